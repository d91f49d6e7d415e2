//! Forms: the schemas of the API description, made ready to be held against what was sent.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, OnceLock};

use domain::Fact;
use serde_json::Value;

/// How deep one schema may name another.
const DEEPEST: usize = 16;

/// What may stand at a place.
#[derive(Debug, Clone, PartialEq)]
pub enum Form {
    /// A text of so many characters.
    Text { least: usize, most: usize },
    /// A region of Ukraine.
    Region,
    /// A UUID.
    Id,
    /// A day.
    Day,
    /// A moment.
    Moment,
    /// One of these words.
    Word(Vec<String>),
    /// A whole number: what its type holds, and what is allowed.
    Whole { holds: (i64, i64), allowed: (i64, i64) },
    /// Any number.
    Number,
    /// True or false.
    Flag,
    /// Several of the same; where their number is part of the form, so many. Other bounds are content.
    List(Box<Form>, Option<usize>),
    /// These fields and no other.
    Object(Vec<Field>),
    /// Fields of any name, each of the same form.
    Map(Box<Form>),
    /// This, or null.
    OrNull(Box<Form>),
    /// Whatever it is.
    Any,
}

/// A field of an object, or a parameter of a query.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// What may stand there.
    pub form: Form,
    /// Whether it must be there.
    pub required: bool,
}

/// Where the API description is found. It is made of the handlers, which stand on forms, so it is
/// told and not looked for.
static DESCRIPTION: OnceLock<fn() -> &'static Value> = OnceLock::new();

/// Tells where the API description is found, before anything is held against it.
pub fn described_by(description: fn() -> &'static Value) {
    // whoever came first told the same
    let _known = DESCRIPTION.set(description);
}

fn at(pointer: &str) -> Option<&'static Value> {
    DESCRIPTION.get().and_then(|description| description().pointer(pointer))
}

static FORMS: LazyLock<HashMap<&'static str, Arc<Form>>> = LazyLock::new(|| {
    let schemas = at("/components/schemas").and_then(Value::as_object);
    let bodies = schemas.into_iter().flatten().filter(|(name, _)| name.ends_with("Body"));
    bodies.map(|(name, schema)| (name.as_str(), Arc::new(Form::of(schema)))).collect()
});

impl Form {
    /// Whether an object stands in a field of another, not in a list. Serde would take a list of its
    /// values there too.
    pub fn nests(&self) -> bool {
        match self {
            Self::Object(fields) => fields.iter().any(|field| match &field.form {
                Self::OrNull(form) => matches!(**form, Self::Object(_)),
                form => matches!(form, Self::Object(_)) || form.nests(),
            }),
            Self::List(form, _) | Self::OrNull(form) => form.nests(),
            _ => false,
        }
    }
}

/// The form of a body by the name of its schema.
pub fn of_body(name: &str) -> Option<Arc<Form>> {
    FORMS.get(name).cloned()
}

impl Form {
    /// The form that a schema describes.
    pub fn of(schema: &Value) -> Self {
        read(schema, DEEPEST)
    }

    /// What is expected here, as it stands in the API: the words, or the name of the form.
    pub fn written(&self) -> Fact {
        let name = match self {
            Self::Text { .. } => "string",
            Self::Region => "ISO 3166-2:UA",
            Self::Id => "uuid",
            Self::Day => "YYYY-MM-DD",
            Self::Moment => "YYYY-MM-DDThh:mm:ssZ",
            Self::Word(words) => return listed(words),
            Self::Whole { .. } => "integer",
            Self::Number => "number",
            Self::Flag => "true, false",
            Self::List(..) => "array",
            Self::Object(_) | Self::Map(_) => "object",
            Self::OrNull(form) => return form.written(),
            Self::Any => "any",
        };
        Fact::from(name)
    }

    /// The same for people: the words, or what each language calls the form.
    pub fn in_words(&self) -> Fact {
        let word = match self {
            Self::Text { .. } => "text",
            Self::Region => "region",
            Self::Id => "id",
            Self::Day => "day",
            Self::Moment => "moment",
            Self::Word(words) => return listed(words),
            Self::Whole { .. } => "whole_number",
            Self::Number => "number",
            Self::Flag => "truth",
            Self::List(..) => "list",
            // nothing is refused where anything may stand
            Self::Object(_) | Self::Map(_) | Self::Any => "object",
            Self::OrNull(form) => return form.in_words(),
        };
        Fact::word(IN_WORDS, word)
    }
}

/// The list of what forms are called.
const IN_WORDS: &str = "form";

fn listed(words: &[String]) -> Fact {
    Fact::List(words.iter().map(Fact::from).collect())
}

fn read(schema: &Value, deep: usize) -> Form {
    if deep == 0 {
        return Form::Any;
    }
    let list = |name: &str| schema.get(name).and_then(Value::as_array);
    if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
        return at(reference.trim_start_matches('#')).map_or(Form::Any, |schema| read(schema, deep - 1));
    }
    if let Some(parts) = list("allOf") {
        let forms = parts.iter().map(|part| read(part, deep - 1));
        return forms.reduce(|known, next| if known == Form::Any { next } else { known }).unwrap_or(Form::Any);
    }
    if let Some(kinds) = list("oneOf").or_else(|| list("anyOf")) {
        return read_choice(kinds, deep);
    }
    if let Some(words) = list("enum") {
        return Form::Word(words.iter().filter_map(|word| word.as_str().map(str::to_owned)).collect());
    }
    match schema.get("type") {
        Some(Value::String(name)) => read_type(name, schema, deep),
        Some(Value::Array(names)) => {
            let mut own = names.iter().filter_map(Value::as_str).filter(|name| *name != "null");
            let form = match (own.next(), own.next()) {
                (Some(name), None) => read_type(name, schema, deep),
                _ => Form::Any,
            };
            if names.iter().any(|name| name == "null") { Form::OrNull(Box::new(form)) } else { form }
        }
        _ => Form::Any,
    }
}

/// One form, perhaps with null; of several nothing can be said.
fn read_choice(kinds: &[Value], deep: usize) -> Form {
    let is_null = |kind: &&Value| kind.get("type").is_some_and(|name| name == "null");
    let mut own = kinds.iter().filter(|kind| !is_null(kind));
    let form = match (own.next(), own.next()) {
        (Some(kind), None) => read(kind, deep - 1),
        _ => Form::Any,
    };
    if kinds.iter().any(|kind| is_null(&kind)) { Form::OrNull(Box::new(form)) } else { form }
}

fn read_type(name: &str, schema: &Value, deep: usize) -> Form {
    match name {
        "string" => read_text(schema),
        "integer" => read_whole(schema),
        "number" => Form::Number,
        "boolean" => Form::Flag,
        "array" => {
            let bound =
                |name: &str| schema.get(name).and_then(Value::as_u64).and_then(|many| usize::try_from(many).ok());
            let each = schema.get("items").map_or(Form::Any, |items| read(items, deep - 1));
            Form::List(Box::new(each), bound("minItems").filter(|least| bound("maxItems") == Some(*least)))
        }
        "object" => read_object(schema, deep),
        _ => Form::Any,
    }
}

fn read_text(schema: &Value) -> Form {
    let number = |name: &str| schema.get(name).and_then(Value::as_u64).and_then(|number| usize::try_from(number).ok());
    match schema.get("format").and_then(Value::as_str) {
        Some("uuid") => Form::Id,
        Some("date") => Form::Day,
        Some("date-time") => Form::Moment,
        _ if schema.get("pattern").is_some_and(|pattern| pattern == "^UA-[0-9]{2}$") => Form::Region,
        _ => Form::Text { least: number("minLength").unwrap_or(0), most: number("maxLength").unwrap_or(usize::MAX) },
    }
}

fn read_whole(schema: &Value) -> Form {
    let holds = match schema.get("format").and_then(Value::as_str) {
        Some("int32") => (i64::from(i32::MIN), i64::from(i32::MAX)),
        _ => (i64::MIN, i64::MAX),
    };
    let limit = |name: &str| schema.get(name).and_then(Value::as_i64);
    Form::Whole { holds, allowed: (limit("minimum").unwrap_or(holds.0), limit("maximum").unwrap_or(holds.1)) }
}

fn read_object(schema: &Value, deep: usize) -> Form {
    let required: Vec<&str> =
        schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
    if let Some(fields) = schema.get("properties").and_then(Value::as_object) {
        let field = |(name, schema): (&String, &Value)| Field {
            name: name.clone(),
            form: read(schema, deep - 1),
            required: required.contains(&name.as_str()),
        };
        return Form::Object(fields.iter().map(field).collect());
    }
    match schema.get("additionalProperties") {
        Some(schema @ Value::Object(_)) => Form::Map(Box::new(read(schema, deep - 1))),
        _ if schema.get("additionalProperties").is_some_and(|other| *other == Value::Bool(false)) => {
            Form::Object(Vec::new())
        }
        _ => Form::Map(Box::new(Form::Any)),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn schemas_become_forms() {
        let of = |schema: Value| Form::of(&schema);
        assert_eq!(of(json!({ "type": "string", "format": "uuid" })), Form::Id);
        assert_eq!(of(json!({ "type": ["string", "null"], "format": "date" })), Form::OrNull(Box::new(Form::Day)));
        assert_eq!(
            of(json!({ "oneOf": [{ "type": "boolean" }, { "type": "null" }] })),
            Form::OrNull(Box::new(Form::Flag))
        );
        assert_eq!(
            of(json!({ "type": "integer", "format": "int32", "minimum": 1, "maximum": 4 })),
            Form::Whole { holds: (i64::from(i32::MIN), i64::from(i32::MAX)), allowed: (1, 4) }
        );
        assert_eq!(
            of(json!({ "allOf": [{ "type": "string", "enum": ["a", "b"] }, { "type": "object" }] })).written(),
            listed(&["a".to_owned(), "b".to_owned()])
        );
        assert_eq!(of(json!({ "anyOf": [{ "type": "string" }, { "type": "integer" }] })), Form::Any);
    }

    #[test]
    fn every_body_has_a_form_that_says_something_of_each_field() {
        fn holds_any(form: &Form) -> bool {
            match form {
                Form::Any => true,
                Form::List(form, _) | Form::Map(form) | Form::OrNull(form) => holds_any(form),
                Form::Object(fields) => fields.is_empty() || fields.iter().any(|field| holds_any(&field.form)),
                _ => false,
            }
        }
        crate::api::spec::describe_shapes();
        assert!(FORMS.len() > 20, "{} bodies", FORMS.len());
        for (name, form) in FORMS.iter() {
            assert!(matches!(**form, Form::Object(_)), "{name}");
            assert!(!holds_any(form), "{name}: {form:?}");
        }
    }
}
