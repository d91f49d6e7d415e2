//! Suggestions out of the open lines in memory: the same as from every line on record, and as the library says of the
//! whole board, whatever happened before.

mod steps;
mod whole;

use chrono::TimeDelta;
use domain::actor::Actor;
use domain::{NeedId, PledgeId};
use poruch::service::suggestions::{self, For, Found};
use poruch::service::{Service, ServiceError, allocations, open_lines, sweep};
use poruch::store::{Connection, Engine, StoreError, board_changes};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use uuid::Uuid;

use self::steps::{Made, People, Step, act, people, steps};
use self::whole::{library, told};
use crate::cast::Cast;

/// What the open lines in memory are made of and follow.
pub fn statements(c: &mut Connection, id: Uuid) -> Result<(), StoreError> {
    board_changes::numbered(c, 7, 500)?;
    board_changes::unnumbered(c, 500)?;
    board_changes::last(c)?;
    board_changes::verified_needs(c, id, 500)?;
    board_changes::open_pledges(c, id, 500)?;
    board_changes::carried(c, &[id].into())?;
    board_changes::pledges_of(c, &[id.into()].into())?;
    board_changes::needs_of(c, &[id.into()].into())?;
    board_changes::pledges_to(c, &[id.into()])?;
    Ok(())
}

/// Every need and pledge, as questions.
pub fn all(needs: &[NeedId], pledges: &[PledgeId]) -> Vec<For> {
    let needs = needs.iter().map(|id| For::Need(*id, None));
    needs.chain(pledges.iter().map(|id| For::Pledge(*id, None))).collect()
}

/// One need and one pledge, as questions.
fn some(needs: &[NeedId], pledges: &[PledgeId], turn: usize) -> Vec<For> {
    let one = |count: usize| turn.checked_rem(count).unwrap_or_default();
    let need = needs.get(one(needs.len())).map(|id| For::Need(*id, None));
    need.into_iter().chain(pledges.get(one(pledges.len())).map(|id| For::Pledge(*id, None))).collect()
}

/// Asks of one need and one pledge, by turns.
pub async fn compare_some(
    service: &Service,
    actor: &Actor,
    needs: &[NeedId],
    pledges: &[PledgeId],
    turn: usize,
) -> Result<(), TestCaseError> {
    compare(service, actor, some(needs, pledges, turn)).await
}

/// Asks a service that has the open lines in memory, and the database.
pub async fn compare(service: &Service, actor: &Actor, questions: Vec<For>) -> Result<(), TestCaseError> {
    let actor = actor.clone();
    let told = service
        .read(None, move |tx, _| {
            let mut told = Vec::new();
            for asked in &questions {
                let memory = suggestions::find(tx, Some(&actor), *asked, 5, 5);
                let record = suggestions::find_on_record(tx, Some(&actor), *asked, 5, 5);
                let text = |found: Result<Found, ServiceError>| found.map_err(|error| error.to_string());
                told.push((*asked, text(memory), text(record)));
            }
            Ok(told)
        })
        .await
        .map_err(|error| TestCaseError::fail(error.to_string()))?;
    for (asked, memory, record) in told {
        prop_assert_eq!(memory, record, "{:?}", asked);
    }
    prop_assert!(service.open_lines.is_built(), "what was in memory was not what is on record");
    Ok(())
}

/// Whether the index answers everybody as the library does; how many candidates and forbidden ones there were.
async fn check(service: &Service, people: &People, made: &Made) -> Result<(usize, usize), TestCaseError> {
    let actors: Vec<Actor> =
        std::iter::once(&people.coordinator).chain(&people.recipients).chain(&people.donors).cloned().collect();
    let mut seen = (0, 0);
    for actor in actors {
        compare(service, &actor, all(&made.needs, &made.pledges)).await?;
        let questions = all(&made.needs, &made.pledges);
        let answers = service
            .read(None, move |tx, _| {
                let mut answers = Vec::new();
                for asked in &questions {
                    for (limit, blocked) in [(2, 3), (50, 50)] {
                        // what is refused is no matter of lines
                        let Ok(found) = suggestions::find(tx, Some(&actor), *asked, limit, blocked) else { continue };
                        answers.push((*asked, told(&found), library(tx, &actor, *asked, limit, blocked)?));
                    }
                }
                Ok(answers)
            })
            .await
            .map_err(|error| TestCaseError::fail(error.to_string()))?;
        for (asked, found, whole) in answers {
            seen = (seen.0 + found.0.len(), seen.1 + found.1.len());
            prop_assert_eq!(found, whole, "{:?}", asked);
        }
    }
    Ok(seen)
}

fn run(engine: Engine, sequence: &[Step]) -> Result<(usize, usize), TestCaseError> {
    let failed = |error: ServiceError| TestCaseError::fail(error.to_string());
    actix_web::rt::System::new().block_on(async {
        let cast = Cast::new(engine).await;
        let coordinator = cast.coordinator.clone();
        let people = cast.service.act(move |tx| people(tx, coordinator.clone())).await.map_err(failed)?;
        // one node has followed from the beginning, one reads the board as it is at the end
        open_lines::keep_up(&cast.service).await.map_err(failed)?;
        let mut made = Made::default();
        for (number, step) in sequence.iter().enumerate() {
            if let Step::Time { days } = step {
                cast.clock.advance(TimeDelta::days(*days));
                sweep::run(&cast.service).await.map_err(failed)?;
            }
            let (people_here, step_here, before) = (people.clone(), step.clone(), made.clone());
            let done = cast
                .service
                .act(move |tx| {
                    let mut made = before.clone();
                    act(tx, &people_here, &mut made, &step_here)?;
                    Ok(made)
                })
                .await;
            match done {
                Ok(after) => made = after,
                Err(error @ ServiceError::Store(_)) => return Err(failed(error)),
                Err(_refused) => {}
            }
            compare_some(&cast.service, &people.coordinator, &made.needs, &made.pledges, number).await?;
        }
        let seen = check(&cast.service, &people, &made).await?;
        let other = cast.node();
        open_lines::keep_up(&other).await.map_err(failed)?;
        check(&other, &people, &made).await?;
        Ok(seen)
    })
}

pub async fn from_memory_is_as_from_the_whole_board(engine: Engine) {
    // proptest drives runtimes of its own, which must not be started inside this one
    let outcome = std::thread::spawn(move || {
        let cases = if std::env::var_os("CI").is_some() { 60 } else { 12 };
        let config = Config { cases, failure_persistence: None, max_shrink_iters: 200, ..Config::default() };
        let seen = std::sync::Mutex::new((0, 0));
        let outcome = TestRunner::new(config).run(&steps(), |sequence| {
            let found = run(engine, &sequence)?;
            let mut seen = seen.lock().expect("figures");
            *seen = (seen.0 + found.0, seen.1 + found.1);
            Ok(())
        });
        (outcome.map_err(|error| error.to_string()), seen.into_inner().expect("figures"))
    })
    .join()
    .expect("the runner");
    println!("{}: {} candidates, {} forbidden", engine.as_str(), outcome.1.0, outcome.1.1);
    assert_eq!(outcome.0, Ok(()));
    // boards on which nothing fits would show nothing
    assert!(outcome.1.0 > 100 && outcome.1.1 > 100, "{:?}", outcome.1);
}

/// On PostgreSQL nothing is numbered here: no sealer runs.
pub async fn what_one_just_did_is_seen_at_once_on_every_node(engine: Engine) {
    let cast = Cast::new(engine).await;
    let other = cast.node();
    let (need, lines) = cast.need(0, &[10]).await;
    open_lines::keep_up(&other).await.expect("the lines");
    let coordinator = cast.coordinator.clone();
    let ask = async |service: &Service| {
        let coordinator = coordinator.clone();
        let found = service
            .read(None, move |tx, _| suggestions::find(tx, Some(&coordinator), For::Need(need, None), 20, 0))
            .await
            .expect("suggestions");
        found.ranked.iter().map(|ranked| (ranked.pair.pledge.pledge, ranked.quantity)).collect::<Vec<_>>()
    };
    assert_eq!(ask(&other).await, []);
    let pledge = cast.offer(0, 7).await;
    assert_eq!(ask(&other).await, [(pledge.0, 7)]);
    let made = cast.allocate(0, pledge, (need, lines[0]), 4).await.expect("an allocation");
    assert_eq!(ask(&other).await, [(pledge.0, 3)]);
    let recipient = cast.recipients[0].clone();
    cast.service
        .act(move |tx| allocations::decline(tx, Some(&recipient), made[0], None, "no".into()).map(|_| ()))
        .await
        .expect("declined");
    assert_eq!(ask(&other).await, [(pledge.0, 7)]);
    assert!(other.open_lines.is_built(), "it was answered from memory");
}
