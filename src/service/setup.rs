//! The first step on an empty database: an office with an administrator, from the command line.

use crate::service::members::{self, NewMember};
use crate::service::organisations::{self, NewOrganisation};
use crate::service::tokens::{self, NewToken};
use crate::service::{FieldError, ServiceError, Tx, imports};
use domain::Code;
use domain::organisation::{Language, OrganisationKind, Role, Scope};
use domain::{place, plain};

/// Letters that the name of an office may have.
const LONGEST_NAME: usize = 200;

/// Registers an office, verified, with an administrator, and answers the administrator's token.
///
/// # Errors
/// [`ServiceError::Invalid`] for a bad name or country.
pub fn administrator(tx: &mut Tx<'_>, office: &str, country: &str) -> Result<String, ServiceError> {
    if plain::line(office, LONGEST_NAME).is_err() {
        let fault = FieldError::at("/office", Code::WrongLength).expects(format!("1 … {LONGEST_NAME}"));
        return Err(ServiceError::Invalid(vec![fault]));
    }
    if !place::is_country(country) {
        return Err(ServiceError::fault("/country", Code::UnknownCountry));
    }
    let new = NewOrganisation {
        name: office.to_owned(),
        kind: OrganisationKind::AidOffice,
        country: country.to_owned(),
        region: None,
        community: None,
        public_name: None,
        registration: None,
    };
    let office = imports::organisation(tx, &new, true)?;
    // who oversees is given by administrators, so the first one needs the office verified for all
    for role in Role::ALL.iter().copied().filter(|role| role.oversees()) {
        organisations::vouch(tx, office.id, role)?;
    }
    let member = NewMember { name: "administrator".to_owned(), role: Role::Administrator, language: Language::En };
    let member = members::add(tx, office.id, &member)?;
    let token = NewToken {
        member: member.id.0.into(),
        label: "first administrator".to_owned(),
        scopes: vec![Scope::Read, Scope::Write, Scope::Manage],
        days: tokens::MAX_DAYS,
    };
    Ok(tokens::issue(tx, office.id, &token)?.token)
}
