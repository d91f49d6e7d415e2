//! Answers that only look like one: a short word that sounds like another, a refused thing that another language's word
//! comes near. Better none.

use crate::catalogue::class::{ItemClass, Tongue};
use crate::catalogue::search::Why;
use crate::text::fold::{self, Word};

/// Letters up to which a word is no form of another by its sound alone: KTW is no CCTV, koce are no Koks.
const SHORT: usize = 5;
/// Letters that a short word shares with what it is a form of.
const SHARED: usize = 3;
/// The score from which words count as another form or order of a name.
pub const FORM: f32 = 0.975;

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
pub fn fits(asked: Option<Tongue>, naming: &[&Word], found: Found<'_>) -> bool {
    is_of_who_asks(asked, found) && !is_heard_only(naming, found) && !is_of_one_letter(naming, found)
}

/// Whether a longer word has no more in common with the label than the sound of a letter: «xxxx» is no «Г-600».
fn is_of_one_letter(naming: &[&Word], found: Found<'_>) -> bool {
    let [word] = naming else { return false };
    let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
    found.why == Why::Partial
        && letters(&word.text) > 2
        && fold::words(found.label).iter().all(|label| letters(&label.text) < 2)
}

/// Whether a refused thing is named by a word of the asker's own language, whole. What is refused closes the door, and a
/// word that is near it in another language means something else: «амуніція» is gear.
fn is_of_who_asks(asked: Option<Tongue>, found: Found<'_>) -> bool {
    let is_own = asked.is_none_or(|tongue| tongue == found.tongue);
    let is_whole = matches!(found.why, Why::Exact | Why::Form);
    found.class.is_accepted() || (is_own && is_whole)
}

/// Whether the text is one short word that has no more than its sound in common with what was found.
fn is_heard_only(naming: &[&Word], found: Found<'_>) -> bool {
    let [word] = naming else { return false };
    if found.why != Why::Form || found.score < FORM || word.text.chars().count() > SHORT {
        return false;
    }
    let latin = |text: &str| text.chars().all(|c| c.is_ascii_alphanumeric());
    let labels = fold::words(found.label);
    // another alphabet has nothing but the sound in common
    let mut of_one_alphabet = labels.iter().filter(|label| latin(&label.text) == latin(&word.text)).peekable();
    of_one_alphabet.peek().is_some() && !of_one_alphabet.any(|label| shares(&word.text, &label.text))
}

fn shares(one: &str, other: &str) -> bool {
    let common = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    common >= SHARED.min(one.chars().count())
}
