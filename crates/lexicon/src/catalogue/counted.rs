//! What is counted in one unit, in another.

use crate::catalogue::reading::whole;
use crate::catalogue::units::{Unit, units};
use crate::text::fold;

/// The unit of this code, or written so. As in a text points and hyphens part words: «тис. шт.», «к-т».
pub fn unit(written: &str) -> Option<&'static Unit> {
    let sign = || fold::words(written).into_iter().map(|word| word.text).collect::<String>();
    units().by_code(written).or_else(|| units().by_sign(&sign()))
}

/// The quantity in the class's base unit. Pieces, sets and pairs count things one by one, whatever the class calls it;
/// kilograms can be told from tonnes; a pallet is no number of pieces that anybody knows.
pub fn in_base_units(quantity: i64, written: &str, base: &str) -> Option<i64> {
    if written.is_empty() || written == base {
        return Some(quantity);
    }
    let (written, base) = (unit(written)?, unit(base)?);
    if written.of != base.of {
        return None;
    }
    let (written, base) = (written.factor?, base.factor?);
    #[allow(clippy::cast_precision_loss, reason = "quantities are below 10^12")]
    whole(quantity as f64 * written / base)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_that_can_be_told_apart_are() {
        assert_eq!(in_base_units(5, "piece", "SET"), Some(5));
        assert_eq!(in_base_units(5, "", "H87"), Some(5));
        assert_eq!(in_base_units(5, "t", "KGM"), Some(5000));
        assert_eq!(in_base_units(5, "TNE", "KGM"), Some(5000));
        for (written, units) in
            [("к-т", 12), ("компл.", 12), ("kpl.", 12), ("пара", 12), ("шт.", 12), ("тис. шт.", 12_000)]
        {
            assert_eq!(in_base_units(12, written, "H87"), Some(units), "{written}");
        }
        assert_eq!(in_base_units(8, "т", "KGM"), Some(8_000));
        assert_eq!(in_base_units(2, "м3", "LTR"), Some(2_000));
        for written in ["уп", "упаковка", "бухта", "pallet"] {
            assert_eq!(in_base_units(5, written, "H87"), None, "{written}: nobody knows how many that are");
        }
        assert_eq!(in_base_units(5, "litres", "KGM"), None);
        assert_eq!(in_base_units(5, "barrels", "LTR"), None);
        assert_eq!(in_base_units(500, "ml", "LTR"), None, "half a litre is no whole number");
    }
}
