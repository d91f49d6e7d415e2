//! Gives what was committed its place in the order of the log.

use crate::service::{Service, ServiceError};
use crate::store::event_order::{self, BATCH, Waiting};
use crate::store::{Engine, StoreError};

/// Whether entries wait at all: on `SQLite` each has its number at once.
pub fn is_needed(service: &Service) -> bool {
    service.store.engine() == Engine::Postgres
}

/// Numbers every entry that is committed and waits, unless another node is about it; answers how many.
///
/// # Errors
/// Those of the database; what was numbered stays so.
pub async fn run(service: &Service) -> Result<usize, ServiceError> {
    let mut sealed = 0;
    if !is_needed(service) {
        return Ok(sealed);
    }
    loop {
        let batch = service.store.write(event_order::seal).await.map_err(of_store)?;
        sealed += batch;
        if i64::try_from(batch).unwrap_or(BATCH) < BATCH {
            return Ok(sealed);
        }
    }
}

/// What waits for its place.
///
/// # Errors
/// Those of the database.
pub async fn waiting(service: &Service) -> Result<Waiting, ServiceError> {
    service.store.read(event_order::waiting).await.map_err(of_store)
}

fn of_store(error: StoreError) -> ServiceError {
    error.into()
}
