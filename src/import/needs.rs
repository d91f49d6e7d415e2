//! A line of needs.

use serde::Deserialize;

use crate::import::cells::{Checks, how_many, language, some};
use crate::service::imports::NeedRow;
use domain::organisation::OrganisationKind;
use domain::place::{self, UKRAINE};
use lexicon::catalogue::Catalogue;

/// The columns a file of needs must have.
pub const COLUMNS: &[&str] = &[
    "recipient",
    "recipient_kind",
    "region",
    "item",
    "language",
    "quantity",
    "unit",
    "priority",
    "needed_by",
    "source",
];

/// The cells as they stand.
#[derive(Debug, Deserialize)]
pub struct Cells {
    recipient: String,
    recipient_kind: String,
    region: String,
    item: String,
    language: String,
    quantity: String,
    unit: String,
    priority: String,
    needed_by: String,
    source: String,
    /// A column that a file may have: where the recipient is, Ukraine where it is not said.
    #[serde(default)]
    recipient_country: String,
}

/// Checks a line; answers every reason against it.
pub fn parse(cells: &Cells, catalogue: &Catalogue) -> Result<NeedRow, Vec<String>> {
    let mut checks = Checks::default();
    let recipient = checks.text("recipient", &cells.recipient, 200);
    let kind = cells.recipient_kind.parse::<OrganisationKind>().ok();
    if kind.is_none() {
        checks.fault("recipient_kind", &format!("{:?} is no kind of organisation", cells.recipient_kind));
    }
    let priority = cells.priority.parse::<i32>().ok().filter(|priority| (1..=4).contains(priority));
    if priority.is_none() {
        checks.fault("priority", &format!("{:?} is no number from 1 to 4", cells.priority));
    }
    let region = checks.region("region", &cells.region);
    let recipient_country = some(&cells.recipient_country).unwrap_or_else(|| UKRAINE.to_owned());
    if !place::is_country(&recipient_country) {
        checks.fault("recipient_country", &format!("{recipient_country:?} is no ISO 3166-1 country"));
    }
    let item = checks.text("item", &cells.item, 300);
    let quantity = checks.quantity("quantity", &cells.quantity);
    let needed_by = checks.day("needed_by", &cells.needed_by);
    let language = language(&cells.language);
    let meant = (!item.is_empty()).then(|| checks.class("item", &item, language, catalogue));
    let row = match (kind, priority, meant) {
        (Some(recipient_kind), Some(priority), Some(meant)) => {
            let (quantity, stated) = how_many(&quantity, &cells.unit, &meant);
            Some(NeedRow {
                recipient,
                recipient_kind,
                recipient_country,
                region,
                language,
                item_class: meant.item_class,
                kind: meant.kind,
                doubt: meant.doubt,
                quantity,
                stated,
                item,
                priority,
                needed_by,
                source: cells.source.clone(),
            })
        }
        _ => None,
    };
    checks.finish(row)
}
