//! API tokens: stored as digests, shown once, scoped, expiring, revocable.

use chrono::TimeDelta;
use domain::Code;
use sha2::{Digest, Sha256};

use crate::hex::hex;
use crate::service::one_record::{kept_meant, meant};
use crate::service::tx::{Subject, Tx, expect_version};
use crate::service::{Conflict, Credentials, ServiceError, members};
use crate::store::{Engine, StoreError, driver_codes, members as seats, merging, organisations, tokens as store};
use domain::access::relation;
use domain::actor::Actor;
use domain::event::SubjectKind;
use domain::giving;
use domain::member::Member;
use domain::organisation::{Role, Scope};
use domain::page::{Slice, Window};
use domain::policy::Action;
use domain::token::Token;
use domain::{MemberId, OrganisationId, TokenId};

/// What every token begins with, so that leaked ones are found by scanners.
pub(super) const PREFIX: &str = "poruch_";
/// The longest a token may live (366 days).
pub const MAX_DAYS: i64 = 366;

/// The digest under which a token is stored. Tokens carry 256 random bits, so one plain SHA-256 is
/// as strong as the token; passwords would need more.
pub fn digest(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}

/// The actor behind the credentials, a seat's token or a driver's code; nobody without any.
///
/// # Errors
/// [`ServiceError::Unauthenticated`] for a token that is not good.
pub fn actor(tx: &mut Tx<'_>, credentials: Credentials) -> Result<Option<Actor>, ServiceError> {
    match credentials {
        None => Ok(None),
        Some(digest) => {
            let seat = organisations::find_actor(tx.connection, &digest, tx.now)?;
            let found =
                seat.map_or_else(|| driver_codes::find_driver(tx.connection, &digest, tx.now), |it| Ok(Some(it)))?;
            found.map(Some).ok_or(ServiceError::Unauthenticated)
        }
    }
}

/// Asks again for the actor, at the end of a transaction that binds somebody: who acted was read before anything
/// was locked, and may have been suspended, ended or revoked meanwhile. From here to the commit nobody changes it.
///
/// # Errors
/// [`StoreError::Stale`], upon which the work is done again from the start, and judged anew.
pub fn still_stands(tx: &mut Tx<'_>, credentials: Credentials, actor: Option<&Actor>) -> Result<(), ServiceError> {
    let (Some(digest), Some(actor)) = (credentials, actor) else { return Ok(()) };
    if tx.connection.engine() == Engine::Sqlite {
        // one writer: nobody else changed anything since it was read
        return Ok(());
    }
    let found = if actor.driver.is_some() {
        driver_codes::find_driver_kept(tx.connection, &digest, tx.now)?
    } else {
        organisations::find_actor_kept(tx.connection, &digest, tx.now)?
    };
    match found {
        Some(now) if now == *actor => Ok(()),
        _ => Err(StoreError::Stale.into()),
    }
}

/// A new token's content.
#[derive(Debug, Clone)]
pub struct NewToken {
    /// Who will use it.
    pub member: MemberId,
    /// What it is for, in the keeper's words.
    pub label: String,
    /// What it may be used for.
    pub scopes: Vec<Scope>,
    /// Days it is good for, 1 … 366.
    pub days: i64,
}

/// A token just made; the only time it can be read.
#[derive(Debug, Clone)]
pub struct IssuedToken {
    /// What is stored of it.
    pub issued: Token,
    /// The token itself.
    pub token: String,
}

/// Makes a token for a member: never wider than the one it is made with, and for no seat that the
/// actor may not keep.
pub fn create(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    organisation: OrganisationId,
    new: &NewToken,
) -> Result<IssuedToken, ServiceError> {
    let organisation = kept_meant(tx, organisation)?;
    let silent = actor.is_some_and(|actor| actor.role == Role::Coordinator) && is_silent(tx, organisation)?;
    let relation = relation::to_organisation(actor, organisation, silent);
    let actor = tx.allow(actor, Action::CreateToken, relation)?;
    let member = member(tx, organisation, new.member)?;
    let seat = member.seat();
    giving::token(actor, seat, &new.scopes).map_err(members::refused)?;
    let issued = make(tx, &member, new, Some(actor.member))?;
    let scopes: Vec<_> = new.scopes.iter().map(|scope| scope.as_str()).collect();
    // an administrator gives to other overseers and organisations by office
    let by_office = actor.member != new.member && (actor.organisation != organisation || seat.role.oversees());
    tx.record_action(
        actor,
        organisation,
        Action::CreateToken,
        Subject::new(SubjectKind::Token, issued.issued.id),
        serde_json::json!({ "member": new.member, "scopes": scopes, "label": new.label, "by_office": by_office }),
        None,
    );
    Ok(issued)
}

/// Whether nobody of an organisation can sign in: it has no token that is good. It is locked, so that two who each make
/// the first do not both find it so.
fn is_silent(tx: &mut Tx<'_>, organisation: OrganisationId) -> Result<bool, ServiceError> {
    let found = organisations::find_locked(tx.connection, organisation)?;
    Ok(found.is_some() && !merging::has_a_token(tx.connection, organisation, tx.now)?)
}

/// Makes a token without asking policy: the demo and the first administrator.
pub fn issue(tx: &mut Tx<'_>, organisation: OrganisationId, new: &NewToken) -> Result<IssuedToken, ServiceError> {
    let member = member(tx, organisation, new.member)?;
    make(tx, &member, new, None)
}

fn member(tx: &mut Tx<'_>, organisation: OrganisationId, id: MemberId) -> Result<Member, ServiceError> {
    seats::find_locked(tx.connection, id)?
        .filter(|member| member.organisation == organisation)
        .ok_or_else(|| ServiceError::fault("/member_id", Code::UnknownMember))
}

fn make(
    tx: &mut Tx<'_>,
    member: &Member,
    new: &NewToken,
    made_by: Option<MemberId>,
) -> Result<IssuedToken, ServiceError> {
    if !member.active {
        return Err(Conflict::new(Code::MemberIsInactive).into());
    }
    let token = format!("{PREFIX}{}", hex(&tx.secret()));
    let issued = Token {
        id: tx.new_id(),
        member: member.id,
        organisation: member.organisation,
        label: new.label.clone(),
        scopes: new.scopes.clone(),
        expires_at: tx.now + TimeDelta::days(new.days.clamp(1, MAX_DAYS)),
        revoked_at: None,
        version: 1,
        created_at: tx.now,
        made_by,
    };
    store::insert(tx.connection, &issued, digest(&token))?;
    Ok(IssuedToken { issued, token })
}

/// Ends a token's use at once.
pub fn revoke(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    organisation: OrganisationId,
    id: TokenId,
    version: Option<i64>,
) -> Result<Token, ServiceError> {
    let organisation = kept_meant(tx, organisation)?;
    let own = relation::organisation(actor, organisation);
    let actor = tx.allow(actor, Action::RevokeToken, own)?;
    let token = store::find_locked(tx.connection, id)?
        .filter(|token| token.organisation == organisation)
        .ok_or(ServiceError::NotFound)?;
    let member = seats::find(tx.connection, token.member)?.ok_or(ServiceError::NotFound)?;
    giving::keep(actor, member.seat()).map_err(members::refused)?;
    expect_version(version, token.version)?;
    if token.revoked_at.is_some() {
        return Err(Conflict::new(Code::AlreadyRevoked).into());
    }
    store::revoke(tx.connection, &token, tx.now)?;
    tx.record_action(
        actor,
        organisation,
        Action::RevokeToken,
        Subject::new(SubjectKind::Token, id),
        serde_json::json!({ "label": token.label }),
        None,
    );
    store::find(tx.connection, id)?.ok_or(ServiceError::NotFound)
}

/// A page of an organisation's tokens, without the tokens themselves.
pub fn list(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    organisation: OrganisationId,
    window: &Window,
) -> Result<Slice<Token>, ServiceError> {
    let organisation = meant(tx, organisation)?;
    let own = relation::organisation(actor, organisation);
    tx.allow(actor, Action::ListTokens, own)?;
    Ok(store::list(tx.connection, organisation, window)?)
}
