//! Names looked up once.

use std::collections::HashMap;

use crate::service::ServiceError;
use crate::service::tx::Tx;
use crate::store::engine::sql_types::DbId;
use crate::store::{members, organisations};
use domain::{MemberId, OrganisationId};

#[derive(Debug, Default)]
pub(super) struct Names {
    organisations: HashMap<OrganisationId, String>,
    members: HashMap<MemberId, (String, OrganisationId)>,
}

impl Names {
    pub(super) fn organisation(&mut self, tx: &mut Tx<'_>, id: OrganisationId) -> Result<String, ServiceError> {
        if let Some(name) = self.organisations.get(&id) {
            return Ok(name.clone());
        }
        let found = organisations::names(tx.connection, &[DbId::from(id)])?;
        let name = found.into_iter().next().map(|(_, name)| name).unwrap_or_default();
        self.organisations.insert(id, name.clone());
        Ok(name)
    }

    /// The function of a member, and its organisation.
    pub(super) fn member(&mut self, tx: &mut Tx<'_>, id: MemberId) -> Result<(String, OrganisationId), ServiceError> {
        if let Some(known) = self.members.get(&id) {
            return Ok(known.clone());
        }
        let member = members::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
        let known = (member.name, member.organisation);
        self.members.insert(id, known.clone());
        Ok(known)
    }
}
