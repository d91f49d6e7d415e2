//! The hot write: a pledge made straight to a need, with its lines and its allocations.

use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::query_builder::QueryFragment;

use crate::store::allocations::AllocationRow;
use crate::store::engine::prepared::{FEW, Prepared, Silent, Together, fixed};
use crate::store::engine::sql_types::DbId;
use crate::store::pledges::{PledgeRow, line_rows};
use crate::store::schema::{allocations, needs, pledge_lines, pledges};
use crate::store::{Connection, StoreError};
use domain::NeedId;
use domain::allocation::Allocation;
use domain::pledge::Pledge;

/// Adds the pledge and its allocations and, where it was not counted yet, counts the change of the
/// need. One statement on `PostgreSQL`, where each costs a way there and back.
pub fn insert(
    connection: &mut Connection,
    pledge: &Pledge,
    made: &[Allocation],
    changed: Option<NeedId>,
) -> Result<(), StoreError> {
    let row = PledgeRow::from(pledge);
    let lines = line_rows(pledge);
    let made: Vec<AllocationRow> = made.iter().map(AllocationRow::from).collect();
    let pledge = diesel::insert_into(pledges::table).values(&row);
    let need = changed.map(|id| needs::table.find(DbId::from(id)));
    let need = need.map(|need| diesel::update(need).set(needs::version.eq(needs::version + 1)));
    match connection {
        Connection::Postgres(c) => {
            let lines = diesel::insert_into(pledge_lines::table).values(&lines);
            let few = made.len() <= FEW;
            let made = diesel::insert_into(allocations::table).values(&made).returning(allocations::id);
            let need = need.map(|need| need.returning(needs::id));
            let parts: [&dyn QueryFragment<Pg>; 3] = [&pledge, &lines, &made];
            let statement = match &need {
                Some(need) => Together { parts: &parts, last: need },
                None => Together { parts: parts.get(..2).unwrap_or_default(), last: &made },
            };
            if few {
                Prepared(statement).run(c)?
            } else {
                statement.load::<DbId>(c)?.len()
            };
        }
        Connection::Sqlite(c) => {
            fixed!(Silent(pledge)).run(c)?;
            for line in &lines {
                fixed!(Silent(diesel::insert_into(pledge_lines::table).values(line))).run(c)?;
            }
            for allocation in &made {
                fixed!(Silent(diesel::insert_into(allocations::table).values(allocation))).run(c)?;
            }
            if let Some(need) = need {
                fixed!(Silent(need)).run(c)?;
            }
        }
    }
    Ok(())
}
