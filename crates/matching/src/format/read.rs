//! Reads an instance as a stream: a line of the board is a compact value as soon as it has been read.
//!
//! To track the path of a fault takes a string for each key of the file. So the text is read without, and only if it has a
//! fault, a second time with the path. Measured on 100,000 needs and offers (22 MB, 15.4 MB at the peak in either case), in
//! one run beside the hand-written rows that were here before: 1.06 of their CPU time, and 1.81 with the path at once.
use std::cell::Cell;
use std::fmt;
use std::io::{Read, Seek, SeekFrom};
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_path_to_error::{Path, Segment, Track};

use super::FormatError;
use super::lines::Counting;
use super::lists::{List, Lists, assemble};
use super::rows::{
    ClassRow, CommunityRow, DonorRow, NeedRow, Object, OfferRow, OrgRow, ParamsRow, RegionRow, Version, intern,
};
use crate::model::Instance;

/// Longest list that is read.
const MAX_ROWS: usize = 100_000_000;
const SECTIONS: [&str; 9] =
    ["format", "params", "classes", "regions", "communities", "orgs", "donors", "needs", "offers"];

/// Read and check an instance in the format "match/1".
///
/// The lists and the keys may come in any order; the ids of each list must be 0, 1, 2 … without gap.
/// The first fault is returned with its field and line.
pub fn read_instance(mut file: impl Read + Seek) -> Result<Instance, FormatError> {
    let start = file.stream_position();
    let first = read(&mut file, false);
    let lists = match (first, start) {
        (Err(_), Ok(start)) if file.seek(SeekFrom::Start(start)).is_ok() => read(&mut file, true)?,
        (first, _) => first?,
    };
    assemble(lists)
}

/// Read the rows, `with_path` if a fault is expected.
fn read(file: impl Read, with_path: bool) -> Result<Lists, FormatError> {
    let line = Cell::new(1);
    let mut json = serde_json::Deserializer::from_reader(Counting::new(file, &line));
    let mut track = Track::new();
    let read = if with_path {
        Document(&line).deserialize(serde_path_to_error::Deserializer::new(&mut json, &mut track))
    } else {
        Document(&line).deserialize(&mut json)
    };
    let lists = read.map_err(|e| fault(&track.path(), &e))?;
    json.end().map_err(|e| FormatError::new("", sentence(&e), e.line() as u64))?;
    Ok(lists)
}

/// What is wrong, without the place.
fn sentence(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split(" at line ").next().unwrap_or(&text).to_owned()
}

/// A fault of the text with its path; a field that is missing or doubled is part of the path.
fn fault(path: &Path, error: &serde_json::Error) -> FormatError {
    let known = path.iter().take_while(|segment| !matches!(segment, Segment::Unknown)).count();
    let mut place = if known == 0 { String::new() } else { path.to_string().trim_end_matches(".?").to_owned() };
    let mut message = sentence(error);
    for (begin, short) in [("missing field `", "missing"), ("duplicate field `", "given twice")] {
        if let Some(field) = message.strip_prefix(begin).and_then(|rest| rest.strip_suffix('`')) {
            place = if place.is_empty() { field.to_owned() } else { format!("{place}.{field}") };
            short.clone_into(&mut message);
            break;
        }
    }
    FormatError::new(place, message, error.line() as u64)
}

/// The whole file; knows the line that is being read.
struct Document<'a>(&'a Cell<u32>);

impl<'de> DeserializeSeed<'de> for Document<'_> {
    type Value = Lists;
    fn deserialize<D: Deserializer<'de>>(self, d: D) -> Result<Lists, D::Error> {
        d.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Document<'_> {
    type Value = Lists;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Lists, A::Error> {
        let mut lists = Lists::default();
        let mut missing = SECTIONS.to_vec();
        while let Some(key) = map.next_key::<String>()? {
            let Some(section) = SECTIONS.into_iter().find(|section| *section == key) else {
                map.next_value::<IgnoredAny>()?;
                continue;
            };
            if !missing.contains(&section) {
                return Err(A::Error::duplicate_field(section));
            }
            missing.retain(|other| *other != section);
            self.section(section, &mut map, &mut lists)?;
        }
        missing.first().map_or(Ok(lists), |section| Err(A::Error::missing_field(section)))
    }
}

impl Document<'_> {
    fn section<'de, A: MapAccess<'de>>(&self, name: &str, map: &mut A, to: &mut Lists) -> Result<(), A::Error> {
        match name {
            "params" => {
                to.params_line = self.0.get();
                to.params = map.next_value::<Object<ParamsRow>>()?.0.model();
            }
            "classes" => to.classes = self.rows(map, |r: ClassRow| (r.id.id(), r))?,
            "regions" => to.regions = self.rows(map, |r: RegionRow| (r.id.id(), r.macro_region.id()))?,
            "communities" => to.communities = self.rows(map, |r: CommunityRow| (r.id.id(), r.region.id()))?,
            "orgs" => to.orgs = self.rows(map, |r: OrgRow| (r.id.id(), r.community.id()))?,
            "donors" => {
                let sets = &mut to.community_sets;
                to.donors = self.rows(map, |r: DonorRow| (r.id.id(), (r.region.id(), intern(sets, &r.partners))))?;
            }
            "needs" => {
                let sets = &mut to.class_sets;
                to.needs = self.rows(map, |r: NeedRow| (r.id.id(), r.model(sets)))?;
            }
            "offers" => to.offers = self.rows(map, |r: OfferRow| (r.id.id(), r.model()))?,
            _ => {
                map.next_value::<Version>()?;
            }
        }
        Ok(())
    }

    fn rows<'de, A: MapAccess<'de>, R: Deserialize<'de>, T>(
        &self,
        map: &mut A,
        model: impl FnMut(R) -> (u32, T),
    ) -> Result<List<T>, A::Error> {
        map.next_value_seed(Rows { line: self.0, model, row: PhantomData })
    }
}

/// A list whose rows become lines of the board one by one.
struct Rows<'a, R, F> {
    line: &'a Cell<u32>,
    model: F,
    row: PhantomData<R>,
}

impl<'de, R: Deserialize<'de>, T, F: FnMut(R) -> (u32, T)> DeserializeSeed<'de> for Rows<'_, R, F> {
    type Value = List<T>;
    fn deserialize<D: Deserializer<'de>>(self, d: D) -> Result<List<T>, D::Error> {
        d.deserialize_seq(self)
    }
}

impl<'de, R: Deserialize<'de>, T, F: FnMut(R) -> (u32, T)> Visitor<'de> for Rows<'_, R, F> {
    type Value = List<T>;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }
    fn visit_seq<A: SeqAccess<'de>>(mut self, mut seq: A) -> Result<List<T>, A::Error> {
        let mut list = List::default();
        while let Some(Object(row)) = seq.next_element::<Object<R>>()? {
            if list.len() == MAX_ROWS {
                return Err(A::Error::custom(format!("must have at most {MAX_ROWS} elements")));
            }
            list.push((self.model)(row), self.line.get());
        }
        Ok(list)
    }
}
