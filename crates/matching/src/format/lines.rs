//! The lines of a file: counted while it is read, looked up when an element turns out to be wrong.
use std::cell::Cell;
use std::collections::HashMap;
use std::io::{self, BufRead, BufReader, Read};

use super::FormatError;

/// A reader that counts the lines begun so far.
pub(super) struct Counting<'a, R> {
    inner: BufReader<R>,
    line: &'a Cell<u32>,
}

impl<'a, R: Read> Counting<'a, R> {
    pub fn new(inner: R, line: &'a Cell<u32>) -> Self {
        line.set(1);
        Self { inner: BufReader::with_capacity(1 << 16, inner), line }
    }
}

impl<R: Read> Read for Counting<'_, R> {
    #[inline]
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let ready = self.inner.fill_buf()?;
        let mut n = 0;
        for (to, &byte) in out.iter_mut().zip(ready) {
            *to = byte;
            n += 1;
            if byte == b'\n' {
                self.line.set(self.line.get().saturating_add(1));
            }
        }
        self.inner.consume(n);
        Ok(n)
    }
}

/// The line of each element of each section; empty for a board that did not come from a file.
#[derive(Default)]
pub(super) struct LineTable(HashMap<&'static str, Vec<u32>>);

impl LineTable {
    pub fn add(&mut self, section: &'static str, lines: Vec<u32>) {
        self.0.insert(section, lines);
    }

    pub fn line(&self, section: &str, at: usize) -> u64 {
        self.0.get(section).and_then(|lines| lines.get(at)).copied().unwrap_or(0).into()
    }

    /// The fault of an element's field.
    pub fn fault(&self, section: &str, at: usize, field: &str, message: impl Into<String>) -> FormatError {
        FormatError::new(format!("{section}[{at}].{field}"), message, self.line(section, at))
    }
}
