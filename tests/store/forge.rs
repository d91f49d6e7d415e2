//! Changes rows behind the back of the service and of the database: what the database refuses today may have been
//! written past it, and the program must find that, or at least not stumble over it.

use poruch::store::{Connection, Engine};

/// From now on this connection may write what no rule of the schema would let it.
pub fn without_rules(connection: &mut Connection) {
    let statement = match connection.engine() {
        Engine::Sqlite => {
            "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF; DROP TRIGGER IF EXISTS events_stay; \
             DROP TRIGGER IF EXISTS events_remain"
        }
        // triggers and foreign keys are passed by in this session, checks are gone from this database
        Engine::Postgres => {
            "SET session_replication_role = replica; DO $$ DECLARE c record; BEGIN \
             FOR c IN SELECT conrelid::regclass AS of_table, conname FROM pg_constraint \
             WHERE contype = 'c' AND connamespace = 'public'::regnamespace LOOP \
             EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', c.of_table, c.conname); END LOOP; END $$"
        }
    };
    connection.batch(statement).expect("no rules");
}
