//! Answers that only look like one: a short word that sounds like another, a refused thing that another language's word
//! comes near. Better none.

use crate::catalogue::class::{ItemClass, Tongue};
use crate::catalogue::search::Why;
use crate::text::fold::{self, Word};
use crate::text::stem;

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
    is_of_who_asks(asked, found) && !is_heard_only(naming, found)
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
