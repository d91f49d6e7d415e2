//! How often the look-up is right, on phrases with the codes that a coordinator would accept.

use std::fmt;
use std::io::Read;

use serde::Deserialize;

use crate::catalogue::class::Tongue;
use crate::catalogue::lookup::{Doubt, Question};
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

/// The result.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Evaluation {
    /// Phrases asked.
    pub asked: usize,
    /// First answer right.
    pub first: usize,
    /// A right answer among the first five.
    pub five: usize,
    /// Phrases whose first answer was given as sure, and of these the right ones.
    pub sure: (usize, usize),
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
/// them) and, if it has it, `language`.
///
/// # Errors
/// A sentence that names the bad line.
pub fn evaluate(catalogue: &Catalogue, input: impl Read) -> Result<Evaluation, String> {
    let mut evaluation = Evaluation::default();
    for line in csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(input).deserialize() {
        let line: Line = line.map_err(|error| error.to_string())?;
        let acceptable: Vec<&str> = line.acceptable_cpv.split('|').map(str::trim).collect();
        let understood = catalogue.look_up(&Question::new(&line.item, Tongue::of(&line.language)));
        let place = understood.candidates.iter().take(5).position(|other| is_right(&other.class.key, &acceptable));
        let sure = understood.doubt.is_none();
        evaluation.asked += 1;
        evaluation.first += usize::from(place == Some(0));
        evaluation.five += usize::from(place.is_some());
        evaluation.sure.0 += usize::from(sure);
        evaluation.sure.1 += usize::from(sure && place == Some(0));
        if place != Some(0) {
            let answers = understood.candidates.iter().map(|c| (c.class.key.clone(), c.score, c.label.to_owned()));
            evaluation.misses.push(Miss {
                acceptable: line.acceptable_cpv.clone(),
                place: place.map(|place| place + 1),
                answers: answers.collect(),
                sure: sure && understood.doubt != Some(Doubt::Nothing),
                item: line.item,
            });
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
        write!(f, "given as sure: {}, of these right: {}", self.sure.0, self.sure.1)
    }
}
