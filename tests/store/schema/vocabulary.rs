//! Each list of words stands in the database as the program has it. A word that is added to an enum needs a migration.

use std::collections::{BTreeMap, BTreeSet};

use domain::allocation::{AllocationState, Side};
use domain::event::SubjectKind;
use domain::import::{Content, Fate, ImportState, LineVerdict};
use domain::need::{ExcessDecision, Kind, NeedClosed, NeedState, Substitutes};
use domain::organisation::{Language, OrganisationKind, Role, Scope};
use domain::owed::Owed;
use domain::plan::{PlanState, PlannedOutcome, Track};
use domain::pledge::{Authorisation, Condition, Outcome, PledgeClosed, PledgeState};
use domain::proposal::{ProposalKind, ProposalState};
use domain::receipt::ReceiptState;
use domain::shipment::{AmendedField, LineState, ShipmentEventKind, ShipmentState};
use domain::voice::{SourceKind, Voice};
use lexicon::places::Category;
use poruch::store::Engine;

use super::checks::Check;
use super::shape;
use crate::support::TestDatabase;

/// A table, a column, and its words.
pub type Listed = (&'static str, &'static str, Vec<&'static str>);

macro_rules! words {
    ($list:ty) => {
        <$list>::ALL.iter().map(|word| word.as_str()).collect::<Vec<&'static str>>()
    };
}

/// Every column that holds words of a list, and the list. Not here: `events.action`, whose words are history,
/// and the codes in `allocation_plans.failure` and `allocation_plan_rows.reason`, which are as many as messages.
pub fn all() -> Vec<Listed> {
    // what can make room
    let steps_back = [AllocationState::Proposed, AllocationState::Accepted, AllocationState::Committed];
    vec![
        ("organisations", "kind", words!(OrganisationKind)),
        ("organisations", "roles", words!(Role)),
        ("former_kinds", "kind", words!(OrganisationKind)),
        ("members", "role", words!(Role)),
        ("members", "language", words!(Language)),
        ("tokens", "scopes", words!(Scope)),
        ("needs", "kind", words!(Kind)),
        ("needs", "language", words!(Language)),
        ("needs", "state", words!(NeedState)),
        ("needs", "close_reason", words!(NeedClosed)),
        ("need_lines", "excess_decision", words!(ExcessDecision)),
        ("need_lines", "substitutes", words!(Substitutes)),
        ("pledges", "kind", words!(Kind)),
        ("pledges", "language", words!(Language)),
        ("pledges", "title_language", words!(Language)),
        ("pledges", "state", words!(PledgeState)),
        ("pledges", "close_reason", words!(PledgeClosed)),
        ("pledges", "authorisation", words!(Authorisation)),
        ("pledges", "word", words!(Voice)),
        ("pledges", "source_kind", words!(SourceKind)),
        ("pledge_lines", "condition", words!(Condition)),
        ("decisions", "outcome", words!(Outcome)),
        ("allocations", "state", words!(AllocationState)),
        ("allocations", "proposed_by", words!(Side)),
        ("allocations", "stepped_back", steps_back.map(AllocationState::as_str).to_vec()),
        ("allocations", "waits_for", words!(Owed)),
        ("allocations", "donor_word", words!(Voice)),
        ("allocations", "recipient_word", words!(Voice)),
        ("shipments", "state", words!(ShipmentState)),
        ("shipment_lines", "state", words!(LineState)),
        ("shipment_events", "kind", words!(ShipmentEventKind)),
        ("shipment_amendments", "field", words!(AmendedField)),
        ("receipts", "state", words!(ReceiptState)),
        ("events", "subject_kind", words!(SubjectKind)),
        ("list_versions", "list", vec!["catalogue", "places"]),
        ("item_class_proposals", "kind", words!(ProposalKind)),
        ("item_class_proposals", "state", words!(ProposalState)),
        ("item_class_proposals", "class_kind", words!(Kind)),
        ("places", "category", words!(Category)),
        ("imports", "content", words!(Content)),
        ("imports", "state", words!(ImportState)),
        ("import_lines", "verdict", words!(LineVerdict)),
        ("import_lines", "fate", words!(Fate)),
        ("imported_rows", "content", words!(Content)),
        ("allocation_plans", "state", words!(PlanState)),
        ("allocation_plans", "track", words!(Track)),
        ("allocation_plan_rows", "outcome", words!(PlannedOutcome)),
        ("word_folding", "list", vec!["needs"]),
        ("day_reckoning", "list", vec!["needs", "pledges"]),
    ]
}

pub async fn the_database_knows_the_words_of_the_program(engine: Engine) {
    let database = TestDatabase::new(engine);
    let shape = shape::read(&mut database.connect());
    let mut told: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (table, column, words) in all() {
        let name = format!("{table}_{column}_check");
        let check = shape[table].checks.get(&name);
        let check = check.unwrap_or_else(|| panic!("{table}.{column} holds any word on {}", engine.as_str()));
        let words: BTreeSet<String> = words.into_iter().map(str::to_owned).collect();
        assert_eq!(
            Check::read(check).words,
            words,
            "{table}.{column} on {}: the database (left) knows other words than the program (right); a migration is missing",
            engine.as_str()
        );
        told.insert(name, words);
    }
    // SQLite numbers references in a table of its own
    told.insert("reference_numbers_kind_check".to_owned(), BTreeSet::new());
    for (table, of) in &shape {
        for (name, check) in &of.checks {
            let one_column = of.columns.keys().any(|column| *name == format!("{table}_{column}_check"));
            let is_list = one_column && !Check::read(check).words.is_empty();
            assert!(!is_list || told.contains_key(name), "{name} holds a list of words that is compared with none");
        }
    }
}
