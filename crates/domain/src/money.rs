//! Money: whole cents (or what a currency has in their place).

/// The largest amount (10^15), small enough that sums never overflow.
pub const MAX_MINOR: i64 = 1_000_000_000_000_000;
