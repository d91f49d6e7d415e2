//! Cells that both kinds of files share.

use std::str::FromStr;

use crate::catalogue::lookup::Question;
use crate::catalogue::{Catalogue, ItemClass};
use crate::domain::organisation::Language;
use crate::domain::{Day, place, quantity};

/// Collects the good parts of a line and the reasons of the bad ones.
#[derive(Debug, Default)]
pub struct Checks {
    /// What is wrong so far.
    pub reasons: Vec<String>,
}

impl Checks {
    /// Notes that `column` is wrong.
    pub fn fault(&mut self, column: &str, why: &str) {
        self.reasons.push(format!("{column}: {why}"));
    }

    /// Text that must be there, without control characters.
    pub fn text(&mut self, column: &str, cell: &str, longest: usize) -> String {
        if cell.is_empty() {
            self.fault(column, "is missing");
        } else if cell.chars().count() > longest {
            self.fault(column, &format!("is longer than {longest} characters"));
        } else if cell.chars().any(char::is_control) {
            self.fault(column, "holds control characters");
        }
        cell.to_owned()
    }

    /// A region, or none.
    pub fn region(&mut self, column: &str, cell: &str) -> Option<String> {
        if !cell.is_empty() && !place::is_region(cell) {
            self.fault(column, &format!("{cell:?} is no ISO 3166-2 region of Ukraine"));
        }
        some(cell)
    }

    /// A day, or none.
    pub fn day(&mut self, column: &str, cell: &str) -> Option<Day> {
        if cell.is_empty() {
            return None;
        }
        let day = Day::from_str(cell).ok().filter(|day| (2000..=2100).contains(&chrono::Datelike::year(day)));
        if day.is_none() {
            self.fault(column, &format!("{cell:?} is no day (YYYY-MM-DD, 2000 … 2100)"));
        }
        day
    }

    /// A quantity, or none.
    pub fn quantity(&mut self, column: &str, cell: &str) -> Option<i64> {
        if cell.is_empty() {
            return None;
        }
        let units = cell.parse::<i64>().ok().filter(|units| quantity::is_valid(*units));
        if units.is_none() {
            self.fault(column, &format!("{cell:?} is no whole number from 1 to 10^12"));
        }
        units
    }

    /// The class that goes by this name.
    pub fn class<'a>(&mut self, column: &str, cell: &str, catalogue: &'a Catalogue) -> Option<&'a ItemClass> {
        let class = catalogue.find(cell).or_else(|| catalogue.look_up(&Question::new(cell, None)).sure());
        if class.is_none() {
            self.fault(column, &format!("{cell:?} is no known item class"));
        }
        class
    }

    /// The good line, or every reason against it.
    pub fn finish<T>(self, row: Option<T>) -> Result<T, Vec<String>> {
        match row {
            Some(row) if self.reasons.is_empty() => Ok(row),
            _ => Err(self.reasons),
        }
    }
}

/// The cell, or none when it is empty.
pub fn some(cell: &str) -> Option<String> {
    (!cell.is_empty()).then(|| cell.to_owned())
}

/// The language of a cell; one that is not ours is kept as another.
pub fn language(cell: &str) -> Language {
    cell.parse().unwrap_or(Language::Other)
}

/// Units that count things one by one, whatever they are called.
const COUNTS: [&str; 4] = ["piece", "set", "H87", "SET"];

/// The quantity in the class's base unit; a pallet is no number of pieces that anybody knows.
pub fn in_base_units(quantity: Option<i64>, unit: &str, class: &ItemClass) -> Option<i64> {
    let counted = unit.is_empty() || unit == class.unit || COUNTS.contains(&unit);
    quantity.filter(|_| counted)
}
