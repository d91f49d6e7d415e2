//! Two records of one organisation become one: who may say so, and what stands against it.

use crate::Code;
use crate::actor::Actor;
use crate::organisation::{Organisation, OrganisationKind, Role};

/// Who sits in the two.
#[derive(Debug, Clone, Copy)]
pub struct Seated<'a> {
    /// The roles of the seats that are taken in what is merged.
    pub from: &'a [Role],
    /// Those in what it is merged into.
    pub into: &'a [Role],
}

/// Why two are not merged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The actor may not: a stable code.
    Forbidden(Code),
    /// The two are not so that they could be merged: a stable code.
    Conflict(Code),
}

/// Whether the actor may merge `from` into `into`. Where both have members, and where some of them oversee, only an
/// administrator; and a coordinator has no say of its own office.
///
/// # Errors
/// [`Refusal`].
pub fn may(actor: &Actor, from: &Organisation, into: &Organisation, seated: Seated<'_>) -> Result<(), Refusal> {
    let oversees = seated.from.iter().any(|role| role.oversees());
    if oversees && into.kind != OrganisationKind::AidOffice {
        return Err(Refusal::Conflict(Code::OverseersOnlyInAidOffices));
    }
    if actor.role == Role::Administrator {
        return Ok(());
    }
    if [from.id, into.id].contains(&actor.organisation) {
        return Err(Refusal::Forbidden(Code::NotYourOwn));
    }
    if oversees || (!seated.from.is_empty() && !seated.into.is_empty()) {
        return Err(Refusal::Forbidden(Code::OnlyAnAdministratorMergesThese));
    }
    Ok(())
}

/// The two as they are once one is merged into the other: the roles that were verified stay, and unite only by
/// verifying; a register number goes along where there was none.
pub fn merged(from: Organisation, into: Organisation) -> (Organisation, Organisation) {
    let gone_along = from.registration.clone().filter(|_| into.registration.is_none());
    let is_taken = gone_along.is_some();
    let after = Organisation {
        verified: false,
        named_since: None,
        registration: from.registration.filter(|_| !is_taken),
        merged_into: Some(into.id),
        version: from.version + 1,
        ..from
    };
    let registration = gone_along.or_else(|| into.registration.clone());
    (after, Organisation { registration, version: into.version + 1, ..into })
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::organisation::{Language, OrganisationState, Registration};

    fn organisation(number: u128, kind: OrganisationKind) -> Organisation {
        Organisation {
            id: Uuid::from_u128(number).into(),
            name: "one".to_owned(),
            kind,
            kind_stated: true,
            registration: None,
            country: "UA".to_owned(),
            region: None,
            community: None,
            verified: true,
            public_name: true,
            named_since: Some(chrono::DateTime::UNIX_EPOCH),
            roles: vec![Role::Recipient],
            merged_into: None,
            version: 3,
            created_at: chrono::DateTime::UNIX_EPOCH,
            zone: crate::zone::Zone::KYIV,
        }
    }

    fn actor(role: Role, organisation: u128) -> Actor {
        Actor {
            member: Uuid::from_u128(1).into(),
            organisation: Uuid::from_u128(organisation).into(),
            verified: true,
            role,
            scopes: Vec::new(),
            language: Language::En,
            principals: Vec::new(),
            driver: None,
        }
    }

    #[test]
    fn where_both_have_members_only_an_administrator_merges() {
        let (one, two) = (organisation(7, OrganisationKind::Community), organisation(8, OrganisationKind::Community));
        let (coordinator, administrator) = (actor(Role::Coordinator, 9), actor(Role::Administrator, 9));
        let taken: &[Role] = &[Role::Recipient];
        for (from, into, both) in
            [(&[][..], &[][..], false), (taken, &[], false), (&[], taken, false), (taken, taken, true)]
        {
            let seated = Seated { from, into };
            assert_eq!(may(&administrator, &one, &two, seated), Ok(()));
            let refused = Err(Refusal::Forbidden(Code::OnlyAnAdministratorMergesThese));
            assert_eq!(may(&coordinator, &one, &two, seated), if both { refused } else { Ok(()) });
        }
    }

    #[test]
    fn nobody_merges_its_own_office_nor_takes_overseers_elsewhere() {
        let office = organisation(9, OrganisationKind::AidOffice);
        let other = organisation(8, OrganisationKind::AidOffice);
        let community = organisation(7, OrganisationKind::Community);
        let none = Seated { from: &[], into: &[] };
        for (from, into) in [(&office, &other), (&other, &office)] {
            let own = Err(Refusal::Forbidden(Code::NotYourOwn));
            assert_eq!(may(&actor(Role::Coordinator, 9), from, into, none), own);
            assert_eq!(may(&actor(Role::Administrator, 9), from, into, none), Ok(()));
        }
        let overseer = Seated { from: &[Role::Auditor], into: &[] };
        let elsewhere = Err(Refusal::Conflict(Code::OverseersOnlyInAidOffices));
        assert_eq!(may(&actor(Role::Administrator, 1), &other, &community, overseer), elsewhere);
        let refused = Err(Refusal::Forbidden(Code::OnlyAnAdministratorMergesThese));
        assert_eq!(may(&actor(Role::Coordinator, 1), &other, &office, overseer), refused);
    }

    #[test]
    fn what_is_merged_is_nothing_of_its_own_and_the_other_keeps_its_roles() {
        let number = Registration { country: "UA".into(), register: "ЄДРПОУ".into(), number: "1".into() };
        let from = Organisation {
            registration: Some(number.clone()),
            roles: vec![Role::Donor],
            ..organisation(7, OrganisationKind::Community)
        };
        let (after, into) = merged(from.clone(), organisation(8, OrganisationKind::Community));
        assert_eq!((after.state(), after.present(), after.version), (OrganisationState::Merged, into.id, 4));
        assert_eq!((after.registration, after.named_since), (None, None));
        assert_eq!((into.registration, into.roles, into.verified), (Some(number), vec![Role::Recipient], true));
        let other = Registration { country: "UA".into(), register: "ЄДРПОУ".into(), number: "2".into() };
        let numbered =
            Organisation { registration: Some(other.clone()), ..organisation(8, OrganisationKind::Community) };
        let (after, into) = merged(from, numbered);
        assert!(after.registration.is_some(), "two numbers stay where they were");
        assert_eq!(into.registration, Some(other));
    }
}
