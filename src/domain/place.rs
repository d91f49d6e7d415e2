//! Regions of Ukraine (ISO 3166-2:UA) and countries (ISO 3166-1 alpha-2), by code.

/// The 27 first-level units of Ukraine by their ISO 3166-2 code.
pub const REGIONS: [&str; 27] = [
    "UA-05", "UA-07", "UA-09", "UA-12", "UA-14", "UA-18", "UA-21", "UA-23", "UA-26", "UA-30", "UA-32", "UA-35",
    "UA-40", "UA-43", "UA-46", "UA-48", "UA-51", "UA-53", "UA-56", "UA-59", "UA-61", "UA-63", "UA-65", "UA-68",
    "UA-71", "UA-74", "UA-77",
];

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
        assert!(!is_country("Belgium"));
    }
}
