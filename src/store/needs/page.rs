//! Pages of needs, by whatever a list may be narrowed to.

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Date, Integer};

use crate::store::engine::prepared::{IDS, Prepared, padded};
use crate::store::engine::sql_types::{DbId, DbMoment, DbWord, Id, IdOf, Moment};
use crate::store::needs::lines::IS_SHOWN;
use crate::store::needs::rows::{NeedLineRow, NeedRow, join};
use crate::store::page::or_nobody;
use crate::store::schema::{need_lines, need_words as words, needs};
use crate::store::{Connection, StoreError, spells};
use domain::attention::AttentionReason;
use domain::filters::NeedFilter;
use domain::need::{Need, NeedLine, NeedState};
use domain::page::{After, Key, Slice, Sort, Window};
use domain::{Instant, NeedId};

/// Whether a need was closed after a moment, by the index of what is closed.
const CLOSED_LATELY: &str = "needs.id IN (SELECT lately.id FROM needs AS lately WHERE lately.closed_at > ";
/// Whether something of a need remained at a moment: of what it asked for then, what is promised
/// (`Allocation::promised`) or received now, less what has changed since. A line that was not in force then asked for
/// nothing.
const LACKING: &str = "0 < (SELECT COUNT(*) FROM need_lines WHERE need_lines.need_id = needs.id \
     AND COALESCE((SELECT COALESCE(former.quantity, 0) FROM former_quantities AS former \
     WHERE former.need_line_id = need_lines.id AND former.until > ";
const LACKING_COVERED: &str = " ORDER BY former.until, former.id LIMIT 1), \
     CASE WHEN need_lines.ended_at IS NULL THEN need_lines.quantity ELSE 0 END) > \
     COALESCE((SELECT SUM(CASE WHEN allocations.state = 'fulfilled' THEN allocations.received \
     ELSE allocations.quantity - allocations.released - allocations.lost_or_damaged END) FROM allocations \
     WHERE allocations.need_id = needs.id AND allocations.need_line_id = need_lines.id \
     AND allocations.state IN ('accepted', 'committed', 'fulfilled')), 0) - \
     COALESCE((SELECT SUM(coverage_changes.promised + coverage_changes.received) FROM coverage_changes \
     WHERE coverage_changes.need_line_id = need_lines.id AND coverage_changes.at > ";

/// Whether nothing came into force of a line, or of any line of a need, since the moment of which the public is told.
const LINE_WAS_TOLD: &str = "NOT EXISTS (SELECT 1 FROM former_quantities AS former \
     WHERE former.need_line_id = need_lines.id AND former.quantity IS NULL AND former.until > ";
const NEED_WAS_TOLD: &str = "NOT EXISTS (SELECT 1 FROM former_quantities AS former \
     WHERE former.need_id = needs.id AND former.quantity IS NULL AND former.until > ";

/// The query of a page, boxed, for either engine. The last row seen is compared as a whole, so that
/// both begin to read the index just behind it, however many rows share its first column.
macro_rules! page_query {
    ($filter:expr, $window:expr) => {{
        let filter: &NeedFilter = $filter;
        let window: &Window = $window;
        let mut query = needs::table.select(NeedRow::as_select()).into_boxed();
        if let Some(state) = filter.state {
            query = query.filter(needs::state.eq(DbWord(state)));
        }
        if let Some(recipients) = &filter.recipients {
            let ids: Vec<DbId> = recipients.iter().map(|id| DbId::from(*id)).collect();
            query = query.filter(needs::recipient_id.eq_any(ids));
        }
        if let Some(region) = &filter.region {
            query = query.filter(needs::region.eq(region));
        }
        if let Some(kind) = filter.kind {
            query = query.filter(needs::kind.eq(DbWord(kind)));
        }
        if let Some(priority) = filter.priority {
            query = query.filter(needs::priority.eq(priority));
        }
        if let Some((first, past)) = &filter.item_class {
            let lines = need_lines::table
                .filter(need_lines::item_class.ge(first))
                .filter(need_lines::item_class.lt(past))
                // what was added and never verified is found by nobody
                .filter(sql::<Bool>(IS_SHOWN));
            query = match filter.told_at {
                None => query.filter(needs::id.eq_any(lines.select(need_lines::need_id))),
                Some(at) => {
                    let told = sql::<Bool>(LINE_WAS_TOLD).bind::<Moment, _>(DbMoment(at)).sql(")");
                    query.filter(needs::id.eq_any(lines.filter(told).select(need_lines::need_id)))
                }
            };
        }
        if let Some(reference) = &filter.reference {
            query = query.filter(needs::reference.eq(reference));
        }
        if let Some(at) = filter.told_at.filter(|_| !filter.words.is_empty()) {
            query = query.filter(sql::<Bool>(NEED_WAS_TOLD).bind::<Moment, _>(DbMoment(at)).sql(")"));
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
                let states = [NeedState::Verified, NeedState::Closed].map(DbWord);
                let shared = needs::verified_at.is_not_null().and(needs::state.eq_any(states));
                query = query.filter(own.or(shared));
            } else {
                query = query.filter(own);
            }
        }
        if filter.asked {
            let asking = need_lines::table.filter(need_lines::asked_quantity.gt(0));
            query = query.filter(needs::id.eq_any(asking.select(need_lines::need_id)));
        }
        match filter.attention {
            Some(AttentionReason::Excess) => {
                // in these words, because the index of what waits for a decision is chosen by them
                let undecided = || need_lines::table.filter(sql::<Bool>("excess > 0 AND excess_decision IS NULL"));
                let all = needs::id.eq_any(undecided().select(need_lines::need_id));
                query = match &filter.scope {
                    None => query.filter(all),
                    // nobody else learns of what came unasked
                    Some(scope) => {
                        let shown = undecided().filter(sql::<Bool>(IS_SHOWN)).select(need_lines::need_id);
                        let own = needs::recipient_id.eq_any(or_nobody(&scope.recipients));
                        query.filter(needs::id.eq_any(shown).or(own.and(all)))
                    }
                };
            }
            Some(reason) => {
                query = query.filter(needs::attention);
                // said again, because who asks may name another state
                query = query.filter(needs::state.eq_any(reason.state().map(DbWord)));
            }
            None => {}
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
            query = query.filter(
                sql::<Bool>(LACKING)
                    .bind::<Moment, _>(DbMoment(at))
                    .sql(LACKING_COVERED)
                    .bind::<Moment, _>(DbMoment(at))
                    .sql("), 0))"),
            );
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
    for ids in spells::open_at(connection, at)?.chunks(IDS) {
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
    let ids = padded(rows.iter().map(|row| row.id.0));
    let lines: Vec<NeedLineRow> = on_either!(connection, c => Prepared(need_lines::table
        .filter(need_lines::need_id.eq_any(&ids))
        .order((need_lines::need_id, need_lines::position))
        .select(NeedLineRow::as_select()))
        .load(c))?;
    let mut by_need: std::collections::HashMap<IdOf<NeedId>, Vec<NeedLine>> = std::collections::HashMap::new();
    for line in lines {
        by_need.entry(line.need_id).or_default().push(line.into());
    }
    let rows = rows
        .into_iter()
        .map(|row| {
            let lines = by_need.remove(&row.id).unwrap_or_default();
            join(row, lines)
        })
        .collect();
    Ok(Slice { rows, more })
}
