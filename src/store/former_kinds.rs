//! What organisations were before they became something else: strangers are told of that with the set delay.

use std::collections::BTreeMap;

use diesel::prelude::*;
use uuid::Uuid;

use crate::store::engine::sql_types::{DbId, DbMoment, DbWord, IdOf};
use crate::store::schema::former_kinds;
use crate::store::{Connection, StoreError};
use domain::organisation::OrganisationKind;
use domain::{Instant, OrganisationId};

/// Writes down that an organisation was of a kind until a moment.
pub fn insert(
    connection: &mut Connection,
    id: Uuid,
    organisation: OrganisationId,
    kind: OrganisationKind,
    until: Instant,
) -> Result<(), StoreError> {
    let row = (
        former_kinds::id.eq(DbId(id)),
        former_kinds::organisation_id.eq(DbId::from(organisation)),
        former_kinds::kind.eq(DbWord(kind)),
        former_kinds::until.eq(DbMoment(until)),
    );
    on_either!(connection, c => diesel::insert_into(former_kinds::table).values(row).execute(c))?;
    Ok(())
}

/// What those of these organisations were at a moment that have become something else since.
pub fn at(
    connection: &mut Connection,
    organisations: &[OrganisationId],
    moment: Instant,
) -> Result<BTreeMap<OrganisationId, OrganisationKind>, StoreError> {
    let ids: Vec<DbId> = organisations.iter().map(|id| DbId::from(*id)).collect();
    let rows: Vec<(IdOf<OrganisationId>, DbWord<OrganisationKind>)> = on_either!(connection, c => former_kinds::table
        .filter(former_kinds::organisation_id.eq_any(&ids))
        .filter(former_kinds::until.gt(DbMoment(moment)))
        // the first change since then tells what it was; it is written over the later ones
        .order((former_kinds::until.desc(), former_kinds::id.desc()))
        .select((former_kinds::organisation_id, former_kinds::kind))
        .load(c))?;
    Ok(rows.into_iter().map(|(id, kind)| (id.0, kind.0)).collect())
}
