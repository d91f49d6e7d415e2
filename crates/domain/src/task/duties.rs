//! Whose each kind of task is, in one table: which side's, what it is done by, and which office hears of it.

use crate::access::policy::Action;
use crate::access::relation::Relation;
use crate::organisation::Role;
use crate::task::TaskCode;

/// Whose a task is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// That of who needs.
    Recipient,
    /// That of who gives.
    Donor,
    /// That of who drives.
    Carrier,
    /// An office's alone.
    Office,
}

/// What is to be known of a kind of task to say whose it is.
#[derive(Debug, Clone, Copy)]
pub struct Duty {
    pub whose: Whose,
    /// What shows the thing, to a party that is so related to it. Who may not do this never sees the task.
    pub reads: Action,
    pub relation: Relation,
    /// Who may do it.
    pub done_by: &'static [Role],
    /// Whether those whose it is hear of it, and of what of it an office hears.
    pub office: Office,
}

/// Of what an office hears.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Office {
    /// Of nothing.
    Nothing,
    /// Of that of organisations without members, for whom it speaks.
    Vacant,
    /// Of what is overdue.
    Overdue,
    /// Of all of it.
    All,
}

const fn duty_of(whose: Whose, reads: Action, relation: Relation, done_by: &'static [Role], office: Office) -> Duty {
    Duty { whose, reads, relation, done_by, office }
}

/// Of a kind of task.
#[allow(clippy::match_same_arms, reason = "one table, one line a kind of task")]
pub const fn duty(code: TaskCode) -> Duty {
    use Action as A;
    use Office::{All, Nothing, Overdue, Vacant};
    use Relation as R;
    use Role::{Administrator, Carrier, Coordinator, Donor, Recipient};
    use TaskCode as T;
    use Whose as W;
    match code {
        T::AnswerProposal => duty_of(W::Recipient, A::GetAllocation, R::RECIPIENT, &[Recipient, Coordinator], Vacant),
        // whose hold has ended is overdue
        T::AnswerProposalLate => duty_of(W::Recipient, A::GetAllocation, R::RECIPIENT, &[Recipient, Coordinator], All),
        T::AgreeShipment => duty_of(W::Recipient, A::GetShipment, R::CONSIGNEE.and(R::SERVED), &[Recipient], Overdue),
        T::DeclareCustoms => duty_of(W::Recipient, A::GetShipment, R::CONSIGNEE.and(R::SERVED), &[Recipient], Nothing),
        T::ImportInTime => duty_of(W::Recipient, A::GetShipment, R::CONSIGNEE, &[Recipient], Overdue),
        T::CountArrival => duty_of(W::Recipient, A::GetShipment, R::CONSIGNEE, &[Recipient], Overdue),
        T::PrepareCount => duty_of(W::Recipient, A::GetShipment, R::CONSIGNEE, &[Recipient], Nothing),
        T::ReportDistribution => duty_of(W::Recipient, A::GetShipment, R::CONSIGNEE, &[Recipient], Overdue),
        T::SignCount => duty_of(W::Recipient, A::GetReceipt, R::CONSIGNEE, &[Recipient], Overdue),
        T::SignForHelp => duty_of(W::Recipient, A::GetAllocation, R::RECIPIENT, &[Recipient], Nothing),
        T::ConfirmNeed => duty_of(W::Recipient, A::GetNeed, R::RECIPIENT, &[Recipient, Coordinator], Nothing),
        T::LookAtNeed | T::DecideExcess => {
            duty_of(W::Recipient, A::GetNeed, R::RECIPIENT, &[Recipient, Coordinator], All)
        }
        T::MendNeed | T::FinishNeed => {
            duty_of(W::Recipient, A::GetNeed, R::RECIPIENT, &[Recipient, Role::Intermediary, Coordinator], Vacant)
        }
        T::AnswerRequest => duty_of(W::Donor, A::GetAllocation, R::DONOR, &[Donor, Coordinator], Vacant),
        T::AnswerRequestLate => duty_of(W::Donor, A::GetAllocation, R::DONOR, &[Donor, Coordinator], All),
        T::RecordDecision => duty_of(W::Donor, A::GetPledge, R::DONOR, &[Donor], Nothing),
        T::RecordDecisionLate => duty_of(W::Donor, A::GetPledge, R::DONOR, &[Donor], All),
        T::SettleTurnedKey => duty_of(W::Donor, A::GetAllocation, R::DONOR, &[Donor, Coordinator], All),
        T::PlanShipment => duty_of(W::Donor, A::GetAllocation, R::DONOR, &[Donor], Overdue),
        T::CompletePapers => duty_of(W::Donor, A::GetShipment, R::CONSIGNOR, &[Donor, Recipient], Nothing),
        T::DispatchShipment => duty_of(W::Donor, A::GetShipment, R::CONSIGNOR, &[Donor], Nothing),
        T::ReplaceLost => duty_of(W::Donor, A::GetAllocation, R::DONOR, &[Donor], Nothing),
        T::EvidenceReady => duty_of(W::Donor, A::GetReceipt, R::CONSIGNOR, &[Donor], Nothing),
        T::StandbyMovedUp => duty_of(W::Donor, A::GetAllocation, R::DONOR, &[Donor], Nothing),
        T::NewNeedFits => duty_of(W::Donor, A::GetNeed, R::SHARED, &[Donor], Nothing),
        T::PledgeEnds => duty_of(W::Donor, A::GetPledge, R::DONOR, &[Donor], Nothing),
        // an intermediary drafts, and binds nobody
        T::OpenPledge => duty_of(W::Donor, A::GetPledge, R::DONOR, &[Donor, Coordinator], Vacant),
        T::LoadShipment => duty_of(W::Carrier, A::GetShipment, R::CARRIER, &[Carrier, Donor], Nothing),
        T::ReportProgress => {
            duty_of(W::Carrier, A::GetShipment, R::CARRIER, &[Carrier, Donor, Recipient, Coordinator], Overdue)
        }
        T::VerifyNeed | T::VerifyAsked => duty_of(W::Office, A::GetNeed, R::NONE, &[Coordinator], All),
        T::VerifyOrganisation => duty_of(W::Office, A::GetOrganisation, R::NONE, &[Coordinator, Administrator], All),
        T::SettleSuspended => duty_of(W::Office, A::GetAllocation, R::NONE, &[Coordinator, Donor], All),
        T::FreeShipment => duty_of(W::Office, A::GetShipment, R::NONE, &[Coordinator, Carrier, Donor], All),
        T::FindShipment => duty_of(W::Office, A::GetShipment, R::NONE, &[Coordinator, Donor], All),
        T::LookAtPlan => duty_of(W::Office, A::GetAllocationPlan, R::NONE, &[Coordinator], All),
        T::DecideWord => duty_of(W::Office, A::GetProposal, R::NONE, &[Coordinator], All),
    }
}
