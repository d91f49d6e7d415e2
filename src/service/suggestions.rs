//! Ranked candidates for one need or one pledge, with reasons. Nothing is stored: they are what the
//! board says now, so what was declined or released is here again at once.

use domain::Code;
use std::collections::BTreeSet;

use crate::service::board::shortlist::{Ground, Most};
use crate::service::board::{self, Board, Edits, Lines, Measure, classes};
use crate::service::open_lines::tables::{PledgeAt, Tables};
use crate::service::reasons::{self, Reason};
use crate::service::{Conflict, ServiceError, Tx, pledges};
use crate::store::boards::{self, LineFilter, OpenNeedLine, OpenPledgeLine};
use crate::store::{board_changes, needs as need_store, pledges as pledge_store};
use domain::access::relation::Gift;
use domain::access::{Action, Verdict, decide, disclosure, relation, scope};
use domain::actor::Actor;
use domain::need::NeedState;
use domain::pledge::{Authorisation, PledgeState};
use domain::{NeedId, NeedLineId, OrganisationId, PledgeId, PledgeLineId};
use lexicon::catalogue::{Catalogue, code};
use matching::rules::Blocked;
use matching::suggestions::{Candidate, Index, Suggestions};
use matching::weights;

/// The most candidates an answer may hold.
pub const MAX_LIMIT: usize = 50;
/// The candidates of an answer when the request names no number.
pub const DEFAULT_LIMIT: usize = 20;

/// For what suggestions are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum For {
    /// A need, or one line of it.
    Need(NeedId, Option<NeedLineId>),
    /// A pledge, or one line of it.
    Pledge(PledgeId, Option<PledgeLineId>),
}

/// A pair that could be, with both its lines as this actor may see them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The need line; its community is emptied where it may not be seen.
    pub need: OpenNeedLine,
    /// The pledge line.
    pub pledge: OpenPledgeLine,
    /// The recipient's name.
    pub recipient: String,
    /// The donor's name.
    pub donor: String,
}

/// A candidate with its rank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ranked {
    /// The two lines.
    pub pair: Pair,
    /// Units that could go.
    pub quantity: i64,
    /// What it is ranked by, more is better.
    pub score: i64,
    /// Whether it is an accepted substitute.
    pub substitute: bool,
    /// What the score is made of.
    pub parts: Vec<Reason>,
}

/// What fits, best first, and what a rule forbids.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// Best first.
    pub ranked: Vec<Ranked>,
    /// Lines of a fitting class with the rule that fails.
    pub blocked: Vec<(Pair, Blocked)>,
}

/// A question that may be asked, with the lines it is asked for.
struct Question<'a> {
    known: &'a Actor,
    own: Own,
    partners: BTreeSet<(OrganisationId, OrganisationId)>,
}

enum Own {
    Need(Vec<OpenNeedLine>),
    Pledge(Vec<OpenPledgeLine>),
}

/// Looks for candidates; `blocked` of those that a rule forbids come with them.
///
/// # Errors
/// 404 for what the actor may not see, 409 for what is not open.
pub fn find(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    wanted: For,
    limit: usize,
    blocked: usize,
) -> Result<Found, ServiceError> {
    let question = ask(tx, actor, wanted)?;
    let most = Most { ranked: limit, blocked };
    // a line may change between its look-up in memory and its reading; one that does so again is no chance
    for _ in 0..2 {
        match among_open_lines(tx, &question, most)? {
            Looked::Found(found) => return Ok(found),
            Looked::Unknown => return among_all(tx, &question, most),
            Looked::Other => {}
        }
    }
    tracing::warn!(?wanted, "the open lines in memory are not those on record; they are read anew");
    tx.open_lines.forget();
    among_all(tx, &question, most)
}

/// The same, from every open line of a class that fits, whatever is in memory.
///
/// # Errors
/// As [`find`].
pub fn find_on_record(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    wanted: For,
    limit: usize,
    blocked: usize,
) -> Result<Found, ServiceError> {
    let question = ask(tx, actor, wanted)?;
    among_all(tx, &question, Most { ranked: limit, blocked })
}

fn ask<'a>(tx: &mut Tx<'_>, actor: Option<&'a Actor>, wanted: For) -> Result<Question<'a>, ServiceError> {
    match wanted {
        For::Need(id, line) => for_need(tx, actor, id, line),
        For::Pledge(id, line) => for_pledge(tx, actor, id, line),
    }
}

/// What looking in memory came to.
enum Looked {
    Found(Found),
    /// Nothing can be said: it is not there yet, or the log is far ahead.
    Unknown,
    /// What is on record is something else.
    Other,
}

/// Looks for the best among the open lines in memory, and reads only these.
fn among_open_lines(tx: &mut Tx<'_>, question: &Question<'_>, most: Most) -> Result<Looked, ServiceError> {
    if most.ranked == 0 || !tx.open_lines.follow(tx.connection)? {
        return Ok(Looked::Unknown);
    }
    let catalogue = tx.catalogue()?;
    let chosen = match &question.own {
        Own::Need(own) => pledges_chosen(tx, &catalogue, question, own, most)?,
        Own::Pledge(own) => needs_chosen(tx, &catalogue, question, own, most)?,
    };
    let Some((lines, scores, blocked)) = chosen else { return Ok(Looked::Unknown) };
    let found = rank(&catalogue, &lines, question, most);
    let holds = found.ranked.iter().map(|ranked| ranked.score).eq(scores) && found.blocked.len() == blocked;
    Ok(if holds { Looked::Found(found) } else { Looked::Other })
}

/// Lines that hold the best, the scores of these, and how many forbidden ones are among them.
type Choice = Option<(Lines, Vec<i64>, usize)>;

fn pledges_chosen(
    tx: &mut Tx<'_>,
    catalogue: &Catalogue,
    question: &Question<'_>,
    own: &[OpenNeedLine],
    most: Most,
) -> Result<Choice, ServiceError> {
    let known = question.known;
    let served = board_changes::pledges_to(tx.connection, &scope::pledges(known).unwrap_or_default().recipients)?;
    let donors = question.partners.iter().map(|pair| pair.0).collect();
    let (params, today) = (weights::DEFAULT.params(), tx.today());
    let sees = |offer: &PledgeAt, tables: &Tables| sees_at(known, offer, tables, &served);
    let chosen = tx.open_lines.with(|state| {
        Ground::new(&state.tables, catalogue, &params, today).pledges_for(own, &donors, sees, most)
    });
    let Some(chosen) = chosen.flatten() else { return Ok(None) };
    let ids = chosen.ids.iter().map(|id| (*id).into()).collect();
    let mut gifts = boards::pledge_lines(tx.connection, &LineFilter { of: Some(ids), classes: None })?;
    let fits = ranges_for(catalogue, own);
    gifts.retain(|gift| fits.iter().any(|(first, past)| (first..past).contains(&&gift.item_class)));
    let gifts = seen(tx, known, gifts)?;
    let lines = board::complete(tx, own.to_vec(), gifts, question.partners.clone())?;
    Ok(Some((lines, chosen.scores, chosen.blocked)))
}

fn needs_chosen(
    tx: &mut Tx<'_>,
    catalogue: &Catalogue,
    question: &Question<'_>,
    own: &[OpenPledgeLine],
    most: Most,
) -> Result<Choice, ServiceError> {
    let keys = keys_for(catalogue, own);
    let recipients = question.partners.iter().map(|pair| pair.1).collect();
    let (params, today) = (weights::DEFAULT.params(), tx.today());
    let chosen = tx.open_lines.with(|state| {
        Ground::new(&state.tables, catalogue, &params, today).needs_for(own, &keys, &recipients, most)
    });
    let Some(chosen) = chosen.flatten() else { return Ok(None) };
    let ids = chosen.ids.iter().map(|id| (*id).into()).collect();
    let mut open = boards::need_lines(tx.connection, &LineFilter { of: Some(ids), classes: None })?;
    open.retain(|line| keys.contains(line.item_class.as_str()));
    let lines = board::complete(tx, open, own.to_vec(), question.partners.clone())?;
    Ok(Some((lines, chosen.scores, chosen.blocked)))
}

/// Ranks all open lines of a class that fits.
fn among_all(tx: &mut Tx<'_>, question: &Question<'_>, most: Most) -> Result<Found, ServiceError> {
    let catalogue = tx.catalogue()?;
    let partners = question.partners.clone();
    let lines = match &question.own {
        Own::Need(own) => {
            let filter = LineFilter { classes: Some(ranges_for(&catalogue, own)), of: None };
            let gifts = boards::pledge_lines(tx.connection, &filter)?;
            let gifts = seen(tx, question.known, gifts)?;
            board::complete(tx, own.clone(), gifts, partners)?
        }
        Own::Pledge(own) => {
            let keys = keys_for(&catalogue, own);
            // a space sorts before every character of a key, so each range holds one class
            let ranges = keys.iter().map(|key| ((*key).to_owned(), format!("{key} "))).collect();
            let open = boards::need_lines(tx.connection, &LineFilter { classes: Some(ranges), of: None })?;
            board::complete(tx, open, own.clone(), partners)?
        }
    };
    Ok(rank(&catalogue, &lines, question, most))
}

/// The classes that serve these lines of a need: bounds of keys.
fn ranges_for(catalogue: &Catalogue, own: &[OpenNeedLine]) -> Vec<(String, String)> {
    let asked =
        own.iter().flat_map(|open| std::iter::once(&open.item_class).chain(catalogue.substitutes(&open.item_class)));
    asked.map(|class| code::bounds(class)).collect()
}

/// The classes that somebody may ask for whom these lines of a pledge serve.
fn keys_for<'a>(catalogue: &'a Catalogue, own: &'a [OpenPledgeLine]) -> BTreeSet<&'a str> {
    let mut keys: BTreeSet<&str> = BTreeSet::new();
    for open in own {
        keys.insert(&open.item_class);
        keys.extend(classes::above(catalogue, &open.item_class));
    }
    let takes = |class: &&str| catalogue.substitutes(class).iter().any(|other| keys.contains(other.as_str()));
    let substituted: Vec<&str> = catalogue.iter().map(|class| class.key.as_str()).filter(takes).collect();
    keys.extend(substituted);
    keys
}

/// The lines of pledges that the actor may see.
fn seen(
    tx: &mut Tx<'_>,
    known: &Actor,
    mut gifts: Vec<OpenPledgeLine>,
) -> Result<Vec<OpenPledgeLine>, ServiceError> {
    let all: Vec<PledgeId> = gifts.iter().map(|gift| gift.pledge).collect();
    let served = boards::pledges_for(tx.connection, &scope::pledges(known).unwrap_or_default().recipients, &all)?;
    let direct: Vec<PledgeId> = gifts.iter().filter(|gift| !gift.standing).map(|gift| gift.pledge).collect();
    let came_back = boards::came_back(tx.connection, &direct)?;
    gifts.retain(|gift| {
        may_see(
            known,
            Gift {
                donor: gift.donor,
                offered: gift.standing || came_back.contains(&gift.pledge),
                earmark: gift.earmark_recipient,
                served: served.contains(&gift.pledge),
            },
        )
    });
    Ok(gifts)
}

/// Whether the actor may see a pledge of the lines in memory.
fn sees_at(known: &Actor, offer: &PledgeAt, tables: &Tables, served: &BTreeSet<PledgeId>) -> bool {
    let party = |number| tables.party(number).map(|party| party.id);
    party(offer.donor).is_some_and(|donor| {
        may_see(
            known,
            Gift {
                donor,
                offered: offer.offered,
                earmark: party(offer.earmark_recipient),
                served: served.contains(&offer.pledge),
            },
        )
    })
}

/// Whether the actor may see a pledge.
fn may_see(actor: &Actor, gift: Gift) -> bool {
    decide(Some(actor), Action::GetPledge, relation::gift(Some(actor), gift)) == Verdict::Allow
}

fn for_need<'a>(
    tx: &mut Tx<'_>,
    actor: Option<&'a Actor>,
    id: NeedId,
    line: Option<NeedLineId>,
) -> Result<Question<'a>, ServiceError> {
    let need = need_store::find(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
    let known = tx.allow(actor, Action::ListSuggestions, relation::need(actor, &need))?;
    if need.state != NeedState::Verified {
        return Err(Conflict::new(Code::OnlyVerifiedNeedsAreMatched)
            .with("of", "need")
            .with("state", need.state.as_str())
            .into());
    }
    if line.is_some_and(|line| need.line(line).is_none()) {
        return Err(ServiceError::fault("need_line", Code::UnknownLine));
    }
    let mut own = boards::need_lines(tx.connection, &LineFilter { of: Some(vec![id.into()]), classes: None })?;
    own.retain(|open| line.is_none_or(|line| open.line == line));
    Ok(Question { known, own: Own::Need(own), partners: board::partners(tx, None, Some(need.recipient))? })
}

fn for_pledge<'a>(
    tx: &mut Tx<'_>,
    actor: Option<&'a Actor>,
    id: PledgeId,
    line: Option<PledgeLineId>,
) -> Result<Question<'a>, ServiceError> {
    let pledge = pledge_store::find(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
    let all = pledges::telling(tx, actor, id)?;
    let known = tx.allow(actor, Action::ListSuggestions, relation::pledge(actor, &pledge, &all))?;
    if pledge.state != PledgeState::Open || pledge.authorisation == Authorisation::Refused {
        return Err(Conflict::new(Code::OnlyOpenPledgesAreMatched)
            .with("of", "pledge")
            .with("state", pledge.state.as_str())
            .into());
    }
    if line.is_some_and(|line| pledge.line(line).is_none()) {
        return Err(ServiceError::fault("pledge_line", Code::UnknownLine));
    }
    let mut own = boards::pledge_lines(tx.connection, &LineFilter { of: Some(vec![id.into()]), classes: None })?;
    own.retain(|open| line.is_none_or(|line| open.line == line));
    Ok(Question { known, own: Own::Pledge(own), partners: board::partners(tx, Some(pledge.donor), None)? })
}

fn rank(catalogue: &Catalogue, lines: &Lines, question: &Question<'_>, most: Most) -> Found {
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
