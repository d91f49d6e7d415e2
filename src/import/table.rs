//! A table as people's programs save it: in whatever encoding, with commas, semicolons or tabs, a title above its headings,
//! blank lines, totals below. Nothing of what its cells mean is known here.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use lexicon::catalogue::headings::heading;

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
    /// Its cells in the order of the columns, empty where the table has no such column; or what is wrong of it as a whole.
    pub cells: Result<Vec<String>, String>,
}

/// The text of a file, in whatever it is encoded.
///
/// # Errors
/// A sentence, where it is no text.
fn decoded(bytes: &[u8]) -> Result<String, String> {
    if bytes.starts_with(b"PK\x03\x04") {
        return Err("this is a workbook, not text: save it as CSV".to_owned());
    }
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let encoding = marked.unwrap_or_else(|| guessed(bytes));
    let (text, _, had_errors) = encoding.decode(bytes);
    if had_errors || text.contains('\0') {
        return Err("this is no text in an encoding that is known: save it as CSV in UTF-8".to_owned());
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
struct Headings {
    separator: (u8, &'static str),
    /// Which record of the file they are, from 0, and in which line it stands.
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

fn reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes())
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

/// The line that names the most columns, in whatever the table is separated by.
fn headings(text: &str, columns: &[Column]) -> Option<Headings> {
    let names: Vec<Vec<String>> = columns
        .iter()
        .map(|column| std::iter::once(&column.name).chain(column.called).map(|name| heading(name)).collect())
        .collect();
    let mut best: Option<Headings> = None;
    for separator in SEPARATORS {
        let mut lines = Lines::of(text);
        for (number, record) in reader(text, separator.0).into_records().take(ABOVE).enumerate() {
            let Ok(record) = record else { continue };
            let cells: Vec<String> = record.iter().map(heading).collect();
            let place = |names: &Vec<String>| cells.iter().position(|cell| !cell.is_empty() && names.contains(cell));
            let found = Headings {
                separator,
                record: number,
                line: lines.at(record.position()),
                places: names.iter().map(place).collect(),
                width: record.len(),
            };
            if found.found() > best.as_ref().map_or(0, Headings::found) {
                best = Some(found);
            }
        }
    }
    best
}

/// The rows of a table.
///
/// # Errors
/// What is wrong with the table as a whole, as a sentence.
pub fn read(bytes: &[u8], columns: &[Column]) -> Result<Vec<Row>, String> {
    let text = decoded(bytes)?;
    let needed: Vec<&str> = columns.iter().filter(|column| column.required).map(|column| column.name).collect();
    let Some(found) = headings(&text, columns).filter(|found| found.found() * 2 >= needed.len()) else {
        return Err(format!(
            "no line among the first {ABOVE} holds the headings, separated by commas, semicolons or tabs: {}",
            needed.join(", ")
        ));
    };
    let is_missing = |(column, place): &(&Column, &Option<usize>)| column.required && place.is_none();
    let missing: Vec<&str> =
        columns.iter().zip(&found.places).filter(is_missing).map(|(column, _)| column.name).collect();
    if !missing.is_empty() {
        return Err(format!(
            "columns are missing: {}; the headings stand in line {}, and the table is separated by {}",
            missing.join(", "),
            found.line,
            found.separator.1
        ));
    }
    let mut rows = Vec::new();
    let mut lines = Lines::of(&text);
    for record in reader(&text, found.separator.0).into_records().skip(found.record + 1) {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                rows.push(Row { line: lines.at(error.position()), cells: Err(error.to_string()) });
                continue;
            }
        };
        if record.iter().all(str::is_empty) {
            continue;
        }
        let line = lines.at(record.position());
        rows.push(Row { line, cells: row(&record, &found, columns) });
    }
    Ok(rows)
}

fn row(record: &csv::StringRecord, found: &Headings, columns: &[Column]) -> Result<Vec<String>, String> {
    if record.iter().skip(found.width).any(|cell| !cell.is_empty()) {
        return Err(format!("has {} cells, and {} headings stand above", record.len(), found.width));
    }
    let ends_before: Vec<&str> = columns
        .iter()
        .zip(&found.places)
        .filter(|(column, place)| column.required && place.is_some_and(|place| place >= record.len()))
        .map(|(column, _)| column.name)
        .collect();
    if !ends_before.is_empty() {
        return Err(format!("ends before {}", ends_before.join(", ")));
    }
    // a cell that was written in two lines is one text
    let plain = |cell: &str| {
        cell.split(['\r', '\n']).map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    };
    Ok(found
        .places
        .iter()
        .map(|place| place.and_then(|place| record.get(place)).map(plain).unwrap_or_default())
        .collect())
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
        rows.into_iter().map(|row| (row.line, row.cells.expect("cells"))).collect()
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
        let rows = |text: &str| read(text.as_bytes(), COLUMNS).expect("a table").remove(0).cells;
        assert_eq!(rows("item,quantity,needed_by\nhose\n"), Err("ends before quantity, needed_by".to_owned()));
        assert_eq!(
            rows("item,quantity,needed_by\nhose,1,,x\n"),
            Err("has 4 cells, and 3 headings stand above".to_owned())
        );
        assert!(rows("item,quantity,needed_by\nhose,1,,,,\n").is_ok(), "what is empty is nothing");
    }

    #[test]
    fn a_table_that_is_none_says_why() {
        let why = |bytes: &[u8]| read(bytes, COLUMNS).expect_err("no table");
        assert!(why(b"what,is,this\n1,2,3\n").contains("item, quantity, needed_by"));
        assert!(why("item;quantity;what\n".as_bytes()).contains("columns are missing: needed_by"));
        assert!(why("item;quantity;what\n".as_bytes()).contains("separated by ;"));
        assert!(why(b"PK\x03\x04rest").contains("workbook"));
        assert!(why(b"").contains("headings"));
    }
}
