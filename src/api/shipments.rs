//! `/shipments`

mod agree;

pub use agree::{AgreeBody, ConsentView};

use actix_web::{get, post};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

use crate::api::answer::Answer;
use crate::api::body::Body;
use crate::api::context::{Cx, Reply};
use crate::api::needs::{AddressView, ReasonBody};
use crate::api::nothing::Nothing;
use crate::api::paging::{self, Listed, Page};
use crate::api::params::{Id, IfMatchHeader, Params};
use crate::api::problem::Cause;
use crate::api::text;
use crate::service::Service;
use crate::service::shipments::{self, NewShipment, NewShipmentEvent, NewShipmentLine};
use domain::customs::{CustomsRecord, CustomsRules};
use domain::filters::ShipmentFilter;
use domain::shipment::{LineState, Shipment, ShipmentEvent, ShipmentEventKind, ShipmentState};
use domain::{AllocationId, MemberId, OrganisationId, ShipmentEventId, ShipmentId, ShipmentLineId, quantity};

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

/// The customs record of a shipment (AHARS).
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CustomsView {
    /// The unique code.
    pub code: String,
    /// The day of the declaration.
    pub declared_on: NaiveDate,
    /// The last day the code is valid.
    pub valid_until: Option<NaiveDate>,
    /// The last day to import.
    pub import_until: Option<NaiveDate>,
    /// The day the goods were cleared.
    pub cleared_on: Option<NaiveDate>,
    /// The day the distribution report is due.
    pub report_due: Option<NaiveDate>,
}

/// A line of a shipment.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ShipmentLineView {
    /// Its id.
    pub id: ShipmentLineId,
    /// Its place, from 1.
    pub position: i32,
    /// The allocation whose units it carries.
    pub allocation_id: AllocationId,
    /// Base units on board.
    pub quantity: i64,
    /// Where it stands.
    pub state: LineState,
    /// Counted in good order.
    pub accepted: i64,
    /// Counted damaged.
    pub damaged: i64,
    /// Counted missing.
    pub missing: i64,
    /// More than was on the papers.
    pub surplus: i64,
    /// Not yet counted.
    pub uncounted: i64,
}

/// A shipment.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ShipmentView {
    /// Its id.
    pub id: ShipmentId,
    /// For phone and paper.
    #[schema(example = "S-2026-000123")]
    pub reference: String,
    /// Where it stands.
    pub state: ShipmentState,
    /// Who sends.
    pub consignor_id: OrganisationId,
    /// Who receives.
    pub consignee_id: OrganisationId,
    /// The recipients of the needs on board; each sees the shipment and its receipts.
    pub recipient_ids: Vec<OrganisationId>,
    /// Who drives; the consignor's own people when absent.
    pub carrier_id: Option<OrganisationId>,
    /// The number of the CMR or waybill.
    pub waybill: String,
    /// The role of the person who will receive it.
    pub responsible_receiver: Option<String>,
    /// The country it is loaded in (ISO 3166-1).
    pub loading_country: String,
    /// Whether it crosses into Ukraine and so needs a customs code.
    pub crosses_border: bool,
    /// When the consignee last agreed to take it.
    pub consignee_agreed_at: Option<DateTime<Utc>>,
    /// What each recipient, and the consignee, agreed to last.
    pub consents: Vec<ConsentView>,
    /// The customs record.
    pub customs: Option<CustomsView>,
    /// When it left.
    pub dispatched_at: Option<DateTime<Utc>>,
    /// When it arrived.
    pub arrived_at: Option<DateTime<Utc>>,
    /// When the last line was counted.
    pub received_at: Option<DateTime<Utc>>,
    /// Why it was cancelled, lost or returned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// When it was planned.
    pub created_at: DateTime<Utc>,
    /// Its version, as in `ETag`.
    pub version: i64,
    /// Its lines.
    pub lines: Vec<ShipmentLineView>,
}

impl ShipmentView {
    fn new(shipment: Shipment, rules: &CustomsRules) -> Self {
        Self {
            customs: shipment.customs.as_ref().map(|record| CustomsView {
                code: record.code.clone(),
                declared_on: record.declared_on,
                valid_until: record.valid_until(rules),
                import_until: record.import_until(rules),
                cleared_on: record.cleared_on,
                report_due: record.report_due(rules),
            }),
            consents: ConsentView::all(&shipment),
            id: shipment.id,
            reference: shipment.reference,
            state: shipment.state,
            recipient_ids: shipment.recipients,
            consignor_id: shipment.consignor,
            consignee_id: shipment.consignee,
            carrier_id: shipment.carrier,
            waybill: shipment.waybill,
            responsible_receiver: shipment.responsible_receiver,
            loading_country: shipment.loading_country,
            crosses_border: shipment.crosses_border,
            consignee_agreed_at: shipment.consignee_agreed_at,
            dispatched_at: shipment.dispatched_at,
            arrived_at: shipment.arrived_at,
            received_at: shipment.received_at,
            reason: shipment.reason,
            created_at: shipment.created_at,
            version: shipment.version,
            lines: shipment
                .lines
                .into_iter()
                .map(|line| ShipmentLineView {
                    uncounted: line.uncounted(),
                    id: line.id,
                    position: line.position,
                    allocation_id: line.allocation,
                    quantity: line.quantity,
                    state: line.state,
                    accepted: line.accepted,
                    damaged: line.damaged,
                    missing: line.missing,
                    surplus: line.surplus,
                })
                .collect(),
        }
    }

    /// The answer of an operation on one shipment.
    fn answer(service: &Service) -> impl Fn(Shipment) -> Answer + Send + use<> {
        let rules = service.rules.customs;
        move |shipment| {
            let view = Self::new(shipment, &rules);
            Answer::ok(&view, view.version)
        }
    }
}

impl Listed for Shipment {
    fn id(&self) -> Uuid {
        self.id.0
    }

    fn lines(&self) -> usize {
        1 + self.lines.len()
    }
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

/// A shipment to plan.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[schema(example = json!({
    "carrier_id": "01931f3e-0000-7000-8000-000000000009", "waybill": "CMR 2026-11-0042",
    "responsible_receiver": "начальник складу загону технічної служби",
    "lines": [{ "allocation_id": "01931f3e-0000-7000-8000-000000000005", "quantity": 12 }]
}))]
pub struct ShipmentBody {
    /// Who receives; whom the needs name when absent: their recipient, or whom it named. All needs on
    /// board must allow it.
    pub consignee_id: Option<OrganisationId>,
    /// Who drives; the donor's own people when absent.
    pub carrier_id: Option<OrganisationId>,
    /// The number of the CMR or waybill.
    #[validate(length(min = 1, max = 100), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 100)]
    pub waybill: String,
    /// The role of the person who will receive it, not the name. Needed for dispatch; the recipients
    /// may name it when they agree.
    #[validate(length(min = 1, max = 200), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 200)]
    pub responsible_receiver: Option<String>,
    /// The country it is loaded in (ISO 3166-1); the donor's own when absent. What a donor abroad
    /// says it loads in Ukraine, each recipient must confirm when it agrees.
    #[validate(custom(function = "text::country"))]
    #[schema(pattern = "^[A-Z]{2}$")]
    pub loading_country: Option<String>,
    /// 1 … 200 lines, all from one donor to one consignee.
    #[validate(length(min = 1, max = 200), nested)]
    #[schema(min_items = 1, max_items = 200)]
    pub lines: Vec<ShipmentLineBody>,
}

/// Units of an allocation to ship.
#[derive(Debug, Clone, Deserialize, Serialize, Validate, ToSchema)]
pub struct ShipmentLineBody {
    /// The committed allocation.
    pub allocation_id: AllocationId,
    /// Base units, 1 … 10^12.
    #[validate(range(min = quantity::MIN, max = quantity::MAX))]
    #[schema(format = "quantity")]
    pub quantity: i64,
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

/// The customs declaration of a shipment (AHARS).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[schema(example = json!({ "code": "4821-7730-1195", "declared_on": "2026-11-20" }))]
pub struct CustomsBody {
    /// The unique code.
    #[validate(length(min = 1, max = 100), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 100)]
    pub code: String,
    /// The day of the declaration; not in the future.
    #[serde(deserialize_with = "domain::days::day")]
    #[validate(custom(function = "text::day"))]
    pub declared_on: NaiveDate,
    /// The day the goods were cleared; not before the declaration nor in the future.
    #[serde(default, deserialize_with = "domain::days::day_or_none")]
    #[validate(custom(function = "text::day"))]
    pub cleared_on: Option<NaiveDate>,
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
    /// Who wrote it down.
    pub recorded_by: MemberId,
    /// When it was written down.
    pub recorded_at: DateTime<Utc>,
}

impl From<ShipmentEvent> for ShipmentEventView {
    fn from(event: ShipmentEvent) -> Self {
        Self {
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

impl Listed for ShipmentEvent {
    fn id(&self) -> Uuid {
        self.id.0
    }
}

/// A page of a list, without anything to narrow it to.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct PageQuery {
    /// Rows a page, 1 … 200.
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<i64>,
    /// Where the page begins.
    #[param(max_length = 100)]
    pub cursor: Option<String>,
}

/// Lists what happened to a shipment, oldest first.
#[utoipa::path(operation_id = "list_shipment_events", tag = "shipments", params(PageQuery),
    responses((status = 200, description = "A page of events.", body = Page<ShipmentEventView>)))]
#[get("/{id}/events")]
async fn list_events(cx: Cx, id: Id<ShipmentId>, query: Params<PageQuery>) -> Reply {
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
async fn create_event(cx: Cx, id: Id<ShipmentId>, body: Body<ShipmentEventBody>) -> Reply {
    let content = body.content;
    let new = NewShipmentEvent {
        kind: content.kind,
        line: content.line_id,
        occurred_at: content.occurred_at,
        place: content.place,
        note: content.note,
    };
    let render = |event| Answer::added(&ShipmentEventView::from(event), None);
    cx.write_with(&body.bytes, move |tx, actor| shipments::record(tx, actor, id.0, &new), render).await
}

/// Reads the exact addresses a shipment goes to, for its consignee and the carrier its recipients
/// agreed to, while it is on the road or being counted. The look is logged.
#[utoipa::path(operation_id = "get_shipment_address", tag = "shipments",
    responses((status = 200, description = "The address.", body = AddressView)))]
#[get("/{id}/address")]
async fn address(cx: Cx, id: Id<ShipmentId>) -> Reply {
    cx.write(move |tx, actor| shipments::addresses(tx, actor, id.0), AddressView::answer).await
}
