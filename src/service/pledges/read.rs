//! Reading pledges: what the reader may see of them, and what of each line is promised.

use crate::service::ServiceError;
use crate::service::tx::{Subject, Tx};
use crate::store::{allocations, intents, pledges as store};
use domain::PledgeId;
use domain::access::{Disclosed, disclosure, relation, scope};
use domain::actor::Actor;
use domain::allocation::Allocation;
use domain::event::SubjectKind;
use domain::filters::PledgeFilter;
use domain::ledger::Sums;
use domain::page::{Slice, Window};
use domain::pledge::{Decision, Intent, Pledge, PledgeState};
use domain::policy::{Action, Relation};

/// A pledge as this actor may see it.
#[derive(Debug, Clone)]
pub struct DisclosedPledge {
    /// The pledge, cut to what may be seen of it.
    pub pledge: Disclosed<Pledge>,
    /// The sums of each line.
    pub sums: Vec<Sums>,
    /// The decisions on it, for the donor, the recipients that agreed to it and those who oversee.
    pub decisions: Vec<Decision>,
    /// What the lines of a draft are meant for.
    pub meant: Vec<Intent>,
}

/// The pledge as this actor may see it.
pub(super) fn disclosed(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    pledge: Pledge,
    all: &[Allocation],
) -> Result<DisclosedPledge, ServiceError> {
    let relation = relation::pledge(actor, &pledge, all);
    let shown = disclosure::shows_worth(actor, relation);
    let decisions = if shown { store::decisions_on(tx.connection, pledge.id)? } else { Vec::new() };
    let sums = sums(&pledge, all);
    let decisions = disclosure::decisions(actor, relation, decisions);
    let meant = if pledge.state == PledgeState::Draft && !pledge.general {
        intents::of_pledge(tx.connection, pledge.id)?
    } else {
        Vec::new()
    };
    Ok(DisclosedPledge { pledge: disclosure::pledge(actor, relation, pledge), sums, decisions, meant })
}

/// The sums of each line.
fn sums(pledge: &Pledge, all: &[Allocation]) -> Vec<Sums> {
    pledge.lines.iter().map(|line| Sums::of(all.iter().filter(|other| other.pledge_line == line.id))).collect()
}

/// The allocations of a pledge that count, and of its history as much as [`relation::pledge`] asks: one by which
/// units came back, and one for the actor's organisations.
pub fn telling(tx: &mut Tx<'_>, actor: Option<&Actor>, id: PledgeId) -> Result<Vec<Allocation>, ServiceError> {
    let mut all = allocations::of_pledge(tx.connection, id)?;
    let parties = actor.map(Actor::parties).unwrap_or_default();
    let mut past = Vec::new();
    if !all.iter().any(Allocation::given_back) {
        past.extend(allocations::one_that_came_back(tx.connection, id)?);
    }
    if !all.iter().any(|other| parties.contains(&other.recipient)) {
        past.extend(allocations::one_for(tx.connection, id, &parties)?);
    }
    for other in past {
        if !all.iter().any(|known| known.id == other.id) {
            all.push(other);
        }
    }
    Ok(all)
}

/// One pledge.
pub fn get(tx: &mut Tx<'_>, actor: Option<&Actor>, id: PledgeId) -> Result<DisclosedPledge, ServiceError> {
    let pledge = store::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    let all = telling(tx, actor, id)?;
    tx.allow(actor, Action::GetPledge, relation::pledge(actor, &pledge, &all))?;
    disclosed(tx, actor, pledge, &all)
}

/// A page of the pledges that may be read: one's own, those for one's own needs, and what is offered.
pub fn list(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    filter: &PledgeFilter,
    window: &Window,
) -> Result<Slice<DisclosedPledge>, ServiceError> {
    let known = tx.allow(actor, Action::ListPledges, Relation::NONE)?;
    let filter = PledgeFilter { scope: scope::pledges(known), ..filter.clone() };
    let page = store::list(tx.connection, &filter, window)?;
    let ids: Vec<PledgeId> = page.rows.iter().map(|pledge| pledge.id).collect();
    let all = allocations::of_pledges(tx.connection, &ids)?;
    let mut rows = Vec::with_capacity(page.rows.len());
    for pledge in page.rows {
        // those who oversee, and the donor, need no history to see it
        let own: Vec<Allocation> = if relation::sees_every_pledge_of(known, pledge.donor) {
            all.iter().filter(|other| other.pledge == pledge.id).cloned().collect()
        } else {
            telling(tx, actor, pledge.id)?
        };
        rows.push(disclosed(tx, actor, pledge, &own)?);
    }
    Ok(Slice { rows, more: page.more })
}

/// The subject of a pledge's entries in the log.
pub fn subject(id: PledgeId) -> Subject {
    Subject::new(SubjectKind::Pledge, id).of_pledge(id)
}
