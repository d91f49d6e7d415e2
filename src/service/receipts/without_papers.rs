//! Goods that came without papers: one call makes the pledge that nobody had written down, what it is for, and the
//! signed count.

use serde_json::json;

use super::draft::next_reference;
use super::read::subject;
use super::sign::sign;
use crate::service::items::{self, NewLine};
use crate::service::ledger::{add_part, subject as allocated};
use crate::service::locks::{Kind as Locked, Reach, lock};
use crate::service::one_record::meant;
use crate::service::pledges::{NewPledge, NewPledgeLine, add, subject as of_pledge};
use crate::service::tx::Tx;
use crate::service::{Conflict, FieldError, ServiceError};
use crate::store::{needs, organisations, receipts as store};
use domain::access::relation;
use domain::actor::Actor;
use domain::allocation::{Allocation, Count, Delivered};
use domain::need::{Need, NeedLine};
use domain::pledge::{Condition, Pledge};
use domain::policy::Action;
use domain::proposing::check_two_parties;
use domain::receipt::{Receipt, ReceiptLine, ReceiptState, usual_surplus};
use domain::voice::{Source, SourceKind};
use domain::{Code, Instant, NeedId, NeedLineId, OrganisationId};

/// One thing that came.
#[derive(Debug, Clone)]
pub struct NewDelivery {
    /// For which line of the need.
    pub need_line: NeedLineId,
    /// Class and words; those of the need's line where none are named.
    pub line: NewLine,
    pub condition: Condition,
    /// In good order.
    pub accepted: i64,
    pub damaged: i64,
    /// Why something is damaged.
    pub reason: Option<String>,
    /// Whether it is knowingly another class than asked for.
    pub substitute: bool,
}

/// What came without papers.
#[derive(Debug, Clone)]
pub struct NewWithoutPapers {
    pub need: NeedId,
    /// Whose it is.
    pub donor: OrganisationId,
    /// Where that is known from; the goods themselves when absent.
    pub source: Option<Source>,
    pub note: Option<String>,
    /// Whether a quantity beyond all measure is meant as it stands.
    pub unusual: bool,
    /// When it was signed on paper.
    pub signed: Option<Instant>,
    pub lines: Vec<NewDelivery>,
}

/// Counts and signs goods of which nothing was known here. It is a fact, and never refused for lack of room: promises
/// step back as far as they must, and what is left over is the line's excess.
///
/// # Errors
/// 403 for who does not speak for the recipient; 409 where the need was never verified or is of another kind than goods,
/// or is the donor's own; 422 with every fault of the lines.
pub fn without_papers(tx: &mut Tx<'_>, actor: Option<&Actor>, new: &NewWithoutPapers) -> Result<Receipt, ServiceError> {
    lock(tx, &[new.need], &[], Reach::Live)?;
    let need = needs::find(tx.connection, new.need)?.ok_or(ServiceError::NotFound)?;
    let known = tx.allow(actor, Action::ReceiveWithoutPapers, relation::need(actor, &need))?;
    if !need.kind.is_shipped() {
        return Err(Conflict::new(Code::NotAThingThatIsShipped).into());
    }
    if need.verified_at.is_none() {
        return Err(Conflict::new(Code::OnlyVerifiedNeedsTakePledges).into());
    }
    let donor = meant(tx, new.donor)?;
    if organisations::find_kept(tx.connection, donor)?.is_none() {
        return Err(ServiceError::fault("/donor_id", Code::UnknownOrganisation));
    }
    check_two_parties(donor, need.recipient)?;
    let wanted = wanted(&need, new)?;
    let reported = reported(tx, &need, donor, new, &wanted)?;
    let pledge = add(tx, donor, &reported, false, None)?;
    let told = json!({ "reference": pledge.reference, "word": pledge.word, "state": { "to": pledge.state } });
    let why = new.note.clone();
    tx.record_action(known, donor, Action::ReceiveWithoutPapers, of_pledge(pledge.id).of_need(need.id), told, why);
    let lines = delivered(tx, known, &need, &pledge, new)?;
    let receipt = Receipt {
        id: tx.new_id(),
        reference: next_reference(tx)?,
        state: ReceiptState::Draft,
        shipment: None,
        need: Some(need.id),
        consignee: need.recipient,
        consignor: donor,
        reverses: None,
        reversed_by: None,
        note: new.note.clone(),
        confirmed_by: None,
        confirmed_at: None,
        signed_at: None,
        version: 1,
        created_at: tx.now,
        lines,
    };
    store::insert(tx.connection, &receipt)?;
    tx.made(Locked::Receipt, receipt.id);
    let told = json!({ "reference": receipt.reference, "lines": receipt.lines.len(), "without_papers": true });
    tx.record_action(known, receipt.consignee, Action::CreateReceipt, subject(&receipt), told, None);
    sign(tx, actor, receipt.id, None, new.signed)
}

/// The lines of the need that what came is for; every fault at once.
fn wanted<'a>(need: &'a Need, new: &NewWithoutPapers) -> Result<Vec<&'a NeedLine>, ServiceError> {
    items::collect(new.lines.iter().enumerate().map(|(place, line)| {
        let at = |field: &str| format!("/lines/{place}/{field}");
        let wanted = need
            .line(line.need_line)
            .filter(|line| !line.is_only_asked())
            .ok_or_else(|| vec![FieldError::at(at("need_line_id"), Code::UnknownLine)])?;
        let (units, bound) = (line.accepted.saturating_add(line.damaged), usual_surplus(wanted.needed().unwrap_or(0)));
        let mut faults = Vec::new();
        if units == 0 {
            faults.push(FieldError::at(at("accepted"), Code::NothingCounted));
        }
        if units > bound && !new.unusual {
            faults.push(FieldError::at(at("accepted"), Code::UnusualSurplus).with("most", bound));
        }
        if line.damaged > 0 && line.reason.is_none() {
            faults.push(FieldError::at(at("reason"), Code::ReasonMissing));
        }
        if faults.is_empty() { Ok(wanted) } else { Err(faults) }
    }))
}

/// The pledge that nobody had written down. What its council says of it is still to be heard.
fn reported(
    tx: &mut Tx<'_>,
    need: &Need,
    donor: OrganisationId,
    new: &NewWithoutPapers,
    wanted: &[&NeedLine],
) -> Result<NewPledge, ServiceError> {
    let today = tx.zone_of(need.recipient)?.day(tx.now);
    let text = new.note.clone().unwrap_or_else(|| need.reference.clone());
    let lines = new.lines.iter().zip(wanted).map(|(line, wanted)| {
        let mut own = NewLine { quantity: Some(line.accepted.saturating_add(line.damaged)), ..line.line.clone() };
        if own.item_class.is_none() {
            own.item_class = Some(wanted.item_class.clone());
            own.description = own.description.or_else(|| Some(wanted.description.clone()));
        }
        NewPledgeLine { line: own, condition: line.condition }
    });
    Ok(NewPledge {
        donor: Some(donor),
        kind: need.kind,
        title: need.title.clone(),
        language: need.language,
        authorisation_required: true,
        delegates_allocation: false,
        earmark_region: None,
        earmark_recipient: None,
        available_from: None,
        valid_until: None,
        value_minor: None,
        currency: None,
        source: Some(new.source.clone().unwrap_or(Source { kind: SourceKind::Delivery, on: today, text })),
        lines: lines.collect(),
    })
}

/// What it is for, and what was counted of it.
fn delivered(
    tx: &mut Tx<'_>,
    known: &Actor,
    need: &Need,
    pledge: &Pledge,
    new: &NewWithoutPapers,
) -> Result<Vec<ReceiptLine>, ServiceError> {
    let mut lines = Vec::with_capacity(new.lines.len());
    for (place, (line, pledged)) in (1..).zip(new.lines.iter().zip(&pledge.lines)) {
        let what = Delivered {
            need: need.id,
            need_line: line.need_line,
            recipient: need.recipient,
            pledge: pledge.id,
            pledge_line: pledged.id,
            donor: pledge.donor,
            units: line.accepted + line.damaged,
            substitute: line.substitute,
        };
        let made = Allocation::delivered(&what, tx.new_id(), tx.now);
        let told = add_part(tx, &made)?;
        tx.record_action(known, need.recipient, Action::ReceiveWithoutPapers, allocated(&made), told, None);
        lines.push(ReceiptLine {
            id: tx.new_id(),
            position: place,
            allocation: made.id,
            shipment_line: None,
            count: Count { accepted: line.accepted, damaged: line.damaged, missing: 0 },
            surplus: 0,
            is_final: true,
            reason: line.reason.clone(),
            received_as: None,
        });
    }
    tx.touch_need(need.id)?;
    tx.touch_pledge(pledge.id)?;
    Ok(lines)
}
