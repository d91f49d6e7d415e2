//! Random boards, the same for the same seed, and what is checked on all of them.
use std::collections::HashMap;
use std::fmt::Write;
use std::io::Cursor;

use crate::format::{FormatError, read_instance};
use crate::model::{Allocation, Classes, Condition, Earmark, Instance, NONE, Need, Params, Pledge, Sets};
use crate::{plan, rules};

/// Numbers that look random (Steele, Lea, Flood: SplitMix, 2014).
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self, n: i64) -> i64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % n.unsigned_abs()).cast_signed()
    }
    pub fn id(&mut self, n: usize) -> u32 {
        self.roll(n as i64) as u32
    }
    pub fn one_in(&mut self, n: i64) -> bool {
        self.roll(n) == 0
    }
}

pub fn params(tranches: i64) -> Params {
    let weights = |p: i64| (0..tranches).map(|k| 1000 * ((4 - p) * tranches + tranches - k)).collect();
    Params {
        tranche_permille: (1..=tranches).map(|k| 1000 * k / tranches).collect(),
        weight: [weights(1), weights(2), weights(3), weights(4)],
        band_cost: [0, 2, 4],
        band_lead_days: [1, 2, 4],
        fortnight_cost: 1,
        condition_cost: [0, 1, 3],
        substitute_cost: 3,
        partner_bonus: 2,
        shipment_cost: 20,
    }
}

/// Two trees of three leaves, three regions (the last abroad), four communities, five recipients, four donors.
pub fn empty(tranches: i64) -> Instance {
    let mut sets = Sets::default();
    let partners = vec![0, sets.intern(vec![0]), sets.intern(vec![1, 3]), sets.intern(vec![2])];
    Instance {
        params: params(tranches),
        classes: Classes::new(vec![NONE, NONE, 0, 0, 0, 1, 1, 1]).unwrap(),
        region_macro: vec![0, 0, 1],
        community_region: vec![0, 0, 1, 1],
        org_community: vec![0, 1, 2, 3, 0],
        donor_region: vec![0, 1, 2, 0],
        donor_partners: partners,
        community_sets: sets,
        ..Instance::default()
    }
}

pub fn random_need(board: &mut Instance, dice: &mut Dice, most: i64) -> Need {
    let subs = (0..dice.roll(3)).map(|_| 2 + dice.id(6)).collect();
    Need {
        class: if dice.one_in(4) { dice.id(2) } else { 2 + dice.id(6) },
        subs: board.class_sets.intern(subs),
        barred: 0,
        org: dice.id(5),
        by: dice.roll(40) as i32,
        qty: 1 + dice.roll(most),
        min_lot: 1 + dice.roll(most.min(4)),
        prio: 1 + dice.roll(4) as u8,
        indivisible: dice.one_in(4),
    }
}

pub fn random_pledge(dice: &mut Dice, most: i64) -> Pledge {
    let from = dice.roll(30) as i32 - 5;
    Pledge {
        class: 2 + dice.id(6),
        donor: dice.id(4),
        region: dice.id(3),
        from,
        until: from + dice.roll(60) as i32,
        qty: 1 + dice.roll(most),
        cond: [Condition::New, Condition::Good, Condition::Used][dice.id(3) as usize],
        earmark: match dice.roll(8) {
            0 => Earmark::Community(dice.id(4)),
            1 => Earmark::Region(dice.id(3)),
            2 => Earmark::Org(dice.id(5)),
            _ => Earmark::None,
        },
    }
}

pub fn random(seed: u64, needs: usize, pledges: usize, most: i64) -> Instance {
    let mut dice = Dice(seed);
    let mut board = empty(1 + dice.roll(4));
    if dice.one_in(3) {
        // Weights so near to each other that costs can outweigh them.
        board.params.weight =
            [9, 7, 5, 3].map(|w| (0..board.params.tranches() as i64).map(|k| 3 * w - 4 * k).collect());
    }
    for _ in 0..needs {
        let need = random_need(&mut board, &mut dice, most);
        board.needs.push(need);
    }
    for _ in 0..pledges {
        board.pledges.push(random_pledge(&mut dice, most));
    }
    board
}

/// The optimum of track A by trying all distributions, pledge by pledge.
pub fn brute_force(board: &Instance) -> i128 {
    let mut states: HashMap<Vec<i64>, i128> = HashMap::from([(vec![0; board.needs.len()], 0)]);
    for pledge in &board.pledges {
        for _ in 0..pledge.qty {
            let mut next = states.clone();
            for (got, cost) in &states {
                for (j, need) in board.needs.iter().enumerate() {
                    let Ok(terms) = rules::pair(board, pledge, need) else { continue };
                    if got[j] < need.qty {
                        let mut more = got.clone();
                        more[j] += 1;
                        let cost = cost - i128::from(terms.points());
                        let best = next.entry(more).or_insert(i128::MIN);
                        *best = cost.max(*best);
                    }
                }
            }
            states = next;
        }
    }
    let value =
        |got: &[i64]| -> i128 { board.needs.iter().zip(got).map(|(n, &g)| board.params.value(n.prio, n.qty, g)).sum() };
    states.iter().map(|(got, cost)| value(got) + cost).max().unwrap_or(0)
}

/// Every allocation allowed, nothing overdrawn, pairs once and in order.
pub fn assert_feasible(board: &Instance, list: &[Allocation]) {
    let mut used = vec![0; board.pledges.len()];
    assert!(list.is_sorted_by(|a, b| (a.need, a.pledge) < (b.need, b.pledge)));
    for a in list {
        assert!(a.qty > 0);
        used[a.pledge as usize] += a.qty;
        rules::pair(board, &board.pledges[a.pledge as usize], &board.needs[a.need as usize]).unwrap();
    }
    assert!(used.iter().zip(&board.pledges).all(|(u, o)| *u <= o.qty));
    assert!(plan::served(board, list).iter().zip(&board.needs).all(|(g, n)| *g <= n.qty));
}

/// Prices prove the plan: no pair could gain, used pairs lose nothing, supply and demand stop where they should.
pub fn assert_proven(board: &Instance, plan: &plan::Plan) {
    let served = plan::served(board, &plan.allocations);
    let mut used = vec![0; board.pledges.len()];
    for a in &plan.allocations {
        used[a.pledge as usize] += a.qty;
    }
    for (i, pledge) in board.pledges.iter().enumerate() {
        assert!(plan.pledge_price[i] == 0 || used[i] == pledge.qty, "pledge {i} has a price but is not used up");
    }
    for (j, need) in board.needs.iter().enumerate() {
        let marginal = |from: i64| {
            (board.params.value(need.prio, need.qty, from + 1) - board.params.value(need.prio, need.qty, from)) as i64
        };
        for (i, pledge) in board.pledges.iter().enumerate() {
            let Ok(terms) = rules::pair(board, pledge, need) else { continue };
            let price = plan.need_price[j].unwrap();
            let gain = price - plan.pledge_price[i] - terms.points();
            let at = plan.allocations.binary_search_by_key(&(j as u32, i as u32), |a| (a.need, a.pledge));
            assert!(gain <= 0 && (gain == 0 || at.is_err()), "need {j} pledge {i}: {gain}");
            assert!(served[j] == need.qty || marginal(served[j]) <= price);
            assert!(served[j] == 0 || marginal(served[j] - 1) >= price);
        }
    }
}

/// The board of a file's text.
pub fn read(text: &str) -> Result<Instance, FormatError> {
    read_instance(Cursor::new(text))
}

/// The board as a file, its lists in the order of `shuffle` (0: by id).
pub fn to_json(board: &Instance, shuffle: u64) -> String {
    let p = &board.params;
    let mut dice = Dice(shuffle);
    let mut list = |rows: Vec<String>| {
        let mut rows = rows;
        for k in (1..rows.len()).rev().filter(|_| shuffle > 0) {
            rows.swap(k, dice.id(k + 1) as usize);
        }
        format!("[\n{}\n]", rows.join(",\n"))
    };
    let classes = board.classes.parent.iter().enumerate().map(|(i, &c)| {
        let parent = if c == NONE { -1 } else { i64::from(c) };
        format!(r#"{{"id":{i},"parent":{parent},"level":{}}}"#, if c == NONE { 1 } else { 2 })
    });
    let classes = list(classes.collect());
    let pairs = |name: &str, values: &[u32]| -> Vec<String> {
        values.iter().enumerate().map(|(i, v)| format!(r#"{{"{name}":{v},"id":{i}}}"#)).collect()
    };
    let regions = list(pairs("macro", &board.region_macro));
    let communities = list(pairs("region", &board.community_region));
    let orgs = list(pairs("community", &board.org_community));
    let donors = board
        .donor_region
        .iter()
        .enumerate()
        .map(|(i, r)| format!(r#"{{"id":{i},"region":{r},"partners":{:?}}}"#, board.partners(i as u32)));
    let donors = list(donors.collect());
    let needs = list(board.needs.iter().enumerate().map(|(j, n)| need_row(board, j, n)).collect());
    let pledges = list(board.pledges.iter().enumerate().map(|(i, o)| pledge_row(i, o)).collect());
    let mut out = String::from("{\"format\":\"match/1\",\n\"params\":{");
    let _ = write!(
        out,
        r#""tranche_permille":{:?},"weight":{:?},"band_cost":{:?},"band_lead_days":{:?},"fortnight_cost":{},"condition_cost":{{"new":{},"good":{},"used":{}}},"substitute_cost":{},"partner_bonus":{},"shipment_cost":{}}},"#,
        p.tranche_permille,
        p.weight,
        p.band_cost,
        p.band_lead_days,
        p.fortnight_cost,
        p.condition_cost[0],
        p.condition_cost[1],
        p.condition_cost[2],
        p.substitute_cost,
        p.partner_bonus,
        p.shipment_cost
    );
    let tables =
        [("classes", classes), ("regions", regions), ("communities", communities), ("orgs", orgs), ("donors", donors)];
    let lines = [("needs", needs), ("offers", pledges)];
    let mut sections: Vec<(&str, String)> = tables.into_iter().chain(lines).collect();
    if shuffle > 0 {
        sections.reverse();
    }
    let text: Vec<String> = sections.iter().map(|(k, v)| format!("\n\"{k}\":{v}")).collect();
    out + &text.join(",") + "}\n"
}

fn need_row(board: &Instance, j: usize, n: &Need) -> String {
    format!(
        r#"{{"id":{j},"class":{},"qty":{},"prio":{},"by":{},"org":{},"subs":{:?},"indivisible":{},"min_lot":{}}}"#,
        n.class,
        n.qty,
        n.prio,
        n.by,
        n.org,
        board.class_sets.get(n.subs),
        n.indivisible,
        n.min_lot
    )
}

fn pledge_row(i: usize, o: &Pledge) -> String {
    let cond = ["new", "good", "used"][o.cond as usize];
    let earmark = match o.earmark {
        Earmark::None => "null".to_owned(),
        Earmark::Community(c) => format!(r#"{{"community":{c}}}"#),
        Earmark::Region(r) => format!(r#"{{"region":{r}}}"#),
        Earmark::Org(g) => format!(r#"{{"org":{g}}}"#),
    };
    format!(
        r#"{{"id":{i},"class":{},"qty":{},"cond":"{cond}","from":{},"until":{},"donor":{},"region":{},"earmark":{earmark}}}"#,
        o.class, o.qty, o.from, o.until, o.donor, o.region
    )
}
