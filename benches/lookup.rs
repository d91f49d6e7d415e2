//! `cargo bench --bench lookup`: the look-up of free text over 10,000 classes in 25 languages, on one thread: how long the
//! index takes to build, how many bytes it is, and how long each of 10,000 questions takes.
//!
//! Six languages are those of the relief catalogue; the others are made of them letter by letter, so that their words are as
//! long and as frequent as real ones but not the same.
#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "a benchmark that cannot run says so by panicking; its figures are small"
)]
use std::time::{Duration, Instant};

use lexicon::catalogue::index::Index;
use lexicon::catalogue::lookup::Question;
use lexicon::catalogue::{Catalogue, ItemClass, Label, Source, Tongue};

const CLASSES: usize = 10_000;
const LANGUAGES: usize = 25;
const QUESTIONS: usize = 10_000;
const SIX: [&str; 6] = ["en", "uk", "fr", "de", "pl", "nl"];

/// A fixed sequence of numbers that look random (Steele, Lea, Flood: `SplitMix`, 2014).
fn mix(seed: usize) -> usize {
    let z = (seed as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    (z ^ (z >> 27)) as usize
}

/// The text with each letter moved on in its alphabet, vowels among vowels.
fn other_language(text: &str, by: usize) -> String {
    const VOWELS: &[u8] = b"aeiou";
    const CONSONANTS: &[u8] = b"bcdfghjklmnpqrstvwxz";
    let moved =
        |alphabet: &[u8], c: u8| alphabet.iter().position(|&x| x == c).map(|at| alphabet[(at + by) % alphabet.len()]);
    text.chars()
        .map(|c| match u8::try_from(c.to_ascii_lowercase()) {
            Ok(byte) => moved(VOWELS, byte).or_else(|| moved(CONSONANTS, byte)).map_or(c, char::from),
            Err(_) => char::from_u32(u32::from(c) + by as u32 % 3).unwrap_or(c),
        })
        .collect()
}

fn tongue(place: usize) -> Tongue {
    let made = [b'a' + (place / 26) as u8, b'a' + (place % 26) as u8];
    let code = SIX.get(place).copied().unwrap_or_else(|| std::str::from_utf8(&made).expect("two letters"));
    Tongue::of(code).expect("two letters")
}

fn classes(relief: &Catalogue) -> Vec<ItemClass> {
    let own: Vec<&ItemClass> = relief.iter().collect();
    (0..CLASSES)
        .map(|place| {
            let (base, more) = (own[place % own.len()], own[mix(place) % own.len()]);
            let label = |at: usize| {
                let of = Tongue::of(SIX[at % SIX.len()]);
                let first = more.label(of);
                let word = first.split(' ').nth(mix(place + at) % 2).unwrap_or(first);
                let text =
                    if place < own.len() { base.label(of).to_owned() } else { format!("{} {word}", base.label(of)) };
                let text = if at < SIX.len() { text } else { other_language(&text, at) };
                Label { tongue: tongue(at), text: text.into(), ambiguous: false }
            };
            ItemClass {
                key: format!("{:08}", 10_000_000 + place),
                labels: (0..LANGUAGES).map(label).collect(),
                source: Source::Official,
                ..base.clone()
            }
        })
        .collect()
}

/// A label as somebody might type it: whole, with a letter wrong, in part, or with something besides.
fn question(classes: &[ItemClass], number: usize) -> String {
    let class = &classes[mix(number * 31) % classes.len()];
    let text = class.labels[mix(number * 17) % class.labels.len()].text.to_string();
    match number % 4 {
        0 => text,
        1 => {
            let at = mix(number) % text.chars().count().max(1);
            text.chars().enumerate().filter(|(place, _)| *place != at).map(|(_, c)| c).collect()
        }
        2 => format!("20 {text} 100 kW"),
        _ => text.chars().take(text.chars().count() * 2 / 3).collect(),
    }
}

fn main() {
    let relief = Catalogue::builtin().expect("the relief catalogue");
    let classes = classes(&relief);
    let labels: usize = classes.iter().map(|class| class.labels.len()).sum();
    let shared: Vec<_> = classes.iter().cloned().map(std::sync::Arc::new).collect();
    let start = Instant::now();
    let index = Index::new(&shared);
    let built = start.elapsed();
    println!(
        "index of {labels} labels: built in {built:?}, {:.1} MB, {} keys",
        index.bytes() as f64 / 1e6,
        index.dictionary.len()
    );
    drop((index, shared));
    let catalogue = Catalogue::of(classes.clone());
    let (mut times, mut right) = (Vec::with_capacity(QUESTIONS), 0);
    for number in 0..QUESTIONS {
        let text = question(&classes, number);
        let wanted = &classes[mix(number * 31) % classes.len()].key;
        let start = Instant::now();
        let found = catalogue.look_up(&Question::new(&text, None));
        times.push(start.elapsed());
        right += usize::from(found.candidates.iter().any(|candidate| candidate.class.key == *wanted));
    }
    times.sort();
    let at = |thousandths: usize| times[(times.len() * thousandths / 1000).min(times.len() - 1)];
    let sum: Duration = times.iter().sum();
    println!(
        "{QUESTIONS} questions: mean {:?}, median {:?}, p99 {:?}, worst {:?}",
        sum / QUESTIONS as u32,
        at(500),
        at(990),
        at(1000)
    );
    println!("the class asked for was among five: {:.1} %", 100.0 * f64::from(right as u32) / QUESTIONS as f64);
    for length in [100, 1000, 10_000] {
        let text: String = question(&classes, 6).chars().chain([' ']).cycle().take(length).collect();
        let start = Instant::now();
        for _ in 0..20 {
            std::hint::black_box(catalogue.look_up(&Question::new(&text, None)));
        }
        println!("a text of {length} characters: {:?}", start.elapsed() / 20);
    }
}
