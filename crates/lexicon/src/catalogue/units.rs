//! Units that people write, and the specs of an item that are stated in them.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use crate::text::fold::fold;

/// What a unit measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Quantity {
    /// kW.
    Power,
    /// kVA.
    ApparentPower,
    /// V.
    Voltage,
    /// Ah.
    Charge,
    /// Wh.
    Energy,
    /// l.
    Volume,
    /// l/min.
    Flow,
    /// m.
    Length,
    /// km.
    Distance,
    /// kg.
    Mass,
    /// bar.
    Pressure,
    /// m².
    Area,
    /// lm.
    Light,
    /// km/h.
    Speed,
    /// °C.
    Temperature,
    /// People.
    Persons,
    /// Seats.
    Seats,
    /// A year of make.
    Year,
    /// Things.
    Count,
}

/// A unit.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// UN/ECE Rec 20, or Rec 21 for packagings.
    pub code: String,
    /// What it measures.
    pub of: Quantity,
    /// How many of the quantity's first unit one is; none for a packaging of unknown content.
    pub factor: Option<f64>,
    /// How it is written, folded.
    pub signs: Vec<String>,
}

/// Specs by name: what they are stated in, that unit's Rec 20 code, and how many of the
/// quantity's first unit one of it is.
pub const SPECS: &[(&str, Quantity, &str, f64)] = &[
    ("power_kw", Quantity::Power, "KWT", 1.0),
    ("power_kva", Quantity::ApparentPower, "KVA", 1.0),
    ("voltage_v", Quantity::Voltage, "VLT", 1.0),
    ("capacity_ah", Quantity::Charge, "AMH", 1.0),
    ("energy_wh", Quantity::Energy, "WHR", 1.0),
    ("volume_l", Quantity::Volume, "LTR", 1.0),
    ("bucket_m3", Quantity::Volume, "MTQ", 1000.0),
    ("flow_l_min", Quantity::Flow, "L2", 1.0),
    ("pressure_bar", Quantity::Pressure, "BAR", 1.0),
    ("working_height_m", Quantity::Length, "MTR", 1.0),
    ("length_m", Quantity::Length, "MTR", 1.0),
    ("hose_diameter_mm", Quantity::Length, "MMT", 0.001),
    ("width_m", Quantity::Length, "MTR", 1.0),
    ("payload_t", Quantity::Mass, "TNE", 1000.0),
    ("lift_kg", Quantity::Mass, "KGM", 1.0),
    ("weight_kg", Quantity::Mass, "KGM", 1.0),
    ("area_m2", Quantity::Area, "MTK", 1.0),
    ("luminous_lm", Quantity::Light, "LUM", 1.0),
    ("speed_kmh", Quantity::Speed, "KMH", 1.0),
    ("range_km", Quantity::Distance, "KMT", 1.0),
    ("temperature_c", Quantity::Temperature, "CEL", 1.0),
    ("persons", Quantity::Persons, "IE", 1.0),
    ("seats", Quantity::Seats, "E36", 1.0),
    ("year", Quantity::Year, "ANN", 1.0),
];

/// Specs that are stated in words, without a unit.
pub const WORDED: &[&str] = &["drive", "size"];

/// Whether a class may have a spec of this name.
pub fn is_spec(name: &str) -> bool {
    WORDED.contains(&name) || SPECS.iter().any(|(known, ..)| *known == name)
}

/// The table of units.
#[derive(Debug)]
pub struct Units {
    units: Vec<Unit>,
    by_sign: FxHashMap<String, usize>,
}

#[derive(Deserialize)]
struct File {
    unit: Vec<Unit>,
}

static UNITS: LazyLock<Units> = LazyLock::new(|| {
    // a test reads the file; a broken one is found before it is ever shipped
    let units = toml::from_str::<File>(include_str!("units.toml")).map(|file| file.unit).unwrap_or_default();
    let mut by_sign = FxHashMap::default();
    for (place, unit) in units.iter().enumerate() {
        for sign in &unit.signs {
            by_sign.entry(sign.split('/').map(fold).collect::<Vec<_>>().join("/")).or_insert(place);
        }
    }
    Units { units, by_sign }
});

/// The table of units.
pub fn units() -> &'static Units {
    &UNITS
}

impl Units {
    /// The unit written so, folded and without spaces.
    pub fn by_sign(&self, sign: &str) -> Option<&Unit> {
        self.by_sign.get(sign).and_then(|place| self.units.get(*place))
    }

    /// The unit with this code.
    pub fn by_code(&self, code: &str) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.code == code)
    }

    /// Every unit.
    pub fn iter(&self) -> impl Iterator<Item = &Unit> {
        self.units.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sound() {
        assert!(units().iter().count() > 40);
        for unit in units().iter() {
            assert!(unit.factor.is_some() || unit.of == Quantity::Count, "{} has a factor", unit.code);
        }
        assert_eq!(units().by_sign("квт").map(|unit| unit.code.as_str()), Some("KWT"));
        assert_eq!(units().by_sign("m3/h").map(|unit| unit.code.as_str()), Some("MQH"));
        for (name, of, code, factor) in SPECS {
            let unit = units().by_code(code).unwrap_or_else(|| panic!("{name} is stated in an unknown unit"));
            assert_eq!(unit.of, *of, "{name}");
            assert!((unit.factor.unwrap_or_default() - factor).abs() < 1e-9, "{name}");
        }
    }
}
