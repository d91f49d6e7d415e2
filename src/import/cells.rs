//! Cells that both kinds of files share.

use domain::need::{Kind, UNSORTED};
use domain::organisation::{Language, OrganisationKind};
use domain::plain::{self, NoText};
use domain::{Day, place};
use lexicon::catalogue::amount::{self, Amount};
use lexicon::catalogue::counted::in_base_units;
use lexicon::catalogue::lookup::{Question, Understanding};
use lexicon::catalogue::{Catalogue, Tongue};
use lexicon::places::{Category, Gazetteer};

use crate::import::words;
use crate::import::written::{self, NoDay};

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
        match plain::line(cell, longest) {
            Ok(()) => {}
            Err(NoText::Blank) => self.fault(column, "is missing"),
            Err(NoText::TooLong) => self.fault(column, &format!("is longer than {longest} characters")),
            Err(NoText::Forbidden) => self.fault(column, "holds control characters"),
        }
        cell.to_owned()
    }

    /// A region by its code or its name, or none.
    pub fn region(&mut self, column: &str, cell: &str, places: &Gazetteer) -> Option<String> {
        let cell = some(cell)?;
        if place::is_region(&cell) {
            return Some(cell);
        }
        let named = places.find(&cell, 1).into_iter().find(|found| found.score >= SURE);
        let region = named.filter(|found| found.place.category == Category::Region);
        let iso = region.and_then(|found| places.region(&found.place.code)).map(|region| region.iso.clone());
        if iso.is_none() {
            self.fault(column, &format!("{cell:?} is no region of Ukraine, by its name or ISO 3166-2"));
        }
        iso
    }

    /// What an organisation is, where it is said.
    pub fn organisation_kind(&mut self, column: &str, cell: &str) -> Option<OrganisationKind> {
        let kind = words::kind(&some(cell)?);
        if kind.is_none() {
            self.fault(column, &format!("{cell:?} is no kind of organisation"));
        }
        kind
    }

    /// A day, or none.
    pub fn day(&mut self, column: &str, cell: &str, language: Language) -> Option<Day> {
        if cell.is_empty() {
            return None;
        }
        match written::day(cell, language) {
            Ok(day) => Some(day),
            Err(NoDay::Either(one, other)) => {
                self.fault(column, &format!("{cell:?} may be {one} or {other}: write the year first"));
                None
            }
            Err(NoDay::None) => {
                self.fault(column, &format!("{cell:?} is no day (YYYY-MM-DD or DD.MM.YYYY, 2000 … 2100)"));
                None
            }
        }
    }

    /// A quantity, words that say that there are some («dozens», «кілька») or about how many, or nothing.
    pub fn quantity(&mut self, column: &str, cell: &str) -> Amount {
        amount::amount(cell).unwrap_or_else(|| {
            self.fault(column, &format!("{cell:?} is no whole number from 1 to 10^12"));
            Amount::Missing
        })
    }

    /// The class that the text means, with the kind of help and the unit it is counted in; in doubt none, and why: a
    /// person decides then.
    pub fn class(&mut self, column: &str, cell: &str, language: Language, catalogue: &Catalogue) -> Meant {
        let understood = catalogue.look_up(&Question::new(cell, Tongue::spoken(language)));
        let named = catalogue.find(cell);
        let class = named.or_else(|| understood.sure());
        if let Some(class) = class.filter(|class| !class.is_accepted()) {
            let label = class.label(None);
            self.fault(column, &format!("{cell:?} is {label:?}: arms and ammunition are not taken here"));
        }
        let doubt = class.is_none().then(|| doubt(cell, &understood));
        Meant {
            item_class: class.map_or(UNSORTED, |class| &class.key).to_owned(),
            kind: class.map_or(Kind::Goods, |class| class.kind),
            unit: class.map_or(PIECE, |class| &class.unit).to_owned(),
            // the digits of a code are no quantity
            stated: understood
                .stated
                .quantity
                .filter(|_| named.is_none())
                .map(|quantity| (quantity, understood.stated.unit)),
            vague: understood.vague,
            doubt,
        }
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

/// What a text means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meant {
    /// The class's key, or [`UNSORTED`].
    pub item_class: String,
    /// The kind of help.
    pub kind: Kind,
    /// The unit the class is counted in.
    pub unit: String,
    /// The quantity the text itself states, with its unit.
    pub stated: Option<(i64, Option<&'static str>)>,
    /// The text says that there are some, not how many.
    pub vague: bool,
    /// Why the class is not sure.
    pub doubt: Option<String>,
}

/// How alike a name must be to be a region's for sure.
const SURE: f32 = 0.99;
/// What is counted while nobody knows what it is.
const PIECE: &str = "H87";
/// Classes that are named when none is sure.
const LIKELY: usize = 3;

fn doubt(cell: &str, understood: &Understanding<'_>) -> String {
    let likely: Vec<String> = understood
        .candidates
        .iter()
        .take(LIKELY)
        .map(|other| format!("{} {}", other.class.key, other.class.label(None)))
        .collect();
    if likely.is_empty() {
        format!("nobody knows what {cell:?} is; choose its class")
    } else {
        format!("not sure what {cell:?} is: {}; choose its class", likely.join(", or "))
    }
}

/// What the cells and the text say of how many: base units, if they can be told, and the words for people.
pub fn how_many(quantity: &Amount, unit: &str, meant: &Meant) -> (Option<i64>, String) {
    match quantity {
        Amount::Units(quantity, written) => {
            // the column says it, or the cell itself
            let unit = written.as_deref().filter(|_| unit.is_empty()).unwrap_or(unit);
            (in_base_units(*quantity, unit, &meant.unit), format!("{quantity} {unit}").trim_end().to_owned())
        }
        Amount::Words(words) => (None, words.clone()),
        Amount::Missing => match meant.stated {
            Some((quantity, written)) => {
                let written = written.unwrap_or(unit);
                (in_base_units(quantity, written, &meant.unit), format!("{quantity} {written}").trim_end().to_owned())
            }
            None if meant.vague => (None, "some".to_owned()),
            None => (None, String::new()),
        },
    }
}
