//! Codes of the EU Common Procurement Vocabulary 2008 (Regulation (EC) 213/2008; in Ukraine
//! ДК 021:2015, the same codes), and the keys of item classes made of them.
//!
//! A key is the eight digits of a code (`34144212`), the same with a name for an own class that the
//! vocabulary does not know (`34144212.foam_tanker`), or an own key for what travels in no shipment
//! (`training.high_rise_rescue`).

/// Digits of a code.
const DIGITS: usize = 8;

/// A code as people write it: eight digits, and the check digit if they gave it. The digit is
/// only ever looked up: 533 official codes break the published formula.
pub fn split(text: &str) -> Option<(&str, Option<u8>)> {
    let (code, check) = match text.split_once('-') {
        Some((code, digit)) => (code, Some(single_digit(digit)?)),
        None => (text, None),
    };
    is_code(code).then_some((code, check))
}

fn single_digit(text: &str) -> Option<u8> {
    match text.as_bytes() {
        [digit @ b'0'..=b'9'] => Some(digit - b'0'),
        _ => None,
    }
}

/// Whether this is eight digits.
pub fn is_code(text: &str) -> bool {
    text.len() == DIGITS && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The code a key hangs on; none for what has no code.
pub fn of_key(key: &str) -> Option<&str> {
    let code = key.split_once('.').map_or(key, |(code, _)| code);
    is_code(code).then_some(code)
}

/// The codes above a code, the nearest first: its last digit that is not zero becomes zero, down to
/// the two digits of a division. Not all of them exist.
pub fn above(code: &str) -> impl Iterator<Item = String> {
    let code = code.to_owned();
    (2..DIGITS).rev().filter_map(move |place| {
        let digit = code.get(place..=place)?;
        if digit == "0" {
            return None;
        }
        code.get(..place).map(|head| format!("{head:0<DIGITS$}"))
    })
}

/// The keys of a class and all below it: from the first to before the last.
pub fn bounds(key: &str) -> (String, String) {
    if is_code(key) {
        let stem = key.trim_end_matches('0');
        // a division has two digits, and the second may be zero
        let stem = if stem.len() < 2 { key.get(..2).unwrap_or(key) } else { stem };
        (stem.to_owned(), format!("{stem}~"))
    } else {
        // `/` follows `.`, and no name holds a sign before it
        (key.to_owned(), format!("{key}/"))
    }
}

/// Whether `key` is `ancestor` or lies below it.
pub fn is_within(key: &str, ancestor: &str) -> bool {
    let (first, past) = bounds(ancestor);
    (first.as_str()..past.as_str()).contains(&key)
}

/// Digits of a code from which on it tells things apart well enough that what is only said to be of it may be any of what
/// lies below: a class of the vocabulary.
const NARROW: usize = 4;

/// Whether what is only said to be of the class `given` may turn out to be what is asked for, of a class below it.
pub fn is_general_for(given: &str, asked: &str) -> bool {
    is_narrow(given) && given != asked && is_within(asked, given)
}

/// Whether a class is narrow enough to stand for one below it.
pub fn is_narrow(key: &str) -> bool {
    of_key(key).is_none_or(|code| code.trim_end_matches('0').len() >= NARROW)
}

/// The key alone, as bounds: from itself to before the next.
pub fn alone(key: &str) -> (String, String) {
    // no key holds a sign before it
    (key.to_owned(), format!("{key} "))
}

/// Whether it is arms or ammunition (groups 353 to 357), which nobody asks for or gives here.
pub fn is_refused(key: &str) -> bool {
    of_key(key).and_then(|code| code.get(..3)).is_some_and(|group| ("353"..="357").contains(&group))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_taken_apart() {
        assert_eq!(split("34144212-7"), Some(("34144212", Some(7))));
        assert_eq!(split("34144212"), Some(("34144212", None)));
        for wrong in ["3414421", "34144212-", "34144212-77", "34144212-x", "training.rescue", ""] {
            assert_eq!(split(wrong), None, "{wrong}");
        }
        assert_eq!(of_key("34144212.foam_tanker"), Some("34144212"));
        assert_eq!(of_key("training.rescue"), None);
    }

    #[test]
    fn classes_nest_by_their_codes() {
        assert!(is_within("31121200", "31121000"));
        assert!(!is_within("31121000", "31121200"));
        assert!(is_within("34144212", "34144210"));
        assert!(!is_within("34144510", "34144210"));
        assert!(is_within("34144212.foam_tanker", "34144212"));
        assert!(is_within("34144212.foam_tanker", "34144000"));
        assert!(!is_within("34144212.foam_tanker", "34144212.foam"));
        assert!(is_within("34144212.foam_tanker", "34144212.foam_tanker"));
        assert!(is_within("30200000", "30000000"));
        assert!(!is_within("31121000", "30000000"));
        let above: Vec<String> = above("34144212").collect();
        assert_eq!(above, ["34144210", "34144200", "34144000", "34140000", "34100000", "34000000"]);
        assert_eq!(super::above("30200000").collect::<Vec<_>>(), ["30000000"]);
    }

    #[test]
    fn a_class_stands_for_those_below_it_where_it_is_narrow() {
        assert!(is_general_for("31121000", "31121200"));
        assert!(is_general_for("34144210", "34144212.foam_tanker"));
        assert!(is_general_for("31120000", "31121200"));
        assert!(!is_general_for("31100000", "31121200"), "electric motors and transformers are of it, too");
        assert!(!is_general_for("31121200", "31121200"));
        assert!(!is_general_for("31121200", "31121000"), "that is more than was asked for");
        let (first, past) = alone("31121200");
        assert!((first.as_str()..past.as_str()).contains(&"31121200"));
        assert!(!(first.as_str()..past.as_str()).contains(&"31121200.diesel"));
    }

    #[test]
    fn arms_are_refused() {
        assert!(is_refused("35321000"));
        assert!(is_refused("35330000.cartridges"));
        assert!(!is_refused("35811100"));
        assert!(!is_refused("35120000"));
    }
}
