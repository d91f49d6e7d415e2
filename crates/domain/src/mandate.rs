//! Mandates: an intermediary acts only for organisations that agreed.

use crate::{Instant, MandateId, OrganisationId};

/// A party's leave for an intermediary to act for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mandate {
    pub id: MandateId,
    /// Who gave it.
    pub principal: OrganisationId,
    /// Who may act.
    pub intermediary: OrganisationId,
    /// Since when.
    pub granted_at: Instant,
    /// Until when.
    pub revoked_at: Option<Instant>,
    /// One more with each change.
    pub version: i64,
}
