//! The references for phone and paper of things, by their ids.

use diesel::prelude::*;
use diesel::sql_types::Text;
use uuid::Uuid;

use crate::store::engine::named::{self, Value};
use crate::store::engine::sql_types::{DbId, Id};
use crate::store::{Connection, StoreError};
use domain::event::SubjectKind;

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
