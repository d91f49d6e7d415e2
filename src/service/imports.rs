//! Imported needs and offers: one draft a line, found again by its key, completed and verified
//! where the source is checked.

use serde_json::json;

use crate::service::items::NewLine;
use crate::service::ledger::{save_need, save_pledge};
use crate::service::needs::{self, NewNeed};
use crate::service::organisations::{self, NewOrganisation};
use crate::service::pledges::{self, NewPledge, NewPledgeLine};
use crate::service::tx::{Subject, Tx};
use crate::service::{ServiceError, public_text};
use crate::store::{needs as need_store, organisations as organisation_store, pledges as pledge_store};
use domain::event::Consequence;
use domain::need::{Kind, NeedState};
use domain::organisation::{Language, Organisation, OrganisationKind, Role};
use domain::place::UKRAINE;
use domain::pledge::{Condition, PledgeState};
use domain::{Day, OrganisationId};

/// A checked line of needs.
#[derive(Debug, Clone)]
pub struct NeedRow {
    pub recipient: String,
    pub recipient_kind: OrganisationKind,
    pub region: Option<String>,
    pub item: String,
    pub language: Language,
    pub item_class: String,
    pub kind: Kind,
    /// Why the class is not sure; then it is [`domain::need::UNSORTED`].
    pub doubt: Option<String>,
    /// Base units; absent when the source does not say, or says it in another unit.
    pub quantity: Option<i64>,
    /// The quantity in the source's own words.
    pub stated: String,
    pub priority: i32,
    pub needed_by: Option<Day>,
    pub source: String,
}

/// A checked line of offers.
#[derive(Debug, Clone)]
pub struct OfferRow {
    pub donor: String,
    pub donor_country: String,
    pub item: String,
    pub language: Language,
    pub item_class: String,
    pub kind: Kind,
    /// Why the class is not sure; then it is [`domain::need::UNSORTED`].
    pub doubt: Option<String>,
    /// Base units; absent when the source does not say, or says it in another unit.
    pub quantity: Option<i64>,
    /// The quantity in the source's own words.
    pub stated: String,
    pub condition: Condition,
    pub earmark_recipient: Option<String>,
    pub earmark_region: Option<String>,
    pub offered_on: Option<Day>,
    pub source: String,
}

/// What became of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It was imported before.
    Known,
    /// It was made.
    Made,
    /// It was made as a draft that somebody must complete.
    Incomplete(String),
}

/// The organisation of this name, registered if it is new.
pub fn organisation(tx: &mut Tx<'_>, new: &NewOrganisation, verified: bool) -> Result<Organisation, ServiceError> {
    let key = format!("name:{}", new.name.to_lowercase());
    if let Some(known) = organisation_store::find_by_source_key(tx.connection, &key)? {
        return Ok(known);
    }
    let organisation = organisations::add(tx, new, verified, Some(&key))?;
    let subject = Subject::new(domain::event::SubjectKind::Organisation, organisation.id);
    tx.followed(Consequence::Imported, subject, json!({ "name": organisation.name }));
    Ok(organisation)
}

fn recipient(
    tx: &mut Tx<'_>,
    name: &str,
    kind: OrganisationKind,
    region: Option<&String>,
    checked: bool,
) -> Result<OrganisationId, ServiceError> {
    let new = NewOrganisation {
        name: name.to_owned(),
        kind,
        country: UKRAINE.to_owned(),
        region: region.cloned(),
        community: None,
        public_name: None,
    };
    let found = organisation(tx, &new, checked)?.id;
    organisations::vouch(tx, found, Role::Recipient)?;
    Ok(found)
}

/// Imports a line of needs.
pub fn need(tx: &mut Tx<'_>, row: &NeedRow, key: &str, checked: bool) -> Result<Outcome, ServiceError> {
    let key = format!("need:{key}");
    if need_store::find_by_source_key(tx.connection, &key)?.is_some() {
        return Ok(Outcome::Known);
    }
    let recipient = recipient(tx, &row.recipient, row.recipient_kind, row.region.as_ref(), checked)?;
    let new = NewNeed {
        recipient: Some(recipient),
        kind: row.kind,
        title: row.item.clone(),
        language: row.language,
        priority: row.priority,
        region: row.region.clone(),
        community: None,
        handover_point: None,
        delivery_address: None,
        needed_by: row.needed_by,
        allows_surplus: false,
        lines: vec![NewLine {
            item_class: Some(row.item_class.clone()),
            description: Some(row.item.clone()),
            quantity: row.quantity,
            ..NewLine::default()
        }],
    };
    let draft = needs::add(tx, recipient, &new, Some(&key))?;
    let subject = needs::subject(draft.id);
    tx.followed(Consequence::Imported, subject, json!({ "reference": draft.reference, "source": row.source }));
    let missing = incomplete(row.doubt.as_ref(), row.quantity, &row.stated);
    let why: Vec<String> = missing.into_iter().chain(public_text::told(&public_text::of_need(&draft))).collect();
    if !why.is_empty() {
        return Ok(Outcome::Incomplete(why.join("; ")));
    }
    if checked {
        let until = (tx.now + tx.rules.need_valid).date_naive();
        let verified = draft.submit()?.verify(tx.now, until)?;
        save_need(tx, &verified)?;
        debug_assert_eq!(verified.state, NeedState::Verified);
    }
    Ok(Outcome::Made)
}

/// What somebody must still say of a line.
fn incomplete(doubt: Option<&String>, quantity: Option<i64>, stated: &str) -> Option<String> {
    let missing = match (quantity, stated) {
        (Some(_), _) => None,
        (None, "") => Some("the quantity is missing".to_owned()),
        (None, stated) => Some(format!("{stated:?} is no quantity in the item's base unit")),
    };
    let why: Vec<String> = doubt.cloned().into_iter().chain(missing).collect();
    (!why.is_empty()).then(|| why.join("; "))
}

/// What a donor's name says of its kind; the file has no column for it.
fn donor_kind(name: &str) -> OrganisationKind {
    let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
    if has(&["Fire Brigade", "Fire Service", "Fire Department", "SDIS", "Firefighters"]) {
        OrganisationKind::EmergencyService
    } else if has(&["City of", "Gmina", "Municipality"]) {
        OrganisationKind::Municipality
    } else if has(&["USAID", "GIZ"]) {
        OrganisationKind::DonorProgramme
    } else {
        OrganisationKind::Association
    }
}

/// Imports a line of offers.
pub fn offer(tx: &mut Tx<'_>, row: &OfferRow, key: &str, checked: bool) -> Result<Outcome, ServiceError> {
    let key = format!("offer:{key}");
    if pledge_store::find_by_source_key(tx.connection, &key)?.is_some() {
        return Ok(Outcome::Known);
    }
    let donor = NewOrganisation {
        name: row.donor.clone(),
        kind: donor_kind(&row.donor),
        country: row.donor_country.clone(),
        region: None,
        community: None,
        public_name: None,
    };
    let donor = organisation(tx, &donor, checked)?.id;
    organisations::vouch(tx, donor, Role::Donor)?;
    let earmark_recipient = match &row.earmark_recipient {
        Some(name) => Some(recipient(tx, name, OrganisationKind::Community, row.earmark_region.as_ref(), checked)?),
        None => None,
    };
    let new = NewPledge {
        donor: Some(donor),
        kind: row.kind,
        title: row.item.clone(),
        language: row.language,
        authorisation_required: false,
        // an offer that names nobody leaves the choice to whoever coordinates
        delegates_allocation: row.earmark_recipient.is_none(),
        earmark_region: row.earmark_region.clone(),
        earmark_recipient,
        valid_until: None,
        value_minor: None,
        currency: None,
        lines: vec![NewPledgeLine {
            line: NewLine {
                item_class: Some(row.item_class.clone()),
                description: Some(row.item.clone()),
                quantity: row.quantity,
                ..NewLine::default()
            },
            condition: row.condition,
        }],
    };
    let draft = pledges::add(tx, donor, &new, true, Some(&key))?;
    let change = json!({ "reference": draft.reference, "source": row.source, "offered_on": row.offered_on });
    tx.followed(Consequence::Imported, pledges::subject(draft.id), change);
    let missing = incomplete(row.doubt.as_ref(), row.quantity, &row.stated);
    let why: Vec<String> = missing.into_iter().chain(public_text::told(&public_text::of_pledge(&draft))).collect();
    if !why.is_empty() {
        return Ok(Outcome::Incomplete(why.join("; ")));
    }
    if checked {
        let open = draft.open()?;
        save_pledge(tx, &open)?;
        debug_assert_eq!(open.state, PledgeState::Open);
    }
    Ok(Outcome::Made)
}
