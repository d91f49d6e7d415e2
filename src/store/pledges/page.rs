//! Pages of pledges, by whatever a list may be narrowed to.

use std::collections::HashMap;

use diesel::prelude::*;

use crate::store::engine::prepared::{Prepared, padded};
use crate::store::engine::sql_types::{DbId, DbWord, IdOf};
use crate::store::page::or_nobody;
use crate::store::pledges::rows::{PledgeLineRow, PledgeRow, join};
use crate::store::schema::{allocations, pledge_lines, pledges};
use crate::store::{Connection, StoreError};
use domain::access::scope::PledgeScope;
use domain::filters::PledgeFilter;
use domain::page::{Slice, Window};
use domain::pledge::{Pledge, PledgeLine, PledgeState};
use domain::{OrganisationId, PledgeId};

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
            query = query.filter(pledges::state.eq(DbWord(state)));
        }
        if let Some(donors) = &filter.donors {
            let ids: Vec<DbId> = donors.iter().map(|id| DbId::from(*id)).collect();
            query = query.filter(pledges::donor_id.eq_any(ids));
        }
        if let Some(general) = filter.general {
            query = query.filter(pledges::general.eq(general));
        }
        if let Some(authorisation) = filter.authorisation {
            query = query.filter(pledges::authorisation.eq(DbWord(authorisation)));
        }
        if let Some(kind) = filter.kind {
            query = query.filter(pledges::kind.eq(DbWord(kind)));
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
                    .filter(pledges::state.eq(DbWord(PledgeState::Open)))
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
    let ids = padded(rows.iter().map(|row| row.id.0));
    let lines: Vec<PledgeLineRow> = on_either!(connection, c => Prepared(pledge_lines::table
        .filter(pledge_lines::pledge_id.eq_any(&ids))
        .order((pledge_lines::pledge_id, pledge_lines::position))
        .select(PledgeLineRow::as_select()))
        .load(c))?;
    let mut by_pledge: HashMap<IdOf<PledgeId>, Vec<PledgeLine>> = HashMap::new();
    for line in lines {
        by_pledge.entry(line.pledge_id).or_default().push(line.into());
    }
    let rows = rows
        .into_iter()
        .map(|row| {
            let lines = by_pledge.remove(&row.id).unwrap_or_default();
            join(row, lines)
        })
        .collect();
    Ok(Slice { rows, more })
}
