//! Closed sets of words that are put together from several lists, as schemas of their own.

use std::borrow::Cow;

use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{ObjectBuilder, Schema, Type};
use utoipa::{PartialSchema, ToSchema};

use domain::event::{Consequence, SubjectKind};
use domain::pledge::Outcome;
use domain::policy::Action;
use domain::shipment::ShipmentEventKind;

/// What an entry of the log says was done or followed: an operation's id, or a consequence.
#[derive(Debug)]
pub struct EventAction;

/// What happened on a gift's way: a decision, an entry of the log, a step of a shipment, a receipt.
#[derive(Debug)]
pub struct StepKind;

/// On what it happened.
#[derive(Debug)]
pub struct StepSubject;

fn logged() -> impl Iterator<Item = String> {
    let actions = Action::ALL.iter().map(|action| action.as_str());
    actions.chain(Consequence::ALL.iter().map(|followed| followed.as_str())).map(str::to_owned)
}

fn words(all: impl Iterator<Item = String>) -> RefOr<Schema> {
    let mut known: Vec<String> = Vec::new();
    for word in all {
        if !known.contains(&word) {
            known.push(word);
        }
    }
    ObjectBuilder::new().schema_type(Type::String).enum_values(Some(known)).into()
}

impl PartialSchema for EventAction {
    fn schema() -> RefOr<Schema> {
        words(logged())
    }
}

impl PartialSchema for StepKind {
    fn schema() -> RefOr<Schema> {
        let decisions = Outcome::ALL.iter().map(|outcome| format!("decision_{outcome}"));
        let shipments =
            ["planned", "dispatched"].into_iter().chain(ShipmentEventKind::ALL.iter().map(|kind| kind.as_str()));
        let receipts = ["receipt_confirmed", "receipt_reversed"];
        words(decisions.chain(logged()).chain(shipments.chain(receipts).map(str::to_owned)))
    }
}

impl PartialSchema for StepSubject {
    fn schema() -> RefOr<Schema> {
        let subjects = SubjectKind::ALL.iter().map(|kind| kind.as_str());
        words(std::iter::once("decision").chain(subjects).map(str::to_owned))
    }
}

impl ToSchema for EventAction {
    fn name() -> Cow<'static, str> {
        Cow::Borrowed("EventAction")
    }
}

impl ToSchema for StepKind {
    fn name() -> Cow<'static, str> {
        Cow::Borrowed("StepKind")
    }
}

impl ToSchema for StepSubject {
    fn name() -> Cow<'static, str> {
        Cow::Borrowed("StepSubject")
    }
}
