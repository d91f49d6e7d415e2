//! Keeps the open lines in memory up with the log while nobody asks.

use std::sync::Arc;

use crate::service::{Service, ServiceError};
use crate::store::StoreError;

/// Builds the index where there is none, and has it follow all that the log says.
///
/// # Errors
/// Those of the database.
pub async fn keep_up(service: &Service) -> Result<(), ServiceError> {
    if !service.open_lines.is_built() {
        let lines = Arc::clone(&service.open_lines);
        // no request waits for it; until it is done they are answered from the database
        service.store.read_long(move |connection| lines.build(connection)).await.map_err(of_store)?;
    }
    loop {
        let before = service.open_lines.seq();
        let lines = Arc::clone(&service.open_lines);
        let is_whole = service.store.read(move |connection| lines.follow(connection)).await.map_err(of_store)?;
        // where it gets no further, what waits for its number is more than is taken at once: it has one the next time
        if is_whole || service.open_lines.seq() == before {
            return Ok(());
        }
    }
}

fn of_store(error: StoreError) -> ServiceError {
    error.into()
}
