//! Decisions of councils and committees on pledges.

use diesel::prelude::*;

use crate::store::engine::sql_types::{DbId, DbMoment, DbWord, DbZone, IdOf};
use crate::store::schema::decisions;
use crate::store::{Connection, StoreError};
use domain::pledge::{Decision, Outcome};
use domain::{Day, DecisionId, MemberId, PledgeId};

#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = decisions, treat_none_as_default_value = false)]
struct DecisionRow {
    id: IdOf<DecisionId>,
    pledge_id: IdOf<PledgeId>,
    body: String,
    reference: String,
    decided_on: Day,
    outcome: DbWord<Outcome>,
    value_cap_minor: Option<i64>,
    currency: Option<String>,
    document: Option<String>,
    recorded_by: IdOf<MemberId>,
    recorded_at: DbMoment,
    decided_on_zone: DbZone,
}

impl From<DecisionRow> for Decision {
    fn from(row: DecisionRow) -> Self {
        Self {
            id: row.id.0,
            pledge: row.pledge_id.0,
            body: row.body,
            reference: row.reference,
            decided_on: row.decided_on_zone.0.on(row.decided_on),
            outcome: row.outcome.0,
            value_cap_minor: row.value_cap_minor,
            currency: row.currency,
            document: row.document,
            recorded_by: row.recorded_by.0,
            recorded_at: row.recorded_at.0,
        }
    }
}

/// Adds a decision.
pub fn insert_decision(connection: &mut Connection, decision: &Decision) -> Result<(), StoreError> {
    let row = DecisionRow {
        id: decision.id.into(),
        pledge_id: decision.pledge.into(),
        body: decision.body.clone(),
        reference: decision.reference.clone(),
        decided_on: decision.decided_on.day,
        outcome: decision.outcome.into(),
        value_cap_minor: decision.value_cap_minor,
        currency: decision.currency.clone(),
        document: decision.document.clone(),
        recorded_by: decision.recorded_by.into(),
        recorded_at: decision.recorded_at.into(),
        decided_on_zone: decision.decided_on.zone.into(),
    };
    on_either!(connection, c => diesel::insert_into(decisions::table).values(&row).execute(c))?;
    Ok(())
}

/// The decisions on a pledge, oldest first.
pub fn decisions_on(connection: &mut Connection, id: PledgeId) -> Result<Vec<Decision>, StoreError> {
    let rows: Vec<DecisionRow> = on_either!(connection, c => decisions::table
        .filter(decisions::pledge_id.eq(DbId::from(id)))
        .order(decisions::id)
        .select(DecisionRow::as_select())
        .load(c))?;
    Ok(rows.into_iter().map(Into::into).collect())
}
