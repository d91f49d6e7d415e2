//! Proposals for the item catalogue: any member proposes words or a class, a coordinator accepts or rejects, and
//! the look-up follows at once on every node.

use domain::Code;
use serde_json::json;

use crate::service::catalogue::changed;
use crate::service::one_record::kept_meant;
use crate::service::tx::{Subject, Tx, expect_version, moved};
use crate::service::{Conflict, FieldError, ServiceError};
use crate::store::StoreError;
use crate::store::catalogue as store;
use crate::store::list_versions::{self, List};
use domain::ProposalId;
use domain::access::{relation, scope};
use domain::actor::Actor;
use domain::event::SubjectKind;
use domain::filters::ProposalFilter;
use domain::need::Kind;
use domain::page::{Slice, Window};
use domain::policy::{Action, Relation};
use domain::proposal::{Proposal, ProposalKind, ProposalState};
use lexicon::catalogue::{Tongue, code};
use lexicon::text::fold;

/// What somebody proposes.
#[derive(Debug, Clone)]
pub struct NewProposal {
    /// Words for a class, or a class.
    pub kind: ProposalKind,
    /// The class the words are for, or the one the new class lies below.
    pub item_class: String,
    /// The words by language.
    pub labels: std::collections::BTreeMap<String, Vec<String>>,
    /// The base unit of a new class.
    pub unit: Option<String>,
    /// What kind of help a new class is.
    pub class_kind: Option<Kind>,
    /// Whether the words commonly mean other things too.
    pub ambiguous: bool,
    /// Why it is wanted.
    pub note: Option<String>,
}

fn subject(id: ProposalId) -> Subject {
    Subject::new(SubjectKind::Proposal, id)
}

/// Proposes.
pub fn propose(tx: &mut Tx<'_>, actor: Option<&Actor>, new: &NewProposal) -> Result<Proposal, ServiceError> {
    let actor = tx.allow(actor, Action::CreateProposal, Relation::NONE)?;
    let organisation = kept_meant(tx, actor.organisation)?;
    let catalogue = tx.catalogue()?;
    let mut faults = Vec::new();
    let class = catalogue.find(&new.item_class);
    if class.is_none() {
        faults.push(FieldError::at("/item_class", Code::UnknownItemClass).found(&new.item_class));
    }
    if class.is_some_and(|class| !class.is_accepted()) {
        faults.push(FieldError::at("/item_class", Code::ArmsAreRefused).found(&new.item_class));
    }
    faults.extend(label_faults(new));
    if new.kind == ProposalKind::Class && !new.unit.as_ref().is_some_and(|unit| is_unit(unit)) {
        faults.push(FieldError::at("/unit", Code::UnknownUnit));
    }
    let (Some(class), true) = (class, faults.is_empty()) else { return Err(ServiceError::Invalid(faults)) };
    let item_class = match new.kind {
        ProposalKind::Synonym => class.key.clone(),
        ProposalKind::Class => {
            let item_class = key_below(&class.key, class.kind, new)
                .ok_or_else(|| ServiceError::fault("/labels", Code::AClassNeedsALabel))?;
            if catalogue.get(&item_class).is_some() {
                return Err(Conflict::new(Code::ItemClassExists).with("item_class", item_class).into());
            }
            item_class
        }
    };
    let proposal = Proposal {
        id: tx.new_id(),
        kind: new.kind,
        state: ProposalState::Proposed,
        item_class,
        labels: new.labels.clone(),
        unit: new.unit.clone().filter(|_| new.kind == ProposalKind::Class),
        class_kind: (new.kind == ProposalKind::Class).then(|| new.class_kind.unwrap_or(class.kind)),
        ambiguous: new.ambiguous,
        note: new.note.clone(),
        organisation,
        member: actor.member,
        decided_by: None,
        decided_at: None,
        reason: None,
        version: 1,
        created_at: tx.now,
    };
    store::insert_proposal(tx.connection, &proposal)?;
    let change = json!({ "kind": proposal.kind, "item_class": proposal.item_class, "labels": proposal.labels });
    tx.record_action(actor, actor.organisation, Action::CreateProposal, subject(proposal.id), change, new.note.clone());
    Ok(proposal)
}

/// Units a class may be counted in: those that are known and whose content is.
fn is_unit(code: &str) -> bool {
    lexicon::catalogue::units::units().by_code(code).is_some_and(|unit| unit.factor.is_some())
}

fn label_faults(new: &NewProposal) -> Vec<FieldError> {
    let mut faults = Vec::new();
    if new.labels.values().all(Vec::is_empty) {
        faults.push(FieldError::at("/labels", Code::Blank));
    }
    for (language, words) in &new.labels {
        if Tongue::of(language).is_none() {
            faults.push(FieldError::at(format!("/labels/{language}"), Code::UnknownLanguage));
        }
        for (place, word) in words.iter().enumerate() {
            // a word without a letter or digit could never be found
            if fold::words(word).is_empty() {
                faults.push(FieldError::at(format!("/labels/{language}/{place}"), Code::Blank));
            }
        }
    }
    faults
}

/// The key of a new class: below the code of the one it was proposed for, named by its English label, or by any
/// other in Latin letters.
fn key_below(parent: &str, kind: Kind, new: &NewProposal) -> Option<String> {
    let label = new.labels.get("en").or_else(|| new.labels.values().next())?.first()?;
    let name: Vec<String> = fold::words(label).iter().map(|word| lexicon::text::sound::latin(&word.text)).collect();
    let name = name.join("_");
    let head = code::of_key(parent).unwrap_or(kind.as_str());
    let name: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '_').take(60).collect();
    (!name.is_empty()).then(|| format!("{head}.{name}"))
}

/// One proposal.
pub fn get(tx: &mut Tx<'_>, actor: Option<&Actor>, id: ProposalId) -> Result<Proposal, ServiceError> {
    let proposal = store::find_proposal(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    tx.allow(actor, Action::GetProposal, relation::proposal(actor, &proposal))?;
    Ok(proposal)
}

/// A page of proposals: every one for those who oversee, one's own for others.
pub fn list(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    state: Option<ProposalState>,
    window: &Window,
) -> Result<Slice<Proposal>, ServiceError> {
    let actor = tx.allow(actor, Action::ListProposals, Relation::NONE)?;
    let organisations = scope::proposals(actor);
    Ok(store::list_proposals(tx.connection, &ProposalFilter { state, organisations }, window)?)
}

/// Accepts a proposal: its words are part of the catalogue from now on.
pub fn accept(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: ProposalId,
    version: Option<i64>,
) -> Result<Proposal, ServiceError> {
    // two proposals of the same class are not both accepted
    list_versions::lock(tx.connection, List::Catalogue)?;
    let catalogue = tx.catalogue()?;
    let decided = decide(tx, actor, Action::AcceptProposal, id, version, None, |proposal, actor, now| {
        if proposal.kind == ProposalKind::Class && catalogue.get(&proposal.item_class).is_some() {
            return Err(Conflict::new(Code::ItemClassExists).with("item_class", proposal.item_class).into());
        }
        Ok(proposal.accept(actor.member, now)?)
    })?;
    changed(tx, List::Catalogue)?;
    Ok(decided)
}

/// Turns a proposal down.
pub fn reject(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: ProposalId,
    version: Option<i64>,
    reason: String,
) -> Result<Proposal, ServiceError> {
    let why = reason.clone();
    decide(tx, actor, Action::RejectProposal, id, version, Some(reason), move |proposal, actor, now| {
        Ok(proposal.reject(actor.member, now, why)?)
    })
}

fn decide(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    action: Action,
    id: ProposalId,
    version: Option<i64>,
    reason: Option<String>,
    step: impl FnOnce(Proposal, &Actor, domain::Instant) -> Result<Proposal, ServiceError>,
) -> Result<Proposal, ServiceError> {
    let before = store::find_proposal_locked(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    let actor = tx.allow(actor, action, relation::proposal(actor, &before))?;
    expect_version(version, before.version)?;
    let state = before.state;
    let after = step(before, actor, tx.now)?;
    if !store::decide_proposal(tx.connection, &after)? {
        return Err(StoreError::Stale.into());
    }
    tx.record_action(
        actor,
        actor.organisation,
        action,
        subject(id),
        moved(state.as_str(), after.state.as_str()),
        reason,
    );
    Ok(after)
}
