//! Proposes what a plan says to both sides, one transaction a component.
//!
//! Each row goes the way of every other allocation, so no rule of the ledger is passed by. The board
//! may have changed since the plan was made: what no longer fits is skipped with the reason, and
//! never promised. A row is settled in the transaction that proposes it, so applying a plan again,
//! after a break or twice at once, does nothing twice.

use super::AllocationPlan;
use crate::service::allocations::{self, NewAllocation};
use crate::service::idempotency::{Asked, Keep, KeptReply, Replied};
use crate::service::items;
use crate::service::plans::{DisclosedPlan, changed, disclosed, save};
use crate::service::{Service, ServiceError, Tx};
use crate::store::plan_rows;
use crate::store::{allocations as allocation_store, needs, pledges};
use domain::Code;
use domain::actor::Actor;
use domain::plan::{PlanState, PlannedAllocation, PlannedOutcome};
use domain::policy::Action;
use domain::proposing::Fit;
use domain::{AllocationId, AllocationPlanId};

/// Applies a plan, and makes the reply of what became of it: asked for again under its key, it is answered before
/// anything is looked at.
///
/// # Errors
/// As [`Service::change`], and those of the plan.
pub async fn apply<R>(
    service: &Service,
    asked: &Asked,
    id: AllocationPlanId,
    version: Option<i64>,
    reply: R,
) -> Result<Replied, ServiceError>
where
    R: Fn(DisclosedPlan) -> KeptReply + Send + 'static,
{
    if let Some(before) = service.replied_before(asked).await? {
        return Ok(before);
    }
    let step = asked.noting(move |tx, actor| begin(tx, actor, id, version));
    for part in service.write(asked.who, step).await? {
        let step = asked.noting(move |tx, actor| component(tx, actor, id, part));
        service.write(asked.who, step).await?;
    }
    service.change(asked, Keep::Reply, move |tx, actor| end(tx, actor, id, version), reply).await
}

/// The components that are still to be proposed.
fn begin(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: AllocationPlanId,
    version: Option<i64>,
) -> Result<Vec<i64>, ServiceError> {
    let (_, plan) = changed(tx, actor, Action::ApplyAllocationPlan, id, version)?;
    plan.propose()?;
    if plan.state == PlanState::Applied {
        return Ok(Vec::new());
    }
    Ok(plan_rows::open_components(tx.connection, id, plan.run)?)
}

/// Proposes one component.
fn component(tx: &mut Tx<'_>, actor: Option<&Actor>, id: AllocationPlanId, component: i64) -> Result<(), ServiceError> {
    let (_, plan) = changed(tx, actor, Action::ApplyAllocationPlan, id, None)?;
    plan.propose()?;
    let rows = plan_rows::open_rows(tx.connection, id, plan.run, component)?;
    // all of them at once, needs first: the order in which everybody locks
    tx.lock_needs(&rows.iter().map(|row| row.need).collect::<Vec<_>>())?;
    tx.lock_pledges(&rows.iter().map(|row| row.pledge).collect::<Vec<_>>())?;
    for row in rows {
        let settled = match propose(tx, actor, &plan, &row)? {
            Ok(allocation) => {
                PlannedAllocation { outcome: PlannedOutcome::Applied, allocation: Some(allocation), ..row }
            }
            Err(reason) => {
                PlannedAllocation { outcome: PlannedOutcome::Skipped, reason: Some(reason.to_string()), ..row }
            }
        };
        plan_rows::settle_row(tx.connection, &settled)?;
    }
    Ok(())
}

/// Proposes one row; `Err` inside is why the board no longer allows it.
fn propose(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    plan: &AllocationPlan,
    row: &PlannedAllocation,
) -> Result<Result<AllocationId, Code>, ServiceError> {
    let earlier = allocation_store::of_pledge(tx.connection, row.pledge)?;
    let since =
        |other: &domain::allocation::Allocation| plan.started_at.is_some_and(|started| other.created_at >= started);
    if earlier.iter().any(|other| {
        (other.need_line, other.pledge_line) == (row.need_line, row.pledge_line) && other.live() > 0 && since(other)
    }) {
        return Ok(Err(Code::AlreadyAllocated));
    }
    let need = needs::find(tx.connection, row.need)?;
    let pledge = pledges::find(tx.connection, row.pledge)?;
    let asked = need.as_ref().and_then(|need| need.line(row.need_line)).map(|line| line.item_class.clone());
    let given = pledge.as_ref().and_then(|pledge| pledge.line(row.pledge_line)).map(|line| line.item_class.clone());
    let (asked, given) = match (asked, given) {
        (None, _) => return Ok(Err(Code::NeedIsNotOnTheBoard)),
        (_, None) => return Ok(Err(Code::PledgeIsNotOnTheBoard)),
        (Some(asked), Some(given)) => (asked, given),
    };
    let fit = items::fit(&*tx.catalogue()?, &given, &asked);
    if fit == Fit::Other {
        return Ok(Err(Code::AnotherItemClass));
    }
    let new = NewAllocation {
        pledge: row.pledge,
        pledge_line: row.pledge_line,
        need: row.need,
        need_line: row.need_line,
        quantity: row.quantity,
        standby: false,
        substitute: fit == Fit::Substitute,
    };
    // a refusal comes before anything is written
    match allocations::create(tx, actor, &new) {
        Ok(made) => made.first().map(|made| Ok(made.id)).ok_or(ServiceError::NotFound),
        Err(ServiceError::Conflict(conflict)) => Ok(Err(conflict.code)),
        Err(error) => Err(error),
    }
}

/// Notes that everything was proposed, as far as the board allowed; once. Of several that began with
/// the same version one ends.
fn end(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: AllocationPlanId,
    version: Option<i64>,
) -> Result<DisclosedPlan, ServiceError> {
    let (known, plan) = changed(tx, actor, Action::ApplyAllocationPlan, id, version)?;
    if plan.state == PlanState::Applied {
        return disclosed(tx, plan);
    }
    let before = plan.state;
    let after = plan.apply(tx.now)?;
    save(tx, known, Action::ApplyAllocationPlan, before, after)
}
