use super::boards::empty;
use crate::model::{Condition, Earmark, Instance, Need, Offer};
use crate::rules::{Blocked, pair, pair_with_lots};

/// A need of class 2 in community 0 (region 0), an offer of the same from region 0.
fn board() -> (Instance, Need, Offer) {
    let need = Need { class: 2, subs: 0, barred: 0, org: 0, by: 30, qty: 10, min_lot: 4, prio: 1, indivisible: false };
    let offer = Offer {
        class: 2,
        donor: 0,
        region: 0,
        from: 0,
        until: 90,
        qty: 10,
        cond: Condition::New,
        earmark: Earmark::None,
    };
    (empty(4), need, offer)
}

#[test]
fn class_parent_and_substitute() {
    let (mut b, need, offer) = board();
    assert_eq!(pair(&b, &offer, &need).unwrap().points(), 0);
    assert_eq!(pair(&b, &offer, &Need { class: 0, ..need }).unwrap().points(), 0);
    assert_eq!(pair(&b, &Offer { class: 3, ..offer }, &need), Err(Blocked::Class));
    let subs = b.class_sets.intern(vec![3]);
    let terms = pair(&b, &Offer { class: 3, ..offer }, &Need { subs, ..need }).unwrap();
    assert!(terms.substitute);
    assert_eq!(terms.points(), 3);
    let both = b.class_sets.intern(vec![0]);
    assert_eq!(pair(&b, &offer, &Need { subs: both, ..need }).unwrap().points(), 0, "the class itself comes first");
}

#[test]
fn earmarks() {
    let (b, need, offer) = board();
    let with = |earmark| pair(&b, &Offer { earmark, ..offer }, &need).map(|t| t.points());
    assert_eq!(with(Earmark::Community(0)), Ok(0));
    assert_eq!(with(Earmark::Community(1)), Err(Blocked::EarmarkCommunity));
    assert_eq!(with(Earmark::Region(0)), Ok(0));
    assert_eq!(with(Earmark::Region(1)), Err(Blocked::EarmarkRegion));
    assert_eq!(with(Earmark::Org(0)), Ok(0));
    assert_eq!(with(Earmark::Org(4)), Err(Blocked::EarmarkOrg), "another recipient of the same community");
}

#[test]
fn dates_are_met_on_the_day_itself() {
    let (b, need, offer) = board();
    assert!(pair(&b, &Offer { from: 29, ..offer }, &need).is_ok());
    assert_eq!(pair(&b, &Offer { from: 30, ..offer }, &need), Err(Blocked::TooLate));
    assert!(pair(&b, &Offer { until: 1, ..offer }, &need).is_ok());
    assert_eq!(pair(&b, &Offer { until: 0, ..offer }, &need), Err(Blocked::OfferExpired));
    assert_eq!(pair(&b, &Offer { from: -9, ..offer }, &need).unwrap().arrival, 1, "the past counts as today");
}

#[test]
fn distance_wait_condition_and_partners() {
    let (b, need, offer) = board();
    let points = |o: Offer| pair(&b, &o, &need).unwrap().points();
    assert_eq!(points(Offer { region: 1, ..offer }), 2);
    assert_eq!(points(Offer { region: 2, ..offer }), 4);
    assert_eq!(points(Offer { from: 12, ..offer }), 0, "arrives on day 13");
    assert_eq!(points(Offer { from: 13, ..offer }), 1, "arrives on day 14");
    assert_eq!(points(Offer { cond: Condition::Good, ..offer }), 1);
    assert_eq!(points(Offer { cond: Condition::Used, ..offer }), 3);
    assert_eq!(points(Offer { donor: 1, ..offer }), -2);
}

#[test]
fn lots() {
    let (b, need, offer) = board();
    assert!(pair_with_lots(&b, &Offer { qty: 4, ..offer }, &need).is_ok());
    assert_eq!(pair_with_lots(&b, &Offer { qty: 3, ..offer }, &need), Err(Blocked::MinLot));
    assert!(
        pair_with_lots(&b, &Offer { qty: 2, ..offer }, &Need { qty: 2, ..need }).is_ok(),
        "a lot larger than the need"
    );
    let whole = Need { indivisible: true, ..need };
    assert!(pair_with_lots(&b, &offer, &whole).is_ok());
    assert_eq!(pair_with_lots(&b, &Offer { qty: 9, ..offer }, &whole), Err(Blocked::Indivisible));
}

#[test]
fn codes_differ() {
    let all = [
        Blocked::Class,
        Blocked::EarmarkCommunity,
        Blocked::EarmarkRegion,
        Blocked::EarmarkOrg,
        Blocked::TooLate,
        Blocked::OfferExpired,
        Blocked::Indivisible,
        Blocked::MinLot,
    ];
    let mut codes: Vec<&str> = all.iter().map(|b| b.code()).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), all.len());
}
