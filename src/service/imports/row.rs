//! What a line of a table means, and what makes it the same line as one of an earlier table.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::store::StoreError;
use domain::Day;
use domain::import::Content;
use domain::need::Kind;
use domain::organisation::{Language, OrganisationKind};
use domain::place::UKRAINE;
use domain::pledge::Condition;
use lexicon::text::fold;

/// A checked line of needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NeedRow {
    pub recipient: String,
    pub recipient_kind: OrganisationKind,
    /// ISO 3166-1 alpha-2.
    pub recipient_country: String,
    pub region: Option<String>,
    pub item: String,
    pub language: Language,
    pub item_class: String,
    pub kind: Kind,
    /// Base units; absent when the source does not say, or says it in another unit.
    pub quantity: Option<i64>,
    pub priority: i32,
    pub needed_by: Option<Day>,
    pub source: String,
    /// What the table itself calls the line.
    pub own_id: Option<String>,
}

/// A checked line of offers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferRow {
    pub donor: String,
    pub donor_country: String,
    /// What the donor is, where the source says it.
    pub donor_kind: Option<OrganisationKind>,
    pub item: String,
    pub language: Language,
    pub item_class: String,
    pub kind: Kind,
    /// Base units; absent when the source does not say, or says it in another unit.
    pub quantity: Option<i64>,
    pub condition: Condition,
    pub earmark_recipient: Option<String>,
    /// What that recipient is, where the source says it.
    pub earmark_recipient_kind: Option<OrganisationKind>,
    pub earmark_region: Option<String>,
    pub offered_on: Option<Day>,
    pub source: String,
    /// What the table itself calls the line.
    pub own_id: Option<String>,
}

/// A checked line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Row {
    /// Of needs.
    Need(NeedRow),
    /// Of offers.
    Offer(OfferRow),
}

/// An organisation that a list names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Named<'a> {
    pub name: &'a str,
    /// What the list says that it is.
    pub kind: Option<OrganisationKind>,
    /// What most are whom such lists name there, where it does not say.
    pub usually: OrganisationKind,
    pub country: &'a str,
    pub region: Option<&'a str>,
}

/// What makes a line the same line as one of an earlier table of the same organisation: SHA-256 each.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Identity {
    /// Of its own id, where the table has one.
    pub own: Option<Vec<u8>>,
    /// Of its item and source.
    pub item: Vec<u8>,
    /// Of its source.
    pub source: Vec<u8>,
}

/// Words as they are compared: in no case, with one blank.
fn compared(text: &str) -> String {
    fold::words(text).into_iter().map(|word| word.text).collect::<Vec<_>>().join(" ")
}

fn digest(parts: &[&str]) -> Vec<u8> {
    Sha256::digest(parts.join("\u{1f}").as_bytes()).to_vec()
}

impl Row {
    /// What kind of table it is of.
    pub const fn content(&self) -> Content {
        match self {
            Self::Need(_) => Content::Needs,
            Self::Offer(_) => Content::Offers,
        }
    }

    /// Whose need or offer it is.
    pub fn party(&self) -> Named<'_> {
        match self {
            Self::Need(row) => Named {
                name: &row.recipient,
                kind: Some(row.recipient_kind),
                usually: row.recipient_kind,
                country: &row.recipient_country,
                region: row.region.as_deref().filter(|_| row.recipient_country == UKRAINE),
            },
            Self::Offer(row) => Named {
                name: &row.donor,
                kind: row.donor_kind,
                usually: OrganisationKind::Association,
                country: &row.donor_country,
                region: None,
            },
        }
    }

    /// For whom alone an offer is.
    pub fn earmarked(&self) -> Option<Named<'_>> {
        match self {
            Self::Need(_) => None,
            Self::Offer(row) => Some(Named {
                name: row.earmark_recipient.as_deref()?,
                kind: row.earmark_recipient_kind,
                usually: OrganisationKind::Community,
                country: UKRAINE,
                region: row.earmark_region.as_deref(),
            }),
        }
    }

    /// The words for the item.
    pub fn item(&self) -> &str {
        match self {
            Self::Need(row) => &row.item,
            Self::Offer(row) => &row.item,
        }
    }

    /// Where it is known from.
    pub fn source(&self) -> &str {
        match self {
            Self::Need(row) => &row.source,
            Self::Offer(row) => &row.source,
        }
    }

    /// What makes it the same line.
    pub fn identity(&self) -> Identity {
        let own = match self {
            Self::Need(row) => &row.own_id,
            Self::Offer(row) => &row.own_id,
        };
        let source = compared(self.source());
        Identity {
            own: own.as_ref().map(|own| digest(&["id", own.trim()])),
            item: digest(&["item", &compared(self.item()), &source]),
            source: digest(&["source", &source]),
        }
    }

    /// Whether it says the same: its source and its own id tell which row it is, and nothing of it.
    pub fn says_the_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Need(one), Self::Need(other)) => {
                let NeedRow { source, own_id, recipient, .. } = other.clone();
                NeedRow { recipient, source, own_id, ..one.clone() } == *other
            }
            (Self::Offer(one), Self::Offer(other)) => {
                let OfferRow { source, own_id, donor, earmark_recipient, .. } = other.clone();
                let alike = |one: &Option<String>| one.as_deref().map(compared);
                alike(&one.earmark_recipient) == alike(&earmark_recipient)
                    && OfferRow { donor, earmark_recipient, source, own_id, ..one.clone() } == *other
            }
            (Self::Need(_), Self::Offer(_)) | (Self::Offer(_), Self::Need(_)) => false,
        }
    }

    /// As it is kept.
    pub fn kept(&self) -> Value {
        json!(self)
    }

    /// As it was kept.
    ///
    /// # Errors
    /// Where what was kept cannot be read any more.
    pub fn read(kept: &Value) -> Result<Self, StoreError> {
        Self::deserialize(kept).map_err(|error| StoreError::Row(error.to_string()))
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// A need of twenty hoses.
    pub fn need() -> NeedRow {
        NeedRow {
            recipient: "Ostroh community".to_owned(),
            recipient_kind: OrganisationKind::Community,
            recipient_country: UKRAINE.to_owned(),
            region: Some("UA-56".to_owned()),
            item: "пожежний рукав 51 мм".to_owned(),
            language: Language::Uk,
            item_class: "44482100".to_owned(),
            kind: Kind::Goods,
            quantity: Some(20),
            priority: 2,
            needed_by: None,
            source: "лист-7".to_owned(),
            own_id: None,
        }
    }

    #[test]
    fn a_row_is_the_same_by_its_item_and_source_or_by_its_own_id() {
        let row = |change: fn(NeedRow) -> NeedRow| Row::Need(change(need()));
        let first = row(|row| row);
        let same: [fn(NeedRow) -> NeedRow; 4] = [
            |row| NeedRow { quantity: Some(30), priority: 1, needed_by: Some(Day::default()), ..row },
            |row| NeedRow { item: "Пожежний  рукав, 51 мм".to_owned(), ..row },
            |row| NeedRow { source: "ЛИСТ 7".to_owned(), ..row },
            |row| NeedRow { recipient: "another writing of the same".to_owned(), ..row },
        ];
        for change in same {
            assert_eq!(row(change).identity(), first.identity());
        }
        let another: [fn(NeedRow) -> NeedRow; 2] = [
            |row| NeedRow { item: "пожежний рукав 66 мм".to_owned(), ..row },
            |row| NeedRow { source: "лист-8".to_owned(), ..row },
        ];
        for change in another {
            assert_ne!(row(change).identity().item, first.identity().item);
        }
        let own = |item: &str| Row::Need(NeedRow { own_id: Some("17".to_owned()), item: item.to_owned(), ..need() });
        assert_eq!(own("рукав").identity().own, own("генератор").identity().own);
        assert!(first.identity().own.is_none());
    }

    #[test]
    fn what_tells_which_row_it_is_says_nothing_of_it() {
        let first = Row::Need(need());
        let named = Row::Need(NeedRow { own_id: Some("17".to_owned()), source: "ЛИСТ 7".to_owned(), ..need() });
        assert!(named.says_the_same(&first) && first.says_the_same(&named));
        assert!(!Row::Need(NeedRow { quantity: None, ..need() }).says_the_same(&first));
        assert!(!Row::Need(NeedRow { priority: 1, ..need() }).says_the_same(&first));
        assert_eq!(Row::read(&first.kept()).expect("a row"), first);
    }
}
