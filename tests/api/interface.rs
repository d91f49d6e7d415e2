//! The rules of the interface that hold for every resource.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use poruch::store::Engine;
use reqwest::Method;
use serde_json::json;

use crate::client::{Client, Reply};
use crate::support;
use crate::world::{Setup, World};

fn draft() -> serde_json::Value {
    json!({ "title": "draft", "language": "en", "priority": 1, "lines": [{ "item_class": "35111100", "quantity": 3 }] })
}

pub async fn every_fault_is_told_at_once_in_the_readers_language(engine: Engine) {
    let world = World::new(engine).await;
    let body = json!({ "title": " ", "language": "uk", "priority": 9, "bogus": 1, "region": "UA-99",
        "lines": [{ "item_class": "35111100", "quantity": 0 }, { "item_class": "35111100", "packs": 2 }] });
    let mut titles = BTreeSet::new();
    for language in ["en", "uk", "fr", "de", "pl", "nl"] {
        let headers = [("accept-language", language)];
        let answer =
            world.seat("kharkiv").send(Method::POST, "/needs", Some(body.to_string()), &headers).await.expect(422);
        let mut pointers = answer.pointers();
        pointers.sort();
        assert_eq!(pointers, ["/bogus", "/lines/0/quantity", "/priority", "/region", "/title"]);
        assert_eq!(answer.code(), "invalid_content");
        titles.insert(answer.body["title"].as_str().expect("a title").to_owned());
    }
    assert_eq!(titles.len(), 6, "{titles:?}");
}

/// A seat of Kharkiv's whose member reads Ukrainian.
async fn ukrainian(world: &World) -> Client {
    let path = format!("/organisations/{}", world.organisation("kharkiv"));
    let member = json!({ "name": "desk", "role": "recipient", "language": "uk" });
    let member = world.seat("kharkiv").post(&format!("{path}/members"), member).await.expect(201).id("/id");
    let token = json!({ "label": "desk", "member_id": member, "scopes": ["read", "write"], "days": 1 });
    let token = world.seat("kharkiv").post(&format!("{path}/tokens"), token).await.expect(201);
    world.anybody().with_token(Some(token.id("/token")))
}

pub async fn a_member_is_answered_in_its_own_language(engine: Engine) {
    let world = World::new(engine).await;
    let desk = ukrainian(&world).await;
    let need = world.need("kharkiv", &[("35111100", 5)]).await;
    let submit = format!("/needs/{}/submit", need.id("/id"));
    let said = |answer: &Reply| {
        let language = answer.header("content-language").unwrap_or("none").to_owned();
        (language, answer.body["title"].as_str().unwrap_or_default().to_owned())
    };
    let own = |title: &str| ("uk".to_owned(), title.to_owned());
    // a rule of a state, a hidden thing, a fault of shape, one of content, a parameter, no method and no place
    let refused = desk.act(&submit).await.expect(409);
    assert_eq!(said(&refused), own("Суперечить поточному стану"));
    assert_eq!(
        refused.body["detail"],
        "Подати можна лише чернетку потреби або відхилену потребу. Нинішній стан: верифікована. \
         Зараз можна: підтвердити, закрити, виправити, зазначити, що досить, назвати вантажоодержувача."
    );
    assert_eq!((&refused.body["state"], &refused.body["tried"]), (&json!("verified"), &json!("submit")));
    let hidden = "/needs/0192f0c1-7f9c-7b3a-8000-000000000000";
    assert_eq!(said(&desk.get(hidden).await.expect(404)), own("Не знайдено"));
    assert_eq!(said(&desk.get("/needs/none").await.expect(404)), own("Не знайдено"));
    assert_eq!(said(&desk.post("/needs", json!({ "title": 7 })).await.expect(422)), own("Помилки в даних"));
    assert_eq!(said(&desk.post("/needs", json!([])).await.expect(422)), own("Помилки в даних"));
    assert_eq!(said(&desk.get("/needs?limit=many").await.expect(422)), own("Помилки в даних"));
    let change = desk.send(Method::PUT, hidden, Some(draft().to_string()), &[]).await.expect(428);
    assert_eq!(said(&change), own("Не вказано версію"));
    let headers = [("content-type", "text/plain")];
    let typed = desk.send_raw(Method::POST, "/api/v1/needs", Some(b"x".to_vec()), &headers).await.expect(415);
    assert_eq!(said(&typed), own("Непідтримуваний тип даних"));
    assert_eq!(
        said(&desk.send_raw(Method::PATCH, "/api/v1/needs", None, &[]).await.expect(405)),
        own("Метод не дозволено")
    );
    // what else is told in words
    let suggestions = format!("/suggestions?need={}", need.id("/id"));
    assert_eq!(desk.get(&suggestions).await.expect(200).header("content-language"), Some("uk"));
    // the request's wish goes before the member's, one that nobody can meet does not
    let asking = [("accept-language", "pl")];
    assert_eq!(said(&desk.send(Method::GET, hidden, None, &asking).await.expect(404)).0, "pl");
    let asking = [("accept-language", "es, *")];
    assert_eq!(said(&desk.send(Method::GET, hidden, None, &asking).await.expect(404)).0, "uk");
    // nobody is answered in English
    assert_eq!(said(&world.anybody().get("/needs").await.expect(401)).0, "en");
}

pub async fn no_sentence_has_debug_text(engine: Engine) {
    let world = World::new(engine).await;
    let desk = ukrainian(&world).await;
    let empty = desk.send_raw(Method::POST, "/api/v1/needs", Some(Vec::new()), &[]).await.expect(400);
    assert_eq!((empty.code(), &empty.body["detail"]), ("body_missing", &json!("Запит не має тіла; надішліть JSON.")));
    let broken = desk.send_raw(Method::POST, "/api/v1/needs", Some(b"{\"title\": }".to_vec()), &[]).await.expect(400);
    assert_eq!(
        (&broken.body["detail"], &broken.body["line"], &broken.body["column"]),
        (
            &json!(
                "Запит не вдалося прочитати; перевірте, чи це правильний JSON. Читання зупинилося на рядку 1, знак 11."
            ),
            &json!(1),
            &json!(11)
        )
    );
    let fault = |answer: &Reply| {
        let fault = &answer.body["errors"][0];
        [&fault["pointer"], &fault["code"], &fault["message"], &fault["expected"]]
            .map(|text| text.as_str().unwrap_or_default().to_owned())
    };
    let mut body = draft();
    body["priority"] = json!("high");
    assert_eq!(
        fault(&desk.post("/needs", body).await.expect(422)),
        [
            "/priority",
            "wrong_shape",
            "Значення має неправильну форму; звірте з описом API. Очікується ціле число.",
            "integer"
        ]
    );
    let mut body = draft();
    body.as_object_mut().expect("a body").remove("title");
    let missing = fault(&desk.post("/needs", body).await.expect(422));
    assert_eq!(missing, ["/title", "field_missing", "Це поле обов’язкове; додайте його. Очікується текст.", "string"]);
    let [pointer, code, message, expected] = fault(&desk.get("/needs?state=secret").await.expect(422));
    assert_eq!((pointer.as_str(), code.as_str()), ("?state", "invalid_value"));
    assert!(message.contains("Припустимо: draft, ") && !message.contains("secret"), "{message}");
    assert!(expected.contains("verified"), "{expected}");
    let [pointer, code, message, _] = fault(&desk.get("/needs?stat=1").await.expect(422));
    assert_eq!((pointer.as_str(), code.as_str()), ("?stat", "unknown_parameter"));
    assert!(message.contains("Відомі параметри: state, "), "{message}");
    // one fault for a text of nothing
    let mut body = draft();
    body["title"] = json!("");
    assert_eq!(desk.post("/needs", body).await.expect(422).pointers(), ["/title"]);
}

pub async fn changes_need_the_version_that_was_read(engine: Engine) {
    let world = World::new(engine).await;
    let kharkiv = world.seat("kharkiv");
    let made = kharkiv.post("/needs", draft()).await.expect(201);
    let path = format!("/needs/{}", made.id("/id"));
    let tag = made.header("etag").expect("a tag").to_owned();
    assert_eq!(made.header("location"), Some(format!("/api/v1{path}").as_str()));
    let same = kharkiv.send(Method::GET, &path, None, &[("if-none-match", &tag)]).await.expect(304);
    assert!(same.text.is_empty());
    kharkiv.send(Method::PUT, &path, Some(draft().to_string()), &[]).await.expect(428);
    kharkiv.put(&path, "\"99\"", draft()).await.expect(412);
    kharkiv.put(&path, "nonsense", draft()).await.expect(412);
    let changed = kharkiv.put(&path, &tag, draft()).await.expect(200);
    assert_ne!(changed.header("etag"), Some(tag.as_str()));
    kharkiv.put(&path, &tag, draft()).await.expect(412);
    // what others promise is none of its own content: a version that was read before a pledge holds
    let need = world.need("kharkiv", &[("35111100", 5)]).await;
    let seen = need.header("etag").expect("a tag").to_owned();
    world.pledge("brussels", &need, 0, 2, "pending").await;
    let close = json!({ "outcome": "withdrawn" }).to_string();
    let close_path = format!("/needs/{}/close", need.id("/id"));
    kharkiv.send(Method::POST, &close_path, Some(close.clone()), &[("if-match", &seen)]).await.expect(200);
    kharkiv.send(Method::POST, &close_path, Some(close), &[("if-match", &seen)]).await.expect(412);
}

pub async fn a_retry_gets_the_same_answer_and_does_nothing_twice(engine: Engine) {
    let clock = support::set_clock();
    let world = World::with(engine, Setup { clock: clock.clone(), ..Setup::default() }).await;
    let kharkiv = world.seat("kharkiv");
    let key = [("idempotency-key", "k-1")];
    let first = kharkiv.send(Method::POST, "/needs", Some(draft().to_string()), &key).await.expect(201);
    let again = kharkiv.send(Method::POST, "/needs", Some(draft().to_string()), &key).await.expect(201);
    assert_eq!((first.body.clone(), first.header("etag")), (again.body.clone(), again.header("etag")));
    assert_eq!(first.header("location"), again.header("location"));
    let mut other = draft();
    other["priority"] = json!(2);
    let refused = kharkiv.send(Method::POST, "/needs", Some(other.to_string()), &key).await.expect(422);
    assert_eq!(refused.pointers(), ["Idempotency-Key"]);
    // another member's key is another key
    let ostroh = world.seat("ostroh").send(Method::POST, "/needs", Some(draft().to_string()), &key).await.expect(201);
    assert_ne!(ostroh.body["id"], first.body["id"]);
    let drafts = kharkiv.get("/needs?state=draft").await.expect(200);
    assert_eq!(drafts.body["items"].as_array().expect("rows").len(), 1);
    // kept for 24 hours, and no longer
    clock.advance(TimeDelta::hours(23));
    let kept = kharkiv.send(Method::POST, "/needs", Some(draft().to_string()), &key).await.expect(201);
    assert_eq!(kept.body["id"], first.body["id"]);
    clock.advance(TimeDelta::hours(2));
    let anew = kharkiv.send(Method::POST, "/needs", Some(draft().to_string()), &key).await.expect(201);
    assert_ne!(anew.body["id"], first.body["id"]);
}

pub async fn the_same_key_at_once_has_one_effect(engine: Engine) {
    let world = World::new(engine).await;
    let mut clients = Vec::new();
    for _ in 0..8 {
        let kharkiv = world.seat("kharkiv");
        clients.push(actix_web::rt::spawn(async move {
            let key = [("idempotency-key", "at-once")];
            kharkiv.send(Method::POST, "/needs", Some(draft().to_string()), &key).await
        }));
    }
    let mut ids = BTreeSet::new();
    for client in clients {
        let answer = client.await.expect("an answer");
        match answer.status.as_u16() {
            201 => {
                ids.insert(answer.id("/id"));
            }
            409 => {
                assert_eq!(answer.code(), "still_running");
                assert_eq!(answer.header("retry-after"), Some("1"));
            }
            other => panic!("{other}: {}", answer.text),
        }
    }
    assert_eq!(ids.len(), 1);
}

pub async fn pages_have_no_gap_and_no_repeat(engine: Engine) {
    let world = World::new(engine).await;
    let mut made = BTreeSet::new();
    for n in 0..13_i32 {
        let mut body = draft();
        body["priority"] = json!(1 + n % 4);
        body["needed_by"] = json!(format!("2027-01-{:02}", 1 + n % 5));
        let need = world.seat("kharkiv").post("/needs", body).await.expect(201);
        let path = format!("/needs/{}", need.id("/id"));
        world.seat("kharkiv").act(&format!("{path}/submit")).await.expect(200);
        world.seat("coordinator").act(&format!("{path}/verify")).await.expect(200);
        made.insert(need.id("/id"));
    }
    for sort in ["newest", "priority", "needed_by"] {
        let mut path = format!("/needs?limit=3&sort={sort}");
        let (mut seen, mut keys) = (Vec::new(), Vec::new());
        loop {
            let page = world.seat("brussels").get(&path).await.expect(200);
            for item in page.body["items"].as_array().expect("rows") {
                seen.push(item["id"].as_str().expect("an id").to_owned());
                keys.push((item["priority"].as_i64(), item["needed_by"].as_str().map(str::to_owned)));
            }
            let Some(link) = page.header("link") else { break };
            assert!(link.ends_with("; rel=\"next\""), "{link}");
            let next = link.split(['<', '>']).nth(1).expect("a target");
            next.split_once(poruch::api::BASE).expect("a path of ours").1.clone_into(&mut path);
        }
        assert_eq!(seen.len(), 13, "{sort}");
        assert_eq!(seen.iter().cloned().collect::<BTreeSet<_>>(), made, "{sort}");
        match sort {
            "priority" => assert!(keys.is_sorted_by_key(|(priority, _)| *priority), "{keys:?}"),
            "needed_by" => assert!(keys.is_sorted_by_key(|(_, day)| day.clone()), "{keys:?}"),
            _ => assert!(seen.iter().rev().is_sorted(), "{seen:?}"),
        }
    }
}

pub async fn lists_are_narrowed_by_what_is_asked(engine: Engine) {
    let world = World::new(engine).await;
    world.need("kharkiv", &[("35111100", 30)]).await;
    world.need("ostroh", &[("31121200", 2)]).await;
    let found = async |query: &str| {
        let page = world.seat("brussels").get(&format!("/needs?{query}")).await.expect(200);
        page.body["items"].as_array().expect("rows").len()
    };
    assert_eq!(found("").await, 2);
    assert_eq!(found("region=UA-63").await, 1);
    assert_eq!(found("item_class=31121000").await, 1);
    assert_eq!(found("item_class=35111100").await, 1);
    assert_eq!(found("q=потре").await, 2);
    assert_eq!(found("q=потре%20nothing").await, 0);
    assert_eq!(found("kind=training").await, 0);
    assert_eq!(found(&format!("recipient={}", world.organisation("ostroh"))).await, 1);
    // drafts are nobody else's
    world.seat("kharkiv").post("/needs", draft()).await.expect(201);
    assert_eq!(found("state=draft").await, 0);
}

pub async fn too_often_and_too_full_say_when_to_come_back(engine: Engine) {
    let world = World::with(engine, Setup { rate_per_second: 1, ..Setup::default() }).await;
    let mut last = world.seat("kharkiv").get("/me").await;
    for _ in 0..8 {
        last = world.seat("kharkiv").get("/me").await;
    }
    assert_eq!(last.code(), "too_often");
    let last = last.expect(429);
    assert!(last.header("retry-after").is_some_and(|seconds| seconds.parse::<u64>().is_ok()));
    // a queue of one, and a job that holds every thread
    let world = World::with(engine, Setup { queue: 1, ..Setup::default() }).await;
    let mut clients = Vec::new();
    for _ in 0..64 {
        let kharkiv = world.seat("kharkiv");
        clients.push(actix_web::rt::spawn(async move { kharkiv.post("/needs", draft()).await }));
    }
    let (mut made, mut busy) = (0, 0);
    for client in clients {
        let answer = client.await.expect("an answer");
        match answer.status.as_u16() {
            201 => made += 1,
            503 => {
                assert_eq!((answer.code(), answer.header("retry-after")), ("busy", Some("1")));
                busy += 1;
            }
            other => panic!("{other}: {}", answer.text),
        }
    }
    assert!(made > 0 && busy > 0, "{made} made, {busy} busy");
    let drafts = world.seat("kharkiv").get("/needs?state=draft&limit=200").await.expect(200);
    assert_eq!(drafts.body["items"].as_array().expect("rows").len(), made, "nothing half done");
}

pub async fn every_answer_has_its_headers(engine: Engine) {
    let world = World::new(engine).await;
    let answer = world.seat("kharkiv").get("/me").await.expect(200);
    for (name, value) in [("x-content-type-options", "nosniff"), ("cache-control", "no-store, private")] {
        assert_eq!(answer.header(name), Some(value));
    }
    assert!(answer.header("content-security-policy").is_some_and(|policy| policy.contains("default-src 'none'")));
    assert!(answer.header("x-request-id").is_some());
    let wrong = world.seat("kharkiv").send_raw(Method::DELETE, "/api/v1/needs", None, &[]).await;
    assert_eq!((wrong.status.as_u16(), wrong.header("allow")), (405, Some("GET, POST, HEAD, OPTIONS")));
    for path in ["/health/live", "/health/ready", "/api/openapi.json", "/api/docs/"] {
        let answer = world.anybody().send_raw(Method::GET, path, None, &[]).await;
        assert_eq!(answer.status.as_u16(), 200, "{path}");
    }
    // whoever was told the address alone is told where to go
    let front = world.anybody().send_raw(Method::GET, "/", None, &[]).await.expect(200);
    for name in ["description", "page", "public_board", "health"] {
        let path = front.body[name].as_str().expect("a path");
        assert_eq!(world.anybody().send_raw(Method::GET, path, None, &[]).await.status.as_u16(), 200, "{path}");
    }
    let metrics = world.anybody().send_raw(Method::GET, "/metrics", None, &[]).await;
    assert_eq!(metrics.status.as_u16(), 404, "metrics are not public");
}

pub async fn head_and_options_are_answered(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 5)]).await;
    let path = format!("{}/needs/{}", poruch::api::BASE, need.id("/id"));
    let kharkiv = world.seat("kharkiv");
    let whole = kharkiv.send_raw(Method::GET, &path, None, &[]).await;
    let head = kharkiv.send_raw(Method::HEAD, &path, None, &[]).await.expect(200);
    assert_eq!((head.header("etag"), head.text.as_str()), (whole.header("etag"), ""));
    assert_eq!(head.header("content-length"), Some(whole.text.len().to_string().as_str()));
    world.seat("lyon").send_raw(Method::HEAD, &format!("{path}0"), None, &[]).await.expect(404);
    world.anybody().send_raw(Method::HEAD, &path, None, &[]).await.expect(401);
    let told = world.anybody().send_raw(Method::OPTIONS, &path, None, &[]).await.expect(204);
    assert_eq!(told.header("allow"), Some("GET, PUT, HEAD, OPTIONS"));
    assert_eq!(told.header("access-control-allow-origin"), None, "pages of others read what is public alone");
    world.anybody().send_raw(Method::OPTIONS, "/api/v1/nothing", None, &[]).await.expect(404);
    assert_eq!(whole.header("access-control-allow-origin"), None);
}

pub async fn pages_of_others_may_read_what_is_public(engine: Engine) {
    let world = World::new(engine).await;
    for path in ["/public/needs", "/item-classes", "/places?q=ostroh"] {
        let path = format!("{}{path}", poruch::api::BASE);
        let asked = [("origin", "https://paper.example"), ("access-control-request-method", "GET")];
        let told = world.anybody().send_raw(Method::OPTIONS, &path, None, &asked).await.expect(204);
        assert_eq!(told.header("access-control-allow-methods"), Some("GET, HEAD"), "{path}");
        let answer = world.anybody().send_raw(Method::GET, &path, None, &asked).await.expect(200);
        assert_eq!(answer.header("access-control-allow-origin"), Some("*"), "{path}");
        assert_eq!(answer.header("access-control-allow-credentials"), None, "{path}");
    }
}

pub async fn lists_have_a_tag_a_whole_link_and_are_sent_small(engine: Engine) {
    let world = World::new(engine).await;
    for _ in 0..3 {
        world.seat("kharkiv").post("/needs", draft()).await.expect(201);
    }
    let list = |headers: &'static [(&str, &str)]| {
        let world = &world;
        async move { world.seat("kharkiv").send(Method::GET, "/needs?state=draft&limit=2", None, headers).await }
    };
    let page = list(&[]).await.expect(200);
    let link = page.header("link").expect("more");
    assert!(link.starts_with("<https://poruch.example/api/v1/needs?state=draft&limit=2&cursor="), "{link}");
    let tag = page.header("etag").expect("a tag").to_owned();
    assert!(tag.starts_with("W/"), "{tag}");
    let same =
        world.seat("kharkiv").send(Method::GET, "/needs?state=draft&limit=2", None, &[("if-none-match", &tag)]).await;
    assert!(same.expect(304).text.is_empty());
    world.seat("kharkiv").post("/needs", draft()).await.expect(201);
    let other =
        world.seat("kharkiv").send(Method::GET, "/needs?state=draft&limit=2", None, &[("if-none-match", &tag)]).await;
    other.expect(200);
    // sent small to who takes that
    let small = world
        .seat("kharkiv")
        .send_raw(Method::GET, "/api/v1/needs?state=draft&limit=2", None, &[("accept-encoding", "gzip")])
        .await
        .expect(200);
    assert_eq!(small.header("content-encoding"), Some("gzip"));
    let length = |answer: &crate::client::Reply| answer.header("content-length").and_then(|text| text.parse().ok());
    let (before, after): (usize, usize) = (length(&page).expect("a length"), length(&small).expect("a length"));
    assert!(after * 2 < before, "{before} bytes became {after}");
    assert!(small.header("vary").is_some_and(|vary| vary.contains("Accept-Encoding")));
}
