//! What the library says of the whole board.

use std::collections::BTreeSet;

use domain::actor::Actor;
use domain::{NeedLineId, OrganisationId, PledgeLineId};
use lexicon::catalogue::{Catalogue, code};
use matching::rules::Blocked;
use matching::suggestions::Index;
use matching::weights;
use poruch::service::board::{Board, Edits, Lines, Measure};
use poruch::service::suggestions::{For, Found};
use poruch::service::{ServiceError, Tx, pledges};
use poruch::store::boards::{self, LineFilter};

pub type Told = (Vec<(NeedLineId, PledgeLineId, i64, i64, bool)>, Vec<(NeedLineId, PledgeLineId, Blocked)>);

pub fn told(found: &Found) -> Told {
    let ranked = found.ranked.iter();
    let ranked = ranked.map(|r| (r.pair.need.line, r.pair.pledge.line, r.quantity, r.score, r.substitute)).collect();
    (ranked, found.blocked.iter().map(|(pair, rule)| (pair.need.line, pair.pledge.line, *rule)).collect())
}

/// Whether an offered class serves who asks for another.
fn serves(catalogue: &Catalogue, offered: &str, asked: &str) -> bool {
    let above: Vec<&str> = std::iter::successors(Some(offered), |key| catalogue.parent(key)).collect();
    let stands_in = catalogue.substitutes(asked).iter().any(|other| above.contains(&other.as_str()));
    above.contains(&asked) || stands_in || code::is_general_for(offered, asked)
}

/// What the library says of every open line: of all pledges that the actor may read, or of all needs that a pledge's
/// classes serve.
pub fn library(tx: &mut Tx<'_>, actor: &Actor, wanted: For, limit: usize, most: usize) -> Result<Told, ServiceError> {
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
    let lines = Lines { now: tx.now, needs, pledges, places, partners };
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
