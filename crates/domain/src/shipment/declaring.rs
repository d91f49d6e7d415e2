//! The customs codes of a shipment, one after another: a code that ended or was wrong is followed by another, and each
//! is kept with who filed it and when.

use super::Shipment;
use crate::TransitionError;
use crate::customs::CustomsRecord;
use crate::transition::{Machine, ShipmentVerb};

impl Shipment {
    /// Records a customs declaration. The code in force is filled in with what became known, which may be after the
    /// count. Another code comes into force in its place, and so does one that was in force before; only what tells of
    /// a clearance or a report under an earlier code fills that in where it stands.
    ///
    /// # Errors
    /// `it_has_already_ended`.
    pub fn declare(self, record: CustomsRecord) -> Result<Self, TransitionError> {
        let state = self.state.moved(ShipmentVerb::Customs)?;
        let shipment = Self { state, ..self };
        let first = |known: &CustomsRecord| CustomsRecord { filed: known.filed.or(record.filed), ..record.clone() };
        if let Some(present) = shipment.customs.as_ref().filter(|present| present.code == record.code) {
            return Ok(Self { customs: Some(first(present)), ..shipment });
        }
        let mut former = shipment.former_customs;
        let known = former.iter().position(|earlier| earlier.code == record.code);
        if let Some(earlier) = known.and_then(|place| former.get_mut(place)).filter(|_| record.is_settled()) {
            *earlier = first(earlier);
            return Ok(Self { former_customs: former, ..shipment });
        }
        // what is known of the goods under an earlier code stays known where it comes into force again
        let earlier = known.map(|place| former.remove(place));
        former.extend(shipment.customs);
        let record = CustomsRecord {
            cleared_on: record.cleared_on.or(earlier.as_ref().and_then(|earlier| earlier.cleared_on)),
            report_filed_on: record.report_filed_on.or(earlier.as_ref().and_then(|earlier| earlier.report_filed_on)),
            ..record
        };
        Ok(Self { customs: Some(record), former_customs: former, ..shipment })
    }

    /// With no code in force, since what is on board is no longer what was declared: goods must agree with their
    /// declaration by name, places, pieces and weight. What was declared is kept, and comes into force again by being
    /// filed anew.
    #[must_use]
    pub fn undeclared(self) -> Self {
        let mut former = self.former_customs;
        former.extend(self.customs);
        Self { customs: None, former_customs: former, ..self }
    }

    /// The record of this code, in force or not.
    pub fn declared(&self, code: &str) -> Option<&CustomsRecord> {
        self.customs.iter().chain(&self.former_customs).find(|record| record.code == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::customs::Filing;
    use crate::shipment::ShipmentState;
    use crate::transition::tests::things::{id, shipment};
    use crate::{Day, Instant};

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    fn filed(code: &str, hour: u32) -> CustomsRecord {
        let at: Instant = format!("2026-11-20T{hour:02}:00:00Z").parse().expect("a moment");
        let filed = Some(Filing { by: id(u128::from(hour)), at });
        CustomsRecord { filed, ..CustomsRecord::new(code, day("2026-11-20")) }
    }

    fn codes(shipment: &Shipment) -> (Vec<&str>, Option<&str>) {
        let former = shipment.former_customs.iter().map(|record| record.code.as_str()).collect();
        (former, shipment.customs.as_ref().map(|record| record.code.as_str()))
    }

    fn declared(all: &[CustomsRecord]) -> Shipment {
        all.iter().fold(shipment(ShipmentState::Planned), |shipment, record| {
            shipment.declare(record.clone()).expect("declared")
        })
    }

    #[test]
    fn codes_follow_one_another_and_each_is_kept() {
        let three = declared(&[filed("1", 1), filed("2", 2), filed("3", 3)]);
        assert_eq!(codes(&three), (vec!["1", "2"], Some("3")));
        assert_eq!(three.former_customs, [filed("1", 1), filed("2", 2)]);
        // back to the first: it is in force again, and none stands there twice
        let back = three.declare(filed("1", 4)).expect("declared");
        assert_eq!(codes(&back), (vec!["2", "3"], Some("1")));
    }

    #[test]
    fn what_becomes_known_of_a_code_is_filled_in_where_it_stands() {
        let cleared = |code: &str, hour| CustomsRecord { cleared_on: Some(day("2026-11-21")), ..filed(code, hour) };
        let two = declared(&[filed("1", 1), filed("2", 2)]);
        let present = two.clone().declare(cleared("2", 3)).expect("declared");
        assert_eq!(codes(&present), (vec!["1"], Some("2")));
        assert_eq!(present.customs, Some(cleared("2", 2)), "who filed it first, and when, stays");
        let earlier = two.declare(cleared("1", 3)).expect("declared");
        assert_eq!(codes(&earlier), (vec!["1"], Some("2")));
        assert_eq!(earlier.former_customs, [cleared("1", 1)]);
        let reported = CustomsRecord { report_filed_on: Some(day("2026-12-01")), ..cleared("1", 4) };
        let earlier = earlier.declare(reported.clone()).expect("declared");
        assert_eq!(earlier.declared("1").map(|record| record.report_filed_on), Some(reported.report_filed_on));
        // and stays known when that code is filed anew
        let back = earlier.declare(filed("1", 5)).expect("declared");
        let present = back.customs.expect("a code in force");
        assert_eq!((present.cleared_on, present.report_filed_on), (reported.cleared_on, reported.report_filed_on));
    }

    #[test]
    fn another_load_wants_another_word() {
        let shipment = declared(&[filed("1", 1)]).undeclared();
        assert_eq!(codes(&shipment), (vec!["1"], None));
        let again = shipment.declare(filed("1", 2)).expect("declared");
        assert_eq!(codes(&again), (vec![], Some("1")));
        assert_eq!(codes(&Shipment::undeclared(Shipment { customs: None, ..again })), (vec![], None));
    }

    #[test]
    fn clearance_may_follow_the_count() {
        for state in ShipmentState::ALL {
            let record = CustomsRecord { cleared_on: Some(day("2026-11-20")), ..filed("1", 1) };
            let may = Shipment { state: *state, ..shipment(ShipmentState::Planned) }.declare(record).is_ok();
            assert_eq!(may, state.allowed().contains(&"customs"), "{state}");
        }
    }
}
