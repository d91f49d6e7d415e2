//! Migrations of both engines go up, down and up again, and mend what was there before.

use domain::customs::CustomsRecord;
use domain::shipment::Shipment;
use domain::{AllocationId, ShipmentId};
use poruch::service::shipments::{self, Driver, NewShipment, NewShipmentLine, Word};
use poruch::service::{Tx, allocations, pledges};
use poruch::store::{Engine, migrations, shipments as store};

use crate::cast::{Cast, new_answer};
use crate::support::TestDatabase;

pub async fn go_up_down_and_up_again(engine: Engine) {
    let database = TestDatabase::empty(engine);
    let mut connection = database.connect();
    let all = migrations::up(&mut connection).expect("up");
    assert!(all >= 4, "the migrations were applied");
    assert_eq!(migrations::down(&mut connection).expect("down"), all);
    assert_eq!(migrations::up(&mut connection).expect("up again"), all);
    assert_eq!(migrations::up(&mut connection).expect("nothing left"), 0);
    assert!(!migrations::are_pending(&mut connection).expect("an answer"));
}

const CONSENTS: [[&str; 2]; 2] = [
    [
        include_str!("../../migrations/sqlite/2026-11-29-000012_consents/down.sql"),
        include_str!("../../migrations/sqlite/2026-11-29-000012_consents/up.sql"),
    ],
    [
        include_str!("../../migrations/postgres/2026-11-29-000012_consents/down.sql"),
        include_str!("../../migrations/postgres/2026-11-29-000012_consents/up.sql"),
    ],
];

/// Planned shipments of one donor each; the first two are agreed to.
async fn shipments_of_old(cast: &Cast) -> Vec<ShipmentId> {
    let (_, lines) = cast.need(0, &[30]).await;
    let (recipient, donors, carrier) = (cast.recipients[0].clone(), cast.donors.clone(), cast.carrier.organisation);
    let line = lines[0];
    let plan = move |tx: &mut Tx<'_>| {
        let need = poruch::store::needs::list(tx.connection, &Default::default(), &page())?.rows[0].id;
        let mut made = Vec::new();
        for (n, donor) in donors.iter().enumerate() {
            let answered = pledges::answer(tx, Some(donor), need, &new_answer(line, 5, false, false))?;
            let allocation: AllocationId = answered.allocations[0].id;
            allocations::accept(tx, Some(&recipient), allocation, None)?;
            let new = NewShipment {
                consignee: None,
                carrier: (n > 0).then_some(carrier),
                waybill: "CMR".into(),
                responsible_receiver: Some("depot".into()),
                loading_country: None,
                lines: vec![NewShipmentLine { allocation, quantity: 5 }],
            };
            let shipment = shipments::create(tx, Some(donor), &new)?;
            if n < 2 {
                let driver = if n == 0 { Driver::Donor } else { Driver::Carrier(carrier) };
                let word = Word { driver, responsible_receiver: None, loading_country: None };
                shipments::agree(tx, Some(&recipient), shipment.id, None, &word)?;
            }
            let record = CustomsRecord { code: shipment.reference.clone(), declared_on: tx.today(), cleared_on: None };
            shipments::declare(tx, Some(&recipient), shipment.id, None, &record)?;
            made.push(shipment.id);
        }
        Ok(made)
    };
    cast.service.act(plan).await.expect("shipments")
}

fn page() -> domain::page::Window {
    domain::page::Window { limit: 10, after: None }
}

pub async fn what_was_agreed_before_stays_agreed(engine: Engine) {
    let cast = Cast::new(engine).await;
    let made = shipments_of_old(&cast).await;
    let ids = made.clone();
    let of_engine = usize::from(engine == Engine::Postgres);
    let found: Vec<Shipment> = cast
        .service
        .act(move |tx| {
            let [down, up] = CONSENTS[of_engine];
            // between them what the rules of today would not let be: one code twice, a donor that
            // moved to Ukraine
            for step in [
                down,
                "UPDATE shipments SET customs_code = 'X'",
                "UPDATE organisations SET country = 'UA' WHERE name = 'donor 1'",
                up,
            ] {
                tx.connection.batch(step).expect(step);
            }
            ids.iter().map(|id| Ok(store::find(tx.connection, *id)?.expect("a shipment"))).collect()
        })
        .await
        .expect("the migration runs");
    let recipient = cast.recipients[0].organisation;
    for (shipment, agreed) in found.iter().zip([true, true, false]) {
        assert_eq!(shipment.recipients, [recipient]);
        assert_eq!(shipment.is_agreed_by(recipient), agreed, "{shipment:?}");
        assert_eq!(shipment.customs.as_ref().map(|record| record.code.as_str()), Some("X"));
        assert!(shipment.crosses_border);
    }
    assert_eq!(found[0].consents[0].carrier, cast.donors[0].organisation);
    let loaded: Vec<_> = found.iter().map(|shipment| shipment.loading_country.as_str()).collect();
    assert_eq!(loaded, ["BE", "ZZ", "BE"], "what crossed the border was loaded abroad");
    // what is kept twice is not given a third time, and a new code is one of its own again
    let (recipient, donor, last) = (cast.recipients[0].clone(), cast.donors[0].clone(), made[2]);
    let first = made[0];
    cast.service
        .act(move |tx| {
            let record = |code: &str, tx: &Tx<'_>| CustomsRecord {
                code: code.to_owned(),
                declared_on: tx.today(),
                cleared_on: None,
            };
            let own = record("Y", tx);
            shipments::declare(tx, Some(&recipient), last, None, &own)?;
            let taken = record("X", tx);
            let refused = shipments::declare(tx, Some(&recipient), last, None, &taken);
            assert!(refused.is_err_and(|error| error.to_string().contains("customs_code_used")));
            Ok(())
        })
        .await
        .expect("a code of its own");
    let leaves = cast.service.act(move |tx| shipments::dispatch(tx, Some(&donor), first, None).map(|_| ()));
    leaves.await.expect("nothing stops");
}
