//! The program.

use std::process::ExitCode;

use clap::Parser as _;
use poruch::cli::{self, Cli};

/// The system's allocator took 15 to 18 % of a page of needs (`benches/peers.sh`).
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    match cli::run(Cli::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
