//! Entity tags: `"<content>.<rest>"`. The content counts what a resource says of itself, and is all that `If-Match`
//! compares; the rest is made of the whole answer, with its sums and names, in its language and for its reader, so that
//! `If-None-Match` takes no answer for another. What has no version has a weak tag of what was said.

use crate::hex::hex;
use sha2::{Digest, Sha256};

/// Bytes of the digest in a weak tag: enough that no two answers are taken for one by chance.
const WHOLE: usize = 12;
/// Bytes of the digest behind the dot: enough beside the content.
const REST: usize = 8;
/// A version that nothing has: they are counted from 1.
pub const NO_VERSION: i64 = 0;

/// What `If-Match` asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IfMatch {
    /// The header is missing.
    Absent,
    /// `*`: any version.
    Any,
    /// This version.
    Version(i64),
    /// Something that no resource here ever was.
    Nothing,
}

impl IfMatch {
    /// Reads the header. Weak tags never match, as RFC 9110 says.
    pub fn parse(header: Option<&str>) -> Self {
        match header.map(str::trim) {
            None | Some("") => Self::Absent,
            Some("*") => Self::Any,
            Some(tag) => tag
                .strip_prefix('"')
                .and_then(|tag| tag.strip_suffix('"'))
                .and_then(content)
                .map_or(Self::Nothing, Self::Version),
        }
    }
}

/// The content that a tag without its quotes names: `7.5994471abb01112a`, or `7` alone.
fn content(tag: &str) -> Option<i64> {
    let (content, rest) = tag.split_once('.').map_or((tag, None), |(content, rest)| (content, Some(rest)));
    let is_rest = |rest: &str| rest.len() == 2 * REST && rest.bytes().all(|byte| byte.is_ascii_hexdigit());
    let is_number = content.bytes().all(|byte| byte.is_ascii_digit()) && !content.starts_with('0');
    if is_number && rest.is_none_or(is_rest) { content.parse().ok() } else { None }
}

/// The tag of what was said of a version.
pub fn tag(version: i64, body: &[u8]) -> String {
    format!("\"{version}.{}\"", digest(body, REST))
}

/// The tag of a version of which nothing is said: it is good for `If-Match` alone.
pub fn of(version: i64) -> String {
    format!("\"{version}\"")
}

/// The tag of an answer without a version. It is good for `If-None-Match` alone.
pub fn weak(body: &[u8]) -> String {
    format!("W/\"{}\"", digest(body, WHOLE))
}

fn digest(body: &[u8], bytes: usize) -> String {
    hex(Sha256::digest(body).get(..bytes).unwrap_or_default())
}

/// Whether `If-None-Match` names this tag; the comparison is weak there.
pub fn is_named(header: &str, tag: &str) -> bool {
    let opaque = |tag: &str| tag.strip_prefix("W/").unwrap_or(tag).to_owned();
    header.split(',').map(str::trim).any(|named| named == "*" || opaque(named) == opaque(tag))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_content_of_a_tag_is_compared() {
        assert_eq!(IfMatch::parse(None), IfMatch::Absent);
        assert_eq!(IfMatch::parse(Some("*")), IfMatch::Any);
        for tag in [tag(7, b"{}"), tag(7, b"{\"sum\":1}"), of(7)] {
            assert_eq!(IfMatch::parse(Some(&tag)), IfMatch::Version(7), "{tag}");
        }
        let of_nothing = [
            "W/\"7\"",
            "7",
            "\"\"",
            "\".\"",
            "\"07\"",
            "\"0\"",
            "\"+7\"",
            "\"-7\"",
            "\"7.\"",
            "\"7.1\"",
            "\"1\", \"7\"",
            "\"99999999999999999999\"",
            "\"7.5994471abb01112z\"",
            "\".5994471abb01112a\"",
        ];
        for nothing in of_nothing {
            assert_eq!(IfMatch::parse(Some(nothing)), IfMatch::Nothing, "{nothing}");
        }
    }

    #[test]
    fn an_answer_is_known_by_all_that_it_says() {
        let here = tag(7, b"[1]");
        assert!(is_named(&format!("\"3\", W/{here}"), &here));
        for other in [tag(7, b"[2]"), tag(8, b"[1]"), of(7)] {
            assert!(!is_named(&other, &here), "{other}");
        }
        let tag = weak(b"[]");
        assert!(tag.starts_with("W/\"") && tag != weak(b"[1]"));
        assert!(is_named(&tag, &tag) && is_named("*", &tag) && !is_named("\"7\"", &tag));
        assert_eq!(IfMatch::parse(Some(&tag)), IfMatch::Nothing, "nothing is changed by it");
    }
}
