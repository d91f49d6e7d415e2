//! Time, ids and chance are parameters: only `src/clock.rs` asks the world for them.

use std::collections::BTreeSet;

use crate::exceptions;
use crate::house::FILES;
use crate::tokens::Token;

/// The one place.
const CLOCK: &str = "src/clock.rs";

/// What asks for the time, a new id or chance.
const ASKS: [[&str; 3]; 8] = [
    ["Utc", "::", "now"],
    ["Local", "::", "now"],
    ["SystemTime", "::", "now"],
    ["Uuid", "::", "now_v7"],
    ["Uuid", "::", "new_v4"],
    ["rand", "::", "random"],
    ["rand", "::", "rng"],
    ["getrandom", "::", "fill"],
];

/// Rooms whose work it is to bound how long something takes; a monotonic clock tells no time.
const MEASURE: [&str; 4] = ["limits", "store", "telemetry", "wire"];

fn says(tokens: &[Token], words: &[&str]) -> bool {
    tokens.windows(words.len()).any(|window| window.iter().map(|token| token.text.as_str()).eq(words.iter().copied()))
}

#[test]
fn only_the_clock_asks_for_time_ids_and_chance() {
    let mut found = BTreeSet::new();
    for file in FILES.iter().filter(|file| file.path != CLOCK) {
        for words in ASKS.iter().filter(|words| says(&file.tokens, *words)) {
            found.insert(format!("{} {}", file.path, words.concat()));
        }
    }
    exceptions::hold("clock", &found, "time, ids and chance come from src/clock.rs");
}

#[test]
fn only_who_bounds_work_measures_it() {
    let found = FILES
        .iter()
        .filter(|file| !MEASURE.contains(&file.room()) && says(&file.tokens, &["Instant", "::", "now"]))
        .map(|file| file.path.clone())
        .collect();
    exceptions::hold("measures", &found, "what a use case decides does not hang on how long it took");
}
