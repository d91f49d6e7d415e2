//! The command `match --board`: the plan of a database's board, or of the demo's, as lines for
//! people, or the board itself in the benchmark's format.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;

use crate::messages;
use crate::service::board::{self, Board, Edits, Measure, PlannedLine, Scope, fingerprint};
use crate::service::plans::compute;
use crate::service::{Service, ServiceError, reasons};
use domain::organisation::Language;
use matching::rules;
use matching::weights;

/// What the command was asked to do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// Whether the full rules of track B apply.
    pub full_rules: bool,
    /// Number of threads, at least 1.
    pub threads: usize,
    /// Writes the board into this file, in the format `match/1`.
    pub export: Option<PathBuf>,
}

/// The board's plan as text.
///
/// # Errors
/// What the database or the file says.
pub async fn run(service: &Service, options: &Options) -> Result<String, Box<dyn std::error::Error>> {
    let (board, names) = service.read_long(read).await?;
    if let Some(file) = &options.export {
        std::fs::write(file, board.canonical()).map_err(|error| format!("{}: {error}", file.display()))?;
    }
    let solved = compute::solve(&board, options.full_rules, options.threads.max(1), &|_| true).ok_or("cancelled")?;
    Ok(text(&board, &names, &solved))
}

type Names = BTreeMap<domain::OrganisationId, String>;

fn read(tx: &mut crate::service::Tx<'_>) -> Result<(Board, Names), ServiceError> {
    let lines = board::load(tx, &Scope::default())?;
    let names = lines.places.iter().map(|(id, place)| (*id, place.name.clone())).collect();
    let catalogue = tx.catalogue()?;
    Ok((Board::build(&catalogue, lines, &weights::DEFAULT, &Edits::default(), Measure::Remaining), names))
}

fn text(board: &Board, names: &Names, solved: &compute::Solved) -> String {
    let mut out = String::new();
    for line in &solved.lines {
        // writing to a string cannot fail
        let _written = writeln!(out, "{}", sentence(board, names, line).unwrap_or_default());
    }
    let needed: i64 = board.instance.needs.iter().map(|need| need.qty).sum();
    let offered: i64 = board.instance.pledges.iter().map(|pledge| pledge.qty).sum();
    let given: i64 = solved.lines.iter().map(|line| line.quantity).sum();
    let mut served: Vec<usize> = solved.lines.iter().map(|line| line.need).collect();
    served.dedup();
    let _written = writeln!(
        out,
        "total: {} allocations of {given} units for {} of {} need lines ({needed} units), from {} pledge lines \
         ({offered} units); objective {} of at most {}; board {}",
        solved.lines.len(),
        served.len(),
        board.instance.needs.len(),
        board.instance.pledges.len(),
        solved.objective,
        solved.bound,
        fingerprint(&board.canonical()),
    );
    out
}

/// `need line | recipient <- pledge line | donor: quantity unit. Why.`
fn sentence(board: &Board, names: &Names, line: &PlannedLine) -> Option<String> {
    let (need, pledge) = (board.needs.get(line.need)?, board.pledges.get(line.pledge)?);
    let (n, o) = (board.instance.needs.get(line.need)?, board.instance.pledges.get(line.pledge)?);
    let terms = rules::pair(&board.instance, o, n).ok()?;
    let name = |id| names.get(id).map_or("?", String::as_str);
    let why: Vec<String> = reasons::of_terms(&terms, o.cond)
        .iter()
        .filter_map(|reason| messages::reason(Language::En, reason.code.as_str(), &reason.facts))
        .collect();
    Some(format!(
        "{} {} of {} <- {} {} of {}: {} {}. {}",
        need.line,
        need.item_class,
        name(&need.recipient),
        pledge.line,
        pledge.item_class,
        name(&pledge.donor),
        line.quantity,
        need.unit,
        why.join(" "),
    ))
}
