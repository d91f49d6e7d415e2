//! What a line of a table makes: a need or a pledge, a draft where something of it is not sure, and complete, verified or
//! open, where its source is checked.

use serde_json::json;

use crate::service::imports::parties::party;
use crate::service::imports::row::{NeedRow, OfferRow, Row};
use crate::service::items::NewLine;
use crate::service::ledger::{save_need, save_pledge};
use crate::service::needs::{self, NewNeed};
use crate::service::pledges::{self, NewPledge, NewPledgeLine};
use crate::service::tx::Tx;
use crate::service::{FieldError, ServiceError, public_text};
use crate::store::{consents, needs as need_store, pledges as pledge_store};
use domain::event::Consequence;
use domain::import::Made;
use domain::need::NeedState;
use domain::organisation::Role;
use domain::pledge::PledgeState;
use domain::voice::{Source, SourceKind};
use domain::{Code, Fact, ImportId, OrganisationId};
use lexicon::text::personal;

/// How far what a line makes goes by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trust {
    /// The source is checked: what is complete goes on at once.
    pub checked: bool,
    /// Also in the name of organisations that have seats of their own, as who runs the service may.
    pub for_all: bool,
}

/// Personal data in texts that others are to read: somebody looks at it first.
fn personal_data(texts: &[public_text::Text]) -> Vec<FieldError> {
    let of = |(_, text): &public_text::Text| personal::find(text);
    let kinds = texts.iter().flat_map(of).map(|piece| piece.kind.as_str());
    let kinds: std::collections::BTreeSet<&str> = kinds.collect();
    kinds
        .into_iter()
        .map(|kind| FieldError::at("item", Code::PersonalDataInARow).found(Fact::word("personal", kind)))
        .collect()
}

/// Whether what is complete of this organisation's goes on at once.
fn goes_on(tx: &mut Tx<'_>, trust: Trust, of: OrganisationId) -> Result<bool, ServiceError> {
    Ok(trust.checked && (trust.for_all || !consents::has_members(tx.connection, &[of])?))
}

/// Makes what a line says. `faults` are what is not sure of it; answers also what was found besides.
///
/// # Errors
/// 409 where several organisations are called so, and those of needs and pledges.
pub fn make(
    tx: &mut Tx<'_>,
    row: &Row,
    import: ImportId,
    trust: Trust,
    faults: &[FieldError],
) -> Result<(Made, Vec<FieldError>), ServiceError> {
    match row {
        Row::Need(need) => {
            let recipient = party(tx, row.party(), Role::Recipient, trust.checked)?;
            let draft = needs::add(tx, recipient, &new_need(need, recipient), None)?;
            let told = json!({ "reference": draft.reference, "source": need.source, "import": import });
            tx.record_consequence(Consequence::Imported, needs::subject(draft.id), told);
            let personal = personal_data(&public_text::of_need(&draft));
            let id = draft.id;
            if faults.is_empty() && personal.is_empty() && goes_on(tx, trust, recipient)? {
                let until = needs::valid_until(tx, recipient)?;
                let verified = draft.submit()?.verify(tx.now, until)?;
                debug_assert_eq!(verified.state, NeedState::Verified);
                save_need(tx, &verified)?;
            }
            Ok((Made::Need(id), personal))
        }
        Row::Offer(offer) => {
            let donor = party(tx, row.party(), Role::Donor, trust.checked)?;
            let earmark = row.earmarked().map(|named| party(tx, named, Role::Recipient, trust.checked)).transpose()?;
            let new = new_offer(tx, offer, donor, earmark)?;
            let draft = pledges::add(tx, donor, &new, true, None)?;
            let told = json!({ "reference": draft.reference, "source": offer.source, "offered_on": offer.offered_on,
                "import": import });
            tx.record_consequence(Consequence::Imported, pledges::subject(draft.id), told);
            let personal = personal_data(&public_text::of_pledge(&draft));
            let id = draft.id;
            if faults.is_empty() && personal.is_empty() && goes_on(tx, trust, donor)? {
                let open = draft.open()?;
                debug_assert_eq!(open.state, PledgeState::Open);
                save_pledge(tx, &open)?;
            }
            Ok((Made::Pledge(id), personal))
        }
    }
}

/// What a line of needs says.
pub fn new_need(row: &NeedRow, recipient: OrganisationId) -> NewNeed {
    NewNeed {
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
        lines: vec![new_line(&row.item_class, &row.item, row.quantity).into()],
    }
}

fn new_line(class: &str, item: &str, quantity: Option<i64>) -> NewLine {
    NewLine { item_class: Some(class.to_owned()), description: Some(item.to_owned()), quantity, ..NewLine::default() }
}

/// What a line of offers says.
pub fn new_offer(
    tx: &mut Tx<'_>,
    row: &OfferRow,
    donor: OrganisationId,
    earmark: Option<OrganisationId>,
) -> Result<NewPledge, ServiceError> {
    let said_on = match row.offered_on {
        Some(day) => day,
        None => tx.zone_of(donor)?.day(tx.now),
    };
    Ok(NewPledge {
        donor: Some(donor),
        kind: row.kind,
        title: row.item.clone(),
        language: row.language,
        // a list says what was offered, and not that a council has decided
        authorisation_required: true,
        // an offer that names nobody leaves the choice to whoever coordinates
        delegates_allocation: row.earmark_recipient.is_none(),
        earmark_region: row.earmark_region.clone(),
        earmark_recipient: earmark,
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
            line: new_line(&row.item_class, &row.item, row.quantity),
            condition: row.condition,
        }],
    })
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
