//! Organisations and the seats of people in them.

use crate::{Instant, OrganisationId};

vocabulary! {
    /// What an organisation is.
    pub enum OrganisationKind {
        /// A garrison or brigade of an emergency service.
        EmergencyService = "emergency_service",
        /// A territorial community (hromada) or city in need.
        Community = "community",
        /// A regional administration.
        RegionalAdministration = "regional_administration",
        /// A partner city, district or fire brigade abroad.
        Municipality = "municipality",
        /// A national or international donor programme.
        DonorProgramme = "donor_programme",
        /// An association, initiative or charity.
        Association = "association",
        /// A haulier.
        Carrier = "carrier",
        /// A regional or national aid office.
        AidOffice = "aid_office",
    }
}

vocabulary! {
    /// What a member does here on behalf of the organisation.
    pub enum Role {
        /// Posts needs, agrees to pledges, signs receipts.
        Recipient = "recipient",
        /// Pledges, gets authorised, ships.
        Donor = "donor",
        /// Says where the load is; never confirms a receipt.
        Carrier = "carrier",
        /// Prepares needs and pledges for parties that agreed.
        Intermediary = "intermediary",
        /// Verifies organisations and needs, proposes allocations, resolves trouble.
        Coordinator = "coordinator",
        /// Keeps organisations, members and tokens.
        Administrator = "administrator",
        /// Reads everything, changes nothing.
        Auditor = "auditor",
    }
}

impl Role {
    /// Whether it oversees the whole board. Such seats exist in aid offices only.
    pub const fn oversees(self) -> bool {
        matches!(self, Self::Coordinator | Self::Administrator | Self::Auditor)
    }
}

vocabulary! {
    /// What a token may be used for.
    pub enum Scope {
        /// Read only.
        Read = "read",
        /// Change needs, pledges, allocations, shipments and receipts.
        Write = "write",
        /// Keep members, tokens and mandates.
        Manage = "manage",
    }
}

vocabulary! {
    /// The languages people write here.
    pub enum Language {
        /// Ukrainian.
        Uk = "uk",
        /// English.
        En = "en",
        /// French.
        Fr = "fr",
        /// German.
        De = "de",
        /// Polish.
        Pl = "pl",
        /// Dutch.
        Nl = "nl",
        /// Another language (ISO 639: undetermined); the words are kept as they are.
        Other = "und",
    }
}

/// An organisation.
#[derive(Debug, Clone)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// Its name as it calls itself.
    pub name: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// ISO 3166-2, inside Ukraine.
    pub region: Option<String>,
    /// The community's name or codifier code, inside Ukraine.
    pub community: Option<String>,
    /// Whether a coordinator has checked that it is what it says.
    pub verified: bool,
    /// Whether it may be named in public; else the public reads what it is and its region.
    pub public_name: bool,
    /// Since when it may be named in public by the name that it has.
    pub named_since: Option<Instant>,
    /// What its seats may do here, as last verified; each once, in the order of [`Role`].
    pub roles: Vec<Role>,
    /// Counts its changes.
    pub version: i64,
    /// When it was registered.
    pub created_at: Instant,
}

impl Organisation {
    /// Whether it may be named in public: it said so, and somebody has checked that it is called so.
    pub const fn is_named(&self) -> bool {
        self.public_name && self.verified
    }

    /// With the moment since which it may be named, after a change at `now` of what it was `before`; a new
    /// organisation was nothing.
    #[must_use]
    pub fn named(self, before: Option<&Self>, now: Instant) -> Self {
        let stays = before.filter(|before| before.is_named() && before.name == self.name);
        let named_since = if self.is_named() { stays.map_or(Some(now), |before| before.named_since) } else { None };
        Self { named_since, ..self }
    }

    /// Whether its seats may be of this role: nothing is, before a coordinator said so.
    pub fn holds(&self, role: Role) -> bool {
        self.verified && self.roles.contains(&role)
    }
}
