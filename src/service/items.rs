//! What both needs and pledges say of their lines, checked against the item classes.

use crate::service::reference_list::catalogue::PIECE;
use crate::service::{FieldError, ServiceError};
use domain::Code;
use domain::Fact;
use domain::need::{Kind, UNSORTED};
use domain::organisation::Language;
use domain::proposing::Fit;
use domain::{plain, quantity};
use lexicon::catalogue::lookup::Question;
use lexicon::catalogue::{Catalogue, ItemClass, Tongue, code};

/// A line as somebody wrote it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewLine {
    /// The item class's key, with or without its check digit; found by the description when absent.
    pub item_class: Option<String>,
    /// The writer's words; the class's label when empty.
    pub description: Option<String>,
    /// Base units.
    pub quantity: Option<i64>,
    /// Packs of `pack_size` base units each, instead of `quantity`.
    pub packs: Option<i64>,
    /// Base units a pack.
    pub pack_size: Option<i64>,
}

/// What a line is checked against.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'a> {
    /// The item classes.
    pub catalogue: &'a Catalogue,
    /// The kind of help.
    pub kind: Kind,
    /// The language of the descriptions.
    pub language: Language,
}

/// The class of a line, if it fits the kind of help. Where only a description was given, the one it surely means; in
/// doubt the fault names the likely ones.
pub fn class<'a>(frame: Frame<'a>, line: &NewLine, pointer: &str) -> Result<Option<&'a ItemClass>, FieldError> {
    let Some(key) = &line.item_class else {
        let text = line.description.as_deref().unwrap_or_default();
        return understood(frame, text, pointer).map(Some);
    };
    if key == UNSORTED && line.description.is_some() {
        return Ok(None);
    }
    let class = frame.catalogue.find(key).ok_or_else(|| FieldError::at(pointer, Code::UnknownItemClass).found(key))?;
    accepted(class, pointer)?;
    if class.kind != frame.kind {
        return Err(
            FieldError::at(pointer, Code::ItemClassOfAnotherKind).found(Fact::word("kind", class.kind.as_str()))
        );
    }
    Ok(Some(class))
}

/// Arms and ammunition are neither asked for nor given here.
fn accepted(class: &ItemClass, pointer: &str) -> Result<(), FieldError> {
    if class.is_accepted() { Ok(()) } else { Err(FieldError::at(pointer, Code::ArmsAreRefused).found(&class.key)) }
}

fn understood<'a>(frame: Frame<'a>, text: &str, pointer: &str) -> Result<&'a ItemClass, FieldError> {
    if plain::is_blank(text) {
        return Err(FieldError::at(pointer, Code::AClassOrADescription));
    }
    // refused things are of goods, whatever the need says it is
    let question = Question { limit: LIKELY, ..Question::new(text, Tongue::spoken(frame.language)) };
    let any = frame.catalogue.look_up(&question);
    any.sure().map_or(Ok(()), |class| accepted(class, pointer))?;
    let found = frame.catalogue.look_up(&Question { kind: Some(frame.kind), ..question });
    found.sure().ok_or_else(|| {
        let likely: Vec<String> =
            found.candidates.iter().map(|other| format!("{} {}", other.class.key, other.label)).collect();
        FieldError::at(pointer, Code::ItemClassNotSure).found(likely.join("; "))
    })
}

/// Classes that are named when none is sure.
const LIKELY: usize = 3;

/// Base units of a line: given as such, or in packs; both must agree.
pub fn units(line: &NewLine, pointer: &str) -> Result<Option<i64>, FieldError> {
    match (line.packs, line.pack_size, line.quantity) {
        (None, None, quantity) => Ok(quantity),
        (None, Some(size), Some(quantity)) if quantity % size == 0 => Ok(Some(quantity)),
        (None, Some(_), None) => Ok(None),
        (None, Some(size), Some(_)) => {
            Err(FieldError::at(format!("{pointer}/quantity"), Code::NotWholePacks).with("pack_size", size))
        }
        (Some(_), None, _) => Err(FieldError::at(format!("{pointer}/pack_size"), Code::PackSizeMissing)),
        (Some(packs), Some(size), quantity) => {
            let units = quantity::from_packs(packs, size)
                .ok_or_else(|| FieldError::at(format!("{pointer}/packs"), Code::QuantityOutOfRange))?;
            match quantity {
                Some(stated) if stated != units => {
                    Err(FieldError::at(format!("{pointer}/quantity"), Code::PacksAndQuantityDisagree)
                        .with("units", units))
                }
                _ => Ok(Some(units)),
            }
        }
    }
}

/// How something of the class `given` stands to the class that is asked for.
pub fn fit(catalogue: &Catalogue, given: &str, asked: &str) -> Fit {
    if code::is_within(given, asked) {
        Fit::Exact
    } else if code::is_general_for(given, asked) {
        Fit::Generic
    } else if catalogue.substitutes(asked).iter().any(|other| code::is_within(given, other)) {
        Fit::Substitute
    } else {
        Fit::Other
    }
}

/// Collects what is good and every fault of what is not.
pub fn collect<T>(results: impl IntoIterator<Item = Result<T, Vec<FieldError>>>) -> Result<Vec<T>, ServiceError> {
    let (mut good, mut faults) = (Vec::new(), Vec::new());
    for result in results {
        match result {
            Ok(item) => good.push(item),
            Err(more) => faults.extend(more),
        }
    }
    if faults.is_empty() { Ok(good) } else { Err(ServiceError::Invalid(faults)) }
}

/// A checked line of either side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedLine {
    /// The class's key.
    pub item_class: String,
    /// The writer's words, or the class's label.
    pub description: String,
    /// Base units.
    pub quantity: Option<i64>,
    /// The class's base unit.
    pub unit: String,
    /// Base units a pack.
    pub pack_size: Option<i64>,
}

/// Checks one line; answers every fault of it.
pub fn check(frame: Frame<'_>, line: &NewLine, pointer: &str) -> Result<CheckedLine, Vec<FieldError>> {
    match (class(frame, line, &format!("{pointer}/item_class")), units(line, pointer)) {
        (Ok(class), Ok(quantity)) => Ok(CheckedLine {
            item_class: class.map_or(UNSORTED, |class| &class.key).to_owned(),
            description: line
                .description
                .clone()
                .or_else(|| class.map(|class| class.label(Tongue::spoken(frame.language)).to_owned()))
                .unwrap_or_default(),
            quantity,
            unit: class.map_or(PIECE, |class| &class.unit).to_owned(),
            pack_size: line.pack_size,
        }),
        (class, units) => Err(class.err().into_iter().chain(units.err()).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pledge_in_cases_counts_in_pieces() {
        let line = NewLine { packs: Some(10), pack_size: Some(24), ..NewLine::default() };
        assert_eq!(units(&line, "/lines/0"), Ok(Some(240)));
        let wrong = NewLine { quantity: Some(10), ..line };
        assert!(units(&wrong, "/lines/0").is_err_and(|fault| fault.code == Code::PacksAndQuantityDisagree));
        let broken = NewLine { quantity: Some(25), pack_size: Some(24), ..NewLine::default() };
        assert!(units(&broken, "/lines/0").is_err_and(|fault| fault.code == Code::NotWholePacks));
    }
}
