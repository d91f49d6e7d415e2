//! What the folding answers for named words, and what it keeps for any text.

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::*;

fn split(text: &str) -> Vec<String> {
    words(text).into_iter().map(|word| word.text).collect()
}

#[test]
fn words_are_split_and_folded() {
    assert_eq!(split("Großtanklöschfahrzeug  16/25"), ["grosstankloschfahrzeug", "16", "25"]);
    assert_eq!(split("LF8/6 АЦ-40"), ["lf", "8", "6", "ац", "40"]);
    assert_eq!(split("véhicule d’incendie, l'eau"), ["vehicule", "incendie", "eau"]);
    assert_eq!(split("зв’язок п'ять"), ["звязок", "пять"]);
    assert_eq!(split("20 m³, 5㎡"), ["20", "m", "3", "5", "m", "2"]);
    assert_eq!(split("2½ t"), ["2", "1", "2", "t"]);
    assert_eq!(split("rock'n'roll, les 'tentes' d'' eau"), ["rocknroll", "les", "tentes", "d", "eau"]);
    assert!(split(" – ()\u{200B}").is_empty());
}

#[test]
fn what_stands_between_is_kept() {
    let gaps = |text: &str| words(text).into_iter().map(|word| word.before).collect::<Vec<_>>();
    assert_eq!(gaps("7,5 кВт"), [Gap::Space, Gap::Point, Gap::Space]);
    assert_eq!(gaps("7, 5. t"), [Gap::Space, Gap::Comma, Gap::Other]);
    assert_eq!(gaps("a (b), c"), [Gap::Space, Gap::Bracket, Gap::Comma]);
    assert_eq!(gaps("12-15kW"), [Gap::Space, Gap::Dash, Gap::None]);
    assert_eq!(gaps("a‑b c—d\u{a0}e\u{202f}f"), [Gap::Space, Gap::Dash, Gap::Space, Gap::Dash, Gap::Space, Gap::Space]);
    assert_eq!(gaps("½"), [Gap::Space, Gap::Slash]);
}

#[test]
fn spans_point_into_the_text() {
    let text = "Ґудзик і Їжа, зв\u{2bc}язок 20㎡ e\u{301}té";
    let found = words(text);
    assert_eq!(found.len(), 8, "{found:?}");
    for word in found.iter().filter(|word| !"m2".contains(&word.text)) {
        assert_eq!(fold(&text[word.span.clone()]), word.text);
    }
}

/// Each line is one word, written in several ways.
const SAME: &[&[&str]] = &[
    // German
    &["großtank", "GROSSTANK", "GROẞTANK", "Grosstank"],
    &["Löschfahrzeug", "Loeschfahrzeug", "LO\u{308}SCHFAHRZEUG", "Lösch\u{ad}fahrzeug"],
    // French
    &["œuvre", "oeuvre", "ŒUVRE"],
    &["poêle", "poele", "POÊLE"],
    &["véhicule", "vehicule", "ve\u{301}hicule"],
    &["l'eau", "l’eau", "l\u{2bc}eau", "L＇EAU", "eau"],
    // Polish
    &["łóżko", "lozko", "ŁÓŻKO", "ło\u{301}z\u{307}ko"],
    // Dutch
    &["ĳzer", "ijzer", "Ĳzer", "ÍJZER"],
    &["coördinatie", "coordinatie", "co\u{308}ordinatie", "coo\u{308}rdinatie"],
    // English, and names of other Latin alphabets
    &["oﬃce", "office", "ｏｆｆｉｃｅ", "OF\u{200b}FICE"],
    &["Ørsted", "orsted", "Oersted"],
    &["Đakovo", "dakovo"],
    &["Diyarbakır", "DIYARBAKIR", "diyarbakir"],
    // Ukrainian
    &["Кам’янське", "КАМ'ЯНСЬКЕ", "Камʼянське", "Кам`янське", "Кам´янське", "Кам\u{2b9}янське", "Камянське"],
    &["м'яч", "m'яч", "м’яч"],
    &["Ґудзик", "гудзик"],
    &["Їжа", "і\u{308}жа", "іжа"],
    &["район", "РАЙОН", "раи\u{306}он", "раион"],
    // letters of other alphabets: Latin o c p o; Greek omicron; Latin letters in capitals; Cyrillic ones in Latin
    &["Острог", "Ocтpoг", "Οстрог", "OCTPOГ"],
    &["насос", "нacoc", "HАСОС"],
    &["кВт", "kВт", "кBт", "KВТ"],
    &["generator", "gеnеrаtоr", "GENERΑTOR"],
    // digits
    &["16", "１６", "١٦", "¹⁶", "१६"],
];

#[test]
fn what_is_one_word_has_one_form() {
    for ways in SAME {
        for way in *ways {
            assert_eq!(split(way), split(ways[0]), "{way:?} of {ways:?}");
            assert_eq!(searched([*way]), searched([ways[0]]), "{way:?} of {ways:?}");
        }
    }
}

#[test]
fn what_is_not_one_word_is_two() {
    for pair in [["µm", "mm"], ["насос", "насіс"], ["pump", "pomp"], ["LF8", "LF6"]] {
        assert_ne!(split(pair[0]), split(pair[1]));
    }
}

#[test]
fn words_of_letters_that_look_alike_only_are_one_in_lists() {
    for pair in [["HACOC", "насос"], ["ΡΟΤΑ", "рота"], ["MACKA", "маска"]] {
        assert_eq!(searched([pair[0]]), searched([pair[1]]));
    }
}

#[test]
fn what_is_kept_is_bounded() {
    let long = "ß".repeat(100_000);
    assert_eq!(fold(&long).len(), LONGEST);
    let many: String = (0..1000).map(|n| n.to_string()).collect::<Vec<_>>().join(" ");
    assert_eq!(searched([many.as_str()]).len(), MOST);
}

#[test]
fn case_and_composition_make_no_difference_to_any_character() {
    for c in '\u{80}'..='\u{2FFFF}' {
        let text = format!("a{c}б");
        let expected = split(&text);
        let (composed, decomposed): (String, String) = (text.nfc().collect(), text.nfd().collect());
        for other in [composed, decomposed, text.to_uppercase(), text.to_lowercase()] {
            assert!(other == text || split(&other) == expected, "{c} U+{:X}", u32::from(c));
        }
        assert!(expected.iter().all(|word| split(word) == [word.clone()]), "{c} U+{:X}: {expected:?}", u32::from(c));
    }
}

/// Any text, and texts of the letters that this is about.
fn text() -> impl Strategy<Value = String> {
    let near = "[aeouAEOUcphtxyiIkbmnHTKMCPXßẞæœøłđıİſĳŉµμΜоОасСеЕрРтТхнНвкКміІїЇйЙґҐжЖшѕјαΑοΟνςΣ'’ʼ`´ͅ\u{301}\u{306}\u{308}\u{200b}0-9٣½²㎡ .,/()\\-–]{0,40}";
    prop_oneof![any::<String>(), near.prop_map(|text| text)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn a_folded_word_is_its_own_folding(text in text()) {
        let whole = fold(&text);
        prop_assert_eq!(&fold(&whole), &whole);
        for word in words(&text) {
            prop_assert!(!word.text.is_empty() && word.text.chars().count() <= LONGEST);
            prop_assert!(text.get(word.span.clone()).is_some());
            prop_assert_eq!(&split(&word.text), std::slice::from_ref(&word.text));
            prop_assert_eq!(shape(&shape(&word.text)), shape(&word.text));
        }
        let found = searched([text.as_str()]);
        prop_assert_eq!(&searched([found.join(" ").as_str()]), &found);
    }

    #[test]
    fn case_and_composition_make_no_difference(text in text()) {
        let expected = split(&text);
        let (composed, decomposed): (String, String) = (text.nfc().collect(), text.nfd().collect());
        for other in [composed, decomposed, text.to_uppercase(), text.to_lowercase()] {
            prop_assert_eq!(&split(&other), &expected, "{:?}", other);
            prop_assert_eq!(fold(&other), fold(&text), "{:?}", other);
        }
    }

    #[test]
    fn the_beginning_of_a_word_begins_it(text in "[a-zа-яіїєґA-ZА-ЯѕαοßœüéA]{1,60}", letters in 1_usize..60) {
        let start: String = text.chars().take(letters).collect();
        let (whole, start) = (searched([text.as_str()]), searched([start.as_str()]));
        prop_assert!(whole[0].starts_with(&start[0]), "{:?} {:?}", whole, start);
    }
}
