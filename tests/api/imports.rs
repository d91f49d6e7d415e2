//! Tables of needs and offers in their writers' words: previewed and taken over; what is not sure is marked for a person.

use domain::Code;
use domain::import::Fate;
use poruch::import::{self, Content, ImportError, Options};
use poruch::store::Engine;
use reqwest::Method;
use serde_json::{Value, json};

use crate::client::Reply;
use crate::support::Case;
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
    let options = Options { leave_refused: false, checked: true };
    let report =
        import::run(&world.service, Content::Needs, file.as_bytes().to_vec(), options).await.expect("it is imported");
    assert_eq!(report.count(Fate::Made), 6);
    let unsure: Vec<_> = report.faults().collect();
    let expected =
        [(3, vec![Code::ItemClassNotSure]), (4, vec![Code::QuantityInWords]), (6, vec![Code::QuantityInWords])];
    assert_eq!(unsure, expected);
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
    let again =
        import::run(&world.service, Content::Needs, file.as_bytes().to_vec(), options).await.expect("it is known");
    assert_eq!((again.count(Fate::Made), again.count(Fate::Unchanged)), (0, 6));
}

pub async fn arms_are_bad_lines(engine: Engine) {
    let world = World::new(engine).await;
    let file =
        HEADING.to_owned() + &line("автомат Калашникова", "uk", "20", "piece") + &line("ковдри", "uk", "x", "piece");
    let refused = import::run(&world.service, Content::Needs, file.as_bytes().to_vec(), Options::default()).await;
    let Err(ImportError::Refused(report)) = refused else { panic!("two bad lines") };
    let refused: Vec<_> = report.faults().collect();
    assert_eq!(refused.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [2, 3]);
    assert!(refused[0].1.contains(&Code::ArmsAreRefused), "{refused:?}");
}

pub fn cases() -> Vec<Case> {
    crate::cases![
        what_is_not_sure_is_marked_for_a_person,
        arms_are_bad_lines,
        a_table_is_previewed_and_taken_over,
        a_corrected_table_corrects_what_it_made,
        what_somebody_changed_by_hand_is_asked_about,
        what_is_in_force_is_corrected_and_nothing_else,
        rows_are_known_by_their_own_id,
        who_speaks_for_itself_is_not_spoken_for,
        offers_are_corrected_too,
        a_table_that_is_none_says_why,
    ]
}

/// A table of two needs from a source.
pub fn table(source: &str) -> String {
    let row =
        |item: &str, quantity: i64| format!("Nova community,community,UA-63,{item},en,{quantity},piece,2,,{source}\n");
    HEADING.to_owned() + &row("fire hose 51 mm", 20) + &row("35111100", 3)
}

/// A table as a coordinator sends it.
async fn sent(world: &World, content: &str, table: &str) -> Reply {
    let headers = [("content-type", "text/csv")];
    let path = format!("/imports?{content}");
    world.seat("coordinator").send(Method::POST, &path, Some(table.to_owned()), &headers).await
}

/// A previewed table of needs.
pub async fn previewed(world: &World, table: &str) -> Reply {
    sent(world, "content=needs", table).await.expect(201)
}

/// The same taken over to its end.
async fn applied(world: &World, previewed: &Reply, body: Value) -> Value {
    let path = format!("/imports/{}", previewed.id("/id"));
    world.seat("coordinator").change(&format!("{path}/apply"), body).await.expect(202);
    for _ in 0..200 {
        let now = world.seat("coordinator").get(&path).await.expect(200).body;
        if now["state"] == "applied" {
            return now;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    panic!("it is not taken over");
}

async fn lines(world: &World, import: &Reply) -> Vec<Value> {
    let path = format!("/imports/{}/lines?limit=200", import.id("/id"));
    world.seat("auditor").get(&path).await.expect(200).body["items"].as_array().expect("rows").clone()
}

fn codes(line: &Value) -> Vec<&str> {
    line["faults"].as_array().expect("faults").iter().filter_map(|fault| fault["code"].as_str()).collect()
}

async fn need_of(world: &World, line: &Value) -> Reply {
    let path = format!("/needs/{}", line["need_id"].as_str().expect("an id"));
    world.seat("coordinator").get(&path).await.expect(200)
}

pub async fn a_table_is_previewed_and_taken_over(engine: Engine) {
    let world = World::new(engine).await;
    for (seat, status) in [("kharkiv", 403), ("brussels", 403), ("auditor", 403), ("administrator", 403)] {
        let headers = [("content-type", "text/csv")];
        let path = "/imports?content=needs";
        world.seat(seat).send(Method::POST, path, Some(table("a letter")), &headers).await.expect(status);
        // it is not even read: what is wrong with it is not said
        world.seat(seat).send(Method::POST, path, Some("no table".to_owned()), &headers).await.expect(status);
    }
    let no_table = sent(&world, "content=needs", "no table").await;
    assert_eq!(no_table.status, 422, "{:?}", no_table.body);
    let text = table("a letter")
        + "Nova community,club,UA-63,ковдри,uk,3,piece,2,,a letter\n"
        + "Nova community,community,UA-63,agregat,pl,3,piece,2,,a letter\n"
        + "Nova community,community,UA-63,35111100,en,3,piece,2,,a letter\n";
    let import = previewed(&world, &text).await;
    assert_eq!(import.body["verdicts"], json!({ "new": 2, "changed": 0, "unchanged": 0, "doubtful": 2, "refused": 1 }));
    let all = lines(&world, &import).await;
    let told: Vec<_> = all.iter().map(|line| (line["line"].as_i64(), line["verdict"].as_str(), codes(line))).collect();
    assert_eq!(
        told[2..],
        [
            (Some(4), Some("refused"), vec!["invalid_value"]),
            (Some(5), Some("doubtful"), vec!["item_class_not_sure"]),
            (Some(6), Some("doubtful"), vec!["the_row_is_repeated"]),
        ]
    );
    assert_eq!(all[0]["cells"]["item"], "fire hose 51 mm");
    assert_eq!(all[0]["meant"]["quantity"], 20);
    let path = format!("/imports/{}", import.id("/id"));
    let doubtful = world.seat("coordinator").get(&format!("{path}/lines?verdict=doubtful")).await.expect(200);
    assert_eq!(doubtful.body["items"].as_array().map(Vec::len), Some(2));
    let before = world.seat("coordinator").get("/needs?limit=200").await.expect(200).body["items"].clone();
    assert_eq!(before, json!([]), "nothing is done yet");
    // refused lines are left only knowingly, and nothing is answered that was not asked
    let apply = format!("{path}/apply");
    let refused = world.seat("coordinator").change(&apply, json!({})).await.expect(409);
    assert_eq!((refused.code(), &refused.body["count"]), ("refused_lines", &json!(1)));
    let refused = world.seat("coordinator").change(&apply, json!({ "leave_refused": true, "take": [2] })).await;
    assert_eq!(refused.expect(422).pointers(), ["/take/0"]);
    let done = applied(&world, &import, json!({ "leave_refused": true, "take": [6] })).await;
    assert_eq!(done["fates"], json!({ "made": 4, "changed": 0, "unchanged": 0, "left": 1 }));
    assert_eq!((&done["done"], &done["lines"]), (&json!(5), &json!(5)));
    for again in ["apply", "discard"] {
        let body = (again == "apply").then(|| json!({}).to_string());
        let headers = [("if-match", "*")];
        let answer = world.seat("coordinator").send(Method::POST, &format!("{path}/{again}"), body, &headers).await;
        assert_eq!(answer.expect(409).code(), "only_previews_are_applied");
    }
    let all = lines(&world, &import).await;
    assert_eq!(need_of(&world, &all[0]).await.body["state"], "draft");
    assert_eq!(all[2]["fate"], "left");
    // the same again is the same
    let again = previewed(&world, &text).await;
    assert_eq!(again.body["verdicts"]["unchanged"], 4);
    let other = HEADING.to_owned() + &line("намети", "uk", "2", "piece").replace("letter", "a letter");
    let gone = previewed(&world, &other).await;
    assert_eq!(gone.body["gone"].as_array().map(Vec::len), Some(4), "what stands no more in the table is listed");
    world.assert_sound().await;
}

pub async fn a_corrected_table_corrects_what_it_made(engine: Engine) {
    let world = World::new(engine).await;
    let first = previewed(&world, &table("a letter")).await;
    applied(&world, &first, json!({})).await;
    let corrected = table("a letter").replace(",20,piece,2,,", ",30,piece,1,2027-03-31,");
    let second = previewed(&world, &corrected).await;
    assert_eq!(second.body["verdicts"], json!({ "new": 0, "changed": 1, "unchanged": 1, "doubtful": 0, "refused": 0 }));
    let done = applied(&world, &second, json!({})).await;
    assert_eq!(done["fates"], json!({ "made": 0, "changed": 1, "unchanged": 1, "left": 0 }));
    let need = need_of(&world, &lines(&world, &second).await[0]).await;
    assert_eq!(
        (&need.body["priority"], &need.body["needed_by"], &need.body["lines"][0]["quantity"]),
        (&json!(1), &json!("2027-03-31"), &json!(30))
    );
    // a column more, and another order of rows, change nothing
    let mut rows: Vec<&str> = corrected.lines().collect();
    rows[1..].reverse();
    let noted: Vec<String> = rows.iter().zip(["note", "soon", ""]).map(|(row, note)| format!("{row},{note}")).collect();
    let third = previewed(&world, &noted.join("\n")).await;
    assert_eq!(third.body["verdicts"]["unchanged"], 2);
    // an import that was previewed before another was taken over makes nothing twice
    let (one, other) =
        (previewed(&world, &table("another letter")).await, previewed(&world, &table("another letter")).await);
    applied(&world, &one, json!({})).await;
    let done = applied(&world, &other, json!({})).await;
    assert_eq!(done["fates"], json!({ "made": 0, "changed": 0, "unchanged": 2, "left": 0 }));
    world.assert_sound().await;
}

pub async fn what_somebody_changed_by_hand_is_asked_about(engine: Engine) {
    let world = World::new(engine).await;
    let first = previewed(&world, &table("a letter")).await;
    applied(&world, &first, json!({})).await;
    let need = need_of(&world, &lines(&world, &first).await[0]).await;
    let mut body = json!({ "title": need.body["title"], "language": "en", "priority": 3, "region": "UA-63" });
    let line = &need.body["lines"][0];
    body["lines"] = json!([{ "item_class": line["item_class"], "description": line["description"], "quantity": 25 }]);
    let path = format!("/needs/{}", need.id("/id"));
    world.seat("coordinator").put(&path, "*", body).await.expect(200);
    // what the table does not change stays as it was changed by hand
    let corrected = table("a letter").replace(",20,piece,2,,", ",20,piece,2,2027-03-31,");
    let second = previewed(&world, &corrected).await;
    applied(&world, &second, json!({})).await;
    let now = need_of(&world, &lines(&world, &second).await[0]).await;
    assert_eq!(
        (&now.body["priority"], &now.body["needed_by"], &now.body["lines"][0]["quantity"]),
        (&json!(3), &json!("2027-03-31"), &json!(25))
    );
    let corrected = corrected.replace(",20,", ",30,");
    let third = previewed(&world, &corrected).await;
    let asked = &lines(&world, &third).await[0];
    assert_eq!((asked["verdict"].as_str(), codes(asked)), (Some("doubtful"), vec!["changed_by_hand"]));
    let done = applied(&world, &third, json!({})).await;
    assert_eq!(done["fates"]["left"], 1);
    let fourth = previewed(&world, &corrected).await;
    applied(&world, &fourth, json!({ "take": [2] })).await;
    let now = need_of(&world, &lines(&world, &fourth).await[0]).await;
    assert_eq!(now.body["lines"][0]["quantity"], 30);
    world.assert_sound().await;
}

pub async fn what_is_in_force_is_corrected_and_nothing_else(engine: Engine) {
    let world = World::new(engine).await;
    let first = sent(&world, "content=needs&checked=true", &table("a letter")).await.expect(201);
    applied(&world, &first, json!({})).await;
    let made = need_of(&world, &lines(&world, &first).await[0]).await;
    assert_eq!(made.body["state"], "verified");
    let then = async |text: &str, body: Value| {
        let import = previewed(&world, text).await;
        let previewed = lines(&world, &import).await[0].clone();
        applied(&world, &import, body).await;
        let line = lines(&world, &import).await[0].clone();
        (previewed, need_of(&world, &line).await.body["lines"][0].clone())
    };
    // more is asked for, less is so at once
    let (line, need) = then(&table("a letter").replace(",20,", ",30,"), json!({})).await;
    assert_eq!(
        (&line["verdict"], &need["quantity"], &need["asked_quantity"]),
        (&json!("changed"), &json!(20), &json!(30))
    );
    let (_, need) = then(&table("a letter").replace(",20,", ",12,"), json!({})).await;
    assert_eq!((&need["quantity"], &need["asked_quantity"]), (&json!(12), &Value::Null));
    let other = table("a letter").replace(",20,piece,2,", ",11,piece,1,");
    let (line, need) = then(&other, json!({})).await;
    assert_eq!((codes(&line), &need["quantity"]), (vec!["only_the_quantity_is_corrected"], &json!(12)));
    // what is agreed on is not taken back by a table
    let need_path = format!("/needs/{}", made.id("/id"));
    let made = world.seat("coordinator").get(&need_path).await.expect(200);
    let pledge = world.pledge("brussels", &made, 0, 10, "not_required").await;
    let accept = format!("/allocations/{}/accept", pledge.id("/allocations/0/id"));
    let source = json!({ "source": { "kind": "call", "on": world.today(), "text": "said so" } });
    world.seat("coordinator").change(&accept, source).await.expect(200);
    let import = previewed(&world, &table("a letter").replace(",20,", ",5,")).await;
    let done = applied(&world, &import, json!({})).await;
    assert_eq!(done["fates"]["left"], 1);
    assert_eq!(codes(&lines(&world, &import).await[0]), ["below_what_is_agreed"]);
    // what is over stays so
    let release = format!("/needs/{}/close", lines(&world, &first).await[1]["need_id"].as_str().expect("an id"));
    world.seat("coordinator").change(&release, json!({ "outcome": "withdrawn" })).await.expect(200);
    let over = previewed(&world, &table("a letter").replace(",3,piece", ",4,piece")).await;
    assert_eq!(codes(&lines(&world, &over).await[1]), ["it_is_over"]);
    world.assert_sound().await;
}

pub async fn rows_are_known_by_their_own_id(engine: Engine) {
    let world = World::new(engine).await;
    let first = previewed(&world, &table("a letter")).await;
    applied(&world, &first, json!({})).await;
    // a table may get ids later: they change nothing
    let with_ids = |text: &str| {
        let rows = text.lines().zip(["id", "a", "b"]).map(|(row, id)| format!("{row},{id}\n"));
        rows.collect::<String>()
    };
    let second = previewed(&world, &with_ids(&table("a letter"))).await;
    assert_eq!(second.body["verdicts"]["unchanged"], 2);
    applied(&world, &second, json!({})).await;
    // from then on other words are the same row
    let third = previewed(&world, &with_ids(&table("a letter").replace("fire hose 51 mm", "fire hoses 51 mm"))).await;
    assert_eq!((&third.body["verdicts"]["changed"], &third.body["verdicts"]["new"]), (&json!(1), &json!(0)));
    applied(&world, &third, json!({})).await;
    assert_eq!(need_of(&world, &lines(&world, &third).await[0]).await.body["title"], "fire hoses 51 mm");
    // two that may be the same are asked about
    let either = table("a letter").replace("35111100", "fire hose 51 mm");
    let fourth = previewed(&world, &either.replace("a letter", "one more")).await;
    applied(&world, &fourth, json!({})).await;
    let either = either.replace("a letter", "one more").replace(",20,", ",21,").replace(",3,", ",4,");
    let fifth = previewed(&world, &either).await;
    assert_eq!(fifth.body["verdicts"]["doubtful"], 2);
    assert_eq!(codes(&lines(&world, &fifth).await[0]), ["which_row_is_it"]);
    world.assert_sound().await;
}

pub async fn who_speaks_for_itself_is_not_spoken_for(engine: Engine) {
    let world = World::new(engine).await;
    let name = world.seat("kharkiv").get("/me").await.expect(200).body["organisation"]["name"].clone();
    let text = table("a letter").replace(
        "Nova community,community,UA-63",
        &format!("\"{}\",emergency_service,UA-63", name.as_str().expect("a name").replace('"', "\"\"")),
    );
    let import = sent(&world, "content=needs&checked=true", &text).await.expect(201);
    applied(&world, &import, json!({})).await;
    let need = need_of(&world, &lines(&world, &import).await[0]).await;
    assert_eq!(
        (&need.body["state"], &need.body["recipient_id"]),
        (&json!("draft"), &json!(world.organisation("kharkiv")))
    );
    let other = previewed(&world, &text.replace(",20,", ",21,")).await;
    assert_eq!(codes(&lines(&world, &other).await[0]), ["anothers_row"]);
    applied(&world, &other, json!({ "leave_refused": true })).await;
    assert_eq!(need_of(&world, &lines(&world, &other).await[0]).await.body["lines"][0]["quantity"], 20);
    world.assert_sound().await;
}

pub async fn offers_are_corrected_too(engine: Engine) {
    let world = World::new(engine).await;
    let heading = "donor,donor_country,item,language,quantity,unit,condition,earmark_recipient,earmark_region,offered_on,source\n";
    let offer = |quantity: i64, condition: &str| {
        format!("{heading}City of Nowhere,DE,35111100,de,{quantity},piece,{condition},,UA-65,2023-07-08,a report\n")
    };
    let first = sent(&world, "content=offers&checked=true", &offer(7, "used")).await.expect(201);
    assert_eq!(applied(&world, &first, json!({})).await["fates"]["made"], 1);
    let second = sent(&world, "content=offers", &offer(9, "good")).await.expect(201);
    assert_eq!(applied(&world, &second, json!({})).await["fates"]["changed"], 1);
    let pledge = lines(&world, &second).await[0]["pledge_id"].as_str().expect("an id").to_owned();
    let pledge = world.seat("coordinator").get(&format!("/pledges/{pledge}")).await.expect(200);
    assert_eq!(
        (&pledge.body["state"], &pledge.body["lines"][0]["quantity"], &pledge.body["lines"][0]["condition"]),
        (&json!("open"), &json!(9), &json!("good"))
    );
    world.assert_sound().await;
}

pub async fn a_table_that_is_none_says_why(engine: Engine) {
    let world = World::new(engine).await;
    for (text, code) in [
        ("what,is,this\n1,2,3\n".to_owned(), "no_headings"),
        (HEADING.replace(",source", ""), "columns_missing"),
        ("PK\u{3}\u{4}nothing".to_owned(), "not_a_table"),
    ] {
        let refused = sent(&world, "content=needs", &text).await.expect(422);
        assert_eq!(refused.body["errors"][0]["code"], code);
    }
    let refused = world.seat("coordinator").post("/imports?content=needs", json!({})).await.expect(415);
    assert_eq!(refused.code(), "table_media_type");
    assert_eq!(sent(&world, "content=things", &table("x")).await.expect(422).pointers(), ["?content"]);
    assert_eq!(sent(&world, "content=needs", "").await.expect(400).code(), "body_missing");
}
