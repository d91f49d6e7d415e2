//! A pasted list: read line by line, and kept nowhere.

use std::sync::Arc;

use crate::service::{ServiceError, Tx};
use domain::Code;
use domain::actor::Actor;
use domain::policy::{Action, Relation};
use lexicon::catalogue::Catalogue;
use lexicon::catalogue::pasted::{LineOutcome, LineRead};

/// Lines of a pasted text that are read at once, as many as a need may have.
pub const MOST_PASTED_LINES: usize = super::MOST_LINES;

/// The catalogue that a pasted text is read by, for who may have it read. Reading takes longer than anybody may hold the
/// database, and needs nothing of it.
///
/// # Errors
/// Those of policy and of the database.
pub fn read_lines(tx: &mut Tx<'_>, actor: Option<&Actor>) -> Result<Arc<Catalogue>, ServiceError> {
    tx.allow(actor, Action::ReadLines, Relation::NONE)?;
    tx.catalogue()
}

/// What somebody has to do before a line can stand in a need; nothing where it can.
pub fn what_is_left(read: &LineRead<'_>) -> Option<Code> {
    match read.outcome {
        LineOutcome::Choose => Some(Code::ItemClassNotSure),
        LineOutcome::Several => Some(Code::SeveralThingsInALine),
        LineOutcome::Refused => Some(Code::ArmsAreRefused),
        LineOutcome::NotUnderstood => Some(Code::LineNotUnderstood),
        LineOutcome::Sure if read.meant.is_some_and(|meant| meant.quantity.is_some()) => None,
        LineOutcome::Sure => {
            let is_a_number = read.stated.as_ref().is_some_and(|stated| stated.quantity.is_some());
            Some(if is_a_number { Code::QuantityInAnotherUnit } else { Code::ALineLacksItsQuantity })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lexicon::catalogue::Tongue;

    #[test]
    fn each_line_says_what_is_left_to_do() {
        let catalogue = Catalogue::builtin().expect("the catalogue");
        for (text, left) in [
            ("20 ковдр", None),
            ("до 20 ковдр", Some(Code::ALineLacksItsQuantity)),
            ("ковдри, 5 упаковок", Some(Code::QuantityInAnotherUnit)),
            ("автомат Калашникова 5 шт", Some(Code::ArmsAreRefused)),
            ("ковдри і подушки", Some(Code::SeveralThingsInALine)),
            ("З повагою", Some(Code::LineNotUnderstood)),
        ] {
            let line = catalogue.read_lines(text, Tongue::of("uk")).remove(0);
            assert_eq!(what_is_left(&line.read), left, "{text}");
        }
    }
}
