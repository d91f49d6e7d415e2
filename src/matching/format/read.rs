//! Reads an instance as a stream: a line of the board is a compact value as soon as it has been read.
use std::fmt;
use std::io::Read;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, Visitor};

use super::FormatError;
use super::check::{self, Lists};
use super::raw::{ClassRow, CommunityRow, DonorRow, NeedRow, OfferRow, OrgRow, ParamsRow, RegionRow};
use super::row::{Key, Row, Rows};
use super::source::{Lines, Place};
use crate::model::{Instance, Sets};

/// Reads and checks an instance in the format "match/1".
///
/// The lists and the keys may come in any order; the ids of each list must be 0, 1, 2 … without gap.
/// The first fault is returned with its field and line.
pub fn read_instance(reader: impl Read) -> Result<Instance, FormatError> {
    let place = Place::default();
    let mut lists = Lists::default();
    let mut json = serde_json::Deserializer::from_reader(Lines::new(reader, &place));
    let read = Document { place: &place, lists: &mut lists }.deserialize(&mut json).and_then(|()| {
        place.section.set("");
        json.end()
    });
    if let Err(e) = read {
        let line = u64::try_from(e.line()).unwrap_or(0);
        let text = e.to_string();
        let message = text.split(" at line ").next().unwrap_or(&text);
        return Err(FormatError::new(place.path(), message, line));
    }
    check::assemble(lists)
}

const KEYS: &[&str] = &["format", "params", "classes", "regions", "communities", "orgs", "donors", "needs", "offers"];

struct Document<'a> {
    place: &'a Place,
    lists: &'a mut Lists,
}

struct Single<'a, T>(&'a Place, PhantomData<T>);

impl<'de, T: Row> DeserializeSeed<'de> for Single<'_, T> {
    type Value = T;
    fn deserialize<D: Deserializer<'de>>(self, d: D) -> Result<T, D::Error> {
        T::read(d, self.0)
    }
}

impl<'de> DeserializeSeed<'de> for Document<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, d: D) -> Result<(), D::Error> {
        d.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Document<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        let mut seen = [false; 9];
        while let Some(k) = map.next_key_seed(Key(KEYS))? {
            let key = KEYS.get(k).copied().unwrap_or_default();
            self.place.section.set(key);
            self.place.field.set("");
            if let Some(seen) = seen.get_mut(k)
                && std::mem::replace(seen, true)
            {
                return Err(A::Error::custom("given twice"));
            }
            self.section(key, &mut map)?;
            self.place.section.set("");
        }
        for (key, seen) in KEYS.iter().zip(seen) {
            self.place.section.set(key);
            if !seen {
                return Err(A::Error::custom("missing"));
            }
        }
        Ok(())
    }
}

impl Document<'_> {
    fn section<'de, A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        let (place, lists) = (self.place, &mut *self.lists);
        match key {
            "format" => {
                if map.next_value::<String>()? != "match/1" {
                    return Err(A::Error::custom("must be \"match/1\""));
                }
            }
            "params" => {
                lists.params_line = place.line.get();
                lists.params = Some(map.next_value_seed(Single::<ParamsRow>(place, PhantomData))?);
            }
            "classes" => rows(map, place, |r: ClassRow, l| lists.classes.push(r.id.id(), r, l))?,
            "regions" => rows(map, place, |r: RegionRow, l| lists.regions.push(r.id.id(), r.macro_region.id(), l))?,
            "communities" => {
                rows(map, place, |r: CommunityRow, l| lists.communities.push(r.id.id(), r.region.id(), l))?;
            }
            "orgs" => rows(map, place, |r: OrgRow, l| lists.orgs.push(r.id.id(), r.community.id(), l))?,
            "donors" => rows(map, place, |r: DonorRow, l| {
                let set = intern(&mut lists.community_sets, &r.partners);
                lists.donors.push(r.id.id(), (r.region.id(), set), l)
            })?,
            "needs" => rows(map, place, |r: NeedRow, l| {
                let set = intern(&mut lists.class_sets, &r.subs);
                lists.needs.push(r.id.id(), r.model(set), l)
            })?,
            "offers" => rows(map, place, |r: OfferRow, l| lists.offers.push(r.id.id(), r.model(), l))?,
            _ => {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}

fn rows<'de, A: MapAccess<'de>, T: Row>(
    map: &mut A,
    place: &Place,
    keep: impl FnMut(T, u32) -> Result<(), &'static str>,
) -> Result<(), A::Error> {
    map.next_value_seed(Rows(place, keep, PhantomData))
}

fn intern(sets: &mut Sets, items: &[super::raw::Id]) -> u32 {
    sets.intern(items.iter().map(super::row::Int::id).collect())
}
