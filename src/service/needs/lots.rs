//! In which parts and for what a line's quantity may be promised, as somebody writes it.

use serde_json::{Value, json};

use crate::service::FieldError;
use domain::Code;
use domain::need::{Lots, Substitutes};

/// What somebody says of it; what is absent stays, and of a new line is the default.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct NewLots {
    /// The least that is worth sending, base units; 1 takes it back.
    pub min_lot: Option<i64>,
    /// Whether only all that remains helps, from one pledge.
    pub indivisible: Option<bool>,
    /// Whether something else may serve.
    pub substitutes: Option<Substitutes>,
}

impl NewLots {
    /// With what is said in the place of what was.
    pub fn over(self, before: Lots) -> Lots {
        Lots {
            min_lot: self.min_lot.map_or(before.min_lot, |least| Some(least).filter(|least| *least > 1)),
            indivisible: self.indivisible.unwrap_or(before.indivisible),
            substitutes: self.substitutes.unwrap_or(before.substitutes),
        }
    }

    /// Whether anything is said.
    pub const fn says_something(self) -> bool {
        self.min_lot.is_some() || self.indivisible.is_some() || self.substitutes.is_some()
    }
}

/// A lot is no more than the whole, and what cannot be divided has none.
///
/// # Errors
/// The fault, in the field `min_lot`.
pub fn check(lots: Lots, quantity: Option<i64>, pointer: &str) -> Result<(), FieldError> {
    let Some(least) = lots.min_lot else { return Ok(()) };
    let fault = |code| FieldError::at(format!("{pointer}/min_lot"), code);
    if lots.indivisible {
        return Err(fault(Code::OnlyAllOfItHelps));
    }
    match quantity {
        Some(all) if least > all => Err(fault(Code::ALotIsMoreThanTheLine).expects(format!("≤ {all}"))),
        _ => Ok(()),
    }
}

/// What the log says of it.
pub fn told(lots: Lots) -> Value {
    json!({ "min_lot": lots.min_lot, "indivisible": lots.indivisible, "substitutes": lots.substitutes })
}
