//! What becomes of an allocation plan.

use super::Machine;
use crate::Code;
use crate::plan::PlanState::{self, Applied, Cancelled, Done, Failed, Queued, Running};

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
