//! `/shipments/{id}/agree`: the word of each recipient.

use actix_web::post;
use domain::Code;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::{Validate, ValidationError};

use crate::api::body::Body;
use crate::api::context::{Handled, RequestContext};
use crate::api::params::{Id, IfMatchHeader};
use crate::api::reply::Reply;
use crate::api::shipments::views::{AgreedShipmentView, ShipmentView};
use crate::api::text;
use crate::service::Tx;
use crate::service::shipments::{self, Driver, Word, laden};
use domain::actor::Actor;
use domain::{OrganisationId, ShipmentId};

/// What a recipient agrees to: exactly one of `carrier_id` and `donor_drives`.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[validate(schema(function = "carrier_or_donor"))]
#[schema(example = json!({
    "carrier_id": "01931f3e-0000-7000-8000-000000000009",
    "responsible_receiver": "начальник складу загону технічної служби"
}))]
pub struct AgreeBody {
    /// The carrier that may drive, and so read the address.
    pub carrier_id: Option<OrganisationId>,
    /// `true` where the donor's own people drive, and so read the address.
    #[serde(default)]
    pub donor_drives: bool,
    /// The role of the person who will take the goods over, not the name; whom the shipment names
    /// when absent.
    #[validate(length(min = 1, max = 200), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 200)]
    pub responsible_receiver: Option<String>,
    /// Where the goods are loaded. To be said where they are loaded in Ukraine by somebody who is
    /// no verified organisation of Ukraine: they need no customs code.
    #[validate(custom(function = "text::country"))]
    #[schema(pattern = "^[A-Z]{2}$")]
    pub loading_country: Option<String>,
}

fn carrier_or_donor(body: &AgreeBody) -> Result<(), ValidationError> {
    if body.carrier_id.is_some() != body.donor_drives {
        return Ok(());
    }
    Err(text::within(Code::OneDriver, &["carrier_id"]))
}

/// Agrees to a shipment and to who drives it: each recipient of a need on board does, and the
/// consignee. From dispatch to the final count this opens the address of the recipient's own needs
/// to that carrier and the consignee; another carrier needs a new word. `address_code` opens that address to a driver who
/// has a code of the carrier's: give it to the driver by another way. It is shown this once, and takes the place of the one
/// before; sent again under the same key, the request is answered 409 `already_done`.
#[utoipa::path(operation_id = "agree_shipment", tag = "shipments", request_body = AgreeBody,
    params(IfMatchHeader), responses((status = 200, description = "The shipment.", body = AgreedShipmentView)))]
#[post("/{id}/agree")]
pub(super) async fn agree(cx: RequestContext, id: Id<ShipmentId>, body: Body<AgreeBody>) -> Handled {
    let (version, content) = (cx.version()?, body.content);
    let word = Word {
        driver: content.carrier_id.map_or(Driver::Donor, Driver::Carrier),
        responsible_receiver: content.responsible_receiver,
        loading_country: content.loading_country,
    };
    let (rules, telling) = (cx.service().rules.customs, cx.telling());
    let agreeing = move |tx: &mut Tx<'_>, actor: Option<&Actor>| {
        let agreed = shipments::agree(tx, actor, id.0, version, &word)?;
        Ok((laden(tx, agreed.shipment)?, agreed.address_code))
    };
    let answer = move |(shipment, address_code)| {
        let language = telling.language();
        let shipment = ShipmentView::new(shipment, &rules, language);
        let version = shipment.version;
        Reply::ok(&AgreedShipmentView { shipment, address_code }, version).in_language(language)
    };
    cx.write_once(&body.bytes, agreeing, answer).await
}
