//! How far a request has come: what the gate notes of it, and what its use case adds.

use std::sync::{Arc, OnceLock};
use std::time::Instant;

use domain::MemberId;
use domain::actor::Actor;
use domain::organisation::Language;

/// How far a request has come.
#[derive(Debug)]
pub struct Progress {
    begun: Instant,
    complete: OnceLock<Instant>,
    member: OnceLock<(MemberId, Language)>,
}

impl Progress {
    /// A request whose head has come.
    pub fn new() -> Arc<Self> {
        Arc::new(Self { begun: Instant::now(), complete: OnceLock::new(), member: OnceLock::new() })
    }

    /// Its body has come too.
    pub fn is_complete(&self) {
        // the first time counts
        let _before = self.complete.set(Instant::now());
    }

    /// When its last byte came.
    pub fn since(&self) -> Instant {
        self.complete.get().copied().unwrap_or(self.begun)
    }

    /// The language of who asks, once the database knows.
    pub fn language(&self) -> Option<Language> {
        self.member.get().map(|(_, language)| *language)
    }

    /// Who asks, once the database was asked: the seat, or the driver's code, that the request counts to.
    pub fn member(&self) -> Option<MemberId> {
        self.member.get().map(|(member, _)| *member)
    }

    /// The database knows who asks.
    pub fn has_met(&self, actor: Option<&Actor>) {
        if let Some(actor) = actor {
            // the first time counts
            let _before = self.member.set((actor.counts_as(), actor.language));
        }
    }
}
