//! Decisions of councils on pledges: facts, kept in their order, that turn the donor's key or turn
//! it back.

use domain::Code;
use serde_json::json;

use crate::service::ledger::save_pledge;
use crate::service::pledges::{DisclosedPledge, get, locked_with_needs, subject, take_back, telling};
use crate::service::reporting::vacant;
use crate::service::tx::{Tx, expect_version};
use crate::service::{Conflict, ServiceError, keys, waiting};
use crate::store::pledges as store;
use domain::access::relation;
use domain::actor::Actor;
use domain::allocation::Allocation;
use domain::pledge::{Decision, Outcome, Pledge};
use domain::policy::{Action, Relation};
use domain::zone::LocalDay;
use domain::{Day, PledgeId};

/// What a council decided.
#[derive(Debug, Clone)]
pub struct NewDecision {
    /// Who decided.
    pub body: String,
    /// The act's own number.
    pub reference: String,
    /// The day of the decision, by the donor's clock.
    pub decided_on: Day,
    /// How it was decided.
    pub outcome: Outcome,
    /// The most it may be worth, in minor units of `currency`.
    pub value_cap_minor: Option<i64>,
    /// ISO 4217.
    pub currency: Option<String>,
    /// Where the act can be read.
    pub document: Option<String>,
}

/// Records the council's decision: the donor's key. Granted, every accepted allocation becomes
/// committed. Refused, what nobody was ever sure of is withdrawn and its units come free. Refused or
/// deferred after a grant, what is committed and on no shipment is only accepted again.
pub fn authorise(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: PledgeId,
    version: Option<i64>,
    new: &NewDecision,
) -> Result<DisclosedPledge, ServiceError> {
    let before = locked_with_needs(tx, id)?;
    let all = telling(tx, actor, id)?;
    let speaks = actor.map_or(Ok(Relation::NONE), |known| vacant(tx, known, before.donor))?;
    let known = tx.allow(actor, Action::AuthorisePledge, relation::pledge(actor, &before, &all).and(speaks))?;
    expect_version(version, before.content)?;
    let decided_on = tx.zone_of(before.donor)?.on(new.decided_on);
    if decided_on.is_to_come(tx.now) {
        return Err(ServiceError::fault("/decided_on", Code::InTheFuture));
    }
    let after = before.clone().authorise(new.outcome)?;
    if new.outcome == Outcome::Granted {
        check_cap(&before, new)?;
    }
    let was_granted = store::decisions_on(tx.connection, id)?.iter().any(|earlier| earlier.outcome == Outcome::Granted);
    save_pledge(tx, &after)?;
    let decision = decision(tx, known, id, decided_on, new);
    store::insert_decision(tx.connection, &decision)?;
    tx.record_action(
        known,
        after.donor,
        Action::AuthorisePledge,
        subject(id),
        json!({ "authorisation": { "from": before.authorisation, "to": after.authorisation },
                "decision": decision.id, "body": decision.body, "reference": decision.reference,
                "decided_on": decision.decided_on.day, "outcome": decision.outcome,
                "value_cap_minor": decision.value_cap_minor, "currency": decision.currency }),
        None,
    );
    keys::follow(tx, &before, &after)?;
    if new.outcome == Outcome::Recommended {
        waiting::council_spoke(tx, id)?;
    }
    if new.outcome == Outcome::Refused {
        let freed: Vec<Allocation> = all.into_iter().filter(|other| !(was_granted && other.is_agreed())).collect();
        take_back(tx, &freed, "authorisation refused", freed_by_refusal(was_granted))?;
    }
    get(tx, actor, id)
}

fn decision(tx: &Tx<'_>, known: &Actor, pledge: PledgeId, decided_on: LocalDay, new: &NewDecision) -> Decision {
    Decision {
        id: tx.new_id(),
        pledge,
        body: new.body.clone(),
        reference: new.reference.clone(),
        decided_on,
        outcome: new.outcome,
        value_cap_minor: new.value_cap_minor,
        currency: new.currency.clone(),
        document: new.document.clone(),
        recorded_by: known.member,
        recorded_at: tx.now,
    }
}

/// The states whose allocations a refusal takes back: all that is not committed, unless the council
/// had said yes before; then what both sides had agreed on is only accepted again, and waits, also on standby
/// where it stepped back for a fact.
const fn freed_by_refusal(was_granted: bool) -> &'static [&'static str] {
    if was_granted { &["standby", "proposed"] } else { &["standby", "proposed", "accepted"] }
}

/// A gift above the council's cap is not covered by its decision. A cap is compared in its own
/// currency: where the gift has no value in it, nobody can say that it is covered.
fn check_cap(pledge: &Pledge, new: &NewDecision) -> Result<(), ServiceError> {
    let (Some(cap), Some(currency)) = (new.value_cap_minor, &new.currency) else {
        return match new.value_cap_minor {
            Some(_) => Err(ServiceError::fault("/currency", Code::ValueAndCurrency)),
            None => Ok(()),
        };
    };
    let refused = |code| Conflict::new(code).with("value_cap_minor", cap).with("currency", currency.as_str());
    match (pledge.value_minor, &pledge.currency) {
        (Some(value), Some(own)) if own == currency => {
            if value > cap {
                return Err(refused(Code::WorthMoreThanTheCap).with("value_minor", value).into());
            }
            Ok(())
        }
        (Some(value), Some(own)) => Err(refused(Code::ValueInAnotherCurrency)
            .with("value_minor", value)
            .with("value_currency", own.as_str())
            .into()),
        _ => Err(refused(Code::ValueMissingForTheCap).into()),
    }
}
