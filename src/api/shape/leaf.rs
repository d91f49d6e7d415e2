//! Single values: texts, ids, days and numbers, in bodies and in queries alike.

use domain::{Code, days, place};
use uuid::Uuid;

use crate::api::shape::form::Form;
use crate::service::FieldError;

/// Why a value does not fit: a code, and what is expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wrong {
    code: Code,
    /// Limits, where the code is about them; else what the form expects.
    limits: Option<(i64, i64)>,
}

impl Wrong {
    /// With this code, and what the form expects.
    pub const fn with(code: Code) -> Self {
        Self { code, limits: None }
    }

    /// A list that is not as long as its form has it.
    pub fn length(many: Option<usize>) -> Self {
        let many = many.and_then(|many| i64::try_from(many).ok()).unwrap_or_default();
        Self { code: Code::WrongLength, limits: Some((many, many)) }
    }

    /// The fault at a place.
    pub fn at(self, place: &str, form: &Form) -> FieldError {
        let fault = FieldError::at(place, self.code);
        match self.limits {
            Some((least, most)) => fault.expects(limits(least, most)),
            None => fault.of_form(form.written(), form.in_words()),
        }
    }
}

/// `1 … 200`, where one end may be open.
fn limits(least: i64, most: i64) -> String {
    match (least, most) {
        (i64::MIN, most) if most != i64::MAX => format!("≤ {most}"),
        (least, i64::MAX) if least != i64::MIN => format!("≥ {least}"),
        (least, most) => format!("{least} … {most}"),
    }
}

/// Whether a text fits a form that is written as a text. How long it is, is content.
pub fn text(text: &str, form: &Form) -> Result<(), Wrong> {
    let fits = |fits: bool, code| if fits { Ok(()) } else { Err(Wrong::with(code)) };
    match form {
        Form::Id => fits(Uuid::try_parse(text).is_ok(), Code::BadUuid),
        Form::Day => fits(days::read(text).is_some(), Code::BadDate),
        Form::Moment => fits(days::read_moment(text).is_some(), Code::BadTime),
        Form::Word(words) => fits(words.iter().any(|word| word == text), Code::InvalidValue),
        _ => Ok(()),
    }
}

/// Whether a number, as it was written, is a whole one that the form's type holds.
pub fn whole(written: &str, holds: (i64, i64), allowed: (i64, i64)) -> Result<i64, Wrong> {
    let out_of_range = Wrong { code: Code::OutOfRange, limits: Some(allowed) };
    if let Ok(number) = written.parse::<i64>()
        && written != "-0"
    {
        return if (holds.0..=holds.1).contains(&number) { Ok(number) } else { Err(out_of_range) };
    }
    let digits = written.strip_prefix('-').unwrap_or(written);
    if !digits.starts_with(|letter: char| letter.is_ascii_digit()) {
        return Err(Wrong::with(Code::WrongShape));
    }
    if written != "-0" && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(out_of_range);
    }
    match written.parse::<f64>() {
        Ok(number) if !number.is_finite() => Err(out_of_range),
        Ok(number) if number.fract() != 0.0 => Err(Wrong::with(Code::NotWhole)),
        // 2^63: above it every number is whole, and none is held
        Ok(number) if number.abs() >= 9_223_372_036_854_775_808.0 => Err(out_of_range),
        Ok(_) => Err(Wrong::with(Code::DecimalForm)),
        Err(_not_a_number) => Err(Wrong::with(Code::WrongShape)),
    }
}

/// Whether the value of a parameter fits, its content included.
pub fn parameter(value: &str, form: &Form) -> Result<(), Wrong> {
    match form {
        Form::Text { least, most } => {
            let limits = (
                if *least == 0 { i64::MIN } else { i64::try_from(*least).unwrap_or(i64::MAX) },
                i64::try_from(*most).unwrap_or(i64::MAX),
            );
            if value.contains('\0') {
                return Err(Wrong::with(Code::ControlCharacters));
            }
            let fits = (*least..=*most).contains(&value.chars().count());
            if fits { Ok(()) } else { Err(Wrong { code: Code::WrongLength, limits: Some(limits) }) }
        }
        Form::Region if !place::is_region(value) => Err(Wrong::with(Code::UnknownRegion)),
        Form::Whole { holds, allowed } => {
            let number = whole(value, *holds, *allowed)?;
            let fits = (allowed.0..=allowed.1).contains(&number);
            if fits { Ok(()) } else { Err(Wrong { code: Code::OutOfRange, limits: Some(*allowed) }) }
        }
        Form::Flag if !matches!(value, "true" | "false") => Err(Wrong::with(Code::InvalidValue)),
        Form::OrNull(form) => parameter(value, form),
        form => text(value, form),
    }
}

#[cfg(test)]
mod tests {
    use domain::Fact;

    use super::*;

    #[test]
    fn numbers_are_told_what_is_wrong_with_them() {
        let of = |written: &str| {
            whole(written, (i64::MIN, i64::MAX), (1, 4)).map_err(|wrong| wrong.at("", &Form::Number).code.as_str())
        };
        assert_eq!(of("3"), Ok(3));
        assert_eq!(of("-12"), Ok(-12), "what is allowed is content");
        assert_eq!(of("5.5"), Err("not_whole"));
        assert_eq!(of("1e-3"), Err("not_whole"));
        for plain in ["5.0", "1e3", "-0", "-0.0"] {
            assert_eq!(of(plain), Err("decimal_form"), "{plain}");
        }
        for large in ["9223372036854775808", "-99999999999999999999", "1e30", "1e400"] {
            assert_eq!(of(large), Err("out_of_range"), "{large}");
        }
        for nothing in ["", "-", "x", "5 ", "nan", "inf"] {
            assert!(of(nothing).is_err(), "{nothing:?}");
        }
        let narrow = whole("3000000000", (i64::from(i32::MIN), i64::from(i32::MAX)), (1, 4)).expect_err("too large");
        assert_eq!(narrow.at("/x", &Form::Number).expected(), Some(&Fact::from("1 … 4")));
    }

    #[test]
    fn parameters_are_held_against_their_content_too() {
        let code =
            |value: &str, form: &Form| parameter(value, form).err().map(|wrong| wrong.at("", form).code.as_str());
        let limit = Form::Whole { holds: (i64::MIN, i64::MAX), allowed: (1, 200) };
        assert_eq!(code("200", &limit), None);
        assert_eq!(code("201", &limit), Some("out_of_range"));
        assert_eq!(code("x", &limit), Some("wrong_shape"));
        assert_eq!(code("", &limit), Some("wrong_shape"));
        let text = Form::Text { least: 0, most: 3 };
        assert_eq!(code("єєє", &text), None);
        assert_eq!(code("abcd", &text), Some("wrong_length"));
        assert_eq!(code("\0", &text), Some("control_characters"));
        assert_eq!(code("UA-99", &Form::Region), Some("unknown_region"));
        assert_eq!(code("yes", &Form::Flag), Some("invalid_value"));
        assert_eq!(code("x", &Form::Id), Some("bad_uuid"));
        assert_eq!(code("2027-1-1", &Form::Day), Some("bad_date"));
    }
}
