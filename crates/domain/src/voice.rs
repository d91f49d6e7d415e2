//! Whose word something is: that of who is bound by it, or what others report of it, and where that is known from.

use crate::Day;

vocabulary! {
    /// Whose word a pledge or an answer is.
    pub enum Voice {
        /// Its own seats said it.
        Own = "own",
        /// Somebody reported it, and says where it is known from.
        Reported = "reported",
    }
}

vocabulary! {
    /// Where a reported word is known from.
    pub enum SourceKind {
        /// A letter or a message.
        Letter = "letter",
        /// A call or a talk.
        Call = "call",
        /// A list or a published report.
        List = "list",
        /// The goods themselves, which came without papers.
        Delivery = "delivery",
    }
}

/// Where a reported word is known from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// What it was.
    pub kind: SourceKind,
    /// Its day.
    pub on: Day,
    /// What it says, or where it can be found.
    pub text: String,
}
