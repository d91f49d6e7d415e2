//! Day counts and delays: settings, because rules change.

use chrono::TimeDelta;

use domain::customs::CustomsRules;

/// The rules in force.
#[derive(Debug, Clone)]
pub struct Rules {
    /// How long a proposal holds its units (14 days).
    pub hold: TimeDelta,
    /// How long what both sides agreed on waits for the donor's council (60 days).
    pub council: TimeDelta,
    /// How long a verified need stands unless confirmed again (90 days).
    pub need_valid: TimeDelta,
    /// After how many days without confirmation a need counts as stale (30).
    pub stale_days: i64,
    /// How far the public board lags (24 hours).
    pub public_delay: TimeDelta,
    /// How long answers are kept for retries (24 hours).
    pub answers_kept: TimeDelta,
    /// The day counts of customs.
    pub customs: CustomsRules,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            hold: TimeDelta::days(14),
            council: TimeDelta::days(60),
            need_valid: TimeDelta::days(90),
            stale_days: 30,
            public_delay: TimeDelta::hours(24),
            answers_kept: TimeDelta::hours(24),
            customs: CustomsRules::default(),
        }
    }
}
