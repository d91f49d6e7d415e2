//! Plans for the whole board and their states: `queued → running → done → applied`, and beside it
//! `cancelled` and `failed`, from which a plan can be revised and computed again.

use crate::Code;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    AllocationId, AllocationPlanId, Instant, MemberId, NeedId, NeedLineId, OrganisationId, PledgeId, PledgeLineId,
    TransitionError,
};

vocabulary! {
    /// Where a plan stands.
    pub enum PlanState {
        /// Waiting to be computed.
        Queued = "queued",
        /// Being computed.
        Running = "running",
        /// Computed; nothing is proposed yet.
        Done = "done",
        /// Given up by a coordinator.
        Cancelled = "cancelled",
        /// It could not be computed.
        Failed = "failed",
        /// Its allocations were proposed, as far as the board still allowed.
        Applied = "applied",
    }
}

vocabulary! {
    /// Which rules a plan keeps.
    pub enum Track {
        /// The exact optimum; lots and shipments cost nothing.
        A = "a",
        /// Besides: indivisible lines, smallest lots, and the cost of each shipment.
        B = "b",
    }
}

vocabulary! {
    /// What became of a planned allocation.
    pub enum PlannedOutcome {
        /// Not proposed yet.
        Planned = "planned",
        /// Proposed to both sides.
        Applied = "applied",
        /// The board had changed; the reason says how.
        Skipped = "skipped",
    }
}

/// Which part of the board is planned.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scope {
    /// Only needs of this region.
    pub region: Option<String>,
    /// Only needs for these classes and what lies below them; everything when empty.
    pub item_classes: Vec<String>,
    /// Only needs of the recipients and pledges of the donors among these; a side on which none of
    /// them stands is not narrowed.
    pub organisations: Vec<OrganisationId>,
}

/// What a coordinator has settled beforehand: pairs that get a quantity, and pairs that may not be.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edits {
    /// Need line, pledge line, units.
    pub fix: Vec<(NeedLineId, PledgeLineId, i64)>,
    /// Need line, pledge line.
    pub forbid: Vec<(NeedLineId, PledgeLineId)>,
}

/// A plan, without its rows. What it weighs is for the library that computes it to know, and so a
/// parameter here.
#[derive(Debug, Clone)]
pub struct AllocationPlan<Weights> {
    /// Its id.
    pub id: AllocationPlanId,
    /// Where it stands.
    pub state: PlanState,
    /// Which rules it keeps.
    pub track: Track,
    /// Which part of the board it is for.
    pub scope: Scope,
    /// What it weighs.
    pub weights: Weights,
    /// What its coordinator has settled beforehand.
    pub edits: Edits,
    /// How often it was asked for: 1, and one more with each revision.
    pub run: i32,
    /// The digest of the board it was computed on.
    pub fingerprint: Option<String>,
    /// Components solved.
    pub done: i64,
    /// All components, once they are known.
    pub total: i64,
    /// Who computes it.
    pub claim: Option<Uuid>,
    /// When who computes it was last heard of.
    pub heartbeat_at: Option<Instant>,
    /// How often this run was begun.
    pub attempts: i32,
    /// Why it failed.
    pub failure: Option<String>,
    /// What it says in figures.
    pub report: Option<serde_json::Value>,
    /// Who asked for it.
    pub created_by: MemberId,
    /// For which office.
    pub office: OrganisationId,
    /// Counts its changes of state.
    pub version: i64,
    /// When it was asked for.
    pub created_at: Instant,
    /// When its board was read.
    pub started_at: Option<Instant>,
    /// When its computation ended.
    pub finished_at: Option<Instant>,
    /// When it was applied.
    pub applied_at: Option<Instant>,
}

/// A row of a plan: what it would propose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedAllocation {
    /// The plan.
    pub plan: AllocationPlanId,
    /// The run of it.
    pub run: i32,
    /// Its place in the run, from 0.
    pub number: i64,
    /// Rows that share no need and no pledge with others stand in another component.
    pub component: i64,
    /// The need.
    pub need: NeedId,
    /// Its line.
    pub need_line: NeedLineId,
    /// The pledge.
    pub pledge: PledgeId,
    /// Its line.
    pub pledge_line: PledgeLineId,
    /// Units.
    pub quantity: i64,
    /// Points a unit that the pair costs; less is better.
    pub points: i64,
    /// Whether a coordinator fixed it.
    pub fixed: bool,
    /// What became of it.
    pub outcome: PlannedOutcome,
    /// Why it was skipped.
    pub reason: Option<String>,
    /// What was proposed.
    pub allocation: Option<AllocationId>,
}

/// Times a run is begun before it counts as failed: a board that ends the process each time would
/// else end it for ever.
pub const MAX_ATTEMPTS: i32 = 3;

impl PlanState {
    /// The verbs this state allows.
    pub const fn allowed(self) -> &'static [&'static str] {
        match self {
            Self::Queued | Self::Running => &["cancel"],
            Self::Done => &["revise", "apply"],
            Self::Cancelled | Self::Failed => &["revise"],
            Self::Applied => &[],
        }
    }

    const fn refuse(self, tried: &'static str, why: Code) -> TransitionError {
        TransitionError { of: "allocation_plan", state: self.as_str(), tried, allowed: self.allowed(), why }
    }
}

impl<Weights> AllocationPlan<Weights> {
    /// `queued | running → running`: somebody takes it up, for the first time or after who computed
    /// it went silent.
    pub fn start(self, claim: Uuid, now: Instant) -> Result<Self, TransitionError> {
        match self.state {
            PlanState::Queued | PlanState::Running => Ok(Self {
                state: PlanState::Running,
                claim: Some(claim),
                heartbeat_at: Some(now),
                attempts: self.attempts + 1,
                started_at: Some(now),
                done: 0,
                total: 0,
                ..self
            }),
            state => Err(state.refuse("start", Code::OnlyQueuedPlansStart)),
        }
    }

    /// `running → done`.
    pub fn finish(self, now: Instant, fingerprint: String, report: serde_json::Value) -> Result<Self, TransitionError> {
        match self.state {
            PlanState::Running => Ok(Self {
                state: PlanState::Done,
                fingerprint: Some(fingerprint),
                report: Some(report),
                finished_at: Some(now),
                claim: None,
                ..self
            }),
            state => Err(state.refuse("finish", Code::OnlyRunningPlansEnd)),
        }
    }

    /// `running → failed`.
    pub fn fail(self, now: Instant, why: &str) -> Result<Self, TransitionError> {
        match self.state {
            PlanState::Running => Ok(Self {
                state: PlanState::Failed,
                failure: Some(why.to_owned()),
                finished_at: Some(now),
                claim: None,
                ..self
            }),
            state => Err(state.refuse("fail", Code::OnlyRunningPlansEnd)),
        }
    }

    /// `queued | running → cancelled`.
    pub fn cancel(self, now: Instant) -> Result<Self, TransitionError> {
        match self.state {
            PlanState::Queued | PlanState::Running => {
                Ok(Self { state: PlanState::Cancelled, finished_at: Some(now), claim: None, ..self })
            }
            state => Err(state.refuse("cancel", Code::OnlyUnfinishedPlansAreCancelled)),
        }
    }

    /// `done | cancelled | failed → queued`, as a new run.
    pub fn revise(self, weights: Weights, edits: Edits) -> Result<Self, TransitionError> {
        match self.state {
            PlanState::Done | PlanState::Cancelled | PlanState::Failed => Ok(Self {
                state: PlanState::Queued,
                weights,
                edits,
                run: self.run + 1,
                fingerprint: None,
                done: 0,
                total: 0,
                claim: None,
                heartbeat_at: None,
                attempts: 0,
                failure: None,
                report: None,
                started_at: None,
                finished_at: None,
                ..self
            }),
            state => Err(state.refuse("revise", Code::OnlyFinishedPlansAreRevised)),
        }
    }

    /// Refuses to propose anything unless it is done, or already applied: then there is nothing left.
    pub fn propose(&self) -> Result<(), TransitionError> {
        match self.state {
            PlanState::Done | PlanState::Applied => Ok(()),
            state => Err(state.refuse("apply", Code::OnlyDonePlansAreApplied)),
        }
    }

    /// `done → applied`.
    pub fn apply(self, now: Instant) -> Result<Self, TransitionError> {
        match self.state {
            PlanState::Done => Ok(Self { state: PlanState::Applied, applied_at: Some(now), ..self }),
            state => Err(state.refuse("apply", Code::OnlyDonePlansAreApplied)),
        }
    }
}
