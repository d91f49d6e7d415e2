//! Texts that name several things, one beside another: «намети і спальні мішки», «Pressluftatmer mit Maske». What the whole
//! seems to mean is then one of them, and the others would be lost.

use crate::catalogue::Catalogue;
use crate::catalogue::class::ItemClass;
use crate::catalogue::fitting::FORM;
use crate::catalogue::lookup::{Question, SURE, related};
use crate::catalogue::search;
use domain::need::Kind;

/// Words between two things, in the six languages.
const AND: [&str; 14] = ["and", "та", "і", "й", "плюс", "et", "und", "sowie", "plus", "oraz", "i", "en", "alsook", "и"];
/// Signs between two things.
const SIGNS: [char; 5] = ['&', '+', '/', ',', ';'];
/// Words before what comes with a thing.
const WITH: [&str; 18] = [
    "with",
    "including",
    "incl",
    "з",
    "із",
    "зі",
    "разом",
    "включно",
    "avec",
    "mit",
    "inkl",
    "inklusive",
    "samt",
    "z",
    "ze",
    "wraz",
    "met",
    "inclusief",
];
/// The score from which a part surely names something.
const NAMED: f32 = 0.85;
/// Parts of a text that are looked up, at most: each is a question of its own, and texts come from anybody.
const MOST: usize = 8;

/// A word of a text with the sign that stands behind it, if one does.
fn words(text: &str) -> Vec<String> {
    let text = text.replace(" as well as ", " and ");
    let spaced: String =
        text.chars().flat_map(|c| if SIGNS.contains(&c) { vec![' ', c, ' '] } else { vec![c] }).collect();
    spaced.split_whitespace().map(str::to_owned).collect()
}

fn is_and(word: &str) -> bool {
    let lower = word.to_lowercase();
    AND.contains(&lower.as_str()) || word.chars().all(|c| SIGNS.contains(&c))
}

/// The parts of a text between what joins things; one where nothing does. Half a word, as in «Erste-Hilfe- und
/// Verbandskästen», and numbers on both sides, as in «51/66 mm», are not parted.
pub fn parts(text: &str) -> Vec<String> {
    let words = words(text);
    let mut parts: Vec<Vec<&str>> = vec![Vec::new()];
    for (place, word) in words.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|before| words.get(before));
        let is_half = before.is_some_and(|before| before.ends_with('-'));
        let has_letters = |word: Option<&String>| word.is_some_and(|word| word.chars().any(char::is_alphabetic));
        let joins_numbers = !has_letters(before) && !has_letters(words.get(place + 1));
        let stands_between = place > 0 && place + 1 < words.len();
        if is_and(word) && stands_between && !is_half && !joins_numbers {
            parts.push(Vec::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(word);
        }
    }
    parts.into_iter().filter(|part| !part.is_empty()).map(|part| part.join(" ")).collect()
}

/// What stands before and behind the word that says what comes with a thing.
pub fn with(text: &str) -> Option<(String, String)> {
    let words = words(text);
    let place = words.iter().position(|word| WITH.contains(&word.to_lowercase().trim_end_matches('.')))?;
    let head = words.get(..place).filter(|head| !head.is_empty())?;
    Some((head.join(" "), words.get(place + 1..).unwrap_or_default().join(" ")))
}

/// What stands before the words that say what comes with a thing.
pub fn head(text: &str) -> Option<String> {
    with(text).map(|(head, _)| head)
}

impl Catalogue {
    /// The class that a part of a text surely names.
    fn named(&self, part: &str, question: &Question<'_>, least: f32) -> Option<&ItemClass> {
        let found = self.best(&Question { text: part, ..*question });
        found.filter(|(_, score)| *score >= least).map(|(class, _)| class)
    }

    /// Whether the text names something besides what the whole of it seems to mean.
    pub(super) fn names_several(
        &self,
        question: &Question<'_>,
        (first, label, score): (&ItemClass, &str, f32),
    ) -> bool {
        // what the whole seems to mean is also what each of its parts does, or another thing is named
        let parts = parts(question.text);
        // behind a comma a thing may be said more exactly: «gloves, nitrile»; an «and» joins two
        let is_told_apart =
            words(question.text).iter().any(|word| is_and(word) && !matches!(word.as_str(), "," | "/" | ";"));
        let differs = |other: &ItemClass| if is_told_apart { other.key != first.key } else { !related(other, first) };
        let is_other = |part: &String| self.named(part, question, NAMED).is_some_and(differs);
        // the words of a name in another order are that name, unless an «and» stands between them here and not there
        let is_a_name = score >= FORM && (!is_told_apart || self::parts(label).len() > 1);
        let joined = !is_a_name && parts.len() > 1 && parts.iter().take(MOST).any(is_other);
        // help is named with where it comes from
        let with = || self.comes_with(question).filter(|_| first.kind == Kind::Goods);
        // «Pressluftatmer mit Maske» is no mask, though that belongs to the apparatus; «drones with thermal cameras» are called so
        let is_called_so = self::head(label).is_some();
        let is_besides = |head: &ItemClass| !related(head, first) || (!is_called_so && head.key != first.key);
        joined || with().is_some_and(is_besides)
    }

    /// The thing that comes with others, where the text says so: what stands before the «with».
    pub(super) fn comes_with(&self, question: &Question<'_>) -> Option<&ItemClass> {
        self.named(&head(question.text)?, question, SURE)
    }

    /// The best answer to a question, with its score.
    fn best(&self, question: &Question<'_>) -> Option<(&ItemClass, f32)> {
        let words = crate::text::fold::words(question.text);
        let reading = crate::catalogue::reading::read(&words);
        let naming: Vec<_> =
            words.iter().zip(&reading.taken).filter(|(_, taken)| !**taken).map(|(word, _)| word).collect();
        let hits = search::search(self.index(), &self.classes, &naming, question.tongue, false, 1);
        let hit = hits.into_iter().next()?;
        Some((self.at(hit.class)?, hit.score))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::lookup::Doubt;

    #[test]
    fn a_text_is_parted_where_things_stand_beside_each_other() {
        assert_eq!(parts("намети і спальні мішки"), ["намети", "спальні мішки"]);
        assert_eq!(parts("tents, blankets & torches"), ["tents", "blankets", "torches"]);
        assert_eq!(parts("hose 51/66 mm"), ["hose 51 / 66 mm"]);
        assert_eq!(parts("Erste-Hilfe- und Verbandskästen").len(), 1);
        assert_eq!(parts("AND"), ["AND"]);
        assert_eq!(head("Pressluftatmer mit Maske").as_deref(), Some("Pressluftatmer"));
        assert_eq!((head("with a mask"), head("mask")), (None, None));
    }

    #[test]
    fn two_things_in_one_line_are_never_one_for_sure() {
        let catalogue = Catalogue::builtin().expect("the catalogue");
        let sure = |text: &str| catalogue.look_up(&Question::new(text, None)).sure().map(|class| class.key.clone());
        for text in [
            "мотопомпи та бензопили",
            "ковдри і подушки",
            "рації та зарядні пристрої до них",
            "ліжка + матраци",
            "pumps and generators",
            "blankets, pillows",
            "tents as well as stoves",
            "stretchers & defibrillators",
            "Zelte und Feldbetten",
            "Schläuche sowie Strahlrohre",
            "groupes électrogènes et projecteurs",
            "tentes et lits de camp",
            "agregaty i pompy",
            "koce oraz śpiwory",
            "zaklampen en batterijen",
            "dekens en matrassen",
        ] {
            assert_eq!(sure(text), None, "{text}");
        }
        for text in
            ["schoppen en spades", "generator, diesel, 50 kW", "gloves, nitrile, size L", "дрони з тепловізорами"]
        {
            assert!(sure(text).is_some(), "{text} is one thing");
        }
        // what comes with a thing is not it, and the thing stands first
        for (text, thing) in [
            ("Atemschutzgeräte mit Masken", "35111100"),
            ("breathing apparatus with masks", "35111100"),
            ("апарати дихальні з масками", "35111100"),
            ("aparaty powietrzne z butlami", "35111100"),
        ] {
            let found = catalogue.look_up(&Question::new(text, None));
            let first = found.candidates.first().map(|first| first.class.key.as_str());
            assert_eq!(first, Some(thing), "{text}");
            assert!(found.sure().is_none_or(|sure| sure.key == thing), "{text}");
        }
        for (text, never) in [("Pressluftatmer mit Maske", "18143000"), ("chainsaw with helmet", "18444111")] {
            assert!(sure(text).is_none_or(|key| !key.starts_with(never)), "{text}: {:?}", sure(text));
        }
    }

    #[test]
    fn what_is_called_so_stays_one_thing() {
        let catalogue = Catalogue::builtin().expect("the catalogue");
        let mut lost = Vec::new();
        for class in &catalogue.classes {
            for label in &class.labels {
                let joins = parts(&label.text).len() > 1 || head(&label.text).is_some();
                let question = Question::new(&label.text, Some(label.tongue));
                if joins && catalogue.look_up(&question).doubt == Some(Doubt::Several) {
                    lost.push(format!("{} {}", class.key, label.text));
                }
            }
        }
        assert!(lost.is_empty(), "{}: {lost:#?}", lost.len());
    }
}
