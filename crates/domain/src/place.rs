//! Regions of Ukraine (ISO 3166-2:UA) and countries (ISO 3166-1 alpha-2), by code.

/// The 27 first-level units of Ukraine by their ISO 3166-2 code.
pub const REGIONS: [&str; 27] = [
    "UA-05", "UA-07", "UA-09", "UA-12", "UA-14", "UA-18", "UA-21", "UA-23", "UA-26", "UA-30", "UA-32", "UA-35",
    "UA-40", "UA-43", "UA-46", "UA-48", "UA-51", "UA-53", "UA-56", "UA-59", "UA-61", "UA-63", "UA-65", "UA-68",
    "UA-71", "UA-74", "UA-77",
];

vocabulary! {
    /// Parts of Ukraine, for distances: regions of one part are near each other.
    pub enum Part {
        /// Volyn, Galicia, Transcarpathia, Podilia's west.
        West = "west",
        /// The middle of the country.
        Centre = "centre",
        /// Kyiv and the north.
        North = "north",
        /// The south, with Crimea.
        South = "south",
        /// The east.
        East = "east",
    }
}

/// The part of the country in which a region lies.
pub fn part(region: &str) -> Option<Part> {
    Some(match region {
        "UA-07" | "UA-21" | "UA-26" | "UA-46" | "UA-56" | "UA-61" | "UA-68" | "UA-77" => Part::West,
        "UA-05" | "UA-35" | "UA-53" | "UA-71" => Part::Centre,
        "UA-18" | "UA-30" | "UA-32" | "UA-59" | "UA-74" => Part::North,
        "UA-23" | "UA-40" | "UA-43" | "UA-48" | "UA-51" | "UA-65" => Part::South,
        "UA-09" | "UA-12" | "UA-14" | "UA-63" => Part::East,
        _ => return None,
    })
}

/// The country whose border the customs rules speak of.
pub const UKRAINE: &str = "UA";

/// Whether `code` is an ISO 3166-2 region of Ukraine.
pub fn is_region(code: &str) -> bool {
    REGIONS.contains(&code)
}

/// Whether `code` has the form of an ISO 3166-1 alpha-2 country code.
pub fn is_country(code: &str) -> bool {
    code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_are_known_by_code() {
        assert!(is_region("UA-63"));
        assert!(!is_region("UA-99"));
        assert!(!is_region("ua-63"));
        assert!(is_country("BE"));
        for other in ["Belgium", "be", "B", "", "BEL", "Be", "B1"] {
            assert!(!is_country(other), "{other:?}");
        }
        assert!(REGIONS.iter().all(|region| part(region).is_some()), "every region lies in a part");
        assert_eq!(part("UA-99"), None);
    }
}
