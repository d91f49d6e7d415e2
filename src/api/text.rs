//! Checks of content that many bodies share.

use domain::Code;
use std::borrow::Cow;

use chrono::Datelike;
use validator::ValidationError;

use crate::api::content;
use domain::plain::{self, NoText};
use domain::{Day, place};

/// Text without control characters, of which something is seen. Line breaks and tabs are allowed in
/// notes, which check with [`note`].
pub fn plain(text: &str) -> Result<(), ValidationError> {
    // how long it may be stands at each field, where the description reads it
    plain::line(text, usize::MAX).map_err(no_text)
}

/// Text of several lines.
pub fn note(text: &str) -> Result<(), ValidationError> {
    plain::lines(text, usize::MAX).map_err(no_text)
}

fn no_text(why: NoText) -> ValidationError {
    fault(match why {
        NoText::Blank => Code::Blank,
        NoText::TooLong => Code::WrongLength,
        NoText::Forbidden => Code::ControlCharacters,
    })
}

/// An ISO 3166-2 region of Ukraine.
pub fn region(code: &str) -> Result<(), ValidationError> {
    if place::is_region(code) { Ok(()) } else { Err(fault(Code::UnknownRegion)) }
}

/// An ISO 3166-1 alpha-2 country code.
pub fn country(code: &str) -> Result<(), ValidationError> {
    if place::is_country(code) { Ok(()) } else { Err(fault(Code::UnknownCountry)) }
}

/// An ISO 4217 currency code.
pub fn currency(code: &str) -> Result<(), ValidationError> {
    if place::is_currency(code) { Ok(()) } else { Err(fault(Code::UnknownCurrency)) }
}

/// A day of our time: 2000-01-01 … 2100-12-31.
pub fn day(day: &Day) -> Result<(), ValidationError> {
    if (2000..=2100).contains(&day.year()) { Ok(()) } else { Err(fault(Code::DayOutOfRange)) }
}

/// A moment of our time.
pub fn moment(at: &domain::Instant) -> Result<(), ValidationError> {
    day(&at.date_naive())
}

/// A fault with this code; the checks carry it as text.
pub fn fault(code: Code) -> ValidationError {
    ValidationError::new(code.as_str())
}

/// A fault of a whole body.
pub fn whole(code: Code) -> ValidationError {
    ValidationError { code: Cow::Borrowed(code.as_str()), message: None, params: std::collections::HashMap::default() }
}

/// A fault of fields that do not go together, at these of them.
pub fn within(code: Code, fields: &[&str]) -> ValidationError {
    let mut fault = whole(code);
    fault.add_param(Cow::Borrowed(content::WITHIN), &fields);
    fault
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_are_refused() {
        assert!(plain("Пожежна автоцистерна").is_ok());
        assert!(plain("a\0b").is_err());
        assert!(plain("  ").is_err());
        assert!(plain("\u{200B}").is_err());
        assert!(note("\u{2060}\n").is_err());
        assert!(plain("a\nb").is_err());
        assert!(note("a\nb").is_ok());
        assert!(note("a\u{202E}b").is_err());
    }

    #[test]
    fn days_are_of_our_time() {
        assert!(day(&"2026-11-23".parse().expect("a day")).is_ok());
        assert!(day(&"0001-01-01".parse().expect("a day")).is_err());
    }
}
