//! Cursors are input like any other.

use poruch::store::Engine;
use serde_json::json;
use uuid::Uuid;

use crate::client::Client;
use crate::spec::operations;
use crate::world::World;

/// Every list: its path below the base, with some id in it.
fn lists() -> Vec<String> {
    let mut lists = Vec::new();
    for (_, method, path, operation) in operations() {
        let parameters = operation["parameters"].as_array().cloned().unwrap_or_default();
        if method == "GET" && parameters.iter().any(|parameter| parameter["name"] == "cursor") {
            let path = path.replace("{id}", "01931f3e-0000-7000-8000-000000000008");
            lists.push(path.trim_start_matches(poruch::api::BASE).to_owned());
        }
    }
    lists
}

pub async fn a_bad_one_is_named_by_every_list(engine: Engine) {
    let world = World::new(engine).await;
    let id = Uuid::now_v7();
    let lists = lists();
    assert!(lists.len() >= 14, "{lists:?}");
    let auditor = world.seat("auditor");
    for list in lists {
        for sort in ["", "sort=newest&", "sort=priority&", "sort=needed_by&"] {
            if !sort.is_empty() && !list.ends_with("/needs") {
                continue;
            }
            for cursor in [
                "x".to_owned(),
                String::new(),
                "%00".to_owned(),
                "!".to_owned(),
                id.to_string(),
                format!("-5000-01-01~{id}"),
                format!("2~{id}"),
                format!("{id}.0123456789ab"),
                format!("-5000-01-01~{id}.0123456789ab"),
                "9".repeat(10_000),
                "35111100".to_owned(),
            ] {
                let answer = auditor.get(&format!("{list}?{sort}cursor={cursor}")).await.expect(422);
                assert!(answer.pointers().contains(&"?cursor".to_owned()), "{list} {cursor}: {}", answer.text);
                assert!(answer.text.contains("bad_cursor"), "{}", answer.text);
            }
            let both = auditor.get(&format!("{list}?{sort}limit=0&cursor=x")).await.expect(422);
            assert_eq!(both.pointers(), ["?limit", "?cursor"], "{list}");
        }
    }
}

/// The cursor of a first page with one row.
async fn cursor_of(client: &Client, query: &str) -> String {
    client.get(&format!("/public/needs?{query}&limit=1")).await.expect(200).id("/next_cursor")
}

pub async fn one_belongs_to_its_list_and_its_order(engine: Engine) {
    let world = World::new(engine).await;
    for day in ["2027-01-01", "2027-02-01", "2027-03-01"] {
        let body = json!({ "title": "Need", "language": "en", "priority": 2, "needed_by": day,
            "lines": [{ "item_class": "35111100", "quantity": 3 }] });
        let kharkiv = world.seat("kharkiv");
        let path = format!("/needs/{}", kharkiv.post("/needs", body).await.expect(201).id("/id"));
        kharkiv.act(&format!("{path}/submit")).await.expect(200);
        world.seat("coordinator").act(&format!("{path}/verify")).await.expect(200);
    }
    let anybody = world.anybody();
    let orders = ["sort=newest", "sort=priority", "sort=needed_by", "sort=priority&region=UA-63"];
    for order in orders {
        let cursor = cursor_of(&anybody, order).await;
        for other in orders {
            let path = format!("/public/needs?{other}&cursor={cursor}");
            let status = if order == other { 200 } else { 422 };
            let page = anybody.get(&path).await.expect(status);
            if status == 200 {
                assert_eq!(page.body["items"].as_array().expect("rows").len(), 2, "{order}");
            }
        }
        // nor to the list of those with an account
        world.seat("kharkiv").get(&format!("/needs?{order}&cursor={cursor}")).await.expect(422);
        // its key is of the type of the order, whoever wrote it
        let (inner, mark) = cursor.rsplit_once('.').expect("a mark");
        let id = inner.rsplit_once('~').map_or(inner, |(_, id)| id);
        for key in ["-5000-01-01~", "0000-12-31~", "10000-01-01~", "0~", "5~", "99999999999999999999~", "~", "x~"] {
            let forged = anybody.get(&format!("/public/needs?{order}&cursor={key}{id}.{mark}")).await.expect(422);
            assert_eq!(forged.pointers(), ["?cursor"], "{order} {key}");
        }
    }
}
