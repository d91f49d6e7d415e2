//! A family is counted in one unit: what was stored in another is converted where that can be told.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use domain::event::Consequence;
use poruch::on_either;
use poruch::service::items::NewLine;
use poruch::service::needs::{self, NewNeed};
use poruch::service::{Tx, verify};
use poruch::store::Engine;
use serde_json::json;

use crate::cast::Cast;

const SQLITE: &str = include_str!("../../migrations/sqlite/2026-11-30-000007_units/up.sql");
const POSTGRES: &str = include_str!("../../migrations/postgres/2026-11-30-000007_units/up.sql");

#[derive(QueryableByName, Debug, PartialEq)]
struct Counted {
    #[diesel(sql_type = Text)]
    unit: String,
    #[diesel(sql_type = BigInt)]
    quantity: i64,
}

pub async fn lines_of_a_family_are_converted_where_they_come_out_whole(engine: Engine) {
    let cast = Cast::new(engine).await;
    let recipient = cast.recipients[0].organisation;
    // a class, the unit it was counted in, how many, and what becomes of it
    let cases = [
        ("18424300.latex_gloves", "H87", 20_000, ("PR", 10_000)),
        ("18424300.vinyl_gloves", "H87", 7, ("H87", 7)),
        ("44482000.hose_bridge", "PR", 3, ("H87", 6)),
        ("09111100", "TNE", 5, ("KGM", 5_000)),
        ("03111700", "H87", 100, ("H87", 100)),
    ];
    let new = NewNeed {
        recipient: Some(recipient),
        kind: domain::need::Kind::Goods,
        title: "as it was counted".into(),
        language: domain::organisation::Language::En,
        priority: 3,
        region: None,
        community: None,
        handover_point: None,
        delivery_address: None,
        needed_by: None,
        allows_surplus: false,
        lines: cases
            .iter()
            .map(|(class, _, quantity, _)| {
                let item_class = Some((*class).to_owned());
                NewLine { item_class, quantity: Some(*quantity), ..NewLine::default() }.into()
            })
            .collect(),
    };
    let add = move |tx: &mut Tx<'_>| {
        let need = needs::add(tx, recipient, &new, None)?;
        tx.record_consequence(Consequence::Imported, needs::subject(need.id), json!({ "reference": need.reference }));
        Ok(())
    };
    cast.service.act(add).await.expect("a need");
    let mut connection = cast.database.connect();
    for (class, unit, ..) in cases {
        let before = format!("UPDATE need_lines SET unit = '{unit}' WHERE item_class = '{class}'");
        connection.batch(&before).expect("as it was");
    }
    let up = if engine == Engine::Sqlite { SQLITE } else { POSTGRES };
    connection.batch(up).expect("the migration");
    for (class, _, _, (unit, quantity)) in cases {
        let sql = format!("SELECT unit, quantity FROM need_lines WHERE item_class = '{class}'");
        let found: Counted = on_either!(&mut connection, c => diesel::sql_query(&sql).get_result(c)).expect(class);
        assert_eq!(found, Counted { unit: unit.to_owned(), quantity }, "{class}");
    }
    // again it finds nothing to do
    connection.batch(up).expect("the migration");
    let sql = "SELECT unit, quantity FROM need_lines WHERE item_class = '18424300.latex_gloves'";
    let found: Counted = on_either!(&mut connection, c => diesel::sql_query(sql).get_result(c)).expect("gloves");
    assert_eq!(found, Counted { unit: "PR".to_owned(), quantity: 10_000 });
    assert_eq!(cast.service.act(verify::breaches).await.expect("an answer"), []);
}
