//! Words as lists are searched by them: folded so that case, accents and apostrophes do not
//! matter.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The longest word that is kept, in characters; longer ones are cut.
const LONGEST: usize = 40;
/// The most words of one text that are kept.
const MOST: usize = 400;

/// The distinct folded words of some texts, in order. Ukrainian letters that only look like
/// accented ones (й, ї) keep their marks' base letter, on both sides of a search alike.
pub fn folded<'a>(texts: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut words = BTreeSet::new();
    for text in texts {
        let folded: String = text.nfkd().filter(|c| !is_combining_mark(*c) && !matches!(c, '\'' | '’' | 'ʼ')).collect();
        for word in folded.to_lowercase().split(|c: char| !c.is_alphanumeric()) {
            if !word.is_empty() && words.len() < MOST {
                words.insert(word.chars().take(LONGEST).collect::<String>());
            }
        }
    }
    words.into_iter().collect()
}

/// Bytes in hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // writing to a string cannot fail
        let _ok = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_accents_do_not_matter() {
        assert_eq!(folded(["Großtanklöschfahrzeug  16/25"]), ["16", "25", "großtankloschfahrzeug"]);
        assert_eq!(folded(["Кам’янське"]), folded(["КАМ'ЯНСЬКЕ"]));
        assert!(folded(["", " – "]).is_empty());
    }
}
