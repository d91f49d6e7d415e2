//! Cells that both kinds of files share.

use domain::need::{Kind, UNSORTED};
use domain::organisation::{Language, OrganisationKind};
use domain::plain::{self, NoText};
use domain::{Day, days, place, quantity};
use lexicon::catalogue::filler::{self, Role};
use lexicon::catalogue::lookup::{Question, Understanding};
use lexicon::catalogue::reading::whole;
use lexicon::catalogue::units::units;
use lexicon::catalogue::{Catalogue, Tongue};
use lexicon::text::fold::{self, fold};

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

    /// A region, or none.
    pub fn region(&mut self, column: &str, cell: &str) -> Option<String> {
        if !cell.is_empty() && !place::is_region(cell) {
            self.fault(column, &format!("{cell:?} is no ISO 3166-2 region of Ukraine"));
        }
        some(cell)
    }

    /// What an organisation is, where it is said.
    pub fn organisation_kind(&mut self, column: &str, cell: &str) -> Option<OrganisationKind> {
        let kind = some(cell)?.parse().ok();
        if kind.is_none() {
            self.fault(column, &format!("{cell:?} is no kind of organisation"));
        }
        kind
    }

    /// A day, or none.
    pub fn day(&mut self, column: &str, cell: &str) -> Option<Day> {
        if cell.is_empty() {
            return None;
        }
        let day = days::read(cell).filter(|day| (2000..=2100).contains(&chrono::Datelike::year(day)));
        if day.is_none() {
            self.fault(column, &format!("{cell:?} is no day (YYYY-MM-DD, 2000 … 2100)"));
        }
        day
    }

    /// A quantity, words that say that there are some («dozens», «кілька»), or nothing.
    pub fn quantity(&mut self, column: &str, cell: &str) -> Amount {
        if cell.is_empty() {
            return Amount::Missing;
        }
        if let Some(units) = cell.parse::<i64>().ok().filter(|units| quantity::is_valid(*units)) {
            return Amount::Units(units);
        }
        let words = fold::words(cell);
        if !words.is_empty() && words.iter().any(|word| filler::role(&word.text).does(Role::VAGUE)) {
            return Amount::Words(cell.to_owned());
        }
        self.fault(column, &format!("{cell:?} is no whole number from 1 to 10^12"));
        Amount::Missing
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
        Amount::Units(quantity) => {
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

/// A quantity's cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Amount {
    /// Nothing.
    Missing,
    /// A number.
    Units(i64),
    /// Words that say that there are some, not how many.
    Words(String),
}

/// The quantity in the class's base unit. Pieces, sets and pairs count things one by one, whatever the class calls it;
/// kilograms can be told from tonnes; a pallet is no number of pieces that anybody knows.
pub fn in_base_units(quantity: i64, written: &str, base: &str) -> Option<i64> {
    if written.is_empty() || written == base {
        return Some(quantity);
    }
    let of = |text: &str| units().by_code(text).or_else(|| units().by_sign(&fold(text)));
    let (written, base) = (of(written)?, of(base)?);
    if written.of != base.of {
        return None;
    }
    let (written, base) = (written.factor?, base.factor?);
    #[allow(clippy::cast_precision_loss, reason = "quantities are below 10^12")]
    whole(quantity as f64 * written / base)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_that_can_be_told_apart_are() {
        assert_eq!(in_base_units(5, "piece", "SET"), Some(5));
        assert_eq!(in_base_units(5, "", "H87"), Some(5));
        assert_eq!(in_base_units(5, "t", "KGM"), Some(5000));
        assert_eq!(in_base_units(5, "TNE", "KGM"), Some(5000));
        assert_eq!(in_base_units(5, "pallet", "H87"), None);
        assert_eq!(in_base_units(5, "litres", "KGM"), None);
        assert_eq!(in_base_units(5, "barrels", "LTR"), None);
        assert_eq!(in_base_units(500, "ml", "LTR"), None, "half a litre is no whole number");
    }

    #[test]
    fn amounts_are_numbers_or_words() {
        let amount = |cell: &str| {
            let mut checks = Checks::default();
            (checks.quantity("quantity", cell), checks.reasons.len())
        };
        assert_eq!(amount(""), (Amount::Missing, 0));
        assert_eq!(amount("12"), (Amount::Units(12), 0));
        assert_eq!(amount("dozens"), (Amount::Words("dozens".into()), 0));
        assert_eq!(amount("декілька"), (Amount::Words("декілька".into()), 0));
        assert_eq!(amount("-1").1, 1);
        assert_eq!(amount("1.5").1, 1);
        assert_eq!(amount("10000000000000").1, 1);
        assert_eq!(amount("soon").1, 1);
    }
}
