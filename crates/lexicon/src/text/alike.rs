//! Letters of other alphabets that look alike, in capitals or in small letters.
//!
//! A word is written in one alphabet. Where its letters mix them (a Latin `o` in «Острог», as keyboards and
//! recognition of scans leave it), what only looks like a letter of the others is that letter: [`to_one_alphabet`].
//! Where nothing says which alphabet is meant, it is Cyrillic: who mixes, writes Ukrainian. A word all in one alphabet
//! keeps it, even if all its letters have twins (`насос`, `tea`), as it sounds otherwise; [`shape`](crate::text::fold::shape) makes all twins
//! one for those who compare without sounds, and [`in_other_alphabet`] reads such a word the other way.
//!
//! Greek is the alphabet of none of our languages: a Greek letter is what it looks like, but for the prefix `µ` of
//! units, which must never become `m`.

/// A letter, with what looks like it: Latin, Cyrillic, Greek.
const TWINS: &[[Option<char>; 3]] = &[
    [Some('a'), Some('а'), Some('α')],
    [Some('b'), Some('в'), Some('β')],
    [Some('c'), Some('с'), None],
    [Some('d'), Some('ԁ'), None],
    [Some('e'), Some('е'), Some('ε')],
    [Some('h'), Some('н'), Some('η')],
    [Some('h'), Some('һ'), None],
    [Some('i'), Some('і'), Some('ι')],
    [Some('i'), Some('ӏ'), None],
    [Some('j'), Some('ј'), Some('ϳ')],
    [Some('k'), Some('к'), Some('κ')],
    [Some('m'), Some('м'), Some('μ')],
    [Some('n'), None, Some('ν')],
    [Some('o'), Some('о'), Some('ο')],
    [Some('p'), Some('р'), Some('ρ')],
    [Some('q'), Some('ԛ'), None],
    [Some('s'), Some('ѕ'), None],
    [Some('t'), Some('т'), Some('τ')],
    [Some('w'), Some('ԝ'), None],
    [Some('x'), Some('х'), Some('χ')],
    [Some('y'), Some('у'), Some('υ')],
    [Some('z'), None, Some('ζ')],
    [None, Some('г'), Some('γ')],
    [None, Some('п'), Some('π')],
    [None, Some('ф'), Some('φ')],
];

/// Letters of other languages that Ukrainian has not: no Latin letter is one of them.
const NOT_UKRAINIAN: &[char] = &['ԁ', 'һ', 'ӏ', 'ј', 'ԛ', 'ѕ', 'ԝ'];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Alphabet {
    Latin,
    Cyrillic,
    Greek,
}

fn alphabet(c: char) -> Option<Alphabet> {
    match c {
        'a'..='z' => Some(Alphabet::Latin),
        '\u{400}'..='\u{52F}' => Some(Alphabet::Cyrillic),
        '\u{370}'..='\u{3FF}' => Some(Alphabet::Greek),
        _ => None,
    }
}

fn is_of(c: char, wanted: Alphabet) -> bool {
    alphabet(c) == Some(wanted) && !(wanted == Alphabet::Cyrillic && NOT_UKRAINIAN.contains(&c))
}

/// The letter of this alphabet that looks like this one; itself if it is one of it.
fn twin(c: char, wanted: Alphabet) -> Option<char> {
    if is_of(c, wanted) {
        return Some(c);
    }
    let row = TWINS.iter().find(|row| row.contains(&Some(c)))?;
    let [latin, cyrillic, _] = *row;
    match wanted {
        Alphabet::Latin => latin,
        Alphabet::Cyrillic => cyrillic.filter(|c| !NOT_UKRAINIAN.contains(c)),
        Alphabet::Greek => None,
    }
}

/// Writes the letters of a folded word in one alphabet, if they mix and all of them have a twin in it.
pub fn to_one_alphabet(word: &mut [char]) {
    let (mut latin, mut cyrillic, mut greek, mut others) = (false, false, false, false);
    for c in word.iter() {
        match alphabet(*c) {
            Some(Alphabet::Latin) => latin = true,
            Some(Alphabet::Cyrillic) => {
                cyrillic = true;
                others |= NOT_UKRAINIAN.contains(c);
            }
            Some(Alphabet::Greek) => greek = true,
            None => {}
        }
    }
    let mixed = (latin && cyrillic) || greek || others;
    let is_unit = word.len() <= 2 && word.contains(&'μ');
    if !mixed || is_unit {
        return;
    }
    for wanted in [Alphabet::Cyrillic, Alphabet::Latin] {
        if word.iter().all(|c| alphabet(*c).is_none() || twin(*c, wanted).is_some()) {
            for c in word {
                *c = twin(*c, wanted).unwrap_or(*c);
            }
            return;
        }
    }
}

/// The one letter for all that look alike: the Latin one, where there is one.
pub fn one_of(c: char) -> char {
    if c.is_ascii() {
        return c;
    }
    let row = TWINS.iter().find(|row| row.contains(&Some(c)));
    row.and_then(|[latin, cyrillic, _]| latin.or(*cyrillic)).unwrap_or(c)
}

/// A folded word as the other alphabet has it, if it is all in one and all its letters have twins.
pub fn in_other_alphabet(folded: &str) -> Option<String> {
    let first = folded.chars().find_map(alphabet)?;
    let wanted = if first == Alphabet::Latin { Alphabet::Cyrillic } else { Alphabet::Latin };
    folded.chars().map(|c| if alphabet(c).is_none() { Some(c) } else { twin(c, wanted) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(word: &str) -> String {
        let mut letters: Vec<char> = word.chars().collect();
        to_one_alphabet(&mut letters);
        letters.into_iter().collect()
    }

    #[test]
    fn a_word_has_one_alphabet() {
        // Latin o, c, p, o in the first; Greek omicron and alpha in the next
        assert_eq!(one("ocтpoг"), "острог");
        assert_eq!(one("οстрог"), "острог");
        assert_eq!(one("gеnеrаtоr"), "generator");
        assert_eq!(one("pumpα"), "pumpa");
        assert_eq!(one("нacoc"), "насос");
        // each in one alphabet, and a word that no alphabet has
        for kept in ["насос", "tea", "usbкабель", "μm", "ω"] {
            assert_eq!(one(kept), kept);
        }
    }

    #[test]
    fn what_has_twins_only_can_be_read_otherwise() {
        assert_eq!(in_other_alphabet("hacoc").as_deref(), Some("насос"));
        assert_eq!(in_other_alphabet("насос").as_deref(), Some("hacoc"));
        assert_eq!(in_other_alphabet("pump"), None);
        assert_eq!(in_other_alphabet("40"), None);
    }

    #[test]
    fn each_letter_is_a_twin_once_and_turns_into_itself() {
        for row in TWINS {
            let [latin, cyrillic, greek] = *row;
            for c in [cyrillic, greek].into_iter().flatten() {
                assert_eq!(TWINS.iter().filter(|row| row.contains(&Some(c))).count(), 1, "{c}");
                assert_eq!(one_of(c), latin.or(cyrillic).unwrap_or(c));
            }
        }
    }
}
