//! What becomes of what an earlier table made, where its row says something else now: a draft takes the new words, of a need
//! in force the quantity is corrected (rule 10), and what somebody changed by hand meanwhile is asked about.

use serde_json::json;

use crate::service::imports::made::{Trust, new_need, new_offer};
use crate::service::imports::row::{NeedRow, OfferRow, Row};
use crate::service::locks::{Reach, lock};
use crate::service::needs::{self, NewNeed};
use crate::service::pledges::{self, NewPledge};
use crate::service::tx::Tx;
use crate::service::{FieldError, ServiceError, keys};
use crate::store::imported_rows::ReadRow;
use crate::store::{allocations, consents, needs as need_store, pledges as pledge_store};
use domain::correcting::{self, Wanted};
use domain::event::Consequence;
use domain::import::Made;
use domain::need::{Need, NeedState};
use domain::pledge::{Pledge, PledgeState};
use domain::{Code, OrganisationId};

/// What is to be done.
#[derive(Debug)]
pub enum Change {
    /// Nothing: it says so already.
    Nothing,
    /// A draft of a need takes this content.
    Draft(Box<Need>, Box<NewNeed>),
    /// The quantity of the only line of a need in force.
    Quantity(Box<Need>, i64),
    /// A pledge takes this content.
    Pledge(Box<Pledge>, Box<NewPledge>),
}

/// What is asked of somebody first, or why it can't be.
pub type Asked = Vec<FieldError>;

/// A value in a column: what the table said, what it says now, and what stands there.
struct Cell<'a, T> {
    column: &'static str,
    was: &'a T,
    now: &'a T,
    stands: &'a T,
}

/// The values that the table changes, and those among them that somebody changed by hand meanwhile.
#[derive(Debug, Default)]
struct Merge {
    changed: Vec<&'static str>,
    by_hand: Asked,
}

impl Merge {
    /// Whether the table's value is to be taken.
    fn takes<T: PartialEq>(&mut self, cell: &Cell<'_, T>) -> bool {
        if cell.was == cell.now || cell.stands == cell.now {
            return false;
        }
        self.changed.push(cell.column);
        if cell.stands != cell.was {
            self.by_hand.push(FieldError::at(cell.column, Code::ChangedByHand));
        }
        true
    }

    fn value<T: PartialEq + Clone>(&mut self, column: &'static str, was: &T, now: &T, stands: &T) -> T {
        if self.takes(&Cell { column, was, now, stands }) { now.clone() } else { stands.clone() }
    }
}

/// What is to be done of a row that was read before; `taken` says that somebody answered what is asked. What it speaks of
/// is not locked yet.
///
/// # Errors
/// Those of the database.
pub fn decide(
    tx: &mut Tx<'_>,
    row: &Row,
    known: &ReadRow,
    trust: Trust,
    taken: bool,
) -> Result<Result<Change, Asked>, ServiceError> {
    let was = Row::read(&known.told)?;
    if row.says_the_same(&was) {
        return Ok(Ok(Change::Nothing));
    }
    let (decided, whose) = match (row, &was, known.made) {
        (Row::Need(now), Row::Need(was), Made::Need(id)) => {
            let stands = need_store::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
            let whose = stands.recipient;
            (of_need(stands, was, now, taken), whose)
        }
        (Row::Offer(now), Row::Offer(was), Made::Pledge(id)) => {
            let stands = pledge_store::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
            let whose = stands.donor;
            (of_pledge(tx, stands, was, now, taken)?, whose)
        }
        // one table holds one kind of rows
        _ => return Ok(Ok(Change::Nothing)),
    };
    if matches!(decided, Ok(Change::Nothing)) || is_ours(tx, trust, whose)? {
        return Ok(decided);
    }
    Ok(Err(vec![FieldError::at("", Code::AnothersRow)]))
}

/// Whether whoever imports speaks for it: an organisation that has seats of its own speaks for itself.
fn is_ours(tx: &mut Tx<'_>, trust: Trust, of: OrganisationId) -> Result<bool, ServiceError> {
    Ok(trust.for_all || !consents::has_members(tx.connection, &[of])?)
}

fn of_need(stands: Need, was: &NeedRow, now: &NeedRow, taken: bool) -> Result<Change, Asked> {
    let refused = |code| Err(vec![FieldError::at("", code)]);
    match stands.state {
        NeedState::Draft | NeedState::Rejected => {}
        NeedState::Submitted => return refused(Code::TheNeedIsSubmitted),
        NeedState::Verified => return in_force(stands, was, now, taken),
        NeedState::Closed => return refused(Code::ItIsOver),
    }
    let (before, after) = (new_need(was, stands.recipient), new_need(now, stands.recipient));
    let mut merge = Merge::default();
    let mut merged = as_it_stands(&stands);
    merged.kind = merge.value("item", &before.kind, &after.kind, &merged.kind);
    merged.title = merge.value("item", &before.title, &after.title, &merged.title);
    merged.language = merge.value("language", &before.language, &after.language, &merged.language);
    merged.priority = merge.value("priority", &before.priority, &after.priority, &merged.priority);
    merged.region = merge.value("region", &before.region, &after.region, &merged.region);
    merged.needed_by = merge.value("needed_by", &before.needed_by, &after.needed_by, &merged.needed_by);
    match (merged.lines.as_mut_slice(), before.lines.as_slice(), after.lines.as_slice()) {
        ([stands], [was], [now]) => {
            let (line, was, now) = (&mut stands.line, &was.line, &now.line);
            line.item_class = merge.value("item", &was.item_class, &now.item_class, &line.item_class);
            line.description = merge.value("item", &was.description, &now.description, &line.description);
            line.quantity = merge.value("quantity", &was.quantity, &now.quantity, &line.quantity);
            if merge.changed.contains(&"quantity") {
                // packs were of the number before
                line.pack_size = None;
            }
        }
        // somebody made other lines of it
        (_, before, after) => {
            let quantity = |lines: &[needs::NewNeedLine]| lines.first().and_then(|line| line.line.quantity);
            if quantity(before) != quantity(after) || was.item != now.item {
                return refused(Code::ChangedByHand);
            }
        }
    }
    if merge.changed.is_empty() {
        return Ok(Change::Nothing);
    }
    if !taken && !merge.by_hand.is_empty() {
        return Err(merge.by_hand);
    }
    Ok(Change::Draft(Box::new(stands), Box::new(merged)))
}

/// A draft's content as it stands.
fn as_it_stands(need: &Need) -> NewNeed {
    let lines = need.lines.iter().map(|line| needs::NewNeedLine {
        line: crate::service::items::NewLine {
            item_class: Some(line.item_class.clone()),
            description: Some(line.description.clone()),
            quantity: line.quantity,
            packs: None,
            pack_size: line.pack_size,
        },
        lots: needs::NewLots {
            min_lot: line.lots.min_lot,
            indivisible: Some(line.lots.indivisible),
            substitutes: Some(line.lots.substitutes),
        },
    });
    NewNeed {
        recipient: Some(need.recipient),
        kind: need.kind,
        title: need.title.clone(),
        language: need.language,
        priority: need.priority,
        region: need.region.clone(),
        community: need.community.clone(),
        handover_point: need.handover_point.clone(),
        delivery_address: need.delivery_address.clone(),
        needed_by: need.needed_by.map(|local| local.day),
        allows_surplus: need.allows_surplus,
        lines: lines.collect(),
    }
}

/// Of a need in force only the quantity is corrected; whatever else the row says is asked about.
fn in_force(stands: Need, was: &NeedRow, now: &NeedRow, taken: bool) -> Result<Change, Asked> {
    let columns = [
        ("language", was.language != now.language),
        ("priority", was.priority != now.priority),
        ("region", was.region != now.region),
        ("needed_by", was.needed_by != now.needed_by),
    ];
    let is_other = was.item_class != now.item_class || was.kind != now.kind;
    let other = is_other.then(|| FieldError::at("item", Code::TheRowIsAnotherItem));
    let kept = columns.into_iter().filter(|(_, changed)| *changed);
    let kept = kept.map(|(column, _)| FieldError::at(column, Code::OnlyTheQuantityIsCorrected));
    let mut asked: Asked = other.into_iter().chain(kept).collect();
    let quantity = match stands.lines.iter().find(|line| !line.came_unasked()) {
        Some(line) if was.quantity != now.quantity => {
            let present = line.asked_quantity.or(line.in_force());
            let Some(quantity) = now.quantity else {
                return Err(vec![FieldError::at("quantity", Code::ALineLacksItsQuantity)]);
            };
            if present != was.quantity && present != Some(quantity) {
                asked.push(FieldError::at("quantity", Code::ChangedByHand));
            }
            (present != Some(quantity)).then_some(quantity)
        }
        _ => None,
    };
    if !taken && !asked.is_empty() {
        return Err(asked);
    }
    Ok(match quantity {
        Some(quantity) => Change::Quantity(Box::new(stands), quantity),
        None => Change::Nothing,
    })
}

fn of_pledge(
    tx: &mut Tx<'_>,
    stands: Pledge,
    was: &OfferRow,
    now: &OfferRow,
    taken: bool,
) -> Result<Result<Change, Asked>, ServiceError> {
    if stands.state == PledgeState::Closed {
        return Ok(Err(vec![FieldError::at("", Code::ItIsOver)]));
    }
    let earmark = |row: &OfferRow| row.earmark_recipient.as_ref().map(|_| stands.earmark_recipient).unwrap_or_default();
    let before = new_offer(tx, was, stands.donor, earmark(was))?;
    let after = new_offer(tx, now, stands.donor, earmark(now))?;
    let mut merge = Merge::default();
    if was.earmark_recipient != now.earmark_recipient {
        // whom else it is for is a choice that the donor makes
        merge.by_hand.push(FieldError::at("earmark_recipient", Code::TheRowIsAnotherItem));
    }
    let mut merged = pledge_as_it_stands(&stands);
    merged.kind = merge.value("item", &before.kind, &after.kind, &merged.kind);
    merged.title = merge.value("item", &before.title, &after.title, &merged.title);
    merged.language = merge.value("language", &before.language, &after.language, &merged.language);
    let region = &before.earmark_region;
    merged.earmark_region = merge.value("earmark_region", region, &after.earmark_region, &merged.earmark_region);
    match (merged.lines.as_mut_slice(), before.lines.as_slice(), after.lines.as_slice()) {
        ([stands], [was], [now]) => {
            stands.condition = merge.value("condition", &was.condition, &now.condition, &stands.condition);
            let (line, was, now) = (&mut stands.line, &was.line, &now.line);
            line.item_class = merge.value("item", &was.item_class, &now.item_class, &line.item_class);
            line.description = merge.value("item", &was.description, &now.description, &line.description);
            line.quantity = merge.value("quantity", &was.quantity, &now.quantity, &line.quantity);
            if merge.changed.contains(&"quantity") {
                line.pack_size = None;
            }
        }
        _ => merge.by_hand.push(FieldError::at("", Code::ChangedByHand)),
    }
    if !merge.by_hand.is_empty() && !taken {
        return Ok(Err(merge.by_hand));
    }
    if merge.changed.is_empty() {
        return Ok(Ok(Change::Nothing));
    }
    // what a council was asked of, or somebody is promised, is changed by hand
    if allocations::number_of_pledge(tx.connection, stands.id)? > 0 {
        return Ok(Err(vec![FieldError::at("", Code::LinesAreFixedOnceAllocated)]));
    }
    if stands.state == PledgeState::Open && merged.lines.iter().any(|line| line.line.quantity.is_none()) {
        return Ok(Err(vec![FieldError::at("quantity", Code::ALineLacksItsQuantity)]));
    }
    Ok(Ok(Change::Pledge(Box::new(stands), Box::new(merged))))
}

/// A pledge's content as it stands.
fn pledge_as_it_stands(pledge: &Pledge) -> NewPledge {
    let lines = pledge.lines.iter().map(|line| pledges::NewPledgeLine {
        line: crate::service::items::NewLine {
            item_class: Some(line.item_class.clone()),
            description: Some(line.description.clone()),
            quantity: line.quantity,
            packs: None,
            pack_size: line.pack_size,
        },
        condition: line.condition,
    });
    NewPledge {
        donor: Some(pledge.donor),
        kind: pledge.kind,
        title: pledge.title.clone(),
        language: pledge.language,
        authorisation_required: pledge.authorisation != domain::pledge::Authorisation::NotRequired,
        delegates_allocation: pledge.delegates_allocation,
        earmark_region: pledge.earmark_region.clone(),
        earmark_recipient: pledge.earmark_recipient,
        available_from: pledge.available_from.map(|local| local.day),
        valid_until: pledge.valid_until.map(|local| local.day),
        value_minor: pledge.value_minor,
        currency: pledge.currency.clone(),
        source: pledge.source.clone(),
        lines: lines.collect(),
    }
}

/// Locks what a row made, so that what is decided on stays so.
///
/// # Errors
/// Those of the database.
pub fn hold(tx: &mut Tx<'_>, made: Made) -> Result<(), ServiceError> {
    match made {
        Made::Need(id) => lock(tx, &[id], &[], Reach::Live),
        Made::Pledge(id) => pledges::locked_with_needs(tx, id).map(drop),
    }
}

/// Does it. What it speaks of is locked.
///
/// # Errors
/// 409 `below_what_is_agreed` and those of needs and pledges.
pub fn perform(tx: &mut Tx<'_>, change: Change, import: domain::ImportId) -> Result<(), ServiceError> {
    match change {
        Change::Nothing => Ok(()),
        Change::Draft(before, new) => {
            let after = needs::rewrite(tx, *before, &new)?;
            let told = json!({ "lines": after.lines.len(), "priority": { "to": after.priority }, "import": import });
            tx.record_consequence(Consequence::Imported, needs::subject(after.id), told);
            Ok(())
        }
        Change::Quantity(before, quantity) => {
            let line = before.lines.iter().find(|line| !line.came_unasked());
            let line = line.map(|line| line.id).ok_or(ServiceError::NotFound)?;
            let all = allocations::of_need(tx.connection, before.id)?;
            let wanted = Wanted { line, quantity: Some(quantity), lots: None };
            let corrected = correcting::correct((*before).clone(), &[wanted], &all)?;
            for told in needs::told(&before, &corrected.need) {
                tx.record_consequence(Consequence::Imported, needs::subject(before.id), told);
            }
            needs::settle(tx, &before, &corrected)
        }
        Change::Pledge(before, new) => {
            let after = pledges::rewritten(tx, &before, &new)?;
            pledges::write(tx, &before, &after)?;
            let told = json!({ "lines": after.lines.len(), "import": import });
            tx.record_consequence(Consequence::Imported, pledges::subject(after.id), told);
            keys::follow(tx, &before, &after)
        }
    }
}
