//! Cyrillic patronymics, inflected: Петрович, Івановича, Василівна, Олександрівною, Сергеевна.

use std::ops::Range;

use super::Kind;
use super::scan::{Scan, Token};

/// Endings of a son's name, in every case; the plural is a village more often than a family.
const SON: &[&str] = &["", "а", "у", "ем", "еві", "е"];

/// Endings of a daughter's name behind `н`.
const DAUGHTER: &[&str] = &["а", "и", "і", "у", "ою", "о", "ы", "е", "ой"];

/// Sons whose names are made another way.
const ODD_SONS: &[&str] = &[
    "ілліч",
    "ильич",
    "кузьмич",
    "кузьміч",
    "лукич",
    "лукіч",
    "хомич",
    "фомич",
    "савич",
    "саввич",
    "никитич",
    "микитич",
];

/// Daughters whose names are made another way.
const ODD_DAUGHTERS: &[&str] = &["ильиничн", "кузьминичн", "лукиничн", "никитичн", "саввичн", "фоминичн"];

/// Adjectives and other words that end like a daughter's name, without their ending.
const WORDS: &[&str] = &[
    "рятівн",
    "основн",
    "головн",
    "керівн",
    "повн",
    "духовн",
    "умовн",
    "мовн",
    "рівн",
    "чарівн",
    "церковн",
    "верховн",
    "зовн",
    "відновн",
    "грошовн",
    "активн",
    "дивн",
    "назовн",
    "словн",
    "наповн",
    "безумовн",
    "двомовн",
    "україномовн",
    "англомовн",
    "нерівн",
    "царівн",
    "королівн",
    "спокусовн",
    "вирішальн",
    "коштовн",
    "готовн",
    "змістовн",
    "безкоштовн",
    "висновн",
    "ґрунтовн",
    "обґрунтовн",
    "рівнозначн",
    "поповн",
    "сповн",
    "лісовн",
    "бавовн",
    "ковн",
    "жовн",
    "човн",
    "кровн",
    "молитовн",
    "чиновн",
    "виховн",
    "вантажопідйомн",
    "противн",
    "древн",
    "деревн",
    "ревн",
    "душевн",
    "щоденн",
    "плачевн",
    "кочевн",
    "верёвн",
    "равн",
    "давн",
    "спортивн",
    "бойовн",
    "полюбовн",
    "любовн",
    "відмовн",
    "мотивн",
    "півн",
    "колективн",
    "ефективн",
    "резервн",
    "вулканізаційн",
    "засновн",
    "уповн",
];

/// Beginnings of men's names, so that a name alone, or in small letters, is known.
const NAMES: &[&str] = &[
    "іван",
    "петр",
    "микола",
    "олександр",
    "васил",
    "михайл",
    "володимир",
    "андрі",
    "сергі",
    "юрі",
    "анатолі",
    "віктор",
    "григор",
    "степан",
    "павл",
    "богдан",
    "федор",
    "тарас",
    "роман",
    "ярослав",
    "дмитр",
    "олексі",
    "ігор",
    "олег",
    "максим",
    "валері",
    "віталі",
    "євген",
    "леонід",
    "борис",
    "станіслав",
    "артем",
    "данил",
    "семен",
    "яков",
    "костянтин",
    "геннаді",
    "антон",
    "марк",
    "остап",
    "назар",
    "іванн",
    "иван",
    "никола",
    "васильев",
    "сергее",
    "андрее",
    "юрье",
    "алексее",
    "дмитрие",
    "александр",
    "владимир",
    "евгень",
    "георги",
    "едуард",
    "руслан",
    "вадим",
    "денис",
    "кирил",
    "мирослав",
    "святослав",
    "всеволод",
    "лев",
    "прокоп",
    "захар",
    "тимофі",
    "йосип",
    "омелян",
    "микит",
    "хом",
    "панас",
];

/// Finds them.
pub fn find(scan: &Scan, found: &mut Vec<(Kind, Range<usize>)>) {
    for (number, token) in scan.tokens.iter().enumerate() {
        if !token.is_word() || token.len() < 5 || !is_cyrillic(&token.low) {
            continue;
        }
        if is_son(token) || (is_daughter(token) && is_a_name(scan, number, token)) {
            found.push((Kind::Patronymic, token.span.clone()));
        }
    }
}

fn is_cyrillic(word: &str) -> bool {
    word.chars().all(|c| ('\u{400}'..='\u{52F}').contains(&c) || c == '\'')
}

/// What is left of a word before one of the endings behind `suffix`.
fn stem<'a>(word: &'a str, suffix: &str, endings: &[&str]) -> Option<&'a str> {
    endings.iter().find_map(|ending| word.strip_suffix(ending)?.strip_suffix(suffix))
}

fn is_son(token: &Token) -> bool {
    let made = ["ович", "йович", "евич", "євич"].iter().any(|suffix| {
        // at least two letters of the father's name; `Попович` is a family name, and as personal
        stem(&token.low, suffix, SON).is_some_and(|stem| stem.chars().count() >= 2)
    });
    let odd = || ODD_SONS.iter().any(|name| stem(&token.low, name, SON) == Some(""));
    made || (token.capital && odd())
}

fn is_daughter(token: &Token) -> bool {
    let made = ["івн", "ївн", "овн", "евн", "євн"]
        .iter()
        .any(|suffix| stem(&token.low, suffix, DAUGHTER).is_some_and(|stem| stem.chars().count() >= 2));
    let odd = || ODD_DAUGHTERS.iter().any(|name| stem(&token.low, name, DAUGHTER) == Some(""));
    made || odd()
}

/// Whether a word with a daughter's ending is a name and not an adjective: made of a man's name, or
/// with a capital beside another name or an initial.
fn is_a_name(scan: &Scan, number: usize, token: &Token) -> bool {
    if NAMES.iter().any(|name| token.low.starts_with(name)) {
        return true;
    }
    let is_word = DAUGHTER.iter().any(|ending| {
        token.low.strip_suffix(ending).is_some_and(|stem| {
            WORDS.iter().any(|word| stem.ends_with(word) && stem.len() < word.len() + 7 || stem == *word)
        })
    });
    if !token.capital || is_word {
        return false;
    }
    let is_name = |other: Option<&Token>| {
        other.is_some_and(|other| other.is_word() && other.capital && other.len() >= 2 && is_cyrillic(&other.low))
    };
    let initial = scan.token_before(number, 1).is_some_and(|sign| sign.is('.'))
        && scan.token_before(number, 2).is_some_and(|letter| letter.capital && letter.len() == 1);
    is_name(scan.token_before(number, 1)) || is_name(scan.token(number + 1)) || initial
}
