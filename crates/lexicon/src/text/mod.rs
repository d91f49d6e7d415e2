//! Words as people type them: split, folded, brought to keys that survive inflection, another
//! alphabet and small typing errors, and found again in a dictionary of known words. Pure.
//!
//! `personal` finds personal data.
//!
//! `fold` splits and folds (by `letters` and `alike`), `stem` takes endings off, `sound` writes every alphabet in one, `dictionary`
//! finds words that are alike, `distance` says how alike, `compound` takes German and Dutch words apart.

pub mod alike;
pub mod compound;
pub mod dictionary;
pub mod distance;
pub mod fold;
pub mod letters;
pub mod personal;
pub mod sound;
pub mod stem;

/// The key of a folded word: without its ending, written by its sound in Latin letters. Words of
/// the six languages that differ in case, number or alphabet only mostly share it.
pub fn key(folded: &str) -> String {
    sound::sound(stem::stem(folded).as_ref())
}

/// Further keys a folded word may have in the dictionary: Ukrainian words change a vowel with their ending.
pub fn other_keys(folded: &str) -> Vec<String> {
    let stem = stem::stem(folded);
    stem::alternation(stem.as_ref()).map(|other| sound::sound(&other)).collect()
}

/// The key of a Slavic word that has a vowel where its ending has gone: `wiader`, `крісел`.
pub fn key_without_fleeting(folded: &str) -> Option<String> {
    stem::without_fleeting(folded).map(|short| sound::sound(&short))
}

/// The key of a folded word read in the other alphabet, if its letters look alike in both (HACOC, typed in Latin letters).
pub fn key_in_other_alphabet(folded: &str) -> Option<String> {
    alike::in_other_alphabet(folded).map(|other| key(&other))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key_of(text: &str) -> String {
        fold::words(text).iter().map(|word| key(&word.text)).collect::<Vec<_>>().join(" ")
    }

    fn same(words: &[&str]) {
        let keys: Vec<String> = words.iter().map(|word| key_of(word)).collect();
        assert!(keys.windows(2).all(|pair| pair[0] == pair[1]), "{words:?} have the keys {keys:?}");
    }

    #[test]
    fn inflected_words_share_a_key() {
        same(&["генератор", "генератори", "генераторів", "Генератором"]);
        same(&["пожежний рукав", "пожежних рукавів", "пожежні рукави", "пожежним рукавом"]);
        same(&["мішок", "мішки", "мішків"]);
        same(&["маска", "масок", "маски"]);
        same(&["намет", "намети", "наметів"]);
        same(&["Decke", "Decken"]);
        same(&["deken", "dekens"]);
        same(&["slaapzak", "slaapzakken"]);
        same(&["battery", "batteries"]);
        same(&["glove", "gloves"]);
        same(&["véhicule", "véhicules"]);
        same(&["tuyau", "tuyaux"]);
        same(&["apteczka", "apteczki", "apteczek"]);
        same(&["agregat", "agregaty", "agregatów"]);
        same(&["koc", "koce", "koców"]);
        same(&["but", "buty", "butów"]);
        same(&["pillow", "pillows"]);
        same(&["window", "windows"]);
    }

    #[test]
    fn a_vowel_that_changes_is_known() {
        assert!(other_keys("табір").contains(&key("табори")));
        assert!(other_keys("стіл").contains(&key("столів")));
        assert!(other_keys("насос").contains(&"nasis".to_owned()));
        assert!(other_keys("pump").is_empty());
    }

    #[test]
    fn a_vowel_that_comes_without_an_ending_is_known() {
        for (plural, singular) in
            [("wiader", "wiadro"), ("krzeseł", "krzesło"), ("крісел", "крісло"), ("вікон", "вікно")]
        {
            let folded = fold::fold(plural);
            assert_eq!(key_without_fleeting(&folded), Some(key(&fold::fold(singular))), "{plural}");
        }
        assert_eq!(key_without_fleeting("tent"), None);
        // an abbreviation keeps its letters
        assert_ne!(key("ввп"), key("вп"));
        assert_ne!(key("wkk"), key("wk"));
    }

    #[test]
    fn another_alphabet_makes_no_difference() {
        same(&["генератор", "generator", "Generatoren"]);
        same(&["шолом", "sholom", "шоломи", "шоломів"]);
        same(&["пожежна машина", "pozhezhna mashyna"]);
        same(&["Löschfahrzeug", "Loeschfahrzeug"]);
    }
}
