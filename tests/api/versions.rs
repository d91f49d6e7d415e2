//! Every update names the version it was decided on: of two that were decided on the same one, the
//! second changes nothing and is told so, also where no lock stood in its way.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use domain::member::Member;
use poruch::service::{ServiceError, Tx};
use poruch::store::{
    Engine, StoreError, allocations, mandates, members, needs, organisations, pledges, receipts, shipments, tokens,
};
use serde_json::json;
use uuid::Uuid;

use crate::world::World;

/// One change of a thing that was read before, twice.
async fn only_once<T: Clone + Send + 'static>(
    world: &World,
    name: &str,
    read: impl Fn(&mut Tx<'_>) -> Result<Option<T>, StoreError> + Send + 'static,
    write: impl Fn(&mut Tx<'_>, &T) -> Result<(), StoreError> + Clone + Send + 'static,
) {
    let seen = world.service.act(move |tx| Ok(read(tx)?)).await.expect("an answer");
    let seen = seen.unwrap_or_else(|| panic!("no {name}"));
    let change = || {
        let (seen, write) = (seen.clone(), write.clone());
        world.service.act(move |tx| Ok(write(tx, &seen)?))
    };
    change().await.unwrap_or_else(|error| panic!("{name}: {error}"));
    assert!(matches!(change().await, Err(ServiceError::Stale(_))), "{name} was changed twice from one version");
}

fn id<T: From<Uuid>>(text: &str) -> T {
    Uuid::parse_str(text).expect("an id").into()
}

pub async fn the_second_of_two_updates_is_stale(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let pledge = world.allocation(&allocation).await["pledge_id"].as_str().expect("an id").to_owned();
    let shipment = world.dispatched("brussels", &allocation, 12).await;
    let receipt = world.counted("kharkiv", &shipment, json!({ "accepted": 12 })).await.id("/id");
    let kharkiv = format!("/organisations/{}", world.organisation("kharkiv"));
    let token = json!({ "member_id": world.members["kharkiv"], "label": "x", "scopes": ["read"], "days": 1 });
    let token = world.seat("kharkiv").post(&format!("{kharkiv}/tokens"), token).await.expect(201).id("/issued/id");
    let mandate = json!({ "intermediary_id": world.organisation("intermediary") });
    let mandate = world.seat("kharkiv").post(&format!("{kharkiv}/mandates"), mandate).await.expect(201).id("/id");

    macro_rules! updates {
        ($store:ident, $name:literal, $id:expr) => {{
            let id = id($id);
            only_once(
                &world,
                $name,
                move |tx| $store::find(tx.connection, id),
                |tx, seen| {
                    let mut next = seen.clone();
                    next.version += 1;
                    $store::update(tx.connection, &next)
                },
            )
            .await;
        }};
    }
    updates!(organisations, "organisation", &world.organisation("kharkiv"));
    updates!(needs, "need", &need.id("/id"));
    updates!(pledges, "pledge", &pledge);
    updates!(allocations, "allocation", &allocation);
    updates!(shipments, "shipment", &shipment.id("/id"));
    updates!(receipts, "receipt", &receipt);

    let (member, token, mandate) = (id(&world.members["kharkiv"]), id(&token), id(&mandate));
    only_once(
        &world,
        "member",
        move |tx| members::find(tx.connection, member),
        |tx, seen| members::update(tx.connection, &Member { version: seen.version + 1, ..seen.clone() }),
    )
    .await;
    only_once(
        &world,
        "token",
        move |tx| tokens::find(tx.connection, token),
        |tx, seen| tokens::revoke(tx.connection, seen, tx.now),
    )
    .await;
    only_once(
        &world,
        "mandate",
        move |tx| mandates::find(tx.connection, mandate),
        |tx, seen| mandates::revoke(tx.connection, seen, tx.now),
    )
    .await;
}

pub async fn what_was_decided_on_another_version_is_decided_again(engine: Engine) {
    let world = World::new(engine).await;
    let organisation = id(&world.organisation("lyon"));
    let runs = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&runs);
    let done = world.service.act(move |tx| {
        let mut seen = organisations::find(tx.connection, organisation)?.ok_or(ServiceError::NotFound)?;
        // at the first run somebody else is faster
        seen.version += i64::from(counter.fetch_add(1, Ordering::Relaxed) > 0);
        organisations::update(tx.connection, &seen)?;
        Ok(())
    });
    done.await.expect("the second run succeeds");
    assert_eq!(runs.load(Ordering::Relaxed), 2);
}
