//! Typed ids: a need's id can never be passed where a pledge's is asked for. All are `UUIDv7`,
//! so that they sort by the time they were made.

use std::fmt;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! typed_ids {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, utoipa::ToSchema)]
        #[serde(transparent)]
        #[schema(value_type = Uuid)]
        pub struct $name(pub Uuid);

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl AsRef<Uuid> for $name {
            fn as_ref(&self) -> &Uuid {
                &self.0
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )+};
}

typed_ids! {
    /// An organisation: recipient, donor, carrier, intermediary or office.
    OrganisationId,
    /// A person's seat in an organisation.
    MemberId,
    /// An API token.
    TokenId,
    /// A party's leave for an intermediary to act for it.
    MandateId,
    /// A need.
    NeedId,
    /// A line of a need.
    NeedLineId,
    /// A pledge.
    PledgeId,
    /// A line of a pledge.
    PledgeLineId,
    /// A decision of a council or committee.
    DecisionId,
    /// An allocation.
    AllocationId,
    /// A plan for the whole board.
    AllocationPlanId,
    /// A table that somebody sent.
    ImportId,
    /// A shipment.
    ShipmentId,
    /// A line of a shipment.
    ShipmentLineId,
    /// Something that happened to a shipment.
    ShipmentEventId,
    /// A driver's code.
    DriverCodeId,
    /// The six digits that open an address to a driver.
    AddressCodeId,
    /// A correction of a shipment that has left.
    ShipmentAmendmentId,
    /// A receipt.
    ReceiptId,
    /// A line of a receipt.
    ReceiptLineId,
    /// An entry of the log.
    EventId,
    /// A proposal for the item catalogue.
    ProposalId,
}
