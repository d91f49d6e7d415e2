//! Pledges: drafted, opened or made straight to a need; authorised by the donor's council;
//! withdrawn.

use chrono::Datelike;
use domain::Code;
use serde_json::json;

use crate::service::allocations::{NewAllocation, propose};
use crate::service::items::{self, Frame, NewLine};
use crate::service::ledger::{change, locked_need, locked_pledge, save, save_pledge, settle, subject as allocated};
use crate::service::locks::{Kind as Locked, Reach, lock};
use crate::service::tx::{Subject, Tx, expect_version, moved};
use crate::service::{Conflict, Fault, ServiceError, days, keys, public_text};
use crate::store::{allocations, intents, pledges as store, two_armed};
use domain::access::{Disclosed, disclosure, relation, scope};
use domain::actor::Actor;
use domain::allocation::{Allocation, AllocationState, Side};
use domain::event::SubjectKind;
use domain::filters::PledgeFilter;
use domain::gift;
use domain::keys::Word;
use domain::ledger::Sums;
use domain::need::{Kind, Need};
use domain::organisation::{Language, Role};
use domain::page::{Slice, Window};
use domain::pledge::{Authorisation, Condition, Decision, Intent, Pledge, PledgeLine, PledgeState};
use domain::policy::{Action, Standing};
use domain::proposing::check_two_parties;
use domain::{Day, NeedId, NeedLineId, OrganisationId, PledgeId};

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

/// A pledge as this actor may see it.
#[derive(Debug, Clone)]
pub struct SeenPledge {
    /// The pledge, cut to what may be seen of it.
    pub pledge: Disclosed<Pledge>,
    /// The sums of each line.
    pub sums: Vec<Sums>,
    /// The decisions on it, for the donor, the recipients that agreed to it and those who oversee.
    pub decisions: Vec<Decision>,
    /// What the lines of a draft are meant for.
    pub meant: Vec<Intent>,
}

/// The pledge as this actor may see it.
fn seen(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    pledge: Pledge,
    all: &[Allocation],
) -> Result<SeenPledge, ServiceError> {
    let relation = relation::pledge(actor, &pledge, all);
    let shown = disclosure::shows_worth(actor, relation);
    let decisions = if shown { store::decisions_on(tx.connection, pledge.id)? } else { Vec::new() };
    let sums = sums(&pledge, all);
    let decisions = disclosure::decisions(actor, relation, decisions);
    let meant = if pledge.state == PledgeState::Draft && !pledge.standing {
        intents::of_pledge(tx.connection, pledge.id)?
    } else {
        Vec::new()
    };
    Ok(SeenPledge { pledge: disclosure::pledge(actor, relation, pledge), sums, decisions, meant })
}

/// The sums of each line.
fn sums(pledge: &Pledge, all: &[Allocation]) -> Vec<Sums> {
    pledge.lines.iter().map(|line| Sums::of(all.iter().filter(|other| other.pledge_line == line.id))).collect()
}

/// The allocations of a pledge that count, and of its history as much as [`relation::pledge`] asks: one by which
/// units came back, and one for the actor's organisations.
pub fn telling(tx: &mut Tx<'_>, actor: Option<&Actor>, id: PledgeId) -> Result<Vec<Allocation>, ServiceError> {
    let mut all = allocations::of_pledge(tx.connection, id)?;
    let parties = actor.map(Actor::parties).unwrap_or_default();
    let mut past = Vec::new();
    if !all.iter().any(Allocation::came_back) {
        past.extend(allocations::one_that_came_back(tx.connection, id)?);
    }
    if !all.iter().any(|other| parties.contains(&other.recipient)) {
        past.extend(allocations::one_for(tx.connection, id, &parties)?);
    }
    for other in past {
        if !all.iter().any(|known| known.id == other.id) {
            all.push(other);
        }
    }
    Ok(all)
}

/// One pledge.
pub fn get(tx: &mut Tx<'_>, actor: Option<&Actor>, id: PledgeId) -> Result<SeenPledge, ServiceError> {
    let pledge = store::find(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
    let all = telling(tx, actor, id)?;
    tx.allow(actor, Action::GetPledge, relation::pledge(actor, &pledge, &all))?;
    seen(tx, actor, pledge, &all)
}

/// A page of the pledges that may be read: one's own, those for one's own needs, and what is offered.
pub fn list(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    filter: &PledgeFilter,
    window: &Window,
) -> Result<Slice<SeenPledge>, ServiceError> {
    let known = tx.allow(actor, Action::ListPledges, Standing::NONE)?;
    let filter = PledgeFilter { scope: scope::pledges(known), ..filter.clone() };
    let page = store::list(tx.connection, &filter, window)?;
    let ids: Vec<PledgeId> = page.rows.iter().map(|pledge| pledge.id).collect();
    let all = allocations::of_pledges(tx.connection, &ids)?;
    let mut rows = Vec::with_capacity(page.rows.len());
    for pledge in page.rows {
        // those who oversee, and the donor, need no history to see it
        let own: Vec<Allocation> = if relation::sees_every_pledge_of(known, pledge.donor) {
            all.iter().filter(|other| other.pledge == pledge.id).cloned().collect()
        } else {
            telling(tx, actor, pledge.id)?
        };
        rows.push(seen(tx, actor, pledge, &own)?);
    }
    Ok(Slice { rows, more: page.more })
}

/// The subject of a pledge's entries in the log.
pub fn subject(id: PledgeId) -> Subject {
    Subject::new(SubjectKind::Pledge, id).of_pledge(id)
}

fn lines(tx: &mut Tx<'_>, new: &NewPledge) -> Result<Vec<PledgeLine>, ServiceError> {
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
fn build(
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
fn check_authorisation(known: &Actor, new: &NewPledge) -> Result<(), ServiceError> {
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

/// Opens a draft. One that an intermediary wrote for a need is thereby promised to it, as far as
/// there is room or as it was to stand by.
pub fn open(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: PledgeId,
    version: Option<i64>,
    acknowledge: &[String],
) -> Result<SeenPledge, ServiceError> {
    // needs before pledges, as everybody locks
    let meant = intents::of_pledge(tx.connection, id)?;
    let need = meant.first().map(|intent| locked_need(tx, intent.need)).transpose()?;
    let before = locked_pledge(tx, id)?;
    let known = tx.allow(actor, Action::OpenPledge, relation::pledge(actor, &before, &[]))?;
    expect_version(version, before.version)?;
    let after = before.clone().open()?;
    days::not_passed(tx, after.valid_until)?;
    let seen = need.as_ref().map(public_text::of_need).unwrap_or_default();
    let acknowledged = public_text::check(known, &public_text::of_pledge(&after), &seen, acknowledge)?;
    save_pledge(tx, &after)?;
    tx.did(
        known,
        after.donor,
        Action::OpenPledge,
        subject(id),
        moved(before.state.as_str(), after.state.as_str()),
        None,
    );
    public_text::keep(tx, known, after.donor, Action::OpenPledge, subject(id), &acknowledged);
    if let Some(need) = need {
        promise(tx, known, &need, &after, &meant)?;
    }
    get(tx, actor, id)
}

/// Promises to a need what a draft was meant for.
fn promise(tx: &mut Tx<'_>, known: &Actor, need: &Need, pledge: &Pledge, meant: &[Intent]) -> Result<(), ServiceError> {
    let wanted: Vec<NewAllocation> = meant
        .iter()
        .filter_map(|intent| {
            let line = pledge.lines.iter().find(|line| line.position == intent.position)?;
            Some(NewAllocation {
                pledge: pledge.id,
                pledge_line: line.id,
                need: need.id,
                need_line: intent.need_line,
                quantity: line.quantity.unwrap_or(0),
                standby: intent.standby,
                substitute: intent.substitute,
            })
        })
        .collect();
    let made = proposals(tx, need, pledge, &wanted)?;
    allocations::insert(tx.connection, &made)?;
    tx.touch_need(need.id)?;
    tx.touch_pledge(pledge.id)?;
    for allocation in &made {
        let change = json!({ "state": { "to": allocation.state }, "units": allocation.quantity });
        tx.did(known, pledge.donor, Action::OpenPledge, allocated(allocation), change, None);
    }
    Ok(())
}

/// A donor's own proposals for the lines of one new pledge; the need is locked.
fn proposals(
    tx: &mut Tx<'_>,
    need: &Need,
    pledge: &Pledge,
    wanted: &[NewAllocation],
) -> Result<Vec<Allocation>, ServiceError> {
    let mut covering = allocations::of_need(tx.connection, need.id)?;
    let mut made: Vec<Allocation> = Vec::new();
    for wanted in wanted {
        let proposed = propose(tx, need, pledge, wanted, Word::of(Side::Donor), &made, &covering)?;
        covering.extend(proposed.iter().cloned());
        made.extend(proposed);
    }
    Ok(made)
}

/// One line of a pledge made straight to a need.
#[derive(Debug, Clone)]
pub struct AnswerLine {
    /// For which line of the need.
    pub need_line: NeedLineId,
    /// Quantity and words; the class of the need's line when none is named.
    pub line: NewLine,
    /// The condition of the goods.
    pub condition: Condition,
    /// Whether it is knowingly another class than asked for.
    pub substitute: bool,
}

/// A pledge made straight to a need.
#[derive(Debug, Clone)]
pub struct Answer {
    /// Everything but the lines.
    pub pledge: NewPledge,
    /// The lines.
    pub lines: Vec<AnswerLine>,
    /// Whether what does not fit stands by.
    pub standby: bool,
    /// Hashes of personal data in its texts that the donor knowingly publishes.
    pub acknowledge: Vec<String>,
}

/// A pledge with what it was allocated to.
#[derive(Debug, Clone)]
pub struct Answered {
    /// The pledge.
    pub pledge: SeenPledge,
    /// Its allocations.
    pub allocations: Vec<Allocation>,
}

/// Pledges to a need in one call: pledge, lines and allocations together.
pub fn answer(tx: &mut Tx<'_>, actor: Option<&Actor>, need: NeedId, new: &Answer) -> Result<Answered, ServiceError> {
    let need = locked_need(tx, need)?;
    let known = actor.ok_or(ServiceError::Unknown)?;
    let donor = new.pledge.donor.unwrap_or(known.organisation);
    let standing = relation::need(actor, &need).and(relation::acting(actor, donor, Standing::DONOR));
    tx.allow(actor, Action::PledgeToNeed, standing)?;
    need.take_allocation()?;
    check_two_parties(donor, need.recipient)?;
    check_authorisation(known, &new.pledge)?;
    days::still_to_come(tx, "/valid_until", new.pledge.valid_until)?;
    let pledge = build(tx, donor, &filled(&need, new)?, false, None)?;
    if known.role == Role::Intermediary {
        return draft_answer(tx, known, &need, pledge, new);
    }
    let acknowledged =
        public_text::check(known, &public_text::of_pledge(&pledge), &public_text::of_need(&need), &new.acknowledge)?;
    let wanted: Vec<NewAllocation> = new
        .lines
        .iter()
        .zip(&pledge.lines)
        .map(|(line, pledged)| NewAllocation {
            pledge: pledge.id,
            pledge_line: pledged.id,
            need: need.id,
            need_line: line.need_line,
            quantity: pledged.quantity.unwrap_or(0),
            standby: new.standby,
            substitute: line.substitute,
        })
        .collect();
    let made = proposals(tx, &need, &pledge, &wanted)?;
    tx.insert_answer(need.id, &pledge, &made)?;
    tx.did(
        known,
        donor,
        Action::PledgeToNeed,
        subject(pledge.id).of_need(need.id),
        json!({ "reference": pledge.reference, "authorisation": pledge.authorisation }),
        None,
    );
    for allocation in &made {
        tx.did(
            known,
            donor,
            Action::PledgeToNeed,
            allocated(allocation),
            json!({ "state": { "to": allocation.state }, "units": allocation.quantity }),
            None,
        );
    }
    let of_pledge = subject(pledge.id).of_need(need.id);
    public_text::keep(tx, known, donor, Action::PledgeToNeed, of_pledge, &acknowledged);
    let pledge = seen(tx, actor, pledge, &made)?;
    Ok(Answered { pledge, allocations: made })
}

/// What an intermediary writes for a donor is a draft that holds nothing and remembers what it is
/// for: the donor's own seat makes a promise of it by opening it.
fn draft_answer(
    tx: &mut Tx<'_>,
    known: &Actor,
    need: &Need,
    pledge: Pledge,
    new: &Answer,
) -> Result<Answered, ServiceError> {
    public_text::nothing(&new.acknowledge)?;
    let pledge = Pledge { state: PledgeState::Draft, ..pledge };
    let meant: Vec<Intent> = new
        .lines
        .iter()
        .zip(&pledge.lines)
        .map(|(line, pledged)| Intent {
            position: pledged.position,
            need: need.id,
            need_line: line.need_line,
            substitute: line.substitute,
            standby: new.standby,
        })
        .collect();
    store::insert(tx.connection, &pledge)?;
    intents::insert(tx.connection, pledge.id, &meant)?;
    let facts = json!({ "reference": pledge.reference, "state": { "to": pledge.state } });
    // the need's owner hears of it when it is a promise
    tx.did(known, pledge.donor, Action::PledgeToNeed, subject(pledge.id), facts, None);
    let pledge = seen(tx, Some(known), pledge, &[])?;
    Ok(Answered { pledge, allocations: Vec::new() })
}

/// The pledge's content with each line's class taken from the need where none is named; every
/// fault at once.
fn filled(need: &Need, new: &Answer) -> Result<NewPledge, ServiceError> {
    let lines = items::collect(new.lines.iter().enumerate().map(|(place, line)| {
        let wanted = need
            .line(line.need_line)
            .ok_or_else(|| vec![Fault::at(format!("/lines/{place}/need_line_id"), Code::UnknownLine)])?;
        let units = items::units(&line.line, &format!("/lines/{place}")).map_err(|fault| vec![fault])?;
        if units.is_none() {
            return Err(vec![Fault::at(format!("/lines/{place}/quantity"), Code::QuantityMissing)]);
        }
        let mut own = line.line.clone();
        if own.item_class.is_none() {
            own.item_class = Some(wanted.item_class.clone());
            own.description = own.description.or_else(|| Some(wanted.description.clone()));
        }
        Ok(NewPledgeLine { line: own, condition: line.condition })
    }))?;
    let mut pledge = NewPledge { kind: need.kind, lines, ..new.pledge.clone() };
    if pledge.title.is_empty() {
        pledge.title.clone_from(&need.title);
    }
    Ok(pledge)
}

/// The pledge and every need it serves, locked in the house's order, and the pledges of what stands by
/// for these needs.
pub fn locked_with_needs(tx: &mut Tx<'_>, id: PledgeId) -> Result<Pledge, ServiceError> {
    let needs: Vec<NeedId> = allocations::of_pledge(tx.connection, id)?.into_iter().map(|other| other.need).collect();
    lock(tx, &needs, &[id], Reach::Standby)?;
    // while the locks were waited for, the pledge may have been allocated to a need that is not locked
    let all = allocations::of_pledge(tx.connection, id)?;
    if all.iter().any(|other| !tx.holds(Locked::Need, other.need)) {
        return Err(two_armed::moved_meanwhile().into());
    }
    locked_pledge(tx, id)
}

/// Withdraws the allocations in one of `states` and lets others move up.
pub fn take_back(tx: &mut Tx<'_>, all: &[Allocation], why: &str, states: &[&str]) -> Result<(), ServiceError> {
    let mut freed = Vec::new();
    for before in all.iter().filter(|other| states.contains(&other.state.as_str())) {
        let after = before.clone().withdraw(Some(why.to_owned()))?;
        let after = save(tx, before, after)?;
        tx.followed(domain::event::Consequence::Reopened, allocated(&after), change(before, &after));
        freed.push(after);
    }
    settle(tx, &freed, None)
}

/// Takes a pledge back before anything was sent.
pub fn withdraw(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: PledgeId,
    version: Option<i64>,
    reason: &str,
) -> Result<SeenPledge, ServiceError> {
    let before = locked_with_needs(tx, id)?;
    let all = telling(tx, actor, id)?;
    let known = tx.allow(actor, Action::WithdrawPledge, relation::pledge(actor, &before, &all))?;
    expect_version(version, before.version)?;
    let any_shipped = all.iter().any(|other| other.shipped > 0);
    let after = before.clone().withdraw(tx.now, any_shipped)?;
    save_pledge(tx, &after)?;
    tx.did(
        known,
        after.donor,
        Action::WithdrawPledge,
        subject(id),
        moved(before.state.as_str(), after.state.as_str()),
        Some(reason.to_owned()),
    );
    take_back(tx, &all, reason, &["standby", "proposed", "accepted", "committed"])?;
    get(tx, actor, id)
}

/// Lets a pledge lapse that is open past its validity, as it is once it is locked; whether it did. What is
/// already on its way goes on.
pub fn lapse(tx: &mut Tx<'_>, id: PledgeId) -> Result<bool, ServiceError> {
    let before = locked_with_needs(tx, id)?;
    let over = before.valid_until.is_some_and(|last| last < tx.today());
    if before.state != PledgeState::Open || !over {
        return Ok(false);
    }
    let all = allocations::of_pledge(tx.connection, id)?;
    if all.iter().any(|other| other.in_transit() > 0 || other.planned > 0) {
        return Ok(false);
    }
    let after = before.clone().lapse(tx.now)?;
    save_pledge(tx, &after)?;
    tx.followed(domain::event::Consequence::Lapsed, subject(id), moved(before.state.as_str(), after.state.as_str()));
    let live = all.iter().filter(|other| other.state.is_live() || other.state == AllocationState::Standby);
    let mut freed = Vec::new();
    for allocation in live {
        let lapsed = allocation.clone().lapse(Some("pledge lapsed".to_owned()))?;
        let lapsed = save(tx, allocation, lapsed)?;
        tx.followed(domain::event::Consequence::Lapsed, allocated(&lapsed), change(allocation, &lapsed));
        freed.push(lapsed);
    }
    settle(tx, &freed, None)?;
    Ok(true)
}
