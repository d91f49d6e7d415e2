//! What people call the columns of a list of things, in our six languages; case, alphabet and `_` make no difference.

use crate::text::fold;

/// A column of a list of things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// What it is.
    Item,
    /// How many.
    Quantity,
    /// Counted in what.
    Unit,
}

/// What a thing is called in.
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

/// How many there are.
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

/// What they are counted in.
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

/// A heading as it is compared: its words, in no case and no alphabet.
pub fn heading(cell: &str) -> String {
    fold::words(&cell.replace('_', " ")).into_iter().map(|word| word.text).collect::<Vec<_>>().join(" ")
}

/// The column that is called so. More may stand behind it, as in «Назва обладнання» or «Кількість, шт.».
pub fn column(cell: &str) -> Option<Column> {
    let cell = heading(cell);
    let is = |name: &str, more: bool| {
        let name = heading(name);
        cell == name || (more && cell.strip_prefix(&name).is_some_and(|rest| rest.starts_with(' ')))
    };
    let of = |names: &[&str], own: &str, more: bool| names.iter().chain([&own]).any(|name| is(name, more));
    if of(UNIT, "unit", false) {
        Some(Column::Unit)
    } else if of(QUANTITY, "quantity", true) {
        Some(Column::Quantity)
    } else {
        of(ITEM, "item", true).then_some(Column::Item)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_known_by_what_people_call_them() {
        for (cell, wanted) in [
            ("Найменування", Some(Column::Item)),
            ("Назва обладнання", Some(Column::Item)),
            ("К-сть", Some(Column::Quantity)),
            ("Кількість, шт.", Some(Column::Quantity)),
            ("MENGE", Some(Column::Quantity)),
            ("Од. виміру", Some(Column::Unit)),
            ("unit price", None),
            ("намет", None),
            ("", None),
        ] {
            assert_eq!(column(cell), wanted, "{cell}");
        }
    }
}
