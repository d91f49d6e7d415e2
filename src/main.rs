//! The command line.

use std::fmt;
use std::io::{ErrorKind, Write};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Parser, Subcommand};

use domain::organisation::Language;
use lexicon::catalogue::lookup::Question;
use lexicon::catalogue::{Catalogue, Tongue, evaluate};
use poruch::api::places::PlaceView;
use poruch::clock::{Clock as _, SystemClock};
use poruch::config::{self, Config};
use poruch::import::{self, Content, reference};
use poruch::service::{Service, sealing, setup, verify};
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
    /// The item catalogue.
    Catalogue {
        #[command(subcommand)]
        command: CatalogueCommand,
    },
    /// The places of Ukraine.
    Places {
        #[command(subcommand)]
        command: PlacesCommand,
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

#[derive(Subcommand)]
enum PlacesCommand {
    /// Imports the codifier of administrative units (KATOTTG) from CSV: columns `katottg`, `level`, `name_uk`, `parent` or
    /// `parent_katottg`, and if they are there `category`, `name_en`, `iso3166_2`. Repeatable; old names stay as aliases.
    Import {
        /// The file.
        file: PathBuf,
    },
    /// Finds a place by any of its names.
    Find {
        /// The name.
        text: String,
    },
}

#[derive(Subcommand)]
enum CatalogueCommand {
    /// Imports the official list (EU Common Procurement Vocabulary) from CSV: columns `code` and `check_digit`, or
    /// `full_code`, and `label_en`, `label_uk`, … for any language. Repeatable; the own classes stay on top.
    Import {
        /// The file.
        file: PathBuf,
    },
    /// Asks the look-up every phrase of a CSV file with the columns `item`, `language`, `acceptable_cpv`, and prints
    /// how often it was right, and every miss.
    Evaluate {
        /// The file.
        file: PathBuf,
    },
    /// Says what a text is understood as.
    Find {
        /// The text, in anybody's words.
        text: String,
        /// Its language (ISO 639-1), if known.
        #[arg(long)]
        language: Option<String>,
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

/// A line on standard output.
macro_rules! say {
    ($($what:tt)*) => { write_out(format_args!("{}\n", format_args!($($what)*)))? };
}

/// Writes on standard output. That its reader has gone away is no failure.
fn write_out(text: fmt::Arguments<'_>) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    match out.write_fmt(text).and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        done => done,
    }
}

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
            write_out(format_args!("{}", api::spec::text()))?;
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
    let mut config = Config::from_env(config::variable).map_err(|faults| faults.join("\n"))?;
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
        Command::Catalogue { command } => catalogue(&config, command),
        Command::Places { command } => places(&config, command),
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
    let at = |name: &str, address: &str, error: std::io::Error| format!("{name} is {address:?}: {error}");
    let listener = TcpListener::bind(&config.listen).map_err(|error| at("LISTEN", &config.listen, error))?;
    tracing::info!(address = %listener.local_addr()?, engine = service.store.engine().as_str(), "serving");
    let metrics = Metrics::new();
    if let Some(address) = &config.metrics_listen {
        let serving = server::serve_metrics(address, metrics.clone());
        actix_web::rt::spawn(serving.map_err(|error| at("METRICS_LISTEN", address, error))?);
    }
    worker::start(&service);
    actix_web::rt::spawn(worker::seal(service.clone(), metrics.waiting_of_the_log()));
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
    say!(
        "Poruch is running with the demo board: {} needs, {} offers.",
        demo.needs.made + demo.needs.known,
        demo.offers.made + demo.offers.known
    );
    say!("  API page:     http://{}/api/docs/", config.listen);
    say!("  public board: http://{}/api/v1/public/needs", config.listen);
    say!("Tokens (Authorization: Bearer …), good for 30 days:");
    for account in &demo.accounts {
        say!("  {:<14} {}  {}, {}", account.role.as_str(), account.token, account.organisation, account.function);
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
    write_out(format_args!("{}", board_command::run(&service, options).await?))?;
    Ok(())
}

/// A folder that goes with the demo.
struct DemoFolder(PathBuf);

impl DemoFolder {
    fn new() -> std::io::Result<Self> {
        let folder = std::env::temp_dir().join(format!("poruch-demo-{}", SystemClock.new_id()));
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
    say!("{report}");
    Ok(())
}

#[actix_web::main]
async fn administrator(config: &Config, office: String, country: String) -> Outcome {
    let service = server::open(config, Arc::new(SystemClock))?;
    let token = service.act(move |tx| setup::administrator(tx, &office, &country)).await?;
    sealing::run(&service).await?;
    // a token that nobody read is lost: that is said
    writeln!(std::io::stdout(), "{token}")?;
    Ok(())
}

fn open_file(file: &Path) -> Result<std::io::BufReader<std::fs::File>, String> {
    let input = std::fs::File::open(file).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(std::io::BufReader::new(input))
}

/// The catalogue as the database of the settings has it; what is inside the program where there is none yet.
async fn as_of_now(config: &Config) -> Result<Arc<Catalogue>, Box<dyn std::error::Error>> {
    let absent = config.store.url.strip_prefix("sqlite://").is_some_and(|path| !Path::new(path).exists());
    if absent {
        return Ok(Catalogue::builtin()?);
    }
    let service = server::open(config, Arc::new(SystemClock))?;
    Ok(service.read(None, |tx, _nobody| tx.catalogue()).await?)
}

#[actix_web::main]
async fn catalogue(config: &Config, command: CatalogueCommand) -> Outcome {
    match command {
        CatalogueCommand::Import { file } => {
            let service = server::open(config, Arc::new(SystemClock))?;
            let count = reference::official_classes(&service, open_file(&file)?).await?;
            let now = service.read(None, |tx, _nobody| tx.catalogue()).await?;
            say!("{count} official classes imported; the catalogue has {} classes", now.len());
        }
        CatalogueCommand::Evaluate { file } => {
            say!("{}", evaluate::evaluate(as_of_now(config).await?.as_ref(), open_file(&file)?)?);
        }
        CatalogueCommand::Find { text, language } => {
            let tongue = language.as_deref().and_then(Tongue::of);
            say!("{}", as_of_now(config).await?.look_up(&Question::new(&text, tongue)));
        }
    }
    Ok(())
}

#[actix_web::main]
async fn places(config: &Config, command: PlacesCommand) -> Outcome {
    let service = server::open(config, Arc::new(SystemClock))?;
    match command {
        PlacesCommand::Import { file } => {
            let report = reference::codifier(&service, open_file(&file)?).await?;
            say!("{} places read: {} new, {} renamed", report.read, report.new, report.renamed);
        }
        PlacesCommand::Find { text } => {
            let places = service.read(None, |tx, _nobody| tx.places()).await?;
            for found in places.find(&text, 10) {
                let view = PlaceView::of(&places, found.place, Language::En);
                let within: Vec<String> = [view.community, view.raion].into_iter().flatten().collect();
                say!(
                    "{:.2} {} {} {} ({}), {}, {}",
                    found.score,
                    view.code,
                    view.category,
                    view.name,
                    view.name_uk,
                    within.join(", "),
                    view.region_name
                );
            }
        }
    }
    Ok(())
}

fn migrate(config: &Config) -> Outcome {
    let engine = Engine::of_url(&config.store.url)?;
    let done = migrations::up(&mut Connection::open(engine, &config.store.url)?)?;
    say!("{done} migrations applied; the schema is up to date");
    Ok(())
}

#[actix_web::main]
async fn check(config: &Config) -> Outcome {
    let service = server::build(config, Arc::new(SystemClock))?;
    let mut breaches = service.act_long(verify::breaches).await?;
    breaches.extend(service.act_long(verify::overdue).await?);
    for breach in &breaches {
        say!("{} rows break rule {}", breach.rows, breach.rule);
        for id in &breach.ids {
            say!("  {id}");
        }
    }
    if breaches.is_empty() {
        say!("every rule of the ledger holds");
        Ok(())
    } else {
        Err("the ledger is not sound".into())
    }
}
