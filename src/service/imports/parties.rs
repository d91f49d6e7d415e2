//! Whose needs and offers a table holds: found by name, registered where nobody is called so.

use serde_json::json;

use crate::service::imports::row::Named;
use crate::service::one_record::{self, KnownBy};
use crate::service::organisations::{self, NewOrganisation, Provenance};
use crate::service::tx::{Subject, Tx};
use crate::service::{FieldError, ServiceError};
use crate::store::{former_kinds, organisations as organisation_store};
use domain::event::{Consequence, SubjectKind};
use domain::organisation::{Organisation, OrganisationKind, Role};
use domain::{Code, Fact, OrganisationId};
use lexicon::names;

/// The organisation of this name, registered if it is new.
///
/// # Errors
/// 409 with the candidates where several are called so.
pub fn organisation(tx: &mut Tx<'_>, new: &NewOrganisation, verified: bool) -> Result<Organisation, ServiceError> {
    found_or_made(tx, new, verified, true)
}

/// Those who may be meant: names are the same in many countries and regions.
fn candidates(
    tx: &mut Tx<'_>,
    by: KnownBy<'_>,
    country: &str,
    region: Option<&str>,
) -> Result<Vec<Organisation>, ServiceError> {
    let mut there = one_record::alike(tx, by, None)?;
    there.retain(|known| known.country == country);
    let elsewhere =
        |known: &Organisation| known.region.as_deref().zip(region).is_some_and(|(known, said)| known != said);
    there.retain(|known| !elsewhere(known));
    Ok(there)
}

/// Who is meant, if it is registered.
///
/// # Errors
/// The fault of a column with the candidates, where several are called so; those of the database.
pub fn find(
    tx: &mut Tx<'_>,
    named: Named<'_>,
    column: &str,
) -> Result<Result<Option<OrganisationId>, FieldError>, ServiceError> {
    let by = KnownBy { name: named.name, registration: None };
    let there = candidates(tx, by, named.country, named.region)?;
    Ok(match there.as_slice() {
        [] => Ok(None),
        [only] => Ok(Some(only.id)),
        several => {
            let told = |known: &Organisation| Fact::from(format!("{} ({})", known.name, known.id));
            let told = several.iter().map(told).collect();
            Err(FieldError::at(column, Code::OrganisationIsThere).found(Fact::List(told)))
        }
    })
}

/// The same; `stated` says whether whoever brings it says what it is.
fn found_or_made(
    tx: &mut Tx<'_>,
    new: &NewOrganisation,
    verified: bool,
    stated: bool,
) -> Result<Organisation, ServiceError> {
    organisation_store::lock_names(tx.connection)?;
    let by = KnownBy { name: &new.name, registration: new.registration.as_ref() };
    let mut there = candidates(tx, by, &new.country, new.region.as_deref())?;
    if there.len() > 1 {
        return Err(one_record::naming(Code::OrganisationIsThere, &there).into());
    }
    match there.pop() {
        Some(known) if stated && !known.kind_stated => state_kind(tx, known.id, new.kind),
        Some(known) => Ok(known),
        None => {
            let place = new.region.as_deref().unwrap_or_default();
            let key = format!("name:{}:{}:{place}", names::folded(&new.name), new.country);
            let from = Provenance { verified, kind_stated: stated, key: Some(&key) };
            let organisation = organisations::add(tx, new, from)?;
            let subject = Subject::new(SubjectKind::Organisation, organisation.id);
            tx.record_consequence(Consequence::Imported, subject, json!({ "name": organisation.name }));
            Ok(organisation)
        }
    }
}

/// Takes from a list what an organisation is, of which no list said it before.
fn state_kind(tx: &mut Tx<'_>, id: OrganisationId, kind: OrganisationKind) -> Result<Organisation, ServiceError> {
    let before = organisation_store::find_locked(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    if before.kind != kind {
        former_kinds::insert(tx.connection, tx.new_id(), before.id, before.kind, tx.now)?;
    }
    let after = Organisation { kind, kind_stated: true, version: before.version + 1, ..before };
    organisation_store::update(tx.connection, &after)?;
    let subject = Subject::new(SubjectKind::Organisation, after.id);
    tx.record_consequence(Consequence::Imported, subject, json!({ "name": after.name, "kind": after.kind }));
    Ok(after)
}

/// Who is meant, registered if it is new, and known to take part so.
///
/// # Errors
/// 409 with the candidates where several are called so.
pub fn party(tx: &mut Tx<'_>, named: Named<'_>, role: Role, checked: bool) -> Result<OrganisationId, ServiceError> {
    let new = NewOrganisation {
        name: named.name.to_owned(),
        kind: named.kind.unwrap_or(named.usually),
        country: named.country.to_owned(),
        region: named.region.map(str::to_owned),
        community: None,
        public_name: None,
        registration: None,
    };
    let found = found_or_made(tx, &new, checked, named.kind.is_some())?.id;
    organisations::vouch(tx, found, role)?;
    Ok(found)
}
