//! What is shown of plans.

use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::suggestions::ReasonView;
use crate::messages;
use crate::service::plans::DisclosedPlan;
use crate::service::plans::explain::{Explanation, Said};
use crate::service::plans::report::Report;
use crate::service::sayings::{Rule, Verdict};
use domain::organisation::Language;
use domain::plan::{PlanState, PlannedAllocation, PlannedOutcome, Track};
use domain::voice::Voice;
use domain::{AllocationId, AllocationPlanId, MemberId, NeedId, NeedLineId, OrganisationId, PledgeId, PledgeLineId};
use domain::{Code, Fact};
use matching::weights::Weights;

/// Which part of the board a plan is for.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ScopeView {
    /// Only needs of this region.
    pub region: Option<String>,
    /// Only needs for these classes; everything when empty.
    pub item_classes: Vec<String>,
    /// Only needs and pledges of these; everybody when empty.
    pub organisations: Vec<OrganisationId>,
}

/// What a plan weighs.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WeightsView {
    /// Equal parts into which a line is cut.
    pub tranches: u8,
    /// Points a unit for same region, same part of the country, elsewhere.
    pub band_cost: [i64; 3],
    /// Days on the way in each.
    pub band_lead_days: [i64; 3],
    /// Points a unit for every whole 14 days until arrival.
    pub fortnight_cost: i64,
    /// Points a unit for new, good and used goods.
    pub condition_cost: [i64; 3],
    /// Points a unit for a substitute.
    pub substitute_cost: i64,
    /// Points a unit taken off between partners.
    pub partner_bonus: i64,
    /// Points for each pair used, where shipments count.
    pub shipment_cost: i64,
}

impl From<Weights> for WeightsView {
    fn from(weights: Weights) -> Self {
        let condition = weights.condition_cost;
        Self {
            tranches: weights.tranches,
            band_cost: weights.band_cost,
            band_lead_days: weights.band_lead_days,
            fortnight_cost: weights.fortnight_cost,
            condition_cost: [condition.new, condition.good, condition.used],
            substitute_cost: weights.substitute_cost,
            partner_bonus: weights.partner_bonus,
            shipment_cost: weights.shipment_cost,
        }
    }
}

/// How far a computation has come.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct ProgressView {
    /// Components solved.
    pub done: i64,
    /// All components; 0 while they are not known.
    pub total: i64,
}

/// What became of a plan's rows.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct OutcomesView {
    /// Not proposed.
    pub planned: i64,
    /// Proposed to both sides.
    pub applied: i64,
    /// Skipped, because the board had changed.
    pub skipped: i64,
}

/// Why a plan failed.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FailureView {
    /// A stable code.
    pub code: Code,
    /// A sentence in the reader's language.
    pub message: String,
}

/// A plan for the whole board, or for a part of it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PlanView {
    /// Its id.
    pub id: AllocationPlanId,
    /// Where it stands.
    pub state: PlanState,
    /// Which rules it keeps.
    pub track: Track,
    /// Which part of the board it is for.
    pub scope: ScopeView,
    /// What it weighs.
    pub weights: WeightsView,
    /// 1, and one more with each revision.
    pub run: i32,
    /// The digest (SHA-256) of the board it was computed on; the same board has the same.
    pub fingerprint: Option<String>,
    /// How far its computation has come.
    pub progress: ProgressView,
    /// What it says in figures, once it is done; left out in lists.
    pub report: Option<Report>,
    /// What became of its rows.
    pub outcomes: OutcomesView,
    /// Why it failed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failure: Option<FailureView>,
    /// Who asked for it.
    pub created_by: MemberId,
    /// When.
    pub created_at: DateTime<Utc>,
    /// When its board was read.
    pub started_at: Option<DateTime<Utc>>,
    /// When its computation ended.
    pub finished_at: Option<DateTime<Utc>>,
    /// When it was applied.
    pub applied_at: Option<DateTime<Utc>>,
    /// Its version: what stands before the dot in `ETag`.
    pub version: i64,
}

/// A code that was stored as text, with its message.
fn told(language: Language, code: Option<String>) -> (Option<Code>, Option<String>) {
    // written by this program; what is no code any more is shown as absent
    let code: Option<Code> = code.and_then(|code| code.parse().ok());
    (code, code.map(|code| messages::message(language, code).to_owned()))
}

impl PlanView {
    /// The plan without its report, for lists.
    pub fn brief(mut disclosed: DisclosedPlan, language: Language) -> Self {
        disclosed.plan.report = None;
        Self::new(disclosed, language)
    }

    /// The plan in a language.
    pub fn new(disclosed: DisclosedPlan, language: Language) -> Self {
        let DisclosedPlan { plan, outcomes } = disclosed;
        let rows = |outcome| outcomes.get(&outcome).copied().unwrap_or(0);
        let (code, message) = told(language, plan.failure);
        // a report is written by this program; one that cannot be read is shown as absent
        let mut report: Option<Report> = plan.report.and_then(|report| serde_json::from_value(report).ok());
        for lack in report.iter_mut().flat_map(|report| &mut report.unserved.by_reason) {
            lack.message = messages::reason(language, lack.reason.as_str(), &[]).unwrap_or_default();
        }
        Self {
            id: plan.id,
            state: plan.state,
            track: plan.track,
            scope: ScopeView {
                region: plan.scope.region,
                item_classes: plan.scope.item_classes,
                organisations: plan.scope.organisations,
            },
            weights: plan.weights.into(),
            run: plan.run,
            fingerprint: plan.fingerprint,
            progress: ProgressView { done: plan.done, total: plan.total },
            report,
            outcomes: OutcomesView {
                planned: rows(PlannedOutcome::Planned),
                applied: rows(PlannedOutcome::Applied),
                skipped: rows(PlannedOutcome::Skipped),
            },
            failure: code.zip(message).map(|(code, message)| FailureView { code, message }),
            created_by: plan.created_by,
            created_at: plan.created_at,
            started_at: plan.started_at,
            finished_at: plan.finished_at,
            applied_at: plan.applied_at,
            version: plan.version,
        }
    }
}

/// What a plan would propose.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PlannedView {
    /// Its place in the plan, from 0.
    pub number: i64,
    /// Rows of one component share needs and pledges; they are proposed together.
    pub component: i64,
    /// The need.
    pub need_id: NeedId,
    /// Its line.
    pub need_line_id: NeedLineId,
    /// The pledge.
    pub pledge_id: PledgeId,
    /// Its line.
    pub pledge_line_id: PledgeLineId,
    /// Whose word the pledge is: the donor's own, or what others report of it.
    pub word: Voice,
    /// Units.
    pub quantity: i64,
    /// Points a unit that the pair costs: class, condition, distance and wait, less the bonus of
    /// partners. Less is better.
    pub points: i64,
    /// Whether a coordinator fixed it.
    pub fixed: bool,
    /// What became of it.
    pub outcome: PlannedOutcome,
    /// Why it was skipped, as a stable code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Code>,
    /// The same as a sentence in the reader's language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// What was proposed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allocation_id: Option<AllocationId>,
}

impl PlannedView {
    /// The row in a language.
    pub fn new(row: PlannedAllocation, word: Voice, language: Language) -> Self {
        let (reason, message) = told(language, row.reason);
        Self {
            number: row.number,
            component: row.component,
            need_id: row.need,
            need_line_id: row.need_line,
            pledge_id: row.pledge,
            pledge_line_id: row.pledge_line,
            word,
            quantity: row.quantity,
            points: row.points,
            fixed: row.fixed,
            outcome: row.outcome,
            message,
            reason,
            allocation_id: row.allocation,
        }
    }
}

/// Why a pair is in a plan, or why not.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ExplanationView {
    /// The need.
    pub need_id: NeedId,
    /// Its line.
    pub need_line_id: NeedLineId,
    /// The pledge.
    pub pledge_id: PledgeId,
    /// Its line.
    pub pledge_line_id: PledgeLineId,
    /// What the plan does with it.
    #[schema(example = "costs")]
    pub verdict: Verdict,
    /// A sentence in the reader's language.
    pub message: String,
    /// Units, where it is chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quantity: Option<i64>,
    /// Whether a coordinator fixed it, where it is chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fixed: Option<bool>,
    /// The rule that forbids it, where it is blocked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<Rule>,
    /// Points that the plan would lose with the first unit, where it costs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub points: Option<i64>,
    /// The need that would lose the unit, where it costs somebody one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub loser_need_id: Option<NeedId>,
    /// The line of that need.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub loser_need_line_id: Option<NeedLineId>,
    /// What the pair's points are made of, unless a rule forbids it.
    pub parts: Vec<ReasonView>,
}

impl ExplanationView {
    /// The explanation in a language.
    pub fn new(explanation: &Explanation, language: Language) -> Self {
        let mut view = Self {
            need_id: explanation.need.0,
            need_line_id: explanation.need.1,
            pledge_id: explanation.pledge.0,
            pledge_line_id: explanation.pledge.1,
            verdict: Verdict::Blocked,
            message: String::new(),
            quantity: None,
            fixed: None,
            rule: None,
            points: None,
            loser_need_id: None,
            loser_need_line_id: None,
            parts: explanation.parts.iter().map(|part| ReasonView::new(part, language)).collect(),
        };
        let say =
            |code: &str, facts: &[(&'static str, Fact)]| messages::reason(language, code, facts).unwrap_or_default();
        match explanation.said {
            Said::Chosen { quantity, fixed } => {
                let code = if fixed { "explain_fixed" } else { "explain_chosen" };
                view.message = say(code, &[("quantity", Fact::Count(quantity))]);
                view.verdict = Verdict::Chosen;
                view.quantity = Some(quantity);
                view.fixed = Some(fixed);
            }
            Said::EquallyGood => {
                view.message = say("explain_equally_good", &[]);
                view.verdict = Verdict::EquallyGood;
            }
            Said::Blocked(rule) => {
                view.message = say(&Rule::from(rule).saying(), &[]);
                view.rule = Some(rule.into());
            }
            Said::UsedUp => {
                view.message = say(&Rule::Fixed.saying(), &[]);
                view.rule = Some(Rule::Fixed);
            }
            Said::Costs { points, loser } => {
                view.verdict = Verdict::Costs;
                view.points = Some(points);
                let facts = [("points", Fact::Count(points))];
                let mut code = "explain_costs";
                if let Some((need, line)) = loser {
                    code = "explain_costs_loser";
                    view.loser_need_id = Some(need);
                    view.loser_need_line_id = Some(line);
                }
                view.message = say(code, &facts);
            }
        }
        view
    }
}
