//! The customs declaration of a shipment: filed by the recipient's side, one code a shipment.

use domain::Code;
use serde_json::json;

use super::{facts, party_of, subject, with_customs};
use crate::service::tx::{Tx, expect_version};
use crate::service::{Conflict, Fault, ServiceError};
use crate::store::{consents, shipments as store};
use domain::ShipmentId;
use domain::access::relation;
use domain::actor::Actor;
use domain::customs::{self, CustomsRecord};
use domain::policy::Action;
use domain::shipment::Shipment;

/// Records the customs declaration. A coordinator files it only where nobody of the recipients or
/// the consignee could.
pub fn declare(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: ShipmentId,
    version: Option<i64>,
    record: &CustomsRecord,
) -> Result<Shipment, ServiceError> {
    let (before, _) = super::locked(tx, id)?;
    let unspoken = !consents::has_members(tx.connection, &before.must_agree())?;
    let relation = relation::to_unspoken_shipment(actor, &before, unspoken);
    let known = tx.allow(actor, Action::DeclareShipment, relation)?;
    expect_version(version, before.version)?;
    let record = &CustomsRecord { code: customs::code(&record.code), ..record.clone() };
    let after = before.clone().declare(record.clone())?;
    check_days(tx, &before, record)?;
    let is_new = before.customs.as_ref().is_none_or(|earlier| earlier.code != record.code);
    if is_new {
        refuse_used(tx, actor, &before, &record.code)?;
    }
    let after = Shipment { version: before.version + 1, ..after };
    write(tx, &after, is_new)?;
    let change = with_customs(json!({ "replaces": before.customs.as_ref().map(facts) }), &before, &after);
    tx.did(known, party_of(known, &before), Action::DeclareShipment, subject(id), change, None);
    Ok(after)
}

fn check_days(tx: &Tx<'_>, shipment: &Shipment, record: &CustomsRecord) -> Result<(), ServiceError> {
    let faults: Vec<Fault> = customs::wrong_days(record, shipment.created_at, tx.now, &tx.rules.customs)
        .into_iter()
        .map(|wrong| {
            let early = record.cleared_on.is_some_and(|cleared| cleared < record.declared_on);
            let code =
                if wrong.field == "cleared_on" && early { Code::BeforeTheDeclaration } else { Code::NotWithinItsTime };
            Fault::at(format!("/{}", wrong.field), code).expects(format!("{} … {}", wrong.first, wrong.last))
        })
        .collect();
    if faults.is_empty() { Ok(()) } else { Err(ServiceError::Invalid(faults)) }
}

/// One code serves one shipment. The other one is named to those who may see it.
fn refuse_used(tx: &mut Tx<'_>, actor: Option<&Actor>, shipment: &Shipment, code: &str) -> Result<(), ServiceError> {
    let Some(other) = store::served_by_code(tx.connection, shipment.consignee, shipment.id, code)? else {
        return Ok(());
    };
    let conflict = used(shipment);
    let seen = tx.allow(actor, Action::GetShipment, relation::shipment(actor, &other)).is_ok();
    Err(if seen { conflict.with("reference", other.reference) } else { conflict }.into())
}

fn used(shipment: &Shipment) -> Conflict {
    Conflict::new(Code::CustomsCodeUsed).with("state", shipment.state.as_str())
}

/// Writes it down; the index refuses what another transaction wrote in the same moment.
fn write(tx: &mut Tx<'_>, after: &Shipment, is_new: bool) -> Result<(), ServiceError> {
    let written = store::update(tx.connection, after);
    let written = match written {
        Ok(()) if is_new => store::unmark_reused_code(tx.connection, after.id),
        other => other,
    };
    match written {
        Err(error) if error.is_duplicate() => Err(used(after).into()),
        other => Ok(other?),
    }
}
