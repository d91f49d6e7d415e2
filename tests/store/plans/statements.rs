//! What the program asks of a database, once each.

use crate::suggesting;
use chrono::Utc;
use domain::access::scope::{
    AllocationScope, EventParties, EventScope, NeedScope, PledgeScope, ReceiptScope, ShipmentScope,
};
use domain::access::tasks::TaskScope;
use domain::allocation::AllocationState;
use domain::attention::AttentionReason;
use domain::filters::{
    AllocationFilter, EventFilter, NeedFilter, OrganisationFilter, PledgeFilter, ReceiptFilter, ShipmentFilter,
};
use domain::import::{Content, ImportState, LineVerdict, Made};
use domain::need::{Kind, NeedState};
use domain::organisation::{OrganisationKind, Role};
use domain::page::{After, Key, Sort, Window};
use domain::pledge::{Authorisation, PledgeState};
use domain::receipt::ReceiptState;
use domain::reference::Reference;
use domain::shipment::ShipmentState;
use domain::task::{Office, TaskCode, Whose, duty};
use domain::{Instant, ShipmentId};
use poruch::store::boards::{self, LineFilter};
use poruch::store::engine::dialect;
use poruch::store::engine::sql_types::{DbId, IdOf};
use poruch::store::tasks::Times;
use poruch::store::{
    Connection, StoreError, address_codes, allocations, consents, coverage, driver_codes, due_moves, events,
    former_kinds, former_quantities, idempotency, imported_rows, imports, mandates, members, needs, organisations,
    pledges, receipts, seats, shipments, spells, tasks as task_store, tokens,
};
use uuid::Uuid;

/// Every list with each of its filters, on its first page and on a later one; an overseer's, and
/// that of somebody who sees only what is its own.
pub(super) fn lists(c: &mut Connection) -> Result<(), StoreError> {
    let id = Uuid::now_v7();
    let keys = [Key::None, Key::Priority(2), Key::Day(Utc::now().date_naive()), Key::Number(2)];
    events::last_reason(c, id, domain::policy::Action::RejectNeed)?;
    for after in [None].into_iter().chain(keys.map(|key| Some(After { key, id }))) {
        let window = Window { limit: 50, after };
        for filter in need_filters() {
            needs::list(c, &filter, &window)?;
        }
        for filter in pledge_filters() {
            pledges::list(c, &filter, &window)?;
        }
        for sort in [Sort::Newest, Sort::Priority, Sort::NeededBy] {
            for lacking_at in [None, Some(Utc::now())] {
                let filter = NeedFilter { sort, lacking_at, ..NeedFilter::default() };
                needs::list_open_at(c, &filter, Utc::now(), &window)?;
            }
        }
        let own = || vec![id.into()];
        let both = || Some(AllocationScope { recipients: own(), donors: own() });
        let all = AllocationFilter::default;
        for filter in [
            all(),
            AllocationFilter { need: Some(id.into()), ..all() },
            AllocationFilter { pledge: Some(id.into()), ..all() },
            AllocationFilter { state: Some(AllocationState::Proposed), ..all() },
            AllocationFilter { scope: Some(AllocationScope { recipients: own(), donors: Vec::new() }), ..all() },
            AllocationFilter { scope: Some(AllocationScope { recipients: Vec::new(), donors: own() }), ..all() },
            AllocationFilter { scope: both(), ..all() },
            AllocationFilter { scope: both(), state: Some(AllocationState::Proposed), ..all() },
        ] {
            allocations::list(c, &filter, &window)?;
        }
        let seen = ShipmentScope { consignors: own(), consignees: own(), carriers: Vec::new(), owners: own() };
        for (state, scope) in [(None, None), (Some(ShipmentState::Planned), None), (None, Some(seen))] {
            shipments::list(c, &ShipmentFilter { state, scope }, &window)?;
        }
        let all = ReceiptFilter::default;
        for filter in [
            all(),
            ReceiptFilter { shipment: Some(id.into()), ..all() },
            ReceiptFilter { need: Some(id.into()), ..all() },
            ReceiptFilter { state: Some(ReceiptState::Draft), ..all() },
            ReceiptFilter {
                scope: Some(ReceiptScope { consignees: own(), consignors: Vec::new(), owners: own() }),
                ..all()
            },
        ] {
            receipts::list(c, &filter, &window)?;
        }
        for scope in [EventScope::Everything, log_of(id)] {
            for filter in event_filters(id) {
                let is_narrowed = filter.subject.or(filter.need.map(Into::into)).is_some() || filter.pledge.is_some();
                for since in [None, Some(7)] {
                    // who oversees reads on through the whole log, from a number on
                    if is_narrowed || filter.shipment.is_some() || since.is_none() || scope == EventScope::Everything {
                        events::list(c, &EventFilter { since, ..filter.clone() }, &scope, &window)?;
                    }
                }
            }
        }
        for (kind, verified) in [(None, None), (Some(OrganisationKind::Community), None), (None, Some(true))] {
            for words in [None, Some(vec!["hude".to_owned(), "fire".to_owned()])] {
                organisations::list(c, &OrganisationFilter { kind, verified, words }, &window)?;
            }
        }
        members::list(c, id.into(), &window)?;
        tokens::list(c, id.into(), &window)?;
        mandates::list(c, id.into(), &window)?;
        shipments::events_of(c, id.into(), &window)?;
        driver_codes::list(c, id.into(), &window)?;
        for state in [None, Some(ImportState::Previewed)] {
            imports::list(c, state, &window)?;
        }
        for verdict in [None, Some(LineVerdict::Doubtful)] {
            imports::list_lines(c, id.into(), verdict, &window)?;
        }
    }
    Ok(())
}

fn log_of(id: Uuid) -> EventScope {
    let own = || vec![id.into()];
    EventScope::Of(Box::new(EventParties {
        own: own(),
        recipients: own(),
        givers: own(),
        donors: own(),
        served: own(),
        shipments: ShipmentScope { consignors: own(), consignees: own(), carriers: own(), owners: own() },
        receipts: ReceiptScope { consignees: own(), consignors: own(), owners: own() },
        seat_of: id.into(),
    }))
}

fn event_filters(id: Uuid) -> Vec<EventFilter> {
    let all = EventFilter::default;
    vec![
        all(),
        EventFilter { subject: Some(id), ..all() },
        EventFilter { need: Some(id.into()), ..all() },
        EventFilter { pledge: Some(id.into()), ..all() },
        EventFilter { shipment: Some(id.into()), ..all() },
        EventFilter { organisation: Some(id.into()), ..all() },
        EventFilter { need: Some(id.into()), action: Some("accept_allocation".to_owned()), ..all() },
        EventFilter { pledge: Some(id.into()), from: Some(Utc::now()), to: Some(Utc::now()), ..all() },
    ]
}

pub(super) fn need_filters() -> Vec<NeedFilter> {
    let id = Uuid::now_v7();
    let verified = || NeedFilter { state: Some(NeedState::Verified), ..NeedFilter::default() };
    vec![
        NeedFilter::default(),
        verified(),
        NeedFilter { recipients: Some(vec![id.into()]), ..verified() },
        NeedFilter { recipients: Some(vec![id.into()]), ..NeedFilter::default() },
        NeedFilter { region: Some("UA-63".to_owned()), ..verified() },
        NeedFilter { kind: Some(Kind::Goods), ..verified() },
        NeedFilter { priority: Some(1), ..verified() },
        NeedFilter { item_class: Some(("351".to_owned(), "352".to_owned())), ..verified() },
        NeedFilter { words: vec!["pump".to_owned(), "fire".to_owned()], ..verified() },
        NeedFilter { opened_before: Some(Utc::now()), ..verified() },
        NeedFilter { ids: Some(vec![Uuid::now_v7().into()]), ..NeedFilter::default() },
        NeedFilter { asked: true, ..verified() },
        NeedFilter { attention: Some(AttentionReason::ExpiredUnderWay), ..verified() },
        NeedFilter { attention: Some(AttentionReason::Excess), ..NeedFilter::default() },
        NeedFilter { asked: true, scope: Some(needs_of(false)), ..verified() },
        NeedFilter { scope: Some(needs_of(false)), ..verified() },
        NeedFilter { scope: Some(needs_of(true)), state: Some(NeedState::Closed), ..NeedFilter::default() },
        NeedFilter { sort: Sort::Priority, ..verified() },
        NeedFilter { sort: Sort::NeededBy, ..verified() },
        NeedFilter { sort: Sort::NeededBy, region: Some("UA-63".to_owned()), ..verified() },
    ]
}

pub(super) fn needs_of(shared: bool) -> NeedScope {
    NeedScope { shared, recipients: vec![Uuid::now_v7().into()] }
}

pub(super) fn pledge_filters() -> Vec<PledgeFilter> {
    let all = PledgeFilter::default;
    let donors = || Some(vec![Uuid::now_v7().into()]);
    vec![
        all(),
        PledgeFilter { state: Some(PledgeState::Open), ..all() },
        PledgeFilter { donors: donors(), ..all() },
        PledgeFilter { donors: donors(), state: Some(PledgeState::Open), ..all() },
        PledgeFilter { general: Some(true), state: Some(PledgeState::Open), ..all() },
        PledgeFilter { general: Some(false), ..all() },
        PledgeFilter { authorisation: Some(Authorisation::Pending), ..all() },
        PledgeFilter { kind: Some(Kind::Visit), ..all() },
        PledgeFilter {
            scope: Some(PledgeScope {
                donors: vec![Uuid::now_v7().into()],
                recipients: vec![Uuid::now_v7().into()],
                offered_to: Some(vec![Uuid::now_v7().into()]),
            }),
            ..all()
        },
        PledgeFilter { item_class: Some(("351".to_owned(), "352".to_owned())), ..all() },
    ]
}

/// What is asked besides lists: by id, by key, by party, by time.
fn of_imports(c: &mut Connection, id: Uuid, now: Instant) -> Result<(), StoreError> {
    let digest = vec![vec![1; 32]];
    imports::find(c, id.into())?;
    imports::find_locked(c, id.into())?;
    imports::verdicts(c, id.into())?;
    imports::fates(c, id.into())?;
    imports::waiting(c)?;
    imports::old(c, now, 10)?;
    imports::next_lines(c, id.into(), 10, 50)?;
    imports::take(c, id.into(), &[2])?;
    imports::forget(c, id.into())?;
    for content in [Content::Needs, Content::Offers] {
        imported_rows::rows_of(c, id.into(), content, &digest, &digest)?;
        imported_rows::rows_from(c, content, &digest, 10)?;
        imported_rows::under_keys(c, content, &["key".to_owned()])?;
    }
    for made in [Made::Need(id.into()), Made::Pledge(id.into())] {
        imported_rows::row_of(c, made)?;
        imports::speaks_of(c, id.into(), made)?;
    }
    Ok(())
}

pub(super) fn the_rest(c: &mut Connection) -> Result<(), StoreError> {
    let (id, now) = (Uuid::now_v7(), Utc::now());
    of_imports(c, id, now)?;
    organisations::find(c, id.into())?;
    organisations::find_alike(c, "key", None)?;
    organisations::merged_from(c, &[id.into()])?;
    organisations::names(c, &[DbId(id)])?;
    organisations::zone(c, id.into())?;
    organisations::find_actor(c, &[1; 32], now)?;
    driver_codes::find_driver(c, &[1; 32], now)?;
    driver_codes::find(c, id.into())?;
    driver_codes::labels(c, &[id.into()])?;
    driver_codes::count_good(c, id.into(), now)?;
    driver_codes::note_use(c, id.into(), now)?;
    address_codes::in_force_locked(c, id.into())?;
    shipments::goods_of(c, &[id.into()])?;
    members::find(c, id.into())?;
    tokens::find(c, id.into())?;
    mandates::find(c, id.into())?;
    mandates::find_between(c, id.into(), id.into())?;
    needs::find(c, id.into())?;
    needs::find_locked(c, id.into())?;
    needs::find_by_source_key(c, "key")?;
    needs::bump(c, id.into())?;
    for after in [None, Some((now, id.into()))] {
        needs::expired(c, now, after, 200)?;
    }
    pledges::find(c, id.into())?;
    pledges::find_locked(c, id.into())?;
    pledges::find_by_source_key(c, "key")?;
    pledges::bump(c, id.into())?;
    for after in [None, Some((now, id.into()))] {
        pledges::lapsed(c, now, after, 200)?;
    }
    pledges::decisions_on(c, id.into())?;
    allocations::find(c, id.into())?;
    allocations::find_all(c, &[id.into()])?;
    allocations::recipients_of(c, &[id.into()])?;
    coverage::at(c, &[id.into()], now)?;
    events::kind_of(c, id)?;
    organisations::find_all(c, &[id.into()])?;
    allocations::of_need(c, id.into())?;
    allocations::of_needs(c, &[id.into()])?;
    allocations::of_pledge(c, id.into())?;
    allocations::of_pledges(c, &[id.into()])?;
    allocations::standing_by(c, id.into(), id.into())?;
    for after in [None, Some((now, id.into()))] {
        allocations::hold_ended(c, now, after, 200)?;
    }
    for after in [None, Some(id.into())] {
        allocations::asked_in_vain(c, after, 200)?;
        allocations::of_suspended(c, after, 200)?;
    }
    for reference in ["N-2026-1/1", "P-2026-1/1", "S-2026-1/1", "R-2026-1/1"] {
        poruch::store::references::find(c, &Reference::read(reference).into_iter().collect::<Vec<_>>())?;
    }
    allocations::one_that_came_back(c, id.into())?;
    allocations::one_for(c, id.into(), &[id.into()])?;
    allocations::ids_of_need(c, id.into())?;
    allocations::ids_of_pledge(c, id.into(), None)?;
    allocations::ids_of_pledge(c, id.into(), Some(&[id.into()]))?;
    allocations::number_of_pledge(c, id.into())?;
    allocations::was_ever_committed(c, id.into())?;
    for (needs, live) in [(1, false), (1, true), (2, true)] {
        allocations::pledges_at(c, &vec![id.into(); needs], live)?;
    }
    due_moves::list(c, None, 200)?;
    due_moves::list(c, Some(id), 200)?;
    due_moves::of_line(c, id.into())?;
    due_moves::forget(c, &[id])?;
    boards::given_back(c, &[id.into()])?;
    boards::pledges_for(c, &[id.into()], &[id.into()])?;
    boards::given_before(c, Some(id.into()), None)?;
    boards::given_before(c, None, Some(id.into()))?;
    let of = LineFilter { of: Some(vec![id]), classes: None };
    boards::need_lines(c, &of)?;
    boards::pledge_lines(c, &of)?;
    suggesting::statements(c, id)?;
    allocations::unanswered(c, now, None, 50)?;
    allocations::unanswered(c, now, Some((now, id.into())), 50)?;
    spells::open_at(c, now)?;
    spells::was_open(c, id.into(), now)?;
    former_quantities::at(c, &[id.into()], now)?;
    needs::has_enough(c, id.into())?;
    former_kinds::at(c, &[id.into()], now)?;
    seats::signers(c, id.into(), Role::Recipient)?;
    seats::given(c, &[id.into()])?;
    organisations::find_actor_kept(c, &[0], now)?;
    organisations::find_all_kept(c, &[id.into()])?;
    shipments::find(c, id.into())?;
    shipments::carrying(c, &[id.into()])?;
    shipments::unmark_reused_code(c, id.into())?;
    shipments::served_by_code(c, id.into(), id.into(), "code")?;
    consents::recipients_of(c, &[IdOf(ShipmentId(id))])?;
    consents::last_of(c, &[IdOf(ShipmentId(id))])?;
    consents::has_members(c, &[id.into()])?;
    receipts::find(c, id.into())?;
    receipts::counting(c, &[id.into()])?;
    idempotency::find(c, id.into(), "key")?;
    idempotency::forget(c, id.into(), "key")?;
    idempotency::forget_before(c, now)?;
    tasks(c, id)?;
    dialect::lock_needs(c, &[DbId(id)])?;
    dialect::lock_pledges(c, &[DbId(id)])?;
    dialect::lock_shipments(c, &[DbId(id)])?;
    dialect::lock_receipts(c, &[DbId(id)])
}

/// Every kind of task, for those whose it is and for an office.
fn tasks(c: &mut Connection, id: Uuid) -> Result<(), StoreError> {
    let times = Times {
        now: Utc::now(),
        reader: domain::zone::Zone::KYIV,
        stale_days: 30,
        import_within: 30,
        report_within: 90,
        council: chrono::TimeDelta::days(60),
    };
    for code in TaskCode::ALL {
        let duty = duty(*code);
        let own = TaskScope::Of(vec![id.into(), Uuid::now_v7().into()]);
        let office = match duty.office {
            Office::Nothing => None,
            Office::Vacant => Some(TaskScope::Vacant),
            Office::Overdue => Some(TaskScope::Overdue),
            Office::All => Some(TaskScope::All),
        };
        let own = (duty.whose != Whose::Office).then_some(own);
        for scope in [own, office].into_iter().flatten() {
            task_store::waiting(c, *code, &scope, &times)?;
            task_store::count(c, *code, &scope, &times)?;
        }
    }
    Ok(())
}
