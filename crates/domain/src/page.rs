//! Keyset pages: where a page begins, and how much of it.

use uuid::Uuid;

use crate::Day;

/// The most rows a page may have.
pub const MAX_LIMIT: i64 = 200;
/// The rows of a page when the request names no number.
pub const DEFAULT_LIMIT: i64 = 50;

/// The order of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// Newest first, by id.
    #[default]
    Newest,
    /// Most urgent first, then newest.
    Priority,
    /// Needed soonest first, then newest; rows without a day come last and only in other orders.
    NeededBy,
}

/// The sort key of a row, of the type of its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// In lists by id.
    None,
    /// In lists by priority.
    Priority(i32),
    /// In lists by day.
    Day(Day),
    /// In lists by number.
    Number(i64),
}

/// In lists by number, the number of what has none yet: above all others.
pub const UNNUMBERED: i64 = i64::MAX;

/// The last row of the page before: its sort key and its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct After {
    /// The sort key.
    pub key: Key,
    pub id: Uuid,
}

/// One page of a list.
#[derive(Debug, Clone, Default)]
pub struct Window {
    /// At most this many rows.
    pub limit: i64,
    /// Where the page begins; the first page without.
    pub after: Option<After>,
}

/// Rows of a page and whether more follow.
#[derive(Debug, Clone)]
pub struct Slice<T> {
    pub rows: Vec<T>,
    /// Whether there is a next page.
    pub more: bool,
}

impl<T> Slice<T> {
    /// Cuts the one row too many that was asked for to see whether more follow.
    pub fn cut(mut rows: Vec<T>, limit: i64) -> Self {
        let limit = usize::try_from(limit).unwrap_or(0);
        let more = rows.len() > limit;
        rows.truncate(limit);
        Self { rows, more }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_too_many_says_that_more_follow_and_is_cut() {
        for (asked, rows, shown, more) in
            [(2, 0, 0, false), (2, 1, 1, false), (2, 2, 2, false), (2, 3, 2, true), (-1, 1, 0, true)]
        {
            let page = Slice::cut(vec![(); rows], asked);
            assert_eq!((page.rows.len(), page.more), (shown, more), "{rows} rows of {asked}");
        }
    }
}
