//! Merging two organisations leaves nothing behind: asked of the schema, so that a new column is not forgotten.

use std::collections::{BTreeMap, BTreeSet};

use domain::OrganisationId;
use poruch::store::merging;
use poruch::store::{Connection, Engine};

use crate::ask::number;
use crate::cast::Cast;
use crate::repeat::literal;
use crate::sample;
use crate::schema::shape;

/// Columns that go on naming who was merged, and the rows of them that do.
const STAY: &[(&str, &str, &str)] = &[
    // what kind it had until when is its own history
    ("former_kinds", "organisation_id", "TRUE"),
    // such ended: nobody has a mandate of itself
    ("mandates", "principal_id", "revoked_at IS NOT NULL"),
    ("mandates", "intermediary_id", "revoked_at IS NOT NULL"),
];

/// What the sample leaves empty: every column names somebody, so that none is moved by luck.
fn fill(connection: &mut Connection, cast: &Cast) {
    let of = |id: OrganisationId| literal(cast.database.engine, id.into());
    let (recipient, other) = (of(cast.recipients[0].organisation), of(cast.recipients[1].organisation));
    let (last, carrier) = (of(cast.donors[2].organisation), of(cast.carrier.organisation));
    connection
        .batch(&format!(
            "UPDATE pledges SET earmark_recipient_id = {recipient} WHERE id = (SELECT id FROM pledges ORDER BY id LIMIT 1);
             UPDATE needs SET consignee_id = {other} WHERE id = (SELECT id FROM needs WHERE recipient_id = {recipient}
                 ORDER BY id LIMIT 1);
             UPDATE organisations SET merged_into = {last}, verified = FALSE WHERE id = {carrier}"
        ))
        .expect("what the sample has not");
}

/// How many rows of each column that refers to organisations name this one, but for those that may go on.
fn naming(connection: &mut Connection, columns: &BTreeSet<(String, String)>, of: &str) -> BTreeMap<String, i64> {
    let rows = |(table, column): &(String, String)| {
        let stay = STAY.iter().find(|(t, c, _)| t == table && c == column).map_or("FALSE", |(_, _, rows)| rows);
        let sql = format!("SELECT COUNT(*) AS number FROM {table} WHERE {column} = {of} AND NOT ({stay})");
        (format!("{table}.{column}"), number(connection, &sql))
    };
    columns.iter().map(rows).filter(|(_, n)| *n > 0).collect()
}

pub async fn nothing_names_who_was_merged(engine: Engine) {
    let cast = Cast::new(engine).await;
    sample::live(&cast).await;
    let mut connection = cast.connect();
    fill(&mut connection, &cast);
    let columns: BTreeSet<(String, String)> = shape::read(&mut connection)
        .into_iter()
        .flat_map(|(table, of)| {
            let foreign = of.foreign.into_iter().filter(|(_, other, _)| other == "organisations");
            foreign.map(move |(column, _, _)| (table.clone(), column)).collect::<Vec<_>>()
        })
        .collect();
    let all = || cast.recipients.iter().chain(&cast.donors).chain([&cast.carrier, &cast.coordinator]);
    let now = cast.service.clock.now();
    let (mut named, mut merged) = (BTreeSet::new(), 0);
    for from in all() {
        // the carrier was merged itself: nothing is merged into it
        for into in all().filter(|into| ![from.organisation, cast.carrier.organisation].contains(&into.organisation)) {
            let (from, into) = (from.organisation, into.organisation);
            if merging::opposite(&mut connection, from, into).expect("an answer") > 0 {
                continue;
            }
            let id = literal(engine, from.into());
            connection.batch("BEGIN").expect("a transaction");
            named.extend(naming(&mut connection, &columns, &id).into_keys());
            merging::move_all(&mut connection, from, into, now).expect("a merge");
            assert_eq!(naming(&mut connection, &columns, &id), BTreeMap::new(), "{from} into {into}");
            connection.batch("ROLLBACK").expect("an end");
            merged += 1;
        }
    }
    assert!(merged > 20, "{merged} pairs were merged");
    let stay = |(table, column): &&(String, String)| {
        !STAY.iter().any(|(t, c, rows)| t == table && c == column && *rows == "TRUE")
    };
    let every: BTreeSet<String> =
        columns.iter().filter(stay).map(|(table, column)| format!("{table}.{column}")).collect();
    assert_eq!(named, every, "a column that names nobody here shows nothing");
}
