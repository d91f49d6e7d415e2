//! Words of an older folding are folded anew by the start that finds them, wherever the one before was ended.

use std::collections::BTreeSet;

use diesel::prelude::*;
use domain::NeedId;
use domain::filters::NeedFilter;
use domain::page::Window;
use poruch::on_either;
use poruch::service::items::NewLine;
use poruch::service::needs::{self, NewNeed};
use poruch::store::engine::migrations;
use poruch::store::schema::need_words;
use poruch::store::{Connection, Engine, need_words as words, needs as store, refolding};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::cast::{Cast, line, new_need};

const TITLES: [&str; 5] = ["Großtank LF8", "Łóżka", "Manœuvre", "Кам’янське", "Pump"];

/// The folding of version 1, as it was.
fn of_old<'a>(texts: impl IntoIterator<Item = &'a str>) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for text in texts {
        let folded: String = text.nfkd().filter(|c| !is_combining_mark(*c) && !matches!(c, '\'' | '’' | 'ʼ')).collect();
        let parts = folded.to_lowercase();
        words.extend(parts.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned));
    }
    words
}

fn ids(cast: &Cast) -> Vec<NeedId> {
    let window = Window { limit: 100, after: None };
    let page = store::list(&mut cast.connect(), &NeedFilter::default(), &window).expect("the needs");
    page.rows.iter().map(|need| need.id).collect()
}

/// A database as version 1 of the folding left it.
async fn old_database(engine: Engine) -> Cast {
    let cast = Cast::new(engine).await;
    let recipient = cast.recipients[0].clone();
    let made = cast.service.act(move |tx| {
        for title in TITLES {
            let line = NewLine { description: Some("Schläuche, ø 52".to_owned()), ..line(3) };
            let new = NewNeed { title: title.to_owned(), lines: vec![line.into()], ..new_need(&[]) };
            needs::create(tx, Some(&recipient), &new)?;
        }
        Ok(())
    });
    made.await.expect("needs");
    let mut connection = cast.connect();
    for id in ids(&cast) {
        let need = store::find(&mut connection, id).expect("an answer").expect("a need");
        let old = of_old([need.title.as_str(), need.lines[0].description.as_str()]);
        words::delete(&mut connection, &[id.into()]).expect("none");
        words::insert(&mut connection, &[(id.into(), old.into_iter().collect())]).expect("the old words");
    }
    connection.batch("UPDATE word_folding SET version = 1, done = TRUE, reached = NULL").expect("the old version");
    cast
}

fn stored(connection: &mut Connection) -> BTreeSet<String> {
    let all: Vec<String> =
        on_either!(connection, c => need_words::table.select(need_words::word).load(c)).expect("the words");
    all.into_iter().collect()
}

fn assert_folded(cast: &Cast) {
    let mut connection = cast.connect();
    assert!(!migrations::are_pending(&mut connection).expect("an answer"));
    for id in ids(cast) {
        let need = store::find(&mut connection, id).expect("an answer").expect("a need");
        let expected: BTreeSet<String> =
            words::of(&need.title, need.lines.iter().map(|line| line.description.as_str())).into_iter().collect();
        let theirs: Vec<String> = on_either!(&mut connection, c => need_words::table
            .filter(need_words::need_id.eq(poruch::store::engine::sql_types::DbId::from(id)))
            .select(need_words::word)
            .load(c))
        .expect("its words");
        assert_eq!(theirs.into_iter().collect::<BTreeSet<_>>(), expected, "{}", need.title);
    }
    assert!(stored(&mut connection).contains("grosstank"));
}

pub async fn old_words_are_lifted(engine: Engine) {
    let cast = old_database(engine).await;
    let mut connection = cast.connect();
    assert!(stored(&mut connection).contains("großtank"), "the old folding");
    assert!(migrations::are_pending(&mut connection).expect("an answer"));
    assert_eq!(migrations::up(&mut connection).expect("a start"), 0);
    assert_folded(&cast);
    assert_eq!(refolding::finish(&mut connection).expect("an answer"), 0, "nothing is left to do");
}

pub async fn what_was_ended_midway_goes_on(engine: Engine) {
    let cast = old_database(engine).await;
    assert_eq!(refolding::step(&mut cast.connect(), 2).expect("a batch"), 2);
    let mut connection = cast.connect();
    assert!(migrations::are_pending(&mut connection).expect("an answer"));
    assert_eq!(refolding::step(&mut connection, 2).expect("the next"), 2);
    // what fails leaves nothing of its batch
    connection.batch("ALTER TABLE need_words RENAME COLUMN word TO other").expect("a column that is missing");
    refolding::step(&mut connection, 2).expect_err("no such column");
    connection.batch("ALTER TABLE need_words RENAME COLUMN other TO word").expect("the column");
    // a new need has the words of today already
    cast.need(0, &[5]).await;
    let lifted = refolding::finish(&mut cast.connect()).expect("a start");
    assert!((1..=2).contains(&lifted), "only what was left: {lifted}");
    assert_folded(&cast);
}

pub async fn another_folding_begins_anew(engine: Engine) {
    let cast = old_database(engine).await;
    let mut connection = cast.connect();
    refolding::step(&mut connection, 4).expect("a batch");
    connection.batch("UPDATE word_folding SET version = version + 1").expect("another program's");
    assert_eq!(refolding::finish(&mut connection).expect("a start"), TITLES.len());
    assert_folded(&cast);
}

pub async fn two_nodes_that_start_at_once_lift_them_once(engine: Engine) {
    let cast = old_database(engine).await;
    std::thread::scope(|scope| {
        let starts: Vec<_> = (0..2).map(|_| scope.spawn(|| migrations::up(&mut cast.connect()))).collect();
        for start in starts {
            assert_eq!(start.join().expect("no panic").expect("a start"), 0);
        }
    });
    assert_folded(&cast);
}
