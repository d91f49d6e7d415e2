//! Needs: drafted and submitted by their recipient, verified by a coordinator.

mod asked;
mod correct;
mod draft;
pub mod duplicates;
pub mod enough;
mod lots;
mod read;
mod read_lines;
mod renew;
mod states;

pub use correct::{LineCorrection, MOST_LINES, NewCorrection, correct, settle, told};
pub use draft::{NewNeed, NewNeedLine, add, create, rewrite, update};
pub use lots::NewLots;
pub use read::{DisclosedNeed, address, disclosed, get, list};
pub use read_lines::{MOST_PASTED_LINES, read_lines, what_is_left};
pub use renew::renew;
pub use states::{close, confirm, end, reject, submit, valid_until, verify};

use crate::service::tx::Subject;
use domain::NeedId;
use domain::event::SubjectKind;

/// The subject of a need's entries in the log.
pub fn subject(id: NeedId) -> Subject {
    Subject::new(SubjectKind::Need, id).of_need(id)
}
