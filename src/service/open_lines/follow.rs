//! How the open lines in memory come to be and keep up with the log.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use uuid::Uuid;

use crate::service::open_lines::tables::{FIRST, Tables, placed};
use crate::store::board_changes::{self, Touch};
use crate::store::boards::{self, LineFilter, OpenNeedLine, OpenPledgeLine, OrganisationPlace};
use crate::store::{Connection, StoreError};
use domain::{NeedId, OrganisationId, PledgeId};

/// Needs or pledges that are read at once while the index is built.
const PAGE: i64 = 2_000;

/// The open lines and how far in the log they are.
#[derive(Debug, Default)]
pub struct State {
    /// The lines.
    pub tables: Tables,
    /// All entries up to this number are in.
    pub seq: i64,
    /// Entries that are in, although they had no number when they were read.
    pub early: HashSet<Uuid>,
}

/// What is open of some needs and pledges, and where organisations are.
#[derive(Debug, Default)]
struct Rows {
    needs: Vec<OpenNeedLine>,
    pledges: Vec<OpenPledgeLine>,
    given_back: BTreeSet<PledgeId>,
    places: BTreeMap<OrganisationId, OrganisationPlace>,
}

impl Rows {
    fn read(
        connection: &mut Connection,
        needs: Vec<Uuid>,
        pledges: Vec<Uuid>,
        mut moved: BTreeSet<OrganisationId>,
    ) -> Result<Self, StoreError> {
        let of = |ids| LineFilter { of: Some(ids), classes: None };
        let needs = if needs.is_empty() { Vec::new() } else { boards::need_lines(connection, &of(needs))? };
        let pledges = if pledges.is_empty() { Vec::new() } else { boards::pledge_lines(connection, &of(pledges))? };
        let direct: Vec<PledgeId> = pledges.iter().filter(|line| !line.general).map(|line| line.pledge).collect();
        let given_back = if direct.is_empty() { BTreeSet::new() } else { boards::given_back(connection, &direct)? };
        moved.extend(needs.iter().map(|line| line.recipient));
        moved.extend(pledges.iter().map(|line| line.donor));
        moved.extend(pledges.iter().filter_map(|line| line.earmark_recipient));
        let places = if moved.is_empty() { BTreeMap::new() } else { boards::places(connection, &moved)? };
        Ok(Self { needs, pledges, given_back, places })
    }
}

/// What the log says since.
#[derive(Debug, Default)]
pub struct News {
    /// Whether that is all.
    pub is_whole: bool,
    seq: Option<i64>,
    early: HashSet<Uuid>,
    numbered: Vec<Uuid>,
    needs: BTreeSet<NeedId>,
    pledges: BTreeSet<PledgeId>,
    rows: Rows,
}

impl News {
    /// Reads at most `most` entries behind `since` and of those that wait for their number, and what they touched.
    ///
    /// # Errors
    /// Those of the database.
    pub fn read(connection: &mut Connection, since: i64, known: &HashSet<Uuid>, most: i64) -> Result<Self, StoreError> {
        // in this order: what gets its number between the two is seen by one of them
        let waiting = board_changes::unnumbered(connection, most)?;
        let numbered = board_changes::numbered(connection, since, most)?;
        let full = |list: &[Touch]| i64::try_from(list.len()).unwrap_or(most) >= most;
        let mut news = Self {
            is_whole: !full(&waiting) && !full(&numbered),
            seq: numbered.last().and_then(|touch| touch.seq),
            early: waiting.iter().map(|touch| touch.event).collect(),
            numbered: numbered.iter().map(|touch| touch.event).collect(),
            ..Self::default()
        };
        let fresh: Vec<Touch> =
            waiting.into_iter().chain(numbered).filter(|touch| !known.contains(&touch.event)).collect();
        let moved = news.touched(connection, &fresh)?;
        let needs = news.needs.iter().map(|id| Uuid::from(*id)).collect();
        let pledges = news.pledges.iter().map(|id| Uuid::from(*id)).collect();
        news.rows = Rows::read(connection, needs, pledges, moved)?;
        Ok(news)
    }

    /// Notes needs and pledges that entries touched, and those at the other end of their allocations where an entry
    /// names one side or a shipment only; answers the organisations.
    fn touched(
        &mut self,
        connection: &mut Connection,
        fresh: &[Touch],
    ) -> Result<BTreeSet<OrganisationId>, StoreError> {
        self.needs.extend(fresh.iter().filter_map(|touch| touch.need));
        self.pledges.extend(fresh.iter().filter_map(|touch| touch.pledge));
        let alone = fresh.iter().filter(|touch| touch.pledge.is_none()).filter_map(|touch| touch.need).collect();
        let beyond = board_changes::pledges_of(connection, &alone)?;
        let alone = fresh.iter().filter(|touch| touch.need.is_none()).filter_map(|touch| touch.pledge).collect();
        self.needs.extend(board_changes::needs_of(connection, &alone)?);
        self.pledges.extend(beyond);
        let shipments = fresh.iter().filter_map(|touch| touch.shipment).collect();
        for (need, pledge) in board_changes::carried(connection, &shipments)? {
            self.needs.insert(need);
            self.pledges.insert(pledge);
        }
        Ok(fresh.iter().filter_map(|touch| touch.organisation).collect())
    }
}

impl State {
    /// Reads the whole board, a page at a time.
    ///
    /// # Errors
    /// Those of the database.
    pub fn build(connection: &mut Connection) -> Result<Self, StoreError> {
        // first: what is committed while the board is read has a higher number, or none yet
        let mut state = Self { seq: board_changes::last(connection)?, ..Self::default() };
        let mut after = FIRST;
        loop {
            let ids = board_changes::verified_needs(connection, after, PAGE)?;
            let Some(last) = ids.last() else { break };
            after = *last;
            state.put(&Rows::read(connection, ids, Vec::new(), BTreeSet::new())?);
        }
        after = FIRST;
        loop {
            let ids = board_changes::open_pledges(connection, after, PAGE)?;
            let Some(last) = ids.last() else { break };
            after = *last;
            state.put(&Rows::read(connection, Vec::new(), ids, BTreeSet::new())?);
        }
        Ok(state)
    }

    /// Takes in what the log said. What was read for somebody who sees less than is in already has nothing to say.
    pub fn take_in(&mut self, news: News) {
        self.put(&news.rows);
        let lines = counted(news.rows.needs.iter().map(|line| line.need));
        for need in &news.needs {
            self.tables.drop_need(*need, lines.get(need).copied().unwrap_or_default());
        }
        let lines = counted(news.rows.pledges.iter().map(|line| line.pledge));
        for pledge in &news.pledges {
            self.tables.drop_pledge(*pledge, lines.get(pledge).copied().unwrap_or_default());
        }
        self.seq = self.seq.max(news.seq.unwrap_or(self.seq));
        for event in &news.numbered {
            self.early.remove(event);
        }
        self.early.extend(news.early);
    }

    fn put(&mut self, rows: &Rows) {
        for (place, line) in placed(&rows.needs, |line| line.need) {
            self.tables.put_need(line, place);
        }
        for (place, line) in placed(&rows.pledges, |line| line.pledge) {
            self.tables.put_pledge(line, place, rows.given_back.contains(&line.pledge));
        }
        for (id, place) in &rows.places {
            self.tables.move_party(*id, place);
        }
    }
}

/// How many lines each owner has.
fn counted<I: Ord>(owners: impl Iterator<Item = I>) -> BTreeMap<I, u16> {
    let mut lines = BTreeMap::new();
    for owner in owners {
        let count: &mut u16 = lines.entry(owner).or_default();
        *count = count.saturating_add(1);
    }
    lines
}
