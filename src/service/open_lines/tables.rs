//! The open lines of the whole board in memory, as narrow as ranking needs them, by class.
//!
//! A line is kept where its class is, in the order of posting, and found again by its need's or pledge's id. All
//! lines of one need or pledge come and go together.

use std::collections::{BTreeMap, HashMap};
use std::ops::Bound;

use uuid::Uuid;

use crate::service::board::places;
use crate::store::boards::{OpenNeedLine, OpenPledgeLine, OrganisationPlace};
use domain::need::{Kind, Substitutes};
use domain::pledge::Condition;
use domain::voice::Voice;
use domain::zone::LocalDay;
use domain::{Day, NeedId, OrganisationId, PledgeId};

/// Stands for «no organisation».
pub const NOBODY: u32 = u32::MAX;

/// An organisation as lines refer to it.
#[derive(Debug, Clone)]
pub struct Party {
    pub id: OrganisationId,
    /// The number of the region where it is at home.
    pub home: u32,
    /// Its community in small letters, where it named one.
    pub community: Option<Box<str>>,
}

/// A line of a verified need of which something is still open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NeedAt {
    pub need: NeedId,
    /// Its place among the open lines of its need.
    pub place: u16,
    /// Its kind and unit, a number.
    pub group: u16,
    /// 1 life-saving … 4 recovery.
    pub priority: u8,
    /// The number of the region that the need names, if it names one.
    pub region: Option<u8>,
    /// The recipient's number.
    pub recipient: u32,
    /// When it is needed.
    pub needed_by: Option<LocalDay>,
    /// When the recipient last said that it still stands.
    pub confirmed_on: Option<Day>,
    /// Units asked for.
    pub quantity: i64,
    /// Units still open.
    pub open: i64,
    /// The least that may be promised of it at once.
    pub least: i64,
    /// Whether only the class asked for serves.
    pub nothing_else: bool,
}

impl NeedAt {
    /// By what lines are in order.
    const fn key(&self) -> (NeedId, u16) {
        (self.need, self.place)
    }
}

/// A line of an open pledge of which something is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PledgeAt {
    pub pledge: PledgeId,
    /// Its place among the open lines of its pledge.
    pub place: u16,
    /// Its kind and unit, a number.
    pub group: u16,
    /// How it is.
    pub condition: Condition,
    /// The number of the region for which alone it is.
    pub earmark_region: Option<u8>,
    /// Whether it stands for whoever needs it, or came back from where it was to go.
    pub offered: bool,
    /// Whether it is only what others report of the donor.
    pub reported: bool,
    /// The donor's number.
    pub donor: u32,
    /// The number of the recipient for whom alone it is, or [`NOBODY`].
    pub earmark_recipient: u32,
    /// The first day on which it can leave.
    pub available_from: Option<LocalDay>,
    /// The last day on which it may arrive.
    pub valid_until: Option<LocalDay>,
    /// Units left.
    pub left: i64,
}

impl PledgeAt {
    /// By what lines are in order.
    const fn key(&self) -> (PledgeId, u16) {
        (self.pledge, self.place)
    }
}

/// The lines of one class.
#[derive(Debug, Clone, Default)]
pub struct Shelf {
    /// In the order of posting.
    pub needs: Vec<NeedAt>,
    /// In the order of posting.
    pub pledges: Vec<PledgeAt>,
}

/// The open lines of the board.
#[derive(Debug, Clone, Default)]
pub struct Tables {
    names: BTreeMap<Box<str>, u32>,
    shelves: Vec<Shelf>,
    parties: Vec<Party>,
    party_numbers: HashMap<OrganisationId, u32>,
    groups: Vec<(Kind, Box<str>)>,
    /// The shelf of each line.
    needs: BTreeMap<(NeedId, u16), u32>,
    pledges: BTreeMap<(PledgeId, u16), u32>,
}

fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

fn region(code: &str) -> u8 {
    u8::try_from(places::region(code)).unwrap_or(u8::MAX)
}

impl Tables {
    /// The classes with lines whose keys lie between two.
    pub fn between<'a>(&'a self, first: &str, past: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        self.names.range::<str, _>((Bound::Included(first), Bound::Excluded(past))).map(|(key, _)| &**key)
    }

    /// The lines of one class.
    pub fn shelf(&self, class: &str) -> Option<&Shelf> {
        self.shelves.get(*self.names.get(class)? as usize)
    }

    /// The number of a kind and unit; none when no line has them.
    pub fn group(&self, kind: Kind, unit: &str) -> Option<u16> {
        let place = self.groups.iter().position(|group| group.0 == kind && *group.1 == *unit)?;
        u16::try_from(place).ok()
    }

    /// An organisation by its number.
    pub fn party(&self, number: u32) -> Option<&Party> {
        self.parties.get(number as usize)
    }

    /// The number of an organisation; none when no line names it.
    pub fn number_of(&self, id: OrganisationId) -> Option<u32> {
        self.party_numbers.get(&id).copied()
    }

    /// How many lines there are on both sides.
    pub fn counts(&self) -> (usize, usize) {
        (self.needs.len(), self.pledges.len())
    }

    /// Sets where an organisation is; nothing when no line names it.
    pub fn move_party(&mut self, id: OrganisationId, place: &OrganisationPlace) {
        if let Some(party) = self.number_of(id).and_then(|known| self.parties.get_mut(known as usize)) {
            party.home = places::home(Some(place));
            party.community = place.community.as_ref().map(|name| name.to_lowercase().into());
        }
    }

    /// The number of an organisation that a line names.
    fn meet(&mut self, id: OrganisationId) -> u32 {
        let next = number(self.parties.len());
        let known = *self.party_numbers.entry(id).or_insert(next);
        if known == next {
            self.parties.push(Party { id, home: places::home(None), community: None });
        }
        known
    }

    fn shelf_of(&mut self, class: &str) -> u32 {
        if let Some(known) = self.names.get(class) {
            return *known;
        }
        let next = number(self.shelves.len());
        self.shelves.push(Shelf::default());
        self.names.insert(class.into(), next);
        next
    }

    fn group_of(&mut self, kind: Kind, unit: &str) -> u16 {
        self.group(kind, unit).unwrap_or_else(|| {
            self.groups.push((kind, unit.into()));
            u16::try_from(self.groups.len() - 1).unwrap_or(u16::MAX)
        })
    }

    /// Takes a need's lines out, those from a place on.
    pub fn drop_need(&mut self, id: NeedId, from: u16) {
        let held = self.needs.range((id, from)..=(id, u16::MAX)).map(|(key, _)| *key);
        for key in held.collect::<Vec<_>>() {
            self.take_need(key, None);
        }
    }

    /// Takes a line out, unless it is on this shelf.
    fn take_need(&mut self, key: (NeedId, u16), but: Option<u32>) {
        let Some(at_shelf) = self.needs.get(&key).copied().filter(|held| Some(*held) != but) else { return };
        self.needs.remove(&key);
        let Some(lines) = self.shelves.get_mut(at_shelf as usize) else { return };
        if let Ok(at) = lines.needs.binary_search_by_key(&key, NeedAt::key) {
            lines.needs.remove(at);
        }
    }

    /// Takes a pledge's lines out, those from a place on.
    pub fn drop_pledge(&mut self, id: PledgeId, from: u16) {
        let held = self.pledges.range((id, from)..=(id, u16::MAX)).map(|(key, _)| *key);
        for key in held.collect::<Vec<_>>() {
            self.take_pledge(key, None);
        }
    }

    /// Takes a line out, unless it is on this shelf.
    fn take_pledge(&mut self, key: (PledgeId, u16), but: Option<u32>) {
        let Some(at_shelf) = self.pledges.get(&key).copied().filter(|held| Some(*held) != but) else { return };
        self.pledges.remove(&key);
        let Some(lines) = self.shelves.get_mut(at_shelf as usize) else { return };
        if let Ok(at) = lines.pledges.binary_search_by_key(&key, PledgeAt::key) {
            lines.pledges.remove(at);
        }
    }

    /// Puts a line of a need in, in the stead of the one that was there; `place` says which of them it is.
    pub fn put_need(&mut self, line: &OpenNeedLine, place: u16) {
        let (key, open) = ((line.need, place), line.quantity - line.promised);
        if open <= 0 {
            return self.take_need(key, None);
        }
        let at_shelf = self.shelf_of(&line.item_class);
        let line = NeedAt {
            need: line.need,
            place,
            group: self.group_of(line.kind, &line.unit),
            priority: u8::try_from(line.priority.clamp(1, 4)).unwrap_or(4),
            region: line.region.as_deref().map(region),
            recipient: self.meet(line.recipient),
            needed_by: line.needed_by,
            confirmed_on: line.confirmed_on,
            quantity: line.quantity,
            open,
            least: line.lots.least(open),
            nothing_else: line.lots.substitutes == Substitutes::No,
        };
        self.take_need(key, Some(at_shelf));
        self.needs.insert(key, at_shelf);
        if let Some(lines) = self.shelves.get_mut(at_shelf as usize) {
            put(&mut lines.needs, line, NeedAt::key);
        }
    }

    /// Puts a line of a pledge in likewise.
    pub fn put_pledge(&mut self, line: &OpenPledgeLine, place: u16, given_back: bool) {
        let (key, left) = ((line.pledge, place), line.quantity - line.promised);
        if left <= 0 {
            return self.take_pledge(key, None);
        }
        let at_shelf = self.shelf_of(&line.item_class);
        let line = PledgeAt {
            pledge: line.pledge,
            place,
            group: self.group_of(line.kind, &line.unit),
            condition: line.condition,
            earmark_region: line.earmark_region.as_deref().map(region),
            offered: line.general || given_back,
            reported: line.word == Voice::Reported,
            donor: self.meet(line.donor),
            earmark_recipient: line.earmark_recipient.map_or(NOBODY, |id| self.meet(id)),
            available_from: line.available_from,
            valid_until: line.valid_until,
            left,
        };
        self.take_pledge(key, Some(at_shelf));
        self.pledges.insert(key, at_shelf);
        if let Some(lines) = self.shelves.get_mut(at_shelf as usize) {
            put(&mut lines.pledges, line, PledgeAt::key);
        }
    }
}

/// Puts a line in its place. One that was there is written over: of many lines of one class few come and go, and each
/// that does moves all behind it.
fn put<L: Copy, K: Ord>(lines: &mut Vec<L>, line: L, key: fn(&L) -> K) {
    match lines.binary_search_by_key(&key(&line), key) {
        Ok(at) => {
            if let Some(there) = lines.get_mut(at) {
                *there = line;
            }
        }
        Err(at) => lines.insert(at, line),
    }
}

/// The lines of each owner with their places, in the order they come in.
pub fn placed<T, I: PartialEq + Copy>(lines: &[T], owner: impl Fn(&T) -> I) -> Vec<(u16, &T)> {
    let (mut last, mut place) = (None, 0_u16);
    lines
        .iter()
        .map(|line| {
            let own = owner(line);
            place = if last == Some(own) { place.saturating_add(1) } else { 0 };
            last = Some(own);
            (place, line)
        })
        .collect()
}

/// Nothing comes before it.
pub const FIRST: Uuid = Uuid::nil();

#[cfg(test)]
mod tests {
    use super::*;
    use domain::need::Lots;

    fn line(need: u128, class: &str, promised: i64) -> OpenNeedLine {
        OpenNeedLine {
            need: Uuid::from_u128(need).into(),
            line: Uuid::from_u128(100 + need).into(),
            item_class: class.to_owned(),
            unit: "C62".to_owned(),
            quantity: 10,
            kind: Kind::Goods,
            priority: 1,
            recipient: Uuid::from_u128(1).into(),
            region: None,
            community: None,
            needed_by: None,
            confirmed_on: None,
            lots: Lots::default(),
            promised,
        }
    }

    fn open(tables: &Tables, class: &str) -> Vec<(u128, u16, i64)> {
        let lines = tables.shelf(class).map_or(&[][..], |shelf| &shelf.needs);
        lines.iter().map(|line| (line.need.0.as_u128(), line.place, line.open)).collect()
    }

    #[test]
    fn a_line_is_written_over_and_taken_out_where_it_is() {
        let mut tables = Tables::default();
        for need in [3, 1, 2] {
            tables.put_need(&line(need, "a", 0), 0);
            tables.put_need(&line(need, "a", 1), 1);
        }
        assert_eq!(open(&tables, "a"), [(1, 0, 10), (1, 1, 9), (2, 0, 10), (2, 1, 9), (3, 0, 10), (3, 1, 9)]);
        tables.put_need(&line(2, "a", 4), 0);
        tables.put_need(&line(3, "b", 0), 0);
        tables.put_need(&line(1, "a", 10), 0);
        assert_eq!(open(&tables, "a"), [(1, 1, 9), (2, 0, 6), (2, 1, 9), (3, 1, 9)], "nothing is left of the first");
        assert_eq!(open(&tables, "b"), [(3, 0, 10)], "it has another class now");
        tables.drop_need(Uuid::from_u128(2).into(), 1);
        tables.drop_need(Uuid::from_u128(3).into(), 0);
        assert_eq!((open(&tables, "a"), open(&tables, "b")), (vec![(1, 1, 9), (2, 0, 6)], vec![]));
        assert_eq!(tables.counts(), (2, 0));
    }
}
