//! Random boards: several classes above each other and in each other's place, regions, communities, earmarks, days, own
//! needs, councils, and what becomes of it all.

use chrono::Days;
use domain::actor::Actor;
use domain::allocation::AllocationState;
use domain::import::Made as Imported;
use domain::need::{Kind, NeedClosed, Substitutes};
use domain::organisation::{Language, OrganisationKind, Role};
use domain::pledge::{Condition, Outcome};
use domain::zone::Zone;
use domain::{AllocationId, NeedId, OrganisationId, PledgeId};
use poruch::service::allocations::NewAllocation;
use poruch::service::decisions::{self, NewDecision};
use poruch::service::imports::{self, OfferRow, Row, Trust};
use poruch::service::items::NewLine;
use poruch::service::needs::{LineCorrection, NewCorrection, NewLots, NewNeed, NewNeedLine};
use poruch::service::organisations::{self, NewOrganisation, OrganisationEdit};
use poruch::service::pledges::{NewPledge, NewPledgeLine};
use poruch::service::{ServiceError, Tx, allocations, needs, pledges};
use poruch::store::allocations as allocation_store;
use proptest::prelude::*;

use crate::cast::{new_answer, new_need, new_pledge, seat_of};

/// Classes that lie above each other and stand in for each other.
const CLASSES: [&str; 8] = [
    "34144210",
    "34144212",
    "34144212.medium",
    "34144213",
    "34144213.pumper",
    "34144213.light_pumper",
    "34144213.rescue_pumper",
    "34144200",
];

#[derive(Debug, Clone)]
pub enum Step {
    Need { who: usize, priority: i32, region: usize, days: Option<u64>, lines: Vec<(usize, i64)>, lots: u8 },
    Offer { who: usize, used: usize, kept_for: usize, region: usize, days: Option<u64>, lines: Vec<(usize, i64)> },
    OwnOffer { who: usize, class: usize, units: i64 },
    PledgeToNeed { who: usize, need: usize, units: i64 },
    Allocate { pledge: usize, need: usize, units: i64 },
    Accept { allocation: usize },
    Decline { allocation: usize },
    Release { allocation: usize },
    Refuse { pledge: usize },
    WithdrawPledge { pledge: usize },
    CloseNeed { need: usize },
    Correct { need: usize, line: usize, units: i64 },
    AddLine { need: usize, class: usize, units: i64 },
    VerifyAsked { need: usize },
    Enough { need: usize },
    Move { who: usize, region: usize },
    Time { days: i64 },
}

pub fn steps() -> impl Strategy<Value = Vec<Step>> {
    let lines = || prop::collection::vec((0..CLASSES.len(), 1..30_i64), 1..4);
    let days = || prop::option::of(1..12_u64);
    let any = || 0..40_usize;
    let any_lots = || 0..18_u8;
    let step = prop_oneof![
        6 => (any(), 1..5, any(), days(), lines(), any_lots())
            .prop_map(|(who, priority, region, days, lines, lots)| Step::Need { who, priority, region, days, lines, lots }),
        6 => (any(), any(), any(), any(), days(), lines()).prop_map(|(who, used, kept_for, region, days, lines)| {
            Step::Offer { who, used, kept_for, region, days, lines }
        }),
        1 => (any(), any(), 1..30_i64).prop_map(|(who, class, units)| Step::OwnOffer { who, class, units }),
        2 => (any(), any(), 1..20_i64).prop_map(|(who, need, units)| Step::PledgeToNeed { who, need, units }),
        4 => (any(), any(), 1..20_i64).prop_map(|(pledge, need, units)| Step::Allocate { pledge, need, units }),
        3 => any().prop_map(|allocation| Step::Accept { allocation }),
        2 => any().prop_map(|allocation| Step::Decline { allocation }),
        1 => any().prop_map(|allocation| Step::Release { allocation }),
        1 => any().prop_map(|pledge| Step::Refuse { pledge }),
        1 => any().prop_map(|pledge| Step::WithdrawPledge { pledge }),
        1 => any().prop_map(|need| Step::CloseNeed { need }),
        2 => (any(), any(), 1..30_i64).prop_map(|(need, line, units)| Step::Correct { need, line, units }),
        1 => (any(), any(), 1..30_i64).prop_map(|(need, class, units)| Step::AddLine { need, class, units }),
        2 => any().prop_map(|need| Step::VerifyAsked { need }),
        1 => any().prop_map(|need| Step::Enough { need }),
        1 => (any(), any()).prop_map(|(who, region)| Step::Move { who, region }),
        1 => (1..8_i64).prop_map(|days| Step::Time { days }),
    ];
    prop::collection::vec(step, 12..45)
}

#[derive(Debug, Clone, Default)]
pub struct Made {
    pub needs: Vec<NeedId>,
    pub pledges: Vec<PledgeId>,
    pub allocations: Vec<AllocationId>,
}

#[derive(Clone)]
pub struct People {
    pub recipients: Vec<Actor>,
    pub donors: Vec<Actor>,
    pub coordinator: Actor,
}

const REGIONS: [Option<&str>; 4] = [None, Some("UA-63"), Some("UA-14"), Some("UA-46")];

fn at(place: usize) -> Option<String> {
    REGIONS[place % REGIONS.len()].map(str::to_owned)
}

fn organisation(name: &str, country: &str, region: Option<&str>, community: Option<&str>) -> NewOrganisation {
    NewOrganisation {
        name: name.to_owned(),
        kind: OrganisationKind::Association,
        country: country.to_owned(),
        region: region.map(str::to_owned),
        community: community.map(str::to_owned),
        public_name: None,
        registration: None,
    }
}

pub fn people(tx: &mut Tx<'_>, coordinator: Actor) -> Result<People, ServiceError> {
    let mut seat = |role, name: &str, country: &str, region, community| {
        seat_of(tx, &organisation(name, country, region, community), role)
    };
    let (one, other) = (Some("UA-63"), Some("UA-14"));
    let recipients = vec![
        seat(Role::Recipient, "Alpha town", "UA", one, Some("Alpha"))?,
        seat(Role::Recipient, "Alpha hospital", "UA", one, Some("alpha"))?,
        seat(Role::Recipient, "Beta", "UA", other, None)?,
        seat(Role::Recipient, "Gamma", "UA", None, None)?,
    ];
    let donors = vec![
        seat(Role::Donor, "Belgians", "BE", None, None)?,
        seat(Role::Donor, "Poles", "PL", None, None)?,
        seat(Role::Donor, "Kharkiv", "UA", one, None)?,
        seat(Role::Donor, "Lviv", "UA", Some("UA-46"), None)?,
    ];
    Ok(People { recipients, donors, coordinator })
}

fn pick<T: Clone>(from: &[T], n: usize) -> Result<T, ServiceError> {
    n.checked_rem(from.len()).and_then(|n| from.get(n)).cloned().ok_or(ServiceError::NotFound)
}

fn line(class: usize, quantity: i64) -> NewLine {
    NewLine { item_class: Some(CLASSES[class].to_owned()), quantity: Some(quantity), ..NewLine::default() }
}

/// A line in one of eighteen ways: any part or at least five, whole or not, and with each word on substitutes.
fn of_lots(line: NewLine, way: u8) -> NewNeedLine {
    let least = line.quantity.filter(|all| way % 3 == 1 && *all >= 5).map(|_| 5);
    let substitutes = [Substitutes::Accepted, Substitutes::Ask, Substitutes::No][usize::from(way / 6)];
    let lots = NewLots { min_lot: least, indivisible: Some(way % 3 == 2), substitutes: Some(substitutes) };
    NewNeedLine { line, lots }
}

fn correct(tx: &mut Tx<'_>, who: Option<&Actor>, id: NeedId, line: LineCorrection) -> Result<(), ServiceError> {
    let new = NewCorrection { lines: vec![line], reason: Some("corrected".into()), acknowledge: Vec::new() };
    needs::correct(tx, who, id, None, &new).map(|_| ())
}

/// Does one step; «hidden» where there is nothing to do it to.
#[allow(clippy::too_many_lines, reason = "one arm a step")]
pub fn act(tx: &mut Tx<'_>, people: &People, made: &mut Made, step: &Step) -> Result<(), ServiceError> {
    let coordinator = Some(&people.coordinator);
    let of = |among: &[Actor], id: OrganisationId| {
        among.iter().find(|actor| actor.organisation == id).cloned().ok_or(ServiceError::NotFound)
    };
    match step {
        Step::Need { who, priority, region, days, lines, lots } => {
            let who = pick(&people.recipients, *who)?;
            let lines = lines.iter().map(|(class, quantity)| of_lots(line(*class, *quantity), *lots)).collect();
            let needed_by = days.map(|days| Zone::KYIV.day(tx.now) + Days::new(days));
            let new = NewNeed { priority: *priority, region: at(*region), needed_by, lines, ..new_need(&[]) };
            let id = needs::create(tx, Some(&who), &new)?.need.id;
            needs::submit(tx, Some(&who), id, None, &[])?;
            needs::verify(tx, coordinator, id, None, &[])?;
            made.needs.push(id);
        }
        Step::Offer { who, used, kept_for, region, days, lines } => {
            let who = pick(&people.donors, *who)?;
            let condition = [Condition::New, Condition::Good, Condition::Used][used % 3];
            let lines = lines.iter().map(|(class, quantity)| line(*class, *quantity));
            // half of them are for nobody alone
            let kept_for = people.recipients.get(kept_for % (people.recipients.len() * 2));
            let new = NewPledge {
                earmark_recipient: kept_for.map(|actor| actor.organisation),
                earmark_region: at(*region).filter(|_| region % 3 == 0),
                available_from: days
                    .filter(|days| days % 2 == 0)
                    .map(|days| Zone::KYIV.day(tx.now) + Days::new(days / 2)),
                valid_until: days.map(|days| Zone::KYIV.day(tx.now) + Days::new(days)),
                lines: lines.map(|line| NewPledgeLine { line, condition }).collect(),
                ..new_pledge(1, used % 5 == 0, false)
            };
            let id = pledges::create(tx, Some(&who), &new)?.pledge.id;
            pledges::open(tx, Some(&who), id, None, &[])?;
            made.pledges.push(id);
        }
        Step::OwnOffer { who, class, units } => {
            let names = ["Alpha town", "Alpha hospital", "Beta", "Gamma"];
            let row = OfferRow {
                donor: names[who % names.len()].to_owned(),
                donor_country: "UA".to_owned(),
                donor_kind: None,
                earmark_recipient_kind: None,
                item: "offer".to_owned(),
                language: Language::En,
                item_class: CLASSES[class % CLASSES.len()].to_owned(),
                kind: Kind::Goods,
                quantity: Some(*units),
                condition: Condition::Good,
                earmark_recipient: None,
                earmark_region: None,
                offered_on: None,
                source: "test".to_owned(),
                own_id: None,
            };
            let trust = Trust { checked: true, for_all: true };
            let (offer, _) = imports::make(tx, &Row::Offer(row), tx.new_id(), trust, &[])?;
            if let Imported::Pledge(id) = offer {
                made.pledges.push(id);
            }
        }
        Step::PledgeToNeed { who, need, units } => {
            let (who, need) = (pick(&people.donors, *who)?, pick(&made.needs, *need)?);
            let line = needs::get(tx, coordinator, need)?.need.into_inner().lines[0].id;
            let answered = pledges::pledge_to_need(tx, Some(&who), need, &new_answer(line, *units, false, false))?;
            made.pledges.push(answered.pledge.pledge.id);
            made.allocations.extend(answered.allocations.iter().map(|allocation| allocation.id));
        }
        Step::Allocate { pledge, need, units } => {
            let (pledge, need) = (pick(&made.pledges, *pledge)?, pick(&made.needs, *need)?);
            let given = pledges::get(tx, coordinator, pledge)?.pledge.into_inner();
            let lines = needs::get(tx, coordinator, need)?.need.into_inner().lines;
            let pairs = lines.iter().flat_map(|line| given.lines.iter().map(move |other| (line, other)));
            let (line, given_line) = pairs
                .into_iter()
                .find(|(line, other)| line.item_class == other.item_class)
                .map(|(line, other)| (line.id, other.id))
                .ok_or(ServiceError::NotFound)?;
            let new = NewAllocation {
                pledge,
                pledge_line: given_line,
                need,
                need_line: line,
                quantity: *units,
                standby: false,
                substitute: false,
            };
            let made_now = allocations::create(tx, Some(&of(&people.donors, given.donor)?), &new)?;
            made.allocations.extend(made_now.iter().map(|allocation| allocation.id));
        }
        Step::Accept { allocation } | Step::Decline { allocation } | Step::Release { allocation } => {
            let id = pick(&made.allocations, *allocation)?;
            let found = allocation_store::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
            let (donor, recipient) = (of(&people.donors, found.donor)?, of(&people.recipients, found.recipient)?);
            match step {
                Step::Decline { .. } => {
                    allocations::decline(tx, Some(&recipient), id, None, "no".into()).map(|_| ())?
                }
                Step::Release { .. } => {
                    allocations::release(tx, Some(&recipient), id, None, Some(1), "not needed".into()).map(|_| ())?;
                }
                _ if found.state == AllocationState::Accepted => {
                    allocations::accept(tx, Some(&donor), id, None, &allocations::Agreed::default()).map(|_| ())?;
                }
                _ => {
                    allocations::accept(tx, Some(&recipient), id, None, &allocations::Agreed::default()).map(|_| ())?
                }
            }
        }
        Step::Refuse { pledge } => {
            let id = pick(&made.pledges, *pledge)?;
            let donor = pledges::get(tx, coordinator, id)?.pledge.into_inner().donor;
            let decision = NewDecision {
                body: "council".into(),
                reference: "1".into(),
                decided_on: tx.now.date_naive(),
                outcome: Outcome::Refused,
                value_cap_minor: None,
                currency: None,
                document: None,
            };
            decisions::authorise(tx, Some(&of(&people.donors, donor)?), id, None, &decision)?;
        }
        Step::WithdrawPledge { pledge } => {
            let id = pick(&made.pledges, *pledge)?;
            let donor = pledges::get(tx, coordinator, id)?.pledge.into_inner().donor;
            pledges::withdraw(tx, Some(&of(&people.donors, donor)?), id, None, "no more")?;
        }
        Step::CloseNeed { need } => {
            needs::close(tx, coordinator, pick(&made.needs, *need)?, None, NeedClosed::Withdrawn, None)?;
        }
        Step::Correct { need, line: place, units } => {
            let id = pick(&made.needs, *need)?;
            let found = needs::get(tx, coordinator, id)?.need.into_inner();
            let line = NewLine { quantity: Some(*units), ..NewLine::default() };
            let of_line = found.lines[place % found.lines.len()].id;
            correct(tx, coordinator, id, LineCorrection { id: Some(of_line), line, lots: NewLots::default() })?;
        }
        Step::AddLine { need, class, units } => {
            let id = pick(&made.needs, *need)?;
            let line = line(class % CLASSES.len(), *units);
            correct(tx, coordinator, id, LineCorrection { id: None, line, lots: NewLots::default() })?;
        }
        Step::VerifyAsked { need } => {
            needs::verify(tx, coordinator, pick(&made.needs, *need)?, None, &[])?;
        }
        Step::Enough { need } => {
            needs::enough::enough(tx, coordinator, pick(&made.needs, *need)?, None, "enough".into())?;
        }
        Step::Move { who, region } => {
            let both: Vec<&Actor> = people.recipients.iter().chain(&people.donors).collect();
            let who = pick(&both, *who)?;
            let before = organisations::get(tx, coordinator, who.organisation)?.into_inner();
            let edit = OrganisationEdit {
                name: before.name,
                kind: before.kind,
                country: before.country,
                region: at(*region),
                community: None,
                public_name: None,
                registration: None,
            };
            organisations::update(tx, coordinator, who.organisation, None, &edit, &[])?;
        }
        // the sweep is no use case: it runs transactions of its own
        Step::Time { .. } => {}
    }
    Ok(())
}
