//! What looks like an answer and is none, and what a line says besides its thing.

use crate::catalogue::lookup::Question;
use crate::catalogue::{Catalogue, Tongue};

fn keys(text: &str, tongue: Option<Tongue>) -> Vec<String> {
    let catalogue = Catalogue::builtin().expect("the catalogue");
    let found = catalogue.look_up(&Question::new(text, tongue));
    found.candidates.iter().map(|found| found.class.key.clone()).collect()
}

#[test]
fn a_short_word_is_no_form_of_another_by_its_sound() {
    for (text, never) in [("KTW", "35125000"), ("koce", "09113000"), ("koce", "15820000"), ("TVs", "34144210")] {
        assert!(!keys(text, None).iter().any(|key| key.starts_with(never)), "{text}: {:?}", keys(text, None));
    }
    // what is a form stays one
    for (text, key) in [("koce", "39511100"), ("намети", "39522530"), ("hoses", "44165100"), ("маски", "33157110")]
    {
        assert!(!keys(text, None).is_empty(), "{text} finds nothing of {key}");
    }
    assert_eq!(keys("koce", None)[0], "39511100");
}

#[test]
fn what_is_refused_is_refused_by_a_word_of_ones_own_language() {
    let refused = |text: &str, tongue: &str| {
        let catalogue = Catalogue::builtin().expect("the catalogue");
        let found = catalogue.look_up(&Question::new(text, Tongue::of(tongue)));
        found.candidates.first().is_some_and(|first| !first.class.is_accepted())
    };
    for (text, tongue) in [
        ("амуніція", "uk"),
        ("спортивні снаряди", "uk"),
        ("pistolet de lavage", "fr"),
        ("Patronen für Kartuschen", "de"),
        ("pistolet do piany", "pl"),
    ] {
        assert!(!refused(text, tongue), "{text}");
    }
    for (text, tongue) in [("автомат Калашникова", "uk"), ("ammunition", "en"), ("Munition", "de"), ("amunicja", "pl")]
    {
        assert!(refused(text, tongue), "{text}");
    }
}

#[test]
fn the_number_of_a_line_counts_nothing() {
    let catalogue = Catalogue::builtin().expect("the catalogue");
    let quantity = |text: &str| catalogue.look_up(&Question::new(text, None)).stated.quantity;
    for (text, units) in [
        ("7) вогнегасник порошковий", None),
        ("2. casque de pompier", None),
        ("№ 4 бронежилет", None),
        ("two dozen blankets", Some(24)),
        ("une douzaine de tentes", Some(12)),
        ("20 (двадцять) шоломів", Some(20)),
    ] {
        assert_eq!(quantity(text), units, "{text}");
    }
    let sure = |text: &str| catalogue.look_up(&Question::new(text, None)).sure().map(|class| class.key.clone());
    assert_eq!(sure("AEDs").as_deref(), Some("33182100"));
    for text in ["PC's", "TV's", "GPSs"] {
        assert_ne!(sure(text).as_deref(), Some("34144210.hydraulic_platform"), "{text}");
    }
}

#[test]
fn a_size_that_makes_the_class_belongs_to_it() {
    let catalogue = Catalogue::builtin().expect("the catalogue");
    let sure = |text: &str, tongue: &str| {
        let found = catalogue.look_up(&Question::new(text, Tongue::of(tongue)));
        found.sure().map(|class| class.key.clone())
    };
    for (text, tongue, key) in [
        ("brandslang 52 mm", "nl", "44482100.hose_c"),
        ("brandslang 75 mm", "nl", "44482100.hose_b"),
        ("рукав пожежний напірний 51 мм", "uk", "44482100.hose_c"),
        ("20 brandslangen 52 mm", "nl", "44482100.hose_c"),
    ] {
        assert_eq!(sure(text, tongue).as_deref(), Some(key), "{text}");
    }
    for (text, tongue, key) in [
        ("hose 52 mm", "en", "44482100.hose_c"),
        ("tuyau 70 mm", "fr", "44482100.hose_b"),
        ("15 tuyaux 45 mm", "fr", "44482100.hose_c"),
        ("slang 45 mm", "nl", "44482100.hose_c"),
        ("рукави 66", "uk", "44482100.hose_b"),
        ("рукав 51 мм", "uk", "44482100.hose_c"),
        ("węże 75 mm", "pl", "44482100.hose_b"),
        ("D-Schläuche", "de", "44482100.hose_d"),
    ] {
        assert_eq!(sure(text, tongue).as_deref(), Some(key), "{text}");
    }
    let quantity = |text: &str| catalogue.look_up(&Question::new(text, Tongue::of("uk"))).stated.quantity;
    assert_eq!((quantity("рукав 77"), quantity("рукави 30"), quantity("12 рукавів 77 мм")), (None, Some(30), Some(12)));
    // no size is said, or one that no class is made by
    for text in ["fire hose", "20 fire hoses"] {
        assert_eq!(sure(text, "en").as_deref(), Some("44482100"), "{text}");
    }
}

#[test]
fn a_quantity_is_read_however_it_is_written() {
    let catalogue = Catalogue::builtin().expect("the catalogue");
    for (text, tongue, key, units) in [
        ("thirty-six fire hoses", "en", "44482100", 36),
        ("quatre-vingt-quinze couvertures", "fr", "39511100", 95),
        ("fünfundvierzig Schlafsäcke", "de", "39522540", 45),
        ("sześćdziesiąt cztery namioty", "pl", "39522530", 64),
        ("zevenendertig dekens", "nl", "39511100", 37),
        ("п'ять тисяч ковдр", "uk", "39511100", 5000),
        ("спальні мішки х 40", "uk", "39522540", 40),
        ("blankets x60", "en", "39511100", 60),
        ("6 тис. ковдр", "uk", "39511100", 6000),
    ] {
        let found = catalogue.look_up(&Question::new(text, Tongue::of(tongue)));
        assert_eq!(found.sure().map(|class| class.key.as_str()), Some(key), "{text}");
        assert_eq!(found.stated.quantity, Some(units), "{text}");
    }
    let stated = |text: &str| catalogue.look_up(&Question::new(text, None)).stated;
    let water = stated("drinking water, 8 t");
    assert_eq!((water.quantity, water.unit), (Some(8), Some("TNE")));
    let masks = stated("рукавички медичні 8 тис. шт.");
    assert_eq!((masks.quantity, masks.unit), (Some(8000), Some("H87")));
    // what measures a thing does not count it
    assert_eq!(stated("garden hose 19 mm").quantity, None);
    assert_eq!(stated("generator 2 t").quantity, None);
}

#[test]
fn a_plural_means_its_singular() {
    let catalogue = Catalogue::builtin().expect("the catalogue");
    for (text, tongue, singular) in [
        ("hulpverleningsvoertuigen", "nl", "hulpverleningsvoertuig"),
        ("noodstroomaggregaten", "nl", "noodstroomaggregaat"),
        ("zuurstofconcentratoren", "nl", "zuurstofconcentrator"),
        ("bosbrandweerwagens", "nl", "bosbrandweerwagen"),
        ("Rettungswesten", "de", "Rettungsweste"),
        ("Hochleistungslüfters", "de", "Hochleistungslüfter"),
        ("gps's", "en", "GPS"),
        ("tv's", "nl", "TV"),
        ("prześcieradeł", "pl", "prześcieradło"),
        ("krzeseł", "pl", "krzesło"),
        ("leków", "pl", "leki"),
        ("крісел", "uk", "крісло"),
        ("відер", "uk", "відро"),
    ] {
        let first = |text: &str| {
            let found = catalogue.look_up(&Question::new(text, Tongue::of(tongue)));
            found.candidates.first().map(|first| first.class.key.clone())
        };
        assert_eq!(first(text), first(singular), "{text}");
        assert!(first(text).is_some(), "{text}");
    }
}

#[test]
fn another_alphabet_says_no_more_than_the_sound() {
    let sure = |text: &str, tongue: &str| {
        let catalogue = Catalogue::builtin().expect("the catalogue");
        let found = catalogue.look_up(&Question::new(text, Tongue::of(tongue)));
        found.sure().map(|class| class.key.clone())
    };
    // a mask is no ointment, a bed no spoon, a tent no canopy, a fork no pitchfork of the next language
    for (text, tongue) in [("маски", "uk"), ("masek", "pl"), ("ДМП", "uk")] {
        assert_eq!(sure(text, tongue), None, "{text}");
    }
    for (text, tongue, key) in
        [("łóżka", "pl", "39143110.bed"), ("tents", "en", "39522530"), ("tentes", "fr", "39522530")]
    {
        assert_eq!(sure(text, tongue).as_deref(), Some(key), "{text}");
    }
    // who writes Ukrainian in Latin letters is understood
    assert_eq!(sure("pozhezhni rukavy", "uk").as_deref(), Some("44482100"));
}

#[test]
fn a_mark_says_what_a_thing_is() {
    let catalogue = Catalogue::builtin().expect("the catalogue");
    for (text, key) in [
        ("вогнегасник ВП-6", "35111320.powder_extinguisher"),
        ("ОП-4", "35111320.powder_extinguisher"),
        ("6 вогнегасників ОУ-3", "35111320.co2_extinguisher"),
        ("ВВК-7", "35111320.co2_extinguisher"),
        ("вогнегасник ВВП-10", "35111310.foam_extinguisher"),
        ("АІР-317", "35111100"),
        ("апарати АСП", "35111100"),
        ("насос НЦПН-40/100", "42122110.vehicle_pump"),
        ("ПН-60", "42122110.vehicle_pump"),
        ("МП-600", "42122110.portable_pump"),
        ("АЛ-50", "34144211"),
        ("пожежний ЗІЛ 131", "34144212"),
        ("АЦ-5", "34144212"),
    ] {
        let found = catalogue.look_up(&Question::new(text, Tongue::of("uk")));
        assert_eq!(found.sure().map(|class| class.key.as_str()), Some(key), "{text}");
        assert!(found.stated.specs.iter().all(|spec| spec.name != "volume_l"), "{text}");
    }
    // a mark alone that two classes have is asked about
    assert!(catalogue.look_up(&Question::new("ВП", Tongue::of("uk"))).doubt.is_some());
}

#[test]
fn what_names_nothing_is_answered_with_nothing() {
    for (text, tongue) in [
        ("Dear friends and partners", "en"),
        ("With kind regards", "en"),
        ("Thanks a lot for everything", "en"),
        ("Вітаємо!", "uk"),
        ("Дякуємо всім небайдужим", "uk"),
        ("Liebe Kolleginnen und Kollegen", "de"),
        ("Viele Grüße", "de"),
        ("Mesdames et Messieurs", "fr"),
        ("Meilleures salutations", "fr"),
        ("Dzień dobry", "pl"),
        ("Z góry dziękujemy", "pl"),
        ("Geachte heer, mevrouw", "nl"),
        ("Alvast bedankt", "nl"),
    ] {
        assert!(keys(text, Tongue::of(tongue)).is_empty(), "{text}: {:?}", keys(text, Tongue::of(tongue)));
    }
    // what stands beside a greeting is still found, and one word of a sentence that is the name of a thing
    for (text, tongue, key) in [
        ("Dear colleagues, blankets", "en", "39511100"),
        ("Добрий день, спальні мішки 20 шт.", "uk", "39522540"),
        ("wir suchen für unser Dorf dringend Feuerwehrschläuche", "de", "44482100"),
        ("szukamy agregatu dla szpitala", "pl", "31121000"),
    ] {
        assert_eq!(keys(text, Tongue::of(tongue)).first().map(String::as_str), Some(key), "{text}");
    }
}

#[test]
fn what_has_only_a_number_or_a_filler_word_in_common_is_no_answer() {
    for (text, tongue, never) in [
        ("ЛПС-20", "uk", "44211400"),
        ("ЛЗВ-3", "uk", "34144213"),
        ("Mit freundlichen Worten", "de", "15300000"),
        ("cher collègue", "fr", "34136000"),
    ] {
        let found = keys(text, Tongue::of(tongue));
        assert!(!found.iter().any(|key| key.starts_with(never)), "{text}: {found:?}");
    }
}
