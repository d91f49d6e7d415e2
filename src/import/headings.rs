//! What people call the columns that both kinds of files have, in our six languages; case, alphabet and `_` make no
//! difference.

use crate::import::table::Column;

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

pub const ITEM: &[&str] = &[
    "name",
    "description",
    "goods",
    "need",
    "article",
    "найменування",
    "назва",
    "товар",
    "потреба",
    "опис",
    "що потрібно",
    "désignation",
    "objet",
    "besoin",
    "Artikel",
    "Bezeichnung",
    "Gegenstand",
    "Bedarf",
    "przedmiot",
    "nazwa",
    "potrzeba",
    "opis",
    "artikel",
    "omschrijving",
    "behoefte",
    "naam",
];

pub const LANGUAGE: &[&str] = &["lang", "мова", "langue", "Sprache", "język", "taal"];

pub const QUANTITY: &[&str] = &[
    "qty",
    "amount",
    "number",
    "how many",
    "кількість",
    "к-сть",
    "кільк.",
    "скільки",
    "quantité",
    "qté",
    "nombre",
    "Menge",
    "Anzahl",
    "Stückzahl",
    "ilość",
    "liczba",
    "aantal",
    "hoeveelheid",
];

pub const UNIT: &[&str] = &[
    "units",
    "uom",
    "unit of measure",
    "одиниця",
    "одиниця виміру",
    "од.",
    "од. вим.",
    "од. виміру",
    "unité",
    "Einheit",
    "jednostka",
    "j.m.",
    "jm",
    "eenheid",
];

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
