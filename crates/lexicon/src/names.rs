//! Names of organisations, compared: one organisation is written in many ways, by many people and in many lists.

use std::sync::LazyLock;

use crate::text::fold;

/// Which folding of names this is. Whoever stores a folded name stores it with it, and folds anew when it has changed:
/// raise the second number with any change of the words below.
pub const VERSION: i32 = fold::VERSION * 1_000 + 1;

/// Legal forms, as they stand before or behind a name. They say nothing of whose name it is.
const LEGAL_FORMS: &[&str] = &[
    "ГО",
    "БО",
    "БФ",
    "МБФ",
    "ТОВ",
    "ТзОВ",
    "КП",
    "КНП",
    "КУ",
    "ДП",
    "ДУ",
    "АТ",
    "ПАТ",
    "ПрАТ",
    "ФОП",
    "громадська організація",
    "благодійна організація",
    "благодійний фонд",
    "міжнародний благодійний фонд",
    "комунальне підприємство",
    "комунальне некомерційне підприємство",
    "комунальна установа",
    "державне підприємство",
    "державна установа",
    "товариство з обмеженою відповідальністю",
    "акціонерне товариство",
    "NGO",
    "Ltd",
    "Limited",
    "LLC",
    "Inc",
    "Incorporated",
    "PLC",
    "CIO",
    "GmbH",
    "gGmbH",
    "gemeinnützige GmbH",
    "AG",
    "e.V.",
    "eingetragener Verein",
    "e.G.",
    "UG",
    "KG",
    "SA",
    "S.A.",
    "SARL",
    "SAS",
    "ASBL",
    "A.S.B.L.",
    "AISBL",
    "VZW",
    "v.z.w.",
    "BV",
    "B.V.",
    "NV",
    "N.V.",
    "Stichting",
    "Sp. z o.o.",
    "spółka z o.o.",
    "spółka z ograniczoną odpowiedzialnością",
    "S.A",
    "z.s.",
    "a.s.",
    "Fundacja",
    "Fondation",
    "Stiftung",
];

/// What a community is called in full, shortened, and by its law.
const COMMUNITIES: &[&str] = &[
    "об'єднана територіальна громада",
    "територіальна громада",
    "об'єднана громада",
    "ОТГ",
    "ТГ",
    "united territorial community",
    "amalgamated territorial community",
    "territorial community",
    "hromada",
    "territorial hromada",
];

/// Each of some phrases as its folded words; the longest first, so that none is taken for a part of it.
fn phrases(written: &[&str]) -> Vec<Vec<String>> {
    let mut phrases: Vec<Vec<String>> = written.iter().map(|phrase| words(phrase)).collect();
    phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.len()));
    phrases
}

static FORMS: LazyLock<Vec<Vec<String>>> = LazyLock::new(|| phrases(LEGAL_FORMS));
static LONG_COMMUNITIES: LazyLock<Vec<Vec<String>>> = LazyLock::new(|| phrases(COMMUNITIES));

/// A name as it is compared: letters that look alike are one, and capitals, blanks, apostrophes, quotation marks, other
/// signs and legal forms make no difference. Two names of one folding may still be two organisations; whoever knows
/// them says so.
pub fn folded(name: &str) -> String {
    let words = one_community(words(name));
    without_forms(&words).concat()
}

/// The pieces that a folded name holds where somebody looks for it: of each word, whichever way it is written, its
/// beginning, since names are bent («Боратинської громади»).
pub fn searched(text: &str) -> Vec<String> {
    let words = one_community(words(text));
    words.into_iter().filter_map(|word| beginning(&word)).collect()
}

/// All of a short word; of a long one what is left when an ending is taken off.
fn beginning(word: &str) -> Option<String> {
    let letters = word.chars().count();
    let kept = if letters >= LONG { letters - ENDING } else { letters };
    let kept: String = word.chars().take(kept).collect();
    (!kept.is_empty()).then_some(kept)
}

/// Letters from which on a word may have an ending, and how many letters that has at most.
const LONG: usize = 7;
const ENDING: usize = 3;

fn words(name: &str) -> Vec<String> {
    let mut words = Vec::new();
    fold::each_word(name, |word| words.push(fold::shape(&word.text)));
    words
}

/// The words without legal forms at their ends; all of them where nothing else would be left.
fn without_forms(words: &[String]) -> &[String] {
    let mut rest = words;
    loop {
        let shorter = FORMS.iter().find_map(|form| rest.strip_prefix(&**form).or_else(|| rest.strip_suffix(&**form)));
        match shorter {
            Some(shorter) if !shorter.is_empty() => rest = shorter,
            _ => return rest,
        }
    }
}

/// The words with every way to say «community» the same.
fn one_community(words: Vec<String>) -> Vec<String> {
    let (Some(short), Some(latin)) = (self::words("громада").pop(), self::words("community").pop()) else {
        return words;
    };
    let mut said = Vec::with_capacity(words.len());
    let mut rest = words.as_slice();
    while let Some((first, others)) = rest.split_first() {
        if let Some((long, behind)) = LONG_COMMUNITIES.iter().find_map(|long| Some((long, rest.strip_prefix(&**long)?)))
        {
            let is_latin = long.last() == Some(&latin) || long.iter().any(|word| word.starts_with("hromada"));
            said.push(if is_latin { latin.clone() } else { short.clone() });
            rest = behind;
        } else {
            said.push(first.clone());
            rest = others;
        }
    }
    said
}

/// A register's name and a number in it, as they are compared: letters and digits alone.
pub fn registered(register: &str, number: &str) -> String {
    format!("{}:{}", words(register).concat(), words(number).concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_by_its_words_bent_or_not() {
        let holds = |name: &str, text: &str| {
            let folded = folded(name);
            let pieces = searched(text);
            !pieces.is_empty() && pieces.iter().all(|piece| folded.contains(piece))
        };
        for (name, text) in [
            ("Боратинська громада", "боратинської громади"),
            ("Боратинська громада", "Боратин"),
            ("HUDE Fire brigade e.V.", "hude"),
            ("Stadt Wuppertal", "WUPPERTAL"),
            ("Острозька громада", "oстрозька"),
            ("Straż Pożarna w Łodzi", "pozarna lodzi"),
        ] {
            assert!(holds(name, text), "{name} by {text}");
        }
        assert!(!holds("Боратинська громада", "Острог") && !holds("Stadt Wuppertal", "…"));
    }

    #[test]
    fn one_name_in_eleven_spellings_is_one() {
        let spellings = [
            "Кам'янська громада",
            "КАМ’ЯНСЬКА ГРОМАДА",
            "Камʼянська  громада",
            "«Кам`янська громада»",
            "\"Кам'янська громада\"",
            "  Кам'янська\u{a0}громада ",
            "Kaм'янcькa гpoмaдa",
            "Кам’янська територіальна громада",
            "Кам’янська ТГ",
            "Кам’янська об’єднана територіальна громада.",
            "„Кам’янська громада“",
        ];
        let first = folded(spellings[0]);
        for spelling in spellings {
            assert_eq!(folded(spelling), first, "{spelling}");
        }
    }

    #[test]
    fn legal_forms_say_nothing() {
        for (long, short) in [
            ("Kassablanca e.V.", "Kassablanca"),
            ("Kassablanca eingetragener Verein", "KASSABLANCA E. V."),
            ("ГО «Поруч»", "Поруч"),
            ("Громадська організація \"Поруч\"", "поруч"),
            ("БФ Крила", "Благодійний фонд «Крила»"),
            ("Fundacja Pomoc Sp. z o.o.", "Pomoc"),
            ("Lviv Aid, Ltd.", "Lviv Aid Limited"),
            ("Feuerwehr Köln gGmbH", "Feuerwehr Koeln"),
        ] {
            assert_eq!(folded(long), folded(short), "{long} and {short}");
        }
        // where nothing else is left, it is the name
        assert!(!folded("AG").is_empty());
        assert_ne!(folded("AG"), folded("SA"));
    }

    #[test]
    fn other_names_are_others() {
        let names = [
            "City of Bonn",
            "City of Bern",
            "SDIS 24 Dordogne",
            "SDIS 34 Hérault",
            "Боратинська громада",
            "Острозька громада",
            "Kyiv",
            "Київ",
        ];
        for (place, one) in names.iter().enumerate() {
            for other in names.iter().skip(place + 1) {
                assert_ne!(folded(one), folded(other), "{one} and {other}");
            }
        }
    }

    #[test]
    fn a_folded_name_is_its_own_folding_but_for_its_blanks_and_nothing_is_nothing() {
        assert_eq!(folded(""), "");
        assert_eq!(folded("«» —"), "");
        assert_eq!(folded("City-of-Bonn"), folded("City of Bonn"));
    }

    #[test]
    fn numbers_of_registers_are_letters_and_digits() {
        assert_eq!(registered("ЄДРПОУ", "04 334 559"), registered("єдрпоу", "04334559"));
        assert_eq!(registered("Amtsgericht Köln", "HRB 12-34"), registered("amtsgericht koeln", "hrb1234"));
        assert_ne!(registered("ЄДРПОУ", "04334559"), registered("ЄДРПОУ", "4334559"));
        assert_ne!(registered("a", "bc"), registered("ab", "c"));
    }
}
