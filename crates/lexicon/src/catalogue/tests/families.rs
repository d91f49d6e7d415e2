//! Units and weights within a family of classes: what cannot be counted alike can never answer for one another.

use super::*;

/// Classes that are counted otherwise than the class above, because people do: by the pair, as a part of a set, by
/// another measure, or by the packet that nobody opens to weigh.
const COUNTED_APART: &[&str] = &[
    // pairs below what is no pair
    "18230000.socks",
    "18424000",
    "33141420",
    "33141710",
    "33141740",
    "35113410.chemical_boots",
    "35113410.chemical_gloves_boots",
    "35815000.blast_boots",
    // sets, and parts of a set
    "35111100",
    "35111100.ba_compressor",
    "35111100.ba_control_board",
    "35111100.ba_test_bench",
    "35111100.escape_hood",
    "35111100.face_mask",
    "35111100.lung_demand_valve",
    "35111100.parts",
    "35111100.pass",
    "35811100.fire_jacket",
    "35811100.fire_trousers",
    "39221110",
    "39221180",
    "39221200",
    "39221210",
    "39221240",
    "39221260",
    "39512100",
    "39512200",
    "39512300",
    "39512400",
    "39512500",
    // another measure
    "09133000",
    "31527260.led_strip",
    "32421000",
    "32421000.fibre_splicer",
    "35111520",
    "39522110.plastic_sheeting",
    "39541110.lashing_strap",
    "39541110.rescue_rope",
    "39715240.underfloor",
    "39830000.sorbent",
    "39831000",
    "39831100",
    "39831300",
    "39832000",
    "44111200",
    "44111400",
    "44111400.sealant",
    "44111520",
    "44111520.insulation_blanket",
    "44111700",
    "44111800",
    "44112400.gutter",
    "44114200",
    "44176000.window_film",
    "44191100",
    "44191300",
    "44191400",
    "44221111",
    // tins, packets and parcels
    "09110000.fuel_tablets",
    "15131130",
    "15332410",
    "15511600",
    "15511700",
    "15851100.instant_noodles",
    "15882000.sip_feeds",
    "15897100",
    "15897200",
    "15897300",
    "24962000.purification_tablets",
];

/// The heaviest that a piece of what is used up may be, in grams.
const HEAVIEST: &[(&str, u64)] = &[
    ("18143000.dust_mask", 30),
    ("18143000.ffp_respirator", 60),
    ("24962000.purification_tablets", 10),
    ("33141621", 300),
    ("33199000.surgical_mask", 10),
    ("33711410", 5),
    ("33711430", 20),
    ("33711610", 1100),
    ("33711710", 50),
    ("33711720", 250),
    ("33711900", 300),
    ("33712000", 20),
    ("33721000", 100),
    ("33751000", 100),
    ("33761000", 300),
    ("33771100", 30),
    ("44613800.garbage_bag", 100),
];

/// Classes whose own kind is far lighter or heavier than what is meant by the class it hangs on.
const OF_ANOTHER_SIZE: &[&str] = &[
    "34144000.eod_robot",
    "37450000.balls",
    "39522530.field_camp",
    "39715200.hand_warmer",
    "43310000.compaction_plate",
    "43310000.concrete_mixer",
    "43310000.floor_saw",
    "44613800.garbage_bag",
];

/// How much heavier one of a family may be than another.
const FACTOR: u64 = 80;

#[test]
fn parent_and_child_are_counted_alike() {
    let catalogue = relief();
    let mut wrong = Vec::new();
    for class in catalogue.iter().filter(|class| class.is_accepted()) {
        let above = catalogue.parent(&class.key).filter(|above| code::is_narrow(above));
        let Some(above) = above.and_then(|above| catalogue.get(above)) else { continue };
        let apart = COUNTED_APART.contains(&class.key.as_str());
        if (above.unit != class.unit) != apart {
            let must = if apart { "not " } else { "" };
            wrong.push(format!("{} in {} must {must}be as {} in {}", class.key, class.unit, above.key, above.unit));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    for key in COUNTED_APART {
        assert!(catalogue.get(key).is_some(), "{key} exists");
    }
}

#[test]
fn what_can_do_for_a_class_is_counted_as_it_is() {
    let catalogue = relief();
    for class in catalogue.iter() {
        for other in class.substitutes.iter().filter_map(|other| catalogue.get(other)) {
            assert_eq!(other.unit, class.unit, "{} can do for {}", other.key, class.key);
        }
    }
}

#[test]
fn gloves_are_counted_in_pairs() {
    let catalogue = relief();
    for class in catalogue.iter().filter(|class| class.key.starts_with("18424")) {
        assert_eq!(class.unit, "PR", "{}", class.key);
    }
}

#[test]
fn a_weight_is_of_a_piece_and_not_of_its_pack() {
    let catalogue = relief();
    for (key, most) in HEAVIEST {
        let class = catalogue.get(key).unwrap_or_else(|| panic!("{key} exists"));
        assert_eq!(class.unit, "H87", "{key}");
        assert!(class.weight_g.is_some_and(|weight| (1..=*most).contains(&weight)), "{key}: {:?} g", class.weight_g);
    }
}

#[test]
fn weights_of_a_family_are_of_one_order() {
    let catalogue = relief();
    for class in catalogue.iter().filter(|class| !OF_ANOTHER_SIZE.contains(&class.key.as_str())) {
        let own = code::of_key(&class.key).filter(|own| *own != class.key).and_then(|own| catalogue.get(own));
        let Some(above) = own.filter(|above| above.unit == class.unit) else { continue };
        let (Some(a), Some(b)) = (class.weight_g, above.weight_g) else { continue };
        let close = a <= b.saturating_mul(FACTOR) && b <= a.saturating_mul(FACTOR);
        assert!(close, "{} weighs {a} g, {} {b} g", class.key, above.key);
    }
}
