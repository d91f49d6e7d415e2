//! A verified need is corrected: less at once, more and new lines when a coordinator has verified them.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::service::items::{self, Frame, NewLine};
use crate::service::ledger::{lines, locked_need, promote_waiting};
use crate::service::locks::{Reach, lock};
use crate::service::needs::draft::{NewNeedLine, check_line};
use crate::service::needs::lots::{self, NewLots};
use crate::service::needs::read::{DisclosedNeed, get};
use crate::service::needs::{enough, subject};
use crate::service::tx::{Tx, expect_version};
use crate::service::{FieldError, ServiceError, excess, public_text};
use crate::store::allocations;
use domain::access::relation;
use domain::actor::Actor;
use domain::correcting::{self, Corrected, Wanted};
use domain::need::{Need, NeedLine, UNSORTED};
use domain::policy::Action;
use domain::transition::{Machine, NeedVerb};
use domain::{Code, NeedId, NeedLineId};
use lexicon::catalogue::Catalogue;

/// Lines a need may have.
pub const MOST_LINES: usize = 200;

/// What somebody corrects of a need.
#[derive(Debug, Clone)]
pub struct NewCorrection {
    /// The lines.
    pub lines: Vec<LineCorrection>,
    /// Why; whoever lowers a line says it.
    pub reason: Option<String>,
    /// Hashes of the personal data in new words that are knowingly published.
    pub acknowledge: Vec<String>,
}

/// Another quantity of a line, or a new line.
#[derive(Debug, Clone)]
pub struct LineCorrection {
    /// Of which line; a new one when absent.
    pub id: Option<NeedLineId>,
    pub line: NewLine,
    /// In which parts and for what it may be promised, as far as that changes.
    pub lots: NewLots,
}

/// Corrects a verified need, all of it or nothing.
///
/// # Errors
/// 422 with every fault; 409 `below_what_is_agreed` with what to release.
pub fn correct(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: NeedId,
    version: Option<i64>,
    new: &NewCorrection,
) -> Result<DisclosedNeed, ServiceError> {
    lock(tx, &[id], &[], Reach::Live)?;
    let before = locked_need(tx, id)?;
    let known = tx.allow(actor, Action::CorrectNeed, relation::need(actor, &before))?;
    expect_version(version, before.content)?;
    before.state.moved(NeedVerb::Correct)?;
    let (wanted, added) = checked(tx, &before, new)?;
    let texts: Vec<public_text::Text> =
        added.iter().map(|(place, line)| (format!("/lines/{place}/description"), line.description.clone())).collect();
    let acknowledged = public_text::check(known, &texts, &public_text::of_need(&before), &new.acknowledge)?;
    let all = allocations::of_need(tx.connection, id)?;
    let mut corrected = correcting::correct(before.clone(), &wanted, &all)?;
    corrected.need.lines.extend(added.into_iter().map(|(_, line)| line));
    let after = &corrected.need;
    let party = relation::speaks_for(known, [after.recipient]);
    for told in told(&before, after) {
        tx.record_action(known, party, Action::CorrectNeed, subject(id), told, new.reason.clone());
    }
    public_text::keep(tx, known, party, Action::CorrectNeed, subject(id), &acknowledged);
    settle(tx, &before, &corrected)?;
    get(tx, actor, id)
}

/// Writes a corrected need back, and what follows: proposals step back, others move up, and a need of which nothing is to
/// come any more ends.
///
/// # Errors
/// Those of the database.
pub fn settle(tx: &mut Tx<'_>, before: &Need, corrected: &Corrected) -> Result<(), ServiceError> {
    lines::save(tx, before, &corrected.need)?;
    for (promise, units) in &corrected.stepping_back {
        excess::step_back(tx, promise, *units)?;
    }
    promote_waiting(tx, corrected.stepping_back.iter().map(|(promise, _)| promise), None)?;
    enough::close_if_over(tx, before.id)
}

/// The log's entries: what took effect, which everybody who reads the log of the need may know, and what is asked.
pub fn told(before: &Need, after: &Need) -> Vec<Value> {
    let (mut lowered, mut asked, mut lots) = (Vec::new(), Vec::new(), Vec::new());
    for (was, line) in lines::changed(before, after) {
        let in_force = was.and_then(NeedLine::in_force);
        let asked_before = was.and_then(|was| was.asked_quantity);
        if in_force != line.in_force() {
            lowered.push(json!({ "need_line": line.id, "from": in_force, "to": line.in_force() }));
        }
        if asked_before != line.asked_quantity {
            asked.push(json!({ "need_line": line.id, "from": asked_before, "to": line.asked_quantity }));
        }
        if let Some(was) = was.filter(|was| was.lots != line.lots) {
            lots.push(json!({ "need_line": line.id, "from": lots::told(was.lots), "to": lots::told(line.lots) }));
        }
    }
    let mut entries = Vec::new();
    let is_all = asked.is_empty() && lots.is_empty();
    if is_all || !lowered.is_empty() {
        entries.push(json!({ "lines": lowered }));
    }
    if !lots.is_empty() {
        entries.push(json!({ "lots": lots }));
    }
    if !asked.is_empty() {
        entries.push(json!({ "asked": asked }));
    }
    entries
}

/// A new line with its place in the body.
type Added = (usize, NeedLine);

/// What is asked of lines that there are, and the new lines with their places in the body; every fault at once.
fn checked(tx: &mut Tx<'_>, need: &Need, new: &NewCorrection) -> Result<(Vec<Wanted>, Vec<Added>), ServiceError> {
    let catalogue = tx.catalogue()?;
    let frame = Frame { catalogue: &catalogue, kind: need.kind, language: need.language };
    let (mut wanted, mut added, mut faults) = (Vec::new(), Vec::new(), Vec::new());
    let mut named = BTreeSet::new();
    for (place, correction) in new.lines.iter().enumerate() {
        let pointer = format!("/lines/{place}");
        match correction.id {
            Some(id) if !named.insert(id) => {
                faults.push(FieldError::at(format!("{pointer}/id"), Code::Twice));
            }
            Some(id) => match of_present(&catalogue, need, id, correction, &pointer) {
                Ok(one) => wanted.push(one),
                Err(more) => faults.extend(more),
            },
            None => match of_new(frame, correction, &pointer) {
                Ok(line) => added.push((place, line)),
                Err(more) => faults.extend(more),
            },
        }
    }
    let present = |one: &Wanted| need.line(one.line).and_then(NeedLine::in_force);
    let is_lower = |one: &Wanted| present(one).zip(one.quantity).is_some_and(|(present, asked)| asked < present);
    if new.reason.is_none() && wanted.iter().any(is_lower) {
        faults.push(FieldError::at("/reason", Code::ReasonMissing));
    }
    if need.lines.len() + added.len() > MOST_LINES {
        let most = MOST_LINES.saturating_sub(need.lines.len());
        faults.push(FieldError::at("/lines", Code::WrongLength).expects(format!("≤ {most}")));
    }
    if !faults.is_empty() {
        return Err(ServiceError::Invalid(faults));
    }
    let positions = need.lines.iter().map(|line| line.position).max().unwrap_or(0) + 1..;
    let added = added.into_iter().zip(positions).map(|((place, line), position)| {
        (place, NeedLine { id: tx.new_id(), position, added_at: Some(tx.now), ..line })
    });
    Ok((wanted, added.collect()))
}

/// What a line is to have: another quantity, other lots, or both. Its class stays: another one is a new line.
fn of_present(
    catalogue: &Catalogue,
    need: &Need,
    id: NeedLineId,
    correction: &LineCorrection,
    pointer: &str,
) -> Result<Wanted, Vec<FieldError>> {
    let written = &correction.line;
    let Some(line) = need.line(id) else {
        return Err(vec![FieldError::at(format!("{pointer}/id"), Code::UnknownLine)]);
    };
    let mut faults = Vec::new();
    let is_same_class = |key: &String| catalogue.find(key).is_some_and(|class| class.key == line.item_class);
    if written.item_class.as_ref().is_some_and(|key| !is_same_class(key)) {
        faults.push(FieldError::at(format!("{pointer}/item_class"), Code::TheClassStays));
    }
    if written.description.as_ref().is_some_and(|words| *words != line.description) {
        faults.push(FieldError::at(format!("{pointer}/description"), Code::OnlyTheQuantityIsCorrected));
    }
    if written.pack_size.is_some() && written.pack_size != line.pack_size {
        faults.push(FieldError::at(format!("{pointer}/pack_size"), Code::OnlyTheQuantityIsCorrected));
    }
    let pack_size = if written.packs.is_some() { line.pack_size } else { None };
    let says_lots = correction.lots.says_something();
    let quantity = match items::units(&NewLine { pack_size, ..written.clone() }, pointer) {
        Ok(None) if !says_lots => Err(FieldError::at(format!("{pointer}/quantity"), Code::QuantityMissing)),
        units => units,
    };
    let quantity = quantity.map_err(|fault| faults.push(fault)).ok().flatten();
    let lots = says_lots.then(|| correction.lots.over(line.lots));
    let all = quantity.or(line.asked_quantity).or(line.quantity);
    // a lot stays no more than the whole, also where only the whole is corrected
    faults.extend(lots::check(lots.unwrap_or(line.lots), all, pointer).err());
    if faults.is_empty() { Ok(Wanted { line: id, quantity, lots }) } else { Err(faults) }
}

/// A new line, which is only asked for.
fn of_new(frame: Frame<'_>, written: &LineCorrection, pointer: &str) -> Result<NeedLine, Vec<FieldError>> {
    let new = NewNeedLine { line: written.line.clone(), lots: written.lots };
    let (line, lots) = check_line(frame, &new, pointer)?;
    let mut faults = Vec::new();
    if line.quantity.is_none() {
        faults.push(FieldError::at(format!("{pointer}/quantity"), Code::QuantityMissing));
    }
    if line.item_class == UNSORTED {
        faults.push(FieldError::at(format!("{pointer}/item_class"), Code::ALineLacksItsClass));
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    Ok(NeedLine {
        id: uuid::Uuid::nil().into(),
        position: 0,
        item_class: line.item_class,
        description: line.description,
        quantity: None,
        asked_quantity: line.quantity,
        added_at: None,
        ended_at: None,
        unit: line.unit,
        pack_size: line.pack_size,
        excess: 0,
        excess_decision: None,
        excess_decided_at: None,
        lots,
    })
}
