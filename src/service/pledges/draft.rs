//! Drafting and changing pledges.

use chrono::Datelike;
use serde_json::json;

use crate::service::items::{self, Frame, NewLine};
use crate::service::ledger::save_pledge;
use crate::service::locks::Kind as Locked;
use crate::service::pledges::read::{SeenPledge, get, seen, subject, telling};
use crate::service::pledges::take_back::locked_with_needs;
use crate::service::tx::{Tx, expect_version};
use crate::service::{Conflict, Fault, ServiceError, days, keys, public_text};
use crate::store::{allocations, intents, pledges as store, two_armed};
use domain::access::relation;
use domain::actor::Actor;
use domain::need::Kind;
use domain::organisation::{Language, Role};
use domain::pledge::{Authorisation, Condition, Pledge, PledgeLine, PledgeState};
use domain::policy::{Action, Standing};
use domain::proposing::check_two_parties;
use domain::{Code, Day, OrganisationId, PledgeId, gift};

/// A pledge line's content.
#[derive(Debug, Clone)]
pub struct NewPledgeLine {
    /// Class, words and quantity.
    pub line: NewLine,
    /// The condition of the goods.
    pub condition: Condition,
}

/// A pledge's content.
#[derive(Debug, Clone)]
pub struct NewPledge {
    /// For whom; the actor's own organisation when absent.
    pub donor: Option<OrganisationId>,
    /// What kind of help.
    pub kind: Kind,
    /// What it is about.
    pub title: String,
    /// The language of title and descriptions.
    pub language: Language,
    /// Whether a council must decide.
    pub authorisation_required: bool,
    /// Whether the donor leaves the choice to the coordinator.
    pub delegates_allocation: bool,
    /// Only for needs of this region.
    pub earmark_region: Option<String>,
    /// Only for needs of this recipient.
    pub earmark_recipient: Option<OrganisationId>,
    /// The last day of the promise.
    pub valid_until: Option<Day>,
    /// What it is worth, in minor units of `currency`.
    pub value_minor: Option<i64>,
    /// ISO 4217.
    pub currency: Option<String>,
    /// Its lines.
    pub lines: Vec<NewPledgeLine>,
}

pub(super) fn lines(tx: &mut Tx<'_>, new: &NewPledge) -> Result<Vec<PledgeLine>, ServiceError> {
    let catalogue = tx.catalogue()?;
    let frame = Frame { catalogue: &catalogue, kind: new.kind, language: new.language };
    let checked = items::collect(new.lines.iter().enumerate().map(|(place, line)| {
        items::check(frame, &line.line, &format!("/lines/{place}")).map(|checked| (checked, line.condition))
    }))?;
    Ok(checked
        .into_iter()
        .zip(1..)
        .map(|((line, condition), position)| PledgeLine {
            id: tx.new_id(),
            position,
            item_class: line.item_class,
            description: line.description,
            quantity: line.quantity,
            unit: line.unit,
            pack_size: line.pack_size,
            condition,
        })
        .collect())
}

fn check_earmark(tx: &mut Tx<'_>, donor: OrganisationId, new: &NewPledge) -> Result<(), ServiceError> {
    match new.earmark_recipient {
        Some(recipient) if recipient == donor => Ok(check_two_parties(donor, recipient)?),
        Some(recipient) if crate::store::organisations::find(tx.connection, recipient)?.is_none() => {
            Err(ServiceError::Invalid(vec![Fault::at("/earmark_recipient_id", Code::UnknownOrganisation)]))
        }
        _ => Ok(()),
    }
}

/// Makes a pledge without asking policy: imports, the demo, and every use case here.
pub fn add(
    tx: &mut Tx<'_>,
    donor: OrganisationId,
    new: &NewPledge,
    standing: bool,
    source_key: Option<&str>,
) -> Result<Pledge, ServiceError> {
    let pledge = build(tx, donor, new, standing, source_key)?;
    store::insert(tx.connection, &pledge)?;
    tx.made(Locked::Pledge, pledge.id);
    Ok(pledge)
}

/// The pledge that this content makes, not yet written.
pub(super) fn build(
    tx: &mut Tx<'_>,
    donor: OrganisationId,
    new: &NewPledge,
    standing: bool,
    source_key: Option<&str>,
) -> Result<Pledge, ServiceError> {
    check_earmark(tx, donor, new)?;
    let lines = lines(tx, new)?;
    let year = tx.today().year();
    Ok(Pledge {
        id: tx.new_id(),
        reference: two_armed::next_reference(tx.connection, two_armed::ReferenceKind::Pledge, year)?,
        donor,
        kind: new.kind,
        title: new.title.clone(),
        language: new.language,
        state: if standing { PledgeState::Draft } else { PledgeState::Open },
        close_reason: None,
        authorisation: if new.authorisation_required { Authorisation::Pending } else { Authorisation::NotRequired },
        standing,
        delegates_allocation: new.delegates_allocation,
        earmark_region: new.earmark_region.clone(),
        earmark_recipient: new.earmark_recipient,
        valid_until: new.valid_until,
        value_minor: new.value_minor,
        currency: new.currency.clone(),
        source_key: source_key.map(str::to_owned),
        closed_at: None,
        version: 1,
        created_at: tx.now,
        lines,
    })
}

/// Drafts a pledge that will stand open for whoever needs it.
pub fn create(tx: &mut Tx<'_>, actor: Option<&Actor>, new: &NewPledge) -> Result<SeenPledge, ServiceError> {
    let known = actor.ok_or(ServiceError::Unknown)?;
    let donor = new.donor.unwrap_or(known.organisation);
    tx.allow(actor, Action::CreatePledge, relation::acting(actor, donor, Standing::DONOR))?;
    check_authorisation(known, new)?;
    days::still_to_come(tx, "/valid_until", new.valid_until)?;
    let pledge = add(tx, donor, new, true, None)?;
    tx.did(
        known,
        donor,
        Action::CreatePledge,
        subject(pledge.id),
        json!({ "reference": pledge.reference, "authorisation": pledge.authorisation }),
        None,
    );
    seen(tx, actor, pledge, &[])
}

/// Puts new content in the place of the old; its lines only while nothing is allocated. A granted
/// authorisation stands only as long as the gift is the one that the council decided on.
pub fn update(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: PledgeId,
    version: Option<i64>,
    new: &NewPledge,
    acknowledge: &[String],
) -> Result<SeenPledge, ServiceError> {
    let before = locked_with_needs(tx, id)?;
    let all = telling(tx, actor, id)?;
    let known = tx.allow(actor, Action::UpdatePledge, relation::pledge(actor, &before, &all))?;
    check_hand(known, &before, new)?;
    if before.state == PledgeState::Open && !known.verified {
        // what is open binds
        return Err(ServiceError::Denied(Code::NotPermitted));
    }
    expect_version(version, before.version)?;
    before.edit(false)?;
    if new.donor.is_some_and(|donor| donor != before.donor) {
        return Err(ServiceError::fault("/on_behalf_of", Code::TheDonorStays));
    }
    check_earmark(tx, before.donor, new)?;
    days::still_to_come(tx, "/valid_until", new.valid_until)?;
    let lines = kept_or_new(tx, before.clone(), new.kind, new)?;
    let after = edited(&before, new, lines)?;
    if after.state == PledgeState::Open && after.lines.iter().any(|line| line.quantity.is_none()) {
        return Err(ServiceError::fault("/lines", Code::AnOpenPledgeHasQuantities));
    }
    // a draft is looked at when it is opened; of an open one, what changed
    let acknowledged = if after.state == PledgeState::Open {
        let (texts, seen) = (public_text::of_pledge(&after), public_text::of_pledge(&before));
        public_text::check(known, &texts, &seen, acknowledge)?
    } else {
        public_text::nothing(acknowledge)?
    };
    keep_intents(tx, &before, &after)?;
    if before.lines.iter().map(|line| line.id).eq(after.lines.iter().map(|line| line.id)) {
        save_pledge(tx, &after)?;
    } else {
        // nothing is allocated, so nothing else counts this change
        store::replace(tx.connection, &Pledge { version: before.version + 1, ..after.clone() })?;
    }
    let change = json!({ "lines": after.lines.len(), "authorisation": after.authorisation });
    tx.did(known, after.donor, Action::UpdatePledge, subject(id), change, None);
    public_text::keep(tx, known, after.donor, Action::UpdatePledge, subject(id), &acknowledged);
    keys::follow(tx, &before, &after)?;
    get(tx, actor, id)
}

/// An intermediary drafts for a donor, and no more: what is open is the donor's own word, and so is
/// that no council has to decide.
fn check_hand(known: &Actor, before: &Pledge, new: &NewPledge) -> Result<(), ServiceError> {
    if known.role != Role::Intermediary {
        return Ok(());
    }
    if before.state != PledgeState::Draft {
        return Err(ServiceError::Denied(Code::AnIntermediaryBindsNobody));
    }
    check_authorisation(known, new)
}

/// Only a donor's own seat says that no council has to decide.
pub(super) fn check_authorisation(known: &Actor, new: &NewPledge) -> Result<(), ServiceError> {
    if known.role == Role::Intermediary && !new.authorisation_required {
        return Err(ServiceError::fault("/authorisation", Code::OnlyTheDonorSaysNotRequired));
    }
    Ok(())
}

/// The lines as they were where they say the same, ids and all; else the new ones, which need a
/// pledge of which nothing is allocated.
fn kept_or_new(tx: &mut Tx<'_>, before: Pledge, kind: Kind, new: &NewPledge) -> Result<Vec<PledgeLine>, ServiceError> {
    let new = lines(tx, new)?;
    let is_same = |(old, new): (&PledgeLine, &PledgeLine)| *old == PledgeLine { id: old.id, ..new.clone() };
    if before.kind == kind && before.lines.len() == new.len() && before.lines.iter().zip(&new).all(is_same) {
        return Ok(before.lines);
    }
    before.edit(allocations::was_ever_committed(tx.connection, before.id)?)?;
    let allocated = allocations::number_of_pledge(tx.connection, before.id)?;
    if allocated > 0 {
        return Err(Conflict::new(Code::LinesAreFixedOnceAllocated).with("allocations", allocated).into());
    }
    Ok(new)
}

/// The pledge with new content, and what that makes of the donor's key.
fn edited(before: &Pledge, new: &NewPledge, lines: Vec<PledgeLine>) -> Result<Pledge, ServiceError> {
    let after = Pledge {
        kind: new.kind,
        title: new.title.clone(),
        language: new.language,
        delegates_allocation: new.delegates_allocation,
        earmark_region: new.earmark_region.clone(),
        earmark_recipient: new.earmark_recipient,
        valid_until: new.valid_until,
        value_minor: new.value_minor,
        currency: new.currency.clone(),
        lines,
        ..before.clone()
    };
    let authorisation = gift::authorisation(before, &after, new.authorisation_required).ok_or_else(|| {
        Conflict::new(Code::ACouncilWasAsked)
            .with("authorisation", before.authorisation.as_str())
            .with("state", before.state.as_str())
    })?;
    Ok(Pledge { authorisation, ..after })
}

/// A draft that answers a need keeps as many lines as it has, so that each is still meant for what
/// it was written for.
fn keep_intents(tx: &mut Tx<'_>, before: &Pledge, after: &Pledge) -> Result<(), ServiceError> {
    if before.standing || before.state != PledgeState::Draft || before.lines.len() == after.lines.len() {
        return Ok(());
    }
    match intents::of_pledge(tx.connection, before.id)?.len() {
        0 => Ok(()),
        lines => Err(Conflict::new(Code::AnAnswerKeepsItsLines).with("lines", lines).into()),
    }
}
