//! The customs record: the unique code of Ukraine's automated humanitarian-aid registration
//! system (AHARS). Since 2024-04-01 humanitarian goods enter Ukraine only with a digital
//! declaration filed by the recipient, and its days are the recipient's. Day counts are days of the calendar; they change
//! with the rules and are settings.

use crate::Code;
use chrono::Days;

use crate::place::UKRAINE;
use crate::plain::is_unseen;
use crate::zone::Zone;
use crate::{Day, Instant, MemberId};

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
    /// The number under which the recipient is registered there.
    pub recipient_number: Option<String>,
    /// The unique code.
    pub code: String,
    /// The day of the declaration.
    pub declared_on: Day,
    /// The day the goods were cleared.
    pub cleared_on: Option<Day>,
    /// The day the distribution report was filed.
    pub report_filed_on: Option<Day>,
    /// Who filed the code here, and when.
    pub filed: Option<Filing>,
}

/// Who wrote a code down, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Filing {
    pub by: MemberId,
    pub at: Instant,
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

impl CustomsFault {
    /// The code of the refusal.
    pub const fn code(self) -> Code {
        match self {
            Self::Missing => Code::CustomsCodeMissing,
            Self::NotYetDeclared => Code::CustomsDeclaredInTheFuture,
            Self::Expired => Code::CustomsCodeExpired,
            Self::ImportOverdue => Code::CustomsImportOverdue,
        }
    }
}

impl CustomsRecord {
    /// A declaration of which nothing more is known.
    pub fn new(code: impl Into<String>, declared_on: Day) -> Self {
        Self {
            recipient_number: None,
            code: code.into(),
            declared_on,
            cleared_on: None,
            report_filed_on: None,
            filed: None,
        }
    }

    /// Whether it tells what became of the goods under this code, and not only that it was declared.
    pub const fn is_settled(&self) -> bool {
        self.cleared_on.is_some() || self.report_filed_on.is_some()
    }

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

/// A day of a declaration that cannot be, with the first and the last that can.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WrongDay {
    /// `declared_on`, `cleared_on` or `report_filed_on`.
    pub field: &'static str,
    /// The first day that can be.
    pub first: Day,
    /// The last one.
    pub last: Day,
}

/// The days of a declaration that cannot be: never in the future, nothing declared so early that
/// its code had ended before the shipment was planned, nothing cleared before it was declared, nothing reported before
/// it was cleared. `zone` is the recipient's.
pub fn wrong_days(
    record: &CustomsRecord,
    planned_at: Instant,
    now: Instant,
    zone: Zone,
    rules: &CustomsRules,
) -> Vec<WrongDay> {
    let (last, planned) = (zone.day(now), zone.day(planned_at));
    let first = planned.checked_sub_days(Days::new(rules.code_valid_days)).unwrap_or(planned);
    let declared = WrongDay { field: "declared_on", first, last };
    let cleared = WrongDay { field: "cleared_on", first: record.declared_on, last };
    let reported = WrongDay { field: "report_filed_on", first: record.cleared_on.unwrap_or(record.declared_on), last };
    let is_wrong = |day: Option<Day>, bounds: &WrongDay| day.is_some_and(|day| day < bounds.first || day > bounds.last);
    [(Some(record.declared_on), declared), (record.cleared_on, cleared), (record.report_filed_on, reported)]
        .into_iter()
        .filter(|(day, bounds)| is_wrong(*day, bounds))
        .map(|(_, bounds)| bounds)
        .collect()
}

/// Whether goods loaded there come across Ukraine's border to this consignee. Only a verified
/// organisation abroad is believed to be abroad.
pub fn crosses_border(loading_country: &str, consignee_country: &str, consignee_verified: bool) -> bool {
    loading_country != UKRAINE && (consignee_country == UKRAINE || !consignee_verified)
}

/// Whether the consignor's own word is not enough for goods loaded in Ukraine, which need no
/// customs code: only that of a verified organisation of Ukraine is.
pub fn loading_needs_word(loading_country: &str, consignor_country: &str, consignor_verified: bool) -> bool {
    loading_country == UKRAINE && (consignor_country != UKRAINE || !consignor_verified)
}

/// A code as it is kept and compared: without what nobody sees, blanks as one.
pub fn code(text: &str) -> String {
    let seen: String = text.chars().filter(|c| !is_unseen(*c)).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether goods may cross on `today`, the recipient's, or why not.
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
        let record = CustomsRecord::new("A", day("2026-01-01"));
        assert_eq!(check(None, day("2026-01-01"), &rules), Err(CustomsFault::Missing));
        assert_eq!(check(Some(&record), day("2025-12-31"), &rules), Err(CustomsFault::NotYetDeclared));
        assert_eq!(check(Some(&record), day("2026-01-31"), &rules), Ok(()));
        assert_eq!(check(Some(&record), day("2026-02-01"), &rules), Err(CustomsFault::ImportOverdue));
        assert_eq!(check(Some(&record), day("2026-04-02"), &rules), Err(CustomsFault::Expired));
        let cleared = CustomsRecord { cleared_on: Some(day("2026-01-10")), ..record };
        assert_eq!(cleared.report_due(&rules), Some(day("2026-04-10")));
    }

    #[test]
    fn the_first_and_the_last_day_of_a_code_still_count() {
        let record = CustomsRecord::new("A", day("2026-01-01"));
        // where the code ends before the time to import does
        let rules = CustomsRules { code_valid_days: 10, import_within_days: 20, report_due_days: 90 };
        assert_eq!(check(Some(&record), day("2026-01-01"), &rules), Ok(()));
        assert_eq!(check(Some(&record), day("2026-01-11"), &rules), Ok(()));
        assert_eq!(check(Some(&record), day("2026-01-12"), &rules), Err(CustomsFault::Expired));
    }

    #[test]
    fn a_code_is_one_however_it_is_typed() {
        for text in ["AH 77-1", " AH  77-1 ", "AH\u{A0}77\u{200B}-1"] {
            assert_eq!(code(text), "AH 77-1", "{text:?}");
        }
    }

    #[test]
    fn days_of_a_declaration_can_be() {
        let rules = CustomsRules::default();
        let planned: Instant = "2026-04-10T12:00:00Z".parse().expect("a moment");
        let now: Instant = "2026-04-20T20:59:00Z".parse().expect("a moment");
        let wrong = |declared: &str, cleared: Option<&str>| -> Vec<&'static str> {
            let record = CustomsRecord { cleared_on: cleared.map(day), ..CustomsRecord::new("A", day(declared)) };
            wrong_days(&record, planned, now, Zone::KYIV, &rules).iter().map(|wrong| wrong.field).collect()
        };
        assert!(wrong("2026-04-20", Some("2026-04-20")).is_empty());
        assert!(wrong("2026-01-10", None).is_empty());
        assert_eq!(wrong("2026-01-09", None), ["declared_on"]);
        assert_eq!(wrong("2026-04-21", None), ["declared_on"]);
        assert_eq!(wrong("2026-04-12", Some("2026-04-11")), ["cleared_on"]);
        assert_eq!(wrong("2100-01-01", Some("2100-01-01")), ["declared_on", "cleared_on"]);
        let reported = |on: &str| {
            let record = CustomsRecord {
                cleared_on: Some(day("2026-04-15")),
                report_filed_on: Some(day(on)),
                ..CustomsRecord::new("A", day("2026-04-12"))
            };
            wrong_days(&record, planned, now, Zone::KYIV, &rules)
        };
        assert!(reported("2026-04-15").is_empty() && reported("2026-04-20").is_empty());
        let wrong = WrongDay { field: "report_filed_on", first: day("2026-04-15"), last: day("2026-04-20") };
        assert_eq!((reported("2026-04-14"), reported("2026-04-21")), (vec![wrong], vec![wrong]));
    }

    #[test]
    fn the_days_of_a_declaration_are_the_recipients() {
        let rules = CustomsRules::default();
        let wrong = |zone: Zone, declared: &str, planned: &str, now: &str| -> usize {
            let record = CustomsRecord::new("A", day(declared));
            let moment = |text: &str| text.parse::<Instant>().expect("a moment");
            wrong_days(&record, moment(planned), moment(now), zone, &rules).len()
        };
        // half past midnight in Kyiv, by the summer's and by the winter's clock
        for (now, declared) in [("2026-04-20T21:30:00Z", "2026-04-21"), ("2026-01-20T22:30:00Z", "2026-01-21")] {
            assert_eq!(wrong(Zone::KYIV, declared, now, now), 0);
            assert_eq!(wrong(Zone::UTC, declared, now, now), 1);
        }
        // half past eleven in the evening of the winter: the summer's clock would be a day ahead
        assert_eq!(wrong(Zone::KYIV, "2026-01-21", "2026-01-20T21:30:00Z", "2026-01-20T21:30:00Z"), 1);
        // it was planned after midnight, when a code declared ninety-one days before had ended
        assert_eq!(wrong(Zone::KYIV, "2026-01-20", "2026-04-20T21:30:00Z", "2026-04-21T12:00:00Z"), 1);
        assert_eq!(wrong(Zone::UTC, "2026-01-20", "2026-04-20T21:30:00Z", "2026-04-21T12:00:00Z"), 0);
    }

    #[test]
    fn where_goods_are_loaded_is_not_believed_of_everybody() {
        assert!(loading_needs_word("UA", "FR", true));
        // somebody who has just written that it is at home in Ukraine
        assert!(loading_needs_word("UA", "UA", false));
        assert!(!loading_needs_word("UA", "UA", true));
        assert!(!loading_needs_word("FR", "FR", true));
        assert!(crosses_border("FR", "UA", true));
        assert!(crosses_border("FR", "PL", false));
        assert!(!crosses_border("FR", "PL", true));
        assert!(!crosses_border("UA", "UA", true));
    }
}
