use super::boards::empty;
use crate::model::{Condition, Earmark, Instance, Need, Pledge};
use crate::rules::{Blocked, lots, pair};

/// A need of class 2 in community 0 (region 0), a pledge of the same from region 0.
fn board() -> (Instance, Need, Pledge) {
    let need = Need { class: 2, subs: 0, barred: 0, org: 0, by: 30, qty: 10, min_lot: 4, prio: 1, indivisible: false };
    let pledge = Pledge {
        class: 2,
        donor: 0,
        region: 0,
        from: 0,
        until: 90,
        qty: 10,
        cond: Condition::New,
        earmark: Earmark::None,
    };
    (empty(4), need, pledge)
}

#[test]
fn class_parent_and_substitute() {
    let (mut b, need, pledge) = board();
    assert_eq!(pair(&b, &pledge, &need).unwrap().points(), 0);
    assert_eq!(pair(&b, &pledge, &Need { class: 0, ..need }).unwrap().points(), 0);
    assert_eq!(pair(&b, &Pledge { class: 3, ..pledge }, &need), Err(Blocked::Class));
    let subs = b.class_sets.intern(vec![3]);
    let terms = pair(&b, &Pledge { class: 3, ..pledge }, &Need { subs, ..need }).unwrap();
    assert!(terms.substitute);
    assert_eq!(terms.points(), 3);
    let both = b.class_sets.intern(vec![0]);
    assert_eq!(pair(&b, &pledge, &Need { subs: both, ..need }).unwrap().points(), 0, "the class itself comes first");
}

#[test]
fn earmarks() {
    let (b, need, pledge) = board();
    let with = |earmark| pair(&b, &Pledge { earmark, ..pledge }, &need).map(|t| t.points());
    assert_eq!(with(Earmark::Community(0)), Ok(0));
    assert_eq!(with(Earmark::Community(1)), Err(Blocked::EarmarkCommunity));
    assert_eq!(with(Earmark::Region(0)), Ok(0));
    assert_eq!(with(Earmark::Region(1)), Err(Blocked::EarmarkRegion));
    assert_eq!(with(Earmark::Org(0)), Ok(0));
    assert_eq!(with(Earmark::Org(4)), Err(Blocked::EarmarkOrg), "another recipient of the same community");
}

#[test]
fn dates_are_met_on_the_day_itself() {
    let (b, need, pledge) = board();
    assert!(pair(&b, &Pledge { from: 29, ..pledge }, &need).is_ok());
    assert_eq!(pair(&b, &Pledge { from: 30, ..pledge }, &need), Err(Blocked::TooLate));
    assert!(pair(&b, &Pledge { until: 1, ..pledge }, &need).is_ok());
    assert_eq!(pair(&b, &Pledge { until: 0, ..pledge }, &need), Err(Blocked::PledgeExpired));
    assert_eq!(pair(&b, &Pledge { from: -9, ..pledge }, &need).unwrap().arrival, 1, "the past counts as today");
}

#[test]
fn distance_wait_condition_and_partners() {
    let (b, need, pledge) = board();
    let points = |o: Pledge| pair(&b, &o, &need).unwrap().points();
    assert_eq!(points(Pledge { region: 1, ..pledge }), 2);
    assert_eq!(points(Pledge { region: 2, ..pledge }), 4);
    assert_eq!(points(Pledge { from: 12, ..pledge }), 0, "arrives on day 13");
    assert_eq!(points(Pledge { from: 13, ..pledge }), 1, "arrives on day 14");
    assert_eq!(points(Pledge { cond: Condition::Good, ..pledge }), 1);
    assert_eq!(points(Pledge { cond: Condition::Used, ..pledge }), 3);
    assert_eq!(points(Pledge { donor: 1, ..pledge }), -2);
}

#[test]
fn a_shipment_is_at_least_a_lot_or_all_of_an_indivisible_need() {
    let (_, need, _) = board();
    assert_eq!(lots(&need, need.qty, 4), Ok(()));
    assert_eq!(lots(&need, need.qty, 3), Err(Blocked::MinLot));
    assert_eq!(lots(&Need { qty: 2, ..need }, 2, 2), Ok(()), "a lot larger than the need");
    let whole = Need { indivisible: true, ..need };
    assert_eq!(lots(&whole, whole.qty, 10), Ok(()));
    assert_eq!(lots(&whole, whole.qty, 9), Err(Blocked::Indivisible));
    // of what is still open, less than a lot is all that can be sent
    assert_eq!(lots(&need, 3, 3), Ok(()));
    assert_eq!(lots(&whole, 9, 9), Ok(()));
}

#[test]
fn codes_differ() {
    let all = [
        Blocked::Class,
        Blocked::EarmarkCommunity,
        Blocked::EarmarkRegion,
        Blocked::EarmarkOrg,
        Blocked::TooLate,
        Blocked::PledgeExpired,
        Blocked::Indivisible,
        Blocked::MinLot,
    ];
    let mut codes: Vec<&str> = all.iter().map(|b| b.code()).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), all.len());
}
