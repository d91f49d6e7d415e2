//! The walk over the text of a body, beside its form.
//!
//! It finds every fault of shape, and writes down the body as it would be without them: what is
//! wrong is left out where it may be, and something plain stands in its place where it may not. The
//! checks of content then run on that, and what they say of a place that was put right is not told.

use std::collections::BTreeSet;
use std::fmt::Write;

use domain::Code;
use serde_json::value::RawValue;
use uuid::Uuid;

use crate::api::field_errors::FieldErrors;
use crate::api::references::{Known, MOST, is_reference};
use crate::api::shape::form::{Field, Form};
use crate::api::shape::leaf::{self, Wrong};
use crate::api::shape::pieces::{each_field, each_item};
use crate::service::FieldError;

/// What a walk found.
#[derive(Debug, Default)]
pub struct Walk {
    /// The faults of shape.
    pub faults: FieldErrors,
    /// The body without them, and with ids for references that are known. Of no use once there are more faults than are
    /// told.
    pub mended: String,
    /// What stands in the place of an id, is a reference, and is not known.
    pub references: BTreeSet<String>,
    /// References that were looked up.
    known: Known,
    /// The places that were put right, as pointers.
    broken: Vec<String>,
    /// Where the walk is.
    place: String,
}

/// Whether a value was written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kept {
    Yes,
    No,
}

impl Walk {
    /// Walks over a body.
    pub fn over(body: &RawValue, form: &Form) -> Self {
        Self::knowing(Known::default(), body, form)
    }

    /// The same with the references that are known.
    pub fn knowing(known: Known, body: &RawValue, form: &Form) -> Self {
        let mut walk = Self { known, ..Self::default() };
        let _something = walk.value(body, form, true);
        walk
    }

    /// Whether a fault of content at this place may come only from what was put right: at the place
    /// itself, below it, or of a whole that it is a part of. How long a list is stays true.
    pub fn explains(&self, place: &str, code: Code) -> bool {
        let is_below = |part: &str, whole: &str| {
            part.strip_prefix(whole).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let is_length = matches!(code, Code::WrongLength | Code::OutOfRange);
        self.broken.iter().any(|broken| is_below(place, broken) || (!is_length && is_below(broken, place)))
    }

    /// Walks over a value; `required` is whether something must stand here.
    fn value(&mut self, value: &RawValue, form: &Form, required: bool) -> Kept {
        let written = value.get();
        match (form, written.as_bytes().first()) {
            (Form::Any, _)
            | (Form::OrNull(_), Some(b'n'))
            | (Form::Flag, Some(b't' | b'f'))
            | (Form::Number, Some(b'-' | b'0'..=b'9')) => self.keep(written),
            (Form::OrNull(form), _) => self.value(value, form, required),
            (_, Some(b'n')) => self.refuse(Wrong::with(Code::NotNull), form, required),
            (Form::Object(fields), Some(b'{')) => self.object(value, form, fields),
            (Form::Map(each), Some(b'{')) => self.map(value, form, each),
            (Form::List(each, many), Some(b'[')) => self.list(value, form, each, *many, required),
            (Form::Whole { holds, allowed }, Some(b'-' | b'0'..=b'9')) => {
                match leaf::whole(written, *holds, *allowed) {
                    Ok(_) => self.keep(written),
                    Err(wrong) => self.refuse(wrong, form, required),
                }
            }
            (Form::Whole { .. } | Form::Number, Some(b'"')) if is_number_in_quotes(written) => {
                self.refuse(Wrong::with(Code::NumberInQuotes), form, required)
            }
            (Form::Text { .. } | Form::Region | Form::Id | Form::Day | Form::Moment | Form::Word(_), Some(b'"')) => {
                match serde_json::from_str::<String>(written) {
                    Ok(text) => match leaf::text(&text, form) {
                        Ok(()) => self.keep(written),
                        Err(wrong) => match self.id_of(&text, form) {
                            Some(id) => self.keep(&format!("\"{id}\"")),
                            None => self.refuse(wrong, form, required),
                        },
                    },
                    Err(_half_a_letter) => self.refuse(Wrong::with(Code::BadText), form, required),
                }
            }
            _ => self.refuse(Wrong::with(Code::WrongShape), form, required),
        }
    }

    /// The id of what stands here in its place.
    fn id_of(&mut self, text: &str, form: &Form) -> Option<Uuid> {
        if *form != Form::Id || !is_reference(text) {
            return None;
        }
        let id = self.known.id(text);
        if id.is_none() && self.references.len() < MOST {
            self.references.insert(text.to_owned());
        }
        id
    }

    fn keep(&mut self, written: &str) -> Kept {
        self.write(written);
        Kept::Yes
    }

    /// Tells a fault here; what must be there is put in its place.
    fn refuse(&mut self, wrong: Wrong, form: &Form, required: bool) -> Kept {
        let place = &self.place;
        self.faults.add(|| wrong.at(place, form));
        self.spoil();
        if required {
            self.fill(form);
            return Kept::Yes;
        }
        Kept::No
    }

    fn object(&mut self, value: &RawValue, form: &Form, fields: &[Field]) -> Kept {
        let mut seen = vec![false; fields.len()];
        self.write("{");
        let read = each_field(value, |name, value| {
            let known = fields.iter().zip(&mut seen).find(|(field, _)| field.name == name);
            self.at(&name, |walk| match known {
                None => walk.faults.add(|| FieldError::at(&walk.place, Code::UnknownField)),
                Some((field, seen)) if *seen => walk.twice(&field.form),
                Some((field, seen)) => {
                    *seen = true;
                    walk.field(&name, value, &field.form, field.required);
                }
            });
        });
        let missing = fields.iter().zip(&seen).filter(|(field, seen)| field.required && !**seen);
        for (field, _) in missing {
            self.at(&field.name, |walk| {
                walk.faults.add(|| Wrong::with(Code::FieldMissing).at(&walk.place, &field.form));
                walk.spoil();
                walk.name(&field.name);
                walk.fill(&field.form);
            });
        }
        self.write("}");
        self.end(&read, form)
    }

    fn map(&mut self, value: &RawValue, form: &Form, each: &Form) -> Kept {
        let mut seen = std::collections::HashSet::new();
        self.write("{");
        let read = each_field(value, |name, value| {
            let anew = seen.insert(name.clone());
            self.at(&name, |walk| if anew { walk.field(&name, value, each, false) } else { walk.twice(each) });
        });
        self.write("}");
        self.end(&read, form)
    }

    fn list(&mut self, value: &RawValue, form: &Form, each: &Form, many: Option<usize>, required: bool) -> Kept {
        let (before, mut n) = (self.mended.len(), 0_usize);
        self.write("[");
        // every text of a list is one that could be read before
        let _read = each_item(value, |value| {
            if n > 0 {
                self.write(",");
            }
            self.at(&n.to_string(), |walk| walk.value(value, each, true));
            n += 1;
        });
        self.write("]");
        if many.is_some_and(|many| many != n) {
            self.mended.truncate(before);
            return self.refuse(Wrong::length(many), form, required);
        }
        Kept::Yes
    }

    /// Walks over a field, and writes it down if there is something to write.
    fn field(&mut self, name: &str, value: &RawValue, form: &Form, required: bool) {
        let before = self.mended.len();
        self.name(name);
        if self.value(value, form, required) == Kept::No {
            self.mended.truncate(before);
        }
    }

    /// A name that cannot be read ends its object.
    fn end(&mut self, read: &serde_json::Result<()>, form: &Form) -> Kept {
        if read.is_err() {
            let place = &self.place;
            self.faults.add(|| Wrong::with(Code::BadText).at(place, form));
            self.spoil();
        }
        Kept::Yes
    }

    fn twice(&mut self, form: &Form) {
        let place = &self.place;
        self.faults.add(|| Wrong::with(Code::RepeatedField).at(place, form));
        self.spoil();
    }

    /// Does something one step further in.
    fn at<T>(&mut self, step: &str, work: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.place.len();
        self.place.push('/');
        self.place.push_str(&step.replace('~', "~0").replace('/', "~1"));
        let done = work(self);
        self.place.truncate(before);
        done
    }

    /// Remembers that this place was put right, as long as somebody is going to ask.
    fn spoil(&mut self) {
        if self.faults.more() == 0 {
            self.broken.push(self.place.clone());
        }
    }

    fn write(&mut self, text: &str) {
        if self.faults.more() == 0 {
            self.mended.push_str(text);
        }
    }

    /// A field's name, after a comma unless it is the first.
    fn name(&mut self, name: &str) {
        let separator = if self.mended.ends_with('{') { "" } else { "," };
        let written = serde_json::Value::from(name);
        if self.faults.more() == 0 {
            let _always = write!(self.mended, "{separator}{written}:");
        }
    }

    /// Something plain of a form.
    fn fill(&mut self, form: &Form) {
        match form {
            Form::Text { .. } | Form::Region => self.write("\"x\""),
            Form::Id => self.write("\"00000000-0000-0000-0000-000000000000\""),
            Form::Day => self.write("\"2026-01-01\""),
            Form::Moment => self.write("\"2026-01-01T00:00:00Z\""),
            Form::Word(words) => {
                let word = serde_json::Value::from(words.first().map_or("", String::as_str)).to_string();
                self.write(&word);
            }
            Form::Whole { allowed, .. } => self.write(&1.clamp(allowed.0, allowed.1).to_string()),
            Form::Number => self.write("1"),
            Form::Flag => self.write("false"),
            Form::List(each, many) => {
                self.write("[");
                for n in 0..many.unwrap_or(0) {
                    self.write(if n > 0 { "," } else { "" });
                    self.fill(each);
                }
                self.write("]");
            }
            Form::Map(_) => self.write("{}"),
            Form::OrNull(_) | Form::Any => self.write("null"),
            Form::Object(fields) => {
                self.write("{");
                for field in fields.iter().filter(|field| field.required) {
                    self.name(&field.name);
                    self.fill(&field.form);
                }
                self.write("}");
            }
        }
    }
}

/// Whether it is a number that somebody wrote as a text.
fn is_number_in_quotes(written: &str) -> bool {
    let inside = written.trim_matches('"').trim();
    inside.bytes().any(|byte| byte.is_ascii_digit()) && inside.parse::<f64>().is_ok()
}

#[cfg(test)]
mod tests;
