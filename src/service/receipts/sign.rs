//! Signing a count, discarding it, taking it back.

use std::collections::{BTreeSet, HashMap, HashSet};

use serde_json::json;

use crate::service::facts::{check_pledges, reopen_pledges, take_in};
use crate::service::ledger::{
    change, locked_need, locked_pledge, promote_waiting, save, save_need, save_pledge, subject as allocated,
};
use crate::service::receipts::draft::{Counted, NewReceipt, create, next_reference};
use crate::service::receipts::read::{reading, subject};
use crate::service::shipments::{self, MINUTES, locked_allocations};
use crate::service::tx::{Subject, Tx, expect_version, moved, moved_with};
use crate::service::{Conflict, FieldError, ServiceError, needs, signing};
use crate::store::{allocations, driver_codes, pledges, receipts as store, shipments as shipment_store};
use domain::actor::Actor;
use domain::allocation::{Allocation, AllocationState, Way};
use domain::event::{Consequence, SubjectKind};
use domain::ledger::{Sums, needed_again};
use domain::need::{Need, NeedState};
use domain::pledge::PledgeState;
use domain::policy::Action;
use domain::receipt::{Receipt, ReceiptLine, ReceiptState, time_of_signing};
use domain::shipment::Shipment;
use domain::{AllocationId, Code, Instant, NeedId, PledgeId, ReceiptId};

/// The receipt with what it counts, all locked, and every promise that may have to give way for it.
fn locked(tx: &mut Tx<'_>, id: ReceiptId) -> Result<(Receipt, Option<Shipment>, Vec<Allocation>), ServiceError> {
    let seen = store::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    let ids: Vec<AllocationId> = seen.lines.iter().map(|line| line.allocation).collect();
    let (shipment, all) = match seen.shipment {
        Some(shipment) => {
            let (shipment, all) = shipments::locked(tx, shipment)?;
            (Some(shipment), all)
        }
        None => (None, locked_allocations(tx, &ids)?),
    };
    tx.lock_receipt(id)?;
    let receipt = store::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    Ok((receipt, shipment, all))
}

/// Signs a count. The carrier never confirms, see [`signing`].
pub fn confirm(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: ReceiptId,
    version: Option<i64>,
) -> Result<Receipt, ServiceError> {
    sign(tx, actor, id, version, None)
}

/// Counts and signs in one transaction; `signed` says when it was signed on paper.
///
/// # Errors
/// Those of both, and 422 with the bounds for a time of signing outside of them.
pub fn create_signed(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    new: &NewReceipt,
    signed: Option<Instant>,
) -> Result<Receipt, ServiceError> {
    // all that signing touches is locked before the count is judged
    match new.of {
        Counted::Shipment(id) => shipments::locked(tx, id).map(drop)?,
        Counted::Need(_) => {
            let named: Vec<AllocationId> = new.lines.iter().filter_map(|line| line.allocation).collect();
            locked_allocations(tx, &named).map(drop)?;
        }
    }
    let draft = create(tx, actor, new)?;
    sign(tx, actor, draft.id, None, signed)
}

/// Refuses a time of signing at which nobody can have counted it yet, or that is still to come.
fn check_time(
    tx: &Tx<'_>,
    shipment: Option<&Shipment>,
    all: &[Allocation],
    signed: Option<Instant>,
) -> Result<(), ServiceError> {
    let Some(signed) = signed else { return Ok(()) };
    let (first, last) = match shipment {
        Some(shipment) => shipment.time_of_signing(tx.now),
        None => time_of_signing(all, tx.now),
    };
    if (first..=last).contains(&signed) {
        return Ok(());
    }
    let bounds = format!("{} … {}", first.format(MINUTES), last.format(MINUTES));
    Err(ServiceError::Invalid(vec![FieldError::at("/signed_at", Code::NotWithinItsTime).expects(bounds)]))
}

pub(super) fn sign(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: ReceiptId,
    version: Option<i64>,
    signed: Option<Instant>,
) -> Result<Receipt, ServiceError> {
    let (before, shipment, all) = locked(tx, id)?;
    let relation = reading(tx, actor, &before)?;
    let known = tx.allow(actor, Action::ConfirmReceipt, relation)?;
    expect_version(version, before.version)?;
    if let Some(shipment) = &shipment {
        signing::check(tx, known, shipment, id)?;
        shipment.take_count()?;
        if shipment.consignee != before.consignee {
            return Err(Conflict::new(Code::AnotherCountsNow).into());
        }
    }
    check_time(tx, shipment.as_ref(), &all, signed)?;
    let after = before.clone().confirm(known.member, tx.now, signed)?;
    let after = Receipt { version: before.version + 1, ..after };
    store::update(tx.connection, &after)?;
    let counts = after.lines.iter().map(count_of).collect();
    let change = moved_with(before.state.as_str(), after.state.as_str(), "lines", counts);
    tx.record_action(known, after.consignee, Action::ConfirmReceipt, subject(&after), change, after.note.clone());
    let way = way(shipment.as_ref());
    if way != Way::OnBoard {
        reopen_pledges(tx, &all)?;
    }
    if let Some(shipment) = shipment {
        save_counts(tx, shipment.count(&after, tx.now)?)?;
    }
    apply(tx, &after, &all, way, |allocation, line| allocation.count(line.count, way))?;
    Ok(after)
}

fn way(shipment: Option<&Shipment>) -> Way {
    shipment.map_or(Way::Unshipped, Shipment::way)
}

fn count_of(line: &ReceiptLine) -> serde_json::Value {
    json!({ "allocation": line.allocation, "accepted": line.count.accepted, "damaged": line.count.damaged,
            "missing": line.count.missing, "surplus": line.surplus, "reason": line.reason, "received_as": line.received_as })
}

/// Writes a shipment with its counts back.
fn save_counts(tx: &mut Tx<'_>, counted: Shipment) -> Result<(), ServiceError> {
    let counted = Shipment { version: counted.version + 1, ..counted };
    shipment_store::update(tx.connection, &counted)?;
    Ok(driver_codes::end_of(tx.connection, &counted, tx.now)?)
}

/// Moves each counted allocation, then lets what came free be taken up.
fn apply(
    tx: &mut Tx<'_>,
    receipt: &Receipt,
    all: &[Allocation],
    way: Way,
    step: impl Fn(Allocation, &ReceiptLine) -> Result<Allocation, domain::TransitionError>,
) -> Result<(), ServiceError> {
    let mut present: HashMap<AllocationId, Allocation> =
        all.iter().map(|allocation| (allocation.id, allocation.clone())).collect();
    let (mut changed, mut revived) = (Vec::new(), Vec::new());
    for line in &receipt.lines {
        let Some(before) = present.get(&line.allocation).cloned() else { continue };
        let after = step(before.clone(), line)?;
        let after = save(tx, &before, after)?;
        let reopened = needed_again(&before, &after);
        if reopened > 0 {
            tx.record_consequence(Consequence::Reopened, allocated(&after), json!({ "units": reopened }));
        }
        if !before.state.is_live() && after.state.is_live() {
            // what had ended is under way again, and the log must not end with the end
            tx.record_consequence(Consequence::Reopened, allocated(&after), change(&before, &after));
        }
        if after.state == AllocationState::Lapsed && before.state != after.state {
            tx.record_consequence(Consequence::Lapsed, allocated(&after), change(&before, &after));
        }
        if before.state == AllocationState::Released && after.state == AllocationState::Fulfilled {
            // what was lost is there
            tx.record_consequence(Consequence::Fulfilled, allocated(&after), change(&before, &after));
        }
        if !before.state.is_live() && matches!(way, Way::Back | Way::Unshipped) {
            revived.push(after.clone());
        }
        present.insert(after.id, after.clone());
        changed.push(after);
    }
    check_pledges(tx, &revived)?;
    take_in(tx, &changed)?;
    promote_waiting(tx, &changed, None)
}

/// What is behind promises once their count is taken back.
#[derive(Default)]
struct Behind {
    /// Pledges whose donor's key is turned.
    authorised: HashSet<PledgeId>,
    /// Pledges that nobody ever made for their donor: their goods came without papers.
    hearsay: BTreeSet<PledgeId>,
}

fn standing_behind(tx: &mut Tx<'_>, all: &[Allocation]) -> Result<Behind, ServiceError> {
    let ids: BTreeSet<PledgeId> = all.iter().map(|allocation| allocation.pledge).collect();
    let mut behind = Behind::default();
    for id in ids {
        let pledge = pledges::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
        if pledge.authorisation.is_given() {
            behind.authorised.insert(id);
        }
        if !pledge.is_spoken_for() {
            behind.hearsay.insert(id);
        }
    }
    Ok(behind)
}

/// Closes a pledge that nobody made, once nothing of it is counted or under way any more; what a council granted stays.
fn end_hearsay(tx: &mut Tx<'_>, id: PledgeId) -> Result<(), ServiceError> {
    let before = locked_pledge(tx, id)?;
    let sums = Sums::of(&allocations::of_pledge(tx.connection, id)?);
    if before.state != PledgeState::Open || !before.is_mere_hearsay() || sums.live() + sums.received + sums.standby > 0
    {
        return Ok(());
    }
    let after = before.clone().lapse(tx.now)?;
    save_pledge(tx, &after)?;
    let told = moved(before.state.as_str(), after.state.as_str());
    tx.record_consequence(Consequence::Lapsed, Subject::new(SubjectKind::Pledge, id).of_pledge(id), told);
    Ok(())
}

/// Whoever said that it was enough said so of goods that were counted wrongly.
fn lacks_again(tx: &mut Tx<'_>, id: NeedId) -> Result<(), ServiceError> {
    let need = locked_need(tx, id)?;
    let Some(said) = need.enough_at.filter(|_| need.state == NeedState::Verified) else { return Ok(()) };
    save_need(tx, &Need { enough_at: None, ..need })?;
    let told = json!({ "enough_at": { "from": said, "to": null } });
    tx.record_consequence(Consequence::Reopened, needs::subject(id), told);
    Ok(())
}

/// Throws a count away before it is signed.
pub fn discard(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: ReceiptId,
    version: Option<i64>,
) -> Result<Receipt, ServiceError> {
    // the same locks as a signature takes, so that only one of the two happens
    let (before, shipment, all) = locked(tx, id)?;
    let relation = reading(tx, actor, &before)?;
    let known = tx.allow(actor, Action::DiscardReceipt, relation)?;
    expect_version(version, before.version)?;
    let after = before.clone().discard()?;
    let after = Receipt { version: before.version + 1, ..after };
    store::update(tx.connection, &after)?;
    let change = moved(before.state.as_str(), after.state.as_str());
    tx.record_action(known, after.consignee, Action::DiscardReceipt, subject(&after), change, None);
    if shipment.is_none() {
        // nobody counts these units any more: they may have to give way
        take_in(tx, &all)?;
    }
    Ok(after)
}

/// Takes a signed count back with a reversing receipt: its units are under way again, or, where the rest of the shipment is
/// lost or came back, are so too, and can be counted anew. It is a fact, and never refused for lack of room: where the need
/// was meanwhile promised the units that count as under way again, promises step back, and what is left over is its excess.
/// What came without papers and was never promised since ends with its count; it can be counted anew like all that took
/// place.
pub fn reverse(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: ReceiptId,
    version: Option<i64>,
    reason: String,
) -> Result<Receipt, ServiceError> {
    let (before, shipment, all) = locked(tx, id)?;
    let relation = reading(tx, actor, &before)?;
    let known = tx.allow(actor, Action::ReverseReceipt, relation)?;
    expect_version(version, before.version)?;
    if let Some(shipment) = &shipment {
        // a reversal is signed like the count that it takes back
        signing::check(tx, known, shipment, id)?;
        shipment.take_reversal()?;
    }
    let reversal_id: ReceiptId = tx.new_id();
    let reversed = before.clone().reverse(reversal_id)?;
    let reversed = Receipt { version: before.version + 1, ..reversed };
    let lines = before.lines.iter().map(|line| ReceiptLine { id: tx.new_id(), ..line.clone() }).collect();
    let reversal = Receipt {
        id: reversal_id,
        reference: next_reference(tx)?,
        state: ReceiptState::Confirmed,
        reverses: Some(before.id),
        reversed_by: None,
        note: Some(reason.clone()),
        confirmed_by: Some(known.member),
        confirmed_at: Some(tx.now),
        signed_at: None,
        version: 1,
        created_at: tx.now,
        lines,
        ..before.clone()
    };
    store::insert(tx.connection, &reversal)?;
    store::update(tx.connection, &reversed)?;
    reopen_pledges(tx, &all)?;
    let way = way(shipment.as_ref());
    if let Some(shipment) = shipment {
        save_counts(tx, shipment.uncount(&before, tx.now)?)?;
    }
    let unship = way == Way::Unshipped;
    let behind = standing_behind(tx, &all)?;
    apply(tx, &reversal, &all, way, |allocation, line| {
        let pledge = allocation.pledge;
        let back = allocation.reverse(line.count, way, behind.authorised.contains(&pledge))?;
        // without its count nothing speaks for it; it can be counted anew all the same
        if unship && behind.hearsay.contains(&pledge) { back.lapse(Some(reason.clone())) } else { Ok(back) }
    })?;
    if unship {
        for pledge in &behind.hearsay {
            end_hearsay(tx, *pledge)?;
        }
        let needs = all.iter().filter(|counted| behind.hearsay.contains(&counted.pledge)).map(|counted| counted.need);
        for need in needs.collect::<BTreeSet<_>>() {
            lacks_again(tx, need)?;
        }
    }
    crate::service::keys::recheck(tx, &all)?;
    let lines: Vec<_> = before.lines.iter().map(count_of).collect();
    let told = json!({ "reversal": reversal.reference, "lines": lines });
    tx.record_action(known, reversal.consignee, Action::ReverseReceipt, subject(&before), told, Some(reason.clone()));
    let told = json!({ "state": { "to": reversal.state }, "reverses": before.reference });
    tx.record_action(known, reversal.consignee, Action::ReverseReceipt, subject(&reversal), told, Some(reason));
    Ok(reversal)
}
