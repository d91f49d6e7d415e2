//! The states of an allocation plan, and what becomes of each.

use self::PlanState::{Applied, Cancelled, Done, Failed, Queued, Running};
use super::Machine;
use crate::Code;

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
    /// What can be done with an allocation plan, or happens to it.
    pub enum PlanVerb {
        /// A coordinator gives it up.
        Cancel = "cancel",
        /// A coordinator has it computed again.
        Revise = "revise",
        /// What it says was proposed.
        Apply = "apply",
        /// Somebody takes it up, for the first time or after who computed it went silent.
        Start = "start",
        /// It is computed.
        Finish = "finish",
        /// It could not be computed.
        Fail = "fail",
    }
}

impl Machine for PlanState {
    type Verb = PlanVerb;
    const OF: &'static str = "allocation_plan";
    const ASKED: &'static [PlanVerb] = &[PlanVerb::Cancel, PlanVerb::Revise, PlanVerb::Apply];

    fn step(self, verb: PlanVerb) -> Result<Self, Code> {
        use PlanVerb as V;
        match (verb, self) {
            (V::Cancel, Queued | Running) => Ok(Cancelled),
            (V::Cancel, _) => Err(Code::OnlyUnfinishedPlansAreCancelled),
            (V::Revise, Done | Cancelled | Failed) => Ok(Queued),
            (V::Revise, _) => Err(Code::OnlyFinishedPlansAreRevised),
            (V::Apply, Done) => Ok(Applied),
            (V::Apply, _) => Err(Code::OnlyDonePlansAreApplied),
            (V::Start, Queued | Running) => Ok(Running),
            (V::Start, _) => Err(Code::OnlyQueuedPlansStart),
            (V::Finish, Running) => Ok(Done),
            (V::Fail, Running) => Ok(Failed),
            (V::Finish | V::Fail, _) => Err(Code::OnlyRunningPlansEnd),
        }
    }
}
