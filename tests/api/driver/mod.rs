//! The carrier sees its load, and a code for one shipment and one driver.

mod address;
mod code;
mod ends;
mod load;

use serde_json::json;

use crate::cases;
use crate::client::{Client, Reply};
use crate::driver;
use crate::steps::word;
use crate::support::Case;
use crate::world::World;

pub fn cases() -> Vec<Case> {
    cases![
        driver::load::is_seen_by_name_by_who_carries_it,
        driver::load::hides_what_is_personal,
        driver::code::does_what_a_driver_does,
        driver::code::does_nothing_else,
        driver::code::is_given_by_who_drives,
        driver::code::is_of_one_shipment,
        driver::code::keeps_replies_of_its_own,
        driver::ends::with_what_becomes_of_the_shipment,
        driver::ends::when_another_drives,
        driver::ends::when_it_is_revoked_or_its_time_is_over,
        driver::ends::when_records_of_the_haulier_are_merged_it_goes_on,
        driver::address::is_opened_by_the_recipients_digits,
        driver::address::is_shut_after_five_wrong_tries,
        driver::address::is_shut_however_many_try_at_once,
        driver::address::is_each_recipients_own,
        driver::address::of_secrets_nothing_is_kept,
    ]
}

/// A planned shipment of twelve sets from Brussels to Kharkiv that the carrier drives.
async fn planned(world: &World) -> Reply {
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    world.planned("brussels", &allocation, 12, json!({})).await
}

fn path(shipment: &Reply) -> String {
    format!("/shipments/{}", shipment.id("/id"))
}

/// The recipient agrees; answers the digits for the address.
async fn agreed(world: &World, shipment: &Reply) -> String {
    let agree = format!("{}/agree", path(shipment));
    world.seat("kharkiv").change(&agree, word(shipment)).await.expect(200).id("/address_code")
}

/// It leaves.
async fn sent(world: &World, shipment: &Reply) {
    world.declared(shipment).await;
    world.seat("brussels").act(&format!("{}/dispatch", path(shipment))).await.expect(200);
}

/// A driver of a shipment, by a code that this seat gave, and the code's id.
async fn driver(world: &World, seat: &str, shipment: &Reply) -> (Client, String) {
    let body = json!({ "label": "AA 4821 KX" });
    let made = world.seat(seat).post(&format!("{}/driver-codes", path(shipment)), body).await.expect(201);
    let code = made.id("/code");
    assert!(code.starts_with("poruch_driver_") && code.len() == "poruch_driver_".len() + 64, "256 bits");
    (world.anybody().with_token(Some(code)), made.id("/issued/id"))
}

/// Digits that are not these.
fn other_than(digits: &str) -> String {
    let number: u32 = digits.parse().expect("digits");
    format!("{:06}", (number + 1) % 1_000_000)
}
