//! Places of Ukraine: regions, raions, communities and settlements by their codifier code (KATOTTG), found by
//! any of their names in the six languages. Pure; the codifier itself comes from the database.
//!
//! The first 4, 6, 9 and 12 characters of a code are the OCHA P-codes of its region, raion, community and settlement.

pub mod gazetteer;
pub mod place;
pub mod romanise;
pub mod search;
pub mod source;

pub use gazetteer::Gazetteer;
pub use place::{Category, Place, Region, is_code};
