//! Days as organisations mean them, each by its own clock; promised ones are not over when they are promised.

use crate::service::tx::Tx;
use crate::service::{Conflict, FieldError, ServiceError};
use domain::zone::LocalDay;
use domain::{Code, Day, OrganisationId};

/// A day that an organisation names. One that was there `before` and is said again stays as it was, though the
/// organisation has another zone now.
///
/// # Errors
/// Those of the database.
pub fn meant(
    tx: &mut Tx<'_>,
    organisation: OrganisationId,
    before: Option<LocalDay>,
    day: Option<Day>,
) -> Result<Option<LocalDay>, ServiceError> {
    let Some(day) = day else { return Ok(None) };
    match before {
        Some(before) if before.day == day => Ok(Some(before)),
        _ => Ok(Some(tx.zone_of(organisation)?.on(day))),
    }
}

/// Refuses a day in a body that has passed.
///
/// # Errors
/// 422 `day_has_passed` at `pointer`.
pub fn still_to_come(tx: &Tx<'_>, pointer: &str, day: Option<LocalDay>) -> Result<(), ServiceError> {
    let Some(local) = day.filter(|local| local.has_passed(tx.now)) else { return Ok(()) };
    let fault = FieldError::at(pointer, Code::DayHasPassed)
        .with("day", local.day.to_string())
        .with("today", local.zone.day(tx.now).to_string())
        .with("zone", local.zone.as_str());
    Err(ServiceError::Invalid(vec![fault]))
}

/// Refuses to go on with a draft whose day has passed since it was written.
///
/// # Errors
/// 409 `day_has_passed`.
pub fn not_passed(tx: &Tx<'_>, day: Option<LocalDay>) -> Result<(), ServiceError> {
    let Some(local) = day.filter(|local| local.has_passed(tx.now)) else { return Ok(()) };
    let conflict = Conflict::new(Code::DayHasPassed)
        .with("day", local.day.to_string())
        .with("today", local.zone.day(tx.now).to_string())
        .with("zone", local.zone.as_str());
    Err(conflict.into())
}
