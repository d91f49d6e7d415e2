//! The places inside the program.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::places::place::{Category, Place, Region};

/// A place with its names by language.
#[derive(Debug, Clone)]
pub struct Known {
    pub place: Place,
    /// Its names in other languages, the usual first.
    pub names: BTreeMap<&'static str, Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Regions {
    region: Vec<RegionEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RegionEntry {
    iso: String,
    code: String,
    uk: String,
    en: String,
    fr: String,
    de: String,
    pl: String,
    nl: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Towns {
    place: Vec<TownEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TownEntry {
    code: String,
    category: Category,
    uk: String,
    parent: Option<String>,
    #[serde(default)]
    en: Vec<String>,
    #[serde(default)]
    fr: Vec<String>,
    #[serde(default)]
    de: Vec<String>,
    #[serde(default)]
    pl: Vec<String>,
    #[serde(default)]
    nl: Vec<String>,
    #[serde(default)]
    former: Vec<String>,
}

/// The 27 regions.
///
/// # Errors
/// What the file says wrong.
pub fn regions() -> Result<Vec<Region>, String> {
    let file: Regions = toml::from_str(include_str!("regions.toml")).map_err(|error| format!("regions: {error}"))?;
    Ok(file
        .region
        .into_iter()
        .map(|entry| Region {
            iso: entry.iso,
            code: entry.code,
            names: BTreeMap::from([
                ("uk", entry.uk),
                ("en", entry.en),
                ("fr", entry.fr),
                ("de", entry.de),
                ("pl", entry.pl),
                ("nl", entry.nl),
            ]),
        })
        .collect())
}

/// Towns, communities and raions that are known without the codifier.
///
/// # Errors
/// What the file says wrong.
pub fn towns() -> Result<Vec<Known>, String> {
    let file: Towns = toml::from_str(include_str!("towns.toml")).map_err(|error| format!("towns: {error}"))?;
    Ok(file.place.into_iter().map(TownEntry::known).collect())
}

impl TownEntry {
    fn known(self) -> Known {
        let level = match self.category {
            Category::Region | Category::Capital => 1,
            Category::Raion => 2,
            Category::Community => 3,
            Category::District => 5,
            _ => 4,
        };
        let names = [("en", self.en), ("fr", self.fr), ("de", self.de), ("pl", self.pl), ("nl", self.nl)];
        Known {
            place: Place {
                level,
                category: self.category,
                name: self.uk,
                name_en: None,
                parent: self.parent,
                aliases: self.former,
                code: self.code,
            },
            names: names.into_iter().filter(|(_, names)| !names.is_empty()).collect(),
        }
    }
}
