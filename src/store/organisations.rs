//! Organisations, and who acts for them.

use diesel::prelude::*;

use crate::store::engine::error::changed_one;
use crate::store::engine::prepared::{Prepared, padded};
use crate::store::engine::sql_types::{DbId, DbMoment, DbWord, DbZone, IdOf};
use crate::store::schema::{mandates, members, organisations, tokens};
use crate::store::{Connection, StoreError};
use domain::actor::Actor;
use domain::filters::OrganisationFilter;
use domain::organisation::{Language, Organisation, OrganisationKind, Registration, Role};
use domain::page::{Slice, Window};
use domain::zone::Zone;
use domain::{Instant, MemberId, OrganisationId};
use lexicon::names;

#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = organisations, treat_none_as_default_value = false, treat_none_as_null = true)]
struct OrganisationRow {
    id: IdOf<OrganisationId>,
    name: String,
    kind: DbWord<OrganisationKind>,
    country: String,
    region: Option<String>,
    community: Option<String>,
    verified: bool,
    public_name: bool,
    version: i64,
    created_at: DbMoment,
    roles: String,
    named_since: Option<DbMoment>,
    zone: DbZone,
    folded: String,
    folded_by: i32,
    register_country: Option<String>,
    register_name: Option<String>,
    register_number: Option<String>,
    register_key: Option<String>,
    merged_into: Option<IdOf<OrganisationId>>,
    kind_stated: bool,
}

/// A register number as it is compared.
fn register_key(registration: &Registration) -> String {
    let Registration { country, register, number } = registration;
    format!("{country}:{}", names::registered(register, number))
}

impl TryFrom<OrganisationRow> for Organisation {
    type Error = StoreError;

    fn try_from(row: OrganisationRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.0,
            name: row.name,
            kind: row.kind.0,
            kind_stated: row.kind_stated,
            registration: match (row.register_country, row.register_name, row.register_number) {
                (Some(country), Some(register), Some(number)) => Some(Registration { country, register, number }),
                _ => None,
            },
            country: row.country,
            region: row.region,
            community: row.community,
            verified: row.verified,
            public_name: row.public_name,
            named_since: row.named_since.map(|at| at.0),
            zone: row.zone.0,
            roles: parse_roles(&row.roles)?,
            merged_into: row.merged_into.map(|id| id.0),
            version: row.version,
            created_at: row.created_at.0,
        })
    }
}

impl From<&Organisation> for OrganisationRow {
    fn from(organisation: &Organisation) -> Self {
        let registration = organisation.registration.as_ref();
        Self {
            id: organisation.id.into(),
            name: organisation.name.clone(),
            kind: organisation.kind.into(),
            country: organisation.country.clone(),
            region: organisation.region.clone(),
            community: organisation.community.clone(),
            verified: organisation.verified,
            public_name: organisation.public_name,
            version: organisation.version,
            created_at: organisation.created_at.into(),
            roles: organisation.roles.iter().map(|role| role.as_str()).collect::<Vec<_>>().join(" "),
            named_since: organisation.named_since.map(DbMoment),
            zone: organisation.zone.into(),
            folded: names::folded(&organisation.name),
            folded_by: names::VERSION,
            register_country: registration.map(|found| found.country.clone()),
            register_name: registration.map(|found| found.register.clone()),
            register_number: registration.map(|found| found.number.clone()),
            register_key: registration.map(register_key),
            merged_into: organisation.merged_into.map(IdOf),
            kind_stated: organisation.kind_stated,
        }
    }
}

/// `donor carrier` → roles, each once, in their order.
pub(super) fn parse_roles(roles: &str) -> Result<Vec<Role>, StoreError> {
    let mut roles = roles.split_whitespace().map(str::parse).collect::<Result<Vec<Role>, _>>()?;
    roles.sort_unstable();
    roles.dedup();
    Ok(roles)
}

/// The organisation with this id, kept from other changes until this transaction ends.
pub fn find_locked(connection: &mut Connection, id: OrganisationId) -> Result<Option<Organisation>, StoreError> {
    let row = locked!(connection, organisations::table.find(DbId::from(id)), OrganisationRow)?;
    row.map(TryInto::try_into).transpose()
}

/// The organisation with this id.
pub fn find(connection: &mut Connection, id: OrganisationId) -> Result<Option<Organisation>, StoreError> {
    let row = on_either!(connection, c => organisations::table
        .find(DbId::from(id))
        .select(OrganisationRow::as_select())
        .first(c)
        .optional())?;
    row.map(TryInto::try_into).transpose()
}

/// By whose clock the days of the organisation with this id go.
pub fn zone(connection: &mut Connection, id: OrganisationId) -> Result<Option<Zone>, StoreError> {
    let zone: Option<DbZone> = on_either!(connection, c => organisations::table
        .find(DbId::from(id))
        .select(organisations::zone)
        .first(c)
        .optional())?;
    Ok(zone.map(|zone| zone.0))
}

/// The organisations with these ids.
pub fn find_all(connection: &mut Connection, ids: &[OrganisationId]) -> Result<Vec<Organisation>, StoreError> {
    let ids = padded(ids.iter().copied());
    let rows: Vec<OrganisationRow> = on_either!(connection, c => Prepared(organisations::table
        .filter(organisations::id.eq_any(&ids))
        .select(OrganisationRow::as_select()))
        .load(c))?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Those that are called so, however it is written, or have this register number. What was merged is among them.
pub fn find_alike(
    connection: &mut Connection,
    name: &str,
    registration: Option<&Registration>,
) -> Result<Vec<Organisation>, StoreError> {
    let folded = names::folded(name);
    let rows: Vec<OrganisationRow> = on_either!(connection, c => organisations::table
        .filter(organisations::folded.eq(&folded))
        .order(organisations::id)
        .limit(MOST_ALIKE)
        .select(OrganisationRow::as_select())
        .load(c))?;
    let mut found = rows.into_iter().map(TryInto::try_into).collect::<Result<Vec<Organisation>, _>>()?;
    if let Some(registration) = registration {
        let numbered = find_numbered(connection, registration)?;
        found.extend(numbered.filter(|numbered| found.iter().all(|known| known.id != numbered.id)));
    }
    Ok(found)
}

/// The one that has this register number.
pub fn find_numbered(
    connection: &mut Connection,
    registration: &Registration,
) -> Result<Option<Organisation>, StoreError> {
    let key = register_key(registration);
    let row = on_either!(connection, c => organisations::table
        .filter(organisations::register_key.eq(&key))
        .select(OrganisationRow::as_select())
        .first(c)
        .optional())?;
    row.map(TryInto::try_into).transpose()
}

/// Organisations of one name that are looked at.
const MOST_ALIKE: i64 = 50;

/// Lets one transaction at a time decide whether an organisation is there already. Taken before any other lock;
/// `SQLite` has one writer and needs none.
pub fn lock_names(connection: &mut Connection) -> Result<(), StoreError> {
    if let Connection::Postgres(c) = connection {
        diesel::sql_query("SELECT pg_advisory_xact_lock(hashtext('names of organisations'))").execute(c)?;
    }
    Ok(())
}

/// What these were merged into, of those that were.
pub fn merged_into(
    connection: &mut Connection,
    ids: &[OrganisationId],
) -> Result<Vec<(OrganisationId, OrganisationId)>, StoreError> {
    let ids = padded(ids.iter().copied());
    let rows: Vec<(IdOf<OrganisationId>, Option<IdOf<OrganisationId>>)> = on_either!(connection, c => Prepared(organisations::table
            .filter(organisations::id.eq_any(&ids))
            .filter(organisations::merged_into.is_not_null())
            .select((organisations::id, organisations::merged_into)))
            .load(c))?;
    Ok(rows.into_iter().filter_map(|(id, into)| Some((id.0, into?.0))).collect())
}

/// Those that were merged into one of these.
pub fn merged_from(connection: &mut Connection, ids: &[OrganisationId]) -> Result<Vec<OrganisationId>, StoreError> {
    let ids: Vec<DbId> = ids.iter().map(|id| DbId::from(*id)).collect();
    let rows: Vec<IdOf<OrganisationId>> = on_either!(connection, c => organisations::table
        .filter(organisations::merged_into.eq_any(ids.iter().copied().map(Some)))
        .select(organisations::id)
        .load(c))?;
    Ok(rows.into_iter().map(|id| id.0).collect())
}

/// The names of these organisations.
pub fn names(connection: &mut Connection, ids: &[DbId]) -> Result<Vec<(DbId, String)>, StoreError> {
    let ids = padded(ids.iter().copied());
    Ok(on_either!(connection, c => Prepared(organisations::table
        .filter(organisations::id.eq_any(&ids))
        .select((organisations::id, organisations::name)))
        .load(c))?)
}

/// Adds an organisation; `source_key` marks an imported one.
pub fn insert(
    connection: &mut Connection,
    organisation: &Organisation,
    source_key: Option<&str>,
) -> Result<(), StoreError> {
    let row = OrganisationRow::from(organisation);
    on_either!(connection, c => diesel::insert_into(organisations::table)
        .values((&row, organisations::source_key.eq(source_key)))
        .execute(c))?;
    Ok(())
}

/// Writes an organisation back, one version on.
///
/// # Errors
/// [`StoreError::Stale`] when it is not of the version before any more.
pub fn update(connection: &mut Connection, organisation: &Organisation) -> Result<(), StoreError> {
    let row = OrganisationRow::from(organisation);
    let before = organisations::version.eq(row.version - 1);
    let as_seen = organisations::table.filter(organisations::id.eq(row.id)).filter(before);
    changed_one(on_either!(connection, c => diesel::update(as_seen).set(&row).execute(c))?)
}

/// A page of organisations.
pub fn list(
    connection: &mut Connection,
    filter: &OrganisationFilter,
    window: &Window,
) -> Result<Slice<Organisation>, StoreError> {
    if filter.words.as_ref().is_some_and(Vec::is_empty) {
        return Ok(Slice { rows: Vec::new(), more: false });
    }
    let rows: Vec<OrganisationRow> = on_either!(connection, c => {
        let mut query = organisations::table.select(OrganisationRow::as_select()).into_boxed();
        if let Some(kind) = filter.kind {
            query = query.filter(organisations::kind.eq(DbWord(kind)));
        }
        if let Some(verified) = filter.verified {
            query = query.filter(organisations::verified.eq(verified));
        }
        for piece in filter.words.iter().flatten() {
            // letters and digits alone: nothing of a pattern
            query = query.filter(organisations::folded.like(format!("%{piece}%")));
        }
        if let Some(after) = &window.after {
            query = query.filter(organisations::id.lt(DbId(after.id)));
        }
        query.order(organisations::id.desc()).limit(window.limit + 1).load(c)
    })?;
    let rows = rows.into_iter().map(TryInto::try_into).collect::<Result<Vec<_>, _>>()?;
    Ok(Slice::cut(rows, window.limit))
}

/// The query of those that gave an intermediary a mandate, in one order.
macro_rules! principals_query {
    ($intermediary:expr) => {
        mandates::table
            .filter(mandates::intermediary_id.eq($intermediary))
            .filter(mandates::revoked_at.is_null())
            .order(mandates::principal_id)
            .select(mandates::principal_id)
    };
}

/// Seat and organisation of a token: member, organisation, role, language, scopes, verified, roles.
type FoundActor = (IdOf<MemberId>, IdOf<OrganisationId>, DbWord<Role>, DbWord<Language>, String, bool, String);

/// The query of a token's seat and organisation.
macro_rules! actor_query {
    ($digest:expr, $now:expr) => {
        tokens::table
            .inner_join(members::table.on(members::id.eq(tokens::member_id)))
            .inner_join(organisations::table.on(organisations::id.eq(members::organisation_id)))
            .filter(tokens::digest.eq($digest))
            .filter(tokens::revoked_at.is_null())
            .filter(tokens::expires_at.gt(DbMoment($now)))
            .filter(members::active.eq(true))
            .select((
                members::id,
                organisations::id,
                members::role,
                members::language,
                tokens::scopes,
                organisations::verified,
                organisations::roles,
            ))
    };
}

/// The actor behind a token's digest, if the token is still good.
pub fn find_actor(connection: &mut Connection, digest: &[u8], now: Instant) -> Result<Option<Actor>, StoreError> {
    let found: Option<FoundActor> = on_either!(connection, c => actor_query!(digest, now).first(c).optional())?;
    let Some(found) = found else { return Ok(None) };
    let intermediary = found.1;
    let mut actor = actor_of(found)?;
    if actor.role == Role::Intermediary {
        actor.principals = principals(on_either!(connection, c => principals_query!(intermediary).load(c))?);
    }
    Ok(Some(actor))
}

/// The same as it stands now, kept from every change until this transaction ends: seat, organisation, token and the
/// mandates. `SQLite` has one writer and needs no lock.
pub fn find_actor_kept(connection: &mut Connection, digest: &[u8], now: Instant) -> Result<Option<Actor>, StoreError> {
    let Connection::Postgres(c) = connection else { return find_actor(connection, digest, now) };
    let found: Option<FoundActor> = actor_query!(digest, now).for_share().first(c).optional()?;
    let Some(found) = found else { return Ok(None) };
    let intermediary = found.1;
    let mut actor = actor_of(found)?;
    if actor.role == Role::Intermediary {
        actor.principals = principals(principals_query!(intermediary).for_share().load(c)?);
    }
    Ok(Some(actor))
}

fn actor_of(found: FoundActor) -> Result<Actor, StoreError> {
    let (member, organisation, role, language, scopes, verified, roles) = found;
    Ok(Actor {
        member: member.0,
        organisation: organisation.0,
        // a seat of a role that was not verified, or is no longer, drafts
        verified: verified && parse_roles(&roles)?.contains(&role.0),
        role: role.0,
        scopes: crate::store::tokens::parse_scopes(&scopes)?,
        language: language.0,
        principals: Vec::new(),
        driver: None,
    })
}

/// The organisations with these ids, kept from changes until this transaction ends; others may keep them too.
pub fn find_all_kept(connection: &mut Connection, ids: &[OrganisationId]) -> Result<Vec<Organisation>, StoreError> {
    let Connection::Postgres(c) = connection else { return find_all(connection, ids) };
    let ids: Vec<DbId> = ids.iter().map(|id| DbId::from(*id)).collect();
    let rows: Vec<OrganisationRow> = organisations::table
        .filter(organisations::id.eq_any(&ids))
        .order(organisations::id)
        .select(OrganisationRow::as_select())
        .for_share()
        .load(c)?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// The organisation with this id, kept likewise.
pub fn find_kept(connection: &mut Connection, id: OrganisationId) -> Result<Option<Organisation>, StoreError> {
    Ok(find_all_kept(connection, &[id])?.pop())
}

fn principals(ids: Vec<DbId>) -> Vec<OrganisationId> {
    ids.into_iter().map(|id| id.0.into()).collect()
}
