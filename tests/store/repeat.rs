//! History made in one statement.

use domain::AllocationId;
use poruch::store::{Connection, Engine};
use uuid::Uuid;

/// An id as the engine writes it in a statement.
pub fn literal(engine: Engine, id: Uuid) -> String {
    match engine {
        Engine::Sqlite => format!("x'{}'", id.simple()),
        Engine::Postgres => format!("'{id}'"),
    }
}

/// Makes an allocation `number` times over, each as answered as it is.
pub fn repeat(connection: &mut Connection, id: AllocationId, number: usize) {
    let one = literal(connection.engine(), id.into());
    let (series, new_id) = match connection.engine() {
        Engine::Sqlite => (
            format!(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {number}) \
                 SELECT allocations.* FROM allocations, n"
            ),
            "randomblob(16)",
        ),
        Engine::Postgres => {
            (format!("SELECT allocations.* FROM allocations, generate_series(1, {number})"), "gen_random_uuid()")
        }
    };
    connection
        .batch(&format!(
            "CREATE TEMP TABLE copies AS {series} WHERE allocations.id = {one}; UPDATE copies SET id = {new_id}; \
             INSERT INTO allocations SELECT * FROM copies; DROP TABLE copies; ANALYZE"
        ))
        .expect("copies");
}
