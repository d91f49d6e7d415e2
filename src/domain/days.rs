//! Days that people promise. Until days are local, a promised day has not passed anywhere on earth
//! while it is not before yesterday in UTC.

use crate::Day;

/// Whether a promised day has passed everywhere.
pub fn has_passed(day: Day, today: Day) -> bool {
    today.pred_opt().is_some_and(|yesterday| day < yesterday)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yesterday_may_still_be_today_somewhere() {
        let day = |text: &str| text.parse::<Day>().expect("a day");
        let today = day("2026-03-01");
        assert!(!has_passed(day("2026-03-01"), today));
        assert!(!has_passed(day("2026-02-28"), today));
        assert!(has_passed(day("2026-02-27"), today));
        assert!(!has_passed(day("2027-01-01"), today));
    }
}
