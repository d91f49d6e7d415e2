//! Who takes a need's goods: the recipient, unless it names another verified organisation.

use domain::Code;
use serde_json::json;

use crate::service::ledger::{locked_need, save_need};
use crate::service::needs::{self, DisclosedNeed};
use crate::service::one_record::kept_meant;
use crate::service::tx::{Tx, expect_version};
use crate::service::{FieldError, ServiceError};
use crate::store::organisations;
use domain::access::relation;
use domain::actor::Actor;
use domain::policy::Action;
use domain::{NeedId, OrganisationId};

/// Names who takes the goods of a need; the recipient itself takes that back. What is on the road
/// already keeps the consignee it left for.
pub fn name(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: NeedId,
    version: Option<i64>,
    consignee: OrganisationId,
) -> Result<DisclosedNeed, ServiceError> {
    let before = locked_need(tx, id)?;
    let known = tx.allow(actor, Action::NameNeedConsignee, relation::need(actor, &before))?;
    expect_version(version, before.content)?;
    let consignee = kept_meant(tx, consignee)?;
    let from = before.consignee();
    let recipient = before.recipient;
    let after = before.name_consignee(consignee)?;
    if consignee != recipient {
        check(tx, consignee)?;
    }
    save_need(tx, &after)?;
    let change = json!({ "consignee": { "from": from, "to": consignee } });
    tx.record_action(known, recipient, Action::NameNeedConsignee, needs::subject(id), change, None);
    needs::get(tx, actor, id)
}

/// Refuses a consignee that nobody has checked.
///
/// # Errors
/// 422 `unknown_organisation`, `organisation_not_verified` at `/consignee_id`.
pub fn check(tx: &mut Tx<'_>, consignee: OrganisationId) -> Result<(), ServiceError> {
    let fault = match organisations::find_kept(tx.connection, consignee)? {
        None => Code::UnknownOrganisation,
        Some(named) if !named.verified => Code::OrganisationNotVerified,
        Some(_) => return Ok(()),
    };
    Err(ServiceError::Invalid(vec![FieldError::at("/consignee_id", fault)]))
}
