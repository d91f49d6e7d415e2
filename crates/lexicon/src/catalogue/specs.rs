//! What a text states of the thing: its quantity and its specs, held against what is plausible for the class.
//! An impossible value is a warning with the likely meaning, never a silent change.

use crate::catalogue::class::{Flag, ItemClass};
use crate::catalogue::reading::{Number, Reading, whole};
use crate::catalogue::units::{Quantity, SPECS, Unit, units};
use crate::text::fold::Word;

/// Something stated of the thing.
#[derive(Debug, Clone, PartialEq)]
pub struct Spec {
    /// Its name, as `power_kw`.
    pub name: &'static str,
    /// The lowest value meant, in `unit`.
    pub min: Option<f64>,
    /// The highest value meant, in `unit`.
    pub max: Option<f64>,
    /// What is stated in words, as `tracked`.
    pub word: Option<&'static str>,
    /// UN/ECE Rec 20; empty for words.
    pub unit: &'static str,
    /// The words that say so.
    pub text: String,
}

/// A stated value that cannot be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// The words.
    pub text: String,
    /// What they likely mean, with a unit that fits.
    pub likely: Option<String>,
}

/// What was read of a thing.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Stated {
    /// How many, in `unit`.
    pub quantity: Option<i64>,
    /// The unit that was written with the quantity (Rec 20 or 21).
    pub unit: Option<&'static str>,
    /// What else is stated.
    pub specs: Vec<Spec>,
    /// What cannot be.
    pub warnings: Vec<Warning>,
}

/// How a vehicle or machine moves, by the words for it.
const DRIVES: &[(&str, &[&str])] = &[
    (
        "tracked",
        &[
            "tracked",
            "crawler",
            "гусеничнии",
            "гусеничні",
            "гусеничних",
            "kettenbagger",
            "gasienicowa",
            "gasienicowe",
            "chenilles",
            "rupsbanden",
        ],
    ),
    ("wheeled", &["wheeled", "колісні", "колісних", "колісна", "колеснии", "mobilbagger", "kolowa", "kolowe", "pneus"]),
    ("all_wheel", &["allrad", "повнопривіднии", "повнопривідні", "4wd", "awd"]),
];

/// Reads what is stated, for a class if one is known.
pub fn stated(text: &str, words: &[Word], reading: &Reading, class: Option<&ItemClass>) -> Stated {
    let mut stated = Stated::default();
    for number in &reading.numbers {
        let quoted = text.get(number.span.clone()).unwrap_or_default();
        if let Some(quantity) = number.whole().filter(|_| stated.quantity.is_none() && counts(number, class)) {
            let (quantity, unit) = pieces(quantity, number.unit);
            stated.quantity = Some(quantity);
            stated.unit = unit;
        } else if let Some(unit) = number.unit.filter(|unit| unit.of != Quantity::Count) {
            measured(number, unit, quoted, class, &mut stated);
        }
    }
    stated.specs.extend(drive(text, words));
    stated
}

/// So many pieces, where thousands of them were written, as «3 тис. масок» are 3,000 too.
fn pieces(quantity: i64, unit: Option<&'static Unit>) -> (i64, Option<&'static str>) {
    let each = unit.filter(|unit| unit.of == Quantity::Count).and_then(|unit| whole(unit.factor?));
    match each.filter(|each| *each > 1).and_then(|each| quantity.checked_mul(each)) {
        Some(pieces) => (pieces, Some("H87")),
        None => (quantity, unit.map(|unit| unit.code.as_str())),
    }
}

/// Whether the number says how many: it counts, or it is in the very unit the class is counted in.
fn counts(number: &Number, class: Option<&ItemClass>) -> bool {
    let Some(unit) = number.unit else { return number.counts };
    let base = class.and_then(|class| units().by_code(&class.unit));
    // a hose of 52 mm is not 52 mm of hose; five tonnes of water are so many litres
    let is_part = unit.of == Quantity::Length && unit.factor.is_some_and(|factor| factor < 1.0);
    let is_bulk = |of: Quantity| matches!(of, Quantity::Volume | Quantity::Mass);
    let alike = |base: &Unit| base.of == unit.of || (is_bulk(base.of) && is_bulk(unit.of));
    let same = base.is_some_and(|base| alike(base) && base.of != Quantity::Count && !is_part);
    number.counts || same || (number.span.start == 0 && matches!(unit.of, Quantity::Volume | Quantity::Mass))
}

fn measured(number: &Number, unit: &'static Unit, quoted: &str, class: Option<&ItemClass>, stated: &mut Stated) {
    let factor = unit.factor.unwrap_or(1.0);
    let of = |name: &str| class.and_then(|class| class.specs.get(name));
    let fitting = SPECS.iter().filter(|(_, quantity, ..)| *quantity == unit.of);
    let known: Vec<_> = fitting.clone().filter(|(name, ..)| of(name).is_some()).collect();
    let plausible = known.iter().find(|(name, _, _, each)| {
        of(name).copied().flatten().is_none_or(|range| is_within(number, factor / each, range))
    });
    let written = fitting.clone().find(|(_, _, code, _)| *code == unit.code);
    let usual = SPECS.iter().find(|(name, ..)| Some(*name) == usual(unit.of));
    let Some((name, _, code, each)) =
        plausible.copied().or(known.first().copied()).or(written).or(usual).or(fitting.clone().next())
    else {
        return;
    };
    let scaled = |value: Option<f64>| value.map(|value| rounded(value * factor / each));
    let (min, max) = (scaled(number.min), scaled(number.max));
    let year = unit.of == Quantity::Year;
    let judged = class.filter(|class| !class.specs.is_empty() && !year);
    if let Some(class) = judged.filter(|_| plausible.is_none()) {
        let likely = likely(number, unit, class).map(|unit| with_unit(number, quoted, unit));
        stated.warnings.push(Warning { text: quoted.to_owned(), likely });
    }
    if year && class.is_some_and(|class| !class.specs.contains_key("year") && !class.has(Flag::Vehicle)) {
        return;
    }
    stated.specs.push(Spec { name, min, max, word: None, unit: code, text: quoted.to_owned() });
}

/// The spec a quantity means where the class does not say.
const fn usual(of: Quantity) -> Option<&'static str> {
    match of {
        Quantity::Length => Some("length_m"),
        Quantity::Mass => Some("weight_kg"),
        Quantity::Volume => Some("volume_l"),
        _ => None,
    }
}

fn rounded(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}

fn is_within(number: &Number, scale: f64, (low, high): (f64, f64)) -> bool {
    [number.min, number.max].into_iter().flatten().all(|value| (low..=high).contains(&(value * scale)))
}

/// The unit that was likely meant: one whose sign differs little and in which the value is plausible.
fn likely(number: &Number, unit: &Unit, class: &ItemClass) -> Option<&'static Unit> {
    units()
        .iter()
        .filter(|other| other.code != unit.code && other.of != Quantity::Count)
        .filter(|other| {
            let factor = other.factor.unwrap_or(1.0);
            SPECS.iter().any(|(name, of, _, each)| {
                let range = class.specs.get(*name).copied().flatten();
                *of == other.of && range.is_some_and(|range| is_within(number, factor / each, range))
            })
        })
        .filter_map(|other| Some((likeness(unit, other)?, other)))
        .min_by_key(|(likeness, _)| *likeness)
        .map(|(_, other)| other)
}

/// How much the international signs of two units differ: a letter left out counts less than another one.
fn likeness(written: &Unit, meant: &Unit) -> Option<usize> {
    let (written, meant) = (sign(written), sign(meant));
    if meant.starts_with(written) {
        Some(0)
    } else if written.starts_with(meant) || written.ends_with(meant) {
        Some(1)
    } else {
        (written.chars().next() == meant.chars().next() && written.len() == meant.len()).then_some(2)
    }
}

fn sign(unit: &Unit) -> &str {
    SIGNS.iter().find(|(code, _)| *code == unit.code).map_or(unit.code.as_str(), |(_, sign)| sign)
}

/// The value as it was written, with another unit's usual sign.
fn with_unit(number: &Number, quoted: &str, unit: &Unit) -> String {
    let signs = sign(unit);
    let digits: String = quoted
        .chars()
        .skip_while(|c| !c.is_ascii_digit())
        .take_while(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '-' | '–'))
        .collect();
    let digits = digits.trim_end_matches(|c: char| !c.is_ascii_digit());
    if digits.is_empty() {
        let value = number.min.or(number.max).unwrap_or_default();
        format!("{value} {signs}")
    } else {
        format!("{digits} {signs}")
    }
}

/// International signs of the units that a warning may name.
const SIGNS: &[(&str, &str)] = &[
    ("KWT", "kW"),
    ("WTT", "W"),
    ("MAW", "MW"),
    ("HJ", "hp"),
    ("KVA", "kVA"),
    ("MVA", "MVA"),
    ("VLT", "V"),
    ("KVT", "kV"),
    ("AMH", "Ah"),
    ("WHR", "Wh"),
    ("KWH", "kWh"),
    ("LTR", "l"),
    ("MLT", "ml"),
    ("MTQ", "m³"),
    ("L2", "l/min"),
    ("G51", "l/s"),
    ("MQH", "m³/h"),
    ("MTR", "m"),
    ("MMT", "mm"),
    ("CMT", "cm"),
    ("INH", "in"),
    ("KMT", "km"),
    ("KGM", "kg"),
    ("GRM", "g"),
    ("TNE", "t"),
    ("BAR", "bar"),
    ("MPA", "MPa"),
    ("MTK", "m²"),
    ("LUM", "lm"),
    ("KMH", "km/h"),
    ("CEL", "°C"),
];

fn drive(text: &str, words: &[Word]) -> Option<Spec> {
    let spec = |word: &'static str, text: &str| Spec {
        name: "drive",
        min: None,
        max: None,
        word: Some(word),
        unit: "",
        text: text.to_owned(),
    };
    let four = words.windows(3).find_map(|three| match three {
        [a, x, b] if a.text == "4" && b.text == "4" && matches!(x.text.as_str(), "x" | "х") => {
            text.get(a.span.start..b.span.end)
        }
        _ => None,
    });
    if let Some(quoted) = four {
        return Some(spec("all_wheel", quoted));
    }
    words.iter().find_map(|word| {
        let (name, _) = DRIVES.iter().find(|(_, words)| words.contains(&word.text.as_str()))?;
        Some(spec(name, text.get(word.span.clone())?))
    })
}
