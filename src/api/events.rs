//! `/events`: the log.

use actix_web::get;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::api::context::{Cx, Reply};
use crate::api::paging::{self, Listed, Page};
use crate::api::params::Params;
use crate::api::problem::Cause;
use crate::service::events;
use domain::access::Disclosed;
use domain::access::scope::EventScope;
use domain::event::{Event, SubjectKind};
use domain::filters::EventFilter;
use domain::{EventId, MemberId, NeedId, OrganisationId, PledgeId, ShipmentId};

/// Registers the operations.
pub fn configure(config: &mut utoipa_actix_web::service_config::ServiceConfig<'_>) {
    config.service(list);
}

/// An entry of the log: who changed what, when and why.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct EventView {
    /// Its id.
    pub id: EventId,
    /// When.
    pub at: DateTime<Utc>,
    /// Who; nobody when a rule or the time did it.
    pub member_id: Option<MemberId>,
    /// For which organisation.
    pub organisation_id: Option<OrganisationId>,
    /// What was done, by its operation id, or what followed.
    #[schema(value_type = crate::api::closed::EventAction, example = "accept_allocation")]
    pub action: String,
    /// On what kind of thing.
    pub subject_kind: SubjectKind,
    /// Its id.
    pub subject_id: Uuid,
    /// The need it concerns.
    pub need_id: Option<NeedId>,
    /// The pledge it concerns.
    pub pledge_id: Option<PledgeId>,
    /// The shipment it concerns.
    pub shipment_id: Option<ShipmentId>,
    /// What changed.
    #[schema(value_type = std::collections::BTreeMap<String, serde_json::Value>)]
    pub change: serde_json::Value,
    /// Why.
    pub reason: Option<String>,
}

impl From<Disclosed<Event>> for EventView {
    fn from(event: Disclosed<Event>) -> Self {
        let event = event.into_inner();
        Self {
            id: event.id,
            at: event.at,
            member_id: event.member,
            organisation_id: event.organisation,
            action: event.action,
            subject_kind: event.subject_kind,
            subject_id: event.subject_id,
            need_id: event.need,
            pledge_id: event.pledge,
            shipment_id: event.shipment,
            change: event.change,
            reason: event.reason,
        }
    }
}

impl Listed for Disclosed<Event> {
    fn id(&self) -> Uuid {
        self.id.0
    }
}

/// What the log is narrowed to. Parties read what concerns them.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct EventQuery {
    /// Only what was done to this thing.
    pub subject: Option<Uuid>,
    /// Only what concerns this need.
    pub need: Option<Uuid>,
    /// Only what concerns this pledge.
    pub pledge: Option<Uuid>,
    /// Only what concerns this shipment.
    pub shipment: Option<Uuid>,
    /// Rows a page, 1 … 200.
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<i64>,
    /// Where the page begins.
    #[param(max_length = 100)]
    pub cursor: Option<String>,
}

/// Reads the log, newest first.
#[utoipa::path(operation_id = "list_events", tag = "events", params(EventQuery),
    responses((status = 200, description = "A page of the log.", body = Page<EventView>)))]
#[get("")]
async fn list(cx: Cx, query: Params<EventQuery>) -> Reply {
    let query = query.0;
    let window =
        paging::window(query.limit, query.cursor.as_deref()).map_err(|error| cx.failure(Cause::Service(error)))?;
    let filter = EventFilter {
        subject: query.subject,
        need: query.need.map(Into::into),
        pledge: query.pledge.map(Into::into),
        shipment: query.shipment.map(Into::into),
        scope: EventScope::WHOLE,
    };
    cx.list(move |tx, actor| events::list(tx, actor, &filter, &window), EventView::from).await
}
