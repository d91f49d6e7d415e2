//! The board as matching sees it, from a real database.

use std::collections::BTreeMap;

use matching::format::read_instance;
use matching::model::Need;
use matching::weights;
use poruch::cli::plan::board as plan_of_board;
use poruch::demo;
use poruch::service::board::{self, Board, Edits, Measure, Scope};
use poruch::service::plans::compute;
use poruch::store::Engine;

use crate::support::{self, TestDatabase};

/// The demo's board with the names of its organisations.
async fn demo_board(database: &TestDatabase) -> (Board, BTreeMap<domain::OrganisationId, String>) {
    let service = database.service(support::system_clock());
    demo::load(&service).await.expect("the demo");
    service
        .read(None, |tx, _| {
            let lines = board::load(tx, &Scope::default())?;
            let names = lines.places.iter().map(|(id, place)| (*id, place.name.clone())).collect();
            let catalogue = tx.catalogue()?;
            Ok((Board::build(&catalogue, lines, &weights::DEFAULT, &Edits::default(), Measure::Remaining), names))
        })
        .await
        .expect("a board")
}

pub async fn the_demo_gives_its_generators_to_four_regions_and_keeps_every_earmark(engine: Engine) {
    let database = TestDatabase::new(engine);
    let (board, names) = demo_board(&database).await;
    let solved = compute::solve(&board, false, 2, &|_| true).expect("a plan");
    let mut generators = BTreeMap::new();
    for line in &solved.lines {
        let (need, pledge) = (&board.needs[line.need], &board.pledges[line.pledge]);
        assert!(pledge.earmark_recipient.is_none_or(|only| only == need.recipient), "{pledge:?} for {need:?}");
        assert!(pledge.earmark_region.is_none() || pledge.earmark_region == need.region, "{pledge:?} for {need:?}");
        if names[&pledge.donor].starts_with("USAID") {
            let recipient = names[&need.recipient].split(' ').next().expect("a name").to_owned();
            generators.insert(recipient, line.quantity);
        }
    }
    let expected = [("Donetsk", 53), ("Zaporizhzhia", 17), ("Luhansk", 17), ("Kherson", 15)];
    assert_eq!(generators, expected.map(|(name, units)| (name.to_owned(), units)).into());
    assert!(board.pledges.iter().filter(|line| line.earmark_recipient.is_some()).count() > 15, "earmarks were tried");
    assert_eq!(solved.objective, solved.bound);
}

pub async fn an_exported_board_is_an_instance_of_the_benchmark(engine: Engine) {
    let database = TestDatabase::new(engine);
    let (board, _) = demo_board(&database).await;
    let canonical = board.canonical();
    let read = read_instance(std::io::Cursor::new(&canonical)).expect("the format");
    // which of its own gifts a need may not have stands there for others, and is not read back
    let read_back = |need: &Need| Need { barred: 0, ..*need };
    let needs: Vec<_> = board.instance.needs.iter().map(read_back).collect();
    assert_eq!((&read.needs, &read.pledges), (&needs, &board.instance.pledges));
    assert_eq!((&read.classes, &read.params), (&board.instance.classes, &board.instance.params));
    assert_eq!(read.region_macro, board.instance.region_macro);
    // the command writes the same bytes, and says in words what the plan is
    let service = database.service(support::system_clock());
    let file = std::env::temp_dir().join(format!("poruch-board-{}.json", uuid::Uuid::now_v7()));
    let options = plan_of_board::Options { threads: 1, export: Some(file.clone()), ..Default::default() };
    let text = plan_of_board::run(&service, &options).await.expect("the command");
    assert_eq!(std::fs::read(&file).expect("the file"), canonical);
    std::fs::remove_file(&file).expect("gone");
    assert!(
        text.contains("USAID Economic Resilience Activity: 53 H87. It is exactly what was asked for. New."),
        "{text}"
    );
    assert!(text.lines().last().expect("totals").starts_with("total: "), "{text}");
}
