//! What is asked of the seats of an organisation as a whole: who sits there, who gave what to whom,
//! and who acted on a shipment.

use std::collections::HashMap;

use diesel::prelude::*;

use crate::store::engine::sql_types::{DbId, DbMoment, DbWord, IdOf};
use crate::store::schema::{events, members, tokens};
use crate::store::{Connection, StoreError};
use domain::organisation::Role;
use domain::policy::Action;
use domain::signing::{Given, Signer};
use domain::{MemberId, OrganisationId, ShipmentId};

/// The seats of an organisation that are taken, with their roles.
pub fn taken(connection: &mut Connection, id: OrganisationId) -> Result<Vec<(MemberId, Role)>, StoreError> {
    let rows: Vec<(IdOf<MemberId>, DbWord<Role>)> = on_either!(connection, c => members::table
        .filter(members::organisation_id.eq(DbId::from(id)))
        .filter(members::active.eq(true))
        .select((members::id, members::role))
        .load(c))?;
    Ok(rows.into_iter().map(|(id, role)| (id.0, role.0)).collect())
}

/// The seats of a role that an organisation has or had, with the moment at which each was ended.
pub fn signers(connection: &mut Connection, id: OrganisationId, role: Role) -> Result<Vec<Signer>, StoreError> {
    let rows: Vec<(DbId, bool)> = on_either!(connection, c => members::table
        .filter(members::organisation_id.eq(DbId::from(id)))
        .filter(members::role.eq(DbWord(role)))
        .select((members::id, members::active))
        .load(c))?;
    let ids: Vec<DbId> = rows.iter().filter(|(_, active)| !active).map(|(id, _)| *id).collect();
    if ids.is_empty() {
        return Ok(rows.into_iter().map(|(id, _)| Signer { member: id.0.into(), ended_at: None }).collect());
    }
    // a seat is ended once
    let ends: Vec<(DbId, DbMoment)> = on_either!(connection, c => events::table
        .filter(events::subject_id.eq_any(&ids))
        .filter(events::action.eq(Action::DeactivateMember.as_str()))
        .select((events::subject_id, events::at))
        .load(c))?;
    let ends: HashMap<DbId, DbMoment> = ends.into_iter().collect();
    let signer = |id: DbId| Signer { member: id.0.into(), ended_at: ends.get(&id).map(|at| at.0) };
    Ok(rows.into_iter().map(|(id, _)| signer(id)).collect())
}

/// Who made a seat of these organisations, or a token for one. What was ended or revoked counts:
/// who had it may still know it.
pub fn given(connection: &mut Connection, organisations: &[OrganisationId]) -> Result<Vec<Given>, StoreError> {
    type Edge = (Option<DbId>, DbId, DbMoment);
    let ids: Vec<DbId> = organisations.iter().map(|id| DbId::from(*id)).collect();
    let seats: Vec<Edge> = on_either!(connection, c => members::table
        .filter(members::organisation_id.eq_any(&ids))
        .filter(members::made_by.is_not_null())
        .select((members::made_by, members::id, members::created_at))
        .load(c))?;
    let tokens: Vec<Edge> = on_either!(connection, c => tokens::table
        .filter(tokens::organisation_id.eq_any(&ids))
        .filter(tokens::made_by.is_not_null())
        .select((tokens::made_by, tokens::member_id, tokens::created_at))
        .load(c))?;
    let all = seats.into_iter().map(|edge| (edge, true)).chain(tokens.into_iter().map(|edge| (edge, false)));
    let edge = |((giver, taken, at), is_seat): (Edge, bool)| {
        Some(Given { giver: giver?.0.into(), taken: taken.0.into(), at: at.0, is_seat })
    };
    Ok(all.filter_map(edge).collect())
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
