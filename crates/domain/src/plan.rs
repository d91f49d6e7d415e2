//! Plans for the whole board and their states: `queued → running → done → applied`, and beside it
//! `cancelled` and `failed`, from which a plan can be revised and computed again.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use crate::transition::PlanState;
use crate::transition::{Machine, PlanVerb};
use crate::{
    AllocationId, AllocationPlanId, Instant, MemberId, NeedId, NeedLineId, OrganisationId, PledgeId, PledgeLineId,
    TransitionError,
};

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
    pub plan: AllocationPlanId,
    /// The run of it.
    pub run: i32,
    /// Its place in the run, from 0.
    pub number: i64,
    /// Rows that share no need and no pledge with others stand in another component.
    pub component: i64,
    pub need: NeedId,
    /// Its line.
    pub need_line: NeedLineId,
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

impl<Weights> AllocationPlan<Weights> {
    /// `queued | running → running`: somebody takes it up, for the first time or after who computed
    /// it went silent.
    pub fn start(self, claim: Uuid, now: Instant) -> Result<Self, TransitionError> {
        Ok(Self {
            state: self.state.moved(PlanVerb::Start)?,
            claim: Some(claim),
            heartbeat_at: Some(now),
            attempts: self.attempts + 1,
            started_at: Some(now),
            done: 0,
            total: 0,
            ..self
        })
    }

    /// `running → done`.
    pub fn finish(self, now: Instant, fingerprint: String, report: serde_json::Value) -> Result<Self, TransitionError> {
        Ok(Self {
            state: self.state.moved(PlanVerb::Finish)?,
            fingerprint: Some(fingerprint),
            report: Some(report),
            finished_at: Some(now),
            claim: None,
            ..self
        })
    }

    /// `running → failed`.
    pub fn fail(self, now: Instant, why: &str) -> Result<Self, TransitionError> {
        Ok(Self {
            state: self.state.moved(PlanVerb::Fail)?,
            failure: Some(why.to_owned()),
            finished_at: Some(now),
            claim: None,
            ..self
        })
    }

    /// `queued | running → cancelled`.
    pub fn cancel(self, now: Instant) -> Result<Self, TransitionError> {
        let state = self.state.moved(PlanVerb::Cancel)?;
        Ok(Self { state, finished_at: Some(now), claim: None, ..self })
    }

    /// `done | cancelled | failed → queued`, as a new run.
    pub fn revise(self, weights: Weights, edits: Edits) -> Result<Self, TransitionError> {
        Ok(Self {
            state: self.state.moved(PlanVerb::Revise)?,
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
        })
    }

    /// Refuses to propose anything unless it is done, or already applied: then there is nothing left.
    pub fn propose(&self) -> Result<(), TransitionError> {
        if self.state == PlanState::Applied {
            return Ok(());
        }
        self.state.moved(PlanVerb::Apply).map(drop)
    }

    /// `done → applied`.
    pub fn apply(self, now: Instant) -> Result<Self, TransitionError> {
        Ok(Self { state: self.state.moved(PlanVerb::Apply)?, applied_at: Some(now), ..self })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::transition::tests::things::{at, id};

    fn plan(state: PlanState) -> AllocationPlan<u8> {
        let AllocationPlan { id, track, scope, edits, created_by, office, created_at, .. } =
            crate::transition::tests::things::plan(state);
        AllocationPlan {
            id,
            state,
            track,
            scope,
            weights: 1,
            edits,
            run: 4,
            fingerprint: Some("of another board".to_owned()),
            done: 3,
            total: 5,
            claim: Some(Uuid::from_u128(7)),
            heartbeat_at: Some(at(1)),
            attempts: 2,
            failure: Some("it went silent".to_owned()),
            report: Some(json!({ "covered": 3 })),
            created_by,
            office,
            version: 1,
            created_at,
            started_at: Some(at(1)),
            finished_at: Some(at(2)),
            applied_at: None,
        }
    }

    #[test]
    fn who_takes_a_plan_up_begins_it_anew_and_that_counts_as_an_attempt() {
        let taken = plan(PlanState::Running).start(Uuid::from_u128(8), at(5)).expect("its first worker went silent");
        assert_eq!(
            (taken.claim, taken.heartbeat_at, taken.started_at),
            (Some(Uuid::from_u128(8)), Some(at(5)), Some(at(5)))
        );
        assert_eq!((taken.attempts, taken.done, taken.total, taken.run), (3, 0, 0, 4));
    }

    #[test]
    fn a_plan_that_ends_is_nobodys_any_more_and_says_how_it_ended() {
        let done = plan(PlanState::Running).finish(at(5), "of this board".to_owned(), json!({ "covered": 9 }));
        let done = done.expect("computed");
        assert_eq!((done.fingerprint.as_deref(), done.report), (Some("of this board"), Some(json!({ "covered": 9 }))));
        assert_eq!((done.finished_at, done.claim), (Some(at(5)), None));
        let failed = plan(PlanState::Running).fail(at(6), "no memory").expect("failed");
        assert_eq!(
            (failed.failure.as_deref(), failed.finished_at, failed.claim),
            (Some("no memory"), Some(at(6)), None)
        );
        for state in [PlanState::Queued, PlanState::Running] {
            let cancelled = plan(state).cancel(at(7)).expect("cancelled");
            assert_eq!((cancelled.finished_at, cancelled.claim), (Some(at(7)), None));
        }
        assert_eq!(plan(PlanState::Done).apply(at(8)).expect("applied").applied_at, Some(at(8)));
    }

    #[test]
    fn a_revised_plan_keeps_nothing_of_the_run_before() {
        let edits = Edits { fix: vec![(id(1), id(2), 3)], forbid: Vec::new() };
        let again = plan(PlanState::Failed).revise(9, edits.clone()).expect("again");
        assert_eq!((again.weights, again.edits, again.run, again.attempts), (9, edits, 5, 0));
        assert_eq!((again.fingerprint, again.report, again.failure), (None, None, None));
        assert_eq!((again.done, again.total), (0, 0));
        assert_eq!((again.claim, again.heartbeat_at, again.started_at, again.finished_at), (None, None, None, None));
    }
}
