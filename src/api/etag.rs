//! Strong entity tags: a resource's version in quotes.

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

/// Whether `If-None-Match` names this tag; the comparison is weak there.
pub fn is_named(header: &str, tag: &str) -> bool {
    header.split(',').map(str::trim).any(|named| named == "*" || named.strip_prefix("W/").unwrap_or(named) == tag)
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
    }
}
