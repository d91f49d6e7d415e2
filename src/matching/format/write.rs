//! Writes a plan as "match-solution/1".
use std::io::{self, Write};

use crate::matching::model::Allocation;

/// Writes the objective and the allocations, which must be sorted by (need, offer). Same plan, same bytes.
pub fn write_solution(out: &mut dyn Write, objective: i128, allocations: &[Allocation]) -> io::Result<()> {
    write!(out, "{{\"format\":\"match-solution/1\",\"objective\":{objective},\"allocations\":[")?;
    for (n, a) in allocations.iter().enumerate() {
        let comma = if n == 0 { "" } else { "," };
        write!(out, "{comma}\n[{},{},{}]", a.offer, a.need, a.qty)?;
    }
    out.write_all(b"\n]}\n")
}
