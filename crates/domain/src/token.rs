//! API tokens, without the tokens themselves.

use crate::organisation::Scope;
use crate::{Instant, MemberId, OrganisationId, TokenId};

/// A token: scoped, expiring, revocable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    pub id: TokenId,
    /// Who uses it.
    pub member: MemberId,
    /// Whose seat that is.
    pub organisation: OrganisationId,
    /// What it is for, in the keeper's words.
    pub label: String,
    /// What it may be used for.
    pub scopes: Vec<Scope>,
    /// Until when it is good.
    pub expires_at: Instant,
    /// When it was revoked.
    pub revoked_at: Option<Instant>,
    /// The seat that made it; nobody where the command line did.
    pub made_by: Option<MemberId>,
    /// When it was made.
    pub created_at: Instant,
    /// One more with each change.
    pub version: i64,
}
