//! The excess of a need line as it is written down: lowered by every change that frees room.

use serde_json::{Value, json};

use crate::service::ServiceError;
use crate::service::tx::{Subject, Tx};
use crate::store::room::{self, LineRoom};
use domain::event::{Consequence, SubjectKind};
use domain::excess::above;
use domain::{NeedId, NeedLineId};

/// Lowers a line's excess to what still lies above it, when units live or received became fewer.
pub fn lower(tx: &mut Tx<'_>, need: NeedId, line: NeedLineId) -> Result<(), ServiceError> {
    let Some(room) = room::line(tx.connection, line)?.filter(|room| room.excess > 0) else { return Ok(()) };
    let over = above(room::taken(tx.connection, need, line)?, room.needed, room.allows_surplus);
    // facts that raise it are fitted in at the end of their transaction
    note(tx, need, line, &room, over.min(room.excess))
}

/// Facts of a line that only its recipient's side and who oversees see.
pub fn of_own_side(mut told: Value) -> Value {
    if let Some(facts) = told.as_object_mut() {
        facts.insert("asked".to_owned(), json!([]));
    }
    told
}

/// Writes a line's excess down where it changed. What was decided of a smaller one is decided anew.
pub fn note(tx: &mut Tx<'_>, need: NeedId, line: NeedLineId, room: &LineRoom, over: i64) -> Result<(), ServiceError> {
    if over == room.excess {
        return Ok(());
    }
    let decided = room.decision.filter(|_| over > 0 && over < room.excess);
    // more of it, or one that nobody has decided on any more, is another to decide on; less of it is a sum like others
    if over > room.excess || decided != room.decision {
        tx.change_lines(need)?;
    } else {
        tx.touch_need(need)?;
    }
    let change = json!({ "need_line": line, "excess": { "from": room.excess, "to": over } });
    let change = if room.came_unasked { of_own_side(change) } else { change };
    match decided {
        Some(_) => room::lower_excess(tx.connection, line, over)?,
        None => room::set_excess(tx.connection, line, over, None)?,
    }
    let subject = Subject::new(SubjectKind::Need, need).of_need(need);
    tx.record_consequence(Consequence::ExcessChanged, subject, change);
    Ok(())
}
