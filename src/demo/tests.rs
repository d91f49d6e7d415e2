//! Tests of the sample data: what it says is clean, and understood.

use super::{NEEDS, OFFERS};
use lexicon::catalogue::lookup::Question;
use lexicon::catalogue::{Catalogue, code};
use lexicon::text::personal::find;

fn sure(text: &str) -> Option<String> {
    let catalogue = Catalogue::builtin().expect("the relief catalogue");
    catalogue.look_up(&Question::new(text, None)).sure().map(|class| class.key.clone())
}

#[test]
fn the_demos_own_words_are_clean() {
    for file in [NEEDS, OFFERS] {
        let mut reader = csv::Reader::from_reader(file.as_bytes());
        for record in reader.records().map(|record| record.expect("a line")) {
            for cell in &record {
                assert_eq!(find(cell), [], "{cell}");
            }
        }
    }
}

#[test]
fn no_line_of_the_demo_is_wrong_with_confidence() {
    // the class a coordinator would choose, or one above it; the others are for a person
    let right: &[(&str, &str)] = &[
        ("tracked heavy excavator", "43262100"),
        ("wheeled heavy excavator", "43262100"),
        ("tractor unit with low-loader trailer for loads up to 100 t", "34138000"),
        ("armoured ambulance", "34114120"),
        ("fire truck with turntable ladder over 35 m", "34144211"),
        ("aerial platform fire truck over 30 m", "34142100"),
        ("бензиновий генератор", "31121200"),
        ("генератор", "31121000"),
        ("crew transport vehicle with eight seats", "34144210"),
        ("water truck 8000 l", "34133100"),
        ("waste collection vehicle", "34144510"),
        ("Rettungswagen", "34114121"),
        ("Großtanklöschfahrzeug", "34144212"),
        ("Hubrettungsfahrzeug", "34144210"),
        ("апарат захисту органів дихання", "35111100"),
        ("пожежна автоцистерна", "34144212"),
        ("Feuerwehrfahrzeug", "34144210"),
        ("Brandschutzkleidung", "35811100"),
        ("generador diésel", "31121100"),
        ("ambulance", "34114120"),
        ("Gerätewagen", "34144210"),
        ("średni samochód ratowniczo-gaśniczy", "34144213"),
        ("fire truck", "34144210"),
        ("високопродуктивна мотопомпа", "42122130"),
        ("цистерна для води", "44611500"),
        ("захисний одяг пожежника", "35811100"),
        ("пожежний рятувальний пояс", "35111000"),
        ("Mannschaftstransportfahrzeug", "34144210"),
        ("Wasserwagen 8000 l", "34133100"),
        ("Müllfahrzeug 20 m³", "34144510"),
        ("Tanklöschfahrzeug 16/25", "34144212"),
        ("Löschgruppenfahrzeug LF 8", "34144213"),
        ("Drehleiter mit Korb", "34144211"),
        ("Tanklöschfahrzeug TLF 24/50", "34144212"),
        ("Unimog", "34144000"),
        ("LKW mit Ladekran", "34142000"),
        ("Mannschaftstransporter", "34114400"),
        ("Dieselgenerator", "31121100"),
        ("Kerzen", "31527300"),
        ("Heizgerät", "39715200"),
        ("samochód strażacki", "34144210"),
        ("Logistikfahrzeug Mercedes Sprinter", "34144210"),
        ("pompa dużej wydajności", "42122130"),
        ("zbiornik na wodę", "44611500"),
        ("Dräger breathing apparatus", "35111100"),
        ("tankautospuit", "34144213"),
        ("Feuerwehrgurt", "35111000"),
        ("Feuerwehrschutzkleidung", "35811100"),
        ("camion pompe-tonne", "34144213"),
        ("motopompe", "42122110"),
        ("véhicule de secours et d'assistance aux victimes", "34114121"),
    ];
    let mut told = 0;
    for text in [NEEDS, OFFERS] {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let headers = reader.headers().expect("a heading").clone();
        let column = headers.iter().position(|header| header == "item").expect("the column");
        for record in reader.records() {
            let record = record.expect("a line");
            let item = &record[column];
            let (_, class) =
                right.iter().find(|(text, _)| *text == item).unwrap_or_else(|| panic!("{item:?} is listed"));
            if let Some(found) = sure(item) {
                assert!(code::is_within(&found, class), "{item:?} is {found}, not {class}");
                told += 1;
            }
        }
    }
    assert!(told >= 50, "{told} lines are sure");
}
