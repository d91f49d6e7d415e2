//! How often the look-up is right, on phrases with the codes that a coordinator would accept.

use std::fmt;
use std::io::Read;

use serde::Deserialize;

use crate::catalogue::class::Tongue;
use crate::catalogue::lookup::{Question, Understanding};
use crate::catalogue::{Catalogue, code};

/// A line of the file; other columns are not heeded.
#[derive(Debug, Deserialize)]
struct Line {
    #[serde(default)]
    language: String,
    item: String,
    acceptable_cpv: String,
}

/// A phrase whose first answer was not right.
#[derive(Debug, Clone, PartialEq)]
pub struct Miss {
    /// The phrase.
    pub item: String,
    /// The codes that would have been right.
    pub acceptable: String,
    /// The place of the first right answer, from 1; none when it is not among the first five.
    pub place: Option<usize>,
    /// The answers: key, score, the label that matched.
    pub answers: Vec<(String, f32, String)>,
    /// Whether the wrong answer was given as sure.
    pub sure: bool,
}

impl Miss {
    fn new(line: Line, place: Option<usize>, understood: &Understanding<'_>) -> Self {
        let answers = understood.candidates.iter().map(|c| (c.class.key.clone(), c.score, c.label.to_owned()));
        Self {
            item: line.item,
            acceptable: line.acceptable_cpv,
            place: place.map(|place| place + 1),
            answers: answers.collect(),
            sure: understood.doubt.is_none(),
        }
    }
}

/// The result.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Evaluation {
    /// Phrases of one thing that were asked.
    pub asked: usize,
    /// First answer right.
    pub first: usize,
    /// A right answer among the first five.
    pub five: usize,
    /// Phrases whose first answer was given as sure, and of these the right ones.
    pub sure: (usize, usize),
    /// Lines that name two things, and of these the ones that were given as sure of one, which is wrong.
    pub two: (usize, usize),
    /// Lines that name nothing, and of these the ones that were answered with classes all the same.
    pub nothing: (usize, usize),
    /// Phrases whose first answer was not right.
    pub misses: Vec<Miss>,
}

/// Whether a class is right: its code, or one above it in the same four-digit group, is accepted.
pub fn is_right(key: &str, acceptable: &[&str]) -> bool {
    let Some(own) = code::of_key(key) else { return acceptable.contains(&key) };
    let group = own.get(..4).unwrap_or_default();
    let above = code::above(own).filter(|above| above.starts_with(group));
    acceptable.contains(&key)
        || std::iter::once(own.to_owned()).chain(above).any(|code| acceptable.contains(&code.as_str()))
}

/// Asks every phrase of a CSV file with the columns `item`, `acceptable_cpv` (codes with `|` between
/// them) and, if it has it, `language`. A `+` stands between the codes of a line with two things, which has no one right
/// answer, and a line that names nothing has no code: both are counted apart.
///
/// # Errors
/// A sentence that names the bad line.
pub fn evaluate(catalogue: &Catalogue, input: impl Read) -> Result<Evaluation, String> {
    let mut evaluation = Evaluation::default();
    for line in csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(input).deserialize() {
        let line: Line = line.map_err(|error| error.to_string())?;
        let acceptable: Vec<&str> = line.acceptable_cpv.split('|').map(str::trim).collect();
        let understood = catalogue.look_up(&Question::new(&line.item, Tongue::of(&line.language)));
        let is_of_two = line.acceptable_cpv.contains('+');
        if is_of_two || line.acceptable_cpv.is_empty() {
            let wrong = if is_of_two { understood.doubt.is_none() } else { !understood.candidates.is_empty() };
            let counted = if is_of_two { &mut evaluation.two } else { &mut evaluation.nothing };
            counted.0 += 1;
            counted.1 += usize::from(wrong);
            if wrong {
                evaluation.misses.push(Miss::new(line, None, &understood));
            }
            continue;
        }
        let place = understood.candidates.iter().take(5).position(|other| is_right(&other.class.key, &acceptable));
        let sure = understood.doubt.is_none();
        evaluation.asked += 1;
        evaluation.first += usize::from(place == Some(0));
        evaluation.five += usize::from(place.is_some());
        evaluation.sure.0 += usize::from(sure);
        evaluation.sure.1 += usize::from(sure && place == Some(0));
        if place != Some(0) {
            evaluation.misses.push(Miss::new(line, place, &understood));
        }
    }
    Ok(evaluation)
}

impl fmt::Display for Evaluation {
    #[allow(clippy::cast_precision_loss, reason = "counts of phrases")]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for miss in &self.misses {
            let place = miss.place.map_or_else(|| "not among five".to_owned(), |place| format!("right at {place}"));
            let sure = if miss.sure { ", SURE" } else { "" };
            writeln!(f, "{:?} ({place}{sure}; {})", miss.item, miss.acceptable)?;
            for (key, score, label) in &miss.answers {
                writeln!(f, "    {score:.2} {key} {label:?}")?;
            }
        }
        let share = |part: usize, of: usize| 100.0 * part as f64 / of.max(1) as f64;
        writeln!(f, "first answer right: {} of {} ({:.1} %)", self.first, self.asked, share(self.first, self.asked))?;
        writeln!(f, "among the first five: {} of {} ({:.1} %)", self.five, self.asked, share(self.five, self.asked))?;
        let ((sure, right), (two, of_one), (nothing, answered)) = (self.sure, self.two, self.nothing);
        writeln!(f, "given as sure: {sure}, of these right: {right} (precision {:.1} %)", share(right, sure))?;
        writeln!(f, "lines with two things: {two}, of these given as sure of one: {of_one}")?;
        write!(f, "lines that name nothing: {nothing}, of these answered all the same: {answered}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_one_thing_is_counted_apart() {
        let lines = "language,item,acceptable_cpv\nen,2 ambulances,34114121|34114120\nen,sleeping bags,31121000\n\
                     en,tents and blankets,39522530+39511100\nen,xqzvwk,\nen,fire hose,\n";
        let catalogue = Catalogue::builtin().expect("the catalogue");
        let evaluation = evaluate(&catalogue, lines.as_bytes()).expect("they are read");
        assert_eq!((evaluation.asked, evaluation.first, evaluation.sure), (2, 1, (2, 1)));
        assert_eq!((evaluation.two, evaluation.nothing, evaluation.misses.len()), ((1, 0), (2, 1), 2));
        let printed = evaluation.to_string();
        assert!(printed.contains("given as sure: 2, of these right: 1 (precision 50.0 %)"), "{printed}");
        assert!(printed.ends_with("\nlines that name nothing: 2, of these answered all the same: 1"), "{printed}");
    }
}
