//! Who acts: a member with a token, a driver with a code, or anyone.

use crate::organisation::{Language, Role, Scope};
use crate::{DriverCodeId, MemberId, OrganisationId, ShipmentId};

/// Who holds a driver's code: no member, and of one shipment alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DriverOf {
    pub code: DriverCodeId,
    /// The shipment it drives.
    pub shipment: ShipmentId,
    /// What it is called there: a function or a number plate.
    pub label: String,
}

/// A signed-in member, or a driver with a code that one gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// Whose seat it is; of a driver the seat that gave the code and answers for it.
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
    /// A driver is no seat: it acts for nobody, oversees nothing, and may only what policy says of drivers.
    pub driver: Option<DriverOf>,
}

impl Actor {
    /// Whether the actor acts for `organisation`: its own, or one that gave a mandate. An
    /// intermediary's own organisation is never a party.
    pub fn acts_for(&self, organisation: OrganisationId) -> bool {
        if self.driver.is_some() {
            false
        } else if self.role == Role::Intermediary {
            self.principals.contains(&organisation)
        } else {
            self.organisation == organisation
        }
    }

    /// The organisations the actor may act for.
    pub fn parties(&self) -> Vec<OrganisationId> {
        if self.driver.is_some() {
            Vec::new()
        } else if self.role == Role::Intermediary {
            self.principals.clone()
        } else {
            vec![self.organisation]
        }
    }

    /// Whether the actor oversees the whole board: coordinators, administrators and auditors.
    pub fn oversees(&self) -> bool {
        self.driver.is_none() && self.role.oversees()
    }

    /// Whether the actor sits in `organisation`.
    pub fn sits_in(&self, organisation: OrganisationId) -> bool {
        self.driver.is_none() && self.organisation == organisation
    }

    /// Under which id what it asks is counted and its replies are kept: the seat's, or the code's. A driver uses up
    /// nothing of the seat that gave it, and meets no reply of it.
    pub fn counts_as(&self) -> MemberId {
        self.driver.as_ref().map_or(self.member, |driver| driver.code.0.into())
    }
}
