//! What both needs and pledges say of their lines, checked against the item classes.

use crate::catalogue::{Catalogue, ItemClass};
use crate::domain::need::Kind;
use crate::domain::quantity;
use crate::service::{Fault, ServiceError};

/// A line as somebody wrote it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewLine {
    /// The item class's key, with or without its check digit.
    pub item_class: String,
    /// The writer's words; the class's label when empty.
    pub description: Option<String>,
    /// Base units.
    pub quantity: Option<i64>,
    /// Packs of `pack_size` base units each, instead of `quantity`.
    pub packs: Option<i64>,
    /// Base units a pack.
    pub pack_size: Option<i64>,
}

/// The class of a line, if it fits the kind of help.
pub fn class<'a>(catalogue: &'a Catalogue, key: &str, kind: Kind, pointer: &str) -> Result<&'a ItemClass, Fault> {
    let class = catalogue.find(key).ok_or_else(|| Fault::at(pointer, "unknown_item_class").with(key))?;
    if class.kind != kind {
        return Err(Fault::at(pointer, "item_class_of_another_kind").with(class.kind.as_str()));
    }
    Ok(class)
}

/// Base units of a line: given as such, or in packs; both must agree.
pub fn units(line: &NewLine, pointer: &str) -> Result<Option<i64>, Fault> {
    match (line.packs, line.pack_size, line.quantity) {
        (None, None, quantity) => Ok(quantity),
        (None, Some(size), Some(quantity)) if quantity % size == 0 => Ok(Some(quantity)),
        (None, Some(_), None) => Ok(None),
        (None, Some(size), Some(_)) => {
            Err(Fault::at(format!("{pointer}/quantity"), "not_whole_packs").with(size.to_string()))
        }
        (Some(_), None, _) => Err(Fault::at(format!("{pointer}/pack_size"), "pack_size_missing")),
        (Some(packs), Some(size), quantity) => {
            let units = quantity::from_packs(packs, size)
                .ok_or_else(|| Fault::at(format!("{pointer}/packs"), "quantity_out_of_range"))?;
            match quantity {
                Some(stated) if stated != units => {
                    Err(Fault::at(format!("{pointer}/quantity"), "packs_and_quantity_disagree").with(units.to_string()))
                }
                _ => Ok(Some(units)),
            }
        }
    }
}

/// Collects what is good and every fault of what is not.
pub fn collect<T>(results: impl IntoIterator<Item = Result<T, Vec<Fault>>>) -> Result<Vec<T>, ServiceError> {
    let (mut good, mut faults) = (Vec::new(), Vec::new());
    for result in results {
        match result {
            Ok(item) => good.push(item),
            Err(more) => faults.extend(more),
        }
    }
    if faults.is_empty() { Ok(good) } else { Err(ServiceError::Invalid(faults)) }
}

/// A checked line of either side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedLine {
    /// The class's key.
    pub item_class: String,
    /// The writer's words, or the class's label.
    pub description: String,
    /// Base units.
    pub quantity: Option<i64>,
    /// The class's base unit.
    pub unit: String,
    /// Base units a pack.
    pub pack_size: Option<i64>,
}

/// Checks one line; answers every fault of it.
pub fn check(catalogue: &Catalogue, kind: Kind, line: &NewLine, pointer: &str) -> Result<CheckedLine, Vec<Fault>> {
    match (class(catalogue, &line.item_class, kind, &format!("{pointer}/item_class")), units(line, pointer)) {
        (Ok(class), Ok(quantity)) => Ok(CheckedLine {
            item_class: class.key.clone(),
            description: line.description.clone().unwrap_or_else(|| class.label(None).to_owned()),
            quantity,
            unit: class.unit.clone(),
            pack_size: line.pack_size,
        }),
        (class, units) => Err(class.err().into_iter().chain(units.err()).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pledge_in_cases_counts_in_pieces() {
        let line = NewLine { packs: Some(10), pack_size: Some(24), ..NewLine::default() };
        assert_eq!(units(&line, "/lines/0"), Ok(Some(240)));
        let wrong = NewLine { quantity: Some(10), ..line };
        assert!(units(&wrong, "/lines/0").is_err_and(|fault| fault.code == "packs_and_quantity_disagree"));
        let broken = NewLine { quantity: Some(25), pack_size: Some(24), ..NewLine::default() };
        assert!(units(&broken, "/lines/0").is_err_and(|fault| fault.code == "not_whole_packs"));
    }
}
