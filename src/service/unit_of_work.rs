//! One use case, one transaction: opened, with its actor looked up, logged and committed in one place.

use crate::service::{Credentials, Service, ServiceError, Tx, ledger, needs, tokens};
use crate::store::due_moves::DueMove;
use domain::actor::Actor;

/// Need lines looked at before the answer goes out; more of them are left to the sweep.
const AT_ONCE: usize = 16;

/// Has all database jobs of `work` share one deadline: each with its own, one that asks several times would wait for
/// the sum.
pub async fn under_one_deadline<F: Future>(work: F) -> F::Output {
    crate::store::under_one_deadline(work).await
}

impl Service {
    /// Runs a use case that only reads. The actor is looked up on the same connection.
    ///
    /// # Errors
    /// Those of the use case, and [`ServiceError::Unauthenticated`] for a token that is not good.
    pub async fn read<T, F>(&self, credentials: Credentials, mut work: F) -> Result<T, ServiceError>
    where
        T: Send + 'static,
        F: FnMut(&mut Tx<'_>, Option<&Actor>) -> Result<T, ServiceError> + Send + 'static,
    {
        let service = self.clone();
        self.store
            .read(move |connection| {
                let mut tx = Tx::new(connection, &service);
                let actor = tokens::actor(&mut tx, credentials)?;
                work(&mut tx, actor.as_ref())
            })
            .await
    }

    /// Runs a use case in one transaction and appends what it recorded to the log. `work` may run
    /// more than once, each time from the start. What it noted for later is done before the answer, each
    /// in a transaction of its own; that these fail is no failure of the use case.
    ///
    /// # Errors
    /// As [`Service::read`].
    pub async fn write<T, F>(&self, credentials: Credentials, work: F) -> Result<T, ServiceError>
    where
        T: Send + 'static,
        F: FnMut(&mut Tx<'_>, Option<&Actor>) -> Result<T, ServiceError> + Send + 'static,
    {
        let (done, due) = self.write_alone(credentials, work).await?;
        for due in due.into_iter().take(AT_ONCE) {
            let moved = self.write_alone(None, move |tx, _nobody| ledger::move_due(tx, due.need, due.line)).await;
            if let Err(error) = moved {
                tracing::warn!(%error, need = %due.need, "standby waits; the sweep moves it up");
            }
        }
        Ok(done)
    }

    /// The same without what it noted for later, which is answered and left to the sweep.
    ///
    /// # Errors
    /// As [`Service::read`].
    pub async fn write_alone<T, F>(
        &self,
        credentials: Credentials,
        mut work: F,
    ) -> Result<(T, Vec<DueMove>), ServiceError>
    where
        T: Send + 'static,
        F: FnMut(&mut Tx<'_>, Option<&Actor>) -> Result<T, ServiceError> + Send + 'static,
    {
        let service = self.clone();
        self.store
            .write(move |connection| {
                let mut tx = Tx::new(connection, &service);
                let actor = tokens::actor(&mut tx, credentials)?;
                let done = work(&mut tx, actor.as_ref())?;
                for need in tx.ending() {
                    needs::enough::close_if_over(&mut tx, need)?;
                }
                if tx.binds() {
                    tokens::still_stands(&mut tx, credentials, actor.as_ref())?;
                }
                let due = tx.flush()?;
                Ok((done, due))
            })
            .await
            .map_err(ServiceError::after_every_try)
    }

    /// Runs `work` in one transaction on nobody's behalf: imports, sweeps, the command line.
    ///
    /// # Errors
    /// Those of `work`.
    pub async fn act<T, F>(&self, mut work: F) -> Result<T, ServiceError>
    where
        T: Send + 'static,
        F: FnMut(&mut Tx<'_>) -> Result<T, ServiceError> + Send + 'static,
    {
        self.write(None, move |tx, _nobody| work(tx)).await
    }
}
