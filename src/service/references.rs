//! What references are of.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::service::{ServiceError, Tx};
use crate::store::references as store;
use domain::reference::Reference;

/// The ids of these; whoever asks with them is looked at there, as with any id.
///
/// # Errors
/// Those of the database.
pub fn find(tx: &mut Tx<'_>, all: &[Reference]) -> Result<BTreeMap<Reference, Uuid>, ServiceError> {
    Ok(store::find(tx.connection, all)?)
}
