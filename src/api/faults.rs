//! Faults as they are collected: all are counted, the first hundred kept.

use crate::service::Fault;

/// Faults that one answer tells.
pub const MOST: usize = 100;
/// The longest pointer that is told, in characters; it is made of what was sent.
const LONGEST_POINTER: usize = 200;

/// The first faults, and how many more there are.
#[derive(Debug, Default)]
pub struct Faults {
    kept: Vec<Fault>,
    more: usize,
}

impl Faults {
    /// Adds one; it is not even made when it would not be kept.
    pub fn add(&mut self, fault: impl FnOnce() -> Fault) {
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
    pub fn told(&self) -> &[Fault] {
        &self.kept
    }

    /// How many more there are.
    pub const fn more(&self) -> usize {
        self.more
    }
}

impl From<Vec<Fault>> for Faults {
    fn from(found: Vec<Fault>) -> Self {
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
        let faults = Faults::from(vec![Fault::at("/x".repeat(1000), Code::UnknownField); 250]);
        assert_eq!((faults.told().len(), faults.more()), (MOST, 150));
        assert!(faults.told().iter().all(|fault| fault.pointer.chars().count() == LONGEST_POINTER + 1));
    }
}
