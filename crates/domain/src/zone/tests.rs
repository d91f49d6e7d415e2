//! Days end where they were given, whatever the clocks do.

use super::*;

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn at(text: &str) -> Instant {
    text.parse().expect("a moment")
}

fn zone(name: &str) -> Zone {
    name.parse().expect("a zone")
}

/// Zone, day, and when it ends.
const ENDS: &[(&str, &str, &str)] = &[
    ("Europe/Kyiv", "2026-01-15", "2026-01-15T22:00:00Z"),
    ("Europe/Kyiv", "2026-07-15", "2026-07-15T21:00:00Z"),
    // the day before, of, and behind a change of the clocks, which falls into the night
    ("Europe/Kyiv", "2026-03-28", "2026-03-28T22:00:00Z"),
    ("Europe/Kyiv", "2026-03-29", "2026-03-29T21:00:00Z"),
    ("Europe/Kyiv", "2026-10-24", "2026-10-24T21:00:00Z"),
    ("Europe/Kyiv", "2026-10-25", "2026-10-25T22:00:00Z"),
    ("Europe/Brussels", "2026-03-28", "2026-03-28T23:00:00Z"),
    ("Europe/Brussels", "2026-03-29", "2026-03-29T22:00:00Z"),
    ("Europe/Brussels", "2026-10-24", "2026-10-24T22:00:00Z"),
    ("Europe/Brussels", "2026-10-25", "2026-10-25T23:00:00Z"),
    // Beaufort, South Carolina; its clocks change on other days
    ("America/New_York", "2026-03-07", "2026-03-08T05:00:00Z"),
    ("America/New_York", "2026-03-08", "2026-03-09T04:00:00Z"),
    ("America/New_York", "2026-11-30", "2026-12-01T05:00:00Z"),
    ("America/New_York", "2026-10-31", "2026-11-01T04:00:00Z"),
    ("America/New_York", "2026-11-01", "2026-11-02T05:00:00Z"),
    // midnight is left out: the day begins at one o'clock
    ("America/Sao_Paulo", "2018-11-03", "2018-11-04T03:00:00Z"),
    ("America/Sao_Paulo", "2018-11-04", "2018-11-05T02:00:00Z"),
    // the hour before midnight comes twice
    ("America/Sao_Paulo", "2018-02-17", "2018-02-18T03:00:00Z"),
    // midnight comes twice: the first of them ends the day
    ("America/Havana", "2026-10-31", "2026-11-01T04:00:00Z"),
    ("America/Havana", "2026-03-07", "2026-03-08T05:00:00Z"),
    // a whole day is left out, and ends as it would begin
    ("Pacific/Apia", "2011-12-29", "2011-12-30T10:00:00Z"),
    ("Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z"),
    ("Pacific/Apia", "2011-12-31", "2011-12-31T10:00:00Z"),
    ("UTC", "2026-02-28", "2026-03-01T00:00:00Z"),
];

#[test]
fn a_day_ends_where_the_next_begins() {
    for (name, of, end) in ENDS {
        let local = zone(name).on(day(of));
        assert_eq!(local.ends_at(), at(end), "{name} {of}");
        let moment = TimeDelta::microseconds(1);
        assert!(!local.has_passed(at(end) - moment), "{name} {of} holds to its end");
        assert!(local.has_passed(at(end)), "{name} {of} is over then");
        assert!(zone(name).day(at(end)) > local.day, "{name} {of}: the next day has begun");
        assert!(zone(name).day(at(end) - moment) <= local.day, "{name} {of}: and not before");
    }
}

#[test]
fn every_day_of_every_zone_ends_after_it_has_begun() {
    // with every change of the clocks that the present rules know; at the south pole they go two hours at once
    for name in ZONES.iter().flat_map(|(_, names)| *names) {
        let first = Day::from_ymd_opt(2026, 1, 1).expect("a day");
        let days: Vec<LocalDay> = first.iter_days().take(731).map(|day| zone(name).on(day)).collect();
        for pair in days.windows(2) {
            let (begins, ends) = (pair[0].ends_at(), pair[1].ends_at());
            let length = ends - begins;
            assert!((22..=26).contains(&length.num_hours()), "{name} {}: {length}", pair[1].day);
            assert_eq!(zone(name).day(begins), pair[1].day, "{name}");
            assert_eq!(zone(name).day(ends - TimeDelta::hours(12)), pair[1].day, "{name}");
        }
    }
}

#[test]
fn today_is_another_day_elsewhere() {
    // half past midnight in Kyiv, summer and winter
    for now in [at("2026-07-14T21:30:00Z"), at("2026-01-14T22:30:00Z")] {
        let (here, there) = (Zone::KYIV.day(now), zone("America/New_York").day(now));
        assert_eq!(here, there.succ_opt().expect("the next"));
        assert_eq!(there, Zone::UTC.day(now));
        assert!(!Zone::KYIV.on(here).is_to_come(now));
        assert!(Zone::UTC.on(here).is_to_come(now));
        assert!(Zone::KYIV.on(there).has_passed(now));
        assert!(!zone("America/New_York").on(there).has_passed(now));
        let todays = Todays::at(now);
        assert_eq!([Zone::KYIV, Zone::UTC, Zone::KYIV].map(|zone| todays.day(zone)), [here, there, here]);
        assert_eq!((todays.days_to(Zone::KYIV.on(here)), todays.days_to(Zone::UTC.on(here))), (0, 1));
        assert_eq!(todays.days_to(Zone::KYIV.on(there)), -1);
    }
}

#[test]
fn day_counts_are_days_of_the_calendar() {
    // ninety days of which one has 25 hours
    let now = at("2026-10-01T21:30:00Z");
    assert_eq!(Zone::KYIV.days_after(now, TimeDelta::days(90)), Zone::KYIV.on(day("2026-12-31")));
    assert_eq!(Zone::UTC.days_after(now, TimeDelta::days(90)).day, day("2026-12-30"));
    assert_eq!(Zone::KYIV.days_after(now, TimeDelta::hours(23)).day, day("2026-10-02"));
}

#[test]
fn of_two_days_the_one_that_ends_later_stays() {
    let (beaufort, kyiv) = (zone("America/New_York").on(day("2026-11-30")), Zone::KYIV.on(day("2026-11-30")));
    assert_eq!((beaufort.later(kyiv), kyiv.later(beaufort)), (beaufort, beaufort));
    let next = Zone::KYIV.on(day("2026-12-01"));
    assert_eq!((beaufort.later(next), next.later(beaufort)), (next, next));
}

#[test]
fn every_country_has_its_zone() {
    assert!(ZONES.is_sorted_by_key(|(country, _)| country), "in order");
    for (country, names) in ZONES {
        assert!(!names.is_empty(), "{country}");
        for name in *names {
            assert!(zone(name).is_of(country), "{country} {name}");
            assert_eq!(zone(name).as_str(), *name);
        }
    }
    for (country, name) in [("UA", "Europe/Kyiv"), ("BE", "Europe/Brussels"), ("US", "America/New_York")] {
        assert_eq!(Zone::of_country(country).as_str(), name);
    }
    assert!(zone("America/Denver").is_of("US"));
    assert!(!Zone::KYIV.is_of("US"));
    let denver = zone("America/Denver");
    assert_eq!((denver.kept_in("US"), denver.kept_in("PL")), (denver, zone("Europe/Warsaw")), "it moved");
    assert_eq!(Zone::choices("UA"), ["Europe/Kyiv"]);
    assert_eq!(Zone::of_country("ZZ"), Zone::UTC);
    for wrong in ["", "Kyiv", "europe/kyiv", "Europe/Kyiv ", "+02:00"] {
        assert!(wrong.parse::<Zone>().is_err(), "{wrong:?}");
    }
}
