//! `/waybill`: the one shipment that a driver has a code for. No id stands in a path, so that none of a driver's is in a log.

use actix_web::{get, post};
use chrono::{DateTime, NaiveDate, Utc};
use domain::Code;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::{Validate, ValidationError};

use crate::api::body::Body;
use crate::api::context::{Handled, RequestContext};
use crate::api::needs::CommunityView;
use crate::api::reply::Reply;
use crate::api::shipments::unit;
use crate::api::text;
use crate::messages;
use crate::service::places::DisclosedPlace;
use crate::service::shipments::{Named, NewShipmentEvent};
use crate::service::waybill::{self, NewWaybillEvent, OpenAddress, Waybill};
use domain::access::Disclosed;
use domain::access::disclosure::Destination;
use domain::address_code;
use domain::organisation::Language;
use domain::shipment::{LineState, ShipmentEvent, ShipmentEventKind, ShipmentLine, ShipmentState};
use domain::{NeedId, ShipmentEventId, ShipmentLineId};

/// Registers the operations.
pub fn configure(config: &mut utoipa_actix_web::service_config::ServiceConfig<'_>) {
    config.service(get_waybill).service(create_event).service(open_address);
}

/// What happens on the way, as a sentence.
fn told(language: Language, kind: ShipmentEventKind) -> String {
    messages::step(language, kind.as_str(), &[]).unwrap_or_else(|| kind.as_str().to_owned())
}

/// What a driver carries.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WaybillLineView {
    /// Its id, for what happens to this line alone.
    pub id: ShipmentLineId,
    /// The item class of what it carries.
    pub item_class: String,
    /// What that is, in the reader's language.
    pub label: String,
    /// More in the giver's words, such as a model.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub description: Option<String>,
    /// Base units on board.
    pub quantity: i64,
    /// The base unit (UN/ECE Rec 20).
    pub unit: String,
    /// The base unit in the reader's language.
    pub unit_label: String,
    /// Base units a pack, where it comes in packs.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub pack_size: Option<i64>,
    /// Packs on board, a begun one counted whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub packs: Option<i64>,
    /// Where it stands.
    pub state: LineState,
}

impl WaybillLineView {
    fn new(line: &ShipmentLine, goods: Named, language: Language) -> Self {
        Self {
            id: line.id,
            item_class: goods.item_class,
            label: goods.label,
            description: goods.description,
            quantity: line.quantity,
            unit_label: unit(language, &goods.unit),
            unit: goods.unit,
            pack_size: goods.pack_size,
            packs: goods.packs,
            state: line.state,
        }
    }
}

/// A step of the way, in its order.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WaybillStepView {
    /// What is to be reported.
    pub kind: ShipmentEventKind,
    /// The same as a sentence in the reader's language.
    pub label: String,
    /// When it happened, once it was reported.
    pub reported_at: Option<DateTime<Utc>>,
}

/// Something that happened on the way.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WaybillEventView {
    /// Its id.
    pub id: ShipmentEventId,
    /// What.
    pub kind: ShipmentEventKind,
    /// The same as a sentence in the reader's language.
    pub label: String,
    /// The one line it concerns.
    pub line_id: Option<ShipmentLineId>,
    /// When it happened.
    pub occurred_at: DateTime<Utc>,
    /// Where, as a settlement or crossing.
    pub place: Option<String>,
    /// More, where you wrote it.
    pub note: Option<String>,
    /// When it was written down.
    pub recorded_at: DateTime<Utc>,
}

impl WaybillEventView {
    fn new(event: ShipmentEvent, language: Language) -> Self {
        Self {
            id: event.id,
            kind: event.kind,
            label: told(language, event.kind),
            line_id: event.line,
            occurred_at: event.occurred_at,
            place: event.place,
            note: event.note,
            recorded_at: event.recorded_at,
        }
    }
}

/// Where goods go, as far as it is known before their address is opened.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WaybillDestinationView {
    /// The need that they are for.
    pub need_id: NeedId,
    /// That need's reference.
    #[schema(example = "N-2026-000123")]
    pub reference: String,
    /// ISO 3166-2.
    pub region: Option<String>,
    /// The community, once its recipient agreed to who drives.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub community: Option<String>,
    /// That community by name, where it is named by its codifier code.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub place: Option<CommunityView>,
}

impl From<(Disclosed<Destination>, Option<DisclosedPlace>)> for WaybillDestinationView {
    fn from((destination, place): (Disclosed<Destination>, Option<DisclosedPlace>)) -> Self {
        let destination = destination.into_inner();
        Self {
            need_id: destination.need,
            reference: destination.reference,
            region: destination.region,
            community: destination.community,
            place: place.map(Into::into),
        }
    }
}

/// A shipment as its driver sees it: nobody's person, no value, no count.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WaybillView {
    /// For phone and paper.
    #[schema(example = "S-2026-000123")]
    pub reference: String,
    /// The number of the CMR or waybill.
    pub waybill: String,
    /// Where it stands.
    pub state: ShipmentState,
    /// What it travels in.
    pub vehicle: Option<String>,
    /// The day on which it is expected.
    pub expected_on: Option<NaiveDate>,
    /// Whether it crosses into Ukraine.
    pub crosses_border: bool,
    /// What is on board.
    pub lines: Vec<WaybillLineView>,
    /// What is to be reported next; nothing once it is there. Where the way has no hub, `arrived` may be reported instead.
    pub next_step: Option<ShipmentEventKind>,
    /// The same as a sentence in the reader's language.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub next_step_label: Option<String>,
    /// Every step of the way, in its order.
    pub steps: Vec<WaybillStepView>,
    /// What happened, oldest first.
    pub events: Vec<WaybillEventView>,
    /// Where it goes.
    pub destinations: Vec<WaybillDestinationView>,
}

impl WaybillView {
    fn new(waybill: Waybill, language: Language) -> Self {
        let laden = waybill.laden;
        let line = |line: &ShipmentLine| WaybillLineView::new(line, laden.named(line, language), language);
        let step = |(kind, event): (ShipmentEventKind, Option<ShipmentEvent>)| WaybillStepView {
            kind,
            label: told(language, kind),
            reported_at: event.map(|event| event.occurred_at),
        };
        Self {
            lines: laden.shipment.lines.iter().map(line).collect(),
            next_step: waybill.next,
            next_step_label: waybill.next.map(|kind| told(language, kind)),
            steps: waybill.steps.into_iter().map(step).collect(),
            events: waybill.events.into_iter().map(|event| WaybillEventView::new(event, language)).collect(),
            destinations: waybill.destinations.into_iter().map(Into::into).collect(),
            reference: laden.shipment.reference,
            waybill: laden.shipment.waybill,
            state: laden.shipment.state,
            vehicle: laden.shipment.vehicle,
            expected_on: laden.shipment.expected_on,
            crosses_border: laden.shipment.crosses_border,
        }
    }
}

/// Reads the shipment that the driver has a code for.
#[utoipa::path(operation_id = "get_waybill", tag = "waybill",
    responses((status = 200, description = "The shipment as its driver sees it.", body = WaybillView)))]
#[get("")]
async fn get_waybill(cx: RequestContext) -> Handled {
    let telling = cx.telling();
    let render = move |found| {
        let language = telling.language();
        Reply::plain(&WaybillView::new(found, language)).in_language(language)
    };
    // that it was used is noted
    cx.write(waybill::get, render).await
}

/// Something that happened on the way, told by the driver.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[schema(example = json!({ "kind": "diverted", "place_code": "UA56060450010014169", "note": "the bridge is closed" }))]
pub struct WaybillEventBody {
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
    /// Where, by the code of a settlement in `/places`, instead of `place`.
    #[validate(length(min = 1, max = 30), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 30)]
    pub place_code: Option<String>,
    /// More.
    #[validate(length(min = 1, max = 1000), custom(function = "text::note"))]
    #[schema(min_length = 1, max_length = 1000)]
    pub note: Option<String>,
}

impl From<WaybillEventBody> for NewWaybillEvent {
    fn from(body: WaybillEventBody) -> Self {
        let event = NewShipmentEvent {
            kind: body.kind,
            line: body.line_id,
            occurred_at: body.occurred_at,
            place: body.place,
            note: body.note,
        };
        Self { event, place_code: body.place_code }
    }
}

/// Writes down what happened on the way, by the same rules as `POST /shipments/{id}/events`. `arrived` is no count: the goods
/// are received when the consignee has signed for them.
#[utoipa::path(operation_id = "create_waybill_event", tag = "waybill", request_body = WaybillEventBody,
    responses((status = 201, description = "What happened.", body = WaybillEventView)))]
#[post("/events")]
async fn create_event(cx: RequestContext, body: Body<WaybillEventBody>) -> Handled {
    let (telling, new) = (cx.telling(), NewWaybillEvent::from(body.content));
    let render = move |event| {
        let language = telling.language();
        Reply::added(&WaybillEventView::new(event, language), None).in_language(language)
    };
    cx.write_with(&body.bytes, move |tx, actor| waybill::record(tx, actor, &new), render).await
}

/// The digits that a recipient gave the driver.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[schema(example = json!({ "code": "048213" }))]
pub struct WaybillAddressBody {
    /// The need whose address is asked for; any on board when absent.
    pub need_id: Option<NeedId>,
    /// The six digits.
    #[validate(custom(function = "six_digits"))]
    #[schema(pattern = "^[0-9]{6}$")]
    pub code: String,
}

fn six_digits(code: &str) -> Result<(), ValidationError> {
    if address_code::is_code(code) { Ok(()) } else { Err(text::fault(Code::AddressCodeForm)) }
}

/// Where goods on board go.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WaybillAddressView {
    /// The need that they are for.
    pub need_id: NeedId,
    /// That need's reference.
    pub reference: String,
    /// The exact address, where there is one.
    pub address: Option<String>,
    /// Where they may be handed over instead.
    pub handover_point: Option<String>,
}

/// The addresses that the digits open.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WaybillAddressesView {
    /// One for each need of the recipient who gave them.
    pub addresses: Vec<WaybillAddressView>,
}

impl WaybillAddressesView {
    fn reply(open: Vec<OpenAddress>) -> Reply {
        let one = |open: OpenAddress| WaybillAddressView {
            need_id: open.need,
            reference: open.reference,
            address: open.address,
            handover_point: open.handover_point,
        };
        Reply::plain(&Self { addresses: open.into_iter().map(one).collect() })
    }
}

/// Opens the address of a recipient's needs with the digits that it gave, while the goods are on the road or being counted.
/// Each look is logged, and so is a wrong try, which is answered 422 with `tries_left`. After five wrong ones the digits are
/// void (409 `address_code_void`), and the recipient makes new ones. Sent again under the same key, it is answered 409
/// `already_done`, whatever the digits.
#[utoipa::path(operation_id = "open_waybill_address", tag = "waybill", request_body = WaybillAddressBody,
    responses((status = 200, description = "The addresses.", body = WaybillAddressesView)))]
#[post("/address")]
async fn open_address(cx: RequestContext, body: Body<WaybillAddressBody>) -> Handled {
    let WaybillAddressBody { need_id, code } = body.content;
    // a million digests are soon tried: the digits are no part of what is kept of the key
    let kept = need_id.map(|id| id.to_string()).unwrap_or_default();
    let work = move |tx: &mut crate::service::Tx<'_>, actor: Option<&domain::actor::Actor>| {
        waybill::open_address(tx, actor, need_id, &code)
    };
    cx.write_judged(kept.as_bytes(), work, WaybillAddressesView::reply).await
}
