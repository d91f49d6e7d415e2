//! `/events`: the log.

use actix_web::get;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::api::context::{Handled, RequestContext};
use crate::api::paging::{self, Listed, Page};
use crate::api::params::Params;
use crate::api::problem::Cause;
use crate::service::events::{self, Told};
use domain::event::SubjectKind;
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
    /// Its number in the one order of the log, by which `since` goes on; null for less than a second after it was
    /// written.
    pub seq: Option<i64>,
    /// When.
    pub at: DateTime<Utc>,
    /// Who; nobody when a rule or the time did it, and no member where a driver did.
    pub member_id: Option<MemberId>,
    /// What the driver is called who did it, where one did, with a code of that organisation.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, example = "AA 4821 KX")]
    pub driver: Option<String>,
    /// For which organisation.
    pub organisation_id: Option<OrganisationId>,
    /// The name of that organisation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// The function of who did it, where you may know it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member: Option<String>,
    /// What was done, by its operation id, or what followed.
    #[schema(value_type = crate::api::closed::EventAction, example = "accept_allocation")]
    pub action: String,
    /// On what kind of thing.
    pub subject_kind: SubjectKind,
    /// Its id.
    pub subject_id: Uuid,
    /// Its reference for phone and paper.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject_reference: Option<String>,
    /// The need it concerns.
    pub need_id: Option<NeedId>,
    /// Its reference for phone and paper.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub need_reference: Option<String>,
    /// The pledge it concerns.
    pub pledge_id: Option<PledgeId>,
    /// Its reference for phone and paper.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pledge_reference: Option<String>,
    /// The shipment it concerns.
    pub shipment_id: Option<ShipmentId>,
    /// Its reference for phone and paper.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shipment_reference: Option<String>,
    /// What changed.
    #[schema(value_type = std::collections::BTreeMap<String, serde_json::Value>)]
    pub change: serde_json::Value,
    /// Why.
    pub reason: Option<String>,
}

impl From<Told> for EventView {
    fn from(told: Told) -> Self {
        let Told { seq, event, organisation, member, driver, references } = told;
        let event = event.into_inner();
        let [subject_reference, need_reference, pledge_reference, shipment_reference] = references;
        Self {
            id: event.id,
            seq,
            at: event.at,
            member_id: event.member.filter(|_| event.driver.is_none()),
            driver,
            organisation_id: event.organisation,
            organisation,
            member,
            action: event.action,
            subject_kind: event.subject_kind,
            subject_id: event.subject_id,
            subject_reference,
            need_id: event.need,
            need_reference,
            pledge_id: event.pledge,
            pledge_reference,
            shipment_id: event.shipment,
            shipment_reference,
            change: event.change,
            reason: event.reason,
        }
    }
}

impl Listed for Told {
    fn id(&self) -> Uuid {
        self.event.id.0
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
    /// Only what was done or followed by this word.
    #[param(value_type = Option<crate::api::closed::EventAction>)]
    pub action: Option<String>,
    /// Only what was done for this organisation.
    pub organisation: Option<Uuid>,
    /// Only what happened at this time or later (RFC 3339).
    pub from: Option<DateTime<Utc>>,
    /// Only what happened before this time (RFC 3339).
    pub to: Option<DateTime<Utc>>,
    /// Only what has a number above this one, in the order of numbers: for who reads on. Without it the newest come
    /// first.
    #[param(minimum = 0)]
    pub since: Option<i64>,
    /// Rows a page, 1 … 200.
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<i64>,
    /// Where the page begins.
    #[param(max_length = 100)]
    pub cursor: Option<String>,
}

/// Reads the log: everything that concerns what you may see. Newest first, or from a number on with `since`.
#[utoipa::path(operation_id = "list_events", tag = "events", params(EventQuery),
    responses((status = 200, description = "A page of the log.", body = Page<EventView>)))]
#[get("")]
async fn list(cx: RequestContext, query: Params<EventQuery>) -> Handled {
    let query = query.0;
    let window =
        paging::numbered(query.limit, query.cursor.as_deref()).map_err(|error| cx.failure(Cause::Service(error)))?;
    let filter = EventFilter {
        subject: query.subject,
        need: query.need.map(Into::into),
        pledge: query.pledge.map(Into::into),
        shipment: query.shipment.map(Into::into),
        action: query.action,
        organisation: query.organisation.map(Into::into),
        from: query.from,
        to: query.to,
        since: query.since,
    };
    // what has no number yet gets one above all others
    let behind =
        |last: &Told| paging::cursor(Some(last.seq.unwrap_or(domain::page::UNNUMBERED).to_string()), last.event.id);
    cx.list_by(move |tx, actor| events::list(tx, actor, &filter, &window), behind, EventView::from).await
}
