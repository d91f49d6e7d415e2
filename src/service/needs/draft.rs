//! A need is drafted, and changed.

use serde_json::json;

use crate::service::items::{self, CheckedLine, Frame, NewLine};
use crate::service::ledger::locked_need;
use crate::service::locks::Kind as Locked;
use crate::service::needs::lots::{self, NewLots};
use crate::service::needs::read::{DisclosedNeed, disclosed};
use crate::service::needs::subject;
use crate::service::one_record::kept_meant;
use crate::service::reporting::vacant;
use crate::service::tx::{Tx, expect_version};
use crate::service::{FieldError, ServiceError, days, places};
use crate::store::engine::dialect;
use crate::store::needs as store;
use domain::access::relation;
use domain::actor::Actor;
use domain::need::{Kind, Lots, Need, NeedLine, NeedState};
use domain::organisation::{Language, Organisation};
use domain::policy::{Action, Relation};
use domain::reference::Referable;
use domain::{Code, Day, NeedId, OrganisationId};

/// A need line's content.
#[derive(Debug, Clone, Default)]
pub struct NewNeedLine {
    /// Class, words and quantity.
    pub line: NewLine,
    /// In which parts and for what it may be promised, as far as somebody says so.
    pub lots: NewLots,
}

impl From<NewLine> for NewNeedLine {
    fn from(line: NewLine) -> Self {
        Self { line, lots: NewLots::default() }
    }
}

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
    pub lines: Vec<NewNeedLine>,
}

/// Drafts a need.
pub fn create(tx: &mut Tx<'_>, actor: Option<&Actor>, new: &NewNeed) -> Result<DisclosedNeed, ServiceError> {
    let known = actor.ok_or(ServiceError::Unauthenticated)?;
    let recipient = kept_meant(tx, new.recipient.unwrap_or(known.organisation))?;
    let own = relation::acting(actor, recipient, Relation::RECIPIENT);
    tx.allow(actor, Action::CreateNeed, own)?;
    let home = crate::store::organisations::find(tx.connection, recipient)?.ok_or(ServiceError::NotFound)?;
    days::still_to_come(tx, "/needed_by", new.needed_by.map(|day| home.zone.on(day)))?;
    let need = add_at(tx, home, new, None)?;
    tx.record_action(
        known,
        recipient,
        Action::CreateNeed,
        subject(need.id),
        json!({ "reference": need.reference, "lines": need.lines.len(), "priority": { "to": need.priority } }),
        None,
    );
    disclosed(actor, need, &[], tx)
}

/// Drafts a need without asking policy: imports and the demo.
pub fn add(
    tx: &mut Tx<'_>,
    recipient: OrganisationId,
    new: &NewNeed,
    source_key: Option<&str>,
) -> Result<Need, ServiceError> {
    let home = crate::store::organisations::find(tx.connection, recipient)?.ok_or(ServiceError::NotFound)?;
    add_at(tx, home, new, source_key)
}

fn add_at(tx: &mut Tx<'_>, home: Organisation, new: &NewNeed, source_key: Option<&str>) -> Result<Need, ServiceError> {
    let lines = lines(tx, new)?;
    let written = (new.region.clone(), new.community.clone());
    let (region, community) = places::located_at(tx, written, (home.region, home.community))?;
    let year = tx.year();
    let need = Need {
        id: tx.new_id(),
        reference: dialect::next_reference(tx.connection, Referable::Need, year)?,
        recipient: home.id,
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
        needed_by: new.needed_by.map(|day| home.zone.on(day)),
        valid_until: None,
        allows_surplus: new.allows_surplus,
        attention: false,
        source_key: source_key.map(str::to_owned),
        verified_at: None,
        confirmed_at: None,
        opened_at: None,
        closed_at: None,
        enough_at: None,
        version: 1,
        content: 1,
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
        new.lines.iter().enumerate().map(|(place, line)| check_line(frame, line, &format!("/lines/{place}"))),
    )?;
    Ok(checked
        .into_iter()
        .zip(1..)
        .map(|((line, lots), position)| NeedLine {
            id: tx.new_id(),
            position,
            item_class: line.item_class,
            description: line.description,
            quantity: line.quantity,
            asked_quantity: None,
            added_at: None,
            ended_at: None,
            unit: line.unit,
            pack_size: line.pack_size,
            excess: 0,
            excess_decision: None,
            excess_decided_at: None,
            lots,
        })
        .collect())
}

/// Checks a line with its lots; answers every fault of it.
pub(super) fn check_line(
    frame: Frame<'_>,
    new: &NewNeedLine,
    pointer: &str,
) -> Result<(CheckedLine, Lots), Vec<FieldError>> {
    let line = items::check(frame, &new.line, pointer)?;
    let lots = new.lots.over(Lots::default());
    match lots::check(lots, line.quantity, pointer) {
        Ok(()) => Ok((line, lots)),
        Err(fault) => Err(vec![fault]),
    }
}

/// Puts new content in the place of a draft's.
pub fn update(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: NeedId,
    version: Option<i64>,
    new: &NewNeed,
) -> Result<DisclosedNeed, ServiceError> {
    let before = locked_need(tx, id)?;
    let speaks = actor.map_or(Ok(Relation::NONE), |known| vacant(tx, known, before.recipient))?;
    let known = tx.allow(actor, Action::UpdateNeed, relation::need(actor, &before).and(speaks))?;
    expect_version(version, before.content)?;
    before.edit()?;
    if new.recipient.is_some_and(|recipient| recipient != before.recipient) {
        return Err(ServiceError::fault("/on_behalf_of", Code::TheRecipientStays));
    }
    let needed_by = days::meant(tx, before.recipient, before.needed_by, new.needed_by)?;
    days::still_to_come(tx, "/needed_by", needed_by)?;
    let after = rewrite(tx, before, new)?;
    let party = after.recipient;
    let change = json!({ "lines": after.lines.len(), "priority": { "to": after.priority } });
    tx.record_action(known, party, Action::UpdateNeed, subject(id), change, None);
    disclosed(actor, after, &[], tx)
}

/// Puts new content in the place of a draft's, which is locked, without asking policy.
pub fn rewrite(tx: &mut Tx<'_>, before: Need, new: &NewNeed) -> Result<Need, ServiceError> {
    let needed_by = days::meant(tx, before.recipient, before.needed_by, new.needed_by)?;
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
        needed_by,
        allows_surplus: new.allows_surplus,
        version: before.version + 1,
        content: before.content + 1,
        lines: lines(tx, new)?,
        ..before
    };
    store::replace(tx.connection, &after)?;
    Ok(after)
}
