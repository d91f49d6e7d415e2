//! Which needs of a board are likely one need told twice: a plan would serve each of them.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::service::board::Lines;
use crate::service::{ServiceError, Tx};
use crate::store::{need_words, needs};
use domain::NeedId;
use domain::duplicates::{Features, Likeness, pairs};

/// The most pairs that are counted.
const COUNTED: usize = 1_000;
/// The most pairs that a report names.
const NAMED: usize = 200;
/// The most needs that are held against each other, the most urgent ones first.
const LOOKED_AT: usize = 100_000;

/// Needs that are likely told twice.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Doubles {
    /// Pairs of such needs; 1,000 stands for as many or more.
    #[schema(minimum = 0, maximum = 1000)]
    pub pairs: i64,
    /// Those of the most urgent needs, 200 at most.
    pub most_urgent: Vec<DoublePair>,
}

/// Two needs that are likely one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct DoublePair {
    /// The one.
    pub need_id: NeedId,
    /// Its reference.
    pub reference: String,
    /// The other.
    pub other_id: NeedId,
    /// Its reference.
    pub other_reference: String,
    /// What the two have in common.
    pub likeness: Vec<Likeness>,
}

/// Looks for them among the needs of a board.
pub fn among(tx: &mut Tx<'_>, lines: &Lines) -> Result<Doubles, ServiceError> {
    let (ids, features) = features(tx, lines)?;
    let found = pairs(&features, COUNTED);
    let named: Vec<(NeedId, NeedId, &Vec<Likeness>)> = found
        .iter()
        .take(NAMED)
        .filter_map(|pair| Some((*ids.get(pair.one)?, *ids.get(pair.other)?, &pair.likeness)))
        .collect();
    let wanted: BTreeSet<NeedId> = named.iter().flat_map(|pair| [pair.0, pair.1]).collect();
    let references = needs::references(tx.connection, &wanted.into_iter().collect::<Vec<_>>())?;
    let reference = |id| references.get(&id).cloned().unwrap_or_default();
    let named = named.into_iter().map(|(need, other, likeness)| DoublePair {
        need_id: need,
        reference: reference(need),
        other_id: other,
        other_reference: reference(other),
        likeness: likeness.clone(),
    });
    Ok(Doubles { pairs: i64::try_from(found.len()).unwrap_or(i64::MAX), most_urgent: named.collect() })
}

/// What is known of the needs, the most urgent first, then in the order of posting.
fn features(tx: &mut Tx<'_>, lines: &Lines) -> Result<(Vec<NeedId>, Vec<Features>), ServiceError> {
    let mut known: BTreeMap<(i32, NeedId), Features> = BTreeMap::new();
    for line in &lines.needs {
        let need = known.entry((line.priority, line.need)).or_insert_with(|| Features {
            recipient: line.recipient,
            kind: line.kind,
            region: line.region.clone(),
            community: line.community.clone(),
            classes: BTreeSet::new(),
            words: BTreeSet::new(),
        });
        need.classes.insert(line.item_class.clone());
    }
    let ids: Vec<NeedId> = known.keys().take(LOOKED_AT).map(|key| key.1).collect();
    let mut words = need_words::of_needs(tx.connection, &ids)?;
    let all = known.into_iter().take(LOOKED_AT);
    let all = all.map(|((_, id), need)| Features { words: words.remove(&id).unwrap_or_default(), ..need });
    Ok((ids, all.collect()))
}
