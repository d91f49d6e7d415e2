//! `/shipments/{id}/redirect` and `/shipments/{id}/reassign`: goods that come elsewhere, or for another need, than was
//! planned.

use actix_web::post;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::api::allocations::AllocationView;
use crate::api::body::Body;
use crate::api::context::{Handled, RequestContext};
use crate::api::params::{Id, IfMatchHeader};
use crate::api::reply::Reply;
use crate::api::shipments::views::{ShipmentView, naming};
use crate::api::text;
use crate::service::Tx;
use crate::service::shipments::{self, NewReassignment};
use domain::actor::Actor;
use domain::{NeedId, NeedLineId, OrganisationId, ShipmentId, ShipmentLineId, quantity};

/// Who has the goods of a shipment.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[schema(example = json!({
    "consignee_id": "01931f3e-0000-7000-8000-000000000009", "reason": "the road to the depot is closed"
}))]
pub struct RedirectBody {
    /// Who has them and will count them: a verified organisation.
    pub consignee_id: OrganisationId,
    /// Why.
    #[validate(length(min = 1, max = 1000), custom(function = "text::note"))]
    #[schema(min_length = 1, max_length = 1000)]
    pub reason: String,
}

/// Says that a shipment under way comes to another place, for the same needs: who has it counts it. The recipient agrees
/// so for its own needs on board; those of other recipients must name the same consignee.
#[utoipa::path(operation_id = "redirect_shipment", tag = "shipments", request_body = RedirectBody,
    params(IfMatchHeader), responses((status = 200, description = "The shipment.", body = ShipmentView)))]
#[post("/{id}/redirect")]
pub(super) async fn redirect(cx: RequestContext, id: Id<ShipmentId>, body: Body<RedirectBody>) -> Handled {
    let (version, content) = (cx.version()?, body.content);
    let answer = ShipmentView::reply(&cx);
    let work = move |tx: &mut Tx<'_>, actor: Option<&Actor>| {
        shipments::redirect(tx, actor, id.0, version, content.consignee_id, &content.reason)
    };
    cx.write_with(&body.bytes, naming(work), answer).await
}

/// What units on board are to be for.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[schema(example = json!({
    "shipment_line_id": "01931f3e-0000-7000-8000-000000000007",
    "need_id": "01931f3e-0000-7000-8000-000000000001", "need_line_id": "01931f3e-0000-7000-8000-000000000002",
    "quantity": 4, "reason": "unloaded in the neighbouring community, which lacks the same"
}))]
pub struct ReassignBody {
    /// The line of the shipment that they are on.
    pub shipment_line_id: ShipmentLineId,
    /// The other need.
    pub need_id: NeedId,
    /// The line of that need.
    pub need_line_id: NeedLineId,
    /// Base units, 1 … 10^12; no more than are under way on the line.
    #[validate(range(min = quantity::MIN, max = quantity::MAX))]
    #[schema(format = "quantity")]
    pub quantity: i64,
    /// Whether it is knowingly another item class than asked for there.
    #[serde(default)]
    pub substitute: bool,
    /// Why.
    #[validate(length(min = 1, max = 1000), custom(function = "text::note"))]
    #[schema(min_length = 1, max_length = 1000)]
    pub reason: String,
}

impl From<ReassignBody> for NewReassignment {
    fn from(body: ReassignBody) -> Self {
        Self {
            line: body.shipment_line_id,
            need: body.need_id,
            need_line: body.need_line_id,
            units: body.quantity,
            substitute: body.substitute,
            reason: body.reason,
        }
    }
}

/// Says that units of a line under way are for another need: given back to the one that they were for, and allocated to
/// the other when both recipients agree, and the donor where it had earmarked them. Where that takes others' word, the
/// allocation stands by until they accept it, and holds nothing.
#[utoipa::path(operation_id = "reassign_shipment", tag = "shipments", request_body = ReassignBody,
    params(IfMatchHeader),
    responses((status = 201, description = "The allocation to the other need.", body = AllocationView)))]
#[post("/{id}/reassign")]
pub(super) async fn reassign(cx: RequestContext, id: Id<ShipmentId>, body: Body<ReassignBody>) -> Handled {
    let (version, new) = (cx.version()?, NewReassignment::from(body.content));
    let render = |made: domain::allocation::Allocation| {
        let location = format!("{}/allocations/{}", crate::api::BASE, made.id);
        let view = AllocationView::from(made);
        Reply::created(&view, view.version, location)
    };
    cx.write_with(&body.bytes, move |tx, actor| shipments::reassign(tx, actor, id.0, version, &new), render).await
}
