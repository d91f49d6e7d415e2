//! What lines of needs asked for before that changed: strangers are told of it with the set delay.

use std::collections::BTreeMap;

use diesel::prelude::*;
use uuid::Uuid;

use crate::store::engine::prepared::{Prepared, padded};
use crate::store::engine::sql_types::{DbId, DbMoment};
use crate::store::schema::former_quantities;
use crate::store::{Connection, StoreError};
use domain::{Instant, NeedId, NeedLineId};

/// Writes down what a line asked for until a moment; nothing where it was not in force.
pub fn insert(
    connection: &mut Connection,
    id: Uuid,
    (need, line): (NeedId, NeedLineId),
    quantity: Option<i64>,
    until: Instant,
) -> Result<(), StoreError> {
    let row = (
        former_quantities::id.eq(DbId(id)),
        former_quantities::need_id.eq(DbId::from(need)),
        former_quantities::need_line_id.eq(DbId::from(line)),
        former_quantities::quantity.eq(quantity),
        former_quantities::until.eq(DbMoment(until)),
    );
    on_either!(connection, c => diesel::insert_into(former_quantities::table).values(row).execute(c))?;
    Ok(())
}

/// What those lines of these needs asked for at a moment that have asked for something else since.
pub fn at(
    connection: &mut Connection,
    needs: &[NeedId],
    moment: Instant,
) -> Result<BTreeMap<NeedLineId, Option<i64>>, StoreError> {
    let ids = padded(needs.iter().copied());
    let rows: Vec<(DbId, Option<i64>)> = on_either!(connection, c => Prepared(former_quantities::table
        .filter(former_quantities::need_id.eq_any(&ids))
        .filter(former_quantities::until.gt(DbMoment(moment)))
        // the first change since then tells what it was; it is written over the later ones
        .order((former_quantities::until.desc(), former_quantities::id.desc()))
        .select((former_quantities::need_line_id, former_quantities::quantity)))
        .load(c))?;
    Ok(rows.into_iter().map(|(line, quantity)| (line.0.into(), quantity)).collect())
}
