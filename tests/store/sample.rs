//! A database with a row in every table: what the constraints are tried on, and what kept dumps are made of.

use std::collections::BTreeMap;

use domain::need::NeedClosed;
use domain::organisation::Language;
use domain::proposal::ProposalKind;
use poruch::import::reference;
use poruch::service::needs::{LineCorrection, NewCorrection, NewLots};
use poruch::service::plans::{self, NewPlan};
use poruch::service::pledges::PledgeToNeed;
use poruch::service::proposals::{self, NewProposal};
use poruch::service::{ServiceError, Tx, allocations, needs, pledges};
use poruch::store::Engine;

use crate::cast::{Cast, line, new_answer, new_need};
use crate::repeat::literal;
use crate::tampering;

const OFFICIAL: &str = "code,check_digit,full_code,label_en\n34144230,9,34144230-9,Imaginary vehicles of rank\n";

const CODIFIER: &str = "katottg,level,category,name_uk,parent\n\
    UA63060000000000001,2,P,Берестинський,UA63000000000041885\n\
    UA63060990000000002,3,H,Піщанська,UA63060000000000001\n";

/// A moment as a statement has it: that of the last entry of the log.
const NOW: &str = "(SELECT MAX(at) FROM events)";

/// Lets the cast live through everything that leaves a row.
pub async fn live(cast: &Cast) {
    tampering::story(cast).await;
    promises(cast).await;
    lists(cast).await;
    let mut connection = cast.connect();
    connection.batch(&rest(cast)).expect("the rest");
}

/// Needs and pledges of every state that the story has none of.
async fn promises(cast: &Cast) {
    let (need, lines) = cast.need(0, &[4]).await;
    let (closed, _) = cast.need(1, &[3]).await;
    cast.offer(1, 5).await;
    let (recipient, other) = (cast.recipients[0].clone(), cast.recipients[1].clone());
    let (donor, second) = (cast.donors[0].clone(), cast.donors[1].clone());
    let line = lines[0];
    let valued = pledges::NewPledge {
        value_minor: Some(250_000),
        currency: Some("EUR".to_owned()),
        ..new_answer(line, 3, false, true).pledge
    };
    let waits = PledgeToNeed { pledge: valued, ..new_answer(line, 3, false, true) };
    // each a transaction of its own, as each is a request
    act(cast, move |tx| needs::create(tx, Some(&recipient), &new_need(&[2])).map(|_| ())).await;
    act(cast, move |tx| needs::close(tx, Some(&other), closed, None, NeedClosed::Withdrawn, None).map(|_| ())).await;
    act(cast, move |tx| {
        pledges::pledge_to_need(tx, Some(&donor), need, &new_answer(line, 3, false, false)).map(|_| ())
    })
    .await;
    act(cast, move |tx| pledges::pledge_to_need(tx, Some(&second), need, &waits).map(|_| ())).await;
    corrections(cast).await;
}

/// A need of which less is needed, more is asked, and something else besides; another whose recipient has enough.
pub async fn corrections(cast: &Cast) {
    let (need, lines) = cast.need(0, &[9, 4]).await;
    let recipient = cast.recipients[0].clone();
    let (lower, raise) = (lines[0], lines[1]);
    let of = move |id, quantity| LineCorrection { id, line: line(quantity), lots: NewLots::default() };
    let wanted = vec![of(Some(lower), 7), of(Some(raise), 6), of(None, 2)];
    let new = NewCorrection { lines: wanted, reason: Some("a wrong figure".to_owned()), acknowledge: Vec::new() };
    act(cast, move |tx| needs::correct(tx, Some(&recipient), need, None, &new).map(|_| ())).await;
    let (need, lines) = cast.need(0, &[5, 3]).await;
    let (recipient, donor, line) = (cast.recipients[0].clone(), cast.donors[0].clone(), lines[0]);
    act(cast, move |tx| {
        let made = pledges::pledge_to_need(tx, Some(&donor), need, &new_answer(line, 2, false, false))?;
        allocations::accept(tx, Some(&recipient), made.allocations[0].id, None, &allocations::Agreed::default())?;
        needs::enough::enough(tx, Some(&recipient), need, None, "bought at home".to_owned()).map(|_| ())
    })
    .await;
}

async fn act(cast: &Cast, work: impl FnMut(&mut Tx<'_>) -> Result<(), ServiceError> + Send + 'static) {
    cast.service.act(work).await.expect("what is asked for");
}

async fn lists(cast: &Cast) {
    reference::official_classes(&cast.service, OFFICIAL.as_bytes()).await.expect("classes");
    reference::codifier(&cast.service, CODIFIER.as_bytes()).await.expect("places");
    let renamed = CODIFIER.replace("Піщанська", "Соснівська");
    reference::codifier(&cast.service, renamed.as_bytes()).await.expect("a new name");
    let (donor, coordinator) = (cast.donors[0].clone(), cast.coordinator.clone());
    let words = vec!["self contained sample set".to_owned()];
    let proposal = NewProposal {
        kind: ProposalKind::Synonym,
        item_class: crate::cast::ITEM.to_owned(),
        labels: BTreeMap::from([(Language::En.as_str().to_owned(), words)]),
        unit: None,
        class_kind: None,
        ambiguous: false,
        note: None,
    };
    let plan =
        NewPlan { scope: Default::default(), weights: matching::weights::DEFAULT, track: Some(domain::plan::Track::A) };
    let asked = cast.service.act(move |tx| {
        proposals::propose(tx, Some(&donor), &proposal)?;
        plans::create(tx, Some(&coordinator), &plan)?;
        Ok(())
    });
    asked.await.expect("a proposal and a plan");
    assert_eq!(plans::runner::take_up(&cast.service).await.expect("a plan"), 1);
}

/// Rows of tables that only another time or another front writes.
fn rest(cast: &Cast) -> String {
    let engine = cast.database.engine;
    let id = |number: u128| literal(engine, uuid::Uuid::from_u128((0x0199_0000_0000_7000_8000 << 48) + number));
    let of = |id: uuid::Uuid| literal(engine, id);
    let bytes = match engine {
        Engine::Sqlite => "zeroblob(32)",
        Engine::Postgres => "decode(repeat('00', 32), 'hex')",
    };
    let (first, last) = (of(cast.donors[0].organisation.into()), of(cast.donors[2].organisation.into()));
    let (recipient, member) = (of(cast.recipients[0].organisation.into()), of(cast.donors[0].member.into()));
    let a_line = "FROM need_lines l JOIN needs n ON n.id = l.need_id WHERE n.state = 'verified' ORDER BY l.id LIMIT 1";
    let import = id(7);
    format!(
        "INSERT INTO mandates (id, principal_id, intermediary_id, granted_at, version) VALUES ({}, {recipient}, {last}, {NOW}, 1);
         INSERT INTO former_kinds (id, organisation_id, kind, until) VALUES ({}, {first}, 'municipality', {NOW});
         INSERT INTO need_spells (id, need_id, opened_at, closed_at) SELECT {}, n.id, n.verified_at, n.opened_at {a_line};
         INSERT INTO due_moves (id, need_id, need_line_id, created_at) SELECT {}, l.need_id, l.id, {NOW} {a_line};
         INSERT INTO pledge_intents (pledge_id, position, need_id, need_line_id, substitute, standby)
             SELECT (SELECT p.id FROM pledges p ORDER BY p.reference DESC LIMIT 1), 1, l.need_id, l.id, FALSE, FALSE {a_line};
         INSERT INTO tokens (id, member_id, organisation_id, label, digest, scopes, expires_at, version, created_at)
             VALUES ({}, {member}, {first}, 'sample', {bytes}, 'read', {NOW}, 1, {NOW});
         INSERT INTO allocation_plan_rows (plan_id, run, number, component, need_id, need_line_id, pledge_id, pledge_line_id,
             quantity, points, fixed, outcome) SELECT (SELECT id FROM allocation_plans), 1, 100, 100, a.need_id, a.need_line_id,
             a.pledge_id, a.pledge_line_id, 1, 0, FALSE, 'planned' FROM allocations a ORDER BY a.id LIMIT 1;
         INSERT INTO imports (id, content, state, checked, lines, done, gone, made_by, office_id, version, created_at)
             VALUES ({import}, 'needs', 'previewed', FALSE, 1, 0, '[]', {member}, {first}, 1, {NOW});
         INSERT INTO import_lines (import_id, number, line, cells, meant, verdict, faults, taken)
             VALUES ({import}, 0, 2, '{{}}', '{{}}', 'new', '[]', FALSE);
         INSERT INTO imported_rows (id, organisation_id, content, own, identity, source, told, need_id, read_at)
             SELECT {}, n.recipient_id, 'needs', {bytes}, {bytes}, {bytes}, '{{}}', n.id, {NOW} {a_line};
         INSERT INTO kept_replies (member_id, idempotency_key, fingerprint, status, etag, location, body, created_at)
             VALUES ({member}, 'sample', {bytes}, 201, 1, '/api/v1/needs', {bytes}, {NOW});",
        id(1),
        id(2),
        id(3),
        id(4),
        id(5),
        id(6),
    )
}
