//! Suggestions out of the open lines in memory: the same as from every line on record, and as the library says of the
//! whole board, whatever happened before.

use std::collections::BTreeSet;

use chrono::{Days, TimeDelta};
use domain::actor::Actor;
use domain::allocation::AllocationState;
use domain::need::{Kind, NeedClosed};
use domain::organisation::{Language, OrganisationKind, Role};
use domain::pledge::{Condition, Outcome};
use domain::{AllocationId, NeedId, NeedLineId, OrganisationId, PledgeId, PledgeLineId};
use lexicon::catalogue::Catalogue;
use matching::rules::Blocked;
use matching::suggestions::Index;
use matching::weights;
use poruch::service::allocations::NewAllocation;
use poruch::service::board::{Board, Edits, Lines, Measure};
use poruch::service::decisions::{self, NewDecision};
use poruch::service::imports::{self, OfferRow};
use poruch::service::items::NewLine;
use poruch::service::needs::NewNeed;
use poruch::service::organisations::{self, NewOrganisation, OrganisationEdit};
use poruch::service::pledges::{NewPledge, NewPledgeLine};
use poruch::service::suggestions::{self, For, Found};
use poruch::service::{Service, ServiceError, Tx, allocations, needs, open_lines, pledges, sweep};
use poruch::store::boards::{self, LineFilter};
use poruch::store::{Engine, allocations as allocation_store, pledges as pledge_store};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};

use crate::cast::{Cast, new_answer, new_need, new_pledge, seat_of};

/// Classes that lie above each other and stand in for each other.
const CLASSES: [&str; 8] = [
    "34144210",
    "34144212",
    "34144212.medium",
    "34144213",
    "34144213.pumper",
    "34144213.light_pumper",
    "34144213.rescue_pumper",
    "34144200",
];

/// Every need and pledge, as questions.
pub fn all(needs: &[NeedId], pledges: &[PledgeId]) -> Vec<For> {
    let needs = needs.iter().map(|id| For::Need(*id, None));
    needs.chain(pledges.iter().map(|id| For::Pledge(*id, None))).collect()
}

/// One need and one pledge, as questions.
pub fn some(needs: &[NeedId], pledges: &[PledgeId], turn: usize) -> Vec<For> {
    let one = |count: usize| turn.checked_rem(count).unwrap_or_default();
    let need = needs.get(one(needs.len())).map(|id| For::Need(*id, None));
    need.into_iter().chain(pledges.get(one(pledges.len())).map(|id| For::Pledge(*id, None))).collect()
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

#[derive(Debug, Clone)]
enum Step {
    Need { who: usize, priority: i32, region: usize, days: Option<u64>, lines: Vec<(usize, i64)> },
    Offer { who: usize, used: usize, kept_for: usize, region: usize, days: Option<u64>, lines: Vec<(usize, i64)> },
    OwnOffer { who: usize, class: usize, units: i64 },
    Answer { who: usize, need: usize, units: i64 },
    Allocate { pledge: usize, need: usize, units: i64 },
    Accept { allocation: usize },
    Decline { allocation: usize },
    Release { allocation: usize },
    Refuse { pledge: usize },
    WithdrawPledge { pledge: usize },
    CloseNeed { need: usize },
    Move { who: usize, region: usize },
    Time { days: i64 },
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let lines = || prop::collection::vec((0..CLASSES.len(), 1..30_i64), 1..4);
    let days = || prop::option::of(1..12_u64);
    let any = || 0..40_usize;
    let step = prop_oneof![
        6 => (any(), 1..5, any(), days(), lines())
            .prop_map(|(who, priority, region, days, lines)| Step::Need { who, priority, region, days, lines }),
        6 => (any(), any(), any(), any(), days(), lines()).prop_map(|(who, used, kept_for, region, days, lines)| {
            Step::Offer { who, used, kept_for, region, days, lines }
        }),
        1 => (any(), any(), 1..30_i64).prop_map(|(who, class, units)| Step::OwnOffer { who, class, units }),
        2 => (any(), any(), 1..20_i64).prop_map(|(who, need, units)| Step::Answer { who, need, units }),
        4 => (any(), any(), 1..20_i64).prop_map(|(pledge, need, units)| Step::Allocate { pledge, need, units }),
        3 => any().prop_map(|allocation| Step::Accept { allocation }),
        2 => any().prop_map(|allocation| Step::Decline { allocation }),
        1 => any().prop_map(|allocation| Step::Release { allocation }),
        1 => any().prop_map(|pledge| Step::Refuse { pledge }),
        1 => any().prop_map(|pledge| Step::WithdrawPledge { pledge }),
        1 => any().prop_map(|need| Step::CloseNeed { need }),
        1 => (any(), any()).prop_map(|(who, region)| Step::Move { who, region }),
        1 => (1..8_i64).prop_map(|days| Step::Time { days }),
    ];
    prop::collection::vec(step, 12..45)
}

#[derive(Debug, Clone, Default)]
struct Made {
    needs: Vec<NeedId>,
    pledges: Vec<PledgeId>,
    allocations: Vec<AllocationId>,
}

#[derive(Clone)]
struct People {
    recipients: Vec<Actor>,
    donors: Vec<Actor>,
    coordinator: Actor,
}

const REGIONS: [Option<&str>; 4] = [None, Some("UA-63"), Some("UA-14"), Some("UA-46")];

fn at(place: usize) -> Option<String> {
    REGIONS[place % REGIONS.len()].map(str::to_owned)
}

fn organisation(name: &str, country: &str, region: Option<&str>, community: Option<&str>) -> NewOrganisation {
    NewOrganisation {
        name: name.to_owned(),
        kind: OrganisationKind::Association,
        country: country.to_owned(),
        region: region.map(str::to_owned),
        community: community.map(str::to_owned),
        public_name: None,
    }
}

fn people(tx: &mut Tx<'_>, coordinator: Actor) -> Result<People, ServiceError> {
    let mut seat = |role, name: &str, country: &str, region, community| {
        seat_of(tx, &organisation(name, country, region, community), role)
    };
    let (one, other) = (Some("UA-63"), Some("UA-14"));
    let recipients = vec![
        seat(Role::Recipient, "Alpha town", "UA", one, Some("Alpha"))?,
        seat(Role::Recipient, "Alpha hospital", "UA", one, Some("alpha"))?,
        seat(Role::Recipient, "Beta", "UA", other, None)?,
        seat(Role::Recipient, "Gamma", "UA", None, None)?,
    ];
    let donors = vec![
        seat(Role::Donor, "Belgians", "BE", None, None)?,
        seat(Role::Donor, "Poles", "PL", None, None)?,
        seat(Role::Donor, "Kharkiv", "UA", one, None)?,
        seat(Role::Donor, "Lviv", "UA", Some("UA-46"), None)?,
    ];
    Ok(People { recipients, donors, coordinator })
}

fn pick<T: Clone>(from: &[T], n: usize) -> Result<T, ServiceError> {
    n.checked_rem(from.len()).and_then(|n| from.get(n)).cloned().ok_or(ServiceError::Hidden)
}

fn line(class: usize, quantity: i64) -> NewLine {
    NewLine { item_class: Some(CLASSES[class].to_owned()), quantity: Some(quantity), ..NewLine::default() }
}

/// Does one step; «hidden» where there is nothing to do it to.
#[allow(clippy::too_many_lines, reason = "one arm a step")]
fn act(tx: &mut Tx<'_>, people: &People, made: &mut Made, step: &Step) -> Result<(), ServiceError> {
    let coordinator = Some(&people.coordinator);
    let of = |among: &[Actor], id: OrganisationId| {
        among.iter().find(|actor| actor.organisation == id).cloned().ok_or(ServiceError::Hidden)
    };
    match step {
        Step::Need { who, priority, region, days, lines } => {
            let who = pick(&people.recipients, *who)?;
            let lines = lines.iter().map(|(class, quantity)| line(*class, *quantity)).collect();
            let needed_by = days.map(|days| tx.today() + Days::new(days));
            let new = NewNeed { priority: *priority, region: at(*region), needed_by, lines, ..new_need(&[]) };
            let id = needs::create(tx, Some(&who), &new)?.need.id;
            needs::submit(tx, Some(&who), id, None, &[])?;
            needs::verify(tx, coordinator, id, None, &[])?;
            made.needs.push(id);
        }
        Step::Offer { who, used, kept_for, region, days, lines } => {
            let who = pick(&people.donors, *who)?;
            let condition = [Condition::New, Condition::Good, Condition::Used][used % 3];
            let lines = lines.iter().map(|(class, quantity)| line(*class, *quantity));
            // half of them are for nobody alone
            let kept_for = people.recipients.get(kept_for % (people.recipients.len() * 2));
            let new = NewPledge {
                earmark_recipient: kept_for.map(|actor| actor.organisation),
                earmark_region: at(*region).filter(|_| region % 3 == 0),
                valid_until: days.map(|days| tx.today() + Days::new(days)),
                lines: lines.map(|line| NewPledgeLine { line, condition }).collect(),
                ..new_pledge(1, used % 5 == 0, false)
            };
            let id = pledges::create(tx, Some(&who), &new)?.pledge.id;
            pledges::open(tx, Some(&who), id, None, &[])?;
            made.pledges.push(id);
        }
        Step::OwnOffer { who, class, units } => {
            let names = ["Alpha town", "Alpha hospital", "Beta", "Gamma"];
            let row = OfferRow {
                donor: names[who % names.len()].to_owned(),
                donor_country: "UA".to_owned(),
                item: "offer".to_owned(),
                language: Language::En,
                item_class: CLASSES[class % CLASSES.len()].to_owned(),
                kind: Kind::Goods,
                doubt: None,
                quantity: Some(*units),
                stated: String::new(),
                condition: Condition::Good,
                earmark_recipient: None,
                earmark_region: None,
                offered_on: None,
                source: "test".to_owned(),
            };
            let key = tx.new_id::<uuid::Uuid>().to_string();
            imports::offer(tx, &row, &key, true)?;
            let found = pledge_store::find_by_source_key(tx.connection, &format!("offer:{key}"))?;
            made.pledges.extend(found);
        }
        Step::Answer { who, need, units } => {
            let (who, need) = (pick(&people.donors, *who)?, pick(&made.needs, *need)?);
            let line = needs::get(tx, coordinator, need)?.need.into_inner().lines[0].id;
            let answered = pledges::answer(tx, Some(&who), need, &new_answer(line, *units, false, false))?;
            made.pledges.push(answered.pledge.pledge.id);
            made.allocations.extend(answered.allocations.iter().map(|allocation| allocation.id));
        }
        Step::Allocate { pledge, need, units } => {
            let (pledge, need) = (pick(&made.pledges, *pledge)?, pick(&made.needs, *need)?);
            let given = pledges::get(tx, coordinator, pledge)?.pledge.into_inner();
            let lines = needs::get(tx, coordinator, need)?.need.into_inner().lines;
            let pairs = lines.iter().flat_map(|line| given.lines.iter().map(move |other| (line, other)));
            let (line, given_line) = pairs
                .into_iter()
                .find(|(line, other)| line.item_class == other.item_class)
                .map(|(line, other)| (line.id, other.id))
                .ok_or(ServiceError::Hidden)?;
            let new = NewAllocation {
                pledge,
                pledge_line: given_line,
                need,
                need_line: line,
                quantity: *units,
                standby: false,
                substitute: false,
            };
            let made_now = allocations::create(tx, Some(&of(&people.donors, given.donor)?), &new)?;
            made.allocations.extend(made_now.iter().map(|allocation| allocation.id));
        }
        Step::Accept { allocation } | Step::Decline { allocation } | Step::Release { allocation } => {
            let id = pick(&made.allocations, *allocation)?;
            let found = allocation_store::find(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
            let (donor, recipient) = (of(&people.donors, found.donor)?, of(&people.recipients, found.recipient)?);
            match step {
                Step::Decline { .. } => {
                    allocations::decline(tx, Some(&recipient), id, None, "no".into()).map(|_| ())?
                }
                Step::Release { .. } => {
                    allocations::release(tx, Some(&recipient), id, None, Some(1), "not needed".into()).map(|_| ())?;
                }
                _ if found.state == AllocationState::Accepted => {
                    allocations::accept(tx, Some(&donor), id, None).map(|_| ())?;
                }
                _ => allocations::accept(tx, Some(&recipient), id, None).map(|_| ())?,
            }
        }
        Step::Refuse { pledge } => {
            let id = pick(&made.pledges, *pledge)?;
            let donor = pledges::get(tx, coordinator, id)?.pledge.into_inner().donor;
            let decision = NewDecision {
                body: "council".into(),
                reference: "1".into(),
                decided_on: tx.today(),
                outcome: Outcome::Refused,
                value_cap_minor: None,
                currency: None,
                document: None,
            };
            decisions::authorise(tx, Some(&of(&people.donors, donor)?), id, None, &decision)?;
        }
        Step::WithdrawPledge { pledge } => {
            let id = pick(&made.pledges, *pledge)?;
            let donor = pledges::get(tx, coordinator, id)?.pledge.into_inner().donor;
            pledges::withdraw(tx, Some(&of(&people.donors, donor)?), id, None, "no more")?;
        }
        Step::CloseNeed { need } => {
            needs::close(tx, coordinator, pick(&made.needs, *need)?, None, NeedClosed::Withdrawn, None)?;
        }
        Step::Move { who, region } => {
            let both: Vec<&Actor> = people.recipients.iter().chain(&people.donors).collect();
            let who = pick(&both, *who)?;
            let before = organisations::get(tx, coordinator, who.organisation)?.into_inner();
            let edit = OrganisationEdit {
                name: before.name,
                kind: before.kind,
                country: before.country,
                region: at(*region),
                community: None,
                public_name: None,
            };
            organisations::update(tx, coordinator, who.organisation, None, &edit)?;
        }
        // the sweep is no use case: it runs transactions of its own
        Step::Time { .. } => {}
    }
    Ok(())
}

type Told = (Vec<(NeedLineId, PledgeLineId, i64, i64, bool)>, Vec<(NeedLineId, PledgeLineId, Blocked)>);

fn told(found: &Found) -> Told {
    let ranked = found.ranked.iter();
    let ranked = ranked.map(|r| (r.pair.need.line, r.pair.pledge.line, r.quantity, r.score, r.substitute)).collect();
    (ranked, found.blocked.iter().map(|(pair, rule)| (pair.need.line, pair.pledge.line, *rule)).collect())
}

/// Whether an offered class serves who asks for another.
fn serves(catalogue: &Catalogue, offered: &str, asked: &str) -> bool {
    let above: Vec<&str> = std::iter::successors(Some(offered), |key| catalogue.parent(key)).collect();
    above.contains(&asked) || catalogue.substitutes(asked).iter().any(|other| above.contains(&other.as_str()))
}

/// What the library says of every open line: of all pledges that the actor may read, or of all needs that a pledge's
/// classes serve.
fn library(tx: &mut Tx<'_>, actor: &Actor, wanted: For, limit: usize, most: usize) -> Result<Told, ServiceError> {
    let catalogue = tx.catalogue()?;
    let mut needs = boards::need_lines(tx.connection, &LineFilter::default())?;
    let mut pledges = boards::pledge_lines(tx.connection, &LineFilter::default())?;
    let partners = match wanted {
        For::Need(id, _) => {
            needs.retain(|line| line.need == id);
            pledges.retain(|line| pledges::get(tx, Some(actor), line.pledge).is_ok());
            boards::given_before(tx.connection, None, needs.first().map(|line| line.recipient))?
        }
        For::Pledge(id, _) => {
            pledges.retain(|line| line.pledge == id);
            needs.retain(|need| pledges.iter().any(|own| serves(&catalogue, &own.item_class, &need.item_class)));
            boards::given_before(tx.connection, pledges.first().map(|line| line.donor), None)?
        }
    };
    let mut ids: BTreeSet<OrganisationId> = needs.iter().map(|line| line.recipient).collect();
    ids.extend(pledges.iter().flat_map(|line| std::iter::once(line.donor).chain(line.earmark_recipient)));
    ids.extend(partners.iter().map(|pair| pair.1));
    let places = boards::places(tx.connection, &ids)?;
    let lines = Lines { today: tx.today(), needs, pledges, places, partners };
    let board = Board::build(&catalogue, lines, &weights::DEFAULT, &Edits::default(), Measure::Whole);
    let mut index = Index::new(&board.instance);
    for (number, line) in (0..).zip(&board.needs) {
        index.set_need_open(number, line.quantity - line.promised);
    }
    for (number, line) in (0..).zip(&board.pledges) {
        index.set_pledge_left(number, line.quantity - line.promised);
    }
    let for_need = matches!(wanted, For::Need(..));
    let own = if for_need { board.needs.len() } else { board.pledges.len() };
    let (mut ranked, mut blocked) = (Vec::new(), Vec::new());
    for asked in 0..own {
        let number = u32::try_from(asked).expect("few");
        let said = if for_need { index.for_need(number, limit, most) } else { index.for_pledge(number, limit, most) };
        let pair = |other: u32| if for_need { (asked, other as usize) } else { (other as usize, asked) };
        let ids = |need: usize, pledge: usize| (board.needs[need].line, board.pledges[pledge].line);
        for found in said.ranked {
            let (need, pledge) = pair(found.line);
            let (need, pledge) = ids(need, pledge);
            ranked.push((need, pledge, found.qty, found.parts.score(), found.terms.substitute));
        }
        for (other, rule) in said.blocked {
            let (need, pledge) = pair(other);
            let rule = board.named(need, pledge, rule);
            let (need, pledge) = ids(need, pledge);
            blocked.push((need, pledge, rule));
        }
    }
    ranked.sort_by_key(|found| std::cmp::Reverse(found.3));
    ranked.truncate(limit);
    blocked.truncate(most);
    Ok((ranked, blocked))
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
            let asked = some(&made.needs, &made.pledges, number);
            compare(&cast.service, &people.coordinator, asked).await?;
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
