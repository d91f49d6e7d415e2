//! Needs with their lines, and the words they are found by.

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Date, Integer};

use crate::store::allocations::PIECE;
use crate::store::error::changed_one;
use crate::store::need_words;
use crate::store::page::or_nobody;
use crate::store::prepared::{Prepared, insert_prepared, padded};
use crate::store::schema::{need_lines, need_words as words, needs};
use crate::store::sql_types::{DbId, DbMoment, Id, Moment};
use crate::store::{Connection, StoreError, spells};
use domain::filters::NeedFilter;
use domain::need::{Need, NeedLine, NeedState};
use domain::page::{After, Key, Slice, Sort, Window};
use domain::{Day, Instant, NeedId};

#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = needs, treat_none_as_null = true)]
struct NeedRow {
    id: DbId,
    reference: String,
    recipient_id: DbId,
    kind: String,
    title: String,
    language: String,
    priority: i32,
    state: String,
    close_reason: Option<String>,
    region: Option<String>,
    community: Option<String>,
    handover_point: Option<String>,
    delivery_address: Option<String>,
    needed_by: Option<Day>,
    valid_until: Option<Day>,
    allows_surplus: bool,
    attention: bool,
    source_key: Option<String>,
    verified_at: Option<DbMoment>,
    confirmed_at: Option<DbMoment>,
    closed_at: Option<DbMoment>,
    version: i64,
    created_at: DbMoment,
    consignee_id: Option<DbId>,
    opened_at: Option<DbMoment>,
}

#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = need_lines)]
struct NeedLineRow {
    id: DbId,
    need_id: DbId,
    position: i32,
    item_class: String,
    description: String,
    quantity: Option<i64>,
    unit: String,
    pack_size: Option<i64>,
    excess: i64,
    excess_decision: Option<String>,
    excess_decided_at: Option<DbMoment>,
}

impl TryFrom<NeedLineRow> for NeedLine {
    type Error = StoreError;

    fn try_from(row: NeedLineRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.0.into(),
            position: row.position,
            item_class: row.item_class,
            description: row.description,
            quantity: row.quantity,
            unit: row.unit,
            pack_size: row.pack_size,
            excess: row.excess,
            excess_decision: row.excess_decision.map(|decision| decision.parse()).transpose()?,
            excess_decided_at: row.excess_decided_at.map(|at| at.0),
        })
    }
}

fn join(row: NeedRow, lines: Vec<NeedLine>) -> Result<Need, StoreError> {
    Ok(Need {
        id: row.id.0.into(),
        reference: row.reference,
        recipient: row.recipient_id.0.into(),
        named_consignee: row.consignee_id.map(|id| id.0.into()),
        kind: row.kind.parse()?,
        title: row.title,
        language: row.language.parse()?,
        priority: row.priority,
        state: row.state.parse()?,
        close_reason: row.close_reason.map(|reason| reason.parse()).transpose()?,
        region: row.region,
        community: row.community,
        handover_point: row.handover_point,
        delivery_address: row.delivery_address,
        needed_by: row.needed_by,
        valid_until: row.valid_until,
        allows_surplus: row.allows_surplus,
        attention: row.attention,
        source_key: row.source_key,
        verified_at: row.verified_at.map(|at| at.0),
        confirmed_at: row.confirmed_at.map(|at| at.0),
        opened_at: row.opened_at.map(|at| at.0),
        closed_at: row.closed_at.map(|at| at.0),
        version: row.version,
        created_at: row.created_at.0,
        lines,
    })
}

impl From<&Need> for NeedRow {
    fn from(need: &Need) -> Self {
        Self {
            id: need.id.into(),
            reference: need.reference.clone(),
            recipient_id: need.recipient.into(),
            kind: need.kind.as_str().to_owned(),
            title: need.title.clone(),
            language: need.language.as_str().to_owned(),
            priority: need.priority,
            state: need.state.as_str().to_owned(),
            close_reason: need.close_reason.map(|reason| reason.as_str().to_owned()),
            region: need.region.clone(),
            community: need.community.clone(),
            handover_point: need.handover_point.clone(),
            delivery_address: need.delivery_address.clone(),
            needed_by: need.needed_by,
            valid_until: need.valid_until,
            allows_surplus: need.allows_surplus,
            attention: need.attention,
            source_key: need.source_key.clone(),
            verified_at: need.verified_at.map(DbMoment),
            confirmed_at: need.confirmed_at.map(DbMoment),
            closed_at: need.closed_at.map(DbMoment),
            version: need.version,
            created_at: need.created_at.into(),
            consignee_id: need.named_consignee.map(DbId::from),
            opened_at: need.opened_at.map(DbMoment),
        }
    }
}

fn line_rows(need: &Need) -> Vec<NeedLineRow> {
    need.lines
        .iter()
        .map(|line| NeedLineRow {
            id: line.id.into(),
            need_id: need.id.into(),
            position: line.position,
            item_class: line.item_class.clone(),
            description: line.description.clone(),
            quantity: line.quantity,
            unit: line.unit.clone(),
            pack_size: line.pack_size,
            excess: line.excess,
            excess_decision: line.excess_decision.map(|decision| decision.as_str().to_owned()),
            excess_decided_at: line.excess_decided_at.map(DbMoment),
        })
        .collect()
}

/// The need with this id, with its lines.
pub fn find(connection: &mut Connection, id: NeedId) -> Result<Option<Need>, StoreError> {
    let row: Option<NeedRow> = on_either!(connection, c => needs::table
        .find(DbId::from(id))
        .select(NeedRow::as_select())
        .first(c)
        .optional())?;
    with_lines(connection, row)
}

/// The same, and no other transaction may change what covers it until this one ends. `SQLite` has
/// one writer and needs no lock.
pub fn find_locked(connection: &mut Connection, id: NeedId) -> Result<Option<Need>, StoreError> {
    let Connection::Postgres(c) = connection else { return find(connection, id) };
    let row: Option<NeedRow> =
        needs::table.find(DbId::from(id)).select(NeedRow::as_select()).for_no_key_update().first(c).optional()?;
    with_lines(connection, row)
}

fn with_lines(connection: &mut Connection, row: Option<NeedRow>) -> Result<Option<Need>, StoreError> {
    let Some(row) = row else { return Ok(None) };
    let lines: Vec<NeedLineRow> = on_either!(connection, c => need_lines::table
        .filter(need_lines::need_id.eq(row.id))
        .order(need_lines::position)
        .select(NeedLineRow::as_select())
        .load(c))?;
    join(row, lines.into_iter().map(TryInto::try_into).collect::<Result<_, _>>()?).map(Some)
}

/// The id of the need that an import made for this key.
pub fn find_by_source_key(connection: &mut Connection, key: &str) -> Result<Option<NeedId>, StoreError> {
    let id: Option<DbId> = on_either!(connection, c => needs::table
        .filter(needs::source_key.eq(key))
        .select(needs::id)
        .first(c)
        .optional())?;
    Ok(id.map(|id| id.0.into()))
}

/// Adds a need with its lines and the words it is found by.
pub fn insert(connection: &mut Connection, need: &Need) -> Result<(), StoreError> {
    let row = NeedRow::from(need);
    on_either!(connection, c => Prepared(diesel::insert_into(needs::table).values(&row).returning(needs::id)).run(c))?;
    insert_lines(connection, need)
}

fn insert_lines(connection: &mut Connection, need: &Need) -> Result<(), StoreError> {
    let lines = line_rows(need);
    insert_prepared!(connection, need_lines::table, lines, need_lines::id);
    let words = need_words::of(&need.title, need.lines.iter().map(|line| line.description.as_str()));
    need_words::insert(connection, &[(need.id.into(), words)])
}

/// Writes a need back, without its lines, one version on.
///
/// # Errors
/// [`StoreError::Stale`] when it is not of the version before any more.
pub fn update(connection: &mut Connection, need: &Need) -> Result<(), StoreError> {
    write(connection, need, need.version - 1)
}

/// Writes a need back, without its lines, whose change this transaction has counted already.
///
/// # Errors
/// As [`update`].
pub fn update_counted(connection: &mut Connection, need: &Need) -> Result<(), StoreError> {
    write(connection, need, need.version)
}

fn write(connection: &mut Connection, need: &Need, present: i64) -> Result<(), StoreError> {
    let row = NeedRow::from(need);
    let as_seen = needs::table.filter(needs::id.eq(row.id)).filter(needs::version.eq(present));
    changed_one(on_either!(connection, c => Prepared(diesel::update(as_seen).set(&row).returning(needs::id)).run(c))?)
}

/// Writes a need back and puts new lines in the place of the old.
pub fn replace(connection: &mut Connection, need: &Need) -> Result<(), StoreError> {
    update(connection, need)?;
    let id = DbId::from(need.id);
    on_either!(connection, c => diesel::delete(need_lines::table.filter(need_lines::need_id.eq(id))).execute(c))?;
    need_words::delete(connection, &[id])?;
    insert_lines(connection, need)
}

/// Counts a change of what covers the need.
pub fn bump(connection: &mut Connection, id: NeedId) -> Result<(), StoreError> {
    let count = diesel::update(needs::table.find(DbId::from(id))).set(needs::version.eq(needs::version + 1));
    on_either!(connection, c => Prepared(count.returning(needs::id)).run(c))?;
    Ok(())
}

/// The present version.
pub fn version(connection: &mut Connection, id: NeedId) -> Result<i64, StoreError> {
    Ok(on_either!(connection, c => needs::table.find(DbId::from(id)).select(needs::version).first(c))?)
}

/// Whether a need was closed after a moment, by the index of what is closed.
const CLOSED_LATELY: &str = "needs.id IN (SELECT lately.id FROM needs AS lately WHERE lately.closed_at > ";
/// Whether something of a need remained at a moment: what is promised (`Allocation::promised`) or received now, less
/// what has changed since.
const LACKING: &str = "0 < (SELECT COUNT(*) FROM need_lines WHERE need_lines.need_id = needs.id \
     AND (need_lines.quantity IS NULL OR need_lines.quantity > \
     COALESCE((SELECT SUM(CASE WHEN allocations.state = 'fulfilled' THEN allocations.received \
     ELSE allocations.quantity - allocations.released - allocations.spoilt END) FROM allocations \
     WHERE allocations.need_id = needs.id AND allocations.need_line_id = need_lines.id \
     AND allocations.state IN ('accepted', 'committed', 'fulfilled')), 0) - \
     COALESCE((SELECT SUM(coverage_changes.promised + coverage_changes.received) FROM coverage_changes \
     WHERE coverage_changes.need_line_id = need_lines.id AND coverage_changes.at > ";

/// The query of a page, boxed, for either engine. The last row seen is compared as a whole, so that
/// both begin to read the index just behind it, however many rows share its first column.
macro_rules! page_query {
    ($filter:expr, $window:expr) => {{
        let filter: &NeedFilter = $filter;
        let window: &Window = $window;
        let mut query = needs::table.select(NeedRow::as_select()).into_boxed();
        if let Some(state) = filter.state {
            query = query.filter(needs::state.eq(state.as_str()));
        }
        if let Some(recipients) = &filter.recipients {
            let ids: Vec<DbId> = recipients.iter().map(|id| DbId::from(*id)).collect();
            query = query.filter(needs::recipient_id.eq_any(ids));
        }
        if let Some(region) = &filter.region {
            query = query.filter(needs::region.eq(region));
        }
        if let Some(kind) = filter.kind {
            query = query.filter(needs::kind.eq(kind.as_str()));
        }
        if let Some(priority) = filter.priority {
            query = query.filter(needs::priority.eq(priority));
        }
        if let Some((first, past)) = &filter.item_class {
            query = query.filter(
                needs::id.eq_any(
                    need_lines::table
                        .filter(need_lines::item_class.ge(first))
                        .filter(need_lines::item_class.lt(past))
                        .select(need_lines::need_id),
                ),
            );
        }
        for word in &filter.words {
            query = query.filter(
                needs::id.eq_any(
                    words::table
                        .filter(words::word.ge(word))
                        .filter(words::word.lt(format!("{word}\u{10FFFF}")))
                        .select(words::need_id),
                ),
            );
        }
        if let Some(scope) = &filter.scope {
            let own = needs::recipient_id.eq_any(or_nobody(&scope.recipients));
            if scope.shared {
                let states = [NeedState::Verified.as_str(), NeedState::Closed.as_str()];
                let shared = needs::verified_at.is_not_null().and(needs::state.eq_any(states));
                query = query.filter(own.or(shared));
            } else {
                query = query.filter(own);
            }
        }
        if let Some(before) = filter.opened_before {
            query = query.filter(needs::opened_at.le(DbMoment(before)));
        }
        if let Some(ids) = &filter.ids {
            let ids: Vec<DbId> = ids.iter().map(|id| DbId::from(*id)).collect();
            query = query.filter(needs::id.eq_any(ids));
        }
        if let Some(after) = filter.closed_after {
            // the second says the same once more, so that either engine reads the index of it rather than its list
            query = query.filter(needs::closed_at.gt(DbMoment(after)));
            query = query.filter(sql::<Bool>(CLOSED_LATELY).bind::<Moment, _>(DbMoment(after)).sql(")"));
        }
        if let Some(at) = filter.lacking_at {
            query = query.filter(sql::<Bool>(LACKING).bind::<Moment, _>(DbMoment(at)).sql("), 0)))"));
        }
        let after = window.after.as_ref();
        match filter.sort {
            Sort::Newest => {
                if let Some(after) = after {
                    query = query.filter(needs::id.lt(DbId(after.id)));
                }
                query = query.order(needs::id.desc());
            }
            Sort::Priority => {
                if let Some(After { key: Key::Priority(key), id }) = after {
                    query = query.filter(
                        sql::<Bool>("(needs.priority, needs.id) > (")
                            .bind::<Integer, _>(*key)
                            .sql(", ")
                            .bind::<Id, _>(DbId(*id))
                            .sql(")"),
                    );
                }
                query = query.order((needs::priority.asc(), needs::id.asc()));
            }
            Sort::NeededBy => {
                query = query.filter(needs::needed_by.is_not_null());
                if let Some(After { key: Key::Day(key), id }) = after {
                    query = query.filter(
                        sql::<Bool>("(needs.needed_by, needs.id) > (")
                            .bind::<Date, _>(*key)
                            .sql(", ")
                            .bind::<Id, _>(DbId(*id))
                            .sql(")"),
                    );
                }
                query = query.order((needs::needed_by.asc(), needs::id.asc()));
            }
        }
        query.limit(window.limit + 1)
    }};
}

/// A page of needs with their lines.
pub fn list(connection: &mut Connection, filter: &NeedFilter, window: &Window) -> Result<Slice<Need>, StoreError> {
    let rows: Vec<NeedRow> = on_either!(connection, c => page_query!(filter, window).load(c))?;
    page(connection, rows, window)
}

/// A page of the needs that were open at a moment: those that have been since, those closed since, and those that
/// were closed and opened again since. Each was open then only once, so none is found twice.
pub fn list_open_at(
    connection: &mut Connection,
    filter: &NeedFilter,
    at: Instant,
    window: &Window,
) -> Result<Slice<Need>, StoreError> {
    let open = NeedFilter { state: Some(NeedState::Verified), opened_before: Some(at), ..filter.clone() };
    let closed = NeedFilter { state: None, opened_before: Some(at), closed_after: Some(at), ..filter.clone() };
    let mut rows: Vec<NeedRow> = on_either!(connection, c => page_query!(&open, window).load(c))?;
    let since: Vec<NeedRow> = on_either!(connection, c => page_query!(&closed, window).load(c))?;
    rows.extend(since);
    // few, if any: what was opened again within the delay
    for ids in spells::open_at(connection, at)?.chunks(PIECE) {
        let again = NeedFilter { state: None, ids: Some(ids.to_vec()), ..filter.clone() };
        let again: Vec<NeedRow> = on_either!(connection, c => page_query!(&again, window).load(c))?;
        rows.extend(again);
    }
    match filter.sort {
        Sort::Newest => rows.sort_by_key(|row| std::cmp::Reverse(row.id)),
        Sort::Priority => rows.sort_by_key(|row| (row.priority, row.id)),
        Sort::NeededBy => rows.sort_by_key(|row| (row.needed_by, row.id)),
    }
    page(connection, rows, window)
}

fn page(connection: &mut Connection, rows: Vec<NeedRow>, window: &Window) -> Result<Slice<Need>, StoreError> {
    let Slice { rows, more } = Slice::cut(rows, window.limit);
    let ids = padded(rows.iter().map(|row| row.id));
    let lines: Vec<NeedLineRow> = on_either!(connection, c => Prepared(need_lines::table
        .filter(need_lines::need_id.eq_any(&ids))
        .order((need_lines::need_id, need_lines::position))
        .select(NeedLineRow::as_select()))
        .load(c))?;
    let mut by_need: std::collections::HashMap<DbId, Vec<NeedLine>> = std::collections::HashMap::new();
    for line in lines {
        by_need.entry(line.need_id).or_default().push(line.try_into()?);
    }
    let rows = rows
        .into_iter()
        .map(|row| {
            let lines = by_need.remove(&row.id).unwrap_or_default();
            join(row, lines)
        })
        .collect::<Result<_, _>>()?;
    Ok(Slice { rows, more })
}

/// A need past its validity, with its last day.
pub type Over = (Day, NeedId);

/// Verified needs whose validity ended before `today`, after one of them, at most `limit`.
pub fn expired(
    connection: &mut Connection,
    today: Day,
    after: Option<Over>,
    limit: i64,
) -> Result<Vec<Over>, StoreError> {
    let rows: Vec<(DbId, Option<Day>)> = on_either!(connection, c => {
        let mut query = needs::table
        .filter(needs::state.eq(NeedState::Verified.as_str()))
        .filter(needs::valid_until.lt(today))
        .filter(needs::attention.eq(false))
        .order((needs::valid_until, needs::id))
        .limit(limit)
        .select((needs::id, needs::valid_until))
        .into_boxed();
        if let Some((last, id)) = after {
            query = query.filter(
                sql::<Bool>("(needs.valid_until, needs.id) > (")
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
