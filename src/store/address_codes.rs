//! The digits that open an address to a driver: never the digits themselves, only their salted digest.

use diesel::prelude::*;

use crate::store::engine::error::changed_one;
use crate::store::engine::sql_types::{DbId, DbMoment, IdOf};
use crate::store::schema::address_codes;
use crate::store::{Connection, StoreError};
use domain::address_code::AddressCode;
use domain::{AddressCodeId, MemberId, OrganisationId, ShipmentId};

#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = address_codes, treat_none_as_default_value = false)]
struct AddressCodeRow {
    id: IdOf<AddressCodeId>,
    shipment_id: IdOf<ShipmentId>,
    recipient_id: IdOf<OrganisationId>,
    salt: Vec<u8>,
    digest: Vec<u8>,
    tries_left: i32,
    made_by: IdOf<MemberId>,
    made_at: DbMoment,
    replaced_at: Option<DbMoment>,
}

impl TryFrom<AddressCodeRow> for AddressCode {
    type Error = StoreError;

    fn try_from(row: AddressCodeRow) -> Result<Self, StoreError> {
        let bytes = |column: &str, bytes: Vec<u8>| {
            bytes.try_into().map_err(|_other_length| StoreError::Row(format!("address_codes.{column} is not 32 bytes")))
        };
        Ok(Self {
            id: row.id.0,
            shipment: row.shipment_id.0,
            recipient: row.recipient_id.0,
            salt: bytes("salt", row.salt)?,
            digest: bytes("digest", row.digest)?,
            tries_left: row.tries_left,
            made_by: row.made_by.0,
            made_at: row.made_at.0,
            replaced_at: row.replaced_at.map(|at| at.0),
        })
    }
}

/// Adds one in the place of those before it of the same recipient, which are void from now on.
///
/// # Errors
/// Those of the database.
pub fn put(connection: &mut Connection, code: &AddressCode) -> Result<(), StoreError> {
    let before = address_codes::table
        .filter(address_codes::shipment_id.eq(DbId::from(code.shipment)))
        .filter(address_codes::recipient_id.eq(DbId::from(code.recipient)))
        .filter(address_codes::replaced_at.is_null());
    on_either!(connection, c => diesel::update(before)
        .set(address_codes::replaced_at.eq(Some(DbMoment(code.made_at)))).execute(c))?;
    let row = AddressCodeRow {
        id: code.id.into(),
        shipment_id: code.shipment.into(),
        recipient_id: code.recipient.into(),
        salt: code.salt.to_vec(),
        digest: code.digest.to_vec(),
        tries_left: code.tries_left,
        made_by: code.made_by.into(),
        made_at: code.made_at.into(),
        replaced_at: None,
    };
    on_either!(connection, c => diesel::insert_into(address_codes::table).values(&row).execute(c))?;
    Ok(())
}

/// Those of a shipment that are in force, each kept from others until this transaction ends: of many who try at once each
/// sees what the one before it has left.
///
/// # Errors
/// Those of the database, and a row that cannot be read.
pub fn in_force_locked(connection: &mut Connection, shipment: ShipmentId) -> Result<Vec<AddressCode>, StoreError> {
    let of_it = address_codes::table
        .filter(address_codes::shipment_id.eq(DbId::from(shipment)))
        .filter(address_codes::replaced_at.is_null())
        .order(address_codes::id);
    let rows: Vec<AddressCodeRow> = match connection {
        Connection::Postgres(c) => of_it.select(AddressCodeRow::as_select()).for_update().load(c)?,
        Connection::Sqlite(c) => of_it.select(AddressCodeRow::as_select()).load(c)?,
    };
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Counts a wrong try against one that was read as `code`, and answers how many are left.
///
/// # Errors
/// [`StoreError::Stale`] when another was counted since.
pub fn count_try(connection: &mut Connection, code: &AddressCode) -> Result<i32, StoreError> {
    let as_seen = address_codes::table
        .filter(address_codes::id.eq(DbId::from(code.id)))
        .filter(address_codes::tries_left.eq(code.tries_left));
    let left = code.tries_left - 1;
    changed_one(on_either!(connection, c => diesel::update(as_seen)
        .set(address_codes::tries_left.eq(left)).execute(c))?)?;
    Ok(left)
}
