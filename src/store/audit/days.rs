//! Days end when their zones say. No SQL of both engines knows zones, so each day that there is, with its zone and its
//! end, is asked for once, and the rows of those that are wrong are named.

use std::collections::HashMap;

use diesel::prelude::*;

use crate::store::engine::sql_types::{DbId, DbMoment, DbZone, local_day};
use crate::store::schema::{needs, pledges};
use crate::store::{Connection, StoreError};
use domain::Day;
use domain::zone::LocalDay;

/// A day as it is kept: the day, its zone, and when it ends.
type Kept = (Option<Day>, Option<DbZone>, Option<DbMoment>);

/// The days that end at another moment than kept somewhere, or have no end there, and when they do end.
fn wrong(kept: Vec<Kept>) -> Vec<(LocalDay, DbMoment)> {
    let reckoned = kept.into_iter().filter_map(|(day, zone, end)| {
        let local = local_day(day, zone)?;
        let right = DbMoment(local.ends_at());
        (end != Some(right)).then_some((local, right))
    });
    // several wrong ends of one day are one fault
    let days: HashMap<LocalDay, DbMoment> = reckoned.collect();
    days.into_iter().collect()
}

/// The ids of rows with a wrong end in one column of days, in order.
macro_rules! wrong {
    ($connection:expr, $table:ident, $day:ident, $zone:ident, $end:ident) => {{
        let kept: Vec<Kept> = on_either!($connection, c => $table::table
            .filter($table::$day.is_not_null())
            .select(($table::$day, $table::$zone, $table::$end))
            .distinct()
            .load(c))?;
        let mut ids: Vec<DbId> = Vec::new();
        for (local, right) in wrong(kept) {
            let some: Vec<DbId> = on_either!($connection, c => $table::table
                .filter($table::$day.eq(local.day))
                .filter($table::$zone.eq(DbZone(local.zone)))
                .filter($table::$end.ne(right).or($table::$end.is_null()))
                .select($table::id)
                .load(c))?;
            ids.extend(some);
        }
        ids.sort_unstable();
        ids
    }};
}

/// Each rule in words, with the ids of the rows that break it, in order.
pub fn broken(connection: &mut Connection) -> Result<Vec<(&'static str, Vec<DbId>)>, StoreError> {
    Ok(vec![
        (
            "the day by which a need is needed ends when its zone says",
            wrong!(connection, needs, needed_by, needed_by_zone, needed_by_ends_at),
        ),
        (
            "the last day of a need ends when its zone says",
            wrong!(connection, needs, valid_until, valid_until_zone, valid_until_ends_at),
        ),
        (
            "the last day of a pledge ends when its zone says",
            wrong!(connection, pledges, valid_until, valid_until_zone, valid_until_ends_at),
        ),
    ])
}
