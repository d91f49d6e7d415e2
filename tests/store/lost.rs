//! A gift that is wholly lost is closed: what stood open for it before there was a word for that ends with its entry in
//! the log.

use diesel::prelude::*;
use diesel::sql_types::BigInt;
use domain::allocation::Count;
use domain::pledge::PledgeClosed;
use poruch::on_either;
use poruch::service::receipts::{Counted, NewReceipt, NewReceiptLine};
use poruch::service::{allocations, pledges, receipts, sealing, verify};
use poruch::store::{Engine, pledges as store};

use crate::cast::{Cast, new_answer, new_training};

const SQLITE: &str = include_str!("../../migrations/sqlite/2026-12-01-000009_lost/up.sql");
const POSTGRES: &str = include_str!("../../migrations/postgres/2026-12-01-000009_lost/up.sql");

#[derive(QueryableByName)]
struct Number {
    #[diesel(sql_type = BigInt)]
    number: i64,
}

pub async fn what_stood_open_though_all_of_it_is_lost_is_closed(engine: Engine) {
    let cast = Cast::new(engine).await;
    let (recipient, donor, coordinator) =
        (cast.recipients[0].clone(), cast.donors[0].clone(), cast.coordinator.clone());
    let lost = cast
        .service
        .act(move |tx| {
            let need = poruch::service::needs::create(tx, Some(&recipient), &new_training(&[4, 3]))?.need;
            poruch::service::needs::submit(tx, Some(&recipient), need.id, None, &[])?;
            poruch::service::needs::verify(tx, Some(&coordinator), need.id, None, &[])?;
            let mut lost = None;
            for (line, units, missing) in [(0, 4, 4), (1, 3, 1)] {
                let answer = new_answer(need.lines[line].id, units, false, false);
                let made = pledges::pledge_to_need(tx, Some(&donor), need.id, &answer)?;
                let id = made.allocations[0].id;
                allocations::accept(tx, Some(&recipient), id, None, &allocations::Agreed::default())?;
                let counted = NewReceiptLine {
                    shipment_line: None,
                    allocation: Some(id),
                    count: Count { accepted: units - missing, damaged: 0, missing },
                    surplus: 0,
                    received_as: None,
                    is_final: true,
                    reason: Some("nobody came".into()),
                };
                let new = NewReceipt { of: Counted::Need(need.id), note: None, unusual: false, lines: vec![counted] };
                receipts::create_signed(tx, Some(&recipient), &new, None)?;
                lost.get_or_insert(made.pledge.pledge.id);
            }
            Ok(lost.expect("the first"))
        })
        .await
        .expect("a gift of which nothing came");
    let found = move |tx: &mut poruch::service::Tx<'_>| Ok(store::find(tx.connection, lost)?.expect("the pledge"));
    assert_eq!(cast.service.act(found).await.expect("it").close_reason, Some(PledgeClosed::Lost));
    // as it stood before
    let mut connection = cast.database.connect();
    let before = "UPDATE pledges SET state = 'open', close_reason = NULL, closed_at = NULL WHERE close_reason = 'lost'";
    connection.batch(before).expect("open");
    let broken = cast.service.act(verify::breaches).await.expect("an answer");
    assert!(broken.iter().any(|breach| breach.rule.starts_with("a pledge is fulfilled")), "{broken:?}");
    let up = if engine == Engine::Sqlite { SQLITE } else { POSTGRES };
    connection.batch(up).expect("the migration");
    assert_eq!(cast.service.act(found).await.expect("it").close_reason, Some(PledgeClosed::Lost));
    sealing::run(&cast.service).await.expect("places in the order");
    assert_eq!(cast.service.act(verify::breaches).await.expect("an answer"), []);
    // again it finds nothing to do
    let entries = |connection: &mut poruch::store::Connection| -> i64 {
        let sql = "SELECT COUNT(*) AS number FROM events";
        let all: Number = on_either!(connection, c => diesel::sql_query(sql).get_result(c)).expect("a number");
        all.number
    };
    let all = entries(&mut connection);
    connection.batch(up).expect("the migration");
    assert_eq!(entries(&mut connection), all);
}
