//! Members: the seats of people in an organisation.

use crate::giving::Seat;
use crate::organisation::{Language, Role};
use crate::{Instant, MemberId, OrganisationId};

/// A member: a seat, named by its function and not by the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    pub id: MemberId,
    /// Whose seat it is.
    pub organisation: OrganisationId,
    /// The function.
    pub name: String,
    /// What the member does here.
    pub role: Role,
    /// The language to write to the member in.
    pub language: Language,
    /// Whether the seat is taken.
    pub active: bool,
    /// The seat that made it; nobody where the command line or an import did.
    pub made_by: Option<MemberId>,
    /// Since when.
    pub created_at: Instant,
    /// One more with each change.
    pub version: i64,
}

impl Member {
    /// The seat, for the rules of giving.
    pub const fn seat(&self) -> Seat {
        Seat { member: self.id, role: self.role }
    }
}
