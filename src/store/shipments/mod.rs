//! Shipments with their lines, and what happened to them.

mod amendments;
mod events;
mod former_customs;
mod goods;
mod page;
mod rows;

pub use amendments::{amendments_of, insert_amendment};
pub use events::{events_of, insert_event};
pub use former_customs::{cleared_under, write_former_customs};
pub use goods::goods_of;
pub use page::list;

use std::collections::HashMap;

use diesel::prelude::*;

use crate::store::engine::error::changed_one;
use crate::store::engine::prepared::IDS;
use crate::store::engine::prepared::insert_prepared;
use crate::store::engine::sql_types::{DbId, DbWord, IdOf};
use crate::store::schema::{shipment_events, shipment_lines, shipments};
use crate::store::shipments::rows::{ShipmentLineRow, ShipmentRow, join, line_row};
use crate::store::{Connection, StoreError, consents};
use domain::shipment::{Shipment, ShipmentLine, ShipmentState};
use domain::{AllocationId, OrganisationId, ShipmentId, ShipmentLineId};

/// The shipment with this id, with its lines.
pub fn find(connection: &mut Connection, id: ShipmentId) -> Result<Option<Shipment>, StoreError> {
    let row: Option<ShipmentRow> = on_either!(connection, c => shipments::table
        .find(DbId::from(id))
        .select(ShipmentRow::as_select())
        .first(c)
        .optional())?;
    Ok(whole(connection, row.into_iter().collect())?.pop())
}

/// The shipments of these rows with what belongs to them.
fn whole(connection: &mut Connection, rows: Vec<ShipmentRow>) -> Result<Vec<Shipment>, StoreError> {
    let ids: Vec<IdOf<ShipmentId>> = rows.iter().map(|row| row.id).collect();
    let lines: Vec<ShipmentLineRow> = on_either!(connection, c => shipment_lines::table
        .filter(shipment_lines::shipment_id.eq_any(&ids))
        .order((shipment_lines::shipment_id, shipment_lines::position))
        .select(ShipmentLineRow::as_select())
        .load(c))?;
    let mut by_shipment: HashMap<IdOf<ShipmentId>, Vec<ShipmentLine>> = HashMap::new();
    for line in lines {
        by_shipment.entry(line.shipment_id).or_default().push(line.into());
    }
    let mut recipients = consents::recipients_of(connection, &ids)?;
    let mut words = consents::last_of(connection, &ids)?;
    let mut former = former_customs::of(connection, &ids)?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let lines = by_shipment.remove(&row.id).unwrap_or_default();
            let (recipients, words) = (recipients.remove(&row.id), words.remove(&row.id));
            let former_customs = former.remove(&row.id).unwrap_or_default();
            Shipment { former_customs, ..join(row, lines, recipients.unwrap_or_default(), words.unwrap_or_default()) }
        })
        .collect())
}

/// The shipment that a line belongs to.
pub fn of_line(connection: &mut Connection, line: ShipmentLineId) -> Result<Option<ShipmentId>, StoreError> {
    let id: Option<DbId> = on_either!(connection, c => shipment_lines::table
        .find(DbId::from(line))
        .select(shipment_lines::shipment_id)
        .first(c)
        .optional())?;
    Ok(id.map(|id| id.0.into()))
}

/// The shipments that carry units of these allocations.
pub fn carrying(connection: &mut Connection, ids: &[AllocationId]) -> Result<Vec<Shipment>, StoreError> {
    let ids: Vec<DbId> = ids.iter().map(|id| DbId::from(*id)).collect();
    let mut found: Vec<DbId> = Vec::new();
    for piece in ids.chunks(IDS) {
        found.extend(on_either!(connection, c => shipment_lines::table
            .filter(shipment_lines::allocation_id.eq_any(piece))
            .select(shipment_lines::shipment_id)
            .load::<DbId>(c))?);
    }
    found.sort_unstable();
    found.dedup();
    let mut shipments = Vec::with_capacity(found.len());
    for id in found {
        shipments.extend(find(connection, id.0.into())?);
    }
    Ok(shipments)
}

/// Adds a shipment with its lines.
pub fn insert(connection: &mut Connection, shipment: &Shipment) -> Result<(), StoreError> {
    let row = ShipmentRow::from(shipment);
    let lines: Vec<_> = shipment.lines.iter().map(|line| line_row(shipment.id, line)).collect();
    on_either!(connection, c => diesel::insert_into(shipments::table).values(&row).execute(c))?;
    insert_prepared!(connection, shipment_lines::table, lines, shipment_lines::id);
    consents::insert_parties(connection, shipment)
}

/// Writes a shipment and its lines back, one version on.
///
/// # Errors
/// [`StoreError::Stale`] when it is not of the version before any more.
pub fn update(connection: &mut Connection, shipment: &Shipment) -> Result<(), StoreError> {
    let row = ShipmentRow::from(shipment);
    let before = shipments::version.eq(row.version - 1);
    let as_seen = shipments::table.filter(shipments::id.eq(row.id)).filter(before);
    changed_one(on_either!(connection, c => diesel::update(as_seen).set(&row).execute(c))?)?;
    for line in &shipment.lines {
        let row = line_row(shipment.id, line);
        on_either!(connection, c => diesel::update(shipment_lines::table.find(row.id)).set(&row).execute(c))?;
    }
    Ok(())
}

/// Puts another plan in the place of the one there is, one version on. Lines keep what is reported of them.
///
/// # Errors
/// [`StoreError::Stale`] when it is not of the version before any more.
pub fn replace(connection: &mut Connection, shipment: &Shipment) -> Result<(), StoreError> {
    let row = ShipmentRow::from(shipment);
    let before = shipments::version.eq(row.version - 1);
    let as_seen = shipments::table.filter(shipments::id.eq(row.id)).filter(before);
    changed_one(on_either!(connection, c => diesel::update(as_seen).set(&row).execute(c))?)?;
    let kept: Vec<DbId> = shipment.lines.iter().map(|line| DbId::from(line.id)).collect();
    let of_it = shipment_lines::table.filter(shipment_lines::shipment_id.eq(row.id));
    on_either!(connection, c => diesel::delete(of_it.filter(shipment_lines::id.ne_all(&kept))).execute(c))?;
    // places are unique: out of the way first
    let aside = shipment_lines::position.eq(shipment_lines::position + ASIDE);
    on_either!(connection, c => diesel::update(of_it).set(aside).execute(c))?;
    for line in &shipment.lines {
        let row = line_row(shipment.id, line);
        let known = on_either!(connection, c =>
            diesel::update(shipment_lines::table.find(row.id)).set(&row).execute(c))?;
        if known == 0 {
            on_either!(connection, c => diesel::insert_into(shipment_lines::table).values(&row).execute(c))?;
        }
    }
    consents::replace_parties(connection, shipment)
}

/// More places than a shipment has lines.
const ASIDE: i32 = 1_000_000;

/// Whether something was reported of one of these lines by itself.
pub fn is_reported_of(connection: &mut Connection, lines: &[ShipmentLineId]) -> Result<bool, StoreError> {
    let ids: Vec<DbId> = lines.iter().map(|id| DbId::from(*id)).collect();
    let found: Option<DbId> = on_either!(connection, c => shipment_events::table
        .filter(shipment_events::line_id.eq_any(&ids))
        .select(shipment_events::id)
        .first(c)
        .optional())?;
    Ok(found.is_some())
}

/// The shipment of this consignee, `but` for one, that this customs code serves. What was called off, and what
/// turned back before it was cleared, gives its code free.
pub fn served_by_code(
    connection: &mut Connection,
    consignee: OrganisationId,
    but: ShipmentId,
    code: &str,
) -> Result<Option<Shipment>, StoreError> {
    let id: Option<DbId> = on_either!(connection, c => shipments::table
        .filter(shipments::consignee_id.eq(DbId::from(consignee)))
        .filter(shipments::customs_code.eq(code))
        .filter(shipments::id.ne(DbId::from(but)))
        .filter(shipments::state.ne(DbWord(ShipmentState::Cancelled)))
        .filter(
            shipments::state
                .ne(DbWord(ShipmentState::Returned))
                .or(shipments::customs_cleared_on.is_not_null()),
        )
        .order(shipments::id)
        .select(shipments::id)
        .first(c)
        .optional())?;
    id.map_or(Ok(None), |id| find(connection, id.0.into()))
}

/// A new code stands under the rule again, whatever the one before it was.
pub fn unmark_reused_code(connection: &mut Connection, id: ShipmentId) -> Result<(), StoreError> {
    on_either!(connection, c => diesel::update(shipments::table.find(DbId::from(id)))
        .set(shipments::customs_reused.eq(false))
        .execute(c))?;
    Ok(())
}
