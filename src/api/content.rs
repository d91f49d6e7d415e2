//! What the checks of content say, as faults with their places.

use domain::Code;
use validator::{ValidationError, ValidationErrors, ValidationErrorsKind};

use crate::service::FieldError;

/// The parameter in which a check names what is wrong within the thing that it looked at: fields or places in a list.
pub const WITHIN: &str = "within";
/// The validator's own name for the check of a length.
const LENGTH: &str = "length";

/// Hands over every fault that the validator found, with its place.
pub fn collect(place: &str, errors: &ValidationErrors, told: &mut dyn FnMut(&str, &ValidationError)) {
    let mut fields: Vec<_> = errors.errors().iter().collect();
    fields.sort_by_key(|(name, _)| name.to_string());
    for (name, kind) in fields {
        let pointer = if name.as_ref() == "__all__" { place.to_owned() } else { format!("{place}/{name}") };
        match kind {
            ValidationErrorsKind::Field(found) => {
                // a text of nothing but blanks is told as that, not also as too short
                let is_blank = found.iter().any(|error| error.code == Code::Blank.as_str());
                for error in found.iter().filter(|error| !is_blank || error.code != LENGTH) {
                    for place in places(&pointer, error) {
                        told(&place, error);
                    }
                }
            }
            ValidationErrorsKind::Struct(inner) => collect(&pointer, inner, told),
            ValidationErrorsKind::List(items) => {
                for (place, inner) in items {
                    collect(&format!("{pointer}/{place}"), inner, told);
                }
            }
        }
    }
}

/// The fault of a check, with its limits or the form that it asks for.
pub fn field_error(place: &str, error: &ValidationError) -> FieldError {
    let fault = FieldError::at(place, code_of(&error.code));
    match (limits(error), form_of(fault.code)) {
        (Some(limits), _) => fault.expects(limits),
        (None, Some(form)) => fault.expects(form),
        (None, None) => fault,
    }
}

/// Where a fault is: each place that the check names, or the thing as a whole.
fn places(pointer: &str, error: &ValidationError) -> Vec<String> {
    match error.params.get(WITHIN).and_then(serde_json::Value::as_array) {
        Some(within) => within
            .iter()
            .map(|name| name.as_str().map_or_else(|| format!("{pointer}/{name}"), |name| format!("{pointer}/{name}")))
            .collect(),
        None => vec![pointer.to_owned()],
    }
}

/// `1 … 200`, where the check has limits.
fn limits(error: &ValidationError) -> Option<String> {
    let number = |name: &str| error.params.get(name).map(ToString::to_string);
    match (number("min"), number("max")) {
        (Some(min), Some(max)) => Some(format!("{min} … {max}")),
        (Some(min), None) => Some(format!("≥ {min}")),
        (None, Some(max)) => Some(format!("≤ {max}")),
        (None, None) => None,
    }
}

/// What a code asks for, for programs.
fn form_of(code: Code) -> Option<&'static str> {
    Some(match code {
        Code::UnknownRegion => "ISO 3166-2:UA",
        Code::UnknownCountry => "ISO 3166-1 alpha-2",
        Code::UnknownCurrency => "ISO 4217",
        Code::DayOutOfRange => "2000-01-01 … 2100-12-31",
        Code::NotAHash => "[0-9a-f]{64}",
        _ => return None,
    })
}

/// The code of a check: those of the validator by their own names, ours as they are.
pub fn code_of(code: &str) -> Code {
    match code {
        "range" => Code::OutOfRange,
        LENGTH => Code::WrongLength,
        own => own.parse().unwrap_or(Code::InvalidValue),
    }
}
