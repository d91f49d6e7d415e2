//! Ukrainian names in Latin letters, as the five other languages write them: the Ukrainian table of 2010 for
//! English, the usual press transcriptions for French, German, Polish and Dutch.

/// The languages with a transcription of their own, besides English.
pub const TONGUES: [&str; 4] = ["fr", "de", "pl", "nl"];

/// One letter in English, French, German, Polish, Dutch.
const LETTERS: &[(char, [&str; 5])] = &[
    ('а', ["a", "a", "a", "a", "a"]),
    ('б', ["b", "b", "b", "b", "b"]),
    ('в', ["v", "v", "w", "w", "v"]),
    ('г', ["h", "h", "h", "h", "h"]),
    ('ґ', ["g", "g", "g", "g", "g"]),
    ('д', ["d", "d", "d", "d", "d"]),
    ('е', ["e", "e", "e", "e", "e"]),
    ('є', ["ie", "ie", "je", "je", "je"]),
    ('ж', ["zh", "j", "sch", "ż", "zj"]),
    ('з', ["z", "z", "s", "z", "z"]),
    ('и', ["y", "y", "y", "y", "y"]),
    ('і', ["i", "i", "i", "i", "i"]),
    ('ї', ["i", "ï", "ji", "ji", "ji"]),
    ('й', ["i", "ï", "j", "j", "j"]),
    ('к', ["k", "k", "k", "k", "k"]),
    ('л', ["l", "l", "l", "l", "l"]),
    ('м', ["m", "m", "m", "m", "m"]),
    ('н', ["n", "n", "n", "n", "n"]),
    ('о', ["o", "o", "o", "o", "o"]),
    ('п', ["p", "p", "p", "p", "p"]),
    ('р', ["r", "r", "r", "r", "r"]),
    ('с', ["s", "s", "s", "s", "s"]),
    ('т', ["t", "t", "t", "t", "t"]),
    ('у', ["u", "ou", "u", "u", "oe"]),
    ('ф', ["f", "f", "f", "f", "f"]),
    ('х', ["kh", "kh", "ch", "ch", "ch"]),
    ('ц', ["ts", "ts", "z", "c", "ts"]),
    ('ч', ["ch", "tch", "tsch", "cz", "tsj"]),
    ('ш', ["sh", "ch", "sch", "sz", "sj"]),
    ('щ', ["shch", "chtch", "schtsch", "szcz", "sjtsj"]),
    ('ю', ["iu", "iou", "ju", "ju", "joe"]),
    ('я', ["ia", "ia", "ja", "ja", "ja"]),
    ('ь', ["", "", "", "", ""]),
];

/// The name as a language writes it; the English way where it has none of its own.
pub fn romanise(name: &str, tongue: &str) -> String {
    let column = TONGUES.iter().position(|other| *other == tongue).map_or(0, |place| place + 1);
    let mut text = String::with_capacity(name.len());
    let mut begins = true;
    for letter in name.chars() {
        let lower = letter.to_lowercase().next().unwrap_or(letter);
        if matches!(letter, '\'' | '’' | 'ʼ') {
            continue;
        }
        let Some((_, ways)) = LETTERS.iter().find(|(known, _)| *known == lower) else {
            text.push(letter);
            begins = !letter.is_alphabetic();
            continue;
        };
        let way = ways.get(column).copied().unwrap_or_default();
        // the table of 2010 writes these with y where a word begins
        let way = match (column, lower, begins) {
            (0, 'є', true) => "ye",
            (0, 'ї', true) => "yi",
            (0, 'й', true) => "y",
            (0, 'ю', true) => "yu",
            (0, 'я', true) => "ya",
            _ => way,
        };
        if lower == letter {
            text.push_str(way);
        } else {
            let mut signs = way.chars();
            text.extend(signs.next().into_iter().flat_map(char::to_uppercase));
            text.push_str(signs.as_str());
        }
        begins = false;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_written_as_each_language_does() {
        assert_eq!(romanise("Харків", "en"), "Kharkiv");
        assert_eq!(romanise("Харків", "de"), "Charkiw");
        assert_eq!(romanise("Чернігів", "fr"), "Tchernihiv");
        assert_eq!(romanise("Чернігів", "nl"), "Tsjernihiv");
        assert_eq!(romanise("Ямпіль", "en"), "Yampil");
        assert_eq!(romanise("Кам’янське", "en"), "Kamianske");
        assert_eq!(romanise("Кривий Ріг", "pl"), "Krywyj Rih");
    }
}
