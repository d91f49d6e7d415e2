//! The index of every word of every class, in memory: a dictionary of keys, the keys of each label,
//! the labels of each key. Built in one pass over the labels; `search` asks it.

use rustc_hash::{FxHashMap, FxHasher};
use std::hash::Hasher;
use std::rc::Rc;
use std::sync::Arc;

use crate::catalogue::class::{ItemClass, Tongue};
use crate::catalogue::filler::{self, Role};
use crate::catalogue::units::{Quantity, units};
use crate::text::compound::Parts;
use crate::text::dictionary::Dictionary;
use crate::text::fold::Gap;
use crate::text::{fold, key};

/// One label of one class.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// The class's place in the catalogue.
    pub class: u32,
    /// The label's place in the class.
    pub label: u16,
    /// Its language.
    pub tongue: Tongue,
    /// Whether it commonly means other things too.
    pub ambiguous: bool,
    /// Whether it is in Cyrillic letters.
    pub cyrillic: bool,
    keys: u32,
}

/// The index.
#[derive(Debug, Clone, Default)]
pub struct Index {
    /// Keys of words.
    pub dictionary: Dictionary,
    /// Words that compounds are made of.
    pub parts: Parts,
    entries: Vec<Entry>,
    /// Keys of each entry, one entry after the other.
    keys: Vec<u32>,
    /// Entries of each key.
    posting_starts: Vec<u32>,
    postings: Vec<u32>,
    /// What each key weighs.
    weights: Vec<f32>,
    /// Hashes of whole labels, folded, with their entry; sorted.
    whole: Vec<(u64, u32)>,
}

/// A distinct word of the labels.
struct Known {
    folded: Rc<str>,
    stop: bool,
    keys: Vec<u32>,
}

fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// How much of its weight a word keeps that says little.
pub fn share(word: &str) -> f32 {
    let role = filler::role(word);
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        0.4
    } else if role.does(Role::BRAND) {
        0.2
    } else if role.does(Role::WEAK) || counts(word) {
        0.35
    } else {
        1.0
    }
}

/// Whether a word says what things are counted in; «op.» is a packet in Polish and an operation in German.
fn counts(word: &str) -> bool {
    word != "op" && units().by_sign(word).is_some_and(|unit| unit.of == Quantity::Count)
}

/// Whether a letter is of the Cyrillic alphabet.
pub const fn is_cyrillic(letter: char) -> bool {
    matches!(letter, '\u{400}'..='\u{52f}')
}

/// The hash of a whole text: its folded words that are no articles, in order.
pub fn whole<'a>(folded: impl IntoIterator<Item = &'a str>) -> u64 {
    let mut hasher = FxHasher::default();
    for word in folded {
        hasher.write(word.as_bytes());
        hasher.write_u8(0);
    }
    hasher.finish()
}

impl Index {
    /// Builds the index.
    pub fn new(classes: &[Arc<ItemClass>]) -> Self {
        let mut words: Vec<Known> = Vec::new();
        let mut by_word: FxHashMap<Rc<str>, u32> = FxHashMap::default();
        let mut index = Self::default();
        // the words of each entry, as numbers of distinct words
        let mut tokens: Vec<u32> = Vec::new();
        let mut starts: Vec<u32> = Vec::new();
        for (place, class) in classes.iter().enumerate() {
            for (label_place, label) in class.labels.iter().enumerate() {
                starts.push(number(tokens.len()));
                let mut before: Option<u32> = None;
                fold::each_word(&label.text, |word| {
                    let (gap, next) = (word.before, number(words.len()));
                    let known = by_word.get(word.text.as_str()).copied().unwrap_or_else(|| {
                        let stop = filler::role(&word.text).does(Role::STOP);
                        let folded: Rc<str> = word.text.into();
                        words.push(Known { folded: Rc::clone(&folded), stop, keys: Vec::new() });
                        by_word.insert(folded, next);
                        next
                    });
                    // what is written with a hyphen is written together elsewhere
                    let hyphen = before.filter(|_| gap == Gap::Dash);
                    for word in
                        hyphen.into_iter().chain((label.tongue.compounds() || hyphen.is_some()).then_some(known))
                    {
                        if let Some(word) = words.get(word as usize) {
                            index.parts.add(&word.folded);
                        }
                    }
                    before = Some(known);
                    tokens.push(known);
                });
                index.entries.push(Entry {
                    class: number(place),
                    label: u16::try_from(label_place).unwrap_or(u16::MAX),
                    tongue: label.tongue,
                    ambiguous: label.ambiguous,
                    cyrillic: label.text.chars().any(is_cyrillic),
                    keys: 0,
                });
            }
        }
        starts.push(number(tokens.len()));
        let shares = index.name_keys(&mut words);
        index.list_keys(&words, &tokens, &starts);
        index.list_postings();
        index.weigh(classes.len(), &shares);
        index
    }

    /// Gives each distinct word its keys; answers the share of weight each key keeps.
    fn name_keys(&mut self, words: &mut [Known]) -> Vec<f32> {
        let mut texts: Vec<Rc<str>> = Vec::new();
        let mut by_text: FxHashMap<Rc<str>, u32> = FxHashMap::default();
        for word in words.iter_mut().filter(|word| !word.stop) {
            let parts = self.parts.split(&word.folded).unwrap_or_else(|| vec![&*word.folded]);
            word.keys = parts
                .into_iter()
                .map(|part| {
                    *by_text.entry(key(part).into()).or_insert_with_key(|text| {
                        texts.push(Rc::clone(text));
                        number(texts.len() - 1)
                    })
                })
                .collect();
        }
        self.dictionary = Dictionary::new(texts.iter().map(AsRef::as_ref));
        let sorted: Vec<u32> = texts.iter().map(|text| self.dictionary.find(text).unwrap_or_default()).collect();
        let mut shares = vec![1.0; self.dictionary.len()];
        for word in words.iter_mut() {
            for key in &mut word.keys {
                *key = sorted.get(*key as usize).copied().unwrap_or_default();
            }
            let kept = share(&word.folded);
            if let ([only], true) = (word.keys.as_slice(), kept < 1.0)
                && let Some(slot) = shares.get_mut(*only as usize)
            {
                *slot = kept;
            }
        }
        shares
    }

    /// The keys of each entry, each once, and the hash of the whole.
    fn list_keys(&mut self, words: &[Known], tokens: &[u32], starts: &[u32]) {
        let bounds = starts.windows(2).map(|pair| match pair {
            [start, end] => *start as usize..*end as usize,
            _ => 0..0,
        });
        for (place, (bounds, entry)) in bounds.zip(&mut self.entries).enumerate() {
            let first = self.keys.len();
            let known = tokens.get(bounds).unwrap_or_default().iter().filter_map(|token| words.get(*token as usize));
            let told: Vec<&Known> = known.filter(|word| !word.stop).collect();
            for key in told.iter().flat_map(|word| &word.keys) {
                if !self.keys.get(first..).unwrap_or_default().contains(key) {
                    self.keys.push(*key);
                }
            }
            entry.keys = number(first);
            self.whole.push((whole(told.iter().map(|word| &*word.folded)), number(place)));
        }
        self.whole.sort_unstable();
    }

    fn list_postings(&mut self) {
        let mut starts = vec![0_u32; self.dictionary.len() + 1];
        for key in &self.keys {
            if let Some(count) = starts.get_mut(*key as usize + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        let mut postings = vec![0_u32; self.keys.len()];
        for entry in 0..self.entries.len() {
            for key in self.keys_of(number(entry)) {
                if let Some(at) = next.get_mut(*key as usize) {
                    if let Some(slot) = postings.get_mut(*at as usize) {
                        *slot = number(entry);
                    }
                    *at += 1;
                }
            }
        }
        (self.posting_starts, self.postings) = (starts, postings);
    }

    /// A key weighs more the fewer classes it stands in.
    #[allow(clippy::cast_precision_loss, reason = "counts of classes")]
    fn weigh(&mut self, classes: usize, shares: &[f32]) {
        self.weights = (0..number(self.dictionary.len()))
            .zip(shares)
            .map(|(key, share)| {
                let (mut count, mut last) = (0_usize, u32::MAX);
                for entry in self.entries_of(key) {
                    let class = self.entry(*entry).map_or(u32::MAX, |entry| entry.class);
                    count += usize::from(class != last);
                    last = class;
                }
                (1.0 + (classes.max(1) as f32 / count.max(1) as f32).ln()) * share
            })
            .collect();
    }

    /// The entry with this number.
    pub fn entry(&self, entry: u32) -> Option<&Entry> {
        self.entries.get(entry as usize)
    }

    /// The keys of an entry.
    pub fn keys_of(&self, entry: u32) -> &[u32] {
        let start = self.entry(entry).map_or(0, |entry| entry.keys as usize);
        let end = self.entry(entry + 1).map_or(self.keys.len(), |entry| entry.keys as usize);
        self.keys.get(start..end).unwrap_or_default()
    }

    /// The entries that have a key, ascending.
    pub fn entries_of(&self, key: u32) -> &[u32] {
        let bound = |place: usize| self.posting_starts.get(place).map_or(0, |start| *start as usize);
        self.postings.get(bound(key as usize)..bound(key as usize + 1)).unwrap_or_default()
    }

    /// What a key weighs.
    pub fn weight(&self, key: u32) -> f32 {
        self.weights.get(key as usize).copied().unwrap_or_default()
    }

    /// The entries whose whole label has this hash.
    pub fn entries_of_whole(&self, hash: u64) -> impl Iterator<Item = u32> {
        let start = self.whole.partition_point(|(other, _)| *other < hash);
        self.whole.get(start..).unwrap_or_default().iter().take_while(move |(other, _)| *other == hash).map(|(_, e)| *e)
    }

    /// How many labels there are.
    pub const fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Bytes it takes.
    pub fn bytes(&self) -> usize {
        self.dictionary.bytes()
            + self.parts.bytes()
            + self.entries.capacity() * size_of::<Entry>()
            + 4 * (self.keys.capacity() + self.posting_starts.capacity() + self.postings.capacity())
            + 4 * self.weights.capacity()
            + 16 * self.whole.capacity()
    }
}
