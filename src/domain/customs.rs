//! The customs record: the unique code of Ukraine's automated humanitarian-aid registration
//! system (AHARS). Since 2024-04-01 humanitarian goods enter Ukraine only with a digital
//! declaration filed by the recipient. Day counts change with the rules and are settings.

use chrono::Days;

use crate::domain::Day;

/// The day counts of the rules in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CustomsRules {
    /// Days a code is valid from its declaration (90).
    pub code_valid_days: u64,
    /// Days within which the goods must be imported (30).
    pub import_within_days: u64,
    /// Days after clearance until the distribution report is due (90).
    pub report_due_days: u64,
}

impl Default for CustomsRules {
    fn default() -> Self {
        Self { code_valid_days: 90, import_within_days: 30, report_due_days: 90 }
    }
}

/// The declaration of one shipment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomsRecord {
    /// The unique code.
    pub code: String,
    /// The day of the declaration.
    pub declared_on: Day,
    /// The day the goods were cleared.
    pub cleared_on: Option<Day>,
}

vocabulary! {
    /// Why a shipment may not cross the border yet.
    pub enum CustomsFault {
        /// No code is recorded.
        Missing = "customs_code_missing",
        /// The declaration lies in the future.
        NotYetDeclared = "customs_declared_in_the_future",
        /// The code's validity has ended.
        Expired = "customs_code_expired",
        /// The time to import has passed.
        ImportOverdue = "customs_import_overdue",
    }
}

impl CustomsRecord {
    /// The last day the code is valid.
    pub fn valid_until(&self, rules: &CustomsRules) -> Option<Day> {
        self.declared_on.checked_add_days(Days::new(rules.code_valid_days))
    }

    /// The last day to import.
    pub fn import_until(&self, rules: &CustomsRules) -> Option<Day> {
        self.declared_on.checked_add_days(Days::new(rules.import_within_days))
    }

    /// The day the distribution report is due, once cleared.
    pub fn report_due(&self, rules: &CustomsRules) -> Option<Day> {
        self.cleared_on?.checked_add_days(Days::new(rules.report_due_days))
    }
}

/// Whether goods may cross on `today`, or why not.
pub fn check(record: Option<&CustomsRecord>, today: Day, rules: &CustomsRules) -> Result<(), CustomsFault> {
    let record = record.ok_or(CustomsFault::Missing)?;
    if record.declared_on > today {
        return Err(CustomsFault::NotYetDeclared);
    }
    if record.valid_until(rules).is_none_or(|last| last < today) {
        return Err(CustomsFault::Expired);
    }
    if record.import_until(rules).is_none_or(|last| last < today) {
        return Err(CustomsFault::ImportOverdue);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    #[test]
    fn a_code_has_its_time() {
        let rules = CustomsRules::default();
        let record = CustomsRecord { code: "A".into(), declared_on: day("2026-01-01"), cleared_on: None };
        assert_eq!(check(None, day("2026-01-01"), &rules), Err(CustomsFault::Missing));
        assert_eq!(check(Some(&record), day("2025-12-31"), &rules), Err(CustomsFault::NotYetDeclared));
        assert_eq!(check(Some(&record), day("2026-01-31"), &rules), Ok(()));
        assert_eq!(check(Some(&record), day("2026-02-01"), &rules), Err(CustomsFault::ImportOverdue));
        assert_eq!(check(Some(&record), day("2026-04-02"), &rules), Err(CustomsFault::Expired));
        let cleared = CustomsRecord { cleared_on: Some(day("2026-01-10")), ..record };
        assert_eq!(cleared.report_due(&rules), Some(day("2026-04-10")));
    }
}
