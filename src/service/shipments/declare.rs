//! The customs declaration of a shipment: filed by the recipient's side, one code a shipment.

use domain::Code;
use serde_json::json;

use super::{facts, party_of, subject, with_customs};
use crate::service::tx::{Tx, expect_version};
use crate::service::{Conflict, FieldError, ServiceError};
use crate::store::{consents, shipments as store};
use domain::ShipmentId;
use domain::access::relation;
use domain::actor::Actor;
use domain::customs::{self, CustomsRecord, Filing};
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
    let filed = Some(Filing { by: known.member, at: tx.now });
    let record = &CustomsRecord { code: customs::code(&record.code), filed, ..record.clone() };
    let after = before.clone().declare(record.clone())?;
    check_days(tx, &before, record)?;
    let is_new = before.declared(&record.code).is_none();
    let comes_into_force =
        before.customs.as_ref().map(|present| &present.code) != after.customs.as_ref().map(|now| &now.code);
    if is_new || comes_into_force {
        refuse_used(tx, actor, &before, &record.code)?;
    }
    let after = Shipment { version: before.version + 1, ..after };
    write(tx, &after, comes_into_force)?;
    let mut change = with_customs(json!({ "replaces": before.customs.as_ref().map(facts) }), &before, &after);
    if before.former_customs != after.former_customs {
        store::write_former_customs(tx.connection, &after)?;
        if !comes_into_force {
            change = json!({ "former_customs": facts(record) });
        }
    }
    tx.record_action(known, party_of(known, &before), Action::DeclareShipment, subject(id), change, None);
    Ok(after)
}

fn check_days(tx: &mut Tx<'_>, shipment: &Shipment, record: &CustomsRecord) -> Result<(), ServiceError> {
    if record.report_filed_on.is_some() && record.cleared_on.is_none() {
        return Err(ServiceError::fault("/cleared_on", Code::FieldMissing));
    }
    let zone = tx.zone_of(shipment.consignee)?;
    let faults: Vec<FieldError> = customs::wrong_days(record, shipment.created_at, tx.now, zone, &tx.rules.customs)
        .into_iter()
        .map(|wrong| {
            let early = record.cleared_on.is_some_and(|cleared| cleared < record.declared_on);
            let code =
                if wrong.field == "cleared_on" && early { Code::BeforeTheDeclaration } else { Code::NotWithinItsTime };
            FieldError::at(format!("/{}", wrong.field), code).expects(format!("{} … {}", wrong.first, wrong.last))
        })
        .collect();
    if faults.is_empty() { Ok(()) } else { Err(ServiceError::Invalid(faults)) }
}

/// One code serves one shipment. The other one is named to those who may see it.
fn refuse_used(tx: &mut Tx<'_>, actor: Option<&Actor>, shipment: &Shipment, code: &str) -> Result<(), ServiceError> {
    // what another transaction puts aside meanwhile is seen in force, or as cleared before
    let in_force = store::served_by_code(tx.connection, shipment.consignee, shipment.id, code)?;
    let other = match in_force {
        None => match store::cleared_under(tx.connection, shipment.consignee, shipment.id, code)? {
            Some(cleared) => store::find(tx.connection, cleared)?,
            None => None,
        },
        found => found,
    };
    let Some(other) = other else { return Ok(()) };
    let conflict = used(shipment);
    let seen = tx.allow(actor, Action::GetShipment, relation::shipment(actor, &other)).is_ok();
    Err(if seen { conflict.with("reference", other.reference) } else { conflict }.into())
}

pub(super) fn used(shipment: &Shipment) -> Conflict {
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
