//! Ranked candidates for one need or one pledge, with reasons.

use poruch::store::Engine;
use reqwest::Method;
use serde_json::{Value, json};

use crate::client::Reply;
use crate::steps::because;
use crate::world::World;

fn pledges(found: &Reply) -> Vec<String> {
    let items = found.body["items"].as_array().expect("items");
    items.iter().map(|item| item["pledge_id"].as_str().expect("an id").to_owned()).collect()
}

fn part<'a>(item: &'a Value, name: &str) -> &'a Value {
    let parts = item["parts"].as_array().expect("parts");
    parts.iter().find(|part| part["part"] == name).unwrap_or_else(|| panic!("{name} in {item}"))
}

fn path(need: &Reply) -> String {
    format!("/suggestions?need={}", need.id("/id"))
}

pub async fn the_best_comes_first_with_its_reasons_in_the_readers_language(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("31121000", 30)]).await;
    let line = |condition: &str| json!([{ "item_class": "31121200", "quantity": 12, "condition": condition }]);
    let used = world.offer("lyon", "31121200", 12, json!({ "lines": line("used") })).await;
    let new = world.offer("brussels", "31121200", 12, json!({ "lines": line("new") })).await;
    world.offer("brussels", "35111100", 12, json!({})).await;
    let found = world.seat("kharkiv").get(&path(&need)).await.expect(200);
    assert_eq!(pledges(&found), [new.id("/id"), used.id("/id")]);
    let best = &found.body["items"][0];
    assert_eq!((&best["quantity"], &best["remaining"], &best["available"]), (&json!(12), &json!(30), &json!(12)));
    assert_eq!(part(best, "fit")["code"], "fit_exact");
    assert_eq!(
        part(best, "quantity"),
        &json!({ "part": "quantity", "code": "covers_part", "points": 400,
        "message": "Covers 12 of the 30 units still lacking." })
    );
    assert_eq!(
        (&part(best, "urgency")["code"], &part(best, "urgency")["points"]),
        (&json!("priority_1"), &json!(16_000))
    );
    assert_eq!((&part(best, "distance")["code"], &part(best, "distance")["points"]), (&json!("from_afar"), &json!(-4)));
    assert_eq!((&part(best, "date")["code"], &part(best, "date")["points"]), (&json!("arrival"), &json!(0)));
    assert_eq!(part(best, "partnership")["code"], "no_partnership_yet");
    assert_eq!(part(best, "served")["code"], "nothing_promised_yet");
    assert_eq!(part(&found.body["items"][1], "condition")["points"], -3);
    // the same in each language, with the same codes
    for (language, word) in [
        ("uk", "Для порятунку життя."),
        ("fr", "Vital."),
        ("de", "Lebensrettend."),
        ("pl", "Ratuje życie."),
        ("nl", "Levensreddend."),
    ] {
        let headers = [("accept-language", language)];
        let told = world.seat("kharkiv").send(Method::GET, &path(&need), None, &headers).await.expect(200);
        assert!(told.body["items"][0]["reason"].as_str().expect("a sentence").contains(word), "{}", told.text);
        assert_eq!(part(&told.body["items"][0], "urgency")["code"], "priority_1");
    }
    // the other way round: needs for a pledge, the more urgent first
    let later = world.need("ostroh", &[("31121200", 2)]).await;
    let offer = format!("/suggestions?pledge={}", new.id("/id"));
    let found = world.seat("brussels").get(&offer).await.expect(200);
    let needs: Vec<&Value> =
        found.body["items"].as_array().expect("items").iter().map(|item| &item["need_id"]).collect();
    assert_eq!(needs.len(), 2);
    assert!(needs.contains(&&later.body["id"]) && needs.contains(&&need.body["id"]));
    assert_eq!(
        world.seat("brussels").get(&format!("{offer}&limit=1")).await.expect(200).body["items"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    // nothing was stored
    assert_eq!(world.seat("coordinator").get("/allocations").await.expect(200).body["items"], json!([]));
    world.assert_sound().await;
}

pub async fn a_declined_or_released_gift_is_back_at_once(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("31121200", 30)]).await;
    let other = world.need("ostroh", &[("31121000", 30)]).await;
    let offer = world.offer("brussels", "31121200", 30, json!({})).await;
    let made = world.allocate("coordinator", &offer, &need, 30).await.expect(201);
    let allocation = format!("/allocations/{}", made.id("/allocations/0/id"));
    let ostroh = world.seat("ostroh");
    assert_eq!(pledges(&ostroh.get(&path(&other)).await.expect(200)), Vec::<String>::new(), "it is all promised");
    assert_eq!(pledges(&world.seat("kharkiv").get(&path(&need)).await.expect(200)), Vec::<String>::new());
    world.seat("kharkiv").change(&format!("{allocation}/decline"), because()).await.expect(200);
    assert_eq!(pledges(&ostroh.get(&path(&other)).await.expect(200)), [offer.id("/id")]);
    // and so does what was agreed and given back
    let made = world.allocate("coordinator", &offer, &need, 30).await.expect(201);
    let allocation = format!("/allocations/{}", made.id("/allocations/0/id"));
    for seat in ["brussels", "kharkiv"] {
        world.seat(seat).act(&format!("{allocation}/accept")).await.expect(200);
    }
    assert_eq!(pledges(&ostroh.get(&path(&other)).await.expect(200)), Vec::<String>::new());
    let release = json!({ "quantity": 8, "reason": "not all of them run" });
    world.seat("brussels").change(&format!("{allocation}/release"), release).await.expect(200);
    let found = ostroh.get(&path(&other)).await.expect(200);
    assert_eq!((pledges(&found), &found.body["items"][0]["quantity"]), (vec![offer.id("/id")], &json!(8)));
    // a gift to one need is nobody else's business until it is declined there: then whoever wants just that may ask
    let direct = world.pledge("lyon", &need, 0, 8, "not_required").await;
    let gift = direct.id("/pledge/id");
    assert!(!pledges(&ostroh.get(&path(&other)).await.expect(200)).contains(&gift));
    ostroh.get(&format!("/pledges/{gift}")).await.expect(404);
    let declined = format!("/allocations/{}/decline", direct.id("/allocations/0/id"));
    world.seat("kharkiv").change(&declined, because()).await.expect(200);
    for seat in ["ostroh", "coordinator"] {
        assert!(pledges(&world.seat(seat).get(&path(&other)).await.expect(200)).contains(&gift), "{seat}");
    }
    let found = world.seat("lyon").get(&format!("/suggestions?pledge={gift}")).await.expect(200);
    assert!(found.text.contains(&other.id("/id")));
    ostroh.get(&format!("/pledges/{gift}")).await.expect(200);
    let ask = json!({ "pledge_id": gift, "pledge_line_id": direct.id("/pledge/lines/0/id"),
        "need_id": other.id("/id"), "need_line_id": other.id("/lines/0/id"), "quantity": 8 });
    world.seat("stranger").post("/allocations", ask.clone()).await.expect(403);
    let asked = ostroh.post("/allocations", ask).await.expect(201);
    let accept = format!("/allocations/{}/accept", asked.id("/allocations/0/id"));
    assert_eq!(world.seat("lyon").act(&accept).await.expect(200).body["state"], "committed");
    world.assert_sound().await;
}

pub async fn partners_and_those_with_nothing_come_first(engine: Engine) {
    let world = World::new(engine).await;
    let earlier = world.need("ostroh", &[("35111100", 1)]).await;
    world.committed("brussels", "ostroh", &earlier, 0, 1).await;
    let need = world.need("ostroh", &[("31121000", 9)]).await;
    world.offer("lyon", "31121000", 9, json!({})).await;
    let partner = world.offer("brussels", "31121000", 9, json!({})).await;
    let found = world.seat("ostroh").get(&path(&need)).await.expect(200);
    assert_eq!(pledges(&found)[0], partner.id("/id"));
    assert_eq!(
        (
            &part(&found.body["items"][0], "partnership")["code"],
            &part(&found.body["items"][0], "partnership")["points"]
        ),
        (&json!("partners"), &json!(2))
    );
    // what is partly served comes after what has nothing
    let bare = world.need("kharkiv", &[("31121000", 9)]).await;
    world.pledge("usaid", &need, 0, 6, "not_required").await;
    let found = world.seat("brussels").get(&format!("/suggestions?pledge={}", partner.id("/id"))).await.expect(200);
    assert_eq!(found.body["items"][0]["need_id"], bare.body["id"]);
    assert_eq!(part(&found.body["items"][1], "served")["code"], "partly_promised");
    assert!(part(&found.body["items"][1], "served")["points"].as_i64().expect("points") < 0);
}

pub async fn what_a_rule_forbids_comes_on_request(engine: Engine) {
    let world = World::new(engine).await;
    let coordinator = world.seat("coordinator");
    let need = world.need("kharkiv", &[("31121000", 30)]).await;
    let tomorrow = (world.service.clock.now() + chrono::TimeDelta::days(1)).date_naive().to_string();
    let short = world.offer("lyon", "31121000", 3, json!({ "valid_until": tomorrow })).await;
    let kept = world.offer("brussels", "31121000", 3, json!({ "earmark_region": "UA-14" })).await;
    let own =
        world.offer("usaid", "31121000", 3, json!({ "earmark_recipient_id": world.organisation("ostroh") })).await;
    let plain = coordinator.get(&path(&need)).await.expect(200);
    assert_eq!((plain.body["items"].as_array().unwrap().len(), plain.body.get("blocked")), (0, None));
    let found = coordinator.get(&format!("{}&include=blocked", path(&need))).await.expect(200);
    let rule = |offer: &Reply| {
        let blocked = found.body["blocked"].as_array().expect("blocked");
        let one = blocked.iter().find(|pair| pair["pledge_id"] == offer.body["id"]).expect("it is there");
        (one["rule"].as_str().expect("a rule").to_owned(), one["reason"].as_str().expect("a sentence").to_owned())
    };
    assert_eq!(rule(&short).0, "offer_expired");
    assert_eq!(rule(&kept), ("earmark_region".into(), "The donor has set it aside for another region.".into()));
    assert_eq!(rule(&own).0, "earmark_org");
}

pub async fn each_sees_of_the_other_side_what_it_may(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("31121000", 30)]).await;
    let open = world.offer("brussels", "31121000", 3, json!({})).await;
    let set_aside =
        world.offer("brussels", "31121000", 3, json!({ "earmark_recipient_id": world.organisation("ostroh") })).await;
    let draft = json!({ "title": "Draft", "language": "en", "authorisation": "not_required",
        "lines": [{ "item_class": "31121000", "quantity": 3 }] });
    world.seat("lyon").post("/pledges", draft).await.expect(201);
    let direct = world.need("ostroh", &[("31121000", 3)]).await;
    let direct = world.pledge("lyon", &direct, 0, 3, "not_required").await.id("/pledge/id");
    let sees = |seat: &'static str| {
        let (client, path) = (world.seat(seat), format!("{}&include=blocked", path(&need)));
        async move {
            let found = client.get(&path).await.expect(200);
            (pledges(&found), found)
        }
    };
    // drafts and what was promised to others are seen by nobody, what is set aside only by those it is for
    for seat in ["kharkiv", "stranger"] {
        let (seen, found) = sees(seat).await;
        assert_eq!(seen, [open.id("/id")], "{seat}");
        assert!(!found.text.contains(&set_aside.id("/id")) && !found.text.contains(&direct), "{seat}");
    }
    let (_, found) = sees("coordinator").await;
    assert!(found.text.contains(&set_aside.id("/id")));
    // of the place each sees what the need itself shows it: other recipients the region, the recipient, donors and
    // who oversees the community, nobody the address
    let whole = json!({ "region": "UA-63", "community": "Громада" });
    for (seat, place) in [
        ("stranger", json!({ "region": "UA-63" })),
        ("kharkiv", whole.clone()),
        ("coordinator", whole.clone()),
        ("auditor", whole.clone()),
    ] {
        let (_, found) = sees(seat).await;
        assert_eq!(found.body["items"][0]["location"], place, "{seat}");
        assert!(!found.text.contains("Прикладна") && !found.text.contains("Краківець"), "{seat}");
        let alone = world.seat(seat).get(&format!("/needs/{}", need.id("/id"))).await.expect(200);
        assert_eq!(alone.body["location"].get("community"), place.get("community"), "{seat}");
    }
    let found = world.seat("brussels").get(&format!("/suggestions?pledge={}", open.id("/id"))).await.expect(200);
    assert!(found.text.contains("Громада"));
    // who is not verified asks in vain, and nobody is nobody
    world.seat("unverified").get(&path(&need)).await.expect(403);
    world.seat("unverified").get(&format!("/suggestions?pledge={}", open.id("/id"))).await.expect(404);
    world.anybody().get(&path(&need)).await.expect(401);
    world.seat("stranger").get(&format!("/suggestions?pledge={direct}")).await.expect(404);
}

pub async fn what_is_asked_must_be_one_open_thing(engine: Engine) {
    let world = World::new(engine).await;
    let kharkiv = world.seat("kharkiv");
    let need = world.need("kharkiv", &[("31121000", 30), ("31121000", 5)]).await;
    let offer = world.offer("brussels", "31121000", 3, json!({})).await;
    for query in [
        String::new(),
        format!("?need={}&pledge={}", need.id("/id"), offer.id("/id")),
        format!("?need={}&pledge_line={}", need.id("/id"), offer.id("/lines/0/id")),
        format!("?need={}&need_line={}", need.id("/id"), offer.id("/lines/0/id")),
        format!("?need={}&limit=0", need.id("/id")),
        format!("?need={}&limit=51", need.id("/id")),
        format!("?need={}&include=secrets", need.id("/id")),
        "?need=7".to_owned(),
    ] {
        kharkiv.get(&format!("/suggestions{query}")).await.expect(422);
    }
    kharkiv.get(&format!("/suggestions?need={}", offer.id("/id"))).await.expect(404);
    let both = kharkiv.get(&path(&need)).await.expect(200);
    assert_eq!(both.body["items"].as_array().unwrap().len(), 2, "one for each line");
    let one = kharkiv.get(&format!("{}&need_line={}", path(&need), need.id("/lines/1/id"))).await.expect(200);
    assert_eq!(one.body["items"].as_array().unwrap().len(), 1);
    assert_eq!(one.body["items"][0]["need_line_id"], need.body["lines"][1]["id"]);
    // a draft is its recipient's, and is not matched
    let draft = json!({ "title": "draft", "language": "en", "priority": 1, "lines": [{ "item_class": "31121000", "quantity": 1 }] });
    let draft = kharkiv.post("/needs", draft).await.expect(201);
    assert_eq!(kharkiv.get(&path(&draft)).await.expect(409).code(), "only_verified_needs_are_matched");
    world.seat("ostroh").get(&path(&draft)).await.expect(404);
    world.seat("brussels").change(&format!("/pledges/{}/withdraw", offer.id("/id")), because()).await.expect(200);
    let closed = world.seat("brussels").get(&format!("/suggestions?pledge={}", offer.id("/id"))).await.expect(409);
    assert_eq!(closed.code(), "only_open_pledges_are_matched");
}
