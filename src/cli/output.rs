//! What commands print.

use std::fmt;
use std::io::{ErrorKind, Write as _};

/// How a command ends: what is wrong goes to standard error, as a sentence.
pub type Outcome = Result<(), Box<dyn std::error::Error>>;

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
