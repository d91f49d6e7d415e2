//! A coordinator's word on what is asked of a verified need.

use serde_json::{Value, json};

use crate::service::ServiceError;
use crate::service::ledger::{excess, lines, locked_need, move_up, save_need};
use crate::service::locks::{Reach, lock};
use crate::service::needs::read::{DisclosedNeed, get};
use crate::service::needs::subject;
use crate::service::public_text;
use crate::service::tx::{Tx, expect_version};
use domain::NeedId;
use domain::access::relation;
use domain::actor::Actor;
use domain::correcting;
use domain::need::Need;
use domain::policy::Action;

/// Puts what is asked in force; standby moves up. Personal data in the words of new lines is asked about anew.
pub(super) fn verify(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: NeedId,
    version: Option<i64>,
    acknowledge: &[String],
) -> Result<DisclosedNeed, ServiceError> {
    lock(tx, &[id], &[], Reach::Standby)?;
    let before = locked_need(tx, id)?;
    let known = tx.allow(actor, Action::VerifyNeed, relation::need(actor, &before))?;
    expect_version(version, before.content)?;
    let after = correcting::put_in_force(before.clone())?;
    let texts: Vec<public_text::Text> = (0..)
        .zip(&before.lines)
        .filter(|(_, line)| line.is_unverified() && line.asked_quantity.is_some())
        .map(|(place, line): (usize, _)| (format!("/lines/{place}/description"), line.description.clone()))
        .collect();
    let acknowledged = public_text::check(known, &texts, &public_text::of_need(&before), acknowledge)?;
    save_need(tx, &after)?;
    let party = relation::speaks_for(known, [after.recipient]);
    tx.record_action(known, party, Action::VerifyNeed, subject(id), told(&before), None);
    public_text::keep(tx, known, party, Action::VerifyNeed, subject(id), &acknowledged);
    lines::save(tx, &before, &after)?;
    for (_, line) in lines::changed(&before, &after) {
        excess::lower(tx, id, line.id)?;
        move_up(tx, id, line.id, None)?;
    }
    get(tx, actor, id)
}

/// Drops what is asked; the need stays verified.
pub(super) fn reject(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: NeedId,
    version: Option<i64>,
    reason: String,
) -> Result<DisclosedNeed, ServiceError> {
    let before = locked_need(tx, id)?;
    let known = tx.allow(actor, Action::RejectNeed, relation::need(actor, &before))?;
    expect_version(version, before.content)?;
    let after = correcting::drop_asked(before.clone())?;
    let party = relation::speaks_for(known, [after.recipient]);
    tx.record_action(known, party, Action::RejectNeed, subject(id), told(&before), Some(reason));
    lines::save(tx, &before, &after)?;
    get(tx, actor, id)
}

/// What was asked until now.
fn told(before: &Need) -> Value {
    let asked = before.lines.iter().filter(|line| line.asked_quantity.is_some());
    let asked: Vec<Value> =
        asked.map(|line| json!({ "need_line": line.id, "from": line.asked_quantity, "to": null })).collect();
    json!({ "asked": asked })
}
