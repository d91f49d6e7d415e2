//! A need is drafted, and changed.

use serde_json::json;

use crate::service::items::{self, Frame, NewLine};
use crate::service::ledger::locked_need;
use crate::service::locks::Kind as Locked;
use crate::service::needs::read::{SeenNeed, seen};
use crate::service::needs::subject;
use crate::service::tx::{Tx, expect_version};
use crate::service::{ServiceError, days, places};
use crate::store::{needs as store, two_armed};
use domain::access::relation;
use domain::actor::Actor;
use domain::need::{Kind, Need, NeedLine, NeedState};
use domain::organisation::Language;
use domain::policy::{Action, Standing};
use domain::{Code, Day, NeedId, OrganisationId};

/// A need's content.
#[derive(Debug, Clone)]
pub struct NewNeed {
    /// For whom; the actor's own organisation when absent.
    pub recipient: Option<OrganisationId>,
    /// What kind of help.
    pub kind: Kind,
    /// What it is about.
    pub title: String,
    /// The language of title and descriptions.
    pub language: Language,
    /// 1 life-saving … 4 recovery.
    pub priority: i32,
    /// ISO 3166-2; the recipient's region when absent.
    pub region: Option<String>,
    /// The community; the recipient's when absent.
    pub community: Option<String>,
    /// Where the legal transfer can take place.
    pub handover_point: Option<String>,
    /// The exact address.
    pub delivery_address: Option<String>,
    /// The day after which it helps nobody.
    pub needed_by: Option<Day>,
    /// Whether more than needed may be promised.
    pub allows_surplus: bool,
    /// Its lines.
    pub lines: Vec<NewLine>,
}

/// Drafts a need.
pub fn create(tx: &mut Tx<'_>, actor: Option<&Actor>, new: &NewNeed) -> Result<SeenNeed, ServiceError> {
    let known = actor.ok_or(ServiceError::Unknown)?;
    let recipient = new.recipient.unwrap_or(known.organisation);
    let own = relation::acting(actor, recipient, Standing::RECIPIENT);
    tx.allow(actor, Action::CreateNeed, own)?;
    days::still_to_come(tx, "/needed_by", new.needed_by)?;
    let need = add(tx, recipient, new, None)?;
    tx.did(
        known,
        recipient,
        Action::CreateNeed,
        subject(need.id),
        json!({ "reference": need.reference, "lines": need.lines.len(), "priority": { "to": need.priority } }),
        None,
    );
    seen(actor, need, &[], tx)
}

/// Drafts a need without asking policy: imports and the demo.
pub fn add(
    tx: &mut Tx<'_>,
    recipient: OrganisationId,
    new: &NewNeed,
    source_key: Option<&str>,
) -> Result<Need, ServiceError> {
    let lines = lines(tx, new)?;
    let home = crate::store::organisations::find(tx.connection, recipient)?.ok_or(ServiceError::Hidden)?;
    let written = (new.region.clone(), new.community.clone());
    let (region, community) = places::located_at(tx, written, (home.region, home.community))?;
    let year = chrono::Datelike::year(&tx.today());
    let need = Need {
        id: tx.new_id(),
        reference: two_armed::next_reference(tx.connection, two_armed::ReferenceKind::Need, year)?,
        recipient,
        named_consignee: None,
        kind: new.kind,
        title: new.title.clone(),
        language: new.language,
        priority: new.priority,
        state: NeedState::Draft,
        close_reason: None,
        region,
        community,
        handover_point: new.handover_point.clone(),
        delivery_address: new.delivery_address.clone(),
        needed_by: new.needed_by,
        valid_until: None,
        allows_surplus: new.allows_surplus,
        attention: false,
        source_key: source_key.map(str::to_owned),
        verified_at: None,
        confirmed_at: None,
        opened_at: None,
        closed_at: None,
        version: 1,
        created_at: tx.now,
        lines,
    };
    store::insert(tx.connection, &need)?;
    tx.made(Locked::Need, need.id);
    Ok(need)
}

pub(super) fn lines(tx: &mut Tx<'_>, new: &NewNeed) -> Result<Vec<NeedLine>, ServiceError> {
    let catalogue = tx.catalogue()?;
    let frame = Frame { catalogue: &catalogue, kind: new.kind, language: new.language };
    let checked = items::collect(
        new.lines.iter().enumerate().map(|(place, line)| items::check(frame, line, &format!("/lines/{place}"))),
    )?;
    Ok(checked
        .into_iter()
        .zip(1..)
        .map(|(line, position)| NeedLine {
            id: tx.new_id(),
            position,
            item_class: line.item_class,
            description: line.description,
            quantity: line.quantity,
            unit: line.unit,
            pack_size: line.pack_size,
            excess: 0,
            excess_decision: None,
            excess_decided_at: None,
        })
        .collect())
}

/// Puts new content in the place of a draft's.
pub fn update(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: NeedId,
    version: Option<i64>,
    new: &NewNeed,
) -> Result<SeenNeed, ServiceError> {
    let before = locked_need(tx, id)?;
    let known = tx.allow(actor, Action::UpdateNeed, relation::need(actor, &before))?;
    expect_version(version, before.version)?;
    before.edit()?;
    if new.recipient.is_some_and(|recipient| recipient != before.recipient) {
        return Err(ServiceError::fault("/on_behalf_of", Code::TheRecipientStays));
    }
    days::still_to_come(tx, "/needed_by", new.needed_by)?;
    let written = (new.region.clone(), new.community.clone());
    let (region, community) = places::located_at(tx, written, (before.region.clone(), before.community.clone()))?;
    let after = Need {
        kind: new.kind,
        title: new.title.clone(),
        language: new.language,
        priority: new.priority,
        region,
        community,
        handover_point: new.handover_point.clone(),
        delivery_address: new.delivery_address.clone(),
        needed_by: new.needed_by,
        allows_surplus: new.allows_surplus,
        version: before.version + 1,
        lines: lines(tx, new)?,
        ..before
    };
    store::replace(tx.connection, &after)?;
    let party = after.recipient;
    let change = json!({ "lines": after.lines.len(), "priority": { "to": after.priority } });
    tx.did(known, party, Action::UpdateNeed, subject(id), change, None);
    seen(actor, after, &[], tx)
}
