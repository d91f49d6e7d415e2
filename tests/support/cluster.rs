//! A PostgreSQL of one test alone, which it may stop, and set up as it likes.

use std::path::{Path, PathBuf};
use std::process::Command;

use uuid::Uuid;

/// A PostgreSQL of this test alone; stopped and gone with it.
pub struct Cluster {
    pub folder: PathBuf,
    pub port: u16,
    /// Settings of the server, as `-c name=value`.
    pub settings: String,
    /// Its environment.
    pub environment: Vec<(&'static str, &'static str)>,
}

/// Runs a program of PostgreSQL; as root, as the user `postgres`, because the server refuses root.
fn run(program: &str, arguments: &[&str], environment: &[(&str, &str)]) {
    let bin = std::fs::read_dir("/usr/lib/postgresql")
        .ok()
        .and_then(|versions| versions.flatten().map(|version| version.path().join("bin")).max())
        .filter(|bin| bin.join(program).exists());
    let path = bin.map_or_else(|| PathBuf::from(program), |bin| bin.join(program));
    let mut command = if is_root() {
        let mut command = Command::new("runuser");
        command.args(["-u", "postgres", "--"]).arg(&path);
        command
    } else {
        Command::new(&path)
    };
    command.args(arguments).envs(environment.iter().copied()).current_dir("/tmp").stdin(std::process::Stdio::null());
    let output = command.output().unwrap_or_else(|error| panic!("{program}: {error}"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
}

fn is_root() -> bool {
    std::fs::metadata("/proc/self").is_ok_and(|own| std::os::unix::fs::MetadataExt::uid(&own) == 0)
}

impl Cluster {
    /// One that is not running yet.
    pub fn new() -> Self {
        let folder = std::env::temp_dir().join(format!("poruch-cluster-{}", Uuid::now_v7()));
        std::fs::create_dir_all(&folder).expect("a folder");
        let port = std::net::TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("it").port();
        let cluster = Self { folder, port, settings: String::new(), environment: Vec::new() };
        cluster.own(&cluster.folder);
        run("initdb", &["-D", &cluster.data(), "-A", "trust", "-U", "postgres"], &[]);
        cluster
    }

    /// A running one.
    pub fn start() -> Self {
        let cluster = Self::new();
        cluster.up();
        cluster
    }

    /// Gives a file to the user that the server runs as.
    pub fn own(&self, path: &Path) {
        if is_root() {
            assert!(Command::new("chown").arg("postgres").arg(path).status().expect("chown").success());
        }
    }

    pub fn data(&self) -> String {
        self.folder.join("data").display().to_string()
    }

    pub fn up(&self) {
        let options = format!(
            "-p {} -k {} -c listen_addresses=127.0.0.1 -c fsync=off {}",
            self.port,
            self.folder.display(),
            self.settings
        );
        let log = self.folder.join("log").display().to_string();
        run("pg_ctl", &["-D", &self.data(), "-w", "-l", &log, "-o", &options, "start"], &self.environment);
    }

    pub fn down(&self) {
        run("pg_ctl", &["-D", &self.data(), "-w", "-m", "immediate", "stop"], &[]);
    }

    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let stop = || run("pg_ctl", &["-D", &self.data(), "-m", "immediate", "stop"], &[]);
        let _stopped = std::panic::catch_unwind(stop);
        let _gone = std::fs::remove_dir_all(&self.folder);
    }
}
