//! A need as somebody may see it.

use serde_json::json;

use crate::service::ServiceError;
use crate::service::needs::duplicates::Likely;
use crate::service::needs::subject;
use crate::service::places::{self, DisclosedPlace};
use crate::service::tx::Tx;
use crate::store::{allocations, events, needs as store};
use domain::NeedId;
use domain::access::{Disclosed, disclosure, relation, scope};
use domain::actor::Actor;
use domain::allocation::Allocation;
use domain::filters::NeedFilter;
use domain::ledger::Sums;
use domain::need::{Need, NeedState};
use domain::page::{Slice, Window};
use domain::policy::{Action, Relation};

/// A need as this actor may see it.
#[derive(Debug, Clone)]
pub struct DisclosedNeed {
    /// The need, cut to what may be seen of it.
    pub need: Disclosed<Need>,
    /// The sums of each line.
    pub sums: Vec<Sums>,
    /// Whether it was not confirmed in time.
    pub stale: bool,
    /// The place of its community, where that is named by its code and may be seen.
    pub place: Option<DisclosedPlace>,
    /// The needs of which it is likely a double, where that was looked for.
    pub doubles: Option<Vec<Likely>>,
    /// Why a coordinator sent it back, while it waits to be mended; for who may see it then.
    pub rejected_because: Option<String>,
}

/// The need as this actor may see it.
pub fn disclosed(
    actor: Option<&Actor>,
    need: Need,
    all: &[Allocation],
    tx: &mut Tx<'_>,
) -> Result<DisclosedNeed, ServiceError> {
    let stale = need.is_stale(tx.now, tx.rules.stale_days);
    let relation = relation::need_with(actor, &need, all);
    let need = disclosure::need(actor, relation, need);
    let sums = need.lines.iter().map(|line| Sums::of(all.iter().filter(|other| other.need_line == line.id))).collect();
    let place = places::disclosed(tx, need.community.as_deref())?;
    Ok(DisclosedNeed { need, sums, stale, place, doubles: None, rejected_because: None })
}

/// One need.
pub fn get(tx: &mut Tx<'_>, actor: Option<&Actor>, id: NeedId) -> Result<DisclosedNeed, ServiceError> {
    let need = store::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    tx.allow(actor, Action::GetNeed, relation::need(actor, &need))?;
    let all = allocations::of_need(tx.connection, id)?;
    let rejected_because = match need.state {
        NeedState::Rejected => events::last_reason(tx.connection, id.into(), Action::RejectNeed)?,
        _ => None,
    };
    Ok(DisclosedNeed { rejected_because, ..disclosed(actor, need, &all, tx)? })
}

/// A page of the needs that may be read: what was verified, and one's own.
pub fn list(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    filter: &NeedFilter,
    window: &Window,
) -> Result<Slice<DisclosedNeed>, ServiceError> {
    let known = tx.allow(actor, Action::ListNeeds, Relation::NONE)?;
    let scope = scope::needs(known).and_then(|scope| scope.within(filter.state));
    let scope = if filter.asked { scope::asking(known) } else { scope };
    let filter = NeedFilter { scope, ..filter.clone() };
    let page = store::list(tx.connection, &filter, window)?;
    let ids: Vec<NeedId> = page.rows.iter().map(|need| need.id).collect();
    let all = allocations::of_needs(tx.connection, &ids)?;
    let rows = page
        .rows
        .into_iter()
        .map(|need| {
            let own: Vec<Allocation> = all.iter().filter(|other| other.need == need.id).cloned().collect();
            disclosed(actor, need, &own, tx)
        })
        .collect::<Result<_, _>>()?;
    Ok(Slice { rows, more: page.more })
}

/// The exact address, for the recipient itself; the look is logged.
pub fn address(tx: &mut Tx<'_>, actor: Option<&Actor>, id: NeedId) -> Result<Option<String>, ServiceError> {
    let need = store::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    let known = tx.allow(actor, Action::GetNeedAddress, relation::need(actor, &need))?;
    tx.record_action(known, need.recipient, Action::GetNeedAddress, subject(id), json!({}), None);
    Ok(need.delivery_address)
}
