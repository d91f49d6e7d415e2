//! Organisations and the seats of people in them.

use crate::zone::Zone;
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

vocabulary! {
    /// Where an organisation stands.
    pub enum OrganisationState {
        /// Nobody has checked yet that it is what it says: it drafts.
        Applied = "applied",
        /// A coordinator has checked it.
        Verified = "verified",
        /// It was verified, and has to be again: it reads and drafts.
        Suspended = "suspended",
        /// It is another, under which everything of it goes on.
        Merged = "merged",
    }
}

/// A number in an official register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registration {
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// Which register, for example `ЄДРПОУ`.
    pub register: String,
    /// The number there.
    pub number: String,
}

/// An organisation.
#[derive(Debug, Clone)]
pub struct Organisation {
    pub id: OrganisationId,
    /// Its name as it calls itself.
    pub name: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// Whether somebody said what it is; of one that only a list names, nobody may have.
    pub kind_stated: bool,
    /// Its number in an official register, which no other has.
    pub registration: Option<Registration>,
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
    /// By whose clock its days go: its country's, or the one that was set where that has several.
    pub zone: Zone,
    /// What its seats may do here, as last verified; each once, in the order of [`Role`].
    pub roles: Vec<Role>,
    /// What it was merged into; everything of it goes on there.
    pub merged_into: Option<OrganisationId>,
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

    /// Where it stands.
    pub const fn state(&self) -> OrganisationState {
        match self {
            Self { merged_into: Some(_), .. } => OrganisationState::Merged,
            Self { verified: true, .. } => OrganisationState::Verified,
            // what it was verified for is kept until somebody says anew what it is
            Self { roles, .. } if !roles.is_empty() => OrganisationState::Suspended,
            Self { .. } => OrganisationState::Applied,
        }
    }

    /// Under which organisation it is found now: its own, or the one that it was merged into.
    pub fn present(&self) -> OrganisationId {
        self.merged_into.unwrap_or(self.id)
    }

    /// Whether its seats may be of this role: nothing is, before a coordinator said so.
    pub fn holds(&self, role: Role) -> bool {
        self.verified && self.roles.contains(&role)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day: i64) -> Instant {
        chrono::DateTime::UNIX_EPOCH + chrono::TimeDelta::days(day)
    }

    fn called(name: &str, public_name: bool, verified: bool) -> Organisation {
        Organisation {
            id: uuid::Uuid::from_u128(1).into(),
            name: name.to_owned(),
            kind: OrganisationKind::Community,
            kind_stated: true,
            registration: None,
            country: "UA".to_owned(),
            region: None,
            community: None,
            verified,
            public_name,
            named_since: None,
            zone: Zone::KYIV,
            roles: Vec::new(),
            merged_into: None,
            version: 1,
            created_at: at(0),
        }
    }

    #[test]
    fn it_stands_where_it_was_checked_and_what_was_merged_is_nothing_else() {
        let new = called("Izium", true, false);
        assert_eq!(new.state(), OrganisationState::Applied);
        let checked = Organisation { verified: true, roles: vec![Role::Donor], ..new };
        assert_eq!((checked.state(), checked.present()), (OrganisationState::Verified, checked.id));
        let again = Organisation { verified: false, ..checked };
        assert_eq!(again.state(), OrganisationState::Suspended);
        let other = uuid::Uuid::from_u128(2).into();
        let merged = Organisation { merged_into: Some(other), ..again };
        assert_eq!((merged.state(), merged.present()), (OrganisationState::Merged, other));
    }

    #[test]
    fn it_is_named_when_it_said_so_and_somebody_has_checked_its_name() {
        for (says, checked) in [(false, false), (false, true), (true, false), (true, true)] {
            let one = called("Izium", says, checked);
            assert_eq!(one.is_named(), says && checked, "{says} {checked}");
            let since = (says && checked).then(|| at(5));
            assert_eq!(one.named(None, at(5)).named_since, since, "a new one, {says} {checked}");
        }
    }

    #[test]
    fn it_is_named_since_it_may_be_by_the_name_that_it_has() {
        let before = called("Izium", true, true).named(None, at(5));
        let since = |before: &Organisation, after: Organisation| after.named(Some(before), at(9)).named_since;
        assert_eq!(since(&before, called("Izium", true, true)), Some(at(5)), "nothing changed");
        assert_eq!(since(&before, called("Balakliia", true, true)), Some(at(9)), "another name");
        assert_eq!(since(&before, before.clone()), Some(at(5)));
        for no_more in [called("Izium", false, true), called("Izium", true, false)] {
            assert_eq!(since(&before, Organisation { named_since: Some(at(5)), ..no_more.clone() }), None);
            // what is said of the time before it was named counts for nothing
            let stale = Organisation { named_since: Some(at(5)), ..no_more };
            assert_eq!(since(&stale, called("Izium", true, true)), Some(at(9)), "named anew");
        }
    }
}
