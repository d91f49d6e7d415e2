//! Shipments: `planned → dispatched → arrived → received → closed`; `cancelled` only before
//! dispatch; `lost`, `returned` after. Few states, many events.

mod amending;
mod declaring;
mod redirecting;

pub use amending::{Amended, AmendedField, Amendment, ShipmentAmendment};

use crate::Code;
use chrono::TimeDelta;

use crate::consent::Consent;
use crate::customs::{self, CustomsRecord, CustomsRules};
pub use crate::transition::{LineState, ShipmentState};
use crate::transition::{Machine, ShipmentVerb};
use crate::zone::Zone;
use crate::{
    AllocationId, Day, DriverCodeId, Instant, MemberId, OrganisationId, ShipmentEventId, ShipmentId, ShipmentLineId,
    TransitionError,
};

/// Facts may be older than what planned them by this: goods were on the way before.
pub(crate) const FACTS_BEFORE: TimeDelta = TimeDelta::days(30);
/// What the clocks of those who report may be ahead.
pub(crate) const CLOCKS_DIFFER: TimeDelta = TimeDelta::minutes(5);

vocabulary! {
    /// What happens to a shipment on its way.
    pub enum ShipmentEventKind {
        /// Loaded.
        Loaded = "loaded",
        /// On the road.
        Departed = "departed",
        /// At the border.
        BorderEntry = "border_entry",
        /// Held by customs.
        CustomsHold = "customs_hold",
        /// Cleared by customs.
        CustomsRelease = "customs_release",
        /// At a hub.
        HubArrival = "hub_arrival",
        /// The legal transfer, with a signed act.
        Handover = "handover",
        /// Late.
        Delayed = "delayed",
        /// Sent elsewhere; with a line, that line alone.
        Diverted = "diverted",
        /// Broken down; with a line, that line alone is held.
        Breakdown = "breakdown",
        /// A held or diverted line goes on.
        Resumed = "resumed",
        /// At the consignee.
        Arrived = "arrived",
        /// Turned up after it was given up as lost; told by finding it.
        Found = "found",
    }
}

/// A shipment with its lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shipment {
    pub id: ShipmentId,
    /// Its reference for phone and paper, `S-2026-000123`.
    pub reference: String,
    /// Where it stands.
    pub state: ShipmentState,
    /// Who sends.
    pub consignor: OrganisationId,
    /// Who receives.
    pub consignee: OrganisationId,
    /// The recipients of the needs on board.
    pub recipients: Vec<OrganisationId>,
    /// Who drives; absent when the donor's own people do and have no account.
    pub carrier: Option<OrganisationId>,
    /// The number of the CMR or waybill.
    pub waybill: String,
    /// The role of the person who will receive it, for example `head of the rescue depot`.
    pub responsible_receiver: Option<String>,
    /// The country it is loaded in (ISO 3166-1 alpha-2).
    pub loading_country: String,
    /// Whether it crosses into Ukraine and so needs a customs code; settled when it is planned.
    pub crosses_border: bool,
    /// When the consignee last agreed to take it.
    pub consignee_agreed_at: Option<Instant>,
    /// The last word of each recipient, and of the consignee.
    pub consents: Vec<Consent>,
    /// What it travels in, such as the plates of a lorry.
    pub vehicle: Option<String>,
    /// The day on which it is expected.
    pub expected_on: Option<Day>,
    /// The customs record in force.
    pub customs: Option<CustomsRecord>,
    /// The customs records before it, in the order in which they were filed.
    pub former_customs: Vec<CustomsRecord>,
    /// When it left.
    pub dispatched_at: Option<Instant>,
    /// When it arrived.
    pub arrived_at: Option<Instant>,
    /// When the last line was counted.
    pub received_at: Option<Instant>,
    /// Code it was cancelled, lost or returned.
    pub reason: Option<String>,
    /// Counts its changes.
    pub version: i64,
    /// When it was planned.
    pub created_at: Instant,
    /// Its lines in order.
    pub lines: Vec<ShipmentLine>,
}

/// A line of a shipment: units of one allocation, and what was counted of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShipmentLine {
    pub id: ShipmentLineId,
    /// Its place in the shipment, from 1.
    pub position: i32,
    /// The allocation whose units it carries.
    pub allocation: AllocationId,
    /// Units on board.
    pub quantity: i64,
    /// Where it stands.
    pub state: LineState,
    /// Counted in good order.
    pub accepted: i64,
    /// Counted damaged.
    pub damaged: i64,
    /// Counted missing.
    pub missing: i64,
    /// More than was on the papers; stands apart.
    pub surplus: i64,
}

impl ShipmentLine {
    /// Units not yet counted.
    pub const fn uncounted(&self) -> i64 {
        self.quantity - self.accepted - self.damaged - self.missing
    }
}

/// Something that happened to a shipment.
#[derive(Debug, Clone)]
pub struct ShipmentEvent {
    pub id: ShipmentEventId,
    pub shipment: ShipmentId,
    /// The one line it concerns.
    pub line: Option<ShipmentLineId>,
    /// What happened.
    pub kind: ShipmentEventKind,
    /// When it happened.
    pub occurred_at: Instant,
    /// Where, as a settlement or crossing; never an address.
    pub place: Option<String>,
    /// More, in the words of who wrote it.
    pub note: Option<String>,
    /// Who wrote it down; where a driver did, the seat that gave its code.
    pub recorded_by: MemberId,
    /// The code of the driver who wrote it down, where one did.
    pub driver: Option<DriverCodeId>,
    /// When it was written down.
    pub recorded_at: Instant,
}

/// What a line carries, as its pledge says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goods {
    /// The item class given.
    pub item_class: String,
    /// In the words of who gives: a model, a size.
    pub description: String,
    /// The base unit (UN/ECE Rec 20).
    pub unit: String,
    /// Base units a pack, where it comes in packs.
    pub pack_size: Option<i64>,
}

impl Goods {
    /// How many packs so many units are, a begun one counted whole.
    pub fn packs(&self, units: i64) -> Option<i64> {
        self.pack_size.filter(|size| *size > 0).map(|size| (units + size - 1) / size)
    }
}

impl Shipment {
    /// Refuses a change of the plan once it left.
    pub fn edit(&self) -> Result<(), TransitionError> {
        self.state.moved(ShipmentVerb::Edit).map(drop)
    }

    /// `planned → dispatched`. Needs lines, the word of everybody who must agree to this carrier, a
    /// responsible receiver, and, when it crosses into Ukraine, a customs code that is valid today in `zone`, its
    /// consignee's.
    pub fn dispatch(
        self,
        now: Instant,
        zone: Zone,
        rules: &CustomsRules,
        loading_needs_word: bool,
    ) -> Result<Self, TransitionError> {
        let state = self.state.moved(ShipmentVerb::Dispatch)?;
        let refuse = |why| self.state.refuse(ShipmentVerb::Dispatch, why);
        if self.lines.is_empty() {
            return Err(refuse(Code::AShipmentHasLines));
        }
        if let Some(unsettled) = self.unsettled(loading_needs_word) {
            return Err(refuse(unsettled.why));
        }
        if self.responsible_receiver.is_none() {
            return Err(refuse(Code::NoResponsibleReceiver));
        }
        if self.crosses_border {
            customs::check(self.customs.as_ref(), zone.day(now), rules).map_err(|fault| refuse(fault.code()))?;
        }
        Ok(Self { state, dispatched_at: Some(now), ..self })
    }

    /// `dispatched → arrived`.
    pub fn arrive(self, now: Instant) -> Result<Self, TransitionError> {
        Ok(Self { state: self.state.moved(ShipmentVerb::Arrive)?, arrived_at: Some(now), ..self })
    }

    /// `planned → cancelled`.
    pub fn cancel(self, reason: Option<String>) -> Result<Self, TransitionError> {
        Ok(Self { state: self.state.moved(ShipmentVerb::Cancel)?, reason, ..self })
    }

    /// `dispatched | arrived → lost`; every uncounted unit is gone.
    pub fn lose(self, reason: Option<String>) -> Result<Self, TransitionError> {
        Ok(Self { state: self.state.moved(ShipmentVerb::Lose)?, reason, ..self })
    }

    /// `lost → dispatched`: what was not counted is on the road again, wherever it had been before.
    pub fn find(self) -> Result<Self, TransitionError> {
        Ok(Self { state: self.state.moved(ShipmentVerb::Find)?, arrived_at: None, reason: None, ..self })
    }

    /// `dispatched | arrived → returned`; every uncounted unit may be sent again.
    pub fn give_back(self, reason: Option<String>) -> Result<Self, TransitionError> {
        Ok(Self { state: self.state.moved(ShipmentVerb::Return)?, reason, ..self })
    }

    /// `received → closed`.
    pub fn close(self) -> Result<Self, TransitionError> {
        Ok(Self { state: self.state.moved(ShipmentVerb::Close)?, ..self })
    }

    /// Refuses an event once the shipment has ended.
    pub fn take_event(&self) -> Result<(), TransitionError> {
        self.state.moved(ShipmentVerb::Event).map(drop)
    }

    /// When what happened to it can have happened: not long before it was planned, and not in the
    /// future but for what clocks differ.
    pub fn time_of_facts(&self, now: Instant) -> (Instant, Instant) {
        (self.created_at - FACTS_BEFORE, now + CLOCKS_DIFFER)
    }

    /// When a count of it can have been signed: from when it left, or was there if that was told later, until now but
    /// for what clocks differ.
    pub fn time_of_signing(&self, now: Instant) -> (Instant, Instant) {
        let (first, last) = self.time_of_facts(now);
        (self.dispatched_at.into_iter().chain(self.arrived_at).min().unwrap_or(first), last)
    }

    /// Refuses a count unless the goods are on the road or there, or were given up as lost or said to have come back:
    /// whoever has them knows better.
    pub fn take_count(&self) -> Result<(), TransitionError> {
        self.state.moved(ShipmentVerb::Receipt).map(drop)
    }

    /// Refuses to take a count back of what never left.
    pub fn take_reversal(&self) -> Result<(), TransitionError> {
        self.state.moved(ShipmentVerb::Reverse).map(drop)
    }

    /// The line with this id.
    pub fn line(&self, id: ShipmentLineId) -> Option<&ShipmentLine> {
        self.lines.iter().find(|line| line.id == id)
    }

    /// The day the distribution report is due, once cleared.
    pub fn report_due(&self, rules: &CustomsRules) -> Option<Day> {
        self.customs.as_ref()?.report_due(rules)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::transition::tests::things::{id, shipment as ready, shipment_line};

    /// A planned shipment of one recipient, the consignee, without lines.
    pub fn planned(consignor: OrganisationId, consignee: OrganisationId, carrier: Option<OrganisationId>) -> Shipment {
        Shipment {
            id: uuid::Uuid::nil().into(),
            reference: "S-2026-000001".to_owned(),
            state: ShipmentState::Planned,
            consignor,
            consignee,
            recipients: vec![consignee],
            carrier,
            waybill: "CMR 1".to_owned(),
            responsible_receiver: None,
            loading_country: "BE".to_owned(),
            crosses_border: true,
            consignee_agreed_at: None,
            consents: Vec::new(),
            vehicle: None,
            expected_on: None,
            customs: None,
            former_customs: Vec::new(),
            dispatched_at: None,
            arrived_at: None,
            received_at: None,
            reason: None,
            version: 1,
            created_at: "2026-11-01T00:00:00Z".parse().expect("a moment"),
            lines: Vec::new(),
        }
    }

    fn moment(text: &str) -> Instant {
        text.parse().expect("a moment")
    }

    #[test]
    fn a_begun_pack_is_carried_too() {
        let goods = |pack_size| Goods {
            item_class: "35111100".to_owned(),
            description: String::new(),
            unit: "H87".to_owned(),
            pack_size,
        };
        assert_eq!([12, 13, 24].map(|units| goods(Some(12)).packs(units)), [Some(1), Some(2), Some(2)]);
        assert_eq!(goods(None).packs(12), None);
    }

    #[test]
    fn facts_have_their_time() {
        let party = uuid::Uuid::nil();
        let shipment = planned(party.into(), party.into(), None);
        let (first, last) = shipment.time_of_facts(moment("2026-11-20T10:00:00Z"));
        assert_eq!(first, moment("2026-10-02T00:00:00Z"));
        assert_eq!(last, moment("2026-11-20T10:05:00Z"));
    }

    #[test]
    fn what_becomes_of_a_shipment_has_its_moment_or_its_reason() {
        let (now, rules) = (moment("2026-11-20T10:00:00Z"), CustomsRules::default());
        let why = Some("the bridge is gone".to_owned());
        let left = ready(ShipmentState::Planned).dispatch(now, Zone::KYIV, &rules, false).expect("it leaves");
        assert_eq!((left.dispatched_at, left.arrived_at), (Some(now), None));
        let there = left.arrive(moment("2026-11-22T10:00:00Z")).expect("it is there");
        assert_eq!((there.dispatched_at, there.arrived_at), (Some(now), Some(moment("2026-11-22T10:00:00Z"))));
        for ended in [
            ready(ShipmentState::Planned).cancel(why.clone()),
            ready(ShipmentState::Dispatched).lose(why.clone()),
            ready(ShipmentState::Arrived).give_back(why.clone()),
        ] {
            assert_eq!(ended.expect("it ended").reason, why);
        }
    }

    #[test]
    fn a_report_is_due_once_the_declared_goods_are_cleared() {
        let rules = CustomsRules::default();
        let declared = |cleared: Option<&str>| {
            let day = |text: &str| text.parse().expect("a day");
            let record = CustomsRecord { cleared_on: cleared.map(day), ..CustomsRecord::new("1", day("2026-11-01")) };
            ready(ShipmentState::Dispatched).declare(record).expect("declared").report_due(&rules)
        };
        assert_eq!(ready(ShipmentState::Dispatched).report_due(&rules), None, "nothing is declared");
        assert_eq!(declared(None), None, "not cleared");
        assert_eq!(declared(Some("2026-11-20")), "2027-02-18".parse().ok());
    }

    #[test]
    fn a_line_is_known_by_its_id_and_still_has_what_nobody_counted() {
        let two = [2, 1].map(|number| ShipmentLine { id: id(number), ..shipment_line(LineState::OnBoard) });
        let shipment = Shipment { lines: two.to_vec(), ..ready(ShipmentState::Arrived) };
        assert_eq!(shipment.line(id(1)).map(|line| line.id), Some(id(1)));
        assert!(shipment.line(id(3)).is_none());
        let counted =
            ShipmentLine { accepted: 4, damaged: 2, missing: 1, surplus: 9, ..shipment_line(LineState::OnBoard) };
        assert_eq!(counted.uncounted(), 3, "what is too many stands apart");
    }

    #[test]
    fn an_address_is_needed_while_the_goods_are_on_the_road_or_being_counted() {
        for state in ShipmentState::ALL {
            let active = matches!(state, ShipmentState::Dispatched | ShipmentState::Arrived);
            assert_eq!(state.is_active(), active, "{state}");
        }
    }
}
