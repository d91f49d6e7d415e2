//! What is wrong with the shape of a body: serde's finding as a fault with a code and a form.
//!
//! Serde tells it only as an English sentence. Its fixed phrases are read here, and nothing of what was
//! sent is repeated; a test holds the phrases.

use crate::service::Fault;
use domain::Code;

/// The fault that an error of serde's stands for, at the place where reading stopped.
pub fn fault(place: &str, said: &str) -> Fault {
    if let Some(name) = said.strip_prefix("missing field ").and_then(quoted) {
        return Fault::at(format!("{place}/{name}"), Code::FieldMissing);
    }
    let Some((what, expected)) = said.split_once(", expected ") else { return Fault::at(place, Code::WrongShape) };
    let expected = expected.split(" at line ").next().unwrap_or(expected);
    if what.starts_with("unknown variant ") {
        let allowed: Vec<&str> = expected.split('`').skip(1).step_by(2).collect();
        return Fault::at(place, Code::InvalidValue).expects(allowed.join(", "));
    }
    match form(expected) {
        Some(form) => Fault::at(place, Code::WrongShape).of_form(form),
        None => Fault::at(place, Code::WrongShape),
    }
}

/// The name in the first pair of back quotes.
fn quoted(text: &str) -> Option<&str> {
    text.split('`').nth(1)
}

/// The words by which serde's phrase names a form; the first that fits.
const FORMS: [(&str, &[&str]); 9] = [
    ("id", &["UUID"]),
    ("moment", &["formatted date and time", "RFC 3339"]),
    ("day", &["formatted date"]),
    ("text", &["string", "a character"]),
    ("number", &["f32", "f64"]),
    ("whole_number", &["i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64", "usize", "integer"]),
    ("truth", &["boolean"]),
    ("list", &["sequence", "array", "tuple"]),
    ("object", &["struct", "map"]),
];

/// The form that serde's phrase names.
fn form(expected: &str) -> Option<&'static str> {
    let found = FORMS.iter().find(|(_, words)| words.iter().any(|word| expected.contains(word)));
    found.map(|(form, _)| *form)
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Deserialize)]
    #[allow(dead_code, reason = "only its shape is read")]
    struct Sample {
        id: uuid::Uuid,
        kind: domain::need::Kind,
        count: i64,
        flag: bool,
        list: Vec<i64>,
        text: String,
        day: chrono::NaiveDate,
    }

    fn found(name: &str, value: &str) -> (&'static str, String) {
        let mut body = serde_json::json!({ "id": "0192f0c1-7f9c-7b3a-8000-000000000000", "kind": "goods", "count": 1,
            "flag": true, "list": [1], "text": "a", "day": "2026-01-02" });
        match serde_json::from_str(value) {
            Ok(serde_json::Value::Null) => body.as_object_mut().and_then(|body| body.remove(name)),
            Ok(value) => body.as_object_mut().and_then(|body| body.insert(name.to_owned(), value)),
            Err(error) => panic!("{error}"),
        };
        let error = serde_json::from_str::<Sample>(&body.to_string()).expect_err("a fault");
        let fault = fault("", &error.to_string());
        (fault.code.as_str(), fault.expected().map(crate::api::sentences::bare).unwrap_or(fault.pointer))
    }

    #[test]
    fn serdes_phrases_are_understood() {
        for (name, value, code, told) in [
            ("count", "null", "field_missing", "/count"),
            ("kind", "\"secret\"", "invalid_value", "goods, expertise, training, visit"),
            ("count", "\"7\"", "wrong_shape", "whole_number"),
            ("count", "1.5", "wrong_shape", "whole_number"),
            ("flag", "1", "wrong_shape", "truth"),
            ("list", "\"a\"", "wrong_shape", "list"),
            ("text", "[]", "wrong_shape", "text"),
            ("id", "7", "wrong_shape", "id"),
            ("day", "7", "wrong_shape", "day"),
        ] {
            assert_eq!(found(name, value), (code, told.to_owned()), "{name} {value}");
        }
    }
}
