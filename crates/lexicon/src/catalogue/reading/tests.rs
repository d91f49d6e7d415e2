//! Tests of what is read of numbers.

use super::*;
use crate::text::fold::words;

type Short = (Option<f64>, Option<f64>, Option<&'static str>, bool);

fn numbers(text: &str) -> Vec<Short> {
    read(&words(text))
        .numbers
        .into_iter()
        .map(|number| (number.min, number.max, number.unit.map(|unit| unit.code.as_str()), number.counts))
        .collect()
}

fn exactly(value: f64, unit: &'static str) -> Short {
    (Some(value), Some(value), Some(unit), false)
}

fn count(value: f64, unit: Option<&'static str>) -> Short {
    (Some(value), Some(value), unit, true)
}

#[test]
fn measures_are_read() {
    assert_eq!(numbers("генератор дизельний 100 кВт"), [exactly(100.0, "KWT")]);
    assert_eq!(numbers("Wasserwagen 8000 l"), [exactly(8000.0, "LTR")]);
    assert_eq!(numbers("Wasserwagen 8.000 l"), [exactly(8000.0, "LTR")]);
    assert_eq!(numbers("генератори потужністю 7,5 кВт"), [exactly(7.5, "KWT")]);
    assert_eq!(numbers("Müllfahrzeug 20 m³"), [exactly(20.0, "MTQ")]);
    assert_eq!(numbers("pump 2400 l/min"), [exactly(2400.0, "L2")]);
    assert_eq!(numbers("насос 100 м³/год"), [exactly(100.0, "MQH")]);
    assert_eq!(numbers("diesel power generators (6 kW)"), [exactly(6.0, "KWT")]);
    assert_eq!(numbers("Generator 5kW"), [exactly(5.0, "KWT")]);
}

#[test]
fn ranges_and_bounds_are_read() {
    let range = |low, high, unit| (Some(low), Some(high), Some(unit), false);
    assert_eq!(numbers("generators, 12.5 kVA to 1100 kVA"), [range(12.5, 1100.0, "KVA")]);
    assert_eq!(numbers("табори для проживання 250-300 осіб"), [range(250.0, 300.0, "IE")]);
    assert_eq!(numbers("ladders over 35 m high"), [(Some(35.0), None, Some("MTR"), false)]);
    assert_eq!(numbers("loads up to 100 t"), [(None, Some(100.0), Some("TNE"), false)]);
    assert_eq!(numbers("вантажем до 100 т"), [(None, Some(100.0), Some("TNE"), false)]);
}

#[test]
fn quantities_are_read() {
    assert_eq!(numbers("20 generators"), [count(20.0, None)]);
    assert_eq!(numbers("5 шт генераторів"), [count(5.0, Some("H87"))]);
    assert_eq!(numbers("two fire trucks"), [count(2.0, None)]);
    assert_eq!(numbers("ковдри - 200"), [count(200.0, None)]);
    assert_eq!(numbers("1 000 000 masks"), [count(1_000_000.0, None)]);
    assert_eq!(numbers("10 x generators"), [count(10.0, None)]);
    assert_eq!(numbers("40 комплектів гідравлічного інструменту"), [count(40.0, Some("SET"))]);
}

#[test]
fn names_of_types_are_no_numbers() {
    assert!(numbers("TLF 16/25").is_empty());
    assert!(numbers("АЦ-40").is_empty());
    assert!(numbers("DLK 23-12").is_empty());
    assert!(numbers("LF 8").is_empty());
    assert!(numbers("FFP2 Masken").is_empty());
    assert!(numbers("34144212 пожежна автоцистерна").is_empty());
}

#[test]
fn vague_words_and_wear_are_read() {
    assert!(read(&words("dozens of blankets")).vague);
    assert!(read(&words("декілька генераторів")).vague);
    assert_eq!(read(&words("ambulances neuves")).wear, Some(Wear::New));
    assert_eq!(read(&words("gebrauchte Feuerwehrautos")).wear, Some(Wear::Used));
}

#[test]
fn what_multiplies_counts() {
    assert_eq!(numbers("20x helmets"), [count(20.0, None)]);
    assert_eq!(numbers("helmets x20"), [count(20.0, None)]);
    assert_eq!(numbers("шоломи х 15"), [count(15.0, None)]);
    assert_eq!(numbers("helmets ×20"), [count(20.0, None)]);
    assert_eq!(numbers("15 x"), [count(15.0, None)]);
    assert!(numbers("truck 4x4").is_empty());
    assert_eq!(numbers("tarpaulin 6 x 4 m").iter().filter(|number| number.3).count(), 1);
    assert_eq!(numbers("7 тис. масок"), [count(7000.0, None)]);
    assert_eq!(numbers("2,5 тисячі пайків"), [count(2500.0, None)]);
    assert_eq!(numbers("4 tys. koców"), [count(4000.0, None)]);
    assert_eq!(numbers("3 тис. шт."), [count(3.0, Some("MIL"))]);
    assert_eq!(numbers("15 op."), [count(15.0, Some("NMP"))]);
    assert!(numbers("15 OP-Leuchten").iter().all(|number| number.2.is_none()));
    assert_eq!(numbers("12 PCs"), [count(12.0, None)]);
    assert_eq!(numbers("30 worków na śmieci"), [count(30.0, None)]);
    assert_eq!(numbers("20 sacs de sable"), [count(20.0, None)]);
    assert_eq!(numbers("20 sacs de ciment"), [count(20.0, Some("BG"))]);
    assert_eq!(numbers("8 boxes of gloves for nurses"), [count(8.0, Some("BX"))]);
    assert_eq!(numbers("12 pcs helmets"), [count(12.0, Some("H87"))]);
}

#[test]
fn how_many_are_in_a_packet_is_not_how_many_there_are() {
    assert_eq!(numbers("8 Packungen à 50 Stück")[0], count(8.0, Some("NMP")));
    for text in ["Handschuhe à 50 Stück", "strzykawki po 100 szt.", "шприци по 100 шт."] {
        assert!(numbers(text).iter().all(|number| !number.3), "{text}");
        assert_eq!(read(&words(text)).taken, [false, true, true, true], "{text}");
    }
}

#[test]
fn numbers_in_words_count() {
    assert_eq!(numbers("thirty-one tents"), [count(31.0, None)]);
    assert_eq!(numbers("we need forty-two stretchers"), [count(42.0, None)]);
    assert_eq!(numbers("каски - тридцять п'ять штук"), [count(35.0, Some("H87"))]);
    assert_eq!(numbers("Decken, dreiundvierzig"), [count(43.0, None)]);
    assert_eq!(numbers("twenty (20) stoves"), [count(20.0, None)]);
    assert_eq!(numbers("рукав пожежний 20 (двадцять) штук"), [count(20.0, Some("H87"))]);
    assert_eq!(numbers("45 (сорок п'ять) рукавів"), [count(45.0, None)]);
    assert_eq!(numbers("рукавів - 45 (сорок п'ять)"), [count(45.0, None)]);
    assert!(numbers("two-person tent").is_empty());
    assert!(numbers("ліжко на двох").is_empty());
}

#[test]
fn a_letter_behind_a_mark_is_no_unit() {
    for text in ["насос НЦПК-40/100-4/400В1Т", "АЦ-4-60(5309)-505М", "мотопомпа МП-20Л"] {
        assert!(numbers(text).iter().all(|number| number.2.is_none()), "{text}: {:?}", numbers(text));
    }
    assert!(numbers("ВВПА-400").is_empty());
    assert!(numbers("АП-2000").is_empty());
    assert_eq!(numbers("ковдри-200"), [count(200.0, None)]);
    assert_eq!(numbers("рукав 20м"), [exactly(20.0, "MTR")]);
}
