//! Needs and offers from CSV in their writers' words: what is not sure is marked for a person.

use poruch::import::{self, Content, ImportError, Options};
use poruch::store::Engine;
use serde_json::json;

use crate::world::World;

const HEADING: &str = "recipient,recipient_kind,region,item,language,quantity,unit,priority,needed_by,source\n";

fn line(item: &str, language: &str, quantity: &str, unit: &str) -> String {
    format!("City of Test,community,UA-63,{item},{language},{quantity},{unit},2,,letter\n")
}

pub async fn what_is_not_sure_is_marked_for_a_person(engine: Engine) {
    let world = World::new(engine).await;
    let file = HEADING.to_owned()
        + &line("пожежних рукавів", "uk", "20", "piece")
        + &line("agregat", "pl", "3", "piece")
        + &line("ковдри", "uk", "dozens", "piece")
        + &line("40 sets of hydraulic rescue tools", "en", "", "")
        + &line("декілька наметів", "uk", "", "")
        + &line("цукор", "uk", "2", "t");
    let options = Options { skip_bad_lines: false, checked: true };
    let report = import::run(&world.service, Content::Needs, file.as_bytes(), options).await.expect("it is imported");
    assert_eq!(report.made, 6);
    let incomplete: Vec<u64> = report.incomplete.iter().map(|(line, _)| *line).collect();
    assert_eq!(incomplete, [3, 4, 6], "{report}");
    assert!(report.incomplete[0].1.contains("not sure"), "{report}");
    assert!(report.incomplete[1].1.contains("dozens"), "{report}");
    let list = world.seat("coordinator").get("/needs?state=draft&limit=200").await.expect(200);
    let unsorted: Vec<_> = list.body["items"]
        .as_array()
        .expect("items")
        .iter()
        .filter(|need| need["lines"][0]["item_class"] == json!("unsorted"))
        .collect();
    assert_eq!(unsorted.len(), 1);
    assert_eq!(unsorted[0]["lines"][0]["description"], json!("agregat"), "the text is kept");
    let list = world.seat("coordinator").get("/needs?state=verified&limit=200").await.expect(200);
    let quantity = |item: &str| {
        list.body["items"]
            .as_array()
            .expect("items")
            .iter()
            .find(|need| need["title"] == json!(item))
            .map(|need| need["lines"][0]["quantity"].clone())
    };
    assert_eq!(quantity("40 sets of hydraulic rescue tools"), Some(json!(40)), "read out of the text");
    assert_eq!(quantity("цукор"), Some(json!(2000)), "two tonnes in kilograms");
    let again = import::run(&world.service, Content::Needs, file.as_bytes(), options).await.expect("it is known");
    assert_eq!((again.made, again.known), (0, 6));
}

pub async fn arms_are_bad_lines(engine: Engine) {
    let world = World::new(engine).await;
    let file =
        HEADING.to_owned() + &line("автомат Калашникова", "uk", "20", "piece") + &line("ковдри", "uk", "x", "piece");
    let refused = import::run(&world.service, Content::Needs, file.as_bytes(), Options::default()).await;
    let Err(ImportError::BadLines(report)) = refused else { panic!("two bad lines") };
    assert_eq!(report.bad.iter().map(|bad| bad.line).collect::<Vec<_>>(), [2, 3]);
    assert!(report.to_string().contains("arms"), "{report}");
}
