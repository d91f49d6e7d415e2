//! Pages of allocations.

use diesel::prelude::*;

use crate::store::allocations::rows::{AllocationRow, domain};
use crate::store::engine::sql_types::{DbId, DbWord};
use crate::store::page::or_nobody;
use crate::store::schema::allocations;
use crate::store::{Connection, StoreError};
use domain::allocation::Allocation;
use domain::filters::AllocationFilter;
use domain::page::{Slice, Window};

/// The query of a page, boxed, for either engine.
macro_rules! page_query {
    ($filter:expr, $window:expr) => {{
        let filter: &AllocationFilter = $filter;
        let window: &Window = $window;
        let mut query = allocations::table.select(AllocationRow::as_select()).into_boxed();
        if let Some(need) = filter.need {
            query = query.filter(allocations::need_id.eq(DbId::from(need)));
        }
        if let Some(pledge) = filter.pledge {
            query = query.filter(allocations::pledge_id.eq(DbId::from(pledge)));
        }
        if let Some(state) = filter.state {
            query = query.filter(allocations::state.eq(DbWord(state)));
        }
        if let Some(scope) = &filter.scope {
            query = query.filter(
                allocations::recipient_id
                    .eq_any(or_nobody(&scope.recipients))
                    .or(allocations::donor_id.eq_any(or_nobody(&scope.donors))),
            );
        }
        if let Some(after) = &window.after {
            query = query.filter(allocations::id.lt(DbId(after.id)));
        }
        query.order(allocations::id.desc()).limit(window.limit + 1)
    }};
}

/// A page of allocations.
pub fn list(
    connection: &mut Connection,
    filter: &AllocationFilter,
    window: &Window,
) -> Result<Slice<Allocation>, StoreError> {
    let rows = on_either!(connection, c => page_query!(filter, window).load(c))?;
    Ok(Slice::cut(domain(rows), window.limit))
}
