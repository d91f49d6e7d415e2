//! Headers that may stand in a request once. Of two that say different things every reader would
//! believe another: a proxy the last, the service the first. So two are refused, whatever they say.
//! Two of `Host`, `Content-Length` or `Transfer-Encoding` do not get here: they are no HTTP.

use actix_web::http::header::{self, HeaderMap, HeaderName};

/// Every header that is one value and no list, of those that are read at all.
pub const ONCE: [HeaderName; 4] =
    [header::AUTHORIZATION, header::CONTENT_TYPE, header::IF_MATCH, HeaderName::from_static(IDEMPOTENCY_KEY)];

/// The key of a retry.
pub const IDEMPOTENCY_KEY: &str = "idempotency-key";

/// The first header that stands twice and may not.
pub fn repeated(headers: &HeaderMap) -> Option<HeaderName> {
    ONCE.into_iter().find(|name| headers.get_all(name).nth(1).is_some())
}

/// How a header is written in a text: `If-Match`.
pub fn written(name: &HeaderName) -> String {
    let capital = |part: &str| {
        let mut letters = part.chars();
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect::<String>()
    };
    name.as_str().split('-').map(capital).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::HeaderValue;

    use super::*;

    #[test]
    fn two_are_refused_also_when_they_say_the_same() {
        for name in ONCE {
            let mut headers = HeaderMap::new();
            headers.append(name.clone(), HeaderValue::from_static("a"));
            assert_eq!(repeated(&headers), None);
            headers.append(name.clone(), HeaderValue::from_static("a"));
            assert_eq!(repeated(&headers), Some(name));
        }
        let mut lists = HeaderMap::new();
        for language in ["de", "uk"] {
            lists.append(header::ACCEPT_LANGUAGE, HeaderValue::from_static(language));
            lists.append(header::IF_NONE_MATCH, HeaderValue::from_static(language));
        }
        assert_eq!(repeated(&lists), None, "a list may stand in several lines");
    }

    #[test]
    fn headers_are_written_as_everybody_does() {
        assert_eq!(ONCE.map(|name| written(&name)), ["Authorization", "Content-Type", "If-Match", "Idempotency-Key"]);
    }
}
