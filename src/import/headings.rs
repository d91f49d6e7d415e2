//! What people call the columns that both kinds of files have, in our six languages; case, alphabet and `_` make no
//! difference.

use crate::import::table::Column;

pub use lexicon::catalogue::headings::{ITEM, QUANTITY, UNIT};

/// A column that every file has.
pub const fn column(name: &'static str, called: &'static [&'static str]) -> Column {
    Column { name, required: true, called }
}

/// What a table calls its lines; a number of the line is none.
pub const ID: &[&str] = &[
    "row id",
    "line id",
    "identifier",
    "ід",
    "ідентифікатор",
    "код рядка",
    "identifiant",
    "Kennung",
    "identyfikator",
    "kenmerk",
];

pub const LANGUAGE: &[&str] = &["lang", "мова", "langue", "Sprache", "język", "taal"];

pub const SOURCE: &[&str] = &[
    "letter",
    "reference",
    "джерело",
    "лист",
    "підстава",
    "origine",
    "Quelle",
    "Schreiben",
    "źródło",
    "pismo",
    "bron",
    "brief",
];
