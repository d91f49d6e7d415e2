//! Tables of needs and offers: previewed line by line, then taken over piece by piece.
//!
//! `row` says what a line means and which row of an earlier table it is, `preview` judges each line, `changed` what becomes
//! of what an earlier table made, `read` shows an import and has it taken over or given up, `going_on` takes it over,
//! `made` makes needs and pledges, `parties` whose they are, `faults` keeps what is wrong of a line.

mod changed;
mod faults;
mod going_on;
mod made;
mod parties;
mod preview;
mod read;
mod row;

pub use going_on::{go_on, take_up};
pub use made::{Trust, make, own_need, own_offer};
pub use parties::organisation;
pub use preview::{NewImport, NewLine, may_send, preview};
pub use read::{Consent, DisclosedImport, DisclosedLine, apply, discard, forget_old, get, lines, list};
pub use row::{NeedRow, OfferRow, Row};

use crate::service::ServiceError;
use crate::service::tx::{Subject, Tx};
use crate::store::imports as store;
use domain::ImportId;
use domain::actor::Actor;
use domain::event::SubjectKind;
use domain::import::Import;
use domain::policy::{Action, Relation};

/// Who asks.
#[derive(Debug, Clone, Copy)]
pub enum By<'a> {
    /// Somebody, whom policy is asked about.
    Request(Option<&'a Actor>),
    /// Who runs the service, from its command line.
    Operator,
}

impl<'a> By<'a> {
    /// Who does it, if policy allows it; nobody where the command line does.
    ///
    /// # Errors
    /// 401, 403.
    fn allow(self, tx: &mut Tx<'_>, action: Action) -> Result<Option<&'a Actor>, ServiceError> {
        match self {
            Self::Request(actor) => tx.allow(actor, action, Relation::NONE).map(Some),
            Self::Operator => Ok(None),
        }
    }
}

/// The subject of an import's entries in the log: the office that sent it, nothing where the command line did.
fn subject(import: &Import) -> Option<Subject> {
    import.sender.map(|(_, office)| Subject::new(SubjectKind::Organisation, office))
}

/// The import, locked behind the names of organisations: whoever takes lines over may have to register one.
fn locked(tx: &mut Tx<'_>, id: ImportId) -> Result<Import, ServiceError> {
    crate::store::organisations::lock_names(tx.connection)?;
    store::find_locked(tx.connection, id)?.ok_or(ServiceError::NotFound)
}
