//! A line of offers.

use serde::Deserialize;

use crate::import::cells::{Checks, Parsed, how_many, language, some};
use crate::import::headings::{ID, ITEM, LANGUAGE, QUANTITY, SOURCE, UNIT, column};
use crate::import::table::Column;
use crate::import::words;
use crate::service::FieldError;
use crate::service::imports::OfferRow;
use domain::Code;
use domain::place;
use lexicon::catalogue::Catalogue;
use lexicon::places::Gazetteer;

/// The columns of a file of offers, with the headings that people give them in our six languages.
pub const COLUMNS: &[Column] = &[
    column(
        "donor",
        &[
            "giver",
            "partner",
            "донор",
            "дарувальник",
            "надавач",
            "donateur",
            "Spender",
            "Geber",
            "darczyńca",
            "schenker",
        ],
    ),
    column("donor_country", &["country", "країна", "країна донора", "pays", "Land", "kraj"]),
    column("item", ITEM),
    Column { name: "id", required: false, called: ID },
    column("language", LANGUAGE),
    column("quantity", QUANTITY),
    column("unit", UNIT),
    column("condition", &["state", "стан", "état", "Zustand", "stan", "staat", "conditie"]),
    column(
        "earmark_recipient",
        &[
            "for",
            "recipient",
            "для кого",
            "отримувач",
            "pour",
            "destinataire",
            "für",
            "Empfänger",
            "dla kogo",
            "odbiorca",
            "voor",
            "ontvanger",
        ],
    ),
    column("earmark_region", &["region", "область", "для області", "région", "Gebiet", "obwód", "regio"]),
    column("offered_on", &["date", "offered", "дата", "дата пропозиції", "Datum", "data"]),
    column("source", SOURCE),
    Column {
        name: "donor_kind",
        required: false,
        called: &["kind", "type", "вид", "тип", "Art", "Typ", "rodzaj", "soort"],
    },
    Column { name: "earmark_recipient_kind", required: false, called: &[] },
];

/// The cells as they stand.
#[derive(Debug, Deserialize)]
pub struct Cells {
    donor: String,
    donor_country: String,
    item: String,
    language: String,
    quantity: String,
    unit: String,
    condition: String,
    earmark_recipient: String,
    earmark_region: String,
    offered_on: String,
    source: String,
    /// Columns that a file may have: what the two are.
    /// What the table itself calls the line.
    #[serde(default)]
    id: String,
    #[serde(default)]
    donor_kind: String,
    #[serde(default)]
    earmark_recipient_kind: String,
}

/// Checks a line; answers everything that is wrong or not sure of it.
pub fn parse(cells: &Cells, catalogue: &Catalogue, places: &Gazetteer) -> Parsed<OfferRow> {
    let mut checks = Checks::default();
    let donor = checks.text("donor", &cells.donor, 200);
    if !place::is_country(&cells.donor_country) {
        checks.faults.push(FieldError::at("donor_country", Code::UnknownCountry).found(&cells.donor_country));
    }
    let condition = words::condition(&cells.condition);
    if condition.is_none() {
        checks.none_of("condition", &cells.condition, "new, good, used");
    }
    let donor_kind = checks.organisation_kind("donor_kind", &cells.donor_kind);
    let earmark_recipient_kind = checks.organisation_kind("earmark_recipient_kind", &cells.earmark_recipient_kind);
    let item = checks.text("item", &cells.item, 300);
    let quantity = checks.quantity("quantity", &cells.quantity);
    let earmark_region = checks.region("earmark_region", &cells.earmark_region, places);
    let language = language(&cells.language);
    let offered_on = checks.day("offered_on", &cells.offered_on, language);
    let meant = (!item.is_empty()).then(|| checks.class("item", &item, language, catalogue));
    let mut doubts = Vec::new();
    let row = match (condition, meant) {
        (Some(condition), Some(meant)) => {
            let how_many = how_many(&quantity, &cells.unit, &meant);
            doubts = meant.doubt.into_iter().chain(how_many.doubt).collect();
            Some(OfferRow {
                donor,
                donor_country: cells.donor_country.clone(),
                donor_kind,
                earmark_recipient_kind,
                language,
                item_class: meant.item_class,
                kind: meant.kind,
                quantity: how_many.quantity,
                item,
                condition,
                earmark_recipient: some(&cells.earmark_recipient),
                earmark_region,
                offered_on,
                source: cells.source.clone(),
                own_id: some(&cells.id),
            })
        }
        _ => None,
    };
    checks.finish(row, doubts)
}
