//! What a way is told in.

use crate::service::needs::DisclosedNeed;
use crate::service::pledges::read::DisclosedPledge;
use crate::service::track::items::Item;
use domain::{Day, Instant};

/// One step of the way.
#[derive(Debug, Clone, Default)]
pub struct Step {
    /// When it happened.
    pub at: Instant,
    /// What happened: a decision, an operation or consequence, a shipment's event, a receipt.
    pub what: String,
    /// On what: decision, pledge, need, allocation, shipment, receipt.
    pub on: &'static str,
    /// The reference of the thing for phone and paper, where it has one.
    pub reference: Option<String>,
    /// The item it concerns, by its place among the items of the track.
    pub item: Option<usize>,
    /// Units concerned.
    pub units: Option<i64>,
    /// Units received in good order, damaged, missing, and surplus, on a line of a receipt.
    pub counted: Option<[i64; 4]>,
    /// For which organisation it was done.
    pub by: Option<String>,
    /// The function of the member who did it.
    pub member: Option<String>,
    /// The function of who signed.
    pub confirmed_by: Option<String>,
    /// Where, as a settlement or crossing.
    pub place: Option<String>,
    /// Who decided, for a decision.
    pub body: Option<String>,
    /// The day of the decision.
    pub decided_on: Option<Day>,
    /// Where the act can be read.
    pub document: Option<String>,
    /// Why, in the words of who wrote it: of a line of a receipt its own reason.
    pub reason: Option<String>,
    /// More, in the words of who wrote it.
    pub note: Option<String>,
}

/// What was tracked.
#[derive(Debug, Clone)]
pub enum Tracked {
    Pledge(Box<DisclosedPledge>),
    Need(Box<DisclosedNeed>),
}

/// A way.
#[derive(Debug, Clone)]
pub struct Track {
    pub of: Tracked,
    /// What became of each item.
    pub items: Vec<Item>,
    /// Its steps in the order in which they happened.
    pub steps: Vec<Step>,
}
