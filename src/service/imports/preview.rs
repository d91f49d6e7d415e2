//! Judges each line of a table: new, changed, unchanged, doubtful or refused; and lists what rows that are gone had made.
//! Nothing of it is done yet.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde_json::{Map, Value, json};

use crate::service::imports::changed::decide;
use crate::service::imports::made::Trust;
use crate::service::imports::read::{DisclosedImport, disclosed};
use crate::service::imports::row::{Identity, Named, Row};
use crate::service::imports::{By, faults, parties, subject};
use crate::service::one_record::kept_meant;
use crate::service::tx::Tx;
use crate::service::{FieldError, ServiceError};
use crate::store::imported_rows::{self as rows_store, ReadRow};
use crate::store::imports::{self as store, ImportLine};
use crate::store::{needs as need_store, pledges as pledge_store};
use domain::import::{Content, Import, ImportState, LineVerdict, Made, Match, matched};
use domain::policy::Action;
use domain::{Code, ImportId, OrganisationId};

/// What rows that are gone had made, at most so many of them.
const MOST_GONE: i64 = 1_000;

/// A line as it was read.
#[derive(Debug, Clone)]
pub struct NewLine {
    /// Its line in the file, from 1.
    pub line: i64,
    /// Its cells as they were written, by column.
    pub cells: Map<String, Value>,
    /// A digest of all its cells: by this it was known until it was known by its identity.
    pub key: String,
    /// What it means; nothing where it cannot be taken.
    pub row: Option<Row>,
    /// What is wrong or not sure of it.
    pub faults: Vec<FieldError>,
}

/// A table as it was read.
#[derive(Debug, Clone)]
pub struct NewImport {
    /// What it holds.
    pub content: Content,
    /// Its source is checked: what is complete goes on at once.
    pub checked: bool,
    pub lines: Vec<NewLine>,
}

/// Whose rows they are, and of what they are: rows of one group may be the same.
#[derive(Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Clone)]
enum Group {
    Own(OrganisationId, Vec<u8>),
    Item(OrganisationId, Vec<u8>),
    /// Of somebody who is not registered yet.
    Named(String, Vec<u8>),
}

/// Refuses who may not send a table, before it is read.
///
/// # Errors
/// 401, 403.
pub fn may_send(tx: &mut Tx<'_>, by: By<'_>) -> Result<(), ServiceError> {
    by.allow(tx, Action::CreateImport).map(drop)
}

/// Keeps a table with what each line would do.
///
/// # Errors
/// 403; those of the database.
pub fn preview(tx: &mut Tx<'_>, by: By<'_>, new: &NewImport) -> Result<DisclosedImport, ServiceError> {
    let actor = by.allow(tx, Action::CreateImport)?;
    let sender = match actor {
        Some(known) => Some((known.member, kept_meant(tx, known.organisation)?)),
        None => None,
    };
    let trust = Trust { checked: new.checked, for_all: sender.is_none() };
    let whose = whose(tx, new)?;
    let known = known_rows(tx, new, &whose)?;
    let id = tx.new_id();
    let lines = judged(tx, new, (id, trust), &whose, &known)?;
    let gone = gone(tx, new, &whose, &lines)?;
    let import = Import {
        id,
        content: new.content,
        state: ImportState::Previewed,
        checked: new.checked,
        lines: i64::try_from(lines.len()).unwrap_or(i64::MAX),
        done: 0,
        gone,
        sender,
        version: 1,
        created_at: tx.now,
        applied_at: None,
        finished_at: None,
    };
    store::insert(tx.connection, &import, &lines)?;
    if let (Some(known), Some(of)) = (actor, subject(&import)) {
        let told = json!({ "import": import.id, "content": import.content, "lines": import.lines });
        tx.record_action(known, known.organisation, Action::CreateImport, of, told, None);
    }
    disclosed(tx, import)
}

/// The organisation of each line, as far as it is registered; or the fault of its column.
type Whose = Vec<Option<Result<Option<OrganisationId>, FieldError>>>;

fn whose(tx: &mut Tx<'_>, new: &NewImport) -> Result<Whose, ServiceError> {
    let column = match new.content {
        Content::Needs => "recipient",
        Content::Offers => "donor",
    };
    let mut seen: HashMap<Named<'_>, Result<Option<OrganisationId>, FieldError>> = HashMap::new();
    let mut find = |tx: &mut Tx<'_>, named, column| {
        if let Some(found) = seen.get(&named) {
            return Ok::<_, ServiceError>(found.clone());
        }
        let found = parties::find(tx, named, column)?;
        seen.insert(named, found.clone());
        Ok(found)
    };
    let mut all = Vec::with_capacity(new.lines.len());
    for line in &new.lines {
        let Some(row) = &line.row else {
            all.push(None);
            continue;
        };
        let mut of = find(tx, row.party(), column)?;
        if let Some(earmarked) = row.earmarked() {
            let earmarked = find(tx, earmarked, "earmark_recipient")?;
            of = of.and_then(|of| earmarked.map(|_| of));
        }
        all.push(Some(of));
    }
    Ok(all)
}

type Digests = HashSet<Vec<u8>>;

/// Rows that were read before, of each organisation of the table.
fn known_rows(
    tx: &mut Tx<'_>,
    new: &NewImport,
    whose: &Whose,
) -> Result<HashMap<OrganisationId, Vec<ReadRow>>, ServiceError> {
    let mut asked: BTreeMap<OrganisationId, (Digests, Digests)> = BTreeMap::new();
    for (line, of) in new.lines.iter().zip(whose) {
        if let (Some(row), Some(Ok(Some(of)))) = (&line.row, of) {
            let Identity { own, item, .. } = row.identity();
            let (items, owns) = asked.entry(*of).or_default();
            items.insert(item);
            owns.extend(own);
        }
    }
    let mut known = HashMap::new();
    for (of, (items, owns)) in asked {
        let (items, owns): (Vec<_>, Vec<_>) = (items.into_iter().collect(), owns.into_iter().collect());
        known.insert(of, rows_store::rows_of(tx.connection, of, new.content, &items, &owns)?);
    }
    Ok(known)
}

/// Each line with what would become of it.
fn judged(
    tx: &mut Tx<'_>,
    new: &NewImport,
    (import, trust): (ImportId, Trust),
    whose: &Whose,
    known: &HashMap<OrganisationId, Vec<ReadRow>>,
) -> Result<Vec<ImportLine>, ServiceError> {
    let matches = matches(new, whose, known);
    let keys: Vec<String> = new.lines.iter().map(|line| line.key.clone()).collect();
    let under_keys = rows_store::under_keys(tx.connection, new.content, &keys)?;
    let mut lines = Vec::with_capacity(new.lines.len());
    for (((line, of), found), number) in new.lines.iter().zip(whose).zip(matches).zip(0..) {
        let mut all = line.faults.clone();
        let mut row = line.row.as_ref();
        if let Some(Err(fault)) = of {
            all.push(fault.clone());
            row = None;
        }
        let (verdict, made) = match (row, found) {
            (None, _) => (LineVerdict::Refused, None),
            (Some(_), Found::Row(known, true)) => (LineVerdict::Unchanged, Some(known.made)),
            (Some(row), Found::Row(known, false)) => match decide(tx, row, known, trust, false)? {
                Ok(_) => (LineVerdict::Changed, Some(known.made)),
                Err(asked) => {
                    all.extend(asked);
                    (LineVerdict::Doubtful, Some(known.made))
                }
            },
            (Some(_), Found::None) if under_keys.contains_key(&line.key) => {
                (LineVerdict::Unchanged, under_keys.get(&line.key).copied())
            }
            (Some(_), Found::None) if all.is_empty() => (LineVerdict::New, None),
            (Some(_), Found::None) => (LineVerdict::Doubtful, None),
            (Some(_), Found::Asked(code)) => {
                all.push(FieldError::at("", code));
                (LineVerdict::Doubtful, None)
            }
        };
        lines.push(ImportLine {
            import,
            number,
            line: line.line,
            cells: Value::Object(line.cells.clone()),
            meant: row.map(Row::kept),
            verdict,
            faults: faults::kept(&all),
            taken: false,
            fate: None,
            made,
        });
    }
    Ok(lines)
}

/// Which row of an earlier table a line is.
#[derive(Debug, Clone, Copy)]
enum Found<'a> {
    None,
    /// This one; whether it says the same.
    Row(&'a ReadRow, bool),
    /// Somebody must say it.
    Asked(Code),
}

/// The rows of somebody of whom none was read.
const NONE: &[ReadRow] = &[];

fn matches<'a>(new: &NewImport, whose: &Whose, known: &'a HashMap<OrganisationId, Vec<ReadRow>>) -> Vec<Found<'a>> {
    let mut found = vec![Found::None; new.lines.len()];
    let mut taken: HashSet<uuid::Uuid> = HashSet::new();
    let mut groups: BTreeMap<Group, Vec<usize>> = BTreeMap::new();
    for (place, (line, of)) in new.lines.iter().zip(whose).enumerate() {
        let (Some(row), Some(Ok(of))) = (&line.row, of) else { continue };
        let Identity { own, item, .. } = row.identity();
        let group = match (of, own) {
            (Some(of), Some(own)) => Group::Own(*of, own),
            (Some(of), None) => Group::Item(*of, item),
            (None, own) => Group::Named(lexicon::names::folded(row.party().name), own.unwrap_or(item)),
        };
        groups.entry(group).or_default().push(place);
    }
    // those of an own id first: what is left may be a row that has none yet
    for (group, places) in &groups {
        let lines: Vec<&NewLine> = places.iter().filter_map(|place| new.lines.get(*place)).collect();
        let rows: Vec<&Row> = lines.iter().filter_map(|line| line.row.as_ref()).collect();
        let of = match group {
            Group::Own(of, _) | Group::Item(of, _) => known.get(of).map_or(NONE, Vec::as_slice),
            Group::Named(..) => NONE,
        };
        let items: HashSet<Vec<u8>> = rows.iter().map(|row| row.identity().item).collect();
        let is_one = |row: &&ReadRow| {
            let is_free = !taken.contains(&row.id);
            is_free
                && match group {
                    Group::Own(_, own) => match &row.own {
                        Some(known) => known == own,
                        None => items.contains(&row.identity),
                    },
                    Group::Item(_, item) => row.identity == *item,
                    Group::Named(..) => false,
                }
        };
        let mut before: Vec<&ReadRow> = of.iter().filter(is_one).collect();
        if before.iter().any(|row| row.own.is_some()) && matches!(group, Group::Own(..)) {
            before.retain(|row| row.own.is_some());
        }
        let told: Vec<Option<Row>> = before.iter().map(|row| Row::read(&row.told).ok()).collect();
        let says = |row: usize, known: usize| {
            let said = told.get(known).and_then(Option::as_ref);
            rows.get(row).zip(said).is_some_and(|(row, said)| row.says_the_same(said))
        };
        let same = |one: usize, other: usize| {
            lines.get(one).zip(lines.get(other)).is_some_and(|(one, other)| one.cells == other.cells)
        };
        for (place, one) in places.iter().zip(matched(rows.len(), before.len(), same, says)) {
            let of = match one {
                Match::New => Found::None,
                Match::Same(known) => before.get(known).map_or(Found::None, |row| Found::Row(row, true)),
                Match::Changed(known) => before.get(known).map_or(Found::None, |row| Found::Row(row, false)),
                Match::Repeated => Found::Asked(Code::TheRowIsRepeated),
                Match::Either => Found::Asked(Code::WhichRowIsIt),
            };
            if let Found::Row(row, _) = of {
                taken.insert(row.id);
            }
            if let Some(found) = found.get_mut(*place) {
                *found = of;
            }
        }
    }
    found
}

/// What rows from the sources of the table had made that stand in it no more. A source without a name is many sources: of
/// it only what those had who stand in the table.
fn gone(tx: &mut Tx<'_>, new: &NewImport, whose: &Whose, lines: &[ImportLine]) -> Result<Value, ServiceError> {
    let rows = || new.lines.iter().filter_map(|line| line.row.as_ref());
    let sources: HashSet<Vec<u8>> = rows().map(|row| row.identity().source).collect();
    let unnamed: HashSet<Vec<u8>> =
        rows().filter(|row| row.source().trim().is_empty()).map(|row| row.identity().source).collect();
    let present: HashSet<OrganisationId> = whose.iter().flatten().flatten().flatten().copied().collect();
    let spoken_of: HashSet<Made> = lines.iter().filter_map(|line| line.made).collect();
    let sources: Vec<Vec<u8>> = sources.into_iter().collect();
    let mut told = Vec::new();
    for row in rows_store::rows_from(
        tx.connection,
        new.content,
        &sources,
        MOST_GONE + i64::try_from(rows().count()).unwrap_or(0),
    )? {
        let is_of_another = unnamed.contains(&row.source) && !present.contains(&row.organisation);
        if spoken_of.contains(&row.made) || is_of_another {
            continue;
        }
        let item = Row::read(&row.told).map(|row| row.item().to_owned()).unwrap_or_default();
        let of = match row.made {
            Made::Need(id) => {
                let Some(need) = need_store::find(tx.connection, id)? else { continue };
                json!({ "need_id": id, "reference": need.reference, "state": need.state, "item": item })
            }
            Made::Pledge(id) => {
                let Some(pledge) = pledge_store::find(tx.connection, id)? else { continue };
                json!({ "pledge_id": id, "reference": pledge.reference, "state": pledge.state, "item": item })
            }
        };
        told.push(of);
        if told.len() >= usize::try_from(MOST_GONE).unwrap_or(usize::MAX) {
            break;
        }
    }
    Ok(Value::Array(told))
}
