//! A reference list in memory that follows the database: every node compares its stamp with the one on record
//! whenever the list is asked for, and loads it anew when somebody changed it.

use std::sync::{Arc, Mutex, PoisonError};

use uuid::Uuid;

use crate::service::ServiceError;
use crate::store::Connection;
use crate::store::stamps::{self, List};

/// A list in memory with the stamp it was loaded at.
#[derive(Debug)]
pub struct Shared<T> {
    list: List,
    now: Mutex<(Uuid, Arc<T>)>,
}

impl<T> Shared<T> {
    /// A list that begins as what is inside the program.
    pub fn new(list: List, builtin: Arc<T>) -> Self {
        Self { list, now: Mutex::new((Uuid::nil(), builtin)) }
    }

    /// The list as of now; `load` makes it when the one in memory is old.
    ///
    /// # Errors
    /// Those of the database.
    pub fn current(
        &self,
        connection: &mut Connection,
        load: impl FnOnce(&mut Connection) -> Result<Arc<T>, ServiceError>,
    ) -> Result<Arc<T>, ServiceError> {
        let stamp = stamps::get(connection, self.list)?;
        // the lock is held while loading, so that several requests do not load the same at once; the list is whole
        // whatever happened to another holder
        let mut now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        if now.0 != stamp {
            *now = (stamp, load(connection)?);
        }
        Ok(Arc::clone(&now.1))
    }
}
