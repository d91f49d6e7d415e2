//! Where a recipient has enough, what is given up is needed no more.

use crate::service::ServiceError;
use crate::service::ledger::lines;
use crate::service::tx::Tx;
use crate::store::{allocations, needs as store};
use domain::allocation::Allocation;
use domain::correcting::{given_up, without_given_up};
use domain::ledger::Sums;
use domain::need::{Need, NeedLine};

/// Lowers the line of an agreement that was given up by this change, which is saved; the need is locked.
pub fn give_up(tx: &mut Tx<'_>, before: &Allocation, after: &Allocation) -> Result<(), ServiceError> {
    let units = given_up(before, after);
    if units == 0 || !store::has_enough(tx.connection, after.need)? {
        return Ok(());
    }
    let need = store::find(tx.connection, after.need)?.ok_or(ServiceError::NotFound)?;
    let all = allocations::of_need(tx.connection, need.id)?;
    let sums = Sums::of(all.iter().filter(|other| other.need_line == after.need_line));
    let now = tx.now;
    let lowered =
        |line: NeedLine| if line.id == after.need_line { without_given_up(line, units, &sums, now) } else { line };
    let lowered = Need { lines: need.lines.iter().cloned().map(lowered).collect(), ..need.clone() };
    lines::save(tx, &need, &lowered)
}
