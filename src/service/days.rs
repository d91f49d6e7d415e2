//! Promised days are not in the past when they are promised.

use crate::service::tx::Tx;
use crate::service::{Conflict, Fault, ServiceError};
use domain::Code;
use domain::{Day, days};

/// Refuses a day in a body that has passed.
///
/// # Errors
/// 422 `day_has_passed` at `pointer`.
pub fn still_to_come(tx: &Tx<'_>, pointer: &str, day: Option<Day>) -> Result<(), ServiceError> {
    match day {
        Some(day) if days::has_passed(day, tx.today()) => {
            Err(ServiceError::Invalid(vec![Fault::at(pointer, Code::DayHasPassed).with("day", day.to_string())]))
        }
        _ => Ok(()),
    }
}

/// Refuses to go on with a draft whose day has passed since it was written.
///
/// # Errors
/// 409 `day_has_passed`.
pub fn not_passed(tx: &Tx<'_>, day: Option<Day>) -> Result<(), ServiceError> {
    match day {
        Some(day) if days::has_passed(day, tx.today()) => {
            Err(Conflict::new(Code::DayHasPassed).with("day", day.to_string()).into())
        }
        _ => Ok(()),
    }
}
