//! Which lines are ranked: those that the open lines in memory say could be among the best, or all that fit.

use crate::service::board::shortlist::{Ground, Most};
use crate::service::board::{self, Lines};
use crate::service::open_lines::tables::{PledgeAt, Tables};
use crate::service::suggestions::Found;
use crate::service::suggestions::question::{Own, Question, keys_for, ranges_for};
use crate::service::suggestions::ranking::rank;
use crate::service::suggestions::sight::{disclosed, sees_at};
use crate::service::{ServiceError, Tx};
use crate::store::board_changes;
use crate::store::boards::{self, LineFilter, OpenNeedLine, OpenPledgeLine};
use domain::access::scope;
use lexicon::catalogue::Catalogue;
use matching::weights;

/// What looking in memory came to.
pub(super) enum Looked {
    Found(Found),
    /// Nothing can be said: it is not there yet, or the log is far ahead.
    Unknown,
    /// What is on record is something else.
    Other,
}

/// Looks for the best among the open lines in memory, and reads only these.
pub(super) fn among_open_lines(tx: &mut Tx<'_>, question: &Question<'_>, most: Most) -> Result<Looked, ServiceError> {
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
    let (params, now) = (weights::DEFAULT.params(), tx.now);
    let sees = |offer: &PledgeAt, tables: &Tables| sees_at(known, offer, tables, &served);
    let chosen = tx
        .open_lines
        .with(|state| Ground::new(&state.tables, catalogue, &params, now).pledges_for(own, &donors, sees, most));
    let Some(chosen) = chosen.flatten() else { return Ok(None) };
    let ids = chosen.ids.iter().map(|id| (*id).into()).collect();
    let mut pledges = boards::pledge_lines(tx.connection, &LineFilter { of: Some(ids), classes: None })?;
    let fits = ranges_for(catalogue, own);
    pledges.retain(|pledge| fits.iter().any(|(first, past)| (first..past).contains(&&pledge.item_class)));
    let pledges = disclosed(tx, known, pledges)?;
    let lines = board::complete(tx, own.to_vec(), pledges, question.partners.clone())?;
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
    let (params, now) = (weights::DEFAULT.params(), tx.now);
    let chosen = tx
        .open_lines
        .with(|state| Ground::new(&state.tables, catalogue, &params, now).needs_for(own, &keys, &recipients, most));
    let Some(chosen) = chosen.flatten() else { return Ok(None) };
    let ids = chosen.ids.iter().map(|id| (*id).into()).collect();
    let mut open = boards::need_lines(tx.connection, &LineFilter { of: Some(ids), classes: None })?;
    open.retain(|line| keys.contains(line.item_class.as_str()));
    let lines = board::complete(tx, open, own.to_vec(), question.partners.clone())?;
    Ok(Some((lines, chosen.scores, chosen.blocked)))
}

/// Ranks all open lines of a class that fits.
pub(super) fn among_all(tx: &mut Tx<'_>, question: &Question<'_>, most: Most) -> Result<Found, ServiceError> {
    let catalogue = tx.catalogue()?;
    let partners = question.partners.clone();
    let lines = match &question.own {
        Own::Need(own) => {
            let filter = LineFilter { classes: Some(ranges_for(&catalogue, own)), of: None };
            let pledges = boards::pledge_lines(tx.connection, &filter)?;
            let pledges = disclosed(tx, question.known, pledges)?;
            board::complete(tx, own.clone(), pledges, partners)?
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
