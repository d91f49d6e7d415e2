//! Where on earth a day is a day. A promised day holds to its end where it was given: a [`LocalDay`] is a day with its
//! zone, and [`LocalDay::ends_at`] the one moment that everything compares. Moments themselves are UTC.

mod countries;
#[cfg(test)]
mod tests;

use std::cell::Cell;
use std::fmt;
use std::str::FromStr;

use chrono::{Days, LocalResult, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;

use crate::{Day, Instant, UnknownWord};
use countries::ZONES;

/// Which rules of zones the program is built with. Governments change them: what was reckoned with others is reckoned
/// anew.
pub const RULES: &str = chrono_tz::IANA_TZDB_VERSION;

/// Further than this no clock has ever been put forward or back.
const FARTHEST_JUMP: TimeDelta = TimeDelta::hours(49);

/// A time zone of the IANA database.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Zone(Tz);

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Zone {
    type Err = UnknownWord;

    fn from_str(name: &str) -> Result<Self, UnknownWord> {
        match Tz::from_str(name) {
            Ok(zone) => Ok(Self(zone)),
            // what is wrong with it is all that it would say
            Err(_unknown) => Err(UnknownWord { list: "Zone", found: name.to_owned() }),
        }
    }
}

impl Zone {
    /// What stands where nothing is known of a country.
    pub const UTC: Self = Self(Tz::UTC);
    /// Ukraine's, by which public pages and papers go.
    pub const KYIV: Self = Self(Tz::Europe__Kyiv);

    /// Its name, `Europe/Kyiv`.
    pub fn as_str(self) -> &'static str {
        self.0.name()
    }

    /// The zone of a country; where it has several, the one that counts until another is set.
    pub fn of_country(country: &str) -> Self {
        Self::choices(country).first().and_then(|name| name.parse().ok()).unwrap_or(Self::UTC)
    }

    /// The names of a country's zones, the one that counts until another is set first.
    pub fn choices(country: &str) -> &'static [&'static str] {
        let place = ZONES.binary_search_by_key(&country, |(code, _)| code).ok();
        place.and_then(|place| ZONES.get(place)).map_or(&[], |(_, names)| names)
    }

    /// Whether a country has this zone.
    pub fn is_of(self, country: &str) -> bool {
        Self::choices(country).contains(&self.as_str())
    }

    /// This zone if the country has it, else the country's own.
    #[must_use]
    pub fn kept_in(self, country: &str) -> Self {
        if self.is_of(country) { self } else { Self::of_country(country) }
    }

    /// What day it is here.
    pub fn day(self, at: Instant) -> Day {
        at.with_timezone(&self.0).date_naive()
    }

    /// A day as it is meant here.
    pub const fn on(self, day: Day) -> LocalDay {
        LocalDay { day, zone: self }
    }

    /// As many calendar days after today as `span` has.
    pub fn days_after(self, now: Instant, span: TimeDelta) -> LocalDay {
        let (today, days) = (self.day(now), Days::new(span.num_days().unsigned_abs()));
        self.on(today.checked_add_days(days).unwrap_or(today))
    }

    /// The moment at which a day begins here: its midnight, or the first moment behind it where a change of the clocks
    /// leaves it out; of a midnight that comes twice the first.
    fn start_of(self, day: Day) -> Instant {
        let midnight = day.and_time(NaiveTime::MIN);
        match self.0.from_local_datetime(&midnight) {
            LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => at.to_utc(),
            LocalResult::None => self.first_behind(midnight),
        }
    }

    /// The first moment whose local time is not before one that a change of the clocks leaves out.
    fn first_behind(self, missing: NaiveDateTime) -> Instant {
        let is_behind = |at: Instant| at.with_timezone(&self.0).naive_local() >= missing;
        let middle = Utc.from_utc_datetime(&missing);
        let (mut before, mut behind) = (middle - FARTHEST_JUMP, middle + FARTHEST_JUMP);
        // clocks jump at whole seconds
        while behind - before > TimeDelta::seconds(1) {
            let half = before + TimeDelta::seconds((behind - before).num_seconds() / 2);
            if is_behind(half) {
                behind = half;
            } else {
                before = half;
            }
        }
        behind
    }
}

/// A day as it was promised: a day of the calendar in a zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct LocalDay {
    pub day: Day,
    pub zone: Zone,
}

impl LocalDay {
    /// When it is over: the start of the next local day.
    pub fn ends_at(self) -> Instant {
        self.day.succ_opt().map_or(Instant::MAX_UTC, |next| self.zone.start_of(next))
    }

    /// Whether it is over.
    pub fn has_passed(self, now: Instant) -> bool {
        self.ends_at() <= now
    }

    /// Whether it has not yet begun.
    pub fn is_to_come(self, now: Instant) -> bool {
        self.day > self.zone.day(now)
    }

    /// The one of two that ends later; the first where both end at once.
    #[must_use]
    pub fn later(self, other: Self) -> Self {
        if other.ends_at() > self.ends_at() { other } else { self }
    }
}

/// What day it is, asked for many zones at one moment. Most are the same as the one before.
#[derive(Debug)]
pub struct Todays {
    now: Instant,
    last: Cell<(Zone, Day)>,
}

impl Todays {
    /// The days at a moment.
    pub fn at(now: Instant) -> Self {
        Self { now, last: Cell::new((Zone::UTC, Zone::UTC.day(now))) }
    }

    /// What day it is in a zone.
    pub fn day(&self, zone: Zone) -> Day {
        let (known, day) = self.last.get();
        if known == zone {
            return day;
        }
        let day = zone.day(self.now);
        self.last.set((zone, day));
        day
    }

    /// Calendar days from today to a day; fewer than none where it has passed.
    pub fn days_to(&self, day: LocalDay) -> i64 {
        day.day.signed_duration_since(self.day(day.zone)).num_days()
    }
}
