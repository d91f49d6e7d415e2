//! Where open lines in memory are, for whom a gift is kept, and which communities a donor knows.

use std::collections::{BTreeMap, BTreeSet};

use crate::service::board::places;
use crate::service::open_lines::tables::{NeedAt, Party, Tables};
use crate::store::boards::OpenPledgeLine;
use domain::{NeedId, OrganisationId};

/// A community in a region: one that recipients named, or a recipient's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Community<'a> {
    /// By its name, which its recipients share.
    Named(u32, &'a str),
    /// Of one recipient alone.
    Own(u32, u32),
}

impl<'a> Community<'a> {
    fn of(number: u32, party: &'a Party, region: u32) -> Self {
        match &party.community {
            Some(name) if party.home == region => Self::Named(region, name),
            _ => Self::Own(region, number),
        }
    }
}

/// Where a need is.
#[derive(Debug, Clone, Copy)]
pub struct Site<'a> {
    /// The recipient's number.
    pub recipient: u32,
    /// The number of the region.
    pub region: u32,
    pub community: Community<'a>,
}

impl<'a> Site<'a> {
    /// That of a line.
    pub fn of(tables: &'a Tables, need: &NeedAt) -> Option<Self> {
        let party = tables.party(need.recipient)?;
        let region = places::of_need_at(need.region.map(u32::from), places::is_abroad(party.home));
        Some(Self { recipient: need.recipient, region, community: Community::of(need.recipient, party, region) })
    }
}

/// For whom a pledge is.
#[derive(Debug, Clone, Copy)]
pub enum Only<'a> {
    /// For anybody.
    Anybody,
    /// For one region.
    Region(u32),
    /// For one recipient at one region.
    Recipient(Site<'a>),
}

impl Only<'_> {
    /// Whether a need is where it could be for, whoever needs it.
    pub fn is_near(&self, site: &Site<'_>) -> bool {
        match self {
            Self::Anybody => true,
            Self::Region(region) => *region == site.region,
            Self::Recipient(only) => only.community == site.community,
        }
    }

    /// Whether it is for that need.
    pub fn is_for(&self, site: &Site<'_>) -> bool {
        match self {
            Self::Recipient(only) => only.recipient == site.recipient && only.region == site.region,
            _ => self.is_near(site),
        }
    }
}

/// What a pledge stands in: for whom it is, and the communities that its donor gave to before.
#[derive(Debug)]
pub struct Scene<'a> {
    /// The donor's number.
    pub donor: u32,
    /// The number of the region where the goods are.
    pub home: u32,
    /// For whom it is.
    pub only: Only<'a>,
    /// The need that says at which of its regions an earmarked recipient is served.
    pub most_urgent: Option<NeedId>,
    partners: BTreeSet<u32>,
    /// The communities of partners, each with a need that says so.
    communities: BTreeMap<Community<'a>, NeedId>,
}

impl<'a> Scene<'a> {
    /// That of a pledge with one of its lines, among the needs of the classes `keys`; none when the lines in memory do
    /// not know its donor.
    pub fn of(
        tables: &'a Tables,
        line: &OpenPledgeLine,
        keys: &BTreeSet<&str>,
        partners: &BTreeSet<OrganisationId>,
    ) -> Option<Self> {
        let donor = tables.number_of(line.donor)?;
        let mut scene = Self {
            donor,
            home: tables.party(donor)?.home,
            only: Only::Anybody,
            most_urgent: None,
            partners: partners.iter().filter_map(|id| tables.number_of(*id)).collect(),
            communities: BTreeMap::new(),
        };
        let region = line.earmark_region.as_deref().map(places::region);
        let kept = line.earmark_recipient.map(|id| tables.number_of(id).ok_or(())).transpose().ok()?;
        let mut urgent = None;
        if kept.is_some() || !scene.partners.is_empty() {
            let needs = keys.iter().filter_map(|key| tables.shelf(key)).flat_map(|shelf| &shelf.needs);
            for need in needs.filter(|need| kept == Some(need.recipient) || scene.partners.contains(&need.recipient)) {
                let site = Site::of(tables, need)?;
                if scene.partners.contains(&need.recipient) {
                    scene.communities.insert(site.community, need.need);
                }
                if kept == Some(need.recipient) {
                    let this = (need.priority, need.need, need.place, site.region);
                    urgent = Some(urgent.map_or(this, |other| this.min(other)));
                }
            }
        }
        scene.only = match (kept, region) {
            (None, None) => Only::Anybody,
            (None, Some(region)) => Only::Region(region),
            (Some(recipient), region) => {
                let party = tables.party(recipient)?;
                scene.most_urgent = urgent.filter(|_| region.is_none()).map(|(_, need, ..)| need);
                let region = region.or(urgent.map(|(.., at)| at)).unwrap_or(party.home);
                Only::Recipient(Site { recipient, region, community: Community::of(recipient, party, region) })
            }
        };
        Some(scene)
    }

    /// Whether the donor gave to the need's community before; and if not to the recipient itself, the need of the one
    /// it gave to.
    pub fn partner(&self, site: &Site<'_>) -> (bool, Option<NeedId>) {
        let through = self.communities.get(&site.community).copied();
        (through.is_some(), through.filter(|_| !self.partners.contains(&site.recipient)))
    }
}
