//! The files are held to each other, to the code, and to what people can read.

use std::collections::BTreeSet;

use super::plural::Category;
use super::*;
use crate::service::sayings::{Lack, Rule, Saying};
use domain::allocation::AllocationState;
use domain::need::{Kind, NeedState};
use domain::organisation::Role;
use domain::plan::PlanState;
use domain::pledge::{Authorisation, PledgeState};
use domain::proposal::ProposalState;
use domain::receipt::ReceiptState;
use domain::shipment::ShipmentState;
use domain::task::TaskCode;
use domain::transition::Machine as _;
use lexicon::text::personal::Kind as Personal;

/// What a plan says of a pair.
const EXPLANATIONS: [&str; 5] =
    ["explain_chosen", "explain_fixed", "explain_equally_good", "explain_costs", "explain_costs_loser"];
/// Facts that are said of any case.
const GENERAL: [&str; 4] = ["state", "allowed", "organisations", "more_errors"];

/// The numbers that a count is tried with.
const NUMBERS: [i64; 6] = [0, 1, 2, 5, 11, 21];

fn read(language: Language) -> Source {
    toml::from_str(source(language)).expect("a readable file")
}

/// Every counted or filled sentence of a language, by table and code.
fn templates(language: Language) -> Vec<(String, Template)> {
    let file = read(language);
    let tables = [("facts", file.facts), ("tasks", file.tasks), ("steps", file.steps), ("reasons", file.reasons)];
    tables
        .into_iter()
        .flat_map(|(table, texts)| texts.into_iter().map(move |(code, text)| (format!("{table}.{code}"), text)))
        .map(|(code, text)| {
            let template =
                Template::read(&text).unwrap_or_else(|at| panic!("{code} in {language} at byte {at}: {text}"));
            (code, template)
        })
        .collect()
}

/// All its facts, counts with this number.
fn facts_of(template: &Template, number: i64) -> Vec<(&'static str, Fact)> {
    let names = template.names();
    let is_counted = |name: &str| names.iter().any(|(other, counted)| *other == name && *counted);
    names
        .iter()
        .map(|(name, _)| {
            let fact = if is_counted(name) || *name == "quantity" { Fact::Count(number) } else { Fact::from("…") };
            (&*Box::leak((*name).to_owned().into_boxed_str()), fact)
        })
        .collect()
}

fn fill(language: Language, template: &Template, number: i64) -> String {
    let facts = facts_of(template, number);
    let filling = Filling { language, tongue: tongue(language).expect("a tongue"), facts: &facts };
    template.fill(&filling).expect("a whole sentence")
}

#[test]
fn every_language_says_everything() {
    let keys = |texts: &HashMap<String, String>| texts.keys().cloned().collect::<BTreeSet<_>>();
    let said: BTreeSet<String> = Saying::ALL
        .iter()
        .map(|saying| saying.as_str().to_owned())
        .chain(Lack::ALL.iter().map(|lack| lack.as_str().to_owned()))
        .chain(Rule::ALL.iter().map(|rule| rule.saying()))
        .chain(EXPLANATIONS.map(str::to_owned))
        .collect();
    let english = read(Language::En);
    assert!(english.messages.len() > 180 && english.reasons.len() > 30, "the English file was read");
    for language in SPOKEN {
        let file = read(language);
        for (table, own, theirs) in [
            ("facts", &file.facts, &english.facts),
            ("tasks", &file.tasks, &english.tasks),
            ("steps", &file.steps, &english.steps),
            ("titles", &file.titles, &english.titles),
            ("reasons", &file.reasons, &english.reasons),
        ] {
            assert_eq!(keys(own), keys(theirs), "{table} in {language}");
            assert!(own.values().all(|text| !text.trim().is_empty()), "no empty text in {table} of {language}");
        }
        let codes: BTreeSet<Code> = file.messages.keys().copied().collect();
        assert_eq!(codes, Code::ALL.iter().copied().collect(), "messages in {language}");
        assert!(file.messages.values().all(|text| !text.trim().is_empty()), "no empty message in {language}");
        assert_eq!(keys(&file.reasons), said, "reasons in {language}");
        let tasks = TaskCode::ALL.iter().map(|code| code.as_str().to_owned());
        assert_eq!(keys(&file.tasks), tasks.chain(["or_more".to_owned()]).collect(), "tasks in {language}");
        let is_known = |name: &String| name.parse::<Code>().is_ok() || GENERAL.contains(&name.as_str());
        assert!(file.facts.keys().all(is_known), "facts in {language}");
        let lists = |language| {
            let words = &tongue(language).expect("a tongue").words;
            words.iter().map(|(list, words)| (list.clone(), keys(words))).collect::<std::collections::BTreeMap<_, _>>()
        };
        assert_eq!(lists(language), lists(Language::En), "words in {language}");
    }
}

#[test]
fn every_sentence_can_be_read_with_every_number() {
    for language in SPOKEN {
        let file = read(language);
        let titles = file.titles.iter().map(|(kind, text)| (kind.as_str(), text));
        for (code, text) in file.messages.iter().map(|(code, text)| (code.as_str(), text)).chain(titles) {
            assert!(!text.contains(['{', '}', '#']), "{code} in {language}: {text}");
        }
        for (code, template) in templates(language) {
            assert!(template.is_complete(language), "{code} in {language} lacks a form");
            for number in NUMBERS {
                let said = fill(language, &template, number);
                assert!(!said.contains(['{', '}', '#']), "{code} in {language}: {said}");
                assert!(said.ends_with(['.', '…']), "{code} in {language}: {said}");
            }
        }
    }
}

#[test]
fn a_count_stands_with_its_form() {
    let said = |language, name: &str, number| {
        let template = tongue(language).expect("a tongue").facts.get(name).expect("a sentence");
        fill(language, template, number)
    };
    let nouns: [(Language, [&str; 6]); 6] = [
        (Language::En, ["0 units", "1 unit.", "2 units", "5 units", "11 units", "21 units"]),
        (Language::De, ["0 Einheiten", "1 Einheit.", "2 Einheiten", "5 Einheiten", "11 Einheiten", "21 Einheiten"]),
        (Language::Nl, ["0 eenheden", "1 eenheid", "2 eenheden", "5 eenheden", "11 eenheden", "21 eenheden"]),
        (Language::Fr, ["0 unité.", "1 unité.", "2 unités", "5 unités", "11 unités", "21 unités"]),
        (Language::Pl, ["0 jednostek", "1 jednostka", "2 jednostki", "5 jednostek", "11 jednostek", "21 jednostek"]),
        (Language::Uk, ["0 одиниць", "1 одиниця", "2 одиниці", "5 одиниць", "11 одиниць", "21 одиниця"]),
    ];
    for (language, forms) in nouns {
        for (number, form) in NUMBERS.into_iter().zip(forms) {
            let text = said(language, "more_than_was_shipped", number);
            assert!(text.contains(form), "{text} has no «{form}»");
        }
    }
    assert_eq!(
        said(Language::Fr, "more_than_was_shipped", 2_000_000),
        "Reste à compter\u{202f}: 2\u{202f}000\u{202f}000 d’unités."
    );
    let arrival = |language, days| reason(language, "arrival", &[("days", Fact::Count(days))]).expect("a sentence");
    for (language, day, days) in [
        (Language::En, "Can be there in 1 day.", "Can be there in 4 days."),
        (Language::Uk, "Може прибути за 1 день.", "Може прибути за 4 дні."),
        (Language::Fr, "Peut arriver dans 1 jour.", "Peut arriver dans 4 jours."),
        (Language::De, "Kann in 1 Tag dort sein.", "Kann in 4 Tagen dort sein."),
        (Language::Pl, "Może dotrzeć za 1 dzień.", "Może dotrzeć za 4 dni."),
        (Language::Nl, "Kan er over 1 dag zijn.", "Kan er over 4 dagen zijn."),
    ] {
        assert_eq!((arrival(language, 1).as_str(), arrival(language, 4).as_str()), (day, days));
    }
    assert_eq!(arrival(Language::Uk, 21), "Може прибути за 21 день.");
}

/// In every sentence that counts, each number shows the form of its category and no other.
#[test]
fn the_right_form_is_taken_everywhere() {
    for language in SPOKEN {
        for (code, template) in templates(language) {
            let by_category: Vec<(Category, String)> = NUMBERS
                .into_iter()
                .filter(|number| *number > 0)
                .map(|number| {
                    (
                        Category::of(language, number),
                        fill(language, &template, number).replace(&number.to_string(), "#"),
                    )
                })
                .collect();
            for (category, said) in &by_category {
                let same = by_category.iter().filter(|(other, _)| other == category);
                assert!(same.clone().all(|(_, other)| other == said), "{code} in {language}: {by_category:?}");
            }
        }
    }
}

/// What may stand in Latin letters in a Ukrainian sentence: names of standards, headers and fields.
const TECHNICAL: &str = "json etag api utc iso uuid ascii rfc un ece if match idempotency key retry after allow content \
    type encoding application octet stream text csv xlsx ods utf carrier_id donor_drives true false errors found hash acknowledge unusual ua eur h87 a f";

#[test]
fn ukrainian_sentences_are_ukrainian() {
    let technical: BTreeSet<&str> = TECHNICAL.split_whitespace().collect();
    let file = read(Language::Uk);
    let words = tongue(Language::Uk).expect("a tongue").words.values().flat_map(HashMap::values).cloned();
    let filled = templates(Language::Uk).into_iter().map(|(_, template)| fill(Language::Uk, &template, 5));
    for text in file.messages.into_values().chain(file.titles.into_values()).chain(words).chain(filled) {
        let latin = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).map(str::to_lowercase);
        for word in latin.filter(|word| word.starts_with(|c: char| c.is_ascii_lowercase())) {
            assert!(technical.contains(word.as_str()), "«{word}» in {text}");
        }
    }
}

#[test]
fn quotes_and_apostrophes_are_typographic() {
    for language in SPOKEN {
        let file = read(language);
        for text in file
            .messages
            .values()
            .chain(file.facts.values())
            .chain(file.titles.values())
            .chain(file.reasons.values())
            .chain(file.tasks.values())
            .chain(file.steps.values())
        {
            assert!(!text.contains(['\'', '"']), "{language}: {text}");
        }
    }
}

/// One word a concept: those that were two are not taken up again.
#[test]
fn what_was_said_in_two_ways_is_said_in_one() {
    let dropped: [(Language, &[&str]); 6] = [
        (Language::En, &["customs code", "lies in", "of day ", "day {"]),
        (Language::Uk, &["обіцян", "виділен", "регіон", "клас товару", "перевірено", "перевірен", "дошк"]),
        (Language::Fr, &["catégorie", "colis", "demande ", "Ceci", "tableau", "unités fermes"]),
        (
            Language::De,
            &["Tafel", "Hilfeempfänger", "Kopfzeile", "Seitenzeiger", "verlöre", "erbeten", "zeichnen,", "Zusagezeile"],
        ),
        (Language::Pl, &["sztuk uszk", "regionu", "wasz", "Wasz", "tablic", "odbiorcy beneficjent", "kod celny"]),
        (Language::Nl, &["gever ", "gecontroleerd", "beloofd", "bord ", "Al wat", "vervanging"]),
    ];
    for (language, words) in dropped {
        let file = read(language);
        for text in file
            .messages
            .values()
            .chain(file.facts.values())
            .chain(file.reasons.values())
            .chain(file.tasks.values())
            .chain(file.steps.values())
        {
            assert!(words.iter().all(|word| !text.contains(word)), "{language}: {text}");
        }
    }
}

#[test]
fn every_word_that_may_stand_in_a_sentence_is_known() {
    let mut words: Vec<(String, &'static str)> = Vec::new();
    macro_rules! list {
        ($name:expr, $list:ty) => {
            words.extend(<$list>::ALL.iter().map(|word| ($name.to_owned(), word.as_str())));
        };
    }
    macro_rules! states {
        ($of:expr, $list:ty) => {
            list!(format!("state.{}", $of), $list);
            let verbs = <$list>::ALL.iter().flat_map(|state| state.allowed());
            words.extend(verbs.map(|verb| ("verb".to_owned(), verb)));
        };
    }
    states!("need", NeedState);
    states!("pledge", PledgeState);
    states!("allocation", AllocationState);
    states!("shipment", ShipmentState);
    states!("receipt", ReceiptState);
    states!("allocation_plan", PlanState);
    states!("proposal", ProposalState);
    list!("authorisation", Authorisation);
    list!("kind", Kind);
    list!("role", Role);
    list!("task", TaskCode);
    let catalogue = lexicon::catalogue::Catalogue::builtin().expect("the catalogue");
    words.extend(catalogue.iter().map(|class| ("unit".to_owned(), &*Box::leak(class.unit.clone().into_boxed_str()))));
    let personal =
        [Personal::Telephone, Personal::Email, Personal::Coordinates, Personal::Street, Personal::Patronymic];
    words.extend(personal.map(|kind| ("personal".to_owned(), kind.as_str())));
    for language in SPOKEN {
        let known = &tongue(language).expect("a tongue").words;
        for (list, word) in &words {
            assert!(known.get(list).is_some_and(|list| list.contains_key(*word)), "{list} {word} in {language}");
        }
    }
}

#[test]
fn numbers_and_money_are_written_as_in_the_language() {
    let day = |language, text: &str| written(language, text.parse().expect("a day"));
    for (language, first, fifth) in [
        (Language::En, "1\u{a0}May 2026", "5\u{a0}December 2026"),
        (Language::Uk, "1\u{a0}травня 2026 року", "5\u{a0}грудня 2026 року"),
        (Language::Fr, "1er\u{a0}mai 2026", "5\u{a0}décembre 2026"),
        (Language::De, "1.\u{a0}Mai 2026", "5.\u{a0}Dezember 2026"),
        (Language::Pl, "1\u{a0}maja 2026", "5\u{a0}grudnia 2026"),
        (Language::Nl, "1\u{a0}mei 2026", "5\u{a0}december 2026"),
    ] {
        assert_eq!((day(language, "2026-05-01").as_str(), day(language, "2026-12-05").as_str()), (first, fifth));
    }
    assert_eq!(grouped(Language::En, 9_999), "9999");
    assert_eq!(grouped(Language::En, -1_234_567), "−1,234,567");
    assert_eq!(grouped(Language::Uk, 12_500), "12\u{a0}500");
    assert_eq!(money(Language::De, 1_250_005, "EUR"), "12.500,05\u{a0}EUR");
    assert_eq!(money(Language::En, 500, "JPY"), "500\u{a0}JPY");
    assert_eq!(money(Language::Fr, 1_500, "KWD"), "1,500\u{a0}KWD");
}
