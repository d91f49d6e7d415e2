//! A line of needs.

use serde::Deserialize;

use crate::catalogue::Catalogue;
use crate::domain::organisation::OrganisationKind;
use crate::import::cells::{Checks, in_base_units, language};
use crate::service::imports::NeedRow;

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
    let item = checks.text("item", &cells.item, 300);
    let quantity = checks.quantity("quantity", &cells.quantity);
    let needed_by = checks.day("needed_by", &cells.needed_by);
    let class = if item.is_empty() { None } else { checks.class("item", &item, catalogue) };
    let row = match (kind, priority, class) {
        (Some(recipient_kind), Some(priority), Some(class)) => Some(NeedRow {
            recipient,
            recipient_kind,
            region,
            language: language(&cells.language),
            item_class: class.key.clone(),
            kind: class.kind,
            quantity: in_base_units(quantity, &cells.unit, class),
            stated: stated(quantity, &cells.unit),
            item,
            priority,
            needed_by,
            source: cells.source.clone(),
        }),
        _ => None,
    };
    checks.finish(row)
}

/// The quantity as the source states it.
pub fn stated(quantity: Option<i64>, unit: &str) -> String {
    quantity.map_or_else(String::new, |quantity| format!("{quantity} {unit}"))
}
