//! Finds places by name: in any alphabet, with typing errors, by names they had before.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::places::place::{Category, Place};
use crate::places::romanise::{TONGUES, romanise};
use crate::text::dictionary::{Dictionary, tolerance};
use crate::text::{fold, key, key_in_other_alphabet, other_keys};

/// Words that say what a place is, not which.
const KINDS: &[&str] = &[
    "область",
    "обл",
    "oblast",
    "obwod",
    "region",
    "район",
    "раион",
    "raion",
    "district",
    "громада",
    "hromada",
    "gromada",
    "community",
    "communaute",
    "gemeinde",
    "gmina",
    "gemeente",
    "місто",
    "м",
    "city",
    "town",
    "ville",
    "stadt",
    "miasto",
    "stad",
    "село",
    "селище",
    "village",
    "dorf",
    "wies",
    "dorp",
    "de",
    "of",
    "тг",
    "отг",
    "територіальна",
    "міська",
    "селищна",
    "сільська",
];

/// Places that are compared with one text, at most.
const COMPARED: usize = 2000;

/// The names of places.
#[derive(Debug, Clone, Default)]
pub struct Names {
    dictionary: Dictionary,
    /// Names: their place, and their keys from `starts` on.
    listed: Vec<(u32, u32)>,
    keys: Vec<u32>,
    posting_starts: Vec<u32>,
    postings: Vec<u32>,
}

/// A place that was found.
#[derive(Debug, Clone, Copy)]
pub struct FoundPlace<'a> {
    pub place: &'a Place,
    /// From 0 to 1.
    pub score: f32,
}

fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

fn keys_of(text: &str) -> Vec<String> {
    let words = fold::words(text);
    let mut keys: Vec<String> =
        words.iter().filter(|word| !KINDS.contains(&word.text.as_str())).map(|word| key(&word.text)).collect();
    if keys.is_empty() {
        keys = words.iter().map(|word| key(&word.text)).collect();
    }
    keys
}

impl Names {
    /// Indexes the names of places.
    pub fn new(places: &[Place], exonyms: &FxHashMap<String, BTreeMap<&'static str, Vec<String>>>) -> Self {
        let mut texts: FxHashMap<String, u32> = FxHashMap::default();
        let mut names: Vec<(u32, Vec<u32>)> = Vec::new();
        for (place, known) in places.iter().enumerate() {
            let mut all: Vec<String> =
                known.aliases.iter().chain([&known.name]).chain(&known.name_en).cloned().collect();
            // the adjective's own key covers English; the others write some letters differently
            all.extend(TONGUES.iter().map(|tongue| romanise(&known.name, tongue)));
            all.extend(exonyms.get(&known.code).into_iter().flat_map(BTreeMap::values).flatten().cloned());
            let mut seen: FxHashSet<Vec<u32>> = FxHashSet::default();
            for name in all {
                let keys: Vec<u32> = keys_of(&name)
                    .into_iter()
                    .map(|key| {
                        let next = number(texts.len());
                        *texts.entry(key).or_insert(next)
                    })
                    .collect();
                if seen.insert(keys.clone()) {
                    names.push((number(place), keys));
                }
            }
        }
        let dictionary = Dictionary::new(texts.keys().map(String::as_str));
        let mut sorted = vec![0; texts.len()];
        for (text, old) in &texts {
            if let Some(slot) = sorted.get_mut(*old as usize) {
                *slot = dictionary.find(text).unwrap_or_default();
            }
        }
        let mut index = Self { dictionary, ..Self::default() };
        let mut pairs: Vec<(u32, u32)> = Vec::new();
        for (name, (place, keys)) in names.iter().enumerate() {
            index.listed.push((*place, number(index.keys.len())));
            for key in keys {
                let key = sorted.get(*key as usize).copied().unwrap_or_default();
                index.keys.push(key);
                pairs.push((key, number(name)));
            }
        }
        pairs.sort_unstable();
        pairs.dedup();
        index.posting_starts = (0..=number(index.dictionary.len()))
            .map(|key| number(pairs.partition_point(|pair| pair.0 < key)))
            .collect();
        index.postings = pairs.into_iter().map(|(_, name)| name).collect();
        index
    }

    fn with_key(&self, key: u32) -> &[u32] {
        let bound = |place: usize| self.posting_starts.get(place).map_or(0, |start| *start as usize);
        self.postings.get(bound(key as usize)..bound(key as usize + 1)).unwrap_or_default()
    }

    fn keys(&self, name: u32) -> &[u32] {
        let start = self.listed.get(name as usize).map_or(0, |name| name.1 as usize);
        let end = self.listed.get(name as usize + 1).map_or(self.keys.len(), |name| name.1 as usize);
        self.keys.get(start..end).unwrap_or_default()
    }

    /// Keys a word may stand for, with their likeness.
    fn expand(&self, word: &str, unfinished: bool) -> Vec<(u32, f32)> {
        let text = key(word);
        let mut keys: Vec<(u32, f32)> = self.dictionary.find(&text).map(|own| (own, 1.0)).into_iter().collect();
        if keys.is_empty() {
            let other = key_in_other_alphabet(word).and_then(|other| self.dictionary.find(&other));
            keys.extend(other.map(|other| (other, 0.98)));
        }
        for other in other_keys(word) {
            keys.extend(self.dictionary.find(&other).map(|other| (other, 0.95)));
        }
        if unfinished && text.len() >= 3 {
            keys.extend(
                self.dictionary
                    .starting_with(&text)
                    .take(300)
                    .map(|other| (other, 0.6 + 0.3 * ratio(text.len(), self.dictionary.get(other).len()))),
            );
        }
        let most = tolerance(text.len());
        keys.extend(
            self.dictionary
                .alike(&text, most)
                .into_iter()
                .map(|alike| (alike.key, 0.95 - 1.3 * ratio(alike.distance, text.len()))),
        );
        keys
    }
}

#[allow(clippy::cast_precision_loss, reason = "lengths of words")]
fn ratio(a: usize, b: usize) -> f32 {
    a as f32 / b.max(1) as f32
}

impl Names {
    /// Of the places that were indexed those that a text names, the best first; larger ones first where names are the same.
    pub fn find<'a>(&self, places: &'a [Place], text: &str, limit: usize) -> Vec<FoundPlace<'a>> {
        let words = fold::words(text);
        let named: Vec<_> = words.iter().filter(|word| !KINDS.contains(&word.text.as_str())).take(8).collect();
        let named = if named.is_empty() { words.iter().take(8).collect() } else { named };
        let mut likeness: FxHashMap<u32, (usize, f32)> = FxHashMap::default();
        for (term, word) in named.iter().enumerate() {
            for (key, alike) in self.expand(&word.text, term + 1 == named.len()) {
                let old = likeness.entry(key).or_insert((term, alike));
                if alike > old.1 {
                    *old = (term, alike);
                }
            }
        }
        let mut keys: Vec<_> = likeness.keys().copied().collect();
        keys.sort_unstable_by_key(|key| (self.with_key(*key).len(), *key));
        let mut best: FxHashMap<u32, f32> = FxHashMap::default();
        let mut compared = 0;
        for name in keys.iter().flat_map(|key| self.with_key(*key)) {
            compared += 1;
            if compared > COMPARED {
                break;
            }
            let score = self.score(*name, &likeness, named.len());
            if let Some((place, _)) = self.listed.get(*name as usize) {
                let old = best.entry(*place).or_insert(score);
                *old = old.max(score);
            }
        }
        // «… область» and «… громада» say which of the same name is meant
        let kind = words.iter().find_map(|word| category(&word.text));
        let mut found: Vec<FoundPlace<'a>> = best
            .into_iter()
            .filter_map(|(place, score)| Some(FoundPlace { place: places.get(place as usize)?, score }))
            .map(|found| {
                let wanted = kind.is_none_or(|kind| kind == found.place.category);
                FoundPlace { score: if wanted { found.score } else { found.score * 0.9 }, ..found }
            })
            .filter(|found| found.score > 0.3)
            .collect();
        found.sort_unstable_by(|a, b| {
            let rank = |found: &FoundPlace<'_>| (found.place.category.rank(), found.place.code.clone());
            b.score.total_cmp(&a.score).then_with(|| rank(a).cmp(&rank(b)))
        });
        found.truncate(limit);
        found
    }
}

fn category(word: &str) -> Option<Category> {
    Some(match word {
        "область" | "обл" | "oblast" | "obwod" | "region" => Category::Region,
        "раион" | "raion" | "district" => Category::Raion,
        "громада" | "hromada" | "gromada" | "community" | "тг" | "отг" | "gmina" | "gemeinde" => {
            Category::Community
        }
        _ => return None,
    })
}

impl Names {
    fn score(&self, name: u32, likeness: &FxHashMap<u32, (usize, f32)>, terms: usize) -> f32 {
        let keys = self.keys(name);
        let (mut sum, mut seen) = (0.0, 0_u32);
        for key in keys {
            if let Some((term, alike)) = likeness.get(key) {
                sum += alike;
                seen |= 1 << (*term).min(31);
            }
        }
        let covered = ratio(seen.count_ones() as usize, terms);
        covered * sum * ratio(1, keys.len())
    }
}
