//! `/needs/read-lines`: a pasted list, read line by line.

use std::sync::Arc;

use actix_web::post;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::{Validate, ValidationError};

use crate::api::body::Body;
use crate::api::context::{Handled, RequestContext};
use crate::api::reply::Reply;
use crate::api::shipments::unit;
use crate::api::{sentences, text};
use crate::service::needs::{self, MOST_PASTED_LINES};
use domain::need::Kind;
use domain::organisation::Language;
use domain::{Code, Fact, Facts};
use lexicon::catalogue::pasted::{self, LineOutcome, LineRead, Meant, PastedLine, Stated};
use lexicon::catalogue::{Catalogue, Flag, Tongue};

/// Candidates that a sentence names.
const NAMED: usize = 3;

/// A list as it was pasted, out of a letter or a spreadsheet.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[schema(example = json!({
    "text": "Просимо надати:\n1. Шолом пожежний – 20 шт.\n2. Рукави пожежні та стволи\nгенератор\t5\tшт\nЗ повагою",
    "language": "uk"
}))]
pub struct PastedTextBody {
    /// The text, a thing in each line; at most 200 lines that are not blank. Of a line with tabs each cell is read by itself.
    #[validate(length(min = 1, max = 20_000), custom(function = "pasted_text"))]
    #[schema(min_length = 1, max_length = 20_000)]
    pub text: String,
    /// The language of the text. Words of others are found too.
    pub language: Language,
}

fn pasted_text(pasted: &str) -> Result<(), ValidationError> {
    text::note(pasted)?;
    if pasted::lines(pasted).nth(MOST_PASTED_LINES).is_none() {
        return Ok(());
    }
    let mut fault = text::fault(Code::TooManyLines);
    fault.add_param("max".into(), &MOST_PASTED_LINES);
    Err(fault)
}

/// How many a line says, as it was written.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct StatedQuantityView {
    /// The number; none where only about how many is said.
    #[schema(example = 20)]
    pub quantity: Option<i64>,
    /// The unit: its code (UN/ECE Rec 20 or 21), or the words of a cell of its own.
    #[schema(example = "H87")]
    pub unit: Option<String>,
    /// The words that say so.
    #[schema(example = "20 шт")]
    pub text: String,
}

/// A class that a line may mean.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct LineCandidateView {
    /// Its key.
    pub item_class: String,
    /// Its label in the reader's language.
    pub label: String,
    /// What kind of help it is.
    pub kind: Kind,
    /// How many, in its base unit, where that can be told.
    pub quantity: Option<i64>,
    /// Its base unit (UN/ECE Rec 20).
    pub unit: String,
    /// That unit in words.
    pub unit_label: String,
    /// What must be heeded with it.
    pub flags: Vec<Flag>,
}

/// What a line, or a part of one, was read as.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct LineReadView {
    /// The words, as they were written.
    pub text: String,
    /// What became of it.
    pub outcome: LineOutcome,
    /// The class's key, where it is sure or refused.
    #[schema(example = "35111100")]
    pub item_class: Option<String>,
    /// The class's label in the reader's language.
    pub label: Option<String>,
    /// What kind of help it is.
    pub kind: Option<Kind>,
    /// How many, in the class's base unit; none where somebody still has to say so.
    pub quantity: Option<i64>,
    /// The class's base unit (UN/ECE Rec 20).
    pub unit: Option<String>,
    /// That unit in words.
    pub unit_label: Option<String>,
    /// What the words say of how many.
    pub stated: Option<StatedQuantityView>,
    /// Classes to choose from, the best first; at most five.
    #[schema(max_items = 5)]
    pub candidates: Vec<LineCandidateView>,
    /// What is left to do before it can stand in a need, for programs; none where nothing is.
    pub code: Option<Code>,
    /// The same as a sentence in the reader's language.
    pub message: Option<String>,
}

/// A line that is not blank.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PastedLineView {
    /// Its place in the text, from 1; blank lines count.
    pub line: usize,
    /// What it was read as.
    #[serde(flatten)]
    pub read: LineReadView,
    /// What each of its things was read as, where it names several.
    #[schema(max_items = 12)]
    pub parts: Vec<LineReadView>,
}

/// The lines of a pasted text, in their order.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PastedLinesView {
    /// They.
    pub lines: Vec<PastedLineView>,
}

impl From<Stated> for StatedQuantityView {
    fn from(stated: Stated) -> Self {
        Self { quantity: stated.quantity, unit: Some(stated.unit).filter(|unit| !unit.is_empty()), text: stated.text }
    }
}

impl LineCandidateView {
    fn new(meant: Meant<'_>, language: Language) -> Self {
        Self {
            item_class: meant.class.key.clone(),
            label: meant.class.label(Tongue::spoken(language)).to_owned(),
            kind: meant.class.kind,
            quantity: meant.quantity,
            unit: meant.class.unit.clone(),
            unit_label: unit(language, &meant.class.unit),
            flags: meant.class.flags.clone(),
        }
    }
}

impl LineReadView {
    fn new(read: LineRead<'_>, language: Language) -> Self {
        let code = needs::what_is_left(&read);
        let class = read.meant.map(|meant| LineCandidateView::new(meant, language));
        let candidates: Vec<_> =
            read.candidates.into_iter().map(|meant| LineCandidateView::new(meant, language)).collect();
        let message = code.map(|code| sentences::plain(language, code, &facts(code, class.as_ref(), &candidates)));
        Self {
            text: read.text,
            outcome: read.outcome,
            item_class: class.as_ref().map(|class| class.item_class.clone()),
            label: class.as_ref().map(|class| class.label.clone()),
            kind: class.as_ref().map(|class| class.kind),
            quantity: class.as_ref().and_then(|class| class.quantity),
            unit: class.as_ref().map(|class| class.unit.clone()),
            unit_label: class.map(|class| class.unit_label),
            stated: read.stated.map(Into::into),
            candidates,
            code,
            message,
        }
    }
}

/// What a sentence says of the case.
fn facts(code: Code, class: Option<&LineCandidateView>, candidates: &[LineCandidateView]) -> Facts {
    let found = match code {
        Code::ItemClassNotSure => {
            candidates.iter().take(NAMED).map(|other| other.label.clone()).collect::<Vec<_>>().join("; ")
        }
        _ => class.map(|class| class.label.clone()).unwrap_or_default(),
    };
    let unit = class.map(|class| ("unit", Fact::word("unit", class.unit.clone())));
    std::iter::once(("found", Fact::from(found))).chain(unit).collect()
}

impl PastedLineView {
    fn new(line: PastedLine<'_>, language: Language) -> Self {
        let read = |read| LineReadView::new(read, language);
        Self { line: line.place, read: read(line.read), parts: line.parts.into_iter().map(read).collect() }
    }
}

/// Reads a list as it was pasted out of a letter or a spreadsheet: what each line that is not blank asks for, and how many.
/// A line is `sure` of its class; or has some to `choose` from; or names `several` things, each of which is read by itself
/// in `parts`; or is `refused` (arms and ammunition); or is `not_understood`, as greetings, headings and signatures are.
/// Nothing is changed or kept: asked again, it reads again, so that an `Idempotency-Key` means nothing here.
#[utoipa::path(operation_id = "read_lines", tag = "needs", request_body = PastedTextBody,
    responses((status = 200, description = "The lines.", body = PastedLinesView)))]
#[post("/read-lines")]
pub async fn read_pasted(cx: RequestContext, body: Body<PastedTextBody>) -> Handled {
    let (telling, asked) = (cx.telling(), body.content);
    let render = move |catalogue: Arc<Catalogue>| {
        let language = telling.language();
        let lines = catalogue.read_lines(&asked.text, Tongue::spoken(asked.language));
        let view =
            PastedLinesView { lines: lines.into_iter().map(|line| PastedLineView::new(line, language)).collect() };
        Reply::plain(&view).in_language(language)
    };
    cx.read_apart(needs::read_lines, render).await
}
