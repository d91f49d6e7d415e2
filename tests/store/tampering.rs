//! Whoever changes a row behind the service's back is found out: `poruch verify` names the rule and the row.

use domain::allocation::Count;
use domain::customs::CustomsRecord;
use domain::pledge::Outcome;
use domain::shipment::Amendment;
use domain::zone::Zone;
use poruch::service::decisions::{self, NewDecision};
use poruch::service::driver_codes::{self, NewDriverCode};
use poruch::service::receipts::{Counted, NewReceipt, NewReceiptLine};
use poruch::service::shipments::{Driver, NewAmendment, NewShipment, NewShipmentEvent, NewShipmentLine, Word};
use poruch::service::verify::{self, Breach};
use poruch::service::waybill::{self, NewWaybillEvent};
use poruch::service::{allocations, pledges, receipts, shipments, tokens};
use poruch::store::Engine;

use crate::cast::{Cast, new_answer};
use crate::forge;

/// What is tampered with: where, the change, what undoes it, and words of the rule that finds it.
type Tampering = (&'static str, &'static str, &'static str, &'static str);

/// Each changes one row, or as many as the table has, and puts it back.
const TAMPERINGS: &[Tampering] = &[
    ("need_lines", "quantity = quantity - 1", "quantity = quantity + 1", "2: the excess is exactly"),
    ("need_lines", "excess = excess + 1", "excess = excess - 1", "2: the excess is exactly"),
    ("need_lines", "excess_decision = 'release'", "excess_decision = 'keep'", "8: what was decided on an excess"),
    (
        "need_lines",
        "excess_decided_at = NULL",
        "excess_decided_at = (SELECT MAX(at) FROM events)",
        "9: something was decided",
    ),
    ("needs", "priority = 4", "priority = 1", "8: a need has the priority"),
    ("needs", "state = 'submitted'", "state = 'verified'", "8: a need stands"),
    ("needs", "state = 'draft'", "state = 'verified'", "only a verified or closed need"),
    ("needs", "close_reason = 'withdrawn'", "close_reason = NULL", "a need is closed for some reason"),
    ("needs", "opened_at = NULL", "opened_at = verified_at", "a need that was verified has been open"),
    ("pledges", "authorisation = 'pending'", "authorisation = 'granted'", "8: a pledge has the authorisation"),
    ("pledges", "state = 'draft'", "state = 'open'", "8: a pledge stands"),
    ("pledges", "closed_at = (SELECT MAX(at) FROM events)", "closed_at = NULL", "a pledge is closed for some reason"),
    ("pledge_lines", "quantity = 1", "quantity = 6", "1: live + received"),
    ("decisions", "outcome = 'refused'", "outcome = 'granted'", "8: a decision is the one"),
    ("decisions", "value_cap_minor = 5", "value_cap_minor = NULL", "8: a decision is the one"),
    ("decisions", "currency = 'EUR'", "currency = NULL", "8: a decision is the one"),
    ("decisions", "body = 'Committee'", "body = 'council'", "8: a decision is the one"),
    ("decisions", "reference = '2'", "reference = '1'", "8: a decision is the one"),
    ("decisions", "decided_on = '2020-01-01'", "decided_on = TODAY", "8: a decision is the one"),
    ("decisions", "recorded_by = OTHER", "recorded_by = DONOR", "8: a decision is the one"),
    (
        "shipments",
        "customs_code = 'forged' || customs_code",
        "customs_code = substr(customs_code, 7)",
        "8: a shipment has the customs record",
    ),
    (
        "shipments",
        "customs_declared_on = '2020-01-01'",
        "customs_declared_on = KYIV_DAY",
        "8: a shipment has the customs record",
    ),
    (
        "shipments",
        "customs_cleared_on = '2020-01-01'",
        "customs_cleared_on = NULL",
        "8: a shipment has the customs record",
    ),
    (
        "shipments",
        "customs_recipient_number = '7'",
        "customs_recipient_number = NULL",
        "8: a shipment has the customs record",
    ),
    ("former_customs", "code = 'forged' || code", "code = substr(code, 7)", "8: a customs code that was in force"),
    ("shipments", "vehicle = 'forged'", "vehicle = 'AA 1'", "8: a shipment travels with"),
    ("shipment_amendments", "after = 'forged'", "after = 'AA 1'", "8: a correction of a shipment"),
    ("shipment_amendments", "amended_by = OTHER", "amended_by = DONOR", "8: a correction of a shipment"),
    ("shipments", "received_at = (SELECT MAX(at) FROM events)", "received_at = NULL", "a shipment left, arrived"),
    ("shipment_events", "recorded_by = OTHER", "recorded_by = CARRIER", "8: what happened on the way"),
    (
        "shipment_events",
        "driver_code_id = NULL",
        "driver_code_id = (SELECT id FROM driver_codes)",
        "8: what happened on the way",
    ),
    ("events", "driver_code_id = subject_id", "driver_code_id = NULL", "8: what a driver did"),
    ("driver_codes", "label = 'forged'", "label = 'AA 1'", "8: a driver's code"),
    ("driver_codes", "made_by = OTHER", "made_by = CARRIER", "8: a driver's code"),
    ("driver_codes", "revoked_at = made_at", "revoked_at = NULL", "8: a driver's code"),
    ("address_codes", "tries_left = tries_left + 1", "tries_left = tries_left - 1", "8: the code for an address"),
    ("address_codes", "made_by = OTHER", "made_by = RECIPIENT", "8: the code for an address"),
    ("receipts", "confirmed_by = OTHER", "confirmed_by = RECIPIENT", "8: a receipt was signed by"),
    (
        "receipts",
        "confirmed_at = NULL",
        "confirmed_at = (SELECT MAX(at) FROM events)",
        "a receipt was signed by somebody",
    ),
    ("receipts", "state = 'draft'", "state = 'confirmed'", "8: a receipt stands"),
    ("receipt_lines", "accepted = accepted + 1", "accepted = accepted - 1", "4: what a shipment line accepted"),
    ("receipt_lines", "damaged = damaged + 1", "damaged = damaged - 1", "4: what is damaged"),
    ("receipt_lines", "missing = missing + 1", "missing = missing - 1", "4: what is missing"),
    ("receipt_lines", "surplus = surplus + 1", "surplus = surplus - 1", "4: the surplus"),
    ("events", "member_id = NULL", "member_id = RECIPIENT", "8: who acted"),
];

/// The order of the log, which is a table of its own on one engine.
fn order(engine: Engine) -> Vec<(String, String, String, &'static str)> {
    let table = if engine == Engine::Sqlite { "events" } else { "event_order" };
    let mut all = vec![(table, "seq = seq + 1000", "seq = seq - 1000", "10: the order of the log has no gap")];
    if engine == Engine::Postgres {
        all.push((
            table,
            "event_id = (SELECT o.event_id FROM event_order o WHERE o.seq = 2)",
            "event_id = (SELECT e.id FROM events e WHERE NOT EXISTS (SELECT 1 FROM event_order o WHERE o.event_id = e.id))",
            "10: every entry of the log has its place",
        ));
    }
    all.into_iter()
        .map(|(table, change, undo, rule)| (table.to_owned(), change.to_owned(), undo.to_owned(), rule))
        .collect()
}

/// The ids of seats, as each engine writes them.
fn filled(engine: Engine, cast: &Cast, sql: &str) -> String {
    let id = |id: uuid::Uuid| match engine {
        Engine::Sqlite => format!("X'{}'", id.simple()),
        Engine::Postgres => format!("'{id}'::uuid"),
    };
    sql.replace("OTHER", &id(cast.coordinator.member.into()))
        .replace("DONOR", &id(cast.donors[0].member.into()))
        .replace("CARRIER", &id(cast.carrier.member.into()))
        .replace("RECIPIENT", &id(cast.recipients[0].member.into()))
        .replace("KYIV_DAY", &format!("'{}'", Zone::KYIV.day(cast.service.clock.now())))
        .replace("TODAY", &format!("'{}'", cast.service.clock.now().date_naive()))
}

/// A need in excess, on which something was decided; a gift that a council granted, partly counted, of which
/// a count was taken back; and a shipment on the road.
pub async fn story(cast: &Cast) {
    let (need, lines) = cast.need(0, &[6]).await;
    let (recipient, donor, other) = (cast.recipients[0].clone(), cast.donors[0].clone(), cast.donors[1].clone());
    let (carrier, line) = (cast.carrier.clone(), lines[0]);
    cast.service
        .act(move |tx| {
            let answer = new_answer(line, 6, true, false);
            let made = pledges::pledge_to_need(tx, Some(&donor), need, &answer)?;
            let (pledge, allocation) = (made.pledge.pledge.id, made.allocations[0].id);
            allocations::accept(tx, Some(&recipient), allocation, None, &allocations::Agreed::default())?;
            let decision = NewDecision {
                body: "council".into(),
                reference: "1".into(),
                decided_on: tx.now.date_naive(),
                outcome: Outcome::Granted,
                value_cap_minor: None,
                currency: None,
                document: None,
            };
            decisions::authorise(tx, Some(&donor), pledge, None, &decision)?;
            let ship = |tx: &mut poruch::service::Tx<'_>, donor, allocation, quantity| {
                let new = NewShipment {
                    consignee: None,
                    carrier: Some(carrier.organisation),
                    waybill: "CMR".into(),
                    responsible_receiver: Some("depot".into()),
                    loading_country: None,
                    vehicle: None,
                    expected_on: None,
                    lines: vec![NewShipmentLine { allocation, quantity }],
                };
                shipments::create(tx, Some(donor), &new)
            };
            let shipment = ship(tx, &donor, allocation, 6)?;
            for code in ["0", "1"] {
                let record = CustomsRecord::new(code, Zone::KYIV.day(tx.now));
                shipments::declare(tx, Some(&recipient), shipment.id, None, &record)?;
            }
            let word = Word {
                driver: Driver::Carrier(carrier.organisation),
                responsible_receiver: None,
                loading_country: None,
            };
            let agreed = shipments::agree(tx, Some(&recipient), shipment.id, None, &word)?;
            shipments::dispatch(tx, Some(&donor), shipment.id, None)?;
            let amendment = Amendment { vehicle: Some("AA 1".into()), ..Amendment::default() };
            let corrected = NewAmendment { amendment, reason: "another lorry".into() };
            shipments::amend(tx, Some(&donor), shipment.id, None, &corrected)?;
            let kind = domain::shipment::ShipmentEventKind::BorderEntry;
            let event = NewShipmentEvent { kind, line: None, occurred_at: None, place: None, note: None };
            shipments::record(tx, Some(&carrier), shipment.id, &event)?;
            drive(tx, &carrier, shipment.id, agreed.address_code.as_deref())?;
            let count = |accepted, damaged| NewReceipt {
                of: Counted::Shipment(shipment.id),
                note: None,
                unusual: false,
                lines: vec![NewReceiptLine {
                    shipment_line: Some(shipment.lines[0].id),
                    allocation: None,
                    count: Count { accepted, damaged, missing: 0 },
                    surplus: 0,
                    received_as: None,
                    is_final: false,
                    reason: Some("counted".into()),
                }],
            };
            let wrong = receipts::create(tx, Some(&recipient), &count(0, 2))?;
            receipts::confirm(tx, Some(&recipient), wrong.id, None)?;
            let made = pledges::pledge_to_need(tx, Some(&other), need, &new_answer(line, 2, false, false))?;
            allocations::accept(tx, Some(&recipient), made.allocations[0].id, None, &allocations::Agreed::default())?;
            let planned = ship(tx, &other, made.allocations[0].id, 2)?;
            shipments::declare(
                tx,
                Some(&recipient),
                planned.id,
                None,
                &CustomsRecord::new("2", Zone::KYIV.day(tx.now)),
            )?;
            receipts::reverse(tx, Some(&recipient), wrong.id, None, "they were whole".into())?;
            let keep = poruch::service::excess::NewDecision {
                line,
                decision: domain::need::ExcessDecision::Keep,
                reason: "welcome".into(),
            };
            poruch::service::excess::decide(tx, Some(&recipient), need, None, &keep)?;
            let right = receipts::create(tx, Some(&recipient), &count(3, 0))?;
            receipts::confirm(tx, Some(&recipient), right.id, None)?;
            Ok(())
        })
        .await
        .expect("the story");
}

/// A driver of a shipment reports where it is, and mistypes the digits for the address.
fn drive(
    tx: &mut poruch::service::Tx<'_>,
    carrier: &domain::actor::Actor,
    shipment: domain::ShipmentId,
    digits: Option<&str>,
) -> Result<(), poruch::service::ServiceError> {
    let new = NewDriverCode { label: "AA 1".into(), days: None };
    let made = driver_codes::create(tx, Some(carrier), shipment, &new)?;
    let driver = tokens::actor(tx, Some(tokens::digest(&made.code)))?;
    let kind = domain::shipment::ShipmentEventKind::HubArrival;
    let event = NewShipmentEvent { kind, line: None, occurred_at: None, place: None, note: None };
    waybill::record(tx, driver.as_ref(), &NewWaybillEvent { event, place_code: None })?;
    let wrong = if digits == Some("000000") { "000001" } else { "000000" };
    waybill::open_address(tx, driver.as_ref(), None, wrong)?.expect_err("wrong digits");
    Ok(())
}

async fn breaches(cast: &Cast) -> Vec<Breach> {
    cast.service.act(verify::breaches).await.expect("an answer")
}

/// The tables and columns of allocations and shipment lines, whose every number is derived.
fn numbers() -> Vec<(String, String, String, &'static str)> {
    let each = |table: &str, columns: &[(&str, &'static str)]| -> Vec<_> {
        columns
            .iter()
            .map(|(column, rule)| {
                (table.to_owned(), format!("{column} = {column} + 1"), format!("{column} = {column} - 1"), *rule)
            })
            .collect()
    };
    let allocations = [
        ("planned", "3: planned units"),
        ("shipped", "3: shipped units"),
        ("received", "5: received units"),
        ("lost_or_damaged", "6: lost or damaged units"),
    ];
    let lines = [
        ("accepted", "4: what a shipment line accepted"),
        ("damaged", "4: what is damaged"),
        ("missing", "4: what is missing"),
        ("surplus", "4: the surplus"),
        ("quantity", "units are those of"),
    ];
    [each("allocations", &allocations), each("shipment_lines", &lines)].concat()
}

pub async fn is_named_by_rule_and_row(engine: Engine) {
    let cast = Cast::new(engine).await;
    story(&cast).await;
    assert_eq!(breaches(&cast).await, [], "a sound ledger");
    let mut connection = cast.database.connect();
    poruch::service::sealing::run(&cast.service).await.expect("places in the order");
    // the database refuses most of it by itself; the program must find what comes past that
    forge::without_rules(&mut connection);
    connection.batch("DROP INDEX IF EXISTS event_order_event").expect("an entry may have two places");
    let fixed = TAMPERINGS.iter().map(|(table, change, undo, rule)| {
        ((*table).to_owned(), filled(engine, &cast, change), filled(engine, &cast, undo), *rule)
    });
    let states = [
        ("state = 'accepted'", "accepted means both agreed"),
        ("state = 'proposed'", "proposed means that a side"),
        ("state = 'lapsed'", "6: an ended allocation"),
        ("state = 'standby'", "what stands by does so since"),
        ("stepped_back = 'accepted'", "9: only what stands by"),
        ("waits_for = 'council'", "only what stands by waits for a word"),
        ("accepted_since = created_at", "what is accepted is so since"),
        ("recipient_agreed_at = NULL", "committed means both agreed"),
        ("donor_id = recipient_id", "an allocation joins lines"),
    ];
    let restored = "state = 'committed', stepped_back = NULL, waits_for = NULL, accepted_since = NULL, recipient_agreed_at = committed_at, \
         donor_id = (SELECT p.donor_id FROM pledges p WHERE p.id = allocations.pledge_id)";
    let states = states
        .iter()
        .map(|(change, rule)| ("allocations".to_owned(), (*change).to_owned(), restored.to_owned(), *rule));
    for (table, change, undo, rule) in fixed.chain(numbers()).chain(order(engine)).chain(states) {
        // one row where the rule is of one row; who undoes it undoes the same
        let only = match (table.as_str(), change.as_str()) {
            ("pledges", change) if change.starts_with("authorisation") => "WHERE authorisation <> 'not_required'",
            ("pledge_lines", _) => "WHERE quantity IN (1, 6)",
            ("receipts", change) if change.starts_with("confirmed_by") => "WHERE reverses_id IS NULL",
            ("receipts", _) => "WHERE reverses_id IS NULL AND reversed_by_id IS NULL",
            ("receipt_lines", _) => {
                "WHERE receipt_id IN (SELECT id FROM receipts WHERE reverses_id IS NULL AND reversed_by_id IS NULL)"
            }
            (_, change) if change.starts_with("seq =") => "WHERE seq = 5 OR seq = 1005",
            ("shipment_events", change) if change.starts_with("driver_code_id") => "WHERE kind = 'hub_arrival'",
            ("event_order", _) => "WHERE seq = 1",
            ("events", _) => "WHERE action = 'confirm_receipt'",
            ("shipments", change) if change.starts_with("received_at") => "WHERE dispatched_at IS NOT NULL",
            _ => "",
        };
        connection.batch(&format!("UPDATE {table} SET {change} {only}")).expect(&change);
        let found = breaches(&cast).await;
        let named = found.iter().find(|breach| breach.rule.contains(rule));
        let named = named.unwrap_or_else(|| panic!("{table}: {change} is not found by {rule:?}: {found:?}"));
        assert!(named.rows > 0 && !named.ids.is_empty(), "{named:?} names no row");
        connection.batch(&format!("UPDATE {table} SET {undo} {only}")).expect(&undo);
        assert_eq!(breaches(&cast).await, [], "after {table}: {undo}");
    }
    // each count is compared on its own: 30 + 1 · 1,000,003 are 1 · 1,000,033, a weighted sum that once hid this
    let swap = "UPDATE shipment_lines SET accepted = accepted + 30, damaged = damaged + 1, missing = missing - 1";
    connection.batch(swap).expect("a swap");
    let found = breaches(&cast).await;
    for rule in ["4: what a shipment line accepted", "4: what is damaged", "4: what is missing"] {
        assert!(found.iter().any(|breach| breach.rule.contains(rule)), "{rule}: {found:?}");
    }
}

/// What is tampered with of corrections: the change, what undoes it, and words of the rule that finds it.
const OF_CORRECTIONS: &[(&str, &str, &str)] = &[
    (
        "UPDATE need_lines SET quantity = 8 WHERE quantity = 7",
        "UPDATE need_lines SET quantity = 7 WHERE quantity = 8",
        "8: what a need line asks for",
    ),
    (
        "UPDATE needs SET enough_at = verified_at WHERE id IN (SELECT need_id FROM need_lines WHERE asked_quantity = 6)",
        "UPDATE needs SET enough_at = NULL WHERE id IN (SELECT need_id FROM need_lines WHERE asked_quantity = 6)",
        "10: where the recipient has enough",
    ),
    (
        "UPDATE need_lines SET added_at = NULL WHERE quantity IS NULL",
        "UPDATE need_lines SET added_at = (SELECT MAX(at) FROM events) WHERE quantity IS NULL",
        "10: a line without a quantity",
    ),
    (
        "UPDATE needs SET verified_at = NULL WHERE id IN (SELECT need_id FROM need_lines WHERE asked_quantity = 6)",
        "UPDATE needs SET verified_at = opened_at WHERE id IN (SELECT need_id FROM need_lines WHERE asked_quantity = 6)",
        "10: only of a need that was verified",
    ),
    (
        "UPDATE allocations SET need_line_id = (SELECT id FROM need_lines WHERE quantity IS NULL)",
        "UPDATE allocations SET need_line_id = (SELECT id FROM need_lines WHERE quantity = 2)",
        "10: nothing is promised",
    ),
];

pub async fn of_corrections_is_named_too(engine: Engine) {
    let cast = Cast::new(engine).await;
    crate::sample::corrections(&cast).await;
    assert_eq!(breaches(&cast).await, [], "a sound ledger");
    let mut connection = cast.database.connect();
    forge::without_rules(&mut connection);
    for (change, undo, rule) in OF_CORRECTIONS {
        connection.batch(change).expect(change);
        let found = breaches(&cast).await;
        assert!(found.iter().any(|breach| breach.rule.contains(rule)), "{change} is not found by {rule:?}: {found:?}");
        connection.batch(undo).expect(undo);
        assert_eq!(breaches(&cast).await, [], "after {undo}");
    }
}
