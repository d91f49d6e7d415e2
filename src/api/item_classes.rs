//! `/item-classes`

use domain::Code;
use std::collections::BTreeMap;
use std::sync::Arc;

use actix_web::get;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::api::context::{Handled, RequestContext};
use crate::api::paging;
use crate::api::params::Params;
use crate::api::problem::Cause;
use crate::api::reply::Reply;
use crate::service::{FieldError, ServiceError, Tx};
use domain::actor::Actor;
use domain::need::Kind;
use domain::organisation::Language;
use domain::page::{DEFAULT_LIMIT, MAX_LIMIT};
use lexicon::catalogue::lookup::{Candidate, Question, Understanding};
use lexicon::catalogue::reading::Wear;
use lexicon::catalogue::specs::{Spec, Warning};
use lexicon::catalogue::{Catalogue, Flag, ItemClass, Source, Tongue};

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
    /// The code with its check digit; none for kinds beside goods.
    #[schema(example = "34144212-7")]
    pub code: Option<String>,
    /// The class above.
    pub parent: Option<String>,
    /// The base unit (UN/ECE Rec 20).
    #[schema(example = "H87")]
    pub unit: String,
    /// What kind of help it is.
    pub kind: Kind,
    /// The label in the reader's language.
    pub label: String,
    /// Label in English.
    pub label_en: String,
    /// Label in Ukrainian.
    pub label_uk: String,
    /// What must be heeded.
    pub flags: Vec<Flag>,
    /// Where it comes from.
    pub source: Source,
    /// How a text matched it; absent where nothing was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub matched: Option<MatchView>,
}

/// How a text matched a class.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MatchView {
    /// From 0 to 1.
    #[schema(minimum = 0.0, maximum = 1.0)]
    pub score: f32,
    /// The word of the class that matched.
    pub label: String,
    /// That word's language (ISO 639-1).
    pub language: String,
    /// How: `exact`, `form` (another grammatical form, order or alphabet), `partial`, `beginning`, `spelling`.
    pub why: String,
}

/// Something stated of the thing.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SpecView {
    /// Its name.
    #[schema(example = "power_kw")]
    pub name: String,
    /// The lowest value meant.
    pub min: Option<f64>,
    /// The highest value meant.
    pub max: Option<f64>,
    /// What is stated in words, for example `tracked`.
    pub word: Option<String>,
    /// The unit of the values (UN/ECE Rec 20); empty for words.
    pub unit: String,
    /// The words that say so.
    pub text: String,
}

/// A stated value that cannot be.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WarningView {
    /// The words.
    #[schema(example = "400 kV")]
    pub text: String,
    /// What they likely mean.
    #[schema(example = "400 kVA")]
    pub likely: Option<String>,
}

/// What a text was understood as. The text itself is never changed.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct UnderstoodView {
    /// Whether the first class is sure.
    pub sure: bool,
    /// Why it is not: `nothing_found`, `weak_match`, `close_matches`, `ambiguous_word`, `several_items`.
    pub doubt: Option<String>,
    /// How many, as the text says.
    pub quantity: Option<i64>,
    /// The unit that was written with the quantity (UN/ECE Rec 20 or 21).
    pub unit: Option<String>,
    /// The text says that there are some, not how many.
    pub vague: bool,
    /// `new` or `used`, as the text says.
    pub wear: Option<String>,
    /// What else is stated.
    pub specs: Vec<SpecView>,
    /// What cannot be.
    pub warnings: Vec<WarningView>,
}

/// Classes: those that fit the text, the best first, or a page of all by key.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ItemClassesView {
    /// They.
    pub items: Vec<ItemClassView>,
    /// What the text was understood as; absent where nothing was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub understood: Option<UnderstoodView>,
    /// Where the next page begins; absent on the last, and where something was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub next_cursor: Option<String>,
}

/// A class with all that is known of it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FullItemClassView {
    /// The class.
    #[serde(flatten)]
    pub class: ItemClassView,
    /// Its words by language, the label first.
    #[schema(example = json!({ "en": ["Fire tanker", "water tender"], "uk": ["Пожежна автоцистерна"] }))]
    pub labels: BTreeMap<String, Vec<String>>,
    /// What is stated of such items, with the plausible range in the name's unit.
    #[schema(example = json!({ "volume_l": [300.0, 30000.0] }))]
    pub specs: BTreeMap<String, Option<[f64; 2]>>,
    /// Typical weight of one base unit, in grams.
    pub weight_g: Option<u64>,
    /// Typical shipping volume of one base unit, in litres.
    pub volume_l: Option<u64>,
    /// Keys of classes that can do in its place.
    pub substitutes: Vec<String>,
}

fn view(catalogue: &Catalogue, class: &ItemClass, language: Language) -> ItemClassView {
    ItemClassView {
        key: class.key.clone(),
        code: class.full_code(),
        parent: catalogue.parent(&class.key).map(str::to_owned),
        unit: class.unit.clone(),
        kind: class.kind,
        label: class.label(Tongue::spoken(language)).to_owned(),
        label_en: class.label(Tongue::of("en")).to_owned(),
        label_uk: class.label(Tongue::of("uk")).to_owned(),
        flags: class.flags.clone(),
        source: class.source,
        matched: None,
    }
}

fn matched(catalogue: &Catalogue, candidate: &Candidate<'_>, language: Language) -> ItemClassView {
    let matched = MatchView {
        score: (candidate.score * 1000.0).round() / 1000.0,
        label: candidate.label.to_owned(),
        language: candidate.tongue.as_str().to_owned(),
        why: candidate.why.as_str().to_owned(),
    };
    ItemClassView { matched: Some(matched), ..view(catalogue, candidate.class, language) }
}

impl From<&Understanding<'_>> for UnderstoodView {
    fn from(understood: &Understanding<'_>) -> Self {
        let wear = understood.wear.map(|wear| if wear == Wear::New { "new" } else { "used" });
        Self {
            sure: understood.doubt.is_none(),
            doubt: understood.doubt.map(|doubt| doubt.as_str().to_owned()),
            quantity: understood.stated.quantity,
            unit: understood.stated.unit.map(str::to_owned),
            vague: understood.vague,
            wear: wear.map(str::to_owned),
            specs: understood.stated.specs.iter().map(Into::into).collect(),
            warnings: understood.stated.warnings.iter().map(Into::into).collect(),
        }
    }
}

impl From<&Spec> for SpecView {
    fn from(spec: &Spec) -> Self {
        Self {
            name: spec.name.to_owned(),
            min: spec.min,
            max: spec.max,
            word: spec.word.map(str::to_owned),
            unit: spec.unit.to_owned(),
            text: spec.text.clone(),
        }
    }
}

impl From<&Warning> for WarningView {
    fn from(warning: &Warning) -> Self {
        Self { text: warning.text.clone(), likely: warning.likely.clone() }
    }
}

/// What is asked of the catalogue.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ItemClassQuery {
    /// A text in anybody's words, in any of the six languages.
    #[param(max_length = 300, example = "генератор дизельний 100 кВт")]
    pub q: Option<String>,
    /// The text's language (ISO 639-1), if it is known.
    #[param(max_length = 2)]
    pub language: Option<String>,
    /// What kind of help.
    pub kind: Option<Kind>,
    /// Whether the text's last word may not be finished yet.
    pub typing: Option<bool>,
    /// Classes, 1 … 200; of a text the best, 5 when absent.
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<i64>,
    /// Where the page begins.
    #[param(max_length = 100)]
    pub cursor: Option<String>,
}

/// The longest text, in characters; the same as of a need's title.
const LONGEST: usize = 300;

impl ItemClassQuery {
    fn check(&self) -> Result<(), ServiceError> {
        let mut faults = Vec::new();
        if self.q.as_ref().is_some_and(|text| text.chars().count() > LONGEST) {
            faults.push(FieldError::at("q", Code::WrongLength).expects(format!("≤ {LONGEST}")));
        }
        if self.language.as_deref().is_some_and(|code| Tongue::of(code).is_none()) {
            faults.push(FieldError::at("language", Code::UnknownLanguage).expects("ISO 639-1"));
        }
        if self.limit.is_some_and(|limit| !(1..=MAX_LIMIT).contains(&limit)) {
            faults.push(FieldError::at("limit", Code::OutOfRange).expects(format!("1 … {MAX_LIMIT}")));
        }
        if self
            .cursor
            .as_deref()
            .is_some_and(|cursor| !cursor.bytes().all(|b| b.is_ascii_alphanumeric() || b"._".contains(&b)))
        {
            faults.push(FieldError::at("cursor", Code::BadCursor));
        }
        if faults.is_empty() { Ok(()) } else { Err(ServiceError::Invalid(faults)) }
    }

    fn limit(&self, usual: i64) -> usize {
        usize::try_from(self.limit.unwrap_or(usual)).unwrap_or_default()
    }
}

fn found(catalogue: &Catalogue, text: &str, query: &ItemClassQuery, language: Language) -> ItemClassesView {
    let question = Question {
        text,
        tongue: query.language.as_deref().and_then(Tongue::of),
        kind: query.kind,
        typing: query.typing.unwrap_or_default(),
        limit: query.limit(5),
    };
    let understood = catalogue.look_up(&question);
    ItemClassesView {
        items: understood.candidates.iter().map(|candidate| matched(catalogue, candidate, language)).collect(),
        understood: Some((&understood).into()),
        next_cursor: None,
    }
}

fn page(catalogue: &Catalogue, query: &ItemClassQuery, language: Language) -> ItemClassesView {
    let mut classes: Vec<&ItemClass> = catalogue
        .iter()
        .filter(|class| query.kind.is_none_or(|kind| kind == class.kind))
        .filter(|class| query.cursor.as_deref().is_none_or(|after| class.key.as_str() > after))
        .collect();
    classes.sort_unstable_by(|a, b| a.key.cmp(&b.key));
    let limit = query.limit(DEFAULT_LIMIT);
    let more = classes.len() > limit;
    classes.truncate(limit);
    ItemClassesView {
        next_cursor: classes.last().filter(|_| more).map(|last| last.key.clone()),
        items: classes.into_iter().map(|class| view(catalogue, class, language)).collect(),
        understood: None,
    }
}

/// Finds item classes by a text in anybody's words, or lists them by key.
#[utoipa::path(operation_id = "list_item_classes", tag = "item classes", params(ItemClassQuery),
    responses((status = 200, description = "The classes.", body = ItemClassesView)))]
#[get("")]
async fn list(cx: RequestContext, query: Params<ItemClassQuery>) -> Handled {
    let query = query.0;
    query.check().map_err(|error| cx.failure(Cause::Service(error)))?;
    let (language, path, raw) = (cx.reader.or(None), cx.path.clone(), cx.query.clone());
    let render = move |catalogue: Arc<Catalogue>| {
        let mut view = match query.q.as_deref().filter(|text| !text.trim().is_empty()) {
            Some(text) => found(&catalogue, text, &query, language),
            None => page(&catalogue, &query, language),
        };
        view.next_cursor = paging::marked(view.next_cursor, &path, &raw);
        let link = paging::next_link(view.next_cursor.as_deref(), &path, &raw);
        Reply::plain(&view).with_link(link).in_language(language)
    };
    cx.publicly().read_apart(|tx, _anybody| tx.catalogue(), render).await
}

/// Reads one class, by its key or its code with the check digit.
#[utoipa::path(operation_id = "get_item_class", tag = "item classes", params(("key" = String, Path)),
    responses((status = 200, description = "The class.", body = FullItemClassView)))]
#[get("/{key}")]
async fn get(cx: RequestContext, key: actix_web::web::Path<String>) -> Handled {
    let language = cx.reader.or(None);
    let find = move |tx: &mut Tx<'_>, _: Option<&Actor>| {
        let catalogue = tx.catalogue()?;
        let class = catalogue.find(&key).ok_or(ServiceError::NotFound)?.clone();
        Ok((catalogue, class))
    };
    let render =
        move |(catalogue, class): (Arc<Catalogue>, ItemClass)| Reply::plain(&full_view(&catalogue, &class, language));
    cx.publicly().read(find, render).await
}

fn full_view(catalogue: &Catalogue, class: &ItemClass, language: Language) -> FullItemClassView {
    let mut labels: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for label in &class.labels {
        labels.entry(label.tongue.as_str().to_owned()).or_default().push(label.text.to_string());
    }
    FullItemClassView {
        class: view(catalogue, class, language),
        labels,
        specs: class.specs.iter().map(|(name, range)| (name.clone(), range.map(|(low, high)| [low, high]))).collect(),
        weight_g: class.weight_g,
        volume_l: class.volume_l,
        substitutes: class.substitutes.clone(),
    }
}
