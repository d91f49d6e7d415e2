//! Who is a party to a shipment, and the word of each recipient on it.

use std::collections::HashMap;

use diesel::prelude::*;

use crate::store::engine::sql_types::{DbId, DbMoment, IdOf};
use crate::store::schema::{members, shipment_consents, shipment_parties};
use crate::store::{Connection, StoreError};
use domain::consent::Consent;
use domain::shipment::Shipment;
use domain::{MemberId, OrganisationId, ShipmentId};

#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = shipment_consents, treat_none_as_default_value = false)]
struct ConsentRow {
    shipment_id: IdOf<ShipmentId>,
    party_id: IdOf<OrganisationId>,
    number: i32,
    carrier_id: IdOf<OrganisationId>,
    responsible_receiver: Option<String>,
    loading_country: Option<String>,
    member_id: Option<IdOf<MemberId>>,
    agreed_at: DbMoment,
}

impl From<ConsentRow> for Consent {
    fn from(row: ConsentRow) -> Self {
        Self {
            party: row.party_id.0,
            carrier: row.carrier_id.0,
            responsible_receiver: row.responsible_receiver,
            loading_country: row.loading_country,
            member: row.member_id.map(|id| id.0),
            at: row.agreed_at.0,
        }
    }
}

/// The recipients of the needs on board, a shipment at a time.
pub fn recipients_of(
    connection: &mut Connection,
    ids: &[IdOf<ShipmentId>],
) -> Result<HashMap<IdOf<ShipmentId>, Vec<OrganisationId>>, StoreError> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(IdOf<ShipmentId>, IdOf<OrganisationId>)> = on_either!(connection, c => shipment_parties::table
        .filter(shipment_parties::shipment_id.eq_any(ids))
        .filter(shipment_parties::is_recipient.eq(true))
        .order((shipment_parties::shipment_id, shipment_parties::organisation_id))
        .select((shipment_parties::shipment_id, shipment_parties::organisation_id))
        .load(c))?;
    let mut by_shipment: HashMap<IdOf<ShipmentId>, Vec<OrganisationId>> = HashMap::new();
    for (shipment, recipient) in rows {
        by_shipment.entry(shipment).or_default().push(recipient.0);
    }
    Ok(by_shipment)
}

/// The last word of each party, a shipment at a time.
pub fn last_of(
    connection: &mut Connection,
    ids: &[IdOf<ShipmentId>],
) -> Result<HashMap<IdOf<ShipmentId>, Vec<Consent>>, StoreError> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<ConsentRow> = on_either!(connection, c => shipment_consents::table
        .filter(shipment_consents::shipment_id.eq_any(ids))
        .order((shipment_consents::shipment_id, shipment_consents::party_id, shipment_consents::number.desc()))
        .select(ConsentRow::as_select())
        .load(c))?;
    let mut by_shipment: HashMap<IdOf<ShipmentId>, Vec<Consent>> = HashMap::new();
    for row in rows {
        let of_shipment = by_shipment.entry(row.shipment_id).or_default();
        if of_shipment.last().is_none_or(|last| last.party != row.party_id.0) {
            of_shipment.push(row.into());
        }
    }
    Ok(by_shipment)
}

/// Adds the word of a party behind its earlier ones, which stay.
pub fn append(connection: &mut Connection, shipment: ShipmentId, consent: &Consent) -> Result<(), StoreError> {
    let (shipment_id, party_id) = (IdOf(shipment), IdOf(consent.party));
    let last: Option<i32> = on_either!(connection, c => shipment_consents::table
        .filter(shipment_consents::shipment_id.eq(shipment_id))
        .filter(shipment_consents::party_id.eq(party_id))
        .order(shipment_consents::number.desc())
        .select(shipment_consents::number)
        .first(c)
        .optional())?;
    let row = ConsentRow {
        shipment_id,
        party_id,
        number: last.unwrap_or(0) + 1,
        carrier_id: consent.carrier.into(),
        responsible_receiver: consent.responsible_receiver.clone(),
        loading_country: consent.loading_country.clone(),
        member_id: consent.member.map(IdOf),
        agreed_at: consent.at.into(),
    };
    on_either!(connection, c => diesel::insert_into(shipment_consents::table).values(&row).execute(c))?;
    Ok(())
}

/// Writes down whose lists a new shipment is in.
pub fn insert_parties(connection: &mut Connection, shipment: &Shipment) -> Result<(), StoreError> {
    let mut parties: Vec<OrganisationId> = shipment.recipients.clone();
    parties.extend([shipment.consignor, shipment.consignee]);
    parties.extend(shipment.carrier);
    parties.sort_unstable();
    parties.dedup();
    let rows: Vec<_> = parties
        .into_iter()
        .map(|party| {
            (
                shipment_parties::shipment_id.eq(DbId::from(shipment.id)),
                shipment_parties::organisation_id.eq(DbId::from(party)),
                shipment_parties::is_recipient.eq(shipment.recipients.contains(&party)),
            )
        })
        .collect();
    on_either!(connection, c => diesel::insert_into(shipment_parties::table).values(&rows).execute(c))?;
    Ok(())
}

/// Writes anew whose lists a shipment is in.
pub fn replace_parties(connection: &mut Connection, shipment: &Shipment) -> Result<(), StoreError> {
    let of_it = shipment_parties::table.filter(shipment_parties::shipment_id.eq(DbId::from(shipment.id)));
    on_either!(connection, c => diesel::delete(of_it).execute(c))?;
    insert_parties(connection, shipment)
}

/// Whether one of these organisations has a member who could act for it.
pub fn has_members(connection: &mut Connection, parties: &[OrganisationId]) -> Result<bool, StoreError> {
    let ids: Vec<DbId> = parties.iter().map(|id| DbId::from(*id)).collect();
    let member: Option<DbId> = on_either!(connection, c => members::table
        .filter(members::organisation_id.eq_any(&ids))
        .filter(members::active.eq(true))
        .select(members::id)
        .first(c)
        .optional())?;
    Ok(member.is_some())
}
