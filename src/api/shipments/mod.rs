//! `/shipments`

mod agree;
mod amendments;
mod bodies;
mod driver_codes;
mod elsewhere;
mod journal;
mod views;

pub use agree::AgreeBody;
pub use views::{ConsentView, ShipmentView, unit};

use actix_web::{get, post, put};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::api::body::Body;
use crate::api::common::{AddressView, ReasonBody};
use crate::api::context::{Handled, RequestContext};
use crate::api::nothing::Nothing;
use crate::api::paging::{self, Page};
use crate::api::params::{Id, IfMatchHeader, Params};
use crate::api::problem::Cause;
use crate::api::reply::Reply;
use crate::api::shipments::amendments::{amend, list_amendments};
use crate::api::shipments::bodies::{CustomsBody, ShipmentBody};
use crate::api::shipments::elsewhere::{reassign, redirect};
use crate::api::shipments::journal::{create_event, list_events};
use crate::api::shipments::views::naming;

use crate::service::shipments::{self, NewShipment};
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
        .service(update)
        .service(amend)
        .service(list_amendments)
        .service(redirect)
        .service(reassign)
        .service(lose)
        .service(find)
        .service(give_back)
        .service(close)
        .service(list_events)
        .service(create_event)
        .service(address)
        .service(driver_codes::list)
        .service(driver_codes::create)
        .service(driver_codes::revoke)
        .service(driver_codes::create_address_code);
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
async fn list(cx: RequestContext, query: Params<ShipmentQuery>) -> Handled {
    let query = query.0;
    let window =
        paging::window(query.limit, query.cursor.as_deref()).map_err(|error| cx.failure(Cause::Service(error)))?;
    let filter = ShipmentFilter { state: query.state, scope: None };
    let (rules, telling) = (cx.service().rules.customs, cx.telling());
    cx.list(
        move |tx, actor| shipments::list(tx, actor, &filter, &window),
        move |shipment| ShipmentView::new(shipment, &rules, telling.language()),
    )
    .await
}

/// Plans a shipment of committed units.
#[utoipa::path(operation_id = "create_shipment", tag = "shipments", request_body = ShipmentBody,
    responses((status = 201, description = "The plan.", body = ShipmentView)))]
#[post("")]
async fn create(cx: RequestContext, body: Body<ShipmentBody>) -> Handled {
    let new = NewShipment::from(body.content);
    let (rules, telling) = (cx.service().rules.customs, cx.telling());
    let render = move |shipment| {
        let language = telling.language();
        let view = ShipmentView::new(shipment, &rules, language);
        let location = format!("{}/shipments/{}", crate::api::BASE, view.id);
        Reply::created(&view, view.version, location).in_language(language)
    };
    cx.write_with(&body.bytes, naming(move |tx, actor| shipments::create(tx, actor, &new)), render).await
}

/// Reads one shipment.
#[utoipa::path(operation_id = "get_shipment", tag = "shipments",
    responses((status = 200, description = "The shipment.", body = ShipmentView)))]
#[get("/{id}")]
async fn get(cx: RequestContext, id: Id<ShipmentId>) -> Handled {
    let answer = ShipmentView::reply(&cx);
    cx.read(naming(move |tx, actor| shipments::get(tx, actor, id.0)), answer).await
}

/// Puts another plan in the place of a planned one: who drives, who takes over, the waybill, what is on board. What was
/// agreed stays good where it still says the same.
#[utoipa::path(operation_id = "update_shipment", tag = "shipments", request_body = ShipmentBody,
    params(IfMatchHeader), responses((status = 200, description = "The shipment.", body = ShipmentView)))]
#[put("/{id}")]
async fn update(cx: RequestContext, id: Id<ShipmentId>, body: Body<ShipmentBody>) -> Handled {
    let (version, new) = (cx.version()?, NewShipment::from(body.content));
    let answer = ShipmentView::reply(&cx);
    cx.write_with(&body.bytes, naming(move |tx, actor| shipments::correct(tx, actor, id.0, version, &new)), answer)
        .await
}

/// Records the customs declaration, filed by the recipient's side; clearance and report may be added after the
/// count. Without a valid code nothing is dispatched across the border; one code serves one shipment, and a shipment may
/// have several one after another, each of which is kept.
#[utoipa::path(operation_id = "declare_shipment", tag = "shipments", request_body = CustomsBody,
    params(IfMatchHeader), responses((status = 200, description = "The shipment.", body = ShipmentView)))]
#[post("/{id}/customs")]
async fn declare(cx: RequestContext, id: Id<ShipmentId>, body: Body<CustomsBody>) -> Handled {
    let (version, record) = (cx.version()?, CustomsRecord::from(body.content));
    let answer = ShipmentView::reply(&cx);
    cx.write_with(&body.bytes, naming(move |tx, actor| shipments::declare(tx, actor, id.0, version, &record)), answer)
        .await
}

/// Sends a shipment off. Refused with the reason while its papers are not in order.
#[utoipa::path(operation_id = "dispatch_shipment", tag = "shipments", params(IfMatchHeader),
    responses((status = 200, description = "The shipment.", body = ShipmentView)))]
#[post("/{id}/dispatch")]
async fn dispatch(cx: RequestContext, id: Id<ShipmentId>, _nothing: Nothing) -> Handled {
    let version = cx.version()?;
    let answer = ShipmentView::reply(&cx);
    cx.write(naming(move |tx, actor| shipments::dispatch(tx, actor, id.0, version)), answer).await
}

/// Says that a shipment is there.
#[utoipa::path(operation_id = "arrive_shipment", tag = "shipments", params(IfMatchHeader),
    responses((status = 200, description = "The shipment.", body = ShipmentView)))]
#[post("/{id}/arrive")]
async fn arrive(cx: RequestContext, id: Id<ShipmentId>, _nothing: Nothing) -> Handled {
    let version = cx.version()?;
    let answer = ShipmentView::reply(&cx);
    cx.write(naming(move |tx, actor| shipments::arrive(tx, actor, id.0, version)), answer).await
}

/// Calls a shipment off before it left.
#[utoipa::path(operation_id = "cancel_shipment", tag = "shipments", request_body = ReasonBody,
    params(IfMatchHeader), responses((status = 200, description = "The shipment.", body = ShipmentView)))]
#[post("/{id}/cancel")]
async fn cancel(cx: RequestContext, id: Id<ShipmentId>, body: Body<ReasonBody>) -> Handled {
    let (version, reason) = (cx.version()?, body.content.reason);
    let answer = ShipmentView::reply(&cx);
    cx.write_with(
        &body.bytes,
        naming(move |tx, actor| shipments::cancel(tx, actor, id.0, version, reason.clone())),
        answer,
    )
    .await
}

/// Says that a shipment will never arrive. What was not counted is needed again.
#[utoipa::path(operation_id = "lose_shipment", tag = "shipments", request_body = ReasonBody,
    params(IfMatchHeader), responses((status = 200, description = "The shipment.", body = ShipmentView)))]
#[post("/{id}/lose")]
async fn lose(cx: RequestContext, id: Id<ShipmentId>, body: Body<ReasonBody>) -> Handled {
    let (version, reason) = (cx.version()?, body.content.reason);
    let answer = ShipmentView::reply(&cx);
    cx.write_with(
        &body.bytes,
        naming(move |tx, actor| shipments::lose(tx, actor, id.0, version, reason.clone())),
        answer,
    )
    .await
}

/// Says that a lost shipment turned up. What was not counted is under way again; what was promised in its place steps
/// back as far as it must, and what is left over is the line's excess.
#[utoipa::path(operation_id = "find_shipment", tag = "shipments", request_body = ReasonBody,
    params(IfMatchHeader), responses((status = 200, description = "The shipment.", body = ShipmentView)))]
#[post("/{id}/find")]
async fn find(cx: RequestContext, id: Id<ShipmentId>, body: Body<ReasonBody>) -> Handled {
    let (version, reason) = (cx.version()?, body.content.reason);
    let answer = ShipmentView::reply(&cx);
    cx.write_with(
        &body.bytes,
        naming(move |tx, actor| shipments::find(tx, actor, id.0, version, reason.clone())),
        answer,
    )
    .await
}

/// Says that a shipment came back. What was not counted can be sent again.
#[utoipa::path(operation_id = "return_shipment", tag = "shipments", request_body = ReasonBody,
    params(IfMatchHeader), responses((status = 200, description = "The shipment.", body = ShipmentView)))]
#[post("/{id}/return")]
async fn give_back(cx: RequestContext, id: Id<ShipmentId>, body: Body<ReasonBody>) -> Handled {
    let (version, reason) = (cx.version()?, body.content.reason);
    let answer = ShipmentView::reply(&cx);
    cx.write_with(
        &body.bytes,
        naming(move |tx, actor| shipments::give_back(tx, actor, id.0, version, reason.clone())),
        answer,
    )
    .await
}

/// Files a shipment away once everything is counted.
#[utoipa::path(operation_id = "close_shipment", tag = "shipments", params(IfMatchHeader),
    responses((status = 200, description = "The shipment.", body = ShipmentView)))]
#[post("/{id}/close")]
async fn close(cx: RequestContext, id: Id<ShipmentId>, _nothing: Nothing) -> Handled {
    let version = cx.version()?;
    let answer = ShipmentView::reply(&cx);
    cx.write(naming(move |tx, actor| shipments::close(tx, actor, id.0, version)), answer).await
}

/// Reads the exact addresses a shipment goes to, for its consignee and the carrier its recipients
/// agreed to, while it is on the road or being counted. The look is logged.
#[utoipa::path(operation_id = "get_shipment_address", tag = "shipments",
    responses((status = 200, description = "The address.", body = AddressView)))]
#[get("/{id}/address")]
async fn address(cx: RequestContext, id: Id<ShipmentId>) -> Handled {
    cx.write(move |tx, actor| shipments::addresses(tx, actor, id.0), AddressView::reply).await
}
