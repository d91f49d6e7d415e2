//! What somebody means: the classes a text may name, whether the first is sure, and what the text states besides.
//! Honest doubt: below a threshold, or where two answers are close, the answer is «one of these».

use std::fmt;

use crate::catalogue::class::{ItemClass, Tongue};
use crate::catalogue::reading::{self, Reading, Wear};
use crate::catalogue::search::{self, Hit, Why};
use crate::catalogue::specs::{self, Stated};
use crate::catalogue::{Catalogue, code, fitting, sized, tidy};
use crate::text::fold::{self, Word};
use domain::need::Kind;

/// The score from which the first answer may be sure.
pub const SURE: f32 = 0.74;
/// How far the first answer must be ahead of the next that means another thing.
pub const AHEAD: f32 = 0.06;
/// The score of who says just a name that a class has.
const EXACT: f32 = 0.995;
/// The score from which a text names a class together with a size.
const NAMED: f32 = 0.9;
/// The score below which nothing was found.
const LEAST: f32 = 0.12;

/// A question.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// The text, as somebody wrote it.
    pub text: &'a str,
    /// Its language, if known. Words of others are found too.
    pub tongue: Option<Tongue>,
    /// Only classes of this kind.
    pub kind: Option<Kind>,
    /// Whether the last word may not be finished.
    pub typing: bool,
    /// How many classes are wanted.
    pub limit: usize,
}

impl<'a> Question<'a> {
    /// The usual question: what does this finished text mean?
    pub const fn new(text: &'a str, tongue: Option<Tongue>) -> Self {
        Self { text, tongue, kind: None, typing: false, limit: 5 }
    }
}

/// A class that the text may mean.
#[derive(Debug, Clone, Copy)]
pub struct Candidate<'a> {
    pub class: &'a ItemClass,
    /// From 0 to 1.
    pub score: f32,
    /// The label that matched.
    pub label: &'a str,
    /// Its language.
    pub tongue: Tongue,
    /// How it matched.
    pub why: Why,
}

impl<'a> Candidate<'a> {
    const fn found(&self) -> fitting::Found<'a> {
        fitting::Found { class: self.class, label: self.label, tongue: self.tongue, why: self.why, score: self.score }
    }
}

/// Why the first answer is not sure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// Nothing was found.
    Nothing,
    /// What was found fits badly.
    Weak,
    /// Others fit nearly as well.
    Close,
    /// The word commonly means other things too.
    Ambiguous,
    /// It names something besides.
    Several,
}

impl Doubt {
    /// Its code in interfaces.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Nothing => "nothing_found",
            Self::Weak => "weak_match",
            Self::Close => "close_matches",
            Self::Ambiguous => "ambiguous_word",
            Self::Several => "several_items",
        }
    }
}

/// What was understood.
#[derive(Debug, Clone)]
pub struct Understanding<'a> {
    /// The classes it may mean, the best first.
    pub candidates: Vec<Candidate<'a>>,
    /// Why the first is not sure; none when it is.
    pub doubt: Option<Doubt>,
    /// What the text states besides, for the first class.
    pub stated: Stated,
    /// It says that there are some, not how many.
    pub vague: bool,
    /// New or used.
    pub wear: Option<Wear>,
}

impl<'a> Understanding<'a> {
    /// The class, when it is sure.
    pub fn sure(&self) -> Option<&'a ItemClass> {
        self.candidates.first().filter(|_| self.doubt.is_none()).map(|first| first.class)
    }
}

impl Catalogue {
    /// Answers a question. Never fails: any text has an answer, if only that nothing was found.
    pub fn look_up(&self, question: &Question<'_>) -> Understanding<'_> {
        let text = tidy::tidy(question.text);
        let question = &Question { text: &text, ..*question };
        let words = fold::words(question.text);
        let mut reading = reading::read(&words);
        let naming: Vec<&Word> =
            words.iter().zip(&reading.taken).filter(|(_, taken)| !**taken).map(|(word, _)| word).collect();
        // two more than wanted, to see what is close
        let wanted = question.limit.max(5) * if question.kind.is_some() { 8 } else { 2 };
        let hits = search::search(self.index(), &self.classes, &naming, question.tongue, question.typing, wanted);
        let mut candidates: Vec<(Candidate<'_>, Hit)> =
            hits.into_iter().filter_map(|hit| Some((self.candidate(&hit)?, hit))).collect();
        let told = fitting::told(&naming);
        candidates.retain(|(candidate, _)| {
            candidate.score >= LEAST
                && question.kind.is_none_or(|kind| kind == candidate.class.kind)
                && fitting::fits(question.tongue, &naming, &told, candidate.found())
        });
        let named = candidates.iter().map(|(found, _)| (found.class.key.as_str(), found.label));
        if let Some(place) = sized::exactly(&words, &reading, named) {
            let score = candidates.first().map_or(0.0, |(first, _)| first.score);
            let (found, hit) = candidates.remove(place);
            candidates.insert(0, (Candidate { score, ..found }, hit));
        }
        if let Some((found, hit)) = self.of_size(question, &words, &reading) {
            // what was found without the size is not of it
            candidates.retain(|(other, _)| other.class.key != found.class.key && found.score - other.score >= AHEAD);
            candidates.insert(0, (found, hit));
            // its number is the size
            reading.numbers.retain(|number| number.unit.is_some() || !sized::is_last(&words, number));
        }
        let is_of_another_size =
            || candidates.first().is_some_and(|(first, _)| sized::contradicts(&reading, first.label));
        let doubt = doubt(&candidates)
            .or_else(|| self.several(question, &candidates))
            .or_else(|| is_of_another_size().then_some(Doubt::Close));
        if doubt.is_some()
            && let Some(thing) = self.comes_with(question)
            && let Some(place) = candidates.iter().position(|(found, _)| found.class.key == thing.key)
        {
            // the thing stands first, and what comes with it behind
            let score = candidates.first().map_or(0.0, |(first, _)| first.score);
            let (found, hit) = candidates.remove(place);
            candidates.insert(0, (Candidate { score, ..found }, hit));
        }
        let first = candidates.first().map(|(candidate, _)| candidate.class);
        let stated = specs::stated(question.text, &words, &reading, first);
        let mut candidates: Vec<_> = candidates.into_iter().map(|(candidate, _)| candidate).collect();
        candidates.truncate(question.limit);
        Understanding { candidates, doubt, stated, vague: reading.vague, wear: reading.wear }
    }

    /// Whether something else is named besides, where the whole is no name that a class has.
    fn several(&self, question: &Question<'_>, candidates: &[(Candidate<'_>, Hit)]) -> Option<Doubt> {
        let (first, _) = candidates.first().filter(|(first, _)| first.score < EXACT)?;
        self.names_several(question, (first.class, first.label, first.score)).then_some(Doubt::Several)
    }

    /// The class that the text names only together with the size in it.
    fn of_size(&self, question: &Question<'_>, words: &[Word], reading: &Reading) -> Option<(Candidate<'_>, Hit)> {
        let named = sized::named_with_sizes(words, reading)?;
        let best = named.iter().filter_map(|named| {
            let hits = search::search(self.index(), &self.classes, named, question.tongue, false, 2);
            let (hit, next) = (hits.first()?, hits.get(1));
            let found = self.candidate(hit)?;
            let is_own = question.tongue.is_none_or(|tongue| tongue == found.tongue);
            let is_ahead = next.is_none_or(|next| hit.score - next.score >= AHEAD);
            let fits = hit.score >= NAMED && is_own && is_ahead && sized::holds(found.label, named);
            (fits && question.kind.is_none_or(|kind| kind == found.class.kind)).then_some((found, *hit))
        });
        best.max_by(|(one, _), (other, _)| one.score.total_cmp(&other.score))
    }

    fn candidate(&self, hit: &Hit) -> Option<Candidate<'_>> {
        let class = self.at(hit.class)?;
        let label = class.labels.get(usize::from(hit.label))?;
        Some(Candidate { class, score: hit.score, label: &label.text, tongue: label.tongue, why: hit.why })
    }
}

impl fmt::Display for Understanding<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for candidate in &self.candidates {
            let (class, why) = (candidate.class, candidate.why.as_str());
            writeln!(f, "{:.2} {} {} ({why}: {:?})", candidate.score, class.key, class.label(None), candidate.label)?;
        }
        if let Some(quantity) = self.stated.quantity {
            writeln!(f, "quantity: {quantity} {}", self.stated.unit.unwrap_or_default())?;
        }
        for spec in &self.stated.specs {
            let value = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
            let (min, max) = (value(spec.min), value(spec.max));
            writeln!(
                f,
                "{}: {}{min} … {max} {} ({:?})",
                spec.name,
                spec.word.unwrap_or_default(),
                spec.unit,
                spec.text
            )?;
        }
        for warning in &self.stated.warnings {
            let likely =
                warning.likely.as_deref().map(|likely| format!("; did you mean {likely}?")).unwrap_or_default();
            writeln!(f, "warning: {:?} is not plausible{likely}", warning.text)?;
        }
        match self.doubt {
            None => f.write_str("sure"),
            Some(doubt) => write!(f, "not sure: {}", doubt.as_str()),
        }
    }
}

fn doubt(candidates: &[(Candidate<'_>, Hit)]) -> Option<Doubt> {
    let Some((first, hit)) = candidates.first() else { return Some(Doubt::Nothing) };
    if first.score < SURE {
        return Some(Doubt::Weak);
    }
    if hit.ambiguous {
        return Some(Doubt::Ambiguous);
    }
    let close = candidates
        .iter()
        .skip(1)
        .filter(|(other, _)| !related(first.class, other.class))
        .any(|(other, _)| first.score - other.score < AHEAD);
    close.then_some(Doubt::Close)
}

/// Whether one is the other, only more exactly.
pub(super) fn related(a: &ItemClass, b: &ItemClass) -> bool {
    code::is_within(&a.key, &b.key) || code::is_within(&b.key, &a.key)
}
