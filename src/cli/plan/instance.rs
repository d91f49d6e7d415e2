//! The command `match`: reads an instance, writes a plan. Files and clocks stand here, so that
//! [`matching`] stays pure.
use std::cell::Cell;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use matching::format::{read_instance, write_solution};
use matching::full_rules::keep_full_rules;
use matching::model::Instance;
use matching::plan::{Control, Progress, components, plan, problem};

/// What the command was asked to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The instance.
    pub instance: PathBuf,
    /// Where the plan goes; standard output if absent.
    pub output: Option<PathBuf>,
    /// Whether the full rules of track B apply.
    pub full_rules: bool,
    /// Number of threads, at least 1.
    pub threads: usize,
    /// Folder for the arcs of each component, for comparison with other solvers.
    pub export: Option<PathBuf>,
}

/// Components from this size on are reported one by one.
const LARGE: usize = 10_000;

/// Nanoseconds from which the system's count of CPU time is precise enough.
const COARSE: u64 = 40_000_000;

thread_local! {
    /// Clock and CPU time of this thread when it began its component.
    static STARTED: Cell<(u64, u64)> = const { Cell::new((0, 0)) };
}

/// CPU time of the calling thread in nanoseconds, or `None` where the system does not tell.
fn thread_cpu() -> Option<u64> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    text.split_whitespace().next()?.parse().ok()
}

/// Runs the command; progress and figures go to standard error.
///
/// # Errors
/// A sentence that names the file, and the line and field where the format is broken.
pub fn run(options: &Options) -> Result<(), String> {
    let place = options.instance.display().to_string();
    let start = Instant::now();
    let file = File::open(&options.instance).map_err(|e| format!("{place}: {e}"))?;
    let board = read_instance(file).map_err(|e| format!("{place}: {e}"))?;
    eprintln!(
        "read {} needs, {} offers in {:.2} s",
        board.needs.len(),
        board.pledges.len(),
        start.elapsed().as_secs_f64()
    );
    if let Some(folder) = &options.export {
        return export(&board, folder).map_err(|e| format!("{}: {e}", folder.display()));
    }
    let start = Instant::now();
    let solving = AtomicU64::new(0);
    let cpu = |begin: bool, nodes: usize| {
        let wall = || u64::try_from(start.elapsed().as_nanos()).unwrap_or(u64::MAX);
        STARTED.with(|started| {
            // To read the CPU time takes longer than to solve a small component: it is read outside what is measured.
            if begin {
                let cpu = thread_cpu();
                let wall = wall();
                started.set((wall, cpu.unwrap_or(wall)));
                return;
            }
            let now = wall();
            let spent = now.saturating_sub(started.get().0);
            // The system counts CPU time in ticks: below some of them the clock on the wall knows better.
            let spent =
                if spent > COARSE { thread_cpu().unwrap_or(now).saturating_sub(started.get().1) } else { spent };
            solving.fetch_add(spent, Ordering::Relaxed);
            if nodes >= LARGE {
                eprintln!("component of {nodes} nodes: {:.3} s of CPU", Duration::from_nanos(spent).as_secs_f64());
            }
        });
    };
    let progress = |p: Progress| {
        if p.done == p.total || p.done.is_power_of_two() {
            eprintln!("solved {} of {} components", p.done, p.total);
        }
        true
    };
    let control = Control { threads: options.threads, progress: &progress, solving: &cpu };
    let answer = plan(&board, &control).ok_or("cancelled")?;
    eprintln!(
        "objective {} with {} allocations in {:.3} s, solving {:.4} s of CPU",
        answer.objective,
        answer.allocations.len(),
        start.elapsed().as_secs_f64(),
        Duration::from_nanos(solving.load(Ordering::Relaxed)).as_secs_f64(),
    );
    if !options.full_rules {
        return write(options, |out| write_solution(out, answer.objective, &answer.allocations));
    }
    let full = keep_full_rules(&board, &answer, &control).ok_or("cancelled")?;
    eprintln!("full rules: objective {}, bound {}, gap at most {} ppm", full.objective, full.bound, full.gap_ppm());
    write(options, |out| write_solution(out, full.objective, &full.allocations))
}

/// Writes each component as rows of four 64-bit numbers (from, to, capacity, cost): nodes, then sink and source; the last
/// row leads from source to sink and holds all supply.
fn export(board: &Instance, folder: &Path) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let ids = |n: usize| (0..u32::try_from(n).unwrap_or(u32::MAX)).collect::<Vec<u32>>();
    let parts = components(board, &ids(board.needs.len()), &ids(board.pledges.len()));
    for (number, part) in parts.iter().enumerate() {
        let problem = problem(board, part);
        let sink = i64::try_from(problem.nodes).unwrap_or(i64::MAX - 1);
        let mut out = BufWriter::new(File::create(folder.join(format!("component{number}.bin")))?);
        let mut row = |values: [i64; 4]| values.iter().try_for_each(|v| out.write_all(&v.to_le_bytes()));
        let mut supply = 0;
        for (node, v) in (0_i64..sink).zip(0..problem.nodes) {
            for t in problem.tiers.get(v) {
                supply += if t.supply { t.cap } else { 0 };
                row(if t.supply { [sink + 1, node, t.cap, t.cost] } else { [node, sink, t.cap, -t.cost] })?;
            }
        }
        for a in &problem.arcs {
            row([i64::from(a.src), i64::from(a.dst), supply, a.cost])?;
        }
        row([sink + 1, sink, supply, 0])?;
        out.flush()?;
    }
    eprintln!("exported {} components", parts.len());
    Ok(())
}

fn write(options: &Options, with: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), String> {
    let result = if let Some(path) = &options.output {
        File::create(path).and_then(|f| {
            let mut out = BufWriter::new(f);
            with(&mut out)?;
            out.flush()
        })
    } else {
        let mut out = BufWriter::new(io::stdout().lock());
        with(&mut out).and_then(|()| out.flush())
    };
    result.map_err(|e| format!("writing the plan: {e}"))
}
