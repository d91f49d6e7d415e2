//! The states of a need, and what becomes of each.

use self::NeedState::{Closed, Draft, Rejected, Submitted, Verified};
use super::Machine;
use crate::Code;

vocabulary! {
    /// Where a need stands.
    pub enum NeedState {
        /// Being written; seen by its recipient only.
        Draft = "draft",
        /// Waiting for a coordinator.
        Submitted = "submitted",
        /// Checked; pledges may come.
        Verified = "verified",
        /// Sent back by the coordinator.
        Rejected = "rejected",
        /// Over.
        Closed = "closed",
    }
}

vocabulary! {
    /// What can be done with a need.
    pub enum NeedVerb {
        /// Its content changes.
        Edit = "edit",
        /// Its recipient hands it in.
        Submit = "submit",
        /// A coordinator has checked it.
        Verify = "verify",
        /// A coordinator sends it back.
        Reject = "reject",
        /// Somebody says that it still stands.
        Confirm = "confirm",
        /// It is over.
        Close = "close",
        /// What is needed is corrected.
        Correct = "correct",
        /// Its recipient has enough.
        Enough = "enough",
        /// Its recipient still needs what ran out of time.
        Renew = "renew",
        /// A coordinator has checked what is asked of one that is verified.
        PutInForce = "put_in_force",
        /// A coordinator refuses that.
        DropAsked = "drop_asked",
        /// Its recipient names who takes its goods.
        Consignee = "consignee",
        /// Something is promised to it.
        Pledge = "pledge",
        /// A fact leaves something that was not received.
        Reopen = "reopen",
    }
}

impl Machine for NeedState {
    type Verb = NeedVerb;
    const OF: &'static str = "need";
    // `renew` is not named to whoever tried another verb: only what expired can be renewed
    const ASKED: &'static [NeedVerb] = &[
        NeedVerb::Edit,
        NeedVerb::Submit,
        NeedVerb::Verify,
        NeedVerb::Reject,
        NeedVerb::Confirm,
        NeedVerb::Close,
        NeedVerb::Correct,
        NeedVerb::Enough,
        NeedVerb::Consignee,
    ];

    fn step(self, verb: NeedVerb) -> Result<Self, Code> {
        use NeedVerb as V;
        match (verb, self) {
            (V::Edit, Draft | Rejected)
            | (V::Confirm | V::Pledge | V::Correct | V::Enough | V::PutInForce | V::DropAsked, Verified) => Ok(self),
            (V::Verify | V::Reject, Verified) | (V::PutInForce | V::DropAsked, _) => Err(Code::NothingIsAsked),
            (V::Edit, _) => Err(Code::ContentIsFixedOnceSubmitted),
            (V::Submit, Draft | Rejected) => Ok(Submitted),
            (V::Submit, _) => Err(Code::OnlyDraftsAreSubmitted),
            (V::Verify, Submitted) | (V::Reopen | V::Renew, Closed) => Ok(Verified),
            (V::Verify, _) => Err(Code::OnlySubmittedNeedsAreVerified),
            (V::Reject, Submitted) => Ok(Rejected),
            (V::Reject, _) => Err(Code::OnlySubmittedNeedsAreRejected),
            (V::Confirm, _) => Err(Code::OnlyVerifiedNeedsAreConfirmed),
            (V::Correct | V::Enough, _) => Err(Code::OnlyVerifiedNeedsAreCorrected),
            (V::Renew, _) => Err(Code::OnlyExpiredNeedsAreRenewed),
            (V::Close | V::Consignee, Closed) => Err(Code::AlreadyClosed),
            (V::Close, _) => Ok(Closed),
            (V::Consignee, _) => Ok(self),
            (V::Pledge, _) => Err(Code::OnlyVerifiedNeedsTakePledges),
            (V::Reopen, _) => Err(Code::OnlyFulfilledNeedsAreReopened),
        }
    }
}
