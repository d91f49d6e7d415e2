//! Item classes: what a line can be of. Keys are 8-digit codes of the EU Common Procurement
//! Vocabulary 2008 (in Ukraine ДК 021:2015, the same codes), and own keys for what travels in no
//! shipment.

use std::collections::HashMap;

use serde::Deserialize;

use crate::domain::need::Kind;

/// One class of items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemClass {
    /// Its key.
    pub key: String,
    /// Base unit (UN/ECE Rec 20).
    pub unit: String,
    /// What kind of help it is.
    pub kind: Kind,
    /// Label in English.
    pub label_en: String,
    /// Label in Ukrainian.
    pub label_uk: String,
    /// Other words for it.
    pub also: Vec<String>,
}

/// The item classes, looked up by key.
#[derive(Debug, Clone)]
pub struct Catalogue {
    classes: Vec<ItemClass>,
    by_key: HashMap<String, usize>,
    by_word: HashMap<String, usize>,
}

#[derive(Deserialize)]
struct Record {
    key: String,
    unit: String,
    kind: Kind,
    label_en: String,
    label_uk: String,
    also: String,
}

impl Catalogue {
    /// The classes built into the program.
    ///
    /// # Errors
    /// A sentence that names the bad line.
    pub fn builtin() -> Result<Self, String> {
        let mut catalogue = Self { classes: Vec::new(), by_key: HashMap::new(), by_word: HashMap::new() };
        for record in csv::Reader::from_reader(include_str!("classes.csv").as_bytes()).deserialize() {
            let record: Record = record.map_err(|error| error.to_string())?;
            catalogue.add(ItemClass {
                key: record.key,
                unit: record.unit,
                kind: record.kind,
                label_en: record.label_en,
                label_uk: record.label_uk,
                also: record.also.split('|').filter(|word| !word.is_empty()).map(str::to_owned).collect(),
            });
        }
        Ok(catalogue)
    }

    fn add(&mut self, class: ItemClass) {
        let place = self.classes.len();
        self.by_key.insert(class.key.clone(), place);
        for word in class.also.iter().chain([&class.label_en, &class.label_uk]) {
            self.by_word.entry(word.to_lowercase()).or_insert(place);
        }
        self.classes.push(class);
    }

    /// The class with this key.
    pub fn get(&self, key: &str) -> Option<&ItemClass> {
        self.by_key.get(key).and_then(|place| self.classes.get(*place))
    }

    /// The class that goes by this name, whatever its case.
    pub fn by_name(&self, name: &str) -> Option<&ItemClass> {
        self.by_word.get(&name.trim().to_lowercase()).and_then(|place| self.classes.get(*place))
    }

    /// Whether `key` is `ancestor` or lies below it.
    pub fn is_within(&self, key: &str, ancestor: &str) -> bool {
        let (first, past) = Self::bounds(ancestor);
        (first.as_str()..past.as_str()).contains(&key)
    }

    /// The keys of a class and all below it: from the first to before the last. CPV codes nest by
    /// their leading digits; the zeros at the end stand for «all of it».
    pub fn bounds(key: &str) -> (String, String) {
        let stem = if key.len() == 8 && key.bytes().all(|digit| digit.is_ascii_digit()) {
            key.trim_end_matches('0')
        } else {
            key
        };
        (stem.to_owned(), format!("{stem}~"))
    }

    /// The nearest class of the catalogue above `key`.
    pub fn parent(&self, key: &str) -> Option<&str> {
        let (stem, _) = Self::bounds(key);
        if stem == key && !key.bytes().all(|digit| digit.is_ascii_digit()) {
            return None;
        }
        // two digits are the widest class there is
        (2..stem.len()).rev().find_map(|digits| {
            let above = format!("{:0<8}", stem.get(..digits)?);
            self.get(&above).map(|class| class.key.as_str()).filter(|above| *above != key)
        })
    }

    /// Classes that may serve in the place of this one, where the need accepts it.
    #[allow(clippy::unused_self, reason = "the built-in classes name no substitutes yet")]
    pub fn substitutes(&self, _key: &str) -> &[String] {
        &[]
    }

    /// Every class, in the order of the source.
    pub fn iter(&self) -> impl Iterator<Item = &ItemClass> {
        self.classes.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_nest_by_their_codes() {
        let catalogue = Catalogue::builtin().expect("the built-in classes");
        assert!(catalogue.is_within("31121200", "31121000"));
        assert!(!catalogue.is_within("31121000", "31121200"));
        assert!(catalogue.is_within("34144212", "34144210"));
        assert!(!catalogue.is_within("34144510", "34144210"));
        assert_eq!(catalogue.parent("31121200"), Some("31121000"));
        assert_eq!(catalogue.parent("34144212"), Some("34144210"));
        assert_eq!(catalogue.parent("31121000"), None);
        assert_eq!(catalogue.parent("training.high-rise-rescue"), None);
        assert_eq!(catalogue.by_name("Пожежна автоцистерна").map(|class| class.key.as_str()), Some("34144212"));
    }
}
