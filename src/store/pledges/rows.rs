//! Rows of pledges and of their lines.

use diesel::prelude::*;

use crate::store::engine::sql_types::{DbMoment, DbWord, DbZone, IdOf, local_day};
use crate::store::schema::{pledge_lines, pledges};
use domain::need::Kind;
use domain::organisation::Language;
use domain::pledge::{Authorisation, Condition, Pledge, PledgeClosed, PledgeLine, PledgeState};
use domain::voice::{Source, SourceKind, Voice};
use domain::{Day, OrganisationId, PledgeId, PledgeLineId};

#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = pledges, treat_none_as_default_value = false, treat_none_as_null = true)]
pub(in crate::store) struct PledgeRow {
    pub(super) id: IdOf<PledgeId>,
    pub(super) reference: String,
    pub(super) donor_id: IdOf<OrganisationId>,
    pub(super) kind: DbWord<Kind>,
    pub(super) title: String,
    pub(super) language: DbWord<Language>,
    pub(super) title_language: Option<DbWord<Language>>,
    pub(super) state: DbWord<PledgeState>,
    pub(super) close_reason: Option<DbWord<PledgeClosed>>,
    pub(super) authorisation: DbWord<Authorisation>,
    pub(super) general: bool,
    pub(super) delegates_allocation: bool,
    pub(super) earmark_region: Option<String>,
    pub(super) earmark_recipient_id: Option<IdOf<OrganisationId>>,
    pub(super) valid_until: Option<Day>,
    pub(super) value_minor: Option<i64>,
    pub(super) currency: Option<String>,
    pub(super) source_key: Option<String>,
    pub(super) closed_at: Option<DbMoment>,
    pub(super) version: i64,
    pub(super) created_at: DbMoment,
    pub(super) content: i64,
    pub(super) valid_until_zone: Option<DbZone>,
    pub(super) valid_until_ends_at: Option<DbMoment>,
    pub(super) word: DbWord<Voice>,
    pub(super) source_kind: Option<DbWord<SourceKind>>,
    pub(super) source_on: Option<Day>,
    pub(super) source_text: Option<String>,
    pub(super) word_confirmed_at: Option<DbMoment>,
    pub(super) available_from: Option<Day>,
    pub(super) available_from_zone: Option<DbZone>,
}

#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = pledge_lines, treat_none_as_default_value = false)]
pub(in crate::store) struct PledgeLineRow {
    pub(super) id: IdOf<PledgeLineId>,
    pub(super) pledge_id: IdOf<PledgeId>,
    pub(super) position: i32,
    pub(super) item_class: String,
    pub(super) description: String,
    pub(super) quantity: Option<i64>,
    pub(super) unit: String,
    pub(super) pack_size: Option<i64>,
    pub(super) condition: DbWord<Condition>,
}

impl From<PledgeLineRow> for PledgeLine {
    fn from(row: PledgeLineRow) -> Self {
        Self {
            id: row.id.0,
            position: row.position,
            item_class: row.item_class,
            description: row.description,
            quantity: row.quantity,
            unit: row.unit,
            pack_size: row.pack_size,
            condition: row.condition.0,
        }
    }
}

pub(super) fn join(row: PledgeRow, lines: Vec<PledgeLine>) -> Pledge {
    Pledge {
        id: row.id.0,
        reference: row.reference,
        donor: row.donor_id.0,
        kind: row.kind.0,
        title: row.title,
        language: row.language.0,
        title_language: row.title_language.map(|language| language.0),
        state: row.state.0,
        close_reason: row.close_reason.map(|reason| reason.0),
        authorisation: row.authorisation.0,
        general: row.general,
        delegates_allocation: row.delegates_allocation,
        earmark_region: row.earmark_region,
        earmark_recipient: row.earmark_recipient_id.map(|id| id.0),
        available_from: local_day(row.available_from, row.available_from_zone),
        valid_until: local_day(row.valid_until, row.valid_until_zone),
        value_minor: row.value_minor,
        currency: row.currency,
        word: row.word.0,
        source: match (row.source_kind, row.source_on, row.source_text) {
            (Some(kind), Some(on), Some(text)) => Some(Source { kind: kind.0, on, text }),
            _ => None,
        },
        word_confirmed_at: row.word_confirmed_at.map(|at| at.0),
        source_key: row.source_key,
        closed_at: row.closed_at.map(|at| at.0),
        version: row.version,
        content: row.content,
        created_at: row.created_at.0,
        lines,
    }
}

impl From<&Pledge> for PledgeRow {
    fn from(pledge: &Pledge) -> Self {
        let source = pledge.source.as_ref();
        Self {
            id: pledge.id.into(),
            reference: pledge.reference.clone(),
            donor_id: pledge.donor.into(),
            kind: pledge.kind.into(),
            title: pledge.title.clone(),
            language: pledge.language.into(),
            title_language: pledge.title_language.map(DbWord),
            state: pledge.state.into(),
            close_reason: pledge.close_reason.map(DbWord),
            authorisation: pledge.authorisation.into(),
            general: pledge.general,
            delegates_allocation: pledge.delegates_allocation,
            earmark_region: pledge.earmark_region.clone(),
            earmark_recipient_id: pledge.earmark_recipient.map(IdOf),
            valid_until: pledge.valid_until.map(|local| local.day),
            value_minor: pledge.value_minor,
            currency: pledge.currency.clone(),
            source_key: pledge.source_key.clone(),
            closed_at: pledge.closed_at.map(DbMoment),
            version: pledge.version,
            created_at: pledge.created_at.into(),
            content: pledge.content,
            valid_until_zone: pledge.valid_until.map(|local| DbZone(local.zone)),
            valid_until_ends_at: pledge.valid_until.map(|local| DbMoment(local.ends_at())),
            word: pledge.word.into(),
            source_kind: source.map(|source| source.kind.into()),
            source_on: source.map(|source| source.on),
            source_text: source.map(|source| source.text.clone()),
            word_confirmed_at: pledge.word_confirmed_at.map(DbMoment),
            available_from: pledge.available_from.map(|local| local.day),
            available_from_zone: pledge.available_from.map(|local| DbZone(local.zone)),
        }
    }
}

pub(in crate::store) fn line_rows(pledge: &Pledge) -> Vec<PledgeLineRow> {
    pledge
        .lines
        .iter()
        .map(|line| PledgeLineRow {
            id: line.id.into(),
            pledge_id: pledge.id.into(),
            position: line.position,
            item_class: line.item_class.clone(),
            description: line.description.clone(),
            quantity: line.quantity,
            unit: line.unit.clone(),
            pack_size: line.pack_size,
            condition: line.condition.into(),
        })
        .collect()
}
