//! What the time does: standby moves up that was left waiting, holds end, silent councils are waited for no longer, pledges lapse, needs expire,
//! kept answers are forgotten. Running it twice does nothing twice.
//!
//! Each item is a transaction of its own, which locks it and looks again whether it is still due: between
//! the listing and the lock somebody may have confirmed it. One item's fault is logged and passed by, and
//! the listing goes on behind it. Of several nodes one works at a time: each transaction takes the turn if
//! nobody has it, and a run that does not get it ends, because another is doing the same. A lock held for
//! the whole run would be a transaction open and idle beside all others, or a session that a pooler
//! shares.

use serde_json::json;

use crate::service::ledger::{change, locked, locked_need, move_due, promote_waiting, save, save_need, subject};
use crate::service::tx::{Tx, moved};
use crate::service::{Service, ServiceError, imports, needs, pledges, waiting};
use crate::store::allocations::{self, Ended};
use crate::store::due_moves::{self, DueMove};
use crate::store::engine::dialect;
use crate::store::{StoreError, idempotency, needs as need_store, organisations, pledges as pledge_store, shipments};
use domain::AllocationId;
use domain::allocation::AllocationState;
use domain::event::Consequence;
use domain::need::{Need, NeedClosed, NeedState};
use domain::organisation::OrganisationState;

/// Items listed at once.
const PIECE: i64 = 200;

/// Imports that are forgotten in one run.
const IMPORTS: i64 = 20;

/// What a run did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Swept {
    /// Need lines whose standby was looked at because a transaction had left that for later.
    pub moves: usize,
    /// Proposals whose hold ended.
    pub holds: usize,
    /// Accepted ones on which a council was silent for too long.
    pub silent: usize,
    /// Proposals of suspended parties that lapsed.
    pub suspended: usize,
    /// Asks for goods on board that were counted meanwhile.
    pub asks: usize,
    /// Pledges that lapsed.
    pub pledges: usize,
    /// Needs that expired, or now need a coordinator's look.
    pub needs: usize,
    /// Kept answers forgotten.
    pub answers: usize,
    /// Imports forgotten.
    pub imports: usize,
    /// Items that failed and were passed by.
    pub failed: usize,
}

/// One kind of thing that becomes due.
struct Chore<K> {
    name: &'static str,
    /// A page of what is due, behind an item.
    list: fn(&mut Tx<'_>, Option<K>) -> Result<Vec<K>, ServiceError>,
    /// Does one, if it is still due once it is locked; whether it was.
    one: fn(&mut Tx<'_>, K) -> Result<bool, ServiceError>,
}

/// What came of a chore.
#[derive(Default)]
struct Tally {
    done: usize,
    failed: usize,
    /// Another node has the turn.
    elsewhere: bool,
}

/// One run, through everything that is due.
///
/// # Errors
/// Those of the database as a whole; what one item meets is logged.
pub async fn run(service: &Service) -> Result<Swept, ServiceError> {
    let mut swept = Swept::default();
    let moves = chore(service, &MOVES).await?;
    (swept.moves, swept.failed) = (moves.done, moves.failed);
    if moves.elsewhere {
        return Ok(swept);
    }
    let holds = chore(service, &HOLDS).await?;
    (swept.holds, swept.failed) = (holds.done, swept.failed + holds.failed);
    if holds.elsewhere {
        return Ok(swept);
    }
    let silences = chore(service, &SILENCES).await?;
    (swept.silent, swept.failed) = (silences.done, swept.failed + silences.failed);
    if silences.elsewhere {
        return Ok(swept);
    }
    let suspensions = chore(service, &SUSPENSIONS).await?;
    (swept.suspended, swept.failed) = (suspensions.done, swept.failed + suspensions.failed);
    if suspensions.elsewhere {
        return Ok(swept);
    }
    let asks = chore(service, &ASKS).await?;
    (swept.asks, swept.failed) = (asks.done, swept.failed + asks.failed);
    if asks.elsewhere {
        return Ok(swept);
    }
    let lapses = chore(service, &LAPSES).await?;
    (swept.pledges, swept.failed) = (lapses.done, swept.failed + lapses.failed);
    if lapses.elsewhere {
        return Ok(swept);
    }
    let expiries = chore(service, &EXPIRIES).await?;
    (swept.needs, swept.failed) = (expiries.done, swept.failed + expiries.failed);
    if !expiries.elsewhere {
        swept.answers = service.act(answers).await?;
        swept.imports = service.act(|tx| imports::forget_old(tx, IMPORTS)).await?;
    }
    Ok(swept)
}

async fn chore<K: Copy + Send + 'static>(service: &Service, chore: &Chore<K>) -> Result<Tally, ServiceError> {
    let (list, one) = (chore.list, chore.one);
    let mut tally = Tally::default();
    let mut after = None;
    loop {
        let page = service.read(None, move |tx, _nobody| list(tx, after)).await?;
        for item in page.iter().copied() {
            let turn =
                service.act(
                    move |tx| {
                        if dialect::try_lock_sweep(tx.connection)? { one(tx, item).map(Some) } else { Ok(None) }
                    },
                );
            match turn.await {
                Ok(Some(done)) => tally.done += usize::from(done),
                Ok(None) => return Ok(Tally { elsewhere: true, ..tally }),
                Err(error @ ServiceError::Store(StoreError::Away(_) | StoreError::Busy)) => return Err(error),
                Err(error) => {
                    tally.failed += 1;
                    tracing::warn!(%error, chore = chore.name, "the sweep passes an item by");
                }
            }
        }
        after = page.last().copied();
        if i64::try_from(page.len()).unwrap_or(i64::MAX) < PIECE {
            return Ok(tally);
        }
    }
}

const MOVES: Chore<DueMove> = Chore {
    name: "moves",
    list: |tx, after| Ok(due_moves::list(tx.connection, after.map(|after| after.id), PIECE)?),
    one: |tx, due| move_due(tx, due.need, due.line),
};

const HOLDS: Chore<Ended> = Chore {
    name: "holds",
    list: |tx, after| Ok(allocations::hold_ended(tx.connection, tx.now, after, PIECE)?),
    one: |tx, (_, id)| {
        let before = locked(tx, id)?.allocation;
        if before.hold_until.is_none_or(|until| until > tx.now) {
            return Ok(false);
        }
        let after = before.clone().stand_by(tx.now)?;
        let after = save(tx, &before, after)?;
        tx.record_consequence(Consequence::HoldEnded, subject(&after), change(&before, &after));
        promote_waiting(tx, [&after], Some(after.id))?;
        Ok(true)
    },
};

const SILENCES: Chore<Ended> = Chore {
    name: "silences",
    list: |tx, after| Ok(allocations::unanswered(tx.connection, tx.now - tx.rules.council, after, PIECE)?),
    one: |tx, (_, id)| waiting::give_up(tx, id),
};

/// What a party that was suspended has proposed, or was asked, lapses.
const SUSPENSIONS: Chore<AllocationId> = Chore {
    name: "suspensions",
    list: |tx, after| Ok(allocations::of_suspended(tx.connection, after, PIECE)?),
    one: |tx, id| {
        let before = locked(tx, id)?.allocation;
        let waits = matches!(before.state, AllocationState::Proposed | AllocationState::Standby);
        let parties = organisations::find_all(tx.connection, &[before.donor, before.recipient])?;
        let suspended = parties.iter().any(|party| party.state() == OrganisationState::Suspended);
        if !waits || !suspended || (before.donor_agreed_at.is_some() && before.recipient_agreed_at.is_some()) {
            return Ok(false);
        }
        let after = before.clone().lapse(Some("suspended".to_owned()))?;
        let after = save(tx, &before, after)?;
        tx.record_consequence(Consequence::Lapsed, subject(&after), change(&before, &after));
        promote_waiting(tx, [&after], None)?;
        Ok(true)
    },
};

/// Who asked for goods on board of which nothing is left to go elsewhere waits no longer.
const ASKS: Chore<AllocationId> = Chore {
    name: "asks",
    list: |tx, after| Ok(allocations::asked_in_vain(tx.connection, after, PIECE)?),
    one: |tx, id| {
        let before = locked(tx, id)?.allocation;
        let (AllocationState::Standby, Some(line)) = (before.state, before.reassigned_from) else { return Ok(false) };
        let on_board =
            shipments::of_line(tx.connection, line)?.map(|of| shipments::find(tx.connection, of)).transpose()?;
        if on_board.flatten().is_some_and(|shipment| shipment.may_go_elsewhere(line)) {
            return Ok(false);
        }
        let after = before.clone().lapse(None)?;
        let after = save(tx, &before, after)?;
        tx.record_consequence(Consequence::Lapsed, subject(&after), change(&before, &after));
        promote_waiting(tx, [&after], None)?;
        Ok(true)
    },
};

const LAPSES: Chore<pledge_store::Over> = Chore {
    name: "lapses",
    list: |tx, after| Ok(pledge_store::lapsed(tx.connection, tx.now, after, PIECE)?),
    one: |tx, (_, id)| pledges::lapse(tx, id),
};

const EXPIRIES: Chore<need_store::Over> = Chore {
    name: "expiries",
    list: |tx, after| Ok(need_store::expired(tx.connection, tx.now, after, PIECE)?),
    one: |tx, (_, id)| {
        let need = locked_need(tx, id)?;
        let over = need.valid_until.is_some_and(|last| last.has_passed(tx.now));
        if need.state != NeedState::Verified || need.attention || !over {
            return Ok(false);
        }
        let before = need.state;
        if allocations::of_need(tx.connection, id)?.iter().any(|other| other.promised() > 0) {
            save_need(tx, &Need { attention: true, ..need })?;
            tx.record_consequence(Consequence::NeedsAttention, needs::subject(id), json!({}));
        } else {
            let ended = needs::end(tx, need, NeedClosed::Expired)?;
            tx.record_consequence(
                Consequence::Expired,
                needs::subject(id),
                moved(before.as_str(), ended.state.as_str()),
            );
        }
        Ok(true)
    },
};

fn answers(tx: &mut Tx<'_>) -> Result<usize, ServiceError> {
    Ok(idempotency::forget_before(tx.connection, tx.now - tx.rules.answers_kept)?)
}
