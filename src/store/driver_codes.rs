//! Drivers' codes: never a code itself, only its digest.

use chrono::TimeDelta;
use diesel::prelude::*;

use crate::store::engine::error::changed_one;
use crate::store::engine::sql_types::{DbId, DbMoment, DbWord, IdOf};
use crate::store::organisations::parse_roles;
use crate::store::schema::{driver_codes, members, organisations, shipments};
use crate::store::{Connection, StoreError};
use domain::actor::{Actor, DriverOf};
use domain::driver::{DriverCode, is_driven};
use domain::organisation::{Language, Role};
use domain::page::{Slice, Window};
use domain::shipment::{Shipment, ShipmentState};
use domain::{DriverCodeId, Instant, MemberId, OrganisationId, ShipmentId};

/// How finely the last use is kept: who asks often does not write each time.
const FINENESS: TimeDelta = TimeDelta::minutes(1);

#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = driver_codes, treat_none_as_default_value = false)]
struct DriverCodeRow {
    id: IdOf<DriverCodeId>,
    shipment_id: IdOf<ShipmentId>,
    organisation_id: IdOf<OrganisationId>,
    label: String,
    digest: Vec<u8>,
    made_by: IdOf<MemberId>,
    made_at: DbMoment,
    expires_at: DbMoment,
    last_used_at: Option<DbMoment>,
    revoked_at: Option<DbMoment>,
    ended_at: Option<DbMoment>,
    version: i64,
}

impl From<DriverCodeRow> for DriverCode {
    fn from(row: DriverCodeRow) -> Self {
        Self {
            id: row.id.0,
            shipment: row.shipment_id.0,
            organisation: row.organisation_id.0,
            label: row.label,
            made_by: row.made_by.0,
            made_at: row.made_at.0,
            expires_at: row.expires_at.0,
            last_used_at: row.last_used_at.map(|at| at.0),
            revoked_at: row.revoked_at.map(|at| at.0),
            ended_at: row.ended_at.map(|at| at.0),
            version: row.version,
        }
    }
}

/// A code's id, shipment, organisation and label; the seat that gave it and its language; the organisation's roles and
/// whether it is verified; the shipment's state, consignor and carrier.
type Found = (
    (IdOf<DriverCodeId>, IdOf<ShipmentId>, IdOf<OrganisationId>, String),
    (IdOf<MemberId>, DbWord<Language>),
    (String, bool),
    (DbWord<ShipmentState>, IdOf<OrganisationId>, Option<IdOf<OrganisationId>>),
);

macro_rules! driver_query {
    ($digest:expr, $now:expr) => {
        driver_codes::table
            .inner_join(members::table.on(members::id.eq(driver_codes::made_by)))
            .inner_join(organisations::table.on(organisations::id.eq(driver_codes::organisation_id)))
            .inner_join(shipments::table.on(shipments::id.eq(driver_codes::shipment_id)))
            .filter(driver_codes::digest.eq($digest))
            .filter(driver_codes::revoked_at.is_null())
            .filter(driver_codes::ended_at.is_null())
            .filter(driver_codes::expires_at.gt(DbMoment($now)))
            .select((
                (driver_codes::id, driver_codes::shipment_id, driver_codes::organisation_id, driver_codes::label),
                (members::id, members::language),
                (organisations::roles, organisations::verified),
                (shipments::state, shipments::consignor_id, shipments::carrier_id),
            ))
    };
}

/// The driver behind a code's digest, if the code is still good and its shipment still driven by whose it is.
///
/// # Errors
/// Those of the database.
pub fn find_driver(connection: &mut Connection, digest: &[u8], now: Instant) -> Result<Option<Actor>, StoreError> {
    let found: Option<Found> = on_either!(connection, c => driver_query!(digest, now).first(c).optional())?;
    found.map_or(Ok(None), driver_of)
}

/// The same as it stands now, kept from every change until this transaction ends. `SQLite` has one writer.
///
/// # Errors
/// Those of the database.
pub fn find_driver_kept(connection: &mut Connection, digest: &[u8], now: Instant) -> Result<Option<Actor>, StoreError> {
    let Connection::Postgres(c) = connection else { return find_driver(connection, digest, now) };
    let found: Option<Found> = driver_query!(digest, now).for_share().first(c).optional()?;
    found.map_or(Ok(None), driver_of)
}

fn driver_of(found: Found) -> Result<Option<Actor>, StoreError> {
    let ((code, shipment, organisation, label), (member, language), (roles, verified), (state, consignor, carrier)) =
        found;
    if !is_driven(state.0) || carrier.unwrap_or(consignor) != organisation {
        return Ok(None);
    }
    // who sends drives with a donor's role, anybody else with a carrier's or that
    let role = if consignor == organisation { Role::Donor } else { Role::Carrier };
    let roles = parse_roles(&roles)?;
    let may_drive = roles.contains(&Role::Donor) || (roles.contains(&Role::Carrier) && role == Role::Carrier);
    Ok(Some(Actor {
        member: member.0,
        organisation: organisation.0,
        verified: verified && may_drive,
        role,
        scopes: Vec::new(),
        language: language.0,
        principals: Vec::new(),
        driver: Some(DriverOf { code: code.0, shipment: shipment.0, label }),
    }))
}

/// Adds a code under its digest.
///
/// # Errors
/// Those of the database.
pub fn insert(connection: &mut Connection, code: &DriverCode, digest: [u8; 32]) -> Result<(), StoreError> {
    let row = DriverCodeRow {
        id: code.id.into(),
        shipment_id: code.shipment.into(),
        organisation_id: code.organisation.into(),
        label: code.label.clone(),
        digest: digest.to_vec(),
        made_by: code.made_by.into(),
        made_at: code.made_at.into(),
        expires_at: code.expires_at.into(),
        last_used_at: None,
        revoked_at: None,
        ended_at: None,
        version: code.version,
    };
    on_either!(connection, c => diesel::insert_into(driver_codes::table).values(&row).execute(c))?;
    Ok(())
}

/// The code with this id.
///
/// # Errors
/// Those of the database.
pub fn find(connection: &mut Connection, id: DriverCodeId) -> Result<Option<DriverCode>, StoreError> {
    let row: Option<DriverCodeRow> = on_either!(connection, c => driver_codes::table
        .find(DbId::from(id))
        .select(DriverCodeRow::as_select())
        .first(c)
        .optional())?;
    Ok(row.map(Into::into))
}

/// What the drivers with these codes are called.
///
/// # Errors
/// Those of the database.
pub fn labels(connection: &mut Connection, ids: &[DriverCodeId]) -> Result<Vec<(DriverCodeId, String)>, StoreError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<DbId> = ids.iter().map(|id| DbId::from(*id)).collect();
    let rows: Vec<(IdOf<DriverCodeId>, String)> = on_either!(connection, c => driver_codes::table
        .filter(driver_codes::id.eq_any(&ids))
        .select((driver_codes::id, driver_codes::label))
        .load(c))?;
    Ok(rows.into_iter().map(|(id, label)| (id.0, label)).collect())
}

/// How many codes of a shipment are good; it must be locked.
///
/// # Errors
/// Those of the database.
pub fn count_good(connection: &mut Connection, shipment: ShipmentId, now: Instant) -> Result<usize, StoreError> {
    let count: i64 = on_either!(connection, c => driver_codes::table
        .filter(driver_codes::shipment_id.eq(DbId::from(shipment)))
        .filter(driver_codes::revoked_at.is_null())
        .filter(driver_codes::ended_at.is_null())
        .filter(driver_codes::expires_at.gt(DbMoment(now)))
        .count()
        .get_result(c))?;
    Ok(usize::try_from(count).unwrap_or(usize::MAX))
}

/// Notes that a code was used, to about a minute.
///
/// # Errors
/// Those of the database.
pub fn note_use(connection: &mut Connection, id: DriverCodeId, now: Instant) -> Result<(), StoreError> {
    let before = driver_codes::last_used_at.is_null().or(driver_codes::last_used_at.lt(Some(DbMoment(now - FINENESS))));
    let used = driver_codes::table.filter(driver_codes::id.eq(DbId::from(id))).filter(before);
    on_either!(connection, c => diesel::update(used)
        .set(driver_codes::last_used_at.eq(Some(DbMoment(now)))).execute(c))?;
    Ok(())
}

/// Ends the use of a code that was read as `code`.
///
/// # Errors
/// [`StoreError::Stale`] when it is not of that version any more.
pub fn revoke(connection: &mut Connection, code: &DriverCode, now: Instant) -> Result<(), StoreError> {
    let as_seen = driver_codes::table
        .filter(driver_codes::id.eq(DbId::from(code.id)))
        .filter(driver_codes::version.eq(code.version))
        .filter(driver_codes::revoked_at.is_null())
        .filter(driver_codes::ended_at.is_null());
    let revoked = (driver_codes::revoked_at.eq(Some(DbMoment(now))), driver_codes::version.eq(code.version + 1));
    changed_one(on_either!(connection, c => diesel::update(as_seen).set(revoked).execute(c))?)
}

/// Ends for good the codes of a shipment that is over, and those of others than who drives it now.
///
/// # Errors
/// Those of the database.
pub fn end_of(connection: &mut Connection, shipment: &Shipment, now: Instant) -> Result<(), StoreError> {
    let ended =
        || (driver_codes::ended_at.eq(Some(DbMoment(now))), driver_codes::version.eq(driver_codes::version + 1));
    let open = driver_codes::table
        .filter(driver_codes::shipment_id.eq(DbId::from(shipment.id)))
        .filter(driver_codes::revoked_at.is_null())
        .filter(driver_codes::ended_at.is_null());
    let driver = shipment.driver();
    if shipment.is_driven_by(driver) {
        let of_others = open.filter(driver_codes::organisation_id.ne(DbId::from(driver)));
        on_either!(connection, c => diesel::update(of_others).set(ended()).execute(c))?;
    } else {
        on_either!(connection, c => diesel::update(open).set(ended()).execute(c))?;
    }
    Ok(())
}

/// A page of a shipment's codes, the newest first.
///
/// # Errors
/// Those of the database.
pub fn list(
    connection: &mut Connection,
    shipment: ShipmentId,
    window: &Window,
) -> Result<Slice<DriverCode>, StoreError> {
    let rows: Vec<DriverCodeRow> = on_either!(connection, c => {
        let mut query = driver_codes::table
            .filter(driver_codes::shipment_id.eq(DbId::from(shipment)))
            .select(DriverCodeRow::as_select())
            .into_boxed();
        if let Some(after) = &window.after {
            query = query.filter(driver_codes::id.lt(DbId(after.id)));
        }
        query.order(driver_codes::id.desc()).limit(window.limit + 1).load(c)
    })?;
    Ok(Slice::cut(rows.into_iter().map(Into::into).collect(), window.limit))
}
