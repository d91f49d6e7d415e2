//! What a plan says in figures: coverage before and after, fairness, and what stays unserved for
//! lack of what.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::service::board::{Board, Lines};
use crate::service::plans::compute::Solved;
use crate::service::plans::doubles::Doubles;
use crate::service::sayings::Lack;
use domain::{NeedId, NeedLineId, OrganisationId, PledgeLineId};
use matching::outcome::{self, Line};
use matching::plan::Plan;

/// The most unserved lines that a report names; its sums count all of them.
const NAMED: usize = 200;

/// A plan in figures.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Report {
    /// Points of the plan; a whole number too large for some readers of JSON, so it is text.
    pub objective: String,
    /// Points that no plan can exceed.
    pub bound: String,
    /// The share of points that the plan may miss, in millionths.
    pub gap_ppm: i64,
    /// Allocations it would propose.
    pub allocations: i64,
    /// Units it would propose.
    pub units: i64,
    /// Need lines with something remaining.
    pub need_lines: i64,
    /// Pledge lines with something left.
    pub pledge_lines: i64,
    /// What is promised before and after.
    pub coverage: Coverage,
    /// How evenly, before and after.
    pub fairness: BeforeAfter,
    /// What stays unserved.
    pub unserved: Unserved,
    /// What became of the fixed pairs.
    pub fixed: Vec<FixedPair>,
    /// Needs that are likely told twice, of which the plan would serve each.
    #[serde(default)]
    pub duplicates: Doubles,
}

/// Units asked for and promised.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Units {
    /// Asked for.
    pub needed: i64,
    /// Promised or received before.
    pub before: i64,
    /// With the plan.
    pub after: i64,
}

impl Units {
    fn add(&mut self, needed: i64, before: i64, after: i64) {
        self.needed += needed;
        self.before += before;
        self.after += after;
    }
}

/// Units by what the needs have in common.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Coverage {
    /// All of them.
    pub total: Units,
    /// By priority.
    pub by_priority: Vec<PriorityUnits>,
    /// By region.
    pub by_region: Vec<RegionUnits>,
    /// By recipient.
    pub by_recipient: Vec<RecipientUnits>,
}

/// Units of a priority.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PriorityUnits {
    /// 1 life-saving … 4 recovery.
    pub priority: i32,
    /// Its units.
    #[serde(flatten)]
    pub units: Units,
}

/// Units of a region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RegionUnits {
    /// ISO 3166-2; absent where a need names none.
    pub region: Option<String>,
    /// Its units.
    #[serde(flatten)]
    pub units: Units,
}

/// Units of a recipient.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RecipientUnits {
    /// Who.
    pub recipient_id: OrganisationId,
    /// Its name.
    pub recipient: String,
    /// Its units.
    #[serde(flatten)]
    pub units: Units,
}

/// Fairness before and after.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct BeforeAfter {
    /// As the board was.
    pub before: Fairness,
    /// With the plan.
    pub after: Fairness,
}

/// How evenly the lines are covered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Fairness {
    /// Need lines.
    pub lines: i64,
    /// Of them, lines to which nothing is promised.
    pub lines_with_nothing: i64,
    /// The coverage, 0 … 1, below which the worst served twentieth of the communities lies.
    pub community_p5: f64,
    /// Gini coefficient of the communities' coverage: 0 all alike … 1.
    pub community_gini: f64,
}

/// What the plan leaves unserved.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Unserved {
    /// Lines that lack something.
    pub lines: i64,
    /// Units they lack.
    pub units: i64,
    /// For lack of what.
    pub by_reason: Vec<Lacking>,
    /// The most urgent of them, 200 at most.
    pub most_urgent: Vec<UnservedLine>,
}

/// Lines that lack the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Lacking {
    /// A stable code.
    #[schema(example = "no_offer_of_this_class")]
    pub reason: Lack,
    /// A sentence in the reader's language.
    #[serde(default)]
    pub message: String,
    /// Lines.
    pub lines: i64,
    /// Units.
    pub units: i64,
}

/// A line that lacks something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct UnservedLine {
    /// The need.
    pub need_id: NeedId,
    /// The line.
    pub need_line_id: NeedLineId,
    /// Its class.
    pub item_class: String,
    pub priority: i32,
    /// Units it lacks.
    pub units: i64,
    /// A stable code.
    pub reason: Lack,
}

/// What became of a fixed pair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct FixedPair {
    /// For which need line.
    pub need_line_id: NeedLineId,
    /// From which pledge line.
    pub pledge_line_id: PledgeLineId,
    /// Units asked for.
    pub asked: i64,
    /// Units that hold.
    pub kept: i64,
    /// Why not all of them, as a stable code.
    pub reason: Option<String>,
}

/// The figures of a solved board; `lines` are all lines in scope, those with nothing remaining too.
pub fn report(
    (lines, duplicates): (&Lines, &Doubles),
    board: &Board,
    solved: &Solved,
    asked: &[(NeedLineId, PledgeLineId, i64)],
) -> Report {
    let by_hand = board.fixed.iter().filter_map(|fixed| fixed.line);
    let mut given: BTreeMap<NeedLineId, i64> = BTreeMap::new();
    for line in solved.lines.iter().copied().chain(by_hand.clone()) {
        if let Some(need) = board.needs.get(line.need) {
            *given.entry(need.line).or_default() += line.quantity;
        }
    }
    let fixed_units: i64 = by_hand.clone().map(|line| line.quantity).sum();
    let gap = if solved.bound > 0 { (solved.bound - solved.objective) * 1_000_000 / solved.bound } else { 0 };
    Report {
        objective: solved.objective.to_string(),
        bound: solved.bound.to_string(),
        gap_ppm: i64::try_from(gap).unwrap_or(i64::MAX),
        allocations: count(solved.lines.len() + by_hand.filter(|line| line.quantity > 0).count()),
        units: solved.lines.iter().map(|line| line.quantity).sum::<i64>() + fixed_units,
        need_lines: count(board.needs.len()),
        pledge_lines: count(board.pledges.len()),
        coverage: coverage(lines, &given),
        fairness: BeforeAfter { before: fairness(lines, &BTreeMap::new()), after: fairness(lines, &given) },
        unserved: unserved(board, &solved.plan),
        fixed: asked
            .iter()
            .zip(&board.fixed)
            .map(|((need, pledge, _), fixed)| FixedPair {
                need_line_id: *need,
                pledge_line_id: *pledge,
                asked: fixed.asked,
                kept: fixed.line.map_or(0, |line| line.quantity),
                reason: fixed.reason.map(str::to_owned),
            })
            .collect(),
        duplicates: duplicates.clone(),
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn coverage(lines: &Lines, given: &BTreeMap<NeedLineId, i64>) -> Coverage {
    let mut total = Units::default();
    let mut by_priority: BTreeMap<i32, Units> = BTreeMap::new();
    let mut by_region: BTreeMap<Option<&String>, Units> = BTreeMap::new();
    let mut by_recipient: BTreeMap<OrganisationId, Units> = BTreeMap::new();
    for line in &lines.needs {
        // a surplus that somebody allowed covers nothing of what others asked for
        let before = line.promised.min(line.quantity);
        let after = before + given.get(&line.line).copied().unwrap_or(0);
        for units in [
            &mut total,
            by_priority.entry(line.priority).or_default(),
            by_region.entry(line.region.as_ref()).or_default(),
            by_recipient.entry(line.recipient).or_default(),
        ] {
            units.add(line.quantity, before, after);
        }
    }
    let name = |id| lines.places.get(&id).map(|place| place.name.clone()).unwrap_or_default();
    Coverage {
        total,
        by_priority: by_priority.into_iter().map(|(priority, units)| PriorityUnits { priority, units }).collect(),
        by_region: by_region
            .into_iter()
            .map(|(region, units)| RegionUnits { region: region.cloned(), units })
            .collect(),
        by_recipient: by_recipient
            .into_iter()
            .map(|(id, units)| RecipientUnits { recipient_id: id, recipient: name(id), units })
            .collect(),
    }
}

fn fairness(lines: &Lines, given: &BTreeMap<NeedLineId, i64>) -> Fairness {
    let mut communities: BTreeMap<(Option<&String>, String), u32> = BTreeMap::new();
    let of_line = |line: &crate::store::boards::OpenNeedLine| {
        let own = lines.places.get(&line.recipient).and_then(|place| place.community.clone());
        own.unwrap_or_else(|| line.recipient.to_string())
    };
    let mut all = Vec::with_capacity(lines.needs.len());
    for line in &lines.needs {
        let next = u32::try_from(communities.len()).unwrap_or(0);
        let community = *communities.entry((line.region.as_ref(), of_line(line))).or_insert(next);
        all.push(Line {
            community,
            priority: u8::try_from(line.priority.clamp(1, 4)).unwrap_or(4),
            needed: line.quantity,
            covered: line.promised.min(line.quantity) + given.get(&line.line).copied().unwrap_or(0),
        });
    }
    let figures = outcome::fairness(&all);
    Fairness {
        lines: count(figures.lines),
        lines_with_nothing: count(figures.lines_with_nothing),
        community_p5: figures.community_p5,
        community_gini: figures.community_gini,
    }
}

fn unserved(board: &Board, plan: &Plan) -> Unserved {
    let lacks = outcome::lacks(&board.instance, &plan.allocations);
    let mut by_reason: BTreeMap<outcome::Lack, (i64, i64)> = BTreeMap::new();
    let mut lines: Vec<(i32, usize, UnservedLine)> = Vec::new();
    for (number, units, lack) in &lacks {
        let sum = by_reason.entry(*lack).or_default();
        *sum = (sum.0 + 1, sum.1 + units);
        let Some(line) = board.needs.get(*number as usize) else { continue };
        lines.push((
            line.priority,
            lines.len(),
            UnservedLine {
                need_id: line.need,
                need_line_id: line.line,
                item_class: line.item_class.clone(),
                priority: line.priority,
                units: *units,
                reason: Lack::from(*lack),
            },
        ));
    }
    lines.sort_by_key(|line| (line.0, line.1));
    Unserved {
        lines: count(lacks.len()),
        units: lacks.iter().map(|lack| lack.1).sum(),
        by_reason: by_reason
            .into_iter()
            .map(|(lack, (lines, units))| Lacking { reason: Lack::from(lack), message: String::new(), lines, units })
            .collect(),
        most_urgent: lines.into_iter().take(NAMED).map(|line| line.2).collect(),
    }
}
