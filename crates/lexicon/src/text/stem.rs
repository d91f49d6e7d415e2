//! Takes endings off folded words. Light on purpose: one list for Cyrillic letters and one for
//! Latin ones, as the language of a word is often not known.

use std::borrow::Cow;

/// Endings of Ukrainian (and Russian) nouns and adjectives after folding (й → и, ї → і), the longest first,
/// with the letters that must remain.
const CYRILLIC: &[(&str, usize)] = &[
    ("ого", 3),
    ("ому", 3),
    ("ими", 3),
    ("іми", 3),
    ("ами", 3),
    ("ями", 3),
    ("ові", 4),
    ("еві", 4),
    ("ии", 3),
    ("ои", 3),
    ("оі", 3),
    ("ею", 3),
    ("ою", 3),
    ("ям", 4),
    ("ам", 4),
    ("ах", 3),
    ("ях", 3),
    ("ом", 4),
    ("ем", 4),
    ("єм", 4),
    ("ів", 3),
    ("ев", 4),
    ("еи", 4),
    ("им", 4),
    ("их", 3),
    ("іи", 3),
    ("ая", 3),
    ("ые", 3),
    ("ых", 3),
    ("ым", 4),
    ("ов", 4),
    ("ую", 3),
    ("а", 3),
    ("и", 3),
    ("і", 3),
    ("у", 3),
    ("ю", 3),
    ("я", 3),
    ("е", 3),
    ("є", 3),
    ("о", 3),
    ("ь", 3),
    ("ы", 3),
];

/// Endings of Polish, German, Dutch, French and English, the longest first, with the letters that
/// must remain.
const LATIN: &[(&str, usize)] = &[
    ("ami", 3),
    ("ach", 4),
    ("ego", 4),
    ("emu", 4),
    ("ymi", 4),
    ("imi", 4),
    ("ych", 4),
    ("ich", 5),
    // Ukrainian in Latin letters
    ("ykh", 4),
    ("ymy", 4),
    ("oho", 4),
    ("omu", 4),
    ("yi", 4),
    ("yy", 4),
    ("en", 3),
    ("ow", 3),
    ("ie", 3),
    ("ia", 3),
    ("ii", 3),
    ("ej", 4),
    ("ym", 4),
    ("im", 4),
    ("a", 3),
    ("e", 3),
    ("i", 3),
    ("o", 3),
    ("u", 3),
    ("y", 3),
];

/// Words that only look inflected.
const NOT_INFLECTED: &[&str] =
    &["window", "shadow", "yellow", "pillow", "elbow", "arrow", "throw", "borrow", "narrow", "hollow", "below"];

/// The word without its ending, at least three letters of it.
pub fn stem(folded: &str) -> Cow<'_, str> {
    match folded.chars().next() {
        Some(first) if is_cyrillic(first) => cyrillic(folded),
        Some(first) if first.is_ascii_alphabetic() => latin(folded),
        _ => Cow::Borrowed(folded),
    }
}

/// The other form of a Cyrillic word whose last vowel changes with its ending (табір, табори; стіл, столу; осель, осіль),
/// if it can have one: і in a closed last syllable for о or е in an open one, and back.
pub fn alternation(stem: &str) -> impl Iterator<Item = String> {
    let last = stem.char_indices().rev().find(|(_, letter)| matches!(letter, 'і' | 'о' | 'е' | 'а' | 'у' | 'и'));
    let others: &[char] = match last {
        Some((_, 'і')) => &['о', 'е'],
        Some((_, 'о' | 'е')) => &['і'],
        _ => &[],
    };
    others.iter().filter_map(move |other| {
        let (at, letter) = last?;
        let (head, tail) = (stem.get(..at)?, stem.get(at + letter.len_utf8()..)?);
        Some(format!("{head}{other}{tail}"))
    })
}

/// A word without the last vowel, if that is one that comes only where no ending follows: `wiader` of wiadro, `крісел` of
/// крісло.
pub fn without_fleeting(folded: &str) -> Option<String> {
    let (rest, last) = folded.char_indices().next_back().and_then(|(at, last)| Some((folded.get(..at)?, last)))?;
    let short = rest.strip_suffix(['e', 'е', 'о'])?;
    let closed = short.ends_with(|letter: char| !"aeiouyаеиіоуяюєї".contains(letter));
    (closed && longer_than(short, 1) && "lrnwлрнв".contains(last)).then(|| format!("{short}{last}"))
}

fn is_cyrillic(letter: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&letter)
}

fn longer_than(word: &str, letters: usize) -> bool {
    word.chars().nth(letters).is_some()
}

fn cyrillic(word: &str) -> Cow<'_, str> {
    if let Some(short) = fleeting(word, &[("ок", "к"), ("ек", "к")]) {
        return Cow::Owned(short);
    }
    Cow::Borrowed(without(word, CYRILLIC))
}

fn latin(word: &str) -> Cow<'_, str> {
    let singular = match word.strip_suffix('s') {
        Some(rest) if longer_than(rest, 2) && !rest.ends_with('s') => rest,
        _ => word.strip_suffix('x').filter(|rest| rest.ends_with('u')).unwrap_or(word),
    };
    if NOT_INFLECTED.contains(&singular) {
        return Cow::Borrowed(singular);
    }
    if let Some(short) = fleeting(singular, &[("ek", "k"), ("ok", "k")]) {
        return Cow::Owned(short);
    }
    Cow::Borrowed(without(singular, LATIN))
}

fn without<'a>(word: &'a str, endings: &[(&str, usize)]) -> &'a str {
    let rest = |(ending, least): &(&str, usize)| word.strip_suffix(ending).filter(|rest| longer_than(rest, least - 1));
    endings.iter().find_map(rest).unwrap_or(word)
}

/// The vowel that Slavic words lose when they are inflected (мішок, мішки; apteczka, apteczek).
fn fleeting(word: &str, pairs: &[(&str, &str)]) -> Option<String> {
    pairs.iter().find_map(|(from, to)| {
        let rest = word.strip_suffix(from).filter(|rest| longer_than(rest, 2) && !rest.ends_with(['o', 'e']))?;
        Some(format!("{rest}{to}"))
    })
}
