//! Where organisations are, as matching needs it.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;

use crate::store::engine::prepared::IDS;
use crate::store::engine::sql_types::DbId;
use crate::store::schema::organisations;
use crate::store::{Connection, StoreError};
use domain::OrganisationId;

/// Where an organisation is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganisationPlace {
    pub name: String,
    pub country: String,
    pub region: Option<String>,
    pub community: Option<String>,
}

/// Where these organisations are.
pub fn places(
    connection: &mut Connection,
    ids: &BTreeSet<OrganisationId>,
) -> Result<BTreeMap<OrganisationId, OrganisationPlace>, StoreError> {
    type Columns = (DbId, String, String, Option<String>, Option<String>);
    let ids: Vec<DbId> = ids.iter().map(|id| DbId::from(*id)).collect();
    let mut places = BTreeMap::new();
    for piece in ids.chunks(IDS) {
        let rows: Vec<Columns> = on_either!(connection, c => organisations::table
            .filter(organisations::id.eq_any(piece))
            .select((
                organisations::id,
                organisations::name,
                organisations::country,
                organisations::region,
                organisations::community,
            ))
            .load(c))?;
        places.extend(rows.into_iter().map(|(id, name, country, region, community)| {
            (id.0.into(), OrganisationPlace { name, country, region, community })
        }));
    }
    Ok(places)
}
