//! Entity tags: a resource's version in quotes, and for what has none a weak one of what was said.

use crate::hex::hex;
use sha2::{Digest, Sha256};

/// Bytes of the digest in a weak tag: enough that no two answers are taken for one by chance.
const DIGEST: usize = 12;

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
                .and_then(|version| version.parse().ok())
                .map_or(Self::Nothing, Self::Version),
        }
    }
}

/// The tag of a version.
pub fn tag(version: i64) -> String {
    format!("\"{version}\"")
}

/// The tag of an answer without a version. It is good for `If-None-Match` alone.
pub fn weak(body: &[u8]) -> String {
    format!("W/\"{}\"", hex(Sha256::digest(body).get(..DIGEST).unwrap_or_default()))
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
    fn tags_are_versions_in_quotes() {
        assert_eq!(IfMatch::parse(None), IfMatch::Absent);
        assert_eq!(IfMatch::parse(Some("*")), IfMatch::Any);
        assert_eq!(IfMatch::parse(Some("\"7\"")), IfMatch::Version(7));
        assert_eq!(IfMatch::parse(Some("W/\"7\"")), IfMatch::Nothing);
        assert_eq!(IfMatch::parse(Some("7")), IfMatch::Nothing);
        assert!(is_named("\"3\", W/\"7\"", "\"7\""));
        assert!(!is_named("\"3\"", "\"7\""));
        let tag = weak(b"[]");
        assert!(tag.starts_with("W/\"") && tag != weak(b"[1]"));
        assert!(is_named(&tag, &tag) && is_named("*", &tag) && !is_named("\"7\"", &tag));
        assert_eq!(IfMatch::parse(Some(&tag)), IfMatch::Nothing, "nothing is changed by it");
    }
}
