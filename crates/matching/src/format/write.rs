//! Writes an instance as "match/1" and a plan as "match-solution/1".
use std::io::{self, Write};

use crate::model::{Allocation, Condition, Earmark, Instance, NONE, Need, Params, Pledge};

/// Write the objective and the allocations, which must be sorted by (need, offer). Same plan, same bytes.
pub fn write_solution(out: &mut dyn Write, objective: i128, allocations: &[Allocation]) -> io::Result<()> {
    write!(out, "{{\"format\":\"match-solution/1\",\"objective\":{objective},\"allocations\":[")?;
    for (n, a) in allocations.iter().enumerate() {
        let comma = if n == 0 { "" } else { "," };
        write!(out, "{comma}\n[{},{},{}]", a.pledge, a.need, a.qty)?;
    }
    out.write_all(b"\n]}\n")
}

/// Write a board, one line a row. Same board, same bytes.
///
/// Leaf classes barred from a need stand under `barred`, only where there are any; readers of the format may ignore them.
pub fn write_instance(out: &mut dyn Write, board: &Instance) -> io::Result<()> {
    write!(out, "{{\"format\":\"match/1\",\n\"params\":{}", params(&board.params))?;
    let levels = levels(&board.classes.parent);
    rows(out, "classes", board.classes.parent.iter().zip(&levels).enumerate(), |(i, (&parent, level))| {
        let parent = if parent == NONE { -1 } else { i64::from(parent) };
        format!("{{\"id\":{i},\"parent\":{parent},\"level\":{level}}}")
    })?;
    rows(out, "regions", board.region_macro.iter().enumerate(), |(i, part)| {
        format!("{{\"id\":{i},\"macro\":{part}}}")
    })?;
    rows(out, "communities", board.community_region.iter().enumerate(), |(i, region)| {
        format!("{{\"id\":{i},\"region\":{region}}}")
    })?;
    rows(out, "orgs", board.org_community.iter().enumerate(), |(i, community)| {
        format!("{{\"id\":{i},\"community\":{community}}}")
    })?;
    rows(out, "donors", (0_u32..).zip(&board.donor_region), |(i, region)| {
        format!("{{\"id\":{i},\"region\":{region},\"partners\":{:?}}}", board.partners(i))
    })?;
    rows(out, "needs", board.needs.iter().enumerate(), |(i, n)| need(board, i, n))?;
    rows(out, "offers", board.pledges.iter().enumerate(), |(i, o)| offer(i, o))?;
    out.write_all(b"}\n")
}

fn rows<T>(
    out: &mut dyn Write,
    name: &str,
    items: impl Iterator<Item = T>,
    row: impl Fn(T) -> String,
) -> io::Result<()> {
    write!(out, ",\n\"{name}\":[")?;
    for (n, item) in items.enumerate() {
        let comma = if n == 0 { "" } else { "," };
        write!(out, "{comma}\n{}", row(item))?;
    }
    out.write_all(b"]")
}

/// The level of each class, from 1.
fn levels(parents: &[u32]) -> Vec<u32> {
    let level = |mut class: u32| {
        let mut level = 1;
        while let Some(&above) = parents.get(class as usize).filter(|above| **above != NONE) {
            level += 1;
            class = above;
        }
        level
    };
    (0_u32..).zip(parents).map(|(class, _)| level(class)).collect()
}

fn params(p: &Params) -> String {
    let [new, good, used] = p.condition_cost;
    format!(
        "{{\"tranche_permille\":{:?},\"weight\":{:?},\"band_cost\":{:?},\"band_lead_days\":{:?},\"fortnight_cost\":{},\
         \"condition_cost\":{{\"new\":{new},\"good\":{good},\"used\":{used}}},\"substitute_cost\":{},\"partner_bonus\":{},\
         \"shipment_cost\":{}}}",
        p.tranche_permille,
        p.weight,
        p.band_cost,
        p.band_lead_days,
        p.fortnight_cost,
        p.substitute_cost,
        p.partner_bonus,
        p.shipment_cost
    )
}

fn need(board: &Instance, i: usize, n: &Need) -> String {
    let barred = match n.barred {
        0 => String::new(),
        set => format!(",\"barred\":{:?}", board.class_sets.get(set)),
    };
    format!(
        "{{\"id\":{i},\"class\":{},\"qty\":{},\"prio\":{},\"by\":{},\"org\":{},\"subs\":{:?},\"indivisible\":{},\"min_lot\":{}{barred}}}",
        n.class,
        n.qty,
        n.prio,
        n.by,
        n.org,
        board.class_sets.get(n.subs),
        n.indivisible,
        n.min_lot
    )
}

fn offer(i: usize, o: &Pledge) -> String {
    let condition = match o.cond {
        Condition::New => "new",
        Condition::Good => "good",
        Condition::Used => "used",
    };
    let earmark = match o.earmark {
        Earmark::None => "null".to_owned(),
        Earmark::Community(c) => format!("{{\"community\":{c}}}"),
        Earmark::Region(r) => format!("{{\"region\":{r}}}"),
        Earmark::Org(org) => format!("{{\"org\":{org}}}"),
    };
    format!(
        "{{\"id\":{i},\"class\":{},\"qty\":{},\"cond\":\"{condition}\",\"from\":{},\"until\":{},\"donor\":{},\"region\":{},\"earmark\":{earmark}}}",
        o.class, o.qty, o.from, o.until, o.donor, o.region
    )
}
