//! Which lines of the board could be among the best for a question: looked for among the open lines in memory, so that
//! only these are read from the database and ranked.
//!
//! What is chosen is at least what the library would answer for the whole board, and in its order; what a pair costs is
//! its word, too ([`matching::rules::terms`], [`matching::suggestions::Parts::of`]). That a class serves another, whom an
//! earmark leaves out, and who is whose partner is said here once more, a line at a time instead of a board at a time; a
//! property holds both to each other.

use std::collections::{BTreeMap, BTreeSet};

use crate::service::board::build::{self, FAR};
use crate::service::board::site::{Scene, Site};
use crate::service::board::{classes, places};
use crate::service::open_lines::tables::{NOBODY, NeedAt, PledgeAt, Tables};
use crate::store::boards::{OpenNeedLine, OpenPledgeLine};
use domain::need::Substitutes;
use domain::zone::{LocalDay, Todays};
use domain::{Instant, NeedId, OrganisationId, PledgeId};
use lexicon::catalogue::{Catalogue, code};
use matching::model::{MAX_QTY, Params};
use matching::rules::{Meeting, terms};
use matching::suggestions::{Lacking, Parts, remoteness_of_need, remoteness_of_pledge};

/// How much is looked for.
#[derive(Debug, Clone, Copy)]
pub struct Most {
    /// Candidates.
    pub ranked: usize,
    /// Forbidden ones.
    pub blocked: usize,
}

/// What everything is measured against.
#[derive(Debug)]
pub struct Ground<'a> {
    tables: &'a Tables,
    catalogue: &'a Catalogue,
    params: &'a Params,
    todays: Todays,
    /// The macro-region of each region.
    macros: Vec<u32>,
}

/// What could be among the best.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen<I> {
    /// What has to be read.
    pub ids: BTreeSet<I>,
    /// The best candidates, best first.
    pub scores: Vec<i64>,
    /// How many forbidden ones there are, of those looked for.
    pub blocked: usize,
}

/// Where something stands among others: its key, whether it is only reported, its owner, its place there.
type Place<I> = (i64, bool, I, u16);

/// The first few of what is added, by a key, a donor's own word before what is reported, and then in the order of posting.
struct First<I> {
    most: usize,
    list: BTreeSet<Place<I>>,
}

impl<I: Ord + Copy> First<I> {
    const fn new(most: usize) -> Self {
        Self { most, list: BTreeSet::new() }
    }

    /// Adds one if it is among the first and `seen`, which is asked only then.
    fn add(&mut self, key: Place<I>, seen: impl FnOnce() -> bool) {
        let is_full = self.list.len() >= self.most;
        if self.most == 0 || (is_full && self.list.last().is_some_and(|last| *last < key)) || !seen() {
            return;
        }
        self.list.insert(key);
        if self.list.len() > self.most {
            self.list.pop_last();
        }
    }
}

/// Candidates and forbidden ones.
type Both<I> = (First<I>, First<I>);

/// Gathers what was found for each line of the question.
fn gather<I: Ord + Copy>(found: Vec<Both<I>>, most: Most) -> Chosen<I> {
    let mut chosen = Chosen { ids: BTreeSet::new(), scores: Vec::new(), blocked: 0 };
    for (ranked, blocked) in found {
        chosen.scores.extend(ranked.list.iter().map(|(key, ..)| -key));
        chosen.blocked += blocked.list.len();
        chosen.ids.extend(ranked.list.iter().chain(&blocked.list).map(|(_, _, id, _)| *id));
    }
    chosen.scores.sort_unstable_by_key(|score| std::cmp::Reverse(*score));
    chosen.scores.truncate(most.ranked);
    chosen.blocked = chosen.blocked.min(most.blocked);
    chosen
}

/// A pair whose class and earmark fit, or of which only that is forbidden.
struct Pair {
    substitute: bool,
    band: usize,
    from: i32,
    by: i32,
    until: i32,
    partner: bool,
    lacking: Lacking,
    /// The least that may be promised of the need's line at once.
    least: i64,
    left: i64,
}

impl<'a> Ground<'a> {
    /// The open lines, the item classes, weights and prices, and the moment of the question.
    pub fn new(tables: &'a Tables, catalogue: &'a Catalogue, params: &'a Params, now: Instant) -> Self {
        Self { tables, catalogue, params, todays: Todays::at(now), macros: places::macro_regions() }
    }

    /// The key of a candidate, smaller is better; none when a rule of days or of lots forbids it.
    fn score(&self, pair: &Pair, condition: domain::pledge::Condition) -> Option<i64> {
        let Pair { substitute, band, from, by, until, partner, lacking, least, left } = *pair;
        let meeting = Meeting { substitute, condition: build::condition(condition), band, from, by, until, partner };
        let terms = terms(self.params, &meeting).ok().filter(|_| left >= least)?;
        Some(-Parts::of(self.params, lacking, lacking.open.min(left), &terms).score())
    }

    /// Whether a pledge of a class serves who asks for another: straight, or as a substitute; none when not.
    fn serves(&self, offered: &str, asked: &str) -> Option<bool> {
        let within = |class: &str| offered == class || classes::above(self.catalogue, offered).any(|key| key == class);
        if within(asked) {
            return Some(false);
        }
        let general = || code::is_narrow(offered) && classes::above(self.catalogue, asked).any(|key| key == offered);
        (self.catalogue.substitutes(asked).iter().any(|class| within(class)) || general()).then_some(true)
    }

    fn until(&self, day: Option<LocalDay>) -> i32 {
        day.map_or(FAR, |day| build::days(&self.todays, day))
    }

    /// The pledges that could be among the best for these lines of one need.
    ///
    /// `partners` are the donors that gave to its recipient before, `sees` says whether who asks may see a pledge. None
    /// when the lines in memory do not know the need.
    pub fn pledges_for(
        &self,
        own: &[OpenNeedLine],
        partners: &BTreeSet<OrganisationId>,
        sees: impl Fn(&PledgeAt, &Tables) -> bool,
        most: Most,
    ) -> Option<Chosen<PledgeId>> {
        let partners: BTreeSet<u32> = partners.iter().filter_map(|id| self.tables.number_of(*id)).collect();
        let open = own.iter().filter(|line| line.quantity > line.promised);
        let found: Option<Vec<_>> = open.map(|line| self.pledges_for_line(line, &partners, &sees, most)).collect();
        Some(gather(found?, most))
    }

    fn pledges_for_line(
        &self,
        line: &OpenNeedLine,
        partners: &BTreeSet<u32>,
        sees: &impl Fn(&PledgeAt, &Tables) -> bool,
        most: Most,
    ) -> Option<Both<PledgeId>> {
        let (mut ranked, mut blocked) = (First::new(most.ranked), First::new(most.blocked));
        let group = self.tables.group(line.kind, &line.unit)?;
        let recipient = self.tables.number_of(line.recipient)?;
        let is_abroad = places::is_abroad(self.tables.party(recipient)?.home);
        let region = places::of_need_at(line.region.as_deref().map(places::region), is_abroad);
        let lacking = Lacking {
            prio: u8::try_from(line.priority.clamp(1, 4)).unwrap_or(4),
            qty: line.quantity.clamp(1, MAX_QTY),
            open: line.quantity - line.promised,
        };
        let by = build::last_day(&self.todays, line.needed_by, line.confirmed_on);
        let nothing_else = line.lots.substitutes == Substitutes::No;
        let shelves = self.shelves_for(&line.item_class).into_iter();
        for (class, substitute) in shelves.filter(|(_, substitute)| !(nothing_else && *substitute)) {
            let points = if substitute { self.params.substitute_cost } else { 0 };
            let offers = self.tables.shelf(class).map_or(&[][..], |shelf| &shelf.pledges);
            for offer in offers.iter().filter(|offer| offer.group == group && offer.donor != recipient) {
                let band = places::band(&self.macros, self.tables.party(offer.donor)?.home, region);
                let is_kept = (offer.earmark_recipient != NOBODY && offer.earmark_recipient != recipient)
                    || offer.earmark_region.is_some_and(|only| u32::from(only) != region);
                let (until, partner) = (self.until(offer.valid_until), partners.contains(&offer.donor));
                let from = build::first_day(&self.todays, offer.available_from);
                let (left, least) = (offer.left, line.lots.least(lacking.open));
                let pair = Pair { substitute, band, from, by, until, partner, lacking, least, left };
                let score = if is_kept { None } else { self.score(&pair, offer.condition) };
                let may_see = || sees(offer, self.tables);
                if let Some(score) = score {
                    ranked.add((score, offer.reported, offer.pledge, offer.place), may_see);
                } else if most.blocked > 0 {
                    let condition = build::condition(offer.condition);
                    let far = remoteness_of_pledge(self.params, points, band, condition, from);
                    blocked.add((far, offer.reported, offer.pledge, offer.place), may_see);
                }
            }
        }
        Some((ranked, blocked))
    }

    /// The classes of pledges that serve who asks for a class, and whether as a substitute.
    fn shelves_for<'b>(&'b self, asked: &str) -> BTreeMap<&'b str, bool> {
        let mut found = BTreeMap::new();
        for class in std::iter::once(asked).chain(self.catalogue.substitutes(asked).iter().map(String::as_str)) {
            let (first, past) = code::bounds(class);
            for key in self.tables.between(&first, &past) {
                if let Some(substitute) = self.serves(key, asked) {
                    found.insert(key, substitute);
                }
            }
        }
        for class in classes::above(self.catalogue, asked).filter(|class| code::is_narrow(class)) {
            let (first, past) = code::alone(class);
            found.extend(self.tables.between(&first, &past).map(|key| (key, true)));
        }
        found
    }

    /// The needs that could be among the best for these lines of one pledge, among the needs of the classes `keys`;
    /// with them those that say where an earmarked gift goes and who is whose partner. `partners` are the recipients to
    /// which its donor gave before. None when the lines in memory do not know the pledge.
    pub fn needs_for(
        &self,
        own: &[OpenPledgeLine],
        keys: &BTreeSet<&str>,
        partners: &BTreeSet<OrganisationId>,
        most: Most,
    ) -> Option<Chosen<NeedId>> {
        let left: Vec<&OpenPledgeLine> = own.iter().filter(|line| line.quantity > line.promised).collect();
        let Some(first) = left.first() else { return Some(gather(Vec::new(), most)) };
        let scene = Scene::of(self.tables, first, keys, partners)?;
        let mut through = BTreeMap::new();
        let found: Option<Vec<_>> =
            left.into_iter().map(|line| self.needs_for_line(line, keys, &scene, &mut through, most)).collect();
        let mut chosen = gather(found?, most);
        let told: Vec<NeedId> = chosen.ids.iter().filter_map(|id| through.get(id).copied()).collect();
        chosen.ids.extend(told.into_iter().chain(scene.most_urgent));
        Some(chosen)
    }

    fn needs_for_line(
        &self,
        line: &OpenPledgeLine,
        keys: &BTreeSet<&str>,
        scene: &Scene<'_>,
        through: &mut BTreeMap<NeedId, NeedId>,
        most: Most,
    ) -> Option<Both<NeedId>> {
        let (mut ranked, mut blocked) = (First::new(most.ranked), First::new(most.blocked));
        let group = self.tables.group(line.kind, &line.unit)?;
        let (left, until) = (line.quantity - line.promised, self.until(line.valid_until));
        let from = build::first_day(&self.todays, line.available_from);
        for key in keys {
            let Some(substitute) = self.serves(&line.item_class, key) else { continue };
            let needs = self.tables.shelf(key).map_or(&[][..], |shelf| &shelf.needs);
            let welcome = |need: &&NeedAt| need.group == group && !(substitute && need.nothing_else);
            for need in needs.iter().filter(welcome) {
                let site = Site::of(self.tables, need)?;
                if !scene.only.is_near(&site) {
                    continue;
                }
                let band = places::band(&self.macros, scene.home, site.region);
                let lacking = Lacking { prio: need.priority, qty: need.quantity.clamp(1, MAX_QTY), open: need.open };
                let by = build::last_day(&self.todays, need.needed_by, need.confirmed_on);
                let (partner, by_way_of) = scene.partner(&site);
                through.extend(by_way_of.map(|other| (need.need, other)));
                let pair = Pair { substitute, band, from, by, until, partner, lacking, least: need.least, left };
                let may = need.recipient != scene.donor && scene.only.is_for(&site);
                if let Some(score) = may.then(|| self.score(&pair, line.condition)).flatten() {
                    ranked.add((score, false, need.need, need.place), || true);
                } else {
                    let far = remoteness_of_need(self.params, need.priority, band);
                    blocked.add((far, false, need.need, need.place), || true);
                }
            }
        }
        Some((ranked, blocked))
    }
}
