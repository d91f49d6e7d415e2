//! A whole body: read by serde as long as it is right, walked over when it is not.

use std::collections::BTreeSet;

use domain::Code;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;
use utoipa::ToSchema;
use validator::Validate;

use crate::api::content;
use crate::api::field_errors::FieldErrors;
use crate::api::problem::Cause;
use crate::api::references::Known;
use crate::api::shape::form;
use crate::api::shape::walk::Walk;
use crate::service::FieldError;

/// Why a body was not read.
#[derive(Debug)]
pub enum Unread {
    /// It is not right.
    Refused(Cause),
    /// References stand in it where ids would: they are to be looked up first.
    Refers(BTreeSet<String>),
}

impl From<Cause> for Unread {
    fn from(cause: Cause) -> Self {
        Self::Refused(cause)
    }
}

/// Reads and checks a body; `known` are its references, where they were looked up.
///
/// # Errors
/// 400 when it is no JSON, 422 with every fault of shape and content.
pub fn read<T: DeserializeOwned + Validate + ToSchema>(bytes: &[u8], known: Option<&Known>) -> Result<T, Unread> {
    if bytes.trim_ascii().is_empty() {
        return Err(Cause::NoBody.into());
    }
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let mut unknown = None;
    let content: Result<T, _> = serde_ignored::deserialize(&mut reader, |path: serde_ignored::Path<'_>| {
        unknown.get_or_insert_with(|| path.to_string());
    });
    match content.and_then(|content| reader.end().map(|()| content)) {
        Ok(_) if may_be_odd::<T>(bytes) && has_faults::<T>(bytes) => all::<T>(bytes, None, known),
        Ok(content) if unknown.is_none() => Ok(checked(content)?),
        Ok(_) => all::<T>(bytes, unknown, known),
        Err(_first) => all::<T>(bytes, None, known),
    }
}

/// Content of the right shape, if it is right itself.
fn checked<T: Validate>(content: T) -> Result<T, Cause> {
    match content.validate() {
        Ok(()) => Ok(content),
        Err(errors) => {
            let mut faults = FieldErrors::default();
            content::collect("", &errors, &mut |place, error| {
                faults.add(|| content::field_error(place, error));
            });
            Err(Cause::FieldErrors(faults))
        }
    }
}

/// Whether something may stand in it that serde takes and the description does not: the values of an
/// object as a list, in the order of its fields, or a word as `{"word": null}`. It says yes too often
/// rather than not often enough.
fn may_be_odd<T: ToSchema>(bytes: &[u8]) -> bool {
    let mut marks = bytes.iter().filter(|byte| !byte.is_ascii_whitespace());
    if marks.next() != Some(&b'{') {
        return true;
    }
    let mut last = b'{';
    let is_odd = |mark: &u8| matches!((std::mem::replace(&mut last, *mark), *mark), (b'[', b'[') | (b'l', b'}'));
    marks.any(is_odd) || form::of_body(&T::name()).is_some_and(|form| form.nests())
}

/// Whether the walk finds anything.
fn has_faults<T: ToSchema>(bytes: &[u8]) -> bool {
    let written = serde_json::from_slice::<&RawValue>(bytes);
    let form = form::of_body(&T::name());
    written.ok().zip(form).is_some_and(|(written, form)| !Walk::over(written, &form).faults.is_empty())
}

/// A body that serde does not take as it is: with ids for its references, or everything that is wrong with it.
fn all<T: DeserializeOwned + Validate + ToSchema>(
    bytes: &[u8],
    unknown: Option<String>,
    known: Option<&Known>,
) -> Result<T, Unread> {
    let written: &RawValue = match serde_json::from_slice(bytes) {
        Ok(written) => written,
        Err(error) => return Err(Cause::Malformed(Some((error.line(), error.column()))).into()),
    };
    let references = known.cloned().unwrap_or_default();
    let walk = form::of_body(&T::name()).map(|form| Walk::knowing(references, written, &form)).unwrap_or_default();
    if known.is_none() && !walk.references.is_empty() {
        return Err(Unread::Refers(walk.references));
    }
    if walk.faults.is_empty()
        && let Ok(content) = serde_json::from_str::<T>(&walk.mended)
    {
        return Ok(checked(content)?);
    }
    Err(faults::<T>(bytes, walk, unknown).into())
}

/// Everything that is wrong with a body.
fn faults<T: DeserializeOwned + Validate>(bytes: &[u8], mut walk: Walk, unknown: Option<String>) -> Cause {
    if walk.faults.is_empty() {
        // what the description does not say: at least where it is
        let place =
            unknown.map_or_else(|| first_place::<T>(bytes), |path| (pointer_of_path(&path), Code::UnknownField));
        walk.faults.add(|| FieldError::at(place.0, place.1));
        return Cause::FieldErrors(walk.faults);
    }
    let mut faults = std::mem::take(&mut walk.faults);
    // more than are told: what else is wrong is found when these are not
    if faults.more() == 0
        && let Ok(mended) = serde_json::from_str::<T>(&walk.mended)
        && let Err(errors) = mended.validate()
    {
        content::collect("", &errors, &mut |place, error| {
            if !walk.explains(place, content::code_of(&error.code)) {
                faults.add(|| content::field_error(place, error));
            }
        });
    }
    Cause::FieldErrors(faults)
}

/// Where serde stops.
fn first_place<T: DeserializeOwned>(bytes: &[u8]) -> (String, Code) {
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let mut track = serde_path_to_error::Track::new();
    let _refused = T::deserialize(serde_path_to_error::Deserializer::new(&mut reader, &mut track));
    (pointer_of_path(&track.path().to_string()), Code::WrongShape)
}

/// `lines[0].quantity` and `lines.0.quantity` → `/lines/0/quantity`.
pub fn pointer_of_path(path: &str) -> String {
    let plain = path.replace('[', ".").replace(']', "");
    plain
        .split('.')
        .filter(|part| !part.is_empty() && *part != "?")
        .fold(String::new(), |pointer, part| format!("{pointer}/{}", part.replace('~', "~0").replace('/', "~1")))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::api::acknowledge::AcknowledgeBody;
    use crate::api::needs::NeedBody;
    use crate::api::plans::bodies::PlanBody;
    use crate::api::pledges::PledgeBody;

    /// The faults of a body, as `pointer code`, sorted.
    fn faults<T: DeserializeOwned + Validate + ToSchema>(body: &str) -> Vec<String> {
        crate::api::spec::describe_shapes();
        match read::<T>(body.as_bytes(), None) {
            Ok(_) => Vec::new(),
            Err(Unread::Refused(Cause::FieldErrors(faults))) => {
                let told = faults.told().iter().map(|fault| format!("{} {}", fault.pointer, fault.code));
                let mut told: Vec<_> = told.collect();
                told.sort();
                told
            }
            Err(other) => panic!("{other:?}"),
        }
    }

    #[test]
    fn faults_of_shape_and_of_content_come_together() {
        let body = json!({ "title": " ", "language": "xx", "priority": 9, "region": "UA-99", "bogus": 1,
            "lines": [{ "item_class": 5, "quantity": 0 }, { "quantity": "3" }] });
        assert_eq!(
            faults::<NeedBody>(&body.to_string()),
            [
                "/bogus unknown_field",
                "/language invalid_value",
                "/lines/0/item_class wrong_shape",
                "/lines/0/quantity out_of_range",
                "/lines/1/quantity number_in_quotes",
                "/priority out_of_range",
                "/region unknown_region",
                "/title blank",
            ]
        );
    }

    #[test]
    fn what_hangs_on_a_wrong_value_is_not_told() {
        let pledge = |more: serde_json::Value| {
            let mut body = json!({ "title": "x", "language": "en", "lines": [{ "quantity": 5 }] });
            for (name, value) in more.as_object().expect("fields") {
                body[name] = value.clone();
            }
            faults::<PledgeBody>(&body.to_string())
        };
        assert_eq!(pledge(json!({ "value_minor": 5 })), ["/currency value_and_currency"]);
        assert_eq!(pledge(json!({ "value_minor": "5", "currency": "EUR" })), ["/value_minor number_in_quotes"]);
        assert_eq!(
            pledge(json!({ "value_minor": 5, "bogus": 1 })),
            ["/bogus unknown_field", "/currency value_and_currency"]
        );
        assert_eq!(pledge(json!({ "valid_until": "2027-1-1" })), ["/valid_until bad_date"]);
        assert_eq!(pledge(json!({ "valid_until": "1027-01-01" })), ["/valid_until day_out_of_range"]);
        assert_eq!(pledge(json!({ "authorisation": "never" })), ["/authorisation invalid_value"]);
        assert_eq!(pledge(json!({ "lines": [] })), ["/lines wrong_length"]);
    }

    #[test]
    fn fields_have_names() {
        let need = json!(["x", "en", 1, [{ "quantity": 5 }]]).to_string();
        assert_eq!(faults::<NeedBody>(&need), [" wrong_shape"]);
        let line = json!({ "title": "x", "language": "en", "lines": [["31121200", null, 5, null, null, "new"]] });
        assert_eq!(faults::<PledgeBody>(&line.to_string()), ["/lines/0 wrong_shape"]);
        assert_eq!(faults::<AcknowledgeBody>("[]"), [" wrong_shape"]);
        assert_eq!(faults::<AcknowledgeBody>("{}"), Vec::<String>::new());
        let word = json!({ "title": "x", "language": { "en": null }, "priority": 1, "lines": [{ "quantity": 1 }] });
        assert_eq!(faults::<NeedBody>(&word.to_string()), ["/language wrong_shape"]);
        let weights = json!({ "weights": [null, null, null, null, null, null, null, null] });
        assert_eq!(faults::<PlanBody>(&weights.to_string()), ["/weights wrong_shape"]);
        assert_eq!(
            faults::<PlanBody>(r#"{ "weights": { "band_cost": [1, 2] } }"#),
            ["/weights/band_cost wrong_length"]
        );
    }

    #[test]
    fn what_is_no_json_says_where() {
        let cause = |bytes: &[u8]| match read::<NeedBody>(bytes, None) {
            Err(Unread::Refused(cause)) => cause,
            other => panic!("{other:?}"),
        };
        assert!(matches!(cause(b""), Cause::NoBody) && matches!(cause(b" \n"), Cause::NoBody));
        for (bytes, line, column) in
            [(&b"{\"title\": }"[..], 1, 11), (b"{\n\"title\":\"x\",\n}", 3, 1), (b"{}{}", 1, 3), (b"{\"a\":1", 1, 6)]
        {
            match cause(bytes) {
                Cause::Malformed(Some(position)) => assert_eq!(position, (line, column)),
                other => panic!("{other:?}"),
            }
        }
        assert!(matches!(cause(b"\xff"), Cause::Malformed(_)));
        assert!(matches!(cause(b"{\"title\":\"\xff\"}"), Cause::Malformed(_)));
        let deep = format!("{}{}", "[".repeat(50_000), "]".repeat(50_000));
        assert_eq!(faults::<NeedBody>(&deep), [" wrong_shape"]);
    }

    #[test]
    fn places_become_pointers() {
        assert_eq!(pointer_of_path("lines[0].quantity"), "/lines/0/quantity");
        assert_eq!(pointer_of_path("lines.3.unknown"), "/lines/3/unknown");
        assert_eq!(pointer_of_path("."), "");
    }
}
