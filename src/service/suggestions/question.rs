//! What suggestions are asked for, and whether it may be asked.

use std::collections::BTreeSet;

use crate::service::board::{self, classes};
use crate::service::suggestions::For;
use crate::service::{Conflict, ServiceError, Tx, pledges};
use crate::store::boards::{self, LineFilter, OpenNeedLine, OpenPledgeLine};
use crate::store::{needs as need_store, pledges as pledge_store};
use domain::Code;
use domain::access::{Action, disclosure, relation};
use domain::actor::Actor;
use domain::need::NeedState;
use domain::pledge::{Authorisation, PledgeState};
use domain::{NeedId, NeedLineId, OrganisationId, PledgeId, PledgeLineId};
use lexicon::catalogue::{Catalogue, code};

/// A question that may be asked, with the lines it is asked for.
pub(super) struct Question<'a> {
    pub known: &'a Actor,
    pub own: Own,
    pub partners: BTreeSet<(OrganisationId, OrganisationId)>,
}

/// The lines it is asked for.
pub(super) enum Own {
    Need(Vec<OpenNeedLine>),
    Pledge(Vec<OpenPledgeLine>),
}

/// The question, with the lines of which it is, if the actor may ask it.
pub(super) fn ask<'a>(tx: &mut Tx<'_>, actor: Option<&'a Actor>, wanted: For) -> Result<Question<'a>, ServiceError> {
    match wanted {
        For::Need(id, line) => for_need(tx, actor, id, line),
        For::Pledge(id, line) => for_pledge(tx, actor, id, line),
    }
}

fn for_need<'a>(
    tx: &mut Tx<'_>,
    actor: Option<&'a Actor>,
    id: NeedId,
    line: Option<NeedLineId>,
) -> Result<Question<'a>, ServiceError> {
    let need = need_store::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    let relation = relation::need(actor, &need);
    let known = tx.allow(actor, Action::ListSuggestions, relation)?;
    if need.state != NeedState::Verified {
        return Err(Conflict::new(Code::OnlyVerifiedNeedsAreMatched)
            .with("of", "need")
            .with("state", need.state.as_str())
            .into());
    }
    let is_there = |line| need.line(line).is_some_and(|line| disclosure::shows_line(actor, relation, line));
    if line.is_some_and(|line| !is_there(line)) {
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
    let pledge = pledge_store::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
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

/// The classes that serve these lines of a need: bounds of keys.
pub(super) fn ranges_for(catalogue: &Catalogue, own: &[OpenNeedLine]) -> Vec<(String, String)> {
    let asked =
        own.iter().flat_map(|open| std::iter::once(&open.item_class).chain(catalogue.substitutes(&open.item_class)));
    let general = own.iter().flat_map(|open| classes::above(catalogue, &open.item_class));
    let general = general.filter(|class| code::is_narrow(class)).map(code::alone);
    asked.map(|class| code::bounds(class)).chain(general).collect()
}

/// The classes that somebody may ask for whom these lines of a pledge serve.
pub(super) fn keys_for<'a>(catalogue: &'a Catalogue, own: &'a [OpenPledgeLine]) -> BTreeSet<&'a str> {
    let mut keys: BTreeSet<&str> = BTreeSet::new();
    for open in own {
        keys.insert(&open.item_class);
        keys.extend(classes::above(catalogue, &open.item_class));
    }
    let general = |class: &str| own.iter().any(|open| code::is_general_for(&open.item_class, class));
    let takes =
        |class: &&str| catalogue.substitutes(class).iter().any(|other| keys.contains(other.as_str())) || general(class);
    let substituted: Vec<&str> = catalogue.iter().map(|class| class.key.as_str()).filter(takes).collect();
    keys.extend(substituted);
    keys
}
