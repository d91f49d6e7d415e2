//! The word of each recipient on a shipment: which carrier it trusts with its address, who will
//! take the goods over, and, where the consignor's word is not enough, where they are loaded.

use crate::{Instant, MemberId, OrganisationId};

/// What a party agreed to. A later word of the same party takes the place of an earlier one, which
/// is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// Who agreed: a recipient of a need on board, or the consignee.
    pub party: OrganisationId,
    /// Who may drive: a carrier, or the consignor where its own people do.
    pub carrier: OrganisationId,
    /// The role of the person who will take the goods over.
    pub responsible_receiver: Option<String>,
    /// Where the goods are loaded, where the party said so.
    pub loading_country: Option<String>,
    /// Whose seat agreed; unknown of what was agreed before this was kept.
    pub member: Option<MemberId>,
    /// When.
    pub at: Instant,
}

impl Consent {
    pub(super) fn says_the_same(&self, other: &Self) -> bool {
        (self.party, self.carrier) == (other.party, other.carrier)
            && self.responsible_receiver == other.responsible_receiver
            && self.loading_country == other.loading_country
    }
}
