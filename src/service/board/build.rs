//! Lines become an instance. Pure: the same lines, weights and edits give the same instance.

use domain::Code;
use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};

use crate::service::board::classes::{ClassName, ClassTable};
use crate::service::board::places::{self, Recipients};
use crate::service::board::{Edits, Lines, OVERDUE_GRACE_DAYS};
use crate::store::boards::{OpenNeedLine, OpenPledgeLine};
use domain::need::Substitutes;
use domain::pledge::Condition;
use domain::zone::{LocalDay, Todays};
use domain::{Day, PledgeLineId};
use lexicon::catalogue::Catalogue;
use matching::format::write_instance;
use matching::model::{self, Earmark, Instance, MAX_QTY, Need, Pledge};
use matching::rules;
use matching::weights::Weights;

/// Days that stand for «no day named».
pub(super) const FAR: i32 = 36_500;

/// What a line's quantity means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// What remains, for plans: tranches are of what is still to be covered.
    Remaining,
    /// What was asked for, for suggestions, which know beside it what is still open.
    Whole,
}

/// Somebody's units of one line that a plan or a coordinator has set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlannedLine {
    /// The need, a number of [`Board::needs`].
    pub need: usize,
    /// The pledge, a number of [`Board::pledges`].
    pub pledge: usize,
    /// Units.
    pub quantity: i64,
    /// Points a unit.
    pub points: i64,
}

/// What became of a coordinator's fixed pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fixed {
    /// The pair as it was asked for, by the numbers of its lines; absent when one is not on the board.
    pub line: Option<PlannedLine>,
    /// Units asked for.
    pub asked: i64,
    /// Why not all of it holds.
    pub reason: Option<&'static str>,
}

/// An instance with the lines it was made of.
#[derive(Debug, Clone, Default)]
pub struct Board {
    /// What matching works on.
    pub instance: Instance,
    /// The line of each need of the instance comes first, in its order; then those that edits used up.
    pub needs: Vec<OpenNeedLine>,
    /// The same for pledges.
    pub pledges: Vec<OpenPledgeLine>,
    /// What became of the fixed pairs.
    pub fixed: Vec<Fixed>,
}

impl Board {
    /// Makes the instance.
    pub fn build(catalogue: &Catalogue, lines: Lines, weights: &Weights, edits: &Edits, measure: Measure) -> Self {
        let Lines { now, mut needs, mut pledges, places: known, partners } = lines;
        let todays = Todays::at(now);
        needs.retain(|line| line.quantity > line.promised);
        pledges.retain(|line| line.quantity > line.promised);
        // of equal ones the first is taken
        pledges.sort_by_key(|line| line.word);
        let edits = &without_own_needs(edits, &needs, &pledges);
        let (table, classes) = class_table(catalogue, &needs, &pledges, edits);
        let mut recipients = Recipients::default();
        let mut instance = Instance {
            params: weights.params(),
            classes,
            region_macro: places::macro_regions(),
            ..Instance::default()
        };
        let mut barred: BTreeMap<_, Vec<u32>> = BTreeMap::new();
        for (need, pledge) in &edits.forbid {
            barred.entry(*need).or_default().extend(table.own(*pledge));
        }
        for line in &needs {
            let place = known.get(&line.recipient);
            let region = places::of_need(line.region.as_deref(), place);
            let subs = if line.lots.substitutes == Substitutes::No {
                Vec::new()
            } else {
                let known = catalogue.substitutes(&line.item_class).iter();
                let known = known.filter_map(|key| table.asked(&name(line.kind, &line.unit, key)));
                known.chain(table.general(catalogue, &name_of_need(line))).collect()
            };
            let quantity = if measure == Measure::Whole { line.quantity } else { line.quantity - line.promised };
            instance.needs.push(Need {
                class: table.asked(&name_of_need(line)).unwrap_or(0),
                subs: instance.class_sets.intern(subs),
                barred: instance.class_sets.intern(barred.remove(&line.line).unwrap_or_default()),
                org: recipients.org(line.recipient, region, place),
                by: last_day(&todays, line.needed_by, line.confirmed_on),
                qty: quantity.clamp(1, MAX_QTY),
                min_lot: line.lots.min_lot.unwrap_or(1),
                prio: u8::try_from(line.priority.clamp(1, 4)).unwrap_or(4),
                indivisible: line.lots.indivisible,
            });
        }
        let mut donors = BTreeMap::new();
        for line in &pledges {
            let home = places::home(known.get(&line.donor));
            let next = u32::try_from(instance.donor_region.len()).unwrap_or(0);
            let donor = *donors.entry(line.donor).or_insert(next);
            if donor == next {
                instance.donor_region.push(home);
            }
            let quantity = if measure == Measure::Whole { line.quantity } else { line.quantity - line.promised };
            instance.pledges.push(Pledge {
                class: table.offered(line.line, &name_of_pledge(line)).unwrap_or(0),
                donor,
                region: home,
                from: first_day(&todays, line.available_from),
                until: line.valid_until.map_or(FAR, |day| days(&todays, day)),
                qty: quantity.clamp(1, MAX_QTY),
                cond: condition(line.condition),
                earmark: earmark(line, &mut recipients, &instance, &known),
            });
        }
        let mut sets: Vec<Vec<u32>> = vec![Vec::new(); instance.donor_region.len()];
        for (donor, recipient) in &partners {
            if let Some(set) = donors.get(donor).and_then(|donor| sets.get_mut(*donor as usize)) {
                set.extend(recipients.at(*recipient).map(|(_, org)| recipients.community(org)));
            }
        }
        instance.donor_partners = sets.into_iter().map(|set| instance.community_sets.intern(set)).collect();
        instance.org_community = recipients.org_community;
        instance.community_region = recipients.community_region;
        let mut board = Self { instance, needs, pledges, fixed: Vec::new() };
        board.fix(edits);
        board
    }

    /// Takes the fixed pairs off both sides.
    fn fix(&mut self, edits: &Edits) {
        for (need, pledge, asked) in &edits.fix {
            let need = self.needs.iter().position(|line| line.line == *need);
            let pledge = self.pledges.iter().position(|line| line.line == *pledge);
            let fixed = match (need, pledge) {
                (Some(need), Some(pledge)) => self.fix_pair(need, pledge, *asked),
                (None, _) => Fixed { line: None, asked: *asked, reason: Some(Code::NeedIsNotOnTheBoard.as_str()) },
                (_, None) => Fixed { line: None, asked: *asked, reason: Some(Code::PledgeIsNotOnTheBoard.as_str()) },
            };
            self.fixed.push(fixed);
        }
        self.set_aside();
    }

    fn fix_pair(&mut self, need: usize, pledge: usize, asked: i64) -> Fixed {
        let (Some(n), Some(o)) = (self.instance.needs.get(need), self.instance.pledges.get(pledge)) else {
            return Fixed { line: None, asked, reason: Some(Code::NeedIsNotOnTheBoard.as_str()) };
        };
        let (quantity, points, reason) = match rules::pair(&self.instance, o, n) {
            Err(rule) => (0, 0, Some(self.named(need, pledge, rule).code())),
            Ok(terms) => {
                let most = n.qty.min(o.qty);
                let reason = (most < asked).then_some(if o.qty < n.qty {
                    Code::MoreThanThePledgeHasLeft.as_str()
                } else {
                    Code::MoreThanRemains.as_str()
                });
                (most.min(asked), terms.points(), reason)
            }
        };
        if let Some(n) = self.instance.needs.get_mut(need) {
            n.qty -= quantity;
        }
        if let Some(o) = self.instance.pledges.get_mut(pledge) {
            o.qty -= quantity;
        }
        Fixed { line: Some(PlannedLine { need, pledge, quantity, points }), asked, reason }
    }

    /// The rule that forbids a pair, told by its own name.
    pub fn named(&self, need: usize, pledge: usize, rule: rules::Blocked) -> rules::Blocked {
        let recipient = self.needs.get(need).map(|line| line.recipient);
        let donor = self.pledges.get(pledge).map(|line| line.donor);
        if rule == rules::Blocked::Forbidden && recipient == donor { rules::Blocked::OwnNeed } else { rule }
    }

    /// Moves lines with nothing left behind the others, and out of the instance: its quantities are positive.
    fn set_aside(&mut self) {
        let need_to = order(self.instance.needs.iter().map(|need| need.qty > 0));
        let pledge_to = order(self.instance.pledges.iter().map(|pledge| pledge.qty > 0));
        permute(&mut self.needs, &need_to);
        permute(&mut self.pledges, &pledge_to);
        self.instance.needs.retain(|need| need.qty > 0);
        self.instance.pledges.retain(|pledge| pledge.qty > 0);
        for line in self.fixed.iter_mut().filter_map(|fixed| fixed.line.as_mut()) {
            line.need = need_to.get(line.need).copied().unwrap_or(line.need);
            line.pledge = pledge_to.get(line.pledge).copied().unwrap_or(line.pledge);
        }
    }

    /// The board in the benchmark's format.
    pub fn canonical(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        // writing to memory cannot fail
        let _written = write_instance(&mut bytes, &self.instance);
        bytes
    }
}

/// The digest of a board in the benchmark's format, in hexadecimal digits.
pub fn fingerprint(canonical: &[u8]) -> String {
    Sha256::digest(canonical).iter().fold(String::new(), |text, byte| format!("{text}{byte:02x}"))
}

/// Where each item goes when those that stay come first.
fn order(stays: impl Iterator<Item = bool> + Clone) -> Vec<usize> {
    let (mut front, mut back) = (0, stays.clone().filter(|stays| *stays).count());
    stays
        .map(|stays| {
            let next = if stays { &mut front } else { &mut back };
            *next += 1;
            *next - 1
        })
        .collect()
}

fn permute<T: Clone>(list: &mut Vec<T>, to: &[usize]) {
    let mut moved: Vec<(usize, T)> = to.iter().copied().zip(list.drain(..)).collect();
    moved.sort_by_key(|(to, _)| *to);
    list.extend(moved.into_iter().map(|(_, item)| item));
}

fn name(kind: domain::need::Kind, unit: &str, key: &str) -> ClassName {
    ClassName { kind, unit: unit.to_owned(), key: key.to_owned() }
}

fn name_of_need(line: &OpenNeedLine) -> ClassName {
    name(line.kind, &line.unit, &line.item_class)
}

fn name_of_pledge(line: &OpenPledgeLine) -> ClassName {
    name(line.kind, &line.unit, &line.item_class)
}

fn class_table(
    catalogue: &Catalogue,
    needs: &[OpenNeedLine],
    pledges: &[OpenPledgeLine],
    edits: &Edits,
) -> (ClassTable, model::Classes) {
    let mut asked: BTreeSet<ClassName> = BTreeSet::new();
    for line in needs {
        asked.insert(name_of_need(line));
        asked.extend(catalogue.substitutes(&line.item_class).iter().map(|key| name(line.kind, &line.unit, key)));
    }
    let offered = pledges.iter().map(name_of_pledge).collect();
    let alone: BTreeSet<PledgeLineId> = edits.forbid.iter().map(|pair| pair.1).collect();
    let own = pledges.iter().filter(|line| alone.contains(&line.line));
    let own = own.map(|line| (line.line, name_of_pledge(line))).collect();
    ClassTable::new(catalogue, asked, &offered, &own)
}

/// The edits, and every pair of an organisation's own need and gift forbidden: nobody gives to its own need.
fn without_own_needs(edits: &Edits, needs: &[OpenNeedLine], pledges: &[OpenPledgeLine]) -> Edits {
    let mut of_donor: BTreeMap<_, Vec<&OpenPledgeLine>> = BTreeMap::new();
    for line in pledges {
        of_donor.entry(line.donor).or_default().push(line);
    }
    let mut edits = edits.clone();
    for need in needs {
        let own = of_donor.get(&need.recipient).into_iter().flatten();
        let alike = own.filter(|pledge| pledge.kind == need.kind && pledge.unit == need.unit);
        edits.forbid.extend(alike.map(|pledge| (need.line, pledge.line)));
    }
    edits
}

pub(super) fn days(todays: &Todays, day: LocalDay) -> i32 {
    i32::try_from(todays.days_to(day)).unwrap_or(FAR).clamp(-FAR, FAR)
}

/// The first day on which a gift can leave.
pub(super) fn first_day(todays: &Todays, available_from: Option<LocalDay>) -> i32 {
    available_from.map_or(0, |day| days(todays, day))
}

/// The last day on which a need can still be served; see [`OVERDUE_GRACE_DAYS`].
pub(super) fn last_day(todays: &Todays, needed_by: Option<LocalDay>, confirmed_on: Option<Day>) -> i32 {
    let Some(by) = needed_by else { return FAR };
    let left = days(todays, by);
    let was_confirmed = confirmed_on.is_some_and(|confirmed| confirmed > by.day);
    if left < 0 && was_confirmed { OVERDUE_GRACE_DAYS } else { left }
}

pub(super) const fn condition(condition: Condition) -> model::Condition {
    match condition {
        Condition::New => model::Condition::New,
        Condition::Good => model::Condition::Good,
        Condition::Used => model::Condition::Used,
    }
}

/// For whom a donor has set the line aside. A recipient that stands on the board at several regions
/// is served at that of its most urgent need, unless the donor named a region too.
fn earmark(
    line: &OpenPledgeLine,
    recipients: &mut Recipients,
    instance: &Instance,
    known: &BTreeMap<domain::OrganisationId, crate::store::boards::OrganisationPlace>,
) -> Earmark {
    let region = line.earmark_region.as_deref().map(places::region);
    let Some(recipient) = line.earmark_recipient else {
        return region.map_or(Earmark::None, Earmark::Region);
    };
    let urgency = |org: u32| {
        let of_it = instance.needs.iter().enumerate().filter(|(_, need)| need.org == org);
        of_it.map(|(place, need)| (need.prio, place)).min().unwrap_or((u8::MAX, usize::MAX))
    };
    let at: Vec<(u32, u32)> = recipients.at(recipient).collect();
    let fitting = at.into_iter().filter(|(at, _)| region.is_none_or(|region| region == *at)).map(|(_, org)| org);
    let fitting: Vec<u32> = fitting.collect();
    Earmark::Org(match fitting.as_slice() {
        [] => {
            let place = known.get(&recipient);
            recipients.org(recipient, region.unwrap_or_else(|| places::home(place)), place)
        }
        [only] => *only,
        [first, ..] => fitting.iter().copied().min_by_key(|org| urgency(*org)).unwrap_or(*first),
    })
}
