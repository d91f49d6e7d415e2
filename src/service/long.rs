//! Use cases that take as long as they take, because no request waits for them: loading a board for
//! a plan, imports, `verify`. No limit of a statement holds for them.

use crate::service::{Service, ServiceError, Tx};

/// Long work of two nodes makes the same things at once, such as two imports of one file: who comes second
/// does it again, and finds what the first has made.
fn run_again(error: ServiceError) -> ServiceError {
    match error {
        ServiceError::Store(error) => ServiceError::Store(error.when_run_again()),
        other => other,
    }
}

impl Service {
    /// Runs `work`, which only reads, on nobody's behalf.
    ///
    /// # Errors
    /// Those of `work`.
    pub async fn read_long<T, F>(&self, mut work: F) -> Result<T, ServiceError>
    where
        T: Send + 'static,
        F: FnMut(&mut Tx<'_>) -> Result<T, ServiceError> + Send + 'static,
    {
        let service = self.clone();
        self.store.read_long(move |connection| work(&mut Tx::new(connection, &service))).await
    }

    /// Runs `work` in one transaction on nobody's behalf and appends what it recorded to the log.
    ///
    /// # Errors
    /// Those of `work`.
    pub async fn act_long<T, F>(&self, mut work: F) -> Result<T, ServiceError>
    where
        T: Send + 'static,
        F: FnMut(&mut Tx<'_>) -> Result<T, ServiceError> + Send + 'static,
    {
        let service = self.clone();
        self.store
            .write_long(move |connection| {
                let mut tx = Tx::new(connection, &service);
                let done = work(&mut tx).map_err(run_again)?;
                tx.flush()?;
                Ok(done)
            })
            .await
    }
}
