//! `POST /needs/{id}/pledges`: a pledge made straight to a need.

use actix_web::post;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::{Validate, ValidationError};

use crate::api::allocations::AllocationView;
use crate::api::body::Body;
use crate::api::context::{Handled, RequestContext};
use crate::api::params::Id;
use crate::api::pledges::bodies::{AuthorisationNeed, both_or_neither, used};
use crate::api::pledges::tracking;
use crate::api::pledges::views::PledgeView;
use crate::api::reply::Reply;
use crate::api::{acknowledge, text};
use crate::service::items::NewLine;
use crate::service::pledges::{self, NewPledge, PledgeToNeed, PledgeToNeedLine, PledgedToNeed};
use domain::need::Kind;
use domain::organisation::Language;
use domain::pledge::Condition;
use domain::{NeedId, NeedLineId, OrganisationId, money, quantity};

/// Registers what is asked of needs.
pub fn configure_to_needs(config: &mut utoipa_actix_web::service_config::ServiceConfig<'_>) {
    config.service(pledge_to_need).service(tracking::track_need);
}

/// A pledge made straight to a need.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[validate(schema(function = "answer_value_and_currency"))]
#[schema(example = json!({
    "title": "12 appareils respiratoires", "language": "fr", "authorisation": "pending",
    "lines": [{ "need_line_id": "01931f3e-0000-7000-8000-000000000004", "quantity": 12, "condition": "good" }]
}))]
pub struct PledgeToNeedBody {
    /// The donor an intermediary writes for; absent for one's own organisation.
    pub on_behalf_of: Option<OrganisationId>,
    /// What it is about; the need's title when absent.
    #[validate(length(min = 1, max = 300), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 300)]
    pub title: Option<String>,
    /// The language of title and descriptions.
    pub language: Language,
    /// Whether a council must decide; it must when absent.
    #[serde(default)]
    pub authorisation: AuthorisationNeed,
    /// The first day on which it can leave; at once when absent.
    #[serde(default, deserialize_with = "domain::days::day_or_none")]
    #[validate(custom(function = "text::day"))]
    pub available_from: Option<NaiveDate>,
    /// The last day of the promise.
    #[serde(default, deserialize_with = "domain::days::day_or_none")]
    #[validate(custom(function = "text::day"))]
    pub valid_until: Option<NaiveDate>,
    /// What it is worth, in cents of `currency`.
    #[validate(range(min = 0, max = money::MAX_MINOR))]
    #[schema(format = "money")]
    pub value_minor: Option<i64>,
    /// ISO 4217.
    #[validate(custom(function = "text::currency"))]
    #[schema(pattern = "^[A-Z]{3}$")]
    pub currency: Option<String>,
    /// Whether what does not fit stands by instead of being refused.
    #[serde(default)]
    pub standby: bool,
    /// 1 … 200 lines.
    #[validate(length(min = 1, max = 200), nested)]
    #[schema(min_items = 1, max_items = 200)]
    pub lines: Vec<PledgeToNeedLineBody>,
    /// The hashes of personal data in your words that you knowingly publish.
    #[serde(default)]
    #[validate(length(max = 1000), custom(function = "acknowledge::hashes"))]
    #[schema(max_items = 1000, pattern = "^[0-9a-f]{64}$")]
    pub acknowledge: Vec<String>,
}

fn answer_value_and_currency(body: &PledgeToNeedBody) -> Result<(), ValidationError> {
    both_or_neither(("value_minor", body.value_minor), body.currency.as_deref())
}

/// A line of a pledge made straight to a need.
#[derive(Debug, Clone, Deserialize, Serialize, Validate, ToSchema)]
pub struct PledgeToNeedLineBody {
    /// For which line of the need.
    pub need_line_id: NeedLineId,
    /// The class of what is given; that of the need's line when absent.
    #[validate(length(min = 1, max = 100), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 100)]
    pub item_class: Option<String>,
    /// Your own words.
    #[validate(length(min = 1, max = 1000), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 1000)]
    pub description: Option<String>,
    /// Base units of the class, 1 … 10^12; or `packs` of `pack_size`.
    #[validate(range(min = quantity::MIN, max = quantity::MAX))]
    #[schema(format = "quantity")]
    pub quantity: Option<i64>,
    /// Packs, instead of a quantity; needs `pack_size`.
    #[validate(range(min = quantity::MIN, max = quantity::MAX))]
    #[schema(format = "quantity")]
    pub packs: Option<i64>,
    /// Base units a pack.
    #[validate(range(min = quantity::MIN, max = quantity::MAX))]
    #[schema(format = "quantity")]
    pub pack_size: Option<i64>,
    /// `used` when absent.
    #[serde(default = "used")]
    pub condition: Condition,
    /// Whether it is knowingly another class than asked for.
    #[serde(default)]
    pub substitute: bool,
}

impl From<PledgeToNeedBody> for PledgeToNeed {
    fn from(body: PledgeToNeedBody) -> Self {
        Self {
            pledge: NewPledge {
                donor: body.on_behalf_of,
                // the need's own kind takes its place
                kind: Kind::Goods,
                title: body.title.unwrap_or_default(),
                language: body.language,
                authorisation_required: body.authorisation == AuthorisationNeed::Pending,
                delegates_allocation: false,
                earmark_region: None,
                earmark_recipient: None,
                available_from: body.available_from,
                valid_until: body.valid_until,
                value_minor: body.value_minor,
                currency: body.currency,
                source: None,
                lines: Vec::new(),
            },
            lines: body
                .lines
                .into_iter()
                .map(|line| PledgeToNeedLine {
                    need_line: line.need_line_id,
                    line: NewLine {
                        item_class: line.item_class,
                        description: line.description,
                        quantity: line.quantity,
                        packs: line.packs,
                        pack_size: line.pack_size,
                    },
                    condition: line.condition,
                    substitute: line.substitute,
                })
                .collect(),
            standby: body.standby,
            acknowledge: body.acknowledge,
        }
    }
}

/// A pledge with its allocations.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PledgeToNeedView {
    /// The pledge.
    pub pledge: PledgeView,
    /// Its allocations.
    pub allocations: Vec<AllocationView>,
}

/// Pledges to a need in one call: pledge, lines and allocations together. More than remains is
/// refused with `remaining`, or stands by. What an intermediary writes for a donor is a draft that holds nothing until
/// the donor opens it.
#[utoipa::path(operation_id = "pledge_to_need", tag = "needs", request_body = PledgeToNeedBody,
    responses((status = 201, description = "The pledge and its allocations.", body = PledgeToNeedView)))]
#[post("/{id}/pledges")]
pub(super) async fn pledge_to_need(cx: RequestContext, id: Id<NeedId>, body: Body<PledgeToNeedBody>) -> Handled {
    let new = PledgeToNeed::from(body.content);
    let render = |made: PledgedToNeed| {
        let view = PledgeToNeedView {
            pledge: made.pledge.into(),
            allocations: made.allocations.into_iter().map(Into::into).collect(),
        };
        let location = format!("{}/pledges/{}", crate::api::BASE, view.pledge.id);
        Reply::created(&view, view.pledge.version, location)
    };
    cx.write_with(&body.bytes, move |tx, actor| pledges::pledge_to_need(tx, actor, id.0, &new), render).await
}
