//! What is sent of a need.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::api::{acknowledge, text};
use crate::service::items::NewLine;
use crate::service::needs::{LineCorrection, NewCorrection, NewLots, NewNeed, NewNeedLine};
use domain::need::{Kind, Substitutes};
use domain::organisation::Language;
use domain::{NeedLineId, OrganisationId, quantity};

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
    /// The least of it that is worth sending, base units; what remains of the line may always be taken whole.
    #[validate(range(min = quantity::MIN, max = quantity::MAX))]
    #[schema(format = "quantity")]
    pub min_lot: Option<i64>,
    /// Whether only all of it helps, from one pledge; false when absent.
    pub indivisible: Option<bool>,
    /// Whether something of another class may serve; `ask` when absent.
    pub substitutes: Option<Substitutes>,
}

impl From<NeedLineBody> for NewNeedLine {
    fn from(body: NeedLineBody) -> Self {
        Self {
            line: NewLine {
                item_class: body.item_class,
                description: body.description,
                quantity: body.quantity,
                packs: body.packs,
                pack_size: body.pack_size,
            },
            lots: NewLots { min_lot: body.min_lot, indivisible: body.indivisible, substitutes: body.substitutes },
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

/// Corrections of a verified need.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[schema(example = json!({
    "lines": [
        { "id": "01931f3e-0000-7000-8000-000000000003", "quantity": 30 },
        { "item_class": "34144212", "description": "пожежна автоцистерна", "quantity": 1 }
    ],
    "reason": "У заявці була зайва цифра"
}))]
pub struct CorrectionBody {
    /// 1 … 200 lines, each of them either with the `id` of a line that there is, or a new one.
    #[validate(length(min = 1, max = 200), nested)]
    #[schema(min_items = 1, max_items = 200)]
    pub lines: Vec<CorrectedLineBody>,
    /// Why; whoever lowers a line says it.
    #[validate(length(min = 1, max = 1000), custom(function = "text::note"))]
    #[schema(min_length = 1, max_length = 1000)]
    pub reason: Option<String>,
    /// The hashes of the personal data in new words that you knowingly publish.
    #[serde(default)]
    #[validate(length(max = 1000), custom(function = "acknowledge::hashes"))]
    #[schema(max_items = 1000, pattern = "^[0-9a-f]{64}$")]
    pub acknowledge: Vec<String>,
}

/// Another quantity of a line that there is, or a new line. Another class is a new line.
#[derive(Debug, Clone, Deserialize, Serialize, Validate, ToSchema)]
pub struct CorrectedLineBody {
    /// Of which line; a new one when absent. Of a line that there is only quantity, lots and substitutes change.
    pub id: Option<NeedLineId>,
    /// The item class's key, as in a draft.
    #[validate(length(min = 1, max = 100), custom(function = "text::plain"))]
    #[schema(example = "35111100", min_length = 1, max_length = 100)]
    pub item_class: Option<String>,
    /// Your own words; the class's label when absent.
    #[validate(length(min = 1, max = 1000), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 1000)]
    pub description: Option<String>,
    /// Base units of the class, 1 … 10^12.
    #[validate(range(min = quantity::MIN, max = quantity::MAX))]
    #[schema(format = "quantity")]
    pub quantity: Option<i64>,
    /// Packs, instead of a quantity.
    #[validate(range(min = quantity::MIN, max = quantity::MAX))]
    #[schema(format = "quantity")]
    pub packs: Option<i64>,
    /// Base units a pack.
    #[validate(range(min = quantity::MIN, max = quantity::MAX))]
    #[schema(format = "quantity")]
    pub pack_size: Option<i64>,
    /// The least of it that is worth sending, base units; what remains of the line may always be taken whole.
    #[validate(range(min = quantity::MIN, max = quantity::MAX))]
    #[schema(format = "quantity")]
    pub min_lot: Option<i64>,
    /// Whether only all of it helps, from one pledge; as it was when absent.
    pub indivisible: Option<bool>,
    /// Whether something of another class may serve; as it was when absent.
    pub substitutes: Option<Substitutes>,
}

/// How long a renewed need is wanted.
#[derive(Debug, Clone, Default, Deserialize, Validate, ToSchema)]
#[schema(example = json!({ "needed_by": "2027-03-31" }))]
pub struct RenewBody {
    /// The day after which it helps nobody; what it was when absent. Where that has passed, another one is given.
    #[serde(default, deserialize_with = "domain::days::day_or_none")]
    #[validate(custom(function = "text::day"))]
    pub needed_by: Option<NaiveDate>,
}

impl From<CorrectionBody> for NewCorrection {
    fn from(body: CorrectionBody) -> Self {
        let lines = body.lines.into_iter().map(|line| LineCorrection {
            id: line.id,
            line: NewLine {
                item_class: line.item_class,
                description: line.description,
                quantity: line.quantity,
                packs: line.packs,
                pack_size: line.pack_size,
            },
            lots: NewLots { min_lot: line.min_lot, indivisible: line.indivisible, substitutes: line.substitutes },
        });
        Self { lines: lines.collect(), reason: body.reason, acknowledge: body.acknowledge }
    }
}
