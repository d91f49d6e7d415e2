//! Pledges with their lines, and the decisions on them.

use std::collections::HashMap;

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Date};

use crate::store::allocations::counts;
use crate::store::error::changed_one;
use crate::store::page::or_nobody;
use crate::store::prepared::{Prepared, insert_prepared, padded};
use crate::store::schema::{allocations, decisions, pledge_lines, pledges};
use crate::store::sql_types::{DbId, DbMoment, Id};
use crate::store::{Connection, StoreError};
use domain::access::scope::PledgeScope;
use domain::allocation::AllocationState;
use domain::filters::PledgeFilter;
use domain::page::{Slice, Window};
use domain::pledge::{Decision, Pledge, PledgeLine, PledgeState};
use domain::{Day, OrganisationId, PledgeId};

#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = pledges, treat_none_as_null = true)]
pub(super) struct PledgeRow {
    id: DbId,
    reference: String,
    donor_id: DbId,
    kind: String,
    title: String,
    language: String,
    state: String,
    close_reason: Option<String>,
    authorisation: String,
    standing: bool,
    delegates_allocation: bool,
    earmark_region: Option<String>,
    earmark_recipient_id: Option<DbId>,
    valid_until: Option<Day>,
    value_minor: Option<i64>,
    currency: Option<String>,
    source_key: Option<String>,
    closed_at: Option<DbMoment>,
    version: i64,
    created_at: DbMoment,
}

#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = pledge_lines)]
pub(super) struct PledgeLineRow {
    id: DbId,
    pledge_id: DbId,
    position: i32,
    item_class: String,
    description: String,
    quantity: Option<i64>,
    unit: String,
    pack_size: Option<i64>,
    condition: String,
}

#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = decisions)]
struct DecisionRow {
    id: DbId,
    pledge_id: DbId,
    body: String,
    reference: String,
    decided_on: Day,
    outcome: String,
    value_cap_minor: Option<i64>,
    currency: Option<String>,
    document: Option<String>,
    recorded_by: DbId,
    recorded_at: DbMoment,
}

impl TryFrom<PledgeLineRow> for PledgeLine {
    type Error = StoreError;

    fn try_from(row: PledgeLineRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.0.into(),
            position: row.position,
            item_class: row.item_class,
            description: row.description,
            quantity: row.quantity,
            unit: row.unit,
            pack_size: row.pack_size,
            condition: row.condition.parse()?,
        })
    }
}

impl TryFrom<DecisionRow> for Decision {
    type Error = StoreError;

    fn try_from(row: DecisionRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.0.into(),
            pledge: row.pledge_id.0.into(),
            body: row.body,
            reference: row.reference,
            decided_on: row.decided_on,
            outcome: row.outcome.parse()?,
            value_cap_minor: row.value_cap_minor,
            currency: row.currency,
            document: row.document,
            recorded_by: row.recorded_by.0.into(),
            recorded_at: row.recorded_at.0,
        })
    }
}

fn join(row: PledgeRow, lines: Vec<PledgeLine>) -> Result<Pledge, StoreError> {
    Ok(Pledge {
        id: row.id.0.into(),
        reference: row.reference,
        donor: row.donor_id.0.into(),
        kind: row.kind.parse()?,
        title: row.title,
        language: row.language.parse()?,
        state: row.state.parse()?,
        close_reason: row.close_reason.map(|reason| reason.parse()).transpose()?,
        authorisation: row.authorisation.parse()?,
        standing: row.standing,
        delegates_allocation: row.delegates_allocation,
        earmark_region: row.earmark_region,
        earmark_recipient: row.earmark_recipient_id.map(|id| id.0.into()),
        valid_until: row.valid_until,
        value_minor: row.value_minor,
        currency: row.currency,
        source_key: row.source_key,
        closed_at: row.closed_at.map(|at| at.0),
        version: row.version,
        created_at: row.created_at.0,
        lines,
    })
}

impl From<&Pledge> for PledgeRow {
    fn from(pledge: &Pledge) -> Self {
        Self {
            id: pledge.id.into(),
            reference: pledge.reference.clone(),
            donor_id: pledge.donor.into(),
            kind: pledge.kind.as_str().to_owned(),
            title: pledge.title.clone(),
            language: pledge.language.as_str().to_owned(),
            state: pledge.state.as_str().to_owned(),
            close_reason: pledge.close_reason.map(|reason| reason.as_str().to_owned()),
            authorisation: pledge.authorisation.as_str().to_owned(),
            standing: pledge.standing,
            delegates_allocation: pledge.delegates_allocation,
            earmark_region: pledge.earmark_region.clone(),
            earmark_recipient_id: pledge.earmark_recipient.map(DbId::from),
            valid_until: pledge.valid_until,
            value_minor: pledge.value_minor,
            currency: pledge.currency.clone(),
            source_key: pledge.source_key.clone(),
            closed_at: pledge.closed_at.map(DbMoment),
            version: pledge.version,
            created_at: pledge.created_at.into(),
        }
    }
}

pub(super) fn line_rows(pledge: &Pledge) -> Vec<PledgeLineRow> {
    pledge
        .lines
        .iter()
        .map(|line| PledgeLineRow {
            id: line.id.into(),
            pledge_id: pledge.id.into(),
            position: line.position,
            item_class: line.item_class.clone(),
            description: line.description.clone(),
            quantity: line.quantity,
            unit: line.unit.clone(),
            pack_size: line.pack_size,
            condition: line.condition.as_str().to_owned(),
        })
        .collect()
}

/// The pledge with this id, with its lines.
pub fn find(connection: &mut Connection, id: PledgeId) -> Result<Option<Pledge>, StoreError> {
    let row: Option<PledgeRow> = on_either!(connection, c => pledges::table
        .find(DbId::from(id))
        .select(PledgeRow::as_select())
        .first(c)
        .optional())?;
    with_lines(connection, row)
}

/// The same, and no other transaction may change what it gives until this one ends. `SQLite` has
/// one writer and needs no lock.
pub fn find_locked(connection: &mut Connection, id: PledgeId) -> Result<Option<Pledge>, StoreError> {
    let Connection::Postgres(c) = connection else { return find(connection, id) };
    let row: Option<PledgeRow> =
        pledges::table.find(DbId::from(id)).select(PledgeRow::as_select()).for_no_key_update().first(c).optional()?;
    with_lines(connection, row)
}

fn with_lines(connection: &mut Connection, row: Option<PledgeRow>) -> Result<Option<Pledge>, StoreError> {
    let Some(row) = row else { return Ok(None) };
    let lines: Vec<PledgeLineRow> = on_either!(connection, c => pledge_lines::table
        .filter(pledge_lines::pledge_id.eq(row.id))
        .order(pledge_lines::position)
        .select(PledgeLineRow::as_select())
        .load(c))?;
    join(row, lines.into_iter().map(TryInto::try_into).collect::<Result<_, _>>()?).map(Some)
}

/// The id of the pledge that an import made for this key.
pub fn find_by_source_key(connection: &mut Connection, key: &str) -> Result<Option<PledgeId>, StoreError> {
    let id: Option<DbId> = on_either!(connection, c => pledges::table
        .filter(pledges::source_key.eq(key))
        .select(pledges::id)
        .first(c)
        .optional())?;
    Ok(id.map(|id| id.0.into()))
}

/// Adds a pledge with its lines.
pub fn insert(connection: &mut Connection, pledge: &Pledge) -> Result<(), StoreError> {
    let row = PledgeRow::from(pledge);
    let values = (&row, pledges::offered.eq(pledge.standing));
    on_either!(connection, c => Prepared(diesel::insert_into(pledges::table).values(values).returning(pledges::id)).run(c))?;
    insert_lines(connection, pledge)
}

/// Notes that units of the pledge came back: whoever wants just that may ask for them.
pub(super) fn offer(connection: &mut Connection, id: DbId) -> Result<(), StoreError> {
    let came_back = pledges::table.find(id).filter(pledges::offered.eq(false));
    on_either!(connection, c => diesel::update(came_back).set(pledges::offered.eq(true)).execute(c))?;
    Ok(())
}

fn insert_lines(connection: &mut Connection, pledge: &Pledge) -> Result<(), StoreError> {
    let lines = line_rows(pledge);
    insert_prepared!(connection, pledge_lines::table, lines, pledge_lines::id);
    Ok(())
}

/// Writes a pledge back, without its lines, one version on.
///
/// # Errors
/// [`StoreError::Stale`] when it is not of the version before any more.
pub fn update(connection: &mut Connection, pledge: &Pledge) -> Result<(), StoreError> {
    write(connection, pledge, pledge.version - 1)
}

/// Writes a pledge back, without its lines, whose change this transaction has counted already.
///
/// # Errors
/// As [`update`].
pub fn update_counted(connection: &mut Connection, pledge: &Pledge) -> Result<(), StoreError> {
    write(connection, pledge, pledge.version)
}

fn write(connection: &mut Connection, pledge: &Pledge, present: i64) -> Result<(), StoreError> {
    let row = PledgeRow::from(pledge);
    let as_seen = pledges::table.filter(pledges::id.eq(row.id)).filter(pledges::version.eq(present));
    changed_one(on_either!(connection, c => Prepared(diesel::update(as_seen).set(&row).returning(pledges::id)).run(c))?)
}

/// Writes a pledge back and puts new lines in the place of the old.
pub fn replace(connection: &mut Connection, pledge: &Pledge) -> Result<(), StoreError> {
    update(connection, pledge)?;
    on_either!(connection, c => diesel::delete(
        pledge_lines::table.filter(pledge_lines::pledge_id.eq(DbId::from(pledge.id)))
    ).execute(c))?;
    insert_lines(connection, pledge)
}

/// Counts a change of what the pledge gives.
pub fn bump(connection: &mut Connection, id: PledgeId) -> Result<(), StoreError> {
    let count = diesel::update(pledges::table.find(DbId::from(id))).set(pledges::version.eq(pledges::version + 1));
    on_either!(connection, c => Prepared(count.returning(pledges::id)).run(c))?;
    Ok(())
}

/// The present version.
pub fn version(connection: &mut Connection, id: PledgeId) -> Result<i64, StoreError> {
    Ok(on_either!(connection, c => pledges::table.find(DbId::from(id)).select(pledges::version).first(c))?)
}

/// One of the reasons for which somebody sees a pledge; each is read by an index of its own.
enum Arm<'a> {
    /// No more than the filter says.
    All,
    /// It is one of these donors'.
    Given(&'a [OrganisationId]),
    /// It has an allocation for one of these recipients.
    Served(&'a [OrganisationId]),
    /// It is offered, to everybody or to one of these alone.
    Offered(&'a [OrganisationId]),
}

/// The arms of a scope.
fn arms(scope: Option<&PledgeScope>) -> Vec<Arm<'_>> {
    let Some(scope) = scope else { return vec![Arm::All] };
    let given = (!scope.donors.is_empty()).then_some(Arm::Given(&scope.donors));
    let served = (!scope.recipients.is_empty()).then_some(Arm::Served(&scope.recipients));
    given.into_iter().chain(served).chain(scope.offered_to.as_deref().map(Arm::Offered)).collect()
}

/// The query of a page, boxed, for either engine.
macro_rules! page_query {
    ($filter:expr, $arm:expr, $window:expr) => {{
        let filter: &PledgeFilter = $filter;
        let window: &Window = $window;
        let mut query = pledges::table.select(PledgeRow::as_select()).into_boxed();
        if let Some(state) = filter.state {
            query = query.filter(pledges::state.eq(state.as_str()));
        }
        if let Some(donors) = &filter.donors {
            let ids: Vec<DbId> = donors.iter().map(|id| DbId::from(*id)).collect();
            query = query.filter(pledges::donor_id.eq_any(ids));
        }
        if let Some(standing) = filter.standing {
            query = query.filter(pledges::standing.eq(standing));
        }
        if let Some(authorisation) = filter.authorisation {
            query = query.filter(pledges::authorisation.eq(authorisation.as_str()));
        }
        if let Some(kind) = filter.kind {
            query = query.filter(pledges::kind.eq(kind.as_str()));
        }
        if let Some((first, past)) = &filter.item_class {
            query = query.filter(
                pledges::id.eq_any(
                    pledge_lines::table
                        .filter(pledge_lines::item_class.ge(first))
                        .filter(pledge_lines::item_class.lt(past))
                        .select(pledge_lines::pledge_id),
                ),
            );
        }
        match $arm {
            Arm::All => {}
            Arm::Given(donors) => query = query.filter(pledges::donor_id.eq_any(or_nobody(donors))),
            Arm::Served(recipients) => {
                query = query.filter(
                    pledges::id.eq_any(
                        allocations::table
                            .filter(allocations::recipient_id.eq_any(or_nobody(recipients)))
                            .select(allocations::pledge_id),
                    ),
                );
            }
            Arm::Offered(parties) => {
                query = query
                    .filter(pledges::offered.eq(true))
                    .filter(pledges::state.eq(PledgeState::Open.as_str()))
                    .filter(
                        pledges::earmark_recipient_id
                            .is_null()
                            .or(pledges::earmark_recipient_id.eq_any(or_nobody(parties)).assume_not_null()),
                    );
            }
        }
        if let Some(after) = &window.after {
            query = query.filter(pledges::id.lt(DbId(after.id)));
        }
        query.order(pledges::id.desc()).limit(window.limit + 1)
    }};
}

/// A page of pledges with their lines.
pub fn list(connection: &mut Connection, filter: &PledgeFilter, window: &Window) -> Result<Slice<Pledge>, StoreError> {
    let mut rows: Vec<PledgeRow> = Vec::new();
    for arm in arms(filter.scope.as_ref()) {
        let some: Vec<PledgeRow> = on_either!(connection, c => page_query!(filter, &arm, window).load(c))?;
        rows.extend(some);
    }
    rows.sort_by_key(|row| std::cmp::Reverse(row.id));
    rows.dedup_by_key(|row| row.id);
    let Slice { rows, more } = Slice::cut(rows, window.limit);
    let ids = padded(rows.iter().map(|row| row.id));
    let lines: Vec<PledgeLineRow> = on_either!(connection, c => Prepared(pledge_lines::table
        .filter(pledge_lines::pledge_id.eq_any(&ids))
        .order((pledge_lines::pledge_id, pledge_lines::position))
        .select(PledgeLineRow::as_select()))
        .load(c))?;
    let mut by_pledge: HashMap<DbId, Vec<PledgeLine>> = HashMap::new();
    for line in lines {
        by_pledge.entry(line.pledge_id).or_default().push(line.try_into()?);
    }
    let rows = rows
        .into_iter()
        .map(|row| {
            let lines = by_pledge.remove(&row.id).unwrap_or_default();
            join(row, lines)
        })
        .collect::<Result<_, _>>()?;
    Ok(Slice { rows, more })
}

/// A pledge past its validity, with its last day.
pub type Over = (Day, PledgeId);

/// Open pledges whose validity ended before `today` and of which nothing is on a shipment, after one of
/// them, at most `limit`.
pub fn lapsed(
    connection: &mut Connection,
    today: Day,
    after: Option<Over>,
    limit: i64,
) -> Result<Vec<Over>, StoreError> {
    let rows: Vec<(DbId, Option<Day>)> = on_either!(connection, c => {
        let mut query = pledges::table
        .filter(pledges::state.eq(PledgeState::Open.as_str()))
        .filter(pledges::valid_until.lt(today))
        .filter(diesel::dsl::not(diesel::dsl::exists(
            allocations::table
                .filter(allocations::pledge_id.eq(pledges::id))
                .filter(counts())
                .filter(allocations::state.eq(AllocationState::Committed.as_str()))
                .filter(
                    allocations::planned.gt(0).or(
                        allocations::shipped.gt(allocations::received + allocations::spoilt),
                    ),
                ),
        )))
        .order((pledges::valid_until, pledges::id))
        .limit(limit)
        .select((pledges::id, pledges::valid_until))
        .into_boxed();
        if let Some((last, id)) = after {
            query = query.filter(
                sql::<Bool>("(pledges.valid_until, pledges.id) > (")
                    .bind::<Date, _>(last)
                    .sql(", ")
                    .bind::<Id, _>(DbId::from(id))
                    .sql(")"),
            );
        }
        query.load(c)
    })?;
    Ok(rows.into_iter().filter_map(|(id, last)| last.map(|last| (last, id.0.into()))).collect())
}

/// Adds a decision.
pub fn insert_decision(connection: &mut Connection, decision: &Decision) -> Result<(), StoreError> {
    let row = DecisionRow {
        id: decision.id.into(),
        pledge_id: decision.pledge.into(),
        body: decision.body.clone(),
        reference: decision.reference.clone(),
        decided_on: decision.decided_on,
        outcome: decision.outcome.as_str().to_owned(),
        value_cap_minor: decision.value_cap_minor,
        currency: decision.currency.clone(),
        document: decision.document.clone(),
        recorded_by: decision.recorded_by.into(),
        recorded_at: decision.recorded_at.into(),
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
    rows.into_iter().map(TryInto::try_into).collect()
}
