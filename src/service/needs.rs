//! Needs: drafted and submitted by their recipient, verified by a coordinator.

use domain::Code;
use serde_json::json;

use crate::service::items::{self, Frame, NewLine};
use crate::service::ledger::{locked_need, save, save_need, settle};
use crate::service::locks::{Kind as Locked, Reach, lock};
use crate::service::places::{self, SeenPlace};
use crate::service::tx::{Subject, Tx, expect_version, moved, moved_with};
use crate::service::{Fault, ServiceError, days, public_text};
use crate::store::{allocations, needs as store, two_armed};
use domain::access::{Disclosed, disclosure, relation, scope};
use domain::actor::Actor;
use domain::allocation::{Allocation, AllocationState};
use domain::event::SubjectKind;
use domain::filters::NeedFilter;
use domain::ledger::Sums;
use domain::need::{Kind, Need, NeedClosed, NeedLine, NeedState};
use domain::organisation::Language;
use domain::page::{Slice, Window};
use domain::policy::{Action, Standing};
use domain::{Day, NeedId, OrganisationId};

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

/// A need as this actor may see it.
#[derive(Debug, Clone)]
pub struct SeenNeed {
    /// The need, cut to what may be seen of it.
    pub need: Disclosed<Need>,
    /// The sums of each line.
    pub sums: Vec<Sums>,
    /// Whether it was not confirmed in time.
    pub stale: bool,
    /// The place of its community, where that is named by its code and may be seen.
    pub place: Option<SeenPlace>,
}

/// The need as this actor may see it.
pub fn seen(actor: Option<&Actor>, need: Need, all: &[Allocation], tx: &mut Tx<'_>) -> Result<SeenNeed, ServiceError> {
    let sums = need.lines.iter().map(|line| Sums::of(all.iter().filter(|other| other.need_line == line.id))).collect();
    let stale = need.is_stale(tx.now, tx.rules.stale_days);
    let relation = relation::need_with(actor, &need, all);
    let need = disclosure::need(actor, relation, need);
    let place = places::seen(tx, need.community.as_deref())?;
    Ok(SeenNeed { need, sums, stale, place })
}

/// One need.
pub fn get(tx: &mut Tx<'_>, actor: Option<&Actor>, id: NeedId) -> Result<SeenNeed, ServiceError> {
    let need = store::find(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
    tx.allow(actor, Action::GetNeed, relation::need(actor, &need))?;
    let all = allocations::of_need(tx.connection, id)?;
    seen(actor, need, &all, tx)
}

/// A page of the needs that may be read: what was verified, and one's own.
pub fn list(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    filter: &NeedFilter,
    window: &Window,
) -> Result<Slice<SeenNeed>, ServiceError> {
    let known = tx.allow(actor, Action::ListNeeds, Standing::NONE)?;
    let scope = scope::needs(known).and_then(|scope| scope.within(filter.state));
    let filter = NeedFilter { scope, ..filter.clone() };
    let page = store::list(tx.connection, &filter, window)?;
    let ids: Vec<NeedId> = page.rows.iter().map(|need| need.id).collect();
    let all = allocations::of_needs(tx.connection, &ids)?;
    let rows = page
        .rows
        .into_iter()
        .map(|need| {
            let own: Vec<Allocation> = all.iter().filter(|other| other.need == need.id).cloned().collect();
            seen(actor, need, &own, tx)
        })
        .collect::<Result<_, _>>()?;
    Ok(Slice { rows, more: page.more })
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

fn lines(tx: &mut Tx<'_>, new: &NewNeed) -> Result<Vec<NeedLine>, ServiceError> {
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

/// The subject of a need's entries in the log.
pub fn subject(id: NeedId) -> Subject {
    Subject::new(SubjectKind::Need, id).of_need(id)
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

/// Runs one transition of a need: policy, version, move, save, log.
fn transition(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    action: Action,
    id: NeedId,
    version: Option<i64>,
    reason: Option<String>,
    step: impl FnOnce(&Tx<'_>, Need) -> Result<Need, ServiceError>,
) -> Result<SeenNeed, ServiceError> {
    let before = locked_need(tx, id)?;
    let known = tx.allow(actor, action, relation::need(actor, &before))?;
    expect_version(version, before.version)?;
    let after = step(tx, before.clone())?;
    save_need(tx, &after)?;
    let party = relation::speaks_for(known, [after.recipient]);
    tx.did(known, party, action, subject(id), moved(before.state.as_str(), after.state.as_str()), reason);
    let all = allocations::of_need(tx.connection, id)?;
    let after = Need { version: store::version(tx.connection, id)?, ..after };
    seen(actor, after, &all, tx)
}

/// Submits a draft to the coordinators.
pub fn submit(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: NeedId,
    version: Option<i64>,
    acknowledge: &[String],
) -> Result<SeenNeed, ServiceError> {
    looked_through(tx, actor, Action::SubmitNeed, id, version, acknowledge, |tx, need| {
        let need = need.submit()?;
        days::not_passed(tx, need.needed_by)?;
        Ok(need)
    })
}

/// A transition by which a need's texts come nearer to the public: whoever makes it is shown the
/// personal data in them and acknowledges each piece.
fn looked_through(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    action: Action,
    id: NeedId,
    version: Option<i64>,
    acknowledge: &[String],
    step: impl FnOnce(&Tx<'_>, Need) -> Result<Need, ServiceError>,
) -> Result<SeenNeed, ServiceError> {
    let known = actor.ok_or(ServiceError::Unknown)?;
    let mut acknowledged = Vec::new();
    let seen = transition(tx, actor, action, id, version, None, |tx, need| {
        let need = step(tx, need)?;
        acknowledged = public_text::check(known, &public_text::of_need(&need), &[], acknowledge)?;
        Ok(need)
    })?;
    let party = relation::speaks_for(known, [seen.need.recipient]);
    public_text::keep(tx, known, party, action, subject(id), &acknowledged);
    Ok(seen)
}

/// Verifies a submitted need.
pub fn verify(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: NeedId,
    version: Option<i64>,
    acknowledge: &[String],
) -> Result<SeenNeed, ServiceError> {
    looked_through(tx, actor, Action::VerifyNeed, id, version, acknowledge, |tx, need| {
        let until = valid_until(tx, &need);
        Ok(need.verify(tx.now, until)?)
    })
}

/// The day a need confirmed now expires.
fn valid_until(tx: &Tx<'_>, _need: &Need) -> Day {
    (tx.now + tx.rules.need_valid).date_naive()
}

/// Sends a submitted need back.
pub fn reject(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: NeedId,
    version: Option<i64>,
    reason: String,
) -> Result<SeenNeed, ServiceError> {
    transition(tx, actor, Action::RejectNeed, id, version, Some(reason), |_, need| Ok(need.reject()?))
}

/// Says that a verified need still stands.
pub fn confirm(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: NeedId,
    version: Option<i64>,
) -> Result<SeenNeed, ServiceError> {
    transition(tx, actor, Action::ConfirmNeed, id, version, None, |tx, need| {
        let until = valid_until(tx, &need);
        Ok(need.confirm(tx.now, until)?)
    })
}

/// Closes a need. Proposals and standby for it lapse; committed goods forbid it.
pub fn close(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: NeedId,
    version: Option<i64>,
    why: NeedClosed,
    reason: Option<String>,
) -> Result<SeenNeed, ServiceError> {
    if why == NeedClosed::Expired {
        return Err(ServiceError::Invalid(vec![Fault::at("/outcome", Code::OnlyTimeExpiresANeed)]));
    }
    let need = locked_need(tx, id)?;
    let known = tx.allow(actor, Action::CloseNeed, relation::need(actor, &need))?;
    expect_version(version, need.version)?;
    let before = need.state;
    let after = end(tx, need, why)?;
    let party = relation::speaks_for(known, [after.recipient]);
    let change = moved_with(before.as_str(), after.state.as_str(), "close_reason", json!(why));
    tx.did(known, party, Action::CloseNeed, subject(id), change, reason);
    get(tx, actor, id)
}

/// Closes a need, which is locked, and lets what was only proposed for it lapse.
pub fn end(tx: &mut Tx<'_>, need: Need, why: NeedClosed) -> Result<Need, ServiceError> {
    lock(tx, &[need.id], &[], Reach::Live)?;
    let all = allocations::of_need(tx.connection, need.id)?;
    let sums: Vec<_> = need
        .lines
        .iter()
        .map(|line| (line.quantity, Sums::of(all.iter().filter(|other| other.need_line == line.id))))
        .collect();
    let unreceived: i64 = sums.iter().map(|(needed, sums)| (needed.unwrap_or(1) - sums.received).max(0)).sum();
    let agreed: i64 = sums.iter().map(|(_, sums)| sums.agreed()).sum();
    let closed = need.close(why, tx.now, unreceived, agreed)?;
    save_need(tx, &closed)?;
    let mut freed = Vec::new();
    for allocation in all {
        if matches!(allocation.state, AllocationState::Proposed | AllocationState::Standby) {
            let lapsed = allocation.clone().lapse(Some(format!("need {}", why.as_str())))?;
            let lapsed = save(tx, &allocation, lapsed)?;
            tx.followed(
                domain::event::Consequence::Lapsed,
                crate::service::ledger::subject(&lapsed),
                crate::service::ledger::change(&allocation, &lapsed),
            );
            freed.push(lapsed);
        }
    }
    settle(tx, &freed, None)?;
    Ok(closed)
}

/// The exact address, for the recipient itself; the look is logged.
pub fn address(tx: &mut Tx<'_>, actor: Option<&Actor>, id: NeedId) -> Result<Option<String>, ServiceError> {
    let need = store::find(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
    let known = tx.allow(actor, Action::GetNeedAddress, relation::need(actor, &need))?;
    tx.did(known, need.recipient, Action::GetNeedAddress, subject(id), json!({}), None);
    Ok(need.delivery_address)
}
