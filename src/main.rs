//! The command line.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Parser, Subcommand};

use poruch::clock::SystemClock;
use poruch::config::Config;
use poruch::import::{self, Content};
use poruch::service::{Service, setup, verify};
use poruch::store::{Connection, Engine, migrations};
use poruch::telemetry::{self, Metrics};
use poruch::{api, board_command, demo, match_command, server, worker};

#[derive(Parser)]
#[command(version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Starts the service on an embedded database with the demo board, and prints a token for each
    /// kind of user. With `DATABASE_URL` set, that database is used and kept.
    Demo,
    /// Imports needs or offers from a CSV file, or from standard input for `-`.
    Import {
        /// What the file holds.
        #[arg(value_enum)]
        content: ImportContent,
        /// The file.
        file: PathBuf,
        /// Imports the good lines of a file that has bad ones.
        #[arg(long)]
        skip_bad_lines: bool,
        /// The source is checked: complete needs count as verified, complete offers as open.
        #[arg(long)]
        checked: bool,
    },
    /// Registers an office with its first administrator and prints a token: the first step on an
    /// empty database.
    Administrator {
        /// The office's name.
        office: String,
        /// Its country (ISO 3166-1).
        #[arg(default_value = "UA")]
        country: String,
    },
    /// Serves the API on the database of `DATABASE_URL`.
    Serve,
    /// Brings the schema up to date and ends.
    Migrate,
    /// Asks the database for every broken rule of the ledger.
    Verify,
    /// Prints the OpenAPI document.
    Openapi,
    /// Finds the plan for a board in the benchmark's format `match/1` and writes it as
    /// `match-solution/1`; progress goes to standard error.
    Match {
        /// The instance.
        #[arg(required_unless_present = "board", conflicts_with = "board")]
        instance: Option<PathBuf>,
        /// Prints the plan of the board of `DATABASE_URL`, or of the demo's when none is set.
        #[arg(long, conflicts_with_all = ["output", "export"])]
        board: bool,
        /// Besides, writes the board into this file in the format `match/1`.
        #[arg(long, requires = "board")]
        export_board: Option<PathBuf>,
        /// Where the plan goes; standard output if absent.
        #[arg(short, long)]
        output: Option<PathBuf>,
        /// `a`: the exact optimum; `b`: indivisible lines, minimum lots and shipments count too.
        #[arg(long, value_enum, default_value_t = Track::A)]
        track: Track,
        /// Threads that solve components.
        #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..=256))]
        threads: u16,
        /// Writes the arcs of each component into this folder instead, for other solvers.
        #[arg(long)]
        export: Option<PathBuf>,
    },
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Track {
    A,
    B,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum ImportContent {
    Needs,
    Offers,
}

type Outcome = Result<(), Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Outcome {
    match command {
        Command::Openapi => {
            print!("{}", api::spec::text());
            Ok(())
        }
        Command::Match { instance: Some(instance), output, track, threads, export, .. } => {
            let full_rules = track == Track::B;
            let options = match_command::Options { instance, output, full_rules, threads: threads.into(), export };
            Ok(match_command::run(&options)?)
        }
        other => run_with_settings(other),
    }
}

/// Runs a command that needs the settings.
fn run_with_settings(command: Command) -> Outcome {
    let demo = matches!(command, Command::Demo);
    let mut config = Config::from_env(|name| std::env::var(name).ok()).map_err(|faults| faults.join("\n"))?;
    if !matches!(command, Command::Match { .. }) {
        // what `match` prints is for people and for files, and nothing else
        telemetry::start(config.log_json);
    }
    if demo {
        // the demo's board is public at once
        config.rules.public_delay = chrono::TimeDelta::zero();
    }
    match command {
        Command::Demo => run_demo(config),
        Command::Import { content, file, skip_bad_lines, checked } => {
            import_file(&config, content, &file, import::Options { skip_bad_lines, checked })
        }
        Command::Administrator { office, country } => administrator(&config, office, country),
        Command::Serve => serve(&config),
        Command::Migrate => migrate(&config),
        Command::Verify => check(&config),
        Command::Match { track, threads, export_board, .. } => {
            let full_rules = track == Track::B;
            let options = board_command::Options { full_rules, threads: threads.into(), export: export_board };
            match_board(config, &options)
        }
        Command::Openapi => Ok(()),
    }
}

#[actix_web::main]
async fn serve(config: &Config) -> Outcome {
    let service = server::open(config, Arc::new(SystemClock))?;
    keep_serving(config, service).await
}

async fn keep_serving(config: &Config, service: Service) -> Outcome {
    let listener = TcpListener::bind(&config.listen)?;
    tracing::info!(address = %listener.local_addr()?, engine = service.store.engine().as_str(), "serving");
    let metrics = Metrics::new();
    if let Some(address) = &config.metrics_listen {
        actix_web::rt::spawn(server::serve_metrics(address, metrics.clone())?);
    }
    actix_web::rt::spawn(worker::run(service.clone()));
    actix_web::rt::spawn(worker::plan(service.clone()));
    server::serve(config, service, listener, metrics)?.await?;
    Ok(())
}

#[actix_web::main]
async fn run_demo(mut config: Config) -> Outcome {
    // a database of its own, thrown away at the end, unless one is named
    let folder = if std::env::var_os("DATABASE_URL").is_none() { Some(DemoFolder::new()?) } else { None };
    if let Some(folder) = &folder {
        config.store.url = format!("sqlite://{}", folder.0.join("poruch.db").display());
    }
    let service = server::open(&config, Arc::new(SystemClock))?;
    let demo = demo::load(&service).await?;
    println!(
        "Poruch is running with the demo board: {} needs, {} offers.",
        demo.needs.made + demo.needs.known,
        demo.offers.made + demo.offers.known
    );
    println!("  API page:     http://{}/api/docs/", config.listen);
    println!("  public board: http://{}/api/v1/public/needs", config.listen);
    println!("Tokens (Authorization: Bearer …), good for 30 days:");
    for account in &demo.accounts {
        println!("  {:<14} {}  {}, {}", account.role.as_str(), account.token, account.organisation, account.function);
    }
    keep_serving(&config, service).await
}

#[actix_web::main]
async fn match_board(mut config: Config, options: &board_command::Options) -> Outcome {
    let folder = if std::env::var_os("DATABASE_URL").is_none() { Some(DemoFolder::new()?) } else { None };
    if let Some(folder) = &folder {
        config.store.url = format!("sqlite://{}", folder.0.join("poruch.db").display());
    }
    let service = server::open(&config, Arc::new(SystemClock))?;
    if folder.is_some() {
        demo::load(&service).await?;
    }
    print!("{}", board_command::run(&service, options).await?);
    Ok(())
}

/// A folder that goes with the demo.
struct DemoFolder(PathBuf);

impl DemoFolder {
    fn new() -> std::io::Result<Self> {
        let folder = std::env::temp_dir().join(format!("poruch-demo-{}", uuid::Uuid::now_v7()));
        std::fs::create_dir_all(&folder)?;
        Ok(Self(folder))
    }
}

impl Drop for DemoFolder {
    fn drop(&mut self) {
        // what is left of a thrown-away demo is no failure
        let _left = std::fs::remove_dir_all(&self.0);
    }
}

#[actix_web::main]
async fn import_file(config: &Config, content: ImportContent, file: &Path, options: import::Options) -> Outcome {
    let service = server::open(config, Arc::new(SystemClock))?;
    let content = match content {
        ImportContent::Needs => Content::Needs,
        ImportContent::Offers => Content::Offers,
    };
    let report = if file.as_os_str() == "-" {
        import::run(&service, content, std::io::stdin().lock(), options).await?
    } else {
        let input = std::fs::File::open(file).map_err(|error| format!("{}: {error}", file.display()))?;
        import::run(&service, content, std::io::BufReader::new(input), options).await?
    };
    println!("{report}");
    Ok(())
}

#[actix_web::main]
async fn administrator(config: &Config, office: String, country: String) -> Outcome {
    let service = server::open(config, Arc::new(SystemClock))?;
    let token = service.act(move |tx| setup::administrator(tx, &office, &country)).await?;
    println!("{token}");
    Ok(())
}

fn migrate(config: &Config) -> Outcome {
    let engine = Engine::of_url(&config.store.url)?;
    let done = migrations::up(&mut Connection::open(engine, &config.store.url)?)?;
    println!("{done} migrations applied; the schema is up to date");
    Ok(())
}

#[actix_web::main]
async fn check(config: &Config) -> Outcome {
    let service = server::build(config, Arc::new(SystemClock))?;
    let breaches = service.act(verify::breaches).await?;
    for breach in &breaches {
        println!("{} rows break rule {}", breach.rows, breach.rule);
    }
    if breaches.is_empty() {
        println!("every rule of the ledger holds");
        Ok(())
    } else {
        Err("the ledger is not sound".into())
    }
}
