//! What the checks of content say, as faults with their places.

use validator::{ValidationError, ValidationErrors, ValidationErrorsKind};

use crate::service::Fault;

/// The parameter in which a check names what is wrong within the thing that it looked at: fields or places in a list.
pub const WITHIN: &str = "within";

/// Hands over every fault that the validator found, with its place.
pub fn collect(place: &str, errors: &ValidationErrors, told: &mut dyn FnMut(&str, &ValidationError)) {
    let mut fields: Vec<_> = errors.errors().iter().collect();
    fields.sort_by_key(|(name, _)| name.to_string());
    for (name, kind) in fields {
        let pointer = if name.as_ref() == "__all__" { place.to_owned() } else { format!("{place}/{name}") };
        match kind {
            ValidationErrorsKind::Field(found) => {
                for error in found {
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
pub fn fault(place: &str, error: &ValidationError) -> Fault {
    let fault = Fault::at(place, code_of(&error.code));
    match (limits(error), form_of(fault.code)) {
        (Some(limits), _) => fault.within(limits),
        (None, Some(form)) => fault.expecting(form),
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
fn form_of(code: &str) -> Option<&'static str> {
    Some(match code {
        "unknown_region" => "ISO 3166-2:UA",
        "unknown_country" => "ISO 3166-1 alpha-2",
        "unknown_currency" => "ISO 4217",
        "day_out_of_range" => "2000-01-01 … 2100-12-31",
        "not_a_hash" => "[0-9a-f]{64}",
        _ => return None,
    })
}

/// The codes of the checks, as stable text.
pub fn code_of(code: &str) -> &'static str {
    match code {
        "range" => "out_of_range",
        "length" | "wrong_length" => "wrong_length",
        "control_characters" => "control_characters",
        "blank" => "blank",
        "region" => "unknown_region",
        "country" => "unknown_country",
        "currency" => "unknown_currency",
        "day" => "day_out_of_range",
        "value_and_currency" => "value_and_currency",
        "one_of_two" => "one_of_two",
        "one_driver" => "one_driver",
        "hash" => "not_a_hash",
        "token_scopes" => "token_scopes",
        _ => "invalid_value",
    }
}
