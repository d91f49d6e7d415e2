//! Goods that came without papers: one call makes the pledge that nobody had written down, what it is for, and the
//! signed count.

use serde_json::json;

use super::draft::next_reference;
use super::read::subject;
use super::sign::sign;
use crate::service::items::{self, NewLine};
use crate::service::ledger::{add_part, lines, subject as allocated};
use crate::service::locks::{Kind as Locked, Reach, lock};
use crate::service::needs::MOST_LINES;
use crate::service::one_record::kept_meant;
use crate::service::pledges::{NewPledge, NewPledgeLine, add, subject as of_pledge};
use crate::service::tx::Tx;
use crate::service::{Conflict, FieldError, ServiceError, public_text};
use crate::store::{needs, organisations, receipts as store};
use domain::access::relation;
use domain::actor::Actor;
use domain::allocation::{Allocation, Count, Delivered};
use domain::need::{Lots, Need, NeedLine, UNSORTED};
use domain::pledge::{Condition, Pledge};
use domain::policy::Action;
use domain::proposing::{check_serves, check_two_parties};
use domain::receipt::{Receipt, ReceiptLine, ReceiptState, usual_surplus};
use domain::voice::{Source, SourceKind};
use domain::{Code, Instant, NeedId, NeedLineId, OrganisationId, quantity};

/// One thing that came.
#[derive(Debug, Clone)]
pub struct NewDelivery {
    /// For which line of the need; nothing where nobody asked for it.
    pub need_line: Option<NeedLineId>,
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
    /// Personal data in descriptions that is meant to be read by others, by its hashes.
    pub acknowledge: Vec<String>,
    /// When it was signed on paper.
    pub signed: Option<Instant>,
    pub lines: Vec<NewDelivery>,
}

/// Counts and signs goods of which nothing was known here. It is a fact, and never refused for lack of room: promises
/// step back as far as they must, and what is left over is the line's excess. What nobody asked for covers nothing: it
/// gets a line of its own, all of which is excess.
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
    let donor = kept_meant(tx, new.donor)?;
    if organisations::find_kept(tx.connection, donor)?.is_none() {
        return Err(ServiceError::fault("/donor_id", Code::UnknownOrganisation));
    }
    check_two_parties(donor, need.recipient)?;
    let wanted = wanted(&need, new)?;
    let texts: Vec<public_text::Text> = (0..)
        .zip(&new.lines)
        .filter_map(|(place, line): (usize, _)| {
            line.line.description.clone().map(|text| (format!("/lines/{place}/description"), text))
        })
        .collect();
    let acknowledged = public_text::check(known, &texts, &public_text::of_need(&need), &new.acknowledge)?;
    let reported = reported(tx, &need, donor, new, &wanted)?;
    let pledge = add(tx, donor, &reported, false, None)?;
    let told = json!({ "reference": pledge.reference, "word": pledge.word, "state": { "to": pledge.state } });
    let why = new.note.clone();
    tx.record_action(known, donor, Action::ReceiveWithoutPapers, of_pledge(pledge.id).of_need(need.id), told, why);
    let of_it = of_pledge(pledge.id).of_need(need.id);
    public_text::keep(tx, known, donor, Action::ReceiveWithoutPapers, of_it, &acknowledged);
    let need_lines = counted_on(tx, &need, &pledge, (new, &wanted))?;
    let lines = delivered(tx, known, &need, (&pledge, &need_lines), new)?;
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

/// The lines of the need that what came is for, nothing for what nobody asked for; every fault at once.
fn wanted<'a>(need: &'a Need, new: &NewWithoutPapers) -> Result<Vec<Option<&'a NeedLine>>, ServiceError> {
    let unasked = new.lines.iter().filter(|line| line.need_line.is_none()).count();
    if unasked > 0 && need.lines.len() + unasked > MOST_LINES {
        let most = MOST_LINES.saturating_sub(need.lines.len());
        let fault = FieldError::at("/lines", Code::WrongLength).expects(format!("≤ {most}"));
        return Err(ServiceError::Invalid(vec![fault]));
    }
    items::collect(new.lines.iter().enumerate().map(|(place, line)| {
        let at = |field: &str| format!("/lines/{place}/{field}");
        let unknown = || vec![FieldError::at(at("need_line_id"), Code::UnknownLine)];
        let find = |id| need.line(id).filter(|line| !line.is_only_asked()).ok_or_else(unknown);
        let wanted = line.need_line.map(find).transpose()?;
        let needed = wanted.and_then(NeedLine::needed).unwrap_or(0);
        let (units, bound) = (line.accepted.saturating_add(line.damaged), usual_surplus(needed));
        let mut faults = Vec::new();
        // nothing was asked for that it could stand for
        if wanted.is_none() && line.substitute {
            faults.push(FieldError::at(at("need_line_id"), Code::FieldMissing));
        }
        if units == 0 {
            faults.push(FieldError::at(at("accepted"), Code::NothingCounted));
        }
        if units > quantity::MAX {
            faults.push(FieldError::at(at("accepted"), Code::OutOfRange).expects(format!("≤ {}", quantity::MAX)));
        } else if units > bound && !new.unusual {
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
    wanted: &[Option<&NeedLine>],
) -> Result<NewPledge, ServiceError> {
    let today = tx.zone_of(need.recipient)?.day(tx.now);
    let text = new.note.clone().unwrap_or_else(|| need.reference.clone());
    let lines = new.lines.iter().zip(wanted).map(|(line, wanted)| {
        let mut own = NewLine { quantity: Some(line.accepted.saturating_add(line.damaged)), ..line.line.clone() };
        if let Some(wanted) = wanted.filter(|_| own.item_class.is_none()) {
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

/// The lines on which it is counted: what nobody asked for is added as one that has ended.
fn counted_on(
    tx: &mut Tx<'_>,
    need: &Need,
    pledge: &Pledge,
    (new, wanted): (&NewWithoutPapers, &[Option<&NeedLine>]),
) -> Result<Vec<NeedLineId>, ServiceError> {
    let catalogue = tx.catalogue()?;
    let fit = |given: &str, asked: &str| items::fit(&catalogue, given, asked);
    let mut after = need.clone();
    let mut positions = need.lines.iter().map(|line| line.position).max().unwrap_or(0) + 1..;
    let mut ids = Vec::with_capacity(wanted.len());
    for (place, (wanted, given)) in wanted.iter().zip(&pledge.lines).enumerate() {
        if let Some(line) = wanted {
            let substitute = new.lines.get(place).is_some_and(|line| line.substitute);
            check_serves((need, line), (pledge, given), substitute, fit)?;
            ids.push(line.id);
            continue;
        }
        if given.item_class == UNSORTED {
            return Err(ServiceError::fault(format!("/lines/{place}/item_class"), Code::ALineLacksItsClass));
        }
        let line = NeedLine {
            id: tx.new_id(),
            position: positions.next().unwrap_or(i32::MAX),
            item_class: given.item_class.clone(),
            description: given.description.clone(),
            quantity: given.quantity,
            asked_quantity: None,
            added_at: Some(tx.now),
            ended_at: Some(tx.now),
            unit: given.unit.clone(),
            pack_size: given.pack_size,
            excess: 0,
            excess_decision: None,
            excess_decided_at: None,
            lots: Lots::default(),
        };
        ids.push(line.id);
        after.lines.push(line);
    }
    if after.lines.len() > need.lines.len() {
        lines::save(tx, need, &after)?;
    }
    Ok(ids)
}

/// What it is for, and what was counted of it.
fn delivered(
    tx: &mut Tx<'_>,
    known: &Actor,
    need: &Need,
    (pledge, need_lines): (&Pledge, &[NeedLineId]),
    new: &NewWithoutPapers,
) -> Result<Vec<ReceiptLine>, ServiceError> {
    let mut lines = Vec::with_capacity(new.lines.len());
    let all = new.lines.iter().zip(&pledge.lines).zip(need_lines);
    for (place, ((line, pledged), need_line)) in (1..).zip(all) {
        let what = Delivered {
            need: need.id,
            need_line: *need_line,
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
