//! One organisation, one record: what is there already is found, however its name is written, and an old id means what
//! it was merged into.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::service::tx::Tx;
use crate::service::{Conflict, ServiceError};
use crate::store::organisations as store;
use domain::organisation::{Organisation, Registration};
use domain::{Code, OrganisationId};

/// What an organisation is known by.
#[derive(Debug, Clone, Copy)]
pub struct KnownBy<'a> {
    /// Its name, however it is written.
    pub name: &'a str,
    /// Its number in a register.
    pub registration: Option<&'a Registration>,
}

/// Those that are there already under this name or number, each as it is found now; but for `except`.
///
/// # Errors
/// Those of the database.
pub fn alike(
    tx: &mut Tx<'_>,
    by: KnownBy<'_>,
    except: Option<OrganisationId>,
) -> Result<Vec<Organisation>, ServiceError> {
    let found = store::find_alike(tx.connection, by.name, by.registration)?;
    let present: BTreeSet<OrganisationId> = found.iter().map(Organisation::present).collect();
    let present: Vec<OrganisationId> = present.into_iter().filter(|id| Some(*id) != except).collect();
    if present.is_empty() {
        return Ok(Vec::new());
    }
    let mut found = store::find_all(tx.connection, &present)?;
    found.sort_by_key(|organisation| organisation.id);
    Ok(found)
}

/// Refuses to make or to name one that is there already, unless whoever does says of each that it is another one. A
/// number in a register is never another's. The names are locked.
///
/// # Errors
/// 409 with the candidates.
pub fn check(
    tx: &mut Tx<'_>,
    by: KnownBy<'_>,
    except: Option<OrganisationId>,
    distinct_from: &[OrganisationId],
) -> Result<(), ServiceError> {
    if let Some(registration) = by.registration {
        let numbered = store::find_numbered(tx.connection, registration)?;
        let other = numbered.filter(|found| Some(found.id) != except && Some(found.present()) != except);
        if let Some(other) = other {
            let present = store::find(tx.connection, other.present())?.into_iter().collect::<Vec<_>>();
            return Err(naming(Code::RegisterNumberTaken, &present).into());
        }
    }
    let by = KnownBy { registration: None, ..by };
    let unsaid: Vec<Organisation> =
        alike(tx, by, except)?.into_iter().filter(|found| !distinct_from.contains(&found.id)).collect();
    if unsaid.is_empty() { Ok(()) } else { Err(naming(Code::OrganisationIsThere, &unsaid).into()) }
}

/// A refusal that names who is there.
pub fn naming(code: Code, there: &[Organisation]) -> Conflict {
    Conflict::new(code).with("candidates", there.iter().map(candidate).collect::<Vec<Value>>())
}

fn candidate(organisation: &Organisation) -> Value {
    json!({ "id": organisation.id, "name": organisation.name, "kind": organisation.kind,
        "country": organisation.country, "region": organisation.region, "state": organisation.state() })
}

/// Whom an id means: an old one means what it was merged into.
///
/// # Errors
/// Those of the database.
pub fn meant(tx: &mut Tx<'_>, id: OrganisationId) -> Result<OrganisationId, ServiceError> {
    Ok(all_meant(tx, &[id])?.pop().unwrap_or(id))
}

/// The same, and until the commit it becomes no other: for what is written under it.
///
/// # Errors
/// Those of the database.
pub fn kept_meant(tx: &mut Tx<'_>, id: OrganisationId) -> Result<OrganisationId, ServiceError> {
    let mut present = id;
    // what it was merged into may have been merged while it was waited for
    while let Some(into) = store::find_kept(tx.connection, present)?.and_then(|found| found.merged_into) {
        present = into;
    }
    Ok(present)
}

/// The same where there may be none.
///
/// # Errors
/// Those of the database.
pub fn maybe_meant(tx: &mut Tx<'_>, id: Option<OrganisationId>) -> Result<Option<OrganisationId>, ServiceError> {
    id.map(|id| kept_meant(tx, id)).transpose()
}

/// The same of several, in their order.
///
/// # Errors
/// Those of the database.
pub fn all_meant(tx: &mut Tx<'_>, ids: &[OrganisationId]) -> Result<Vec<OrganisationId>, ServiceError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let merged = store::merged_into(tx.connection, ids)?;
    let now = |id: &OrganisationId| merged.iter().find(|(old, _)| old == id).map_or(*id, |(_, into)| *into);
    Ok(ids.iter().map(now).collect())
}

/// What is to be changed, which must not be merged into another.
///
/// # Errors
/// 409 with the one that it is now.
pub fn not_merged(organisation: Organisation) -> Result<Organisation, ServiceError> {
    match organisation.merged_into {
        None => Ok(organisation),
        Some(into) => Err(Conflict::new(Code::OrganisationMerged).with("into", into.to_string()).into()),
    }
}
