//! Tests of the relief catalogue and its look-up.

mod families;
mod meant;
mod vocabulary;

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::lookup::{Doubt, Question};
use super::search::Why;
use super::*;
use domain::need::Kind;

const SIX: [&str; 6] = ["en", "uk", "fr", "de", "pl", "nl"];

fn relief() -> Arc<Catalogue> {
    Catalogue::builtin().expect("the relief catalogue")
}

fn first(text: &str) -> String {
    let catalogue = relief();
    let found = catalogue.look_up(&Question::new(text, None));
    found.candidates.first().map(|first| first.class.key.clone()).unwrap_or_default()
}

fn sure(text: &str) -> Option<String> {
    relief().look_up(&Question::new(text, None)).sure().map(|class| class.key.clone())
}

#[test]
fn the_files_hold_what_they_must() {
    let classes = source::all().expect("every file is read");
    let goods = classes.iter().filter(|class| class.kind == Kind::Goods);
    assert!(goods.clone().count() >= 500, "{} classes of goods", goods.count());
    for kind in [Kind::Expertise, Kind::Training, Kind::Visit] {
        assert!(classes.iter().any(|class| class.kind == kind), "{kind}");
    }
    let keys: BTreeSet<&str> = classes.iter().map(|class| class.key.as_str()).collect();
    assert_eq!(keys.len(), classes.len(), "no key stands twice");
    let official: BTreeSet<&str> = include_str!("official_codes.txt").lines().collect();
    for class in &classes {
        for tongue in SIX {
            let tongue = Tongue::of(tongue).expect("a language");
            assert!(class.labels.iter().any(|label| label.tongue == tongue), "{} in {tongue:?}", class.key);
        }
        assert!(
            class.labels.iter().all(|label| label.text.trim() == &*label.text && !label.text.is_empty()),
            "{}",
            class.key
        );
        if class.kind == Kind::Goods {
            let code = class.full_code().expect("goods have a code");
            assert!(official.contains(code.as_str()), "{code} of {} is in the official list", class.key);
        }
        for other in &class.substitutes {
            assert!(keys.contains(other.as_str()), "{other}, which can do for {}, exists", class.key);
        }
        let unit = units::units().by_code(&class.unit);
        assert!(unit.is_some_and(|unit| unit.factor.is_some()), "{} is counted in {}", class.key, class.unit);
    }
}

#[test]
fn no_word_stands_twice_in_a_category_unless_it_is_marked() {
    for (category, text) in source::FILES {
        let mut seen: BTreeMap<(Tongue, String), Vec<(String, bool)>> = BTreeMap::new();
        for class in source::read(category, text).expect("the file is read") {
            for label in &class.labels {
                let word = (label.tongue, label.text.to_lowercase());
                seen.entry(word).or_default().push((class.key.clone(), label.ambiguous));
            }
        }
        for ((_, word), classes) in seen {
            assert!(
                classes.len() == 1 || classes.iter().all(|(_, ambiguous)| *ambiguous),
                "{word:?} in {category}: {classes:?}"
            );
        }
    }
}

#[test]
fn the_same_thing_in_anybodys_words_is_one_class() {
    for text in
        ["апарат захисту органів дихання", "Pressluftatmer", "ARI", "aparat powietrzny", "ademluchttoestel", "SCBA"]
    {
        assert_eq!(first(text), "35111100", "{text}");
    }
}

#[test]
fn inflection_alphabet_and_typing_errors_do_not_matter() {
    assert_eq!(sure("пожежних рукавів").as_deref(), Some("44482100"));
    assert_eq!(first("heneratoriv dyzelnykh"), "31121100");
    assert_eq!(first("Dieselgenrator"), "31121100");
    assert_eq!(first("fire-fighting vehicles"), first("firefighting vehicle"));
    assert_eq!(first("Schlauch für die Feuerwehr"), first("Feuerwehrschlauch"));
    assert_eq!(first("Loeschfahrzeug"), first("Löschfahrzeug"));
}

#[test]
fn how_it_was_found_is_said() {
    let catalogue = relief();
    let why = |text: &str| catalogue.look_up(&Question::new(text, None)).candidates.first().map(|first| first.why);
    assert_eq!(why("Dieselgenerator"), Some(Why::Exact));
    assert_eq!(why("пожежних рукавів"), Some(Why::Form));
    assert_eq!(why("Dieselgenrator"), Some(Why::Spelling));
    let typing = Question { typing: true, ..Question::new("дизельний генер", None) };
    assert_eq!(catalogue.look_up(&typing).candidates.first().map(|first| first.class.key.as_str()), Some("31121100"));
}

#[test]
fn doubt_is_said_and_not_hidden() {
    let doubt = |text: &str| relief().look_up(&Question::new(text, None)).doubt;
    assert_eq!(doubt("xqzvwk"), Some(Doubt::Nothing));
    assert_eq!(doubt(""), Some(Doubt::Nothing));
    assert_eq!(doubt("agregat"), Some(Doubt::Ambiguous));
    assert!(doubt("щось дуже потрібне для всіх нас").is_some());
    assert_eq!(sure("agregat"), None);
}

#[test]
fn what_is_stated_is_read_apart() {
    let catalogue = relief();
    let ask = |text: &str| catalogue.look_up(&Question::new(text, None)).stated;
    let power = ask("генератор дизельний 100 кВт");
    assert_eq!(power.specs.len(), 1);
    assert_eq!((power.specs[0].name, power.specs[0].min, power.specs[0].unit), ("power_kw", Some(100.0), "KWT"));
    assert!(power.warnings.is_empty() && power.quantity.is_none());
    let volume = ask("Wasserwagen 8000 l");
    assert_eq!((volume.specs[0].name, volume.specs[0].max), ("volume_l", Some(8000.0)));
    let height = ask("fire trucks with ladders over 35 m high");
    assert_eq!(
        (height.specs[0].name, height.specs[0].min, height.specs[0].max),
        ("working_height_m", Some(35.0), None)
    );
    let drinks = ask("840 litres of hand disinfectant");
    assert_eq!((drinks.quantity, drinks.unit), (Some(840), Some("LTR")));
    assert_eq!(ask("40 комплектів гідравлічного інструменту").quantity, Some(40));
    assert_eq!(ask("tracked excavator").specs[0].word, Some("tracked"));
}

#[test]
fn an_impossible_unit_is_a_warning_with_the_likely_meaning() {
    let stated = relief().look_up(&Question::new("generator 400 kV", None)).stated;
    assert_eq!(stated.warnings.len(), 1);
    assert_eq!(stated.warnings[0].text, "400 kV");
    assert_eq!(stated.warnings[0].likely.as_deref(), Some("400 kVA"));
    // what was written stays what was written
    assert_eq!((stated.specs[0].name, stated.specs[0].min), ("voltage_v", Some(400_000.0)));
}

#[test]
fn arms_are_known_and_refused() {
    for text in ["автомат Калашникова", "ammunition", "Panzer", "munitions", "granaty"] {
        let catalogue = relief();
        let found = catalogue.look_up(&Question::new(text, None));
        assert!(found.candidates.first().is_some_and(|first| !first.class.is_accepted()), "{text}");
    }
    assert!(relief().iter().filter(|class| !class.is_accepted()).all(|class| class.has(Flag::NotAccepted)));
}

#[test]
fn a_class_is_found_by_its_code_with_the_check_digit_on_record() {
    let catalogue = relief();
    assert_eq!(catalogue.find("34144212-7").map(|class| class.key.as_str()), Some("34144212"));
    assert_eq!(catalogue.find("34144212-8"), None);
    assert_eq!(catalogue.find("34144212").map(|class| class.key.as_str()), Some("34144212"));
    assert_eq!(catalogue.parent("34144212"), Some("34144210"));
    assert_eq!(catalogue.parent("34144212.foam_tanker"), catalogue.get("34144212.foam_tanker").map(|_| "34144212"));
    // what lies below a class is heeded as that is
    assert!(catalogue.flags_of("35815100.new").contains(&Flag::DualUse));
    assert!(catalogue.flags_of("34144212.new").contains(&Flag::Vehicle));
    assert!(catalogue.flags_of("training.new").is_empty());
}

#[test]
fn what_is_added_is_found_and_the_own_classes_stay_on_top() {
    let label = |tongue: &str, text: &str| Label {
        tongue: Tongue::of(tongue).expect("a language"),
        text: text.into(),
        ambiguous: false,
    };
    let official = ItemClass {
        key: "34144212".to_owned(),
        labels: vec![label("es", "Camiones cisterna de agua")],
        source: Source::Official,
        ..relief().get("34144212").expect("it is there").clone()
    };
    let new = ItemClass {
        key: "34144213".to_owned() + ".quickfire",
        labels: vec![label("en", "Quickfire wagon")],
        ..official.clone()
    };
    let synonym = Synonym { key: "35111100".to_owned(), label: label("uk", "дихалка") };
    let catalogue = relief().with(vec![official, new], vec![synonym]);
    let find = |text: &str| catalogue.look_up(&Question::new(text, None)).sure().map(|class| class.key.clone());
    assert_eq!(find("дихалка").as_deref(), Some("35111100"));
    assert_eq!(find("camiones cisterna de agua").as_deref(), Some("34144212"));
    assert_eq!(find("Quickfire wagon").as_deref(), Some("34144213.quickfire"));
    assert_eq!(catalogue.get("34144212").map(|class| class.source), Some(Source::Relief));
    assert_eq!(catalogue.get("34144212").map(|class| class.label(Tongue::of("en"))), Some("Fire tanker"));
    assert_eq!(catalogue.len(), relief().len() + 1);
}

#[test]
fn phrases_of_the_field_are_understood() {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/phrases.csv");
    let input = std::fs::File::open(file).expect("the phrases");
    let evaluation = evaluate::evaluate(&relief(), input).expect("they are read");
    assert!(evaluation.asked >= 300);
    assert!(evaluation.first * 100 >= evaluation.asked * 90, "{evaluation}");
    assert!(evaluation.five * 100 >= evaluation.asked * 97, "{evaluation}");
    assert!(evaluation.sure.1 * 100 >= evaluation.sure.0 * 96, "{evaluation}");
    assert!(evaluation.two.0 >= 6 && evaluation.two.1 == 0, "{evaluation}");
    assert!(evaluation.nothing.0 >= 12 && evaluation.nothing.1 == 0, "{evaluation}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_has_one_answer(text in "\\PC{0,400}", tongue in prop::sample::select(vec!["uk", "de", "xx"])) {
        let catalogue = relief();
        let ask = || {
            let found = catalogue.look_up(&Question::new(&text, Tongue::of(tongue)));
            let keys: Vec<String> = found.candidates.iter().map(|other| format!("{} {}", other.class.key, other.score)).collect();
            (keys, found.doubt, found.stated)
        };
        prop_assert_eq!(ask(), ask());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn long_texts_are_read_to_their_end(word in prop::collection::vec(any::<char>(), 1..40), times in 1..400_usize) {
        let text: String = word.iter().collect::<String>().repeat(times).chars().take(10_000).collect();
        let found = relief();
        let found = found.look_up(&Question::new(&text, None));
        prop_assert!(found.candidates.len() <= 5);
        prop_assert!(found.candidates.iter().all(|other| (0.0..=1.0).contains(&other.score)));
    }
}
