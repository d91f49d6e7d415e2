//! `/organisations`, and `/me`.

use actix_web::{get, post, put};
use chrono::{DateTime, Utc};
use domain::Code;
use serde::{Deserialize, Deserializer, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::{Validate, ValidationError};

use crate::api::body::Body;
use crate::api::common::ReasonBody;
use crate::api::context::{Handled, RequestContext};
use crate::api::paging::{self, Listed, Page};
use crate::api::params::{Id, IfMatchHeader, Params};
use crate::api::problem::Cause;
use crate::api::reply::Reply;
use crate::api::text;
use crate::service::Tx;
use crate::service::organisations::{self, NewOrganisation, OrganisationEdit};
use domain::access::Disclosed;
use domain::actor::Actor;
use domain::filters::OrganisationFilter;
use domain::organisation::{Language, Organisation, OrganisationKind, OrganisationState, Registration, Role, Scope};
use domain::place::UKRAINE;
use domain::policy::{Action, Relation};
use domain::{MemberId, OrganisationId};
use lexicon::names;

/// Registers the operations.
pub fn configure(config: &mut utoipa_actix_web::service_config::ServiceConfig<'_>) {
    config.service(list).service(create).service(get).service(update).service(verify).service(suspend);
}

/// Registers what one asks about oneself.
pub fn configure_me(config: &mut utoipa_actix_web::service_config::ServiceConfig<'_>) {
    config.service(me);
}

/// The content of an organisation.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[validate(schema(function = "region_in_ukraine"))]
#[schema(example = json!({
    "name": "Boratyn community", "kind": "community", "country": "UA", "region": "UA-07", "community": "Боратинська"
}))]
pub struct OrganisationBody {
    /// Its name as it calls itself.
    #[validate(length(min = 1, max = 200), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 200)]
    pub name: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// ISO 3166-1 alpha-2.
    #[validate(custom(function = "text::country"))]
    #[schema(pattern = "^[A-Z]{2}$")]
    pub country: String,
    /// ISO 3166-2, inside Ukraine.
    #[validate(custom(function = "text::region"))]
    #[schema(pattern = "^UA-[0-9]{2}$")]
    pub region: Option<String>,
    /// The community, inside Ukraine. Not everybody is shown it: a change that says nothing of it
    /// leaves it as it is, and one that says `null` takes it off.
    #[serde(default, deserialize_with = "said")]
    #[validate(length(min = 1, max = 200), custom(function = "text::plain"))]
    #[schema(value_type = Option<String>, min_length = 1, max_length = 200)]
    pub community: Option<Option<String>>,
    /// Whether it may be named in public; else the public reads what it is and its region. As it was, or not, when
    /// absent.
    pub public_name: Option<bool>,
    /// Its number in an official register, which no other organisation has. As it was, when absent.
    #[validate(nested)]
    pub registration: Option<RegistrationBody>,
    /// Those that are there already under this name, and are known to be other ones.
    #[serde(default)]
    #[validate(length(max = 50))]
    #[schema(max_items = 50)]
    pub distinct_from: Vec<OrganisationId>,
}

/// A number in an official register.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[schema(example = json!({ "country": "UA", "register": "ЄДРПОУ", "number": "04334559" }))]
pub struct RegistrationBody {
    /// ISO 3166-1 alpha-2.
    #[validate(custom(function = "text::country"))]
    #[schema(pattern = "^[A-Z]{2}$")]
    pub country: String,
    /// Which register.
    #[validate(length(min = 1, max = 100), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 100)]
    pub register: String,
    /// The number there. Blanks and signs in it make no difference.
    #[validate(length(min = 1, max = 50), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 50)]
    pub number: String,
}

impl From<RegistrationBody> for Registration {
    fn from(body: RegistrationBody) -> Self {
        Self { country: body.country, register: body.register, number: body.number }
    }
}

impl From<Registration> for RegistrationBody {
    fn from(known: Registration) -> Self {
        Self { country: known.country, register: known.register, number: known.number }
    }
}

/// Tells what was said, be it `null`, from what was not.
#[allow(clippy::option_option, reason = "three things may be said: nothing, none, and one")]
fn said<'de, D: Deserializer<'de>>(value: D) -> Result<Option<Option<String>>, D::Error> {
    Option::deserialize(value).map(Some)
}

fn region_in_ukraine(body: &OrganisationBody) -> Result<(), ValidationError> {
    let community = body.community.as_ref().is_some_and(Option::is_some);
    let said = [("region", body.region.is_some()), ("community", community)];
    let said: Vec<&str> = said.into_iter().filter(|(_, said)| *said).map(|(name, _)| name).collect();
    if body.country != UKRAINE && !said.is_empty() {
        return Err(text::within(Code::UnknownRegion, &said));
    }
    Ok(())
}

impl From<OrganisationBody> for NewOrganisation {
    fn from(body: OrganisationBody) -> Self {
        Self {
            name: body.name,
            kind: body.kind,
            country: body.country,
            region: body.region,
            community: body.community.flatten(),
            public_name: body.public_name,
            registration: body.registration.map(Into::into),
        }
    }
}

impl From<OrganisationBody> for OrganisationEdit {
    fn from(body: OrganisationBody) -> Self {
        Self {
            name: body.name,
            kind: body.kind,
            country: body.country,
            region: body.region,
            community: body.community,
            public_name: body.public_name,
            registration: body.registration.map(Into::into),
        }
    }
}

/// What a coordinator has checked.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[schema(example = json!({ "roles": ["donor"] }))]
pub struct VerifyOrganisationBody {
    /// The roles that its seats may hold; those that oversee exist in aid offices only.
    #[validate(length(min = 1, max = 7))]
    #[schema(min_items = 1, max_items = 7)]
    pub roles: Vec<Role>,
    /// By which clock its days go, where its country has several: a name of the IANA database. As it was, or the one
    /// that stands for the country, when absent.
    #[validate(length(min = 1, max = 64))]
    #[schema(min_length = 1, max_length = 64, example = "America/New_York")]
    pub zone: Option<String>,
}

/// An organisation.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct OrganisationView {
    /// Its id.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// ISO 3166-2, inside Ukraine.
    pub region: Option<String>,
    /// The community, inside Ukraine: for its own seats, verified donors and who oversees.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub community: Option<String>,
    /// Whether it may be named in public.
    pub public_name: bool,
    /// Whether somebody said what it is; of one that only a list names, nobody may have.
    pub kind_stated: bool,
    /// Its number in an official register.
    pub registration: Option<RegistrationBody>,
    /// Where it stands.
    pub state: OrganisationState,
    /// Whether a coordinator has checked that it is what it says.
    pub verified: bool,
    /// What it was merged into.
    pub merged_into: Option<OrganisationId>,
    /// The roles that its seats may hold, as last verified.
    pub roles: Vec<Role>,
    /// By which clock its days go.
    #[schema(value_type = String, example = "Europe/Kyiv")]
    pub zone: &'static str,
    /// When it was registered.
    pub created_at: DateTime<Utc>,
    /// Its version: what stands before the dot in `ETag`.
    pub version: i64,
}

impl From<Disclosed<Organisation>> for OrganisationView {
    fn from(organisation: Disclosed<Organisation>) -> Self {
        let organisation = organisation.into_inner();
        let state = organisation.state();
        Self {
            id: organisation.id,
            name: organisation.name,
            kind: organisation.kind,
            country: organisation.country,
            region: organisation.region,
            community: organisation.community,
            public_name: organisation.public_name,
            kind_stated: organisation.kind_stated,
            state,
            registration: organisation.registration.map(Into::into),
            merged_into: organisation.merged_into,
            verified: organisation.verified,
            roles: organisation.roles,
            zone: organisation.zone.as_str(),
            created_at: organisation.created_at,
            version: organisation.version,
        }
    }
}

impl OrganisationView {
    pub(super) fn reply(organisation: Disclosed<Organisation>) -> Reply {
        let view = Self::from(organisation);
        Reply::ok(&view, view.version)
    }

    /// What was read under its id: there, or under another.
    fn found(organisation: Disclosed<Organisation>) -> Reply {
        let view = Self::from(organisation);
        match view.merged_into {
            None => Reply::ok(&view, view.version),
            Some(into) => Reply::moved(&view, format!("{}/organisations/{into}", crate::api::BASE)),
        }
    }

    fn created(organisation: Disclosed<Organisation>) -> Reply {
        let view = Self::from(organisation);
        Reply::created(&view, view.version, format!("{}/organisations/{}", crate::api::BASE, view.id))
    }
}

/// Who you are here.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MeView {
    /// The member.
    pub member_id: MemberId,
    /// The member's organisation.
    pub organisation: OrganisationView,
    /// What the member does.
    pub role: Role,
    /// What the token allows.
    pub scopes: Vec<Scope>,
    /// The member's language.
    pub language: Language,
    /// Organisations that agreed to be acted for.
    pub principals: Vec<OrganisationId>,
}

/// Says who you are here.
#[utoipa::path(operation_id = "get_me", tag = "organisations",
    responses((status = 200, description = "You.", body = MeView)))]
#[get("/me")]
async fn me(cx: RequestContext) -> Handled {
    let find = |tx: &mut Tx<'_>, actor: Option<&Actor>| {
        let known = tx.allow(actor, Action::GetMe, Relation::NONE)?;
        Ok((known.clone(), organisations::get(tx, actor, known.organisation)?))
    };
    let render = |(known, organisation): (Actor, Disclosed<Organisation>)| {
        Reply::plain(&MeView {
            member_id: known.member,
            organisation: organisation.into(),
            role: known.role,
            scopes: known.scopes,
            language: known.language,
            principals: known.principals,
        })
    };
    cx.read(find, render).await
}

impl Listed for Disclosed<Organisation> {
    fn id(&self) -> Uuid {
        self.id.0
    }
}

/// What a list of organisations is narrowed to.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct OrganisationQuery {
    /// What it is.
    pub kind: Option<OrganisationKind>,
    /// Whether it is verified.
    pub verified: Option<bool>,
    /// Words of its name, in any case and order, also bent and in letters of another alphabet that look the same.
    #[param(max_length = 200)]
    pub q: Option<String>,
    /// Rows a page, 1 … 200.
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<i64>,
    /// Where the page begins.
    #[param(max_length = 100)]
    pub cursor: Option<String>,
}

/// Lists organisations, newest first.
#[utoipa::path(operation_id = "list_organisations", tag = "organisations", params(OrganisationQuery),
    responses((status = 200, description = "A page of organisations.", body = Page<OrganisationView>)))]
#[get("")]
async fn list(cx: RequestContext, query: Params<OrganisationQuery>) -> Handled {
    let query = query.0;
    let window =
        paging::window(query.limit, query.cursor.as_deref()).map_err(|error| cx.failure(Cause::Service(error)))?;
    let filter = OrganisationFilter {
        kind: query.kind,
        verified: query.verified,
        words: query.q.as_deref().map(names::searched),
    };
    cx.list(move |tx, actor| organisations::list(tx, actor, &filter, &window), OrganisationView::from).await
}

/// Registers an organisation, not yet verified. One that is there already under this name, however it is written, is
/// answered 409 with the candidates; `distinct_from` says that it is none of them.
#[utoipa::path(operation_id = "create_organisation", tag = "organisations", request_body = OrganisationBody,
    responses((status = 201, description = "The organisation.", body = OrganisationView)))]
#[post("")]
async fn create(cx: RequestContext, body: Body<OrganisationBody>) -> Handled {
    let (distinct, new) = (body.content.distinct_from.clone(), NewOrganisation::from(body.content));
    cx.write_with(
        &body.bytes,
        move |tx, actor| organisations::create(tx, actor, &new, &distinct),
        OrganisationView::created,
    )
    .await
}

/// Reads one organisation. The id of one that was merged leads to the one that it is now.
#[utoipa::path(operation_id = "get_organisation", tag = "organisations",
    responses((status = 200, description = "The organisation.", body = OrganisationView),
        (status = 308, description = "It was merged into the organisation at `Location`.", body = OrganisationView)))]
#[get("/{id}")]
async fn get(cx: RequestContext, id: Id<OrganisationId>) -> Handled {
    cx.read(move |tx, actor| organisations::get(tx, actor, id.0), OrganisationView::found).await
}

/// Changes an organisation's content. A new name, kind or country must be verified again before it
/// does anything binding.
#[utoipa::path(operation_id = "update_organisation", tag = "organisations", request_body = OrganisationBody,
    params(IfMatchHeader), responses((status = 200, description = "The organisation.", body = OrganisationView)))]
#[put("/{id}")]
async fn update(cx: RequestContext, id: Id<OrganisationId>, body: Body<OrganisationBody>) -> Handled {
    let (distinct, version) = (body.content.distinct_from.clone(), cx.version()?);
    let new = OrganisationEdit::from(body.content);
    cx.write_with(
        &body.bytes,
        move |tx, actor| organisations::update(tx, actor, id.0, version, &new, &distinct),
        OrganisationView::reply,
    )
    .await
}

/// A coordinator has checked that the organisation is what it says, and says which roles its seats
/// may hold, and by which of its country's clocks its days go. Roles and zone of a verified one are changed in the same
/// way; days that were given before stay as they were.
#[utoipa::path(operation_id = "verify_organisation", tag = "organisations", request_body = VerifyOrganisationBody,
    params(IfMatchHeader), responses((status = 200, description = "The organisation.", body = OrganisationView)))]
#[post("/{id}/verify")]
async fn verify(cx: RequestContext, id: Id<OrganisationId>, body: Body<VerifyOrganisationBody>) -> Handled {
    let (version, roles, zone) = (cx.version()?, body.content.roles, body.content.zone);
    cx.write_with(
        &body.bytes,
        move |tx, actor| organisations::verify(tx, actor, id.0, version, &roles, zone.as_deref()),
        OrganisationView::reply,
    )
    .await
}

/// Takes the trust from a verified organisation: its seats read, what waits with it lapses, nothing new is agreed with it or
/// leaves for it, and what is agreed becomes a task of the coordinators. `verify` gives it back.
#[utoipa::path(operation_id = "suspend_organisation", tag = "organisations", request_body = ReasonBody,
    params(IfMatchHeader), responses((status = 200, description = "The organisation.", body = OrganisationView)))]
#[post("/{id}/suspend")]
async fn suspend(cx: RequestContext, id: Id<OrganisationId>, body: Body<ReasonBody>) -> Handled {
    let (version, reason) = (cx.version()?, body.content.reason);
    let work = move |tx: &mut Tx<'_>, actor: Option<&Actor>| organisations::suspend(tx, actor, id.0, version, &reason);
    cx.write_with(&body.bytes, work, OrganisationView::reply).await
}
