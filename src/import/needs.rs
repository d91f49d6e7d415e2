//! A line of needs.

use serde::Deserialize;

use crate::import::cells::{Checks, Parsed, how_many, kinds, language, some};
use crate::import::headings::{ID, ITEM, LANGUAGE, QUANTITY, SOURCE, UNIT, column};
use crate::import::table::Column;
use crate::import::words;
use crate::service::FieldError;
use crate::service::imports::NeedRow;
use domain::Code;
use domain::place::{self, UKRAINE};
use lexicon::catalogue::Catalogue;
use lexicon::places::Gazetteer;

/// The columns of a file of needs, with the headings that people give them in our six languages.
pub const COLUMNS: &[Column] = &[
    column(
        "recipient",
        &[
            "beneficiary",
            "отримувач",
            "набувач",
            "громада",
            "заявник",
            "хто потребує",
            "bénéficiaire",
            "destinataire",
            "commune",
            "Empfänger",
            "Gemeinde",
            "odbiorca",
            "gmina",
            "beneficjent",
            "ontvanger",
            "gemeente",
        ],
    ),
    column(
        "recipient_kind",
        &[
            "kind",
            "type",
            "recipient type",
            "вид",
            "тип",
            "вид отримувача",
            "тип отримувача",
            "type de bénéficiaire",
            "Art",
            "Typ",
            "Art des Empfängers",
            "rodzaj",
            "rodzaj odbiorcy",
            "soort",
            "soort ontvanger",
        ],
    ),
    column("region", &["oblast", "область", "регіон", "région", "Gebiet", "obwód", "regio"]),
    column("item", ITEM),
    Column { name: "id", required: false, called: ID },
    column("language", LANGUAGE),
    column("quantity", QUANTITY),
    column("unit", UNIT),
    column(
        "priority",
        &[
            "urgency",
            "пріоритет",
            "терміновість",
            "priorité",
            "urgence",
            "Priorität",
            "Dringlichkeit",
            "priorytet",
            "prioriteit",
        ],
    ),
    column(
        "needed_by",
        &[
            "needed until",
            "deadline",
            "due",
            "due date",
            "до дати",
            "потрібно до",
            "термін",
            "строк",
            "avant le",
            "date limite",
            "échéance",
            "bis",
            "benötigt bis",
            "Frist",
            "potrzebne do",
            "do kiedy",
            "termin",
            "nodig voor",
            "uiterlijk",
        ],
    ),
    column("source", SOURCE),
    Column { name: "recipient_country", required: false, called: &["country", "країна", "pays", "Land", "kraj"] },
];

/// The cells as they stand.
#[derive(Debug, Deserialize)]
pub struct Cells {
    recipient: String,
    recipient_kind: String,
    region: String,
    item: String,
    language: String,
    quantity: String,
    unit: String,
    priority: String,
    needed_by: String,
    source: String,
    /// A column that a file may have: where the recipient is, Ukraine where it is not said.
    /// What the table itself calls the line.
    #[serde(default)]
    id: String,
    #[serde(default)]
    recipient_country: String,
}

/// Checks a line; answers everything that is wrong or not sure of it.
pub fn parse(cells: &Cells, catalogue: &Catalogue, places: &Gazetteer) -> Parsed<NeedRow> {
    let mut checks = Checks::default();
    let is_merged = cells.recipient.is_empty() && !cells.item.is_empty();
    if is_merged {
        checks.fault("recipient", Code::MergedCell);
    }
    let recipient = if is_merged { String::new() } else { checks.text("recipient", &cells.recipient, 200) };
    let kind = words::kind(&cells.recipient_kind);
    if kind.is_none() && !(is_merged && cells.recipient_kind.is_empty()) {
        checks.none_of("recipient_kind", &cells.recipient_kind, kinds());
    }
    let priority = words::priority(&cells.priority);
    if priority.is_none() {
        checks.faults.push(FieldError::at("priority", Code::OutOfRange).found(&cells.priority).expects("1 … 4"));
    }
    let region = checks.region("region", &cells.region, places);
    let recipient_country = some(&cells.recipient_country).unwrap_or_else(|| UKRAINE.to_owned());
    if !place::is_country(&recipient_country) {
        checks.faults.push(FieldError::at("recipient_country", Code::UnknownCountry).found(&recipient_country));
    }
    let item = checks.text("item", &cells.item, 300);
    let quantity = checks.quantity("quantity", &cells.quantity);
    let language = language(&cells.language);
    let needed_by = checks.day("needed_by", &cells.needed_by, language);
    let meant = (!item.is_empty()).then(|| checks.class("item", &item, language, catalogue));
    let mut doubts = Vec::new();
    let row = match (kind, priority, meant) {
        (Some(recipient_kind), Some(priority), Some(meant)) => {
            let how_many = how_many(&quantity, &cells.unit, &meant);
            doubts = meant.doubt.into_iter().chain(how_many.doubt).collect();
            Some(NeedRow {
                recipient,
                recipient_kind,
                recipient_country,
                region,
                language,
                item_class: meant.item_class,
                kind: meant.kind,
                quantity: how_many.quantity,
                item,
                priority,
                needed_by,
                source: cells.source.clone(),
                own_id: some(&cells.id),
            })
        }
        _ => None,
    };
    checks.finish(row, doubts)
}
