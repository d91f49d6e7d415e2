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

/// The countries of ISO 3166-1 (alpha-2), and Kosovo by the code that everybody uses.
const COUNTRIES: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ \
    CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO \
    FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE \
    JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO \
    MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW \
    PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM \
    TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW";

/// The currencies in use of ISO 4217; none of metals, funds and tests.
const CURRENCIES: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP \
    CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG \
    HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL \
    MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR \
    RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD \
    TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG";

/// Whether `code` is a country's (ISO 3166-1 alpha-2).
pub fn is_country(code: &str) -> bool {
    code.len() == 2 && COUNTRIES.split(' ').any(|known| known == code)
}

/// Whether `code` is a currency's (ISO 4217).
pub fn is_currency(code: &str) -> bool {
    code.len() == 3 && CURRENCIES.split(' ').any(|known| known == code)
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
        for other in ["Belgium", "be", "B", "", "BEL", "Be", "B1", "ZZ", "E ", "X "] {
            assert!(!is_country(other), "{other:?}");
        }
        assert!(["EUR", "UAH", "PLN", "GBP", "USD", "CHF"].iter().all(|code| is_currency(code)));
        for other in ["XXX", "XXQ", "eur", "EU", "R F", "EURO", ""] {
            assert!(!is_currency(other), "{other:?}");
        }
        assert!(REGIONS.iter().all(|region| part(region).is_some()), "every region lies in a part");
        assert_eq!(part("UA-99"), None);
    }
}
