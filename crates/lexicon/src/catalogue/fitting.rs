//! Answers that only look like one: a short word that sounds like another, a refused thing that another language's word
//! comes near. Better none.

use crate::catalogue::class::{ItemClass, Tongue};
use crate::catalogue::filler::{self, Role};
use crate::catalogue::index::{is_cyrillic, share};
use crate::catalogue::numerals::is_number;
use crate::catalogue::search::Why;
use crate::text::dictionary::tolerance;
use crate::text::fold::{self, Word};
use crate::text::{distance, key, key_in_other_alphabet, key_without_fleeting, other_keys, stem};

/// Letters up to which a word is no form of another by its sound alone: KTW is no CCTV, koce are no Koks.
const SHORT: usize = 5;
/// Letters that a short word shares with what it is a form of.
const SHARED: usize = 3;
/// Words of a text that are compared, at most.
const WORDS: usize = 48;
/// Words of what may be a sentence.
const SENTENCE: usize = 3;
/// The score below which one word in common is too little.
const FAR: f32 = 0.45;
/// How much less suffices for a longer word.
const AWAY: f32 = 0.13;
/// Letters that begin two words of one kin.
const PREFIX: usize = 4;
/// Letters of a part of a compound.
const PART: usize = 4;
/// The score from which words count as another form or order of a name.
pub const FORM: f32 = 0.975;
/// The same of a name in another language than the asker's.
const FOREIGN_FORM: f32 = 0.93;

/// An answer, as it was found.
#[derive(Debug, Clone, Copy)]
pub struct Found<'a> {
    pub class: &'a ItemClass,
    /// The label that matched.
    pub label: &'a str,
    /// Its language.
    pub tongue: Tongue,
    /// How it matched, and how well.
    pub why: Why,
    pub score: f32,
}

/// Whether it is an answer to who asks in this language with these naming words.
pub fn fits(asked: Option<Tongue>, naming: &[&Word], told: &[Told<'_>], found: Found<'_>) -> bool {
    is_of_who_asks(asked, found)
        && !is_heard_only(asked, naming, found)
        && resembles(asked, told, found)
        && !is_of_one_letter(naming, found)
}

/// Whether a longer word has no more in common with the label than the sound of a letter: «xxxx» is no «Г-600».
fn is_of_one_letter(naming: &[&Word], found: Found<'_>) -> bool {
    let [word] = naming else { return false };
    let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
    found.why != Why::Exact
        && letters(&word.text) > 2
        && fold::words(found.label).iter().all(|label| letters(&label.text) < 2)
}

/// A word of the text that says something, with what it is compared by.
#[derive(Debug)]
pub struct Told<'a> {
    word: &'a str,
    letters: usize,
    key: String,
    /// Its keys in other forms.
    others: Vec<String>,
    is_weighty: bool,
}

/// The words of a text that say something.
pub fn told<'a>(naming: &[&'a Word]) -> Vec<Told<'a>> {
    let told = naming.iter().filter(|word| is_told(word)).map(|word| Told {
        word: &word.text,
        letters: word.text.chars().count(),
        key: key(&word.text),
        others: other_keys(&word.text).into_iter().chain(key_without_fleeting(&word.text)).collect(),
        is_weighty: share(&word.text) >= 1.0,
    });
    told.take(WORDS).collect()
}

fn is_told(word: &Word) -> bool {
    let role = filler::role(&word.text);
    !is_number(word) && !role.does(Role::STOP) && !role.does(Role::WITH) && !role.does(Role::FOR)
}

/// Whether a word of the text that says something is a word of the label, in another form, misspelt, in other letters or as
/// a part. What has only a filler word, a number or a far sound in common is absurd as an answer.
fn resembles(asked: Option<Tongue>, told: &[Told<'_>], found: Found<'_>) -> bool {
    if found.why == Why::Exact {
        return true;
    }
    let mut labels = fold::words(found.label);
    labels.retain(is_told);
    let any_weighty = told.iter().any(|word| word.is_weighty);
    let mut alike = told.iter().filter(|word| {
        (!any_weighty || word.is_weighty) && labels.iter().any(|label| is_alike(asked, word, &label.text))
    });
    let Some(first) = alike.next() else { return false };
    // one word of a sentence says little, unless it is the very name of a thing
    let is_far = found.score < FAR && told.len() >= SENTENCE;
    let is_name = || {
        let is_own = asked.is_none_or(|tongue| tongue == found.tongue);
        is_own && labels.iter().all(|label| key(&label.text) == first.key)
    };
    !is_far || alike.next().is_some() || (first.letters > SHORT && (found.score >= FAR - AWAY || is_name()))
}

/// Whether one word is another in some form.
fn is_alike(asked: Option<Tongue>, told: &Told<'_>, label: &str) -> bool {
    let word = told.word;
    let least = told.letters.min(label.chars().count());
    if word.starts_with(is_cyrillic) != label.starts_with(is_cyrillic) {
        // by the sound; only Ukrainian is written in both alphabets
        let is_ukrainian = asked.is_none_or(|tongue| tongue.as_str() == "uk");
        let of_label = key(label);
        let is_heard = is_ukrainian && least >= SHARED && is_typed_alike(&told.key, &of_label);
        return is_heard || key_in_other_alphabet(word).is_some_and(|key| key == of_label);
    }
    let common = word.chars().zip(label.chars()).take_while(|(a, b)| a == b).count();
    let is_part = least >= PART && (word.contains(label) || label.contains(word));
    if common >= PREFIX || common == least || is_part {
        return true;
    }
    let of_label = key(label);
    is_typed_alike(&told.key, &of_label)
        || is_typed_alike(word, label)
        || ends_alike(&told.key, &of_label)
        || ends_alike(&of_label, &told.key)
        || told.others.contains(&of_label)
}

/// Whether a compound ends in the other word, which may be mistyped.
fn ends_alike(word: &str, end: &str) -> bool {
    let tails = (end.len().saturating_sub(1)..=end.len() + 1).filter_map(|length| {
        let from = word.len().checked_sub(length).filter(|from| *from >= PART)?;
        word.get(from..)
    });
    let may_be_mistyped = end.len() >= PART;
    end.len() >= SHARED && tails.into_iter().any(|tail| tail == end || (may_be_mistyped && is_typed_alike(tail, end)))
}

/// Whether a word is another but for so many letters as one may mistype.
fn is_typed_alike(word: &str, other: &str) -> bool {
    let most = tolerance(word.len());
    word == other || (most > 0 && distance::within(word.as_bytes(), other.as_bytes(), most).is_some())
}

/// Whether a refused thing is named by a word of the asker's own language, whole. What is refused closes the door, and a
/// word that is near it in another language means something else: «амуніція» is gear.
fn is_of_who_asks(asked: Option<Tongue>, found: Found<'_>) -> bool {
    let is_own = asked.is_none_or(|tongue| tongue == found.tongue);
    let is_whole = matches!(found.why, Why::Exact | Why::Form);
    found.class.is_accepted() || (is_own && is_whole)
}

/// Whether the text is one short word that has no more than its sound in common with what was found.
fn is_heard_only(asked: Option<Tongue>, naming: &[&Word], found: Found<'_>) -> bool {
    let [word] = naming else { return false };
    let is_foreign = asked.is_some_and(|tongue| tongue != found.tongue);
    let form = if is_foreign { FOREIGN_FORM } else { FORM };
    if found.why != Why::Form || found.score < form || word.text.chars().count() > SHORT {
        return false;
    }
    let latin = |text: &str| text.chars().all(|c| c.is_ascii_alphanumeric());
    let labels = fold::words(found.label);
    // another alphabet has nothing but the sound in common
    let mut of_one_alphabet = labels.iter().filter(|label| latin(&label.text) == latin(&word.text)).peekable();
    of_one_alphabet.peek().is_some() && !of_one_alphabet.any(|label| shares(&word.text, &label.text))
}

/// Whether words begin alike, and what is left of them without their endings is spelt alike: «masek» are no «maści».
fn shares(one: &str, other: &str) -> bool {
    let common = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let (stem, of_other) = (stem::stem(one), stem::stem(other));
    let of_stems = stem.chars().zip(of_other.chars()).take_while(|(a, b)| a == b).count();
    let is_spelt = of_stems + 1 >= stem.chars().count().min(of_other.chars().count());
    common >= SHARED.min(one.chars().count()) && (is_spelt && !differs_in_c(&stem, &of_other))
}

/// Whether a `c` stands where the other word has a `k`: in one language they are two sounds.
fn differs_in_c(one: &str, other: &str) -> bool {
    one.chars().zip(other.chars()).find(|(a, b)| a != b).is_some_and(|pair| matches!(pair, ('c', 'k') | ('k', 'c')))
}
