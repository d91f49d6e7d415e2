//! Many at once: the same last units are never promised twice.

use std::time::{Duration, Instant};

use domain::actor::Actor;
use domain::allocation::{AllocationState, Count};
use domain::customs::CustomsRecord;
use domain::filters::{AllocationFilter, ShipmentFilter};
use domain::ledger::Sums;
use domain::page::Window;
use domain::zone::Zone;
use poruch::service::needs::{LineCorrection, NewCorrection, NewLots};
use poruch::service::receipts::{Counted, NewReceipt, NewReceiptLine};
use poruch::service::shipments::{Driver, NewShipment, NewShipmentLine, Word};
use poruch::service::{ServiceError, Tx, allocations, needs, pledges, receipts, shipments, verify};
use poruch::store::Engine;
use rand::RngExt;

use crate::cast::{Cast, new_answer};

/// Clients that pledge one unit each.
const CLIENTS: usize = 64;

async fn rush(cast: &Cast, standby: bool) -> (usize, Vec<i64>) {
    let (need, lines) = cast.need(0, &[50]).await;
    let line = lines[0];
    let mut clients = Vec::new();
    for n in 0..CLIENTS {
        let (service, donor) = (cast.service.clone(), cast.donors[n % cast.donors.len()].clone());
        clients.push(actix_web::rt::spawn(async move {
            service
                .act(move |tx| {
                    pledges::pledge_to_need(tx, Some(&donor), need, &new_answer(line, 1, true, standby)).map(|_| ())
                })
                .await
        }));
    }
    let (mut made, mut remaining) = (0, Vec::new());
    for client in clients {
        match client.await.expect("a client") {
            Ok(()) => made += 1,
            Err(ServiceError::Conflict(conflict)) => {
                assert_eq!(conflict.code, domain::Code::MoreThanRemains);
                remaining.push(conflict.facts["remaining"].as_i64().expect("a number"));
            }
            Err(other) => panic!("{other}"),
        }
    }
    let coordinator = cast.coordinator.clone();
    let seen = cast.service.act(move |tx| needs::get(tx, Some(&coordinator), need)).await.expect("the need");
    let Sums { proposed, standby: standing_by, .. } = seen.sums[0];
    assert_eq!(proposed, 50);
    assert_eq!(standing_by, if standby { 14 } else { 0 });
    (made, remaining)
}

pub async fn sixty_four_clients_pledge_one_each_against_fifty(engine: Engine) {
    let cast = Cast::new(engine).await;
    let (made, remaining) = rush(&cast, false).await;
    assert_eq!(made, 50);
    assert_eq!(remaining, vec![0; 14]);
    assert!(cast.service.act(verify::breaches).await.expect("an answer").is_empty());
}

pub async fn with_standby_fifty_are_proposed_and_fourteen_stand_by(engine: Engine) {
    let cast = Cast::new(engine).await;
    let (made, remaining) = rush(&cast, true).await;
    assert_eq!((made, remaining.len()), (CLIENTS, 0));
    assert!(cast.service.act(verify::breaches).await.expect("an answer").is_empty());
}

/// One random thing that a client does.
async fn churn(cast: &Cast, need: domain::NeedId, line: domain::NeedLineId, who: usize) -> Result<(), ServiceError> {
    let (service, recipient) = (cast.service.clone(), cast.recipients[0].clone());
    let donor = cast.donors[who % cast.donors.len()].clone();
    let (what, units, luck) = {
        let mut dice = rand::rng();
        (dice.random_range(0..7), dice.random_range(1..9), dice.random_range(0..1000_usize))
    };
    let window = Window { limit: 200, after: None };
    service
        .act(move |tx| {
            let of = |state| AllocationFilter { need: Some(need), state: Some(state), ..AllocationFilter::default() };
            match what {
                0 | 1 => {
                    pledges::pledge_to_need(tx, Some(&donor), need, &new_answer(line, units, false, luck % 2 == 0))?;
                }
                2 => {
                    let all = allocations::list(tx, Some(&recipient), &of(AllocationState::Proposed), &window)?.rows;
                    let Some(one) = all.get(luck % all.len().max(1)) else { return Ok(()) };
                    allocations::accept(tx, Some(&recipient), one.id, None, &allocations::Agreed::default())?;
                }
                3 => {
                    let all = allocations::list(tx, Some(&donor), &of(AllocationState::Committed), &window)?.rows;
                    let Some(one) = all.get(luck % all.len().max(1)) else { return Ok(()) };
                    allocations::withdraw(tx, Some(&donor), one.id, None, "needed at home".into())?;
                }
                4 => {
                    let all = allocations::list(tx, Some(&donor), &of(AllocationState::Committed), &window)?.rows;
                    let Some(one) = all.get(luck % all.len().max(1)) else { return Ok(()) };
                    let new = NewShipment {
                        consignee: None,
                        carrier: None,
                        waybill: "CMR".into(),
                        responsible_receiver: Some("depot".into()),
                        loading_country: None,
                        vehicle: None,
                        expected_on: None,
                        lines: vec![NewShipmentLine { allocation: one.id, quantity: units.min(one.quantity) }],
                    };
                    let shipment = shipments::create(tx, Some(&donor), &new)?;
                    let word = Word { driver: Driver::Donor, responsible_receiver: None, loading_country: None };
                    shipments::agree(tx, Some(&recipient), shipment.id, None, &word)?;
                    let code = shipment.reference.clone();
                    let record = CustomsRecord::new(code, Zone::KYIV.day(tx.now));
                    shipments::declare(tx, Some(&recipient), shipment.id, None, &record)?;
                    shipments::dispatch(tx, Some(&donor), shipment.id, None)?;
                }
                _ => {
                    let filter =
                        ShipmentFilter { state: Some(domain::shipment::ShipmentState::Dispatched), scope: None };
                    let all = shipments::list(tx, Some(&recipient), &filter, &window)?.rows;
                    let Some(one) = all.get(luck % all.len().max(1)) else { return Ok(()) };
                    let open = one.lines[0].uncounted();
                    let damaged = open.min(units % 3);
                    let count = NewReceiptLine {
                        shipment_line: Some(one.lines[0].id),
                        allocation: None,
                        count: Count { accepted: open - damaged, damaged, missing: 0 },
                        surplus: 0,
                        received_as: None,
                        is_final: true,
                        reason: Some("counted".into()),
                    };
                    let new =
                        NewReceipt { of: Counted::Shipment(one.id), note: None, unusual: false, lines: vec![count] };
                    let receipt = receipts::create(tx, Some(&recipient), &new)?;
                    receipts::confirm(tx, Some(&recipient), receipt.id, None)?;
                }
            }
            Ok(())
        })
        .await
}

pub async fn sixteen_clients_do_anything_for_ten_seconds(engine: Engine) {
    let cast = std::rc::Rc::new(Cast::new(engine).await);
    let (need, lines) = cast.need(0, &[200]).await;
    let line = lines[0];
    let end = Instant::now() + Duration::from_secs(10);
    let mut clients = Vec::new();
    for who in 0..16 {
        let cast = std::rc::Rc::clone(&cast);
        clients.push(actix_web::rt::spawn(async move {
            let mut done = 0;
            while Instant::now() < end {
                match churn(&cast, need, line, who).await {
                    Ok(()) => done += 1,
                    Err(ServiceError::Conflict(_) | ServiceError::Invalid(_)) => {}
                    Err(other) => panic!("{other}"),
                }
            }
            done
        }));
    }
    let mut done = 0;
    for client in clients {
        done += client.await.expect("a client");
    }
    assert!(done > 100, "only {done} things were done");
    let breaches = cast.service.act(verify::breaches).await.expect("an answer");
    assert!(breaches.is_empty(), "{breaches:?}");
}

/// What one of many does while a need is corrected.
fn beside(
    tx: &mut Tx<'_>,
    people: &(Actor, Actor, Actor),
    need: domain::NeedId,
    line: domain::NeedLineId,
    turn: usize,
) -> Result<(), ServiceError> {
    let (recipient, donor, coordinator) = people;
    let corrected = |quantity| NewCorrection {
        lines: vec![LineCorrection { id: Some(line), line: crate::cast::line(quantity), lots: NewLots::default() }],
        reason: Some("another figure".into()),
        acknowledge: Vec::new(),
    };
    let (units, window) = (i64::try_from(turn % 5).unwrap_or(0), Window { limit: 200, after: None });
    match turn % 8 {
        0 | 1 => {
            pledges::pledge_to_need(tx, Some(donor), need, &new_answer(line, 1 + units, false, turn.is_multiple_of(3)))
                .map(|_| ())
        }
        2 | 3 => {
            let filter = AllocationFilter {
                need: Some(need),
                state: Some(AllocationState::Proposed),
                ..AllocationFilter::default()
            };
            let all = allocations::list(tx, Some(recipient), &filter, &window)?.rows;
            let Some(one) = all.get(turn % all.len().max(1)) else { return Ok(()) };
            allocations::accept(tx, Some(recipient), one.id, None, &allocations::Agreed::default()).map(|_| ())
        }
        4 | 5 => needs::correct(tx, Some(recipient), need, None, &corrected(20 + 4 * units)).map(|_| ()),
        6 => needs::verify(tx, Some(coordinator), need, None, &[]).map(|_| ()),
        _ if turn % 40 == 39 => needs::enough::enough(tx, Some(recipient), need, None, "enough".into()).map(|_| ()),
        _ => needs::correct(tx, Some(recipient), need, None, &corrected(60)).map(|_| ()),
    }
}

/// Lowering against pledging, accepting, verifying more and having enough: whatever comes first, the rules hold, nobody
/// waits in a circle, and nothing is lost.
pub async fn lowering_against_pledging_and_accepting_leaves_the_rules_whole(engine: Engine) {
    let cast = Cast::new(engine).await;
    let (need, lines) = cast.need(0, &[40]).await;
    let line = lines[0];
    let mut clients = Vec::new();
    for turn in 0..240_usize {
        let service = cast.service.clone();
        let donor = cast.donors[turn % cast.donors.len()].clone();
        let people = (cast.recipients[0].clone(), donor, cast.coordinator.clone());
        clients.push(actix_web::rt::spawn(async move {
            service.act(move |tx| beside(tx, &people, need, line, turn)).await
        }));
    }
    let (mut done, mut refused) = (0, 0);
    for client in clients {
        match client.await.expect("a client") {
            Ok(()) => done += 1,
            Err(ServiceError::Conflict(_)) => refused += 1,
            Err(other) => panic!("{other}"),
        }
    }
    assert!(done > 60, "{done} done, {refused} refused");
    let breaches = cast.service.act(verify::breaches).await.expect("an answer");
    assert!(breaches.is_empty(), "{breaches:?}");
    let coordinator = cast.coordinator.clone();
    let seen = cast.service.act(move |tx| needs::get(tx, Some(&coordinator), need)).await.expect("the need");
    let needed = seen.need.lines[0].needed().expect("a quantity");
    assert!(seen.sums[0].live() + seen.sums[0].received <= needed, "{:?} of {needed}", seen.sums[0]);
}
