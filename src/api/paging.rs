//! Keyset pages on the wire: `limit`, an opaque `cursor`, and `Link: rel="next"`.

use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::api::answer::Answer;
use crate::service::{Fault, ServiceError};
use crate::store::page::{After, DEFAULT_LIMIT, MAX_LIMIT, Window};

/// A page of a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct Page<T> {
    /// The rows.
    pub items: Vec<T>,
    /// Where the next page begins; absent on the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}

/// The window that `limit` and `cursor` ask for.
///
/// # Errors
/// 422 with each bad parameter.
pub fn window(limit: Option<i64>, cursor: Option<&str>) -> Result<Window, ServiceError> {
    let mut faults = Vec::new();
    let limit = limit.unwrap_or(DEFAULT_LIMIT);
    if !(1..=MAX_LIMIT).contains(&limit) {
        faults.push(Fault::at("limit", "out_of_range").with(format!("1 … {MAX_LIMIT}")));
    }
    let after = cursor.map(parse);
    if after == Some(None) {
        faults.push(Fault::at("cursor", "bad_cursor"));
    }
    if faults.is_empty() { Ok(Window { limit, after: after.flatten() }) } else { Err(ServiceError::Invalid(faults)) }
}

/// `key~uuid` or `uuid`.
fn parse(cursor: &str) -> Option<After> {
    let (key, id) = match cursor.rsplit_once('~') {
        Some((key, id)) => (Some(key.to_owned()), id),
        None => (None, cursor),
    };
    let plain = key.as_ref().is_none_or(|key| key.len() <= 40 && key.bytes().all(|b| b.is_ascii_graphic()));
    Uuid::try_parse(id).ok().filter(|_| plain).map(|id| After { key, id })
}

/// The cursor behind a row.
pub fn cursor(key: Option<String>, id: impl Into<Uuid>) -> String {
    let id = id.into();
    key.map_or_else(|| id.to_string(), |key| format!("{key}~{id}"))
}

/// The value of `Link` that leads to the next page.
pub fn next_link(cursor: Option<&str>, path: &str, query: &str) -> Option<String> {
    let cursor = cursor?;
    let kept = query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("cursor="));
    let pairs: Vec<_> = kept.map(str::to_owned).chain([format!("cursor={cursor}")]).collect();
    Some(format!("<{path}?{}>; rel=\"next\"", pairs.join("&")))
}

/// A page with its link to the next.
pub fn answer<T: Serialize>(items: Vec<T>, next: Option<String>, path: &str, query: &str) -> Answer {
    let link = next_link(next.as_deref(), path, query);
    Answer::plain(&Page { items, next_cursor: next }).with_link(link)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cursors_come_back() {
        let id = Uuid::nil();
        assert_eq!(parse(&cursor(None, id)), Some(After { key: None, id }));
        assert_eq!(parse(&cursor(Some("2".into()), id)), Some(After { key: Some("2".into()), id }));
        assert_eq!(parse("nonsense"), None);
        assert!(window(Some(0), None).is_err());
        assert!(window(Some(201), Some("x")).is_err());
    }
}
