//! The word of a recipient or consignee on a shipment, and what dispatch asks of all of them.

use domain::Code;
use serde_json::json;

use super::{address_codes, party_of, plan::needs_of, subject, transition};
use crate::service::one_record::kept_meant;
use crate::service::organisations::check_standing;
use crate::service::tx::{Tx, expect_version};
use crate::service::{Conflict, FieldError, ServiceError};
use crate::store::engine::sql_types::DbId;
use crate::store::{allocations, consents, organisations, pledges, shipments as store};
use domain::access::{disclosure, relation};
use domain::actor::Actor;
use domain::allocation::Allocation;
use domain::consent::Consent;
use domain::customs;
use domain::place::UKRAINE;
use domain::policy::Action;
use domain::shipment::Shipment;
use domain::{OrganisationId, ShipmentId};

/// Whom a party lets drive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Driver {
    /// A carrier.
    Carrier(OrganisationId),
    /// The donor's own people.
    Donor,
}

/// What a party agrees to.
#[derive(Debug, Clone)]
pub struct Word {
    /// Who may drive.
    pub driver: Driver,
    /// The role of the person who will take the goods over; who is named already when absent.
    pub responsible_receiver: Option<String>,
    /// Where the goods are loaded, where that must be said.
    pub loading_country: Option<String>,
}

/// A shipment that a party agreed to.
#[derive(Debug, Clone)]
pub struct Agreed {
    pub shipment: Shipment,
    /// The digits that open the address of its own needs to the driver; the only time they can be read. Nothing for a
    /// consignee of others' needs alone.
    pub address_code: Option<String>,
}

/// A recipient, or the consignee, agrees to a shipment and to who drives it. The address of its
/// needs, and of no other's, is open to that carrier and the consignee from dispatch to the final
/// count, and to who drives for that carrier with the digits that are given here. Those given before are void.
pub fn agree(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: ShipmentId,
    version: Option<i64>,
    word: &Word,
) -> Result<Agreed, ServiceError> {
    let (before, _) = super::locked(tx, id)?;
    let known = tx.allow(actor, Action::AgreeShipment, relation::shipment(actor, &before))?;
    expect_version(version, before.version)?;
    let parties = before.must_agree();
    let party = relation::one_of(known, parties).ok_or(ServiceError::NotFound)?;
    let carrier = match word.driver {
        Driver::Carrier(carrier) => kept_meant(tx, carrier)?,
        Driver::Donor => before.consignor,
    };
    check(tx, &before, carrier, word, before.recipients.contains(&party))?;
    let named = word.responsible_receiver.clone();
    let consent = Consent {
        party,
        carrier,
        responsible_receiver: named.or_else(|| before.responsible_receiver.clone()),
        loading_country: word.loading_country.clone(),
        member: Some(known.member),
        at: tx.now,
    };
    let after = before.clone().agree(consent.clone())?;
    let after = Shipment { version: before.version + 1, ..after };
    store::update(tx.connection, &after)?;
    consents::append(tx.connection, id, &consent)?;
    let change = json!({ "carrier": carrier, "donor_drives": carrier == before.consignor,
        "responsible_receiver": consent.responsible_receiver, "loading_country": consent.loading_country });
    tx.record_action(known, party, Action::AgreeShipment, subject(id), change, None);
    let owns = after.recipients.contains(&party);
    let address_code = owns.then(|| address_codes::renew(tx, known, id, party)).transpose()?;
    Ok(Agreed { shipment: after, address_code })
}

/// The carrier is there, and the country is the shipment's; where the consignor's own word on it is
/// not enough, a recipient must name it.
fn check(
    tx: &mut Tx<'_>,
    shipment: &Shipment,
    carrier: OrganisationId,
    word: &Word,
    is_recipient: bool,
) -> Result<(), ServiceError> {
    let mut faults = Vec::new();
    if organisations::find_kept(tx.connection, carrier)?.is_none() {
        faults.push(FieldError::at("/carrier_id", Code::UnknownOrganisation));
    }
    let pointer = "/loading_country";
    match &word.loading_country {
        Some(named) if *named != shipment.loading_country => {
            faults.push(FieldError::at(pointer, Code::AnotherLoadingCountry).found(shipment.loading_country.clone()));
        }
        None if is_recipient && loading_needs_word(tx, shipment)? => {
            faults.push(FieldError::at(pointer, Code::LoadingCountryNotConfirmed).expects(UKRAINE));
        }
        _ => {}
    }
    if faults.is_empty() { Ok(()) } else { Err(ServiceError::Invalid(faults)) }
}

/// Whether the consignor alone is not believed about where it loads.
fn loading_needs_word(tx: &mut Tx<'_>, shipment: &Shipment) -> Result<bool, ServiceError> {
    let consignor = organisations::find_kept(tx.connection, shipment.consignor)?.ok_or(ServiceError::NotFound)?;
    Ok(customs::loading_needs_word(&shipment.loading_country, &consignor.country, consignor.verified))
}

/// Sends it off.
pub fn dispatch(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: ShipmentId,
    version: Option<i64>,
) -> Result<Shipment, ServiceError> {
    let effect: super::Effect = (Allocation::dispatch, |line| line.quantity);
    transition(tx, actor, Action::DispatchShipment, id, version, None, Some(effect), |tx, shipment, all| {
        let needs_word = loading_needs_word(tx, &shipment)?;
        let missing = shipment.unsettled(needs_word);
        refuse_other_consignee(tx, &shipment, all)?;
        refuse_unverified_consignee(tx, &shipment)?;
        let mut parties = shipment.recipients.clone();
        parties.extend(shipment.carrier);
        parties.push(shipment.consignee);
        check_standing(tx, &parties)?;
        refuse_without_key(tx, &shipment, all)?;
        let zone = tx.zone_of(shipment.consignee)?;
        let sent = shipment.dispatch(tx.now, zone, &tx.rules.customs, needs_word);
        match (sent, missing) {
            (Err(refused), Some(missing)) if refused.why == missing.why => {
                let ServiceError::Conflict(conflict) = ServiceError::from(refused) else {
                    return Err(ServiceError::NotFound);
                };
                Err(naming(tx, *conflict, &missing.parties)?.into())
            }
            (sent, _) => Ok(sent?),
        }
    })
}

/// What a council refused or deferred after it was planned does not leave: committed is what both sides
/// agreed on and the donor's key is turned for.
fn refuse_without_key(tx: &mut Tx<'_>, shipment: &Shipment, all: &[Allocation]) -> Result<(), ServiceError> {
    let ids: std::collections::BTreeSet<_> = all.iter().map(|allocation| allocation.pledge).collect();
    for id in ids {
        let pledge = pledges::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
        if !pledge.authorisation.is_given() {
            return Err(Conflict::new(Code::TheKeyIsTurnedBack)
                .with("state", shipment.state.as_str())
                .with("pledge", pledge.reference)
                .with("authorisation", pledge.authorisation.as_str())
                .into());
        }
    }
    Ok(())
}

/// A recipient may name another consignee until the goods leave.
fn refuse_other_consignee(tx: &mut Tx<'_>, shipment: &Shipment, all: &[Allocation]) -> Result<(), ServiceError> {
    let needs = needs_of(tx, all)?;
    match needs.values().find(|need| need.consignee() != shipment.consignee) {
        Some(need) => Err(Conflict::new(Code::TheNeedAllowsAnotherConsignee)
            .with("state", shipment.state.as_str())
            .with("need_id", need.id.to_string())
            .into()),
        None => Ok(()),
    }
}

/// Another organisation than the recipients takes their goods, and reads their addresses, only while it
/// is verified: what was named may have become another since.
fn refuse_unverified_consignee(tx: &mut Tx<'_>, shipment: &Shipment) -> Result<(), ServiceError> {
    if shipment.recipients.contains(&shipment.consignee) {
        return Ok(());
    }
    match organisations::find(tx.connection, shipment.consignee)? {
        Some(consignee) if consignee.verified => Ok(()),
        _ => Err(Conflict::new(Code::TheConsigneeIsNotVerified)
            .with("state", shipment.state.as_str())
            .with("consignee_id", shipment.consignee.to_string())
            .into()),
    }
}

/// The conflict with who is waited for, by id and by name.
fn naming(tx: &mut Tx<'_>, conflict: Conflict, parties: &[OrganisationId]) -> Result<Conflict, ServiceError> {
    let ids: Vec<DbId> = parties.iter().map(|id| DbId::from(*id)).collect();
    let names: Vec<String> = organisations::names(tx.connection, &ids)?.into_iter().map(|(_, name)| name).collect();
    let ids: Vec<String> = parties.iter().map(ToString::to_string).collect();
    Ok(conflict.with("waiting_for", ids).with("organisations", names.join(", ")))
}

/// The exact addresses a shipment goes to, for its consignee and the carrier its recipients agreed
/// to, while it is on the road or being counted; every look is logged. The address of a recipient
/// that did not agree to who drives now stays shut.
pub fn addresses(tx: &mut Tx<'_>, actor: Option<&Actor>, id: ShipmentId) -> Result<Vec<String>, ServiceError> {
    let shipment = store::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    let known = tx.allow(actor, Action::GetShipmentAddress, relation::shipment(actor, &shipment))?;
    let ids: Vec<_> = shipment.lines.iter().map(|line| line.allocation).collect();
    let all = allocations::find_all(tx.connection, &ids)?;
    let open = disclosure::open_addresses(&shipment, needs_of(tx, &all)?.into_values());
    let shown: Vec<_> = open.iter().map(|need| need.id).collect();
    let party = party_of(known, &shipment);
    tx.record_action(known, party, Action::GetShipmentAddress, subject(id), json!({ "needs": shown }), None);
    Ok(open.into_iter().filter_map(|need| need.delivery_address).collect())
}
