//! What a pledge is written with.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::{Validate, ValidationError};

use crate::api::common::SourceBody;
use crate::api::{acknowledge, text};
use crate::service::items::NewLine;
use crate::service::pledges::{NewPledge, NewPledgeLine};
use domain::need::Kind;
use domain::organisation::Language;
use domain::pledge::Condition;
use domain::{Code, OrganisationId, money, quantity};

/// The content of a pledge that stands open for whoever needs it.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[validate(schema(function = "value_and_currency"))]
#[schema(example = json!({
    "title": "102 бензинові генератори", "language": "uk", "authorisation": "not_required",
    "delegates_allocation": true, "valid_until": "2027-06-30",
    "lines": [{ "item_class": "31121200", "description": "бензиновий генератор", "quantity": 102, "condition": "new" }]
}))]
pub struct PledgeBody {
    /// The donor an intermediary writes for, or a coordinator where it has no member; absent for one's own organisation.
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
    /// Whether a council must decide; it must when absent.
    #[serde(default)]
    pub authorisation: AuthorisationNeed,
    /// Whether you leave the choice to the coordinator.
    #[serde(default)]
    pub delegates_allocation: bool,
    /// Only for needs of this region (ISO 3166-2).
    #[validate(custom(function = "text::region"))]
    #[schema(pattern = "^UA-[0-9]{2}$")]
    pub earmark_region: Option<String>,
    /// Only for needs of this recipient.
    pub earmark_recipient_id: Option<OrganisationId>,
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
    /// Where it is known from: a coordinator says so of a donor that has no member.
    #[validate(nested)]
    pub source: Option<SourceBody>,
    /// 1 … 200 lines.
    #[validate(length(min = 1, max = 200), nested)]
    #[schema(min_items = 1, max_items = 200)]
    pub lines: Vec<PledgeLineBody>,
    /// When an open pledge is changed: the hashes of personal data in its new words that you knowingly publish. A draft
    /// is looked through when it is opened.
    #[serde(default)]
    #[validate(length(max = 1000), custom(function = "acknowledge::hashes"))]
    #[schema(max_items = 1000, pattern = "^[0-9a-f]{64}$")]
    pub acknowledge: Vec<String>,
}

const fn goods() -> Kind {
    Kind::Goods
}

/// Whether a council must decide.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum AuthorisationNeed {
    /// The council has not decided yet.
    #[default]
    Pending,
    /// Nobody has to decide.
    NotRequired,
}

fn value_and_currency(body: &PledgeBody) -> Result<(), ValidationError> {
    both_or_neither(("value_minor", body.value_minor), body.currency.as_deref())
}

/// What is worth something says in which money; the fault stands at what is missing.
pub(super) fn both_or_neither(
    (name, value): (&str, Option<i64>),
    currency: Option<&str>,
) -> Result<(), ValidationError> {
    match (value, currency) {
        (Some(_), None) => Err(text::within(Code::ValueAndCurrency, &["currency"])),
        (None, Some(_)) => Err(text::within(Code::ValueAndCurrency, &[name])),
        _ => Ok(()),
    }
}

/// A line of a pledge: one item class, and how much of it, in base units or in packs.
#[derive(Debug, Clone, Deserialize, Serialize, Validate, ToSchema)]
pub struct PledgeLineBody {
    /// The item class's key: an 8-digit CPV code, with or without its check digit, or a key of the project's own. When
    /// absent, the class that the description surely means; in doubt, 422 names the likely ones. A draft may say
    /// `unsorted` until somebody chooses.
    #[validate(length(min = 1, max = 100), custom(function = "text::plain"))]
    #[schema(example = "31121200", min_length = 1, max_length = 100)]
    pub item_class: Option<String>,
    /// Your own words; the class's label when absent.
    #[validate(length(min = 1, max = 1000), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 1000)]
    pub description: Option<String>,
    /// Base units of the class, 1 … 10^12. A draft may leave it out; an open pledge may not.
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
}

pub(super) const fn used() -> Condition {
    Condition::Used
}

impl From<PledgeBody> for NewPledge {
    fn from(body: PledgeBody) -> Self {
        Self {
            donor: body.on_behalf_of,
            kind: body.kind,
            title: body.title,
            language: body.language,
            authorisation_required: body.authorisation == AuthorisationNeed::Pending,
            delegates_allocation: body.delegates_allocation,
            earmark_region: body.earmark_region,
            earmark_recipient: body.earmark_recipient_id,
            available_from: body.available_from,
            valid_until: body.valid_until,
            value_minor: body.value_minor,
            currency: body.currency,
            source: body.source.map(Into::into),
            lines: body
                .lines
                .into_iter()
                .map(|line| NewPledgeLine {
                    line: NewLine {
                        item_class: line.item_class,
                        description: line.description,
                        quantity: line.quantity,
                        packs: line.packs,
                        pack_size: line.pack_size,
                    },
                    condition: line.condition,
                })
                .collect(),
        }
    }
}
