//! All places that are known, with the names they are found by.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use rustc_hash::FxHashMap;

use crate::places::place::{Category, Place, Region};
use crate::places::search::{FoundPlace, Names};
use crate::places::{romanise, source};

/// Places and their names.
#[derive(Debug, Clone, Default)]
pub struct Gazetteer {
    places: Vec<Place>,
    by_code: FxHashMap<String, u32>,
    /// Names in other languages than Ukrainian, where they are not just written in other letters.
    exonyms: FxHashMap<String, BTreeMap<&'static str, Vec<String>>>,
    regions: Vec<Region>,
    names: Names,
}

static BUILTIN: LazyLock<Result<Arc<Gazetteer>, String>> =
    LazyLock::new(|| Ok(Arc::new(Gazetteer::of(Vec::new(), &source::regions()?, &source::towns()?))));

/// Characters of a code that name its region.
const REGION: usize = 4;

impl Gazetteer {
    /// What is inside the program: the regions, and a few places.
    ///
    /// # Errors
    /// A sentence that names the bad entry.
    pub fn builtin() -> Result<Arc<Self>, String> {
        BUILTIN.clone()
    }

    /// What is inside the program with these places on top.
    ///
    /// # Errors
    /// As [`Gazetteer::builtin`].
    pub fn with(places: Vec<Place>) -> Result<Self, String> {
        Ok(Self::of(places, &source::regions()?, &source::towns()?))
    }

    fn of(places: Vec<Place>, regions: &[Region], towns: &[source::Known]) -> Self {
        let mut gazetteer = Self { regions: regions.to_vec(), ..Self::default() };
        for place in places {
            gazetteer.add(place);
        }
        let names_of = |region: &Region| region.names.iter().map(|(t, name)| (*t, vec![name.clone()])).collect();
        for known in regions.iter().map(|region| source::Known { place: region.place(), names: names_of(region) }) {
            gazetteer.know(&known);
        }
        for known in towns {
            gazetteer.know(known);
        }
        gazetteer.names = Names::new(&gazetteer.places, &gazetteer.exonyms);
        gazetteer
    }

    fn add(&mut self, place: Place) {
        self.by_code.insert(place.code.clone(), u32::try_from(self.places.len()).unwrap_or(u32::MAX));
        self.places.push(place);
    }

    /// Adds what is known of a place from inside the program.
    fn know(&mut self, known: &source::Known) {
        match self.by_code.get(&known.place.code).and_then(|place| self.places.get_mut(*place as usize)) {
            Some(place) => {
                let more = known.place.aliases.iter().filter(|name| !place.aliases.contains(*name));
                place.aliases.extend(more.cloned().collect::<Vec<_>>());
            }
            None => self.add(known.place.clone()),
        }
        self.exonyms.insert(known.place.code.clone(), known.names.clone());
    }

    /// The place with this code.
    pub fn get(&self, code: &str) -> Option<&Place> {
        self.by_code.get(code).and_then(|place| self.places.get(*place as usize))
    }

    /// The region a code lies in.
    pub fn region(&self, code: &str) -> Option<&Region> {
        let head = code.get(..REGION)?;
        self.regions.iter().find(|region| region.code.starts_with(head))
    }

    /// Every region.
    pub fn regions(&self) -> &[Region] {
        &self.regions
    }

    /// The nearest place of this category above a code, itself included.
    pub fn above(&self, code: &str, category: Category) -> Option<&Place> {
        let mut place = self.get(code)?;
        loop {
            if place.category == category {
                return Some(place);
            }
            place = self.get(place.parent.as_deref()?)?;
        }
    }

    /// The name of a place in a language.
    pub fn name(&self, place: &Place, tongue: &str) -> String {
        if tongue == "uk" {
            return self.exonym(place, "uk").unwrap_or_else(|| place.name.clone());
        }
        self.exonym(place, tongue)
            .or_else(|| place.name_en.clone().filter(|_| tongue == "en"))
            .unwrap_or_else(|| romanise::romanise(&place.name, tongue))
    }

    fn exonym(&self, place: &Place, tongue: &str) -> Option<String> {
        self.exonyms.get(&place.code)?.get(tongue)?.first().cloned()
    }

    /// How many places there are.
    pub const fn len(&self) -> usize {
        self.places.len()
    }

    /// Places by name, the best first; larger ones first where names are the same.
    pub fn find(&self, text: &str, limit: usize) -> Vec<FoundPlace<'_>> {
        self.names.find(&self.places, text, limit)
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.places.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        let gazetteer = Gazetteer::builtin().expect("the built-in places");
        gazetteer.find(text, 5).into_iter().map(|found| found.place.code.clone()).collect()
    }

    #[test]
    fn every_region_is_there() {
        let gazetteer = Gazetteer::builtin().expect("the built-in places");
        let mut codes: Vec<&str> = gazetteer.regions().iter().map(|region| region.iso.as_str()).collect();
        codes.sort_unstable();
        assert_eq!(codes, domain::place::REGIONS);
        let iso = |code: &str| gazetteer.region(code).map(|region| region.iso.clone());
        for (head, expected) in
            [("UA01", "UA-43"), ("UA44", "UA-09"), ("UA73", "UA-77"), ("UA80", "UA-30"), ("UA85", "UA-40")]
        {
            assert_eq!(iso(&format!("{head}000000000000000")).as_deref(), Some(expected));
        }
        assert!(gazetteer.regions().iter().all(|region| region.names.len() == 6));
    }

    #[test]
    fn the_communities_of_the_demo_are_found_in_any_language() {
        let among = |text: &str, code: &str| assert!(found(text).iter().any(|found| found == code), "{text}");
        for text in ["Харків", "харкові", "Kharkiv", "Kharkov", "Charkiw", "Charków", "Charkov", "Harkiv", "Kharkyv"]
        {
            assert_eq!(found(text).first().map(String::as_str), Some("UA63120270010096107"), "{text}");
        }
        for text in ["Боратин", "Боратинська громада", "Boratyn", "Boratin"] {
            among(text, "UA07080030000051738");
        }
        for text in ["Острог", "Острозька", "Ostroh", "Ostróg", "Ostrog"] {
            among(text, "UA56060450000083945");
        }
        for text in ["Кам'янське", "Кам’янська", "Kamianske", "Kamjanske", "Kamieńskie", "Kamyanske"]
        {
            among(text, "UA12040150000015189");
        }
    }

    #[test]
    fn a_renamed_town_is_found_by_its_old_name() {
        assert_eq!(found("Красноград").first().map(String::as_str), Some("UA63060050010042407"));
        assert_eq!(found("Krasnohrad").first().map(String::as_str), Some("UA63060050010042407"));
        assert_eq!(found("Червоноград").first().map(String::as_str), Some("UA46120130010071117"));
        assert_eq!(found("Берестин").first().map(String::as_str), Some("UA63060050010042407"));
    }
}
