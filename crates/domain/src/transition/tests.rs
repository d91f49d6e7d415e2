//! The table of every machine, as it was reviewed, and methods with data beside it.

mod agreement;
mod ledger;
pub(crate) mod things;

use std::fmt::Write as _;

use super::Machine;
use crate::Words;
use crate::allocation::AllocationState;
use crate::import::ImportState;
use crate::need::NeedState;
use crate::plan::PlanState;
use crate::pledge::{Authorisation, PledgeState};
use crate::proposal::ProposalState;
use crate::receipt::ReceiptState;
use crate::shipment::{LineState, ShipmentState};

const RENEW: &str = "PORUCH_RENEW_TRANSITIONS";

/// What each verb makes of each state: the state that follows, `=` for the same, `-` for a refusal, whose codes stand at
/// the end of the row. A star marks what somebody asks for.
fn table<M: Machine>() -> String {
    let width = M::WORDS.iter().map(|state| state.word().len()).max().unwrap_or(0) + 2;
    let mut text = format!("{}\n{:<16}", M::OF, "");
    for state in M::WORDS {
        let _ok = write!(text, "{:<width$}", state.word());
    }
    text = text.trim_end().to_owned() + "\n";
    for verb in M::Verb::WORDS {
        let star = if M::ASKED.contains(verb) { "*" } else { " " };
        let mut row = format!("{:<16}", format!("{star} {}", verb.word()));
        let mut whys: Vec<(String, Vec<&str>)> = Vec::new();
        for state in M::WORDS {
            let cell = match state.step(*verb) {
                Ok(next) if next == *state => "=",
                Ok(next) => next.word(),
                Err(why) => {
                    let why = why.to_string();
                    match whys.iter_mut().find(|(known, _)| *known == why) {
                        Some((_, states)) => states.push(state.word()),
                        None => whys.push((why, vec![state.word()])),
                    }
                    "-"
                }
            };
            let _ok = write!(row, "{cell:<width$}");
        }
        let whys: Vec<String> = match whys.as_slice() {
            [(why, _)] => vec![why.clone()],
            several => several.iter().map(|(why, states)| format!("{why} ({})", states.join(", "))).collect(),
        };
        row.push_str(&whys.join("; "));
        text.push_str(row.trim_end());
        text.push('\n');
    }
    for state in M::WORDS {
        let _ok = writeln!(text, "  {} allows: {}", state.word(), state.allowed().join(", "));
    }
    text.replace(": \n", ": nothing\n")
}

fn tables() -> String {
    [
        table::<NeedState>(),
        table::<PledgeState>(),
        table::<Authorisation>(),
        table::<AllocationState>(),
        table::<ShipmentState>(),
        table::<LineState>(),
        table::<ReceiptState>(),
        table::<ProposalState>(),
        table::<PlanState>(),
        table::<ImportState>(),
    ]
    .join("\n")
}

#[test]
fn every_transition_is_the_reviewed_one() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/transitions.txt");
    if std::env::var_os(RENEW).is_some() {
        std::fs::write(path, tables()).expect("the table is written");
    }
    let reviewed = std::fs::read_to_string(path).expect("the reviewed table");
    assert!(reviewed == tables(), "transitions changed: review `{RENEW}=1 cargo test -p domain` and its diff");
}

/// What the states allowed when each list of verbs was written by hand: nothing was lost or added since.
#[test]
fn what_a_state_allows_is_read_off_the_table() {
    assert_eq!(NeedState::Submitted.allowed(), ["verify", "reject", "close", "consignee"]);
    assert_eq!(PledgeState::Open.allowed(), ["edit", "authorise", "allocate", "withdraw"]);
    assert_eq!(AllocationState::Committed.allowed(), ["withdraw", "release", "ship"]);
    assert_eq!(
        ShipmentState::Dispatched.allowed(),
        ["customs", "amend", "redirect", "event", "arrive", "lose", "return", "receipt"]
    );
    assert_eq!(PlanState::Done.allowed(), ["revise", "apply"]);
    assert!(PlanState::Applied.allowed().is_empty());
}
