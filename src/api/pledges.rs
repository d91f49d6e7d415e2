//! `/pledges`, and `POST /needs/{id}/pledges`.

mod views;

use actix_web::{get, post, put};
use chrono::{DateTime, NaiveDate, Utc};
use domain::Code;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::{Validate, ValidationError};

use crate::api::acknowledge::{self, AcknowledgeBody};
use crate::api::allocations::AllocationView;
use crate::api::answer::Answer;
use crate::api::body::Body;
use crate::api::context::{Cx, Reply};
use crate::api::needs::ReasonBody;
use crate::api::optional::Optional;
use crate::api::paging::{self, Page};
use crate::api::params::{Id, IfMatchHeader, Params};
use crate::api::problem::Cause;
use crate::api::text;
use crate::service::decisions::{self, NewDecision};
use crate::service::items::NewLine;
use crate::service::pledges::{self, Answer as NewAnswer, AnswerLine, Answered, NewPledge, NewPledgeLine};
use crate::service::track::{self as tracking, Step, Track};
use crate::service::{Tx, public_text};
use domain::actor::Actor;
use domain::filters::PledgeFilter;
use domain::need::Kind;
use domain::organisation::Language;
use domain::pledge::{Authorisation, Condition, Outcome, PledgeState};
use domain::{NeedId, NeedLineId, OrganisationId, PledgeId, money, quantity};
use lexicon::catalogue::code;
pub use views::PledgeView;

/// Registers the operations.
pub fn configure(config: &mut utoipa_actix_web::service_config::ServiceConfig<'_>) {
    config
        .service(list)
        .service(create)
        .service(get)
        .service(update)
        .service(open)
        .service(authorise)
        .service(withdraw)
        .service(track);
}

/// Registers what is asked of needs.
pub fn configure_to_needs(config: &mut utoipa_actix_web::service_config::ServiceConfig<'_>) {
    config.service(answer);
}

/// The content of a pledge that stands open for whoever needs it.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[validate(schema(function = "value_and_currency"))]
#[schema(example = json!({
    "title": "102 бензинові генератори", "language": "uk", "authorisation": "not_required",
    "delegates_allocation": true, "valid_until": "2027-06-30",
    "lines": [{ "item_class": "31121200", "description": "бензиновий генератор", "quantity": 102, "condition": "new" }]
}))]
pub struct PledgeBody {
    /// The donor an intermediary writes for; absent for one's own organisation.
    pub on_behalf_of: Option<OrganisationId>,
    /// Goods when absent.
    #[serde(default = "goods")]
    pub kind: Kind,
    /// What it is about, in your own words.
    #[validate(length(min = 1, max = 300), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 300)]
    pub title: String,
    /// The language of title and descriptions.
    pub language: Language,
    /// Whether a council must decide; it must when absent.
    #[serde(default)]
    pub authorisation: AuthorisationNeed,
    /// Whether you leave the choice to the coordinator.
    #[serde(default)]
    pub delegates_allocation: bool,
    /// Only for needs of this region (ISO 3166-2).
    #[validate(custom(function = "text::region"))]
    #[schema(pattern = "^UA-[0-9]{2}$")]
    pub earmark_region: Option<String>,
    /// Only for needs of this recipient.
    pub earmark_recipient_id: Option<OrganisationId>,
    /// The last day of the promise.
    #[serde(default, deserialize_with = "domain::days::day_or_none")]
    #[validate(custom(function = "text::day"))]
    pub valid_until: Option<NaiveDate>,
    /// What it is worth, in cents of `currency`.
    #[validate(range(min = 0, max = money::MAX_MINOR))]
    #[schema(format = "money")]
    pub value_minor: Option<i64>,
    /// ISO 4217.
    #[validate(custom(function = "text::currency"))]
    #[schema(pattern = "^[A-Z]{3}$")]
    pub currency: Option<String>,
    /// 1 … 200 lines.
    #[validate(length(min = 1, max = 200), nested)]
    #[schema(min_items = 1, max_items = 200)]
    pub lines: Vec<PledgeLineBody>,
    /// When an open pledge is changed: the hashes of personal data in its new words that you knowingly publish. A draft
    /// is looked through when it is opened.
    #[serde(default)]
    #[validate(length(max = 1000), custom(function = "acknowledge::hashes"))]
    #[schema(max_items = 1000, pattern = "^[0-9a-f]{64}$")]
    pub acknowledge: Vec<String>,
}

const fn goods() -> Kind {
    Kind::Goods
}

/// Whether a council must decide.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum AuthorisationNeed {
    /// The council has not decided yet.
    #[default]
    Pending,
    /// Nobody has to decide.
    NotRequired,
}

fn value_and_currency(body: &PledgeBody) -> Result<(), ValidationError> {
    both_or_neither(body.value_minor, body.currency.as_deref())
}

fn both_or_neither(value: Option<i64>, currency: Option<&str>) -> Result<(), ValidationError> {
    if value.is_some() == currency.is_some() { Ok(()) } else { Err(text::whole(Code::ValueAndCurrency)) }
}

/// A line of a pledge: one item class, and how much of it, in base units or in packs.
#[derive(Debug, Clone, Deserialize, Serialize, Validate, ToSchema)]
pub struct PledgeLineBody {
    /// The item class's key: an 8-digit CPV code, with or without its check digit, or a key of the project's own. When
    /// absent, the class that the description surely means; in doubt, 422 names the likely ones. A draft may say
    /// `unsorted` until somebody chooses.
    #[validate(length(min = 1, max = 100), custom(function = "text::plain"))]
    #[schema(example = "31121200", min_length = 1, max_length = 100)]
    pub item_class: Option<String>,
    /// Your own words; the class's label when absent.
    #[validate(length(min = 1, max = 1000), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 1000)]
    pub description: Option<String>,
    /// Base units of the class, 1 … 10^12. A draft may leave it out; an open pledge may not.
    #[validate(range(min = quantity::MIN, max = quantity::MAX))]
    #[schema(format = "quantity")]
    pub quantity: Option<i64>,
    /// Packs, instead of a quantity; needs `pack_size`.
    #[validate(range(min = quantity::MIN, max = quantity::MAX))]
    #[schema(format = "quantity")]
    pub packs: Option<i64>,
    /// Base units a pack.
    #[validate(range(min = quantity::MIN, max = quantity::MAX))]
    #[schema(format = "quantity")]
    pub pack_size: Option<i64>,
    /// `used` when absent.
    #[serde(default = "used")]
    pub condition: Condition,
}

const fn used() -> Condition {
    Condition::Used
}

impl From<PledgeBody> for NewPledge {
    fn from(body: PledgeBody) -> Self {
        Self {
            donor: body.on_behalf_of,
            kind: body.kind,
            title: body.title,
            language: body.language,
            authorisation_required: body.authorisation == AuthorisationNeed::Pending,
            delegates_allocation: body.delegates_allocation,
            earmark_region: body.earmark_region,
            earmark_recipient: body.earmark_recipient_id,
            valid_until: body.valid_until,
            value_minor: body.value_minor,
            currency: body.currency,
            lines: body
                .lines
                .into_iter()
                .map(|line| NewPledgeLine {
                    line: NewLine {
                        item_class: line.item_class,
                        description: line.description,
                        quantity: line.quantity,
                        packs: line.packs,
                        pack_size: line.pack_size,
                    },
                    condition: line.condition,
                })
                .collect(),
        }
    }
}

/// What a list of pledges is narrowed to. Everybody sees their own and those for their needs, verified members also
/// what is offered to them.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct PledgeQuery {
    /// Only those in this state.
    pub state: Option<PledgeState>,
    /// Only those with this authorisation.
    pub authorisation: Option<Authorisation>,
    /// Only those that stand open for whoever needs them, or only those that answer one need.
    pub standing: Option<bool>,
    /// What kind of help.
    pub kind: Option<Kind>,
    /// An item class: pledges of it or of what lies below it.
    #[param(example = "31121000", max_length = 100)]
    pub item_class: Option<String>,
    /// Rows a page, 1 … 200.
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<i64>,
    /// Where the page begins.
    #[param(max_length = 100)]
    pub cursor: Option<String>,
}

/// Lists pledges, newest first.
#[utoipa::path(operation_id = "list_pledges", tag = "pledges", params(PledgeQuery),
    responses((status = 200, description = "A page of pledges.", body = Page<PledgeView>)))]
#[get("")]
async fn list(cx: Cx, query: Params<PledgeQuery>) -> Reply {
    let query = query.0;
    let window =
        paging::window(query.limit, query.cursor.as_deref()).map_err(|error| cx.failure(Cause::Service(error)))?;
    let filter = PledgeFilter {
        state: query.state,
        standing: query.standing,
        authorisation: query.authorisation,
        kind: query.kind,
        item_class: query.item_class.as_deref().map(code::bounds),
        ..PledgeFilter::default()
    };
    cx.list(move |tx, actor| pledges::list(tx, actor, &filter, &window), PledgeView::from).await
}

/// Drafts a pledge that will stand open for whoever needs it.
#[utoipa::path(operation_id = "create_pledge", tag = "pledges", request_body = PledgeBody,
    responses((status = 201, description = "The draft.", body = PledgeView)))]
#[post("")]
async fn create(cx: Cx, body: Body<PledgeBody>) -> Reply {
    let acknowledge = body.content.acknowledge.clone();
    let new = NewPledge::from(body.content);
    let work = move |tx: &mut Tx<'_>, actor: Option<&Actor>| {
        public_text::nothing(&acknowledge)?;
        pledges::create(tx, actor, &new)
    };
    cx.write_with(&body.bytes, work, PledgeView::created).await
}

/// Reads one pledge with what became of its lines.
#[utoipa::path(operation_id = "get_pledge", tag = "pledges",
    responses((status = 200, description = "The pledge.", body = PledgeView)))]
#[get("/{id}")]
async fn get(cx: Cx, id: Id<PledgeId>) -> Reply {
    cx.read(move |tx, actor| pledges::get(tx, actor, id.0), PledgeView::answer).await
}

/// Puts new content in the place of the old; new lines only while nothing of it is allocated. Another gift than the
/// council decided on needs another decision.
#[utoipa::path(operation_id = "update_pledge", tag = "pledges", request_body = PledgeBody, params(IfMatchHeader),
    responses((status = 200, description = "The pledge.", body = PledgeView)))]
#[put("/{id}")]
async fn update(cx: Cx, id: Id<PledgeId>, body: Body<PledgeBody>) -> Reply {
    let version = cx.version()?;
    let acknowledge = body.content.acknowledge.clone();
    let new = NewPledge::from(body.content);
    cx.write_with(
        &body.bytes,
        move |tx, actor| pledges::update(tx, actor, id.0, version, &new, &acknowledge),
        PledgeView::answer,
    )
    .await
}

/// Opens a draft. Every line must have its quantity. What an intermediary drafted for a need is thereby promised to
/// it. Personal data in its public texts is refused with 422 `personal_data_found` until you acknowledge each piece.
#[utoipa::path(operation_id = "open_pledge", tag = "pledges", params(IfMatchHeader), request_body = AcknowledgeBody,
    responses((status = 200, description = "The pledge.", body = PledgeView)))]
#[post("/{id}/open")]
async fn open(cx: Cx, id: Id<PledgeId>, body: Optional<AcknowledgeBody>) -> Reply {
    let (version, content) = (cx.version()?, body.content);
    cx.write_with(
        &body.bytes,
        move |tx, actor| pledges::open(tx, actor, id.0, version, &content.acknowledge),
        PledgeView::answer,
    )
    .await
}

/// What a council decided.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[validate(schema(function = "cap_and_currency"))]
#[schema(example = json!({
    "body": "Conseil de la Région de Bruxelles-Capitale", "reference": "2026/117", "decided_on": "2026-11-05",
    "outcome": "granted", "value_cap_minor": 2_500_000, "currency": "EUR"
}))]
pub struct DecisionBody {
    /// Who decided: a council, a committee, a mayor's office.
    #[validate(length(min = 1, max = 200), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 200)]
    pub body: String,
    /// The act's own number.
    #[validate(length(min = 1, max = 100), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 100)]
    pub reference: String,
    /// The day of the decision; not in the future.
    #[serde(deserialize_with = "domain::days::day")]
    #[validate(custom(function = "text::day"))]
    pub decided_on: NaiveDate,
    /// How it was decided.
    pub outcome: Outcome,
    /// The most it may be worth, in cents of `currency`.
    #[validate(range(min = 0, max = money::MAX_MINOR))]
    #[schema(format = "money")]
    pub value_cap_minor: Option<i64>,
    /// ISO 4217.
    #[validate(custom(function = "text::currency"))]
    #[schema(pattern = "^[A-Z]{3}$")]
    pub currency: Option<String>,
    /// Where the act can be read.
    #[validate(length(min = 1, max = 500), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 500)]
    pub document: Option<String>,
}

fn cap_and_currency(body: &DecisionBody) -> Result<(), ValidationError> {
    both_or_neither(body.value_cap_minor, body.currency.as_deref())
}

/// Records the council's decision, a fact after whatever came before. Granted turns the donor's key: every accepted
/// allocation becomes committed. Refused frees what was not committed. Refused or deferred after a grant turns the key
/// back: what is committed and on no shipment is only accepted again. Recommended turns no key.
#[utoipa::path(operation_id = "authorise_pledge", tag = "pledges", request_body = DecisionBody, params(IfMatchHeader),
    responses((status = 200, description = "The pledge.", body = PledgeView)))]
#[post("/{id}/authorise")]
async fn authorise(cx: Cx, id: Id<PledgeId>, body: Body<DecisionBody>) -> Reply {
    let (version, content) = (cx.version()?, body.content);
    let new = NewDecision {
        body: content.body,
        reference: content.reference,
        decided_on: content.decided_on,
        outcome: content.outcome,
        value_cap_minor: content.value_cap_minor,
        currency: content.currency,
        document: content.document,
    };
    cx.write_with(
        &body.bytes,
        move |tx, actor| decisions::authorise(tx, actor, id.0, version, &new),
        PledgeView::answer,
    )
    .await
}

/// Takes a pledge back before anything was sent; its units come free.
#[utoipa::path(operation_id = "withdraw_pledge", tag = "pledges", request_body = ReasonBody, params(IfMatchHeader),
    responses((status = 200, description = "The pledge.", body = PledgeView)))]
#[post("/{id}/withdraw")]
async fn withdraw(cx: Cx, id: Id<PledgeId>, body: Body<ReasonBody>) -> Reply {
    let (version, reason) = (cx.version()?, body.content.reason);
    cx.write_with(
        &body.bytes,
        move |tx, actor| pledges::withdraw(tx, actor, id.0, version, &reason),
        PledgeView::answer,
    )
    .await
}

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

/// One step of a gift's way.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct StepView {
    /// When.
    pub at: DateTime<Utc>,
    /// What happened.
    #[schema(value_type = crate::api::closed::StepKind, example = "receipt_confirmed")]
    pub what: String,
    /// On what.
    #[schema(value_type = crate::api::closed::StepSubject)]
    pub on: &'static str,
    /// Its reference for phone and paper.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
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
    /// Where, as a settlement or crossing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// In the words of who wrote it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl From<Step> for StepView {
    fn from(step: Step) -> Self {
        Self {
            at: step.at,
            what: step.what,
            on: step.on,
            reference: step.reference,
            units: step.units,
            counted: step.counted.map(|[accepted, damaged, missing, surplus]| CountedView {
                accepted,
                damaged,
                missing,
                surplus,
            }),
            by: step.by,
            member: step.member,
            place: step.place,
            note: step.note,
        }
    }
}

/// The whole way of a gift.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TrackView {
    /// The pledge.
    pub pledge: PledgeView,
    /// Its steps, oldest first.
    pub steps: Vec<StepView>,
}

/// Reads the whole way of a gift, from decision to receipt.
#[utoipa::path(operation_id = "track_pledge", tag = "pledges",
    responses((status = 200, description = "Its way.", body = TrackView)))]
#[get("/{id}/track")]
async fn track(cx: Cx, id: Id<PledgeId>) -> Reply {
    let render = |track: Track| {
        let steps = track.steps.into_iter().map(Into::into).collect();
        Answer::plain(&TrackView { pledge: track.pledge.into(), steps })
    };
    cx.read_apart(move |tx, actor| tracking::track(tx, actor, id.0), render).await
}

/// A pledge made straight to a need.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[validate(schema(function = "answer_value_and_currency"))]
#[schema(example = json!({
    "title": "12 appareils respiratoires", "language": "fr", "authorisation": "pending",
    "lines": [{ "need_line_id": "01931f3e-0000-7000-8000-000000000004", "quantity": 12, "condition": "good" }]
}))]
pub struct AnswerBody {
    /// The donor an intermediary writes for; absent for one's own organisation.
    pub on_behalf_of: Option<OrganisationId>,
    /// What it is about; the need's title when absent.
    #[validate(length(min = 1, max = 300), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 300)]
    pub title: Option<String>,
    /// The language of title and descriptions.
    pub language: Language,
    /// Whether a council must decide; it must when absent.
    #[serde(default)]
    pub authorisation: AuthorisationNeed,
    /// The last day of the promise.
    #[serde(default, deserialize_with = "domain::days::day_or_none")]
    #[validate(custom(function = "text::day"))]
    pub valid_until: Option<NaiveDate>,
    /// What it is worth, in cents of `currency`.
    #[validate(range(min = 0, max = money::MAX_MINOR))]
    #[schema(format = "money")]
    pub value_minor: Option<i64>,
    /// ISO 4217.
    #[validate(custom(function = "text::currency"))]
    #[schema(pattern = "^[A-Z]{3}$")]
    pub currency: Option<String>,
    /// Whether what does not fit stands by instead of being refused.
    #[serde(default)]
    pub standby: bool,
    /// 1 … 200 lines.
    #[validate(length(min = 1, max = 200), nested)]
    #[schema(min_items = 1, max_items = 200)]
    pub lines: Vec<AnswerLineBody>,
    /// The hashes of personal data in your words that you knowingly publish.
    #[serde(default)]
    #[validate(length(max = 1000), custom(function = "acknowledge::hashes"))]
    #[schema(max_items = 1000, pattern = "^[0-9a-f]{64}$")]
    pub acknowledge: Vec<String>,
}

fn answer_value_and_currency(body: &AnswerBody) -> Result<(), ValidationError> {
    both_or_neither(body.value_minor, body.currency.as_deref())
}

/// A line of a pledge made straight to a need.
#[derive(Debug, Clone, Deserialize, Serialize, Validate, ToSchema)]
pub struct AnswerLineBody {
    /// For which line of the need.
    pub need_line_id: NeedLineId,
    /// The class of what is given; that of the need's line when absent.
    #[validate(length(min = 1, max = 100), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 100)]
    pub item_class: Option<String>,
    /// Your own words.
    #[validate(length(min = 1, max = 1000), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 1000)]
    pub description: Option<String>,
    /// Base units of the class, 1 … 10^12; or `packs` of `pack_size`.
    #[validate(range(min = quantity::MIN, max = quantity::MAX))]
    #[schema(format = "quantity")]
    pub quantity: Option<i64>,
    /// Packs, instead of a quantity; needs `pack_size`.
    #[validate(range(min = quantity::MIN, max = quantity::MAX))]
    #[schema(format = "quantity")]
    pub packs: Option<i64>,
    /// Base units a pack.
    #[validate(range(min = quantity::MIN, max = quantity::MAX))]
    #[schema(format = "quantity")]
    pub pack_size: Option<i64>,
    /// `used` when absent.
    #[serde(default = "used")]
    pub condition: Condition,
    /// Whether it is knowingly another class than asked for.
    #[serde(default)]
    pub substitute: bool,
}

impl From<AnswerBody> for NewAnswer {
    fn from(body: AnswerBody) -> Self {
        Self {
            pledge: NewPledge {
                donor: body.on_behalf_of,
                // the need's own kind takes its place
                kind: Kind::Goods,
                title: body.title.unwrap_or_default(),
                language: body.language,
                authorisation_required: body.authorisation == AuthorisationNeed::Pending,
                delegates_allocation: false,
                earmark_region: None,
                earmark_recipient: None,
                valid_until: body.valid_until,
                value_minor: body.value_minor,
                currency: body.currency,
                lines: Vec::new(),
            },
            lines: body
                .lines
                .into_iter()
                .map(|line| AnswerLine {
                    need_line: line.need_line_id,
                    line: NewLine {
                        item_class: line.item_class,
                        description: line.description,
                        quantity: line.quantity,
                        packs: line.packs,
                        pack_size: line.pack_size,
                    },
                    condition: line.condition,
                    substitute: line.substitute,
                })
                .collect(),
            standby: body.standby,
            acknowledge: body.acknowledge,
        }
    }
}

/// A pledge with its allocations.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AnsweredView {
    /// The pledge.
    pub pledge: PledgeView,
    /// Its allocations.
    pub allocations: Vec<AllocationView>,
}

/// Pledges to a need in one call: pledge, lines and allocations together. More than remains is
/// refused with `remaining`, or stands by. What an intermediary writes for a donor is a draft that holds nothing until
/// the donor opens it.
#[utoipa::path(operation_id = "pledge_to_need", tag = "needs", request_body = AnswerBody,
    responses((status = 201, description = "The pledge and its allocations.", body = AnsweredView)))]
#[post("/{id}/pledges")]
async fn answer(cx: Cx, id: Id<NeedId>, body: Body<AnswerBody>) -> Reply {
    let new = NewAnswer::from(body.content);
    let render = |made: Answered| {
        let view = AnsweredView {
            pledge: made.pledge.into(),
            allocations: made.allocations.into_iter().map(Into::into).collect(),
        };
        let location = format!("{}/pledges/{}", crate::api::BASE, view.pledge.id);
        Answer::created(&view, view.pledge.version, location)
    };
    cx.write_with(&body.bytes, move |tx, actor| pledges::answer(tx, actor, id.0, &new), render).await
}
