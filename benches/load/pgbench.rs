//! `pgbench` on the same database, with the statements that the service sends.

use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::{Connection as _, PgConnection};

use crate::seed::{People, Size};

/// One need read.
pub const READ: &str = include_str!("read.sql");
/// A pledge written.
pub const PLEDGE: &str = include_str!("pledge.sql");

/// Connections: as many as the service holds.
const CONNECTIONS: &str = "16";

/// A database that goes with the measurement.
pub struct Database {
    server: String,
    name: String,
    pub url: String,
}

impl Database {
    pub fn new(server: &str) -> Self {
        let name = format!("poruch_bench_{}", uuid::Uuid::now_v7().simple());
        let (host, _) = server.rsplit_once('/').expect("a URL with a database");
        let database = Self { server: server.to_owned(), url: format!("{host}/{name}"), name };
        database.on_server(&format!("CREATE DATABASE {}", database.name)).expect("a database");
        database
    }

    fn on_server(&self, sql: &str) -> diesel::QueryResult<()> {
        PgConnection::establish(&self.server).expect("PORUCH_BENCH_POSTGRES answers").batch_execute(sql)
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        let _dropped = self.on_server(&format!("DROP DATABASE {} WITH (FORCE)", self.name));
    }
}

/// A script in a file of its own.
pub struct Script(PathBuf);

impl Script {
    /// The script with the people and the size of the board put in.
    pub fn new(text: &str, people: &People, size: Size) -> Self {
        let digest = poruch::service::tokens::digest(&people.donor_token);
        let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        let text = text
            .replace(":digest", &digest)
            .replace(":needs", &size.needs.to_string())
            .replace(":donor", &people.donor)
            .replace(":recipient", &people.recipient)
            .replace(":member", &people.donor_member);
        let path = std::env::temp_dir().join(format!("poruch-pgbench-{}.sql", uuid::Uuid::now_v7()));
        std::fs::write(&path, text).expect("a script");
        Self(path)
    }

    /// Transactions a second.
    pub fn rate(&self, url: &str, time: Duration) -> f64 {
        let output = Command::new(program())
            .args(["-n", "-M", "prepared", "-c", CONNECTIONS, "-j", "2", "-T", &time.as_secs().to_string(), "-f"])
            .arg(&self.0)
            .arg(url)
            .output()
            .expect("pgbench");
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success(), "{text}{}", String::from_utf8_lossy(&output.stderr));
        let line = text.lines().find_map(|line| line.strip_prefix("tps = ")).expect("a rate");
        line.split(' ').next().expect("a number").parse().expect("a number")
    }
}

impl Drop for Script {
    fn drop(&mut self) {
        let _gone = std::fs::remove_file(&self.0);
    }
}

fn program() -> PathBuf {
    let newest = std::fs::read_dir("/usr/lib/postgresql")
        .ok()
        .and_then(|versions| versions.flatten().map(|version| version.path().join("bin/pgbench")).max());
    newest.filter(|path| path.exists()).unwrap_or_else(|| PathBuf::from("pgbench"))
}
