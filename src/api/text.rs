//! Checks of content that many bodies share.

use domain::Code;
use std::borrow::Cow;

use chrono::Datelike;
use validator::ValidationError;

use domain::{Day, place};

/// Text without control characters, and not only white space. Line breaks and tabs are allowed in
/// notes, which check with [`note`].
pub fn plain(text: &str) -> Result<(), ValidationError> {
    if text.trim().is_empty() {
        return Err(fault(Code::Blank));
    }
    if text.chars().any(is_forbidden) || text.contains(['\n', '\r', '\t']) {
        return Err(fault(Code::ControlCharacters));
    }
    Ok(())
}

/// Text of several lines.
pub fn note(text: &str) -> Result<(), ValidationError> {
    if text.trim().is_empty() {
        return Err(fault(Code::Blank));
    }
    if text.chars().any(is_forbidden) {
        return Err(fault(Code::ControlCharacters));
    }
    Ok(())
}

/// Control characters, and the invisible ones that turn text around.
fn is_forbidden(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
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
    let is_code = code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase());
    if is_code { Ok(()) } else { Err(fault(Code::UnknownCurrency)) }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_are_refused() {
        assert!(plain("Пожежна автоцистерна").is_ok());
        assert!(plain("a\0b").is_err());
        assert!(plain("  ").is_err());
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
