//! Who takes a need's goods: the recipient, unless it names another verified organisation.

use domain::Code;
use serde_json::json;

use crate::service::ledger::{locked_need, save_need};
use crate::service::needs::{self, SeenNeed};
use crate::service::tx::{Tx, expect_version};
use crate::service::{Fault, ServiceError};
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
) -> Result<SeenNeed, ServiceError> {
    let before = locked_need(tx, id)?;
    let known = tx.allow(actor, Action::NameNeedConsignee, relation::need(actor, &before))?;
    expect_version(version, before.version)?;
    let from = before.consignee();
    let recipient = before.recipient;
    let after = before.name_consignee(consignee)?;
    if consignee != recipient {
        let fault = match organisations::find_kept(tx.connection, consignee)? {
            None => Some(Code::UnknownOrganisation),
            Some(named) if !named.verified => Some(Code::OrganisationNotVerified),
            Some(_) => None,
        };
        if let Some(fault) = fault {
            return Err(ServiceError::Invalid(vec![Fault::at("/consignee_id", fault)]));
        }
    }
    save_need(tx, &after)?;
    let change = json!({ "consignee": { "from": from, "to": consignee } });
    tx.did(known, recipient, Action::NameNeedConsignee, needs::subject(id), change, None);
    needs::get(tx, actor, id)
}
