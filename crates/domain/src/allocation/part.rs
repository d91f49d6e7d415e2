//! A partial yes: the allocation keeps its id with what was agreed to, and the rest is declined as one of its own.

use super::{Allocation, AllocationState};
use crate::transition::{AllocationVerb, Machine};
use crate::voice::Source;
use crate::{AllocationId, Code, Conflict};

/// What somebody agrees to.
#[derive(Debug, Clone, Default)]
pub struct Agreed {
    /// How many units; all of the present quantity when absent.
    pub units: Option<i64>,
    /// Why not all of it.
    pub reason: Option<String>,
    /// Where it is known from, where a coordinator answers for a side that has nobody.
    pub source: Option<Source>,
}

impl Allocation {
    /// The part of `units` that somebody is about to agree to, and what is declined of it under `id` for `why`. What
    /// is declined keeps the agreements there were, and its age; it may be asked for by others.
    ///
    /// # Errors
    /// That of agreeing at all, and `more_than_is_proposed` with the present `quantity` where it has less: an earlier
    /// partial answer lowered it for both sides.
    pub fn agree_to_part(
        self,
        units: i64,
        id: AllocationId,
        why: Option<String>,
    ) -> Result<(Self, Option<Self>), Conflict> {
        self.state.moved(AllocationVerb::Accept)?;
        if units > self.quantity {
            let refused = self.state.refuse(AllocationVerb::Accept, Code::MoreThanIsProposed);
            return Err(Conflict::from(refused).with("quantity", self.quantity).with("asked", units));
        }
        if units == self.quantity {
            return Ok((self, None));
        }
        let rest = Self {
            id,
            quantity: self.quantity - units,
            split_from: Some(self.id),
            version: 1,
            ..self.clone().ended(AllocationState::Declined, why)
        };
        Ok((Self { quantity: units, ..self }, Some(rest)))
    }
}
