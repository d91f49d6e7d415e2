//! `/places`

use domain::Code;
use std::collections::BTreeMap;
use std::sync::Arc;

use actix_web::get;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::api::context::{Handled, RequestContext};
use crate::api::params::Params;
use crate::api::problem::Cause;
use crate::api::reply::Reply;
use crate::service::{FieldError, ServiceError, Tx};
use domain::actor::Actor;
use domain::organisation::Language;
use lexicon::places::{Category, Gazetteer, Place};

/// Registers the operations.
pub fn configure(config: &mut utoipa_actix_web::service_config::ServiceConfig<'_>) {
    config.service(list).service(get);
}

/// A place of Ukraine, with what it lies in: there are many villages of one name.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PlaceView {
    /// Its codifier code (KATOTTG).
    #[schema(example = "UA12040150000015189")]
    pub code: String,
    /// Its name in the reader's language.
    pub name: String,
    /// Its Ukrainian name.
    pub name_uk: String,
    /// `region`, `city_region`, `raion`, `community`, `town`, `urban_settlement`, `settlement`, `village`, `district`.
    #[schema(example = "community")]
    pub category: String,
    /// The community it lies in, by name.
    pub community: Option<String>,
    /// The raion it lies in, by name.
    pub raion: Option<String>,
    /// The region it lies in (ISO 3166-2).
    #[schema(example = "UA-12")]
    pub region: String,
    /// The region's name.
    pub region_name: String,
    /// How well it fits what was asked, from 0 to 1; absent where nothing was.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, minimum = 0.0, maximum = 1.0)]
    pub score: Option<f32>,
}

impl PlaceView {
    /// A place as this reader sees it.
    pub fn of(places: &Gazetteer, place: &Place, language: Language) -> Self {
        let tongue = language.as_str();
        let above = |category| {
            places.above(&place.code, category).filter(|other| other.code != place.code).map(|o| places.name(o, tongue))
        };
        let region = places.region(&place.code);
        Self {
            code: place.code.clone(),
            name: places.name(place, tongue),
            name_uk: place.name.clone(),
            category: place.category.word().to_owned(),
            community: above(Category::Community),
            raion: above(Category::Raion),
            region: region.map(|region| region.iso.clone()).unwrap_or_default(),
            region_name: region
                .and_then(|region| region.names.get(tongue).or_else(|| region.names.get("en")))
                .cloned()
                .unwrap_or_default(),
            score: None,
        }
    }
}

/// A place with all that is known of it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FullPlaceView {
    /// The place.
    #[serde(flatten)]
    pub place: PlaceView,
    /// Its names in the six languages.
    pub names: BTreeMap<String, String>,
    /// Names it had before.
    pub former_names: Vec<String>,
    /// OCHA's P-code.
    #[schema(example = "UA1204015")]
    pub pcode: String,
}

/// Places.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PlacesView {
    /// They, the best first.
    pub items: Vec<PlaceView>,
}

/// What is asked.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct PlaceQuery {
    /// A name, in any of the six languages' spelling, or one the place had before. The regions when absent.
    #[param(max_length = 200, example = "Kamianske")]
    pub q: Option<String>,
    /// Only in this region (ISO 3166-2).
    #[param(pattern = "^UA-[0-9]{2}$")]
    pub region: Option<String>,
    /// Places, 1 … 50; 10 when absent.
    #[param(minimum = 1, maximum = 50)]
    pub limit: Option<i64>,
}

/// The longest name that is looked for, in characters.
const LONGEST: usize = 200;
/// Places that are answered, at most and usually.
const LIMITS: (i64, i64) = (50, 10);

/// Finds places by name.
#[utoipa::path(operation_id = "list_places", tag = "places", params(PlaceQuery),
    responses((status = 200, description = "The places.", body = PlacesView)))]
#[get("")]
async fn list(cx: RequestContext, query: Params<PlaceQuery>) -> Handled {
    let query = query.0;
    let (most, usual) = LIMITS;
    let mut faults = Vec::new();
    if query.q.as_ref().is_some_and(|text| text.chars().count() > LONGEST) {
        faults.push(FieldError::at("q", Code::WrongLength).expects(format!("≤ {LONGEST}")));
    }
    if query.region.as_deref().is_some_and(|region| !domain::place::is_region(region)) {
        faults.push(FieldError::at("region", Code::UnknownRegion).expects("ISO 3166-2:UA"));
    }
    if query.limit.is_some_and(|limit| !(1..=most).contains(&limit)) {
        faults.push(FieldError::at("limit", Code::OutOfRange).expects(format!("1 … {most}")));
    }
    if !faults.is_empty() {
        return Err(cx.failure(Cause::Service(ServiceError::Invalid(faults))));
    }
    let language = cx.reader.or(None);
    let limit = usize::try_from(query.limit.unwrap_or(usual)).unwrap_or_default();
    let render = move |places: Arc<Gazetteer>| {
        let inside = |view: &PlaceView| query.region.as_deref().is_none_or(|region| region == view.region);
        let items: Vec<PlaceView> = match query.q.as_deref().filter(|text| !text.trim().is_empty()) {
            Some(text) => places
                .find(text, if query.region.is_some() { usize::MAX } else { limit })
                .into_iter()
                .map(|found| PlaceView {
                    score: Some((found.score.clamp(0.0, 1.0) * 1000.0).round() / 1000.0),
                    ..PlaceView::of(&places, found.place, language)
                })
                .filter(inside)
                .take(limit)
                .collect(),
            None => places
                .regions()
                .iter()
                .filter_map(|region| places.get(&region.code))
                .map(|place| PlaceView::of(&places, place, language))
                .filter(inside)
                .collect(),
        };
        Reply::plain(&PlacesView { items }).in_language(language)
    };
    cx.publicly().read_apart(|tx, _anybody| tx.places(), render).await
}

/// Reads one place by its codifier code.
#[utoipa::path(operation_id = "get_place", tag = "places", params(("code" = String, Path)),
    responses((status = 200, description = "The place.", body = FullPlaceView)))]
#[get("/{code}")]
async fn get(cx: RequestContext, code: actix_web::web::Path<String>) -> Handled {
    let language = cx.reader.or(None);
    let find = move |tx: &mut Tx<'_>, _: Option<&Actor>| {
        let places = tx.places()?;
        let place = places.get(&code).ok_or(ServiceError::NotFound)?.clone();
        Ok((places, place))
    };
    let render = move |(places, place): (Arc<Gazetteer>, Place)| {
        let names = ["uk", "en", "fr", "de", "pl", "nl"];
        Reply::plain(&FullPlaceView {
            place: PlaceView::of(&places, &place, language),
            names: names.iter().map(|tongue| ((*tongue).to_owned(), places.name(&place, tongue))).collect(),
            former_names: place.aliases.clone(),
            pcode: place.pcode().to_owned(),
        })
    };
    cx.publicly().read(find, render).await
}
