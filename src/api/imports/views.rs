//! What is shown of imports.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::api::sentences::{bare, field_error};
use crate::service::FieldError;
use crate::service::imports::{DisclosedImport, DisclosedLine, Row};
use domain::import::{Content, Fate, ImportState, LineVerdict, Made};
use domain::organisation::Language;
use domain::{Code, ImportId, MemberId, NeedId, PledgeId};

/// How many lines have each verdict.
#[derive(Debug, Clone, Default, Serialize, ToSchema)]
pub struct VerdictsView {
    /// In no table before.
    pub new: i64,
    /// Read before, and saying something else now.
    pub changed: i64,
    /// Read before, and saying the same.
    pub unchanged: i64,
    /// Something of them is not sure.
    pub doubtful: i64,
    /// They can't be taken.
    pub refused: i64,
}

/// How many lines came to each end.
#[derive(Debug, Clone, Default, Serialize, ToSchema)]
pub struct FatesView {
    /// Needs or pledges were made of them.
    pub made: i64,
    /// What they had made is corrected.
    pub changed: i64,
    /// Nothing was to be done.
    pub unchanged: i64,
    /// Nothing was done; their faults say why.
    pub left: i64,
}

/// What a row that is gone from the table had made.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct GoneView {
    /// The need.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub need_id: Option<NeedId>,
    /// The pledge.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub pledge_id: Option<PledgeId>,
    /// Its reference.
    pub reference: String,
    /// Where it stood.
    pub state: String,
    /// Its words.
    pub item: String,
}

/// A table that somebody sent.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ImportView {
    pub id: ImportId,
    /// What it holds.
    pub content: Content,
    /// Where it stands.
    pub state: ImportState,
    /// Whether its source is checked.
    pub checked: bool,
    /// Its lines.
    pub lines: i64,
    /// Lines that are done.
    pub done: i64,
    /// What they would do.
    pub verdicts: VerdictsView,
    /// What became of them.
    pub fates: FatesView,
    /// What rows of its sources had made that stand in it no more, or the first thousand; close or withdraw them, if that is
    /// what it means. Empty in lists.
    pub gone: Vec<GoneView>,
    /// Who sent it; nobody where the command line read it.
    pub made_by: Option<MemberId>,
    /// Counts its changes of state.
    pub version: i64,
    /// When it was sent.
    pub created_at: DateTime<Utc>,
    /// When somebody had it taken over.
    pub applied_at: Option<DateTime<Utc>>,
    /// When that was done, or it was given up.
    pub finished_at: Option<DateTime<Utc>>,
}

impl ImportView {
    /// With everything.
    pub fn new(disclosed: DisclosedImport) -> Self {
        let gone = serde_json::from_value(disclosed.import.gone.clone()).unwrap_or_default();
        Self { gone, ..Self::brief(disclosed) }
    }

    /// As it stands in lists.
    pub fn brief(disclosed: DisclosedImport) -> Self {
        let DisclosedImport { import, verdicts, fates } = disclosed;
        let verdict = |of: LineVerdict| count(&verdicts, &of);
        let fate = |of: Fate| count(&fates, &of);
        Self {
            id: import.id,
            content: import.content,
            state: import.state,
            checked: import.checked,
            lines: import.lines,
            done: import.done,
            verdicts: VerdictsView {
                new: verdict(LineVerdict::New),
                changed: verdict(LineVerdict::Changed),
                unchanged: verdict(LineVerdict::Unchanged),
                doubtful: verdict(LineVerdict::Doubtful),
                refused: verdict(LineVerdict::Refused),
            },
            fates: FatesView {
                made: fate(Fate::Made),
                changed: fate(Fate::Changed),
                unchanged: fate(Fate::Unchanged),
                left: fate(Fate::Left),
            },
            gone: Vec::new(),
            made_by: import.sender.map(|(member, _)| member),
            version: import.version,
            created_at: import.created_at,
            applied_at: import.applied_at,
            finished_at: import.finished_at,
        }
    }
}

fn count<K: Ord>(counts: &BTreeMap<K, i64>, of: &K) -> i64 {
    counts.get(of).copied().unwrap_or(0)
}

/// What is wrong or not sure of a line.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct LineFaultView {
    /// The column as the board calls it; empty where it is of the line as a whole.
    #[schema(example = "quantity")]
    pub column: String,
    /// A stable code.
    pub code: Code,
    /// A sentence in the reader's language.
    pub message: String,
    /// What would be right there.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub expected: Option<String>,
}

impl LineFaultView {
    fn new(fault: &FieldError, language: Language) -> Self {
        Self {
            column: fault.pointer.clone(),
            code: fault.code,
            message: field_error(language, fault),
            expected: fault.expected().map(bare),
        }
    }
}

/// What a line means.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MeantView {
    /// Whose it is.
    pub organisation: String,
    /// The words for the item.
    pub item: String,
    /// The class that they mean; `unsorted` where somebody has to say it.
    pub item_class: String,
    /// Base units; nothing where somebody has to say it.
    pub quantity: Option<i64>,
    /// The region, ISO 3166-2.
    pub region: Option<String>,
    /// By when it is needed, or on what day it was offered.
    pub day: Option<NaiveDate>,
}

impl From<Row> for MeantView {
    fn from(row: Row) -> Self {
        match row {
            Row::Need(row) => Self {
                organisation: row.recipient,
                item: row.item,
                item_class: row.item_class,
                quantity: row.quantity,
                region: row.region,
                day: row.needed_by,
            },
            Row::Offer(row) => Self {
                organisation: row.donor,
                item: row.item,
                item_class: row.item_class,
                quantity: row.quantity,
                region: row.earmark_region,
                day: row.offered_on,
            },
        }
    }
}

/// A line of an import.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ImportLineView {
    /// Its line in the file, from 1.
    pub line: i64,
    /// Its cells as they were written, by column.
    pub cells: BTreeMap<String, String>,
    /// What it means; nothing where it is refused.
    pub meant: Option<MeantView>,
    /// What it would do.
    pub verdict: LineVerdict,
    /// What is wrong or not sure of it.
    pub faults: Vec<LineFaultView>,
    /// Whether somebody had it taken although something is asked of it.
    pub taken: bool,
    /// What became of it.
    pub fate: Option<Fate>,
    /// The need that it made or speaks of.
    pub need_id: Option<NeedId>,
    /// The pledge that it made or speaks of.
    pub pledge_id: Option<PledgeId>,
}

impl ImportLineView {
    /// In a language.
    pub fn new(disclosed: DisclosedLine, language: Language) -> Self {
        let DisclosedLine { line, row, faults } = disclosed;
        let (need_id, pledge_id) = match line.made {
            Some(Made::Need(id)) => (Some(id), None),
            Some(Made::Pledge(id)) => (None, Some(id)),
            None => (None, None),
        };
        Self {
            line: line.line,
            cells: serde_json::from_value(line.cells).unwrap_or_default(),
            meant: row.map(Into::into),
            verdict: line.verdict,
            faults: faults.iter().map(|fault| LineFaultView::new(fault, language)).collect(),
            taken: line.taken,
            fate: line.fate,
            need_id,
            pledge_id,
        }
    }
}
