//! Random sequences of all operations by several people; after each step every rule of the ledger
//! is asked of the database. A failing sequence shrinks to a short list of steps.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use chrono::TimeDelta;
use domain::actor::Actor;
use domain::allocation::{Allocation, Count};
use domain::customs::CustomsRecord;
use domain::ledger::Sums;
use domain::need::{ExcessDecision, NeedClosed};
use domain::pledge::{Outcome, Pledge};
use domain::receipt::Receipt;
use domain::shipment::{Shipment, ShipmentEventKind};
use domain::{AllocationId, NeedId, NeedLineId, PledgeId, ReceiptId, ShipmentId};
use poruch::service::allocations::NewAllocation;
use poruch::service::decisions::{self, NewDecision};
use poruch::service::receipts::{Counted, NewReceipt, NewReceiptLine};
use poruch::service::shipments::{Driver, NewShipment, NewShipmentEvent, NewShipmentLine, Word};
use poruch::service::{
    ServiceError, Tx, allocations, excess, needs, open_lines, pledges, receipts, shipments, sweep, verify,
};
use poruch::store::{
    Engine, allocations as allocation_store, receipts as receipt_store, room, shipments as shipment_store,
};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};

use crate::cast::{Cast, new_answer, new_need, new_pledge, new_training};
use crate::suggesting;

/// Steps of one sequence, at most.
const LONGEST: usize = 60;

/// Steps an engine in all: 20,000 in CI, fewer at the desk; `PORUCH_PROPERTY_STEPS` sets them.
fn wanted_steps() -> usize {
    let usual = if std::env::var_os("CI").is_some() { 20_000 } else { 2_000 };
    std::env::var("PORUCH_PROPERTY_STEPS").ok().and_then(|steps| steps.parse().ok()).unwrap_or(usual)
}

/// Where the sequences begin: everywhere a new place each time, so that many desks see many sequences; in CI always the
/// same one, so that no change fails for what another brought. It is printed; `PORUCH_PROPERTY_SEED` sets it.
fn seed() -> u64 {
    let usual = if std::env::var_os("CI").is_some() { 1 } else { rand::random() };
    std::env::var("PORUCH_PROPERTY_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(usual)
}

/// The chance of a batch of sequences.
fn chance(seed: u64, batch: u64) -> TestRng {
    let mut bytes = [0; 32];
    let (first, rest) = bytes.split_at_mut(8);
    first.copy_from_slice(&seed.to_le_bytes());
    rest[..8].copy_from_slice(&batch.to_le_bytes());
    TestRng::from_seed(RngAlgorithm::ChaCha, &bytes)
}

/// How many times the wanted steps it may take until each kind of step was done.
const PATIENCE: usize = 10;

/// Every kind of step. Each must have been done at least once, or the sequences show less than they
/// seem to.
const KINDS: &[&str] = &[
    "Need",
    "Confirm",
    "Close",
    "PledgeTo",
    "OpenPledge",
    "Allocate",
    "Authorise",
    "WithdrawPledge",
    "Accept",
    "Decline",
    "Withdraw",
    "Release",
    "Plan",
    "Dispatch",
    "Arrive",
    "Cancel",
    "Lose",
    "Return",
    "CloseShipment",
    "Event",
    "Count",
    "CountTaught",
    "Decide",
    "Sign",
    "Discard",
    "Reverse",
    "Time",
];

/// One step. Numbers choose among what there is, modulo how much that is, so that a shortened
/// sequence still means something.
#[derive(Debug, Clone)]
enum Step {
    Need {
        who: usize,
        quantities: Vec<i64>,
        surplus: bool,
        taught: bool,
    },
    Confirm {
        need: usize,
    },
    Close {
        need: usize,
        why: NeedClosed,
    },
    PledgeTo {
        who: usize,
        need: usize,
        line: usize,
        units: i64,
        council: bool,
        standby: bool,
    },
    OpenPledge {
        who: usize,
        units: i64,
        council: bool,
        delegates: bool,
    },
    Allocate {
        by: usize,
        pledge: usize,
        need: usize,
        line: usize,
        units: i64,
        standby: bool,
    },
    Authorise {
        pledge: usize,
        granted: bool,
    },
    WithdrawPledge {
        pledge: usize,
    },
    Accept {
        allocation: usize,
        donor: bool,
    },
    Decline {
        allocation: usize,
        donor: bool,
    },
    Withdraw {
        allocation: usize,
    },
    Release {
        allocation: usize,
        units: Option<i64>,
    },
    Plan {
        allocations: Vec<usize>,
        units: i64,
    },
    Dispatch {
        shipment: usize,
    },
    Arrive {
        shipment: usize,
    },
    Cancel {
        shipment: usize,
    },
    Lose {
        shipment: usize,
    },
    Return {
        shipment: usize,
    },
    CloseShipment {
        shipment: usize,
    },
    Event {
        shipment: usize,
        kind: ShipmentEventKind,
        line: usize,
    },
    /// The faults are spread over the lines from the one numbered `from` on.
    Count {
        shipment: usize,
        from: usize,
        damaged: i64,
        missing: i64,
        surplus: i64,
        part: bool,
    },
    CountTaught {
        need: usize,
        allocation: usize,
        missing: i64,
        part: bool,
    },
    Decide {
        need: usize,
        line: usize,
        decision: ExcessDecision,
    },
    Sign {
        receipt: usize,
    },
    Discard {
        receipt: usize,
    },
    Reverse {
        receipt: usize,
    },
    Time {
        days: i64,
    },
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let n = 0_usize..64;
    let units = 1_i64..9;
    let step = prop_oneof![
        2 => (n.clone(), prop::collection::vec(1_i64..9, 1..3), prop::bool::weighted(0.1), prop::bool::weighted(0.3))
            .prop_map(|(who, quantities, surplus, taught)| Step::Need { who, quantities, surplus, taught }),
        1 => n.clone().prop_map(|need| Step::Confirm { need }),
        1 => (n.clone(), prop::sample::select(vec![NeedClosed::Fulfilled, NeedClosed::Withdrawn, NeedClosed::Superseded]))
            .prop_map(|(need, why)| Step::Close { need, why }),
        6 => (n.clone(), n.clone(), n.clone(), units.clone(), any::<bool>(), any::<bool>()).prop_map(
            |(who, need, line, units, council, standby)| Step::PledgeTo { who, need, line, units, council, standby }),
        2 => (n.clone(), units.clone(), any::<bool>(), any::<bool>())
            .prop_map(|(who, units, council, delegates)| Step::OpenPledge { who, units, council, delegates }),
        4 => (0_usize..3, n.clone(), n.clone(), n.clone(), units.clone(), any::<bool>()).prop_map(
            |(by, pledge, need, line, units, standby)| Step::Allocate { by, pledge, need, line, units, standby }),
        4 => (n.clone(), prop::bool::weighted(0.8)).prop_map(|(pledge, granted)| Step::Authorise { pledge, granted }),
        1 => n.clone().prop_map(|pledge| Step::WithdrawPledge { pledge }),
        8 => (n.clone(), any::<bool>()).prop_map(|(allocation, donor)| Step::Accept { allocation, donor }),
        1 => (n.clone(), any::<bool>()).prop_map(|(allocation, donor)| Step::Decline { allocation, donor }),
        2 => n.clone().prop_map(|allocation| Step::Withdraw { allocation }),
        2 => (n.clone(), prop::option::of(units.clone())).prop_map(|(allocation, units)| Step::Release { allocation, units }),
        7 => (prop::collection::vec(n.clone(), 1..4), units).prop_map(|(allocations, units)| Step::Plan { allocations, units }),
        6 => n.clone().prop_map(|shipment| Step::Dispatch { shipment }),
        2 => n.clone().prop_map(|shipment| Step::Arrive { shipment }),
        1 => n.clone().prop_map(|shipment| Step::Cancel { shipment }),
        1 => n.clone().prop_map(|shipment| Step::Lose { shipment }),
        1 => n.clone().prop_map(|shipment| Step::Return { shipment }),
        1 => n.clone().prop_map(|shipment| Step::CloseShipment { shipment }),
        2 => (n.clone(), prop::sample::select(ShipmentEventKind::ALL.to_vec()), n.clone())
            .prop_map(|(shipment, kind, line)| Step::Event { shipment, kind, line }),
        7 => (n.clone(), n.clone(), 0_i64..3, 0_i64..2, 0_i64..2, any::<bool>()).prop_map(
            |(shipment, from, damaged, missing, surplus, part)|
                Step::Count { shipment, from, damaged, missing, surplus, part }),
        4 => (n.clone(), n.clone(), 0_i64..3, any::<bool>())
            .prop_map(|(need, allocation, missing, part)| Step::CountTaught { need, allocation, missing, part }),
        2 => (n.clone(), n.clone(), prop::sample::select(ExcessDecision::ALL.to_vec()))
            .prop_map(|(need, line, decision)| Step::Decide { need, line, decision }),
        7 => n.clone().prop_map(|receipt| Step::Sign { receipt }),
        1 => n.clone().prop_map(|receipt| Step::Discard { receipt }),
        3 => n.prop_map(|receipt| Step::Reverse { receipt }),
        1 => (1_i64..20).prop_map(|days| Step::Time { days }),
    ];
    let beginning = prop_oneof![3 => begun().boxed(), 2 => corrected().boxed()];
    (beginning, prop::collection::vec(step, 1..=LONGEST)).prop_map(|(mut begun, rest)| {
        begun.extend(rest);
        begun
    })
}

/// The beginning of most sequences: needs, and pledges on their way to being committed and shipped,
/// so that the rest has something to work on.
fn begun() -> impl Strategy<Value = Vec<Step>> {
    let units = 1_i64..9;
    let pledge = (0_usize..8, 0_usize..8, units.clone()).prop_map(|(who, line, units)| Step::PledgeTo {
        who,
        need: 0,
        line,
        units,
        council: false,
        standby: true,
    });
    (prop::collection::vec(4_i64..9, 1..3), prop::collection::vec(pledge, 0..4), units, 0_usize..3, 0_usize..5)
        .prop_map(|(quantities, pledges, units, far, end)| {
            let many = pledges.len();
            let mut steps = vec![Step::Need { who: 0, quantities, surplus: false, taught: false }];
            steps.extend(pledges);
            steps.extend((0..many).map(|allocation| Step::Accept { allocation, donor: false }));
            if far > 0 {
                steps.extend((0..many).map(|n| Step::Plan { allocations: vec![n], units: units.min(2) }));
            }
            if far > 1 {
                steps.extend((0..many).map(|shipment| Step::Dispatch { shipment }));
            }
            // some go on to one of the ends that chance alone seldom comes to
            match (far, end) {
                (1, 0) => steps.push(Step::Cancel { shipment: 0 }),
                (2, 0) => {}
                (2, _) => {
                    let count =
                        |shipment| Step::Count { shipment, from: 0, damaged: 0, missing: 0, surplus: 0, part: false };
                    steps.extend((0..many).map(count));
                    let sign = Step::Sign { receipt: 0 };
                    match end {
                        1 => steps.push(Step::Discard { receipt: 0 }),
                        2 => steps.extend([sign, Step::CloseShipment { shipment: 0 }]),
                        3 => steps.extend([sign, Step::Reverse { receipt: 0 }]),
                        _ => steps.push(sign),
                    }
                }
                _ => {}
            }
            steps
        })
}

/// Another beginning: several allocations of one line travel in one shipment and are counted with faults,
/// others promise what that left, some of it is planned, and the count is taken back.
fn corrected() -> impl Strategy<Value = Vec<Step>> {
    let others = prop::collection::vec((1_usize..3, 1_i64..4, 0_usize..5), 1..4);
    let after = (prop::option::of(prop::sample::select(ExcessDecision::ALL.to_vec())), any::<bool>());
    (0_i64..3, 2_usize..4, 1_i64..4, prop::bool::weighted(0.3), others, (1_i64..4, 0_i64..2), after).prop_map(
        |(slack, together, units, taught, others, (damaged, missing), (decision, cancelled))| {
            let needed = i64::try_from(together).unwrap_or(1) * units + slack;
            let pledge = |who: usize, units: i64, council: bool| Step::PledgeTo {
                who,
                need: 0,
                line: 0,
                units,
                council,
                standby: true,
            };
            let mut steps = vec![Step::Need { who: 0, quantities: vec![needed], surplus: false, taught }];
            for allocation in 0..together {
                steps.extend([pledge(0, units, false), Step::Accept { allocation, donor: false }]);
            }
            if taught {
                steps.extend((0..together).flat_map(|allocation| {
                    let count = Step::CountTaught { need: 0, allocation, missing: damaged, part: false };
                    [count, Step::Sign { receipt: allocation }]
                }));
            } else {
                steps.push(Step::Plan { allocations: (0..together).collect(), units });
                steps.push(Step::Dispatch { shipment: 0 });
                steps.push(Step::Count { shipment: 0, from: 0, damaged, missing, surplus: 0, part: false });
                steps.push(Step::Sign { receipt: 0 });
            }
            for (place, (who, units, far)) in others.into_iter().enumerate() {
                let allocation = together + place;
                steps.push(pledge(who, units, far == 1));
                if far > 0 {
                    steps.push(Step::Accept { allocation, donor: false });
                }
                if far > 2 && !taught {
                    steps.push(Step::Plan { allocations: vec![allocation], units });
                }
            }
            steps.push(Step::Reverse { receipt: 0 });
            steps.extend(decision.map(|decision| Step::Decide { need: 0, line: 0, decision }));
            if cancelled {
                steps.push(Step::Cancel { shipment: 1 });
            }
            steps
        },
    )
}

/// What the sequence has made so far.
#[derive(Debug, Clone, Default)]
struct Made {
    needs: Vec<NeedId>,
    pledges: Vec<PledgeId>,
    allocations: Vec<AllocationId>,
    shipments: Vec<ShipmentId>,
    receipts: Vec<ReceiptId>,
}

fn pick<T: Copy>(from: &[T], n: usize) -> Option<T> {
    from.get(n.checked_rem(from.len())?).copied()
}

/// The people, without the service.
#[derive(Clone)]
struct People {
    recipients: Vec<Actor>,
    donors: Vec<Actor>,
    carrier: Actor,
    coordinator: Actor,
}

impl People {
    fn of(among: &[Actor], organisation: domain::OrganisationId) -> &Actor {
        among.iter().find(|actor| actor.organisation == organisation).expect("one of the people")
    }
}

/// Does one step; «hidden» where there is nothing to do it to.
#[allow(clippy::too_many_lines, reason = "one arm a step")]
fn act(tx: &mut Tx<'_>, people: &People, made: &mut Made, step: &Step) -> Result<(), ServiceError> {
    match step {
        Step::Need { who, quantities, surplus, taught } => {
            let who = &people.recipients[who % people.recipients.len()];
            let new = if *taught { new_training(quantities) } else { new_need(quantities) };
            let new = needs::NewNeed { allows_surplus: *surplus, ..new };
            let id = needs::create(tx, Some(who), &new)?.need.id;
            needs::submit(tx, Some(who), id, None, &[])?;
            needs::verify(tx, Some(&people.coordinator), id, None, &[])?;
            made.needs.push(id);
        }
        Step::Confirm { need } => {
            let Some(id) = pick(&made.needs, *need) else { return Err(ServiceError::Hidden) };
            needs::confirm(tx, Some(&people.coordinator), id, None)?;
        }
        Step::Close { need, why } => {
            let Some(id) = pick(&made.needs, *need) else { return Err(ServiceError::Hidden) };
            needs::close(tx, Some(&people.coordinator), id, None, *why, None)?;
        }
        Step::PledgeTo { who, need, line, units, council, standby } => {
            let Some(id) = pick(&made.needs, *need) else { return Err(ServiceError::Hidden) };
            let who = &people.donors[who % people.donors.len()];
            let lines = needs::get(tx, Some(&people.coordinator), id)?.need.into_inner().lines;
            let line = lines[line % lines.len()].id;
            let answered = pledges::answer(tx, Some(who), id, &new_answer(line, *units, *council, *standby))?;
            made.pledges.push(answered.pledge.pledge.id);
            made.allocations.extend(answered.allocations.iter().map(|allocation| allocation.id));
        }
        Step::OpenPledge { who, units, council, delegates } => {
            let who = &people.donors[who % people.donors.len()];
            let id = pledges::create(tx, Some(who), &new_pledge(*units, *council, *delegates))?.pledge.id;
            pledges::open(tx, Some(who), id, None, &[])?;
            made.pledges.push(id);
        }
        Step::Allocate { by, pledge, need, line, units, standby } => {
            let (Some(pledge), Some(need)) = (pick(&made.pledges, *pledge), pick(&made.needs, *need)) else {
                return Err(ServiceError::Hidden);
            };
            let lines = needs::get(tx, Some(&people.coordinator), need)?.need;
            let given = found_pledge(tx, people, pledge)?;
            let new = NewAllocation {
                pledge,
                pledge_line: given.lines[0].id,
                need,
                need_line: lines.lines[line % lines.lines.len()].id,
                quantity: *units,
                standby: *standby,
                substitute: false,
            };
            let by = match by {
                0 => People::of(&people.donors, given.donor),
                1 => People::of(&people.recipients, lines.recipient),
                _ => &people.coordinator,
            };
            let new = allocations::create(tx, Some(by), &new)?;
            made.allocations.extend(new.iter().map(|allocation| allocation.id));
        }
        Step::Authorise { pledge, granted } => {
            let Some(id) = pick(&made.pledges, *pledge) else { return Err(ServiceError::Hidden) };
            let donor = found_pledge(tx, people, id)?.donor;
            let decision = NewDecision {
                body: "council".into(),
                reference: "1".into(),
                decided_on: tx.today(),
                outcome: if *granted { Outcome::Granted } else { Outcome::Refused },
                value_cap_minor: None,
                currency: None,
                document: None,
            };
            decisions::authorise(tx, Some(People::of(&people.donors, donor)), id, None, &decision)?;
        }
        Step::WithdrawPledge { pledge } => {
            let Some(id) = pick(&made.pledges, *pledge) else { return Err(ServiceError::Hidden) };
            let donor = found_pledge(tx, people, id)?.donor;
            pledges::withdraw(tx, Some(People::of(&people.donors, donor)), id, None, "no more")?;
        }
        Step::Accept { allocation, donor } | Step::Decline { allocation, donor } => {
            let Some(found) = found_allocation(tx, made, *allocation)? else { return Err(ServiceError::Hidden) };
            let who = if *donor {
                People::of(&people.donors, found.donor)
            } else {
                People::of(&people.recipients, found.recipient)
            };
            if matches!(step, Step::Accept { .. }) {
                allocations::accept(tx, Some(who), found.id, None)?;
            } else {
                allocations::decline(tx, Some(who), found.id, None, "no".into())?;
            }
        }
        Step::Withdraw { allocation } => {
            let Some(found) = found_allocation(tx, made, *allocation)? else { return Err(ServiceError::Hidden) };
            let donor = People::of(&people.donors, found.donor);
            allocations::withdraw(tx, Some(donor), found.id, None, "no".into())?;
        }
        Step::Release { allocation, units } => {
            let Some(found) = found_allocation(tx, made, *allocation)? else { return Err(ServiceError::Hidden) };
            let recipient = People::of(&people.recipients, found.recipient);
            allocations::release(tx, Some(recipient), found.id, None, *units, "not needed".into())?;
        }
        Step::Plan { allocations, units } => {
            let mut lines: Vec<NewShipmentLine> = Vec::new();
            let mut first = None;
            for n in allocations {
                let Some(found) = found_allocation(tx, made, *n)? else { return Err(ServiceError::Hidden) };
                first.get_or_insert(found.donor);
                lines.push(NewShipmentLine { allocation: found.id, quantity: *units });
            }
            let Some(donor) = first else { return Err(ServiceError::Hidden) };
            let new = NewShipment {
                consignee: None,
                carrier: Some(people.carrier.organisation),
                waybill: "CMR".into(),
                responsible_receiver: Some("depot".into()),
                loading_country: None,
                lines,
            };
            let donor = People::of(&people.donors, donor);
            let shipment = shipments::create(tx, Some(donor), &new)?;
            let recipient = People::of(&people.recipients, shipment.consignee);
            agree_and_declare(tx, recipient, &shipment)?;
            made.shipments.push(shipment.id);
        }
        Step::Dispatch { shipment } => with_shipment(tx, people, made, *shipment, |tx, donor, _, found| {
            shipments::dispatch(tx, Some(donor), found.id, None).map(|_| ())
        })?,
        Step::Arrive { shipment } => with_shipment(tx, people, made, *shipment, |tx, donor, _, found| {
            shipments::arrive(tx, Some(donor), found.id, None).map(|_| ())
        })?,
        Step::Cancel { shipment } => with_shipment(tx, people, made, *shipment, |tx, donor, _, found| {
            shipments::cancel(tx, Some(donor), found.id, None, "no".into()).map(|_| ())
        })?,
        Step::Lose { shipment } => with_shipment(tx, people, made, *shipment, |tx, donor, _, found| {
            shipments::lose(tx, Some(donor), found.id, None, "burnt".into()).map(|_| ())
        })?,
        Step::Return { shipment } => with_shipment(tx, people, made, *shipment, |tx, donor, _, found| {
            shipments::give_back(tx, Some(donor), found.id, None, "border".into()).map(|_| ())
        })?,
        Step::CloseShipment { shipment } => with_shipment(tx, people, made, *shipment, |tx, donor, _, found| {
            shipments::close(tx, Some(donor), found.id, None).map(|_| ())
        })?,
        Step::Event { shipment, kind, line } => with_shipment(tx, people, made, *shipment, |tx, _, _, found| {
            let line = found.lines[line % found.lines.len()].id;
            let new = NewShipmentEvent { kind: *kind, line: Some(line), occurred_at: None, place: None, note: None };
            shipments::record(tx, Some(&people.carrier), found.id, &new).map(|_| ())
        })?,
        Step::Count { shipment, from, damaged, missing, surplus, part } => {
            let mut begun = None;
            with_shipment(tx, people, made, *shipment, |tx, _, recipient, found| {
                let many = found.lines.len();
                let (mut damaged_left, mut missing_left) = (*damaged, *missing);
                let mut lines: Vec<_> = found.lines.iter().collect();
                lines.rotate_left(from % many);
                let lines = lines.into_iter().map(|line| {
                    let open = line.uncounted();
                    // one of each a line, so that faults lie on several lines
                    let damaged = damaged_left.min(open).min(1);
                    let missing = missing_left.min(open - damaged).min(1);
                    (damaged_left, missing_left) = (damaged_left - damaged, missing_left - missing);
                    let rest = open - damaged - missing;
                    let accepted = if *part { rest / 2 } else { rest };
                    NewReceiptLine {
                        shipment_line: Some(line.id),
                        allocation: None,
                        count: Count { accepted, damaged, missing },
                        surplus: *surplus,
                        is_final: accepted == rest,
                        reason: Some("counted".into()),
                    }
                });
                let new =
                    NewReceipt { of: Counted::Shipment(found.id), note: None, unusual: false, lines: lines.collect() };
                begun = Some(receipts::create(tx, Some(recipient), &new)?.id);
                Ok(())
            })?;
            made.receipts.extend(begun);
        }
        Step::CountTaught { need, allocation, missing, part } => {
            let Some(id) = pick(&made.needs, *need) else { return Err(ServiceError::Hidden) };
            let need = needs::get(tx, Some(&people.coordinator), id)?.need;
            let all = allocation_store::of_need(tx.connection, id)?;
            let open: Vec<&Allocation> = all.iter().filter(|other| other.countable() > 0).collect();
            let Some(one) = pick(&open, *allocation) else { return Err(ServiceError::Hidden) };
            let missing = (*missing).min(one.countable());
            let rest = one.countable() - missing;
            let accepted = if *part { rest / 2 } else { rest };
            let line = NewReceiptLine {
                shipment_line: None,
                allocation: Some(one.id),
                count: Count { accepted, damaged: 0, missing },
                surplus: 0,
                is_final: accepted == rest,
                reason: Some("counted".into()),
            };
            let new = NewReceipt { of: Counted::Need(id), note: None, unusual: false, lines: vec![line] };
            let recipient = People::of(&people.recipients, need.recipient);
            made.receipts.push(receipts::create(tx, Some(recipient), &new)?.id);
        }
        Step::Decide { need, line, decision } => {
            let Some(id) = pick(&made.needs, *need) else { return Err(ServiceError::Hidden) };
            let lines = needs::get(tx, Some(&people.coordinator), id)?.need.lines.clone();
            // one in excess, if any is: a decision on another is refused
            let line = lines.iter().find(|line| line.excess > 0).unwrap_or(&lines[line % lines.len()]).id;
            let new = excess::NewDecision { line, decision: *decision, reason: "so decided".into() };
            excess::decide(tx, Some(&people.coordinator), id, None, &new)?;
        }
        Step::Sign { receipt } => with_receipt(tx, people, made, *receipt, |tx, recipient, found| {
            receipts::confirm(tx, Some(recipient), found.id, None).map(|_| ())
        })?,
        Step::Discard { receipt } => with_receipt(tx, people, made, *receipt, |tx, recipient, found| {
            receipts::discard(tx, Some(recipient), found.id, None).map(|_| ())
        })?,
        Step::Reverse { receipt } => with_receipt(tx, people, made, *receipt, |tx, recipient, found| {
            receipts::reverse(tx, Some(recipient), found.id, None, "wrong".into()).map(|_| ())
        })?,
        // the sweep is no use case: it runs transactions of its own
        Step::Time { .. } => {}
    }
    Ok(())
}

/// The recipient's word on who drives, and its customs declaration.
fn agree_and_declare(tx: &mut Tx<'_>, recipient: &Actor, shipment: &Shipment) -> Result<(), ServiceError> {
    let word = Word { driver: Driver::Carrier(shipment.driver()), responsible_receiver: None, loading_country: None };
    shipments::agree(tx, Some(recipient), shipment.id, None, &word)?;
    let record = CustomsRecord { code: shipment.reference.clone(), declared_on: tx.today(), cleared_on: None };
    shipments::declare(tx, Some(recipient), shipment.id, None, &record).map(|_| ())
}

fn found_pledge(tx: &mut Tx<'_>, people: &People, id: PledgeId) -> Result<Pledge, ServiceError> {
    Ok(pledges::get(tx, Some(&people.coordinator), id)?.pledge.into_inner())
}

fn found_allocation(tx: &mut Tx<'_>, made: &Made, n: usize) -> Result<Option<Allocation>, ServiceError> {
    let Some(id) = pick(&made.allocations, n) else { return Ok(None) };
    Ok(allocation_store::find(tx.connection, id)?)
}

fn with_shipment(
    tx: &mut Tx<'_>,
    people: &People,
    made: &Made,
    n: usize,
    step: impl FnOnce(&mut Tx<'_>, &Actor, &Actor, Shipment) -> Result<(), ServiceError>,
) -> Result<(), ServiceError> {
    let Some(id) = pick(&made.shipments, n) else { return Err(ServiceError::Hidden) };
    let Some(found) = shipment_store::find(tx.connection, id)? else { return Err(ServiceError::Hidden) };
    let donor = People::of(&people.donors, found.consignor);
    let recipient = People::of(&people.recipients, found.consignee);
    step(tx, donor, recipient, found)
}

fn with_receipt(
    tx: &mut Tx<'_>,
    people: &People,
    made: &Made,
    n: usize,
    step: impl FnOnce(&mut Tx<'_>, &Actor, Receipt) -> Result<(), ServiceError>,
) -> Result<(), ServiceError> {
    let Some(id) = pick(&made.receipts, n) else { return Err(ServiceError::Hidden) };
    let Some(found) = receipt_store::find(tx.connection, id)? else { return Err(ServiceError::Hidden) };
    let recipient = People::of(&people.recipients, found.consignee);
    step(tx, recipient, found)
}

/// What must hold of coverage itself, computed here a second time from the allocations.
fn check_coverage(tx: &mut Tx<'_>, people: &People, made: &Made) -> Result<Option<String>, ServiceError> {
    for id in &made.needs {
        let seen = needs::get(tx, Some(&people.coordinator), *id)?;
        let all = allocation_store::of_need(tx.connection, *id)?;
        for (line, sums) in seen.need.lines.iter().zip(&seen.sums) {
            let own: Vec<&Allocation> = all.iter().filter(|other| other.need_line == line.id).collect();
            let live: i64 = own.iter().map(|allocation| allocation.live()).sum();
            let received: i64 = own.iter().map(|allocation| allocation.received).sum();
            let needed = line.quantity.unwrap_or(0);
            if *sums != Sums::of(own.iter().copied()) || sums.live() != live || sums.received != received {
                return Ok(Some(format!("{sums:?} is not the sum of {own:?}")));
            }
            if sums.remaining(needed) != (needed - received - live).max(0) {
                return Ok(Some(format!("remaining of {needed} with {sums:?}")));
            }
            let above = if seen.need.allows_surplus { 0 } else { (live + received - needed).max(0) };
            if line.excess != above {
                return Ok(Some(format!("{live} live and {received} received of {needed}, excess {}", line.excess)));
            }
            if above > 0 && line.excess_decision != Some(ExcessDecision::Keep) {
                let counted = room::being_counted(tx.connection, *id, line.id)?;
                let free = |other: &&Allocation| other.free() > counted.get(&other.id).copied().unwrap_or(0);
                if let Some(free) = own.iter().copied().find(free) {
                    return Ok(Some(format!("an excess of {above} while {free:?} could step back")));
                }
            }
        }
    }
    Ok(None)
}

/// The excess of each line.
fn excesses(tx: &mut Tx<'_>, people: &People, made: &Made) -> Result<BTreeMap<NeedLineId, i64>, ServiceError> {
    let mut found = BTreeMap::new();
    for id in &made.needs {
        let lines = needs::get(tx, Some(&people.coordinator), *id)?.need.lines.clone();
        found.extend(lines.into_iter().map(|line| (line.id, line.excess)));
    }
    Ok(found)
}

/// Only what happened to real things raises an excess.
fn risen(step: &Step, before: &BTreeMap<NeedLineId, i64>, after: &BTreeMap<NeedLineId, i64>) -> Option<String> {
    let rose = after.iter().find(|(line, excess)| **excess > before.get(line).copied().unwrap_or(0));
    let fact = matches!(step, Step::Reverse { .. } | Step::Sign { .. });
    rose.filter(|_| !fact).map(|(line, excess)| format!("{step:?} raised the excess of {line} to {excess}"))
}

/// How often each kind of step was done and not refused.
type Tally = Mutex<BTreeMap<String, usize>>;

/// Runs a sequence on a database of its own; answers what broke.
fn run(engine: Engine, sequence: &[Step], count: &AtomicUsize, done_by_kind: &Tally) -> Result<(), TestCaseError> {
    let system = actix_web::rt::System::new();
    system.block_on(async {
        let cast = Cast::new(engine).await;
        let people = People {
            recipients: cast.recipients.clone(),
            donors: cast.donors.clone(),
            carrier: cast.carrier.clone(),
            coordinator: cast.coordinator.clone(),
        };
        open_lines::keep_up(&cast.service).await.map_err(|error| TestCaseError::fail(error.to_string()))?;
        let mut made = Made::default();
        let mut excess_before = BTreeMap::new();
        for (number, step) in sequence.iter().enumerate() {
            if let Step::Time { days } = step {
                cast.clock.advance(TimeDelta::days(*days));
            }
            if let Step::Time { .. } = step {
                let swept = sweep::run(&cast.service).await.map_err(|error| TestCaseError::fail(error.to_string()))?;
                prop_assert_eq!(swept.failed, 0);
            }
            let (people_here, step_here, before) = (people.clone(), step.clone(), made.clone());
            let done = cast
                .service
                .act(move |tx| {
                    let mut made = before.clone();
                    act(tx, &people_here, &mut made, &step_here)?;
                    Ok(made)
                })
                .await;
            match done {
                Ok(after) => {
                    made = after;
                    let kind = format!("{step:?}").split([' ', '{']).next().unwrap_or_default().to_owned();
                    *done_by_kind.lock().expect("the tally").entry(kind).or_default() += 1;
                }
                Err(ServiceError::Store(error)) => {
                    return Err(TestCaseError::fail(format!("step {number}: the database failed: {error}")));
                }
                Err(_refused) => {}
            }
            suggesting::compare_some(&cast.service, &people.coordinator, &made.needs, &made.pledges, number).await?;
            let (people_here, made_here) = (people.clone(), made.clone());
            let broken = cast
                .service
                .act(move |tx| {
                    let above = excesses(tx, &people_here, &made_here)?;
                    Ok((verify::breaches(tx)?, check_coverage(tx, &people_here, &made_here)?, above))
                })
                .await
                .map_err(|error| TestCaseError::fail(error.to_string()))?;
            let raised = risen(step, &excess_before, &broken.2);
            excess_before.clone_from(&broken.2);
            if raised.is_some() || !broken.0.is_empty() || broken.1.is_some() {
                return Err(TestCaseError::fail(format!("after step {number} {step:?}: {raised:?} {broken:?}")));
            }
            count.fetch_add(1, Ordering::Relaxed);
        }
        suggesting::compare(&cast.service, &people.coordinator, suggesting::all(&made.needs, &made.pledges)).await
    })
}

pub async fn every_rule_holds_after_every_step(engine: Engine) {
    // proptest drives runtimes of its own, which must not be started inside this one
    let outcome = std::thread::spawn(move || {
        let count = AtomicUsize::new(0);
        let done_by_kind = Tally::default();
        let wanted = wanted_steps();
        let (seed, mut batches) = (seed(), 0..);
        println!("{}: seed {seed}", engine.as_str());
        let mut failed = None;
        let missing = || KINDS.iter().any(|kind| !done_by_kind.lock().expect("the tally").contains_key(*kind));
        // one runner a batch of sequences, until there were enough steps, and beyond that until each
        // kind of step was done; a kind that is never done shows at the bound
        while failed.is_none() {
            let steps_done = count.load(Ordering::Relaxed);
            if steps_done >= wanted && !(missing() && steps_done < wanted * PATIENCE) {
                break;
            }
            let config = Config { cases: 8, failure_persistence: None, max_shrink_iters: 400, ..Config::default() };
            let mut runner = TestRunner::new_with_rng(config, chance(seed, batches.next().unwrap_or_default()));
            let outcome = runner.run(&steps(), |sequence| run(engine, &sequence, &count, &done_by_kind));
            failed = outcome.err().map(|error| error.to_string());
        }
        (failed, count.into_inner(), done_by_kind.into_inner().expect("the tally"))
    })
    .join()
    .expect("the runner");
    println!("{}: {} steps, done: {:?}", engine.as_str(), outcome.1, outcome.2);
    assert!(outcome.0.is_none(), "{}", outcome.0.unwrap_or_default());
    // a sequence whose every step is refused would show nothing
    for kind in KINDS {
        assert!(outcome.2.contains_key(*kind), "no {kind} was ever done");
    }
}
