//! Two records of one organisation become one: looked at first, then done in one transaction.

use serde_json::{Value, json};

use crate::service::one_record::{meant, not_merged};
use crate::service::tx::{Subject, Tx, expect_version};
use crate::service::{Conflict, FieldError, ServiceError};
use crate::store::engine::dialect;
use crate::store::merging::{self as store, Belongings};
use crate::store::{organisations, seats};
use domain::access::{Disclosed, disclosure, relation};
use domain::actor::Actor;
use domain::event::{Consequence, SubjectKind};
use domain::merging::{self, Refusal, Seated};
use domain::organisation::{Organisation, Role};
use domain::policy::Action;
use domain::{Code, OrganisationId};

use crate::service::locks::Kind;

/// What a merge would do.
#[derive(Debug, Clone)]
pub struct Preview {
    /// What would be merged.
    pub from: Disclosed<Organisation>,
    /// What it would be merged into.
    pub into: Disclosed<Organisation>,
    /// Seats that would move.
    pub members: i64,
    /// Tokens that would be revoked.
    pub tokens: i64,
    /// Mandates in force that would move, or end where they would be one's own or twice.
    pub mandates: i64,
    /// What names it, and would name the other.
    pub belongings: Belongings,
    /// Things not yet over of which the two stand on opposite sides: with any, they are not merged.
    pub opposite: i64,
    /// Whether the one who asks may do it.
    pub allowed: bool,
}

/// Says what merging `from` into `into` would do. It changes nothing.
///
/// # Errors
/// 422 where the two are one.
pub fn preview(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    from: OrganisationId,
    into: OrganisationId,
) -> Result<Preview, ServiceError> {
    let known = tx.allow(actor, Action::PreviewMerge, relation::organisation(actor, from))?;
    let into = other(tx, from, into)?;
    let find = |tx: &mut Tx<'_>, id: OrganisationId| -> Result<Organisation, ServiceError> {
        organisations::find(tx.connection, id)?.ok_or(ServiceError::NotFound)
    };
    let (from, into) = (not_merged(find(tx, from)?)?, find(tx, into)?);
    let (members, tokens, mandates) = store::household(tx.connection, from.id)?;
    let allowed = may(tx, known, &from, &into).is_ok();
    Ok(Preview {
        members,
        tokens,
        mandates,
        belongings: store::belongings(tx.connection, from.id)?,
        opposite: store::opposite(tx.connection, from.id, into.id)?,
        allowed,
        from: disclosure::organisation(actor, from),
        into: disclosure::organisation(actor, into),
    })
}

/// The organisation to merge into, which is another.
fn other(tx: &mut Tx<'_>, from: OrganisationId, into: OrganisationId) -> Result<OrganisationId, ServiceError> {
    let into = meant(tx, into)?;
    if organisations::find(tx.connection, into)?.is_none() {
        return Err(ServiceError::Invalid(vec![FieldError::at("/into", Code::UnknownOrganisation)]));
    }
    if into == from { Err(ServiceError::fault("/into", Code::MergedWithItself)) } else { Ok(into) }
}

fn may(tx: &mut Tx<'_>, known: &Actor, from: &Organisation, into: &Organisation) -> Result<(), ServiceError> {
    let roles = |tx: &mut Tx<'_>, id| -> Result<Vec<Role>, ServiceError> {
        Ok(seats::taken(tx.connection, id)?.into_iter().map(|(_, role)| role).collect())
    };
    let (seated_from, seated_into) = (roles(tx, from.id)?, roles(tx, into.id)?);
    let seated = Seated { from: &seated_from, into: &seated_into };
    merging::may(known, from, into, seated).map_err(|refusal| match refusal {
        Refusal::Forbidden(code) => ServiceError::Forbidden(code),
        Refusal::Conflict(code) => Conflict::new(code).into(),
    })
}

/// Merges `from` into `into`: what was of the one is of the other from now on, its tokens are revoked, and its id
/// means the other. What the log says of it stays.
///
/// # Errors
/// 409 while the two stand on opposite sides of anything that is not over.
pub fn merge(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    from: OrganisationId,
    version: Option<i64>,
    into: OrganisationId,
    reason: &str,
) -> Result<Disclosed<Organisation>, ServiceError> {
    let known = tx.allow(actor, Action::MergeOrganisation, relation::organisation(actor, from))?;
    // nobody finds one of the two by its name meanwhile
    organisations::lock_names(tx.connection)?;
    let into = other(tx, from, into)?;
    let (before, target) = locked(tx, from, into)?;
    let moved = held(tx, from)?;
    expect_version(version, before.version)?;
    may(tx, known, &before, &target)?;
    let opposite = store::opposite(tx.connection, from, into)?;
    if opposite > 0 {
        return Err(Conflict::new(Code::OnOppositeSides).with("count", opposite).into());
    }
    let (members, tokens, mandates) = store::household(tx.connection, from)?;
    store::move_all(tx.connection, from, into, tx.now)?;
    let (after, grown) = merging::merged(before, target);
    // in this order, for the number that goes along
    organisations::update(tx.connection, &after)?;
    organisations::update(tx.connection, &grown)?;
    follow(tx, &moved, from, into)?;
    let told = json!({ "into": into, "members": members, "tokens": tokens, "mandates": mandates,
        "needs": moved.needs.len(), "pledges": moved.pledges.len(), "allocations": moved.allocations,
        "shipments": moved.shipments.len(), "receipts": moved.receipts.len() });
    let done = |tx: &mut Tx<'_>, id: OrganisationId, told: Value| {
        let subject = Subject::new(SubjectKind::Organisation, id);
        tx.record_action(known, known.organisation, Action::MergeOrganisation, subject, told, Some(reason.to_owned()));
    };
    done(tx, from, told);
    done(tx, into, json!({ "from": from }));
    Ok(disclosure::organisation(Some(known), grown))
}

/// Locks what names `from`, in the house's order, and the two behind it.
fn locked(
    tx: &mut Tx<'_>,
    from: OrganisationId,
    into: OrganisationId,
) -> Result<(Organisation, Organisation), ServiceError> {
    let found = store::belongings(tx.connection, from)?;
    tx.lock_needs(&found.needs.into_iter().collect::<Vec<_>>())?;
    tx.lock_pledges(&found.pledges.into_iter().collect::<Vec<_>>())?;
    for shipment in found.shipments {
        tx.lock_shipment(shipment)?;
    }
    for receipt in found.receipts {
        tx.lock_receipt(receipt)?;
    }
    let mut rows = Vec::with_capacity(2);
    for id in [from.min(into), from.max(into)] {
        let row = organisations::find_locked(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
        rows.push(row);
    }
    let (Some(second), Some(first)) = (rows.pop(), rows.pop()) else { return Err(ServiceError::NotFound) };
    let (from, into) = if first.id == from { (first, second) } else { (second, first) };
    if into.merged_into.is_some() {
        return Err(dialect::moved_meanwhile().into());
    }
    Ok((not_merged(from)?, into))
}

/// What names it, all of which is locked: what came in while the locks were waited for is locked the next time.
fn held(tx: &mut Tx<'_>, from: OrganisationId) -> Result<Belongings, ServiceError> {
    let found = store::belongings(tx.connection, from)?;
    let all = found.needs.iter().all(|id| tx.holds(Kind::Need, *id))
        && found.pledges.iter().all(|id| tx.holds(Kind::Pledge, *id))
        && found.shipments.iter().all(|id| tx.holds(Kind::Shipment, *id))
        && found.receipts.iter().all(|id| tx.holds(Kind::Receipt, *id));
    if all { Ok(found) } else { Err(dialect::moved_meanwhile().into()) }
}

/// Counts the change on each need and pledge, and tells the log, which the board in memory follows.
fn follow(tx: &mut Tx<'_>, moved: &Belongings, from: OrganisationId, into: OrganisationId) -> Result<(), ServiceError> {
    let told = || json!({ "organisation": { "from": from, "to": into } });
    for need in &moved.needs {
        tx.touch_need(*need)?;
        let subject = Subject::new(SubjectKind::Need, *need).of_need(*need);
        tx.record_consequence(Consequence::Merged, subject, told());
    }
    for pledge in &moved.pledges {
        tx.touch_pledge(*pledge)?;
        let subject = Subject::new(SubjectKind::Pledge, *pledge).of_pledge(*pledge);
        tx.record_consequence(Consequence::Merged, subject, told());
    }
    for shipment in &moved.shipments {
        let subject = Subject::new(SubjectKind::Shipment, *shipment).of_shipment(*shipment);
        tx.record_consequence(Consequence::Merged, subject, told());
    }
    Ok(())
}
