//! A shipment that has left is corrected by entries that keep what was there before: while it is planned, another plan
//! takes the place of the one there is.

use super::Shipment;
use crate::policy::Relation;
use crate::transition::{Machine, ShipmentVerb};
use crate::{Day, Instant, MemberId, ShipmentAmendmentId, ShipmentId, TransitionError};

vocabulary! {
    /// What of a shipment may be corrected after it has left.
    pub enum AmendedField {
        /// The number of its waybill.
        Waybill = "waybill",
        /// Who takes it over, by function.
        ResponsibleReceiver = "responsible_receiver",
        /// What it travels in.
        Vehicle = "vehicle",
        /// The day on which it is expected.
        ExpectedOn = "expected_on",
    }
}

impl AmendedField {
    /// Whether a party of this relation says what stands there. Who drives knows the vehicle and the day; who sends
    /// knows those and the waybill; who takes the goods over is named by those to whom they go.
    pub const fn may_be_said_by(self, relation: Relation) -> bool {
        let sends = relation.meets(Relation::CONSIGNOR);
        let receives = relation.meets(Relation::CONSIGNEE) || relation.meets(Relation::SERVED);
        match self {
            Self::Waybill => sends,
            Self::ResponsibleReceiver => receives,
            Self::Vehicle | Self::ExpectedOn => sends || relation.meets(Relation::CARRIER),
        }
    }
}

/// What is to stand there from now on; nothing where it stays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Amendment {
    pub waybill: Option<String>,
    pub responsible_receiver: Option<String>,
    pub vehicle: Option<String>,
    pub expected_on: Option<Day>,
}

/// One field as it was and as it is: days as `YYYY-MM-DD`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amended {
    pub field: AmendedField,
    /// What stood there; nothing where nothing did.
    pub before: Option<String>,
    pub after: String,
}

/// An entry of the corrections.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShipmentAmendment {
    pub id: ShipmentAmendmentId,
    pub shipment: ShipmentId,
    pub what: Amended,
    /// Why.
    pub reason: String,
    pub amended_by: MemberId,
    pub amended_at: Instant,
}

impl Amendment {
    /// The fields that it names.
    pub fn fields(&self) -> Vec<AmendedField> {
        let named = [
            (self.waybill.is_some(), AmendedField::Waybill),
            (self.responsible_receiver.is_some(), AmendedField::ResponsibleReceiver),
            (self.vehicle.is_some(), AmendedField::Vehicle),
            (self.expected_on.is_some(), AmendedField::ExpectedOn),
        ];
        named.into_iter().filter(|(named, _)| *named).map(|(_, field)| field).collect()
    }
}

impl Shipment {
    /// The shipment after a correction, and what of it is another now; what was right already is no entry.
    ///
    /// # Errors
    /// `planned_shipments_are_edited`, `it_has_already_ended`.
    pub fn amend(self, amendment: Amendment) -> Result<(Self, Vec<Amended>), TransitionError> {
        self.state.moved(ShipmentVerb::Amend)?;
        let text = |day: Option<Day>| day.map(|day| day.to_string());
        let pairs = [
            (AmendedField::Waybill, Some(self.waybill.clone()), amendment.waybill.clone()),
            (
                AmendedField::ResponsibleReceiver,
                self.responsible_receiver.clone(),
                amendment.responsible_receiver.clone(),
            ),
            (AmendedField::Vehicle, self.vehicle.clone(), amendment.vehicle.clone()),
            (AmendedField::ExpectedOn, text(self.expected_on), text(amendment.expected_on)),
        ];
        let told = pairs
            .into_iter()
            .filter_map(|(field, before, after)| after.map(|after| Amended { field, before, after }))
            .filter(|told| told.before.as_ref() != Some(&told.after))
            .collect();
        let after = Self {
            waybill: amendment.waybill.unwrap_or(self.waybill),
            responsible_receiver: amendment.responsible_receiver.or(self.responsible_receiver),
            vehicle: amendment.vehicle.or(self.vehicle),
            expected_on: amendment.expected_on.or(self.expected_on),
            ..self
        };
        Ok((after, told))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Code;
    use crate::shipment::ShipmentState;
    use crate::transition::tests::things::shipment;

    #[test]
    fn each_field_is_said_by_who_knows_it() {
        use AmendedField as F;
        let may = |relation: Relation| -> Vec<F> {
            F::ALL.iter().copied().filter(|field| field.may_be_said_by(relation)).collect()
        };
        assert_eq!(may(Relation::CONSIGNOR), [F::Waybill, F::Vehicle, F::ExpectedOn]);
        assert_eq!(may(Relation::CARRIER), [F::Vehicle, F::ExpectedOn]);
        assert_eq!(may(Relation::CONSIGNEE), [F::ResponsibleReceiver]);
        assert_eq!(may(Relation::SERVED), [F::ResponsibleReceiver]);
        assert_eq!(may(Relation::NONE), []);
    }

    #[test]
    fn what_was_there_before_is_told_and_what_was_right_is_not() {
        let day: Day = "2026-12-01".parse().expect("a day");
        let sent = Shipment { vehicle: None, ..shipment(ShipmentState::Dispatched) };
        let same = sent.waybill.clone();
        let amendment = Amendment {
            waybill: Some(same),
            vehicle: Some("AA 1234 BB".to_owned()),
            expected_on: Some(day),
            ..Amendment::default()
        };
        assert_eq!(amendment.fields(), [AmendedField::Waybill, AmendedField::Vehicle, AmendedField::ExpectedOn]);
        let (after, told) = sent.clone().amend(amendment.clone()).expect("corrected");
        assert_eq!((after.vehicle.as_deref(), after.expected_on), (Some("AA 1234 BB"), Some(day)));
        assert_eq!(after.responsible_receiver, sent.responsible_receiver);
        let all: Vec<_> = told.iter().map(|told| (told.field, told.before.as_deref(), told.after.as_str())).collect();
        let vehicle = (AmendedField::Vehicle, None, "AA 1234 BB");
        assert_eq!(all, [vehicle, (AmendedField::ExpectedOn, None, "2026-12-01")]);
        let other = Amendment { waybill: Some("CMR 9".to_owned()), ..Amendment::default() };
        let (other, told) = after.clone().amend(other).expect("corrected");
        assert_eq!((other.waybill.as_str(), other.vehicle), ("CMR 9", after.vehicle.clone()));
        assert_eq!(told.first().and_then(|told| told.before.clone()), Some(sent.waybill));
        assert_eq!(after.amend(amendment).expect("corrected").1, [], "all of it stands there");
    }

    #[test]
    fn what_is_planned_is_planned_anew_and_what_ended_stays() {
        for state in ShipmentState::ALL {
            let told = shipment(*state).amend(Amendment::default()).map(drop);
            let expected = match state {
                ShipmentState::Planned => Some(Code::PlannedShipmentsAreEdited),
                ShipmentState::Cancelled | ShipmentState::Lost | ShipmentState::Returned | ShipmentState::Closed => {
                    Some(Code::ItHasAlreadyEnded)
                }
                ShipmentState::Dispatched | ShipmentState::Arrived | ShipmentState::Received => None,
            };
            assert_eq!(told.err().map(|error| error.why), expected, "{state}");
        }
    }
}
