//! Quantities: whole numbers of an item class's base unit.

/// The smallest quantity of a line.
pub const MIN: i64 = 1;
/// The largest quantity of a line (10^12), small enough that sums over a line never overflow.
pub const MAX: i64 = 1_000_000_000_000;

/// Whether `units` may stand in a line: 1 … 10^12.
pub const fn is_valid(units: i64) -> bool {
    units >= MIN && units <= MAX
}

/// The units of `packs` packs of `pack_size`, or `None` when the product is not a valid quantity.
pub fn from_packs(packs: i64, pack_size: i64) -> Option<i64> {
    packs.checked_mul(pack_size).filter(|units| is_valid(*units))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packs_become_pieces() {
        assert_eq!(from_packs(10, 24), Some(240));
        assert_eq!(from_packs(0, 24), None);
        assert_eq!(from_packs(i64::MAX, 2), None);
        assert_eq!(from_packs(MAX, 2), None);
    }
}
