//! A pledge made straight to a need.

use serde_json::json;

use crate::service::allocations::NewAllocation;
use crate::service::items::{self, NewLine};
use crate::service::ledger::{locked_need, subject as allocated};
use crate::service::pledges::draft::{NewPledge, NewPledgeLine, build, check_authorisation, named};
use crate::service::pledges::open::proposals;
use crate::service::pledges::read::{DisclosedPledge, disclosed, subject};
use crate::service::tx::Tx;
use crate::service::{FieldError, ServiceError, days, public_text};
use crate::store::{intents, pledges as store};
use domain::access::relation;
use domain::actor::Actor;
use domain::allocation::Allocation;
use domain::need::Need;
use domain::organisation::Role;
use domain::pledge::{Condition, Intent, Pledge, PledgeState};
use domain::policy::{Action, Relation};
use domain::proposing::check_two_parties;
use domain::{Code, NeedId, NeedLineId};

/// One line of a pledge made straight to a need.
#[derive(Debug, Clone)]
pub struct PledgeToNeedLine {
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
pub struct PledgeToNeed {
    /// Everything but the lines.
    pub pledge: NewPledge,
    pub lines: Vec<PledgeToNeedLine>,
    /// Whether what does not fit stands by.
    pub standby: bool,
    /// Hashes of personal data in its texts that the donor knowingly publishes.
    pub acknowledge: Vec<String>,
}

/// A pledge with what it was allocated to.
#[derive(Debug, Clone)]
pub struct PledgedToNeed {
    pub pledge: DisclosedPledge,
    pub allocations: Vec<Allocation>,
}

/// Pledges to a need in one call: pledge, lines and allocations together.
pub fn pledge_to_need(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    need: NeedId,
    new: &PledgeToNeed,
) -> Result<PledgedToNeed, ServiceError> {
    let need = locked_need(tx, need)?;
    let new = &PledgeToNeed { pledge: named(tx, &new.pledge)?, ..new.clone() };
    let known = actor.ok_or(ServiceError::Unauthenticated)?;
    let donor = new.pledge.donor.unwrap_or(known.organisation);
    let relation = relation::need(actor, &need).and(relation::acting(actor, donor, Relation::DONOR));
    tx.allow(actor, Action::PledgeToNeed, relation)?;
    need.take_allocation()?;
    check_two_parties(donor, need.recipient)?;
    check_authorisation(known, &new.pledge)?;
    let valid_until = days::meant(tx, donor, None, new.pledge.valid_until)?;
    days::still_to_come(tx, "/valid_until", valid_until)?;
    // a title that is the need's stays in the need's language
    let title_language = new.pledge.title.is_empty().then_some(need.language).filter(|own| *own != new.pledge.language);
    let pledge = Pledge { title_language, ..build(tx, donor, &filled(&need, new)?, false, None)? };
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
    tx.record_action(
        known,
        donor,
        Action::PledgeToNeed,
        subject(pledge.id).of_need(need.id),
        json!({ "reference": pledge.reference, "authorisation": pledge.authorisation }),
        None,
    );
    for allocation in &made {
        tx.record_action(
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
    let pledge = disclosed(tx, actor, pledge, &made)?;
    Ok(PledgedToNeed { pledge, allocations: made })
}

/// What an intermediary writes for a donor is a draft that holds nothing and remembers what it is
/// for: the donor's own seat makes a promise of it by opening it.
fn draft_answer(
    tx: &mut Tx<'_>,
    known: &Actor,
    need: &Need,
    pledge: Pledge,
    new: &PledgeToNeed,
) -> Result<PledgedToNeed, ServiceError> {
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
    tx.record_action(known, pledge.donor, Action::PledgeToNeed, subject(pledge.id), facts, None);
    let pledge = disclosed(tx, Some(known), pledge, &[])?;
    Ok(PledgedToNeed { pledge, allocations: Vec::new() })
}

/// The pledge's content with each line's class taken from the need where none is named; every
/// fault at once.
fn filled(need: &Need, new: &PledgeToNeed) -> Result<NewPledge, ServiceError> {
    let lines = items::collect(new.lines.iter().enumerate().map(|(place, line)| {
        let wanted = need
            .line(line.need_line)
            // what is only asked is not there yet
            .filter(|line| !line.is_unverified())
            .ok_or_else(|| vec![FieldError::at(format!("/lines/{place}/need_line_id"), Code::UnknownLine)])?;
        let units = items::units(&line.line, &format!("/lines/{place}")).map_err(|fault| vec![fault])?;
        if units.is_none() {
            return Err(vec![FieldError::at(format!("/lines/{place}/quantity"), Code::QuantityMissing)]);
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
