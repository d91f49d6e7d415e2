//! Days as people write them into cells.

use chrono::{Datelike, Days, NaiveDate};
use domain::Day;
use domain::organisation::Language;

/// The first and the last day that a spreadsheet's number of a day may mean: 2000-01-01 and 2100-12-31.
const SERIALS: std::ops::RangeInclusive<u64> = 36_526..=73_415;

/// Why a cell is no day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoDay {
    /// It may be one of two.
    Either(Day, Day),
    /// It is none.
    None,
}

/// The day of a cell: year, month and day in this order, or day, month and year; a spreadsheet's number of it; with or
/// without a time behind. Between slashes and dashes who writes English may mean the month first.
pub fn day(cell: &str, language: Language) -> Result<Day, NoDay> {
    let cell = cell.trim();
    if let Some(serial) = cell.parse().ok().filter(|serial| SERIALS.contains(serial)) {
        let first = NaiveDate::from_ymd_opt(1899, 12, 30).ok_or(NoDay::None)?;
        return first.checked_add_days(Days::new(serial)).ok_or(NoDay::None);
    }
    let date = without_time(cell);
    let separator = date.chars().find(|c| matches!(c, '.' | '/' | '-')).ok_or(NoDay::None)?;
    let parts: Vec<&str> = date.trim_end_matches(separator).split(separator).collect();
    let [first, second, third] = parts.as_slice() else { return Err(NoDay::None) };
    let number = |part: &str| -> Result<u32, NoDay> {
        let part = part.trim();
        let is_number = (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        if is_number { part.parse().ok().ok_or(NoDay::None) } else { Err(NoDay::None) }
    };
    let of = |year: u32, month: u32, day: u32| {
        i32::try_from(year).ok().and_then(|year| NaiveDate::from_ymd_opt(year, month, day)).ok_or(NoDay::None)
    };
    if first.len() == 4 {
        return within(of(number(first)?, number(second)?, number(third)?)?);
    }
    let year = match third.trim().len() {
        4 => number(third)?,
        2 => 2000 + number(third)?,
        _ => return Err(NoDay::None),
    };
    let (first, second) = (number(first)?, number(second)?);
    let day_first = of(year, second, first);
    if separator == '.' || language != Language::En {
        return within(day_first?);
    }
    match (day_first, of(year, first, second)) {
        (Ok(one), Ok(other)) if one != other => Err(NoDay::Either(one, other)),
        (Ok(day), _) | (Err(_), Ok(day)) => within(day),
        (Err(why), Err(_)) => Err(why),
    }
}

/// A day of our time.
fn within(day: Day) -> Result<Day, NoDay> {
    if (2000..=2100).contains(&day.year()) { Ok(day) } else { Err(NoDay::None) }
}

/// The date of `2027-03-01 00:00:00`.
fn without_time(cell: &str) -> &str {
    let (date, time) = cell.split_once(['T', ' ']).unwrap_or((cell, ""));
    let is_time = time.contains(':') && time.chars().all(|c| c.is_ascii_digit() || matches!(c, ':' | '.' | 'Z'));
    if is_time { date } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_people_write_them() {
        let first = NaiveDate::from_ymd_opt(2027, 3, 1).expect("a day");
        for cell in [
            "2027-03-01",
            "01.03.2027",
            "1.3.2027",
            "1.3.2027.",
            "1.3.27",
            "01/03/2027",
            "01-03-2027",
            "2027-03-01 00:00:00",
            "2027-03-01T00:00:00",
            "2027/03/01",
            "2027-3-1",
            "46447",
        ] {
            assert_eq!(day(cell, Language::Uk), Ok(first), "{cell}");
        }
        for cell in [
            "до 1 березня",
            "березень 2027",
            "терміново",
            "31.02.2027",
            "2027-02-31",
            "1.3",
            "1.3.1027",
            "12345",
            "1-2",
        ] {
            assert_eq!(day(cell, Language::Uk), Err(NoDay::None), "{cell}");
        }
        // who writes English may mean either
        let third = NaiveDate::from_ymd_opt(2027, 1, 3).expect("a day");
        assert_eq!(day("01/03/2027", Language::En), Err(NoDay::Either(first, third)));
        assert_eq!(day("01.03.2027", Language::En), Ok(first));
        let last = NaiveDate::from_ymd_opt(2027, 3, 31).expect("a day");
        assert_eq!((day("31/03/2027", Language::En), day("03/31/2027", Language::En)), (Ok(last), Ok(last)));
    }
}
