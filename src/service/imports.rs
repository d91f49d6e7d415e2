//! Imported needs and offers: one draft a line, found again by its key, completed and verified
//! where the source is checked.

use serde_json::json;

use crate::service::items::NewLine;
use crate::service::ledger::{save_need, save_pledge};
use crate::service::needs::{self, NewNeed};
use crate::service::one_record::{self, KnownBy};
use crate::service::organisations::{self, NewOrganisation, Provenance};
use crate::service::pledges::{self, NewPledge, NewPledgeLine};
use crate::service::tx::{Subject, Tx};
use crate::service::{ServiceError, public_text};
use crate::store::{former_kinds, needs as need_store, organisations as organisation_store, pledges as pledge_store};
use domain::event::{Consequence, SubjectKind};
use domain::need::{Kind, NeedState};
use domain::organisation::{Language, Organisation, OrganisationKind, Role};
use domain::place::UKRAINE;
use domain::pledge::{Condition, PledgeState};
use domain::voice::{Source, SourceKind};
use domain::{Code, Day, OrganisationId};
use lexicon::names;

/// A checked line of needs.
#[derive(Debug, Clone)]
pub struct NeedRow {
    pub recipient: String,
    pub recipient_kind: OrganisationKind,
    /// ISO 3166-1 alpha-2.
    pub recipient_country: String,
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
    /// What the donor is, where the source says it.
    pub donor_kind: Option<OrganisationKind>,
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
    /// What that recipient is, where the source says it.
    pub earmark_recipient_kind: Option<OrganisationKind>,
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

/// An organisation that a list names.
#[derive(Debug, Clone, Copy)]
struct Named<'a> {
    name: &'a str,
    /// What the list says that it is.
    kind: Option<OrganisationKind>,
    /// What most are whom such lists name there, where it does not say.
    usually: OrganisationKind,
    country: &'a str,
    region: Option<&'a String>,
}

/// The organisation of this name, registered if it is new.
///
/// # Errors
/// 409 with the candidates where several are called so.
pub fn organisation(tx: &mut Tx<'_>, new: &NewOrganisation, verified: bool) -> Result<Organisation, ServiceError> {
    found_or_made(tx, new, verified, true)
}

/// The same; `stated` says whether whoever brings it says what it is.
fn found_or_made(
    tx: &mut Tx<'_>,
    new: &NewOrganisation,
    verified: bool,
    stated: bool,
) -> Result<Organisation, ServiceError> {
    organisation_store::lock_names(tx.connection)?;
    let by = KnownBy { name: &new.name, registration: new.registration.as_ref() };
    let mut there = one_record::alike(tx, by, None)?;
    // names are the same in many countries and regions
    there.retain(|known| known.country == new.country);
    let elsewhere = |known: &Organisation| {
        known.region.as_ref().zip(new.region.as_ref()).is_some_and(|(known, said)| known != said)
    };
    there.retain(|known| !elsewhere(known));
    if there.len() > 1 {
        return Err(one_record::naming(Code::OrganisationIsThere, &there).into());
    }
    match there.pop() {
        Some(known) if stated && !known.kind_stated => state_kind(tx, known.id, new.kind),
        Some(known) => Ok(known),
        None => {
            let place = new.region.as_deref().unwrap_or_default();
            let key = format!("name:{}:{}:{place}", names::folded(&new.name), new.country);
            let from = Provenance { verified, kind_stated: stated, key: Some(&key) };
            let organisation = organisations::add(tx, new, from)?;
            let subject = Subject::new(SubjectKind::Organisation, organisation.id);
            tx.record_consequence(Consequence::Imported, subject, json!({ "name": organisation.name }));
            Ok(organisation)
        }
    }
}

/// Takes from a list what an organisation is, of which no list said it before.
fn state_kind(tx: &mut Tx<'_>, id: OrganisationId, kind: OrganisationKind) -> Result<Organisation, ServiceError> {
    let before = organisation_store::find_locked(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    if before.kind != kind {
        former_kinds::insert(tx.connection, tx.new_id(), before.id, before.kind, tx.now)?;
    }
    let after = Organisation { kind, kind_stated: true, version: before.version + 1, ..before };
    organisation_store::update(tx.connection, &after)?;
    let subject = Subject::new(SubjectKind::Organisation, after.id);
    tx.record_consequence(Consequence::Imported, subject, json!({ "name": after.name, "kind": after.kind }));
    Ok(after)
}

fn party(tx: &mut Tx<'_>, named: Named<'_>, role: Role, checked: bool) -> Result<OrganisationId, ServiceError> {
    let new = NewOrganisation {
        name: named.name.to_owned(),
        kind: named.kind.unwrap_or(named.usually),
        country: named.country.to_owned(),
        region: named.region.cloned().filter(|_| named.country == UKRAINE),
        community: None,
        public_name: None,
        registration: None,
    };
    let found = found_or_made(tx, &new, checked, named.kind.is_some())?.id;
    organisations::vouch(tx, found, role)?;
    Ok(found)
}

/// Imports a line of needs.
pub fn need(tx: &mut Tx<'_>, row: &NeedRow, key: &str, checked: bool) -> Result<Outcome, ServiceError> {
    let key = format!("need:{key}");
    if need_store::find_by_source_key(tx.connection, &key)?.is_some() {
        return Ok(Outcome::Known);
    }
    let named = Named {
        name: &row.recipient,
        kind: Some(row.recipient_kind),
        usually: row.recipient_kind,
        country: &row.recipient_country,
        region: row.region.as_ref(),
    };
    let recipient = party(tx, named, Role::Recipient, checked)?;
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
        lines: vec![
            NewLine {
                item_class: Some(row.item_class.clone()),
                description: Some(row.item.clone()),
                quantity: row.quantity,
                ..NewLine::default()
            }
            .into(),
        ],
    };
    let draft = needs::add(tx, recipient, &new, Some(&key))?;
    let subject = needs::subject(draft.id);
    tx.record_consequence(
        Consequence::Imported,
        subject,
        json!({ "reference": draft.reference, "source": row.source }),
    );
    let missing = incomplete(row.doubt.as_ref(), row.quantity, &row.stated);
    let why: Vec<String> = missing.into_iter().chain(public_text::told(&public_text::of_need(&draft))).collect();
    if !why.is_empty() {
        return Ok(Outcome::Incomplete(why.join("; ")));
    }
    if checked {
        let until = needs::valid_until(tx, recipient)?;
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

/// Imports a line of offers.
pub fn offer(tx: &mut Tx<'_>, row: &OfferRow, key: &str, checked: bool) -> Result<Outcome, ServiceError> {
    let key = format!("offer:{key}");
    if pledge_store::find_by_source_key(tx.connection, &key)?.is_some() {
        return Ok(Outcome::Known);
    }
    let named = Named {
        name: &row.donor,
        kind: row.donor_kind,
        usually: OrganisationKind::Association,
        country: &row.donor_country,
        region: None,
    };
    let donor = party(tx, named, Role::Donor, checked)?;
    let earmark_recipient = match &row.earmark_recipient {
        None => None,
        Some(name) => {
            let named = Named {
                name,
                kind: row.earmark_recipient_kind,
                usually: OrganisationKind::Community,
                country: UKRAINE,
                region: row.earmark_region.as_ref(),
            };
            Some(party(tx, named, Role::Recipient, checked)?)
        }
    };
    let said_on = match row.offered_on {
        Some(day) => day,
        None => tx.zone_of(donor)?.day(tx.now),
    };
    let new = NewPledge {
        donor: Some(donor),
        kind: row.kind,
        title: row.item.clone(),
        language: row.language,
        // a list says what was offered, and not that a council has decided
        authorisation_required: true,
        // an offer that names nobody leaves the choice to whoever coordinates
        delegates_allocation: row.earmark_recipient.is_none(),
        earmark_region: row.earmark_region.clone(),
        earmark_recipient,
        available_from: None,
        valid_until: None,
        value_minor: None,
        currency: None,
        source: Some(Source {
            kind: SourceKind::List,
            on: said_on,
            text: if row.source.is_empty() { "imported".to_owned() } else { row.source.clone() },
        }),
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
    tx.record_consequence(Consequence::Imported, pledges::subject(draft.id), change);
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

/// Puts on the board what a recipient asks for in its own words, verified; once.
pub fn own_need(tx: &mut Tx<'_>, recipient: OrganisationId, new: &NewNeed, key: &str) -> Result<(), ServiceError> {
    if need_store::find_by_source_key(tx.connection, key)?.is_some() {
        return Ok(());
    }
    let draft = needs::add(tx, recipient, new, Some(key))?;
    let told = json!({ "reference": draft.reference });
    tx.record_consequence(Consequence::Imported, needs::subject(draft.id), told);
    let until = needs::valid_until(tx, recipient)?;
    let verified = draft.submit()?.verify(tx.now, until)?;
    save_need(tx, &verified)?;
    Ok(())
}

/// Puts on the board what a donor gives in its own words, open; once.
pub fn own_offer(tx: &mut Tx<'_>, donor: OrganisationId, new: &NewPledge, key: &str) -> Result<(), ServiceError> {
    if pledge_store::find_by_source_key(tx.connection, key)?.is_some() {
        return Ok(());
    }
    let draft = pledges::add(tx, donor, new, true, Some(key))?;
    let told = json!({ "reference": draft.reference });
    tx.record_consequence(Consequence::Imported, pledges::subject(draft.id), told);
    save_pledge(tx, &draft.open()?)
}
