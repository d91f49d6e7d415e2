//! `/pledges/{id}/authorise`: the word of the donor's council.

use actix_web::post;
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::{Validate, ValidationError};

use crate::api::body::Body;
use crate::api::common::SourceBody;
use crate::api::context::{Handled, RequestContext};
use crate::api::optional::Optional;
use crate::api::params::{Id, IfMatchHeader};
use crate::api::pledges::bodies::both_or_neither;
use crate::api::pledges::views::PledgeView;
use crate::api::text;
use crate::service::confirming;
use crate::service::decisions::{self, NewDecision};
use domain::pledge::Outcome;
use domain::voice::Source;
use domain::{PledgeId, money};

/// What a council decided.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[validate(schema(function = "cap_and_currency"))]
#[schema(example = json!({
    "body": "Conseil de la Région de Bruxelles-Capitale", "reference": "2026/117", "decided_on": "2026-11-05",
    "outcome": "granted", "value_cap_minor": 2_500_000, "currency": "EUR"
}))]
pub struct DecisionBody {
    /// Who decided: a council, a committee, a mayor's office.
    #[validate(length(min = 1, max = 200), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 200)]
    pub body: String,
    /// The act's own number.
    #[validate(length(min = 1, max = 100), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 100)]
    pub reference: String,
    /// The day of the decision; not in the future.
    #[serde(deserialize_with = "domain::days::day")]
    #[validate(custom(function = "text::day"))]
    pub decided_on: NaiveDate,
    /// How it was decided.
    pub outcome: Outcome,
    /// The most it may be worth, in cents of `currency`.
    #[validate(range(min = 0, max = money::MAX_MINOR))]
    #[schema(format = "money")]
    pub value_cap_minor: Option<i64>,
    /// ISO 4217.
    #[validate(custom(function = "text::currency"))]
    #[schema(pattern = "^[A-Z]{3}$")]
    pub currency: Option<String>,
    /// Where the act can be read.
    #[validate(length(min = 1, max = 500), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 500)]
    pub document: Option<String>,
}

fn cap_and_currency(body: &DecisionBody) -> Result<(), ValidationError> {
    both_or_neither(("value_cap_minor", body.value_cap_minor), body.currency.as_deref())
}

/// What a coordinator knows it from; nothing from the donor's own seat.
#[derive(Debug, Clone, Default, Deserialize, Validate, ToSchema)]
#[schema(example = json!({
    "source": { "kind": "call", "on": "2026-11-20", "text": "Brandmeister, by telephone: the offer stands" }
}))]
pub struct ConfirmWordBody {
    /// Where it is known from, when a coordinator speaks for a donor that has no member.
    #[validate(nested)]
    pub source: Option<SourceBody>,
}

/// Confirms the word of a donor of which others only reported: one of its seats does so, and then it is its own word; or,
/// while it has no member, a coordinator with a source. What is proposed of it is thereby agreed on the donor's side.
#[utoipa::path(operation_id = "confirm_pledge_word", tag = "pledges", request_body = ConfirmWordBody,
    params(IfMatchHeader), responses((status = 200, description = "The pledge.", body = PledgeView)))]
#[post("/{id}/confirm-word")]
pub(super) async fn confirm_word(cx: RequestContext, id: Id<PledgeId>, body: Optional<ConfirmWordBody>) -> Handled {
    let (version, source) = (cx.version()?, body.content.source.map(Source::from));
    cx.write_with(
        &body.bytes,
        move |tx, actor| confirming::confirm_word(tx, actor, id.0, version, source.as_ref()),
        PledgeView::reply,
    )
    .await
}

/// Records the council's decision, a fact after whatever came before. Granted turns the donor's key: every accepted
/// allocation becomes committed. Refused frees what was not committed. Refused or deferred after a grant turns the key
/// back: what is committed and on no shipment is only accepted again. Recommended turns no key.
#[utoipa::path(operation_id = "authorise_pledge", tag = "pledges", request_body = DecisionBody, params(IfMatchHeader),
    responses((status = 200, description = "The pledge.", body = PledgeView)))]
#[post("/{id}/authorise")]
pub(super) async fn authorise(cx: RequestContext, id: Id<PledgeId>, body: Body<DecisionBody>) -> Handled {
    let (version, content) = (cx.version()?, body.content);
    let new = NewDecision {
        body: content.body,
        reference: content.reference,
        decided_on: content.decided_on,
        outcome: content.outcome,
        value_cap_minor: content.value_cap_minor,
        currency: content.currency,
        document: content.document,
    };
    cx.write_with(&body.bytes, move |tx, actor| decisions::authorise(tx, actor, id.0, version, &new), PledgeView::reply)
        .await
}
