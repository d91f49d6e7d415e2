//! `/item-classes`

use actix_web::get;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::api::answer::Answer;
use crate::api::context::{Cx, Reply};
use crate::api::params::Params;
use crate::api::problem::Cause;
use crate::catalogue::{ItemClass, Tongue};
use crate::domain::need::Kind;
use crate::service::{Fault, ServiceError};

/// Registers the operations.
pub fn configure(config: &mut utoipa_actix_web::service_config::ServiceConfig<'_>) {
    config.service(list).service(get);
}

/// A class of items.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ItemClassView {
    /// Its key: an 8-digit CPV code (ДК 021:2015), or a key of the project's own.
    #[schema(example = "34144212")]
    pub key: String,
    /// The base unit (UN/ECE Rec 20).
    pub unit: String,
    /// What kind of help it is.
    pub kind: Kind,
    /// Label in English.
    pub label_en: String,
    /// Label in Ukrainian.
    pub label_uk: String,
}

impl From<&ItemClass> for ItemClassView {
    fn from(class: &ItemClass) -> Self {
        Self {
            key: class.key.clone(),
            unit: class.unit.clone(),
            kind: class.kind,
            label_en: class.label(None).to_owned(),
            label_uk: class.label(Tongue::of("uk")).to_owned(),
        }
    }
}

/// The classes that fit.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ItemClassesView {
    /// They.
    pub items: Vec<ItemClassView>,
}

/// What the classes are narrowed to.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ItemClassQuery {
    /// Part of a label or another word for it.
    #[param(max_length = 200)]
    pub q: Option<String>,
    /// What kind of help.
    pub kind: Option<Kind>,
}

/// Lists the classes of items.
#[utoipa::path(operation_id = "list_item_classes", tag = "item classes", params(ItemClassQuery),
    responses((status = 200, description = "The classes.", body = ItemClassesView)))]
#[get("/item-classes")]
async fn list(cx: Cx, query: Params<ItemClassQuery>) -> Reply {
    let query = query.0;
    let wanted = query.q.as_deref().unwrap_or_default().to_lowercase();
    if wanted.chars().count() > 200 {
        let fault = Fault::at("q", "wrong_length").with("≤ 200");
        return Err(cx.failure(Cause::Service(ServiceError::Invalid(vec![fault]))));
    }
    let fits = |class: &ItemClass| {
        query.kind.is_none_or(|kind| kind == class.kind)
            && class.labels.iter().any(|word| word.text.to_lowercase().contains(&wanted))
    };
    let items = cx.service().catalogue.iter().filter(|class| fits(class)).map(Into::into).collect();
    Ok(Answer::plain(&ItemClassesView { items }).into_response(None))
}

/// Reads one class.
#[utoipa::path(operation_id = "get_item_class", tag = "item classes", params(("key" = String, Path)),
    responses((status = 200, description = "The class.", body = ItemClassView)))]
#[get("/item-classes/{key}")]
async fn get(cx: Cx, key: actix_web::web::Path<String>) -> Reply {
    match cx.service().catalogue.get(&key) {
        Some(class) => Ok(Answer::plain(&ItemClassView::from(class)).into_response(None)),
        None => Err(cx.failure(Cause::Service(ServiceError::Hidden))),
    }
}
