//! What must fit together on a board: references, the order of weights and bands, bounds and totals.
use super::FormatError;
use super::lines::LineTable;
use crate::model::Change;
use crate::model::{Earmark, Instance, MAX_QTY, MAX_TOTAL, Need, Params, Pledge};

/// Check an instance that was built in memory, as [`super::read_instance`] checks one that is read.
pub fn validate(board: &Instance) -> Result<(), FormatError> {
    check(board, &LineTable::default())
}

/// Check a line as it will be against the board's tables, and the totals with it. The id must be known.
pub(crate) fn validate_line(board: &Instance, change: &Change) -> Result<(), FormatError> {
    let lines = LineTable::default();
    let needs = || board.needs.iter().map(|n| n.qty);
    let pledges = || board.pledges.iter().map(|p| p.qty);
    let (total, old, new) = match *change {
        Change::Need(i, ref need) => {
            check_need(board, i as usize, need, &lines)?;
            (needs().fold(0, i64::saturating_add), needs().nth(i as usize), need.qty)
        }
        Change::Pledge(i, ref pledge) => {
            check_pledge(board, i as usize, pledge, &lines)?;
            (pledges().fold(0, i64::saturating_add), pledges().nth(i as usize), pledge.qty)
        }
    };
    if total - old.unwrap_or(0) + new > MAX_TOTAL {
        return Err(FormatError::new("qty", format!("the board adds up to more than {MAX_TOTAL}"), 0));
    }
    Ok(())
}

pub(super) fn check(board: &Instance, lines: &LineTable) -> Result<(), FormatError> {
    check_params(&board.params, lines.line("params", 0))?;
    check_places(board, lines)?;
    for (i, need) in board.needs.iter().enumerate() {
        check_need(board, i, need, lines)?;
    }
    check_total("needs", board.needs.iter().map(|n| n.qty), lines)?;
    for (i, pledge) in board.pledges.iter().enumerate() {
        check_pledge(board, i, pledge, lines)?;
    }
    check_total("offers", board.pledges.iter().map(|p| p.qty), lines)
}

fn check_params(p: &Params, line: u64) -> Result<(), FormatError> {
    let fault = |field: &str, m: &str| Err(FormatError::new(format!("params.{field}"), m, line));
    let tranches = &p.tranche_permille;
    if tranches.last() != Some(&1000) || tranches.iter().zip(tranches.iter().skip(1)).any(|(a, b)| a >= b) {
        return fault("tranche_permille", "must increase and end with 1000");
    }
    for (i, w) in p.weight.iter().enumerate() {
        if w.len() != tranches.len() {
            return fault(&format!("weight[{i}]"), "must have one weight for each tranche");
        }
        if w.iter().zip(w.iter().skip(1)).any(|(a, b)| a <= b) {
            return fault(&format!("weight[{i}]"), "must be strictly decreasing");
        }
    }
    if !p.band_cost.is_sorted() {
        return fault("band_cost", "must not decrease");
    }
    if !p.band_lead_days.is_sorted() {
        return fault("band_lead_days", "must not decrease");
    }
    Ok(())
}

/// Communities, recipients and donors stand where there is a place.
fn check_places(board: &Instance, lines: &LineTable) -> Result<(), FormatError> {
    let (regions, communities) = (board.region_macro.len(), board.community_region.len());
    let known = |section: &str, i: usize, field: &str, id: u32, count: usize, what: &str| {
        if (id as usize) < count {
            return Ok(());
        }
        Err(lines.fault(section, i, field, format!("no {what} {id}")))
    };
    for (i, &r) in board.community_region.iter().enumerate() {
        known("communities", i, "region", r, regions, "region")?;
    }
    for (i, &c) in board.org_community.iter().enumerate() {
        known("orgs", i, "community", c, communities, "community")?;
    }
    for (i, (&r, &set)) in board.donor_region.iter().zip(&board.donor_partners).enumerate() {
        known("donors", i, "region", r, regions, "region")?;
        for &c in board.community_sets.get(set) {
            known("donors", i, "partners", c, communities, "community")?;
        }
    }
    Ok(())
}

fn check_total(section: &str, quantities: impl Iterator<Item = i64>, lines: &LineTable) -> Result<(), FormatError> {
    let mut total = 0_i64;
    for (i, qty) in quantities.enumerate() {
        total = total.saturating_add(qty);
        if total > MAX_TOTAL {
            let message = format!("the {section} of the board add up to more than {MAX_TOTAL}");
            return Err(lines.fault(section, i, "qty", message));
        }
    }
    Ok(())
}

fn check_need(board: &Instance, i: usize, need: &Need, lines: &LineTable) -> Result<(), FormatError> {
    let classes = board.classes.parent.len();
    let unknown = |set: u32| board.class_sets.get(set).iter().find(|&&s| s as usize >= classes);
    let fault = |field: &str, m: String| Err(lines.fault("needs", i, field, m));
    if need.class as usize >= classes {
        return fault("class", format!("no class {}", need.class));
    }
    if let Some(s) = unknown(need.subs) {
        return fault("subs", format!("no class {s}"));
    }
    if let Some(s) = unknown(need.barred) {
        return fault("barred", format!("no class {s}"));
    }
    if need.org as usize >= board.org_community.len() {
        return fault("org", format!("no org {}", need.org));
    }
    if !(1..=MAX_QTY).contains(&need.qty) {
        return fault("qty", format!("must be between 1 and {MAX_QTY}"));
    }
    if !(1..=MAX_QTY).contains(&need.min_lot) {
        return fault("min_lot", format!("must be between 1 and {MAX_QTY}"));
    }
    if !(1..=4).contains(&need.prio) {
        return fault("prio", "must be between 1 and 4".into());
    }
    Ok(())
}

fn check_pledge(board: &Instance, i: usize, pledge: &Pledge, lines: &LineTable) -> Result<(), FormatError> {
    let fault = |field: &str, m: String| Err(lines.fault("offers", i, field, m));
    if pledge.class as usize >= board.classes.parent.len() {
        return fault("class", format!("no class {}", pledge.class));
    }
    if !board.classes.is_leaf(pledge.class) {
        return fault("class", format!("class {} is not a leaf", pledge.class));
    }
    if pledge.donor as usize >= board.donor_region.len() {
        return fault("donor", format!("no donor {}", pledge.donor));
    }
    if pledge.region as usize >= board.region_macro.len() {
        return fault("region", format!("no region {}", pledge.region));
    }
    let (id, count, what) = match pledge.earmark {
        Earmark::None => (0, 1, ""),
        Earmark::Community(c) => (c, board.community_region.len(), "community"),
        Earmark::Region(r) => (r, board.region_macro.len(), "region"),
        Earmark::Org(o) => (o, board.org_community.len(), "org"),
    };
    if id as usize >= count {
        return fault("earmark", format!("no {what} {id}"));
    }
    if !(1..=MAX_QTY).contains(&pledge.qty) {
        return fault("qty", format!("must be between 1 and {MAX_QTY}"));
    }
    Ok(())
}
