//! In which language somebody is answered: the one that the request asks for, else the member's own,
//! else English.

use std::sync::Arc;

use actix_web::HttpRequest;
use actix_web::http::header;

use crate::api::progress::Progress;
use crate::messages::{SPOKEN, spoken};
use domain::organisation::Language;

/// Who reads the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reader {
    asked: Option<Language>,
}

impl Reader {
    /// The reader of the answer to a request.
    pub fn of(request: &HttpRequest) -> Self {
        // a list may stand in several lines
        let lines = request.headers().get_all(header::ACCEPT_LANGUAGE);
        let lines: Vec<_> = lines.map(|value| String::from_utf8_lossy(value.as_bytes())).collect();
        Self { asked: asked(&lines.join(",")) }
    }

    /// Whether the request leaves the language to us.
    pub const fn asks_for_none(self) -> bool {
        self.asked.is_none()
    }

    /// The language for a member of this one.
    pub fn or(self, own: Option<Language>) -> Language {
        self.asked.or(own).map_or(Language::En, spoken)
    }
}

/// How an answer is told that is made after its use case, or at its end: by then the database knows who reads it.
#[derive(Debug, Clone)]
pub struct Telling {
    reader: Reader,
    progress: Arc<Progress>,
}

impl Telling {
    /// How the answer to a request that has come so far is told.
    pub fn new(reader: Reader, progress: Arc<Progress>) -> Self {
        Self { reader, progress }
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.reader.or(self.progress.language())
    }
}

/// The first of our languages that an `Accept-Language` takes.
fn asked(header: &str) -> Option<Language> {
    let mut wanted: Vec<(f32, Language)> = header
        .split(',')
        .filter_map(|part| {
            let mut pieces = part.split(';');
            let tag = pieces.next()?.trim().split('-').next()?.to_ascii_lowercase();
            let weight = pieces
                .find_map(|piece| piece.trim().strip_prefix("q=").and_then(|weight| weight.parse().ok()))
                .unwrap_or(1.0_f32);
            tag.parse().ok().map(|language| (weight, language))
        })
        .filter(|(weight, language)| *weight > 0.0 && SPOKEN.contains(language))
        .collect();
    wanted.sort_by(|a, b| b.0.total_cmp(&a.0));
    wanted.first().map(|(_, language)| *language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_request_is_heard_first_then_the_member() {
        let reader = |header: &str| Reader { asked: asked(header) };
        assert_eq!(reader("nl-BE, fr;q=0.5").or(Some(Language::Uk)), Language::Nl);
        assert_eq!(reader("fr;q=0.5, pl;q=0.9").or(None), Language::Pl);
        for nothing in ["", "*", "es", "und", "uk;q=0", "???"] {
            assert_eq!(reader(nothing).or(Some(Language::Uk)), Language::Uk, "{nothing:?}");
            assert_eq!(reader(nothing).or(None), Language::En, "{nothing:?}");
        }
        assert_eq!(reader("").or(Some(Language::Other)), Language::En, "a language that we do not speak");
    }
}
