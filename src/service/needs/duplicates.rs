//! Needs that are likely the same one told twice, as far as their reader may see them.

use std::collections::{BTreeSet, HashMap};

use crate::service::ServiceError;
use crate::service::tx::Tx;
use crate::store::engine::sql_types::DbId;
use crate::store::{need_words, needs as store, organisations};
use domain::access::{relation, scope};
use domain::actor::Actor;
use domain::duplicates::{Features, Likeness, likeness};
use domain::filters::NeedFilter;
use domain::need::{Need, NeedState};
use domain::page::Window;
use domain::policy::Action;
use domain::{NeedId, OrganisationId};

/// At most so many are shown.
const SHOWN: usize = 12;
/// The most needs among which a list of doubles is looked for.
const LOOKED_AT: i64 = 200;

/// A need that may be a double.
#[derive(Debug, Clone)]
pub struct Likely {
    pub need: NeedId,
    pub reference: String,
    pub title: String,
    pub state: NeedState,
    pub recipient: OrganisationId,
    pub recipient_name: String,
    /// What the two have in common.
    pub likeness: Vec<Likeness>,
}

/// What is known of a need.
pub fn features(need: &Need) -> Features {
    Features {
        recipient: need.recipient,
        kind: need.kind,
        region: need.region.clone(),
        community: need.community.clone(),
        // what only its own side sees of a need tells nobody else anything
        classes: need.lines.iter().filter(|line| line.is_told()).map(|line| line.item_class.clone()).collect(),
        words: need_words::of_need(need).into_iter().collect::<BTreeSet<_>>(),
    }
}

/// The likely doubles of a need among those that the actor may read: what waits to be verified, or is.
pub fn likely(tx: &mut Tx<'_>, known: &Actor, need: &Need) -> Result<Vec<Likely>, ServiceError> {
    let own = features(need);
    let words: Vec<String> = own.words.iter().cloned().collect();
    let ids = store::alike(tx.connection, need, &words)?;
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let filter = NeedFilter { ids: Some(ids), scope: scope::needs(known), ..NeedFilter::default() };
    let page = store::list(tx.connection, &filter, &Window { limit: LOOKED_AT, after: None })?;
    let mut found: Vec<Likely> = Vec::new();
    for other in page.rows {
        let likeness = likeness(&own, &features(&other));
        if !likeness.is_empty() && found.len() < SHOWN {
            found.push(Likely {
                need: other.id,
                reference: other.reference,
                title: other.title,
                state: other.state,
                recipient: other.recipient,
                recipient_name: String::new(),
                likeness,
            });
        }
    }
    let ids: BTreeSet<OrganisationId> = found.iter().map(|likely| likely.recipient).collect();
    let ids: Vec<DbId> = ids.into_iter().map(DbId::from).collect();
    let names: HashMap<OrganisationId, String> = if ids.is_empty() {
        HashMap::new()
    } else {
        organisations::names(tx.connection, &ids)?.into_iter().map(|(id, name)| (id.0.into(), name)).collect()
    };
    for likely in &mut found {
        likely.recipient_name = names.get(&likely.recipient).cloned().unwrap_or_default();
    }
    Ok(found)
}

/// The likely doubles of one need.
///
/// # Errors
/// 404 for a need that may not be seen, 403 for who may see it but not this.
pub fn list(tx: &mut Tx<'_>, actor: Option<&Actor>, id: NeedId) -> Result<Vec<Likely>, ServiceError> {
    let need = store::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    let known = tx.allow(actor, Action::ListDuplicates, relation::need(actor, &need))?;
    likely(tx, known, &need)
}
