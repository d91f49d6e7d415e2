//! Ranked candidates for one need or one pledge, from an index over the whole board.
//!
//! The score of a candidate is a sum of named parts in points a unit, as in a plan; what the quantity covers only breaks
//! ties. Buckets are looked at in the order of the best score they could hold and left as soon as they can't matter.
#![expect(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "line ids are those of the board the index was made for; buckets are numbered here"
)]

use super::model::{Condition, Earmark, Instance, Need, Params, Pledge};
use super::network::options;
use super::rules::{self, Blocked, Terms};

/// Why a candidate ranks where it does. Points a unit, more is better, except `quantity`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// Class or substitute, and condition.
    pub fit: i64,
    /// Share of what the need still lacks that this pledge covers, in thousandths.
    pub quantity: i64,
    /// Priority of the need.
    pub urgency: i64,
    /// Wait until arrival.
    pub date: i64,
    /// Distance band.
    pub distance: i64,
    /// Partnership of donor and community.
    pub partnership: i64,
    /// How well served the need already is: 0 for nothing yet, less with each tranche.
    pub served: i64,
}

impl Parts {
    /// The sum by which candidates are ranked.
    pub fn score(&self) -> i64 {
        let points = self.fit + self.urgency + self.date + self.distance + self.partnership + self.served;
        points * 1001 + self.quantity
    }

    /// The parts of a pair of which `give` units could go.
    pub fn of(p: &Params, need: Lacking, give: i64, terms: &Terms) -> Self {
        let weights = &p.weight[usize::from(need.prio) - 1];
        let got = need.qty - need.open;
        let tranche = (0..p.tranches()).find(|&k| got < p.tranche_end(need.qty, k)).unwrap_or(0);
        Self {
            fit: -(terms.class_points + terms.condition_points),
            quantity: (i128::from(give) * 1000 / i128::from(need.open.max(1))) as i64,
            urgency: weights[0],
            date: -terms.wait_points,
            distance: -terms.band_points,
            partnership: terms.partner_points,
            served: weights[tranche] - weights[0],
        }
    }
}

/// What a need lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lacking {
    /// Priority 1 to 4.
    pub prio: u8,
    /// Units asked for, `1..=MAX_QTY`.
    pub qty: i64,
    /// Units still open.
    pub open: i64,
}

/// How far a pledge that a rule forbids is from a need, for the order of what is told as forbidden: class, distance,
/// condition and the wait before it leaves.
pub fn remoteness_of_pledge(p: &Params, class_points: i64, band: usize, condition: Condition, from: i32) -> i64 {
    class_points + p.band_cost[band] + known_points(p, condition, from)
}

/// The same of a need, seen from a pledge: the more urgent and the nearer one first.
pub fn remoteness_of_need(p: &Params, prio: u8, band: usize) -> i64 {
    p.band_cost[band] - p.weight[usize::from(prio) - 1][0]
}

/// Points that a pledge costs whatever need it is for.
fn known_points(p: &Params, condition: Condition, from: i32) -> i64 {
    p.condition_cost[condition as usize] + i64::from(from.max(0)) / 14 * p.fortnight_cost
}

/// A candidate: the other line of the pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Pledge (when asked for a need) or need (when asked for a pledge).
    pub line: u32,
    /// Units that could go.
    pub qty: i64,
    /// Points a unit, part by part.
    pub terms: Terms,
    /// The score's parts.
    pub parts: Parts,
}

/// Candidates, and if asked for, near ones that a rule forbids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Suggestions {
    /// Best first; equal ones by id.
    pub ranked: Vec<Candidate>,
    /// Lines of a fitting class with the rule that fails: the nearest first, equally near ones by id.
    pub blocked: Vec<(u32, Blocked)>,
}

/// The index; it follows the board's open quantities through [`Index::set_need_open`] and [`Index::set_pledge_left`].
pub struct Index<'a> {
    board: &'a Instance,
    /// Units still open of each need and left of each pledge.
    open: Vec<i64>,
    left: Vec<i64>,
    /// Pledges by (leaf, region), then by what is known of their points.
    pledges: Vec<(i64, u32)>,
    pledge_starts: Vec<u32>,
    /// (need, class and substitute of which it is listed) by (class, priority, region), then community and id.
    needs: Vec<(u32, u32)>,
    need_starts: Vec<u32>,
}

/// Collect the best `limit`.
struct Best {
    limit: usize,
    list: Vec<(i64, Candidate)>,
    /// By how far they are, then by id.
    blocked: Vec<(i64, u32, Blocked)>,
    blocked_limit: usize,
}

impl Best {
    fn full_above(&self, score: i64) -> bool {
        self.list.len() == self.limit && self.list.last().is_none_or(|l| l.0 > score)
    }
    fn add(&mut self, candidate: Candidate) {
        let key = (-candidate.parts.score(), candidate.line);
        let at = self.list.partition_point(|l| (-l.0, l.1.line) < key);
        if at < self.limit {
            self.list.insert(at, (-key.0, candidate));
            self.list.truncate(self.limit);
        }
    }
    /// Whether nothing from here on matters: each scores less than `score` and is at least `far`.
    fn done_before(&self, score: i64, far: i64) -> bool {
        self.full_above(score)
            && self.blocked.len() >= self.blocked_limit
            && self.blocked.last().is_none_or(|last| last.0 < far)
    }
    fn block(&mut self, line: u32, rule: Blocked, far: i64) {
        let at = self.blocked.partition_point(|other| (other.0, other.1) < (far, line));
        if at < self.blocked_limit {
            self.blocked.insert(at, (far, line, rule));
            self.blocked.truncate(self.blocked_limit);
        }
    }
    fn done(self) -> Suggestions {
        let blocked = self.blocked.into_iter().map(|(_, line, rule)| (line, rule)).collect();
        Suggestions { ranked: self.list.into_iter().map(|l| l.1).collect(), blocked }
    }
}

fn starts(keys: impl Iterator<Item = usize>, buckets: usize) -> Vec<u32> {
    let mut starts = vec![0_u32; buckets + 1];
    for k in keys {
        starts[k + 1] += 1;
    }
    for k in 0..buckets {
        starts[k + 1] += starts[k];
    }
    starts
}

impl<'a> Index<'a> {
    /// Build the index; at first everything is open.
    pub fn new(board: &'a Instance) -> Self {
        let regions = board.region_macro.len().max(1);
        let p = &board.params;
        let mut pledges: Vec<(usize, i64, u32)> = Vec::with_capacity(board.pledges.len());
        for (i, o) in board.pledges.iter().enumerate() {
            let bucket = board.classes.leaf(o.class) as usize * regions + o.region as usize;
            pledges.push((bucket, known_points(p, o.cond, o.from), i as u32));
        }
        pledges.sort_unstable();
        let pledge_starts = starts(pledges.iter().map(|o| o.0), board.classes.leaf_count as usize * regions);
        let mut needs: Vec<(usize, u32, u32, u32)> = Vec::with_capacity(board.needs.len());
        for (j, n) in board.needs.iter().enumerate() {
            let place = usize::from(n.prio - 1) * regions + board.need_region(n) as usize;
            for &c in std::iter::once(&n.class).chain(board.class_sets.get(n.subs).iter().filter(|&&s| s != n.class)) {
                needs.push((c as usize * 4 * regions + place, board.need_community(n), j as u32, c));
            }
        }
        needs.sort_unstable();
        let need_starts = starts(needs.iter().map(|n| n.0), board.classes.parent.len() * 4 * regions);
        Self {
            board,
            open: board.needs.iter().map(|n| n.qty).collect(),
            left: board.pledges.iter().map(|o| o.qty).collect(),
            pledges: pledges.into_iter().map(|o| (o.1, o.2)).collect(),
            pledge_starts,
            needs: needs.into_iter().map(|n| (n.2, n.3)).collect(),
            need_starts,
        }
    }

    /// Units a need still lacks.
    pub fn set_need_open(&mut self, need: u32, units: i64) {
        if let Some(slot) = self.open.get_mut(need as usize) {
            *slot = units;
        }
    }

    /// Units a pledge still has.
    pub fn set_pledge_left(&mut self, pledge: u32, units: i64) {
        if let Some(slot) = self.left.get_mut(pledge as usize) {
            *slot = units;
        }
    }

    fn parts(&self, need: u32, terms: &Terms, qty: i64) -> Parts {
        let line = &self.board.needs[need as usize];
        let lacking = Lacking { prio: line.prio, qty: line.qty, open: self.open[need as usize] };
        Parts::of(&self.board.params, lacking, qty, terms)
    }

    fn consider(&self, need: u32, pledge: u32, line: u32, far: i64, best: &mut Best) {
        let (n, o) = (&self.board.needs[need as usize], &self.board.pledges[pledge as usize]);
        let qty = self.open[need as usize].min(self.left[pledge as usize]);
        if qty <= 0 {
            return;
        }
        match rules::pair(self.board, o, n)
            .and_then(|t| rules::lots(n, self.open[need as usize], self.left[pledge as usize]).map(|()| t))
        {
            Ok(terms) => best.add(Candidate { line, qty, terms, parts: self.parts(need, &terms, qty) }),
            Err(rule) => best.block(line, rule, far),
        }
    }

    /// The best pledges for a need, and up to `blocked` near ones that a rule forbids. Empty for an unknown need.
    pub fn for_need(&self, need: u32, limit: usize, blocked: usize) -> Suggestions {
        let mut best = Best { limit, list: Vec::new(), blocked: Vec::new(), blocked_limit: blocked };
        let Some(n) = self.board.needs.get(need as usize) else { return Suggestions::default() };
        if limit == 0 {
            return Suggestions::default();
        }
        let mut buckets = self.pledge_buckets(n);
        buckets.sort_unstable();
        // Urgency and how well served are the same for all.
        let fixed = self.parts(need, &NO_TERMS, 0);
        let ceiling = |points: i64| (fixed.urgency + fixed.served - points) * 1001 + 1000;
        for (base, bucket) in buckets {
            for &(known, pledge) in
                &self.pledges[self.pledge_starts[bucket] as usize..self.pledge_starts[bucket + 1] as usize]
            {
                // as `remoteness_of_pledge` has it: a bucket's least points take the partners' off
                let far = base + known + self.board.params.partner_bonus;
                if best.done_before(ceiling(base + known), far) {
                    break;
                }
                self.consider(need, pledge, pledge, far, &mut best);
            }
        }
        best.done()
    }

    /// Buckets with the least points that any pledge in them costs, besides what is known of each.
    fn pledge_buckets(&self, n: &Need) -> Vec<(i64, usize)> {
        let regions = self.board.region_macro.len();
        let p = &self.board.params;
        let home = self.board.need_region(n);
        let mut out = Vec::new();
        for (leaf, class_points) in options(self.board, n) {
            for r in 0..regions {
                let bucket = leaf as usize * regions + r;
                if self.pledge_starts[bucket] < self.pledge_starts[bucket + 1] {
                    let band = self.board.band(r as u32, home);
                    out.push((class_points + p.band_cost[band] - p.partner_bonus, bucket));
                }
            }
        }
        out
    }

    /// The best needs for a pledge, and up to `blocked` near ones that a rule forbids. Empty for an unknown pledge.
    pub fn for_pledge(&self, pledge: u32, limit: usize, blocked: usize) -> Suggestions {
        let mut best = Best { limit, list: Vec::new(), blocked: Vec::new(), blocked_limit: blocked };
        let Some(o) = self.board.pledges.get(pledge as usize) else { return Suggestions::default() };
        if limit == 0 {
            return Suggestions::default();
        }
        let mut buckets = self.need_buckets(o);
        buckets.sort_unstable_by_key(|b| (-b.0, b.2));
        for (ceiling, far, class, bucket) in buckets {
            if best.done_before(ceiling, far) {
                continue;
            }
            for &(need, listed) in self.bucket_needs(o, bucket) {
                let n = &self.board.needs[need as usize];
                // A need is listed under its class and each substitute: it counts once, under the first that fits.
                if listed == class && self.first_listing(o, n) == class {
                    self.consider(need, pledge, need, far, &mut best);
                }
            }
        }
        best.done()
    }

    fn first_listing(&self, o: &Pledge, n: &Need) -> u32 {
        let mut all = std::iter::once(n.class).chain(self.board.class_sets.get(n.subs).iter().copied());
        all.find(|&c| self.board.classes.within(o.class, c)).unwrap_or(n.class)
    }

    /// Needs of a bucket; of a pledge for one community or recipient, only those of that community.
    fn bucket_needs(&self, o: &Pledge, bucket: usize) -> &[(u32, u32)] {
        let list = &self.needs[self.need_starts[bucket] as usize..self.need_starts[bucket + 1] as usize];
        let community = match o.earmark {
            Earmark::Community(c) => c,
            Earmark::Org(org) => self.board.org_community[org as usize],
            _ => return list,
        };
        let of = |e: &(u32, u32)| self.board.need_community(&self.board.needs[e.0 as usize]);
        let start = list.partition_point(|e| of(e) < community);
        let end = list.partition_point(|e| of(e) <= community);
        &list[start..end]
    }

    /// (highest score possible, how far, class, bucket) of the buckets this pledge could serve.
    fn need_buckets(&self, o: &Pledge) -> Vec<(i64, i64, u32, usize)> {
        let board = self.board;
        let p = &board.params;
        let regions = board.region_macro.len();
        let mut partner = vec![false; regions];
        for &c in board.partners(o.donor) {
            partner[board.community_region[c as usize] as usize] = true;
        }
        let only = match o.earmark {
            Earmark::None => None,
            Earmark::Region(r) => Some(r),
            Earmark::Community(c) => Some(board.community_region[c as usize]),
            Earmark::Org(org) => Some(board.community_region[board.org_community[org as usize] as usize]),
        };
        let mut out = Vec::new();
        let mut class = o.class;
        while (class as usize) < board.classes.parent.len() {
            for prio in 0..4 {
                for (r, &partner) in partner.iter().enumerate().filter(|e| only.is_none_or(|x| x as usize == e.0)) {
                    let bucket = (class as usize * 4 + prio) * regions + r;
                    if self.need_starts[bucket] == self.need_starts[bucket + 1] {
                        continue;
                    }
                    let band = board.band(o.region, r as u32);
                    let wait = rules::arrival(board, o, band).div_euclid(14) * p.fortnight_cost;
                    let least = p.condition_cost[o.cond as usize] + p.band_cost[band] + wait + p.substitute_cost.min(0)
                        - if partner { p.partner_bonus } else { 0 };
                    let far = remoteness_of_need(p, prio as u8 + 1, band);
                    out.push(((p.weight[prio][0] - least) * 1001 + 1000, far, class, bucket));
                }
            }
            class = board.classes.parent[class as usize];
        }
        out
    }
}

const NO_TERMS: Terms = Terms {
    substitute: false,
    class_points: 0,
    condition_points: 0,
    band: 0,
    band_points: 0,
    arrival: 0,
    wait_points: 0,
    partner: false,
    partner_points: 0,
};
