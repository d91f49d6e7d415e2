//! The database goes away in the middle of a load and comes back: nothing but 503 meanwhile, nothing
//! half-done after, and nobody has to restart anything.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use poruch::store::Engine;
use serde_json::json;
use uuid::Uuid;

use crate::support::{self, TestDatabase};
use crate::world::{Setup, World};

/// A PostgreSQL of this test alone, which it may stop.
struct Cluster {
    folder: PathBuf,
    port: u16,
}

/// Runs a program of PostgreSQL; as root, as the user `postgres`, because the server refuses root.
fn run(program: &str, arguments: &[&str]) {
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
    let output = command.args(arguments).current_dir("/tmp").stdin(std::process::Stdio::null()).output();
    let output = output.unwrap_or_else(|error| panic!("{program}: {error}"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
}

fn is_root() -> bool {
    std::fs::metadata("/proc/self").is_ok_and(|own| std::os::unix::fs::MetadataExt::uid(&own) == 0)
}

impl Cluster {
    fn start() -> Self {
        let folder = std::env::temp_dir().join(format!("poruch-outage-{}", Uuid::now_v7()));
        std::fs::create_dir_all(&folder).expect("a folder");
        if is_root() {
            let given = Command::new("chown").arg("postgres").arg(&folder).status().expect("chown");
            assert!(given.success());
        }
        let port = std::net::TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("it").port();
        let cluster = Self { folder, port };
        run("initdb", &["-D", &cluster.data(), "-A", "trust", "-U", "postgres"]);
        cluster.up();
        cluster
    }

    fn data(&self) -> String {
        self.folder.join("data").display().to_string()
    }

    fn up(&self) {
        let options =
            format!("-p {} -k {} -c listen_addresses=127.0.0.1 -c fsync=off", self.port, self.folder.display());
        let log = self.folder.join("log").display().to_string();
        run("pg_ctl", &["-D", &self.data(), "-w", "-l", &log, "-o", &options, "start"]);
    }

    fn down(&self) {
        run("pg_ctl", &["-D", &self.data(), "-w", "-m", "immediate", "stop"]);
    }

    fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let folder: &Path = &self.folder;
        let _stopped = std::panic::catch_unwind(|| run("pg_ctl", &["-D", &self.data(), "-m", "immediate", "stop"]));
        let _gone = std::fs::remove_dir_all(folder);
    }
}

/// Asks until the answer has this status, at most 20 seconds.
async fn wait_for(world: &World, status: u16) {
    let begun = Instant::now();
    loop {
        let answer = world.seat("kharkiv").get("/needs?limit=1").await;
        if answer.status.as_u16() == status {
            return;
        }
        assert!(begun.elapsed() < Duration::from_secs(20), "still {} and not {status}", answer.status);
        actix_web::rt::time::sleep(Duration::from_millis(50)).await;
    }
}

pub async fn the_service_recovers_when_the_database_comes_back(engine: Engine) {
    if engine == Engine::Sqlite {
        return an_embedded_database_that_cannot_be_opened_is_503(engine).await;
    }
    let cluster = Cluster::start();
    let database = TestDatabase::at(Engine::Postgres, cluster.url());
    let world = World::on(database, Setup::default()).await;
    let need = world.need("kharkiv", &[("35111100", 1000)]).await;
    // a load that goes on throughout
    let path = format!("/needs/{}/pledges", need.id("/id"));
    let body = json!({ "language": "en", "lines": [{ "need_line_id": need.id("/lines/0/id"), "quantity": 1 }] });
    let mut load = Vec::new();
    for _ in 0..4 {
        let (donor, path, body) = (world.seat("brussels"), path.clone(), body.clone());
        load.push(actix_web::rt::spawn(async move {
            let mut made = 0;
            for _ in 0..60 {
                let answer = donor.post(&path, body.clone()).await;
                match answer.status.as_u16() {
                    201 => made += 1,
                    503 => assert!(answer.header("retry-after").is_some(), "{}", answer.text),
                    other => panic!("{other}: {}", answer.text),
                }
                actix_web::rt::time::sleep(Duration::from_millis(20)).await;
            }
            made
        }));
    }
    wait_for(&world, 200).await;
    cluster.down();
    wait_for(&world, 503).await;
    let ready = world.anybody().send_raw(reqwest::Method::GET, "/health/ready", None, &[]).await;
    assert_eq!(ready.status.as_u16(), 503);
    let live = world.anybody().send_raw(reqwest::Method::GET, "/health/live", None, &[]).await;
    assert_eq!(live.status.as_u16(), 200);
    cluster.up();
    wait_for(&world, 200).await;
    let mut made = 0;
    for task in load {
        made += task.await.expect("a load that only met 201 and 503");
    }
    // what was answered with 201 is there; a commit whose answer was lost may be there besides
    let proposed = world.coverage("kharkiv", &need, 0).await["proposed"].as_i64().expect("units");
    assert!(proposed >= made, "{proposed} proposed, {made} answered");
    world.assert_sound().await;
}

async fn an_embedded_database_that_cannot_be_opened_is_503(engine: Engine) {
    let mut database = TestDatabase::new(engine);
    let service = database.service(support::system_clock());
    assert!(service.store.is_ready(Duration::from_secs(5)).await);
    database.url = "sqlite:///nowhere/at/all.db".to_owned();
    let away = database.service(support::system_clock());
    assert!(!away.store.is_ready(Duration::from_secs(5)).await);
}
