//! One organisation, one record.

use domain::Code;
use domain::import::Fate;
use poruch::import::{self, Content, ImportError, Options};
use poruch::store::Engine;
use serde_json::{Value, json};

use crate::client::Reply;
use crate::steps::{because, both};
use crate::world::World;

/// Eleven spellings of one name.
const SPELLINGS: [&str; 11] = [
    "Кам'янська громада",
    "КАМ’ЯНСЬКА ГРОМАДА",
    "Камʼянська  громада",
    "«Кам`янська громада»",
    "\"Кам'янська громада\"",
    "  Кам'янська\u{a0}громада",
    "Kaм'янcькa гpoмaдa",
    "Кам’янська територіальна громада",
    "Кам’янська ТГ",
    "Кам’янська об’єднана територіальна громада",
    "„Кам’янська громада“",
];

const OFFERS: &str = "donor,donor_country,donor_kind,item,language,quantity,unit,condition,earmark_recipient,earmark_region,offered_on,source\n";
const NEEDS: &str = "recipient,recipient_kind,region,item,language,quantity,unit,priority,needed_by,source\n";

fn quoted(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}

fn community(name: &str) -> Value {
    json!({ "name": name, "kind": "community", "country": "UA", "region": "UA-12", "public_name": true })
}

async fn registered(world: &World, body: Value) -> Reply {
    world.seat("coordinator").post("/organisations", body).await.expect(201)
}

async fn all_organisations(world: &World) -> Vec<Value> {
    let page = world.seat("auditor").get("/organisations?limit=200").await.expect(200);
    page.body["items"].as_array().expect("rows").clone()
}

async fn imported(world: &World, content: Content, file: &str) -> import::Report {
    let options = Options { leave_refused: false, checked: true };
    import::run(&world.service, content, file.as_bytes().to_vec(), options).await.expect("it is imported")
}

pub async fn eleven_spellings_of_a_name_are_one_organisation(engine: Engine) {
    let world = World::new(engine).await;
    let one = registered(&world, community(SPELLINGS[0])).await;
    for spelling in SPELLINGS {
        let again = world.seat("coordinator").post("/organisations", community(spelling.trim())).await.expect(409);
        assert_eq!(again.code(), "organisation_is_there", "{spelling}");
        assert_eq!(again.body["candidates"][0]["id"], one.body["id"], "{spelling}");
        assert_eq!(again.body["candidates"][0]["name"], json!(SPELLINGS[0]), "{spelling}");
    }
    let before = all_organisations(&world).await.len();
    let mut offers = OFFERS.to_owned();
    let mut needs = NEEDS.to_owned();
    for (n, spelling) in SPELLINGS.iter().enumerate() {
        let name = quoted(spelling);
        offers +=
            &format!("Brussels Fire Department,BE,,35111100,fr,{},piece,used,{name},UA-12,2026-10-01,a list\n", n + 1);
        needs += &format!("{name},community,UA-12,35111100,uk,{},piece,2,,a letter\n", n + 1);
    }
    assert_eq!(imported(&world, Content::Offers, &offers).await.count(Fate::Made), 11);
    assert_eq!(imported(&world, Content::Needs, &needs).await.count(Fate::Made), 11);
    assert_eq!(all_organisations(&world).await.len(), before, "nobody is there twice");
    let pledges = world.seat("coordinator").get("/pledges?limit=200").await.expect(200);
    let pledges = pledges.body["items"].as_array().expect("rows").clone();
    assert_eq!(pledges.len(), 11);
    for pledge in &pledges {
        assert_eq!(pledge["earmark_recipient_id"], one.body["id"], "{pledge}");
        assert_eq!(pledge["donor_id"], json!(world.organisation("brussels")), "{pledge}");
    }
    let needs = world.seat("coordinator").get("/needs?limit=200").await.expect(200);
    for need in needs.body["items"].as_array().expect("rows") {
        assert_eq!(need["recipient_id"], one.body["id"], "{need}");
    }
    // another one of the name is said to be another, of each that is there
    let mut other = community(SPELLINGS[1]);
    other["region"] = json!("UA-23");
    other["distinct_from"] = json!([one.body["id"]]);
    let other = registered(&world, other).await;
    let third = world.seat("coordinator").post("/organisations", community(SPELLINGS[2])).await.expect(409);
    assert_eq!(third.body["candidates"].as_array().map(Vec::len), Some(2));
    // a list says which by its region, and else asks
    let line = |region: &str| format!("{NEEDS}{},community,{region},35111100,uk,77,piece,2,,a letter\n", SPELLINGS[0]);
    imported(&world, Content::Needs, &line("UA-23")).await;
    let theirs = world.seat("coordinator").get("/needs?limit=1").await.expect(200);
    assert_eq!(theirs.body["items"][0]["recipient_id"], other.body["id"]);
    let options = Options { leave_refused: false, checked: true };
    let asked = import::run(&world.service, Content::Needs, line("").into_bytes(), options).await;
    let Err(ImportError::Refused(report)) = asked else { panic!("one of two was taken") };
    let line = report.refused().next().expect("a line");
    assert_eq!((line.line.line, line.faults[0].code), (2, Code::OrganisationIsThere));
    for id in [one.id("/id"), other.id("/id")] {
        assert!(format!("{:?}", line.faults[0].facts).contains(&id), "{:?}", line.faults);
    }
    world.assert_sound().await;
}

pub async fn a_name_is_not_changed_into_one_that_is_there(engine: Engine) {
    let world = World::new(engine).await;
    let path = format!("/organisations/{}", world.organisation("ostroh"));
    let mut body = json!({ "name": "«KHARKIV Garrison»", "kind": "community", "country": "UA", "region": "UA-56" });
    let ostroh = world.seat("ostroh");
    let refused = ostroh.put(&path, "*", body.clone()).await.expect(409);
    assert_eq!(refused.code(), "organisation_is_there");
    assert_eq!(refused.body["candidates"][0]["id"], json!(world.organisation("kharkiv")));
    body["distinct_from"] = json!([world.organisation("kharkiv")]);
    ostroh.put(&path, "*", body.clone()).await.expect(200);
    // its own name, written otherwise, is still its own
    body["name"] = json!("Kharkiv  garrison");
    body["distinct_from"] = json!([world.organisation("kharkiv")]);
    ostroh.put(&path, "*", body).await.expect(200);
}

pub async fn a_register_number_is_one_organisations(engine: Engine) {
    let world = World::new(engine).await;
    let mut body = community("Боратинська громада");
    body["registration"] = json!({ "country": "UA", "register": "ЄДРПОУ", "number": "04 334 559" });
    let one = registered(&world, body).await;
    assert_eq!((&one.body["state"], &one.body["registration"]["number"]), (&json!("applied"), &json!("04 334 559")));
    let mut other = community("Зовсім інша назва");
    other["registration"] = json!({ "country": "UA", "register": "єдрпоу", "number": "04334559" });
    // nobody can say that it is another one
    other["distinct_from"] = json!([one.body["id"]]);
    let refused = world.seat("coordinator").post("/organisations", other.clone()).await.expect(409);
    assert_eq!(refused.code(), "register_number_taken");
    assert_eq!(refused.body["candidates"][0]["id"], one.body["id"]);
    other["registration"]["country"] = json!("PL");
    registered(&world, other).await;
    // what is not said of it stays
    let path = format!("/organisations/{}", one.id("/id"));
    let kept = world.seat("administrator").put(&path, "*", community("Боратинська громада")).await.expect(200);
    assert_eq!(kept.body["registration"]["number"], json!("04 334 559"));
}

pub async fn what_an_organisation_is_comes_from_the_list(engine: Engine) {
    let world = World::new(engine).await;
    let found = async |name: &str| {
        let all = all_organisations(&world).await;
        all.into_iter().find(|one| one["name"] == json!(name)).unwrap_or_else(|| panic!("no {name}"))
    };
    let offers = format!(
        "{OFFERS}City of Lübben,DE,municipality,35111100,de,5,piece,used,Cherkasy civil protection,UA-71,,a list\n\
         Hude Fire Brigade,DE,,35111100,de,5,piece,used,,,,a list\n"
    );
    imported(&world, Content::Offers, &offers).await;
    let city = found("City of Lübben").await;
    assert_eq!(
        (&city["kind"], &city["kind_stated"], &city["country"]),
        (&json!("municipality"), &json!(true), &json!("DE"))
    );
    // where nobody said it, it shows
    assert_eq!(found("Hude Fire Brigade").await["kind_stated"], json!(false));
    assert_eq!(found("Cherkasy civil protection").await["kind_stated"], json!(false));
    let needs = format!("{NEEDS}Cherkasy civil protection,emergency_service,UA-71,35111100,en,3,piece,1,,a list\n");
    imported(&world, Content::Needs, &needs).await;
    let service = found("Cherkasy civil protection").await;
    assert_eq!((&service["kind"], &service["kind_stated"]), (&json!("emergency_service"), &json!(true)));
    let wrong = format!("{OFFERS}Somebody,DE,club,35111100,de,5,piece,used,,,,a list\n");
    let refused = import::run(&world.service, Content::Offers, wrong.as_bytes().to_vec(), Options::default()).await;
    let Err(ImportError::Refused(report)) = refused else { panic!("a club") };
    assert_eq!(report.refused().next().expect("a line").faults[0].pointer, "donor_kind");
}

fn into(world: &World, seat: &str) -> Value {
    json!({ "into": world.organisation(seat), "reason": "one community, registered twice" })
}

pub async fn two_records_of_one_become_one(engine: Engine) {
    let world = World::new(engine).await;
    let (old, new) = (world.organisation("ostroh"), world.organisation("stranger"));
    let need = world.need("ostroh", &[("35111100", 30)]).await;
    let committed = world.committed("brussels", "ostroh", &need, 0, 12).await;
    let shipment = world.dispatched("brussels", &committed, 4).await;
    let earmarked = world.offer("lyon", "35111100", 5, json!({ "earmark_recipient_id": old })).await;
    let mandates = format!("/organisations/{old}/mandates");
    let grant = json!({ "intermediary_id": world.organisation("intermediary") });
    world.seat("ostroh").post(&mandates, grant).await.expect(201);
    let administrator = world.seat("administrator");
    let merge = format!("/organisations/{old}/merge");
    // it is looked at first, and nothing changes
    let preview = administrator.get(&format!("{merge}?into={new}")).await.expect(200);
    for (what, many) in [
        ("members", 1),
        ("tokens", 1),
        ("mandates", 1),
        ("needs", 1),
        ("pledges", 2),
        ("allocations", 1),
        ("shipments", 1),
        ("on_opposite_sides", 0),
    ] {
        assert_eq!(preview.body[what], json!(many), "{what} in {}", preview.text);
    }
    assert_eq!(preview.body["allowed"], json!(true));
    world.seat("brussels").get(&format!("{merge}?into={new}")).await.expect(403);
    // both have members
    let coordinator = world.seat("coordinator");
    assert_eq!(coordinator.get(&format!("{merge}?into={new}")).await.expect(200).body["allowed"], json!(false));
    let refused = coordinator.change(&merge, into(&world, "stranger")).await.expect(403);
    assert_eq!(refused.code(), "only_an_administrator_merges_these");
    world.seat("ostroh").change(&merge, into(&world, "stranger")).await.expect(403);
    let itself = administrator.change(&merge, into(&world, "ostroh")).await.expect(422);
    assert_eq!(itself.body["errors"][0]["code"], json!("merged_with_itself"));
    let merged = administrator.change(&merge, into(&world, "stranger")).await.expect(200);
    assert_eq!(merged.id("/id"), new);
    // its tokens are revoked, and all of it goes on
    world.seat("ostroh").get("/me").await.expect(401);
    let theirs = world.seat("stranger");
    let seen = theirs.get(&format!("/needs/{}", need.id("/id"))).await.expect(200);
    assert_eq!(seen.id("/recipient_id"), new);
    let allocation = theirs.get(&format!("/allocations/{committed}")).await.expect(200);
    assert_eq!(allocation.id("/recipient_id"), new);
    let moved = theirs.get(&format!("/shipments/{}", shipment.id("/id"))).await.expect(200);
    assert_eq!((moved.id("/consignee_id"), &moved.body["recipient_ids"]), (new.clone(), &json!([new])));
    let pledge = theirs.get(&format!("/pledges/{}", earmarked.id("/id"))).await.expect(200);
    assert_eq!(pledge.id("/earmark_recipient_id"), new);
    let given = theirs.get(&format!("/organisations/{old}/mandates")).await.expect(200);
    assert_eq!(given.body["items"].as_array().map(Vec::len), Some(1), "an old id means the new one");
    let seats = administrator.get(&format!("/organisations/{new}/members")).await.expect(200);
    assert_eq!(seats.body["items"].as_array().map(Vec::len), Some(2));
    // the board in memory has heard of it
    let suggested = theirs.get(&format!("/suggestions?need={}", need.id("/id"))).await.expect(200);
    let recipients: Vec<&Value> =
        suggested.body["items"].as_array().expect("rows").iter().map(|row| &row["recipient_id"]).collect();
    assert!(!recipients.is_empty() && recipients.iter().all(|id| **id == json!(new)), "{}", suggested.text);
    // its id means the other one
    let gone = theirs.get(&format!("/organisations/{old}")).await.expect(308);
    assert_eq!(gone.header("location"), Some(format!("/api/v1/organisations/{new}").as_str()));
    assert_eq!((&gone.body["state"], gone.id("/merged_into")), (&json!("merged"), new.clone()));
    let to_old = world.offer("lyon", "35111100", 2, json!({ "earmark_recipient_id": old })).await;
    assert_eq!(to_old.id("/earmark_recipient_id"), new);
    let changed =
        administrator.change(&format!("/organisations/{old}/verify"), json!({ "roles": ["recipient"] })).await;
    let changed = changed.expect(409);
    assert_eq!((changed.code(), changed.id("/into")), ("organisation_merged", new.clone()));
    let again = world.seat("coordinator").post("/organisations", community("«Ostroh» community")).await.expect(409);
    assert_eq!(again.body["candidates"][0]["id"], json!(new), "who asks for it by name is told of the other");
    // the log keeps both
    let log = theirs.get("/events?limit=200").await.expect(200);
    let by_old = log.body["items"].as_array().expect("rows").iter().any(|entry| entry["organisation_id"] == json!(old));
    assert!(by_old, "what was done for the one that it was");
    // the shipment is counted by who it is now
    world.counted("stranger", &shipment, json!({ "accepted": 4 })).await;
    world.assert_sound().await;
}

pub async fn two_that_face_each_other_are_not_one(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let proposed = world.pledge("brussels", &need, 0, 12, "not_required").await.id("/allocations/0/id");
    let merge = format!("/organisations/{}/merge", world.organisation("brussels"));
    let administrator = world.seat("administrator");
    let refused = administrator.change(&merge, into(&world, "kharkiv")).await.expect(409);
    assert_eq!((refused.code(), &refused.body["count"]), ("on_opposite_sides", &json!(1)));
    world.seat("kharkiv").change(&format!("/allocations/{proposed}/decline"), because()).await.expect(200);
    let earmarked =
        world.offer("brussels", "35111100", 3, json!({ "earmark_recipient_id": world.organisation("kharkiv") }));
    let earmarked = earmarked.await.id("/id");
    let there = format!("/organisations/{}/merge", world.organisation("kharkiv"));
    administrator.change(&there, into(&world, "brussels")).await.expect(409);
    world.seat("brussels").change(&format!("/pledges/{earmarked}/withdraw"), because()).await.expect(200);
    administrator.change(&merge, into(&world, "kharkiv")).await.expect(200);
    // the two roles do not unite by that
    let both = administrator.get(&format!("/organisations/{}", world.organisation("kharkiv"))).await.expect(200);
    assert_eq!(both.body["roles"], json!(["recipient"]));
    world.assert_sound().await;
}

pub async fn what_happens_beside_a_merge_is_whole(engine: Engine) {
    let world = World::new(engine).await;
    for round in 0..4 {
        let old = registered(&world, community(&format!("Громада {round} перша"))).await.id("/id");
        let new = registered(&world, community(&format!("Громада {round} друга"))).await.id("/id");
        let merge = format!("/organisations/{old}/merge");
        let body = json!({ "into": new, "reason": "one community, registered twice" });
        let coordinator = world.seat("coordinator");
        let merging = coordinator.change(&merge, body);
        let offers = async {
            let mut made = Vec::new();
            for _ in 0..6 {
                made.push(world.offer("lyon", "35111100", 1, json!({ "earmark_recipient_id": old })).await.id("/id"));
            }
            made
        };
        let (merged, made) = both(merging, offers).await;
        merged.expect(200);
        for id in made {
            let pledge = coordinator.get(&format!("/pledges/{id}")).await.expect(200);
            assert_eq!(pledge.id("/earmark_recipient_id"), new, "round {round}");
        }
    }
    world.assert_sound().await;
}

pub async fn what_came_from_one_to_the_other_keeps_them_two(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 12)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let shipment = world.dispatched("brussels", &allocation, 12).await;
    world.counted("kharkiv", &shipment, json!({ "accepted": 12 })).await;
    // the count may be taken back at any time, and nobody gives to itself
    let merge = format!("/organisations/{}/merge", world.organisation("brussels"));
    let administrator = world.seat("administrator");
    let refused = administrator.change(&merge, into(&world, "kharkiv")).await.expect(409);
    assert_eq!(refused.code(), "on_opposite_sides");
    let preview = administrator.get(&format!("{merge}?into={}", world.organisation("kharkiv"))).await.expect(200);
    assert!(preview.body["on_opposite_sides"].as_i64() > Some(0), "{}", preview.text);
}

pub async fn a_customs_code_of_both_serves_both_shipments(engine: Engine) {
    let world = World::new(engine).await;
    for (seat, donor) in [("kharkiv", "brussels"), ("ostroh", "lyon")] {
        let need = world.need(seat, &[("35111100", 12)]).await;
        let allocation = world.committed(donor, seat, &need, 0, 12).await;
        let shipment = world.planned(donor, &allocation, 12, json!({})).await;
        let customs = json!({ "code": "60f7b21a", "declared_on": world.today() });
        world.seat(seat).change(&format!("/shipments/{}/customs", shipment.id("/id")), customs).await.expect(200);
    }
    let merge = format!("/organisations/{}/merge", world.organisation("ostroh"));
    world.seat("administrator").change(&merge, into(&world, "kharkiv")).await.expect(200);
    world.assert_sound().await;
}

pub async fn what_is_made_beside_a_merge_is_the_others(engine: Engine) {
    let world = World::new(engine).await;
    let administrator = world.seat("administrator");
    let recipient = world.need("kharkiv", &[("35111100", 90)]).await;
    for round in 0..12 {
        let donor =
            |name: &str| json!({ "name": format!("Town {round} {name}"), "kind": "municipality", "country": "BE" });
        let old = registered(&world, donor("one")).await.id("/id");
        let new = registered(&world, donor("two")).await.id("/id");
        let seat = json!({ "name": "clerk", "role": "donor", "language": "en" });
        administrator.change(&format!("/organisations/{old}/verify"), json!({ "roles": ["donor"] })).await.expect(200);
        let member = administrator.post(&format!("/organisations/{old}/members"), seat).await.expect(201).id("/id");
        let merge = format!("/organisations/{old}/merge");
        let body = json!({ "into": new, "reason": "one town, registered twice" });
        let token = json!({ "member_id": member, "label": "t", "scopes": ["read", "write"], "days": 3 });
        let papers = json!({ "donor_id": old,
            "lines": [{ "need_line_id": recipient.id("/lines/0/id"), "condition": "used", "accepted": 1 }] });
        let (tokens, receipts) =
            (format!("/organisations/{old}/tokens"), format!("/needs/{}/receipts", recipient.id("/id")));
        let kharkiv = world.seat("kharkiv");
        let made = both(administrator.post(&tokens, token), kharkiv.post(&receipts, papers));
        let (merged, (token, came)) = both(administrator.change(&merge, body), made).await;
        merged.expect(200);
        // what was made before is revoked or moved with the rest, and what comes after is the other's
        if token.status.as_u16() == 201 {
            let client = world.anybody().with_token(Some(token.body["token"].as_str().expect("a token").to_owned()));
            let me = client.get("/me").await;
            assert!(me.status.as_u16() == 401 || me.id("/organisation/id") == new, "round {round}: {}", me.text);
            let listed = administrator.get(&format!("/organisations/{new}/tokens")).await.expect(200);
            assert!(listed.text.contains(&token.id("/issued/id")), "round {round}");
        }
        let came = came.expect(201);
        let counted = kharkiv.get(&format!("/receipts/{}", came.id("/id"))).await.expect(200);
        assert_eq!(counted.id("/consignor_id"), new, "round {round}");
        let allocation = world.allocation(&counted.id("/lines/0/allocation_id")).await;
        assert_eq!(allocation["donor_id"], json!(new), "round {round}");
    }
    world.assert_sound().await;
}

pub async fn it_is_found_by_words_of_its_name(engine: Engine) {
    let world = World::new(engine).await;
    let coordinator = world.seat("coordinator");
    for name in ["HUDE Fire brigade e.V.", "Feuerwehr Hude", "Добротвірська громада"] {
        let body = json!({ "name": name, "kind": "community", "country": "DE" });
        coordinator.post("/organisations", body).await.expect(201);
    }
    let found = async |q: &str| -> Vec<String> {
        let page = coordinator.get(&format!("/organisations?q={q}")).await.expect(200);
        let names = page.body["items"].as_array().expect("items").iter().map(|one| one["name"].to_string());
        names.collect()
    };
    assert_eq!(found("hude").await, ["\"Feuerwehr Hude\"", "\"HUDE Fire brigade e.V.\""], "newest first");
    assert_eq!(found("fire%20HUDE").await.len(), 1);
    assert_eq!(found("добротвірської%20громади").await, ["\"Добротвірська громада\""]);
    assert!(found("nobody%20there").await.is_empty() && found("%25").await.is_empty());
    assert_eq!(
        coordinator.get("/organisations?q=hude&limit=1").await.expect(200).body["items"][0]["name"],
        "Feuerwehr Hude"
    );
}
