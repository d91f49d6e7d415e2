//! Pages of shipments.

use diesel::prelude::*;

use crate::store::engine::sql_types::{DbId, DbWord};
use crate::store::page::or_nobody;
use crate::store::schema::{shipment_parties, shipments};
use crate::store::shipments::rows::ShipmentRow;
use crate::store::shipments::whole;
use crate::store::{Connection, StoreError};
use domain::OrganisationId;
use domain::access::scope::ShipmentScope;
use domain::filters::ShipmentFilter;
use domain::page::{Slice, Window};
use domain::shipment::Shipment;

/// One of the reasons for which somebody sees a shipment; each is read by an index of its own.
enum Arm<'a> {
    /// No more than the filter says.
    All,
    /// One of these sends it.
    Consignor(&'a [OrganisationId]),
    /// One of these receives it.
    Consignee(&'a [OrganisationId]),
    /// One of these drives it.
    Carrier(&'a [OrganisationId]),
    /// It brings something for a need of one of these.
    Owner(&'a [OrganisationId]),
}

/// The arms of a scope.
fn arms(scope: Option<&ShipmentScope>) -> Vec<Arm<'_>> {
    let Some(scope) = scope else { return vec![Arm::All] };
    let all = [
        (&scope.consignors, Arm::Consignor(&scope.consignors)),
        (&scope.consignees, Arm::Consignee(&scope.consignees)),
        (&scope.carriers, Arm::Carrier(&scope.carriers)),
        (&scope.owners, Arm::Owner(&scope.owners)),
    ];
    all.into_iter().filter(|(ids, _)| !ids.is_empty()).map(|(_, arm)| arm).collect()
}

/// The query of a page, boxed, for either engine.
macro_rules! page_query {
    ($filter:expr, $arm:expr, $window:expr) => {{
        let filter: &ShipmentFilter = $filter;
        let window: &Window = $window;
        let mut query = shipments::table.select(ShipmentRow::as_select()).into_boxed();
        if let Some(state) = filter.state {
            query = query.filter(shipments::state.eq(DbWord(state)));
        }
        match $arm {
            Arm::All => {}
            Arm::Consignor(ids) => query = query.filter(shipments::consignor_id.eq_any(or_nobody(ids))),
            Arm::Consignee(ids) => query = query.filter(shipments::consignee_id.eq_any(or_nobody(ids))),
            Arm::Carrier(ids) => {
                query = query.filter(shipments::carrier_id.eq_any(or_nobody(ids)).assume_not_null());
            }
            Arm::Owner(ids) => {
                let carried = shipment_parties::table
                    .filter(shipment_parties::organisation_id.eq_any(or_nobody(ids)))
                    .filter(shipment_parties::is_recipient.eq(true))
                    .select(shipment_parties::shipment_id);
                query = query.filter(shipments::id.eq_any(carried));
            }
        }
        if let Some(after) = &window.after {
            query = query.filter(shipments::id.lt(DbId(after.id)));
        }
        query.order(shipments::id.desc()).limit(window.limit + 1)
    }};
}

/// A page of shipments with their lines.
pub fn list(
    connection: &mut Connection,
    filter: &ShipmentFilter,
    window: &Window,
) -> Result<Slice<Shipment>, StoreError> {
    let mut rows: Vec<ShipmentRow> = Vec::new();
    for arm in arms(filter.scope.as_ref()) {
        let some: Vec<ShipmentRow> = on_either!(connection, c => page_query!(filter, &arm, window).load(c))?;
        rows.extend(some);
    }
    rows.sort_by_key(|row| std::cmp::Reverse(row.id));
    rows.dedup_by_key(|row| row.id);
    let Slice { rows, more } = Slice::cut(rows, window.limit);
    let rows = whole(connection, rows)?;
    Ok(Slice { rows, more })
}
