//! Lines of a need that was verified: corrected one by one, and added. None is ever taken away.

use diesel::prelude::*;

use crate::store::engine::prepared::insert_prepared;
use crate::store::engine::sql_types::{DbId, DbMoment, DbWord};
use crate::store::needs::rows::line_row;
use crate::store::schema::need_lines;
use crate::store::{Connection, StoreError, need_words};
use domain::NeedId;
use domain::need::{Need, NeedLine};

/// Whether a row of lines is there for whoever may read its need: not added and never verified
/// ([`NeedLine::is_unverified`]); a draft's lines are.
pub const IS_SHOWN: &str = "(need_lines.added_at IS NULL OR (need_lines.quantity IS NOT NULL \
     AND (need_lines.ended_at IS NULL OR need_lines.ended_at <> need_lines.added_at)))";

/// Writes what a line asks for: its quantity, what is asked instead, whether it ended, and its lots.
pub fn change_line(connection: &mut Connection, line: &NeedLine) -> Result<(), StoreError> {
    on_either!(connection, c => diesel::update(need_lines::table.find(DbId::from(line.id)))
        .set((
            need_lines::quantity.eq(line.quantity),
            need_lines::asked_quantity.eq(line.asked_quantity),
            need_lines::ended_at.eq(line.ended_at.map(DbMoment)),
            need_lines::min_lot.eq(line.lots.min_lot),
            need_lines::indivisible.eq(line.lots.indivisible),
            need_lines::substitutes.eq(DbWord(line.lots.substitutes)),
        ))
        .execute(c))?;
    Ok(())
}

/// Adds lines to a need.
pub fn add_lines(connection: &mut Connection, need: NeedId, lines: &[NeedLine]) -> Result<(), StoreError> {
    let rows: Vec<_> = lines.iter().map(|line| line_row(need, line)).collect();
    insert_prepared!(connection, need_lines::table, rows, need_lines::id);
    Ok(())
}

/// Puts the words by which a need is found in the place of the present ones: lines came into force.
pub fn find_anew(connection: &mut Connection, need: &Need) -> Result<(), StoreError> {
    need_words::delete(connection, &[need.id.into()])?;
    need_words::insert(connection, &[(need.id.into(), need_words::of_need(need))])
}
