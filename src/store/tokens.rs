//! Tokens: never a token itself, only its digest.

use diesel::prelude::*;

use crate::store::engine::error::changed_one;
use crate::store::engine::sql_types::{DbId, DbMoment, IdOf};
use crate::store::schema::tokens;
use crate::store::{Connection, StoreError};
use domain::organisation::Scope;
use domain::page::{Slice, Window};
use domain::token::Token;
use domain::{Instant, MemberId, OrganisationId, TokenId};

/// A token as stored: never the token itself, only its digest.
#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = tokens, treat_none_as_default_value = false)]
struct TokenRow {
    id: IdOf<TokenId>,
    member_id: IdOf<MemberId>,
    organisation_id: IdOf<OrganisationId>,
    label: String,
    digest: Vec<u8>,
    scopes: String,
    expires_at: DbMoment,
    revoked_at: Option<DbMoment>,
    version: i64,
    created_at: DbMoment,
    /// The seat that made it; nobody where the command line did.
    made_by: Option<IdOf<MemberId>>,
}

impl TryFrom<TokenRow> for Token {
    type Error = StoreError;

    fn try_from(row: TokenRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.0,
            member: row.member_id.0,
            organisation: row.organisation_id.0,
            label: row.label,
            scopes: parse_scopes(&row.scopes)?,
            expires_at: row.expires_at.0,
            revoked_at: row.revoked_at.map(|at| at.0),
            made_by: row.made_by.map(|id| id.0),
            created_at: row.created_at.0,
            version: row.version,
        })
    }
}

/// `read write` → scopes, in the order in which they were given.
pub(super) fn parse_scopes(scopes: &str) -> Result<Vec<Scope>, StoreError> {
    scopes.split(' ').map(|scope| scope.parse().map_err(StoreError::from)).collect()
}

fn row_of(token: &Token, digest: [u8; 32]) -> TokenRow {
    TokenRow {
        id: token.id.into(),
        member_id: token.member.into(),
        organisation_id: token.organisation.into(),
        label: token.label.clone(),
        digest: digest.to_vec(),
        scopes: token.scopes.iter().map(|scope| scope.as_str()).collect::<Vec<_>>().join(" "),
        expires_at: token.expires_at.into(),
        revoked_at: token.revoked_at.map(DbMoment),
        version: token.version,
        created_at: token.created_at.into(),
        made_by: token.made_by.map(IdOf),
    }
}

/// The token with this id.
pub fn find(connection: &mut Connection, id: TokenId) -> Result<Option<Token>, StoreError> {
    let row: Option<TokenRow> = on_either!(connection, c => tokens::table
        .find(DbId::from(id))
        .select(TokenRow::as_select())
        .first(c)
        .optional())?;
    row.map(TryInto::try_into).transpose()
}

/// The same, kept from other changes until this transaction ends.
pub fn find_locked(connection: &mut Connection, id: TokenId) -> Result<Option<Token>, StoreError> {
    let row = locked!(connection, tokens::table.find(DbId::from(id)), TokenRow)?;
    row.map(TryInto::try_into).transpose()
}

/// Adds a token under its digest.
pub fn insert(connection: &mut Connection, token: &Token, digest: [u8; 32]) -> Result<(), StoreError> {
    let row = row_of(token, digest);
    on_either!(connection, c => diesel::insert_into(tokens::table).values(&row).execute(c))?;
    Ok(())
}

/// Ends the use of a token that was read as `token`.
///
/// # Errors
/// [`StoreError::Stale`] when it is not of that version any more.
pub fn revoke(connection: &mut Connection, token: &Token, now: Instant) -> Result<(), StoreError> {
    let as_seen = tokens::table.filter(tokens::id.eq(DbId::from(token.id))).filter(tokens::version.eq(token.version));
    let revoked = (tokens::revoked_at.eq(Some(DbMoment(now))), tokens::version.eq(token.version + 1));
    changed_one(on_either!(connection, c => diesel::update(as_seen).set(revoked).execute(c))?)
}

/// A page of an organisation's tokens.
pub fn list(
    connection: &mut Connection,
    organisation: OrganisationId,
    window: &Window,
) -> Result<Slice<Token>, StoreError> {
    let rows: Vec<TokenRow> = on_either!(connection, c => {
        let mut query = tokens::table
            .filter(tokens::organisation_id.eq(DbId::from(organisation)))
            .select(TokenRow::as_select())
            .into_boxed();
        if let Some(after) = &window.after {
            query = query.filter(tokens::id.lt(DbId(after.id)));
        }
        query.order(tokens::id.desc()).limit(window.limit + 1).load(c)
    })?;
    let rows = rows.into_iter().map(TryInto::try_into).collect::<Result<Vec<_>, _>>()?;
    Ok(Slice::cut(rows, window.limit))
}
