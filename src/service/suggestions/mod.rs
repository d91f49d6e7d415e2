//! Ranked candidates for one need or one pledge, with reasons. Nothing is stored: they are what the
//! board says now, so what was declined or released is here again at once.

mod choosing;
mod finding;
mod question;
mod ranking;
mod sight;

pub use finding::{find, find_on_record};

use crate::service::reasons::Reason;
use crate::store::boards::{OpenNeedLine, OpenPledgeLine};
use domain::{NeedId, NeedLineId, PledgeId, PledgeLineId};
use matching::rules::Blocked;

/// The most candidates an answer may hold.
pub const MAX_LIMIT: usize = 50;
/// The candidates of an answer when the request names no number.
pub const DEFAULT_LIMIT: usize = 20;

/// For what suggestions are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum For {
    /// A need, or one line of it.
    Need(NeedId, Option<NeedLineId>),
    /// A pledge, or one line of it.
    Pledge(PledgeId, Option<PledgeLineId>),
}

/// A pair that could be, with both its lines as this actor may see them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The need line; its community is emptied where it may not be seen.
    pub need: OpenNeedLine,
    /// The pledge line.
    pub pledge: OpenPledgeLine,
    /// The recipient's name.
    pub recipient: String,
    /// The donor's name.
    pub donor: String,
}

/// A candidate with its rank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ranked {
    /// The two lines.
    pub pair: Pair,
    /// Units that could go.
    pub quantity: i64,
    /// What it is ranked by, more is better.
    pub score: i64,
    /// Whether it is an accepted substitute.
    pub substitute: bool,
    /// What the score is made of.
    pub parts: Vec<Reason>,
}

/// What fits, best first, and what a rule forbids.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// Best first.
    pub ranked: Vec<Ranked>,
    /// Lines of a fitting class with the rule that fails.
    pub blocked: Vec<(Pair, Blocked)>,
}
