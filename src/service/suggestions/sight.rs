//! Which pledges of the board somebody sees.

use std::collections::BTreeSet;

use crate::service::open_lines::tables::{PledgeAt, Tables};
use crate::service::{ServiceError, Tx};
use crate::store::boards::{self, OpenPledgeLine};
use domain::PledgeId;
use domain::access::relation::KnownPledge;
use domain::access::{Action, Verdict, decide, relation, scope};
use domain::actor::Actor;

/// The lines of pledges that the actor may see.
pub(super) fn disclosed(
    tx: &mut Tx<'_>,
    known: &Actor,
    mut pledges: Vec<OpenPledgeLine>,
) -> Result<Vec<OpenPledgeLine>, ServiceError> {
    let all: Vec<PledgeId> = pledges.iter().map(|pledge| pledge.pledge).collect();
    let served = boards::pledges_for(tx.connection, &scope::pledges(known).unwrap_or_default().recipients, &all)?;
    let direct: Vec<PledgeId> = pledges.iter().filter(|pledge| !pledge.general).map(|pledge| pledge.pledge).collect();
    let given_back = boards::given_back(tx.connection, &direct)?;
    pledges.retain(|pledge| {
        may_see(
            known,
            KnownPledge {
                donor: pledge.donor,
                offered: pledge.general || given_back.contains(&pledge.pledge),
                earmark: pledge.earmark_recipient,
                served: served.contains(&pledge.pledge),
            },
        )
    });
    Ok(pledges)
}

/// Whether the actor may see a pledge of the lines in memory.
pub(super) fn sees_at(known: &Actor, offer: &PledgeAt, tables: &Tables, served: &BTreeSet<PledgeId>) -> bool {
    let party = |number| tables.party(number).map(|party| party.id);
    party(offer.donor).is_some_and(|donor| {
        may_see(
            known,
            KnownPledge {
                donor,
                offered: offer.offered,
                earmark: party(offer.earmark_recipient),
                served: served.contains(&offer.pledge),
            },
        )
    })
}

/// Whether the actor may see a pledge.
fn may_see(actor: &Actor, pledge: KnownPledge) -> bool {
    decide(Some(actor), Action::GetPledge, relation::known_pledge(Some(actor), pledge)) == Verdict::Allow
}
