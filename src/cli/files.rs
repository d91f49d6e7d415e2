//! Files that commands read.

use std::fs::File;
use std::io::BufReader;
use std::path::Path;

/// Opens a file to read.
///
/// # Errors
/// A sentence that names it.
pub fn open(file: &Path) -> Result<BufReader<File>, String> {
    File::open(file).map(BufReader::new).map_err(|error| format!("{}: {error}", file.display()))
}
