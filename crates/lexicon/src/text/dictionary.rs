//! A sorted dictionary of keys that finds a key, what begins with it, and what is spelt alike.

use rustc_hash::FxHasher;
use std::hash::Hasher;
use std::ops::Range;

use crate::text::distance;

/// Buckets of letter triples; two triples may share one, as everything found is checked.
const BUCKETS: usize = 1 << 15;
/// Keys that are compared letter by letter for one word, at most.
const COMPARED: usize = 600;
/// Keys that are answered for one word, at most.
const ANSWERED: usize = 12;

/// Keys in alphabetical order; their number is their place in it.
#[derive(Debug, Clone, Default)]
pub struct Dictionary {
    text: String,
    starts: Vec<u32>,
    bucket_starts: Vec<u32>,
    postings: Vec<u32>,
}

/// A key that is spelt alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Alike {
    /// Its number.
    pub key: u32,
    /// Letters that differ.
    pub distance: usize,
}

/// How many letters of a key of this many bytes may differ. Short words have too many neighbours.
pub const fn tolerance(bytes: usize) -> usize {
    match bytes {
        0..=3 => 0,
        4..=6 => 1,
        7..=12 => 2,
        _ => 3,
    }
}

fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

impl Dictionary {
    /// Builds the dictionary.
    pub fn new<'a>(keys: impl IntoIterator<Item = &'a str>) -> Self {
        let mut sorted: Vec<&str> = keys.into_iter().collect();
        sorted.sort_unstable();
        sorted.dedup();
        let mut text = String::with_capacity(sorted.iter().map(|key| key.len()).sum());
        let mut starts = Vec::with_capacity(sorted.len() + 1);
        let mut counts = vec![0_u32; BUCKETS + 1];
        for key in &sorted {
            starts.push(number(text.len()));
            text.push_str(key);
            for bucket in triples(key.as_bytes()) {
                if let Some(count) = counts.get_mut(bucket as usize + 1) {
                    *count += 1;
                }
            }
        }
        starts.push(number(text.len()));
        let mut sum = 0;
        for count in &mut counts {
            sum += *count;
            *count = sum;
        }
        let mut next = counts.clone();
        let mut postings = vec![0_u32; sum as usize];
        // taken apart once more: to hold all pairs between would take several times the dictionary
        for (place, key) in sorted.iter().enumerate() {
            for bucket in triples(key.as_bytes()) {
                if let Some(at) = next.get_mut(bucket as usize) {
                    if let Some(slot) = postings.get_mut(*at as usize) {
                        *slot = number(place);
                    }
                    *at += 1;
                }
            }
        }
        Self { text, starts, bucket_starts: counts, postings }
    }

    /// How many keys there are.
    pub const fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The key with this number; empty when there is none.
    pub fn get(&self, key: u32) -> &str {
        let bound = |place: usize| self.starts.get(place).map(|start| *start as usize);
        match (bound(key as usize), bound(key as usize + 1)) {
            (Some(start), Some(end)) => self.text.get(start..end).unwrap_or_default(),
            _ => "",
        }
    }

    fn first_not_below(&self, text: &str) -> u32 {
        let (mut low, mut high) = (0, number(self.len()));
        while low < high {
            let middle = low.midpoint(high);
            if self.get(middle) < text {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// The number of this key.
    pub fn find(&self, key: &str) -> Option<u32> {
        let place = self.first_not_below(key);
        (self.get(place) == key && (place as usize) < self.len()).then_some(place)
    }

    /// The keys that begin with this.
    pub fn starting_with(&self, prefix: &str) -> Range<u32> {
        let start = self.first_not_below(prefix);
        let (mut low, mut high) = (start, number(self.len()));
        while low < high {
            let middle = low.midpoint(high);
            if self.get(middle).starts_with(prefix) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        start..low
    }

    /// Keys that are spelt alike, with at most so many letters that differ, the nearest first; never the key itself.
    pub fn alike(&self, key: &str, most: usize) -> Vec<Alike> {
        if most == 0 || key.len() > 64 {
            return Vec::new();
        }
        let wanted = triples(key.as_bytes());
        // each letter that differs touches three triples at most
        let least = wanted.len().saturating_sub(3 * most).max(1);
        let mut counts = vec![0_u8; self.len()];
        let mut touched = Vec::new();
        for bucket in wanted {
            for &other in self.bucket(bucket) {
                if let Some(count) = counts.get_mut(other as usize) {
                    if *count == 0 {
                        touched.push(other);
                    }
                    *count = count.saturating_add(1);
                }
            }
        }
        let shared = |other: u32| counts.get(other as usize).copied().unwrap_or_default();
        touched
            .retain(|other| usize::from(shared(*other)) >= least && self.get(*other).len().abs_diff(key.len()) <= most);
        if touched.len() > COMPARED {
            touched.sort_unstable_by_key(|other| (std::cmp::Reverse(shared(*other)), *other));
            touched.truncate(COMPARED);
        }
        let mut found: Vec<Alike> = touched
            .into_iter()
            .filter_map(|other| {
                let distance = distance::within(key.as_bytes(), self.get(other).as_bytes(), most)?;
                Some(Alike { key: other, distance })
            })
            .filter(|alike| alike.distance > 0)
            .collect();
        found.sort_unstable_by_key(|alike| (alike.distance, alike.key));
        found.truncate(ANSWERED);
        found
    }

    fn bucket(&self, bucket: u32) -> &[u32] {
        let bound = |place: usize| self.bucket_starts.get(place).map_or(0, |start| *start as usize);
        self.postings.get(bound(bucket as usize)..bound(bucket as usize + 1)).unwrap_or_default()
    }

    /// Bytes it takes.
    pub const fn bytes(&self) -> usize {
        self.text.capacity() + 4 * (self.starts.capacity() + self.bucket_starts.capacity() + self.postings.capacity())
    }
}

/// The buckets of a key's letter triples; its ends count as letters. Each once.
fn triples(key: &[u8]) -> Vec<u32> {
    let at = |place: usize| match place.checked_sub(1) {
        None => b'^',
        Some(place) => key.get(place).copied().unwrap_or(b'$'),
    };
    let mut buckets: Vec<u32> = (0..key.len())
        .map(|start| {
            let mut hasher = FxHasher::default();
            hasher.write_u32(u32::from_le_bytes([at(start), at(start + 1), at(start + 2), 0]));
            u32::try_from(hasher.finish() >> 17 & (BUCKETS as u64 - 1)).unwrap_or_default()
        })
        .collect();
    buckets.sort_unstable();
    buckets.dedup();
    buckets
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_found() {
        let dictionary = Dictionary::new(["pump", "generator", "gener", "zelt", "pumpa"]);
        assert_eq!(dictionary.len(), 5);
        let generator = dictionary.find("generator").expect("it is there");
        assert_eq!(dictionary.get(generator), "generator");
        assert_eq!(dictionary.find("generato"), None);
        assert_eq!(dictionary.starting_with("pump").len(), 2);
        assert_eq!(dictionary.starting_with("x").len(), 0);
        for wrong in ["genrator", "genertaor", "generatot", "jenerator"] {
            assert_eq!(
                dictionary.alike(wrong, tolerance(wrong.len())).first().map(|alike| alike.key),
                Some(generator),
                "{wrong}"
            );
        }
        assert!(dictionary.alike("abc", tolerance(3)).is_empty());
        assert!(Dictionary::new([]).find("").is_none());
    }
}
