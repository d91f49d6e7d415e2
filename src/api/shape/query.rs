//! The parameters of a query, held against their description: all faults at once.

use std::any::TypeId;
use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, LazyLock, PoisonError, RwLock};

use domain::{Code, Fact};
use serde_json::Value;
use utoipa::IntoParams;

use crate::api::field_errors::FieldErrors;
use crate::api::paging::{self, OF_NO_LIST};
use crate::api::references::{Known, MOST, is_reference};
use crate::api::shape::form::{Field, Form};
use crate::api::shape::leaf::{self, Wrong};
use crate::service::FieldError;

/// The parameters of each kind of query, read from its description once.
static KNOWN: LazyLock<RwLock<HashMap<TypeId, Arc<[Field]>>>> = LazyLock::new(RwLock::default);

/// The parameters of a query.
pub fn known<T: IntoParams + 'static>() -> Arc<[Field]> {
    let kind = TypeId::of::<T>();
    if let Some(known) = KNOWN.read().unwrap_or_else(PoisonError::into_inner).get(&kind) {
        return Arc::clone(known);
    }
    let described = T::into_params(|| None);
    let field = |parameter: &utoipa::openapi::path::Parameter| {
        let described = serde_json::to_value(parameter).unwrap_or_default();
        Field {
            name: described.get("name").and_then(Value::as_str).unwrap_or_default().to_owned(),
            form: described.get("schema").map_or(Form::Any, Form::of),
            required: described.get("required").is_some_and(|required| *required == Value::Bool(true)),
        }
    };
    let known: Arc<[Field]> = described.iter().map(field).collect();
    KNOWN.write().unwrap_or_else(PoisonError::into_inner).insert(kind, Arc::clone(&known));
    known
}

/// The references that stand in it where an id would.
pub fn references(query: &str, known: &[Field]) -> BTreeSet<String> {
    let pairs = paging::pairs(query).into_iter();
    pairs.filter(|(name, value)| is_id(name, known) && is_reference(value)).map(|(_, value)| value).take(MOST).collect()
}

/// The query with ids in the place of its references.
pub fn with_ids(query: &str, references: &Known, known: &[Field]) -> String {
    let mut written = form_urlencoded::Serializer::new(String::new());
    for (name, value) in paging::pairs(query) {
        match references.id(&value).filter(|_| is_id(&name, known)) {
            Some(id) => written.append_pair(&name, &id.to_string()),
            None => written.append_pair(&name, &value),
        };
    }
    written.finish()
}

fn is_id(name: &str, known: &[Field]) -> bool {
    let is = |form: &Form| matches!(form, Form::Id) || matches!(form, Form::OrNull(form) if **form == Form::Id);
    known.iter().any(|field| field.name == name && is(&field.form))
}

/// Every fault of a query. A parameter is named as `?name`.
pub fn faults(query: &str, known: &[Field]) -> FieldErrors {
    let mut faults = FieldErrors::default();
    let mut seen = vec![false; known.len()];
    for (name, value) in paging::pairs(query) {
        let place = || format!("?{name}");
        match known.iter().zip(&mut seen).find(|(field, _)| field.name == name) {
            None => faults.add(|| FieldError::at(place(), Code::UnknownParameter).expects(names(known))),
            Some((_, seen)) if *seen => faults.add(|| FieldError::at(place(), Code::RepeatedParameter)),
            Some((field, seen)) => {
                *seen = true;
                if name == "cursor" && value == OF_NO_LIST {
                    faults.add(|| FieldError::at(place(), Code::BadCursor).expects("next_cursor"));
                } else if let Err(wrong) = leaf::parameter(&value, &field.form) {
                    faults.add(|| wrong.at(&place(), &field.form));
                }
            }
        }
    }
    for (field, _) in known.iter().zip(seen).filter(|(field, seen)| field.required && !seen) {
        faults.add(|| Wrong::with(Code::ParameterMissing).at(&format!("?{}", field.name), &field.form));
    }
    faults
}

fn names(known: &[Field]) -> Fact {
    Fact::List(known.iter().map(|field| Fact::from(&field.name)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::needs::NeedQuery;
    use crate::api::sentences::bare;

    /// The faults of a query, as `pointer code expected`.
    fn of(query: &str) -> Vec<String> {
        crate::api::spec::describe_shapes();
        let faults = faults(query, &known::<NeedQuery>());
        let told = faults.told().iter();
        told.map(|fault| format!("{} {} {}", fault.pointer, fault.code, fault.expected().map(bare).unwrap_or_default()))
            .collect()
    }

    #[test]
    fn every_parameter_that_is_wrong_is_named() {
        let all = "state, recipient, region, kind, priority, item_class, asked, attention, q, sort, limit, cursor";
        assert_eq!(of("kind=goods&limit=5&q=a+b&region=UA-63&sort=needed_by"), Vec::<String>::new());
        assert_eq!(
            of("kind=good&limit=x&recipient=7&region=UA-99&priority=5&sort=best&colour=red&q=a&q=b&cursor=!"),
            [
                "?kind invalid_value goods, expertise, training, visit".to_owned(),
                "?limit wrong_shape integer".to_owned(),
                "?recipient bad_uuid uuid".to_owned(),
                "?region unknown_region ISO 3166-2:UA".to_owned(),
                "?priority out_of_range 1 … 4".to_owned(),
                "?sort invalid_value newest, priority, needed_by".to_owned(),
                format!("?colour unknown_parameter {all}"),
                "?q repeated_parameter ".to_owned(),
                "?cursor bad_cursor next_cursor".to_owned(),
            ]
        );
        assert_eq!(of("limit=201&q=%00"), ["?limit out_of_range 1 … 200", "?q control_characters string"]);
        assert_eq!(of("limit=5.5&priority=1.0"), ["?limit not_whole integer", "?priority decimal_form integer"]);
    }

    #[test]
    fn many_are_counted() {
        let query = (0..500).map(|n| format!("p{n}=1")).collect::<Vec<_>>().join("&");
        crate::api::spec::describe_shapes();
        let faults = faults(&query, &known::<NeedQuery>());
        assert_eq!((faults.told().len(), faults.more()), (100, 400));
    }
}
