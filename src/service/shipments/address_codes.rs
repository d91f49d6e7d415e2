//! The six digits with which a recipient lets the driver see where its goods go: shown once to who agreed, given to the
//! driver by another way, and void after five wrong tries.

use domain::Code;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::{locked_alone, subject};
use crate::service::tx::Tx;
use crate::service::{Conflict, ServiceError};
use crate::store::address_codes as store;
use domain::access::relation;
use domain::actor::Actor;
use domain::address_code::{AddressCode, TRIES, digits};
use domain::driver::is_driven;
use domain::policy::Action;
use domain::{OrganisationId, ShipmentId};

fn digest(salt: &[u8; 32], digits: &str) -> [u8; 32] {
    Sha256::digest([salt.as_slice(), digits.as_bytes()].concat()).into()
}

/// Whether these are the digits. All bytes are compared, whichever differ.
fn is(code: &AddressCode, digits: &str) -> bool {
    let tried = digest(&code.salt, digits);
    tried.iter().zip(code.digest).fold(0, |differs, (one, other)| differs | (one ^ other)) == 0
}

/// Makes the digits that open the address of a recipient's needs, in the place of those before; the shipment is locked.
///
/// # Errors
/// Those of the database.
pub fn renew(
    tx: &mut Tx<'_>,
    known: &Actor,
    shipment: ShipmentId,
    recipient: OrganisationId,
) -> Result<String, ServiceError> {
    let (digits, salt) = (digits(&tx.secret()), tx.secret());
    let code = AddressCode {
        id: tx.new_id(),
        shipment,
        recipient,
        salt,
        digest: digest(&salt, &digits),
        tries_left: TRIES,
        made_by: known.member,
        made_at: tx.now,
        replaced_at: None,
    };
    store::put(tx.connection, &code)?;
    Ok(digits)
}

/// New digits without another word: those before were voided, or lost. What was agreed stays.
///
/// # Errors
/// 409 `it_has_already_ended`, and `a_recipient_has_not_agreed` or `another_carrier_than_agreed`: who has not agreed to
/// who drives opens nothing to it.
pub fn create(tx: &mut Tx<'_>, actor: Option<&Actor>, id: ShipmentId) -> Result<String, ServiceError> {
    let shipment = locked_alone(tx, id)?;
    let known = tx.allow(actor, Action::CreateAddressCode, relation::shipment(actor, &shipment))?;
    let party = relation::one_of(known, shipment.recipients.iter().copied()).ok_or(ServiceError::NotFound)?;
    let refuse = |code| Err(Conflict::new(code).with("state", shipment.state.as_str()).into());
    if !is_driven(shipment.state) {
        return refuse(Code::ItHasAlreadyEnded);
    }
    if !shipment.is_agreed_by(party) {
        let said = shipment.consent_of(party).is_some();
        return refuse(if said { Code::AnotherCarrierThanAgreed } else { Code::ARecipientHasNotAgreed });
    }
    let digits = renew(tx, known, id, party)?;
    tx.record_action(known, party, Action::CreateAddressCode, subject(id), json!({}), None);
    Ok(digits)
}

/// What came of trying digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tried {
    /// They open the address of this recipient's needs.
    Open(OrganisationId),
    /// They open nothing; so many more may be tried.
    Wrong(i32),
}

/// Holds digits against those in force for these recipients. A wrong try counts against each of them, and is in the log.
///
/// # Errors
/// 409 `address_code_void` where there are none in force, or no more than five wrong ones were looked at.
pub fn attempt(
    tx: &mut Tx<'_>,
    known: &Actor,
    shipment: ShipmentId,
    recipients: &[OrganisationId],
    digits: &str,
) -> Result<Tried, ServiceError> {
    let mut codes = store::in_force_locked(tx.connection, shipment)?;
    codes.retain(|code| code.is_good() && recipients.contains(&code.recipient));
    if codes.is_empty() {
        return Err(Conflict::new(Code::AddressCodeVoid).into());
    }
    if let Some(code) = codes.iter().find(|code| is(code, digits)) {
        return Ok(Tried::Open(code.recipient));
    }
    let mut most = 0;
    for code in &codes {
        let left = store::count_try(tx.connection, code)?;
        let change = json!({ "opened": false, "address_code": code.id, "tries_left": left });
        tx.record_action(known, known.organisation, Action::OpenWaybillAddress, subject(shipment), change, None);
        most = most.max(left);
    }
    Ok(Tried::Wrong(most))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_told_by_their_salted_digest() {
        let id = |n: u128| uuid::Uuid::from_u128(n);
        let code = |salt: u8, digits: &str| AddressCode {
            id: id(1).into(),
            shipment: id(2).into(),
            recipient: id(3).into(),
            salt: [salt; 32],
            digest: digest(&[salt; 32], digits),
            tries_left: TRIES,
            made_by: id(4).into(),
            made_at: chrono::DateTime::UNIX_EPOCH,
            replaced_at: None,
        };
        assert!(is(&code(1, "012345"), "012345"));
        assert!(!is(&code(1, "012345"), "012346") && !is(&code(1, "012345"), "12345"));
        assert_ne!(code(1, "012345").digest, code(2, "012345").digest, "equal digits do not look equal");
    }
}
