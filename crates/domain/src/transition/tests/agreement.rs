//! Methods with data say what the table says: with data that forbids nothing, each verb leads from each state to where
//! the table says, or is refused with its reason.

use super::things::{
    allocation, at, consent, day, id, import, need, plan, pledge, proposal, receipt, receipt_line, shipment,
    shipment_line,
};
use crate::Words;
use crate::allocation::{Allocation, AllocationState, Count, Side, Way};
use crate::conflict::Conflict;
use crate::correcting::{correct, drop_asked, enough, put_in_force};
use crate::customs::{CustomsRecord, CustomsRules};
use crate::import::ImportState;
use crate::ledger::Sums;
use crate::need::{Need, NeedClosed, NeedLine, NeedState};
use crate::plan::{Edits, PlanState};
use crate::pledge::{Authorisation, Outcome, PledgeState};
use crate::proposal::ProposalState;
use crate::receipt::{ReceiptLine, ReceiptState};
use crate::shipment::{Amendment, LineState, ShipmentEventKind, ShipmentState};
use crate::transition::{
    AllocationVerb, ImportVerb, LineVerb, Machine, NeedVerb, PlanVerb, PledgeVerb, ProposalVerb, ReceiptVerb,
    ShipmentVerb, TransitionError,
};
use crate::zone::Zone;

/// Compares every cell of a machine's table with what `act` makes of it.
fn agrees<M: Machine>(act: impl Fn(M, M::Verb) -> Result<M, TransitionError>) {
    for state in M::WORDS {
        for verb in M::Verb::WORDS {
            let (told, done) = (state.step(*verb), act(*state, *verb));
            let name = format!("{} that is {}: {}", M::OF, state.word(), verb.word());
            if let Err(refused) = &done {
                assert_eq!((refused.of, refused.state, refused.tried), (M::OF, state.word(), verb.word()), "{name}");
                assert_eq!(refused.allowed, state.allowed(), "{name}");
            }
            assert_eq!(done.map_err(|refused| refused.why), told, "{name}");
        }
    }
}

#[test]
fn a_need_does_what_its_table_says() {
    agrees::<NeedState>(|state, verb| {
        let one = need(state);
        match verb {
            NeedVerb::Edit => one.edit().map(|()| state),
            NeedVerb::Submit => one.submit().map(|one| one.state),
            NeedVerb::Verify => one.verify(at(2), day()).map(|one| one.state),
            NeedVerb::Reject => one.reject().map(|one| one.state),
            NeedVerb::Confirm => one.confirm(at(2), day()).map(|one| one.state),
            NeedVerb::Close => one.close(NeedClosed::Withdrawn, at(2), 5, 0).map(|one| one.state),
            NeedVerb::Consignee => one.name_consignee(id(40)).map(|one| one.state),
            NeedVerb::Pledge => one.take_allocation().map(|()| state),
            NeedVerb::Reopen => one.reopen(at(2), day()).map(|one| one.state),
            NeedVerb::PutInForce => put_in_force(asking(one)).map(|one| one.state),
            NeedVerb::DropAsked => drop_asked(asking(one)).map(|one| one.state),
            NeedVerb::Correct => correct_none(one),
            NeedVerb::Enough => enough(one, &[allocation(AllocationState::Accepted)], at(2)).map(|one| one.need.state),
            NeedVerb::Renew => {
                let expired = one.close_reason.map(|_| NeedClosed::Expired);
                Need { close_reason: expired, ..one }.renew(at(2), day(), None).map(|one| one.state)
            }
        }
    });
}

fn asking(need: Need) -> Need {
    let lines = need.lines.into_iter().map(|line| NeedLine { asked_quantity: Some(99), ..line }).collect();
    Need { lines, ..need }
}

/// A correction is refused as a conflict, which tells of the refusal of the state.
fn correct_none(need: Need) -> Result<NeedState, TransitionError> {
    let state = need.state;
    correct(need, &[], &[]).map(|one| one.need.state).map_err(|refused| {
        assert_eq!(refused, Conflict::from(state.refuse(NeedVerb::Correct, refused.code)));
        state.refuse(NeedVerb::Correct, refused.code)
    })
}

#[test]
fn a_pledge_does_what_its_table_says() {
    agrees::<PledgeState>(|state, verb| {
        let one = pledge(state, Authorisation::Pending);
        match verb {
            PledgeVerb::Edit => one.edit(false).map(|()| state),
            PledgeVerb::Open => one.open().map(|one| one.state),
            PledgeVerb::Confirm => one.hear().map(|()| state),
            PledgeVerb::Authorise => one.authorise(Outcome::Granted).map(|one| one.state),
            PledgeVerb::Allocate => one.give_allocation().map(|()| state),
            PledgeVerb::Withdraw => one.withdraw(at(2), false).map(|one| one.state),
            PledgeVerb::Lapse => one.lapse(at(2)).map(|one| one.state),
            PledgeVerb::Fulfil => one.fulfil(at(2), &Sums::default()).map(|one| one.state),
            PledgeVerb::Reopen => one.reopen(day()).map(|one| one.state),
        }
    });
}

#[test]
fn a_key_is_turned_as_its_table_says() {
    for key in Authorisation::ALL {
        for outcome in Outcome::ALL {
            let decided = pledge(PledgeState::Open, *key).authorise(*outcome);
            assert_eq!(decided.map(|one| one.authorisation).map_err(|refused| refused.why), key.step(*outcome));
        }
    }
}

fn acted(state: AllocationState, verb: AllocationVerb) -> Result<Allocation, TransitionError> {
    use AllocationVerb as V;
    let one = allocation(state);
    let some = Count { accepted: 4, damaged: 0, missing: 0 };
    let live = state.is_live();
    let both = Allocation { donor_agreed_at: Some(at(1)), recipient_agreed_at: Some(at(1)), ..one.clone() };
    let planned = Allocation { planned: 4, ..one.clone() };
    let sent = Allocation { shipped: one.shipped.max(one.received + 4).min(10), ..one.clone() };
    match verb {
        V::Accept if state == AllocationState::Standby => one.agree_late(Side::Donor, at(3), at(17), false),
        V::Accept => one.agree(Side::Donor, at(3), false),
        V::Decline => one.decline(None),
        V::Withdraw => one.withdraw(None),
        V::Release => one.release(4, None),
        V::Ship => one.plan(4),
        V::Agreed => Ok(both.apply_keys(at(3), false)),
        V::Commit if state == AllocationState::Proposed => Ok(one.apply_keys(at(3), true)),
        V::Commit => Ok(both.apply_keys(at(3), true)),
        V::TurnBack => Ok(one.turn_back(id(50), at(3)).0),
        V::Lapse => one.lapse(None),
        V::StandBy => one.stand_by(at(3)),
        V::FallSilent => one.fall_silent(id(50), at(3)).map(|(one, _)| one),
        V::StepBack => one.step_back(10, id(50), at(3)).map(|(one, _)| one),
        V::MoveUp => one.move_up(at(3), at(17), false),
        V::Split => one.split(4, id(50)).map(|(one, _)| one),
        V::Unplan => planned.unplan(4),
        V::Dispatch => planned.dispatch(4),
        V::Lose => sent.lose(4),
        V::Find => Allocation { shipped: 4, lost_or_damaged: 4, ..one }.find(4),
        V::TakeBack => sent.take_back(4),
        V::HandOver => sent.hand_over(4, None),
        V::TakeOver => Allocation { reassigned_from: Some(id(70)), ..both }.take_over(at(3)),
        V::Count => sent.receive(some),
        V::Receive if state == AllocationState::Standby => {
            let back = allocation(AllocationState::Committed).step_back(10, id(50), at(3)).expect("all of it").0;
            back.receive_unshipped(some)
        }
        V::Receive => one.receive_unshipped(some),
        V::Reverse if live => Allocation { shipped: 4, received: 4, ..one }.reverse(some, Way::OnBoard, true),
        V::Reverse if state == AllocationState::Released => {
            one.reverse(Count { missing: 4, ..Count::default() }, Way::OnBoard, true)
        }
        V::Reverse => one.reverse(some, Way::OnBoard, true),
        V::Complete if live => Ok(Allocation { shipped: 10, received: 10, ..one }.finish()),
        V::Exhaust if live => Ok(Allocation { released: 10, ..one }.finish()),
        V::Complete | V::Exhaust => Ok(one.finish()),
    }
}

#[test]
fn an_allocation_does_what_its_table_says() {
    agrees::<AllocationState>(|state, verb| acted(state, verb).map(|one| one.state));
}

#[test]
fn a_shipment_does_what_its_table_says() {
    let rules = CustomsRules::default();
    agrees::<ShipmentState>(|state, verb| {
        use ShipmentVerb as V;
        let one = shipment(state);
        let counted = |line: LineState, count: ReceiptLine, taken_back: bool| {
            let one = crate::shipment::Shipment { lines: vec![shipment_line(line)], ..shipment(state) };
            let receipt = receipt(ReceiptState::Confirmed, count);
            let after = if taken_back { one.uncount(&receipt, at(3)) } else { one.count(&receipt, at(3)) };
            after.expect("a count of what is on board").state
        };
        match verb {
            V::Agree => one.agree(consent(id(60))).map(|one| one.state),
            V::Customs => {
                let record = CustomsRecord::new("1", day().day);
                one.declare(record).map(|one| one.state)
            }
            V::Dispatch => one.dispatch(at(3), Zone::UTC, &rules, false).map(|one| one.state),
            V::Cancel => one.cancel(None).map(|one| one.state),
            V::Event => one.take_event().map(|()| state),
            V::Arrive => one.arrive(at(3)).map(|one| one.state),
            V::Lose => one.lose(None).map(|one| one.state),
            V::Edit => one.edit().map(|()| state),
            V::Redirect => one.redirect(id(5)).map(|one| one.state),
            V::Amend => one.amend(Amendment::default()).map(|(one, _)| one.state),
            V::Find => one.find().map(|one| one.state),
            V::Return => one.give_back(None).map(|one| one.state),
            V::Receipt => one.take_count().map(|()| state),
            V::Close => one.close().map(|one| one.state),
            V::Reverse => one.take_reversal().map(|()| state),
            V::Complete => Ok(counted(LineState::OnBoard, receipt_line(9, 1, true), false)),
            V::Recount => Ok(counted(LineState::Counted, receipt_line(4, 0, true), true)),
        }
    });
}

#[test]
fn a_line_does_what_its_table_says() {
    agrees::<LineState>(|state, verb| {
        let one =
            crate::shipment::Shipment { lines: vec![shipment_line(state)], ..shipment(ShipmentState::Dispatched) };
        let reported = |kind| one.clone().follow(kind, Some(id(7)), at(3), at(3), Zone::UTC);
        let count = |line: ReceiptLine| {
            let receipt = receipt(ReceiptState::Confirmed, line);
            if state == LineState::Counted {
                one.clone().uncount(&receipt, at(3))
            } else {
                one.clone().count(&receipt, at(3))
            }
        };
        let after = match verb {
            LineVerb::Hold => reported(ShipmentEventKind::Breakdown)?,
            LineVerb::Divert => reported(ShipmentEventKind::Diverted)?,
            LineVerb::Resume => reported(ShipmentEventKind::Resumed)?,
            LineVerb::Count if state == LineState::Counted => count(receipt_line(0, 0, true)).expect("counted"),
            LineVerb::Count => count(receipt_line(10, 0, true)).expect("counted"),
            LineVerb::Recount => count(receipt_line(4, 0, false)).expect("counted"),
        };
        Ok(after.lines[0].state)
    });
}

#[test]
fn a_receipt_does_what_its_table_says() {
    agrees::<ReceiptState>(|state, verb| {
        let one = receipt(state, receipt_line(10, 0, true));
        match verb {
            ReceiptVerb::Confirm => one.confirm(id(12), at(3), None),
            ReceiptVerb::Discard => one.discard(),
            ReceiptVerb::Reverse => one.reverse(id(51)),
        }
        .map(|one| one.state)
    });
}

#[test]
fn a_proposal_does_what_its_table_says() {
    agrees::<ProposalState>(|state, verb| {
        let one = proposal(state);
        match verb {
            ProposalVerb::Accept => one.accept(id(12), at(3)),
            ProposalVerb::Reject => one.reject(id(12), at(3), "no".to_owned()),
        }
        .map(|one| one.state)
    });
}

#[test]
fn a_plan_does_what_its_table_says() {
    agrees::<PlanState>(|state, verb| {
        let one = plan(state);
        match verb {
            PlanVerb::Cancel => one.cancel(at(3)),
            PlanVerb::Revise => one.revise((), Edits::default()),
            PlanVerb::Apply => one.apply(at(3)),
            PlanVerb::Start => one.start(uuid::Uuid::nil(), at(3)),
            PlanVerb::Finish => one.finish(at(3), String::new(), serde_json::Value::Null),
            PlanVerb::Fail => one.fail(at(3), "why"),
        }
        .map(|one| one.state)
    });
    // what is applied proposes nothing more, without being refused
    assert!(plan(PlanState::Applied).propose().is_ok() && plan(PlanState::Queued).propose().is_err());
}

#[test]
fn an_import_does_what_its_table_says() {
    agrees::<ImportState>(|state, verb| {
        let one = import(state);
        match verb {
            ImportVerb::Apply => match one.apply(0, false, at(3)) {
                Err(crate::import::Refusal::State(error)) => Err(error),
                applied => Ok(applied.expect("nothing is refused")),
            },
            ImportVerb::Discard => one.discard(at(3)),
            ImportVerb::Finish => one.went_on(2, at(3)),
        }
        .map(|one| one.state)
    });
    let one = || import(ImportState::Previewed);
    assert_eq!(one().apply(1, false, at(3)), Err(crate::import::Refusal::RefusedLines(1)));
    assert!(one().apply(1, true, at(3)).is_ok(), "who says so leaves them");
    let half = import(ImportState::Applying).went_on(1, at(3)).expect("half of it");
    assert_eq!((half.state, half.done), (ImportState::Applying, 1));
}
