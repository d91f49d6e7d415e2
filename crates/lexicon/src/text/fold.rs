//! The one folding: splits text into words and folds them, so that one word has one form however it is typed.
//! Whatever compares words stands on it: the look-up of the catalogue, the search of places, the `q` of lists.
//!
//! `letters` says what one character is worth, `alike` keeps a word in one alphabet. The form of a word is the same for
//! capitals and small letters, for letters composed and decomposed, and is its own folding; tests hold that for any
//! text. What stands for an umlaut is one letter, as an umlaut is (Loesch…, Lösch…), so an `e` behind `a`, `o` or `u`
//! is dropped, also of `æ` and `œ`.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::text::alike;
use crate::text::letters::{Part, parts};

/// Which folding this is. Whoever stores folded words stores it with them, and folds anew when it has changed: raise
/// it with any change of what [`fold`], [`words`] or [`searched`] answer.
pub const VERSION: i32 = 2;

/// The longest word that is kept, in characters of the folded form; longer ones are cut.
pub const LONGEST: usize = 40;

/// The most distinct words that a list is searched by.
const MOST: usize = 400;

/// A folded word and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Folded: letters, or digits, never both.
    pub text: String,
    /// Its bytes in the original.
    pub span: Range<usize>,
    /// What stands between the word before and this one, as far as it matters.
    pub before: Gap,
}

/// What stands before a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// Nothing, not even a space: `LF8`.
    None,
    /// A space.
    Space,
    /// A decimal point or comma between digits.
    Point,
    /// `/`.
    Slash,
    /// A hyphen or dash.
    Dash,
    /// An opening bracket.
    Bracket,
    /// A comma, semicolon, colon or line end.
    Comma,
    /// Any other sign.
    Other,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Letter,
    Digit,
}

/// A text without what stands between its letters and digits, folded as one word.
pub fn fold(run: &str) -> String {
    let mut letters = Vec::with_capacity(run.len().min(LONGEST));
    for c in run.chars() {
        parts(c, |part| match part {
            Part::Letter(c) | Part::Digit(c) if letters.len() < LONGEST => letters.push(c),
            _ => {}
        });
    }
    finish(&mut letters)
}

/// The word of these letters: in one alphabet, and umlauts one letter.
fn finish(letters: &mut [char]) -> String {
    alike::to_one_alphabet(letters);
    without_umlauts(letters.iter().copied())
}

fn without_umlauts(letters: impl Iterator<Item = char> + Clone) -> String {
    // a list keeps tens of thousands of words: none shall hold more than it needs
    let mut word = String::with_capacity(letters.clone().map(char::len_utf8).sum());
    for c in letters {
        if !(c == 'e' && word.ends_with(['a', 'o', 'u'])) {
            word.push(c);
        }
    }
    word
}

/// The words of a text, in order. A French elision (`d'eau`) loses its article; any other
/// apostrophe joins (`п'ять`).
pub fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    each_word(text, |word| words.push(word));
    words
}

/// Calls `each` with every word of a text, in order.
pub fn each_word(text: &str, each: impl FnMut(Word)) {
    let mut scan = Scan::new(each);
    for (at, c) in text.char_indices() {
        let place = at..at + c.len_utf8();
        if is_fraction(c) {
            // 2½ is 2 and 1/2, never 21/2
            scan.end_run();
        }
        parts(c, |part| scan.take(part, &place));
    }
    scan.end_run();
}

/// The distinct words of some texts that a list is searched by, in order: letters that look alike are one, so that the
/// beginning of a word is found however it is typed.
pub fn searched<'a>(texts: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut found = BTreeSet::new();
    for text in texts {
        each_word(text, |word| {
            if found.len() < MOST {
                found.insert(shape(&word.text));
            }
        });
    }
    found.into_iter().collect()
}

/// What a folded word looks like, whatever its alphabet. Goes letter by letter: the shape of a beginning begins the
/// shape of the whole.
pub fn shape(folded: &str) -> String {
    without_umlauts(folded.chars().map(alike::one_of))
}

const fn is_fraction(c: char) -> bool {
    matches!(c, '¼'..='¾' | '⅐'..='⅟' | '↉')
}

/// Goes through the parts of a text and tells its words.
struct Scan<F> {
    each: F,
    /// The letters or digits of the word so far, as many as are kept.
    letters: Vec<char>,
    sort: Option<Sort>,
    span: Range<usize>,
    gap: Gap,
    /// The last part was an apostrophe behind a letter; the next decides what it does.
    apostrophe: bool,
    /// The last parts were digits and a point.
    point: bool,
}

impl<F: FnMut(Word)> Scan<F> {
    fn new(each: F) -> Self {
        let letters = Vec::with_capacity(LONGEST);
        Self { each, letters, sort: None, span: 0..0, gap: Gap::Space, apostrophe: false, point: false }
    }

    fn take(&mut self, part: Part, span: &Range<usize>) {
        match part {
            Part::Letter(c) => {
                if std::mem::take(&mut self.apostrophe) && is_latin(c) && self.is_article() {
                    self.letters.clear();
                    (self.sort, self.gap) = (None, Gap::Space);
                }
                self.put(c, Sort::Letter, span);
            }
            Part::Digit(c) => {
                self.end_apostrophe();
                self.put(c, Sort::Digit, span);
            }
            Part::Apostrophe if self.sort == Some(Sort::Letter) && !self.apostrophe => self.apostrophe = true,
            Part::Apostrophe => self.sign('\''),
            Part::Nothing if self.sort.is_some() && !self.apostrophe => self.span.end = span.end,
            Part::Nothing => {}
            Part::Sign(c) => self.sign(c),
        }
    }

    fn put(&mut self, c: char, sort: Sort, span: &Range<usize>) {
        if self.sort != Some(sort) {
            self.end_run();
            if std::mem::take(&mut self.point) && sort == Sort::Digit {
                self.gap = Gap::Point;
            }
            self.sort = Some(sort);
            self.span.start = span.start;
        }
        self.span.end = span.end;
        if self.letters.len() < LONGEST {
            self.letters.push(c);
        }
    }

    fn sign(&mut self, c: char) {
        self.end_apostrophe();
        let digits = self.sort == Some(Sort::Digit);
        self.end_run();
        self.point = digits && matches!(c, '.' | ',');
        self.gap = wider(self.gap, between(c));
    }

    /// An apostrophe that no letter follows is a sign like others.
    fn end_apostrophe(&mut self) {
        if std::mem::take(&mut self.apostrophe) {
            self.end_run();
            self.gap = wider(self.gap, Gap::Other);
        }
    }

    fn end_run(&mut self) {
        if self.sort.take().is_some() {
            let text = finish(&mut self.letters);
            self.letters.clear();
            (self.each)(Word { text, span: self.span.clone(), before: self.gap });
            self.gap = Gap::None;
        }
    }

    fn is_article(&self) -> bool {
        self.letters.len() <= 2 && self.letters.iter().copied().all(is_latin)
    }
}

const fn is_latin(letter: char) -> bool {
    letter.is_ascii_alphabetic()
}

const fn between(c: char) -> Gap {
    match c {
        ',' | ';' | ':' | '\n' => Gap::Comma,
        '/' | '\u{2044}' | '\u{2215}' => Gap::Slash,
        '-' | '‐'..='―' | '⁃' | '−' => Gap::Dash,
        '(' | '[' | '{' => Gap::Bracket,
        ' ' | '\t' => Gap::Space,
        _ => Gap::Other,
    }
}

/// Of several signs in a row the one that says most.
fn wider(before: Gap, now: Gap) -> Gap {
    match (before, now) {
        (Gap::None, now) => now,
        (before, Gap::Space | Gap::None) => before,
        (Gap::Bracket | Gap::Comma, _) => before,
        (_, now) => now,
    }
}

#[cfg(test)]
mod tests;
