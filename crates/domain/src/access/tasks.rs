//! Which tasks somebody has, and of which things: those of its own side, and for an office those that it hears of.
//! A task is told of nothing that its reader may not read.

use crate::OrganisationId;
use crate::access::policy::{Verdict, decide};
use crate::access::relation::Relation;
use crate::actor::Actor;
use crate::organisation::Role;
use crate::task::{Duty, TaskCode, Whose, duty};

pub use crate::task::Office;

/// Of which things somebody has a kind of task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TaskScope {
    /// Of those of these organisations.
    Of(Vec<OrganisationId>),
    /// Of those of organisations that have nobody who could do it.
    Vacant,
    /// Of all that is overdue.
    Overdue,
    /// Of all.
    All,
}

/// Of which things the actor has tasks of a kind; nothing where it has none.
pub fn tasks(actor: &Actor, code: TaskCode) -> Option<TaskScope> {
    let duty = duty(code);
    if actor.role == Role::Coordinator || (actor.role == Role::Administrator && duty.whose == Whose::Office) {
        return of_office(actor, &duty);
    }
    let sides: &[Role] = match duty.whose {
        Whose::Recipient => &[Role::Recipient, Role::Intermediary],
        Whose::Donor => &[Role::Donor, Role::Intermediary],
        Whose::Carrier => &[Role::Carrier, Role::Donor],
        Whose::Office => &[],
    };
    let parties = actor.parties();
    let is_read = decide(Some(actor), duty.reads, duty.relation) == Verdict::Allow;
    (sides.contains(&actor.role) && is_read && !parties.is_empty()).then_some(TaskScope::Of(parties))
}

fn of_office(actor: &Actor, duty: &Duty) -> Option<TaskScope> {
    let reads = decide(Some(actor), duty.reads, Relation::NONE) == Verdict::Allow;
    let does = duty.whose != Whose::Office || duty.done_by.contains(&actor.role);
    match duty.office {
        Office::All if reads && does => Some(TaskScope::All),
        Office::Overdue if reads && does => Some(TaskScope::Overdue),
        Office::Vacant if reads && does => Some(TaskScope::Vacant),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::tests::actor;

    fn codes(actor: &Actor) -> Vec<TaskCode> {
        TaskCode::ALL.iter().copied().filter(|code| tasks(actor, *code).is_some()).collect()
    }

    #[test]
    fn each_side_has_its_own_tasks_of_its_own_things() {
        let own = |whose: &[Whose]| -> Vec<TaskCode> {
            TaskCode::ALL.iter().copied().filter(|code| whose.contains(&duty(*code).whose)).collect()
        };
        for (role, principals, whose) in [
            (Role::Recipient, &[][..], &[Whose::Recipient][..]),
            (Role::Donor, &[], &[Whose::Donor, Whose::Carrier]),
            (Role::Carrier, &[], &[Whose::Carrier]),
            (Role::Intermediary, &[7], &[Whose::Recipient, Whose::Donor]),
            (Role::Intermediary, &[], &[]),
            (Role::Auditor, &[], &[]),
        ] {
            let actor = actor(role, true, principals);
            assert_eq!(codes(&actor), own(whose), "{role}");
            for code in codes(&actor) {
                assert_eq!(tasks(&actor, code), Some(TaskScope::Of(actor.parties())), "{role} {code}");
            }
        }
    }

    #[test]
    fn an_office_hears_of_what_is_overdue_and_of_what_it_alone_can_do() {
        let coordinator = actor(Role::Coordinator, true, &[]);
        assert_eq!(tasks(&coordinator, TaskCode::VerifyNeed), Some(TaskScope::All));
        assert_eq!(tasks(&coordinator, TaskCode::AnswerProposalLate), Some(TaskScope::All));
        assert_eq!(tasks(&coordinator, TaskCode::CountArrival), Some(TaskScope::Overdue));
        assert_eq!(tasks(&coordinator, TaskCode::DeclareCustoms), None, "nothing of it is overdue");
        // it speaks for who has nobody
        for code in [TaskCode::AnswerProposal, TaskCode::AnswerRequest, TaskCode::FinishNeed, TaskCode::OpenPledge] {
            assert_eq!(tasks(&coordinator, code), Some(TaskScope::Vacant), "{code}");
        }
        let administrator = actor(Role::Administrator, true, &[]);
        assert_eq!(codes(&administrator), [TaskCode::VerifyOrganisation]);
        for code in TaskCode::ALL {
            let office = tasks(&coordinator, *code);
            assert!(!matches!(office, Some(TaskScope::Of(_))), "{code}");
            assert!(duty(*code).whose != Whose::Office || office == Some(TaskScope::All), "{code}");
        }
    }
}
