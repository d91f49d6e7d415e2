//! An intermediary drafts and proposes for those who asked it to, and binds nobody.

use domain::organisation::{Role, Scope};
use poruch::store::Engine;
use serde_json::{Value, json};

use crate::client::Reply;
use crate::steps::{because, covers, decision};
use crate::world::World;

/// Lets the intermediary act for a seat's organisation.
async fn mandate(world: &World, seat: &str) {
    let mandates = format!("/organisations/{}/mandates", world.organisation(seat));
    let grant = json!({ "intermediary_id": world.organisation("intermediary") });
    world.seat(seat).post(&mandates, grant).await.expect(201);
}

/// What the intermediary drafts for Brussels, for a need's first line.
async fn drafted(world: &World, need: &Reply, quantity: i64, standby: bool) -> Reply {
    let body = json!({ "on_behalf_of": world.organisation("brussels"), "language": "en", "standby": standby,
        "lines": [{ "need_line_id": need.id("/lines/0/id"), "quantity": quantity }] });
    world.seat("intermediary").post(&format!("/needs/{}/pledges", need.id("/id")), body).await
}

pub async fn what_it_pledges_is_a_draft_that_holds_nothing(engine: Engine) {
    let world = World::new(engine).await;
    mandate(&world, "brussels").await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let made = drafted(&world, &need, 4, false).await.expect(201);
    assert_eq!((&made.body["pledge"]["state"], &made.body["allocations"]), (&json!("draft"), &json!([])));
    covers(&world.coverage("kharkiv", &need, 0).await, &[("proposed", 0), ("remaining", 10)]);
    let path = format!("/pledges/{}", made.id("/pledge/id"));
    // the donor sees for what it was written, and nobody else sees it
    let seen = world.seat("brussels").get(&path).await.expect(200);
    assert_eq!(seen.body["for_need_id"], need.body["id"]);
    assert_eq!(seen.body["lines"][0]["for_need_line_id"], need.body["lines"][0]["id"]);
    world.seat("kharkiv").get(&path).await.expect(404);
    world.seat("intermediary").act(&format!("{path}/open")).await.expect(403);
    // another number of lines would no longer say which line is for what
    let mut two = json!({ "title": "Offer", "language": "en", "lines": [{ "item_class": "35111100", "quantity": 4 }] });
    two["lines"] = json!([two["lines"][0], two["lines"][0]]);
    let refused = world.seat("brussels").put(&path, "*", two).await.expect(409);
    assert_eq!(refused.code(), "a_pledge_to_a_need_keeps_its_lines");
    let opened = world.seat("brussels").act(&format!("{path}/open")).await.expect(200);
    assert_eq!((&opened.body["state"], &opened.body["authorisation"]), (&json!("open"), &json!("pending")));
    covers(&world.coverage("kharkiv", &need, 0).await, &[("proposed", 4), ("remaining", 6)]);
    let list = world.seat("brussels").get("/allocations").await.expect(200);
    let id = list.id("/items/0/id");
    assert!(!list.body["items"][0]["donor_agreed_at"].is_null(), "the donor opened it");
    world.seat("brussels").change(&format!("{path}/authorise"), decision("granted")).await.expect(200);
    let accepted = world.seat("kharkiv").act(&format!("/allocations/{id}/accept")).await.expect(200);
    assert_eq!(accepted.body["state"], "committed");
    world.assert_sound().await;
}

pub async fn a_draft_that_no_longer_fits_says_what_remains(engine: Engine) {
    let world = World::new(engine).await;
    mandate(&world, "brussels").await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let plain = drafted(&world, &need, 6, false).await.expect(201);
    let waiting = drafted(&world, &need, 6, true).await.expect(201);
    world.committed("lyon", "kharkiv", &need, 0, 7).await;
    let open = |made: &Reply| format!("/pledges/{}/open", made.id("/pledge/id"));
    let refused = world.seat("brussels").act(&open(&plain)).await.expect(409);
    assert_eq!((refused.code(), &refused.body["remaining"]), ("more_than_remains", &json!(3)));
    let draft = world.seat("brussels").get(&format!("/pledges/{}", plain.id("/pledge/id"))).await.expect(200);
    assert_eq!(draft.body["state"], "draft", "nothing of it was done");
    world.seat("brussels").act(&open(&waiting)).await.expect(200);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("proposed", 3), ("standby", 3), ("remaining", 0)]);
    let close = json!({ "outcome": "withdrawn" });
    let other = world.need("kharkiv", &[("35111100", 10)]).await;
    let late = drafted(&world, &other, 6, false).await.expect(201);
    world.seat("kharkiv").change(&format!("/needs/{}/close", other.id("/id")), close).await.expect(200);
    let refused = world.seat("brussels").act(&open(&late)).await.expect(409);
    assert_eq!(refused.code(), "only_verified_needs_take_pledges");
    world.assert_sound().await;
}

pub async fn what_it_proposes_is_agreed_by_nobody(engine: Engine) {
    let world = World::new(engine).await;
    for seat in ["brussels", "kharkiv"] {
        mandate(&world, seat).await;
    }
    // for both sides at once, with the donor's key not needed
    let offer = world.offer("brussels", "34144213", 5, json!({})).await;
    let need = world.need("kharkiv", &[("34144210", 5)]).await;
    let made = world.allocate("intermediary", &offer, &need, 2).await.expect(201);
    let allocation = &made.body["allocations"][0];
    assert_eq!(
        (&allocation["state"], &allocation["donor_agreed_at"], &allocation["recipient_agreed_at"]),
        (&json!("proposed"), &Value::Null, &Value::Null)
    );
    let accept = format!("/allocations/{}/accept", made.id("/allocations/0/id"));
    world.seat("intermediary").act(&accept).await.expect(403);
    assert_eq!(world.seat("kharkiv").act(&accept).await.expect(200).body["state"], "proposed");
    assert_eq!(world.seat("kharkiv").act(&accept).await.expect(409).code(), "this_side_has_already_agreed");
    assert_eq!(world.seat("brussels").act(&accept).await.expect(200).body["state"], "committed");
    // for a recipient alone
    let theirs = world.offer("lyon", "34144213", 5, json!({})).await;
    let made = world.allocate("intermediary", &theirs, &need, 1).await.expect(201);
    let allocation = &made.body["allocations"][0];
    assert_eq!((&allocation["proposed_by"], &allocation["recipient_agreed_at"]), (&json!("recipient"), &Value::Null));
    let accept = format!("/allocations/{}/accept", made.id("/allocations/0/id"));
    assert_eq!(world.seat("lyon").act(&accept).await.expect(200).body["state"], "proposed");
    assert_eq!(world.seat("kharkiv").act(&accept).await.expect(200).body["state"], "committed");
    world.assert_sound().await;
}

pub async fn it_binds_nobody(engine: Engine) {
    let world = World::new(engine).await;
    for seat in ["brussels", "kharkiv"] {
        mandate(&world, seat).await;
    }
    let intermediary = world.seat("intermediary");
    let mut body = json!({ "on_behalf_of": world.organisation("brussels"), "title": "Offer", "language": "en",
        "authorisation": "not_required", "lines": [{ "item_class": "34144213", "quantity": 5 }] });
    let only_the_donor = |answer: Reply| {
        assert_eq!(answer.pointers(), ["/authorisation"]);
        assert_eq!(answer.body["errors"][0]["code"], "only_the_donor_says_not_required");
    };
    only_the_donor(intermediary.post("/pledges", body.clone()).await.expect(422));
    let need = world.need("kharkiv", &[("34144210", 5)]).await;
    let answer = json!({ "on_behalf_of": world.organisation("brussels"), "language": "en", "authorisation": "not_required",
        "lines": [{ "need_line_id": need.id("/lines/0/id"), "quantity": 1 }] });
    only_the_donor(intermediary.post(&format!("/needs/{}/pledges", need.id("/id")), answer).await.expect(422));
    body["authorisation"] = json!("pending");
    let draft = intermediary.post("/pledges", body.clone()).await.expect(201);
    let path = format!("/pledges/{}", draft.id("/id"));
    intermediary.put(&path, "*", body.clone()).await.expect(200);
    body["authorisation"] = json!("not_required");
    only_the_donor(intermediary.put(&path, "*", body.clone()).await.expect(422));
    // the donor itself may say so, while no council was asked
    let own = world.seat("brussels").put(&path, "*", body.clone()).await.expect(200);
    assert_eq!(own.body["authorisation"], "not_required");
    world.seat("brussels").act(&format!("{path}/open")).await.expect(200);
    let refused = intermediary.put(&path, "*", body).await.expect(403);
    assert_eq!(refused.code(), "an_intermediary_binds_nobody");
    intermediary.change(&format!("{path}/authorise"), decision("granted")).await.expect(403);
    intermediary.change(&format!("{path}/withdraw"), because()).await.expect(403);
    let needs = format!("/needs/{}", need.id("/id"));
    intermediary.act(&format!("{needs}/confirm")).await.expect(403);
    intermediary.change(&format!("{needs}/close"), json!({ "outcome": "withdrawn" })).await.expect(403);
    let id = world.committed("brussels", "kharkiv", &need, 0, 2).await;
    let plan = json!({ "waybill": "CMR", "lines": [{ "allocation_id": id, "quantity": 1 }] });
    intermediary.post("/shipments", plan).await.expect(403);
    let shipment = world.planned("brussels", &id, 2, json!({})).await;
    let customs = json!({ "code": "AHARS-1", "declared_on": world.today() });
    intermediary.change(&format!("/shipments/{}/customs", shipment.id("/id")), customs).await.expect(403);
    // and a seat of its own that gives is no other
    let organisation = world.organisation("intermediary");
    let seat = world.client_of(&organisation, Role::Donor, &[Scope::Read, Scope::Write]).await;
    seat.change(&format!("{path}/withdraw"), because()).await.expect(403);
    world.assert_sound().await;
}
