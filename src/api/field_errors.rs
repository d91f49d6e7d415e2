//! Field errors as they are collected: all are counted, the first hundred kept.

use crate::service::FieldError;

/// Field errors that one answer tells.
pub const MOST: usize = 100;
/// The longest pointer that is told, in characters; it is made of what was sent.
const LONGEST_POINTER: usize = 200;

/// The first faults, and how many more there are.
#[derive(Debug, Default)]
pub struct FieldErrors {
    kept: Vec<FieldError>,
    more: usize,
}

impl FieldErrors {
    /// Adds one; it is not even made when it would not be kept.
    pub fn add(&mut self, fault: impl FnOnce() -> FieldError) {
        if self.kept.len() < MOST {
            let mut fault = fault();
            if fault.pointer.chars().nth(LONGEST_POINTER).is_some() {
                fault.pointer = fault.pointer.chars().take(LONGEST_POINTER).chain(['…']).collect();
            }
            self.kept.push(fault);
        } else {
            self.more += 1;
        }
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    /// Those that are told.
    pub fn told(&self) -> &[FieldError] {
        &self.kept
    }

    /// How many more there are.
    pub const fn more(&self) -> usize {
        self.more
    }
}

impl From<Vec<FieldError>> for FieldErrors {
    fn from(found: Vec<FieldError>) -> Self {
        let mut faults = Self::default();
        for fault in found {
            faults.add(|| fault);
        }
        faults
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Code;

    #[test]
    fn a_hundred_are_told_and_the_rest_counted() {
        let faults = FieldErrors::from(vec![FieldError::at("/x".repeat(1000), Code::UnknownField); 250]);
        assert_eq!((faults.told().len(), faults.more()), (MOST, 150));
        assert!(faults.told().iter().all(|fault| fault.pointer.chars().count() == LONGEST_POINTER + 1));
    }
}
