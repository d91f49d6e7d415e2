//! Lines of a verified need are written back: what each asks for, the log's entry of it, what strangers are told of it
//! until the delay is over, and the words it is found by.

use serde_json::json;

use crate::service::ServiceError;
use crate::service::tx::{Subject, Tx};
use crate::store::{former_quantities, needs as store};
use domain::event::{Consequence, SubjectKind};
use domain::need::{Need, NeedLine};

/// The lines that changed, each with what it was; nothing where it was added.
pub fn changed<'a>(before: &'a Need, after: &'a Need) -> impl Iterator<Item = (Option<&'a NeedLine>, &'a NeedLine)> {
    let asks = |line: &NeedLine| (line.quantity, line.asked_quantity, line.ended_at, line.lots);
    let pairs = after.lines.iter().map(|line| (before.line(line.id), line));
    pairs.filter(move |&(before, line)| before.is_none_or(|before| asks(before) != asks(line)))
}

/// Writes the lines back that changed; the need is locked.
pub fn save(tx: &mut Tx<'_>, before: &Need, after: &Need) -> Result<(), ServiceError> {
    tx.change_lines(after.id)?;
    let (mut added, mut shown) = (Vec::new(), false);
    for (was, line) in changed(before, after) {
        let Some(was) = was else {
            added.push(line.clone());
            continue;
        };
        store::change_line(tx.connection, line)?;
        shown |= was.is_unverified() && !line.is_unverified();
        if was.in_force() != line.in_force() {
            let id = tx.new_id();
            former_quantities::insert(tx.connection, id, (after.id, line.id), was.in_force(), tx.now)?;
            let told = json!({ "need_line": line.id, "quantity": { "from": was.in_force(), "to": line.in_force() } });
            let subject = Subject::new(SubjectKind::Need, after.id).of_need(after.id);
            tx.record_consequence(Consequence::QuantityChanged, subject, told);
        }
    }
    if !added.is_empty() {
        store::add_lines(tx.connection, after.id, &added)?;
    }
    if shown {
        store::find_anew(tx.connection, after)?;
    }
    Ok(())
}
