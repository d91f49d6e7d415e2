//! What is told of a need.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::api::needs::duplicates::LikelyDuplicateView;
use crate::api::paging::Listed;
use crate::api::reply::Reply;
use crate::service::needs::DisclosedNeed;
use crate::service::places::DisclosedPlace;
use domain::attention::AttentionReason;
use domain::ledger::Sums;
use domain::need::{ExcessDecision, Kind, NeedClosed, NeedState, Substitutes};
use domain::organisation::Language;
use domain::{NeedId, NeedLineId, OrganisationId};
use lexicon::catalogue::{Catalogue, Flag};

/// Where a need is, as far as you may know.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct LocationView {
    /// ISO 3166-2.
    pub region: Option<String>,
    /// For verified donors.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub community: Option<String>,
    /// That community by name, where it is named by its codifier code.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub place: Option<CommunityView>,
    /// For the parties of an accepted allocation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub handover_point: Option<String>,
}

/// A community by name, with what it lies in: there are several of one name.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CommunityView {
    /// Its codifier code (KATOTTG).
    pub code: String,
    /// Its Ukrainian name.
    pub name: String,
    /// Its name in English.
    pub name_en: String,
    /// The raion it lies in, in Ukrainian.
    pub raion: Option<String>,
    /// The region it lies in (ISO 3166-2).
    pub region: Option<String>,
}

impl From<DisclosedPlace> for CommunityView {
    fn from(place: DisclosedPlace) -> Self {
        Self { code: place.code, name: place.name, name_en: place.name_en, raion: place.raion, region: place.region }
    }
}

/// What must be heeded with a line's class.
pub fn flags_of(item_class: &str) -> Vec<Flag> {
    // the classes inside the program only: what others add has no flags of its own
    Catalogue::builtin().map(|catalogue| catalogue.flags_of(item_class).to_vec()).unwrap_or_default()
}

/// What the allocations of a line add up to, in base units. Derived, never typed in.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct CoverageView {
    /// What the line asks for.
    pub needed: Option<i64>,
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
    /// Standing by; holds nothing.
    pub standby: i64,
    /// What is still to be promised.
    pub remaining: Option<i64>,
    /// What came or is coming above what is needed; while there is any, nothing new is promised.
    pub excess: i64,
}

impl CoverageView {
    /// The coverage of a line.
    pub fn new(needed: Option<i64>, excess: i64, sums: &Sums) -> Self {
        Self {
            needed,
            proposed: sums.proposed,
            accepted: sums.accepted,
            committed: sums.committed,
            in_transit: sums.in_transit,
            received: sums.received,
            standby: sums.standby,
            remaining: needed.map(|needed| sums.remaining(needed)),
            excess,
        }
    }
}

/// A line of a need.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct NeedLineView {
    /// Its id.
    pub id: NeedLineId,
    /// Its place, from 1.
    pub position: i32,
    /// The item class's key.
    pub item_class: String,
    /// What must be heeded with it; what is of dual use, a coordinator looks at.
    pub flags: Vec<Flag>,
    /// The recipient's words.
    pub description: String,
    /// Base units; absent while someone still has to say how many, and of a line that is only asked for.
    pub quantity: Option<i64>,
    /// What is asked for instead, until a coordinator verifies it. For the recipient and those who oversee.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub asked_quantity: Option<i64>,
    /// When it ended: its recipient had enough, and nothing was promised for it. Its quantity is what it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ended_at: Option<DateTime<Utc>>,
    /// The base unit (UN/ECE Rec 20).
    pub unit: String,
    /// Base units a pack.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pack_size: Option<i64>,
    /// The least of it that is worth sending, base units; what remains may always be taken whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub min_lot: Option<i64>,
    /// Whether only all of it helps, from one pledge.
    pub indivisible: bool,
    /// Whether something of another class may serve.
    pub substitutes: Substitutes,
    /// What covers it.
    pub coverage: CoverageView,
    /// What was decided on its excess.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub excess_decision: Option<ExcessDecision>,
    /// When that was decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub excess_decided_at: Option<DateTime<Utc>>,
}

/// A need.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct NeedView {
    /// Its id.
    pub id: NeedId,
    /// For phone and paper.
    #[schema(example = "N-2026-000123")]
    pub reference: String,
    /// Who needs it.
    pub recipient_id: OrganisationId,
    /// Who takes its goods, where the recipient named another. For the parties of an accepted
    /// allocation.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub consignee_id: Option<OrganisationId>,
    /// What kind of help.
    pub kind: Kind,
    /// What it is about.
    pub title: String,
    /// The language of title and descriptions.
    pub language: Language,
    /// 1 life-saving … 4 recovery.
    pub priority: i32,
    /// Where it stands.
    pub state: NeedState,
    /// Why it was closed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub close_reason: Option<NeedClosed>,
    /// Where it is, as far as you may know.
    pub location: LocationView,
    /// The day after which it helps nobody.
    pub needed_by: Option<NaiveDate>,
    /// The zone in which it ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, example = "Europe/Kyiv")]
    pub needed_by_zone: Option<&'static str>,
    /// The day it expires unless confirmed again.
    pub valid_until: Option<NaiveDate>,
    /// The zone in which it ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, example = "Europe/Kyiv")]
    pub valid_until_zone: Option<&'static str>,
    /// Whether more than needed may be promised.
    pub allows_surplus: bool,
    /// Whether it was not confirmed in time.
    pub stale: bool,
    /// Why somebody must look at it; nothing where nobody must.
    pub attention: Vec<AttentionReason>,
    /// When it was verified.
    pub verified_at: Option<DateTime<Utc>>,
    /// When the recipient last said that it still stands.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// Since when its recipient has enough; nothing new is promised but what was lost or damaged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enough_at: Option<DateTime<Utc>>,
    /// When it was closed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed_at: Option<DateTime<Utc>>,
    /// When it was drafted.
    pub created_at: DateTime<Utc>,
    /// Counts the changes of its own state, fields and lines; what others allocate of it does not count. What
    /// stands before the dot in `ETag`.
    pub version: i64,
    /// Its lines.
    pub lines: Vec<NeedLineView>,
    /// Why a coordinator sent it back, while it waits to be mended.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub rejected_because: Option<String>,
    /// Needs of which it is likely a double, where it was just submitted or verified; nothing is refused for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub likely_duplicates: Option<Vec<LikelyDuplicateView>>,
}

impl From<DisclosedNeed> for NeedView {
    fn from(disclosed: DisclosedNeed) -> Self {
        let DisclosedNeed { need, sums, stale, place, doubles, rejected_because } = disclosed;
        let need = need.into_inner();
        let attention = need.attention_reasons();
        Self {
            id: need.id,
            reference: need.reference,
            recipient_id: need.recipient,
            consignee_id: need.named_consignee,
            kind: need.kind,
            title: need.title,
            language: need.language,
            priority: need.priority,
            state: need.state,
            close_reason: need.close_reason,
            location: LocationView {
                region: need.region,
                community: need.community,
                place: place.map(Into::into),
                handover_point: need.handover_point,
            },
            needed_by: need.needed_by.map(|local| local.day),
            needed_by_zone: need.needed_by.map(|local| local.zone.as_str()),
            valid_until: need.valid_until.map(|local| local.day),
            valid_until_zone: need.valid_until.map(|local| local.zone.as_str()),
            allows_surplus: need.allows_surplus,
            stale,
            attention,
            verified_at: need.verified_at,
            confirmed_at: need.confirmed_at,
            closed_at: need.closed_at,
            enough_at: need.enough_at,
            created_at: need.created_at,
            version: need.content,
            rejected_because,
            likely_duplicates: doubles.map(|doubles| doubles.into_iter().map(Into::into).collect()),
            lines: need
                .lines
                .into_iter()
                .zip(sums)
                .map(|(line, sums)| NeedLineView {
                    coverage: CoverageView::new(line.needed(), line.excess, &sums),
                    id: line.id,
                    position: line.position,
                    flags: flags_of(&line.item_class),
                    item_class: line.item_class,
                    description: line.description,
                    quantity: line.quantity,
                    asked_quantity: line.asked_quantity,
                    ended_at: line.ended_at,
                    unit: line.unit,
                    pack_size: line.pack_size,
                    min_lot: line.lots.min_lot,
                    indivisible: line.lots.indivisible,
                    substitutes: line.lots.substitutes,
                    excess_decision: line.excess_decision,
                    excess_decided_at: line.excess_decided_at,
                })
                .collect(),
        }
    }
}

impl NeedView {
    /// The answer of an operation on one need.
    pub fn reply(disclosed: DisclosedNeed) -> Reply {
        let view = Self::from(disclosed);
        Reply::ok(&view, view.version)
    }

    /// The answer of one that makes it.
    pub(super) fn created(disclosed: DisclosedNeed) -> Reply {
        let view = Self::from(disclosed);
        Reply::created(&view, view.version, format!("{}/needs/{}", crate::api::BASE, view.id))
    }
}

impl Listed for DisclosedNeed {
    fn id(&self) -> Uuid {
        self.need.id.0
    }

    fn lines(&self) -> usize {
        1 + self.sums.len()
    }
}
