//! A list as people paste it, out of a letter or a table: each line with the class it means, for sure or likely, and how
//! many. What nobody can be sure of is asked, and what is no thing at all (a greeting, a heading, a signature) is told as
//! not understood. Nothing is changed: the words of each line stay as they are.

mod asides;
mod quantities;
mod rows;
#[cfg(test)]
mod tests;

use crate::catalogue::class::{ItemClass, Tongue};
use crate::catalogue::filler::{Role, role};
use crate::catalogue::lookup::{Doubt, Question, Understanding, related};
use crate::catalogue::search::Why;
use crate::catalogue::{Catalogue, reading, several};
use crate::text::fold;

pub use quantities::Stated;
pub use rows::lines;

use quantities::Said;
use rows::Row;

/// Classes that a line may mean, at most.
pub const MOST_CANDIDATES: usize = 5;
/// Parts of a line that are read by themselves, at most; the last one holds the rest.
pub const MOST_PARTS: usize = 12;
/// The score below which what was found is no more than a likeness of sounds.
const PLAUSIBLE: f32 = 0.5;

domain::vocabulary! {
    /// What became of a line.
    pub enum LineOutcome {
        /// One class, for sure.
        Sure = "sure",
        /// One of several classes: somebody chooses.
        Choose = "choose",
        /// Several things in one line.
        Several = "several",
        /// Something that is neither asked for nor given here.
        Refused = "refused",
        /// No thing that is known, or none at all.
        NotUnderstood = "not_understood",
    }
}

/// A class with how many of it a line says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Meant<'a> {
    /// The class.
    pub class: &'a ItemClass,
    /// How many in the class's base unit, where that can be told.
    pub quantity: Option<i64>,
}

/// What a line, or a part of one, was read as.
#[derive(Debug, Clone, PartialEq)]
pub struct LineRead<'a> {
    /// The words that were read.
    pub text: String,
    /// What became of it.
    pub outcome: LineOutcome,
    /// The class, where it is sure or refused.
    pub meant: Option<Meant<'a>>,
    /// The classes it may mean, the best first; none where one is sure.
    pub candidates: Vec<Meant<'a>>,
    /// What it says of how many.
    pub stated: Option<Stated>,
}

/// A line that is not blank.
#[derive(Debug, Clone, PartialEq)]
pub struct PastedLine<'a> {
    /// Its place in the text, from 1.
    pub place: usize,
    /// What it was read as.
    pub read: LineRead<'a>,
    /// What each of its things was read as, where it names several.
    pub parts: Vec<LineRead<'a>>,
}

impl Catalogue {
    /// Reads a pasted text, line by line.
    pub fn read_lines(&self, text: &str, tongue: Option<Tongue>) -> Vec<PastedLine<'_>> {
        rows::rows(text).into_iter().map(|row| self.read_row(row, tongue)).collect()
    }

    fn read_row(&self, row: Row, tongue: Option<Tongue>) -> PastedLine<'_> {
        let Row { place, text, name, amount, unit, is_heading } = row;
        let said = Said { name: &name, amount: amount.as_ref(), unit: &unit };
        let read = if is_heading { unread(said) } else { self.read_one(said, tongue) };
        let may_be_several = match read.outcome {
            LineOutcome::Several => true,
            LineOutcome::Choose | LineOutcome::NotUnderstood => !is_heading && several::parts(&name).len() > 1,
            LineOutcome::Sure | LineOutcome::Refused => false,
        };
        let parts = if may_be_several { self.read_parts(&name, tongue) } else { Vec::new() };
        if let Some(only) = beside_asides(&parts).filter(|_| amount.is_none()) {
            return PastedLine { place, read: LineRead { text, ..only.clone() }, parts: Vec::new() };
        }
        if read.outcome == LineOutcome::Several || names_several(&parts) {
            // the number of one of its things is not that of the line
            let stated = read.stated.filter(|_| amount.is_some());
            let read = LineRead { text, outcome: LineOutcome::Several, meant: None, candidates: Vec::new(), stated };
            return PastedLine { place, read, parts };
        }
        PastedLine { place, read: LineRead { text, ..read }, parts: Vec::new() }
    }

    fn read_one(&self, said: Said<'_>, tongue: Option<Tongue>) -> LineRead<'_> {
        let asked = asides::asked_for(said.name);
        let said_of_it = Said { name: asked, ..said };
        let read = self.read_thing(said_of_it, tongue);
        let text = said.name.trim().to_owned();
        let is_counted = read.stated.as_ref().is_some_and(|stated| stated.quantity.is_some());
        if !is_counted && asides::is_aside(said.name) {
            return unread(said);
        }
        if let Some(choice) = self.behind_a_colon(&read, said_of_it, tongue) {
            return LineRead { text, ..choice };
        }
        if read.outcome != LineOutcome::NotUnderstood || said.amount.is_some() {
            return LineRead { text, ..read };
        }
        // in a sentence a number may begin what is asked for, and «for» may end it; whether it is, somebody looks
        let from = from_its_number(asked);
        let tried = [from, before_for_whom(asked), from.and_then(before_for_whom)];
        let pieces = tried.into_iter().flatten().map(|name| self.read_thing(Said { name, ..said }, tongue));
        let found = pieces.into_iter().find(|piece| matches!(piece.outcome, LineOutcome::Sure | LineOutcome::Refused));
        match found.and_then(|piece| piece.meant.map(|meant| (meant, piece))) {
            Some((_, piece)) if piece.outcome == LineOutcome::Refused => LineRead { text, ..piece },
            Some((meant, piece)) if !asides::is_aside(said.name) => LineRead {
                text,
                outcome: LineOutcome::Choose,
                meant: None,
                candidates: vec![meant],
                stated: piece.stated,
            },
            _ => LineRead { text, ..read },
        }
    }

    /// What is surely named behind a colon, and is not what the whole means: «Оргтехніка: ноутбуки – 5».
    fn behind_a_colon<'a>(
        &'a self,
        whole: &LineRead<'a>,
        said: Said<'_>,
        tongue: Option<Tongue>,
    ) -> Option<LineRead<'a>> {
        let (_, name) = said.name.split_once(':').filter(|(_, behind)| names_something(behind))?;
        let behind = self.read_thing(Said { name, ..said }, tongue);
        let (of_whole, of_it) = (whole.meant.filter(|_| whole.outcome == LineOutcome::Sure)?, behind.meant?);
        let differs = behind.outcome == LineOutcome::Sure && !related(of_whole.class, of_it.class);
        let candidates = vec![of_it, of_whole];
        differs.then_some(LineRead { outcome: LineOutcome::Choose, meant: None, candidates, ..behind })
    }

    fn read_thing(&self, said: Said<'_>, tongue: Option<Tongue>) -> LineRead<'_> {
        let question = Question { limit: MOST_CANDIDATES, ..Question::new(said.name, tongue) };
        let understood = self.look_up(&question);
        // the digits of a code are no quantity
        let named = self.find(said.name.trim());
        let stated = quantities::stated(said, if named.is_some() { None } else { Some(&understood) });
        let is_counted = stated.as_ref().is_some_and(|stated| stated.quantity.is_some());
        if asides::is_sum(said.name) || (!is_counted && asides::is_aside(said.name)) {
            return unread(said);
        }
        let meant = |class| Meant { class, quantity: stated.as_ref().and_then(|stated| stated.in_base_units(class)) };
        let is_exact = understood.candidates.first().is_some_and(|first| first.why == Why::Exact);
        let sure = named.or_else(|| understood.sure().filter(|_| is_exact || names_something(said.name)));
        let open = || understood.candidates.iter().map(|found| found.class).filter(|class| class.is_accepted());
        let is_a_thing = || is_plausible(&understood) && !asides::says_where_somebody_is(said.name);
        let (outcome, candidates) = match (sure, understood.doubt) {
            (Some(class), _) if !class.is_accepted() => (LineOutcome::Refused, Vec::new()),
            (Some(_), _) => (LineOutcome::Sure, Vec::new()),
            // «equipment» is none that anybody could bring
            (None, None) => (LineOutcome::NotUnderstood, Vec::new()),
            (None, Some(Doubt::Several)) => (LineOutcome::Several, Vec::new()),
            (None, Some(_)) if !is_a_thing() => (LineOutcome::NotUnderstood, Vec::new()),
            (None, Some(_)) => {
                let candidates: Vec<_> = open().map(meant).collect();
                (if candidates.is_empty() { LineOutcome::Refused } else { LineOutcome::Choose }, candidates)
            }
        };
        LineRead { text: said.name.trim().to_owned(), outcome, meant: sure.map(meant), candidates, stated }
    }

    /// Each thing of a line that names several. What comes with one thing is another of them.
    fn read_parts(&self, text: &str, tongue: Option<Tongue>) -> Vec<LineRead<'_>> {
        let read = |part: &String| self.read_one(Said { name: part, amount: None, unit: "" }, tongue);
        let mut found = Vec::new();
        for part in parted(text) {
            let read_part = read(&part);
            match several::with(&part).filter(|_| read_part.outcome == LineOutcome::Several) {
                Some((head, rest)) if found.len() + 1 < MOST_PARTS => found.extend([head, rest].iter().map(read)),
                _ => found.push(read_part),
            }
        }
        found
    }
}

/// Something of which no class is known.
fn unread(said: Said<'_>) -> LineRead<'static> {
    LineRead {
        text: said.name.trim().to_owned(),
        outcome: LineOutcome::NotUnderstood,
        meant: None,
        candidates: Vec::new(),
        stated: None,
    }
}

fn is_plausible(understood: &Understanding<'_>) -> bool {
    understood.candidates.first().is_some_and(|first| first.score >= PLAUSIBLE)
}

/// Whether two of the parts surely name things, each its own.
fn names_several(parts: &[LineRead<'_>]) -> bool {
    let is_named = |part: &&LineRead<'_>| {
        part.meant.is_some() || part.stated.as_ref().is_some_and(|stated| stated.quantity.is_some())
    };
    let best = |part: &LineRead<'_>| part.meant.or(part.candidates.first().copied()).map(|best| best.class.key.clone());
    let mut named = parts.iter().filter(is_named).filter_map(best);
    let first = named.next();
    first.is_some_and(|first| named.any(|other| other != first))
}

/// The one part that names a thing, where all others are said to people: «намети 5 шт., тел. …».
fn beside_asides<'a, 'b>(parts: &'b [LineRead<'a>]) -> Option<&'b LineRead<'a>> {
    let (things, others): (Vec<_>, Vec<_>) = parts.iter().partition(|part| part.meant.is_some());
    let is_aside = |part: &&LineRead<'_>| part.outcome == LineOutcome::NotUnderstood && asides::is_aside(&part.text);
    match things.as_slice() {
        [one] if !others.is_empty() && others.iter().all(is_aside) => Some(*one),
        _ => None,
    }
}

/// The text from its first number on, where words stand before it and a thing behind it: «на пожежі згоріло 3 намети».
fn from_its_number(text: &str) -> Option<&str> {
    let words = fold::words(text);
    let is_number = |word: &fold::Word| word.text.starts_with(|c: char| c.is_ascii_digit());
    let at = words.iter().position(is_number).filter(|at| *at > 0)?;
    words.get(at + 1)?;
    text.get(words.get(at)?.span.start..)
}

/// The text before it says for whom or where, where it does: «30 наметів для громади».
fn before_for_whom(text: &str) -> Option<&str> {
    let words = fold::words(text);
    let at = words.iter().position(|word| role(&word.text).does(Role::FOR)).filter(|at| *at > 0)?;
    text.get(..words.get(at)?.span.start)
}

/// The parts of a text, each with the words that name a thing: a number alone belongs to what stands before it.
fn parted(text: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for part in several::parts(text) {
        let is_full = parts.len() == MOST_PARTS;
        match parts.last_mut().filter(|_| is_full || !names_something(&part)) {
            Some(last) => {
                last.push_str(", ");
                last.push_str(&part);
            }
            None => parts.push(part),
        }
    }
    parts
}

/// Whether more is said than numbers, and words that name nothing by themselves.
fn names_something(part: &str) -> bool {
    let words = fold::words(part);
    let taken = reading::read(&words).taken;
    let is_idle = |word: &fold::Word| role(&word.text).does(Role::WEAK) || role(&word.text).does(Role::STOP);
    words.iter().zip(&taken).any(|(word, taken)| !taken && !is_idle(word))
}
