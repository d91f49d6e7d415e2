//! What is told of a pledge.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::api::common::SourceBody;
use crate::api::paging::Listed;
use crate::api::reply::Reply;
use crate::service::pledges::DisclosedPledge;
use domain::ledger::Sums;
use domain::need::Kind;
use domain::organisation::Language;
use domain::pledge::{Authorisation, Condition, Decision, Outcome, PledgeClosed, PledgeState};
use domain::voice::Voice;
use domain::{DecisionId, MemberId, NeedId, NeedLineId, OrganisationId, PledgeId, PledgeLineId};
use lexicon::catalogue::Flag;

/// What became of a pledge line, in base units.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct UseView {
    /// Waiting for an answer.
    pub proposed: i64,
    /// Agreed by both sides, not yet authorised.
    pub accepted: i64,
    /// Both keys turned, not yet sent.
    pub committed: i64,
    /// Sent, not yet counted.
    pub in_transit: i64,
    /// Received in good order.
    pub received: i64,
    /// Damaged, missing or lost.
    pub lost_or_damaged: i64,
    /// Standing by; holds nothing.
    pub standby: i64,
    /// What is still to be given.
    pub available: Option<i64>,
}

/// A line of a pledge.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PledgeLineView {
    /// Its id.
    pub id: PledgeLineId,
    /// Its place, from 1.
    pub position: i32,
    /// The item class's key.
    pub item_class: String,
    /// What must be heeded with it; what is of dual use, a coordinator looks at.
    pub flags: Vec<Flag>,
    /// The donor's words.
    pub description: String,
    /// Base units; absent while someone still has to say how many.
    pub quantity: Option<i64>,
    /// The base unit (UN/ECE Rec 20).
    pub unit: String,
    /// Base units a pack.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pack_size: Option<i64>,
    /// The condition of the goods.
    pub condition: Condition,
    /// The line of a need that it is meant for, while it is a draft that an intermediary wrote for its donor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub for_need_line_id: Option<NeedLineId>,
    /// What became of it.
    #[serde(rename = "use")]
    pub in_use: UseView,
}

/// An act of a council or committee.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DecisionView {
    /// Its id.
    pub id: DecisionId,
    /// Who decided.
    pub body: String,
    /// The act's own number.
    pub reference: String,
    /// The day of the decision.
    pub decided_on: NaiveDate,
    /// The zone of that day: the donor's.
    #[schema(value_type = String, example = "Europe/Brussels")]
    pub decided_on_zone: &'static str,
    /// How it was decided.
    pub outcome: Outcome,
    /// The most it may be worth, in cents of `currency`.
    pub value_cap_minor: Option<i64>,
    /// ISO 4217.
    pub currency: Option<String>,
    /// Where the act can be read.
    pub document: Option<String>,
    /// Who wrote it down.
    pub recorded_by: MemberId,
    /// When it was written down.
    pub recorded_at: DateTime<Utc>,
}

impl From<Decision> for DecisionView {
    fn from(decision: Decision) -> Self {
        Self {
            id: decision.id,
            body: decision.body,
            reference: decision.reference,
            decided_on: decision.decided_on.day,
            decided_on_zone: decision.decided_on.zone.as_str(),
            outcome: decision.outcome,
            value_cap_minor: decision.value_cap_minor,
            currency: decision.currency,
            document: decision.document,
            recorded_by: decision.recorded_by,
            recorded_at: decision.recorded_at,
        }
    }
}

/// A pledge.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PledgeView {
    /// Its id.
    pub id: PledgeId,
    /// For phone and paper.
    #[schema(example = "P-2026-000123")]
    pub reference: String,
    /// Who promises.
    pub donor_id: OrganisationId,
    /// What kind of help.
    pub kind: Kind,
    /// What it is about.
    pub title: String,
    /// The language of title and descriptions.
    pub language: Language,
    /// Where it stands.
    pub state: PledgeState,
    /// Why it was closed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub close_reason: Option<PledgeClosed>,
    /// The donor's key.
    pub authorisation: Authorisation,
    /// Whose word it is: the donor's own, or what others report of it.
    pub word: Voice,
    /// Where a reported word is known from, for those it concerns.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub source: Option<SourceBody>,
    /// When a coordinator spoke for a donor that has no member, where the word is only reported.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub word_confirmed_at: Option<DateTime<Utc>>,
    /// Whether it stands open for whoever needs it.
    pub general: bool,
    /// The language of the title, where it is that of the need whose title it took.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub title_language: Option<Language>,
    /// Whether the donor leaves the choice to the coordinator.
    pub delegates_allocation: bool,
    /// Only for needs of this region.
    pub earmark_region: Option<String>,
    /// Only for needs of this recipient.
    pub earmark_recipient_id: Option<OrganisationId>,
    /// The first day on which it can leave; at once when absent.
    pub available_from: Option<NaiveDate>,
    /// The zone in which it begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, example = "Europe/Brussels")]
    pub available_from_zone: Option<&'static str>,
    /// The last day of the promise.
    pub valid_until: Option<NaiveDate>,
    /// The zone in which it ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, example = "America/New_York")]
    pub valid_until_zone: Option<&'static str>,
    /// What it is worth, in cents, for those it concerns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value_minor: Option<i64>,
    /// ISO 4217.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// When it was closed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed_at: Option<DateTime<Utc>>,
    /// When it was drafted.
    pub created_at: DateTime<Utc>,
    /// Counts the changes of its own state, fields and lines; what others allocate of it does not count. What
    /// stands before the dot in `ETag`.
    pub version: i64,
    /// The need that it is meant for, while it is a draft that an intermediary wrote for its donor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub for_need_id: Option<NeedId>,
    /// Its lines.
    pub lines: Vec<PledgeLineView>,
    /// The decisions on it, for those it concerns.
    pub decisions: Vec<DecisionView>,
}

fn use_of(quantity: Option<i64>, sums: &Sums) -> UseView {
    UseView {
        proposed: sums.proposed,
        accepted: sums.accepted,
        committed: sums.committed,
        in_transit: sums.in_transit,
        received: sums.received,
        lost_or_damaged: sums.lost_or_damaged,
        standby: sums.standby,
        available: quantity.map(|quantity| sums.available(quantity)),
    }
}

impl From<DisclosedPledge> for PledgeView {
    fn from(disclosed: DisclosedPledge) -> Self {
        let DisclosedPledge { pledge, sums, decisions, meant } = disclosed;
        let pledge = pledge.into_inner();
        Self {
            id: pledge.id,
            reference: pledge.reference,
            donor_id: pledge.donor,
            kind: pledge.kind,
            title: pledge.title,
            language: pledge.language,
            state: pledge.state,
            close_reason: pledge.close_reason,
            authorisation: pledge.authorisation,
            word: pledge.word,
            source: pledge.source.map(Into::into),
            word_confirmed_at: pledge.word_confirmed_at,
            general: pledge.general,
            title_language: pledge.title_language,
            delegates_allocation: pledge.delegates_allocation,
            earmark_region: pledge.earmark_region,
            earmark_recipient_id: pledge.earmark_recipient,
            available_from: pledge.available_from.map(|local| local.day),
            available_from_zone: pledge.available_from.map(|local| local.zone.as_str()),
            valid_until: pledge.valid_until.map(|local| local.day),
            valid_until_zone: pledge.valid_until.map(|local| local.zone.as_str()),
            value_minor: pledge.value_minor,
            currency: pledge.currency,
            closed_at: pledge.closed_at,
            created_at: pledge.created_at,
            version: pledge.content,
            for_need_id: meant.first().map(|intent| intent.need),
            lines: pledge
                .lines
                .into_iter()
                .zip(sums)
                .map(|(line, sums)| PledgeLineView {
                    for_need_line_id: meant
                        .iter()
                        .find(|intent| intent.position == line.position)
                        .map(|intent| intent.need_line),
                    in_use: use_of(line.quantity, &sums),
                    id: line.id,
                    position: line.position,
                    flags: crate::api::needs::flags_of(&line.item_class),
                    item_class: line.item_class,
                    description: line.description,
                    quantity: line.quantity,
                    unit: line.unit,
                    pack_size: line.pack_size,
                    condition: line.condition,
                })
                .collect(),
            decisions: decisions.into_iter().map(Into::into).collect(),
        }
    }
}

impl PledgeView {
    /// The answer of an operation on one pledge.
    pub(super) fn reply(disclosed: DisclosedPledge) -> Reply {
        let view = Self::from(disclosed);
        Reply::ok(&view, view.version)
    }

    /// The answer of one that makes it.
    pub(super) fn created(disclosed: DisclosedPledge) -> Reply {
        let view = Self::from(disclosed);
        Reply::created(&view, view.version, format!("{}/pledges/{}", crate::api::BASE, view.id))
    }
}

impl Listed for DisclosedPledge {
    fn id(&self) -> Uuid {
        self.pledge.id.0
    }

    fn lines(&self) -> usize {
        1 + self.pledge.lines.len()
    }
}
