//! What the time does: holds end, pledges lapse, needs expire, kept answers are forgotten. Each
//! run does a bounded piece; running it twice does nothing twice.

use serde_json::json;

use crate::domain::event::Consequence;
use crate::domain::need::{NeedClosed, NeedState};
use crate::service::ledger::{change, locked, locked_need, save, save_need, settle, subject};
use crate::service::tx::{Tx, moved};
use crate::service::{ServiceError, needs, pledges};
use crate::store::{allocations, kept_answers, needs as need_store, pledges as pledge_store};

/// The most that one run does of each.
const PIECE: i64 = 200;

/// What a run did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Swept {
    /// Proposals whose hold ended.
    pub holds: usize,
    /// Pledges that lapsed.
    pub pledges: usize,
    /// Needs that expired, or now need a coordinator's look.
    pub needs: usize,
    /// Kept answers forgotten.
    pub answers: usize,
}

/// One run.
pub fn run(tx: &mut Tx<'_>) -> Result<Swept, ServiceError> {
    Ok(Swept { holds: holds(tx)?, pledges: lapses(tx)?, needs: expiries(tx)?, answers: answers(tx)? })
}

fn holds(tx: &mut Tx<'_>) -> Result<usize, ServiceError> {
    let ended = allocations::hold_ended(tx.connection, tx.now, PIECE)?;
    let mut done = 0;
    for seen in ended {
        let before = locked(tx, seen.id)?.allocation;
        if before.hold_until.is_none_or(|until| until > tx.now) {
            continue;
        }
        let after = before.clone().stand_by(tx.now)?;
        let after = save(tx, &before, after)?;
        tx.followed(Consequence::HoldEnded, subject(&after), change(&before, &after));
        settle(tx, after.need, after.need_line, after.pledge, Some(after.id))?;
        done += 1;
    }
    Ok(done)
}

fn lapses(tx: &mut Tx<'_>) -> Result<usize, ServiceError> {
    let over = pledge_store::lapsed(tx.connection, tx.today(), PIECE)?;
    for id in &over {
        pledges::lapse(tx, *id)?;
    }
    Ok(over.len())
}

fn expiries(tx: &mut Tx<'_>) -> Result<usize, ServiceError> {
    let over = need_store::expired(tx.connection, tx.today(), PIECE)?;
    for id in &over {
        let need = locked_need(tx, *id)?;
        let before = need.state;
        let all = allocations::of_need(tx.connection, *id)?;
        let agreed = all
            .iter()
            .any(|other| other.live() > 0 && other.recipient_agreed_at.is_some() && other.donor_agreed_at.is_some());
        if agreed {
            let flagged = crate::domain::need::Need { attention: true, ..need };
            save_need(tx, &flagged)?;
            tx.followed(Consequence::NeedsAttention, needs::subject(*id), json!({}));
        } else {
            let ended = needs::end(tx, need, NeedClosed::Expired)?;
            debug_assert_eq!(ended.state, NeedState::Closed);
            tx.followed(Consequence::Expired, needs::subject(*id), moved(before.as_str(), ended.state.as_str()));
        }
    }
    Ok(over.len())
}

fn answers(tx: &mut Tx<'_>) -> Result<usize, ServiceError> {
    Ok(kept_answers::forget_before(tx.connection, tx.now - tx.rules.answers_kept)?)
}
