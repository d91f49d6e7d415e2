//! Keyset pages on the wire: `limit`, an opaque `cursor`, and `Link: rel="next"`. A cursor holds the
//! last row of its page and a mark of the list it belongs to, its order and filters included. Both
//! are checked like any other input: nothing of a cursor reaches the database that is not of the
//! type of its column.

use chrono::Datelike;
use domain::Code;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::api::reply::Reply;
use crate::hex::hex;
use crate::service::{FieldError, ServiceError};
use domain::Day;
use domain::page::{After, DEFAULT_LIMIT, Key, MAX_LIMIT, Slice, Sort, Window};

/// What no list takes for a cursor; it stands for one that belongs to another list.
pub const OF_NO_LIST: &str = "!";
/// Bytes of a cursor's mark.
const MARK: usize = 6;

/// A page of a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct Page<T> {
    /// The rows.
    pub items: Vec<T>,
    /// Where the next page begins; absent on the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}

/// A page of a list, without anything to narrow it to.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct PageQuery {
    /// Rows a page, 1 … 200.
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<i64>,
    /// Where the page begins.
    #[param(max_length = 100)]
    pub cursor: Option<String>,
}

/// The window that `limit` and `cursor` ask for, in a list by id.
///
/// # Errors
/// 422 with each bad parameter.
pub fn window(limit: Option<i64>, cursor: Option<&str>) -> Result<Window, ServiceError> {
    window_by(limit, cursor, |key| key.is_empty().then_some(Key::None))
}

/// The same in a list with an order.
///
/// # Errors
/// As [`window`].
pub fn sorted(limit: Option<i64>, cursor: Option<&str>, sort: Sort) -> Result<Window, ServiceError> {
    match sort {
        Sort::Newest => window(limit, cursor),
        Sort::Priority => window_by(limit, cursor, |key| {
            key.parse().ok().filter(|priority| (1..=4).contains(priority)).map(Key::Priority)
        }),
        // the years that both engines hold and sort alike
        Sort::NeededBy => window_by(limit, cursor, |key| {
            key.parse::<Day>().ok().filter(|day| (1..=9999).contains(&day.year())).map(Key::Day)
        }),
    }
}

/// The same in a list by number.
///
/// # Errors
/// As [`window`].
pub fn numbered(limit: Option<i64>, cursor: Option<&str>) -> Result<Window, ServiceError> {
    window_by(limit, cursor, |key| key.parse().ok().filter(|number| *number >= 0).map(Key::Number))
}

fn window_by(
    limit: Option<i64>,
    cursor: Option<&str>,
    key: impl FnOnce(&str) -> Option<Key>,
) -> Result<Window, ServiceError> {
    let mut faults = Vec::new();
    let limit = limit.unwrap_or(DEFAULT_LIMIT);
    if !(1..=MAX_LIMIT).contains(&limit) {
        faults.push(FieldError::at("limit", Code::OutOfRange).expects(format!("1 … {MAX_LIMIT}")));
    }
    let after = cursor.map(|cursor| parse(cursor, key));
    if after == Some(None) {
        faults.push(FieldError::at("cursor", Code::BadCursor));
    }
    if faults.is_empty() { Ok(Window { limit, after: after.flatten() }) } else { Err(ServiceError::Invalid(faults)) }
}

/// `key~uuid` or `uuid`.
fn parse(cursor: &str, key: impl FnOnce(&str) -> Option<Key>) -> Option<After> {
    let (found, id) = match cursor.rsplit_once('~') {
        Some(("", _)) => return None,
        Some(parts) => parts,
        None => ("", cursor),
    };
    Some(After { key: key(found)?, id: Uuid::try_parse(id).ok()? })
}

/// The pairs of a query, decoded; none where it cannot be read.
pub fn pairs(query: &str) -> Vec<(String, String)> {
    actix_web::web::Query::<Vec<(String, String)>>::from_query(query)
        .map(actix_web::web::Query::into_inner)
        .unwrap_or_default()
}

/// What tells one list from another: its path, order and filters, but not how much of it is asked.
fn mark(path: &str, query: &str) -> String {
    let mut filters = pairs(query);
    filters.retain(|(name, _)| name != "cursor" && name != "limit");
    filters.sort_unstable();
    let mut digest = Sha256::new();
    for text in [path].into_iter().chain(filters.iter().flat_map(|(name, value)| [name.as_str(), value.as_str()])) {
        digest.update(text.len().to_be_bytes());
        digest.update(text.as_bytes());
    }
    hex(digest.finalize().get(..MARK).unwrap_or_default())
}

/// A query whose cursor is without its mark, and no cursor at all when the mark is of another list.
pub fn unmarked(path: &str, query: &str) -> String {
    if !query.contains("ursor") && !query.contains('%') {
        return query.to_owned();
    }
    let own = mark(path, query);
    let inner = |cursor: &str| {
        let (inner, mark) = cursor.rsplit_once('.')?;
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
        (mark == own && inner.bytes().all(is_plain)).then(|| inner.to_owned())
    };
    let pair = |pair: &str| match pairs(pair).first() {
        Some((name, cursor)) if name == "cursor" => {
            format!("cursor={}", inner(cursor).unwrap_or_else(|| OF_NO_LIST.to_owned()))
        }
        _ => pair.to_owned(),
    };
    query.split('&').map(pair).collect::<Vec<_>>().join("&")
}

/// The cursor behind a row.
pub fn cursor(key: Option<String>, id: impl Into<Uuid>) -> String {
    let id = id.into();
    key.map_or_else(|| id.to_string(), |key| format!("{key}~{id}"))
}

/// A cursor that is good for this list only.
pub fn marked(cursor: Option<String>, path: &str, query: &str) -> Option<String> {
    cursor.map(|cursor| format!("{cursor}.{}", mark(path, query)))
}

/// The value of `Link` that leads to the next page.
pub fn next_link(cursor: Option<&str>, path: &str, query: &str) -> Option<String> {
    let cursor = cursor?;
    let kept = query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("cursor="));
    let pairs: Vec<_> = kept.map(str::to_owned).chain([format!("cursor={cursor}")]).collect();
    Some(format!("<{path}?{}>; rel=\"next\"", pairs.join("&")))
}

/// A row of a list.
pub trait Listed {
    /// What the list is ordered by, in lists by id.
    fn id(&self) -> Uuid;

    /// How much there is to write of it: its lines and itself.
    fn lines(&self) -> usize {
        1
    }
}

/// A page with its link to the next, which begins behind the last row.
pub fn page<T, V: Serialize>(
    page: Slice<T>,
    behind: impl FnOnce(&T) -> String,
    view: impl Fn(T) -> V,
    path: &str,
    query: &str,
) -> Reply {
    let next = page.rows.last().filter(|_| page.more).map(behind);
    let next = marked(next, path, query);
    let link = next_link(next.as_deref(), path, query);
    let items: Vec<V> = page.rows.into_iter().map(view).collect();
    Reply::plain(&Page { items, next_cursor: next }).with_link(link)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATH: &str = "/api/v1/needs";

    /// What a list gets of the cursor that another gave.
    fn handed_on(inner: &str, gave: &str, gets: &str) -> String {
        let cursor = marked(Some(inner.to_owned()), PATH, gave).expect("a cursor");
        let query = if gets.is_empty() { format!("cursor={cursor}") } else { format!("{gets}&cursor={cursor}") };
        let query = unmarked(PATH, &query);
        query.rsplit_once("cursor=").expect("a cursor").1.to_owned()
    }

    #[test]
    fn cursors_come_back() {
        let id = Uuid::from_u128(7);
        assert_eq!(parse(&cursor(None, id), |_| Some(Key::None)), Some(After { key: Key::None, id }));
        let window = sorted(None, Some(&cursor(Some("2".into()), id)), Sort::Priority).expect("a window");
        assert_eq!(window.after, Some(After { key: Key::Priority(2), id }));
        let window = numbered(None, Some(&cursor(Some("0".into()), id))).expect("a window");
        assert_eq!(window.after, Some(After { key: Key::Number(0), id }));
        assert!(super::window(Some(0), None).is_err());
        assert!(super::window(Some(201), Some("x")).is_err());
    }

    #[test]
    fn a_key_has_the_type_of_its_column() {
        let id = Uuid::from_u128(7);
        let of = |key: &str, sort| sorted(None, Some(&cursor(Some(key.to_owned()), id)), sort).is_ok();
        for key in ["0", "5", "-1", "x", "99999999999", "", "1.5"] {
            assert!(!of(key, Sort::Priority), "{key}");
        }
        for key in ["-5000-01-01", "0000-01-01", "+12026-01-01", "2026-02-30", "1", ""] {
            assert!(!of(key, Sort::NeededBy), "{key}");
        }
        assert!(of("4", Sort::Priority) && of("2026-12-01", Sort::NeededBy));
        assert!(!of("2", Sort::Newest) && !of("", Sort::Newest), "this list has no key");
        assert!(sorted(None, Some(&cursor(None, id)), Sort::Priority).is_err(), "and this one has");
        assert!(numbered(None, Some(&cursor(Some("-1".into()), id))).is_err());
    }

    #[test]
    fn a_cursor_is_good_for_its_list_only() {
        assert_eq!(handed_on("1~x", "sort=priority&kind=goods", "kind=goods&sort=priority&limit=3"), "1~x");
        assert_eq!(handed_on("1~x", "q=a%20b", "q=a+b"), "1~x", "however it is written");
        assert_eq!(handed_on("1~x", "limit=5", ""), "1~x");
        assert_eq!(handed_on("1~x", "sort=priority", "sort=needed_by"), OF_NO_LIST);
        assert_eq!(handed_on("1~x", "kind=goods", ""), OF_NO_LIST);
        assert_eq!(handed_on("1~x", "q=a&q=b", "q=ab"), OF_NO_LIST);
        let other = marked(Some("x".to_owned()), "/api/v1/pledges", "").expect("a cursor");
        assert_eq!(unmarked(PATH, &format!("c%75rsor={other}")), "cursor=!");
        assert_eq!(unmarked(PATH, "cursor=x&limit=5"), "cursor=!&limit=5");
        assert_eq!(unmarked(PATH, "limit=5&q=%FF"), "limit=5&q=%FF");
    }
}
