//! What a walk finds, and what it puts right.

use serde_json::{Value, json};

use super::*;
use crate::api::sentences::bare;

fn form() -> Form {
    Form::of(&json!({
        "type": "object",
        "required": ["title", "count", "lines", "kind"],
        "properties": {
            "title": { "type": "string" },
            "count": { "type": "integer", "format": "int32", "minimum": 1, "maximum": 4 },
            "kind": { "type": "string", "enum": ["goods", "visit"] },
            "on": { "type": ["string", "null"], "format": "date" },
            "at": { "type": ["string", "null"], "format": "date-time" },
            "open": { "type": "boolean" },
            "labels": { "type": "object",
                "additionalProperties": { "type": "array", "items": { "type": "string" } } },
            "lines": { "type": "array", "items": { "type": "object", "required": ["id"], "properties": {
                "id": { "type": "string", "format": "uuid" }, "quantity": { "type": ["integer", "null"] } } } }
        }
    }))
}

const ID: &str = "01931f3e-0000-7000-8000-000000000004";

/// The faults of a body, as `pointer code expected`.
fn faults(body: &str) -> Vec<String> {
    let raw: &RawValue = serde_json::from_str(body).expect("JSON");
    let walk = Walk::over(raw, &form());
    let mended: Value = serde_json::from_str(&walk.mended).unwrap_or_else(|_| panic!("{}", walk.mended));
    let again = walk.mended.clone();
    let again: &RawValue = serde_json::from_str(&again).expect("JSON");
    assert!(Walk::over(again, &form()).faults.is_empty(), "{mended} is put right");
    let told = walk.faults.told().iter();
    told.map(|fault| format!("{} {} {}", fault.pointer, fault.code, fault.expected().map(bare).unwrap_or_default()))
        .collect()
}

#[test]
fn what_is_right_has_no_fault() {
    let body = json!({ "title": "x", "count": 9, "kind": "visit", "on": null, "open": true,
        "labels": { "uk": ["а"] }, "lines": [{ "id": ID, "quantity": 5 }, { "id": ID, "quantity": null }] });
    assert_eq!(faults(&body.to_string()), Vec::<String>::new());
}

#[test]
fn every_fault_is_found_at_its_place() {
    for (body, wanted) in [
        (
            "{}".to_owned(),
            vec![
                "/count field_missing integer",
                "/kind field_missing goods, visit",
                "/lines field_missing array",
                "/title field_missing string",
            ],
        ),
        ("[]".to_owned(), vec![" wrong_shape object"]),
        ("null".to_owned(), vec![" not_null object"]),
        (
            json!({ "title": 5, "count": "5", "kind": "good", "on": "2027-1-1", "at": "2027-01-01", "open": 1,
                "lines": {}, "labels": { "uk": "а", "en": [3] }, "a/b": 1 })
            .to_string(),
            vec![
                "/a~1b unknown_field ",
                "/at bad_time YYYY-MM-DDThh:mm:ssZ",
                "/count number_in_quotes integer",
                "/kind invalid_value goods, visit",
                "/labels/en/0 wrong_shape string",
                "/labels/uk wrong_shape array",
                "/lines wrong_shape array",
                "/on bad_date YYYY-MM-DD",
                "/open wrong_shape true, false",
                "/title wrong_shape string",
            ],
        ),
        (
            format!(
                r#"{{"title":"x","title":"y","count":5.5,"kind":null,"open":null,"labels":{{"uk":[],"uk":[]}},
                    "lines":[{{"id":"x","quantity":1e400}},3,{{}},{{"id":"{ID}","id":"{ID}","quantity":5.0}}]}}"#
            ),
            vec![
                "/title repeated_field string",
                "/count not_whole integer",
                "/kind not_null goods, visit",
                "/open not_null true, false",
                "/labels/uk repeated_field array",
                "/lines/0/id bad_uuid uuid",
                "/lines/0/quantity out_of_range -9223372036854775808 … 9223372036854775807",
                "/lines/1 wrong_shape object",
                "/lines/2/id field_missing uuid",
                "/lines/3/id repeated_field uuid",
                "/lines/3/quantity decimal_form integer",
            ],
        ),
        (
            r#"{"title":"\ud800","count":9223372036854775808,"kind":"goods","lines":[]}"#.to_owned(),
            vec!["/title bad_text string", "/count out_of_range 1 … 4"],
        ),
    ] {
        let mut found = faults(&body);
        let mut wanted: Vec<String> = wanted.into_iter().map(str::to_owned).collect();
        found.sort();
        wanted.sort();
        assert_eq!(found, wanted, "{body}");
    }
}

#[test]
fn what_was_put_right_is_not_found_wrong_again() {
    let body = json!({ "title": 5, "count": 1, "kind": "goods", "lines": [{ "id": "x" }, { "id": ID }] }).to_string();
    let walk = Walk::over(serde_json::from_str(&body).expect("JSON"), &form());
    assert!(walk.explains("/title", Code::Blank));
    assert!(walk.explains("", Code::ValueAndCurrency) && walk.explains("/lines/0", Code::OneOfTwo));
    assert!(!walk.explains("/lines", Code::WrongLength), "as many lines as there were");
    assert!(!walk.explains("/lines/1", Code::OneOfTwo) && !walk.explains("/count", Code::OutOfRange));
    assert!(!walk.explains("/titles", Code::Blank));
}

#[test]
fn a_hundred_faults_are_kept_and_the_rest_counted() {
    let lines = vec![json!({ "id": 1 }); 5000];
    let body = json!({ "title": "x", "count": 1, "kind": "goods", "lines": lines }).to_string();
    let walk = Walk::over(serde_json::from_str(&body).expect("JSON"), &form());
    assert_eq!((walk.faults.told().len(), walk.faults.more()), (100, 4900));
    assert!(walk.broken.len() <= 101 && walk.mended.len() < 8192, "nothing is made of what is not told");
}

#[test]
fn a_reference_stands_for_an_id_and_for_nothing_else() {
    let body = json!({ "title": "N-2026-000001", "count": 1, "kind": "goods",
        "lines": [{ "id": "N-2026-000123/2" }, { "id": "n-2026-7" }, { "id": ID }, { "id": "x" }] });
    let body = body.to_string();
    let raw: &RawValue = serde_json::from_str(&body).expect("JSON");
    let walk = Walk::over(raw, &form());
    // only what stands where an id is wanted is asked for
    let wanted: Vec<&str> = walk.references.iter().map(String::as_str).collect();
    assert_eq!(wanted, ["N-2026-000123/2", "n-2026-7"]);
    let (first, second) = (uuid::Uuid::from_u128(1), uuid::Uuid::from_u128(2));
    let known = Known::of([("N-2026-000123/2".to_owned(), first), ("n-2026-7".to_owned(), second)]);
    let walk = Walk::knowing(known, raw, &form());
    let told: Vec<&str> = walk.faults.told().iter().map(|fault| fault.pointer.as_str()).collect();
    assert_eq!(told, ["/lines/3/id"]);
    let mended: Value = serde_json::from_str(&walk.mended).expect("JSON");
    assert_eq!((&mended["title"], &mended["lines"][0]["id"]), (&json!("N-2026-000001"), &json!(first)));
    assert_eq!((&mended["lines"][1]["id"], &mended["lines"][2]["id"]), (&json!(second), &json!(ID)));
}
