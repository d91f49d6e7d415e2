//! What an actor is to a thing.

/// What the actor's organisations are to the resource, as a set of relations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Standing(u16);

impl Standing {
    /// No relation.
    pub const NONE: Self = Self(0);
    /// The resource is the actor's own organisation, or a thing of its.
    pub const OWN: Self = Self(1);
    /// The recipient of the need.
    pub const RECIPIENT: Self = Self(1 << 1);
    /// The donor of the pledge.
    pub const DONOR: Self = Self(1 << 2);
    /// Who sends the shipment.
    pub const CONSIGNOR: Self = Self(1 << 3);
    /// Who receives the shipment.
    pub const CONSIGNEE: Self = Self(1 << 4);
    /// Who drives the shipment.
    pub const CARRIER: Self = Self(1 << 5);
    /// The resource may be seen by every signed-in member.
    pub const SHARED: Self = Self(1 << 6);
    /// The resource may be seen by every member of a verified organisation.
    pub const OFFERED: Self = Self(1 << 7);
    /// The shipment is on the road or being counted.
    pub const ACTIVE: Self = Self(1 << 8);

    /// Both sets together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// `relation` where `holds`, else nothing.
    pub const fn when(holds: bool, relation: Self) -> Self {
        if holds { relation } else { Self::NONE }
    }

    /// Whether the two sets share a relation.
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether every relation of `other` is here.
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}
