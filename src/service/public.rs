//! The public board: no account, regions only, no people, no name that does not want to be there, and a set delay
//! behind: whatever happened within it has not happened yet.

use std::collections::BTreeMap;

use crate::service::ServiceError;
use crate::service::tx::Tx;
use crate::store::coverage::{self, Covered};
use crate::store::needs as store;
use crate::store::{former_kinds, former_quantities, organisations, spells};
use domain::access::{Disclosed, disclosure, relation};
use domain::filters::NeedFilter;
use domain::need::Need;
use domain::organisation::{Organisation, OrganisationKind};
use domain::page::{Slice, Window};
use domain::{Instant, NeedId, NeedLineId, OrganisationId};

/// A need as anybody may see it.
#[derive(Debug, Clone)]
pub struct PublicNeed {
    /// The need, without anything but its region of its location.
    pub need: Disclosed<Need>,
    /// The recipient's name, if it said that it may be named.
    pub recipient: Option<String>,
    /// What the recipient is.
    pub recipient_kind: OrganisationKind,
    /// What covers each line, as of the delay.
    pub figures: Vec<Figures>,
}

/// What covers a line, in base units, as of the delay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figures {
    /// Agreed by both sides and not yet counted.
    pub promised: i64,
    /// Received in good order.
    pub received: i64,
    /// What is still to be promised.
    pub remaining: Option<i64>,
}

/// The moment up to which the public is told.
fn told_until(tx: &Tx<'_>) -> Instant {
    tx.now - tx.rules.public_delay
}

/// A page of verified needs, as of the delay; those of which nothing remains only when they are asked for.
pub fn list(
    tx: &mut Tx<'_>,
    filter: &NeedFilter,
    covered: bool,
    window: &Window,
) -> Result<Slice<PublicNeed>, ServiceError> {
    let at = told_until(tx);
    let filter = NeedFilter { scope: None, told_at: Some(at), lacking_at: (!covered).then_some(at), ..filter.clone() };
    let page = store::list_open_at(tx.connection, &filter, at, window)?;
    Ok(Slice { rows: public(tx, page.rows, at)?, more: page.more })
}

/// One verified need, as of the delay.
pub fn get(tx: &mut Tx<'_>, id: NeedId) -> Result<PublicNeed, ServiceError> {
    let at = told_until(tx);
    let need = store::find(tx.connection, id)?.filter(relation::is_shared).ok_or(ServiceError::NotFound)?;
    if !was_open(&need, at) && !spells::was_open(tx.connection, id, at)? {
        return Err(ServiceError::NotFound);
    }
    public(tx, vec![need], at)?.pop().ok_or(ServiceError::NotFound)
}

/// Whether a need was open at a moment, since it was verified or last opened again.
fn was_open(need: &Need, at: Instant) -> bool {
    need.opened_at.is_some_and(|opened| opened <= at) && need.closed_at.is_none_or(|closed| closed > at)
}

fn public(tx: &mut Tx<'_>, needs: Vec<Need>, at: Instant) -> Result<Vec<PublicNeed>, ServiceError> {
    let ids: Vec<NeedId> = needs.iter().map(|need| need.id).collect();
    let covered = coverage::at(tx.connection, &ids, at)?;
    let former_quantities = former_quantities::at(tx.connection, &ids, at)?;
    let mut recipients: Vec<OrganisationId> = needs.iter().map(|need| need.recipient).collect();
    recipients.sort_unstable();
    recipients.dedup();
    let former = former_kinds::at(tx.connection, &recipients, at)?;
    let recipients: BTreeMap<OrganisationId, Organisation> = organisations::find_all(tx.connection, &recipients)?
        .into_iter()
        .map(|organisation| (organisation.id, organisation))
        .collect();
    needs
        .into_iter()
        .map(|need| {
            let recipient = recipients.get(&need.recipient).cloned().ok_or(ServiceError::NotFound)?;
            let need = as_it_was(need, &former_quantities);
            let figures = need.lines.iter().map(|line| figures(&covered, line.id, line.quantity)).collect();
            let relation = relation::need(None, &need);
            Ok(PublicNeed {
                need: disclosure::need(None, relation, need),
                recipient_kind: former.get(&recipient.id).copied().unwrap_or(recipient.kind),
                recipient: disclosure::public_name(recipient, at),
                figures,
            })
        })
        .collect()
}

/// A need with the lines that were in force at the time of which the public is told, as they were then.
fn as_it_was(mut need: Need, former: &BTreeMap<NeedLineId, Option<i64>>) -> Need {
    for line in &mut need.lines {
        line.quantity = former.get(&line.id).copied().unwrap_or_else(|| line.in_force());
        line.ended_at = None;
    }
    need.lines.retain(|line| line.quantity.is_some());
    need
}

fn figures(covered: &BTreeMap<NeedLineId, Covered>, line: NeedLineId, needed: Option<i64>) -> Figures {
    let (promised, received) = covered.get(&line).copied().unwrap_or_default();
    Figures { promised, received, remaining: needed.map(|needed| (needed - promised - received).max(0)) }
}
