//! How those concerned agree to a shipment, and whose word is missing for it to leave.

use crate::consent::Consent;
use crate::shipment::Shipment;
use crate::transition::{Machine, ShipmentVerb};
use crate::{Code, OrganisationId, TransitionError};

/// Why a shipment may not leave yet, and whose word is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsettled {
    /// A stable code.
    pub why: Code,
    /// Whose word is missing.
    pub parties: Vec<OrganisationId>,
}

impl Shipment {
    /// Who drives: the carrier, or the consignor's own people where there is none.
    pub fn driver(&self) -> OrganisationId {
        self.carrier.unwrap_or(self.consignor)
    }

    /// The last word of `party`.
    pub fn consent_of(&self, party: OrganisationId) -> Option<&Consent> {
        self.consents.iter().find(|consent| consent.party == party)
    }

    /// Whether `party` agreed to who drives now. So its address is open to driver and consignee.
    pub fn is_agreed_by(&self, party: OrganisationId) -> bool {
        self.consent_of(party).is_some_and(|consent| consent.carrier == self.driver())
    }

    /// Everybody who must agree: the recipient of each need on board, and the consignee.
    pub fn must_agree(&self) -> Vec<OrganisationId> {
        let mut parties = self.recipients.clone();
        if !parties.contains(&self.consignee) {
            parties.push(self.consignee);
        }
        parties
    }

    /// Takes the word of a party. The consignee says who takes the goods over; another recipient
    /// only where nobody has said so.
    pub fn agree(self, consent: Consent) -> Result<Self, TransitionError> {
        let known = self.consent_of(consent.party).is_some_and(|earlier| earlier.says_the_same(&consent));
        let state = self.state.moved(ShipmentVerb::Agree)?;
        if known {
            return Err(self.state.refuse(ShipmentVerb::Agree, Code::OnlyPlannedShipmentsAwaitAgreement));
        }
        let of_consignee = consent.party == self.consignee;
        let responsible_receiver = match self.responsible_receiver {
            Some(named) if !of_consignee => Some(named),
            named => consent.responsible_receiver.clone().or(named),
        };
        let consignee_agreed_at = if of_consignee { Some(consent.at) } else { self.consignee_agreed_at };
        let mut consents = self.consents;
        consents.retain(|earlier| earlier.party != consent.party);
        consents.push(consent);
        Ok(Self { state, responsible_receiver, consignee_agreed_at, consents, ..self })
    }

    /// Whose word is missing for it to leave. `loading_needs_word` says that the consignor's own
    /// word on where it loads is not enough, so that every recipient must have named the country.
    pub fn unsettled(&self, loading_needs_word: bool) -> Option<Unsettled> {
        let missing = |holds: &dyn Fn(OrganisationId) -> bool| -> Vec<OrganisationId> {
            self.must_agree().into_iter().filter(|party| !holds(*party)).collect()
        };
        let silent = missing(&|party| self.consent_of(party).is_some());
        if !silent.is_empty() {
            let why = if silent == [self.consignee] && !self.recipients.contains(&self.consignee) {
                Code::TheConsigneeHasNotAgreed
            } else {
                Code::ARecipientHasNotAgreed
            };
            return Some(Unsettled { why, parties: silent });
        }
        let others = missing(&|party| self.is_agreed_by(party));
        if !others.is_empty() {
            return Some(Unsettled { why: Code::AnotherCarrierThanAgreed, parties: others });
        }
        if !loading_needs_word {
            return None;
        }
        let named = |party: OrganisationId| {
            self.consent_of(party)
                .is_some_and(|consent| consent.loading_country.as_ref() == Some(&self.loading_country))
        };
        let unnamed: Vec<_> = self.recipients.iter().copied().filter(|party| !named(*party)).collect();
        (!unnamed.is_empty()).then_some(Unsettled { why: Code::LoadingCountryNotConfirmed, parties: unnamed })
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::shipment::ShipmentState;
    use crate::shipment::tests::planned;

    fn id(n: u128) -> OrganisationId {
        Uuid::from_u128(n).into()
    }

    fn consent(party: OrganisationId, carrier: OrganisationId) -> Consent {
        Consent {
            party,
            carrier,
            responsible_receiver: None,
            loading_country: None,
            member: None,
            at: chrono::DateTime::UNIX_EPOCH,
        }
    }

    /// Two recipients, of whom the first is the consignee; donor 9, carrier 7.
    fn shared() -> Shipment {
        Shipment { recipients: vec![id(1), id(2)], ..planned(id(9), id(1), Some(id(7))) }
    }

    #[test]
    fn every_recipient_and_the_consignee_agree() {
        let shipment = shared();
        let missing = shipment.unsettled(false).expect("nobody agreed");
        assert_eq!((missing.why, missing.parties), (Code::ARecipientHasNotAgreed, vec![id(1), id(2)]));
        let shipment = shipment.agree(consent(id(1), id(7))).expect("agreed");
        assert_eq!(shipment.unsettled(false).expect("the other").parties, [id(2)]);
        let shipment = shipment.agree(consent(id(2), id(7))).expect("agreed");
        assert_eq!(shipment.unsettled(false), None);
        let elsewhere = Shipment { consignee: id(3), consents: shipment.consents.clone(), ..shared() };
        let missing = elsewhere.unsettled(false).expect("the consignee");
        assert_eq!((missing.why, missing.parties), (Code::TheConsigneeHasNotAgreed, vec![id(3)]));
    }

    #[test]
    fn the_consignee_is_named_as_silent_only_where_it_alone_is_and_needs_nothing_itself() {
        let silent = |shipment: &Shipment| {
            let missing = shipment.unsettled(false).expect("somebody is silent");
            (missing.why, missing.parties)
        };
        // it is a recipient too, and the other one agreed
        let as_recipient = shared().agree(consent(id(2), id(7))).expect("agreed");
        assert_eq!(silent(&as_recipient), (Code::ARecipientHasNotAgreed, vec![id(1)]));
        // it is none, and a recipient is silent as well
        let elsewhere = Shipment { consignee: id(3), ..as_recipient };
        assert_eq!(silent(&elsewhere), (Code::ARecipientHasNotAgreed, vec![id(1), id(3)]));
    }

    #[test]
    fn when_the_consignee_agreed_is_known_whoever_speaks_after_it() {
        let shipment = shared().agree(consent(id(2), id(7))).expect("agreed");
        assert_eq!(shipment.consignee_agreed_at, None, "another recipient speaks for itself");
        let now = chrono::DateTime::UNIX_EPOCH;
        let shipment = shipment.agree(consent(id(1), id(7))).expect("agreed");
        assert_eq!(shipment.consignee_agreed_at, Some(now));
        let later = Consent { at: now + chrono::TimeDelta::days(1), ..consent(id(2), id(8)) };
        assert_eq!(shipment.agree(later).expect("agreed").consignee_agreed_at, Some(now));
    }

    #[test]
    fn another_carrier_needs_a_new_word() {
        let shipment = shared().agree(consent(id(1), id(7))).and_then(|one| one.agree(consent(id(2), id(7))));
        let shipment = Shipment { carrier: Some(id(8)), ..shipment.expect("agreed") };
        assert!(!shipment.is_agreed_by(id(1)));
        assert_eq!(shipment.unsettled(false).expect("a new word").why, Code::AnotherCarrierThanAgreed);
        // the donor drives: itself named, or nobody
        let own = Shipment { carrier: None, ..shipment };
        let own = own.agree(consent(id(1), id(9))).and_then(|one| one.agree(consent(id(2), id(9)))).expect("agreed");
        assert_eq!(own.unsettled(false), None);
        assert_eq!(Shipment { carrier: Some(id(9)), ..own.clone() }.unsettled(false), None);
        assert_eq!(own.consents.len(), 2, "a new word takes the place of the old one");
        assert!(own.agree(consent(id(1), id(9))).is_err(), "the same word twice");
    }

    #[test]
    fn a_foreign_consignor_is_not_believed_alone() {
        let here = Shipment { loading_country: "UA".to_owned(), ..planned(id(9), id(1), Some(id(7))) };
        let silent = here.clone().agree(consent(id(1), id(7))).expect("agreed");
        assert_eq!(silent.unsettled(false), None);
        assert_eq!(silent.unsettled(true).expect("a word").why, Code::LoadingCountryNotConfirmed);
        let word = Consent { loading_country: Some("UA".to_owned()), ..consent(id(1), id(7)) };
        assert_eq!(here.agree(word).expect("agreed").unsettled(true), None);
    }

    #[test]
    fn the_consignee_says_who_takes_over() {
        let named = |party: u128, who: &str| Consent {
            responsible_receiver: Some(who.to_owned()),
            ..consent(id(party), id(7))
        };
        let shipment = shared().agree(named(2, "driver of the second")).expect("agreed");
        assert_eq!(shipment.responsible_receiver.as_deref(), Some("driver of the second"));
        let shipment = shipment.agree(named(1, "head of the depot")).expect("agreed");
        assert_eq!(shipment.responsible_receiver.as_deref(), Some("head of the depot"));
        let shipment = shipment.agree(named(2, "somebody else")).expect("agreed");
        assert_eq!(shipment.responsible_receiver.as_deref(), Some("head of the depot"));
        assert!(Shipment { state: ShipmentState::Dispatched, ..shipment }.agree(consent(id(2), id(8))).is_err());
    }
}
