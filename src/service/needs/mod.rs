//! Needs: drafted and submitted by their recipient, verified by a coordinator.

mod draft;
mod read;
mod states;

pub use draft::{NewNeed, add, create, update};
pub use read::{SeenNeed, address, get, list, seen};
pub use states::{close, confirm, end, reject, submit, verify};

use crate::service::tx::Subject;
use domain::NeedId;
use domain::event::SubjectKind;

/// The subject of a need's entries in the log.
pub fn subject(id: NeedId) -> Subject {
    Subject::new(SubjectKind::Need, id).of_need(id)
}
