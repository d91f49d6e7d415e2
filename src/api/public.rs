//! `/public/needs`: the public board, without an account.

use actix_web::get;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::api::context::{Handled, RequestContext};
use crate::api::needs::{NeedQuery, NeedSort};
use crate::api::paging::{Listed, Page};
use crate::api::params::{Id, Params};
use crate::api::problem::Cause;
use crate::api::reply::Reply;
use crate::service::Tx;
use crate::service::public::{self, PublicNeed};
use domain::NeedId;
use domain::actor::Actor;
use domain::need::Kind;
use domain::organisation::{Language, OrganisationKind};

/// Registers the operations.
pub fn configure(config: &mut utoipa_actix_web::service_config::ServiceConfig<'_>) {
    config.service(list).service(get);
}

/// A line of a need on the public board.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PublicLineView {
    /// The item class's key.
    pub item_class: String,
    /// The recipient's words.
    pub description: String,
    /// Base units asked for.
    pub needed: Option<i64>,
    /// Base units promised to it and not yet counted. This and what follows is told with the set delay: what happened
    /// within it has not happened yet.
    pub promised: i64,
    /// Base units received in good order.
    pub received: i64,
    /// Base units still to be promised.
    pub remaining: Option<i64>,
    /// The base unit (UN/ECE Rec 20).
    pub unit: String,
}

/// A need on the public board: its region and nothing nearer.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PublicNeedView {
    /// Its id.
    pub id: NeedId,
    /// For phone and paper.
    pub reference: String,
    /// The recipient's name, if it said that it may be named.
    pub recipient: Option<String>,
    /// What the recipient is.
    pub recipient_kind: OrganisationKind,
    /// What kind of help.
    pub kind: Kind,
    /// What it is about.
    pub title: String,
    /// The language of title and descriptions.
    pub language: Language,
    /// 1 life-saving … 4 recovery.
    pub priority: i32,
    /// ISO 3166-2.
    pub region: Option<String>,
    /// The day after which it helps nobody.
    pub needed_by: Option<NaiveDate>,
    /// Its lines.
    pub lines: Vec<PublicLineView>,
}

impl From<PublicNeed> for PublicNeedView {
    fn from(public: PublicNeed) -> Self {
        let PublicNeed { need, recipient, recipient_kind, figures } = public;
        let need = need.into_inner();
        Self {
            id: need.id,
            reference: need.reference,
            recipient,
            recipient_kind,
            kind: need.kind,
            title: need.title,
            language: need.language,
            priority: need.priority,
            region: need.region,
            needed_by: need.needed_by.map(|local| local.day),
            lines: need
                .lines
                .into_iter()
                .zip(figures)
                .map(|(line, figures)| PublicLineView {
                    item_class: line.item_class,
                    description: line.description,
                    needed: line.quantity,
                    promised: figures.promised,
                    received: figures.received,
                    remaining: figures.remaining,
                    unit: line.unit,
                })
                .collect(),
        }
    }
}

impl Listed for PublicNeed {
    fn id(&self) -> Uuid {
        self.need.id.0
    }

    fn lines(&self) -> usize {
        1 + self.figures.len()
    }
}

/// What the public board is narrowed to.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct PublicQuery {
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
    /// Words of title or descriptions, each of which may be a beginning; or a reference.
    #[param(max_length = 200)]
    pub q: Option<String>,
    /// Whether to list also what is covered in full.
    pub covered: Option<bool>,
    /// The order.
    pub sort: Option<NeedSort>,
    /// Rows a page, 1 … 200.
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<i64>,
    /// Where the page begins.
    #[param(max_length = 100)]
    pub cursor: Option<String>,
}

impl From<PublicQuery> for NeedQuery {
    fn from(query: PublicQuery) -> Self {
        Self {
            state: None,
            recipient: None,
            region: query.region,
            kind: query.kind,
            priority: query.priority,
            item_class: query.item_class,
            asked: None,
            attention: None,
            q: query.q,
            sort: query.sort,
            limit: query.limit,
            cursor: query.cursor,
        }
    }
}

/// Lists needs as anybody may see them, with the set delay; what is covered in full only when it is asked for.
#[utoipa::path(operation_id = "list_public_needs", tag = "public", params(PublicQuery),
    responses((status = 200, description = "A page of the public board.", body = Page<PublicNeedView>)))]
#[get("/needs")]
async fn list(cx: RequestContext, query: Params<PublicQuery>) -> Handled {
    let covered = query.0.covered.unwrap_or(false);
    let query = NeedQuery::from(query.0);
    let prepared = query.window().map(|window| (query.filter(), window));
    let (filter, window) = prepared.map_err(|error| cx.failure(Cause::Service(error)))?;
    let behind = move |last: &PublicNeed| {
        query.behind(last.need.priority, last.need.needed_by.map(|local| local.day), last.need.id)
    };
    let find = move |tx: &mut Tx<'_>, _: Option<&Actor>| public::list(tx, &filter, covered, &window);
    cx.publicly().list_by(find, behind, PublicNeedView::from).await
}

/// Reads one need as anybody may see it, with the set delay.
#[utoipa::path(operation_id = "get_public_need", tag = "public",
    responses((status = 200, description = "The need.", body = PublicNeedView)))]
#[get("/needs/{id}")]
async fn get(cx: RequestContext, id: Id<NeedId>) -> Handled {
    let render = |need| Reply::plain(&PublicNeedView::from(need));
    cx.publicly().read(move |tx, _anybody| public::get(tx, id.0), render).await
}
