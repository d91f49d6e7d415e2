//! Settings as a value, read once from the environment; no globals.

use std::net::SocketAddr;
use std::str::FromStr;

use chrono::TimeDelta;

use crate::limits::address::Network;
use crate::service::Rules;
use crate::store::Engine;
use crate::store::engine::connection::HAS_TLS;
use crate::store::engine::limits::DEADLINE;
use crate::store::engine::pool::StoreOptions;
use crate::store::engine::postgres_url::{PostgresUrl, REFUSED_VARIABLES};
use crate::wire::{Bounds, Deadlines};
use domain::customs::CustomsRules;

/// Everything that can be set.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where the service listens.
    pub listen: String,
    /// Where it is reached from outside, without a slash at the end.
    pub public_url: String,
    /// Where metrics are served; nowhere when absent.
    pub metrics_listen: Option<String>,
    /// Threads that serve HTTP.
    pub workers: usize,
    /// Requests a second that one client may make on average; 0 sets no bound.
    pub rate_per_second: u32,
    /// Proxies that are believed when they say for whom they ask.
    pub trusted_proxies: Vec<Network>,
    /// How long clients may take.
    pub deadlines: Deadlines,
    /// How much may be open and in memory at once.
    pub bounds: Bounds,
    /// How the store is built.
    pub store: StoreOptions,
    /// Day counts and delays.
    pub rules: Rules,
    /// Whether logs are JSON.
    pub log_json: bool,
}

/// A variable of the environment.
#[expect(clippy::disallowed_methods, reason = "this is where the settings are read")]
pub fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// The names of all variables of the environment.
pub fn variables() -> Vec<String> {
    std::env::vars_os().filter_map(|(name, _)| name.into_string().ok()).collect()
}

/// Letters that a name may differ by from a setting that it is taken for, and the fewest letters of the setting.
const SLIPS: [(usize, usize); 2] = [(2, 9), (1, 6)];

/// Warnings of variables that are no setting and look as if one was meant.
pub fn look_alikes(names: &[String]) -> Vec<String> {
    let is_setting = |name: &str| SETTINGS.iter().any(|(known, _, _)| *known == name);
    let meant = |name: &str| {
        let bare = name.strip_prefix("PORUCH_").unwrap_or(name);
        let is_near = |known: &str| {
            let slips = strsim::osa_distance(bare, known);
            SLIPS.iter().any(|(most, letters)| slips <= *most && known.len() >= *letters)
        };
        SETTINGS.iter().map(|(known, _, _)| *known).find(|known| is_near(known))
    };
    names
        .iter()
        .filter(|name| !is_setting(name))
        .filter_map(|name| meant(name).map(|meant| format!("{name} is no setting and is not read; is {meant} meant?")))
        .collect()
}

/// One setting: its name, its default, and what it is. The README's table is checked against this.
pub const SETTINGS: &[(&str, &str, &str)] = &[
    ("DATABASE_URL", "sqlite://poruch.db", "`sqlite://PATH`, `postgres://…` or `postgresql://…` (see *PostgreSQL*)"),
    ("LISTEN", "127.0.0.1:8080", "where the service listens"),
    ("PUBLIC_URL", "http://LISTEN", "where the service is reached from outside; links that leave it begin so"),
    ("METRICS_LISTEN", "", "where `/metrics` (Prometheus) is served; nowhere when empty"),
    ("WORKERS", "2", "threads that serve HTTP"),
    (
        "RATE_PER_SECOND",
        "50",
        "requests a second one member, or one address without a good token, may make on average, four times that at once; 0 sets no bound",
    ),
    (
        "TRUSTED_PROXIES",
        "",
        "addresses or networks (`10.0.0.0/8,2001:db8::1`) of proxies; only of these `Forwarded` and `X-Forwarded-For` are believed",
    ),
    (
        "CONNECTIONS",
        "1024",
        "connections open at once, a quarter of them from one address unless it is a trusted proxy",
    ),
    (
        "DATABASE_THREADS",
        "4 (SQLite), 16 (PostgreSQL)",
        "threads that hold a connection each; on PostgreSQL 5 of 16 of them only read; one more asks whether the database is there",
    ),
    ("DATABASE_QUEUE", "1024", "jobs that may wait for the database before new ones get 503"),
    ("DATABASE_BATCH", "128", "writes that SQLite commits at once, at most"),
    ("LOG_FORMAT", "text", "`text` or `json`; what is logged is set by `RUST_LOG`"),
    ("HOLD_DAYS", "14", "days a proposal holds its quantity"),
    ("COUNCIL_DAYS", "60", "days an accepted allocation waits for the donor's council before it goes on standby"),
    ("NEED_VALID_DAYS", "90", "days a verified need stands unless confirmed again"),
    ("NEED_STALE_DAYS", "30", "days without confirmation after which a need counts as stale"),
    ("PUBLIC_DELAY_HOURS", "24", "hours the public board lags"),
    ("CUSTOMS_CODE_VALID_DAYS", "90", "days a customs code is valid from its declaration"),
    ("CUSTOMS_IMPORT_WITHIN_DAYS", "30", "days within which declared goods must be imported"),
    ("CUSTOMS_REPORT_DUE_DAYS", "90", "days after clearance until the distribution report is due"),
];

impl Config {
    /// Reads the settings.
    ///
    /// # Errors
    /// Every bad setting at once, one sentence each.
    pub fn from_env(lookup: impl Fn(&str) -> Option<String>) -> Result<Self, Vec<String>> {
        let mut faults = Vec::new();
        let url = lookup("DATABASE_URL").unwrap_or_else(|| "sqlite://poruch.db".to_owned());
        let engine = Engine::of_url(&url).map_err(|fault| faults.push(fault)).unwrap_or(Engine::Sqlite);
        if engine == Engine::Postgres {
            faults.extend(faults_of_postgres(&url, &lookup));
        }
        let threads = if engine == Engine::Sqlite { 4 } else { 16 };
        let mut read = Reader { lookup: &lookup, faults: &mut faults };
        let store = StoreOptions {
            url,
            threads: read.number("DATABASE_THREADS", threads, 1, 256),
            queue: read.number("DATABASE_QUEUE", 1024, 1, 1_000_000),
            batch: read.number("DATABASE_BATCH", 128, 1, 10_000),
            deadline: DEADLINE,
        };
        let rules = Rules {
            hold: TimeDelta::days(read.number("HOLD_DAYS", 14, 1, 3650)),
            council: TimeDelta::days(read.number("COUNCIL_DAYS", 60, 1, 3650)),
            need_valid: TimeDelta::days(read.number("NEED_VALID_DAYS", 90, 1, 3650)),
            stale_days: read.number("NEED_STALE_DAYS", 30, 1, 3650),
            public_delay: TimeDelta::hours(read.number("PUBLIC_DELAY_HOURS", 24, 0, 87_600)),
            answers_kept: TimeDelta::hours(24),
            customs: CustomsRules {
                code_valid_days: read.number("CUSTOMS_CODE_VALID_DAYS", 90, 1, 3650),
                import_within_days: read.number("CUSTOMS_IMPORT_WITHIN_DAYS", 30, 1, 3650),
                report_due_days: read.number("CUSTOMS_REPORT_DUE_DAYS", 90, 1, 3650),
            },
        };
        let workers = read.number("WORKERS", 2, 1, 256);
        let rate_per_second = read.number("RATE_PER_SECOND", 50, 0, 1_000_000);
        let bounds = Bounds { connections: read.number("CONNECTIONS", 1024, 4, 100_000), ..Bounds::default() };
        let trusted_proxies = read.networks("TRUSTED_PROXIES");
        let listen = lookup("LISTEN").unwrap_or_else(|| "127.0.0.1:8080".to_owned());
        read.address("LISTEN", &listen);
        let public_url = match lookup("PUBLIC_URL").filter(|url| !url.is_empty()) {
            Some(url) => read.public_url(&url),
            None => format!("http://{listen}"),
        };
        let metrics_listen = lookup("METRICS_LISTEN").filter(|address| !address.is_empty());
        if let Some(address) = &metrics_listen {
            read.address("METRICS_LISTEN", address);
        }
        let log_json = match lookup("LOG_FORMAT").as_deref() {
            None | Some("" | "text") => false,
            Some("json") => true,
            Some(other) => {
                faults.push(format!("LOG_FORMAT is {other:?}; known are text and json"));
                false
            }
        };
        let config = Self {
            listen,
            public_url,
            metrics_listen,
            workers,
            rate_per_second,
            trusted_proxies,
            deadlines: Deadlines::default(),
            bounds,
            store,
            rules,
            log_json,
        };
        if faults.is_empty() { Ok(config) } else { Err(faults) }
    }
}

/// What is wrong with the way to a `PostgreSQL`.
fn faults_of_postgres(url: &str, lookup: &impl Fn(&str) -> Option<String>) -> Vec<String> {
    let url = PostgresUrl::parse(url).and_then(|url| url.check(HAS_TLS)).err();
    let variables = REFUSED_VARIABLES.iter().filter(|name| lookup(name).is_some()).map(|name| {
        format!(
            "{name} is set; where and how to connect is said in DATABASE_URL alone, so that it can be checked: unset it"
        )
    });
    url.into_iter().chain(variables).collect()
}

struct Reader<'a, F> {
    lookup: &'a F,
    faults: &'a mut Vec<String>,
}

impl<F: Fn(&str) -> Option<String>> Reader<'_, F> {
    /// `HOST:PORT`. Whether a name can be resolved is known when it is listened on.
    fn address(&mut self, name: &str, text: &str) {
        let of_host = |c: char| c.is_alphanumeric() || "-._:%".contains(c);
        let named = text
            .rsplit_once(':')
            .is_some_and(|(host, port)| !host.is_empty() && host.chars().all(of_host) && port.parse::<u16>().is_ok());
        if !named && text.parse::<SocketAddr>().is_err() {
            self.faults
                .push(format!("{name} is {text:?}; it must be an address or a host name, and a port: HOST:PORT"));
        }
    }

    /// `https://HOST[:PORT][/PATH]`, without a slash at its end.
    fn public_url(&mut self, text: &str) -> String {
        let url = text.trim_end_matches('/');
        let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
        let is_plain = |c: char| c.is_ascii_alphanumeric() || "-._~:/[]%".contains(c);
        if !rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/') && rest.chars().all(is_plain)) {
            self.faults.push(format!(
                "PUBLIC_URL is {text:?}; it must be an address such as https://poruch.example, without user, query or fragment"
            ));
        }
        url.to_owned()
    }

    fn networks(&mut self, name: &str) -> Vec<Network> {
        let text = (self.lookup)(name).unwrap_or_default();
        let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
        let mut networks = Vec::new();
        for part in parts {
            match part.parse() {
                Ok(network) => networks.push(network),
                Err(()) => self.faults.push(format!("{name} names {part:?}, which is no address and no network")),
            }
        }
        networks
    }

    fn number<T: FromStr + PartialOrd + std::fmt::Display + Copy>(
        &mut self,
        name: &str,
        usual: T,
        min: T,
        max: T,
    ) -> T {
        match (self.lookup)(name) {
            None => usual,
            Some(text) => match text.trim().parse::<T>() {
                Ok(value) if value >= min && value <= max => value,
                _ => {
                    self.faults.push(format!("{name} is {text:?}; it must be a whole number from {min} to {max}"));
                    usual
                }
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bad_setting_is_named() {
        let faults = Config::from_env(|name| match name {
            "DATABASE_URL" => Some("postgres:nope".to_owned()),
            "HOLD_DAYS" => Some("soon".to_owned()),
            "TRUSTED_PROXIES" => Some("10.0.0.0/8, proxy.example".to_owned()),
            "LISTEN" => Some("foo".to_owned()),
            "METRICS_LISTEN" => Some("bar".to_owned()),
            _ => None,
        })
        .expect_err("five faults");
        assert_eq!(faults.len(), 5, "{faults:?}");
        assert!(faults.iter().any(|fault| fault.starts_with("LISTEN is \"foo\"")));
        assert!(faults.iter().any(|fault| fault.starts_with("METRICS_LISTEN is \"bar\"")));
        assert!(faults.iter().any(|fault| fault.contains("proxy.example")));
        assert!(faults.iter().any(|fault| fault.contains("DATABASE_URL")));
        assert!(faults.iter().any(|fault| fault.contains("HOLD_DAYS")));
    }

    #[test]
    fn the_way_to_postgresql_is_said_in_one_place() {
        let of = |set: &[(&str, &str)]| {
            let set: Vec<_> = set.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
            let found =
                Config::from_env(|name| set.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone()));
            found.err().unwrap_or_default()
        };
        let faults = of(&[("DATABASE_URL", "postgres://db.example/x"), ("PGHOST", "db.example"), ("PGSSLMODE", "")]);
        assert_eq!(faults.len(), 3, "{faults:?}");
        assert!(faults.iter().any(|fault| fault.starts_with("PGHOST is set")), "{faults:?}");
        assert!(faults.iter().any(|fault| fault.starts_with("PGSSLMODE is set")), "{faults:?}");
        assert_eq!(
            of(&[("DATABASE_URL", "postgres://localhost/x"), ("PGPASSFILE", "/run/pass")]),
            Vec::<String>::new()
        );
        assert_eq!(of(&[("DATABASE_URL", "sqlite://x.db"), ("PGHOST", "db.example")]), Vec::<String>::new());
    }

    #[test]
    fn the_public_address_is_plain_and_ends_without_a_slash() {
        let of = |url: &str| Config::from_env(|name| (name == "PUBLIC_URL").then(|| url.to_owned()));
        assert_eq!(
            of("https://poruch.example/").map(|config| config.public_url),
            Ok("https://poruch.example".to_owned())
        );
        assert_eq!(of("").map(|config| config.public_url), Ok("http://127.0.0.1:8080".to_owned()));
        for bad in
            ["poruch.example", "ftp://x", "https://", "https:///x", "https://u@x", "https://x?y", "https://x\r\n"]
        {
            assert!(of(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_name_that_is_nearly_a_setting_is_told() {
        let told = |name: &str| look_alikes(&[name.to_owned()]).pop();
        for (wrong, meant) in [
            ("RATE_PER_SECONDS", "RATE_PER_SECOND"),
            ("PORUCH_LISTEN", "LISTEN"),
            ("DATABASE_THREAD", "DATABASE_THREADS"),
            ("DATABSE_URL", "DATABASE_URL"),
            ("LITSEN", "LISTEN"),
        ] {
            let text = told(wrong).unwrap_or_default();
            assert!(text.starts_with(wrong) && text.contains(meant), "{wrong}: {text}");
        }
        let others = ["PATH", "LISTEN_FDS", "HOSTNAME", "PORUCH_TEST_POSTGRES", "RUST_LOG", "LANG", "PGHOST"];
        for other in others.into_iter().chain(SETTINGS.iter().map(|(name, _, _)| *name)) {
            assert_eq!(told(other), None, "{other}");
        }
    }

    #[test]
    fn addresses_have_a_host_and_a_port() {
        let is_good = |address: &str| {
            Config::from_env(|name| matches!(name, "LISTEN" | "METRICS_LISTEN").then(|| address.to_owned())).is_ok()
        };
        for good in ["0.0.0.0:80", "[::1]:8080", "localhost:0", "host-1.example:9000"] {
            assert!(is_good(good), "{good}");
        }
        for bad in
            ["foo", "127.0.0.1", "127.0.0.1:", ":8080", "localhost:65536", "localhost:http", "http://x:80", "a b:80"]
        {
            assert!(!is_good(bad), "{bad}");
        }
        let nowhere = Config::from_env(|name| (name == "METRICS_LISTEN").then(String::new)).expect("no metrics");
        assert_eq!(nowhere.metrics_listen, None);
    }

    #[test]
    fn the_readme_names_every_setting() {
        let readme = include_str!("../README.md");
        for (name, usual, what) in SETTINGS {
            let usual = if usual.is_empty() { String::new() } else { format!(" `{usual}`") };
            let row = format!("| `{name}` |{usual} | {what} |");
            assert!(readme.contains(&row), "README.md lacks the row {row}");
        }
    }

    #[test]
    fn defaults_need_nothing() {
        let config = Config::from_env(|_| None).expect("defaults");
        assert_eq!(config.store.url, "sqlite://poruch.db");
        assert_eq!(config.rules.hold, TimeDelta::days(14));
    }
}
