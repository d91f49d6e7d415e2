//! Shipments: parts, papers, consignees, and how they end.

pub mod amendments;
pub mod consent;
pub mod consignee;
pub mod correcting;
pub mod customs;
pub mod elsewhere;
pub mod endings;
pub mod lines;
pub mod loading;
pub mod partial;
