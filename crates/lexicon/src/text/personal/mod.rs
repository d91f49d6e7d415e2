//! Personal data in text that goes public: telephone numbers, e-mail addresses, coordinates, streets
//! with a house number, Cyrillic patronymics. It finds what a person would find in a glance, in the
//! six languages, and leaves model numbers, quantities, days, standards and codes alone.
//!
//! Pure, and linear in the length of the text: every look around a place is bounded.

mod coordinates;
mod email;
mod grid;
mod kind;
mod patronymic;
mod scan;
mod street;
mod street_names;
mod telephone;
#[cfg(test)]
mod tests;

use std::ops::Range;

use sha2::{Digest, Sha256};

pub use kind::Kind;
use scan::Scan;

/// A piece of personal data in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it is.
    pub kind: Kind,
    /// Where it stands, in characters of the text.
    pub span: Range<usize>,
    /// SHA-256 of the piece as it stands there, in hexadecimal: whoever acknowledges it repeats this.
    pub hash: String,
}

/// Every piece of personal data in a text, in order; pieces do not overlap.
pub fn find(text: &str) -> Vec<Found> {
    let scan = Scan::of(text);
    let mut found = Vec::new();
    email::find(&scan, &mut found);
    grid::find(&scan, &mut found);
    coordinates::find(&scan, &mut found);
    telephone::find(&scan, &mut found);
    street::find(&scan, &mut found);
    patronymic::find(&scan, &mut found);
    // of two that overlap the one that was looked for first, and that is surer, stays
    let mut kept: Vec<(Kind, Range<usize>)> = Vec::new();
    let mut taken = vec![false; scan.len()];
    for (kind, place) in found {
        let Some(letters) = taken.get_mut(place.clone()) else { continue };
        if !letters.contains(&true) {
            letters.fill(true);
            kept.push((kind, place));
        }
    }
    kept.sort_by_key(|(_, place)| place.start);
    let letters: Vec<char> = text.chars().collect();
    kept.into_iter()
        .filter_map(|(kind, place)| {
            let place = scan.original(&place);
            let piece: String = letters.get(place.clone())?.iter().collect();
            Some(Found { kind, span: place, hash: hash(&piece) })
        })
        .collect()
}

/// The hash of a piece.
pub fn hash(piece: &str) -> String {
    use std::fmt::Write;
    Sha256::digest(piece.as_bytes()).iter().fold(String::with_capacity(64), |mut text, byte| {
        let _fits = write!(text, "{byte:02x}");
        text
    })
}
