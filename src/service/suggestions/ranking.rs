//! Lines of both sides become a ranking, told as somebody may see it.

use crate::service::board::shortlist::Most;
use crate::service::board::{Board, Edits, Lines, Measure};
use crate::service::reasons;
use crate::service::suggestions::question::{Own, Question};
use crate::service::suggestions::{Found, Pair, Ranked};
use domain::access::{disclosure, relation};
use domain::actor::Actor;
use lexicon::catalogue::Catalogue;
use matching::suggestions::{Candidate, Index, Suggestions};
use matching::weights;

/// Ranks what these lines hold for the question.
pub(super) fn rank(catalogue: &Catalogue, lines: &Lines, question: &Question<'_>, most: Most) -> Found {
    let board = &Board::build(catalogue, lines.clone(), &weights::DEFAULT, &Edits::default(), Measure::Whole);
    let (actor, for_need) = (question.known, matches!(question.own, Own::Need(_)));
    let Most { ranked: limit, blocked } = most;
    let mut index = Index::new(&board.instance);
    for (number, line) in (0..).zip(&board.needs) {
        index.set_need_open(number, line.quantity - line.promised);
    }
    for (number, line) in (0..).zip(&board.pledges) {
        index.set_pledge_left(number, line.quantity - line.promised);
    }
    let own = if for_need { board.needs.len() } else { board.pledges.len() };
    let mut found = Found::default();
    for asked in 0..own {
        let number = u32::try_from(asked).unwrap_or(u32::MAX);
        let Suggestions { ranked, blocked } =
            if for_need { index.for_need(number, limit, blocked) } else { index.for_pledge(number, limit, blocked) };
        let sides = |other: u32| if for_need { (asked, other as usize) } else { (other as usize, asked) };
        for candidate in ranked {
            let (need, pledge) = sides(candidate.line);
            found.ranked.extend(judged(board, lines, actor, need, pledge, &candidate));
        }
        for (other, rule) in blocked {
            let (need, pledge) = sides(other);
            let rule = board.named(need, pledge, rule);
            found.blocked.extend(pair(board, lines, actor, need, pledge).map(|pair| (pair, rule)));
        }
    }
    found.ranked.sort_by_key(|ranked| std::cmp::Reverse(ranked.score));
    found.ranked.truncate(limit);
    found.blocked.truncate(blocked);
    found
}

fn judged(
    board: &Board,
    lines: &Lines,
    actor: &Actor,
    need: usize,
    pledge: usize,
    candidate: &Candidate,
) -> Option<Ranked> {
    let (n, o) = (board.instance.needs.get(need)?, board.instance.pledges.get(pledge)?);
    let pair = pair(board, lines, actor, need, pledge)?;
    let open = pair.need.quantity - pair.need.promised;
    let Candidate { terms, parts, qty, .. } = candidate;
    Some(Ranked {
        pair,
        quantity: *qty,
        score: parts.score(),
        substitute: terms.substitute,
        parts: reasons::of_suggestion(&board.instance, n, o, terms, parts, *qty, open),
    })
}

/// The two lines as the actor may see them.
fn pair(board: &Board, lines: &Lines, actor: &Actor, need: usize, pledge: usize) -> Option<Pair> {
    let (mut need, pledge) = (board.needs.get(need)?.clone(), board.pledges.get(pledge)?.clone());
    // only verified needs are matched
    let relation = relation::need_of(Some(actor), need.recipient, true);
    need.community = disclosure::community(Some(actor), relation, need.community);
    let name = |id| lines.places.get(&id).map(|place| place.name.clone()).unwrap_or_default();
    Some(Pair { recipient: name(need.recipient), donor: name(pledge.donor), need, pledge })
}
