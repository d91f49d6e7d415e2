//! `/shipments/{id}/events`: what happened on the way.

use actix_web::{get, post};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use crate::api::body::Body;
use crate::api::context::{Handled, RequestContext};
use crate::api::paging::PageQuery;
use crate::api::paging::{self, Listed, Page};
use crate::api::params::{Id, Params};
use crate::api::problem::Cause;
use crate::api::reply::Reply;
use crate::api::text;
use crate::service::shipments::{self, NewShipmentEvent, ToldShipmentEvent};
use domain::shipment::ShipmentEventKind;
use domain::{MemberId, ShipmentEventId, ShipmentId, ShipmentLineId};

/// Something that happened to a shipment.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ShipmentEventView {
    /// Its id.
    pub id: ShipmentEventId,
    /// The shipment.
    pub shipment_id: ShipmentId,
    /// The one line it concerns.
    pub line_id: Option<ShipmentLineId>,
    /// What happened.
    pub kind: ShipmentEventKind,
    /// When it happened.
    pub occurred_at: DateTime<Utc>,
    /// Where, as a settlement or crossing.
    pub place: Option<String>,
    /// More.
    pub note: Option<String>,
    /// Who wrote it down; where a driver did, the seat that gave its code.
    pub recorded_by: MemberId,
    /// What the driver is called who wrote it down, where one did.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, example = "AA 4821 KX")]
    pub driver: Option<String>,
    /// When it was written down.
    pub recorded_at: DateTime<Utc>,
}

impl From<ToldShipmentEvent> for ShipmentEventView {
    fn from(ToldShipmentEvent { event, driver }: ToldShipmentEvent) -> Self {
        Self {
            driver,
            id: event.id,
            shipment_id: event.shipment,
            line_id: event.line,
            kind: event.kind,
            occurred_at: event.occurred_at,
            place: event.place,
            note: event.note,
            recorded_by: event.recorded_by,
            recorded_at: event.recorded_at,
        }
    }
}

impl Listed for ToldShipmentEvent {
    fn id(&self) -> Uuid {
        self.event.id.0
    }
}

/// Lists what happened to a shipment, oldest first.
#[utoipa::path(operation_id = "list_shipment_events", tag = "shipments", params(PageQuery),
    responses((status = 200, description = "A page of events.", body = Page<ShipmentEventView>)))]
#[get("/{id}/events")]
pub(super) async fn list_events(cx: RequestContext, id: Id<ShipmentId>, query: Params<PageQuery>) -> Handled {
    let window =
        paging::window(query.0.limit, query.0.cursor.as_deref()).map_err(|error| cx.failure(Cause::Service(error)))?;
    cx.list(move |tx, actor| shipments::events(tx, actor, id.0, &window), ShipmentEventView::from).await
}

/// Something that happened on the way.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[schema(example = json!({ "kind": "border_entry", "place": "Краківець", "occurred_at": "2026-11-23T06:40:00Z" }))]
pub struct ShipmentEventBody {
    /// What.
    pub kind: ShipmentEventKind,
    /// To which line alone: a broken-down engine does not stop the convoy.
    pub line_id: Option<ShipmentLineId>,
    /// When; now when absent. Not in the future, and at most 30 days before the shipment was planned.
    #[serde(default, deserialize_with = "domain::days::moment_or_none")]
    #[validate(custom(function = "text::moment"))]
    pub occurred_at: Option<DateTime<Utc>>,
    /// Where, as a settlement or crossing; never an address.
    #[validate(length(min = 1, max = 200), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 200)]
    pub place: Option<String>,
    /// More.
    #[validate(length(min = 1, max = 1000), custom(function = "text::note"))]
    #[schema(min_length = 1, max_length = 1000)]
    pub note: Option<String>,
}

/// Writes down something that happened. `arrived` also moves the shipment on.
#[utoipa::path(operation_id = "create_shipment_event", tag = "shipments", request_body = ShipmentEventBody,
    responses((status = 201, description = "The event.", body = ShipmentEventView)))]
#[post("/{id}/events")]
pub(super) async fn create_event(cx: RequestContext, id: Id<ShipmentId>, body: Body<ShipmentEventBody>) -> Handled {
    let content = body.content;
    let new = NewShipmentEvent {
        kind: content.kind,
        line: content.line_id,
        occurred_at: content.occurred_at,
        place: content.place,
        note: content.note,
    };
    let render = |event| Reply::added(&ShipmentEventView::from(ToldShipmentEvent { event, driver: None }), None);
    cx.write_with(&body.bytes, move |tx, actor| shipments::record(tx, actor, id.0, &new), render).await
}
