//! `/imports`

mod views;

use actix_web::{get, post};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::api::BASE;
use crate::api::body::Body;
use crate::api::context::{Handled, RequestContext};
use crate::api::nothing::Nothing;
use crate::api::paging::{self, Page};
use crate::api::params::{Id, IfMatchHeader, Params};
use crate::api::problem::Cause;
use crate::api::reader::Telling;
use crate::api::reply::Reply;
use crate::api::table::{TableBytes, TableFile};
use crate::import;
use crate::service::imports::{self, By, Consent, DisclosedImport, DisclosedLine, NewImport};
use crate::service::{Service, ServiceError, Tx};
use domain::ImportId;
use domain::actor::Actor;
use domain::import::{Content, ImportState, LineVerdict};
use domain::page::Slice;
use views::{ImportLineView, ImportView};

/// Registers the operations.
pub fn configure(config: &mut utoipa_actix_web::service_config::ServiceConfig<'_>) {
    config.service(list).service(create).service(get).service(lines).service(apply).service(discard);
}

/// Begins what waits in the background; the answer does not wait for it.
fn begin(service: Service, id: ImportId) {
    actix_web::rt::spawn(async move {
        if let Err(error) = imports::go_on(&service, id).await {
            tracing::warn!(%error, "an import waits; it is looked for again in a moment");
        }
    });
}

fn location(id: ImportId) -> String {
    format!("{BASE}/imports/{id}")
}

/// What a list of imports is narrowed to.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ImportQuery {
    /// Only those in this state.
    pub state: Option<ImportState>,
    /// Rows a page, 1 … 200.
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<i64>,
    /// Where the page begins.
    #[param(max_length = 100)]
    pub cursor: Option<String>,
}

/// Lists imports, newest first. They are kept for 30 days.
#[utoipa::path(operation_id = "list_imports", tag = "imports", params(ImportQuery),
    responses((status = 200, description = "A page of imports.", body = Page<ImportView>)))]
#[get("")]
async fn list(cx: RequestContext, query: Params<ImportQuery>) -> Handled {
    let query = query.0;
    let window =
        paging::window(query.limit, query.cursor.as_deref()).map_err(|error| cx.failure(Cause::Service(error)))?;
    let (path, raw) = (cx.path.clone(), cx.query.clone());
    let render = move |page: Slice<DisclosedImport>| {
        let behind = |last: &DisclosedImport| paging::cursor(None, last.import.id);
        paging::page(page, behind, ImportView::brief, &path, &raw)
    };
    cx.read(move |tx, actor| imports::list(tx, By::Request(actor), query.state, &window), render).await
}

/// What a table holds.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct TableQuery {
    /// Needs or offers.
    pub content: Content,
    /// Says that its source is checked: what is complete is verified or open at once, but for organisations that have
    /// seats of their own, which say so themselves. Otherwise all are drafts.
    #[serde(default)]
    pub checked: bool,
}

/// Previews a table of needs or offers: a file as a spreadsheet program saves it (CSV with commas, semicolons or tabs, in
/// whatever encoding; .xlsx; .ods), with its headings in any of the six languages, of at most 8 MiB and 20 000 rows. It says
/// of each line what it would do, and does nothing. A row is the one of an earlier table that has the same `id`, or, of the
/// same organisation, the same item and source.
#[utoipa::path(operation_id = "create_import", tag = "imports", params(TableQuery),
    request_body(description = "The file. As `text/csv`, or as what a workbook is, it is taken too; what it is, its bytes say.",
        content((TableFile = "application/octet-stream"))),
    responses((status = 201, description = "The import, previewed.", body = ImportView)))]
#[post("")]
async fn create(cx: RequestContext, query: Params<TableQuery>, table: TableBytes) -> Handled {
    let TableQuery { content, checked } = query.0;
    // who may not send one has none read
    let may = |tx: &mut Tx<'_>, actor: Option<&Actor>| {
        imports::may_send(tx, By::Request(actor))?;
        Ok((tx.catalogue()?, tx.places()?))
    };
    let known = cx.service().read(cx.who(), may).await;
    let (catalogue, places) = known.map_err(|error| cx.failure(Cause::Service(error)))?;
    let bytes = table.bytes.clone();
    let read = move || import::read(content, &bytes, &catalogue, &places);
    let read = tokio::task::spawn_blocking(read)
        .await
        .map_err(|_panicked| cx.failure(Cause::Service(ServiceError::panicked())))?;
    let read = read.map_err(|fault| cx.failure(Cause::Service(ServiceError::Invalid(vec![fault]))))?;
    let new = NewImport { content, checked, lines: read };
    let work = move |tx: &mut Tx<'_>, actor: Option<&Actor>| imports::preview(tx, By::Request(actor), &new);
    cx.write_with(&table.bytes, work, |disclosed: DisclosedImport| {
        let view = ImportView::new(disclosed);
        Reply::created(&view, view.version, location(view.id))
    })
    .await
}

fn reply(disclosed: DisclosedImport) -> Reply {
    let view = ImportView::new(disclosed);
    Reply::ok(&view, view.version)
}

/// Reads one import. Its progress is no change of its version.
#[utoipa::path(operation_id = "get_import", tag = "imports",
    responses((status = 200, description = "The import.", body = ImportView)))]
#[get("/{id}")]
async fn get(cx: RequestContext, id: Id<ImportId>) -> Handled {
    cx.read(move |tx, actor| imports::get(tx, By::Request(actor), id.0), reply).await
}

/// What a list of lines is narrowed to.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct LineQuery {
    /// Only those that would become this.
    pub verdict: Option<LineVerdict>,
    /// Rows a page, 1 … 200.
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<i64>,
    /// Where the page begins.
    #[param(max_length = 100)]
    pub cursor: Option<String>,
}

/// Lists an import's lines in the order of the file, each with what it would do or did, and with what is wrong or not sure
/// of it.
#[utoipa::path(operation_id = "list_import_lines", tag = "imports", params(LineQuery),
    responses((status = 200, description = "A page of lines.", body = Page<ImportLineView>)))]
#[get("/{id}/lines")]
async fn lines(cx: RequestContext, id: Id<ImportId>, query: Params<LineQuery>) -> Handled {
    let query = query.0;
    let window =
        paging::numbered(query.limit, query.cursor.as_deref()).map_err(|error| cx.failure(Cause::Service(error)))?;
    let (telling, path, raw): (Telling, _, _) = (cx.telling(), cx.path.clone(), cx.query.clone());
    let render = move |page: Slice<DisclosedLine>| {
        let language = telling.language();
        let behind = |last: &DisclosedLine| paging::cursor(Some(last.line.number.to_string()), last.line.import);
        paging::page(page, behind, |line| ImportLineView::new(line, language), &path, &raw).in_language(language)
    };
    cx.read(move |tx, actor| imports::lines(tx, By::Request(actor), id.0, query.verdict, &window), render).await
}

/// What is taken over.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[schema(example = json!({ "leave_refused": true, "take": [] }))]
pub struct ApplyImportBody {
    /// Says that refused lines are left and the others taken over; without, an import with refused lines is not applied.
    #[serde(default)]
    pub leave_refused: bool,
    /// Lines of the file of which something is asked, and that are taken all the same: a repeated row is one more, of two
    /// that may be the same each is new, what was changed by hand becomes what the table says.
    #[serde(default)]
    #[validate(length(max = 1000))]
    #[schema(max_items = 1000)]
    pub take: Vec<i64>,
}

/// Takes an import over in the background: read it again until its state is `applied`. What is new becomes a need or an
/// offer; drafts take what changed, of needs in force the quantity is corrected; doubtful lines become drafts, or are left
/// with the question.
#[utoipa::path(operation_id = "apply_import", tag = "imports", request_body = ApplyImportBody, params(IfMatchHeader),
    responses((status = 202, description = "The import, being taken over.", body = ImportView)))]
#[post("/{id}/apply")]
async fn apply(cx: RequestContext, id: Id<ImportId>, body: Body<ApplyImportBody>) -> Handled {
    let (version, service) = (cx.version()?, cx.service().clone());
    let consent = Consent { leave_refused: body.content.leave_refused, take: body.content.take };
    let work =
        move |tx: &mut Tx<'_>, actor: Option<&Actor>| imports::apply(tx, By::Request(actor), id.0, version, &consent);
    let reply = cx
        .write_with(&body.bytes, work, |disclosed: DisclosedImport| {
            let view = ImportView::new(disclosed);
            Reply::accepted(&view, view.version, location(view.id))
        })
        .await?;
    begin(service, id.0);
    Ok(reply)
}

/// Gives up an import that was only previewed.
#[utoipa::path(operation_id = "discard_import", tag = "imports", params(IfMatchHeader),
    responses((status = 200, description = "The import.", body = ImportView)))]
#[post("/{id}/discard")]
async fn discard(cx: RequestContext, id: Id<ImportId>, _nothing: Nothing) -> Handled {
    let version = cx.version()?;
    cx.write(move |tx, actor| imports::discard(tx, By::Request(actor), id.0, version), reply).await
}
