//! `/shipments/{id}/agree`: the word of each recipient.

use actix_web::post;
use chrono::{DateTime, Utc};
use domain::Code;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::{Validate, ValidationError};

use crate::api::body::Body;
use crate::api::content::WITHIN;
use crate::api::context::{Cx, Reply};
use crate::api::params::{Id, IfMatchHeader};
use crate::api::shipments::views::ShipmentView;
use crate::api::text;
use crate::service::shipments::{self, Driver, Word};
use domain::consent::Consent;
use domain::shipment::Shipment;
use domain::{OrganisationId, ShipmentId};

/// What a recipient or the consignee agreed to last.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ConsentView {
    /// Who agreed.
    pub party_id: OrganisationId,
    /// Who may drive; the consignor where its own people do.
    pub carrier_id: OrganisationId,
    /// Whether the donor's own people drive.
    pub donor_drives: bool,
    /// The role of the person who will take the goods over.
    pub responsible_receiver: Option<String>,
    /// Where the goods are loaded, where the party named it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub loading_country: Option<String>,
    /// When.
    pub agreed_at: DateTime<Utc>,
    /// Whether it is for who drives now; another carrier needs a new word.
    pub holds: bool,
}

impl ConsentView {
    /// The words on a shipment.
    pub fn all(shipment: &Shipment) -> Vec<Self> {
        let one = |consent: &Consent| Self {
            party_id: consent.party,
            carrier_id: consent.carrier,
            donor_drives: consent.carrier == shipment.consignor,
            responsible_receiver: consent.responsible_receiver.clone(),
            loading_country: consent.loading_country.clone(),
            agreed_at: consent.at,
            holds: consent.carrier == shipment.driver(),
        };
        shipment.consents.iter().map(one).collect()
    }
}

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
    let mut fault = text::whole(Code::OneDriver);
    fault.add_param(WITHIN.into(), &["carrier_id"]);
    Err(fault)
}

/// Agrees to a shipment and to who drives it: each recipient of a need on board does, and the
/// consignee. From dispatch to the final count this opens the address of the recipient's own needs
/// to that carrier and the consignee; another carrier needs a new word.
#[utoipa::path(operation_id = "agree_shipment", tag = "shipments", request_body = AgreeBody,
    params(IfMatchHeader), responses((status = 200, description = "The shipment.", body = ShipmentView)))]
#[post("/{id}/agree")]
pub(super) async fn agree(cx: Cx, id: Id<ShipmentId>, body: Body<AgreeBody>) -> Reply {
    let (version, content) = (cx.version()?, body.content);
    let word = Word {
        driver: content.carrier_id.map_or(Driver::Donor, Driver::Carrier),
        responsible_receiver: content.responsible_receiver,
        loading_country: content.loading_country,
    };
    let answer = ShipmentView::answer(cx.service());
    cx.write_with(&body.bytes, move |tx, actor| shipments::agree(tx, actor, id.0, version, &word), answer).await
}
