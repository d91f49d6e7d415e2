//! What changes a reference list: lines of the official list, and that every node is told.

use serde_json::json;

use crate::service::ServiceError;
use crate::service::tx::{Subject, Tx};
use crate::store::catalogue as store;
use crate::store::list_versions::{self, List};
use domain::event::Consequence;
use lexicon::catalogue::OfficialClass;

/// Puts lines of the official list into the database; every node follows at once.
///
/// # Errors
/// Those of the database.
pub fn import(tx: &mut Tx<'_>, lines: &[OfficialClass]) -> Result<(), ServiceError> {
    store::put_official(tx.connection, lines)?;
    changed(tx, List::Catalogue)?;
    let subject = Subject::new(domain::event::SubjectKind::Catalogue, tx.new_id::<uuid::Uuid>());
    tx.record_consequence(Consequence::Imported, subject, json!({ "classes": lines.len() }));
    Ok(())
}

/// Says that a reference list changed.
///
/// # Errors
/// Those of the database.
pub fn changed(tx: &mut Tx<'_>, list: List) -> Result<(), ServiceError> {
    let version = tx.new_id();
    Ok(list_versions::renew(tx.connection, list, version)?)
}
