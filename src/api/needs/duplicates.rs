//! `/needs/{id}/duplicates`: needs that are likely the same one told twice.

use actix_web::get;
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::context::{Handled, RequestContext};
use crate::api::params::Id;
use crate::api::reply::Reply;
use crate::service::needs::duplicates::{self, Likely};
use domain::duplicates::Likeness;
use domain::need::NeedState;
use domain::{NeedId, OrganisationId};

/// A need that may be a double.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct LikelyDuplicateView {
    /// Its id.
    pub id: NeedId,
    /// For phone and paper.
    #[schema(example = "N-2026-000123")]
    pub reference: String,
    /// What it is about, in its recipient's words.
    pub title: String,
    /// Where it stands.
    pub state: NeedState,
    /// Who needs it.
    pub recipient_id: OrganisationId,
    /// The recipient's name.
    pub recipient: String,
    /// What the two have in common.
    pub likeness: Vec<Likeness>,
}

impl From<Likely> for LikelyDuplicateView {
    fn from(likely: Likely) -> Self {
        Self {
            id: likely.need,
            reference: likely.reference,
            title: likely.title,
            state: likely.state,
            recipient_id: likely.recipient,
            recipient: likely.recipient_name,
            likeness: likely.likeness,
        }
    }
}

/// The needs of which one is likely a double.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct LikelyDuplicatesView {
    /// At most twelve, newest first.
    pub items: Vec<LikelyDuplicateView>,
}

/// Lists the needs that are likely the same one told twice: of its recipient with its classes or words, or of a
/// neighbour in the same words. For its recipient's side, of what it may see, and for those who oversee.
#[utoipa::path(operation_id = "list_duplicates", tag = "needs",
    responses((status = 200, description = "Likely doubles.", body = LikelyDuplicatesView)))]
#[get("/{id}/duplicates")]
pub(super) async fn list(cx: RequestContext, id: Id<NeedId>) -> Handled {
    let render =
        |found: Vec<Likely>| Reply::plain(&LikelyDuplicatesView { items: found.into_iter().map(Into::into).collect() });
    cx.read(move |tx, actor| duplicates::list(tx, actor, id.0), render).await
}
