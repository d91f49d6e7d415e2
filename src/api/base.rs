//! Where the API stands; what every resource names in the addresses of what it made.

/// The path below which every operation lies.
pub const BASE: &str = "/api/v1";
