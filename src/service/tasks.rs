//! What waits for somebody: derived at every reading from what is stored. A kind of task comes by its row in the table
//! of duties and its statement in the store.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::service::ServiceError;
use crate::service::tx::Tx;
use crate::store::engine::sql_types::DbId;
use crate::store::organisations;
use crate::store::tasks::{self as store, Times};
use domain::access::tasks::{self as scope, TaskScope};
use domain::access::{Action, Relation};
use domain::actor::Actor;
use domain::organisation::Role;
use domain::task::{Count, Task, TaskCode, Waiting, sort};
use domain::{Instant, OrganisationId};

/// A task of somebody, with what it is told by.
#[derive(Debug, Clone)]
pub struct Told {
    pub task: Task,
    /// For whom an intermediary would do it.
    pub principal: Option<OrganisationId>,
    /// Who else may do it.
    pub others: Vec<Role>,
}

/// What waits for somebody.
#[derive(Debug, Clone)]
pub struct Tasks {
    /// Nearest end of time first.
    pub tasks: Vec<Told>,
    /// The organisations that they name.
    pub names: HashMap<OrganisationId, String>,
    /// When they were looked for.
    pub now: Instant,
}

/// What waits for the actor, of the things that it may read.
///
/// # Errors
/// 401 without a token, and those of the database.
pub fn list(tx: &mut Tx<'_>, actor: Option<&Actor>) -> Result<Tasks, ServiceError> {
    let known = tx.allow(actor, Action::ListTasks, Relation::NONE)?;
    let mut found: Vec<(Option<OrganisationId>, Task)> = Vec::new();
    let times = times(tx, known)?;
    for code in TaskCode::ALL {
        if let Some(scope) = scope::tasks(known, *code) {
            found.extend(of_kind(tx, known, &times, *code, &scope)?);
        }
    }
    let now = tx.now;
    let mut by_principal: BTreeMap<Option<OrganisationId>, Vec<Task>> = BTreeMap::new();
    for (principal, task) in found {
        by_principal.entry(principal).or_default().push(task);
    }
    let tasks = by_principal.into_iter().flat_map(|(principal, mut tasks)| {
        sort(&mut tasks, now);
        let told = move |task: Task| Told { others: task.others(known.role), principal, task };
        tasks.into_iter().map(told)
    });
    let tasks: Vec<Told> = tasks.collect();
    Ok(Tasks { names: names(tx, &tasks)?, tasks, now })
}

/// The task of a kind; those of an intermediary, one for each of its principals.
fn of_kind(
    tx: &mut Tx<'_>,
    known: &Actor,
    times: &Times,
    code: TaskCode,
    scope: &TaskScope,
) -> Result<Vec<(Option<OrganisationId>, Task)>, ServiceError> {
    let (things, more) = store::waiting(tx.connection, code, scope, times)?;
    if things.is_empty() {
        return Ok(Vec::new());
    }
    if known.role != Role::Intermediary {
        return Ok(vec![(None, counted(tx, times, code, scope, things, more)?)]);
    }
    let mut parts: BTreeMap<OrganisationId, Vec<Waiting>> = BTreeMap::new();
    for thing in things {
        if let Some(party) = thing.party {
            parts.entry(party).or_default().push(thing);
        }
    }
    let parts = parts.into_iter().map(|(principal, things)| {
        let own = TaskScope::Of(vec![principal]);
        // whether those that were not read are this principal's tells the count
        let task = counted(tx, times, code, &own, things, more)?;
        let more = usize::try_from(task.count.number).is_ok_and(|number| number > task.things.len());
        Ok((Some(principal), Task { more, ..task }))
    });
    parts.collect()
}

fn counted(
    tx: &mut Tx<'_>,
    times: &Times,
    code: TaskCode,
    scope: &TaskScope,
    things: Vec<Waiting>,
    more: bool,
) -> Result<Task, ServiceError> {
    let count = if more {
        store::count(tx.connection, code, scope, times)?
    } else {
        Count::of(i64::try_from(things.len()).unwrap_or(i64::MAX))
    };
    Ok(Task { code, count, things, more })
}

fn times(tx: &mut Tx<'_>, known: &Actor) -> Result<Times, ServiceError> {
    Ok(Times {
        now: tx.now,
        reader: tx.zone_of(known.organisation)?,
        stale_days: tx.rules.stale_days,
        import_within: tx.rules.customs.import_within_days,
        report_within: tx.rules.customs.report_due_days,
        council: tx.rules.council,
    })
}

fn names(tx: &mut Tx<'_>, tasks: &[Told]) -> Result<HashMap<OrganisationId, String>, ServiceError> {
    let others = tasks.iter().flat_map(|told| told.task.things.iter().filter_map(|thing| thing.other));
    let ids: BTreeSet<OrganisationId> = others.chain(tasks.iter().filter_map(|told| told.principal)).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let ids: Vec<DbId> = ids.into_iter().map(DbId::from).collect();
    Ok(organisations::names(tx.connection, &ids)?.into_iter().map(|(id, name)| (id.0.into(), name)).collect())
}
