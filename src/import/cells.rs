//! Cells that both kinds of files share.

use domain::need::{Kind, UNSORTED};
use domain::organisation::{Language, OrganisationKind};
use domain::plain::{self, NoText};
use domain::{Code, Day, Fact, Words as _, place, quantity};
use lexicon::catalogue::amount::{self, Amount};
use lexicon::catalogue::counted::in_base_units;
use lexicon::catalogue::lookup::{Doubt, Question, Understanding};
use lexicon::catalogue::units::{Quantity, units};
use lexicon::catalogue::{Catalogue, Tongue};
use lexicon::places::{Category, Gazetteer};

use crate::import::words;
use crate::import::written::{self, NoDay};
use crate::service::FieldError;

/// What a line means, nothing where it can't be taken, and what is wrong or not sure of it.
pub type Parsed<T> = (Option<T>, Vec<FieldError>);

/// Collects the good parts of a line and the reasons of the bad ones.
#[derive(Debug, Default)]
pub struct Checks {
    /// What is wrong so far, each with its column.
    pub faults: Vec<FieldError>,
}

impl Checks {
    /// Notes that `column` is wrong.
    pub fn fault(&mut self, column: &str, code: Code) {
        self.faults.push(FieldError::at(column, code));
    }

    /// Notes that `cell` is none of what may stand there.
    pub fn none_of(&mut self, column: &str, cell: &str, expected: impl Into<Fact>) {
        self.faults.push(FieldError::at(column, Code::InvalidValue).found(cell).expects(expected));
    }

    /// Text that must be there, without control characters.
    pub fn text(&mut self, column: &str, cell: &str, longest: usize) -> String {
        match plain::line(cell, longest) {
            Ok(()) => {}
            Err(NoText::Blank) => self.fault(column, Code::Blank),
            Err(NoText::TooLong) => {
                self.faults.push(FieldError::at(column, Code::WrongLength).expects(format!("≤ {longest}")));
            }
            Err(NoText::Forbidden) => self.fault(column, Code::ControlCharacters),
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
            self.faults.push(FieldError::at(column, Code::UnknownRegion).found(&cell));
        }
        iso
    }

    /// What an organisation is, where it is said.
    pub fn organisation_kind(&mut self, column: &str, cell: &str) -> Option<OrganisationKind> {
        let kind = words::kind(&some(cell)?);
        if kind.is_none() {
            self.none_of(column, cell, kinds());
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
                let days = Fact::List(vec![Fact::Day(one), Fact::Day(other)]);
                self.faults.push(FieldError::at(column, Code::EitherDay).found(days));
                None
            }
            Err(NoDay::None) => {
                self.faults.push(FieldError::at(column, Code::BadDate).found(cell));
                None
            }
        }
    }

    /// A quantity, words that say that there are some («dozens», «кілька») or about how many, or nothing.
    pub fn quantity(&mut self, column: &str, cell: &str) -> Amount {
        amount::amount(cell).unwrap_or_else(|| {
            let range = format!("{} … {}", quantity::MIN, quantity::MAX);
            self.faults.push(FieldError::at(column, Code::OutOfRange).found(cell).expects(range));
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
            self.faults.push(FieldError::at(column, Code::ArmsAreRefused).found(class.label(None)));
        }
        let doubt = class.is_none().then(|| doubt(column, &understood));
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
            // a length beside a unit counts nothing: 51 mm, 5 kW
            counts: named.is_none()
                && understood
                    .stated
                    .unit
                    .is_none_or(|unit| units().by_code(unit).is_some_and(|unit| unit.of == Quantity::Count)),
            vague: understood.vague,
            doubt,
        }
    }

    /// The line where nothing is wrong of it, and what is wrong or not sure.
    pub fn finish<T>(self, row: Option<T>, doubts: Vec<FieldError>) -> Parsed<T> {
        match row {
            Some(row) if self.faults.is_empty() => (Some(row), doubts),
            _ => {
                // what is wrong of a cell says more than that nothing could be read of it
                let at = |column: &str| self.faults.iter().any(|fault| fault.pointer == column);
                let doubts: Vec<FieldError> = doubts.into_iter().filter(|doubt| !at(&doubt.pointer)).collect();
                (None, self.faults.into_iter().chain(doubts).collect())
            }
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
    /// Whether that is a number of things, and no size of one.
    pub counts: bool,
    /// The text says that there are some, not how many.
    pub vague: bool,
    /// Why the class is not sure.
    pub doubt: Option<FieldError>,
}

/// How alike a name must be to be a region's for sure.
const SURE: f32 = 0.99;
/// What is counted while nobody knows what it is.
const PIECE: &str = "H87";
/// Classes that are named when none is sure.
const LIKELY: usize = 3;

fn doubt(column: &str, understood: &Understanding<'_>) -> FieldError {
    if understood.doubt == Some(Doubt::Several) {
        return FieldError::at(column, Code::SeveralThingsInALine);
    }
    let likely: Vec<Fact> = understood
        .candidates
        .iter()
        .take(LIKELY)
        .map(|other| Fact::from(format!("{} {}", other.class.key, other.class.label(None))))
        .collect();
    let doubt = FieldError::at(column, Code::ItemClassNotSure);
    if likely.is_empty() { doubt } else { doubt.found(Fact::List(likely)) }
}

/// The kinds of organisations, as the API writes them.
pub fn kinds() -> Fact {
    Fact::from(OrganisationKind::WORDS.iter().map(|kind| kind.as_str()).collect::<Vec<_>>().join(", "))
}

/// How many the cells and the text say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HowMany {
    /// Base units, if they can be told.
    pub quantity: Option<i64>,
    /// The words for people.
    pub stated: String,
    /// Why a person must say it.
    pub doubt: Option<FieldError>,
}

/// What the cells and the text say of how many. A text that says another number than its cell is a question.
pub fn how_many(quantity: &Amount, unit: &str, meant: &Meant) -> HowMany {
    let of = |quantity: i64, unit: &str| {
        let stated = format!("{quantity} {unit}").trim_end().to_owned();
        let units = in_base_units(quantity, unit, &meant.unit);
        let doubt = || FieldError::at("unit", Code::QuantityInAnotherUnit).found(&stated).expects(&meant.unit);
        HowMany { quantity: units, doubt: units.is_none().then(doubt), stated }
    };
    let unknown = |stated: &str, code| {
        let doubt = FieldError::at("quantity", code);
        let doubt = if stated.is_empty() { doubt } else { doubt.found(stated) };
        HowMany { quantity: None, stated: stated.to_owned(), doubt: Some(doubt) }
    };
    match quantity {
        Amount::Units(quantity, written) => {
            // the column says it, or the cell itself
            let read = of(*quantity, written.as_deref().filter(|_| unit.is_empty()).unwrap_or(unit));
            let in_text =
                meant.stated.filter(|_| meant.counts).map(|(units, written)| of(units, written.unwrap_or(unit)));
            match in_text.filter(|other| other.quantity.is_some() && other.quantity != read.quantity) {
                Some(other) => {
                    let both = Fact::List(vec![Fact::from(&read.stated), Fact::from(&other.stated)]);
                    let doubt = FieldError::at("quantity", Code::TextAndCellDisagree).found(both);
                    HowMany {
                        quantity: None,
                        stated: format!("{} / {}", read.stated, other.stated),
                        doubt: Some(doubt),
                    }
                }
                None => read,
            }
        }
        Amount::Words(words) => unknown(words, Code::QuantityInWords),
        Amount::Missing => match meant.stated {
            Some((quantity, written)) => of(quantity, written.unwrap_or(unit)),
            None if meant.vague => unknown("some", Code::QuantityInWords),
            None => unknown("", Code::ALineLacksItsQuantity),
        },
    }
}
