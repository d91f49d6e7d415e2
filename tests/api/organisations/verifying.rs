//! What a coordinator verified, and what takes it back.

use poruch::store::{Engine, organisations};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::client::Reply;
use crate::steps::{because, decision};
use crate::world::World;

fn path(world: &World, seat: &str) -> String {
    format!("/organisations/{}", world.organisation(seat))
}

/// Puts the organisation's content back with `more` changed; by its own seat.
async fn changed(world: &World, seat: &str, more: Value) -> Reply {
    let path = path(world, seat);
    let seen = world.seat(seat).get(&path).await.expect(200).body;
    let mut body = json!({ "name": seen["name"], "kind": seen["kind"], "country": seen["country"],
        "region": seen["region"] });
    for (name, value) in more.as_object().expect("fields") {
        body[name] = value.clone();
    }
    world.seat(seat).put(&path, "*", body).await.expect(200)
}

async fn verified(world: &World, seat: &str, roles: &[&str]) -> Reply {
    world.seat("coordinator").change(&format!("{}/verify", path(world, seat)), json!({ "roles": roles })).await
}

pub async fn says_which_roles_seats_may_hold(engine: Engine) {
    let world = World::new(engine).await;
    assert_eq!(world.seat("lyon").get("/me").await.expect(200).body["organisation"]["roles"], json!(["donor"]));
    assert_eq!(verified(&world, "lyon", &[]).await.expect(422).pointers(), ["/roles"]);
    let office_only = verified(&world, "lyon", &["donor", "coordinator"]).await.expect(422);
    assert_eq!(office_only.pointers(), ["/roles/1"]);
    assert_eq!(verified(&world, "lyon", &["donor", "donor"]).await.expect(409).code(), "already_verified");
    let both = verified(&world, "lyon", &["donor", "recipient"]).await.expect(200);
    assert_eq!(both.body["roles"], json!(["recipient", "donor"]));
    let seat = json!({ "name": "desk", "role": "recipient", "language": "fr" });
    world.seat("lyon").post(&format!("{}/members", path(&world, "lyon")), seat).await.expect(201);
    // nobody says what its own organisation may do, but an administrator, who alone says who oversees
    let own = verified(&world, "coordinator", &["coordinator", "administrator", "auditor", "donor"]).await.expect(403);
    assert_eq!(own.code(), "not_your_own");
    let office = json!({ "roles": ["coordinator", "administrator", "auditor", "donor"] });
    let verify = format!("{}/verify", path(&world, "coordinator"));
    world.seat("administrator").change(&verify, office).await.expect(200);
    let other = json!({ "name": "Another office", "kind": "aid_office", "country": "UA" });
    let other = world.seat("administrator").post("/organisations", other).await.expect(201).id("/id");
    let verify = format!("/organisations/{other}/verify");
    let roles = json!({ "roles": ["coordinator"] });
    let raised = world.seat("coordinator").change(&verify, roles.clone()).await.expect(403);
    assert_eq!(raised.code(), "only_an_administrator_gives_this_role");
    world.seat("administrator").change(&verify, roles).await.expect(200);
    // without a body nothing is verified
    world.seat("coordinator").act(&format!("{}/verify", path(&world, "unverified"))).await.expect(415);
    world
        .seat("lyon")
        .change(&format!("{}/verify", path(&world, "lyon")), json!({ "roles": ["donor"] }))
        .await
        .expect(403);
}

pub async fn is_taken_back_from_donors_with_a_name_kind_or_country(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 60)]).await;
    let draft = json!({ "title": "Offer", "language": "en", "authorisation": "pending",
        "lines": [{ "item_class": "35111100", "quantity": 9 }] });
    let lyon = world.seat("lyon");
    let (draft, opened) = (
        lyon.post("/pledges", draft.clone()).await.expect(201).id("/id"),
        lyon.post("/pledges", draft).await.expect(201).id("/id"),
    );
    lyon.act(&format!("/pledges/{opened}/open")).await.expect(200);
    let asked = lyon.get(&format!("/pledges/{opened}")).await.expect(200);
    let asked = world.allocate("kharkiv", &asked, &need, 3).await.expect(201).id("/allocations/0/id");
    let committed = world.committed("lyon", "kharkiv", &need, 0, 12).await;
    let planned = world.planned("lyon", &committed, 4, json!({})).await;
    world.agreed(&planned).await;
    let planned = planned.id("/id");
    let customs = json!({ "code": "AHARS-1", "declared_on": world.today() });
    world.seat("kharkiv").change(&format!("/shipments/{planned}/customs"), customs).await.expect(200);
    let mandate = json!({ "intermediary_id": world.organisation("intermediary") });
    let shipment = json!({ "waybill": "CMR 1", "lines": [{ "allocation_id": committed, "quantity": 2 }] });
    for (more, back) in [
        (json!({ "country": "UA" }), json!({ "country": "FR" })),
        (json!({ "name": "Another name" }), json!({ "name": "Lyon Fire Service" })),
        (json!({ "kind": "aid_office" }), json!({ "kind": "emergency_service" })),
    ] {
        let now = changed(&world, "lyon", more).await;
        assert_eq!(now.body["verified"], json!(false));
        for (verb, body) in [
            (format!("/pledges/{draft}/open"), None),
            (format!("{}/mandates", path(&world, "lyon")), Some(mandate.clone())),
            (format!("/pledges/{opened}/authorise"), Some(decision("granted"))),
            (format!("/allocations/{asked}/accept"), None),
            (format!("/shipments/{planned}/dispatch"), None),
            ("/shipments".to_owned(), Some(shipment.clone())),
        ] {
            let answer = match body {
                None => lyon.act(&verb).await,
                Some(body) => lyon.change(&verb, body).await,
            };
            assert_eq!(answer.expect(403).code(), "not_permitted", "{verb}");
        }
        // a draft binds nobody, but what is open does
        let content = json!({ "title": "Offer", "language": "en", "authorisation": "pending",
            "lines": [{ "item_class": "35111100", "quantity": 500 }] });
        lyon.post("/pledges", content.clone()).await.expect(201);
        let more = lyon.put(&format!("/pledges/{opened}"), "*", content).await.expect(403);
        assert_eq!(more.code(), "not_permitted");
        let pledge = world.try_pledge("lyon", &need, 0, 1, "not_required", false).await;
        assert_eq!(pledge.expect(403).code(), "not_permitted");
        let member = json!({ "name": "desk", "role": "donor", "language": "fr" });
        let seats = format!("{}/members", path(&world, "lyon"));
        assert_eq!(lyon.post(&seats, member).await.expect(409).code(), "role_not_verified");
        // not even once it is called as before
        assert_eq!(changed(&world, "lyon", back).await.body["verified"], json!(false));
        lyon.act(&format!("/pledges/{draft}/open")).await.expect(403);
        verified(&world, "lyon", &["donor"]).await.expect(200);
    }
    lyon.act(&format!("/pledges/{draft}/open")).await.expect(200);
    lyon.act(&format!("/shipments/{planned}/dispatch")).await.expect(200);
    world.assert_sound().await;
}

pub async fn is_taken_back_from_recipients_but_never_from_facts(engine: Engine) {
    let world = World::new(engine).await;
    let kharkiv = world.seat("kharkiv");
    let need = world.need("kharkiv", &[("35111100", 60)]).await;
    let draft = json!({ "title": "x", "language": "uk", "priority": 1,
        "lines": [{ "item_class": "35111100", "quantity": 1 }] });
    let draft = kharkiv.post("/needs", draft.clone()).await.expect(201).id("/id");
    let committed = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let shipment = world.dispatched("brussels", &committed, 12).await;
    let proposed = world.pledge("brussels", &need, 0, 5, "not_required").await.id("/allocations/0/id");
    let unwanted = world.pledge("brussels", &need, 0, 5, "not_required").await.id("/allocations/0/id");
    assert_eq!(changed(&world, "kharkiv", json!({ "name": "Renamed" })).await.body["verified"], json!(false));
    for verb in [format!("/allocations/{proposed}/accept"), format!("/needs/{draft}/submit")] {
        assert_eq!(kharkiv.act(&verb).await.expect(403).code(), "not_permitted", "{verb}");
    }
    // what arrived is counted and signed, and what is not wanted is declined
    world.counted("kharkiv", &shipment, json!({ "accepted": 12 })).await;
    kharkiv.change(&format!("/allocations/{unwanted}/decline"), because()).await.expect(200);
    verified(&world, "kharkiv", &["recipient"]).await.expect(200);
    kharkiv.act(&format!("/allocations/{proposed}/accept")).await.expect(200);
    kharkiv.act(&format!("/needs/{draft}/submit")).await.expect(200);
    world.assert_sound().await;
}

pub async fn a_seat_of_a_role_taken_away_drafts(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 60)]).await;
    let proposed = world.pledge("brussels", &need, 0, 5, "not_required").await.id("/allocations/0/id");
    let accept = format!("/allocations/{proposed}/accept");
    verified(&world, "kharkiv", &["donor"]).await.expect(200);
    world.seat("kharkiv").act(&accept).await.expect(403);
    let draft = json!({ "title": "x", "language": "uk", "priority": 1, "lines": [{ "item_class": "35111100" }] });
    world.seat("kharkiv").post("/needs", draft).await.expect(201);
    verified(&world, "kharkiv", &["recipient"]).await.expect(200);
    world.seat("kharkiv").act(&accept).await.expect(200);
}

pub async fn silence_keeps_the_community(engine: Engine) {
    let world = World::new(engine).await;
    let id = Uuid::parse_str(&world.organisation("kharkiv")).expect("an id").into();
    let community = async || {
        let found = world.service.act(move |tx| Ok(organisations::find(tx.connection, id)?)).await;
        found.expect("an answer").expect("the organisation").community
    };
    assert_eq!(community().await.as_deref(), Some("Kharkiv garrison community"));
    let same = changed(&world, "kharkiv", json!({})).await;
    assert_eq!((&same.body["verified"], community().await.is_some()), (&json!(true), true));
    changed(&world, "kharkiv", json!({ "community": "Харківська" })).await;
    assert_eq!(community().await.as_deref(), Some("Харківська"));
    changed(&world, "kharkiv", json!({ "community": null })).await;
    assert_eq!(community().await, None);
    // outside Ukraine there is none to keep
    changed(&world, "ostroh", json!({ "country": "PL", "region": null })).await;
    changed(&world, "ostroh", json!({ "country": "UA", "region": "UA-56" })).await;
    let id = Uuid::parse_str(&world.organisation("ostroh")).expect("an id").into();
    let ostroh = world.service.act(move |tx| Ok(organisations::find(tx.connection, id)?)).await.expect("an answer");
    assert_eq!(ostroh.expect("the organisation").community, None);
}
