//! Rows of needs and of their lines.

use diesel::prelude::*;

use crate::store::engine::sql_types::{DbMoment, DbWord, DbZone, IdOf, local_day};
use crate::store::schema::{need_lines, needs};
use domain::need::{ExcessDecision, Kind, Lots, Need, NeedClosed, NeedLine, NeedState, Substitutes};
use domain::organisation::Language;
use domain::{Day, NeedId, NeedLineId, OrganisationId};

#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = needs, treat_none_as_default_value = false, treat_none_as_null = true)]
pub(super) struct NeedRow {
    pub(super) id: IdOf<NeedId>,
    pub(super) reference: String,
    pub(super) recipient_id: IdOf<OrganisationId>,
    pub(super) kind: DbWord<Kind>,
    pub(super) title: String,
    pub(super) language: DbWord<Language>,
    pub(super) priority: i32,
    pub(super) state: DbWord<NeedState>,
    pub(super) close_reason: Option<DbWord<NeedClosed>>,
    pub(super) region: Option<String>,
    pub(super) community: Option<String>,
    pub(super) handover_point: Option<String>,
    pub(super) delivery_address: Option<String>,
    pub(super) needed_by: Option<Day>,
    pub(super) valid_until: Option<Day>,
    pub(super) allows_surplus: bool,
    pub(super) attention: bool,
    pub(super) source_key: Option<String>,
    pub(super) verified_at: Option<DbMoment>,
    pub(super) confirmed_at: Option<DbMoment>,
    pub(super) closed_at: Option<DbMoment>,
    pub(super) version: i64,
    pub(super) created_at: DbMoment,
    pub(super) consignee_id: Option<IdOf<OrganisationId>>,
    pub(super) opened_at: Option<DbMoment>,
    pub(super) content: i64,
    pub(super) enough_at: Option<DbMoment>,
    pub(super) needed_by_zone: Option<DbZone>,
    pub(super) needed_by_ends_at: Option<DbMoment>,
    pub(super) valid_until_zone: Option<DbZone>,
    pub(super) valid_until_ends_at: Option<DbMoment>,
}

#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = need_lines, treat_none_as_default_value = false)]
pub(super) struct NeedLineRow {
    pub(super) id: IdOf<NeedLineId>,
    pub(super) need_id: IdOf<NeedId>,
    pub(super) position: i32,
    pub(super) item_class: String,
    pub(super) description: String,
    pub(super) quantity: Option<i64>,
    pub(super) unit: String,
    pub(super) pack_size: Option<i64>,
    pub(super) excess: i64,
    pub(super) excess_decision: Option<DbWord<ExcessDecision>>,
    pub(super) excess_decided_at: Option<DbMoment>,
    pub(super) ended_at: Option<DbMoment>,
    pub(super) asked_quantity: Option<i64>,
    pub(super) added_at: Option<DbMoment>,
    pub(super) min_lot: Option<i64>,
    pub(super) indivisible: bool,
    pub(super) substitutes: DbWord<Substitutes>,
}

impl From<NeedLineRow> for NeedLine {
    fn from(row: NeedLineRow) -> Self {
        Self {
            id: row.id.0,
            position: row.position,
            item_class: row.item_class,
            description: row.description,
            quantity: row.quantity,
            asked_quantity: row.asked_quantity,
            added_at: row.added_at.map(|at| at.0),
            ended_at: row.ended_at.map(|at| at.0),
            unit: row.unit,
            pack_size: row.pack_size,
            excess: row.excess,
            excess_decision: row.excess_decision.map(|decision| decision.0),
            excess_decided_at: row.excess_decided_at.map(|at| at.0),
            lots: Lots { min_lot: row.min_lot, indivisible: row.indivisible, substitutes: row.substitutes.0 },
        }
    }
}

pub(super) fn join(row: NeedRow, lines: Vec<NeedLine>) -> Need {
    Need {
        id: row.id.0,
        reference: row.reference,
        recipient: row.recipient_id.0,
        named_consignee: row.consignee_id.map(|id| id.0),
        kind: row.kind.0,
        title: row.title,
        language: row.language.0,
        priority: row.priority,
        state: row.state.0,
        close_reason: row.close_reason.map(|reason| reason.0),
        region: row.region,
        community: row.community,
        handover_point: row.handover_point,
        delivery_address: row.delivery_address,
        needed_by: local_day(row.needed_by, row.needed_by_zone),
        valid_until: local_day(row.valid_until, row.valid_until_zone),
        allows_surplus: row.allows_surplus,
        attention: row.attention,
        source_key: row.source_key,
        verified_at: row.verified_at.map(|at| at.0),
        confirmed_at: row.confirmed_at.map(|at| at.0),
        opened_at: row.opened_at.map(|at| at.0),
        closed_at: row.closed_at.map(|at| at.0),
        enough_at: row.enough_at.map(|at| at.0),
        version: row.version,
        content: row.content,
        created_at: row.created_at.0,
        lines,
    }
}

impl From<&Need> for NeedRow {
    fn from(need: &Need) -> Self {
        Self {
            id: need.id.into(),
            reference: need.reference.clone(),
            recipient_id: need.recipient.into(),
            kind: need.kind.into(),
            title: need.title.clone(),
            language: need.language.into(),
            priority: need.priority,
            state: need.state.into(),
            close_reason: need.close_reason.map(DbWord),
            region: need.region.clone(),
            community: need.community.clone(),
            handover_point: need.handover_point.clone(),
            delivery_address: need.delivery_address.clone(),
            needed_by: need.needed_by.map(|local| local.day),
            valid_until: need.valid_until.map(|local| local.day),
            allows_surplus: need.allows_surplus,
            attention: need.attention,
            source_key: need.source_key.clone(),
            verified_at: need.verified_at.map(DbMoment),
            confirmed_at: need.confirmed_at.map(DbMoment),
            closed_at: need.closed_at.map(DbMoment),
            version: need.version,
            created_at: need.created_at.into(),
            consignee_id: need.named_consignee.map(IdOf),
            opened_at: need.opened_at.map(DbMoment),
            content: need.content,
            enough_at: need.enough_at.map(DbMoment),
            needed_by_zone: need.needed_by.map(|local| DbZone(local.zone)),
            needed_by_ends_at: need.needed_by.map(|local| DbMoment(local.ends_at())),
            valid_until_zone: need.valid_until.map(|local| DbZone(local.zone)),
            valid_until_ends_at: need.valid_until.map(|local| DbMoment(local.ends_at())),
        }
    }
}

pub(super) fn line_rows(need: &Need) -> Vec<NeedLineRow> {
    need.lines.iter().map(|line| line_row(need.id, line)).collect()
}

pub(super) fn line_row(need: NeedId, line: &NeedLine) -> NeedLineRow {
    NeedLineRow {
        id: line.id.into(),
        need_id: need.into(),
        position: line.position,
        item_class: line.item_class.clone(),
        description: line.description.clone(),
        quantity: line.quantity,
        unit: line.unit.clone(),
        pack_size: line.pack_size,
        excess: line.excess,
        excess_decision: line.excess_decision.map(DbWord),
        excess_decided_at: line.excess_decided_at.map(DbMoment),
        ended_at: line.ended_at.map(DbMoment),
        asked_quantity: line.asked_quantity,
        added_at: line.added_at.map(DbMoment),
        min_lot: line.lots.min_lot,
        indivisible: line.lots.indivisible,
        substitutes: line.lots.substitutes.into(),
    }
}
