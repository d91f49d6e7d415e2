//! Pledges: drafted, opened or made straight to a need; authorised by the donor's council;
//! withdrawn.

use chrono::Datelike;
use serde_json::json;

use crate::domain::access::{Disclosed, disclosure, relation, scope};
use crate::domain::actor::Actor;
use crate::domain::allocation::{Allocation, AllocationState, Side};
use crate::domain::event::SubjectKind;
use crate::domain::ledger::Sums;
use crate::domain::need::{Kind, Need};
use crate::domain::organisation::Language;
use crate::domain::pledge::{Authorisation, Condition, Decision, Outcome, Pledge, PledgeLine, PledgeState};
use crate::domain::policy::{Action, Standing};
use crate::domain::{Day, NeedId, NeedLineId, OrganisationId, PledgeId};
use crate::service::allocations::{NewAllocation, propose};
use crate::service::items::{self, Frame, NewLine};
use crate::service::ledger::{change, locked_need, locked_pledge, save, save_pledge, settle, subject as allocated};
use crate::service::tx::{Subject, Tx, expect_version, moved};
use crate::service::{Conflict, Fault, ServiceError};
use crate::store::page::{Slice, Window};
use crate::store::pledges::{self as store, PledgeFilter};
use crate::store::{allocations, two_armed};

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
}

/// What the actor is to the pledge, whose allocations are `all`.
pub fn standing(actor: Option<&Actor>, pledge: &Pledge, all: &[Allocation]) -> Standing {
    relation::pledge(actor, pledge, all)
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
    Ok(SeenPledge { pledge: disclosure::pledge(actor, relation, pledge), sums, decisions })
}

/// The sums of each line.
fn sums(pledge: &Pledge, all: &[Allocation]) -> Vec<Sums> {
    pledge.lines.iter().map(|line| Sums::of(all.iter().filter(|other| other.pledge_line == line.id))).collect()
}

/// One pledge.
pub fn get(tx: &mut Tx<'_>, actor: Option<&Actor>, id: PledgeId) -> Result<SeenPledge, ServiceError> {
    let pledge = store::find(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
    let all = allocations::of_pledge(tx.connection, id)?;
    tx.allow(actor, Action::GetPledge, standing(actor, &pledge, &all))?;
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
        let own: Vec<Allocation> = all.iter().filter(|other| other.pledge == pledge.id).cloned().collect();
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

fn check_earmark(tx: &mut Tx<'_>, new: &NewPledge) -> Result<(), ServiceError> {
    match new.earmark_recipient {
        Some(recipient) if crate::store::organisations::find(tx.connection, recipient)?.is_none() => {
            Err(ServiceError::Invalid(vec![Fault::at("/earmark_recipient_id", "unknown_organisation")]))
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
    check_earmark(tx, new)?;
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
    let pledge = add(tx, donor, new, true, None)?;
    tx.did(known, donor, Action::CreatePledge, subject(pledge.id), json!({ "reference": pledge.reference }), None);
    seen(tx, actor, pledge, &[])
}

/// Puts new content in the place of the old, while nothing is committed. A granted authorisation
/// stands only as long as the gift is the one that the council decided on.
pub fn update(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: PledgeId,
    version: Option<i64>,
    new: &NewPledge,
) -> Result<SeenPledge, ServiceError> {
    let before = locked_pledge(tx, id)?;
    let all = allocations::of_pledge(tx.connection, id)?;
    let known = tx.allow(actor, Action::UpdatePledge, standing(actor, &before, &all))?;
    expect_version(version, before.version)?;
    before.edit(all.iter().any(|other| other.committed_at.is_some()))?;
    if !all.is_empty() {
        return Err(Conflict::new("lines_are_fixed_once_allocated").with("allocations", all.len()).into());
    }
    if new.donor.is_some_and(|donor| donor != before.donor) {
        return Err(ServiceError::fault("/on_behalf_of", "the_donor_stays"));
    }
    check_earmark(tx, new)?;
    let lines = lines(tx, new)?;
    let authorisation = match (before.authorisation, new.authorisation_required) {
        (Authorisation::Granted, _) if is_same_gift(&before, new, &lines) => Authorisation::Granted,
        (Authorisation::Refused, _) => Authorisation::Refused,
        (_, true) => Authorisation::Pending,
        (_, false) => Authorisation::NotRequired,
    };
    let after = Pledge {
        kind: new.kind,
        title: new.title.clone(),
        language: new.language,
        authorisation,
        delegates_allocation: new.delegates_allocation,
        earmark_region: new.earmark_region.clone(),
        earmark_recipient: new.earmark_recipient,
        valid_until: new.valid_until,
        value_minor: new.value_minor,
        currency: new.currency.clone(),
        version: before.version + 1,
        lines,
        ..before
    };
    if after.state == PledgeState::Open && after.lines.iter().any(|line| line.quantity.is_none()) {
        return Err(ServiceError::fault("/lines", "an_open_pledge_has_quantities"));
    }
    store::replace(tx.connection, &after)?;
    let donor = after.donor;
    let change = json!({ "lines": after.lines.len(), "authorisation": after.authorisation });
    tx.did(known, donor, Action::UpdatePledge, subject(id), change, None);
    seen(tx, actor, after, &[])
}

/// Whether new content is still what a council decided on: the same things, as many, worth as much.
fn is_same_gift(before: &Pledge, new: &NewPledge, lines: &[PledgeLine]) -> bool {
    let things = |lines: &[PledgeLine]| -> Vec<_> {
        lines.iter().map(|line| (line.item_class.clone(), line.quantity, line.condition)).collect()
    };
    before.kind == new.kind
        && before.value_minor == new.value_minor
        && before.currency == new.currency
        && things(&before.lines) == things(lines)
}

/// Opens a draft.
pub fn open(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: PledgeId,
    version: Option<i64>,
) -> Result<SeenPledge, ServiceError> {
    let before = locked_pledge(tx, id)?;
    let known = tx.allow(actor, Action::OpenPledge, standing(actor, &before, &[]))?;
    expect_version(version, before.version)?;
    let after = before.clone().open()?;
    save_pledge(tx, &after)?;
    tx.did(
        known,
        after.donor,
        Action::OpenPledge,
        subject(id),
        moved(before.state.as_str(), after.state.as_str()),
        None,
    );
    get(tx, actor, id)
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
    let standing = crate::service::needs::standing(actor, &need).and(relation::acting(actor, donor, Standing::DONOR));
    tx.allow(actor, Action::PledgeToNeed, standing)?;
    need.take_allocation()?;
    let pledge = build(tx, donor, &filled(&need, new)?, false, None)?;
    let mut covering = allocations::of_need(tx.connection, need.id)?;
    let mut made: Vec<Allocation> = Vec::new();
    for (line, pledged) in new.lines.iter().zip(&pledge.lines) {
        let wanted = NewAllocation {
            pledge: pledge.id,
            pledge_line: pledged.id,
            need: need.id,
            need_line: line.need_line,
            quantity: pledged.quantity.unwrap_or(0),
            standby: new.standby,
            substitute: line.substitute,
        };
        let proposed = propose(tx, &need, &pledge, &wanted, Side::Donor, &made, &covering)?;
        covering.extend(proposed.iter().cloned());
        made.extend(proposed);
    }
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
    let pledge = seen(tx, actor, pledge, &made)?;
    Ok(Answered { pledge, allocations: made })
}

/// The pledge's content with each line's class taken from the need where none is named; every
/// fault at once.
fn filled(need: &Need, new: &Answer) -> Result<NewPledge, ServiceError> {
    let lines = items::collect(new.lines.iter().enumerate().map(|(place, line)| {
        let wanted = need
            .line(line.need_line)
            .ok_or_else(|| vec![Fault::at(format!("/lines/{place}/need_line_id"), "unknown_line")])?;
        let units = items::units(&line.line, &format!("/lines/{place}")).map_err(|fault| vec![fault])?;
        if units.is_none() {
            return Err(vec![Fault::at(format!("/lines/{place}/quantity"), "quantity_missing")]);
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

/// What a council decided.
#[derive(Debug, Clone)]
pub struct NewDecision {
    /// Who decided.
    pub body: String,
    /// The act's own number.
    pub reference: String,
    /// The day of the decision.
    pub decided_on: Day,
    /// How it was decided.
    pub outcome: Outcome,
    /// The most it may be worth, in minor units of `currency`.
    pub value_cap_minor: Option<i64>,
    /// ISO 4217.
    pub currency: Option<String>,
    /// Where the act can be read.
    pub document: Option<String>,
}

/// Records the council's decision: the donor's key. Granted, every accepted allocation becomes
/// committed; refused, every allocation is withdrawn and its units come free.
pub fn authorise(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: PledgeId,
    version: Option<i64>,
    new: &NewDecision,
) -> Result<SeenPledge, ServiceError> {
    let before = locked_with_needs(tx, id)?;
    let all = allocations::of_pledge(tx.connection, id)?;
    let known = tx.allow(actor, Action::AuthorisePledge, standing(actor, &before, &all))?;
    expect_version(version, before.version)?;
    if new.decided_on > tx.today() {
        return Err(ServiceError::fault("/decided_on", "in_the_future"));
    }
    check_cap(&before, new)?;
    let after = before.clone().authorise(new.outcome)?;
    save_pledge(tx, &after)?;
    let decision = Decision {
        id: tx.new_id(),
        pledge: id,
        body: new.body.clone(),
        reference: new.reference.clone(),
        decided_on: new.decided_on,
        outcome: new.outcome,
        value_cap_minor: new.value_cap_minor,
        currency: new.currency.clone(),
        document: new.document.clone(),
        recorded_by: known.member,
        recorded_at: tx.now,
    };
    store::insert_decision(tx.connection, &decision)?;
    tx.did(
        known,
        after.donor,
        Action::AuthorisePledge,
        subject(id),
        json!({ "authorisation": { "from": before.authorisation, "to": after.authorisation },
                "body": decision.body, "reference": decision.reference, "decided_on": decision.decided_on }),
        None,
    );
    match new.outcome {
        Outcome::Granted => {
            for allocation in all {
                let settled = allocation.clone().settle(tx.now, true);
                if settled != allocation {
                    save(tx, &allocation, settled)?;
                }
            }
        }
        Outcome::Refused => take_back(tx, &all, "authorisation refused", &["standby", "proposed", "accepted"])?,
    }
    get(tx, actor, id)
}

/// A gift above the council's cap is not covered by its decision.
fn check_cap(pledge: &Pledge, new: &NewDecision) -> Result<(), ServiceError> {
    let (Some(cap), Some(value)) = (new.value_cap_minor, pledge.value_minor) else {
        return Ok(());
    };
    if new.outcome == Outcome::Granted && new.currency == pledge.currency && value > cap {
        return Err(Conflict::new("worth_more_than_the_cap")
            .with("value_minor", value)
            .with("value_cap_minor", cap)
            .into());
    }
    Ok(())
}

/// The pledge and every need it serves, locked in the house's order.
fn locked_with_needs(tx: &mut Tx<'_>, id: PledgeId) -> Result<Pledge, ServiceError> {
    let mut needs: Vec<_> =
        allocations::of_pledge(tx.connection, id)?.into_iter().map(|other| other.need.into()).collect();
    needs.sort_unstable();
    needs.dedup();
    two_armed::lock_needs(tx.connection, &needs)?;
    locked_pledge(tx, id)
}

/// Withdraws the allocations in one of `states` and lets others move up.
fn take_back(tx: &mut Tx<'_>, all: &[Allocation], why: &str, states: &[&str]) -> Result<(), ServiceError> {
    let mut freed = Vec::new();
    for before in all.iter().filter(|other| states.contains(&other.state.as_str())) {
        let after = before.clone().withdraw(Some(why.to_owned()))?;
        let after = save(tx, before, after)?;
        tx.followed(crate::domain::event::Consequence::Reopened, allocated(&after), change(before, &after));
        freed.push(after);
    }
    for allocation in freed {
        settle(tx, allocation.need, allocation.need_line, allocation.pledge, None)?;
    }
    Ok(())
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
    let all = allocations::of_pledge(tx.connection, id)?;
    let known = tx.allow(actor, Action::WithdrawPledge, standing(actor, &before, &all))?;
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

/// Lets a pledge lapse: past its validity. What is already on its way goes on.
pub fn lapse(tx: &mut Tx<'_>, id: PledgeId) -> Result<(), ServiceError> {
    let before = locked_with_needs(tx, id)?;
    let all = allocations::of_pledge(tx.connection, id)?;
    if all.iter().any(|other| other.in_transit() > 0 || other.planned > 0) {
        return Ok(());
    }
    let after = before.clone().lapse(tx.now)?;
    save_pledge(tx, &after)?;
    tx.followed(
        crate::domain::event::Consequence::Lapsed,
        subject(id),
        moved(before.state.as_str(), after.state.as_str()),
    );
    let live = all.iter().filter(|other| other.state.is_live() || other.state == AllocationState::Standby);
    let mut freed = Vec::new();
    for allocation in live {
        let lapsed = allocation.clone().lapse(Some("pledge lapsed".to_owned()))?;
        let lapsed = save(tx, allocation, lapsed)?;
        tx.followed(crate::domain::event::Consequence::Lapsed, allocated(&lapsed), change(allocation, &lapsed));
        freed.push(lapsed);
    }
    for allocation in freed {
        settle(tx, allocation.need, allocation.need_line, allocation.pledge, None)?;
    }
    Ok(())
}
