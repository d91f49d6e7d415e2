use super::*;

fn catalogue() -> std::sync::Arc<Catalogue> {
    Catalogue::builtin().expect("the catalogue")
}

/// What became of it, its key and the quantity of the one line of a text.
fn one(text: &str, language: &str) -> (LineOutcome, Option<String>, Option<i64>) {
    let catalogue = catalogue();
    let read = catalogue.read_lines(text, Tongue::of(language));
    let [line] = read.as_slice() else { panic!("{read:?}") };
    let meant = line.read.meant;
    (line.read.outcome, meant.map(|meant| meant.class.key.clone()), meant.and_then(|meant| meant.quantity))
}

fn sure(key: &str, quantity: Option<i64>) -> (LineOutcome, Option<String>, Option<i64>) {
    (LineOutcome::Sure, Some(key.to_owned()), quantity)
}

#[test]
fn a_quantity_may_stand_anywhere() {
    const BLANKET: &str = "39511100";
    for (text, language) in [
        ("20 ковдр", "uk"),
        ("ковдри 20", "uk"),
        ("ковдри – 20 шт.", "uk"),
        ("1) ковдри (20 шт)", "uk"),
        ("Ковдри х 20", "uk"),
        ("• Ковдри: двадцять", "uk"),
        ("просимо надати нам 20 ковдр", "uk"),
        ("ковдри\t20\tшт", "uk"),
        ("ковдри;20;шт", "uk"),
        ("3\tковдри\tшт\t20", "uk"),
        ("blankets x20", "en"),
        ("20 Wolldecken", "de"),
        ("20 couvertures", "fr"),
        ("20 dekens", "nl"),
    ] {
        assert_eq!(one(text, language), sure(BLANKET, Some(20)), "{text}");
    }
    assert_eq!(one("węże strażackie - 20 szt.", "pl"), sure("44482100", Some(20)));
}

#[test]
fn quantities_are_told_in_base_units_or_left_to_a_person() {
    assert_eq!(one("борошно 2 т", "uk").2, Some(2000));
    for text in ["кілька ковдр", "до 20 ковдр", "ковдри: 10-15 шт", "ковдри, 5 упаковок", "ковдри\tдо 20", "ковдри"]
    {
        assert_eq!(one(text, "uk"), sure("39511100", None), "{text}");
    }
    let catalogue = catalogue();
    let stated = |text: &str| {
        let line = catalogue.read_lines(text, Tongue::of("uk")).remove(0);
        line.read.stated.map(|stated| (stated.quantity, stated.text))
    };
    assert_eq!(stated("ковдри, 5 упаковок"), Some((Some(5), "5 упаковок".to_owned())));
    assert_eq!(stated("до 20 ковдр"), Some((None, "до 20".to_owned())));
    assert_eq!(stated("кілька ковдр"), Some((None, "кілька".to_owned())));
    assert_eq!(stated("Вода питна 5 т"), Some((Some(5), "5 т".to_owned())));
    assert_eq!(stated("ковдри\t10-15\tшт"), Some((None, "10-15".to_owned())));
}

#[test]
fn what_is_said_to_people_is_never_sure() {
    for (language, lines) in [
        (
            "uk",
            "Шановний пане голово!\nПросимо надати допомогу нашій громаді:\nДодаток 1 до листа\nВсього: 120 шт.\nЗ повагою\nСелищний голова О. П. Мельник\nтел. 050 123 45 67",
        ),
        (
            "en",
            "Dear colleagues,\nWe kindly ask for the following equipment\nProtective equipment:\nTotal: 40\nThank you in advance\nBest regards",
        ),
        (
            "fr",
            "Monsieur le Maire,\nNous demandons :\nListe des besoins\nVeuillez agréer nos salutations\nLe directeur",
        ),
        (
            "de",
            "Sehr geehrte Damen und Herren,\nwir bitten um:\nBedarfsliste\nMit freundlichen Grüßen\nLeiter der Feuerwehr",
        ),
        ("pl", "Szanowni Państwo,\nprosimy o przekazanie:\nWykaz sprzętu\nZ poważaniem\nKomendant"),
        ("nl", "Geachte heer,\nwij vragen:\nLijst van materiaal\nMet vriendelijke groet\nBurgemeester"),
    ] {
        for line in catalogue().read_lines(lines, Tongue::of(language)) {
            assert_eq!(line.read.outcome, LineOutcome::NotUnderstood, "{}", line.read.text);
            assert!(line.read.meant.is_none() && line.read.candidates.is_empty());
        }
    }
}

#[test]
fn several_things_are_read_each_by_itself() {
    let catalogue = catalogue();
    for (text, language, parts) in [
        ("Спальні мішки 50 шт., намети, 5 шт.", "uk", [(LineOutcome::Sure, Some(50)), (LineOutcome::Sure, Some(5))]),
        ("рації та зарядні пристрої до них", "uk", [(LineOutcome::Sure, None), (LineOutcome::Sure, None)]),
        ("We need 5 generators and 10 laptops", "en", [(LineOutcome::Sure, Some(5)), (LineOutcome::Sure, Some(10))]),
        ("3 автомати Калашникова та 5 наметів", "uk", [(LineOutcome::Refused, Some(3)), (LineOutcome::Sure, Some(5))]),
    ] {
        let line = catalogue.read_lines(text, Tongue::of(language)).remove(0);
        assert_eq!((line.read.outcome, line.read.meant), (LineOutcome::Several, None), "{text}");
        let read = |part: &LineRead<'_>| (part.outcome, part.meant.and_then(|meant| meant.quantity));
        assert_eq!(line.parts.iter().map(read).collect::<Vec<_>>(), parts, "{text}");
    }
    let many = "намети, ".repeat(500) + "ковдри";
    assert!(catalogue.read_lines(&many, None).iter().all(|line| line.parts.len() <= MOST_PARTS));
    let with_a_number = one("намети 5 шт., тел. 050 123 45 67", "uk");
    assert_eq!((with_a_number.0, with_a_number.2), (LineOutcome::Sure, Some(5)));
}

#[test]
fn what_a_sentence_tells_is_looked_at() {
    // of which of the two there are five
    assert_eq!(one("Оргтехніка: ноутбуки – 5", "uk").0, LineOutcome::Choose);
    for text in ["Внаслідок обстрілів згоріло 3 пожежні автомобілі", "Наша громада має потребу в 30 наметах для родин"]
    {
        let read = one(text, "uk");
        assert!(matches!(read.0, LineOutcome::Choose | LineOutcome::NotUnderstood), "{text}: {read:?}");
    }
}

#[test]
fn arms_are_refused_and_never_offered_to_choose() {
    let catalogue = catalogue();
    for text in ["автомат Калашникова 5 шт", "автомат Калашникова\t5\tшт", "патрони 5,45 - 1000 шт", "35321000"]
    {
        let line = catalogue.read_lines(text, Tongue::of("uk")).remove(0);
        assert_eq!(line.read.outcome, LineOutcome::Refused, "{text}");
    }
    for text in ["патрони", "набої", "зброя", "автомати", "cartridges", "Munition"] {
        for line in catalogue.read_lines(text, None) {
            assert!(
                line.read.outcome != LineOutcome::Sure
                    || line.read.meant.is_some_and(|meant| meant.class.is_accepted())
            );
            assert!(line.read.candidates.iter().all(|found| found.class.is_accepted()), "{text}");
        }
    }
}

#[test]
fn a_code_names_its_class() {
    assert_eq!(one("35111100\t30", "uk"), sure("35111100", Some(30)));
    assert_eq!(one("35111100", "uk"), sure("35111100", None));
}

#[test]
fn any_text_has_an_answer() {
    let catalogue = catalogue();
    for text in [
        "",
        "\t\t\n|||\n;;;",
        "---",
        "0",
        "1\t2\t3",
        "х 20",
        "20x",
        "№",
        "для",
        "xxxxxxxx",
        "та",
        "з",
        ":",
        "9223372036854775808 шт",
    ] {
        for line in catalogue.read_lines(text, None) {
            assert!(line.read.outcome != LineOutcome::Sure, "{text}: {line:?}");
        }
    }
}
