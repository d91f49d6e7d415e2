//! A need goes through its states.

use serde_json::json;

use crate::service::ledger::{locked_need, promote_waiting, save, save_need};
use crate::service::locks::{Reach, lock};
use crate::service::needs::read::{DisclosedNeed, disclosed, get};
use crate::service::needs::{asked, duplicates, subject};
use crate::service::reporting::vacant;
use crate::service::tx::{Tx, expect_version, moved, moved_with};
use crate::service::{FieldError, ServiceError, days, public_text};
use crate::store::{allocations, needs as need_store};
use domain::access::relation;
use domain::actor::Actor;
use domain::allocation::AllocationState;
use domain::ledger::Sums;
use domain::need::{Need, NeedClosed, NeedState};
use domain::policy::{Action, Relation};
use domain::zone::LocalDay;
use domain::{Code, NeedId, OrganisationId};

/// Runs one transition of a need: policy, version, move, save, log.
fn transition(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    action: Action,
    id: NeedId,
    version: Option<i64>,
    reason: Option<String>,
    step: impl FnOnce(&mut Tx<'_>, Need) -> Result<Need, ServiceError>,
) -> Result<DisclosedNeed, ServiceError> {
    let before = locked_need(tx, id)?;
    let speaks = match actor {
        Some(known) if action == Action::SubmitNeed => vacant(tx, known, before.recipient)?,
        _ => Relation::NONE,
    };
    let known = tx.allow(actor, action, relation::need(actor, &before).and(speaks))?;
    expect_version(version, before.content)?;
    let after = step(tx, before.clone())?;
    let after = save_need(tx, &after)?;
    let party = relation::speaks_for(known, [after.recipient]);
    tx.record_action(known, party, action, subject(id), moved(before.state.as_str(), after.state.as_str()), reason);
    let all = allocations::of_need(tx.connection, id)?;
    disclosed(actor, after, &all, tx)
}

/// Submits a draft to the coordinators.
pub fn submit(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: NeedId,
    version: Option<i64>,
    acknowledge: &[String],
) -> Result<DisclosedNeed, ServiceError> {
    looked_through(tx, actor, Action::SubmitNeed, id, version, acknowledge, |tx, need| {
        let need = need.submit()?;
        days::not_passed(tx, need.needed_by)?;
        Ok(need)
    })
}

/// A transition by which a need's texts come nearer to the public: whoever makes it is shown the
/// personal data in them and acknowledges each piece.
fn looked_through(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    action: Action,
    id: NeedId,
    version: Option<i64>,
    acknowledge: &[String],
    step: impl FnOnce(&mut Tx<'_>, Need) -> Result<Need, ServiceError>,
) -> Result<DisclosedNeed, ServiceError> {
    let known = actor.ok_or(ServiceError::Unauthenticated)?;
    let mut acknowledged = Vec::new();
    let seen = transition(tx, actor, action, id, version, None, |tx, need| {
        let need = step(tx, need)?;
        acknowledged = public_text::check(known, &public_text::of_need(&need), &[], acknowledge)?;
        Ok(need)
    })?;
    let party = relation::speaks_for(known, [seen.need.recipient]);
    public_text::keep(tx, known, party, action, subject(id), &acknowledged);
    // what was told twice is said, and refused to nobody
    let need = need_store::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    let doubles = duplicates::likely(tx, known, &need)?;
    Ok(DisclosedNeed { doubles: Some(doubles), ..seen })
}

/// Verifies a submitted need, or what is asked of a verified one.
pub fn verify(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: NeedId,
    version: Option<i64>,
    acknowledge: &[String],
) -> Result<DisclosedNeed, ServiceError> {
    if locked_need(tx, id)?.state == NeedState::Verified {
        return asked::verify(tx, actor, id, version, acknowledge);
    }
    looked_through(tx, actor, Action::VerifyNeed, id, version, acknowledge, |tx, need| {
        let until = valid_until(tx, need.recipient)?;
        Ok(need.verify(tx.now, until)?)
    })
}

/// The day a need confirmed now expires, by its recipient's clock.
pub fn valid_until(tx: &mut Tx<'_>, recipient: OrganisationId) -> Result<LocalDay, ServiceError> {
    Ok(tx.zone_of(recipient)?.days_after(tx.now, tx.rules.need_valid))
}

/// Sends a submitted need back, or drops what is asked of a verified one.
pub fn reject(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: NeedId,
    version: Option<i64>,
    reason: String,
) -> Result<DisclosedNeed, ServiceError> {
    if locked_need(tx, id)?.state == NeedState::Verified {
        return asked::reject(tx, actor, id, version, reason);
    }
    transition(tx, actor, Action::RejectNeed, id, version, Some(reason), |_, need| Ok(need.reject()?))
}

/// Says that a verified need still stands.
pub fn confirm(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: NeedId,
    version: Option<i64>,
) -> Result<DisclosedNeed, ServiceError> {
    transition(tx, actor, Action::ConfirmNeed, id, version, None, |tx, need| {
        let until = valid_until(tx, need.recipient)?;
        Ok(need.confirm(tx.now, until)?)
    })
}

/// Closes a need. Proposals and standby for it lapse; committed goods forbid it.
pub fn close(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: NeedId,
    version: Option<i64>,
    why: NeedClosed,
    reason: Option<String>,
) -> Result<DisclosedNeed, ServiceError> {
    if why == NeedClosed::Expired {
        return Err(ServiceError::Invalid(vec![FieldError::at("/outcome", Code::OnlyTimeExpiresANeed)]));
    }
    let need = locked_need(tx, id)?;
    let known = tx.allow(actor, Action::CloseNeed, relation::need(actor, &need))?;
    expect_version(version, need.content)?;
    let before = need.state;
    let after = end(tx, need, why)?;
    let party = relation::speaks_for(known, [after.recipient]);
    let change = moved_with(before.as_str(), after.state.as_str(), "close_reason", json!(why));
    tx.record_action(known, party, Action::CloseNeed, subject(id), change, reason);
    get(tx, actor, id)
}

/// Closes a need, which is locked, and lets what was only proposed for it lapse.
pub fn end(tx: &mut Tx<'_>, need: Need, why: NeedClosed) -> Result<Need, ServiceError> {
    lock(tx, &[need.id], &[], Reach::Live)?;
    let all = allocations::of_need(tx.connection, need.id)?;
    let sums: Vec<_> = need
        .lines
        .iter()
        .map(|line| (line.needed(), Sums::of(all.iter().filter(|other| other.need_line == line.id))))
        .collect();
    let unreceived: i64 = sums.iter().map(|(needed, sums)| (needed.unwrap_or(0) - sums.received).max(0)).sum();
    let agreed: i64 = sums.iter().map(|(_, sums)| sums.agreed()).sum();
    let closed = need.close(why, tx.now, unreceived, agreed)?;
    save_need(tx, &closed)?;
    let mut freed = Vec::new();
    for allocation in all {
        if matches!(allocation.state, AllocationState::Proposed | AllocationState::Standby) {
            let lapsed = allocation.clone().lapse(Some(format!("need {}", why.as_str())))?;
            let lapsed = save(tx, &allocation, lapsed)?;
            tx.record_consequence(
                domain::event::Consequence::Lapsed,
                crate::service::ledger::subject(&lapsed),
                crate::service::ledger::change(&allocation, &lapsed),
            );
            freed.push(lapsed);
        }
    }
    promote_waiting(tx, &freed, None)?;
    Ok(closed)
}
