//! How days and moments are written. Where and when a day ends is told by [`crate::zone`].

use serde::de::{Deserializer, Error, Unexpected, Visitor};

use crate::{Day, Instant};

/// The day that is written as `YYYY-MM-DD`; no other form is one.
pub fn read(text: &str) -> Option<Day> {
    let form = b"0000-00-00";
    let fits = |(found, wanted): (u8, &u8)| if *wanted == b'0' { found.is_ascii_digit() } else { found == *wanted };
    (text.len() == form.len() && text.bytes().zip(form).all(fits)).then(|| text.parse().ok()).flatten()
}

/// The moment that is written as RFC 3339 has it: `YYYY-MM-DDThh:mm:ssZ`.
pub fn read_moment(text: &str) -> Option<Instant> {
    let (day, rest) = text.split_once('T')?;
    // a fraction and another zone may stand behind the seconds, but no part may be left out
    let has_seconds = rest.get(..8).is_some_and(|time| time.bytes().filter(|byte| *byte == b':').count() == 2);
    read(day).filter(|_| has_seconds)?;
    chrono::DateTime::parse_from_rfc3339(text).ok().map(|moment| moment.to_utc())
}

/// Reads a day of a body, for `deserialize_with`.
///
/// # Errors
/// When it is written in another form.
pub fn day<'de, D: Deserializer<'de>>(from: D) -> Result<Day, D::Error> {
    from.deserialize_str(Written { read, form: "YYYY-MM-DD" })
}

/// Reads a day of a body that may be null; with `default` it may also be missing.
///
/// # Errors
/// As [`day`].
pub fn day_or_none<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Day>, D::Error> {
    from.deserialize_option(OrNone(Written { read, form: "YYYY-MM-DD" }))
}

/// Reads a moment of a body that may be null; with `default` it may also be missing.
///
/// # Errors
/// When it is written in another form.
pub fn moment_or_none<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Instant>, D::Error> {
    from.deserialize_option(OrNone(Written { read: read_moment, form: "YYYY-MM-DDThh:mm:ssZ" }))
}

/// A text in one form.
struct Written<T> {
    read: fn(&str) -> Option<T>,
    form: &'static str,
}

impl<T> Visitor<'_> for Written<T> {
    type Value = T;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.form)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        (self.read)(text).ok_or_else(|| E::invalid_value(Unexpected::Other("text of another form"), &self))
    }
}

/// The same, or null.
struct OrNone<T>(Written<T>);

impl<'de, T> Visitor<'de> for OrNone<T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.expecting(f)
    }

    fn visit_none<E: Error>(self) -> Result<Option<T>, E> {
        Ok(None)
    }

    fn visit_unit<E: Error>(self) -> Result<Option<T>, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<Option<T>, D::Error> {
        from.deserialize_str(self.0).map(Some)
    }
}

#[cfg(test)]
mod tests {
    use serde::de::{self, IntoDeserializer};

    use super::*;

    #[test]
    fn a_day_is_written_in_one_way() {
        assert_eq!(read("2027-01-31"), Day::from_ymd_opt(2027, 1, 31));
        assert_eq!(read("2028-02-29"), Day::from_ymd_opt(2028, 2, 29));
        for other in [
            "2027-1-1",
            " 2027-01-01",
            "2027-01-01 ",
            "2027-02-29",
            "2027-00-10",
            "+2027-01-01",
            "27-01-01",
            "2027/01/01",
            "20270101",
            "01.01.2027",
            "2027-01-01T00:00:00Z",
            "２027-01-01",
            "",
        ] {
            assert_eq!(read(other), None, "{other:?}");
        }
    }

    #[test]
    fn a_moment_is_written_as_rfc_3339_has_it() {
        let noon = read_moment("2026-11-23T12:00:00Z").expect("a moment");
        assert_eq!(read_moment("2026-11-23T14:00:00.000+02:00"), Some(noon));
        for other in [
            "2026-11-23 12:00:00Z",
            "2026-11-23T12:00Z",
            "2026-11-23",
            "2026-11-23T12:00:00",
            " 2026-11-23T12:00:00Z",
            "",
        ] {
            assert_eq!(read_moment(other), None, "{other:?}");
        }
    }

    #[test]
    fn bodies_hold_days_in_one_form() {
        #[derive(Debug, PartialEq, serde::Deserialize)]
        struct Body {
            #[serde(deserialize_with = "day")]
            on: Day,
            #[serde(default, deserialize_with = "day_or_none")]
            by: Option<Day>,
            #[serde(default, deserialize_with = "moment_or_none")]
            at: Option<Instant>,
        }
        let of = |text: &str| serde_json::from_str::<Body>(text);
        let body = of(r#"{ "on": "2027-01-01", "by": null }"#).expect("a body");
        assert_eq!((body.by, body.at), (None, None));
        let body = of(r#"{ "on": "2027-01-01", "by": "2027-01-02", "at": "2027-01-01T00:00:00Z" }"#).expect("a body");
        assert_eq!((body.on, body.by), (read("2027-01-01").expect("a day"), read("2027-01-02")));
        for bad in [
            r#"{ "on": "2027-1-1" }"#,
            r#"{ "on": null }"#,
            r#"{ "on": "2027-01-01", "by": "2027-1-2" }"#,
            r#"{ "on": "2027-01-01", "at": "2027-01-01" }"#,
            "{}",
        ] {
            assert!(of(bad).is_err(), "{bad}");
        }
        // whoever wrote another form is told the right one
        for (bad, form) in [
            (r#"{ "on": 1 }"#, "YYYY-MM-DD"),
            (r#"{ "on": "2027-1-1" }"#, "YYYY-MM-DD"),
            (r#"{ "on": "2027-01-01", "by": "2027-1-2" }"#, "YYYY-MM-DD"),
            (r#"{ "on": "2027-01-01", "at": "2027-01-01" }"#, "YYYY-MM-DDThh:mm:ssZ"),
        ] {
            let told = of(bad).expect_err(bad).to_string();
            assert!(told.contains(&format!("expected {form} at")), "{bad}: {told}");
        }
        // also by a form that knows no null
        let number: de::value::U64Deserializer<de::value::Error> = 5_u64.into_deserializer();
        let told = day_or_none(number).expect_err("a number").to_string();
        assert_eq!(told, "invalid type: integer `5`, expected YYYY-MM-DD");
    }
}
