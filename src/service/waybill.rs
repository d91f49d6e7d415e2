//! What a driver sees and says of the one shipment that it has a code for.

use std::collections::BTreeSet;

use domain::Code;
use serde_json::json;

use crate::service::places::{self, DisclosedPlace};
use crate::service::shipments::address_codes::{self, Tried};
use crate::service::shipments::{self, Laden, NewShipmentEvent, laden, needs_of, subject};
use crate::service::tx::Tx;
use crate::service::{FieldError, ServiceError};
use crate::store::{allocations, driver_codes, shipments as store};
use domain::access::disclosure::{self, Destination};
use domain::access::{Disclosed, relation};
use domain::actor::{Actor, DriverOf};
use domain::driver::{next_step, steps};
use domain::need::Need;
use domain::page::Window;
use domain::policy::{Action, Relation};
use domain::shipment::{Shipment, ShipmentEvent, ShipmentEventKind};
use domain::{NeedId, OrganisationId};
use lexicon::places::Category;

/// The most entries of the journal that a driver is shown: the whole of it, for all that is known of journeys.
const MOST: i64 = 1_000;

/// A shipment as its driver sees it.
#[derive(Debug, Clone)]
pub struct Waybill {
    pub laden: Laden,
    /// What is to be reported next.
    pub next: Option<ShipmentEventKind>,
    /// Each step of the way, and what was last reported of it.
    pub steps: Vec<(ShipmentEventKind, Option<ShipmentEvent>)>,
    /// What happened, oldest first; notes of others are not among it.
    pub events: Vec<ShipmentEvent>,
    /// Where it goes, to the community.
    pub destinations: Vec<(Disclosed<Destination>, Option<DisclosedPlace>)>,
}

/// Who asks, as the driver that it is. A member has no waybill: it reads the shipment.
fn driver(actor: Option<&Actor>) -> Result<Option<&DriverOf>, ServiceError> {
    match actor {
        None => Err(ServiceError::Unauthenticated),
        Some(actor) => Ok(actor.driver.as_ref()),
    }
}

/// The driver's shipment, where policy lets somebody do this with it.
fn own<'a>(tx: &mut Tx<'_>, actor: Option<&'a Actor>, action: Action) -> Result<(Shipment, &'a Actor), ServiceError> {
    let Some(driver) = driver(actor)? else {
        // policy says how that is answered
        tx.allow(actor, action, Relation::NONE)?;
        return Err(ServiceError::NotFound);
    };
    let shipment = store::find(tx.connection, driver.shipment)?.ok_or(ServiceError::NotFound)?;
    let known = tx.allow(actor, action, relation::shipment(actor, &shipment))?;
    Ok((shipment, known))
}

fn note_use(tx: &mut Tx<'_>, known: &Actor) -> Result<(), ServiceError> {
    if let Some(driver) = &known.driver {
        driver_codes::note_use(tx.connection, driver.code, tx.now)?;
    }
    Ok(())
}

/// The needs on board.
fn needs_on(tx: &mut Tx<'_>, shipment: &Shipment) -> Result<Vec<Need>, ServiceError> {
    let ids: Vec<_> = shipment.lines.iter().map(|line| line.allocation).collect();
    let all = allocations::find_all(tx.connection, &ids)?;
    let mut needs: Vec<Need> = needs_of(tx, &all)?.into_values().collect();
    needs.sort_by_key(|need| need.id);
    Ok(needs)
}

/// The shipment of the driver's code.
pub fn get(tx: &mut Tx<'_>, actor: Option<&Actor>) -> Result<Waybill, ServiceError> {
    let (shipment, known) = own(tx, actor, Action::GetWaybill)?;
    let mut destinations = Vec::new();
    for need in needs_on(tx, &shipment)? {
        let destination = disclosure::destination(&shipment, need);
        let place = places::disclosed(tx, destination.community.as_deref())?;
        destinations.push((destination, place));
    }
    let window = Window { limit: MOST, after: None };
    let journal = store::events_of(tx.connection, shipment.id, &window)?.rows;
    let code = known.driver.as_ref().map(|driver| driver.code);
    let events: Vec<_> = journal.into_iter().map(|event| disclosure::journal(code, event)).collect();
    // what happened to one line alone is no step of the whole
    let whole = || events.iter().filter(|event| event.line.is_none());
    let reported: Vec<ShipmentEventKind> = whole().map(|event| event.kind).collect();
    let last = |step: ShipmentEventKind| (step, whole().rfind(|event| event.kind == step).cloned());
    let waybill = Waybill {
        next: next_step(shipment.state, shipment.crosses_border, &reported),
        steps: steps(shipment.crosses_border).map(last).collect(),
        laden: laden(tx, shipment)?,
        events,
        destinations,
    };
    note_use(tx, known)?;
    Ok(waybill)
}

/// Something that happened on the way, as its driver tells it.
#[derive(Debug, Clone)]
pub struct NewWaybillEvent {
    pub event: NewShipmentEvent,
    /// Where, by the code of a place in Ukraine, instead of in words.
    pub place_code: Option<String>,
}

/// Writes down what happened, by the rules for everybody who may.
///
/// # Errors
/// As [`shipments::record`]; 422 `unknown_place`.
pub fn record(tx: &mut Tx<'_>, actor: Option<&Actor>, new: &NewWaybillEvent) -> Result<ShipmentEvent, ServiceError> {
    let (shipment, known) = own(tx, actor, Action::CreateWaybillEvent)?;
    let named = new.place_code.as_deref().map(|code| place_of(tx, code)).transpose()?;
    let event = NewShipmentEvent { place: named.or_else(|| new.event.place.clone()), ..new.event.clone() };
    let event = shipments::record_as(tx, actor, Action::CreateWaybillEvent, shipment.id, &event)?;
    note_use(tx, known)?;
    Ok(event)
}

/// A place by name, with the raion that it lies in: there are many villages of one name.
fn place_of(tx: &mut Tx<'_>, code: &str) -> Result<String, ServiceError> {
    let places = tx.places()?;
    let unknown = || ServiceError::Invalid(vec![FieldError::at("/place_code", Code::UnknownPlace).found(code)]);
    let place = places.get(code).ok_or_else(unknown)?;
    let raion = places.above(code, Category::Raion).filter(|raion| raion.code != place.code);
    Ok(raion.map_or_else(|| place.name.clone(), |raion| format!("{} ({})", place.name, raion.name)))
}

/// Where the goods for a need go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenAddress {
    pub need: NeedId,
    /// That need's reference.
    pub reference: String,
    pub address: Option<String>,
    /// Where they may be handed over instead.
    pub handover_point: Option<String>,
}

/// What the driver is answered who asks for an address.
pub type Asked = Result<Vec<OpenAddress>, ServiceError>;

/// The address of the needs of the recipient whose digits these are, for as long as the carrier itself may read it. The
/// look is logged, and so is a wrong try, which is therefore an answer and not a failure of the transaction.
///
/// # Errors
/// 403 while the goods are not on the road or being counted; 409 `address_code_void`; 422 `not_on_board`.
pub fn open_address(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    need: Option<NeedId>,
    digits: &str,
) -> Result<Asked, ServiceError> {
    let (shipment, known) = own(tx, actor, Action::OpenWaybillAddress)?;
    let mut open = disclosure::open_addresses(&shipment, needs_on(tx, &shipment)?);
    if let Some(only) = need {
        open.retain(|need| need.id == only);
        if open.is_empty() {
            return Err(ServiceError::fault("/need_id", Code::NotOnBoard));
        }
    }
    let recipients: BTreeSet<OrganisationId> = open.iter().map(|need| need.recipient).collect();
    let recipients: Vec<OrganisationId> = recipients.into_iter().collect();
    let recipient = match address_codes::attempt(tx, known, shipment.id, &recipients, digits)? {
        Tried::Open(recipient) => recipient,
        Tried::Wrong(left) => {
            note_use(tx, known)?;
            return Ok(Err(ServiceError::WrongDigits(left)));
        }
    };
    open.retain(|need| need.recipient == recipient);
    let shown: Vec<NeedId> = open.iter().map(|need| need.id).collect();
    let change = json!({ "opened": true, "needs": shown });
    tx.record_action(known, known.organisation, Action::OpenWaybillAddress, subject(shipment.id), change, None);
    note_use(tx, known)?;
    Ok(Ok(open
        .into_iter()
        .map(|need| OpenAddress {
            need: need.id,
            reference: need.reference,
            address: need.delivery_address,
            handover_point: need.handover_point,
        })
        .collect()))
}
