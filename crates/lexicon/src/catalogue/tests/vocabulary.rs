//! What a machine can hold of the words: their letters, and that each means its own class.

use super::*;

/// Every word with its class and language; what is not accepted is among them, as it must be known too.
fn each(mut check: impl FnMut(&ItemClass, &Label, bool) -> Option<String>) -> Vec<String> {
    let mut wrong = Vec::new();
    for class in relief().iter() {
        let mut before = None;
        for label in &class.labels {
            let first = before != Some(label.tongue);
            before = Some(label.tongue);
            if let Some(why) = check(class, label, first) {
                wrong.push(format!("{} {} {:?}: {why}", class.key, label.tongue.as_str(), label.text));
            }
        }
    }
    wrong
}

fn is_cyrillic(letter: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&letter)
}

/// The parts of a text between all that is no letter.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(|sign: char| !sign.is_alphabetic()).filter(|part| !part.is_empty())
}

#[test]
fn every_word_is_written_in_the_letters_of_its_language() {
    let wrong = each(|_, label, first| {
        let cyrillic = label.text.chars().any(is_cyrillic);
        if label.tongue.as_str() != "uk" {
            return cyrillic.then(|| "Cyrillic letters".to_owned());
        }
        let mixed = parts(&label.text).find(|part| part.chars().any(is_cyrillic) && !part.chars().all(is_cyrillic));
        match mixed {
            Some(part) => Some(format!("{part:?} is of two alphabets")),
            None => (first && !cyrillic).then(|| "a label without a Ukrainian letter".to_owned()),
        }
    });
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn labels_begin_with_a_capital_and_german_words_hold_one() {
    let wrong = each(|_, label, first| {
        let small = label.text.chars().next().is_some_and(char::is_lowercase);
        if first && small {
            return Some("a label begins with a capital letter".to_owned());
        }
        let noun = label.text.chars().any(|sign| sign.is_uppercase() || sign.is_ascii_digit());
        (label.tongue.as_str() == "de" && !noun).then(|| "no noun".to_owned())
    });
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn signs_are_those_that_people_type() {
    let wrong = each(|_, label, _| {
        let odd = label.text.chars().find(|sign| "’ʼ´`‘–—;:!?\u{a0}\u{301}".contains(*sign));
        let odd = odd.map(|sign| format!("{sign:?}"));
        odd.or_else(|| label.text.contains("  ").then(|| "two blanks".to_owned()))
    });
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_class_has_a_word_twice() {
    let mut seen = BTreeSet::new();
    let wrong = each(|class, label, _| {
        let new = seen.insert((class.key.clone(), label.tongue, label.text.to_lowercase()));
        (!new).then(|| "twice".to_owned())
    });
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Labels that only a size tells from the class above, which is what the look-up answers.
const TOLD_BY_SIZE: &[&str] = &["44482100.hose_b", "44482100.hose_c", "44482100.hose_d", "34144210.command_large"];

#[test]
fn no_label_is_surely_another_class() {
    let catalogue = relief();
    let wrong = each(|class, label, first| {
        // what is refused is refused by the one or the other
        if !first || TOLD_BY_SIZE.contains(&class.key.as_str()) || !class.is_accepted() {
            return None;
        }
        let found = catalogue.look_up(&Question::new(&label.text, Some(label.tongue)));
        let other = found.sure().filter(|sure| sure.key != class.key);
        other.map(|other| format!("is surely {}", other.key))
    });
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// How many labels of a hundred may be in doubt: short words of the day that others hold, too.
const DOUBTFUL_PERCENT: usize = 3;

#[test]
fn a_label_alone_is_sure_of_its_class() {
    let catalogue = relief();
    let mut asked = 0;
    let wrong = each(|class, label, first| {
        if !first || label.ambiguous {
            return None;
        }
        asked += 1;
        let found = catalogue.look_up(&Question::new(&label.text, Some(label.tongue)));
        let own = found.sure().is_some_and(|sure| sure.key == class.key);
        (!own).then(|| format!("{:?}, first {:?}", found.doubt, found.candidates.first().map(|best| &best.class.key)))
    });
    assert!(wrong.len() * 100 <= asked * DOUBTFUL_PERCENT, "{} of {asked}: {wrong:#?}", wrong.len());
}

#[test]
fn an_abbreviation_with_an_s_is_not_sure_of_another_class() {
    let catalogue = relief();
    let wrong = each(|class, label, _| {
        let short = label.text.chars().all(|letter| letter.is_ascii_uppercase()) && (3..=6).contains(&label.text.len());
        if !short || !["en", "de", "nl", "fr"].contains(&label.tongue.as_str()) {
            return None;
        }
        let found = catalogue.look_up(&Question::new(&format!("{}s", label.text), Some(label.tongue)));
        let other =
            found.sure().filter(|sure| sure.key != class.key && !sure.labels.iter().any(|own| own.text == label.text));
        other.map(|other| format!("with s is sure of {}", other.key))
    });
    assert!(wrong.is_empty(), "{wrong:#?}");
}
