//! What matching needs of the board, in narrow rows: open lines of both sides, what is promised of
//! them, where their organisations are, and who has given to whom before.

use std::collections::{BTreeMap, BTreeSet};

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool};

use crate::store::allocations::counting::{CAME_BACK, counts};
use crate::store::engine::prepared::IDS;
use crate::store::engine::sql_types::{DbId, DbMoment, DbWord, DbZone, IdOf, local_day};
use crate::store::schema::{allocations, need_lines, needs, pledge_lines, pledges};
use crate::store::{Connection, StoreError};
use domain::need::{Kind, Lots, NeedState, Substitutes};
use domain::pledge::{Authorisation, Condition, PledgeState};
use domain::voice::Voice;
use domain::zone::{LocalDay, Zone};
use domain::{Day, NeedId, NeedLineId, OrganisationId, PledgeId, PledgeLineId};

pub use crate::store::board_places::{OrganisationPlace, places};

/// A line of a verified need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenNeedLine {
    pub need: NeedId,
    pub line: NeedLineId,
    pub item_class: String,
    pub unit: String,
    pub quantity: i64,
    pub kind: Kind,
    pub priority: i32,
    pub recipient: OrganisationId,
    pub region: Option<String>,
    /// For verified members.
    pub community: Option<String>,
    pub needed_by: Option<LocalDay>,
    /// The day on which the recipient last said that it still stands, by the clock of `needed_by`.
    pub confirmed_on: Option<Day>,
    /// In which parts and for what it may be promised.
    pub lots: Lots,
    /// Units live or received.
    pub promised: i64,
}

/// A line of an open pledge whose council has not refused it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenPledgeLine {
    pub pledge: PledgeId,
    pub line: PledgeLineId,
    pub item_class: String,
    pub unit: String,
    pub quantity: i64,
    pub condition: Condition,
    pub kind: Kind,
    pub donor: OrganisationId,
    pub earmark_region: Option<String>,
    pub earmark_recipient: Option<OrganisationId>,
    /// The first day on which it can leave.
    pub available_from: Option<LocalDay>,
    pub valid_until: Option<LocalDay>,
    /// Whether it stands open for whoever needs it.
    pub general: bool,
    /// Whose word it is; what others report and nobody confirmed comes behind an equal one of a donor's own.
    pub word: Voice,
    /// Units live, received, lost or damaged.
    pub promised: i64,
}

/// Which lines are loaded.
#[derive(Debug, Clone, Default)]
pub struct LineFilter {
    /// Only lines of these classes: bounds of keys, first and past the last.
    pub classes: Option<Vec<(String, String)>>,
    /// Only lines of these needs or pledges.
    pub of: Option<Vec<uuid::Uuid>>,
}

type NeedColumns = (
    (IdOf<NeedId>, IdOf<NeedLineId>, String, String, Option<i64>, i32),
    (DbWord<Kind>, i32, IdOf<OrganisationId>, Option<String>, Option<String>, Option<DbMoment>),
    (Option<Day>, Option<DbZone>),
    (Option<i64>, bool, DbWord<Substitutes>),
);
type PledgeColumns = (
    (IdOf<PledgeId>, IdOf<PledgeLineId>, String, String, Option<i64>, DbWord<Condition>, i32),
    (DbWord<Kind>, IdOf<OrganisationId>, Option<String>, Option<IdOf<OrganisationId>>, bool),
    (Option<Day>, Option<DbZone>, Option<Day>, Option<DbZone>, DbWord<Voice>),
);

/// [`NeedState::Verified`], in words that no index is chosen by.
const VERIFIED: &str = "needs.state || '' = 'verified'";
/// [`PledgeState::Open`] likewise.
const OPEN: &str = "pledges.state || '' = 'open'";

macro_rules! need_query {
    ($range:expr, $of:expr) => {{
        let range: Option<&(String, String)> = $range;
        let of: Option<&[DbId]> = $of;
        let mut query = need_lines::table
            .inner_join(needs::table.on(needs::id.eq(need_lines::need_id)))
            // in force: neither only asked for nor ended
            .filter(need_lines::quantity.is_not_null())
            .filter(need_lines::ended_at.is_null())
            .select((
                (
                    need_lines::need_id,
                    need_lines::id,
                    need_lines::item_class,
                    need_lines::unit,
                    need_lines::quantity,
                    need_lines::position,
                ),
                (
                    needs::kind,
                    needs::priority,
                    needs::recipient_id,
                    needs::region,
                    needs::community,
                    needs::confirmed_at,
                ),
                (needs::needed_by, needs::needed_by_zone),
                (need_lines::min_lot, need_lines::indivisible, need_lines::substitutes),
            ))
            .into_boxed();
        if let Some((first, past)) = range {
            query = query.filter(need_lines::item_class.ge(first)).filter(need_lines::item_class.lt(past));
        }
        match of {
            // few are read by their ids, and never by the index of a state that nearly all are in
            Some(of) => query.filter(needs::id.eq_any(of)).filter(sql::<Bool>(VERIFIED)),
            None => query.filter(needs::state.eq(DbWord(NeedState::Verified))),
        }
    }};
}

macro_rules! pledge_query {
    ($range:expr, $of:expr) => {{
        let range: Option<&(String, String)> = $range;
        let of: Option<&[DbId]> = $of;
        let mut query = pledge_lines::table
            .inner_join(pledges::table.on(pledges::id.eq(pledge_lines::pledge_id)))
            .filter(pledges::authorisation.ne(DbWord(Authorisation::Refused)))
            .filter(pledge_lines::quantity.is_not_null())
            .select((
                (
                    pledge_lines::pledge_id,
                    pledge_lines::id,
                    pledge_lines::item_class,
                    pledge_lines::unit,
                    pledge_lines::quantity,
                    pledge_lines::condition,
                    pledge_lines::position,
                ),
                (
                    pledges::kind,
                    pledges::donor_id,
                    pledges::earmark_region,
                    pledges::earmark_recipient_id,
                    pledges::general,
                ),
                (
                    pledges::available_from,
                    pledges::available_from_zone,
                    pledges::valid_until,
                    pledges::valid_until_zone,
                    pledges::word,
                ),
            ))
            .into_boxed();
        if let Some((first, past)) = range {
            query = query.filter(pledge_lines::item_class.ge(first)).filter(pledge_lines::item_class.lt(past));
        }
        match of {
            Some(of) => query.filter(pledges::id.eq_any(of)).filter(sql::<Bool>(OPEN)),
            None => query.filter(pledges::state.eq(DbWord(PledgeState::Open))),
        }
    }};
}

/// A range of classes and some ids; all where there is none.
type Piece<'a> = (Option<&'a (String, String)>, Option<Vec<DbId>>);

/// What one statement each asks for: a range of classes, some ids.
fn pieces(filter: &LineFilter) -> Vec<Piece<'_>> {
    let ranges: Vec<Option<&(String, String)>> =
        filter.classes.as_ref().map_or_else(|| vec![None], |ranges| ranges.iter().map(Some).collect());
    let of: Vec<Option<Vec<DbId>>> = filter.of.as_ref().map_or_else(
        || vec![None],
        |all| all.chunks(IDS).map(|some| Some(some.iter().copied().map(DbId).collect())).collect(),
    );
    ranges.into_iter().flat_map(|range| of.iter().map(move |of| (range, of.clone()))).collect()
}

/// Open need lines in the order of posting, with what is promised of each.
pub fn need_lines(connection: &mut Connection, filter: &LineFilter) -> Result<Vec<OpenNeedLine>, StoreError> {
    let mut found = BTreeMap::new();
    for (range, of) in pieces(filter) {
        let rows: Vec<NeedColumns> = on_either!(connection, c => need_query!(range, of.as_deref()).load(c))?;
        found.extend(rows.into_iter().map(|row| ((row.0.0, row.0.5), row)));
    }
    let narrow = filter.classes.is_some() || filter.of.is_some();
    let owners: BTreeSet<DbId> = found.keys().map(|key| key.0.0.into()).collect();
    let promised = promised_to_needs(connection, narrow.then_some(&owners))?;
    Ok(found
        .into_values()
        .map(|(line, need, (by, by_zone), (min_lot, indivisible, substitutes))| {
            let (id, line, item_class, unit, quantity, _) = line;
            let (kind, priority, recipient, region, community, confirmed) = need;
            let needed_by = local_day(by, by_zone);
            let by_clock = needed_by.map_or(Zone::UTC, |by| by.zone);
            OpenNeedLine {
                need: id.0,
                line: line.0,
                item_class,
                unit,
                quantity: quantity.unwrap_or(0),
                kind: kind.0,
                priority,
                recipient: recipient.0,
                region,
                community,
                needed_by,
                confirmed_on: confirmed.map(|at| by_clock.day(at.0)),
                lots: Lots { min_lot, indivisible, substitutes: substitutes.0 },
                promised: promised.get(&line.0.into()).copied().unwrap_or(0),
            }
        })
        .collect())
}

/// Open pledge lines in the order of posting, with what is promised of each.
pub fn pledge_lines(connection: &mut Connection, filter: &LineFilter) -> Result<Vec<OpenPledgeLine>, StoreError> {
    let mut found = BTreeMap::new();
    for (range, of) in pieces(filter) {
        let rows: Vec<PledgeColumns> = on_either!(connection, c => pledge_query!(range, of.as_deref()).load(c))?;
        found.extend(rows.into_iter().map(|row| ((row.0.0, row.0.6), row)));
    }
    let narrow = filter.classes.is_some() || filter.of.is_some();
    let owners: BTreeSet<DbId> = found.keys().map(|key| key.0.0.into()).collect();
    let promised = promised_of_pledges(connection, narrow.then_some(&owners))?;
    Ok(found
        .into_values()
        .map(|(line, pledge, (from, from_zone, until, until_zone, word))| {
            let (id, line, item_class, unit, quantity, condition, _) = line;
            let (kind, donor, earmark_region, earmark_recipient, general) = pledge;
            OpenPledgeLine {
                pledge: id.0,
                line: line.0,
                item_class,
                unit,
                quantity: quantity.unwrap_or(0),
                condition: condition.0,
                kind: kind.0,
                donor: donor.0,
                earmark_region,
                earmark_recipient: earmark_recipient.map(|id| id.0),
                available_from: local_day(from, from_zone),
                valid_until: local_day(until, until_zone),
                general,
                word: word.0,
                promised: promised.get(&line.0.into()).copied().unwrap_or(0),
            }
        })
        .collect())
}

/// Units that a need line no longer waits for: live or received, as the ledger's sums have it.
const TAKEN: &str = "CAST(SUM(CASE WHEN state IN ('proposed', 'accepted', 'committed') \
     THEN quantity - released - lost_or_damaged ELSE received END) AS BIGINT)";
/// Units that a pledge line no longer has: live, received, lost or damaged.
const GIVEN: &str = "CAST(SUM(CASE WHEN state IN ('proposed', 'accepted', 'committed') \
     THEN quantity - released ELSE received + lost_or_damaged END) AS BIGINT)";

type Units = BTreeMap<DbId, i64>;

fn promised_to_needs(connection: &mut Connection, of: Option<&BTreeSet<DbId>>) -> Result<Units, StoreError> {
    let Some(of) = of else {
        let all: Vec<(DbId, i64)> = on_either!(connection, c => allocations::table
            .filter(counts())
            .group_by(allocations::need_line_id)
            .select((allocations::need_line_id, sql::<BigInt>(TAKEN)))
            .load(c))?;
        return Ok(all.into_iter().collect());
    };
    let (of, mut units): (Vec<DbId>, _) = (of.iter().copied().collect(), Units::new());
    for piece in of.chunks(IDS) {
        let some: Vec<(DbId, i64)> = on_either!(connection, c => allocations::table
            .filter(allocations::need_id.eq_any(piece))
            .filter(counts())
            .group_by(allocations::need_line_id)
            .select((allocations::need_line_id, sql::<BigInt>(TAKEN)))
            .load(c))?;
        units.extend(some);
    }
    Ok(units)
}

fn promised_of_pledges(connection: &mut Connection, of: Option<&BTreeSet<DbId>>) -> Result<Units, StoreError> {
    let Some(of) = of else {
        let all: Vec<(DbId, i64)> = on_either!(connection, c => allocations::table
            .filter(counts())
            .group_by(allocations::pledge_line_id)
            .select((allocations::pledge_line_id, sql::<BigInt>(GIVEN)))
            .load(c))?;
        return Ok(all.into_iter().collect());
    };
    let (of, mut units): (Vec<DbId>, _) = (of.iter().copied().collect(), Units::new());
    for piece in of.chunks(IDS) {
        let some: Vec<(DbId, i64)> = on_either!(connection, c => allocations::table
            .filter(allocations::pledge_id.eq_any(piece))
            .filter(counts())
            .group_by(allocations::pledge_line_id)
            .select((allocations::pledge_line_id, sql::<BigInt>(GIVEN)))
            .load(c))?;
        units.extend(some);
    }
    Ok(units)
}

/// Committed or arrived, as the indices have it that hold nothing else.
const GIVEN_TO_SOMEBODY: &str = "allocations.state IN ('committed', 'fulfilled')";

/// Donors with the recipients they have given to, or are committed to.
pub fn given_before(
    connection: &mut Connection,
    donor: Option<OrganisationId>,
    recipient: Option<OrganisationId>,
) -> Result<BTreeSet<(OrganisationId, OrganisationId)>, StoreError> {
    macro_rules! query {
        () => {{
            let mut query = allocations::table
                .filter(sql::<Bool>(GIVEN_TO_SOMEBODY))
                .select((allocations::donor_id, allocations::recipient_id))
                .distinct()
                .into_boxed();
            if let Some(donor) = donor {
                query = query.filter(allocations::donor_id.eq(DbId::from(donor)));
            }
            if let Some(recipient) = recipient {
                query = query.filter(allocations::recipient_id.eq(DbId::from(recipient)));
            }
            query
        }};
    }
    let pairs: Vec<(DbId, DbId)> = on_either!(connection, c => query!().load(c))?;
    Ok(pairs.into_iter().map(|(donor, recipient)| (donor.0.into(), recipient.0.into())).collect())
}

/// The classes and regions of lines of verified needs that may not be promised in any part, each pair once.
pub fn asking_for_lots(connection: &mut Connection) -> Result<Vec<(String, Option<String>)>, StoreError> {
    Ok(on_either!(connection, c => need_lines::table
        .inner_join(needs::table.on(needs::id.eq(need_lines::need_id)))
        .filter(needs::state.eq(DbWord(NeedState::Verified)))
        .filter(need_lines::quantity.is_not_null())
        .filter(need_lines::ended_at.is_null())
        .filter(need_lines::min_lot.is_not_null().or(need_lines::indivisible))
        .select((need_lines::item_class, needs::region))
        .distinct()
        .load(c))?)
}

/// Of these pledges those that ever had an allocation for one of these recipients.
pub fn pledges_for(
    connection: &mut Connection,
    recipients: &[OrganisationId],
    pledges: &[PledgeId],
) -> Result<BTreeSet<PledgeId>, StoreError> {
    let recipients: Vec<DbId> = recipients.iter().map(|id| DbId::from(*id)).collect();
    let ids: Vec<DbId> = pledges.iter().map(|id| DbId::from(*id)).collect();
    let mut found = BTreeSet::new();
    for piece in ids.chunks(IDS) {
        let some: Vec<DbId> = on_either!(connection, c => allocations::table
            .filter(allocations::pledge_id.eq_any(piece))
            .filter(allocations::recipient_id.eq_any(&recipients))
            .select(allocations::pledge_id)
            .distinct()
            .load(c))?;
        found.extend(some.into_iter().map(|id| PledgeId::from(id.0)));
    }
    Ok(found)
}

/// Of these pledges those of which units came back: somebody declined them or gave them back.
pub fn given_back(connection: &mut Connection, pledges: &[PledgeId]) -> Result<BTreeSet<PledgeId>, StoreError> {
    let ids: Vec<DbId> = pledges.iter().map(|id| DbId::from(*id)).collect();
    let mut found = BTreeSet::new();
    for piece in ids.chunks(IDS) {
        let some: Vec<DbId> = on_either!(connection, c => allocations::table
            .filter(allocations::pledge_id.eq_any(piece))
            .filter(sql::<Bool>(CAME_BACK))
            .select(allocations::pledge_id)
            .distinct()
            .load(c))?;
        found.extend(some.into_iter().map(|id| PledgeId::from(id.0)));
    }
    Ok(found)
}
