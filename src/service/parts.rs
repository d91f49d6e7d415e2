//! What every use case stands on.

use std::sync::Arc;

use crate::clock::SharedClock;
use crate::service::Rules;
use crate::service::open_lines::OpenLines;
use crate::service::reference_list::{Maker, ReferenceList};
use crate::service::running::Running;
use crate::store::Store;
use crate::store::list_versions::List;
use lexicon::catalogue::Catalogue;
use lexicon::places::Gazetteer;

/// Everything a use case needs, shared by all fronts.
#[derive(Clone)]
#[allow(missing_debug_implementations, reason = "a clock has none")]
pub struct Service {
    /// The database.
    pub store: Store,
    /// Time, ids and chance.
    pub clock: SharedClock,
    /// Day counts and delays.
    pub rules: Arc<Rules>,
    /// The item classes.
    pub catalogue: Arc<ReferenceList<Catalogue>>,
    pub places: Arc<ReferenceList<Gazetteer>>,
    /// The keys of changes that run right now.
    pub running: Running,
    /// The open lines of the board, once they are in memory.
    pub open_lines: Arc<OpenLines>,
}

impl Service {
    /// A service on a running store, whose reference lists begin as what is inside the program.
    ///
    /// # Errors
    /// A sentence that names the bad entry of a list inside the program.
    pub fn new(store: Store, clock: SharedClock, rules: Rules) -> Result<Self, String> {
        let maker = Maker::start()?;
        Ok(Self {
            store,
            clock,
            rules: Arc::new(rules),
            catalogue: Arc::new(ReferenceList::new(List::Catalogue, Catalogue::builtin()?, maker.clone())),
            places: Arc::new(ReferenceList::new(List::Places, Gazetteer::builtin()?, maker)),
            running: Running::default(),
            open_lines: Arc::default(),
        })
    }
}
