//! What waits for somebody: one statement a kind of task, one file a family of them.
//!
//! Each statement reads an index that holds little more than what waits, and no more rows than are shown. It is a text
//! with names for what is bound: `:own` for the organisations whose tasks are asked for, the rest for days and moments
//! that follow from the time and the rules.

mod agreeing;
mod needs;
mod office;
mod pledges;
mod shipments;
mod statement;

use chrono::{Days, TimeDelta};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Date, Nullable, Text};

use crate::store::engine::named::{self, Value};
use crate::store::engine::sql_types::{DbId, DbMoment, Id, Moment};
use crate::store::tasks::statement::{Ends, Statement};
use crate::store::{Connection, StoreError};
use domain::access::tasks::TaskScope;
use domain::task::{self, Count, SHOWN, TaskCode, Until, Waiting};
use domain::zone::Zone;
use domain::{Day, Instant, OrganisationId};

/// The time and the rules that statements go by.
#[derive(Debug, Clone, Copy)]
pub struct Times {
    pub now: Instant,
    /// The zone of who asks, in which moments fall on days.
    pub reader: Zone,
    /// Days after which a need that was not confirmed is stale.
    pub stale_days: i64,
    /// Days within which goods must be imported.
    pub import_within: u64,
    /// Days within which the distribution is reported.
    pub report_within: u64,
    /// How long a council is waited for.
    pub council: TimeDelta,
}

impl Times {
    /// What a name in a statement stands for.
    fn named(&self, name: &str, scope: &TaskScope) -> Option<Value> {
        if let (TaskScope::Of(parties), "own") = (scope, name) {
            return Some(Value::ids(parties.iter().copied()));
        }
        // customs are Ukraine's, and so are their days
        let (today, near) = (Zone::KYIV.day(self.now), Days::new(task::NEAR_DAYS));
        let import = today.checked_sub_days(Days::new(self.import_within))?;
        Some(match name {
            "now" => Value::Moment(self.now),
            // a day that is over by then is one of the next so many where it was given
            "near" => Value::Moment(self.now.checked_add_days(Days::new(task::NEAR_DAYS + 1))?),
            // declared on this day or before, it must be imported soon, or should have been
            "import_near" => Value::Day(import.checked_add_days(near)?),
            "import_over" => Value::Day(import.pred_opt()?),
            "prepare" => Value::Day(today.checked_add_days(Days::new(task::PREPARE_DAYS))?),
            "report_over" => Value::Day(today.checked_sub_days(Days::new(self.report_within))?),
            "stale" => Value::Moment(self.now - TimeDelta::days(self.stale_days)),
            "agreed_by" => Value::Moment(self.now - task::AGREE_WITHIN),
            "counted_by" => Value::Moment(self.now - task::COUNT_WITHIN),
            "reported_by" => Value::Moment(self.now - task::REPORT_EVERY),
            "silent" => Value::Moment(self.now - task::SILENT_FOR),
            "told" => Value::Moment(self.now - task::TOLD_FOR),
            "looked" => Value::Moment(self.now - task::LOOKED_FOR),
            _ => return None,
        })
    }

    fn until(&self, ends: Ends, row: &Row) -> Option<Until> {
        let moment = row.until_at.map(|at| at.0);
        let zone = row.zone.as_deref().and_then(|name| name.parse().ok()).unwrap_or(Zone::UTC);
        let after = |days: u64| row.until_day?.checked_add_days(Days::new(days)).map(|day| Until::Day(zone.on(day)));
        match ends {
            Ends::Never => None,
            Ends::Day => after(0),
            Ends::Import => after(self.import_within),
            Ends::Report => after(self.report_within),
            Ends::After(time) => moment.map(|at| Until::Moment(at + time, self.reader)),
            Ends::Council => moment.map(|at| Until::Moment(at + self.council, self.reader)),
        }
    }
}

#[derive(Debug, QueryableByName)]
struct Row {
    #[diesel(sql_type = Id)]
    id: DbId,
    #[diesel(sql_type = Nullable<Text>)]
    reference: Option<String>,
    #[diesel(sql_type = Nullable<Date>)]
    until_day: Option<Day>,
    #[diesel(sql_type = Nullable<Text>)]
    zone: Option<String>,
    #[diesel(sql_type = Nullable<Moment>)]
    until_at: Option<DbMoment>,
    #[diesel(sql_type = Nullable<BigInt>)]
    units: Option<i64>,
    #[diesel(sql_type = Nullable<Id>)]
    party: Option<DbId>,
    #[diesel(sql_type = Nullable<Id>)]
    other: Option<DbId>,
}

#[derive(Debug, QueryableByName)]
struct Number {
    #[diesel(sql_type = BigInt)]
    number: i64,
}

fn statement(code: TaskCode, scope: &TaskScope) -> Option<Statement> {
    agreeing::statement(code, scope)
        .or_else(|| shipments::statement(code, scope))
        .or_else(|| needs::statement(code, scope))
        .or_else(|| pledges::statement(code, scope))
        .or_else(|| office::statement(code, scope))
}

/// What waits of a kind, nearest end of time first: at most as many as are shown, and whether there are more.
///
/// # Errors
/// Those of the database.
pub fn waiting(
    connection: &mut Connection,
    code: TaskCode,
    scope: &TaskScope,
    times: &Times,
) -> Result<(Vec<Waiting>, bool), StoreError> {
    let Some(Statement { of, text, order, ends }) = statement(code, scope) else { return Ok((Vec::new(), false)) };
    let text = format!("SELECT {text} ORDER BY {order} LIMIT {}", SHOWN + 1);
    let mut rows: Vec<Row> = named::load(connection, &text, |name| times.named(name, scope))?;
    let more = rows.len() > SHOWN;
    rows.truncate(SHOWN);
    let things = rows.into_iter().map(|row| Waiting {
        kind: of,
        id: row.id.0,
        until: times.until(ends, &row),
        reference: row.reference.unwrap_or_default(),
        units: row.units,
        party: row.party.map(|id| OrganisationId::from(id.0)),
        other: row.other.map(|id| OrganisationId::from(id.0)),
    });
    Ok((things.collect(), more))
}

/// How many wait of a kind, as far as they are counted.
///
/// # Errors
/// Those of the database.
pub fn count(
    connection: &mut Connection,
    code: TaskCode,
    scope: &TaskScope,
    times: &Times,
) -> Result<Count, StoreError> {
    let Some(Statement { text, .. }) = statement(code, scope) else { return Ok(Count::of(0)) };
    let text = format!("SELECT COUNT(*) AS number FROM (SELECT {text} LIMIT {}) AS few", task::COUNTED);
    let found: Vec<Number> = named::load(connection, &text, |name| times.named(name, scope))?;
    Ok(Count::of(found.first().map_or(0, |found| found.number)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::task::{Office, Whose, duty};

    fn times() -> Times {
        Times {
            now: "2026-12-05T18:00:00Z".parse().expect("a moment"),
            reader: Zone::KYIV,
            stale_days: 30,
            import_within: 30,
            report_within: 90,
            council: TimeDelta::days(60),
        }
    }

    #[test]
    fn every_kind_has_a_statement_for_everybody_whose_it_is() {
        let own = || TaskScope::Of(vec![uuid::Uuid::nil().into()]);
        for code in TaskCode::ALL {
            let duty = duty(*code);
            let office = match duty.office {
                Office::Nothing => None,
                Office::Vacant => Some(TaskScope::Vacant),
                Office::Overdue => Some(TaskScope::Overdue),
                Office::All => Some(TaskScope::All),
            };
            let side = (duty.whose != Whose::Office).then(own);
            for scope in [side, office].into_iter().flatten() {
                let found = statement(*code, &scope).unwrap_or_else(|| panic!("{code} of {scope:?}"));
                let names =
                    found.text.split(':').skip(1).map(|rest| {
                        rest.split(|c: char| !(c.is_ascii_lowercase() || c == '_')).next().unwrap_or_default()
                    });
                for name in names {
                    assert!(times().named(name, &scope).is_some(), "{name} of {code}");
                }
                let own = found.text.contains(":own");
                assert_eq!(own, matches!(scope, TaskScope::Of(_)), "{code}: {}", found.text);
            }
        }
    }
}
