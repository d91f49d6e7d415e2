//! The public board: no account, regions only, no people, and a set delay behind.

use crate::domain::NeedId;
use crate::domain::need::{Need, NeedLine, NeedState};
use crate::service::ServiceError;
use crate::service::tx::Tx;
use crate::store::needs::{self as store, NeedFilter};
use crate::store::page::{Slice, Window};
use crate::store::sql_types::DbId;
use crate::store::{organisations, receipts};

/// A need as anybody may see it.
#[derive(Debug, Clone)]
pub struct PublicNeed {
    /// The need, without anything but its region of its location.
    pub need: Need,
    /// The recipient's name.
    pub recipient: String,
    /// Units received of each line, as of the delay.
    pub received: Vec<i64>,
}

/// A page of verified needs, as of the delay.
pub fn list(tx: &mut Tx<'_>, filter: &NeedFilter, window: &Window) -> Result<Slice<PublicNeed>, ServiceError> {
    let filter = NeedFilter {
        state: Some(NeedState::Verified),
        recipients: None,
        verified_before: Some(tx.now - tx.rules.public_delay),
        ..filter.clone()
    };
    let page = store::list(tx.connection, &filter, window)?;
    let more = page.more;
    let rows = page.rows.into_iter().map(|need| public(tx, need)).collect::<Result<_, _>>()?;
    Ok(Slice { rows, more })
}

/// One verified need, as of the delay.
pub fn get(tx: &mut Tx<'_>, id: NeedId) -> Result<PublicNeed, ServiceError> {
    let before = tx.now - tx.rules.public_delay;
    let need = store::find(tx.connection, id)?
        .filter(|need| need.state == NeedState::Verified && need.verified_at.is_some_and(|at| at <= before))
        .ok_or(ServiceError::Hidden)?;
    public(tx, need)
}

fn public(tx: &mut Tx<'_>, mut need: Need) -> Result<PublicNeed, ServiceError> {
    let before = tx.now - tx.rules.public_delay;
    need.community = None;
    need.handover_point = None;
    need.delivery_address = None;
    let counted = receipts::received_before(tx.connection, need.id, before)?;
    let of_line = |line: &NeedLine| counted.iter().filter(|(id, _)| *id == line.id).map(|(_, units)| units).sum();
    let received = need.lines.iter().map(of_line).collect();
    let recipient = organisations::names(tx.connection, &[DbId::from(need.recipient)])?
        .into_iter()
        .next()
        .map(|(_, name)| name)
        .unwrap_or_default();
    Ok(PublicNeed { need, recipient, received })
}
