//! The word of a donor of which others only reported, given by it or in its stead.

use serde_json::json;

use crate::service::ledger::{change, save, save_pledge, subject as allocated};
use crate::service::pledges::{DisclosedPledge, get, locked_with_needs, subject, telling};
use crate::service::reporting::{check_source, one_key, told, vacant};
use crate::service::tx::{Tx, expect_version};
use crate::service::{Conflict, ServiceError};
use crate::store::allocations;
use domain::access::relation;
use domain::actor::Actor;
use domain::allocation::{Allocation, AllocationState, Side};
use domain::policy::{Action, Relation};
use domain::voice::{Source, Voice};
use domain::{Code, PledgeId};

/// Confirms the word of a donor of which others only reported: a seat of the donor does so, or, while it has none, a
/// coordinator with a source. What is proposed of it is thereby agreed on the donor's side; then the usual keys turn.
///
/// # Errors
/// 409 `word_is_the_donors_own` where there is nothing to confirm.
pub fn confirm_word(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: PledgeId,
    version: Option<i64>,
    source: Option<&Source>,
) -> Result<DisclosedPledge, ServiceError> {
    let before = locked_with_needs(tx, id)?;
    let all = telling(tx, actor, id)?;
    let speaks = actor.map_or(Ok(Relation::NONE), |known| vacant(tx, known, before.donor))?;
    let relation = relation::pledge(actor, &before, &all).and(speaks);
    let known = tx.allow(actor, Action::ConfirmWord, relation)?;
    expect_version(version, before.content)?;
    if before.word == Voice::Own {
        return Err(Conflict::new(Code::WordIsTheDonorsOwn).into());
    }
    before.hear()?;
    check_source(tx, known, source)?;
    let after = match source {
        None => before.clone().in_its_own_words(),
        Some(source) => before.clone().confirmed_by_report(source.clone(), tx.now),
    };
    save_pledge(tx, &after)?;
    let facts = json!({ "word": { "from": before.word, "to": after.word }, "source": told(source) });
    tx.record_action(known, after.donor, Action::ConfirmWord, subject(id), facts, None);
    for proposal in allocations::of_pledge(tx.connection, id)? {
        if source.is_none() && proposal.donor_word == Some(Voice::Reported) {
            // what was agreed or counted on hearsay has its donor's own word now
            save(tx, &proposal, Allocation { donor_word: Some(Voice::Own), ..proposal.clone() })?;
            continue;
        }
        if proposal.state != AllocationState::Proposed || proposal.donor_agreed_at.is_some() {
            continue;
        }
        if source.is_some() {
            one_key(tx, known, proposal.id, None)?;
        }
        let agreed = proposal.clone().agree(Side::Donor, tx.now, after.authorisation.is_given())?;
        let agreed = if source.is_some() { agreed.as_reported(Side::Donor) } else { agreed };
        let agreed = save(tx, &proposal, agreed)?;
        let told = change(&proposal, &agreed);
        tx.record_action(known, after.donor, Action::ConfirmWord, allocated(&agreed), told, None);
    }
    get(tx, actor, id)
}
