//! Asks the index for the classes a text may mean, ranked.
//!
//! Each word of the text is brought to keys of the dictionary: its own, or where that is unknown the
//! ones that begin with it or are spelt alike. A label scores by the weight of the text's words it explains and
//! by the weight of its own words that the text explains; a class scores as its best label.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::catalogue::class::{ItemClass, Source, Tongue};
use crate::catalogue::filler::{self, Role};
use crate::catalogue::index::{Entry, Index, is_cyrillic, share, whole};
use crate::text::dictionary::tolerance;
use crate::text::fold::{Gap, Word};
use crate::text::{key, key_in_other_alphabet, key_without_fleeting, other_keys};

/// Words of one text that are looked up; the rest of a longer one is not heeded, so that the time
/// stays bounded whatever is typed.
const WORDS: usize = 48;
/// Labels that are compared with one text, at most.
const COMPARED: usize = 4000;

/// How a label was found, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// Word for word.
    Exact,
    /// In another grammatical form, order, or alphabet.
    Form,
    /// All words of the text but not all of the label, or the other way round.
    Partial,
    /// As the beginning of a word.
    Beginning,
    /// With letters that differ.
    Spelling,
}

impl Why {
    /// Its code in interfaces.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Form => "form",
            Self::Partial => "partial",
            Self::Beginning => "beginning",
            Self::Spelling => "spelling",
        }
    }
}

/// A class that a text may mean.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    /// The class's place in the catalogue.
    pub class: u32,
    /// The label's place in the class.
    pub label: u16,
    /// From 0 to 1.
    pub score: f32,
    /// How it was found.
    pub why: Why,
    /// Whether the label commonly means other things too.
    pub ambiguous: bool,
}

/// A word of the text with the keys it may stand for.
struct Term {
    weight: f32,
    /// Whether it stands before any «with» or «for»: it says what the thing is.
    head: bool,
    keys: Vec<(u32, f32, Why)>,
}

/// The key's place among the terms.
#[derive(Clone, Copy)]
struct Match {
    term: usize,
    likeness: f32,
    why: Why,
}

/// The classes a text may mean, the best first. `words` are those that name things; `typing` says that
/// the last word may not be finished.
pub fn search(
    index: &Index,
    classes: &[Arc<ItemClass>],
    words: &[&Word],
    tongue: Option<Tongue>,
    typing: bool,
    limit: usize,
) -> Vec<Hit> {
    let told: Vec<&&Word> =
        words.iter().filter(|word| !filler::role(&word.text).does(Role::STOP)).take(WORDS).collect();
    let terms = terms(index, &told, words, typing);
    let mut by_key: FxHashMap<u32, Match> = FxHashMap::default();
    for (term, likeness) in terms.iter().enumerate().flat_map(|(place, term)| term.keys.iter().map(move |k| (place, k)))
    {
        let new = Match { term, likeness: likeness.1, why: likeness.2 };
        let old = by_key.entry(likeness.0).or_insert(new);
        if new.likeness > old.likeness {
            *old = new;
        }
    }
    let total: f32 = terms.iter().map(|term| term.weight).sum();
    let asker = Asker::new(tongue, words);
    let mut best: FxHashMap<u32, Hit> = FxHashMap::default();
    let mut covered = vec![0.0_f32; terms.len()];
    for entry in candidates(index, &by_key) {
        if let Some(hit) = compare(index, classes, entry, &by_key, &terms, total, &mut covered, asker) {
            keep(&mut best, hit);
        }
    }
    for entry in index.entries_of_whole(whole(told.iter().map(|word| word.text.as_str()))) {
        if let (Some(known), false) = (index.entry(entry), told.is_empty()) {
            let score = favour(classes, known, asker);
            let (class, label, ambiguous) = (known.class, known.label, known.ambiguous);
            keep(&mut best, Hit { class, label, score, why: Why::Exact, ambiguous });
        }
    }
    let mut hits: Vec<Hit> = best.into_values().collect();
    hits.sort_unstable_by(|a, b| {
        let rank = |hit: &Hit| (classes.get(hit.class as usize).map(|class| class.source), hit.class);
        b.score.total_cmp(&a.score).then_with(|| rank(a).cmp(&rank(b)))
    });
    hits.truncate(limit);
    hits
}

fn keep(best: &mut FxHashMap<u32, Hit>, hit: Hit) {
    let old = best.entry(hit.class).or_insert(hit);
    if (hit.score, !hit.ambiguous, std::cmp::Reverse(hit.label))
        > (old.score, !old.ambiguous, std::cmp::Reverse(old.label))
    {
        *old = hit;
    }
}

/// How much a word counts by where it stands: what comes first says what the thing is.
fn terms(index: &Index, told: &[&&Word], all: &[&Word], typing: bool) -> Vec<Term> {
    let mut place = 1.0_f32;
    let mut seen = false;
    let mut terms = Vec::with_capacity(told.len());
    for word in all {
        let role = filler::role(&word.text);
        if seen {
            let least = match word.before {
                Gap::Bracket => 0.3,
                Gap::Comma => 0.5,
                _ if role.does(Role::WITH) => 0.4,
                _ if role.does(Role::FOR) => 0.6,
                _ => 1.0,
            };
            place = place.min(least);
        }
        if !told.iter().any(|told| std::ptr::eq(**told, *word)) {
            continue;
        }
        seen = seen || share(&word.text) >= 1.0;
        let preposition = role.does(Role::WITH) || role.does(Role::FOR);
        let place_here = if preposition { place * PREPOSITION } else { place };
        let parts = parts(index, &word.text);
        let last = all.last().is_some_and(|last| std::ptr::eq(*last, *word));
        for part in parts {
            let keys = expand(index, part, typing && last);
            let weight = (weigh(index, part, &keys) * place_here).max(0.01);
            terms.push(Term { weight, head: place >= 1.0, keys });
        }
    }
    terms
}

/// The parts of a word: of a compound its words, even where one of them is misspelt.
fn parts<'a>(index: &Index, word: &'a str) -> Vec<&'a str> {
    if let Some(parts) = index.parts.split(word) {
        return parts;
    }
    let known = |text: &str| index.dictionary.find(text).is_some();
    let alike = |text: &str| !index.dictionary.alike(text, tolerance(text.len())).is_empty();
    if known(&key(word)) {
        return vec![word];
    }
    let halves = index
        .parts
        .halve(word)
        .filter(|halves| halves.iter().map(|half| key(half)).all(|half| known(&half) || alike(&half)));
    halves.map_or_else(|| vec![word], |halves| halves.to_vec())
}

/// Bytes of a known key from which its neighbours are tried too: armored, armoured.
const LONG: usize = 6;
/// Letters of a short mark.
const MARK: usize = 3;
/// What is left of the weight of a «for» or «with» that is a word of some label too.
const PREPOSITION: f32 = 0.15;
/// What an unknown word weighs: like one of a few classes.
const UNKNOWN: f32 = 4.0;

/// The keys a word may stand for, each with its likeness and how it was found.
fn expand(index: &Index, word: &str, unfinished: bool) -> Vec<(u32, f32, Why)> {
    let text = key(word);
    let mut keys = Vec::new();
    if let Some(own) = index.dictionary.find(&text) {
        keys.push((own, 1.0, Why::Form));
    } else if !is_mark(word)
        && let Some(own) = key_in_other_alphabet(word).and_then(|other| index.dictionary.find(&other))
    {
        keys.push((own, 0.98, Why::Form));
    }
    if unfinished && text.len() >= 3 {
        for other in index.dictionary.starting_with(&text).take(200) {
            let letters = index.dictionary.get(other).len();
            keys.push((other, 0.6 + 0.3 * ratio(text.len(), letters), Why::Beginning));
        }
    }
    for other in other_keys(word) {
        if let Some(other) = index.dictionary.find(&other) {
            keys.push((other, 0.94, Why::Form));
        }
    }
    if let Some(other) = key_without_fleeting(word).and_then(|key| index.dictionary.find(&key)) {
        keys.push((other, 0.99, Why::Form));
    }
    let most = if keys.is_empty() { tolerance(text.len()) } else { usize::from(text.len() >= LONG) };
    for alike in index.dictionary.alike(&text, most) {
        let likeness = 1.0 - 1.2 * ratio(alike.distance, text.len()).min(0.4);
        keys.push((alike.key, likeness, Why::Spelling));
    }
    keys
}

/// Whether a word is as short as a mark in Cyrillic letters, which is read as it is written: АСВ is no ACB.
fn is_mark(word: &str) -> bool {
    word.chars().count() <= MARK && word.starts_with(is_cyrillic)
}

/// What a word weighs: as much as the weightiest key it stands for; an unknown one by what it says, and a short unknown
/// one, which is more often a sign or a type than a thing, less.
fn weigh(index: &Index, word: &str, keys: &[(u32, f32, Why)]) -> f32 {
    if keys.is_empty() {
        let short = tolerance(key(word).len()) == 0;
        return UNKNOWN * share(word) * if short { 0.5 } else { 0.8 };
    }
    keys.iter().map(|(key, likeness, _)| index.weight(*key) * likeness).fold(0.0, f32::max)
}

#[allow(clippy::cast_precision_loss, reason = "lengths of words")]
fn ratio(a: usize, b: usize) -> f32 {
    a as f32 / b.max(1) as f32
}

/// The labels worth comparing: those of the rarest words first.
fn candidates(index: &Index, by_key: &FxHashMap<u32, Match>) -> Vec<u32> {
    let mut keys: Vec<u32> = by_key.keys().copied().collect();
    keys.sort_unstable_by_key(|key| (index.entries_of(*key).len(), *key));
    let mut found = Vec::new();
    for key in keys {
        let entries = index.entries_of(key);
        if !found.is_empty() && found.len() + entries.len() > COMPARED {
            break;
        }
        found.extend(entries.iter().take(COMPARED));
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// What a label of another alphabet is worth: it has nothing but the sound in common with the text.
const HEARD: f32 = 0.8;

/// Who asks: the language, if known, and whether the letters are Cyrillic, if they are of one alphabet.
#[derive(Clone, Copy)]
struct Asker {
    tongue: Option<Tongue>,
    cyrillic: Option<bool>,
}

impl Asker {
    fn new(tongue: Option<Tongue>, words: &[&Word]) -> Self {
        let mut letters = words.iter().filter_map(|word| word.text.chars().find(|letter| letter.is_alphabetic()));
        let first = letters.next().map(is_cyrillic);
        Self { tongue, cyrillic: first.filter(|first| letters.all(|letter| is_cyrillic(letter) == *first)) }
    }

    /// Whether a label only sounds like the text. Who may write Ukrainian may do it in Latin letters.
    fn hears(self, entry: &Entry) -> bool {
        let writes_ukrainian = self.tongue.is_none_or(|tongue| tongue.as_str() == "uk");
        match self.cyrillic {
            Some(true) => !entry.cyrillic,
            Some(false) => entry.cyrillic && !writes_ukrainian,
            None => false,
        }
    }
}

/// What the language, the alphabet and the source of a label are worth.
fn favour(classes: &[Arc<ItemClass>], entry: &Entry, asker: Asker) -> f32 {
    let language = if asker.tongue.is_none_or(|wanted| wanted == entry.tongue) { 1.0 } else { 0.96 };
    let official = classes.get(entry.class as usize).is_some_and(|class| class.source == Source::Official);
    language * if official { 0.95 } else { 1.0 } * if asker.hears(entry) { HEARD } else { 1.0 }
}

/// What a label is worth that explains nothing of what the thing is, only what it is for or with.
const ASIDE: f32 = 0.7;

#[allow(clippy::too_many_arguments, reason = "the inner loop of the search; its buffers are the caller's")]
fn compare(
    index: &Index,
    classes: &[Arc<ItemClass>],
    entry: u32,
    by_key: &FxHashMap<u32, Match>,
    terms: &[Term],
    total: f32,
    covered: &mut [f32],
    asker: Asker,
) -> Option<Hit> {
    let known = index.entry(entry)?;
    covered.fill(0.0);
    let (mut of_label, mut label_weight) = (0.0, 0.0);
    let mut why = Why::Form;
    for key in index.keys_of(entry) {
        let weight = index.weight(*key);
        label_weight += weight;
        if let Some(found) = by_key.get(key) {
            of_label += weight * found.likeness;
            why = why.max(found.why);
            if let Some(slot) = covered.get_mut(found.term) {
                *slot = slot.max(found.likeness);
            }
        }
    }
    let of_text: f32 = covered.iter().zip(terms).map(|(covered, term)| covered * term.weight).sum();
    let (text, label) = (of_text / total.max(0.01), of_label / label_weight.max(0.01));
    let named = covered.iter().zip(terms).any(|(covered, term)| term.head && *covered > 0.0);
    let score = 0.98 * text.powf(0.55) * label.powf(0.45) * if named { 1.0 } else { ASIDE };
    if why < Why::Partial && (text < 0.99 || label < 0.99) {
        why = Why::Partial;
    }
    let score = score * favour(classes, known, asker);
    Some(Hit { class: known.class, label: known.label, score, why, ambiguous: known.ambiguous })
}
