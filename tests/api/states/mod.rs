//! Illegal transitions: 409 with the present state, what is allowed, and why.

mod allocation;
mod need;
mod pledge;
mod receipt;
mod shipment;

pub use allocation::allocations;
pub use need::needs;
pub use pledge::pledges;
pub use receipt::receipts;
pub use shipment::shipments;

use serde_json::{Value, json};

use crate::client::Client;
use crate::steps::because;

/// Tries a verb that the present state does not allow.
pub async fn refused(client: &Client, path: &str, verb: &str, body: Option<Value>, state: &str, why: &str) {
    let path = format!("{path}/{verb}");
    let answer = match body {
        Some(body) => client.change(&path, body).await,
        None => client.act(&path).await,
    };
    let answer = answer.expect(409);
    assert_eq!((answer.code(), &answer.body["state"]), (why, &json!(state)), "{path}: {}", answer.text);
    let allowed = answer.body["allowed"].as_array().unwrap_or_else(|| panic!("{path} says what is allowed"));
    let tried = answer.body["tried"].as_str().expect("what was tried");
    assert!(!allowed.contains(&json!(tried)) || why_depends_on_more(why), "{path}: {tried} in {allowed:?}");
    assert!(answer.body["detail"].as_str().is_some_and(|detail| detail.len() > 10));
}

/// Refusals of a verb that the state itself would allow.
fn why_depends_on_more(why: &str) -> bool {
    matches!(
        why,
        "this_side_has_already_agreed"
            | "a_line_lacks_its_quantity"
            | "not_fulfilled_while_something_remains"
            | "no_responsible_receiver"
            | "customs_code_missing"
            | "a_recipient_has_not_agreed"
            | "part_of_it_was_dispatched"
            | "goods_are_under_way_or_received"
            | "already_reversed"
            | "a_reversal_is_not_reversed"
            | "only_planned_shipments_await_agreement"
    )
}

/// A body that gives a reason.
pub fn reason() -> Option<Value> {
    Some(because())
}
