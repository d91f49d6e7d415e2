//! The item catalogue: what a line can be of, in the words of those who ask and give.
//!
//! `class` says what an item class is, `code` what its key, `source` reads the relief catalogue inside the
//! program (`classes/*.toml`), `index` and `search` find classes by free text, `reading` takes quantities and
//! specs out of it (`numerals`, `units`, `filler`), `official` is a line of the official list, `lookup` puts it all
//! together, `pasted` reads whole lists by it. Pure; what users added and the official list come from the database through
//! [`Catalogue::with`].

pub mod amount;
pub mod class;
pub mod code;
pub mod counted;
pub mod courtesy;
pub mod evaluate;
pub mod filler;
pub mod fitting;
pub mod headings;
pub mod index;
pub mod lookup;
pub mod numerals;
pub mod official;
pub mod pasted;
pub mod reading;
pub mod search;
pub mod several;
pub mod sized;
pub mod source;
pub mod specs;
pub mod tidy;
pub mod units;

#[cfg(test)]
mod tests;

use std::sync::{Arc, LazyLock};

use rustc_hash::FxHashMap;

pub use class::{Flag, ItemClass, Label, Source, Tongue};
use index::Index;
pub use official::OfficialClass;

/// The item classes, with an index of their words.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    /// A catalogue with more words shares the classes that it leaves as they are.
    classes: Vec<Arc<ItemClass>>,
    by_key: FxHashMap<String, u32>,
    parents: Vec<Option<u32>>,
    index: Index,
}

/// A word that was added to a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Synonym {
    /// The class's key.
    pub key: String,
    /// The word.
    pub label: Label,
}

static BUILTIN: LazyLock<Result<Arc<Catalogue>, String>> =
    LazyLock::new(|| source::all().map(|classes| Arc::new(Catalogue::of(classes))));

impl Catalogue {
    /// The relief catalogue inside the program.
    ///
    /// # Errors
    /// A sentence that names the bad class.
    pub fn builtin() -> Result<Arc<Self>, String> {
        BUILTIN.clone()
    }

    /// A catalogue of these classes. Of two with one key the first stays, and takes over the other's words.
    pub fn of(classes: Vec<ItemClass>) -> Self {
        let mut catalogue = Self::default();
        for class in classes {
            catalogue.add(class);
        }
        catalogue.finish()
    }

    /// This catalogue with further classes and words. Its own classes stay on top: an official class with the key of
    /// one of them only adds its words.
    #[must_use]
    pub fn with(&self, classes: Vec<ItemClass>, synonyms: Vec<Synonym>) -> Self {
        let mut catalogue = Self { classes: self.classes.clone(), by_key: self.by_key.clone(), ..Self::default() };
        for class in classes {
            catalogue.add(class);
        }
        for synonym in synonyms {
            if let Some(class) = catalogue.get_mut(&synonym.key) {
                add_label(class, synonym.label);
            }
        }
        catalogue.finish()
    }

    fn add(&mut self, class: ItemClass) {
        if let Some(known) = self.get_mut(&class.key) {
            known.check = known.check.or(class.check);
            for label in class.labels {
                add_label(known, label);
            }
            return;
        }
        self.by_key.insert(class.key.clone(), u32::try_from(self.classes.len()).unwrap_or(u32::MAX));
        self.classes.push(Arc::new(class));
    }

    fn finish(mut self) -> Self {
        self.parents = self.classes.iter().map(|class| self.nearest_above(&class.key)).collect();
        self.index = Index::new(&self.classes);
        self
    }

    fn nearest_above(&self, key: &str) -> Option<u32> {
        let code = code::of_key(key)?;
        let own = (code != key).then(|| code.to_owned());
        own.into_iter().chain(code::above(code)).find_map(|above| self.by_key.get(&above).copied())
    }

    fn get_mut(&mut self, key: &str) -> Option<&mut ItemClass> {
        self.by_key.get(key).and_then(|place| self.classes.get_mut(*place as usize)).map(Arc::make_mut)
    }

    /// The class with this key.
    pub fn get(&self, key: &str) -> Option<&ItemClass> {
        self.by_key.get(key).and_then(|place| self.at(*place))
    }

    /// The class that somebody wrote by its key, or by its code with the check digit. A check digit
    /// that is not the one on record finds nothing.
    pub fn find(&self, written: &str) -> Option<&ItemClass> {
        match code::split(written) {
            Some((code, Some(check))) => self.get(code).filter(|class| class.check == Some(check)),
            _ => self.get(written),
        }
    }

    fn at(&self, place: u32) -> Option<&ItemClass> {
        self.classes.get(place as usize).map(Arc::as_ref)
    }

    /// The key of the nearest class above: levels that do not exist are skipped.
    pub fn parent(&self, key: &str) -> Option<&str> {
        let place = self.by_key.get(key)?;
        let parent = self.parents.get(*place as usize).copied().flatten()?;
        self.at(parent).map(|class| class.key.as_str())
    }

    /// Keys of the classes that can do in a class's place.
    pub fn substitutes(&self, key: &str) -> &[String] {
        self.get(key).map_or(&[], |class| &class.substitutes)
    }

    /// What must be heeded with a class: its own flags, or those of the nearest class above that is known.
    pub fn flags_of(&self, key: &str) -> &[Flag] {
        let above = || self.nearest_above(key).and_then(|place| self.at(place));
        self.get(key).or_else(above).map_or(&[], |class| &class.flags)
    }

    /// Every class, in the order of the source.
    pub fn iter(&self) -> impl Iterator<Item = &ItemClass> {
        self.classes.iter().map(Arc::as_ref)
    }

    /// How many classes there are.
    pub const fn len(&self) -> usize {
        self.classes.len()
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.classes.is_empty()
    }

    /// The index of its words.
    pub const fn index(&self) -> &Index {
        &self.index
    }
}

fn add_label(class: &mut ItemClass, label: Label) {
    let same = |known: &Label| known.tongue == label.tongue && known.text.to_lowercase() == label.text.to_lowercase();
    if !class.labels.iter().any(same) {
        class.labels.push(label);
    }
}
