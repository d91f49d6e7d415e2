//! How many a line says, as it was written and in the unit of a class.

use crate::catalogue::amount::Amount;
use crate::catalogue::class::ItemClass;
use crate::catalogue::counted::{in_base_units, unit};
use crate::catalogue::filler::{Role, role};
use crate::catalogue::lookup::Understanding;
use crate::catalogue::units::Quantity;
use crate::catalogue::{reading, tidy};
use crate::text::fold;

/// What is said of one thing: its words, and what cells beside them say.
#[derive(Debug, Clone, Copy)]
pub struct Said<'a> {
    pub name: &'a str,
    pub amount: Option<&'a Amount>,
    pub unit: &'a str,
}

/// How many, as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stated {
    /// The number, where it is one: «до 20» and «кілька» say none.
    pub quantity: Option<i64>,
    /// The unit as written in a cell, or its code (UN/ECE Rec 20 or 21) where it stands in the text; empty without one.
    pub unit: String,
    /// The words that say so.
    pub text: String,
}

impl Stated {
    /// How many of a class in its base unit, where that can be told.
    pub fn in_base_units(&self, class: &ItemClass) -> Option<i64> {
        in_base_units(self.quantity?, &self.unit, &class.unit)
    }
}

/// What is said of how many: by cells of their own, else by the words.
pub fn stated(said: Said<'_>, understood: Option<&Understanding<'_>>) -> Option<Stated> {
    match said.amount {
        Some(Amount::Units(quantity, written)) => {
            let unit = written.as_deref().filter(|_| said.unit.is_empty()).unwrap_or(said.unit).to_owned();
            let text = format!("{quantity} {unit}").trim_end().to_owned();
            Some(Stated { quantity: Some(*quantity), unit, text })
        }
        Some(Amount::Words(words)) => {
            Some(Stated { quantity: None, unit: said.unit.to_owned(), text: words.trim().to_owned() })
        }
        Some(Amount::Missing) | None => in_words(said, understood?),
    }
}

fn in_words(said: Said<'_>, understood: &Understanding<'_>) -> Option<Stated> {
    let text = tidy::tidy(said.name);
    let words = fold::words(&text);
    let read = reading::read(&words);
    let quoted = |number: &reading::Number| text.get(number.span.clone()).unwrap_or_default().to_owned();
    let code = |number: &reading::Number| number.unit.map(|unit| unit.code.clone()).unwrap_or_default();
    if let Some(quantity) = understood.stated.quantity {
        let unit = understood.stated.unit.unwrap_or_default();
        let same = |number: &&reading::Number| number.whole() == Some(quantity) && code(number) == unit;
        let text = read.numbers.iter().find(same).map(quoted).unwrap_or_default();
        // a cell of its own may say the unit alone
        let unit = if unit.is_empty() { said.unit } else { unit };
        return Some(Stated { quantity: Some(quantity), unit: unit.to_owned(), text });
    }
    let is_of_things =
        |number: &&reading::Number| number.counts || number.unit.is_some_and(|unit| unit.of == Quantity::Count);
    if let Some(number) = read.numbers.iter().find(is_of_things) {
        return Some(Stated { quantity: None, unit: code(number), text: quoted(number) });
    }
    // drinking water is counted in litres, and asked for by the tonne
    let measured = understood.candidates.first().and_then(|first| unit(&first.class.unit));
    let is_measure = |number: &&reading::Number| {
        let of = number.unit.map(|unit| unit.of);
        of.is_some_and(|of| matches!(of, Quantity::Mass | Quantity::Volume | Quantity::Length | Quantity::Area))
    };
    let is_measured = measured.is_some_and(|unit| unit.of != Quantity::Count);
    if let Some(number) = read.numbers.iter().find(is_measure).filter(|_| is_measured) {
        return Some(Stated { quantity: number.whole(), unit: code(number), text: quoted(number) });
    }
    let text = about(&text, &words).or_else(|| read.vague.then(|| vague(&text, &words)))?;
    Some(Stated { quantity: None, unit: String::new(), text })
}

/// About how many: «до 20».
fn about(text: &str, words: &[fold::Word]) -> Option<String> {
    let is_bound = |word: &fold::Word| role(&word.text).does(Role::MOST) || role(&word.text).does(Role::LEAST);
    let is_number = |word: &fold::Word| word.text.bytes().all(|byte| byte.is_ascii_digit());
    let said = words.windows(2).find_map(|two| match two {
        [bound, number] if is_bound(bound) && is_number(number) => Some(bound.span.start..number.span.end),
        _ => None,
    });
    said.and_then(|span| text.get(span)).map(str::to_owned)
}

/// The words that say that there are some.
fn vague(text: &str, words: &[fold::Word]) -> String {
    let said = words.iter().find(|word| role(&word.text).does(Role::VAGUE));
    said.and_then(|word| text.get(word.span.clone())).unwrap_or_default().to_owned()
}
