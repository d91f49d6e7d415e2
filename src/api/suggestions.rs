//! `/suggestions`

use actix_web::get;
use domain::Code;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::api::context::{Handled, RequestContext};
use crate::api::needs::LocationView;
use crate::api::params::Params;
use crate::api::problem::Cause;
use crate::api::reply::Reply;
use crate::messages;
use crate::service::reasons::Reason;
use crate::service::sayings::{Part, Rule, Saying};
use crate::service::suggestions::{self, DEFAULT_LIMIT, For, Found, MAX_LIMIT, Pair, Ranked};
use crate::service::{FieldError, ServiceError};
use domain::organisation::Language;
use domain::voice::Voice;
use domain::{NeedId, NeedLineId, OrganisationId, PledgeId, PledgeLineId};

/// Registers the operations.
pub fn configure(config: &mut utoipa_actix_web::service_config::ServiceConfig<'_>) {
    config.service(list);
}

/// A part of a score, or a fact of a pair.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ReasonView {
    /// Which part.
    #[schema(example = "distance")]
    pub part: Part,
    /// A stable code.
    #[schema(example = "from_afar")]
    pub code: Saying,
    /// Points a unit, more is better; for `quantity` thousandths of what the need still lacks.
    #[schema(example = -4)]
    pub points: i64,
    /// A sentence in the reader's language.
    pub message: String,
}

impl ReasonView {
    /// The reason in a language.
    pub fn new(reason: &Reason, language: Language) -> Self {
        let message = messages::reason(language, reason.code.as_str(), &reason.facts).unwrap_or_default();
        Self { part: reason.part, code: reason.code, points: reason.points, message }
    }
}

/// The two lines of a pair.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PairView {
    /// The need.
    pub need_id: NeedId,
    /// Its line.
    pub need_line_id: NeedLineId,
    /// Who needs.
    pub recipient_id: OrganisationId,
    /// The recipient's name.
    pub recipient: String,
    /// Where the need is, as far as you may know.
    pub location: LocationView,
    /// The class asked for.
    pub item_class: String,
    /// 1 life-saving … 4 recovery.
    pub priority: i32,
    /// What the need line still lacks.
    pub remaining: i64,
    /// The pledge.
    pub pledge_id: PledgeId,
    /// Its line.
    pub pledge_line_id: PledgeLineId,
    /// Who gives.
    pub donor_id: OrganisationId,
    /// The donor's name.
    pub donor: String,
    /// Whose word the pledge is: the donor's own, or what others report of it.
    pub word: Voice,
    /// The class offered.
    pub offered_class: String,
    /// What the pledge line still has.
    pub available: i64,
    /// The base unit (UN/ECE Rec 20).
    pub unit: String,
}

impl From<Pair> for PairView {
    fn from(pair: Pair) -> Self {
        let Pair { need, pledge, recipient, donor } = pair;
        Self {
            need_id: need.need,
            need_line_id: need.line,
            recipient_id: need.recipient,
            recipient,
            location: LocationView {
                region: need.region,
                community: need.community,
                place: None,
                handover_point: None,
            },
            item_class: need.item_class,
            priority: need.priority,
            remaining: need.quantity - need.promised,
            pledge_id: pledge.pledge,
            pledge_line_id: pledge.line,
            donor_id: pledge.donor,
            donor,
            word: pledge.word,
            offered_class: pledge.item_class,
            available: pledge.quantity - pledge.promised,
            unit: need.unit,
        }
    }
}

/// A candidate allocation. It is computed, not stored, and promises nothing.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SuggestionView {
    /// The two lines.
    #[serde(flatten)]
    pub pair: PairView,
    /// Units that could go.
    pub quantity: i64,
    /// What it is ranked by, more is better.
    pub score: i64,
    /// Whether it is an accepted substitute.
    pub substitute: bool,
    /// What the score is made of.
    pub parts: Vec<ReasonView>,
    /// The same as sentences in the reader's language.
    pub reason: String,
}

impl SuggestionView {
    fn new(ranked: Ranked, language: Language) -> Self {
        let parts: Vec<ReasonView> = ranked.parts.iter().map(|part| ReasonView::new(part, language)).collect();
        let sentences: Vec<&str> = parts.iter().map(|part| part.message.as_str()).collect();
        Self {
            pair: ranked.pair.into(),
            quantity: ranked.quantity,
            score: ranked.score,
            substitute: ranked.substitute,
            reason: sentences.join(" "),
            parts,
        }
    }
}

/// A pair of a fitting class that a rule forbids.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BlockedView {
    /// The two lines.
    #[serde(flatten)]
    pub pair: PairView,
    /// The first rule that fails.
    #[schema(example = "too_late")]
    pub rule: Rule,
    /// A sentence in the reader's language.
    pub reason: String,
}

/// What fits a need or a pledge.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SuggestionsView {
    /// Best first.
    pub items: Vec<SuggestionView>,
    /// What a rule forbids, when it is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub blocked: Option<Vec<BlockedView>>,
}

/// What else an answer holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = SuggestionsInclude)]
pub enum Include {
    /// Pairs that a rule forbids.
    Blocked,
}

/// For what suggestions are asked: exactly one of `need` and `pledge`.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct SuggestionQuery {
    /// Pledges for this need.
    pub need: Option<Uuid>,
    /// Only for this line of the need.
    pub need_line: Option<Uuid>,
    /// Needs for this pledge.
    pub pledge: Option<Uuid>,
    /// Only for this line of the pledge.
    pub pledge_line: Option<Uuid>,
    /// Candidates, 1 … 50.
    #[param(minimum = 1, maximum = 50)]
    pub limit: Option<usize>,
    /// `blocked` for what a rule forbids.
    pub include: Option<Include>,
}

impl SuggestionQuery {
    /// For what is asked.
    fn wanted(&self) -> Result<For, ServiceError> {
        let mut faults = Vec::new();
        if !self.limit.is_none_or(|limit| (1..=MAX_LIMIT).contains(&limit)) {
            faults.push(FieldError::at("limit", Code::OutOfRange).expects(format!("1 … {MAX_LIMIT}")));
        }
        let wanted = match (self.need, self.pledge) {
            (Some(need), None) if self.pledge_line.is_none() => {
                Some(For::Need(need.into(), self.need_line.map(Into::into)))
            }
            (None, Some(pledge)) if self.need_line.is_none() => {
                Some(For::Pledge(pledge.into(), self.pledge_line.map(Into::into)))
            }
            _ => None,
        };
        match wanted {
            Some(wanted) if faults.is_empty() => Ok(wanted),
            Some(_) => Err(ServiceError::Invalid(faults)),
            None => {
                faults.push(FieldError::at("need", Code::OneOfNeedAndPledge));
                Err(ServiceError::Invalid(faults))
            }
        }
    }
}

/// Ranks what fits a need or a pledge, with reasons in the reader's language. Nothing is stored.
#[utoipa::path(operation_id = "list_suggestions", tag = "matching", params(SuggestionQuery),
    responses((status = 200, description = "Candidates, best first.", body = SuggestionsView)))]
#[get("")]
async fn list(cx: RequestContext, query: Params<SuggestionQuery>) -> Handled {
    let query = query.0;
    let wanted = query.wanted().map_err(|error| cx.failure(Cause::Service(error)))?;
    let limit = query.limit.unwrap_or(DEFAULT_LIMIT);
    let (telling, with_blocked) = (cx.telling(), query.include == Some(Include::Blocked));
    let most_blocked = if with_blocked { limit } else { 0 };
    let render = move |found: Found| {
        let language = telling.language();
        let blocked = found.blocked.into_iter().map(|(pair, rule)| BlockedView {
            pair: pair.into(),
            rule: rule.into(),
            reason: messages::reason(language, &Rule::from(rule).saying(), &[]).unwrap_or_default(),
        });
        let view = SuggestionsView {
            blocked: with_blocked.then(|| blocked.collect()),
            items: found.ranked.into_iter().map(|ranked| SuggestionView::new(ranked, language)).collect(),
        };
        Reply::plain(&view).in_language(language)
    };
    cx.read_apart(move |tx, actor| suggestions::find(tx, actor, wanted, limit, most_blocked), render).await
}
