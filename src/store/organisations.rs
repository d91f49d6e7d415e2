//! Organisations, members, tokens and mandates.

use diesel::prelude::*;

use crate::store::error::changed_one;
use crate::store::page::{Slice, Window};
use crate::store::prepared::{Prepared, padded};
use crate::store::schema::{mandates, members, organisations, tokens};
use crate::store::sql_types::{DbId, DbMoment};
use crate::store::{Connection, StoreError};
use domain::actor::Actor;
use domain::organisation::{Organisation, OrganisationKind, Role, Scope};
use domain::{Instant, MandateId, MemberId, OrganisationId, TokenId};

#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = organisations, treat_none_as_null = true)]
struct OrganisationRow {
    id: DbId,
    name: String,
    kind: String,
    country: String,
    region: Option<String>,
    community: Option<String>,
    verified: bool,
    public_name: bool,
    version: i64,
    created_at: DbMoment,
    roles: String,
    named_since: Option<DbMoment>,
}

impl TryFrom<OrganisationRow> for Organisation {
    type Error = StoreError;

    fn try_from(row: OrganisationRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.0.into(),
            name: row.name,
            kind: row.kind.parse()?,
            country: row.country,
            region: row.region,
            community: row.community,
            verified: row.verified,
            public_name: row.public_name,
            named_since: row.named_since.map(|at| at.0),
            roles: parse_roles(&row.roles)?,
            version: row.version,
            created_at: row.created_at.0,
        })
    }
}

impl From<&Organisation> for OrganisationRow {
    fn from(organisation: &Organisation) -> Self {
        Self {
            id: organisation.id.into(),
            name: organisation.name.clone(),
            kind: organisation.kind.as_str().to_owned(),
            country: organisation.country.clone(),
            region: organisation.region.clone(),
            community: organisation.community.clone(),
            verified: organisation.verified,
            public_name: organisation.public_name,
            version: organisation.version,
            created_at: organisation.created_at.into(),
            roles: organisation.roles.iter().map(|role| role.as_str()).collect::<Vec<_>>().join(" "),
            named_since: organisation.named_since.map(DbMoment),
        }
    }
}

/// `donor carrier` → roles, each once, in their order.
fn parse_roles(roles: &str) -> Result<Vec<Role>, StoreError> {
    let mut roles = roles.split_whitespace().map(str::parse).collect::<Result<Vec<Role>, _>>()?;
    roles.sort_unstable();
    roles.dedup();
    Ok(roles)
}

/// A member as stored.
#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = members)]
pub struct MemberRow {
    pub id: DbId,
    pub organisation_id: DbId,
    pub name: String,
    pub role: String,
    pub language: String,
    pub active: bool,
    pub version: i64,
    pub created_at: DbMoment,
    /// The seat that made it; nobody where the command line or an import did.
    pub made_by: Option<DbId>,
}

/// A token as stored: never the token itself, only its digest.
#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = tokens)]
pub struct TokenRow {
    pub id: DbId,
    pub member_id: DbId,
    pub organisation_id: DbId,
    pub label: String,
    pub digest: Vec<u8>,
    pub scopes: String,
    pub expires_at: DbMoment,
    pub revoked_at: Option<DbMoment>,
    pub version: i64,
    pub created_at: DbMoment,
    /// The seat that made it; nobody where the command line did.
    pub made_by: Option<DbId>,
}

/// A mandate as stored.
#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = mandates)]
pub struct MandateRow {
    pub id: DbId,
    pub principal_id: DbId,
    pub intermediary_id: DbId,
    pub granted_at: DbMoment,
    pub revoked_at: Option<DbMoment>,
    pub version: i64,
}

/// What a list of organisations is narrowed to.
#[derive(Debug, Clone, Default)]
pub struct OrganisationFilter {
    pub kind: Option<OrganisationKind>,
    pub verified: Option<bool>,
}

/// The row of this id, which no other transaction changes until this one ends. `SQLite` has one
/// writer and needs no lock. Rows that only name this one may still be added.
macro_rules! locked {
    ($connection:expr, $rows:expr, $Row:ty) => {
        match $connection {
            Connection::Postgres(c) => $rows.select(<$Row>::as_select()).for_no_key_update().first(c).optional(),
            Connection::Sqlite(c) => $rows.select(<$Row>::as_select()).first(c).optional(),
        }
    };
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

/// The organisations with these ids.
pub fn find_all(connection: &mut Connection, ids: &[OrganisationId]) -> Result<Vec<Organisation>, StoreError> {
    let ids = padded(ids.iter().copied());
    let rows: Vec<OrganisationRow> = on_either!(connection, c => Prepared(organisations::table
        .filter(organisations::id.eq_any(&ids))
        .select(OrganisationRow::as_select()))
        .load(c))?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// The organisation that an import made for this key.
pub fn find_by_source_key(connection: &mut Connection, key: &str) -> Result<Option<Organisation>, StoreError> {
    let row = on_either!(connection, c => organisations::table
        .filter(organisations::source_key.eq(key))
        .select(OrganisationRow::as_select())
        .first(c)
        .optional())?;
    row.map(TryInto::try_into).transpose()
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
    let rows: Vec<OrganisationRow> = on_either!(connection, c => {
        let mut query = organisations::table.select(OrganisationRow::as_select()).into_boxed();
        if let Some(kind) = filter.kind {
            query = query.filter(organisations::kind.eq(kind.as_str()));
        }
        if let Some(verified) = filter.verified {
            query = query.filter(organisations::verified.eq(verified));
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
type FoundActor = (DbId, DbId, String, String, String, bool, String);

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
    let role: Role = role.parse()?;
    Ok(Actor {
        member: member.0.into(),
        organisation: organisation.0.into(),
        // a seat of a role that was not verified, or is no longer, drafts
        verified: verified && parse_roles(&roles)?.contains(&role),
        role,
        scopes: parse_scopes(&scopes)?,
        language: language.parse()?,
        principals: Vec::new(),
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

/// `read write` → scopes.
pub fn parse_scopes(scopes: &str) -> Result<Vec<Scope>, StoreError> {
    scopes.split(' ').map(|scope| scope.parse().map_err(StoreError::from)).collect()
}

fn principals(ids: Vec<DbId>) -> Vec<OrganisationId> {
    ids.into_iter().map(|id| id.0.into()).collect()
}

/// The member with this id.
pub fn find_member(connection: &mut Connection, id: MemberId) -> Result<Option<MemberRow>, StoreError> {
    Ok(on_either!(connection, c => members::table
        .find(DbId::from(id))
        .select(MemberRow::as_select())
        .first(c)
        .optional())?)
}

/// The same, kept from other changes until this transaction ends.
pub fn find_member_locked(connection: &mut Connection, id: MemberId) -> Result<Option<MemberRow>, StoreError> {
    Ok(locked!(connection, members::table.find(DbId::from(id)), MemberRow)?)
}

/// Adds a member.
pub fn insert_member(connection: &mut Connection, row: &MemberRow) -> Result<(), StoreError> {
    on_either!(connection, c => diesel::insert_into(members::table).values(row).execute(c))?;
    Ok(())
}

/// Writes a member back, one version on.
///
/// # Errors
/// [`StoreError::Stale`] when it is not of the version before any more.
pub fn update_member(connection: &mut Connection, row: &MemberRow) -> Result<(), StoreError> {
    let as_seen = members::table.filter(members::id.eq(row.id)).filter(members::version.eq(row.version - 1));
    changed_one(on_either!(connection, c => diesel::update(as_seen).set(row).execute(c))?)
}

/// A page of an organisation's members.
pub fn list_members(
    connection: &mut Connection,
    organisation: OrganisationId,
    window: &Window,
) -> Result<Slice<MemberRow>, StoreError> {
    let rows = on_either!(connection, c => {
        let mut query = members::table
            .filter(members::organisation_id.eq(DbId::from(organisation)))
            .select(MemberRow::as_select())
            .into_boxed();
        if let Some(after) = &window.after {
            query = query.filter(members::id.lt(DbId(after.id)));
        }
        query.order(members::id.desc()).limit(window.limit + 1).load(c)
    })?;
    Ok(Slice::cut(rows, window.limit))
}

/// The token with this id.
pub fn find_token(connection: &mut Connection, id: TokenId) -> Result<Option<TokenRow>, StoreError> {
    Ok(on_either!(connection, c => tokens::table
        .find(DbId::from(id))
        .select(TokenRow::as_select())
        .first(c)
        .optional())?)
}

/// The same, kept from other changes until this transaction ends.
pub fn find_token_locked(connection: &mut Connection, id: TokenId) -> Result<Option<TokenRow>, StoreError> {
    Ok(locked!(connection, tokens::table.find(DbId::from(id)), TokenRow)?)
}

/// Adds a token.
pub fn insert_token(connection: &mut Connection, row: &TokenRow) -> Result<(), StoreError> {
    on_either!(connection, c => diesel::insert_into(tokens::table).values(row).execute(c))?;
    Ok(())
}

/// Ends the use of a token that was read as `row`.
///
/// # Errors
/// [`StoreError::Stale`] when it is not of that version any more.
pub fn revoke_token(connection: &mut Connection, row: &TokenRow, now: Instant) -> Result<(), StoreError> {
    let as_seen = tokens::table.filter(tokens::id.eq(row.id)).filter(tokens::version.eq(row.version));
    let revoked = (tokens::revoked_at.eq(Some(DbMoment(now))), tokens::version.eq(row.version + 1));
    changed_one(on_either!(connection, c => diesel::update(as_seen).set(revoked).execute(c))?)
}

/// A page of an organisation's tokens.
pub fn list_tokens(
    connection: &mut Connection,
    organisation: OrganisationId,
    window: &Window,
) -> Result<Slice<TokenRow>, StoreError> {
    let rows = on_either!(connection, c => {
        let mut query = tokens::table
            .filter(tokens::organisation_id.eq(DbId::from(organisation)))
            .select(TokenRow::as_select())
            .into_boxed();
        if let Some(after) = &window.after {
            query = query.filter(tokens::id.lt(DbId(after.id)));
        }
        query.order(tokens::id.desc()).limit(window.limit + 1).load(c)
    })?;
    Ok(Slice::cut(rows, window.limit))
}

/// The mandate with this id.
pub fn find_mandate(connection: &mut Connection, id: MandateId) -> Result<Option<MandateRow>, StoreError> {
    Ok(on_either!(connection, c => mandates::table
        .find(DbId::from(id))
        .select(MandateRow::as_select())
        .first(c)
        .optional())?)
}

/// The same, kept from other changes until this transaction ends.
pub fn find_mandate_locked(connection: &mut Connection, id: MandateId) -> Result<Option<MandateRow>, StoreError> {
    Ok(locked!(connection, mandates::table.find(DbId::from(id)), MandateRow)?)
}

/// The mandate in force between two organisations.
pub fn find_mandate_between(
    connection: &mut Connection,
    principal: OrganisationId,
    intermediary: OrganisationId,
) -> Result<Option<MandateRow>, StoreError> {
    Ok(on_either!(connection, c => mandates::table
        .filter(mandates::intermediary_id.eq(DbId::from(intermediary)))
        .filter(mandates::principal_id.eq(DbId::from(principal)))
        .filter(mandates::revoked_at.is_null())
        .select(MandateRow::as_select())
        .first(c)
        .optional())?)
}

/// Adds a mandate.
pub fn insert_mandate(connection: &mut Connection, row: &MandateRow) -> Result<(), StoreError> {
    on_either!(connection, c => diesel::insert_into(mandates::table).values(row).execute(c))?;
    Ok(())
}

/// Ends a mandate that was read as `row`.
///
/// # Errors
/// [`StoreError::Stale`] when it is not of that version any more.
pub fn revoke_mandate(connection: &mut Connection, row: &MandateRow, now: Instant) -> Result<(), StoreError> {
    let as_seen = mandates::table.filter(mandates::id.eq(row.id)).filter(mandates::version.eq(row.version));
    let revoked = (mandates::revoked_at.eq(Some(DbMoment(now))), mandates::version.eq(row.version + 1));
    changed_one(on_either!(connection, c => diesel::update(as_seen).set(revoked).execute(c))?)
}

/// A page of the mandates a party gave.
pub fn list_mandates(
    connection: &mut Connection,
    principal: OrganisationId,
    window: &Window,
) -> Result<Slice<MandateRow>, StoreError> {
    let rows = on_either!(connection, c => {
        let mut query = mandates::table
            .filter(mandates::principal_id.eq(DbId::from(principal)))
            .select(MandateRow::as_select())
            .into_boxed();
        if let Some(after) = &window.after {
            query = query.filter(mandates::id.lt(DbId(after.id)));
        }
        query.order(mandates::id.desc()).limit(window.limit + 1).load(c)
    })?;
    Ok(Slice::cut(rows, window.limit))
}
