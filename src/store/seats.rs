//! What is asked of the seats of an organisation as a whole: who sits there, who gave what to whom,
//! and who acted on a shipment.

use diesel::prelude::*;

use crate::store::schema::{events, members, tokens};
use crate::store::sql_types::DbId;
use crate::store::{Connection, StoreError};
use domain::organisation::Role;
use domain::policy::Action;
use domain::signing::Given;
use domain::{MemberId, OrganisationId, ShipmentId};

/// The seats of an organisation that are taken, with their roles.
pub fn taken(connection: &mut Connection, id: OrganisationId) -> Result<Vec<(MemberId, Role)>, StoreError> {
    let rows: Vec<(DbId, String)> = on_either!(connection, c => members::table
        .filter(members::organisation_id.eq(DbId::from(id)))
        .filter(members::active.eq(true))
        .select((members::id, members::role))
        .load(c))?;
    rows.into_iter().map(|(id, role)| Ok((id.0.into(), role.parse()?))).collect()
}

/// Who made a seat of these organisations, or a token for one. What was ended or revoked counts:
/// who had it may still know it.
pub fn given(connection: &mut Connection, organisations: &[OrganisationId]) -> Result<Vec<Given>, StoreError> {
    let ids: Vec<DbId> = organisations.iter().map(|id| DbId::from(*id)).collect();
    let mut edges: Vec<(Option<DbId>, DbId)> = on_either!(connection, c => members::table
        .filter(members::organisation_id.eq_any(&ids))
        .filter(members::made_by.is_not_null())
        .select((members::made_by, members::id))
        .load(c))?;
    let tokens: Vec<(Option<DbId>, DbId)> = on_either!(connection, c => tokens::table
        .filter(tokens::organisation_id.eq_any(&ids))
        .filter(tokens::made_by.is_not_null())
        .select((tokens::made_by, tokens::member_id))
        .distinct()
        .load(c))?;
    edges.extend(tokens);
    let edge = |(giver, taken): (Option<DbId>, DbId)| Some(Given { giver: giver?.0.into(), taken: taken.0.into() });
    Ok(edges.into_iter().filter_map(edge).collect())
}

/// Who did one of `actions` on a shipment for one of `parties`.
pub fn acted(
    connection: &mut Connection,
    shipment: ShipmentId,
    parties: &[OrganisationId],
    actions: &[Action],
) -> Result<Vec<MemberId>, StoreError> {
    let parties: Vec<Option<DbId>> = parties.iter().map(|id| Some(DbId::from(*id))).collect();
    let actions: Vec<&str> = actions.iter().map(|action| action.as_str()).collect();
    let rows: Vec<Option<DbId>> = on_either!(connection, c => events::table
        .filter(events::shipment_id.eq(DbId::from(shipment)))
        .filter(events::organisation_id.eq_any(&parties))
        .filter(events::action.eq_any(&actions))
        .select(events::member_id)
        .distinct()
        .load(c))?;
    Ok(rows.into_iter().flatten().map(|id| id.0.into()).collect())
}
