//! The lines of a pasted text: which of them are rows of a table, and which of their cells says what.

use crate::catalogue::amount::{Amount, amount};
use crate::catalogue::filler::{self, Role};
use crate::catalogue::headings::{self, Column};
use crate::catalogue::units::Quantity;
use crate::catalogue::{code, counted, reading};
use crate::text::fold;
use domain::plain;

/// Digits of the number that a table gives a row, at most.
const DIGITS: usize = 3;
/// What stands between cells, besides tabs.
const SIGNS: [char; 2] = ['|', ';'];

/// A line that is not blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its place in the text, from 1, blank lines counted.
    pub place: usize,
    /// The line as it was written.
    pub text: String,
    /// What of it names the thing.
    pub name: String,
    /// How many, where a cell of its own says so.
    pub amount: Option<Amount>,
    /// The unit that stands in a cell of its own; empty without one.
    pub unit: String,
    /// Whether it names the columns of a table.
    pub is_heading: bool,
}

/// The lines of a text with their places, without blank ones.
pub fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let text = text.split("\r\n").flat_map(|line| line.split(['\n', '\r']));
    text.enumerate().filter(|(_, line)| !plain::is_blank(line)).map(|(at, line)| (at + 1, line.trim_end()))
}

/// What is said of the rows below it by a row of headings.
type Columns = Vec<Option<Column>>;

/// The rows of a text.
pub fn rows(text: &str) -> Vec<Row> {
    let counts_up = counts_up(text);
    let mut columns: Option<Columns> = None;
    let mut rows = Vec::new();
    for (place, line) in lines(text) {
        let row = Row {
            place,
            text: line.trim().to_owned(),
            name: line.trim().to_owned(),
            amount: None,
            unit: String::new(),
            is_heading: false,
        };
        let cells = cells(line);
        if let Some(named) = named(&cells) {
            columns = Some(named);
            rows.push(Row { is_heading: true, ..row });
        } else {
            let by_heading = columns.as_deref().and_then(|columns| by_heading(columns, &cells));
            let Some((name, amount, unit)) = by_heading.or_else(|| by_itself(line, &cells, counts_up)) else {
                rows.push(row);
                continue;
            };
            rows.push(Row { name, amount, unit, ..row });
        }
    }
    rows
}

/// The cells of a line: between tabs, else between other signs, without the marks that programs put around them.
fn cells(line: &str) -> Vec<&str> {
    if line.contains('\t') {
        return line.split('\t').map(unquoted).collect();
    }
    let sign = SIGNS.into_iter().find(|sign| line.contains(*sign));
    sign.map(|sign| line.trim().trim_matches(sign).split(sign).map(unquoted).collect()).unwrap_or_default()
}

fn unquoted(cell: &str) -> &str {
    let cell = cell.trim();
    cell.strip_prefix('"').and_then(|cell| cell.strip_suffix('"')).unwrap_or(cell).trim()
}

/// The columns that a row of headings names.
fn named(cells: &[&str]) -> Option<Columns> {
    let columns: Columns = cells.iter().map(|cell| headings::column(cell)).collect();
    let has = |column: Column| columns.contains(&Some(column));
    (has(Column::Item) && (has(Column::Quantity) || has(Column::Unit))).then_some(columns)
}

type Said = (String, Option<Amount>, String);

/// What the cells say below a row of headings.
fn by_heading(columns: &[Option<Column>], cells: &[&str]) -> Option<Said> {
    let cell = |column: Column| {
        let place = columns.iter().position(|known| *known == Some(column))?;
        cells.get(place).copied()
    };
    let name = cell(Column::Item).filter(|name| name.chars().any(char::is_alphanumeric))?;
    let amount = cell(Column::Quantity).and_then(amount).filter(|amount| *amount != Amount::Missing);
    Some((name.to_owned(), amount, cell(Column::Unit).unwrap_or_default().to_owned()))
}

/// What a cell is by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Cell<'a> {
    Empty,
    /// The number of the row, for sure: `3.`
    Place,
    /// A number alone, which may be that of the row.
    Number(i64),
    /// How many.
    Amount(Amount),
    Unit(&'a str),
    Words(&'a str),
}

impl<'a> Cell<'a> {
    fn of(cell: &'a str) -> Self {
        let digits = cell.trim_start_matches(['№', '#']).trim().trim_end_matches(['.', ')']);
        let is_number = (1..=DIGITS).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        if is_number && digits.len() < cell.len() {
            return Self::Place;
        }
        if code::split(cell).is_some() {
            return Self::Words(cell);
        }
        match amount(cell) {
            Some(Amount::Missing) => Self::Empty,
            Some(Amount::Units(number, None)) => Self::Number(number),
            Some(Amount::Units(_, Some(unit))) if !is_counted_in(&unit) => Self::Words(cell),
            Some(amount @ Amount::Units(..)) => Self::Amount(amount),
            Some(words) if says_how_many(cell) => Self::Amount(words),
            _ if counted::unit(cell).is_some() => Self::Unit(cell),
            // neither a date nor a price is a name
            _ if !cell.chars().any(char::is_alphabetic) => Self::Empty,
            _ => Self::Words(cell),
        }
    }
}

/// Whether things are counted or weighed in this unit, and not described by it: kilowatts say what something is.
fn is_counted_in(unit: &str) -> bool {
    let of = counted::unit(unit).map(|unit| unit.of);
    of.is_some_and(|of| {
        matches!(of, Quantity::Count | Quantity::Mass | Quantity::Volume | Quantity::Length | Quantity::Area)
    })
}

/// Whether a cell says about how many there are, and nothing else: `10-15`, «до 20».
fn says_how_many(cell: &str) -> bool {
    let words = fold::words(cell);
    let reading = reading::read(&words);
    let said = [Role::VAGUE, Role::LEAST, Role::MOST, Role::UNTIL, Role::STOP];
    words.iter().zip(&reading.taken).all(|(word, taken)| {
        *taken
            || word.text.starts_with(|c: char| c.is_ascii_digit())
            || said.iter().any(|role| filler::role(&word.text).does(*role))
    })
}

/// What the cells of a row say without headings: its name is the first that is neither a number nor a unit.
fn by_itself(line: &str, cells: &[&str], counts_up: bool) -> Option<Said> {
    let kinds: Vec<Cell<'_>> = cells.iter().map(|cell| Cell::of(cell)).collect();
    let mut names = kinds.iter().filter_map(|cell| if let Cell::Words(name) = cell { Some(*name) } else { None });
    let name = names.next()?;
    // between semicolons stand things as well as cells
    if !line.contains('\t') && (names.next().is_some() || kinds.len() < 2) {
        return None;
    }
    let name = beside_its_code(name, names.next());
    let first = kinds.iter().position(|cell| *cell != Cell::Empty)?;
    let is_amount = |cell: &Cell<'_>| matches!(cell, Cell::Number(_) | Cell::Amount(_));
    let amounts: Vec<usize> = kinds.iter().enumerate().filter(|(_, cell)| is_amount(cell)).map(|(at, _)| at).collect();
    let may_count_rows = matches!(kinds.get(first), Some(Cell::Number(number)) if *number < 1000);
    let is_counted = || reading::read(&fold::words(name)).numbers.iter().any(|number| number.counts);
    let is_of_the_row = may_count_rows && (amounts.len() > 1 || counts_up || is_counted());
    let at = amounts.iter().copied().find(|at| !(is_of_the_row && *at == first));
    let amount = at.and_then(|at| kinds.get(at)).and_then(|cell| match cell {
        Cell::Number(number) => Some(Amount::Units(*number, None)),
        Cell::Amount(amount) => Some(amount.clone()),
        _ => None,
    });
    let unit = kinds.iter().find_map(|cell| if let Cell::Unit(unit) = cell { Some(*unit) } else { None });
    Some((name.to_owned(), amount, unit.unwrap_or_default().to_owned()))
}

/// A thing is named by its code where there is nothing else; beside it, by its words: what was meant is what was written.
fn beside_its_code<'a>(first: &'a str, second: Option<&'a str>) -> &'a str {
    second.filter(|_| code::split(first).is_some()).unwrap_or(first)
}

/// Whether the first cells of the text's rows are their numbers: 1, 2, 3 …
fn counts_up(text: &str) -> bool {
    let first = |line: &str| cells(line).into_iter().find(|cell| !cell.is_empty())?.parse::<i64>().ok();
    let numbers: Vec<i64> = lines(text).filter_map(|(_, line)| first(line)).collect();
    let follows = numbers.windows(2).all(|two| matches!(two, [one, next] if one + 1 == *next));
    numbers.len() > 1 && follows
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Name, quantity and unit of each row.
    fn read(text: &str) -> Vec<(String, Option<i64>, String)> {
        let quantity = |amount: Option<Amount>| match amount {
            Some(Amount::Units(quantity, _)) => Some(quantity),
            _ => None,
        };
        rows(text).into_iter().map(|row| (row.name, quantity(row.amount), row.unit)).collect()
    }

    fn said(name: &str, quantity: i64, unit: &str) -> (String, Option<i64>, String) {
        (name.to_owned(), Some(quantity), unit.to_owned())
    }

    #[test]
    fn lines_keep_their_places() {
        let found: Vec<_> = lines("a\r\n\r\n b \n\u{200B}\nc\rd").collect();
        assert_eq!(found, [(1, "a"), (3, " b"), (5, "c"), (6, "d")]);
        assert_eq!(lines(" \n\t\n").count(), 0);
    }

    #[test]
    fn rows_of_a_table_are_read_by_their_cells() {
        for (row, wanted) in [
            ("намет\t20\tшт", said("намет", 20, "шт")),
            ("намет\tшт\t20", said("намет", 20, "шт")),
            ("20\tшт\tнамет", said("намет", 20, "шт")),
            ("1.\tнамет\tшт\t20\tдля пункту обігріву", said("намет", 20, "шт")),
            ("1\tнамет\t20", said("намет", 20, "")),
            ("генератор\t5 кВт\t2\tшт", said("генератор", 2, "шт")),
            ("\"намет\"\t\"1 200\"\tкомпл.", said("намет", 1200, "компл.")),
            ("| намет | 20 | шт |", said("намет", 20, "шт")),
            ("намет;20;шт", said("намет", 20, "шт")),
            ("вода\t5 т", said("вода", 5, "")),
            ("35111100\t30", said("35111100", 30, "")),
            ("35111100-1\tапарат\t30", said("апарат", 30, "")),
        ] {
            assert_eq!(read(row), [wanted], "{row}");
        }
    }

    #[test]
    fn the_numbers_of_rows_count_nothing() {
        let wanted = |name: &str| (name.to_owned(), None, String::new());
        assert_eq!(read("1\tнамет\n2\tковдра"), [wanted("намет"), wanted("ковдра")]);
        assert_eq!(read("7\tнамет 20 шт"), [wanted("намет 20 шт")]);
        assert_eq!(read("12\tнамет\n40\tковдра"), [said("намет", 12, ""), said("ковдра", 40, "")]);
    }

    #[test]
    fn headings_say_which_cell_is_which() {
        let text = "№\tПримітка\tНазва\tОд. виміру\tКількість\n1\t5\tнамет\tшт\t20\n2\tтерміново\tковдра\tшт.\tдо 40";
        let found = rows(text);
        assert!(found.iter().map(|row| row.is_heading).eq([true, false, false]));
        assert_eq!((found[1].name.as_str(), &found[1].amount), ("намет", &Some(Amount::Units(20, None))));
        assert_eq!((found[2].name.as_str(), &found[2].amount), ("ковдра", &Some(Amount::Words("до 40".to_owned()))));
    }

    #[test]
    fn what_is_no_table_is_left_alone() {
        for line in ["намети 5 шт; ковдри 20 шт", "\t- намети 5 шт", "потреба: намети", "-----", "| --- | --- |"]
        {
            let [row] = rows(line).try_into().unwrap_or_else(|rows| panic!("{rows:?}"));
            assert_eq!((row.name.as_str(), row.amount), (line.trim(), None), "{line}");
        }
    }
}
