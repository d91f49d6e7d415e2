//! A reader that knows on which line it is, and the place in the document that is being read.
use std::cell::Cell;
use std::io::{self, Read};

/// Where the parser stands: section, element and field.
#[derive(Default)]
pub(super) struct Place {
    /// Lines begun so far.
    pub line: Cell<u64>,
    /// Top-level key.
    pub section: Cell<&'static str>,
    /// Element of the section's list.
    pub index: Cell<Option<usize>>,
    /// Field of the element.
    pub field: Cell<&'static str>,
}

impl Place {
    /// `needs[17].qty`
    pub fn path(&self) -> String {
        let mut path = self.section.get().to_owned();
        if let Some(i) = self.index.get() {
            path = format!("{path}[{i}]");
        }
        if !self.field.get().is_empty() {
            path.push('.');
            path.push_str(self.field.get());
        }
        path
    }
}

/// Buffers `inner` and counts line ends as bytes are handed out one by one.
pub(super) struct Lines<'a, R> {
    inner: R,
    buffer: Vec<u8>,
    at: usize,
    place: &'a Place,
}

impl<'a, R: Read> Lines<'a, R> {
    pub fn new(inner: R, place: &'a Place) -> Self {
        place.line.set(1);
        Self { inner, buffer: Vec::new(), at: 0, place }
    }

    fn refill(&mut self) -> io::Result<()> {
        self.buffer.resize(1 << 16, 0);
        let got = loop {
            match self.inner.read(&mut self.buffer) {
                Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
                other => break other?,
            }
        };
        self.buffer.truncate(got);
        self.at = 0;
        Ok(())
    }
}

impl<R: Read> Read for Lines<'_, R> {
    #[inline]
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.at == self.buffer.len() {
            self.refill()?;
        }
        let mut n = 0;
        for (to, &byte) in out.iter_mut().zip(self.buffer.iter().skip(self.at)) {
            *to = byte;
            n += 1;
            if byte == b'\n' {
                self.place.line.set(self.place.line.get() + 1);
            }
        }
        self.at += n;
        Ok(n)
    }
}
