//! What is on board by name: whoever sees a shipment sees what it carries.

use std::collections::HashMap;
use std::sync::Arc;

use crate::service::ServiceError;
use crate::service::tx::Tx;
use crate::store::shipments as store;
use domain::AllocationId;
use domain::organisation::Language;
use domain::shipment::{Goods, Shipment, ShipmentLine};
use lexicon::catalogue::{Catalogue, Tongue};
use lexicon::text::personal;

/// A shipment with what it carries.
#[derive(Debug, Clone)]
pub struct Laden {
    pub shipment: Shipment,
    goods: HashMap<AllocationId, Goods>,
    catalogue: Arc<Catalogue>,
}

impl std::ops::Deref for Laden {
    type Target = Shipment;

    fn deref(&self) -> &Shipment {
        &self.shipment
    }
}

/// What a line carries, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The item class's key.
    pub item_class: String,
    /// What it is, in a language.
    pub label: String,
    /// More in the giver's words, such as a model; not where that says nothing more or something personal.
    pub description: Option<String>,
    /// The base unit (UN/ECE Rec 20).
    pub unit: String,
    /// Base units a pack.
    pub pack_size: Option<i64>,
    /// How many packs, a begun one counted whole.
    pub packs: Option<i64>,
}

impl Laden {
    /// What a line carries, for a reader of this language.
    pub fn named(&self, line: &ShipmentLine, language: Language) -> Named {
        let Some(goods) = self.goods.get(&line.allocation) else {
            // an allocation has a pledge line: the database sees to that
            return Named {
                item_class: String::new(),
                label: String::new(),
                description: None,
                unit: String::new(),
                pack_size: None,
                packs: None,
            };
        };
        let class = self.catalogue.get(&goods.item_class);
        let label = class.map_or(goods.item_class.as_str(), |class| class.label(Tongue::spoken(language)));
        let is_label = class.is_some_and(|class| {
            Language::ALL.iter().any(|language| class.label(Tongue::spoken(*language)) == goods.description)
        });
        let tells = !is_label && !goods.description.trim().is_empty() && personal::find(&goods.description).is_empty();
        Named {
            item_class: goods.item_class.clone(),
            label: label.to_owned(),
            description: tells.then(|| goods.description.clone()),
            unit: goods.unit.clone(),
            pack_size: goods.pack_size,
            packs: goods.packs(line.quantity),
        }
    }
}

/// A shipment with what it carries.
///
/// # Errors
/// Those of the database.
pub fn laden(tx: &mut Tx<'_>, shipment: Shipment) -> Result<Laden, ServiceError> {
    let catalogue = tx.catalogue()?;
    let ids: Vec<AllocationId> = shipment.lines.iter().map(|line| line.allocation).collect();
    let goods = store::goods_of(tx.connection, &ids)?.into_iter().collect();
    Ok(Laden { shipment, goods, catalogue })
}

/// The same of many.
///
/// # Errors
/// Those of the database.
pub(super) fn all(tx: &mut Tx<'_>, shipments: Vec<Shipment>) -> Result<Vec<Laden>, ServiceError> {
    let catalogue = tx.catalogue()?;
    let ids: Vec<AllocationId> =
        shipments.iter().flat_map(|shipment| &shipment.lines).map(|line| line.allocation).collect();
    let goods: HashMap<AllocationId, Goods> = store::goods_of(tx.connection, &ids)?.into_iter().collect();
    let of = |shipment: &Shipment| {
        let own = shipment.lines.iter().map(|line| line.allocation);
        own.filter_map(|id| goods.get(&id).map(|goods| (id, goods.clone()))).collect()
    };
    Ok(shipments
        .into_iter()
        .map(|shipment| Laden { goods: of(&shipment), shipment, catalogue: Arc::clone(&catalogue) })
        .collect())
}
