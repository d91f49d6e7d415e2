//! Regions as distance bands, and the recipients at their places.
//!
//! A recipient may need something in another region than its own. So an `org` of the instance is a
//! recipient at one region, and its community is the one it registered, or itself.

use std::collections::BTreeMap;

use crate::store::boards::OrganisationPlace;
use domain::OrganisationId;
use domain::place::{self, Part, REGIONS, UKRAINE};

/// Inside Ukraine, nobody has said where: near to nothing.
const UNKNOWN: usize = REGIONS.len();
/// Outside Ukraine; the last region, alone in its macro-region.
const ABROAD: usize = UNKNOWN + 1;

/// The macro-region of each region.
pub fn macro_regions() -> Vec<u32> {
    let parts = REGIONS.iter().map(|region| place::part(region).map_or(Part::ALL.len(), |part| part as usize));
    let apart = [Part::ALL.len(), Part::ALL.len() + 1];
    parts.chain(apart).map(|number| u32::try_from(number).unwrap_or(0)).collect()
}

/// The number of a region of Ukraine.
pub fn region(code: &str) -> u32 {
    number(REGIONS.iter().position(|known| *known == code).unwrap_or(UNKNOWN))
}

fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(0)
}

/// The region where an organisation is at home.
pub fn home(place: Option<&OrganisationPlace>) -> u32 {
    match place {
        Some(place) if place.country != UKRAINE => number(ABROAD),
        Some(OrganisationPlace { region: Some(code), .. }) => region(code),
        _ => number(UNKNOWN),
    }
}

/// The region of a need: its own word, and only that, because earmarks are held against it.
pub fn of_need(code: Option<&str>, recipient: Option<&OrganisationPlace>) -> u32 {
    of_need_at(code.map(region), recipient.is_some_and(|place| place.country != UKRAINE))
}

/// The same by the number of its own word.
pub fn of_need_at(own: Option<u32>, is_abroad: bool) -> u32 {
    own.unwrap_or_else(|| number(if is_abroad { ABROAD } else { UNKNOWN }))
}

/// Whether this is the region of those abroad.
pub fn is_abroad(region: u32) -> bool {
    region == number(ABROAD)
}

/// The distance band between two regions of these macro-regions, as matching has it.
pub fn band(macros: &[u32], a: u32, b: u32) -> usize {
    match (macros.get(a as usize), macros.get(b as usize)) {
        _ if a == b => 0,
        (Some(one), Some(other)) if one == other => 1,
        _ => 2,
    }
}

/// Recipients at their regions, with communities.
#[derive(Debug, Default)]
pub struct Recipients {
    orgs: BTreeMap<(OrganisationId, u32), u32>,
    communities: BTreeMap<(u32, String), u32>,
    /// Community of each org.
    pub org_community: Vec<u32>,
    /// Region of each community.
    pub community_region: Vec<u32>,
}

impl Recipients {
    /// The number of a recipient at a region.
    pub fn org(&mut self, id: OrganisationId, region: u32, place: Option<&OrganisationPlace>) -> u32 {
        if let Some(org) = self.orgs.get(&(id, region)) {
            return *org;
        }
        let own = place.filter(|place| home(Some(place)) == region).and_then(|place| place.community.as_ref());
        let name = own.map_or_else(|| id.to_string(), |community| community.to_lowercase());
        let next = number(self.community_region.len());
        let community = *self.communities.entry((region, name)).or_insert(next);
        if community == next {
            self.community_region.push(region);
        }
        let org = number(self.org_community.len());
        self.orgs.insert((id, region), org);
        self.org_community.push(community);
        org
    }

    /// The regions at which a recipient stands on the board, with its number at each.
    pub fn at(&self, id: OrganisationId) -> impl Iterator<Item = (u32, u32)> {
        self.orgs.range((id, 0)..=(id, u32::MAX)).map(|((_, region), org)| (*region, *org))
    }

    /// The community of a recipient at a region.
    pub fn community(&self, org: u32) -> u32 {
        self.org_community.get(org as usize).copied().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abroad_is_last_and_alone() {
        let macros = macro_regions();
        assert_eq!(macros.len(), REGIONS.len() + 2);
        let last = macros.last().expect("regions");
        assert_eq!(macros.iter().filter(|part| *part == last).count(), 1);
        assert_eq!(macros[region("UA-63") as usize], macros[region("UA-14") as usize], "Kharkiv and Donetsk are east");
        assert_ne!(macros[region("UA-46") as usize], macros[region("UA-14") as usize], "Lviv is not");
    }
}
