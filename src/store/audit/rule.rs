//! What the rules are made of.

/// A rule in words, and the query of the ids that break it.
pub type Rule = (&'static str, String);

/// Units of an allocation `a` that hold room.
pub const LIVE: &str = "CASE WHEN a.state IN ('proposed', 'accepted', 'committed') \
     THEN a.quantity - a.released - a.received - a.lost_or_damaged ELSE 0 END";

/// The lines `l` of receipts `r` that stand: confirmed, no reversal, not reversed.
pub const STANDING: &str = "receipt_lines l JOIN receipts r ON r.id = l.receipt_id \
     AND r.state = 'confirmed' AND r.reverses_id IS NULL AND r.reversed_by_id IS NULL";
