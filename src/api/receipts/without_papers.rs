//! `/needs/{id}/receipts`: goods that came and were on no paper.

use actix_web::post;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::api::body::Body;
use crate::api::common::SourceBody;
use crate::api::context::{Handled, RequestContext};
use crate::api::params::Id;
use crate::api::receipts::views::ReceiptView;
use crate::api::{acknowledge, text};
use crate::service::Tx;
use crate::service::items::NewLine;
use crate::service::receipts::{self, NewDelivery, NewWithoutPapers};
use domain::actor::Actor;
use domain::pledge::Condition;
use domain::{NeedId, NeedLineId, OrganisationId, quantity};

/// Registers what is counted of goods without papers below the need that they are for.
pub fn configure_to_needs(config: &mut utoipa_actix_web::service_config::ServiceConfig<'_>) {
    config.service(receive_without_papers);
}

/// One thing that came, in base units.
#[derive(Debug, Clone, Deserialize, Serialize, Validate, ToSchema)]
pub struct DeliveryLineBody {
    /// For which line of the need; absent for what nobody asked for, which covers nothing.
    pub need_line_id: Option<NeedLineId>,
    /// The item class; that of the need's line when absent, or the one that the description surely means.
    #[validate(length(min = 1, max = 100), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 100)]
    pub item_class: Option<String>,
    /// In your own words; those of the need's line or of the class when absent.
    #[validate(length(min = 1, max = 500), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 500)]
    pub description: Option<String>,
    /// The condition it is in.
    pub condition: Condition,
    /// In good order.
    #[validate(range(min = 0, max = quantity::MAX))]
    #[schema(format = "count")]
    pub accepted: i64,
    /// Damaged.
    #[serde(default)]
    #[validate(range(min = 0, max = quantity::MAX))]
    #[schema(format = "count")]
    pub damaged: i64,
    /// Why something is damaged.
    #[validate(length(min = 1, max = 1000), custom(function = "text::note"))]
    #[schema(min_length = 1, max_length = 1000)]
    pub reason: Option<String>,
    /// Whether it is knowingly another item class than asked for.
    #[serde(default)]
    pub substitute: bool,
}

/// Goods that came without papers.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[schema(example = json!({
    "donor_id": "01931f3e-0000-7000-8000-000000000009",
    "note": "the driver brought a pallet more",
    "lines": [{ "need_line_id": "01931f3e-0000-7000-8000-000000000002", "condition": "used", "accepted": 6 }]
}))]
pub struct WithoutPapersBody {
    /// Whose they are.
    pub donor_id: OrganisationId,
    /// Where that is known from; the goods themselves when absent.
    #[validate(nested)]
    pub source: Option<SourceBody>,
    /// In your own words.
    #[validate(length(min = 1, max = 500), custom(function = "text::note"))]
    #[schema(min_length = 1, max_length = 500)]
    pub note: Option<String>,
    /// Says that a quantity of more than 100 and more than ten times what the line asks for is meant as it stands.
    #[serde(default)]
    pub unusual: bool,
    /// When the count was signed on paper; at most 30 days ago, and not in the future.
    #[serde(default, deserialize_with = "domain::days::moment_or_none")]
    #[validate(custom(function = "text::moment"))]
    pub signed_at: Option<DateTime<Utc>>,
    /// Personal data in descriptions that you publish knowingly, by the `hash` of each piece.
    #[serde(default)]
    #[validate(length(max = 1000), custom(function = "acknowledge::hashes"))]
    #[schema(max_items = 1000)]
    pub acknowledge: Vec<String>,
    /// 1 … 200 lines.
    #[validate(length(min = 1, max = 200), nested)]
    #[schema(min_items = 1, max_items = 200)]
    pub lines: Vec<DeliveryLineBody>,
}

impl WithoutPapersBody {
    /// For this need.
    fn of(self, need: NeedId) -> NewWithoutPapers {
        let line = |line: DeliveryLineBody| NewDelivery {
            need_line: line.need_line_id,
            line: NewLine { item_class: line.item_class, description: line.description, ..NewLine::default() },
            condition: line.condition,
            accepted: line.accepted,
            damaged: line.damaged,
            reason: line.reason,
            substitute: line.substitute,
        };
        NewWithoutPapers {
            need,
            donor: self.donor_id,
            source: self.source.map(Into::into),
            note: self.note,
            unusual: self.unusual,
            acknowledge: self.acknowledge,
            signed: self.signed_at,
            lines: self.lines.into_iter().map(line).collect(),
        }
    }
}

/// Counts and signs goods that came without papers, in one call: the pledge that nobody had written down is made as one
/// that is only reported, with what it is for and the count. It is never refused for lack of room: what was promised
/// steps back as far as it must, and what is left over is the line's excess. What nobody asked for is a line of its own,
/// all of which is excess, and which only its recipient and the coordinators see.
#[utoipa::path(operation_id = "receive_without_papers", tag = "needs", request_body = WithoutPapersBody,
    responses((status = 201, description = "The signed count.", body = ReceiptView)))]
#[post("/{id}/receipts")]
async fn receive_without_papers(cx: RequestContext, id: Id<NeedId>, body: Body<WithoutPapersBody>) -> Handled {
    let new = body.content.of(id.0);
    let work = move |tx: &mut Tx<'_>, actor: Option<&Actor>| receipts::without_papers(tx, actor, &new);
    cx.write_with(&body.bytes, work, ReceiptView::created).await
}
