//! What is written in one go may be any number of rows: no statement binds more than its engine takes.

use domain::event::{Event, SubjectKind};
use poruch::store::{Engine, events};
use serde_json::json;
use uuid::Uuid;

use crate::support::TestDatabase;

/// More entries than `PostgreSQL` takes in one statement, which binds 65,535 values at most.
const ENTRIES: usize = 6_000;

/// Entries of the log, of which a use case may note thousands.
#[allow(clippy::unused_async, reason = "every case is one")]
pub async fn thousands_of_entries_are_appended_at_once(engine: Engine) {
    let database = TestDatabase::new(engine);
    let mut connection = database.connect();
    let now = chrono::DateTime::from_timestamp(1_800_000_000, 0).expect("a moment");
    let subject = Uuid::from_u128(1);
    let entries: Vec<Event> = (0..ENTRIES)
        .map(|number| Event {
            id: Uuid::from_u128(1_000 + number as u128).into(),
            at: now,
            driver: None,
            member: None,
            organisation: None,
            action: "need_expired".to_owned(),
            subject_kind: SubjectKind::Need,
            subject_id: subject,
            need: None,
            pledge: None,
            shipment: None,
            change: json!({}),
            reason: None,
        })
        .collect();
    events::insert(&mut connection, &entries).expect("all of them");
    assert_eq!(events::kind_of(&mut connection, subject).expect("the log"), Some(SubjectKind::Need));
    let written = poruch::on_either!(&mut connection, c => {
        use diesel::prelude::*;
        poruch::store::schema::events::table.count().get_result::<i64>(c)
    });
    assert_eq!(written.expect("a number"), ENTRIES as i64);
}
