//! Goods that nobody had promised, and who speaks for them afterwards.

use domain::pledge::Condition;
use domain::voice::Voice;
use poruch::service::items::NewLine;
use poruch::service::receipts::{self, NewDelivery, NewWithoutPapers};
use poruch::service::{ServiceError, Tx, confirming, needs};
use poruch::store::allocations as allocation_store;

use super::acting::{Made, People, found_pledge, pick};

/// Counts what came from one of the donors for a line of a need, or for none.
pub(super) fn came(
    tx: &mut Tx<'_>,
    people: &People,
    made: &mut Made,
    (who, need, line): (usize, usize, usize),
    (accepted, damaged): (i64, i64),
) -> Result<(), ServiceError> {
    let Some(id) = pick(&made.needs, need) else { return Err(ServiceError::NotFound) };
    let found = needs::get(tx, Some(&people.coordinator), id)?.need.into_inner();
    let need_line = found.lines.get(line).map(|line| line.id);
    let class = need_line.is_none().then(|| found.lines[0].item_class.clone());
    let came = NewDelivery {
        need_line,
        line: NewLine { item_class: class, ..NewLine::default() },
        condition: Condition::Used,
        accepted,
        damaged,
        reason: Some("wet".into()),
        substitute: false,
    };
    let new = NewWithoutPapers {
        need: id,
        donor: people.donors[who % people.donors.len()].organisation,
        source: None,
        note: None,
        unusual: false,
        acknowledge: Vec::new(),
        signed: None,
        lines: vec![came],
    };
    let owner = People::of(&people.recipients, found.recipient);
    let signed = receipts::without_papers(tx, Some(owner), &new)?;
    let counted = allocation_store::find(tx.connection, signed.lines[0].allocation)?;
    made.pledges.extend(counted.iter().map(|one| one.pledge));
    made.allocations.extend(counted.iter().map(|one| one.id));
    made.receipts.push(signed.id);
    Ok(())
}

/// A donor says of its own what others only reported.
pub(super) fn confirm_word(tx: &mut Tx<'_>, people: &People, made: &Made, pledge: usize) -> Result<(), ServiceError> {
    // one of which others only reported, if there is any
    let mut reported = Vec::new();
    for id in &made.pledges {
        let found = found_pledge(tx, people, *id)?;
        reported.extend((found.word == Voice::Reported).then_some(*id));
    }
    let Some(id) = pick(&reported, pledge) else { return Err(ServiceError::NotFound) };
    let donor = found_pledge(tx, people, id)?.donor;
    confirming::confirm_word(tx, Some(People::of(&people.donors, donor)), id, None, None).map(|_| ())
}
