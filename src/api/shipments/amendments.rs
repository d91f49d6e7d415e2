//! `/shipments/{id}/amendments`: what was corrected after it left, with what stood there before.

use actix_web::{get, post};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use crate::api::body::Body;
use crate::api::context::{Handled, RequestContext};
use crate::api::paging::{self, Listed, Page, PageQuery};
use crate::api::params::{Id, IfMatchHeader, Params};
use crate::api::problem::Cause;
use crate::api::shipments::views::{ShipmentView, naming};
use crate::api::text;
use crate::service::shipments::{self, NewAmendment};
use domain::shipment::{AmendedField, Amendment, ShipmentAmendment};
use domain::{MemberId, ShipmentAmendmentId, ShipmentId};

/// A correction of a shipment that has left.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ShipmentAmendmentView {
    /// Its id.
    pub id: ShipmentAmendmentId,
    /// The shipment.
    pub shipment_id: ShipmentId,
    /// What was corrected.
    pub field: AmendedField,
    /// What stood there before; nothing where nothing did.
    pub before: Option<String>,
    /// What stands there since.
    pub after: String,
    /// Why.
    pub reason: String,
    /// Who corrected it.
    pub amended_by: MemberId,
    /// When.
    pub amended_at: DateTime<Utc>,
}

impl From<ShipmentAmendment> for ShipmentAmendmentView {
    fn from(entry: ShipmentAmendment) -> Self {
        Self {
            id: entry.id,
            shipment_id: entry.shipment,
            field: entry.what.field,
            before: entry.what.before,
            after: entry.what.after,
            reason: entry.reason,
            amended_by: entry.amended_by,
            amended_at: entry.amended_at,
        }
    }
}

impl Listed for ShipmentAmendment {
    fn id(&self) -> Uuid {
        self.id.0
    }
}

/// Lists what was corrected after a shipment left, oldest first.
#[utoipa::path(operation_id = "list_shipment_amendments", tag = "shipments", params(PageQuery),
    responses((status = 200, description = "A page of corrections.", body = Page<ShipmentAmendmentView>)))]
#[get("/{id}/amendments")]
pub(super) async fn list_amendments(cx: RequestContext, id: Id<ShipmentId>, query: Params<PageQuery>) -> Handled {
    let window =
        paging::window(query.0.limit, query.0.cursor.as_deref()).map_err(|error| cx.failure(Cause::Service(error)))?;
    cx.list(move |tx, actor| shipments::amendments(tx, actor, id.0, &window), ShipmentAmendmentView::from).await
}

/// What is to be corrected of a shipment that has left; what is absent stays as it is.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[schema(example = json!({ "vehicle": "AA 4821 KX / AA 1177 XF", "expected_on": "2027-11-29", "reason": "the lorry was changed" }))]
pub struct ShipmentAmendmentBody {
    /// The number of the CMR or waybill, said by who sends.
    #[validate(length(min = 1, max = 100), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 100)]
    pub waybill: Option<String>,
    /// The role of the person who will take it over, not the name; said by those to whom it goes.
    #[validate(length(min = 1, max = 200), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 200)]
    pub responsible_receiver: Option<String>,
    /// What it travels in; said by who sends or drives.
    #[validate(length(min = 1, max = 100), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 100)]
    pub vehicle: Option<String>,
    /// The day on which it is expected; said by who sends or drives.
    #[serde(default, deserialize_with = "domain::days::day_or_none")]
    #[validate(custom(function = "text::day"))]
    pub expected_on: Option<NaiveDate>,
    /// Why.
    #[validate(length(min = 1, max = 1000), custom(function = "text::note"))]
    #[schema(min_length = 1, max_length = 1000)]
    pub reason: String,
}

impl From<ShipmentAmendmentBody> for NewAmendment {
    fn from(body: ShipmentAmendmentBody) -> Self {
        let amendment = Amendment {
            waybill: body.waybill,
            responsible_receiver: body.responsible_receiver,
            vehicle: body.vehicle,
            expected_on: body.expected_on,
        };
        Self { amendment, reason: body.reason }
    }
}

/// Corrects what a shipment travels with after it left. What stood there before is kept beside it.
#[utoipa::path(operation_id = "amend_shipment", tag = "shipments", request_body = ShipmentAmendmentBody,
    params(IfMatchHeader), responses((status = 200, description = "The shipment.", body = ShipmentView)))]
#[post("/{id}/amendments")]
pub(super) async fn amend(cx: RequestContext, id: Id<ShipmentId>, body: Body<ShipmentAmendmentBody>) -> Handled {
    let (version, new) = (cx.version()?, NewAmendment::from(body.content));
    let answer = ShipmentView::reply(&cx);
    cx.write_with(&body.bytes, naming(move |tx, actor| shipments::amend(tx, actor, id.0, version, &new)), answer).await
}
