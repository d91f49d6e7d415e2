//! What drafts of pledges are meant for: the need lines that an intermediary wrote them for.

use diesel::prelude::*;

use crate::store::engine::sql_types::{DbId, IdOf};
use crate::store::schema::pledge_intents;
use crate::store::{Connection, StoreError};
use domain::pledge::Intent;
use domain::{NeedId, NeedLineId, PledgeId};

#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = pledge_intents, treat_none_as_default_value = false)]
struct IntentRow {
    pledge_id: IdOf<PledgeId>,
    position: i32,
    need_id: IdOf<NeedId>,
    need_line_id: IdOf<NeedLineId>,
    substitute: bool,
    standby: bool,
}

/// Writes down what each line of a draft is meant for.
pub fn insert(connection: &mut Connection, pledge: PledgeId, intents: &[Intent]) -> Result<(), StoreError> {
    let rows: Vec<IntentRow> = intents
        .iter()
        .map(|intent| IntentRow {
            pledge_id: pledge.into(),
            position: intent.position,
            need_id: intent.need.into(),
            need_line_id: intent.need_line.into(),
            substitute: intent.substitute,
            standby: intent.standby,
        })
        .collect();
    on_either!(connection, c => diesel::insert_into(pledge_intents::table).values(&rows).execute(c))?;
    Ok(())
}

/// What the lines of a pledge are meant for, in their order; none for a general pledge.
pub fn of_pledge(connection: &mut Connection, pledge: PledgeId) -> Result<Vec<Intent>, StoreError> {
    let rows: Vec<IntentRow> = on_either!(connection, c => pledge_intents::table
        .filter(pledge_intents::pledge_id.eq(DbId::from(pledge)))
        .order(pledge_intents::position)
        .select(IntentRow::as_select())
        .load(c))?;
    Ok(rows
        .into_iter()
        .map(|row| Intent {
            position: row.position,
            need: row.need_id.0,
            need_line: row.need_line_id.0,
            substitute: row.substitute,
            standby: row.standby,
        })
        .collect())
}
