//! The way to a PostgreSQL that only speaks TLS; and what a build without the feature `tls` says of
//! it. Run with the feature (`cargo test --features tls --test tls`) and without.
#![allow(
    clippy::pedantic,
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it expects by panicking"
)]

#[path = "../support/cluster.rs"]
#[allow(dead_code, reason = "each binary uses its own part")]
mod cluster;

use std::process::{Command, Output};

/// The program with these settings and no others.
fn poruch(settings: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_poruch"));
    command.arg("migrate").env_clear().envs(settings.iter().copied()).env("RUST_LOG", "error");
    command.output().expect("the program runs")
}

/// What it says when it refuses to start.
#[track_caller]
fn refused(settings: &[(&str, &str)]) -> String {
    let output = poruch(settings);
    assert!(!output.status.success(), "{settings:?} was taken");
    String::from_utf8(output.stderr).expect("text")
}

#[test]
fn clear_text_to_another_host_is_refused_at_start() {
    for url in [
        "postgres://db.example/poruch",
        "postgres://db.example/poruch?sslmode=prefer",
        "postgres://localhost,db.example/poruch?sslmode=allow",
    ] {
        let said = refused(&[("DATABASE_URL", url)]);
        assert!(said.contains("DATABASE_URL") && said.contains("sslmode=verify-full"), "{said}");
    }
    let said = refused(&[("DATABASE_URL", "postgres://localhost/poruch"), ("PGHOST", "db.example")]);
    assert!(said.contains("PGHOST is set"), "{said}");
    let said = refused(&[("DATABASE_URL", "postgres://localhost/poruch?service=x")]);
    assert!(said.contains("service"), "{said}");
}

#[cfg(not(feature = "tls"))]
#[test]
fn a_build_without_tls_says_how_to_have_it() {
    for mode in ["require", "verify-ca", "verify-full"] {
        let said = refused(&[("DATABASE_URL", &format!("postgres://localhost/poruch?sslmode={mode}"))]);
        assert!(said.contains("build with --features tls (libssl-dev)"), "{said}");
    }
}

#[cfg(feature = "tls")]
mod with_tls {
    use std::path::Path;

    use super::*;
    use crate::cluster::Cluster;

    fn openssl(folder: &Path, arguments: &str) {
        let output =
            Command::new("openssl").args(arguments.split_whitespace()).current_dir(folder).output().expect("openssl");
        assert!(output.status.success(), "{arguments}: {}", String::from_utf8_lossy(&output.stderr));
    }

    /// A server that takes connections over TLS alone, with a certificate for `localhost` from an
    /// authority of its own (`ca.crt`); beside it stands one that it does not come from
    /// (`other.crt`).
    fn server() -> Cluster {
        let mut cluster = Cluster::new();
        let folder = cluster.folder.clone();
        let key = "-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes";
        for name in ["ca", "other"] {
            openssl(&folder, &format!("req -x509 {key} -keyout {name}.key -out {name}.crt -days 2 -subj /CN={name}"));
        }
        openssl(&folder, &format!("req {key} -keyout server.key -out server.csr -subj /CN=localhost"));
        std::fs::write(folder.join("names"), "subjectAltName=DNS:localhost").expect("a file");
        let sign =
            "x509 -req -in server.csr -CA ca.crt -CAkey ca.key -CAcreateserial -extfile names -days 2 -out server.crt";
        openssl(&folder, sign);
        let data = folder.join("data");
        for name in ["server.key", "server.crt"] {
            std::fs::copy(folder.join(name), data.join(name)).expect("a copy");
            cluster.own(&data.join(name));
        }
        let only_tls = "local all all trust\nhostssl all all 127.0.0.1/32 trust\n";
        std::fs::write(data.join("pg_hba.conf"), only_tls).expect("a file");
        cluster.settings = "-c ssl=on".to_owned();
        cluster.up();
        cluster
    }

    #[test]
    fn a_server_that_only_speaks_tls_is_reached_and_known() {
        let server = server();
        let root = |name: &str| server.folder.join(name).display().to_string();
        let url = |host: &str, rest: &str| format!("postgres://postgres@{host}:{}/postgres?{rest}", server.port);
        let migrate = |url: &str| poruch(&[("DATABASE_URL", url)]);
        // without encryption this server takes nobody
        assert!(refused(&[("DATABASE_URL", &url("localhost", "sslmode=disable"))]).contains("pg_hba"));
        for good in [
            url("localhost", "sslmode=require"),
            url("localhost", &format!("sslmode=verify-full&sslrootcert={}", root("ca.crt"))),
            url("localhost", &format!("sslmode=verify-ca&sslrootcert={}", root("ca.crt"))),
            url("127.0.0.1", &format!("sslmode=verify-ca&sslrootcert={}", root("ca.crt"))),
        ] {
            let output = migrate(&good);
            assert!(output.status.success(), "{good}: {}", String::from_utf8_lossy(&output.stderr));
        }
        for bad in [
            // another authority
            url("localhost", &format!("sslmode=verify-full&sslrootcert={}", root("other.crt"))),
            url("localhost", &format!("sslmode=require&sslrootcert={}", root("other.crt"))),
            // another name
            url("127.0.0.1", &format!("sslmode=verify-full&sslrootcert={}", root("ca.crt"))),
            // no authority at all
            url("localhost", "sslmode=verify-full&sslrootcert=/nowhere"),
        ] {
            let said = refused(&[("DATABASE_URL", &bad)]);
            assert!(said.contains("certificate") || said.contains("/nowhere"), "{bad}: {said}");
        }
    }
}
