//! Changes that may be asked for again with the same `Idempotency-Key`: the reply is kept in the
//! transaction that made it, so a client on a poor network can ask again without doing it again.
//! Every front asks for its changes here, so that no two of them repeat differently.

use std::sync::Arc;

use sha2::{Digest, Sha256};

use crate::service::running::still_running;
use crate::service::tx::Tx;
use crate::service::{Conflict, Credentials, Service, ServiceError};
use crate::store::engine::dialect;
use crate::store::idempotency::{self as store, KeptReplyRow};
use domain::Code;
use domain::actor::Actor;
use domain::organisation::Language;

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

/// A reply in a form that can be kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KeptReply {
    pub status: u16,
    /// The version of the resource, or its content where that is counted apart.
    pub version: Option<i64>,
    /// Where a new resource stands.
    pub location: Option<String>,
    /// The language in which it is told, where it is; it is not kept.
    pub language: Option<Language>,
    /// The body; never empty.
    pub body: Vec<u8>,
}

/// How much of a reply is kept under its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// All of it.
    Reply,
    /// Nothing: it holds a secret, and only that it was given is known.
    KeyAlone,
}

/// A reply, and whether it was given before to the same request under the same key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replied {
    pub reply: KeptReply,
    /// Whether it was given before.
    pub replayed: bool,
}

/// What is told who asks, each time the database has found out.
pub type Met = Arc<dyn Fn(Option<&Actor>) + Send + Sync>;

/// Who asks for a change, and under which key it may be asked for again.
#[derive(Clone)]
#[allow(missing_debug_implementations, reason = "a closure has none")]
pub struct Asked {
    /// Who asks.
    pub who: Credentials,
    /// The key. Of nobody there is nothing to keep.
    pub retry: Option<Retry>,
    /// What is told who it is.
    pub met: Met,
}

impl Asked {
    /// The work, which also tells that the database knows who asks.
    pub fn noting<T, F>(
        &self,
        mut work: F,
    ) -> impl FnMut(&mut Tx<'_>, Option<&Actor>) -> Result<T, ServiceError> + Send + 'static + use<T, F>
    where
        F: FnMut(&mut Tx<'_>, Option<&Actor>) -> Result<T, ServiceError> + Send + 'static,
    {
        let met = Arc::clone(&self.met);
        move |tx, actor| {
            met(actor);
            work(tx, actor)
        }
    }

    /// The key with whose it is.
    fn key(&self) -> Option<([u8; 32], &Retry)> {
        self.who.zip(self.retry.as_ref())
    }
}

impl Service {
    /// Runs a use case that changes something, and makes the reply of what it gives. Without a key the reply is made
    /// after the transaction, by whom it is for. Under a key it is made and kept inside it: what was done without the
    /// reply being kept would be done twice.
    ///
    /// # Errors
    /// As [`Service::write`], and for the key 409 `still_running` or `already_done` and 422
    /// `another_body_under_this_key`.
    pub async fn change<T, F, R>(&self, asked: &Asked, keep: Keep, work: F, reply: R) -> Result<Replied, ServiceError>
    where
        T: Send + 'static,
        F: FnMut(&mut Tx<'_>, Option<&Actor>) -> Result<T, ServiceError> + Send + 'static,
        R: Fn(T) -> KeptReply + Send + 'static,
    {
        let Some((who, retry)) = asked.key() else {
            let done = self.write(asked.who, asked.noting(work)).await?;
            return Ok(Replied { reply: reply(done), replayed: false });
        };
        let _claim = self.running.claim(who, &retry.key)?;
        let work = kept(retry.clone(), keep, work, reply);
        self.write(asked.who, asked.noting(work)).await
    }

    /// The reply kept for what is asked, if it was given before: asked before the first of several transactions.
    ///
    /// # Errors
    /// As [`Service::change`].
    pub(super) async fn replied_before(&self, asked: &Asked) -> Result<Option<Replied>, ServiceError> {
        let Some((_, retry)) = asked.key() else { return Ok(None) };
        let retry = retry.clone();
        let before = asked.noting(move |tx, actor| match actor {
            Some(known) => earlier(tx, known, &retry),
            None => Ok(None),
        });
        let before = self.write(asked.who, before).await?;
        Ok(before.map(|reply| Replied { reply, replayed: true }))
    }
}

/// The work, with its reply taken from or put into what is kept; of one that is not to be kept only the key is.
fn kept<T, F, R>(
    retry: Retry,
    keep: Keep,
    mut work: F,
    reply: R,
) -> impl FnMut(&mut Tx<'_>, Option<&Actor>) -> Result<Replied, ServiceError> + Send + 'static
where
    F: FnMut(&mut Tx<'_>, Option<&Actor>) -> Result<T, ServiceError> + Send + 'static,
    R: Fn(T) -> KeptReply + Send + 'static,
{
    move |tx, actor| {
        let Some(known) = actor else {
            return Ok(Replied { reply: reply(work(tx, actor)?), replayed: false });
        };
        if let Some(reply) = earlier(tx, known, &retry)? {
            return Ok(Replied { reply, replayed: true });
        }
        let reply = reply(work(tx, actor)?);
        put(tx, known, &retry, keep, &reply)?;
        Ok(Replied { reply, replayed: false })
    }
}

/// What is kept in the place of a body that holds a secret. No body is empty.
const SECRET: &[u8] = &[];

/// The reply kept for this key, if the same was asked before.
fn earlier(tx: &mut Tx<'_>, actor: &Actor, retry: &Retry) -> Result<Option<KeptReply>, ServiceError> {
    let lock = Sha256::digest([actor.counts_as().0.as_bytes(), retry.key.as_bytes()].concat());
    let lock = i64::from_be_bytes(lock.first_chunk::<8>().copied().unwrap_or_default());
    if !dialect::try_lock_key(tx.connection, lock)? {
        return Err(still_running());
    }
    let found = store::find(tx.connection, actor.counts_as(), &retry.key)?;
    match found {
        Some(kept) if kept.created_at.0 <= tx.now - tx.rules.answers_kept => {
            store::forget(tx.connection, actor.counts_as(), &retry.key)?;
            Ok(None)
        }
        Some(kept) if kept.fingerprint == retry.fingerprint && kept.body == SECRET => {
            Err(Conflict::new(Code::AlreadyDone).into())
        }
        Some(kept) if kept.fingerprint == retry.fingerprint => Ok(Some(kept.into())),
        Some(_) => Err(ServiceError::fault("Idempotency-Key", Code::AnotherBodyUnderThisKey)),
        None => Ok(None),
    }
}

impl From<KeptReplyRow> for KeptReply {
    fn from(kept: KeptReplyRow) -> Self {
        Self {
            status: u16::try_from(kept.status).unwrap_or(200),
            version: kept.etag,
            location: kept.location,
            language: None,
            body: kept.body,
        }
    }
}

/// Keeps a reply in the transaction that made it.
fn put(tx: &mut Tx<'_>, actor: &Actor, retry: &Retry, keep: Keep, reply: &KeptReply) -> Result<(), ServiceError> {
    let body = if keep == Keep::Reply { reply.body.as_slice() } else { SECRET };
    store::insert(
        tx.connection,
        &KeptReplyRow {
            member_id: actor.counts_as().into(),
            idempotency_key: retry.key.clone(),
            fingerprint: retry.fingerprint.to_vec(),
            status: i32::from(reply.status),
            etag: reply.version,
            location: reply.location.clone(),
            body: body.to_vec(),
            created_at: tx.now.into(),
        },
    )?;
    Ok(())
}
