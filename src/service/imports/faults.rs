//! What is wrong or not sure of a line, as it is kept: codes and facts, which are said in the reader's language when they
//! are read.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::service::FieldError;
use crate::store::StoreError;
use domain::{Code, Fact};

/// A fault as it is kept.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    column: String,
    code: Code,
    facts: Vec<(String, Fact)>,
}

/// The names of facts that faults of lines have.
const NAMES: [&str; 11] =
    ["found", "expected", "form", "most", "line", "separator", "cells", "candidates", "least", "asked", "state"];

/// Faults as they are kept.
pub fn kept(faults: &[FieldError]) -> Value {
    let kept = faults.iter().map(|fault| Kept {
        column: fault.pointer.clone(),
        code: fault.code,
        facts: fault.facts.iter().map(|(name, fact)| ((*name).to_owned(), fact.clone())).collect(),
    });
    serde_json::to_value(kept.collect::<Vec<_>>()).unwrap_or(Value::Null)
}

/// Kept faults.
///
/// # Errors
/// Where what was kept cannot be read any more.
pub fn read(kept: &Value) -> Result<Vec<FieldError>, StoreError> {
    let kept: Vec<Kept> = Vec::deserialize(kept).map_err(|error| StoreError::Row(error.to_string()))?;
    let known = |name: String| NAMES.into_iter().find(|known| *known == name);
    Ok(kept
        .into_iter()
        .map(|fault| FieldError {
            pointer: fault.column,
            code: fault.code,
            facts: fault.facts.into_iter().filter_map(|(name, fact)| Some((known(name)?, fact))).collect(),
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_read_as_it_was_kept() {
        let faults = [
            FieldError::at("quantity", Code::OutOfRange).found("0").expects("1 … 4"),
            FieldError::at("item", Code::ItemClassNotSure).found(Fact::List(vec![Fact::from("35111100 hose")])),
            FieldError::at("", Code::MoreCellsThanHeadings).with("cells", 4),
        ];
        assert_eq!(read(&kept(&faults)).expect("faults"), faults);
        assert!(read(&Value::Null).is_err());
    }
}
