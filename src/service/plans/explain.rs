//! Why a pair is in a plan, and why not: read from the board and the prices that its run kept.

use domain::Code;
use uuid::Uuid;

use crate::service::plans::kept::{self, KeptLine, KeptLines};
use crate::service::reasons::{self, Reason};
use crate::service::{Conflict, ServiceError, Tx};
use crate::store::{needs, plan_rows, plans as store, pledges};
use domain::actor::Actor;
use domain::plan::PlannedAllocation;
use domain::policy::{Action, Relation};
use domain::{AllocationPlanId, NeedId, NeedLineId, PledgeId, PledgeLineId};
use matching::explain::{Explainer, Verdict};
use matching::model::{Allocation, Instance};
use matching::plan::Plan;
use matching::rules::{self, Blocked, Terms};

/// What the plan says of a pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// It is in the plan.
    Chosen {
        /// Units.
        quantity: i64,
        /// Whether a coordinator fixed it.
        fixed: bool,
    },
    /// A plan with it would be just as good.
    EquallyGood,
    /// A rule forbids it.
    Blocked(Blocked),
    /// Fixed pairs have used up one of the lines.
    UsedUp,
    /// It would cost points, and perhaps somebody its unit.
    Costs {
        /// Points lost with the first unit.
        points: i64,
        /// The need that would lose the unit.
        loser: Option<(NeedId, NeedLineId)>,
    },
}

/// A pair with what is said of it.
#[derive(Debug, Clone)]
pub struct Explanation {
    /// The need and its line.
    pub need: (NeedId, NeedLineId),
    /// The pledge and its line.
    pub pledge: (PledgeId, PledgeLineId),
    /// The verdict.
    pub said: Said,
    /// What its points are made of, unless a rule forbids it.
    pub parts: Vec<Reason>,
}

/// Explains a pair of a plan's present run. Lines are named by their own ids, or by that of a need
/// or pledge that has one line on the board.
///
/// # Errors
/// 404 for lines that are not on the plan's board, 409 while there is no result.
pub fn explain(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: AllocationPlanId,
    need: Uuid,
    pledge: Uuid,
) -> Result<Explanation, ServiceError> {
    tx.allow(actor, Action::ExplainAllocationPlan, Relation::NONE)?;
    let plan = store::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    let Some((instance, lines)) = kept::board(tx, &plan)? else {
        return Err(Conflict::new(Code::ThePlanHasNoResult)
            .with("of", "allocation_plan")
            .with("state", plan.state.as_str())
            .into());
    };
    let need = number(&lines.needs, need, "need")?;
    let pledge = number(&lines.pledges, pledge, "pledge")?;
    let (Some(asked), Some(given)) = (lines.needs.get(need), lines.pledges.get(pledge)) else {
        return Err(ServiceError::NotFound);
    };
    let rows = plan_rows::rows_of(tx.connection, id, plan.run)?;
    let row = rows.iter().find(|row| row.need_line.0 == asked.1 && row.pledge_line.0 == given.1);
    let (said, terms) = said(&instance, &lines, &rows, row, need, pledge);
    let said = match said {
        Said::Blocked(Blocked::Forbidden) if is_own(tx, asked.0.into(), given.0.into())? => {
            Said::Blocked(Blocked::OwnNeed)
        }
        said => said,
    };
    let condition = instance.pledges.get(pledge).map(|pledge| pledge.cond);
    let parts = terms.zip(condition).map(|(terms, condition)| reasons::of_terms(&terms, condition));
    Ok(Explanation {
        need: (asked.0.into(), asked.1.into()),
        pledge: (given.0.into(), given.1.into()),
        said,
        parts: parts.unwrap_or_default(),
    })
}

/// Whether a pledge's donor would give to its own need.
fn is_own(tx: &mut Tx<'_>, need: NeedId, pledge: PledgeId) -> Result<bool, ServiceError> {
    let recipient = needs::find(tx.connection, need)?.map(|need| need.recipient);
    Ok(recipient == pledges::find(tx.connection, pledge)?.map(|pledge| pledge.donor))
}

/// The number of a line, by its id or its owner's.
fn number(lines: &[KeptLine], id: Uuid, parameter: &str) -> Result<usize, ServiceError> {
    if let Some(number) = lines.iter().position(|line| line.1 == id) {
        return Ok(number);
    }
    let mut of_owner = lines.iter().enumerate().filter(|(_, line)| line.0 == id);
    match (of_owner.next(), of_owner.next()) {
        (Some((number, _)), None) => Ok(number),
        (Some(_), Some(_)) => Err(ServiceError::fault(parameter, Code::NameOneLine)),
        (None, _) => Err(ServiceError::NotFound),
    }
}

fn said(
    instance: &Instance,
    lines: &KeptLines,
    rows: &[PlannedAllocation],
    row: Option<&PlannedAllocation>,
    need: usize,
    pledge: usize,
) -> (Said, Option<Terms>) {
    let pair = instance.needs.get(need).zip(instance.pledges.get(pledge));
    let terms = pair.and_then(|(need, pledge)| rules::pair(instance, pledge, need).ok());
    if let Some(row) = row {
        return (Said::Chosen { quantity: row.quantity, fixed: row.fixed }, terms);
    }
    let plan = plan_of(lines, rows);
    let ids = u32::try_from(need).ok().zip(u32::try_from(pledge).ok());
    let verdict = ids.and_then(|(need, pledge)| Explainer::new(instance, &plan).explain(need, pledge));
    match verdict {
        None => (Said::UsedUp, None),
        Some(Verdict::Blocked(rule)) => (Said::Blocked(rule), None),
        Some(Verdict::Chosen { qty, terms }) => (Said::Chosen { quantity: qty, fixed: false }, Some(terms)),
        Some(Verdict::EquallyGood { terms }) => (Said::EquallyGood, Some(terms)),
        Some(Verdict::Costs { terms, points, loser }) => {
            let loser = loser.and_then(|loser| lines.needs.get(loser as usize));
            let loser = loser.map(|line| (line.0.into(), line.1.into()));
            (Said::Costs { points, loser }, Some(terms))
        }
    }
}

/// The plan as its rows and kept prices have it, by the numbers of the instance.
fn plan_of(lines: &KeptLines, rows: &[PlannedAllocation]) -> Plan {
    let numbers = |list: &[KeptLine]| -> std::collections::HashMap<Uuid, u32> {
        list.iter().map(|line| line.1).zip(0..).collect()
    };
    let (needs, pledges) = (numbers(&lines.needs), numbers(&lines.pledges));
    let mut allocations: Vec<Allocation> = rows
        .iter()
        .filter(|row| !row.fixed)
        .filter_map(|row| {
            let (need, pledge) = (*needs.get(&row.need_line.0)?, *pledges.get(&row.pledge_line.0)?);
            Some(Allocation { need, pledge, qty: row.quantity })
        })
        .collect();
    allocations.sort_unstable();
    Plan {
        allocations,
        objective: 0,
        pledge_price: lines.pledges.iter().map(|line| line.3.unwrap_or(0)).collect(),
        need_price: lines.needs.iter().map(|line| line.3).collect(),
    }
}
