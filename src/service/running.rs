//! The keys of changes that run in this process right now: of two with one key the second is told at once.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

use crate::service::{Conflict, ServiceError};
use domain::Code;

/// The keys whose requests run in this process right now.
#[derive(Debug, Clone, Default)]
pub struct Running(Arc<Mutex<HashSet<RunningKey>>>);

/// Who asked, by the token's digest, and the key.
type RunningKey = ([u8; 32], String);

/// A key in use; free again when dropped.
#[derive(Debug)]
pub struct Claim {
    running: Running,
    key: RunningKey,
}

impl Running {
    /// Claims a key for as long as its request runs.
    ///
    /// # Errors
    /// 409 `still_running` where it is in use.
    pub fn claim(&self, who: [u8; 32], key: &str) -> Result<Claim, ServiceError> {
        let key = (who, key.to_owned());
        let fresh = self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(key.clone());
        if fresh { Ok(Claim { running: self.clone(), key }) } else { Err(still_running()) }
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        self.running.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.key);
    }
}

/// 409: the same key is in use right now.
pub fn still_running() -> ServiceError {
    Conflict::new(Code::StillRunning).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_claimed_once_at_a_time_and_by_each_for_itself() {
        let running = Running::default();
        let claim = running.claim([1; 32], "k").expect("free");
        assert!(running.claim([1; 32], "k").is_err());
        assert!(running.claim([2; 32], "k").is_ok() && running.claim([1; 32], "l").is_ok());
        drop(claim);
        assert!(running.claim([1; 32], "k").is_ok());
    }
}
