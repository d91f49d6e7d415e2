//! Nobody gives away more than he has.

use poruch::service::setup;
use poruch::store::Engine;
use serde_json::{Value, json};

use crate::client::Client;
use crate::world::World;

fn seat_of(role: &str) -> Value {
    json!({ "name": "one more desk", "role": role, "language": "en" })
}

fn token_for(world: &World, seat: &str, scopes: &[&str]) -> Value {
    json!({ "member_id": world.members[seat], "label": "x", "scopes": scopes, "days": 1 })
}

fn path(world: &World, seat: &str, rest: &str) -> String {
    format!("/organisations/{}/{rest}", world.organisation(seat))
}

pub async fn no_token_is_wider_than_its_makers(engine: Engine) {
    let world = World::new(engine).await;
    let tokens = path(&world, "kharkiv", "tokens");
    let made = world.seat("kharkiv").post(&tokens, token_for(&world, "kharkiv", &["manage"])).await.expect(201);
    let keeper = world.anybody().with_token(Some(made.id("/token")));
    for scopes in [&["read", "write"][..], &["manage", "write"], &["read"]] {
        let wider = keeper.post(&tokens, token_for(&world, "kharkiv", scopes)).await.expect(403);
        assert_eq!(wider.code(), "scopes_beyond_your_own");
    }
    keeper.post(&tokens, token_for(&world, "kharkiv", &["manage"])).await.expect(201);
    // nor does an office give what its token has not
    let office = path(&world, "administrator", "tokens");
    let made = world.seat("administrator").post(&office, token_for(&world, "administrator", &["manage"])).await;
    let keeper = world.anybody().with_token(Some(made.expect(201).id("/token")));
    let wider = keeper.post(&tokens, token_for(&world, "kharkiv", &["write"])).await.expect(403);
    assert_eq!(wider.code(), "scopes_beyond_your_own");
    // and without `manage` nothing is kept
    let made = world.seat("kharkiv").post(&tokens, token_for(&world, "kharkiv", &["read", "write"])).await.expect(201);
    let writer = world.anybody().with_token(Some(made.id("/token")));
    assert_eq!(writer.post(&tokens, token_for(&world, "kharkiv", &["read"])).await.expect(403).code(), "not_permitted");
}

pub async fn an_overseers_seat_is_kept_by_itself_and_by_administrators(engine: Engine) {
    let world = World::new(engine).await;
    let (tokens, members) = (path(&world, "administrator", "tokens"), path(&world, "administrator", "members"));
    let deactivate = |seat: &str| format!("{members}/{}/deactivate", world.members[seat]);
    let listed = world.seat("administrator").get(&tokens).await.expect(200);
    let of_administrator = |row: &&Value| row["member_id"] == json!(world.members["administrator"]);
    let rows = listed.body["items"].as_array().expect("rows");
    let token = rows.iter().find(of_administrator).expect("a token")["id"].as_str().expect("an id").to_owned();
    for below in ["coordinator", "auditor"] {
        let below = world.seat(below);
        let refused = below.post(&tokens, token_for(&world, "administrator", &["manage"])).await.expect(403);
        assert_eq!(refused.code(), "an_overseers_seat");
        below.act(&format!("{tokens}/{token}/revoke")).await.expect(403);
        below.act(&deactivate("administrator")).await.expect(403);
    }
    world.seat("coordinator").act(&deactivate("auditor")).await.expect(403);
    // each its own
    for seat in ["coordinator", "administrator", "auditor"] {
        world.seat(seat).post(&tokens, token_for(&world, seat, &["read"])).await.expect(201);
    }
    // an administrator any, by office, which the log says
    let made = world.seat("administrator").post(&tokens, token_for(&world, "coordinator", &["read"])).await.expect(201);
    let log = world.seat("auditor").get("/events?limit=50").await.expect(200);
    let entry = log.body["items"].as_array().into_iter().flatten();
    let entry = entry.clone().find(|entry| entry["subject_id"] == json!(made.id("/issued/id"))).expect("an entry");
    assert_eq!(entry["change"]["by_office"], json!(true));
    // others of other organisations have no say, and are told nothing
    world.seat("brussels").post(&tokens, token_for(&world, "administrator", &["read"])).await.expect(404);
}

pub async fn a_seat_has_a_role_that_was_verified(engine: Engine) {
    let world = World::new(engine).await;
    let refused = async |who: &str, whose: &str, role: &str| {
        world.seat(who).post(&path(&world, whose, "members"), seat_of(role)).await
    };
    for (who, whose, role) in [
        ("carrier", "carrier", "donor"),
        ("carrier", "carrier", "recipient"),
        ("brussels", "brussels", "recipient"),
        ("kharkiv", "kharkiv", "donor"),
        ("administrator", "kharkiv", "donor"),
        ("unverified", "unverified", "donor"),
    ] {
        let answer = refused(who, whose, role).await.expect(409);
        assert_eq!(answer.code(), "role_not_verified", "{who} makes a {role} of {whose}");
    }
    assert_eq!(refused("brussels", "brussels", "recipient").await.body["allowed"], json!(["donor"]));
    for (who, whose, role) in [("carrier", "carrier", "carrier"), ("administrator", "brussels", "donor")] {
        let made = refused(who, whose, role).await.expect(201);
        assert_eq!(made.body["made_by"], json!(world.members[who]));
    }
    // nobody makes seats of others, and overseers are given by administrators, in aid offices
    refused("brussels", "kharkiv", "recipient").await.expect(404);
    refused("coordinator", "kharkiv", "recipient").await.expect(403);
    for role in ["coordinator", "administrator", "auditor"] {
        for (who, whose) in [("brussels", "brussels"), ("coordinator", "coordinator")] {
            let answer = refused(who, whose, role).await.expect(403);
            assert_eq!(answer.code(), "only_an_administrator_gives_this_role");
        }
        let elsewhere = refused("administrator", "brussels", role).await.expect(409);
        assert_eq!(elsewhere.code(), "overseers_only_in_aid_offices");
        refused("administrator", "administrator", role).await.expect(201);
    }
    // nor does an office become something else while it has overseers
    let office = json!({ "name": "Aid office", "kind": "association", "country": "UA" });
    let office_path = format!("/organisations/{}", world.organisation("coordinator"));
    let changed = world.seat("administrator").put(&office_path, "*", office).await.expect(409);
    assert_eq!(changed.code(), "overseers_only_in_aid_offices");
}

/// A new organisation, verified for donors.
async fn newcomer(world: &World, coordinator: &Client) -> String {
    let new = json!({ "name": "City of Somewhere", "kind": "municipality", "country": "DE" });
    let path = format!("/organisations/{}", coordinator.post("/organisations", new).await.expect(201).id("/id"));
    let first = world.seat("administrator").post(&format!("{path}/members"), seat_of("donor")).await.expect(409);
    assert_eq!(first.code(), "role_not_verified", "nothing was verified yet");
    coordinator.change(&format!("{path}/verify"), json!({ "roles": ["donor"] })).await.expect(200);
    path
}

pub async fn a_coordinator_invites_the_first_member(engine: Engine) {
    let world = World::new(engine).await;
    let coordinator = world.seat("coordinator");
    let members = format!("{}/members", newcomer(&world, &coordinator).await);
    assert_eq!(coordinator.post(&members, seat_of("recipient")).await.expect(409).code(), "role_not_verified");
    // two invitations at once find it empty once
    let running: Vec<_> = (0..6)
        .map(|_| {
            let (client, members) = (coordinator.clone(), members.clone());
            actix_web::rt::spawn(async move { client.post(&members, seat_of("donor")).await })
        })
        .collect();
    let mut made = 0;
    for answer in running {
        let answer = answer.await.expect("an answer");
        made += usize::from(answer.status == 201);
        assert!(answer.status == 201 || answer.code() == "not_permitted", "{}", answer.text);
    }
    assert_eq!(made, 1);
    assert_eq!(world.seat("auditor").get(&members).await.expect(200).body["items"].as_array().map(Vec::len), Some(1));
    world.seat("administrator").post(&members, seat_of("donor")).await.expect(201);
}

pub async fn the_first_office_can_begin(engine: Engine) {
    let world = World::new(engine).await;
    let token = world.service.act(|tx| setup::administrator(tx, "A new office", "UA")).await.expect("a token");
    let administrator = world.anybody().with_token(Some(token));
    let office = administrator.get("/me").await.expect(200).id("/organisation/id");
    let office = format!("/organisations/{office}");
    let seat = administrator.post(&format!("{office}/members"), seat_of("coordinator")).await.expect(201).id("/id");
    let token = json!({ "member_id": seat, "label": "x", "scopes": ["read", "write", "manage"], "days": 1 });
    let token = administrator.post(&format!("{office}/tokens"), token).await.expect(201).id("/token");
    let coordinator = world.anybody().with_token(Some(token));
    newcomer(&world, &coordinator).await;
}
