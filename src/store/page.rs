//! What statements of lists share.

use uuid::Uuid;

use crate::store::engine::sql_types::DbId;

/// The ids of a set that may be empty, for an `OR` of which every part shall be read by its index: nobody's id stands
/// for nobody, where `1 = 0` would make `SQLite` go through the whole table.
pub fn or_nobody<T: Copy + Into<Uuid>>(ids: &[T]) -> Vec<DbId> {
    if ids.is_empty() { vec![DbId(Uuid::nil())] } else { ids.iter().map(|id| DbId((*id).into())).collect() }
}
