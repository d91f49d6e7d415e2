//! Plans for the whole board: asked for, computed in the background, edited, explained, applied.
//!
//! `compute` solves a board, `components` says which rows hang together, `report` says what the plan means in figures, `kept` stores the board a
//! run was computed on, `runner` does the work in the background, `apply` proposes a plan to both
//! sides, `explain` says why and why not.

pub mod apply;
mod components;
pub mod compute;
pub mod doubles;
pub mod explain;
pub mod kept;
pub mod report;
pub mod runner;

use domain::Code;
use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use crate::service::one_record::{all_meant, kept_meant};
use crate::service::tx::{Subject, Tx, expect_version, moved};
use crate::service::{FieldError, ServiceError, board};
use crate::store::engine::dialect;
use crate::store::plans as store;
pub use crate::store::plans::AllocationPlan;
use crate::store::{StoreError, boards, plan_rows, pledges};
use domain::actor::Actor;
use domain::event::SubjectKind;
use domain::page::{Slice, Window};
use domain::plan::{Edits, PlanState, PlannedAllocation, PlannedOutcome, Scope, Track};
use domain::policy::{Action, Relation};
use domain::voice::Voice;
use domain::{AllocationPlanId, NeedLineId, PledgeId, PledgeLineId};
use matching::weights::Weights;

/// What is asked for.
#[derive(Debug, Clone)]
pub struct NewPlan {
    /// Which part of the board.
    pub scope: Scope,
    /// What it weighs.
    pub weights: Weights,
    /// Which rules it keeps; those of lots where a line in scope asks for them, when absent.
    pub track: Option<Track>,
}

/// A plan with how many of its rows have each outcome.
#[derive(Debug, Clone)]
pub struct DisclosedPlan {
    pub plan: AllocationPlan,
    /// Rows by outcome.
    pub outcomes: BTreeMap<PlannedOutcome, i64>,
}

/// The subject of a plan's entries in the log.
pub fn subject(id: AllocationPlanId) -> Subject {
    Subject::new(SubjectKind::AllocationPlan, id)
}

fn disclosed(tx: &mut Tx<'_>, plan: AllocationPlan) -> Result<DisclosedPlan, ServiceError> {
    let outcomes = plan_rows::outcomes(tx.connection, plan.id, plan.run)?.into_iter().collect();
    Ok(DisclosedPlan { plan, outcomes })
}

/// Asks for a plan; it waits to be computed.
pub fn create(tx: &mut Tx<'_>, actor: Option<&Actor>, new: &NewPlan) -> Result<DisclosedPlan, ServiceError> {
    let known = tx.allow(actor, Action::CreateAllocationPlan, Relation::NONE)?;
    let organisations = all_meant(tx, &new.scope.organisations)?;
    let scope = Scope { organisations, ..new.scope.clone() };
    check_scope(tx, &scope)?;
    check_weights(&new.weights)?;
    let track = match new.track {
        Some(track) => track,
        // where lines ask for lots, what is planned without a look at them would be refused
        None if board::asks_for_lots(tx, &scope)? => Track::B,
        None => Track::A,
    };
    let plan = AllocationPlan {
        id: tx.new_id(),
        state: PlanState::Queued,
        track,
        scope,
        weights: new.weights,
        edits: Edits::default(),
        run: 1,
        fingerprint: None,
        done: 0,
        total: 0,
        claim: None,
        heartbeat_at: None,
        attempts: 0,
        failure: None,
        report: None,
        created_by: known.member,
        office: kept_meant(tx, known.organisation)?,
        version: 1,
        created_at: tx.now,
        started_at: None,
        finished_at: None,
        applied_at: None,
    };
    store::insert(tx.connection, &plan)?;
    let change = json!({ "state": { "to": plan.state }, "track": plan.track });
    tx.record_action(known, known.organisation, Action::CreateAllocationPlan, subject(plan.id), change, None);
    disclosed(tx, plan)
}

fn check_scope(tx: &mut Tx<'_>, scope: &Scope) -> Result<(), ServiceError> {
    let mut faults = Vec::new();
    let catalogue = tx.catalogue()?;
    for (n, key) in scope.item_classes.iter().enumerate() {
        if catalogue.get(key).is_none() {
            faults.push(FieldError::at(format!("/item_classes/{n}"), Code::UnknownItemClass));
        }
    }
    let known = boards::places(tx.connection, &scope.organisations.iter().copied().collect())?;
    for (n, id) in scope.organisations.iter().enumerate() {
        if !known.contains_key(id) {
            faults.push(FieldError::at(format!("/organisations/{n}"), Code::UnknownOrganisation));
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(ServiceError::Invalid(faults)) }
}

fn check_weights(weights: &Weights) -> Result<(), ServiceError> {
    let faults: Vec<FieldError> =
        weights.faults().into_iter().map(|name| FieldError::at(format!("/weights/{name}"), Code::OutOfRange)).collect();
    if faults.is_empty() { Ok(()) } else { Err(ServiceError::Invalid(faults)) }
}

/// One plan.
pub fn get(tx: &mut Tx<'_>, actor: Option<&Actor>, id: AllocationPlanId) -> Result<DisclosedPlan, ServiceError> {
    tx.allow(actor, Action::GetAllocationPlan, Relation::NONE)?;
    let plan = store::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    disclosed(tx, plan)
}

/// A page of plans, newest first.
pub fn list(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    state: Option<PlanState>,
    window: &Window,
) -> Result<Slice<DisclosedPlan>, ServiceError> {
    tx.allow(actor, Action::ListAllocationPlans, Relation::NONE)?;
    let page = store::list(tx.connection, state, window)?;
    let rows = page.rows.into_iter().map(|plan| disclosed(tx, plan)).collect::<Result<_, _>>()?;
    Ok(Slice { rows, more: page.more })
}

/// A page of what the plan's present run would propose, with whose word each pledge is.
pub fn rows(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: AllocationPlanId,
    outcome: Option<PlannedOutcome>,
    window: &Window,
) -> Result<Slice<(PlannedAllocation, Voice)>, ServiceError> {
    tx.allow(actor, Action::ListPlannedAllocations, Relation::NONE)?;
    let plan = store::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    let page = plan_rows::list_rows(tx.connection, id, plan.run, outcome, window)?;
    let pledges: Vec<PledgeId> = page.rows.iter().map(|row| row.pledge).collect();
    let reported = pledges::reported(tx.connection, &pledges)?;
    let word = |row: &PlannedAllocation| if reported.contains(&row.pledge) { Voice::Reported } else { Voice::Own };
    let rows = page.rows.into_iter().map(|row| (word(&row), row)).map(|(word, row)| (row, word)).collect();
    Ok(Slice { rows, more: page.more })
}

/// The plan for somebody who changes it, locked.
fn changed<'a>(
    tx: &mut Tx<'_>,
    actor: Option<&'a Actor>,
    action: Action,
    id: AllocationPlanId,
    version: Option<i64>,
) -> Result<(&'a Actor, AllocationPlan), ServiceError> {
    let known = tx.allow(actor, action, Relation::NONE)?;
    dialect::lock_plan(tx.connection, id.into())?;
    let plan = store::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    expect_version(version, plan.version)?;
    Ok((known, plan))
}

/// Writes a plan back after a change by somebody, and notes it.
fn save(
    tx: &mut Tx<'_>,
    known: &Actor,
    action: Action,
    before: PlanState,
    after: AllocationPlan,
) -> Result<DisclosedPlan, ServiceError> {
    if !store::update(tx.connection, &after)? {
        // whoever computes it was faster: asked again, it is told with what there is now
        return Err(StoreError::Stale.into());
    }
    let change = moved(before.as_str(), after.state.as_str());
    tx.record_action(known, known.organisation, action, subject(after.id), change, None);
    disclosed(tx, AllocationPlan { version: after.version + 1, ..after })
}

/// Gives up a plan that is not computed yet.
pub fn cancel(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: AllocationPlanId,
    version: Option<i64>,
) -> Result<DisclosedPlan, ServiceError> {
    let (known, plan) = changed(tx, actor, Action::CancelAllocationPlan, id, version)?;
    let before = plan.state;
    let after = plan.cancel(tx.now)?;
    save(tx, known, Action::CancelAllocationPlan, before, after)
}

/// Asks for a new run of a plan with other weights and edits, on the board as it is then.
pub fn revise(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: AllocationPlanId,
    version: Option<i64>,
    weigh: impl FnOnce(Weights) -> Weights,
    edits: &Edits,
) -> Result<DisclosedPlan, ServiceError> {
    let (known, plan) = changed(tx, actor, Action::ReviseAllocationPlan, id, version)?;
    let before = plan.state;
    let weights = weigh(plan.weights);
    check_weights(&weights)?;
    let lines = kept::lines(tx, &plan)?;
    check_edits(edits, lines.as_ref())?;
    let after = plan.revise(weights, edits.clone())?;
    save(tx, known, Action::ReviseAllocationPlan, before, after)
}

/// Each pair stands once, and names lines of the board it was planned on, where there is one.
fn check_edits(edits: &Edits, lines: Option<&kept::KeptLines>) -> Result<(), ServiceError> {
    let mut faults = Vec::new();
    let mut check = |list: &str, pairs: &[(NeedLineId, PledgeLineId)]| {
        let mut met = BTreeSet::new();
        for (n, (need, pledge)) in pairs.iter().enumerate() {
            if !met.insert((need, pledge)) {
                faults.push(FieldError::at(format!("/{list}/{n}"), Code::Twice));
            }
            if lines.is_some_and(|lines| lines.need(need.0).is_none()) {
                faults.push(FieldError::at(format!("/{list}/{n}/need_line_id"), Code::UnknownLine));
            }
            if lines.is_some_and(|lines| lines.pledge(pledge.0).is_none()) {
                faults.push(FieldError::at(format!("/{list}/{n}/pledge_line_id"), Code::UnknownLine));
            }
        }
    };
    let fixed: Vec<_> = edits.fix.iter().map(|(need, pledge, _)| (*need, *pledge)).collect();
    check("fix", &fixed);
    check("forbid", &edits.forbid);
    for (n, pair) in fixed.iter().enumerate() {
        if edits.forbid.contains(pair) {
            faults.push(FieldError::at(format!("/fix/{n}"), Code::FixedAndForbidden));
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(ServiceError::Invalid(faults)) }
}
