//! From rows to a checked instance: ids, references, the forest, the order of weights and bands.
use super::FormatError;
use super::raw::{ClassRow, ParamsRow};
use super::row::Int;
use crate::model::{Change, Classes, Earmark, Instance, MAX_QTY, MAX_TOTAL, NONE, Need, Offer, Params, Sets};

/// Rows of one list with the line on which each ended.
pub(super) struct List<T> {
    ids: Vec<u32>,
    rows: Vec<T>,
    lines: Vec<u32>,
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self { ids: Vec::new(), rows: Vec::new(), lines: Vec::new() }
    }
}

impl<T> List<T> {
    pub fn push(&mut self, id: u32, row: T, line: u32) -> Result<(), &'static str> {
        if self.rows.len() >= 100_000_000 {
            return Err("list is too long");
        }
        self.ids.push(id);
        self.rows.push(row);
        self.lines.push(line);
        Ok(())
    }

    /// The rows in the order of their ids, which must be 0, 1, 2 …
    fn ordered(self, section: &str) -> Result<(Vec<T>, Vec<u32>), FormatError> {
        let n = self.ids.len();
        let mut slots: Vec<Option<T>> = Vec::new();
        let mut lines = vec![0; n];
        let in_order = self.ids.iter().enumerate().all(|(i, &id)| i == id as usize);
        if in_order {
            return Ok((self.rows, self.lines));
        }
        slots.resize_with(n, || None);
        for (position, ((id, row), line)) in self.ids.into_iter().zip(self.rows).zip(self.lines).enumerate() {
            let fault = |m: String| FormatError::new(format!("{section}[{position}].id"), m, u64::from(line));
            let Some(slot) = slots.get_mut(id as usize) else {
                return Err(fault(format!("ids must be 0 to {} without gap, not {id}", n - 1)));
            };
            if slot.replace(row).is_some() {
                return Err(fault(format!("id {id} is used twice")));
            }
            if let Some(l) = lines.get_mut(id as usize) {
                *l = line;
            }
        }
        Ok((slots.into_iter().flatten().collect(), lines))
    }
}

/// Everything read from a file, not yet checked against each other.
#[derive(Default)]
pub(super) struct Lists {
    pub params: Option<ParamsRow>,
    pub params_line: u64,
    pub classes: List<ClassRow>,
    pub regions: List<u32>,
    pub communities: List<u32>,
    pub orgs: List<u32>,
    pub donors: List<(u32, u32)>,
    pub needs: List<Need>,
    pub offers: List<Offer>,
    pub class_sets: Sets,
    pub community_sets: Sets,
}

/// Where an element's line can be looked up.
#[derive(Default)]
struct LineTable {
    params: u64,
    classes: Vec<u32>,
    regions: Vec<u32>,
    communities: Vec<u32>,
    orgs: Vec<u32>,
    donors: Vec<u32>,
    needs: Vec<u32>,
    offers: Vec<u32>,
}

/// Puts the rows together and checks them.
pub(super) fn assemble(lists: Lists) -> Result<Instance, FormatError> {
    let mut lines = LineTable { params: lists.params_line, ..LineTable::default() };
    let Some(params) = lists.params else { return Err(FormatError::new("params", "missing", 0)) };
    let (classes, l) = lists.classes.ordered("classes")?;
    lines.classes = l;
    let (region_macro, l) = lists.regions.ordered("regions")?;
    lines.regions = l;
    let (community_region, l) = lists.communities.ordered("communities")?;
    lines.communities = l;
    let (org_community, l) = lists.orgs.ordered("orgs")?;
    lines.orgs = l;
    let (donors, l) = lists.donors.ordered("donors")?;
    lines.donors = l;
    let (needs, l) = lists.needs.ordered("needs")?;
    lines.needs = l;
    let (offers, l) = lists.offers.ordered("offers")?;
    lines.offers = l;
    let board = Instance {
        params: model_params(params),
        classes: forest(&classes, &lines.classes)?,
        region_macro,
        community_region,
        org_community,
        donor_region: donors.iter().map(|d| d.0).collect(),
        donor_partners: donors.iter().map(|d| d.1).collect(),
        class_sets: lists.class_sets,
        community_sets: lists.community_sets,
        needs,
        offers,
    };
    check(&board, &lines)?;
    Ok(board)
}

fn values<const L: i64, const H: i64>(list: &[Int<L, H>]) -> Vec<i64> {
    list.iter().map(|v| v.0).collect()
}

fn model_params(p: ParamsRow) -> Params {
    Params {
        tranche_permille: values(&p.tranche_permille),
        weight: p.weight.map(|w| values(&w)),
        band_cost: p.band_cost.map(|v| v.0),
        band_lead_days: p.band_lead_days.map(|v| v.0),
        fortnight_cost: p.fortnight_cost.0,
        condition_cost: [p.condition_cost.new.0, p.condition_cost.good.0, p.condition_cost.used.0],
        substitute_cost: p.substitute_cost.0,
        partner_bonus: p.partner_bonus.0,
        shipment_cost: p.shipment_cost.0,
    }
}

/// The catalogue: parents known, levels one below the parent's, no cycle.
fn forest(rows: &[ClassRow], lines: &[u32]) -> Result<Classes, FormatError> {
    let mut parents = Vec::with_capacity(rows.len());
    for (i, row) in rows.iter().enumerate() {
        let fault = |field: &str, m: String| Err(FormatError::new(format!("classes[{i}].{field}"), m, line(lines, i)));
        let level_above = if row.parent.0 < 0 {
            parents.push(NONE);
            0
        } else {
            let Some(above) = rows.get(row.parent.id() as usize) else {
                return fault("parent", format!("no class {}", row.parent.0));
            };
            parents.push(row.parent.id());
            above.level.0
        };
        if row.level.0 != level_above + 1 {
            return fault("level", format!("must be {}, one below its parent", level_above + 1));
        }
    }
    Classes::new(parents).ok_or_else(|| FormatError::new("classes", "parents must form a forest", 0))
}

fn line(lines: &[u32], i: usize) -> u64 {
    lines.get(i).map_or(0, |&l| u64::from(l))
}

/// Checks an instance that was built in memory, as [`super::read_instance`] checks one that is read.
pub fn validate(board: &Instance) -> Result<(), FormatError> {
    check(board, &LineTable::default())
}

fn check(board: &Instance, lines: &LineTable) -> Result<(), FormatError> {
    check_params(&board.params, lines.params)?;
    let regions = board.region_macro.len();
    let known = |section: &str, field: &str, i: usize, lines: &[u32], id: u32, list: usize, what: &str| {
        if (id as usize) < list {
            return Ok(());
        }
        Err(FormatError::new(format!("{section}[{i}].{field}"), format!("no {what} {id}"), line(lines, i)))
    };
    for (i, &r) in board.community_region.iter().enumerate() {
        known("communities", "region", i, &lines.communities, r, regions, "region")?;
    }
    for (i, &c) in board.org_community.iter().enumerate() {
        known("orgs", "community", i, &lines.orgs, c, board.community_region.len(), "community")?;
    }
    for (i, (&r, &set)) in board.donor_region.iter().zip(&board.donor_partners).enumerate() {
        known("donors", "region", i, &lines.donors, r, regions, "region")?;
        for &c in board.community_sets.get(set) {
            known("donors", "partners", i, &lines.donors, c, board.community_region.len(), "community")?;
        }
    }
    check_needs(board, &lines.needs)?;
    check_offers(board, &lines.offers)
}

fn check_params(p: &Params, line: u64) -> Result<(), FormatError> {
    let fault = |field: String, m: &str| Err(FormatError::new(format!("params.{field}"), m, line));
    let tranches = &p.tranche_permille;
    if tranches.last() != Some(&1000) || tranches.iter().zip(tranches.iter().skip(1)).any(|(a, b)| a >= b) {
        return fault("tranche_permille".into(), "must increase and end with 1000");
    }
    for (i, w) in p.weight.iter().enumerate() {
        if w.len() != tranches.len() {
            return fault(format!("weight[{i}]"), "must have one weight for each tranche");
        }
        if w.iter().zip(w.iter().skip(1)).any(|(a, b)| a <= b) {
            return fault(format!("weight[{i}]"), "must be strictly decreasing");
        }
    }
    if !p.band_cost.is_sorted() {
        return fault("band_cost".into(), "must not decrease");
    }
    if !p.band_lead_days.is_sorted() {
        return fault("band_lead_days".into(), "must not decrease");
    }
    Ok(())
}

/// Checks a line as it will be against the board's tables, and the totals with it. The id must be known.
pub fn validate_line(board: &Instance, change: &Change) -> Result<(), FormatError> {
    let needs = || board.needs.iter().map(|n| n.qty);
    let offers = || board.offers.iter().map(|o| o.qty);
    let (total, old, new) = match *change {
        Change::Need(i, ref need) => {
            check_need(board, i as usize, need, &[])?;
            (needs().fold(0, i64::saturating_add), needs().nth(i as usize), need.qty)
        }
        Change::Offer(i, ref offer) => {
            check_offer(board, i as usize, offer, &[])?;
            (offers().fold(0, i64::saturating_add), offers().nth(i as usize), offer.qty)
        }
    };
    if total - old.unwrap_or(0) + new > MAX_TOTAL {
        return Err(FormatError::new("qty", format!("the board adds up to more than {MAX_TOTAL}"), 0));
    }
    Ok(())
}

fn check_needs(board: &Instance, lines: &[u32]) -> Result<(), FormatError> {
    let mut total = 0_i64;
    for (i, need) in board.needs.iter().enumerate() {
        check_need(board, i, need, lines)?;
        total = total.saturating_add(need.qty);
        if total > MAX_TOTAL {
            let message = format!("the needs of the board add up to more than {MAX_TOTAL}");
            return Err(FormatError::new(format!("needs[{i}].qty"), message, line(lines, i)));
        }
    }
    Ok(())
}

fn check_need(board: &Instance, i: usize, need: &Need, lines: &[u32]) -> Result<(), FormatError> {
    let classes = board.classes.parent.len();
    {
        let fault = |field: &str, m: String| Err(FormatError::new(format!("needs[{i}].{field}"), m, line(lines, i)));
        if need.class as usize >= classes {
            return fault("class", format!("no class {}", need.class));
        }
        if let Some(s) = board.class_sets.get(need.subs).iter().find(|&&s| s as usize >= classes) {
            return fault("subs", format!("no class {s}"));
        }
        if let Some(s) = board.class_sets.get(need.barred).iter().find(|&&s| s as usize >= classes) {
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
    }
    Ok(())
}

fn check_offers(board: &Instance, lines: &[u32]) -> Result<(), FormatError> {
    let mut total = 0_i64;
    for (i, offer) in board.offers.iter().enumerate() {
        check_offer(board, i, offer, lines)?;
        total = total.saturating_add(offer.qty);
        if total > MAX_TOTAL {
            let message = format!("the offers of the board add up to more than {MAX_TOTAL}");
            return Err(FormatError::new(format!("offers[{i}].qty"), message, line(lines, i)));
        }
    }
    Ok(())
}

fn check_offer(board: &Instance, i: usize, offer: &Offer, lines: &[u32]) -> Result<(), FormatError> {
    {
        let fault = |field: &str, m: String| Err(FormatError::new(format!("offers[{i}].{field}"), m, line(lines, i)));
        if offer.class as usize >= board.classes.parent.len() {
            return fault("class", format!("no class {}", offer.class));
        }
        if !board.classes.is_leaf(offer.class) {
            return fault("class", format!("class {} is not a leaf", offer.class));
        }
        if offer.donor as usize >= board.donor_region.len() {
            return fault("donor", format!("no donor {}", offer.donor));
        }
        if offer.region as usize >= board.region_macro.len() {
            return fault("region", format!("no region {}", offer.region));
        }
        let (id, count, what) = match offer.earmark {
            Earmark::None => (0, 1, ""),
            Earmark::Community(c) => (c, board.community_region.len(), "community"),
            Earmark::Region(r) => (r, board.region_macro.len(), "region"),
            Earmark::Org(o) => (o, board.org_community.len(), "org"),
        };
        if id as usize >= count {
            return fault("earmark", format!("no {what} {id}"));
        }
        if !(1..=MAX_QTY).contains(&offer.qty) {
            return fault("qty", format!("must be between 1 and {MAX_QTY}"));
        }
    }
    Ok(())
}
