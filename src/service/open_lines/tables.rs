//! The open lines of the whole board in memory, as narrow as ranking needs them, by class.
//!
//! A line is kept where its class is, in the order of posting, and found again by its need's or pledge's id. All
//! lines of one need or pledge come and go together.

use std::collections::{BTreeMap, HashMap};
use std::ops::Bound;

use uuid::Uuid;

use crate::service::board::places;
use crate::store::boards::{OpenNeedLine, OpenPledgeLine, OrganisationPlace};
use domain::need::Kind;
use domain::pledge::Condition;
use domain::{Day, NeedId, OrganisationId, PledgeId};

/// Stands for «no organisation».
pub const NOBODY: u32 = u32::MAX;

/// An organisation as lines refer to it.
#[derive(Debug, Clone)]
pub struct Party {
    /// Its id.
    pub id: OrganisationId,
    /// The number of the region where it is at home.
    pub home: u32,
    /// Its community in small letters, where it named one.
    pub community: Option<Box<str>>,
}

/// A line of a verified need of which something is still open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NeedAt {
    /// Its need.
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
    pub needed_by: Option<Day>,
    /// When the recipient last said that it still stands.
    pub confirmed_on: Option<Day>,
    /// Units asked for.
    pub quantity: i64,
    /// Units still open.
    pub open: i64,
}

/// A line of an open pledge of which something is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PledgeAt {
    /// Its pledge.
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
    /// The donor's number.
    pub donor: u32,
    /// The number of the recipient for whom alone it is, or [`NOBODY`].
    pub earmark_recipient: u32,
    /// The last day on which it may arrive.
    pub valid_until: Option<Day>,
    /// Units left.
    pub left: i64,
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

    /// Takes a need's lines out.
    pub fn drop_need(&mut self, id: NeedId) {
        let held = self.needs.range((id, 0)..=(id, u16::MAX)).map(|((_, place), shelf)| (*place, *shelf));
        for (place, at_shelf) in held.collect::<Vec<_>>() {
            self.needs.remove(&(id, place));
            let Some(lines) = self.shelves.get_mut(at_shelf as usize) else { continue };
            if let Ok(at) = lines.needs.binary_search_by_key(&(id, place), |line| (line.need, line.place)) {
                lines.needs.remove(at);
            }
        }
    }

    /// Takes a pledge's lines out.
    pub fn drop_pledge(&mut self, id: PledgeId) {
        let held = self.pledges.range((id, 0)..=(id, u16::MAX)).map(|((_, place), shelf)| (*place, *shelf));
        for (place, at_shelf) in held.collect::<Vec<_>>() {
            self.pledges.remove(&(id, place));
            let Some(lines) = self.shelves.get_mut(at_shelf as usize) else { continue };
            if let Ok(at) = lines.pledges.binary_search_by_key(&(id, place), |line| (line.pledge, line.place)) {
                lines.pledges.remove(at);
            }
        }
    }

    /// Adds a line of a need, whose earlier lines were taken out; `place` says which of its need's lines it is.
    pub fn add_need(&mut self, line: &OpenNeedLine, place: u16) {
        let open = line.quantity - line.promised;
        if open <= 0 {
            return;
        }
        let at = NeedAt {
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
        };
        let at_shelf = self.shelf_of(&line.item_class);
        self.needs.insert((line.need, place), at_shelf);
        if let Some(list) = self.shelves.get_mut(at_shelf as usize).map(|lines| &mut lines.needs) {
            let to = list.partition_point(|other| (other.need, other.place) < (at.need, at.place));
            list.insert(to, at);
        }
    }

    /// Adds a line of a pledge likewise.
    pub fn add_pledge(&mut self, line: &OpenPledgeLine, place: u16, came_back: bool) {
        let left = line.quantity - line.promised;
        if left <= 0 {
            return;
        }
        let at = PledgeAt {
            pledge: line.pledge,
            place,
            group: self.group_of(line.kind, &line.unit),
            condition: line.condition,
            earmark_region: line.earmark_region.as_deref().map(region),
            offered: line.standing || came_back,
            donor: self.meet(line.donor),
            earmark_recipient: line.earmark_recipient.map_or(NOBODY, |id| self.meet(id)),
            valid_until: line.valid_until,
            left,
        };
        let at_shelf = self.shelf_of(&line.item_class);
        self.pledges.insert((line.pledge, place), at_shelf);
        if let Some(list) = self.shelves.get_mut(at_shelf as usize).map(|lines| &mut lines.pledges) {
            let to = list.partition_point(|other| (other.pledge, other.place) < (at.pledge, at.place));
            list.insert(to, at);
        }
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
