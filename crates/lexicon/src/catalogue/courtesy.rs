//! What people write around a list and mean by no thing of it: greetings, thanks, names of attachments.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::text::fold::{self, Gap, Word};

/// Such words in a row, in the six languages.
const PHRASES: &[&str] = &[
    "dear colleagues",
    "dear all",
    "dear friends",
    "dear partners",
    "dear sir or madam",
    "dear sirs",
    "dear sir",
    "dear madam",
    "to whom it may concern",
    "good morning",
    "good afternoon",
    "good evening",
    "good day",
    "hello everyone",
    "hello all",
    "best regards",
    "kind regards",
    "warm regards",
    "best wishes",
    "with best wishes",
    "yours sincerely",
    "yours faithfully",
    "sincerely yours",
    "looking forward to hearing from you",
    "thank you in advance",
    "many thanks",
    "see attached list",
    "see attached",
    "see attachment",
    "see the list attached",
    "please find attached",
    "in attachment",
    "as follows",
    "шановні колеги",
    "шановні друзі",
    "шановні партнери",
    "шановні панове",
    "шановний пане",
    "шановна пані",
    "дорогі друзі",
    "добрий день",
    "доброго дня",
    "доброго ранку",
    "добрий вечір",
    "доброго вечора",
    "вітаємо вас",
    "з повагою",
    "з найкращими побажаннями",
    "з вдячністю",
    "слава україні",
    "героям слава",
    "наперед дякуємо",
    "див додаток",
    "дивіться додаток",
    "у додатку",
    "список у додатку",
    "список додається",
    "уважаемые коллеги",
    "с уважением",
    "mesdames et messieurs",
    "madame monsieur",
    "chers collègues",
    "chers amis",
    "chers partenaires",
    "bonjour à tous",
    "bonne journée",
    "bien cordialement",
    "meilleures salutations",
    "salutations distinguées",
    "sincères salutations",
    "merci d'avance",
    "merci beaucoup",
    "voir pièce jointe",
    "voir ci-joint",
    "en pièce jointe",
    "liste ci-jointe",
    "sehr geehrte damen und herren",
    "sehr geehrte frau",
    "sehr geehrter herr",
    "liebe kolleginnen und kollegen",
    "liebe kollegen",
    "liebe freunde",
    "guten tag",
    "guten morgen",
    "guten abend",
    "mit freundlichen grüßen",
    "freundliche grüße",
    "mit besten grüßen",
    "beste grüße",
    "viele grüße",
    "herzliche grüße",
    "liebe grüße",
    "vielen dank im voraus",
    "vielen dank",
    "herzlichen dank",
    "siehe anhang",
    "siehe liste",
    "im anhang",
    "wie folgt",
    "szanowni państwo",
    "szanowny panie",
    "szanowna pani",
    "drodzy koledzy",
    "drodzy przyjaciele",
    "dzień dobry",
    "dobry wieczór",
    "z poważaniem",
    "z wyrazami szacunku",
    "serdecznie pozdrawiam",
    "pozdrawiam serdecznie",
    "z góry dziękuję",
    "z góry dziękujemy",
    "bardzo dziękujemy",
    "w załączniku",
    "lista w załączniku",
    "patrz załącznik",
    "geachte heer mevrouw",
    "geachte heer",
    "geachte mevrouw",
    "geachte collega's",
    "beste collega's",
    "beste allemaal",
    "beste vrienden",
    "goedemorgen",
    "goedemiddag",
    "goedenavond",
    "met vriendelijke groet",
    "met vriendelijke groeten",
    "vriendelijke groet",
    "hartelijke groet",
    "alvast bedankt",
    "hartelijk dank",
    "zie bijlage",
    "in de bijlage",
];
/// Words that thank; what follows in a text without a number is what one is thanked for.
const THANKS: &[&str] = &[
    "thank",
    "thanks",
    "grateful",
    "дякуємо",
    "дякую",
    "вдячні",
    "спасибі",
    "merci",
    "remercions",
    "remercie",
    "danke",
    "danken",
    "bedanken",
    "dziękujemy",
    "dziękuję",
    "dzięki",
    "bedankt",
    "danken",
    "спасибо",
    "благодарим",
];
/// Words that address somebody, with who that is, up to a comma or the end.
const ADDRESS: &[&str] = &[
    "dear",
    "шановні",
    "шановний",
    "шановна",
    "дорогі",
    "chers",
    "chères",
    "cher",
    "chère",
    "liebe",
    "lieber",
    "geehrte",
    "drodzy",
    "szanowni",
    "szanowny",
    "szanowna",
    "geachte",
];
/// Words of whom is addressed, at most.
const ADDRESSED: usize = 4;
/// Words of a greeting that stand alone.
const ALONE: &[&str] = &[
    "regards",
    "sincerely",
    "greetings",
    "hi",
    "вітаю",
    "вітаємо",
    "привіт",
    "bonjour",
    "bonsoir",
    "cordialement",
    "salutations",
    "grüße",
    "grüß",
    "servus",
    "pozdrawiam",
    "pozdrawiamy",
    "witam",
    "witamy",
    "cześć",
    "hoi",
    "groeten",
    "groetjes",
];

struct Said {
    /// By their first word, the longest first.
    phrases: FxHashMap<String, Vec<Vec<String>>>,
    thanks: FxHashSet<String>,
    address: FxHashSet<String>,
    alone: FxHashSet<String>,
}

static SAID: LazyLock<Said> = LazyLock::new(|| {
    let folded = |words: &[&str]| words.iter().map(|word| fold::fold(word)).collect();
    let mut phrases: FxHashMap<String, Vec<Vec<String>>> = FxHashMap::default();
    for phrase in PHRASES {
        let words: Vec<String> = fold::words(phrase).into_iter().map(|word| word.text).collect();
        if let Some(first) = words.first() {
            phrases.entry(first.clone()).or_default().push(words);
        }
    }
    for phrases in phrases.values_mut() {
        phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.len()));
    }
    Said { phrases, thanks: folded(THANKS), address: folded(ADDRESS), alone: folded(ALONE) }
});

/// For each word whether it names nothing because it is said out of courtesy.
pub fn said(words: &[Word]) -> Vec<bool> {
    let mut said = vec![false; words.len()];
    let is_digit = |word: &Word| word.text.starts_with(|c: char| c.is_ascii_digit());
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let rest = words.get(at..).unwrap_or_default();
        let begins = |phrase: &&Vec<String>| {
            phrase.len() <= rest.len() && phrase.iter().zip(rest).all(|(said, word)| *said == word.text)
        };
        let addressed = || {
            if at > 0 || !SAID.address.contains(&word.text) {
                return None;
            }
            let end = rest.iter().skip(1).position(|word| word.before == Gap::Comma).map_or(rest.len(), |end| end + 1);
            ((2..=ADDRESSED + 1).contains(&end) && !rest.iter().take(end).any(is_digit)).then_some(end)
        };
        let length = if let Some(end) = addressed() {
            end
        } else if SAID.thanks.contains(&word.text) && !rest.iter().any(is_digit) {
            rest.len()
        } else if let Some(phrase) = SAID.phrases.get(&word.text).and_then(|phrases| phrases.iter().find(begins)) {
            phrase.len()
        } else {
            usize::from(words.len() <= 2 && SAID.alone.contains(&word.text))
        };
        if let Some(said) = said.get_mut(at..at + length) {
            said.fill(true);
        }
        at += length.max(1);
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_out_of_courtesy_names_nothing() {
        for text in [
            "Dear friends",
            "Thanks a lot for all the equipment",
            "Kind regards",
            "Доброго дня",
            "Дякуємо всім за рукави",
            "Chers collègues",
            "Merci pour votre aide",
            "Liebe Kolleginnen und Kollegen",
            "Viele Grüße",
            "Dzień dobry",
            "Dziękujemy za wsparcie",
            "Beste collega's",
            "Hartelijk dank",
            "Regards",
        ] {
            assert!(said(&fold::words(text)).iter().all(|said| *said), "{text}");
        }
        for text in ["jeu de dames", "greeting cards", "thanks for 20 tents", "list of tents"] {
            assert!(!said(&fold::words(text)).iter().all(|said| *said), "{text}");
        }
        assert_eq!(said(&fold::words("dear colleagues, we need tents")), [true, true, false, false, false]);
    }
}
