//! From the rows of a file to an instance: order by id, the catalogue's forest.
use super::FormatError;
use super::check;
use super::lines::LineTable;
use super::rows::ClassRow;
use crate::model::{Classes, Instance, NONE, Need, Params, Pledge, Sets};

/// Rows of one list with the line on which each ended.
pub(super) struct List<T> {
    ids: Vec<u32>,
    rows: Vec<T>,
    lines: Vec<u32>,
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self { ids: Vec::new(), rows: Vec::new(), lines: Vec::new() }
    }
}

impl<T> List<T> {
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn push(&mut self, (id, row): (u32, T), line: u32) {
        self.ids.push(id);
        self.rows.push(row);
        self.lines.push(line);
    }

    /// The rows in the order of their ids, which must be 0, 1, 2 …
    fn ordered(self, section: &'static str, table: &mut LineTable) -> Result<Vec<T>, FormatError> {
        let n = self.ids.len();
        if self.ids.iter().enumerate().all(|(i, &id)| i == id as usize) {
            table.add(section, self.lines);
            return Ok(self.rows);
        }
        let mut slots: Vec<Option<(T, u32)>> = Vec::new();
        slots.resize_with(n, || None);
        for (position, ((id, row), line)) in self.ids.into_iter().zip(self.rows).zip(self.lines).enumerate() {
            let fault = |m: String| FormatError::new(format!("{section}[{position}].id"), m, u64::from(line));
            let Some(slot) = slots.get_mut(id as usize) else {
                return Err(fault(format!("ids must be 0 to {} without gap, not {id}", n - 1)));
            };
            if slot.replace((row, line)).is_some() {
                return Err(fault(format!("id {id} is used twice")));
            }
        }
        let (rows, lines) = slots.into_iter().flatten().unzip();
        table.add(section, lines);
        Ok(rows)
    }
}

/// Everything read from a file, not yet checked against each other.
#[derive(Default)]
pub(super) struct Lists {
    pub params: Params,
    pub params_line: u32,
    pub classes: List<ClassRow>,
    pub regions: List<u32>,
    pub communities: List<u32>,
    pub orgs: List<u32>,
    pub donors: List<(u32, u32)>,
    pub needs: List<Need>,
    pub offers: List<Pledge>,
    pub class_sets: Sets,
    pub community_sets: Sets,
}

/// Put the rows together and check them.
pub(super) fn assemble(lists: Lists) -> Result<Instance, FormatError> {
    let mut lines = LineTable::default();
    lines.add("params", vec![lists.params_line]);
    let classes = forest(&lists.classes.ordered("classes", &mut lines)?, &lines)?;
    let region_macro = lists.regions.ordered("regions", &mut lines)?;
    let community_region = lists.communities.ordered("communities", &mut lines)?;
    let org_community = lists.orgs.ordered("orgs", &mut lines)?;
    let (donor_region, donor_partners) = lists.donors.ordered("donors", &mut lines)?.into_iter().unzip();
    let board = Instance {
        params: lists.params,
        classes,
        region_macro,
        community_region,
        org_community,
        donor_region,
        donor_partners,
        class_sets: lists.class_sets,
        community_sets: lists.community_sets,
        needs: lists.needs.ordered("needs", &mut lines)?,
        pledges: lists.offers.ordered("offers", &mut lines)?,
    };
    check::check(&board, &lines)?;
    Ok(board)
}

/// The catalogue: parents known, levels one below the parent's, no cycle.
fn forest(rows: &[ClassRow], lines: &LineTable) -> Result<Classes, FormatError> {
    let mut parents = Vec::with_capacity(rows.len());
    for (i, row) in rows.iter().enumerate() {
        let level_above = if row.parent.0 < 0 {
            parents.push(NONE);
            0
        } else {
            let Some(above) = rows.get(row.parent.id() as usize) else {
                return Err(lines.fault("classes", i, "parent", format!("no class {}", row.parent.0)));
            };
            parents.push(row.parent.id());
            above.level.0
        };
        if row.level.0 != level_above + 1 {
            let message = format!("must be {}, one below its parent", level_above + 1);
            return Err(lines.fault("classes", i, "level", message));
        }
    }
    Classes::new(parents).ok_or_else(|| FormatError::new("classes", "parents must form a forest", 0))
}
