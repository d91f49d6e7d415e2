//! Shipments: parts, papers, consignees, and how they end.

pub mod consent;
pub mod consignee;
pub mod customs;
pub mod endings;
pub mod lines;
pub mod loading;
pub mod partial;
