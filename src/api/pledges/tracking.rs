//! `/pledges/{id}/track`: what became of a gift.

use actix_web::get;
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::answer::Answer;
use crate::api::context::{Cx, Reply};
use crate::api::params::Id;
use crate::api::pledges::views::PledgeView;
use crate::service::track::{self as tracking, Step, Track};
use domain::PledgeId;

/// Units of a count.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct CountedView {
    /// In good order.
    pub accepted: i64,
    /// Damaged.
    pub damaged: i64,
    /// Missing.
    pub missing: i64,
    /// More than was on the papers.
    pub surplus: i64,
}

/// One step of a gift's way.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct StepView {
    /// When.
    pub at: DateTime<Utc>,
    /// What happened.
    #[schema(value_type = crate::api::closed::StepKind, example = "receipt_confirmed")]
    pub what: String,
    /// On what.
    #[schema(value_type = crate::api::closed::StepSubject)]
    pub on: &'static str,
    /// Its reference for phone and paper.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// Units concerned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub units: Option<i64>,
    /// What was counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counted: Option<CountedView>,
    /// For which organisation it was done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// The function of the member who did it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member: Option<String>,
    /// Where, as a settlement or crossing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// In the words of who wrote it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl From<Step> for StepView {
    fn from(step: Step) -> Self {
        Self {
            at: step.at,
            what: step.what,
            on: step.on,
            reference: step.reference,
            units: step.units,
            counted: step.counted.map(|[accepted, damaged, missing, surplus]| CountedView {
                accepted,
                damaged,
                missing,
                surplus,
            }),
            by: step.by,
            member: step.member,
            place: step.place,
            note: step.note,
        }
    }
}

/// The whole way of a gift.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TrackView {
    /// The pledge.
    pub pledge: PledgeView,
    /// Its steps, oldest first.
    pub steps: Vec<StepView>,
}

/// Reads the whole way of a gift, from decision to receipt.
#[utoipa::path(operation_id = "track_pledge", tag = "pledges",
    responses((status = 200, description = "Its way.", body = TrackView)))]
#[get("/{id}/track")]
pub(super) async fn track(cx: Cx, id: Id<PledgeId>) -> Reply {
    let render = |track: Track| {
        let steps = track.steps.into_iter().map(Into::into).collect();
        Answer::plain(&TrackView { pledge: track.pledge.into(), steps })
    };
    cx.read_apart(move |tx, actor| tracking::track(tx, actor, id.0), render).await
}
