//! Days whose end was reckoned by other rules of zones, or never, are reckoned by the start that finds them, wherever
//! the one before was ended.

use chrono::TimeDelta;
use diesel::prelude::*;
use domain::zone::{LocalDay, Zone};
use poruch::clock::Clock;
use poruch::on_either;
use poruch::service::needs::{self, NewNeed};
use poruch::service::pledges::{self, NewPledge};
use poruch::service::verify;
use poruch::store::Engine;
use poruch::store::engine::migrations;
use poruch::store::engine::sql_types::DbMoment;
use poruch::store::reckoning::{self, List};
use poruch::store::schema::{needs as need_table, pledges as pledge_table};

use crate::cast::{Cast, new_need, new_pledge};

const ROWS: usize = 5;

/// A database with days whose ends are as `ends` says, as SQL.
async fn database(engine: Engine, ends: &str) -> Cast {
    let cast = Cast::new(engine).await;
    let (recipient, donor) = (cast.recipients[0].clone(), cast.donors[0].clone());
    let day = Zone::KYIV.day(cast.clock.now()) + TimeDelta::days(30);
    let made = cast.service.act(move |tx| {
        for number in 0..ROWS {
            let needed_by = (number != 1).then_some(day);
            needs::create(tx, Some(&recipient), &NewNeed { needed_by, ..new_need(&[5]) })?;
            let valid_until = (number != 2).then_some(day);
            pledges::create(tx, Some(&donor), &NewPledge { valid_until, ..new_pledge(5, true, false) })?;
        }
        Ok(())
    });
    made.await.expect("days");
    let forged = format!(
        "UPDATE needs SET needed_by_ends_at = {ends} WHERE needed_by IS NOT NULL; \
         UPDATE pledges SET valid_until_ends_at = {ends} WHERE valid_until IS NOT NULL; DELETE FROM day_reckoning"
    );
    cast.connect().batch(&forged).expect("other ends");
    cast
}

async fn assert_reckoned(cast: &Cast) {
    let mut connection = cast.connect();
    assert!(!migrations::are_pending(&mut connection).expect("an answer"));
    let day = Zone::KYIV.day(cast.clock.now()) + TimeDelta::days(30);
    let end = |zone: Zone| Some(DbMoment(LocalDay { day, zone }.ends_at()));
    let needed: Vec<Option<DbMoment>> = on_either!(&mut connection, c => need_table::table
        .order(need_table::id).select(need_table::needed_by_ends_at).load(c))
    .expect("needs");
    let kyiv = end(Zone::KYIV);
    assert_eq!(needed, [kyiv, None, kyiv, kyiv, kyiv]);
    let until: Vec<Option<DbMoment>> = on_either!(&mut connection, c => pledge_table::table
        .order(pledge_table::id).select(pledge_table::valid_until_ends_at).load(c))
    .expect("pledges");
    let donors = end(Zone::of_country("BE"));
    assert_eq!(until, [donors, donors, None, donors, donors]);
    assert_eq!(cast.service.act(verify::breaches).await.expect("an answer"), []);
}

pub async fn days_without_an_end_get_theirs(engine: Engine) {
    let cast = database(engine, "NULL").await;
    let mut connection = cast.connect();
    assert!(migrations::are_pending(&mut connection).expect("an answer"));
    assert_eq!(migrations::up(&mut connection).expect("a start"), 0);
    assert_reckoned(&cast).await;
    assert_eq!(reckoning::finish(&mut connection).expect("an answer"), 0, "nothing is left to do");
}

pub async fn a_wrong_end_is_told_and_mended_by_other_rules(engine: Engine) {
    let cast = database(engine, "created_at").await;
    let told = cast.service.act(verify::breaches).await.expect("an answer");
    let told: Vec<(&str, i64)> = told.iter().map(|breach| (breach.rule, breach.rows)).collect();
    assert_eq!(
        told,
        [
            ("the day by which a need is needed ends when its zone says", 4),
            ("the last day of a pledge ends when its zone says", 4)
        ]
    );
    let mut connection = cast.connect();
    let done =
        "INSERT INTO day_reckoning (list, rules, done) VALUES ('needs', '2010a', TRUE), ('pledges', '2010a', TRUE)";
    connection.batch(done).expect("rules of before");
    assert!(reckoning::is_pending(&mut connection).expect("an answer"));
    assert_eq!(reckoning::finish(&mut connection).expect("a start"), 2 * ROWS);
    assert_reckoned(&cast).await;
}

pub async fn what_was_ended_midway_goes_on(engine: Engine) {
    let cast = database(engine, "NULL").await;
    let mut connection = cast.connect();
    assert_eq!(reckoning::step(&mut connection, List::Needs, 2).expect("a batch"), 2);
    assert!(reckoning::is_pending(&mut connection).expect("an answer"));
    // what fails leaves nothing of its batch
    connection.batch("ALTER TABLE needs RENAME COLUMN needed_by_zone TO other").expect("a column that is missing");
    reckoning::step(&mut connection, List::Needs, 2).expect_err("no such column");
    connection.batch("ALTER TABLE needs RENAME COLUMN other TO needed_by_zone").expect("the column");
    assert_eq!(reckoning::step(&mut connection, List::Needs, 2).expect("the next"), 2);
    assert_eq!(reckoning::finish(&mut connection).expect("a start"), 1 + ROWS, "only what was left");
    assert_reckoned(&cast).await;
}
