//! One function per use case: load, ask policy, move the state, save, append to the log. Every
//! front calls these and nothing below them.

pub mod allocations;
pub mod board;
pub mod catalogue;
pub mod consignees;
pub mod coverage;
pub mod days;
pub mod decisions;
pub mod error;
pub mod events;
pub mod excess;
pub mod facts;
pub mod idempotency;
pub mod imports;
pub mod items;
pub mod keys;
pub mod ledger;
pub mod locks;
mod long;
pub mod mandates;
pub mod members;
pub mod needs;
pub mod organisations;
pub mod places;
pub mod plans;
pub mod pledges;
pub mod proposals;
pub mod public;
pub mod public_text;
pub mod reasons;
pub mod receipts;
pub mod rules;
pub mod setup;
pub mod shared;
pub mod shipments;
pub mod signing;
pub mod suggestions;
pub mod sweep;
pub mod tokens;
pub mod track;
pub mod tx;
pub mod verify;
pub mod waiting;

use std::sync::Arc;

pub use error::{Conflict, Fault, PersonalData, ServiceError};
pub use rules::Rules;
pub use tx::Tx;

use crate::clock::SharedClock;
use crate::service::idempotency::Running;
use crate::service::shared::{Maker, Shared};
use crate::store::Store;
use crate::store::due_moves::DueMove;
use crate::store::stamps::List;
use domain::actor::Actor;
use lexicon::catalogue::Catalogue;
use lexicon::places::Gazetteer;

/// Need lines looked at before the answer goes out; more of them are left to the sweep.
const AT_ONCE: usize = 16;

/// Everything a use case needs, shared by all fronts.
#[derive(Clone)]
#[allow(missing_debug_implementations, reason = "a clock has none")]
pub struct Service {
    /// The database.
    pub store: Store,
    /// Time, ids and chance.
    pub clock: SharedClock,
    /// Day counts and delays.
    pub rules: Arc<Rules>,
    /// The item classes.
    pub catalogue: Arc<Shared<Catalogue>>,
    /// The places.
    pub places: Arc<Shared<Gazetteer>>,
    /// The keys of changes that run right now.
    pub running: Running,
}

/// Has all database jobs of `work` share one deadline: each with its own, one that asks several times would wait for
/// the sum.
pub async fn under_one_deadline<F: Future>(work: F) -> F::Output {
    crate::store::under_one_deadline(work).await
}

/// Who asks: the digest of a token, or nobody.
pub type Credentials = Option<[u8; 32]>;

impl Service {
    /// A service on a running store, whose reference lists begin as what is inside the program.
    ///
    /// # Errors
    /// A sentence that names the bad entry of a list inside the program.
    pub fn new(store: Store, clock: SharedClock, rules: Rules) -> Result<Self, String> {
        let maker = Maker::start()?;
        Ok(Self {
            store,
            clock,
            rules: Arc::new(rules),
            catalogue: Arc::new(Shared::new(List::Catalogue, Catalogue::builtin()?, maker.clone())),
            places: Arc::new(Shared::new(List::Places, Gazetteer::builtin()?, maker)),
            running: Running::default(),
        })
    }

    /// Runs a use case that only reads. The actor is looked up on the same connection.
    ///
    /// # Errors
    /// Those of the use case, and [`ServiceError::Unknown`] for a token that is not good.
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
