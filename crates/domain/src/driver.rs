//! A driver's code: one driver and one shipment, instead of the haulier's whole account; and what the driver does next.

use crate::shipment::{Shipment, ShipmentEventKind, ShipmentState};
use crate::{DriverCodeId, Instant, MemberId, OrganisationId, ShipmentId};

/// The most codes of a shipment that are good at a time: a change of drivers, not a crowd.
pub const MOST_AT_A_TIME: usize = 5;
/// Days a code is good for where nobody says how many.
pub const DAYS: i64 = 30;
/// The most days that one may say.
pub const MOST_DAYS: i64 = 90;

/// A driver's code, without the code itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DriverCode {
    pub id: DriverCodeId,
    /// The one shipment it is for.
    pub shipment: ShipmentId,
    /// Whose driver it is: who drove the shipment when it was made.
    pub organisation: OrganisationId,
    /// A function or a number plate, never a name.
    pub label: String,
    /// The seat that gave it, and answers for what is done with it.
    pub made_by: MemberId,
    /// When.
    pub made_at: Instant,
    /// Until when it is good at most.
    pub expires_at: Instant,
    /// When it was last used, to about a minute.
    pub last_used_at: Option<Instant>,
    /// When somebody ended it.
    pub revoked_at: Option<Instant>,
    /// When it ended by itself: its shipment was over, or another drove it.
    pub ended_at: Option<Instant>,
    /// Counts its changes.
    pub version: i64,
}

impl DriverCode {
    /// Whether it is good at a moment, as long as the shipment is under way.
    pub fn is_good(&self, now: Instant) -> bool {
        self.revoked_at.is_none() && self.ended_at.is_none() && now < self.expires_at
    }
}

/// Whether a shipment in this state has something for its driver to do.
pub const fn is_driven(state: ShipmentState) -> bool {
    matches!(state, ShipmentState::Planned | ShipmentState::Dispatched | ShipmentState::Arrived)
}

impl Shipment {
    /// Whether the drivers of `organisation` are those of this shipment, and it is not over.
    pub fn is_driven_by(&self, organisation: OrganisationId) -> bool {
        is_driven(self.state) && self.driver() == organisation
    }
}

/// What a driver reports on the way, in its order; the steps at the border are left out where there is none.
pub fn steps(crosses_border: bool) -> impl Iterator<Item = ShipmentEventKind> {
    use ShipmentEventKind::{Arrived, BorderEntry, CustomsRelease, Departed, HubArrival, Loaded};
    let of_border = |step: &ShipmentEventKind| matches!(step, BorderEntry | CustomsRelease);
    [Loaded, Departed, BorderEntry, CustomsRelease, HubArrival, Arrived]
        .into_iter()
        .filter(move |step| crosses_border || !of_border(step))
}

/// The step that follows the furthest of those reported: whoever forgot one is not asked for it behind a later one.
/// Nothing once the shipment is there, or over. Not every way has a hub, so `arrived` may be reported in its place.
pub fn next_step(
    state: ShipmentState,
    crosses_border: bool,
    reported: &[ShipmentEventKind],
) -> Option<ShipmentEventKind> {
    if state == ShipmentState::Arrived || !is_driven(state) {
        return None;
    }
    let furthest =
        steps(crosses_border).enumerate().filter(|(_, step)| reported.contains(step)).map(|(at, _)| at).last();
    steps(crosses_border).nth(furthest.map_or(0, |at| at + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shipment::tests::planned;
    use ShipmentEventKind::{
        Arrived, BorderEntry, Breakdown, CustomsHold, CustomsRelease, Delayed, Departed, HubArrival, Loaded,
    };

    fn next(crosses: bool, reported: &[ShipmentEventKind]) -> Option<ShipmentEventKind> {
        next_step(ShipmentState::Dispatched, crosses, reported)
    }

    #[test]
    fn steps_follow_one_another_to_the_consignee() {
        for crosses in [true, false] {
            let mut reported = Vec::new();
            while let Some(step) = next(crosses, &reported) {
                reported.push(step);
            }
            let all = [Loaded, Departed, BorderEntry, CustomsRelease, HubArrival, Arrived];
            let expected: Vec<_> =
                all.into_iter().filter(|step| crosses || !matches!(step, BorderEntry | CustomsRelease)).collect();
            assert_eq!(reported, expected, "{crosses}");
        }
    }

    #[test]
    fn what_goes_wrong_is_no_step_and_what_was_forgotten_is_not_asked_for() {
        assert_eq!(next(true, &[Loaded, Delayed, Breakdown]), Some(Departed));
        assert_eq!(next(true, &[Loaded, BorderEntry, CustomsHold]), Some(CustomsRelease));
        assert_eq!(next(true, &[HubArrival, Loaded]), Some(Arrived), "in whatever order they were told");
        assert_eq!(next(false, &[Departed, BorderEntry]), Some(HubArrival));
    }

    #[test]
    fn nothing_is_next_once_it_is_there_or_over() {
        for state in ShipmentState::ALL {
            let goes_on = matches!(state, ShipmentState::Planned | ShipmentState::Dispatched);
            assert_eq!(next_step(*state, true, &[]).is_some(), goes_on, "{state}");
            assert_eq!(is_driven(*state), goes_on || *state == ShipmentState::Arrived, "{state}");
        }
        assert_eq!(next(true, &[Arrived]), None);
    }

    #[test]
    fn a_code_is_of_who_drives_and_has_its_end() {
        let id = |n: u128| uuid::Uuid::from_u128(n);
        let own = planned(id(1).into(), id(2).into(), None);
        assert!(own.is_driven_by(id(1).into()) && !own.is_driven_by(id(2).into()), "the donor's own people");
        let hauled = planned(id(1).into(), id(2).into(), Some(id(3).into()));
        assert!(hauled.is_driven_by(id(3).into()) && !hauled.is_driven_by(id(1).into()));
        let over = Shipment { state: ShipmentState::Lost, ..hauled };
        assert!(!over.is_driven_by(id(3).into()));
        let at = |text: &str| text.parse::<Instant>().expect("a moment");
        let code = DriverCode {
            id: id(4).into(),
            shipment: over.id,
            organisation: id(3).into(),
            label: "AA 4821 KX".to_owned(),
            made_by: id(5).into(),
            made_at: at("2026-11-01T00:00:00Z"),
            expires_at: at("2026-12-01T00:00:00Z"),
            last_used_at: None,
            revoked_at: None,
            ended_at: None,
            version: 1,
        };
        let now = at("2026-11-30T23:59:59Z");
        assert!(code.is_good(now) && !code.is_good(code.expires_at));
        assert!(!DriverCode { revoked_at: Some(now), ..code.clone() }.is_good(now));
        assert!(!DriverCode { ended_at: Some(now), ..code }.is_good(now));
    }
}
