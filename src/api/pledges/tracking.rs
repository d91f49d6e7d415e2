//! `/pledges/{id}/track` and `/needs/{id}/track`: what became of what was given, by item.

use actix_web::get;
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::context::{Handled, RequestContext};
use crate::api::needs::NeedView;
use crate::api::params::Id;
use crate::api::pledges::views::PledgeView;
use crate::api::reply::Reply;
use crate::messages;
use crate::service::track::{self as tracking, Item, Step, Track, Tracked};
use domain::organisation::Language;
use domain::{Fact, NeedId, PledgeId};

/// Units of a count.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct CountedView {
    /// In good order.
    pub accepted: i64,
    /// Damaged.
    pub damaged: i64,
    /// Missing.
    pub missing: i64,
    /// More than was on the papers.
    pub surplus: i64,
}

/// What became of an item, in base units.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TrackedItemView {
    /// The item class given.
    pub item_class: String,
    /// In the words of who gives.
    pub description: String,
    /// The base unit (UN/ECE Rec 20).
    pub unit: String,
    /// Who gives.
    pub donor: String,
    /// Who needs it.
    pub recipient: String,
    /// The pledge.
    pub pledge_reference: String,
    /// The need.
    pub need_reference: String,
    /// Promised.
    pub promised: i64,
    /// Sent.
    pub sent: i64,
    /// On the road, or there and not counted.
    pub under_way: i64,
    /// Counted in good order.
    pub accepted: i64,
    /// Counted damaged.
    pub damaged: i64,
    /// Counted missing.
    pub missing: i64,
    /// Lost with their shipment.
    pub lost: i64,
    /// Released before they left, or come back and given back.
    pub released: i64,
    /// Declined, withdrawn or lapsed before anything left.
    pub cancelled: i64,
}

impl From<Item> for TrackedItemView {
    fn from(item: Item) -> Self {
        Self {
            item_class: item.item_class,
            description: item.description,
            unit: item.unit,
            donor: item.donor,
            recipient: item.recipient,
            pledge_reference: item.pledge_reference,
            need_reference: item.need_reference,
            promised: item.promised,
            sent: item.sent,
            under_way: item.under_way,
            accepted: item.accepted,
            damaged: item.damaged,
            missing: item.missing,
            lost: item.lost,
            released: item.released,
            cancelled: item.cancelled,
        }
    }
}

/// One step of the way.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct StepView {
    /// When.
    pub at: DateTime<Utc>,
    /// What happened.
    #[schema(value_type = crate::api::closed::StepKind, example = "receipt_confirmed")]
    pub what: String,
    /// The same as a sentence in the reader's language.
    pub message: String,
    /// On what.
    #[schema(value_type = crate::api::closed::StepSubject)]
    pub on: &'static str,
    /// Its reference for phone and paper.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// The item it concerns, by its place in `items`, from 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<usize>,
    /// Units concerned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub units: Option<i64>,
    /// What was counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counted: Option<CountedView>,
    /// For which organisation it was done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// The function of the member who did it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member: Option<String>,
    /// The function of who signed the count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confirmed_by: Option<String>,
    /// Where, as a settlement or crossing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Who decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// The day of the decision.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decided_on: Option<NaiveDate>,
    /// Where the act can be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
    /// Why; of a counted line its own reason.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// More, in the words of who wrote it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl StepView {
    fn new(step: Step, items: &[TrackedItemView], language: Language) -> Self {
        let message = told(&step, items, language);
        Self {
            at: step.at,
            what: step.what,
            message,
            on: step.on,
            reference: step.reference,
            item: step.item,
            units: step.units,
            counted: step.counted.map(|[accepted, damaged, missing, surplus]| CountedView {
                accepted,
                damaged,
                missing,
                surplus,
            }),
            by: step.by,
            member: step.member,
            confirmed_by: step.confirmed_by,
            place: step.place,
            body: step.body,
            decided_on: step.decided_on,
            document: step.document,
            reason: step.reason,
            note: step.note,
        }
    }
}

/// The sentences of a step: what happened, of what, where, and what was counted.
fn told(step: &Step, items: &[TrackedItemView], language: Language) -> String {
    let say = |name: &str, facts: &[(&'static str, Fact)]| messages::step(language, name, facts);
    let item = step.item.and_then(|place| items.get(place)).zip(step.units).and_then(|(item, units)| {
        let unit = Fact::word("unit", item.unit.clone());
        say("of_item", &[("item", Fact::from(&item.description)), ("units", Fact::Count(units)), ("unit", unit)])
    });
    let counted = step.counted.and_then(|[accepted, damaged, missing, surplus]| {
        let facts = [("accepted", accepted), ("damaged", damaged), ("missing", missing), ("surplus", surplus)];
        say("counted", &facts.map(|(name, units)| (name, Fact::Count(units))))
    });
    let body = step
        .body
        .as_ref()
        .zip(step.decided_on)
        .and_then(|(body, day)| say("decided", &[("body", Fact::from(body)), ("day", Fact::Day(day))]));
    let place = step.place.as_ref().and_then(|place| say("at_place", &[("place", Fact::from(place))]));
    let what = say(&step.what, &[]);
    [what, item, counted, body, place].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The whole way of a gift.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TrackView {
    /// The pledge.
    pub pledge: PledgeView,
    /// What became of each item.
    pub items: Vec<TrackedItemView>,
    /// Its steps in the order in which they happened.
    pub steps: Vec<StepView>,
}

/// The whole way of what was given to a need.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct NeedTrackView {
    /// The need.
    pub need: NeedView,
    /// What became of each item.
    pub items: Vec<TrackedItemView>,
    /// Its steps in the order in which they happened.
    pub steps: Vec<StepView>,
}

fn reply(found: Track, language: Language) -> Reply {
    let items: Vec<TrackedItemView> = found.items.into_iter().map(Into::into).collect();
    let steps = found.steps.into_iter().map(|step| StepView::new(step, &items, language)).collect();
    let reply = match found.of {
        Tracked::Pledge(pledge) => Reply::plain(&TrackView { pledge: (*pledge).into(), items, steps }),
        Tracked::Need(need) => Reply::plain(&NeedTrackView { need: (*need).into(), items, steps }),
    };
    reply.in_language(language)
}

/// Reads the whole way of a gift by item, from decision to receipt, in the reader's language.
#[utoipa::path(operation_id = "track_pledge", tag = "pledges",
    responses((status = 200, description = "Its way.", body = TrackView)))]
#[get("/{id}/track")]
pub(super) async fn track(cx: RequestContext, id: Id<PledgeId>) -> Handled {
    let telling = cx.telling();
    let render = move |found: Track| reply(found, telling.language());
    cx.read_apart(move |tx, actor| tracking::track(tx, actor, id.0), render).await
}

/// Reads the whole way of what was given to a need by item, in the reader's language. A donor reads its own part.
#[utoipa::path(operation_id = "track_need", tag = "needs",
    responses((status = 200, description = "Its way.", body = NeedTrackView)))]
#[get("/{id}/track")]
pub(super) async fn track_need(cx: RequestContext, id: Id<NeedId>) -> Handled {
    let telling = cx.telling();
    let render = move |found: Track| reply(found, telling.language());
    cx.read_apart(move |tx, actor| tracking::of_need(tx, actor, id.0), render).await
}
