//! Who acts: a member with a token, or anyone.

use crate::organisation::{Language, Role, Scope};
use crate::{MemberId, OrganisationId};

/// A signed-in member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The member.
    pub member: MemberId,
    /// The member's organisation.
    pub organisation: OrganisationId,
    /// Whether that organisation is verified, and its seats may do what this one does.
    pub verified: bool,
    /// What the member does there.
    pub role: Role,
    /// What the token allows.
    pub scopes: Vec<Scope>,
    /// The language to answer in when the request names none.
    pub language: Language,
    /// Organisations that agreed to be acted for; only ever filled for intermediaries.
    pub principals: Vec<OrganisationId>,
}

impl Actor {
    /// Whether the actor acts for `organisation`: its own, or one that gave a mandate. An
    /// intermediary's own organisation is never a party.
    pub fn acts_for(&self, organisation: OrganisationId) -> bool {
        if self.role == Role::Intermediary {
            self.principals.contains(&organisation)
        } else {
            self.organisation == organisation
        }
    }

    /// The organisations the actor may act for.
    pub fn parties(&self) -> Vec<OrganisationId> {
        if self.role == Role::Intermediary { self.principals.clone() } else { vec![self.organisation] }
    }

    /// Whether the actor oversees the whole board: coordinators, administrators and auditors.
    pub fn oversees(&self) -> bool {
        self.role.oversees()
    }
}
