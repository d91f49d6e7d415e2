//! The board that a run was computed on, kept with the prices that explain its plan.

use std::io::Cursor;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::AllocationPlan;
use crate::service::board::Board;
use crate::service::{ServiceError, Tx};
use crate::store::{StoreError, plans as store};
use matching::format::read_instance;
use matching::model::Instance;
use matching::plan::Plan;

/// A line of the board: its owner, itself, whose it is, and its price.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptLine(pub Uuid, pub Uuid, pub Uuid, pub Option<i64>);

/// The lines of a board in the order of its instance; behind them those that edits used up.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptLines {
    /// Needs.
    pub needs: Vec<KeptLine>,
    /// Pledges.
    pub pledges: Vec<KeptLine>,
}

impl KeptLines {
    /// The lines of a solved board.
    pub fn of(board: &Board, plan: &Plan) -> Self {
        let needs = board.needs.iter().enumerate().map(|(n, line)| {
            let price = plan.need_price.get(n).copied().flatten();
            KeptLine(line.need.into(), line.line.into(), line.recipient.into(), price)
        });
        let pledges = board.pledges.iter().enumerate().map(|(n, line)| {
            KeptLine(line.pledge.into(), line.line.into(), line.donor.into(), plan.pledge_price.get(n).copied())
        });
        Self { needs: needs.collect(), pledges: pledges.collect() }
    }

    /// The number of a need line.
    pub fn need(&self, line: Uuid) -> Option<usize> {
        self.needs.iter().position(|kept| kept.1 == line)
    }

    /// The number of a pledge line.
    pub fn pledge(&self, line: Uuid) -> Option<usize> {
        self.pledges.iter().position(|kept| kept.1 == line)
    }

    /// As bytes.
    pub fn bytes(&self) -> Vec<u8> {
        // plain data; writing it to memory cannot fail
        serde_json::to_vec(self).unwrap_or_default()
    }
}

#[allow(clippy::needless_pass_by_value, reason = "it stands in `map_err`")]
fn unreadable(error: impl ToString) -> ServiceError {
    StoreError::Row(error.to_string()).into()
}

/// The lines of the board that the plan's present run was computed on.
pub fn lines(tx: &mut Tx<'_>, plan: &AllocationPlan) -> Result<Option<KeptLines>, ServiceError> {
    let kept = store::find_board(tx.connection, plan.id, plan.run)?;
    kept.map(|(_, lines)| serde_json::from_slice(&lines).map_err(unreadable)).transpose()
}

/// That board itself, with what its edits forbid, and its lines.
pub fn board(tx: &mut Tx<'_>, plan: &AllocationPlan) -> Result<Option<(Instance, KeptLines)>, ServiceError> {
    let Some((instance, lines)) = store::find_board(tx.connection, plan.id, plan.run)? else {
        return Ok(None);
    };
    let lines: KeptLines = serde_json::from_slice(&lines).map_err(unreadable)?;
    let mut instance = read_instance(Cursor::new(instance)).map_err(unreadable)?;
    // the format knows of no forbidden pairs, so they are put back; each such pledge has a leaf of its own
    for (number, line) in lines.needs.iter().enumerate() {
        let forbidden = plan.edits.forbid.iter().filter(|pair| pair.0.0 == line.1);
        let leaves: Vec<u32> =
            forbidden.filter_map(|(_, pledge)| Some(instance.pledges.get(lines.pledge(pledge.0)?)?.class)).collect();
        let barred = instance.class_sets.intern(leaves);
        if let Some(need) = instance.needs.get_mut(number) {
            need.barred = barred;
        }
    }
    Ok(Some((instance, lines)))
}
