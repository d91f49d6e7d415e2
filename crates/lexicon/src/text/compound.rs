//! Takes German and Dutch compounds apart: *Feuerwehrschlauch* is a *Schlauch* of the *Feuerwehr*.

use rustc_hash::FxHashSet;

/// The shortest part, in bytes.
const PART: usize = 4;
/// The shortest word that is taken apart, in bytes.
const WHOLE: usize = 2 * PART;
/// What may stand between two parts.
const LINKS: &[&str] = &["s", "es", "n", "en", "e"];
/// Endings of plurals, which the last part may have.
const ENDINGS: &[&str] = &["en", "s", "n", "e"];

/// Words that compounds are made of.
#[derive(Debug, Clone, Default)]
pub struct Parts(FxHashSet<Box<str>>);

impl Parts {
    /// Adds a folded word.
    pub fn add(&mut self, word: &str) {
        if word.len() >= PART && word.is_ascii() && !self.0.contains(word) {
            self.0.insert(word.into());
        }
    }

    fn knows(&self, part: &str) -> bool {
        part.len() >= PART && self.0.contains(part)
    }

    /// Whether this is a known word or a plural of one, as the last part of a compound may be.
    fn knows_last(&self, part: &str) -> bool {
        self.knows(part)
            || ENDINGS.iter().filter_map(|ending| part.strip_suffix(ending)).any(|rest| self.is_singular(rest))
    }

    /// Whether a known word is left of a plural without its ending: *wagen*(s), *pomp*(en), *matras*s(en), *aggregaat*
    /// of *aggregat*(en).
    fn is_singular(&self, rest: &str) -> bool {
        let mut letters = rest.chars().rev();
        let (Some(last), Some(before)) = (letters.next(), letters.next()) else { return false };
        let Some(head) = rest.strip_suffix(last) else { return false };
        self.knows(rest)
            || (last == before && self.knows(head))
            || (matches!(before, 'a' | 'e' | 'o' | 'u') && self.knows(&format!("{head}{before}{last}")))
    }

    /// The parts of a folded word, or none when it is no compound of known words. The split whose
    /// last part, which says what the thing is, is longest wins.
    pub fn split<'a>(&self, word: &'a str) -> Option<Vec<&'a str>> {
        if word.len() < WHOLE || !word.is_ascii() {
            return None;
        }
        (PART..=word.len() - PART).find_map(|at| {
            let (left, right) = word.split_at_checked(at)?;
            if !self.knows_last(right) {
                return None;
            }
            if let Some(left) = self.left(left) {
                return Some(vec![left, right]);
            }
            let mut parts = self
                .split(left)
                .or_else(|| LINKS.iter().find_map(|link| left.strip_suffix(link).and_then(|left| self.split(left))))?;
            parts.push(right);
            Some(parts)
        })
    }

    /// The two parts of a word of which only one is known, the longest such: the other may be misspelt.
    pub fn halve<'a>(&self, word: &'a str) -> Option<[&'a str; 2]> {
        if word.len() < WHOLE + 1 || !word.is_ascii() {
            return None;
        }
        (PART..=word.len() - PART)
            .filter_map(|at| word.split_at_checked(at))
            .filter_map(|(left, right)| {
                let known = if self.knows_last(right) { Some(right.len()) } else { self.left(left).map(str::len) };
                // of two that are as long the one without a letter between
                let plain = self.knows(left) || self.knows(right);
                known.filter(|length| *length > PART).map(|length| ((length, plain), [left, right]))
            })
            .max_by_key(|(length, _)| *length)
            .map(|(_, halves)| halves)
    }

    fn left<'a>(&self, left: &'a str) -> Option<&'a str> {
        if self.knows(left) {
            return Some(left);
        }
        LINKS.iter().filter_map(|link| left.strip_suffix(link)).find(|left| self.knows(left))
    }

    /// Bytes it takes, roughly.
    pub fn bytes(&self) -> usize {
        self.0.iter().map(|word| word.len() + 24).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compounds_are_taken_apart() {
        let mut parts = Parts::default();
        for word in ["feuerwehr", "schlauch", "rettung", "wagen", "boot", "tank", "losch", "fahrzeug"] {
            parts.add(word);
        }
        assert_eq!(parts.split("feuerwehrschlauch"), Some(vec!["feuerwehr", "schlauch"]));
        assert_eq!(parts.split("rettungswagen"), Some(vec!["rettung", "wagen"]));
        assert_eq!(parts.split("tankloschfahrzeug"), Some(vec!["tank", "losch", "fahrzeug"]));
        assert_eq!(parts.split("schlauchxyz"), None);
        for word in ["aggregaat", "pomp", "matras", "water"] {
            parts.add(word);
        }
        assert_eq!(parts.split("rettungswagens"), Some(vec!["rettung", "wagens"]));
        assert_eq!(parts.split("wateraggregaten"), Some(vec!["water", "aggregaten"]));
        assert_eq!(parts.split("waterpompen"), Some(vec!["water", "pompen"]));
        assert_eq!(parts.split("watermatrassen"), Some(vec!["water", "matrassen"]));
        assert_eq!(parts.split("feuerwehrschlauche"), Some(vec!["feuerwehr", "schlauche"]));
        assert_eq!(parts.split("fahrzeug"), None);
        assert_eq!(parts.halve("feuerwehrschlauhc"), Some(["feuerwehr", "schlauhc"]));
        assert_eq!(parts.halve("rettngswagen"), Some(["rettngs", "wagen"]));
        assert_eq!(parts.halve("unbekannt"), None);
    }
}
