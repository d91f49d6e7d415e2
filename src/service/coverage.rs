//! Keeps by how much, and when, what is promised to a need line and what it has received changed, for the public's
//! delayed figures.

use crate::service::{ServiceError, Tx};
use crate::store::coverage::{self as store, CoverageChange};
use domain::allocation::Allocation;

/// Notes what a change of an allocation, or a new one, does to its need line; nothing, for most.
///
/// # Errors
/// Those of the database.
pub fn changed(tx: &mut Tx<'_>, before: Option<&Allocation>, after: &Allocation) -> Result<(), ServiceError> {
    let was = before.map_or((0, 0), |before| (before.promised(), before.received));
    let (promised, received) = (after.promised() - was.0, after.received - was.1);
    if (promised, received) == (0, 0) {
        return Ok(());
    }
    let change = CoverageChange {
        id: tx.new_id::<uuid::Uuid>().into(),
        need_id: after.need.into(),
        need_line_id: after.need_line.into(),
        at: tx.now.into(),
        promised,
        received,
    };
    Ok(store::insert(tx.connection, &change)?)
}
