//! Nobody gives away more than he has: who may make a seat of which role, and who may make, end or
//! revoke what belongs to whose seat. Policy has already asked for the scope `manage` and for the
//! relation to the organisation; what is decided here needs the seat itself.

use crate::Code;
use std::collections::BTreeSet;

use crate::MemberId;
use crate::actor::Actor;
use crate::organisation::{Organisation, OrganisationKind, Role, Scope};

/// A seat that something is to be given to or taken from.
#[derive(Debug, Clone, Copy)]
pub struct Seat {
    /// Who sits there.
    pub member: MemberId,
    /// What the member does there.
    pub role: Role,
}

/// Why something is not given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The actor may not: a stable code.
    Forbidden(Code),
    /// The organisation is not so that it could be given: a stable code.
    Conflict(Code),
}

/// Whether the actor may make a token of these scopes for `seat`.
///
/// # Errors
/// [`Refusal::Forbidden`].
pub fn token(actor: &Actor, seat: Seat, scopes: &[Scope]) -> Result<(), Refusal> {
    if !scopes.iter().all(|scope| actor.scopes.contains(scope)) {
        return Err(Refusal::Forbidden(Code::ScopesBeyondYourOwn));
    }
    keep(actor, seat)
}

/// Whether the actor may make or revoke tokens of `seat`, or end it: one's own, any seat of the
/// organisation that oversees nothing, and for an administrator all.
///
/// # Errors
/// [`Refusal::Forbidden`].
pub fn keep(actor: &Actor, seat: Seat) -> Result<(), Refusal> {
    if actor.role == Role::Administrator || actor.member == seat.member {
        return Ok(());
    }
    if seat.role.oversees() {
        return Err(Refusal::Forbidden(Code::AnOverseersSeat));
    }
    // an auditor changes nothing but what is its own
    if actor.role == Role::Auditor { Err(Refusal::Forbidden(Code::NotPermitted)) } else { Ok(()) }
}

/// Whether the actor may make a seat of `role` in `organisation`.
///
/// # Errors
/// [`Refusal`].
pub fn seat(actor: &Actor, organisation: &Organisation, role: Role) -> Result<(), Refusal> {
    if role.oversees() {
        if actor.role != Role::Administrator {
            return Err(Refusal::Forbidden(Code::OnlyAnAdministratorGivesThisRole));
        }
        if organisation.kind != OrganisationKind::AidOffice {
            return Err(Refusal::Conflict(Code::OverseersOnlyInAidOffices));
        }
    }
    if organisation.holds(role) { Ok(()) } else { Err(Refusal::Conflict(Code::RoleNotVerified)) }
}

/// Who may say which roles an organisation's seats hold: nobody for its own, but an administrator, or an office that
/// is alone could never be verified again; and roles that oversee only an administrator gives or takes.
///
/// # Errors
/// The code of the refusal.
pub fn roles(actor: &Actor, organisation: &Organisation, roles: &[Role]) -> Result<(), Code> {
    if actor.role == Role::Administrator {
        return Ok(());
    }
    if actor.organisation == organisation.id {
        return Err(Code::NotYourOwn);
    }
    let overseeing =
        |roles: &[Role]| -> BTreeSet<Role> { roles.iter().copied().filter(|role| role.oversees()).collect() };
    if organisation.kind == OrganisationKind::AidOffice && overseeing(&organisation.roles) != overseeing(roles) {
        return Err(Code::OnlyAnAdministratorGivesThisRole);
    }
    Ok(())
}

/// Whether the actor may suspend an organisation: never its own, and one that oversees only as an administrator.
///
/// # Errors
/// What must hold instead.
pub fn suspends(actor: &Actor, organisation: &Organisation) -> Result<(), Code> {
    if actor.organisation == organisation.id {
        return Err(Code::NobodySuspendsTheirOwn);
    }
    let oversees = organisation.roles.iter().any(|role| role.oversees());
    if oversees && actor.role != Role::Administrator {
        return Err(Code::OnlyAnAdministratorGivesThisRole);
    }
    Ok(())
}

/// The places in `roles` of those that an organisation of this kind cannot have.
pub fn misplaced(kind: OrganisationKind, roles: &[Role]) -> Vec<usize> {
    let office = kind == OrganisationKind::AidOffice;
    roles.iter().enumerate().filter(|(_, role)| role.oversees() && !office).map(|(place, _)| place).collect()
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::organisation::Language;

    fn member(number: u128) -> MemberId {
        Uuid::from_u128(number).into()
    }

    fn actor(role: Role, scopes: &[Scope]) -> Actor {
        Actor {
            member: member(1),
            organisation: Uuid::from_u128(9).into(),
            verified: true,
            role,
            scopes: scopes.to_vec(),
            language: Language::En,
            principals: Vec::new(),
            driver: None,
        }
    }

    fn organisation(kind: OrganisationKind, verified: bool, roles: &[Role]) -> Organisation {
        Organisation {
            id: Uuid::from_u128(9).into(),
            name: "one".to_owned(),
            kind,
            kind_stated: true,
            registration: None,
            country: "UA".to_owned(),
            region: None,
            community: None,
            verified,
            public_name: false,
            named_since: None,
            zone: crate::zone::Zone::KYIV,
            roles: roles.to_vec(),
            merged_into: None,
            version: 1,
            created_at: chrono::DateTime::UNIX_EPOCH,
        }
    }

    #[test]
    fn a_token_is_never_wider_than_its_makers() {
        let own = Seat { member: member(1), role: Role::Donor };
        let keeper = actor(Role::Donor, &[Scope::Manage]);
        assert_eq!(token(&keeper, own, &[Scope::Manage]), Ok(()));
        for wider in [Scope::Read, Scope::Write] {
            assert_eq!(token(&keeper, own, &[wider]), Err(Refusal::Forbidden(Code::ScopesBeyondYourOwn)));
        }
    }

    #[test]
    fn an_overseers_seat_is_its_own_and_the_administrators() {
        for role in [Role::Coordinator, Role::Administrator, Role::Auditor] {
            let other = Seat { member: member(2), role };
            assert_eq!(keep(&actor(Role::Administrator, &[]), other), Ok(()));
            for below in [Role::Coordinator, Role::Auditor, Role::Recipient] {
                assert_eq!(keep(&actor(below, &[]), other), Err(Refusal::Forbidden(Code::AnOverseersSeat)));
            }
            assert_eq!(keep(&actor(role, &[]), Seat { member: member(1), role }), Ok(()));
        }
        let plain = Seat { member: member(2), role: Role::Donor };
        assert_eq!(keep(&actor(Role::Recipient, &[]), plain), Ok(()));
        assert_eq!(keep(&actor(Role::Coordinator, &[]), plain), Ok(()));
        assert!(keep(&actor(Role::Auditor, &[]), plain).is_err());
    }

    #[test]
    fn nobody_says_what_its_own_seats_are_and_only_administrators_who_oversees() {
        let mut coordinator = Actor { organisation: Uuid::from_u128(8).into(), ..actor(Role::Coordinator, &[]) };
        let office = organisation(OrganisationKind::AidOffice, true, &[Role::Coordinator]);
        assert_eq!(roles(&coordinator, &office, &[Role::Coordinator, Role::Donor]), Ok(()));
        for other in [&[Role::Coordinator, Role::Auditor][..], &[Role::Donor]] {
            assert_eq!(roles(&coordinator, &office, other), Err(Code::OnlyAnAdministratorGivesThisRole));
        }
        coordinator.organisation = office.id;
        assert_eq!(roles(&coordinator, &office, &[Role::Coordinator]), Err(Code::NotYourOwn));
        let administrator = Actor { role: Role::Administrator, ..coordinator };
        assert_eq!(roles(&administrator, &office, &[Role::Auditor]), Ok(()));
    }

    #[test]
    fn a_seat_has_a_verified_role() {
        let donor = actor(Role::Donor, &[]);
        let fire_service = organisation(OrganisationKind::EmergencyService, true, &[Role::Donor, Role::Carrier]);
        assert_eq!(seat(&donor, &fire_service, Role::Carrier), Ok(()));
        assert_eq!(seat(&donor, &fire_service, Role::Recipient), Err(Refusal::Conflict(Code::RoleNotVerified)));
        let changed = Organisation { verified: false, ..fire_service };
        assert_eq!(seat(&donor, &changed, Role::Donor), Err(Refusal::Conflict(Code::RoleNotVerified)));
    }

    #[test]
    fn overseers_sit_in_aid_offices_and_are_given_by_administrators() {
        let roles = [Role::Coordinator, Role::Donor];
        let office = organisation(OrganisationKind::AidOffice, true, &roles);
        let other = organisation(OrganisationKind::Association, true, &roles);
        let administrator = actor(Role::Administrator, &[]);
        assert_eq!(seat(&administrator, &office, Role::Coordinator), Ok(()));
        assert_eq!(
            seat(&administrator, &other, Role::Coordinator),
            Err(Refusal::Conflict(Code::OverseersOnlyInAidOffices))
        );
        let coordinator = actor(Role::Coordinator, &[]);
        assert_eq!(
            seat(&coordinator, &office, Role::Coordinator),
            Err(Refusal::Forbidden(Code::OnlyAnAdministratorGivesThisRole))
        );
        assert_eq!(misplaced(OrganisationKind::Association, &[Role::Donor, Role::Auditor]), [1]);
        assert!(misplaced(OrganisationKind::AidOffice, &[Role::Donor, Role::Auditor]).is_empty());
    }
}
