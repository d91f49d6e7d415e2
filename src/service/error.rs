//! Why a use case did not do what was asked. Fronts translate it; only they know of HTTP.

use crate::store::{Failure, StoreError};
pub use domain::Conflict;
use domain::proposing::Refusal;
use domain::{Code, Fact, Facts, TransitionError};

/// The fact of a fault that says what would be right.
const EXPECTED: &str = "expected";
/// The fact that says in words which form a value must have.
const FORM: &str = "form";

/// A fault in what was sent, at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// A JSON pointer into the body, the name of a query parameter, or that of a header.
    pub pointer: String,
    /// A stable code.
    pub code: Code,
    /// What to know besides; fronts say it in words.
    pub facts: Facts,
}

impl FieldError {
    /// A fault at `pointer`.
    pub fn at(pointer: impl Into<String>, code: Code) -> Self {
        Self { pointer: pointer.into(), code, facts: Facts::new() }
    }

    /// The same with a fact.
    #[must_use]
    pub fn with(mut self, name: &'static str, fact: impl Into<Fact>) -> Self {
        self.facts.push((name, fact.into()));
        self
    }

    /// The same with what was found there.
    #[must_use]
    pub fn found(self, fact: impl Into<Fact>) -> Self {
        self.with("found", fact)
    }

    /// The same with what would be right there.
    #[must_use]
    pub fn expects(self, fact: impl Into<Fact>) -> Self {
        self.with(EXPECTED, fact)
    }

    /// The same with the form that a value must have: as it stands in the API, and in words.
    #[must_use]
    pub fn of_form(self, written: impl Into<Fact>, form: impl Into<Fact>) -> Self {
        self.expects(written).with(FORM, form)
    }

    /// What would be right there, as it stands in the API.
    pub fn expected(&self) -> Option<&Fact> {
        self.facts.iter().find(|(name, _)| *name == EXPECTED).map(|(_, fact)| fact)
    }
}

/// A piece of personal data in a text that is to go public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonalData {
    /// The text, as a JSON pointer into the resource.
    pub pointer: String,
    /// What it is.
    pub kind: lexicon::text::personal::Kind,
    /// Where it begins in the text, in characters.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// What acknowledges it.
    pub hash: String,
}

/// Why a use case did not do what was asked.
#[derive(Debug)]
pub enum ServiceError {
    /// 401: nobody knows who asks.
    Unauthenticated,
    /// 403: you see it, you may not do this.
    Forbidden(Code),
    /// 404: not there, or not yours to see.
    NotFound,
    /// 409.
    Conflict(Box<Conflict>),
    /// 412: `If-Match` names another version than this one, where it is known. Policy was asked before.
    Stale(Option<i64>),
    /// 422: the content is wrong, with all faults.
    Invalid(Vec<FieldError>),
    /// 422: a text that is to go public has personal data that nobody acknowledged.
    Personal(Vec<PersonalData>),
    /// 422: digits that open nothing, with how many wrong tries are left.
    WrongDigits(i32),
    /// 503 or 500.
    Store(StoreError),
}

impl ServiceError {
    /// 503: there is no room for it now.
    pub const fn busy() -> Self {
        Self::Store(StoreError::Busy)
    }

    /// 503: what it needs is not there.
    pub fn away(why: impl Into<String>) -> Self {
        Self::Store(StoreError::Away(why.into()))
    }

    /// 500: the work ended in a panic.
    pub const fn panicked() -> Self {
        Self::Store(StoreError::Panicked)
    }

    /// One fault at one place.
    pub fn fault(pointer: impl Into<String>, code: Code) -> Self {
        Self::Invalid(vec![FieldError::at(pointer, code)])
    }

    /// The same, when the work will not be run again: a row that others keep changing is no fault of
    /// the database, it is not what was decided on.
    #[must_use]
    pub fn after_every_try(self) -> Self {
        if matches!(self, Self::Store(StoreError::Stale)) { Self::Stale(None) } else { self }
    }
}

impl From<Conflict> for ServiceError {
    fn from(conflict: Conflict) -> Self {
        Self::Conflict(Box::new(conflict))
    }
}

impl From<Refusal> for ServiceError {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NoNeedLine => Self::fault("/need_line_id", Code::UnknownLine),
            Refusal::NoPledgeLine => Self::fault("/pledge_line_id", Code::UnknownLine),
            Refusal::Conflict(conflict) => conflict.into(),
        }
    }
}

impl From<StoreError> for ServiceError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<TransitionError> for ServiceError {
    fn from(error: TransitionError) -> Self {
        Conflict::from(error).into()
    }
}

impl Failure for ServiceError {
    fn store_error(&self) -> Option<&StoreError> {
        match self {
            Self::Store(error) => Some(error),
            _ => None,
        }
    }
}

impl std::fmt::Display for ServiceError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Unauthenticated => f.write_str("unknown who"),
            Self::Forbidden(code) => write!(f, "denied: {code}"),
            Self::NotFound => f.write_str("not there"),
            Self::Conflict(conflict) => write!(f, "conflict: {} {:?}", conflict.code, conflict.facts),
            Self::Stale(_) => f.write_str("stale"),
            Self::Invalid(faults) => write!(f, "invalid: {faults:?}"),
            Self::Personal(found) => write!(f, "personal data: {} pieces", found.len()),
            Self::WrongDigits(left) => write!(f, "wrong digits: {left} tries left"),
            Self::Store(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for ServiceError {}
