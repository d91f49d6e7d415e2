//! What may be done next, and sequences of it.

use domain::need::{ExcessDecision, NeedClosed};
use domain::shipment::ShipmentEventKind;
use proptest::prelude::*;

use super::LONGEST;

/// One step. Numbers choose among what there is, modulo how much that is, so that a shortened
/// sequence still means something.
#[derive(Debug, Clone)]
pub(super) enum Step {
    Need {
        who: usize,
        quantities: Vec<i64>,
        surplus: bool,
        taught: bool,
    },
    Confirm {
        need: usize,
    },
    Close {
        need: usize,
        why: NeedClosed,
    },
    /// Lowers, raises or takes back.
    Correct {
        need: usize,
        line: usize,
        quantity: i64,
    },
    AddLine {
        need: usize,
        quantity: i64,
    },
    /// What is asked.
    VerifyAsked {
        need: usize,
    },
    RejectAsked {
        need: usize,
    },
    Enough {
        need: usize,
    },
    Renew {
        need: usize,
    },
    PledgeTo {
        who: usize,
        need: usize,
        line: usize,
        units: i64,
        council: bool,
        standby: bool,
    },
    OpenPledge {
        who: usize,
        units: i64,
        council: bool,
        delegates: bool,
    },
    Allocate {
        by: usize,
        pledge: usize,
        need: usize,
        line: usize,
        units: i64,
        standby: bool,
    },
    Authorise {
        pledge: usize,
        granted: bool,
    },
    WithdrawPledge {
        pledge: usize,
    },
    Accept {
        allocation: usize,
        donor: bool,
    },
    AcceptPart {
        allocation: usize,
        donor: bool,
        units: i64,
    },
    Decline {
        allocation: usize,
        donor: bool,
    },
    Withdraw {
        allocation: usize,
    },
    Release {
        allocation: usize,
        units: Option<i64>,
    },
    Plan {
        allocations: Vec<usize>,
        units: i64,
    },
    Dispatch {
        shipment: usize,
    },
    Arrive {
        shipment: usize,
    },
    Cancel {
        shipment: usize,
    },
    Find {
        shipment: usize,
    },
    Lose {
        shipment: usize,
    },
    Return {
        shipment: usize,
    },
    CloseShipment {
        shipment: usize,
    },
    /// To another recipient.
    Redirect {
        shipment: usize,
        to: usize,
    },
    /// Units on board are for another need.
    Reassign {
        shipment: usize,
        line: usize,
        need: usize,
        to: usize,
        units: i64,
    },
    Event {
        shipment: usize,
        kind: ShipmentEventKind,
        line: usize,
    },
    /// The faults are spread over the lines from the one numbered `from` on.
    Count {
        shipment: usize,
        from: usize,
        damaged: i64,
        missing: i64,
        surplus: i64,
        part: bool,
    },
    CountTaught {
        need: usize,
        allocation: usize,
        missing: i64,
        part: bool,
    },
    /// Goods that nobody had promised; for no line where there is none of that number.
    WithoutPapers {
        who: usize,
        need: usize,
        line: usize,
        accepted: i64,
        damaged: i64,
    },
    /// Who gave them says so, or what a coordinator reported.
    ConfirmWord {
        pledge: usize,
    },
    Decide {
        need: usize,
        line: usize,
        decision: ExcessDecision,
    },
    Sign {
        receipt: usize,
    },
    Discard {
        receipt: usize,
    },
    Reverse {
        receipt: usize,
    },
    Time {
        days: i64,
    },
}

pub(super) fn steps() -> impl Strategy<Value = Vec<Step>> {
    let n = 0_usize..64;
    let units = 1_i64..9;
    let step = prop_oneof![
        2 => (n.clone(), prop::collection::vec(1_i64..9, 1..3), prop::bool::weighted(0.1), prop::bool::weighted(0.3))
            .prop_map(|(who, quantities, surplus, taught)| Step::Need { who, quantities, surplus, taught }),
        1 => n.clone().prop_map(|need| Step::Confirm { need }),
        1 => (n.clone(), prop::sample::select(vec![NeedClosed::Fulfilled, NeedClosed::Withdrawn, NeedClosed::Superseded]))
            .prop_map(|(need, why)| Step::Close { need, why }),
        4 => (n.clone(), n.clone(), 1_i64..12).prop_map(|(need, line, quantity)| Step::Correct { need, line, quantity }),
        1 => (n.clone(), units.clone()).prop_map(|(need, quantity)| Step::AddLine { need, quantity }),
        2 => n.clone().prop_map(|need| Step::VerifyAsked { need }),
        1 => n.clone().prop_map(|need| Step::RejectAsked { need }),
        1 => n.clone().prop_map(|need| Step::Enough { need }),
        2 => n.clone().prop_map(|need| Step::Renew { need }),
        6 => (n.clone(), n.clone(), n.clone(), units.clone(), any::<bool>(), any::<bool>()).prop_map(
            |(who, need, line, units, council, standby)| Step::PledgeTo { who, need, line, units, council, standby }),
        2 => (n.clone(), units.clone(), any::<bool>(), any::<bool>())
            .prop_map(|(who, units, council, delegates)| Step::OpenPledge { who, units, council, delegates }),
        4 => (0_usize..3, n.clone(), n.clone(), n.clone(), units.clone(), any::<bool>()).prop_map(
            |(by, pledge, need, line, units, standby)| Step::Allocate { by, pledge, need, line, units, standby }),
        4 => (n.clone(), prop::bool::weighted(0.8)).prop_map(|(pledge, granted)| Step::Authorise { pledge, granted }),
        1 => n.clone().prop_map(|pledge| Step::WithdrawPledge { pledge }),
        8 => (n.clone(), any::<bool>()).prop_map(|(allocation, donor)| Step::Accept { allocation, donor }),
        6 => (n.clone(), any::<bool>(), units.clone())
            .prop_map(|(allocation, donor, units)| Step::AcceptPart { allocation, donor, units }),
        1 => (n.clone(), any::<bool>()).prop_map(|(allocation, donor)| Step::Decline { allocation, donor }),
        2 => n.clone().prop_map(|allocation| Step::Withdraw { allocation }),
        2 => (n.clone(), prop::option::of(units.clone())).prop_map(|(allocation, units)| Step::Release { allocation, units }),
        7 => (prop::collection::vec(n.clone(), 1..4), units.clone()).prop_map(|(allocations, units)| Step::Plan { allocations, units }),
        6 => n.clone().prop_map(|shipment| Step::Dispatch { shipment }),
        2 => n.clone().prop_map(|shipment| Step::Arrive { shipment }),
        1 => n.clone().prop_map(|shipment| Step::Cancel { shipment }),
        1 => n.clone().prop_map(|shipment| Step::Lose { shipment }),
        4 => n.clone().prop_map(|shipment| Step::Find { shipment }),
        1 => n.clone().prop_map(|shipment| Step::Return { shipment }),
        1 => n.clone().prop_map(|shipment| Step::CloseShipment { shipment }),
        2 => (n.clone(), n.clone()).prop_map(|(shipment, to)| Step::Redirect { shipment, to }),
        4 => (n.clone(), n.clone(), n.clone(), n.clone(), units.clone())
            .prop_map(|(shipment, line, need, to, units)| Step::Reassign { shipment, line, need, to, units }),
        2 => (n.clone(), prop::sample::select(ShipmentEventKind::ALL.to_vec()), n.clone())
            .prop_map(|(shipment, kind, line)| Step::Event { shipment, kind, line }),
        7 => (n.clone(), n.clone(), 0_i64..3, 0_i64..2, 0_i64..2, any::<bool>()).prop_map(
            |(shipment, from, damaged, missing, surplus, part)|
                Step::Count { shipment, from, damaged, missing, surplus, part }),
        4 => (n.clone(), n.clone(), 0_i64..3, any::<bool>())
            .prop_map(|(need, allocation, missing, part)| Step::CountTaught { need, allocation, missing, part }),
        3 => (n.clone(), n.clone(), 0_usize..4, 0_i64..6, 0_i64..3).prop_map(
            |(who, need, line, accepted, damaged)| Step::WithoutPapers { who, need, line, accepted, damaged }),
        2 => n.clone().prop_map(|pledge| Step::ConfirmWord { pledge }),
        2 => (n.clone(), n.clone(), prop::sample::select(ExcessDecision::ALL.to_vec()))
            .prop_map(|(need, line, decision)| Step::Decide { need, line, decision }),
        7 => n.clone().prop_map(|receipt| Step::Sign { receipt }),
        1 => n.clone().prop_map(|receipt| Step::Discard { receipt }),
        3 => n.prop_map(|receipt| Step::Reverse { receipt }),
        1 => prop_oneof![3 => 1_i64..20, 1 => 91_i64..100].prop_map(|days| Step::Time { days }),
    ];
    let beginning = prop_oneof![3 => begun().boxed(), 2 => corrected().boxed()];
    (beginning, prop::collection::vec(step, 1..=LONGEST)).prop_map(|(mut begun, rest)| {
        begun.extend(rest);
        begun
    })
}

/// The beginning of most sequences: needs, and pledges on their way to being committed and shipped,
/// so that the rest has something to work on.
pub(super) fn begun() -> impl Strategy<Value = Vec<Step>> {
    let units = 1_i64..9;
    let pledge = (0_usize..8, 0_usize..8, units.clone()).prop_map(|(who, line, units)| Step::PledgeTo {
        who,
        need: 0,
        line,
        units,
        council: false,
        standby: true,
    });
    (prop::collection::vec(4_i64..9, 1..3), prop::collection::vec(pledge, 0..4), units, 0_usize..3, 0_usize..6)
        .prop_map(|(quantities, pledges, units, far, end)| {
            let many = pledges.len();
            let mut steps = vec![Step::Need { who: 0, quantities, surplus: false, taught: false }];
            steps.extend(pledges);
            steps.extend((0..many).map(|allocation| Step::Accept { allocation, donor: false }));
            if far > 0 {
                steps.extend((0..many).map(|n| Step::Plan { allocations: vec![n], units: units.min(2) }));
            }
            if far > 1 {
                steps.extend((0..many).map(|shipment| Step::Dispatch { shipment }));
            }
            // some go on to one of the ends that chance alone seldom comes to
            match (far, end) {
                (1, 0) => steps.push(Step::Cancel { shipment: 0 }),
                (2, 0) => {}
                // another recipient, or the same, is asked to take what is on the road
                (2, 5) => {
                    let who = many % 2;
                    steps.push(Step::Need { who, quantities: vec![3], surplus: false, taught: false });
                    steps.push(Step::Reassign { shipment: 0, line: 0, need: 1, to: 0, units: 1 });
                    steps.push(Step::Accept { allocation: many, donor: false });
                }
                (2, _) => {
                    let count =
                        |shipment| Step::Count { shipment, from: 0, damaged: 0, missing: 0, surplus: 0, part: false };
                    steps.extend((0..many).map(count));
                    let sign = Step::Sign { receipt: 0 };
                    match end {
                        1 => steps.push(Step::Discard { receipt: 0 }),
                        2 => steps.extend([sign, Step::CloseShipment { shipment: 0 }]),
                        3 => steps.extend([sign, Step::Reverse { receipt: 0 }]),
                        _ => steps.push(sign),
                    }
                }
                _ => {}
            }
            steps
        })
}

/// Another beginning: several allocations of one line travel in one shipment and are counted with faults,
/// others promise what that left, some of it is planned, and the count is taken back.
pub(super) fn corrected() -> impl Strategy<Value = Vec<Step>> {
    let others = prop::collection::vec((1_usize..3, 1_i64..4, 0_usize..5), 1..4);
    let after = (prop::option::of(prop::sample::select(ExcessDecision::ALL.to_vec())), any::<bool>());
    (0_i64..3, 2_usize..4, 1_i64..4, prop::bool::weighted(0.3), others, (1_i64..4, 0_i64..2), after).prop_map(
        |(slack, together, units, taught, others, (damaged, missing), (decision, cancelled))| {
            let needed = i64::try_from(together).unwrap_or(1) * units + slack;
            let pledge = |who: usize, units: i64, council: bool| Step::PledgeTo {
                who,
                need: 0,
                line: 0,
                units,
                council,
                standby: true,
            };
            let mut steps = vec![Step::Need { who: 0, quantities: vec![needed], surplus: false, taught }];
            for allocation in 0..together {
                steps.extend([pledge(0, units, false), Step::Accept { allocation, donor: false }]);
            }
            if taught {
                steps.extend((0..together).flat_map(|allocation| {
                    let count = Step::CountTaught { need: 0, allocation, missing: damaged, part: false };
                    [count, Step::Sign { receipt: allocation }]
                }));
            } else {
                steps.push(Step::Plan { allocations: (0..together).collect(), units });
                steps.push(Step::Dispatch { shipment: 0 });
                steps.push(Step::Count { shipment: 0, from: 0, damaged, missing, surplus: 0, part: false });
                steps.push(Step::Sign { receipt: 0 });
            }
            for (place, (who, units, far)) in others.into_iter().enumerate() {
                let allocation = together + place;
                steps.push(pledge(who, units, far == 1));
                if far > 0 {
                    steps.push(Step::Accept { allocation, donor: false });
                }
                if far > 2 && !taught {
                    steps.push(Step::Plan { allocations: vec![allocation], units });
                }
            }
            steps.push(Step::Reverse { receipt: 0 });
            steps.extend(decision.map(|decision| Step::Decide { need: 0, line: 0, decision }));
            if cancelled {
                steps.push(Step::Cancel { shipment: 1 });
            }
            steps
        },
    )
}
