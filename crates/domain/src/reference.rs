//! References: what people write on paper and say on the telephone instead of an id (PRODUCT.md, *words*).

use std::fmt;

vocabulary! {
    /// What has references of its own: its letter.
    pub enum Referable {
        /// A need.
        Need = "N",
        /// A pledge.
        Pledge = "P",
        /// A shipment.
        Shipment = "S",
        /// A receipt.
        Receipt = "R",
    }
}

/// Digits that a number is written with at least.
const DIGITS: usize = 6;
/// Digits that it may have.
const MOST_DIGITS: usize = 12;

/// The reference of a thing, or of a line of it: `N-2026-000123`, `N-2026-000123/2`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reference {
    /// Of what kind the thing is.
    pub of: Referable,
    /// As it is written down: `N-2026-000123`.
    pub text: String,
    /// The line's place in the thing, from 1.
    pub line: Option<i32>,
}

impl Reference {
    /// Writes a reference of so-and-so many of a year.
    pub fn numbered(of: Referable, year: i32, number: i64) -> String {
        format!("{of}-{year}-{number:0DIGITS$}")
    }

    /// Reads one as a person may have written it: in any case, with blanks around it, perhaps without the zeros before
    /// its number.
    pub fn read(text: &str) -> Option<Self> {
        // an id is no reference, and nothing of a body that is longer than one is looked at
        let text = text.trim();
        if text.len() > 40 || !text.is_ascii() {
            return None;
        }
        let (thing, line) = match text.split_once('/') {
            Some((thing, line)) => (thing, Some(number(line).filter(|place| *place > 0)?)),
            None => (text, None),
        };
        let mut parts = thing.splitn(3, '-');
        let (letter, year, written) = (parts.next()?, parts.next()?, parts.next()?);
        let of = letter.to_ascii_uppercase().parse().ok()?;
        if year.len() != 4 || written.len() > MOST_DIGITS {
            return None;
        }
        let (year, written): (i32, i64) = (number(year)?, number(written)?);
        Some(Self { of, text: Self::numbered(of, year, written), line })
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)?;
        self.line.map_or(Ok(()), |line| write!(f, "/{line}"))
    }
}

/// A number of digits alone.
fn number<T: std::str::FromStr>(text: &str) -> Option<T> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_read_as_people_write_it() {
        for (written, text) in [
            ("N-2026-000123", "N-2026-000123"),
            (" n-2026-123 ", "N-2026-000123"),
            ("s-2026-000007/12", "S-2026-000007/12"),
            ("R-2026-1234567", "R-2026-1234567"),
        ] {
            assert_eq!(Reference::read(written).map(|read| read.to_string()).as_deref(), Some(text), "{written}");
        }
        assert_eq!(Reference::read("p-2026-5").map(|read| (read.of, read.line)), Some((Referable::Pledge, None)));
    }

    #[test]
    fn nothing_else_is_one() {
        for other in [
            "",
            "N",
            "N-2026",
            "N-26-000123",
            "N-2026-",
            "N-2026-12a",
            "N-2026--12",
            "N-2026-000123/",
            "N-2026-000123/0",
            "N-2026-000123/-1",
            "N-2026-000123/1/2",
            "X-2026-000123",
            "NP-2026-000123",
            "N-2026-0000000000123",
            "N-+026-000123",
            "01931f3e-0000-7000-8000-000000000004",
            "\u{41d}-2026-000123",
        ] {
            assert_eq!(Reference::read(other), None, "{other}");
        }
    }
}
