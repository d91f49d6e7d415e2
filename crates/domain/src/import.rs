//! Tables of needs and offers, as people keep them: `previewed → applying → applied`, or `discarded`. A row is the same
//! row as before by its own id, or by whose it is, its item and its source; never by all of its cells.

pub use crate::transition::ImportState;
use crate::transition::{ImportVerb, Machine};
use crate::{Code, ImportId, Instant, MemberId, NeedId, OrganisationId, PledgeId, TransitionError};

/// Rows of one table, at most.
pub const MOST_ROWS: usize = 20_000;
/// Days for which an import is kept; what it made stays.
pub const KEPT_DAYS: i64 = 30;

vocabulary! {
    /// What a table holds.
    pub enum Content {
        /// Needs of recipients.
        Needs = "needs",
        /// Offers of donors.
        Offers = "offers",
    }
}

vocabulary! {
    /// What would become of a line.
    pub enum LineVerdict {
        /// It was in no table before.
        New = "new",
        /// It was, and says something else now.
        Changed = "changed",
        /// It was, and says the same.
        Unchanged = "unchanged",
        /// Something of it is not sure: it becomes a draft that somebody completes, or is left until somebody answers.
        Doubtful = "doubtful",
        /// It cannot be read, or is not allowed.
        Refused = "refused",
    }
}

vocabulary! {
    /// What became of a line.
    pub enum Fate {
        /// A need or a pledge was made of it.
        Made = "made",
        /// What it had made is corrected.
        Changed = "changed",
        /// Nothing was to be done.
        Unchanged = "unchanged",
        /// Nothing was done; its faults say why.
        Left = "left",
    }
}

/// What a line speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Made {
    /// A need.
    Need(NeedId),
    /// A pledge.
    Pledge(PledgeId),
}

/// An import, without its lines.
#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    pub id: ImportId,
    /// What the table holds.
    pub content: Content,
    /// Where it stands.
    pub state: ImportState,
    /// Whether its source is checked: what is complete goes on at once.
    pub checked: bool,
    /// Its lines.
    pub lines: i64,
    /// Those that were taken over or left.
    pub done: i64,
    /// What rows that are gone had made, as the preview found it.
    pub gone: serde_json::Value,
    /// Who sent it, and for which organisation; nobody where the command line read it.
    pub sender: Option<(MemberId, OrganisationId)>,
    /// Counts its changes of state.
    pub version: i64,
    /// When it was sent.
    pub created_at: Instant,
    /// When it was asked to be taken over.
    pub applied_at: Option<Instant>,
    /// When that was done, or it was given up.
    pub finished_at: Option<Instant>,
}

impl Import {
    /// `previewed → applying`, unless lines are refused that nobody said to leave.
    ///
    /// # Errors
    /// The state's, and 409 `refused_lines` with how many there are.
    pub fn apply(self, refused: i64, leave_refused: bool, now: Instant) -> Result<Self, Refusal> {
        let state = self.state.moved(ImportVerb::Apply)?;
        if refused > 0 && !leave_refused {
            return Err(Refusal::RefusedLines(refused));
        }
        Ok(Self { state, applied_at: Some(now), version: self.version + 1, ..self })
    }

    /// `previewed → discarded`.
    ///
    /// # Errors
    /// The state's.
    pub fn discard(self, now: Instant) -> Result<Self, TransitionError> {
        let state = self.state.moved(ImportVerb::Discard)?;
        Ok(Self { state, finished_at: Some(now), version: self.version + 1, ..self })
    }

    /// So many lines more were done; `applying → applied` with the last.
    ///
    /// # Errors
    /// The state's.
    pub fn went_on(self, lines: i64, now: Instant) -> Result<Self, TransitionError> {
        let done = (self.done + lines).min(self.lines);
        if done < self.lines {
            return Ok(Self { done, ..self });
        }
        let state = self.state.moved(ImportVerb::Finish)?;
        Ok(Self { done, state, finished_at: Some(now), version: self.version + 1, ..self })
    }
}

/// Why an import is not taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// Its state does not allow it.
    State(TransitionError),
    /// So many lines are refused.
    RefusedLines(i64),
}

impl From<TransitionError> for Refusal {
    fn from(error: TransitionError) -> Self {
        Self::State(error)
    }
}

/// A row that may be one that was read before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Match {
    /// None was like it.
    New,
    /// It is this one of those read before, and says the same.
    Same(usize),
    /// It is this one, and says something else.
    Changed(usize),
    /// It stands a second time in the table, in every cell.
    Repeated,
    /// It may be one of several.
    Either,
}

/// Which of the rows read before each row of a table is, all of one identity: first those that say the same, then the one
/// that is left for the one that is left. `same` tells whether two rows of the table are equal in every cell, `told`
/// whether a row says what one read before said.
pub fn matched(
    rows: usize,
    before: usize,
    same: impl Fn(usize, usize) -> bool,
    told: impl Fn(usize, usize) -> bool,
) -> Vec<Match> {
    let mut taken = vec![false; before];
    let mut found: Vec<Option<Match>> = vec![None; rows];
    for row in 0..rows {
        let known = (0..before).find(|known| !taken.get(*known).copied().unwrap_or(true) && told(row, *known));
        if let Some(known) = known
            && let (Some(taken), Some(found)) = (taken.get_mut(known), found.get_mut(row))
        {
            *taken = true;
            *found = Some(Match::Same(known));
        }
    }
    let left: Vec<usize> = (0..before).filter(|known| taken.get(*known) == Some(&false)).collect();
    let open: Vec<usize> = (0..rows).filter(|row| found.get(*row) == Some(&None)).collect();
    let of_open = |row: usize| {
        if (0..row).any(|earlier| same(earlier, row)) {
            return Match::Repeated;
        }
        match (left.as_slice(), open.as_slice()) {
            ([], _) => Match::New,
            ([known], [_]) => Match::Changed(*known),
            _ => Match::Either,
        }
    };
    found.into_iter().enumerate().map(|(row, found)| found.unwrap_or_else(|| of_open(row))).collect()
}

/// The codes of what is asked of a person before a line is taken: without an answer it is left.
pub const ASKED: [Code; 4] =
    [Code::TheRowIsRepeated, Code::WhichRowIsIt, Code::ChangedByHand, Code::TheRowIsAnotherItem];

#[cfg(test)]
mod tests {
    use super::*;

    fn of(rows: &[&str], before: &[&str]) -> Vec<Match> {
        matched(rows.len(), before.len(), |a, b| rows[a] == rows[b], |row, known| rows[row] == before[known])
    }

    #[test]
    fn a_row_is_the_one_that_says_the_same_then_the_one_that_is_left() {
        assert_eq!(of(&["30"], &[]), [Match::New]);
        assert_eq!(of(&["30"], &["30"]), [Match::Same(0)]);
        assert_eq!(of(&["20"], &["30"]), [Match::Changed(0)]);
        assert_eq!(of(&["20", "40"], &["40", "30"]), [Match::Changed(1), Match::Same(0)]);
        assert_eq!(of(&["20", "30"], &["30"]), [Match::New, Match::Same(0)], "one more of the same item");
        assert_eq!(of(&["20", "25"], &["30", "40"]), [Match::Either, Match::Either]);
        assert_eq!(of(&["20", "25"], &["30"]), [Match::Either, Match::Either]);
    }

    #[test]
    fn a_row_that_stands_twice_is_asked_about() {
        assert_eq!(of(&["30", "30"], &[]), [Match::New, Match::Repeated]);
        assert_eq!(of(&["30", "30"], &["30"]), [Match::Same(0), Match::Repeated]);
        assert_eq!(of(&["30", "30"], &["30", "30"]), [Match::Same(0), Match::Same(1)], "both were there before");
    }
}
