//! What is on board, by what its pledge says of it.

use diesel::prelude::*;

use crate::store::engine::prepared::IDS;
use crate::store::engine::sql_types::{DbId, IdOf};
use crate::store::schema::{allocations, pledge_lines};
use crate::store::{Connection, StoreError};
use domain::AllocationId;
use domain::shipment::Goods;

type Row = (IdOf<AllocationId>, String, String, String, Option<i64>);

/// The goods of each of these allocations.
///
/// # Errors
/// Those of the database.
pub fn goods_of(connection: &mut Connection, ids: &[AllocationId]) -> Result<Vec<(AllocationId, Goods)>, StoreError> {
    let ids: Vec<DbId> = ids.iter().map(|id| DbId::from(*id)).collect();
    let mut found = Vec::with_capacity(ids.len());
    for piece in ids.chunks(IDS) {
        let rows: Vec<Row> = on_either!(connection, c => allocations::table
            .inner_join(pledge_lines::table.on(pledge_lines::id.eq(allocations::pledge_line_id)))
            .filter(allocations::id.eq_any(piece))
            .select((
                allocations::id,
                pledge_lines::item_class,
                pledge_lines::description,
                pledge_lines::unit,
                pledge_lines::pack_size,
            ))
            .load(c))?;
        found.extend(rows.into_iter().map(|(id, item_class, description, unit, pack_size)| {
            (id.0, Goods { item_class, description, unit, pack_size })
        }));
    }
    Ok(found)
}
