//! The references for phone and paper of things, by their ids, and the ids by the references.

use std::collections::BTreeMap;

use diesel::prelude::*;
use diesel::sql_types::Text;
use uuid::Uuid;

use crate::store::engine::named::{self, Value};
use crate::store::engine::prepared::IDS;
use crate::store::engine::sql_types::{DbId, Id};
use crate::store::schema::{
    need_lines, needs, pledge_lines, pledges, receipt_lines, receipts, shipment_lines, shipments,
};
use crate::store::{Connection, StoreError};
use domain::event::SubjectKind;
use domain::reference::{Referable, Reference};

#[derive(Debug, QueryableByName)]
struct Row {
    #[diesel(sql_type = Id)]
    id: DbId,
    #[diesel(sql_type = Text)]
    reference: String,
}

/// The references of things of a kind; of a kind that has none, nothing.
///
/// # Errors
/// Those of the database.
pub fn of(connection: &mut Connection, kind: SubjectKind, ids: &[Uuid]) -> Result<Vec<(Uuid, String)>, StoreError> {
    let table = match kind {
        SubjectKind::Need => "needs",
        SubjectKind::Pledge => "pledges",
        SubjectKind::Shipment => "shipments",
        SubjectKind::Receipt => "receipts",
        _ => return Ok(Vec::new()),
    };
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let text = format!("SELECT id, reference FROM {table} WHERE id IN (:ids)");
    let ids = Value::ids(ids.iter().copied());
    let rows: Vec<Row> = named::load(connection, &text, |name| (name == "ids").then(|| ids.clone()))?;
    Ok(rows.into_iter().map(|row| (row.id.0, row.reference)).collect())
}

/// The ids of the things that these references are of; of what there is not, nothing.
///
/// # Errors
/// Those of the database.
pub fn find(connection: &mut Connection, all: &[Reference]) -> Result<BTreeMap<Reference, Uuid>, StoreError> {
    let mut found = BTreeMap::new();
    for of in Referable::ALL {
        let own: Vec<&Reference> = all.iter().filter(|reference| reference.of == *of).collect();
        for piece in own.chunks(IDS) {
            found.extend(find_of(connection, *of, piece)?);
        }
    }
    Ok(found)
}

macro_rules! things {
    ($connection:expr, $texts:expr, $table:ident) => {
        on_either!($connection, c => $table::table
            .filter($table::reference.eq_any($texts))
            .select(($table::reference, $table::id))
            .load(c))?
    };
}

macro_rules! lines {
    ($connection:expr, $ids:expr, $table:ident . $of:ident) => {
        on_either!($connection, c => $table::table
            .filter($table::$of.eq_any($ids))
            .select(($table::$of, $table::position, $table::id))
            .load(c))?
    };
}

fn find_of(
    connection: &mut Connection,
    of: Referable,
    wanted: &[&Reference],
) -> Result<Vec<(Reference, Uuid)>, StoreError> {
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let texts: Vec<&str> = wanted.iter().map(|reference| reference.text.as_str()).collect();
    let things: Vec<(String, DbId)> = match of {
        Referable::Need => things!(connection, &texts, needs),
        Referable::Pledge => things!(connection, &texts, pledges),
        Referable::Shipment => things!(connection, &texts, shipments),
        Referable::Receipt => things!(connection, &texts, receipts),
    };
    let things: BTreeMap<String, DbId> = things.into_iter().collect();
    let of_lines = wanted.iter().filter(|reference| reference.line.is_some());
    let ids: Vec<DbId> = of_lines.filter_map(|reference| things.get(&reference.text).copied()).collect();
    let lines: Vec<(DbId, i32, DbId)> = match of {
        _ if ids.is_empty() => Vec::new(),
        Referable::Need => lines!(connection, &ids, need_lines.need_id),
        Referable::Pledge => lines!(connection, &ids, pledge_lines.pledge_id),
        Referable::Shipment => lines!(connection, &ids, shipment_lines.shipment_id),
        Referable::Receipt => lines!(connection, &ids, receipt_lines.receipt_id),
    };
    let line = |thing: DbId, place: i32| {
        lines.iter().find(|(of, position, _)| *of == thing && *position == place).map(|(_, _, id)| *id)
    };
    let id = |reference: &Reference| {
        let thing = *things.get(&reference.text)?;
        reference.line.map_or(Some(thing), |place| line(thing, place))
    };
    Ok(wanted.iter().filter_map(|reference| Some(((*reference).clone(), id(reference)?.0))).collect())
}
