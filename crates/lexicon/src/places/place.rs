//! What a place is, and a region.

use std::collections::BTreeMap;

domain::vocabulary! {
    /// What a place is, by the codifier's letters.
    pub enum Category {
        /// A region (oblast).
        Region = "O",
        /// A city with the rank of a region.
        Capital = "K",
        /// A raion.
        Raion = "P",
        /// A community (hromada).
        Community = "H",
        /// A town.
        Town = "M",
        /// An urban settlement, by the classes before 2024.
        UrbanSettlement = "T",
        /// A settlement.
        Settlement = "X",
        /// A village.
        Village = "C",
        /// A district of a town.
        District = "B",
    }
}

impl Category {
    /// Its word in interfaces.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Region => "region",
            Self::Capital => "city_region",
            Self::Raion => "raion",
            Self::Community => "community",
            Self::Town => "town",
            Self::UrbanSettlement => "urban_settlement",
            Self::Settlement => "settlement",
            Self::Village => "village",
            Self::District => "district",
        }
    }

    /// Larger first, where names are the same.
    pub const fn rank(self) -> u8 {
        match self {
            Self::Capital | Self::Town => 0,
            Self::Community => 1,
            Self::Region => 2,
            Self::Raion => 3,
            Self::UrbanSettlement | Self::Settlement => 4,
            Self::Village => 5,
            Self::District => 6,
        }
    }
}

/// A place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its codifier code, 19 characters.
    pub code: String,
    /// From 1 (region) to 5 (district of a town).
    pub level: u8,
    /// What it is.
    pub category: Category,
    /// Its Ukrainian name; of regions, raions and communities the adjective, as in the codifier.
    pub name: String,
    /// Its English name, where it is known.
    pub name_en: Option<String>,
    /// The code of what it lies in.
    pub parent: Option<String>,
    /// Names it had before.
    pub aliases: Vec<String>,
}

/// A region of Ukraine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    /// ISO 3166-2.
    pub iso: String,
    /// Its codifier code.
    pub code: String,
    /// Its names by language.
    pub names: BTreeMap<&'static str, String>,
}

impl Place {
    /// OCHA's P-code: the first 4, 6, 9 or 12 characters of the code, by level.
    pub fn pcode(&self) -> &str {
        let length = match self.level {
            1 => 4,
            2 => 6,
            3 => 9,
            _ => 12,
        };
        self.code.get(..length).unwrap_or(&self.code)
    }
}

impl Region {
    /// The region as a place.
    pub fn place(&self) -> Place {
        let name = self.names.get("uk").cloned().unwrap_or_default();
        let category = if name.contains(' ') { Category::Region } else { Category::Capital };
        Place {
            code: self.code.clone(),
            level: 1,
            category,
            name: name.trim_end_matches(" область").to_owned(),
            name_en: self.names.get("en").cloned(),
            parent: None,
            aliases: Vec::new(),
        }
    }
}

/// Whether this has the form of a codifier code.
pub fn is_code(text: &str) -> bool {
    text.len() == 19 && text.starts_with("UA") && text.bytes().skip(2).all(|byte| byte.is_ascii_digit())
}
