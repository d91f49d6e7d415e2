//! The board as matching sees it: every line of a verified need with what remains, every line of an
//! open pledge with what is left, as an instance of [`matching`].
//!
//! Lines stand in the order of posting, so the same board always gives the same instance and the
//! same plan. `load` reads, `build` is pure, `classes` and `places` hold the two tables that take
//! care.

mod build;
pub mod classes;
pub(super) mod places;
pub mod shortlist;
mod site;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

pub use build::{Board, Fixed, Measure, PlannedLine, fingerprint};

use crate::service::{ServiceError, Tx};
use crate::store::boards::{self, LineFilter, OpenNeedLine, OpenPledgeLine, OrganisationPlace};
pub use domain::plan::{Edits, Scope};
use domain::{Instant, OrganisationId};
use lexicon::catalogue::code;

/// Days within which an overdue need that was confirmed after its day is still to be served.
///
/// A need names the day after which it helps nobody. Where that day has passed and the recipient
/// has said since that the need stands, the day no longer holds: it is wanted as soon as may be.
/// Where nobody has said so, it is too late, until somebody confirms it.
pub const OVERDUE_GRACE_DAYS: i32 = 30;

/// Lines of both sides with what else a board is made of.
#[derive(Debug, Clone, Default)]
pub struct Lines {
    /// The moment of the plan: each line's days are counted by its own clock.
    pub now: Instant,
    /// Open need lines in the order of posting.
    pub needs: Vec<OpenNeedLine>,
    /// Open pledge lines in the order of posting.
    pub pledges: Vec<OpenPledgeLine>,
    /// Where the organisations of the lines are.
    pub places: BTreeMap<OrganisationId, OrganisationPlace>,
    /// Donors and the recipients they have an established partnership with.
    pub partners: BTreeSet<(OrganisationId, OrganisationId)>,
}

/// Reads the board.
///
/// # Errors
/// Those of the database.
pub fn load(tx: &mut Tx<'_>, scope: &Scope) -> Result<Lines, ServiceError> {
    let needs = boards::need_lines(tx.connection, &LineFilter::default())?;
    let pledges = boards::pledge_lines(tx.connection, &LineFilter::default())?;
    let partners = partners(tx, None, None)?;
    let mut lines = complete(tx, needs, pledges, partners)?;
    narrow(&mut lines, scope);
    Ok(lines)
}

/// Adds what else is known of the lines.
pub(super) fn complete(
    tx: &mut Tx<'_>,
    needs: Vec<OpenNeedLine>,
    pledges: Vec<OpenPledgeLine>,
    partners: BTreeSet<(OrganisationId, OrganisationId)>,
) -> Result<Lines, ServiceError> {
    let mut ids: BTreeSet<OrganisationId> = needs.iter().map(|line| line.recipient).collect();
    ids.extend(pledges.iter().map(|line| line.donor));
    ids.extend(pledges.iter().filter_map(|line| line.earmark_recipient));
    ids.extend(partners.iter().map(|pair| pair.1));
    let places = boards::places(tx.connection, &ids)?;
    Ok(Lines { now: tx.now, needs, pledges, places, partners })
}

/// Donors and recipients with an established partnership, of one donor or recipient or of all.
///
/// It is taken from what they have done: help that was committed or arrived.
pub(super) fn partners(
    tx: &mut Tx<'_>,
    donor: Option<OrganisationId>,
    recipient: Option<OrganisationId>,
) -> Result<BTreeSet<(OrganisationId, OrganisationId)>, ServiceError> {
    Ok(boards::given_before(tx.connection, donor, recipient)?)
}

/// Whether a need line of this class and region lies in a scope; whose it is is not looked at.
fn is_asked(scope: &Scope, item_class: &str, region: Option<&str>) -> bool {
    let classes = &scope.item_classes;
    (scope.region.is_none() || scope.region.as_deref() == region)
        && (classes.is_empty() || classes.iter().any(|above| code::is_within(item_class, above)))
}

/// Whether a line in a scope may not be promised in any part.
///
/// # Errors
/// Those of the database.
pub fn asks_for_lots(tx: &mut Tx<'_>, scope: &Scope) -> Result<bool, ServiceError> {
    let lines = boards::asking_for_lots(tx.connection)?;
    Ok(lines.iter().any(|(item_class, region)| is_asked(scope, item_class, region.as_deref())))
}

fn narrow(lines: &mut Lines, scope: &Scope) {
    lines.needs.retain(|line| is_asked(scope, &line.item_class, line.region.as_deref()));
    let named = |id: OrganisationId| scope.organisations.contains(&id);
    let recipients = lines.needs.iter().any(|line| named(line.recipient));
    let donors = lines.pledges.iter().any(|line| named(line.donor));
    // organisations of which none stands on either side are asked for in vain
    if recipients || (!donors && !scope.organisations.is_empty()) {
        lines.needs.retain(|line| named(line.recipient));
    }
    if donors {
        lines.pledges.retain(|line| named(line.donor));
    }
}
