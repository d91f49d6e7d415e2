//! Tests of the library: against brute force on tiny boards, against its own certificates on larger ones.
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_possible_wrap,
    clippy::doc_markdown,
    reason = "numbers of boards small enough; the names of papers are no code"
)]
mod boards;
mod edits;
mod explain;
mod format;
mod full_rules;
mod hostile;
mod plan;
mod rules;
mod suggestions;
