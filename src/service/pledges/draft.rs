//! Drafting and changing pledges.

use serde_json::json;

use crate::service::items::{self, Frame, NewLine};
use crate::service::ledger::save_pledge;
use crate::service::locks::Kind as Locked;
use crate::service::one_record::maybe_meant;
use crate::service::pledges::read::{DisclosedPledge, disclosed, get, subject, telling};
use crate::service::pledges::take_back::locked_with_needs;
use crate::service::reporting::{self, vacant};
use crate::service::tx::{Tx, expect_version};
use crate::service::{Conflict, FieldError, ServiceError, days, keys, public_text};
use crate::store::engine::dialect;
use crate::store::{allocations, intents, pledges as store};
use domain::access::relation;
use domain::actor::Actor;
use domain::need::Kind;
use domain::organisation::{Language, Role};
use domain::pledge::{Authorisation, Condition, Pledge, PledgeLine, PledgeState};
use domain::policy::{Action, Relation};
use domain::proposing::check_two_parties;
use domain::reference::Referable;
use domain::voice::{Source, Voice};
use domain::zone::LocalDay;
use domain::{Code, Day, OrganisationId, PledgeId, decided};

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
    /// The first day on which it can leave.
    pub available_from: Option<Day>,
    /// The last day of the promise.
    pub valid_until: Option<Day>,
    /// What it is worth, in minor units of `currency`.
    pub value_minor: Option<i64>,
    /// ISO 4217.
    pub currency: Option<String>,
    /// Where it is known from, where somebody reports it of a donor that has nobody to say it.
    pub source: Option<Source>,
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

/// From when it can leave, and the last day of the promise.
type Span = (Option<LocalDay>, Option<LocalDay>);

/// Both days by the donor's clock.
///
/// # Errors
/// 422 where it could leave only after its last day.
fn span(tx: &mut Tx<'_>, donor: OrganisationId, before: Span, new: &NewPledge) -> Result<Span, ServiceError> {
    let from = days::meant(tx, donor, before.0, new.available_from)?;
    let until = days::meant(tx, donor, before.1, new.valid_until)?;
    match (new.available_from, new.valid_until) {
        (Some(first), Some(last)) if first > last => {
            let fault = FieldError::at("/available_from", Code::AfterTheLastDay).with("valid_until", last.to_string());
            Err(ServiceError::Invalid(vec![fault]))
        }
        _ => Ok((from, until)),
    }
}

/// The content with its organisations as they are found now; until the commit none of them becomes another.
pub(super) fn named(tx: &mut Tx<'_>, new: &NewPledge) -> Result<NewPledge, ServiceError> {
    let donor = maybe_meant(tx, new.donor)?;
    Ok(NewPledge { donor, earmark_recipient: maybe_meant(tx, new.earmark_recipient)?, ..new.clone() })
}

fn check_earmark(tx: &mut Tx<'_>, donor: OrganisationId, new: &NewPledge) -> Result<(), ServiceError> {
    match new.earmark_recipient {
        Some(recipient) if recipient == donor => Ok(check_two_parties(donor, recipient)?),
        Some(recipient) if crate::store::organisations::find_kept(tx.connection, recipient)?.is_none() => {
            Err(ServiceError::Invalid(vec![FieldError::at("/earmark_recipient_id", Code::UnknownOrganisation)]))
        }
        _ => Ok(()),
    }
}

/// Makes a pledge without asking policy: imports, the demo, and every use case here.
pub fn add(
    tx: &mut Tx<'_>,
    donor: OrganisationId,
    new: &NewPledge,
    general: bool,
    source_key: Option<&str>,
) -> Result<Pledge, ServiceError> {
    let pledge = build(tx, donor, new, general, source_key)?;
    store::insert(tx.connection, &pledge)?;
    tx.made(Locked::Pledge, pledge.id);
    Ok(pledge)
}

/// The pledge that this content makes, not yet written.
pub(super) fn build(
    tx: &mut Tx<'_>,
    donor: OrganisationId,
    new: &NewPledge,
    general: bool,
    source_key: Option<&str>,
) -> Result<Pledge, ServiceError> {
    check_earmark(tx, donor, new)?;
    let lines = lines(tx, new)?;
    let (available_from, valid_until) = span(tx, donor, (None, None), new)?;
    let year = tx.year();
    Ok(Pledge {
        id: tx.new_id(),
        reference: dialect::next_reference(tx.connection, Referable::Pledge, year)?,
        donor,
        kind: new.kind,
        title: new.title.clone(),
        language: new.language,
        title_language: None,
        state: if general { PledgeState::Draft } else { PledgeState::Open },
        close_reason: None,
        authorisation: if new.authorisation_required { Authorisation::Pending } else { Authorisation::NotRequired },
        general,
        delegates_allocation: new.delegates_allocation,
        earmark_region: new.earmark_region.clone(),
        earmark_recipient: new.earmark_recipient,
        available_from,
        valid_until,
        value_minor: new.value_minor,
        currency: new.currency.clone(),
        word: if new.source.is_some() { Voice::Reported } else { Voice::Own },
        source: new.source.clone(),
        word_confirmed_at: None,
        source_key: source_key.map(str::to_owned),
        closed_at: None,
        version: 1,
        content: 1,
        created_at: tx.now,
        lines,
    })
}

/// Drafts a pledge that will stand open for whoever needs it.
pub fn create(tx: &mut Tx<'_>, actor: Option<&Actor>, new: &NewPledge) -> Result<DisclosedPledge, ServiceError> {
    let known = actor.ok_or(ServiceError::Unauthenticated)?;
    let new = &named(tx, new)?;
    let donor = new.donor.unwrap_or(known.organisation);
    let relation = relation::acting(actor, donor, Relation::DONOR).and(vacant(tx, known, donor)?);
    tx.allow(actor, Action::CreatePledge, relation)?;
    check_authorisation(known, new)?;
    reporting::check_source(tx, known, new.source.as_ref())?;
    let valid_until = days::meant(tx, donor, None, new.valid_until)?;
    days::still_to_come(tx, "/valid_until", valid_until)?;
    let pledge = add(tx, donor, new, true, None)?;
    tx.record_action(
        known,
        donor,
        Action::CreatePledge,
        subject(pledge.id),
        json!({ "reference": pledge.reference, "authorisation": pledge.authorisation }),
        None,
    );
    disclosed(tx, actor, pledge, &[])
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
) -> Result<DisclosedPledge, ServiceError> {
    let before = locked_with_needs(tx, id)?;
    let all = telling(tx, actor, id)?;
    let speaks = actor.map_or(Ok(Relation::NONE), |known| vacant(tx, known, before.donor))?;
    let known = tx.allow(actor, Action::UpdatePledge, relation::pledge(actor, &before, &all).and(speaks))?;
    check_hand(known, &before, new)?;
    reporting::check_edit(tx, known, &before, new.source.as_ref())?;
    if before.state == PledgeState::Open && !known.verified {
        // what is open binds
        return Err(ServiceError::Forbidden(Code::NotPermitted));
    }
    expect_version(version, before.content)?;
    before.edit(false)?;
    let new = &named(tx, new)?;
    if new.donor.is_some_and(|donor| donor != before.donor) {
        return Err(ServiceError::fault("/on_behalf_of", Code::TheDonorStays));
    }
    let after = rewritten(tx, &before, new)?;
    days::still_to_come(tx, "/valid_until", after.valid_until)?;
    let after = if reporting::is_own(known, &before) { after.in_its_own_words() } else { after };
    let source = new.source.clone().or_else(|| after.source.clone());
    let after = Pledge { source, ..after };
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
    write(tx, &before, &after)?;
    let change = json!({ "lines": after.lines.len(), "authorisation": after.authorisation });
    tx.record_action(known, after.donor, Action::UpdatePledge, subject(id), change, None);
    public_text::keep(tx, known, after.donor, Action::UpdatePledge, subject(id), &acknowledged);
    keys::follow(tx, &before, &after)?;
    get(tx, actor, id)
}

/// The pledge with new content in the place of the old, not yet written.
pub fn rewritten(tx: &mut Tx<'_>, before: &Pledge, new: &NewPledge) -> Result<Pledge, ServiceError> {
    check_earmark(tx, before.donor, new)?;
    let days = span(tx, before.donor, (before.available_from, before.valid_until), new)?;
    let lines = kept_or_new(tx, before.clone(), new.kind, new)?;
    edited(before, new, days, lines)
}

/// Writes a pledge with new content back.
pub fn write(tx: &mut Tx<'_>, before: &Pledge, after: &Pledge) -> Result<(), ServiceError> {
    keep_intents(tx, before, after)?;
    if before.lines.iter().map(|line| line.id).eq(after.lines.iter().map(|line| line.id)) {
        save_pledge(tx, after)
    } else {
        // nothing is allocated, so nothing else counts this change
        let (version, content) = (before.version + 1, before.content + 1);
        Ok(store::replace(tx.connection, &Pledge { version, content, ..after.clone() })?)
    }
}

/// An intermediary drafts for a donor, and no more: what is open is the donor's own word, and so is
/// that no council has to decide.
fn check_hand(known: &Actor, before: &Pledge, new: &NewPledge) -> Result<(), ServiceError> {
    if known.role != Role::Intermediary {
        return Ok(());
    }
    if before.state != PledgeState::Draft {
        return Err(ServiceError::Forbidden(Code::AnIntermediaryBindsNobody));
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
fn edited(
    before: &Pledge,
    new: &NewPledge,
    (available_from, valid_until): Span,
    lines: Vec<PledgeLine>,
) -> Result<Pledge, ServiceError> {
    let after = Pledge {
        kind: new.kind,
        title: new.title.clone(),
        language: new.language,
        title_language: before.title_language.filter(|_| new.title == before.title),
        delegates_allocation: new.delegates_allocation,
        earmark_region: new.earmark_region.clone(),
        earmark_recipient: new.earmark_recipient,
        available_from,
        valid_until,
        value_minor: new.value_minor,
        currency: new.currency.clone(),
        lines,
        ..before.clone()
    };
    let authorisation = decided::authorisation(before, &after, new.authorisation_required).ok_or_else(|| {
        Conflict::new(Code::ACouncilWasAsked)
            .with("authorisation", before.authorisation.as_str())
            .with("state", before.state.as_str())
    })?;
    Ok(Pledge { authorisation, ..after })
}

/// A draft that answers a need keeps as many lines as it has, so that each is still meant for what
/// it was written for.
fn keep_intents(tx: &mut Tx<'_>, before: &Pledge, after: &Pledge) -> Result<(), ServiceError> {
    if before.general || before.state != PledgeState::Draft || before.lines.len() == after.lines.len() {
        return Ok(());
    }
    match intents::of_pledge(tx.connection, before.id)?.len() {
        0 => Ok(()),
        lines => Err(Conflict::new(Code::APledgeToANeedKeepsItsLines).with("lines", lines).into()),
    }
}
