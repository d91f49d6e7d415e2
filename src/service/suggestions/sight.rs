//! Which pledges of the board somebody sees.

use std::collections::BTreeSet;

use crate::service::open_lines::tables::{PledgeAt, Tables};
use crate::service::{ServiceError, Tx};
use crate::store::boards::{self, OpenPledgeLine};
use domain::PledgeId;
use domain::access::relation::Gift;
use domain::access::{Action, Verdict, decide, relation, scope};
use domain::actor::Actor;

/// The lines of pledges that the actor may see.
pub(super) fn seen(
    tx: &mut Tx<'_>,
    known: &Actor,
    mut gifts: Vec<OpenPledgeLine>,
) -> Result<Vec<OpenPledgeLine>, ServiceError> {
    let all: Vec<PledgeId> = gifts.iter().map(|gift| gift.pledge).collect();
    let served = boards::pledges_for(tx.connection, &scope::pledges(known).unwrap_or_default().recipients, &all)?;
    let direct: Vec<PledgeId> = gifts.iter().filter(|gift| !gift.standing).map(|gift| gift.pledge).collect();
    let came_back = boards::came_back(tx.connection, &direct)?;
    gifts.retain(|gift| {
        may_see(
            known,
            Gift {
                donor: gift.donor,
                offered: gift.standing || came_back.contains(&gift.pledge),
                earmark: gift.earmark_recipient,
                served: served.contains(&gift.pledge),
            },
        )
    });
    Ok(gifts)
}

/// Whether the actor may see a pledge of the lines in memory.
pub(super) fn sees_at(known: &Actor, offer: &PledgeAt, tables: &Tables, served: &BTreeSet<PledgeId>) -> bool {
    let party = |number| tables.party(number).map(|party| party.id);
    party(offer.donor).is_some_and(|donor| {
        may_see(
            known,
            Gift {
                donor,
                offered: offer.offered,
                earmark: party(offer.earmark_recipient),
                served: served.contains(&offer.pledge),
            },
        )
    })
}

/// Whether the actor may see a pledge.
fn may_see(actor: &Actor, gift: Gift) -> bool {
    decide(Some(actor), Action::GetPledge, relation::gift(Some(actor), gift)) == Verdict::Allow
}
