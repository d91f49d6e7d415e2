//! What was added to the item catalogue: the official list, and what users proposed.

use diesel::prelude::*;
use diesel::upsert::excluded;

use crate::store::engine::prepared::ROWS;
use crate::store::engine::sql_types::{DbId, DbJson, DbMoment, DbWord, IdOf};
use crate::store::schema::{item_class_proposals, official_classes};
use crate::store::{Connection, StoreError};
use domain::filters::ProposalFilter;
use domain::need::Kind;
use domain::page::{Slice, Window};
use domain::proposal::{Proposal, ProposalKind, ProposalState};
use domain::{MemberId, OrganisationId, ProposalId};
use lexicon::catalogue::OfficialClass;

#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = official_classes, treat_none_as_default_value = false)]
struct OfficialRow {
    code: String,
    check_digit: i32,
    labels: DbJson,
}

impl TryFrom<OfficialRow> for OfficialClass {
    type Error = StoreError;

    fn try_from(row: OfficialRow) -> Result<Self, StoreError> {
        let labels = serde_json::from_value(row.labels.0).map_err(|error| StoreError::Row(error.to_string()))?;
        Ok(Self { code: row.code, check: u8::try_from(row.check_digit).unwrap_or_default(), labels })
    }
}

/// The official list as imported.
pub fn official(connection: &mut Connection) -> Result<Vec<OfficialClass>, StoreError> {
    let rows: Vec<OfficialRow> = on_either!(connection, c => official_classes::table
        .order(official_classes::code)
        .select(OfficialRow::as_select())
        .load(c))?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Adds lines to the official list, or puts them in the place of those with the same code.
pub fn put_official(connection: &mut Connection, classes: &[OfficialClass]) -> Result<(), StoreError> {
    let rows: Vec<OfficialRow> = classes
        .iter()
        .map(|class| OfficialRow {
            code: class.code.clone(),
            check_digit: class.check.into(),
            labels: DbJson(serde_json::json!(class.labels)),
        })
        .collect();
    for rows in rows.chunks(ROWS) {
        match connection {
            Connection::Postgres(c) => diesel::insert_into(official_classes::table)
                .values(rows)
                .on_conflict(official_classes::code)
                .do_update()
                .set((
                    official_classes::check_digit.eq(excluded(official_classes::check_digit)),
                    official_classes::labels.eq(excluded(official_classes::labels)),
                ))
                .execute(c)?,
            // diesel has no upsert of several rows on SQLite
            Connection::Sqlite(c) => diesel::replace_into(official_classes::table).values(rows).execute(c)?,
        };
    }
    Ok(())
}

#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = item_class_proposals, treat_none_as_default_value = false, treat_none_as_null = true)]
struct ProposalRow {
    id: IdOf<ProposalId>,
    kind: DbWord<ProposalKind>,
    state: DbWord<ProposalState>,
    item_class: String,
    labels: DbJson,
    unit: Option<String>,
    class_kind: Option<DbWord<Kind>>,
    ambiguous: bool,
    note: Option<String>,
    organisation_id: IdOf<OrganisationId>,
    member_id: IdOf<MemberId>,
    decided_by: Option<IdOf<MemberId>>,
    decided_at: Option<DbMoment>,
    reason: Option<String>,
    version: i64,
    created_at: DbMoment,
}

impl TryFrom<ProposalRow> for Proposal {
    type Error = StoreError;

    fn try_from(row: ProposalRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.0,
            kind: row.kind.0,
            state: row.state.0,
            item_class: row.item_class,
            labels: serde_json::from_value(row.labels.0).map_err(|error| StoreError::Row(error.to_string()))?,
            unit: row.unit,
            class_kind: row.class_kind.map(|kind| kind.0),
            ambiguous: row.ambiguous,
            note: row.note,
            organisation: row.organisation_id.0,
            member: row.member_id.0,
            decided_by: row.decided_by.map(|id| id.0),
            decided_at: row.decided_at.map(|at| at.0),
            reason: row.reason,
            version: row.version,
            created_at: row.created_at.0,
        })
    }
}

impl From<&Proposal> for ProposalRow {
    fn from(proposal: &Proposal) -> Self {
        Self {
            id: proposal.id.into(),
            kind: proposal.kind.into(),
            state: proposal.state.into(),
            item_class: proposal.item_class.clone(),
            labels: DbJson(serde_json::json!(proposal.labels)),
            unit: proposal.unit.clone(),
            class_kind: proposal.class_kind.map(DbWord),
            ambiguous: proposal.ambiguous,
            note: proposal.note.clone(),
            organisation_id: proposal.organisation.into(),
            member_id: proposal.member.into(),
            decided_by: proposal.decided_by.map(IdOf),
            decided_at: proposal.decided_at.map(DbMoment),
            reason: proposal.reason.clone(),
            version: proposal.version,
            created_at: proposal.created_at.into(),
        }
    }
}

/// The proposal with this id.
pub fn find_proposal(connection: &mut Connection, id: ProposalId) -> Result<Option<Proposal>, StoreError> {
    let row: Option<ProposalRow> = on_either!(connection, c => item_class_proposals::table
        .find(DbId::from(id))
        .select(ProposalRow::as_select())
        .first(c)
        .optional())?;
    row.map(TryInto::try_into).transpose()
}

/// The same, kept from other changes until this transaction ends. `SQLite` has one writer and needs
/// no lock.
pub fn find_proposal_locked(connection: &mut Connection, id: ProposalId) -> Result<Option<Proposal>, StoreError> {
    let Connection::Postgres(c) = connection else { return find_proposal(connection, id) };
    let row: Option<ProposalRow> = item_class_proposals::table
        .find(DbId::from(id))
        .select(ProposalRow::as_select())
        .for_no_key_update()
        .first(c)
        .optional()?;
    row.map(TryInto::try_into).transpose()
}

/// Adds a proposal.
pub fn insert_proposal(connection: &mut Connection, proposal: &Proposal) -> Result<(), StoreError> {
    let row = ProposalRow::from(proposal);
    on_either!(connection, c => diesel::insert_into(item_class_proposals::table).values(&row).execute(c))?;
    Ok(())
}

/// Puts a decided proposal in the place of the open one it was. Answers `false` when somebody else decided first.
pub fn decide_proposal(connection: &mut Connection, proposal: &Proposal) -> Result<bool, StoreError> {
    let row = ProposalRow::from(proposal);
    let open = DbWord(ProposalState::Proposed);
    let before = item_class_proposals::version.eq(row.version - 1);
    let done = on_either!(connection, c => diesel::update(
        item_class_proposals::table
            .filter(item_class_proposals::id.eq(row.id))
            .filter(item_class_proposals::state.eq(open))
            .filter(before)
    )
    .set(&row)
    .execute(c))?;
    Ok(done > 0)
}

/// A page of proposals, newest first.
pub fn list_proposals(
    connection: &mut Connection,
    filter: &ProposalFilter,
    window: &Window,
) -> Result<Slice<Proposal>, StoreError> {
    let rows: Vec<ProposalRow> = on_either!(connection, c => {
        let mut query = item_class_proposals::table
            .select(ProposalRow::as_select())
            .order(item_class_proposals::id.desc())
            .limit(window.limit + 1)
            .into_boxed();
        if let Some(state) = filter.state {
            query = query.filter(item_class_proposals::state.eq(DbWord(state)));
        }
        if let Some(organisations) = &filter.organisations {
            let ids: Vec<DbId> = organisations.iter().map(|id| DbId::from(*id)).collect();
            query = query.filter(item_class_proposals::organisation_id.eq_any(ids));
        }
        if let Some(after) = &window.after {
            query = query.filter(item_class_proposals::id.lt(DbId(after.id)));
        }
        query.load(c)
    })?;
    let rows = rows.into_iter().map(TryInto::try_into).collect::<Result<Vec<_>, _>>()?;
    Ok(Slice::cut(rows, window.limit))
}

/// Every accepted proposal, in the order of acceptance.
pub fn accepted_proposals(connection: &mut Connection) -> Result<Vec<Proposal>, StoreError> {
    let accepted = DbWord(ProposalState::Accepted);
    let rows: Vec<ProposalRow> = on_either!(connection, c => item_class_proposals::table
        .filter(item_class_proposals::state.eq(accepted))
        .order((item_class_proposals::decided_at, item_class_proposals::id))
        .select(ProposalRow::as_select())
        .load(c))?;
    rows.into_iter().map(TryInto::try_into).collect()
}
