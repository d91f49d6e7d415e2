//! A reference list in memory that follows the database: every node compares its version with the one on record
//! whenever the list is asked for, and loads it anew when somebody changed it.

pub mod catalogue;
pub mod places;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};

use crossbeam_channel::{Sender, bounded, unbounded};
use uuid::Uuid;

use crate::service::ServiceError;
use crate::store::list_versions::{self, List};
use crate::store::{Connection, StoreError};

/// What makes a list of what was read of it; it asks no database.
pub type Making<T> = Box<dyn FnOnce() -> Result<T, ServiceError> + Send>;

/// The one thread that makes lists. They are made of tens of megabytes that are let go soon after, and the allocator
/// keeps those for the thread that asked for them: with many threads each would keep its own.
#[derive(Debug, Clone)]
pub struct Maker(Sender<Box<dyn FnOnce() + Send>>);

impl Maker {
    /// Starts the thread; it ends with the last list.
    ///
    /// # Errors
    /// A sentence, when no thread can be started.
    pub fn start() -> Result<Self, String> {
        let (sender, jobs) = unbounded::<Box<dyn FnOnce() + Send>>();
        let work = move || {
            for job in jobs {
                // a list that cannot be made is told to who asked for it; the next one may be made
                let _told = catch_unwind(AssertUnwindSafe(job));
            }
        };
        let thread = std::thread::Builder::new().name("lists".to_owned()).spawn(work);
        thread.map(|_detached| Self(sender)).map_err(|error| format!("no thread for lists: {error}"))
    }

    fn make<T: Send + 'static>(&self, making: Making<T>) -> Result<T, ServiceError> {
        let (reply, made) = bounded(1);
        let job = move || {
            // who asked waits, unless its thread is gone
            let _gone = reply.send(making());
        };
        if self.0.send(Box::new(job)).is_err() {
            return Err(StoreError::Panicked.into());
        }
        made.recv().unwrap_or_else(|_panicked| Err(StoreError::Panicked.into()))
    }
}

/// A list in memory with the version it was loaded at.
#[derive(Debug)]
pub struct ReferenceList<T> {
    list: List,
    maker: Maker,
    now: Mutex<(Uuid, Arc<T>)>,
}

impl<T: Send + 'static> ReferenceList<T> {
    /// A list that begins as what is inside the program.
    pub fn new(list: List, builtin: Arc<T>, maker: Maker) -> Self {
        Self { list, maker, now: Mutex::new((Uuid::nil(), builtin)) }
    }

    /// The list as of now; when the one in memory is old, `load` reads it and says how it is made.
    ///
    /// # Errors
    /// Those of the database.
    pub fn current(
        &self,
        connection: &mut Connection,
        load: impl FnOnce(&mut Connection) -> Result<Making<T>, ServiceError>,
    ) -> Result<Arc<T>, ServiceError> {
        let version = list_versions::get(connection, self.list)?;
        // the lock is held while loading, so that several requests do not load the same at once; the list is whole
        // whatever happened to another holder
        let mut now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        if now.0 != version {
            *now = (version, Arc::new(self.maker.make(load(connection)?)?));
        }
        Ok(Arc::clone(&now.1))
    }
}
