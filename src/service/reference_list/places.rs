//! The places as they are made: what is inside the program, and the codifier as imported.

use crate::service::ServiceError;
use crate::service::reference_list::Making;
use crate::store::{Connection, StoreError, places as store};
use lexicon::places::Gazetteer;

/// Loads what was imported, on top of what is inside the program.
///
/// # Errors
/// Those of the database.
pub fn load(connection: &mut Connection) -> Result<Making<Gazetteer>, ServiceError> {
    let places = store::all(connection)?;
    Ok(Box::new(move || Ok(Gazetteer::with(places).map_err(StoreError::Row)?)))
}
