//! The relief catalogue's source: one readable TOML file a category, inside the program.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::catalogue::class::{Flag, ItemClass, Label, Source, Tongue};
use crate::catalogue::code;
use crate::catalogue::units::is_spec;
use domain::need::Kind;

/// The files, by category: what emergency services ask for first, as it wins where two classes fit equally well.
pub const FILES: &[(&str, &str)] = &[
    ("fire_vehicles", include_str!("classes/fire_vehicles.toml")),
    ("firefighting", include_str!("classes/firefighting.toml")),
    ("rescue", include_str!("classes/rescue.toml")),
    ("ppe_clothing", include_str!("classes/ppe_clothing.toml")),
    ("vehicles", include_str!("classes/vehicles.toml")),
    ("medical", include_str!("classes/medical.toml")),
    ("power", include_str!("classes/power.toml")),
    ("water_hygiene", include_str!("classes/water_hygiene.toml")),
    ("shelter_household", include_str!("classes/shelter_household.toml")),
    ("heat_fuel", include_str!("classes/heat_fuel.toml")),
    ("tools", include_str!("classes/tools.toml")),
    ("machinery", include_str!("classes/machinery.toml")),
    ("comms_it", include_str!("classes/comms_it.toml")),
    ("boats", include_str!("classes/boats.toml")),
    ("cbrn_demining", include_str!("classes/cbrn_demining.toml")),
    ("food", include_str!("classes/food.toml")),
    ("construction", include_str!("classes/construction.toml")),
    ("education_leisure", include_str!("classes/education_leisure.toml")),
    ("services", include_str!("classes/services.toml")),
    ("not_accepted", include_str!("classes/not_accepted.toml")),
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    class: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    code: Option<String>,
    name: Option<String>,
    key: Option<String>,
    #[serde(default = "goods")]
    kind: Kind,
    unit: String,
    #[serde(default)]
    flags: Vec<Flag>,
    #[serde(default)]
    specs: BTreeMap<String, Vec<f64>>,
    weight_kg: Option<f64>,
    volume_m3: Option<f64>,
    #[serde(default)]
    substitutes: Vec<String>,
    #[serde(default)]
    ambiguous: Vec<String>,
    en: Vec<String>,
    uk: Vec<String>,
    fr: Vec<String>,
    de: Vec<String>,
    pl: Vec<String>,
    nl: Vec<String>,
}

const fn goods() -> Kind {
    Kind::Goods
}

/// The classes of one file.
///
/// # Errors
/// A sentence that names the category and the class.
pub fn read(category: &str, text: &str) -> Result<Vec<ItemClass>, String> {
    let file: File = toml::from_str(text).map_err(|error| format!("{category}: {error}"))?;
    file.class.into_iter().map(|entry| entry.class(category).map_err(|why| format!("{category}: {why}"))).collect()
}

/// The classes of every file.
///
/// # Errors
/// As [`read`].
pub fn all() -> Result<Vec<ItemClass>, String> {
    let mut classes = Vec::new();
    for (category, text) in FILES {
        classes.extend(read(category, text)?);
    }
    Ok(classes)
}

impl Entry {
    fn class(self, category: &str) -> Result<ItemClass, String> {
        let (key, check) = self.key()?;
        let specs = self.specs.iter().map(|(name, range)| spec(name, range).map_err(|why| format!("{key}: {why}")));
        let specs: BTreeMap<_, _> = specs.collect::<Result<_, _>>()?;
        let labels = self.labels();
        if let Some(word) = self.ambiguous.iter().find(|word| !labels.iter().any(|label| same(&label.text, word))) {
            return Err(format!("{key}: {word:?} is ambiguous but no word of the class"));
        }
        Ok(ItemClass {
            check,
            unit: self.unit,
            kind: self.kind,
            flags: self.flags,
            specs,
            weight_g: self.weight_kg.map(thousands),
            volume_l: self.volume_m3.map(thousands),
            substitutes: self.substitutes,
            labels,
            source: Source::Relief,
            category: category.to_owned(),
            key,
        })
    }

    fn key(&self) -> Result<(String, Option<u8>), String> {
        match (&self.code, &self.name, &self.key) {
            (Some(full), name, None) => {
                let (code, check) = code::split(full).ok_or_else(|| format!("{full:?} is no code"))?;
                let check = check.ok_or_else(|| format!("{full:?} lacks its check digit"))?;
                let key = name.as_ref().map_or_else(|| code.to_owned(), |name| format!("{code}.{name}"));
                Ok((key, Some(check)))
            }
            (None, None, Some(key)) if key.starts_with(&format!("{}.", self.kind.as_str())) => Ok((key.clone(), None)),
            _ => Err(format!("{:?} has neither a code nor a key of its kind", self.en.first())),
        }
    }

    fn labels(&self) -> Vec<Label> {
        let lists = [
            ("en", &self.en),
            ("uk", &self.uk),
            ("fr", &self.fr),
            ("de", &self.de),
            ("pl", &self.pl),
            ("nl", &self.nl),
        ];
        lists
            .into_iter()
            .filter_map(|(code, words)| Some((Tongue::of(code)?, words)))
            .flat_map(|(tongue, words)| words.iter().map(move |text| (tongue, text.as_str())))
            .map(|(tongue, text)| Label {
                tongue,
                text: text.into(),
                ambiguous: self.ambiguous.iter().any(|word| same(word, text)),
            })
            .collect()
    }
}

fn same(a: &str, b: &str) -> bool {
    a.to_lowercase() == b.to_lowercase()
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "weights and volumes are small and positive"
)]
fn thousands(value: f64) -> u64 {
    (value * 1000.0).round().clamp(0.0, 1e12) as u64
}

fn spec(name: &str, range: &[f64]) -> Result<(String, Option<(f64, f64)>), String> {
    if !is_spec(name) {
        return Err(format!("{name:?} is no spec"));
    }
    match range {
        [] => Ok((name.to_owned(), None)),
        [low, high] if low < high => Ok((name.to_owned(), Some((*low, *high)))),
        _ => Err(format!("the range of {name} is not [lowest, highest]")),
    }
}
