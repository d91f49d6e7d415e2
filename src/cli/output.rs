//! What commands print.

use std::error::Error;
use std::fmt;
use std::io::{ErrorKind, Write as _};

use crate::api::problem::{Cause, Failure};
use crate::import::ImportError;
use crate::import::reference::ReferenceError;
use crate::service::ServiceError;
use domain::organisation::Language;

/// How a command ends: what is wrong goes to standard error, as a sentence.
pub type Outcome = Result<(), Box<dyn Error>>;

/// What went wrong as a sentence; what the rules of the service say in their words, a fault a line.
pub fn sentence(error: Box<dyn Error>) -> Box<dyn Error> {
    let error = match error.downcast::<ReferenceError>() {
        Ok(import) => match *import {
            ReferenceError::Service(refused) => Box::new(refused),
            other => return other.into(),
        },
        Err(other) => match other.downcast::<ImportError>() {
            Ok(import) => match *import {
                ImportError::Service(refused) => Box::new(refused),
                other @ ImportError::Refused(_) => return other.into(),
            },
            Err(other) => match other.downcast::<ServiceError>() {
                Ok(refused) => refused,
                Err(other) => return other,
            },
        },
    };
    // what ails the database is told to who runs it, and to nobody else
    if let ServiceError::Store(error) = *error {
        return error.into();
    }
    let problem = Failure::new(Cause::Service(*error), Language::En, String::new()).problem_in(Language::En);
    let told: Vec<String> = problem
        .errors
        .iter()
        .map(|fault| {
            let expected = fault.expected.as_ref().map(|right| format!(" ({right})")).unwrap_or_default();
            format!("{}: {}{expected}", fault.pointer.trim_start_matches('/'), fault.message)
        })
        .collect();
    if told.is_empty() { problem.detail.into() } else { told.join("\n").into() }
}

/// Prints a line on standard output.
macro_rules! say {
    ($($what:tt)*) => { $crate::cli::output::write(format_args!("{}\n", format_args!($($what)*)))? };
}
pub(super) use say;

/// Writes on standard output. That its reader has gone away is no failure.
///
/// # Errors
/// Those of the output.
pub fn write(text: fmt::Arguments<'_>) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    match out.write_fmt(text).and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        done => done,
    }
}
