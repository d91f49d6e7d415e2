//! `/needs`

mod views;

use actix_web::{get, post, put};
use chrono::NaiveDate;
use domain::Code;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::{Validate, ValidationError};

use crate::api::acknowledge::AcknowledgeBody;
use crate::api::answer::Answer;
use crate::api::body::Body;
use crate::api::context::{Cx, Reply};
use crate::api::nothing::Nothing;
use crate::api::optional::Optional;
use crate::api::paging::{self, Page};
use crate::api::params::{Id, IfMatchHeader, Params};
use crate::api::problem::Cause;
use crate::api::text;
use crate::service::ServiceError;
use crate::service::items::NewLine;
use crate::service::needs::{self, NewNeed, SeenNeed};
use domain::filters::NeedFilter;
use domain::need::{Kind, NeedClosed, NeedState};
use domain::organisation::Language;
use domain::page::{Sort, Window};
use domain::{Day, NeedId, OrganisationId, quantity};
use lexicon::catalogue::code;
use lexicon::text::fold;
pub use views::{LocationView, NeedView, flags_of};

/// Registers the operations.
pub fn configure(config: &mut utoipa_actix_web::service_config::ServiceConfig<'_>) {
    config
        .service(list)
        .service(create)
        .service(get)
        .service(update)
        .service(submit)
        .service(verify)
        .service(reject)
        .service(confirm)
        .service(close)
        .service(address);
}

/// The content of a need.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[schema(example = json!({
    "title": "Апарати захисту органів дихання та пожежна автоцистерна",
    "language": "uk", "priority": 1, "region": "UA-63",
    "handover_point": "Пункт пропуску Краківець", "needed_by": "2027-03-31",
    "lines": [
        { "item_class": "35111100", "description": "апарат захисту органів дихання", "quantity": 30 },
        { "item_class": "34144212", "description": "пожежна автоцистерна", "quantity": 1 }
    ]
}))]
pub struct NeedBody {
    /// The recipient an intermediary writes for; absent for one's own organisation.
    pub on_behalf_of: Option<OrganisationId>,
    /// Goods when absent.
    #[serde(default = "goods")]
    pub kind: Kind,
    /// What it is about, in your own words.
    #[validate(length(min = 1, max = 300), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 300)]
    pub title: String,
    /// The language of title and descriptions.
    pub language: Language,
    /// 1 life-saving, 2 urgent, 3 needed, 4 recovery.
    #[validate(range(min = 1, max = 4))]
    #[schema(minimum = 1, maximum = 4)]
    pub priority: i32,
    /// ISO 3166-2; the recipient's own region when absent. Public.
    #[validate(custom(function = "text::region"))]
    #[schema(pattern = "^UA-[0-9]{2}$")]
    pub region: Option<String>,
    /// The community; the recipient's own when absent. For verified donors.
    #[validate(length(min = 1, max = 200), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 200)]
    pub community: Option<String>,
    /// Where the legal transfer can take place, often a border crossing. For the parties of an
    /// accepted allocation.
    #[validate(length(min = 1, max = 300), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 300)]
    pub handover_point: Option<String>,
    /// The exact address. For the consignee and the carrier of an active shipment; each look is
    /// logged.
    #[validate(length(min = 1, max = 500), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 500)]
    pub delivery_address: Option<String>,
    /// The day after which it helps nobody.
    #[serde(default, deserialize_with = "domain::days::day_or_none")]
    #[validate(custom(function = "text::day"))]
    pub needed_by: Option<NaiveDate>,
    /// Whether more than needed may be promised.
    #[serde(default)]
    pub allows_surplus: bool,
    /// 1 … 200 lines.
    #[validate(length(min = 1, max = 200), nested)]
    #[schema(min_items = 1, max_items = 200)]
    pub lines: Vec<NeedLineBody>,
}

const fn goods() -> Kind {
    Kind::Goods
}

/// A line of a need: one item class, and how much of it, in base units or in packs.
#[derive(Debug, Clone, Deserialize, Serialize, Validate, ToSchema)]
pub struct NeedLineBody {
    /// The item class's key: an 8-digit CPV code (ДК 021:2015), with or without its check digit, or a key of the project's
    /// own. When absent, the class that the description surely means; in doubt, 422 names the likely ones. A draft
    /// may say `unsorted` until somebody chooses.
    #[validate(length(min = 1, max = 100), custom(function = "text::plain"))]
    #[schema(example = "35111100", min_length = 1, max_length = 100)]
    pub item_class: Option<String>,
    /// Your own words; the class's label when absent.
    #[validate(length(min = 1, max = 1000), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 1000)]
    pub description: Option<String>,
    /// Base units of the class, 1 … 10^12. A draft may leave it out; a submitted need may not.
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
}

impl From<NeedLineBody> for NewLine {
    fn from(body: NeedLineBody) -> Self {
        Self {
            item_class: body.item_class,
            description: body.description,
            quantity: body.quantity,
            packs: body.packs,
            pack_size: body.pack_size,
        }
    }
}

impl From<NeedBody> for NewNeed {
    fn from(body: NeedBody) -> Self {
        Self {
            recipient: body.on_behalf_of,
            kind: body.kind,
            title: body.title,
            language: body.language,
            priority: body.priority,
            region: body.region,
            community: body.community,
            handover_point: body.handover_point,
            delivery_address: body.delivery_address,
            needed_by: body.needed_by,
            allows_surplus: body.allows_surplus,
            lines: body.lines.into_iter().map(Into::into).collect(),
        }
    }
}

/// The order of a list of needs.
#[derive(Debug, Clone, Copy, Default, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum NeedSort {
    /// Newest first.
    #[default]
    Newest,
    /// Most urgent first.
    Priority,
    /// Needed soonest first; needs without a day are left out.
    NeededBy,
}

impl From<NeedSort> for Sort {
    fn from(sort: NeedSort) -> Self {
        match sort {
            NeedSort::Newest => Self::Newest,
            NeedSort::Priority => Self::Priority,
            NeedSort::NeededBy => Self::NeededBy,
        }
    }
}

/// What a list of needs is narrowed to.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct NeedQuery {
    /// `verified` when absent. Other states list only your own needs, unless you oversee the board.
    pub state: Option<NeedState>,
    /// Only needs of this recipient.
    pub recipient: Option<Uuid>,
    /// ISO 3166-2.
    #[param(pattern = "^UA-[0-9]{2}$")]
    pub region: Option<String>,
    /// What kind of help.
    pub kind: Option<Kind>,
    /// 1 life-saving … 4 recovery.
    #[param(minimum = 1, maximum = 4)]
    pub priority: Option<i32>,
    /// An item class: needs of it or of what lies below it.
    #[param(example = "34144210", max_length = 100)]
    pub item_class: Option<String>,
    /// Words of title or descriptions; each may be a beginning.
    #[param(max_length = 200)]
    pub q: Option<String>,
    /// The order.
    pub sort: Option<NeedSort>,
    /// Rows a page, 1 … 200.
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<i64>,
    /// Where the page begins.
    #[param(max_length = 100)]
    pub cursor: Option<String>,
}

impl NeedQuery {
    /// The filter it stands for.
    pub fn filter(&self) -> NeedFilter {
        NeedFilter {
            state: Some(self.state.unwrap_or(NeedState::Verified)),
            recipients: self.recipient.map(|id| vec![id.into()]),
            region: self.region.clone(),
            kind: self.kind,
            priority: self.priority,
            item_class: self.item_class.as_deref().map(code::bounds),
            words: fold::searched(self.q.as_deref()),
            sort: self.sort.unwrap_or_default().into(),
            ..NeedFilter::default()
        }
    }

    /// The page it asks for.
    ///
    /// # Errors
    /// 422 with each bad parameter.
    pub fn window(&self) -> Result<Window, ServiceError> {
        paging::sorted(self.limit, self.cursor.as_deref(), self.sort.unwrap_or_default().into())
    }

    /// The cursor behind a need.
    pub fn behind(&self, priority: i32, needed_by: Option<Day>, id: NeedId) -> String {
        let key = match self.sort.unwrap_or_default() {
            NeedSort::Newest => None,
            NeedSort::Priority => Some(priority.to_string()),
            NeedSort::NeededBy => needed_by.map(|day| day.to_string()),
        };
        paging::cursor(key, id)
    }
}

/// Lists needs.
#[utoipa::path(operation_id = "list_needs", tag = "needs", params(NeedQuery),
    responses((status = 200, description = "A page of needs.", body = Page<NeedView>)))]
#[get("")]
async fn list(cx: Cx, query: Params<NeedQuery>) -> Reply {
    let query = query.0;
    let prepared = query.window().map(|window| (query.filter(), window));
    let (filter, window) = prepared.map_err(|error| cx.failure(Cause::Service(error)))?;
    let behind = move |last: &SeenNeed| query.behind(last.need.priority, last.need.needed_by, last.need.id);
    cx.list_by(move |tx, actor| needs::list(tx, actor, &filter, &window), behind, NeedView::from).await
}

/// Drafts a need.
#[utoipa::path(operation_id = "create_need", tag = "needs", request_body = NeedBody,
    responses((status = 201, description = "The draft.", body = NeedView)))]
#[post("")]
async fn create(cx: Cx, body: Body<NeedBody>) -> Reply {
    let new = NewNeed::from(body.content);
    cx.write_with(&body.bytes, move |tx, actor| needs::create(tx, actor, &new), NeedView::created).await
}

/// Reads one need with its coverage.
#[utoipa::path(operation_id = "get_need", tag = "needs",
    responses((status = 200, description = "The need.", body = NeedView)))]
#[get("/{id}")]
async fn get(cx: Cx, id: Id<NeedId>) -> Reply {
    cx.read(move |tx, actor| needs::get(tx, actor, id.0), NeedView::answer).await
}

/// Puts new content in the place of a draft's, lines included.
#[utoipa::path(operation_id = "update_need", tag = "needs", request_body = NeedBody, params(IfMatchHeader),
    responses((status = 200, description = "The draft.", body = NeedView)))]
#[put("/{id}")]
async fn update(cx: Cx, id: Id<NeedId>, body: Body<NeedBody>) -> Reply {
    let (version, new) = (cx.version()?, NewNeed::from(body.content));
    cx.write_with(&body.bytes, move |tx, actor| needs::update(tx, actor, id.0, version, &new), NeedView::answer).await
}

/// Submits a draft to the coordinators. Every line must have its quantity.
/// Personal data in its public texts is refused with 422 `personal_data_found` until you acknowledge each piece.
#[utoipa::path(operation_id = "submit_need", tag = "needs", params(IfMatchHeader), request_body = AcknowledgeBody,
    responses((status = 200, description = "The need.", body = NeedView)))]
#[post("/{id}/submit")]
async fn submit(cx: Cx, id: Id<NeedId>, body: Optional<AcknowledgeBody>) -> Reply {
    let (version, content) = (cx.version()?, body.content);
    cx.write_with(
        &body.bytes,
        move |tx, actor| needs::submit(tx, actor, id.0, version, &content.acknowledge),
        NeedView::answer,
    )
    .await
}

/// Verifies a submitted need; pledges may come. Personal data in its public texts is asked about anew.
#[utoipa::path(operation_id = "verify_need", tag = "needs", params(IfMatchHeader), request_body = AcknowledgeBody,
    responses((status = 200, description = "The need.", body = NeedView)))]
#[post("/{id}/verify")]
async fn verify(cx: Cx, id: Id<NeedId>, body: Optional<AcknowledgeBody>) -> Reply {
    let (version, content) = (cx.version()?, body.content);
    cx.write_with(
        &body.bytes,
        move |tx, actor| needs::verify(tx, actor, id.0, version, &content.acknowledge),
        NeedView::answer,
    )
    .await
}

/// A reason, in your own words.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[schema(example = json!({ "reason": "Рада не погодила передачу майна" }))]
pub struct ReasonBody {
    /// Why.
    #[validate(length(min = 1, max = 1000), custom(function = "text::note"))]
    #[schema(min_length = 1, max_length = 1000)]
    pub reason: String,
}

/// Sends a submitted need back to its recipient, with the reason.
#[utoipa::path(operation_id = "reject_need", tag = "needs", request_body = ReasonBody, params(IfMatchHeader),
    responses((status = 200, description = "The need.", body = NeedView)))]
#[post("/{id}/reject")]
async fn reject(cx: Cx, id: Id<NeedId>, body: Body<ReasonBody>) -> Reply {
    let (version, reason) = (cx.version()?, body.content.reason);
    cx.write_with(
        &body.bytes,
        move |tx, actor| needs::reject(tx, actor, id.0, version, reason.clone()),
        NeedView::answer,
    )
    .await
}

/// Says that a verified need still stands.
#[utoipa::path(operation_id = "confirm_need", tag = "needs", params(IfMatchHeader),
    responses((status = 200, description = "The need.", body = NeedView)))]
#[post("/{id}/confirm")]
async fn confirm(cx: Cx, id: Id<NeedId>, _nothing: Nothing) -> Reply {
    let version = cx.version()?;
    cx.write(move |tx, actor| needs::confirm(tx, actor, id.0, version), NeedView::answer).await
}

/// How a need ends.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[schema(example = json!({ "outcome": "withdrawn", "reason": "Bought locally in the meantime" }))]
pub struct CloseBody {
    /// `fulfilled` only when every unit was received; `expired` is left to the time.
    pub outcome: NeedClosed,
    /// Why.
    #[validate(length(min = 1, max = 1000), custom(function = "text::note"))]
    #[schema(min_length = 1, max_length = 1000)]
    pub reason: Option<String>,
}

/// Closes a need. What was only proposed for it lapses.
#[utoipa::path(operation_id = "close_need", tag = "needs", request_body = CloseBody, params(IfMatchHeader),
    responses((status = 200, description = "The need.", body = NeedView)))]
#[post("/{id}/close")]
async fn close(cx: Cx, id: Id<NeedId>, body: Body<CloseBody>) -> Reply {
    let (version, content) = (cx.version()?, body.content);
    cx.write_with(
        &body.bytes,
        move |tx, actor| needs::close(tx, actor, id.0, version, content.outcome, content.reason.clone()),
        NeedView::answer,
    )
    .await
}

/// An exact address.
#[derive(Debug, Serialize, ToSchema)]
pub struct AddressView {
    /// The addresses, most often one.
    pub addresses: Vec<String>,
}

impl AddressView {
    /// The answer of an operation that reads addresses.
    pub fn answer(addresses: Vec<String>) -> Answer {
        Answer::plain(&Self { addresses })
    }
}

/// Reads the exact address of one's own need. The look is logged.
#[utoipa::path(operation_id = "get_need_address", tag = "needs",
    responses((status = 200, description = "The address.", body = AddressView)))]
#[get("/{id}/address")]
async fn address(cx: Cx, id: Id<NeedId>) -> Reply {
    cx.write(
        move |tx, actor| needs::address(tx, actor, id.0),
        |address| AddressView::answer(address.into_iter().collect()),
    )
    .await
}

/// A check of a whole body: exactly one of two fields.
pub fn one_of_two(a: bool, b: bool) -> Result<(), ValidationError> {
    if a == b { Err(text::whole(Code::OneOfTwo)) } else { Ok(()) }
}
