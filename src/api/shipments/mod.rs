//! `/shipments`

mod agree;
mod bodies;
mod journal;
mod views;

pub use agree::AgreeBody;
pub use views::{ConsentView, ShipmentView};

use actix_web::{get, post};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::api::answer::Answer;
use crate::api::body::Body;
use crate::api::common::{AddressView, ReasonBody};
use crate::api::context::{Cx, Reply};
use crate::api::nothing::Nothing;
use crate::api::paging::{self, Page};
use crate::api::params::{Id, IfMatchHeader, Params};
use crate::api::problem::Cause;
use crate::api::shipments::bodies::{CustomsBody, ShipmentBody};
use crate::api::shipments::journal::{create_event, list_events};

use crate::service::shipments::{self, NewShipment, NewShipmentLine};
use domain::ShipmentId;
use domain::customs::CustomsRecord;
use domain::filters::ShipmentFilter;
use domain::shipment::ShipmentState;

/// Registers the operations.
pub fn configure(config: &mut utoipa_actix_web::service_config::ServiceConfig<'_>) {
    config
        .service(list)
        .service(create)
        .service(get)
        .service(agree::agree)
        .service(declare)
        .service(dispatch)
        .service(arrive)
        .service(cancel)
        .service(lose)
        .service(give_back)
        .service(close)
        .service(list_events)
        .service(create_event)
        .service(address);
}

/// What a list of shipments is narrowed to. Parties see their own.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ShipmentQuery {
    /// Only those in this state.
    pub state: Option<ShipmentState>,
    /// Rows a page, 1 … 200.
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<i64>,
    /// Where the page begins.
    #[param(max_length = 100)]
    pub cursor: Option<String>,
}

/// Lists shipments, newest first.
#[utoipa::path(operation_id = "list_shipments", tag = "shipments", params(ShipmentQuery),
    responses((status = 200, description = "A page of shipments.", body = Page<ShipmentView>)))]
#[get("")]
async fn list(cx: Cx, query: Params<ShipmentQuery>) -> Reply {
    let query = query.0;
    let window =
        paging::window(query.limit, query.cursor.as_deref()).map_err(|error| cx.failure(Cause::Service(error)))?;
    let filter = ShipmentFilter { state: query.state, scope: None };
    let rules = cx.service().rules.customs;
    cx.list(
        move |tx, actor| shipments::list(tx, actor, &filter, &window),
        move |shipment| ShipmentView::new(shipment, &rules),
    )
    .await
}

/// Plans a shipment of committed units.
#[utoipa::path(operation_id = "create_shipment", tag = "shipments", request_body = ShipmentBody,
    responses((status = 201, description = "The plan.", body = ShipmentView)))]
#[post("")]
async fn create(cx: Cx, body: Body<ShipmentBody>) -> Reply {
    let content = body.content;
    let new = NewShipment {
        consignee: content.consignee_id,
        carrier: content.carrier_id,
        waybill: content.waybill,
        responsible_receiver: content.responsible_receiver,
        loading_country: content.loading_country,
        lines: content
            .lines
            .into_iter()
            .map(|line| NewShipmentLine { allocation: line.allocation_id, quantity: line.quantity })
            .collect(),
    };
    let rules = cx.service().rules.customs;
    let render = move |shipment| {
        let view = ShipmentView::new(shipment, &rules);
        Answer::created(&view, view.version, format!("{}/shipments/{}", crate::api::BASE, view.id))
    };
    cx.write_with(&body.bytes, move |tx, actor| shipments::create(tx, actor, &new), render).await
}

/// Reads one shipment.
#[utoipa::path(operation_id = "get_shipment", tag = "shipments",
    responses((status = 200, description = "The shipment.", body = ShipmentView)))]
#[get("/{id}")]
async fn get(cx: Cx, id: Id<ShipmentId>) -> Reply {
    let answer = ShipmentView::answer(cx.service());
    cx.read(move |tx, actor| shipments::get(tx, actor, id.0), answer).await
}

/// Records the customs declaration, filed by the recipient's side; clearance may be added after the
/// count. Without a valid code nothing is dispatched across the border; one code serves one shipment.
#[utoipa::path(operation_id = "declare_shipment", tag = "shipments", request_body = CustomsBody,
    params(IfMatchHeader), responses((status = 200, description = "The shipment.", body = ShipmentView)))]
#[post("/{id}/customs")]
async fn declare(cx: Cx, id: Id<ShipmentId>, body: Body<CustomsBody>) -> Reply {
    let (version, content) = (cx.version()?, body.content);
    let record = CustomsRecord { code: content.code, declared_on: content.declared_on, cleared_on: content.cleared_on };
    let answer = ShipmentView::answer(cx.service());
    cx.write_with(&body.bytes, move |tx, actor| shipments::declare(tx, actor, id.0, version, &record), answer).await
}

/// Sends a shipment off. Refused with the reason while its papers are not in order.
#[utoipa::path(operation_id = "dispatch_shipment", tag = "shipments", params(IfMatchHeader),
    responses((status = 200, description = "The shipment.", body = ShipmentView)))]
#[post("/{id}/dispatch")]
async fn dispatch(cx: Cx, id: Id<ShipmentId>, _nothing: Nothing) -> Reply {
    let version = cx.version()?;
    let answer = ShipmentView::answer(cx.service());
    cx.write(move |tx, actor| shipments::dispatch(tx, actor, id.0, version), answer).await
}

/// Says that a shipment is there.
#[utoipa::path(operation_id = "arrive_shipment", tag = "shipments", params(IfMatchHeader),
    responses((status = 200, description = "The shipment.", body = ShipmentView)))]
#[post("/{id}/arrive")]
async fn arrive(cx: Cx, id: Id<ShipmentId>, _nothing: Nothing) -> Reply {
    let version = cx.version()?;
    let answer = ShipmentView::answer(cx.service());
    cx.write(move |tx, actor| shipments::arrive(tx, actor, id.0, version), answer).await
}

/// Calls a shipment off before it left.
#[utoipa::path(operation_id = "cancel_shipment", tag = "shipments", request_body = ReasonBody,
    params(IfMatchHeader), responses((status = 200, description = "The shipment.", body = ShipmentView)))]
#[post("/{id}/cancel")]
async fn cancel(cx: Cx, id: Id<ShipmentId>, body: Body<ReasonBody>) -> Reply {
    let (version, reason) = (cx.version()?, body.content.reason);
    let answer = ShipmentView::answer(cx.service());
    cx.write_with(&body.bytes, move |tx, actor| shipments::cancel(tx, actor, id.0, version, reason.clone()), answer)
        .await
}

/// Says that a shipment will never arrive. What was not counted is needed again.
#[utoipa::path(operation_id = "lose_shipment", tag = "shipments", request_body = ReasonBody,
    params(IfMatchHeader), responses((status = 200, description = "The shipment.", body = ShipmentView)))]
#[post("/{id}/lose")]
async fn lose(cx: Cx, id: Id<ShipmentId>, body: Body<ReasonBody>) -> Reply {
    let (version, reason) = (cx.version()?, body.content.reason);
    let answer = ShipmentView::answer(cx.service());
    cx.write_with(&body.bytes, move |tx, actor| shipments::lose(tx, actor, id.0, version, reason.clone()), answer).await
}

/// Says that a shipment came back. What was not counted can be sent again.
#[utoipa::path(operation_id = "return_shipment", tag = "shipments", request_body = ReasonBody,
    params(IfMatchHeader), responses((status = 200, description = "The shipment.", body = ShipmentView)))]
#[post("/{id}/return")]
async fn give_back(cx: Cx, id: Id<ShipmentId>, body: Body<ReasonBody>) -> Reply {
    let (version, reason) = (cx.version()?, body.content.reason);
    let answer = ShipmentView::answer(cx.service());
    cx.write_with(&body.bytes, move |tx, actor| shipments::give_back(tx, actor, id.0, version, reason.clone()), answer)
        .await
}

/// Files a shipment away once everything is counted.
#[utoipa::path(operation_id = "close_shipment", tag = "shipments", params(IfMatchHeader),
    responses((status = 200, description = "The shipment.", body = ShipmentView)))]
#[post("/{id}/close")]
async fn close(cx: Cx, id: Id<ShipmentId>, _nothing: Nothing) -> Reply {
    let version = cx.version()?;
    let answer = ShipmentView::answer(cx.service());
    cx.write(move |tx, actor| shipments::close(tx, actor, id.0, version), answer).await
}

/// Reads the exact addresses a shipment goes to, for its consignee and the carrier its recipients
/// agreed to, while it is on the road or being counted. The look is logged.
#[utoipa::path(operation_id = "get_shipment_address", tag = "shipments",
    responses((status = 200, description = "The address.", body = AddressView)))]
#[get("/{id}/address")]
async fn address(cx: Cx, id: Id<ShipmentId>) -> Reply {
    cx.write(move |tx, actor| shipments::addresses(tx, actor, id.0), AddressView::answer).await
}
