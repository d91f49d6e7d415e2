//! Retries with the same `Idempotency-Key`: the answer is kept in the transaction that made it,
//! so a client on a poor network can ask again without doing it again.

use domain::Code;
use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

use sha2::{Digest, Sha256};

use crate::service::tx::Tx;
use crate::service::{Conflict, ServiceError};
use crate::store::kept_answers::{self as store, KeptAnswer};
use crate::store::two_armed;
use domain::actor::Actor;

/// A request that may be sent again.
#[derive(Debug, Clone)]
pub struct Retry {
    /// The client's key.
    pub key: String,
    /// The digest of operation and body.
    pub fingerprint: [u8; 32],
}

impl Retry {
    /// A key with the digest of what is asked under it.
    pub fn new(key: String, operation: &str, body: &[u8]) -> Self {
        let mut digest = Sha256::new();
        digest.update(operation.as_bytes());
        digest.update([0]);
        digest.update(body);
        Self { key, fingerprint: digest.finalize().into() }
    }
}

/// What is kept in the place of an answer that holds a secret. No answer is empty.
pub const SECRET: &[u8] = &[];

/// The answer kept for this key, if the same was asked before.
///
/// # Errors
/// 422 `another_body_under_this_key`, 409 `still_running`, or 409 `already_done` when the answer
/// held a secret and so was not kept.
pub fn earlier(tx: &mut Tx<'_>, actor: &Actor, retry: &Retry) -> Result<Option<KeptAnswer>, ServiceError> {
    let lock = Sha256::digest([actor.member.0.as_bytes(), retry.key.as_bytes()].concat());
    let lock = i64::from_be_bytes(lock.first_chunk::<8>().copied().unwrap_or_default());
    if !two_armed::try_lock_key(tx.connection, lock)? {
        return Err(still_running());
    }
    let found = store::find(tx.connection, actor.member, &retry.key)?;
    match found {
        Some(kept) if kept.created_at.0 <= tx.now - tx.rules.answers_kept => {
            store::forget(tx.connection, actor.member, &retry.key)?;
            Ok(None)
        }
        Some(kept) if kept.fingerprint == retry.fingerprint && kept.body == SECRET => {
            Err(Conflict::new(Code::AlreadyDone).into())
        }
        Some(kept) if kept.fingerprint == retry.fingerprint => Ok(Some(kept)),
        Some(_) => Err(ServiceError::fault("Idempotency-Key", Code::AnotherBodyUnderThisKey)),
        None => Ok(None),
    }
}

fn still_running() -> ServiceError {
    Conflict::new(Code::StillRunning).into()
}

/// Keeps an answer in the transaction that made it.
pub fn keep(
    tx: &mut Tx<'_>,
    actor: &Actor,
    retry: &Retry,
    status: u16,
    etag: Option<i64>,
    location: Option<String>,
    body: &[u8],
) -> Result<(), ServiceError> {
    store::insert(
        tx.connection,
        &KeptAnswer {
            member_id: actor.member.into(),
            idempotency_key: retry.key.clone(),
            fingerprint: retry.fingerprint.to_vec(),
            status: i32::from(status),
            etag,
            location,
            body: body.to_vec(),
            created_at: tx.now.into(),
        },
    )?;
    Ok(())
}

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
    /// Takes the key for as long as the claim lives.
    ///
    /// # Errors
    /// 409 `still_running`.
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
