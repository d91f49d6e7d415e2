//! Rules of what drivers were given, and did with it: the log says all of it.

use super::log::digits;
use super::rule::Rule;
use crate::store::Engine;
use domain::address_code::TRIES;

/// The rules.
pub fn rules(engine: Engine) -> Vec<Rule> {
    let of = |column: &str, fact: &str| format!("REPLACE(e.change ->> '{fact}', '-', '') = {}", digits(engine, column));
    let revoked = format!(
        "EXISTS (SELECT 1 FROM events e WHERE e.subject_id = c.shipment_id AND e.action = 'revoke_driver_code' AND {})",
        of("c.id", "driver_code")
    );
    vec![
        (
            "8: a driver's code was given and revoked as the log says",
            format!(
                "SELECT c.id FROM driver_codes c WHERE NOT EXISTS (SELECT 1 FROM events e WHERE e.subject_id = c.shipment_id \
                 AND e.action = 'create_driver_code' AND e.member_id = c.made_by AND e.at = c.made_at \
                 AND (e.change ->> 'label') = c.label AND {}) OR (c.revoked_at IS NOT NULL) <> ({revoked})",
                of("c.id", "driver_code")
            ),
        ),
        (
            "8: the code for an address was given, and has as many tries left, as the log says",
            format!(
                "SELECT a.id FROM address_codes a WHERE a.tries_left <> {TRIES} - (SELECT COUNT(*) FROM events e \
                 WHERE e.subject_id = a.shipment_id AND e.action = 'open_waybill_address' AND {}) \
                 OR NOT EXISTS (SELECT 1 FROM events e WHERE e.subject_id = a.shipment_id AND e.at = a.made_at \
                 AND e.member_id = a.made_by AND (e.action = 'agree_shipment' OR e.action = 'create_address_code'))",
                of("a.id", "address_code")
            ),
        ),
        (
            "8: what a driver did was done with a code of that shipment",
            "SELECT e.id FROM events e WHERE e.driver_code_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM driver_codes c \
             WHERE c.id = e.driver_code_id AND c.shipment_id = e.shipment_id AND c.made_by = e.member_id)"
                .to_owned(),
        ),
    ]
}
