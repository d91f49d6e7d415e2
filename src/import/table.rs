//! A table as people's programs save it: a workbook, or text in whatever encoding, with commas, semicolons or tabs; a title
//! above its headings, blank lines, totals below. Nothing of what its cells mean is known here.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use lexicon::catalogue::headings::heading;

use crate::import::workbook::{self, Record};
use crate::service::FieldError;
use domain::import::MOST_ROWS;
use domain::{Code, Fact};

/// What separates cells, by what is tried first.
const SEPARATORS: [(u8, &str); 4] = [(b',', ","), (b';', ";"), (b'\t', "tab"), (b'|', "|")];
/// Lines among which the headings are looked for: above them stands a title, an address, a date.
const ABOVE: usize = 20;

/// A column: its name, and what people call it.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// As the board has it.
    pub name: &'static str,
    /// Whether every table has it.
    pub required: bool,
    /// Other headings of it.
    pub called: &'static [&'static str],
}

/// A line of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its number in the file, from 1: that of its first line, where a cell has several.
    pub line: u64,
    /// Its cells in the order of the columns, empty where the table has no such column.
    pub cells: Vec<String>,
    /// What is wrong of it as a whole.
    pub fault: Option<FieldError>,
}

/// A table as a whole is wrong.
fn table(code: Code) -> FieldError {
    FieldError::at("", code)
}

/// The text of a file, in whatever it is encoded.
fn decoded(bytes: &[u8]) -> Result<String, FieldError> {
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let encoding = marked.unwrap_or_else(|| guessed(bytes));
    let (text, _, had_errors) = encoding.decode(bytes);
    if had_errors || text.contains('\0') {
        return Err(table(Code::NotATable));
    }
    Ok(text.into_owned())
}

/// The encoding of a text that does not say it.
fn guessed(bytes: &[u8]) -> &'static Encoding {
    if std::str::from_utf8(bytes).is_ok_and(|text| !text.contains('\0')) {
        return UTF_8;
    }
    // commas, digits and line ends have an empty half there
    let empty = |odd: usize| bytes.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (empty(0), empty(1));
    if even + odd > 0 {
        return if odd >= even { UTF_16LE } else { UTF_16BE };
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// Where the headings stand, and which column each cell there is of.
#[derive(Debug)]
struct Headings {
    /// Which record they are, from 0, and in which line they stand.
    record: usize,
    line: u64,
    /// The place of each column in a line of the file.
    places: Vec<Option<usize>>,
    /// Cells of the line.
    width: usize,
}

impl Headings {
    fn found(&self) -> usize {
        self.places.iter().filter(|place| place.is_some()).count()
    }
}

/// What people call each column, as headings are compared.
type Names = Vec<Vec<String>>;

/// The one of some records that names the most columns.
fn headings(records: impl Iterator<Item = Record>, names: &Names) -> Option<Headings> {
    let of = |(record, (line, cells)): (usize, Record)| {
        let cells: Vec<String> = cells.iter().map(|cell| heading(cell)).collect();
        let place = |names: &Vec<String>| cells.iter().position(|cell| !cell.is_empty() && names.contains(cell));
        Headings { record, line, places: names.iter().map(place).collect(), width: cells.len() }
    };
    // of two that name as many, the one above
    records.take(ABOVE).enumerate().map(of).reduce(|best, next| if next.found() > best.found() { next } else { best })
}

/// The records of a text that is separated so.
fn records(text: &str, separator: u8) -> impl Iterator<Item = Record> + '_ {
    let reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let mut lines = Lines::of(text);
    // a text can be read to its end, and rows are of any length
    reader.into_records().map_while(Result::ok).map(move |record| {
        let line = lines.at(record.position());
        (line, record.iter().map(str::to_owned).collect())
    })
}

/// In which line of a text something begins, asked from its beginning to its end.
struct Lines<'a> {
    rest: &'a [u8],
    byte: usize,
    line: u64,
}

impl<'a> Lines<'a> {
    const fn of(text: &'a str) -> Self {
        Self { rest: text.as_bytes(), byte: 0, line: 1 }
    }

    /// The line of a record, from 1: that of its first letter, and not of the end of the line above, where a reader of CSV
    /// says that it begins.
    fn at(&mut self, position: Option<&csv::Position>) -> u64 {
        let wanted = position.and_then(|position| usize::try_from(position.byte()).ok()).unwrap_or(self.byte);
        while let Some((byte, rest)) = self.rest.split_first() {
            let is_end = matches!(byte, b'\n' | b'\r');
            if self.byte >= wanted && !is_end {
                break;
            }
            // an end of two letters is counted once
            let is_half = *byte == b'\r' && rest.first() == Some(&b'\n');
            self.line += u64::from(is_end && !is_half);
            (self.rest, self.byte) = (rest, self.byte + 1);
        }
        self.line
    }
}

/// The rows of a table.
///
/// # Errors
/// What is wrong with the table as a whole.
pub fn read(bytes: &[u8], columns: &[Column]) -> Result<Vec<Row>, FieldError> {
    let names: Names = columns
        .iter()
        .map(|column| std::iter::once(&column.name).chain(column.called).map(|name| heading(name)).collect())
        .collect();
    if workbook::is_one(bytes) {
        let sheets = workbook::sheets(bytes)?.into_iter().filter_map(|sheet| {
            let found = headings(sheet.iter().cloned(), &names)?;
            Some((found, sheet))
        });
        let best = sheets.reduce(|best, next| if next.0.found() > best.0.found() { next } else { best });
        let (found, sheet) = best.ok_or_else(|| table(Code::NoHeadings))?;
        return rows(&found, None, sheet.into_iter(), columns);
    }
    let text = decoded(bytes)?;
    let separated = SEPARATORS
        .into_iter()
        .filter_map(|separator| Some((headings(records(&text, separator.0), &names)?, separator)))
        .reduce(|best, next| if next.0.found() > best.0.found() { next } else { best });
    let (found, (separator, called)) = separated.ok_or_else(|| table(Code::NoHeadings))?;
    rows(&found, Some(called), records(&text, separator), columns)
}

/// The rows below the headings.
fn rows(
    found: &Headings,
    separated_by: Option<&'static str>,
    records: impl Iterator<Item = Record>,
    columns: &[Column],
) -> Result<Vec<Row>, FieldError> {
    let needed: Vec<&str> = columns.iter().filter(|column| column.required).map(|column| column.name).collect();
    if found.found() * 2 < needed.len() {
        return Err(table(Code::NoHeadings).with("most", as_count(ABOVE)).expects(needed.join(", ")));
    }
    let is_missing = |(column, place): &(&Column, &Option<usize>)| column.required && place.is_none();
    let missing: Vec<&str> =
        columns.iter().zip(&found.places).filter(is_missing).map(|(column, _)| column.name).collect();
    if !missing.is_empty() {
        let fault = table(Code::ColumnsMissing)
            .with("line", Fact::Count(i64::try_from(found.line).unwrap_or(i64::MAX)))
            .expects(missing.join(", "));
        return Err(match separated_by {
            Some(separator) => fault.with("separator", separator),
            None => fault,
        });
    }
    let mut rows = Vec::new();
    for (line, cells) in records.skip(found.record + 1) {
        if cells.iter().all(String::is_empty) {
            continue;
        }
        if rows.len() == MOST_ROWS {
            return Err(table(Code::TooManyRows).expects(format!("≤ {MOST_ROWS}")));
        }
        rows.push(row(line, &cells, found, columns));
    }
    Ok(rows)
}

fn as_count(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn row(line: u64, record: &[String], found: &Headings, columns: &[Column]) -> Row {
    // a cell that was written in two lines is one text
    let plain = |cell: &String| {
        cell.split(['\r', '\n']).map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    };
    let of = |place: &Option<usize>| place.and_then(|place| record.get(place)).map(plain).unwrap_or_default();
    let cells = found.places.iter().map(of).collect();
    let ends_before: Vec<&str> = columns
        .iter()
        .zip(&found.places)
        .filter(|(column, place)| column.required && place.is_some_and(|place| place >= record.len()))
        .map(|(column, _)| column.name)
        .collect();
    let fault = if record.iter().skip(found.width).any(|cell| !cell.is_empty()) {
        let fault = table(Code::MoreCellsThanHeadings).with("cells", as_count(record.len()));
        Some(fault.expects(format!("≤ {}", found.width)))
    } else if ends_before.is_empty() {
        None
    } else {
        Some(table(Code::RowEndsBefore).expects(ends_before.join(", ")))
    };
    Row { line, cells, fault }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: &[Column] = &[
        Column { name: "item", required: true, called: &["найменування", "Bezeichnung", "désignation"] },
        Column { name: "quantity", required: true, called: &["кількість", "Menge", "quantité", "qty"] },
        Column { name: "needed_by", required: true, called: &["потрібно до", "bis"] },
        Column { name: "country", required: false, called: &["країна"] },
    ];

    fn cells(bytes: &[u8]) -> Vec<(u64, Vec<String>)> {
        let rows = read(bytes, COLUMNS).expect("a table");
        rows.into_iter().map(|row| (row.line, row.cells)).collect()
    }

    fn told(line: u64, cells: [&str; 4]) -> (u64, Vec<String>) {
        (line, cells.map(str::to_owned).to_vec())
    }

    #[test]
    fn it_is_read_whatever_separates_its_cells() {
        for separator in [",", ";", "\t", "|"] {
            let text = "item,quantity,needed_by\nhose,20,2027-03-01\n".replace(',', separator);
            assert_eq!(cells(text.as_bytes()), [told(2, ["hose", "20", "2027-03-01", ""])], "{separator:?}");
        }
        // a separator inside of quotes is none
        let quoted = "item;quantity;needed_by\n\"hose; 51 mm\";20;\n";
        assert_eq!(cells(quoted.as_bytes()), [told(2, ["hose; 51 mm", "20", "", ""])]);
    }

    #[test]
    fn it_is_read_in_whatever_it_is_encoded() {
        let text = "Найменування;Кількість;Потрібно до\r\nРукав пожежний;20;01.03.2027\r\n";
        let expected = [told(2, ["Рукав пожежний", "20", "01.03.2027", ""])];
        let utf16 = |mark: bool, bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
            let mark = mark.then_some(0xFEFF);
            mark.into_iter().chain(text.encode_utf16()).flat_map(bytes).collect()
        };
        let (cyrillic, _, _) = encoding_rs::WINDOWS_1251.encode(text);
        for (name, bytes) in [
            ("UTF-8", text.as_bytes().to_vec()),
            ("UTF-8 with a mark", [b"\xEF\xBB\xBF", text.as_bytes()].concat()),
            ("UTF-16LE", utf16(true, u16::to_le_bytes)),
            ("UTF-16BE", utf16(true, u16::to_be_bytes)),
            ("UTF-16LE without a mark", utf16(false, u16::to_le_bytes)),
            ("UTF-16BE without a mark", utf16(false, u16::to_be_bytes)),
            ("Windows-1251", cyrillic.into_owned()),
        ] {
            assert_eq!(cells(&bytes), expected, "{name}");
        }
        let polish = "item;quantity;needed_by\nŁóżko polowe, śpiwór, żywność i gęste źródło światła;20;\n";
        let (bytes, _, _) = encoding_rs::WINDOWS_1250.encode(polish);
        assert_eq!(cells(&bytes)[0].1[0], "Łóżko polowe, śpiwór, żywność i gęste źródło światła");
    }

    #[test]
    fn headings_are_found_below_a_title_in_any_case_and_language() {
        let text = "Перелік потреб станом на 01.11.2026,,\n,,\nКІЛЬКІСТЬ,Найменування,Потрібно до\n20,рукав,\n\n , ,\n3,генератор,\n";
        assert_eq!(cells(text.as_bytes()), [told(4, ["рукав", "20", "", ""]), told(7, ["генератор", "3", "", ""])]);
        let text = "Bezeichnung;Menge;Bis;Land;Bemerkung\nSchlauch;20;;;dringend\n";
        assert_eq!(cells(text.as_bytes()), [told(2, ["Schlauch", "20", "", ""])]);
    }

    #[test]
    fn a_cell_in_two_lines_is_one_text() {
        let text = "item,quantity,needed_by\n\"generator\r\n5 kW\",3,\n";
        assert_eq!(cells(text.as_bytes()), [told(2, ["generator 5 kW", "3", "", ""])]);
    }

    #[test]
    fn lines_that_do_not_fit_say_what_is_missing() {
        let fault = |text: &str| read(text.as_bytes(), COLUMNS).expect("a table").remove(0).fault;
        let short = fault("item,quantity,needed_by\nhose\n").expect("a fault");
        assert_eq!(short.code, Code::RowEndsBefore);
        assert_eq!(short.expected(), Some(&Fact::from("quantity, needed_by")));
        let long = fault("item,quantity,needed_by\nhose,1,,x\n").expect("a fault");
        assert_eq!((long.code, long.expected()), (Code::MoreCellsThanHeadings, Some(&Fact::from("≤ 3"))));
        assert_eq!(fault("item,quantity,needed_by\nhose,1,,,,\n"), None, "what is empty is nothing");
    }

    #[test]
    fn a_table_that_is_none_says_why() {
        let why = |bytes: &[u8]| read(bytes, COLUMNS).expect_err("no table");
        let none = why(b"what,is,this\n1,2,3\n");
        assert_eq!((none.code, none.expected()), (Code::NoHeadings, Some(&Fact::from("item, quantity, needed_by"))));
        let missing = why("\nitem;quantity;what\n".as_bytes());
        assert_eq!((missing.code, missing.expected()), (Code::ColumnsMissing, Some(&Fact::from("needed_by"))));
        assert!(
            missing.facts.contains(&("separator", Fact::from(";")))
                && missing.facts.contains(&("line", Fact::Count(2)))
        );
        assert_eq!(why(b"PK\x03\x04rest").code, Code::NotATable);
        assert_eq!(why(b"").code, Code::NoHeadings);
        let many = "item,quantity,needed_by\n".to_owned() + &"hose,1,\n".repeat(MOST_ROWS + 1);
        assert_eq!(why(many.as_bytes()).code, Code::TooManyRows);
    }
}
