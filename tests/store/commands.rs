//! What a person who types a command is told, and that asking makes nothing.

use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// An empty folder that goes with the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("poruch-commands-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).expect("a folder");
        Self(path)
    }

    /// Runs the program in it, with these variables: whether it went well, and what it printed to either.
    fn run(&self, arguments: &[&str], variables: &[(&str, &str)]) -> (bool, String, String) {
        let output = Command::new(env!("CARGO_BIN_EXE_poruch"))
            .args(arguments)
            .current_dir(&self.0)
            .env_remove("DATABASE_URL")
            .env("RUST_LOG", "warn")
            .envs(variables.iter().copied())
            .stdin(Stdio::null())
            .output()
            .expect("the program");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
        (output.status.success(), text(output.stdout), text(output.stderr))
    }

    /// What one that fails says; it makes nothing.
    fn refused(&self, arguments: &[&str], variables: &[(&str, &str)]) -> String {
        let (done, said, why) = self.run(arguments, variables);
        assert!(!done && said.is_empty(), "{arguments:?}: {said}");
        assert!(!why.contains("FieldError") && !why.contains('{'), "{arguments:?}: {why}");
        self.assert_empty(arguments);
        why
    }

    fn assert_empty(&self, after: &[&str]) {
        let found: Vec<_> =
            std::fs::read_dir(&self.0).expect("the folder").map(|file| file.expect("a file").path()).collect();
        assert!(found.is_empty(), "{after:?} made {found:?}");
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _left = std::fs::remove_dir_all(&self.0);
    }
}

pub fn what_only_asks_makes_nothing() {
    let folder = Folder::new("ask");
    let absent = [("DATABASE_URL", "sqlite://absent.db")];
    let why = folder.refused(&["verify"], &absent);
    assert!(why.contains("sqlite://absent.db") && why.contains("poruch migrate"), "{why}");
    for asks in [["places", "find", "Charkiw"], ["catalogue", "find", "Pressluftatmer"]] {
        let (done, said, why) = folder.run(&asks, &absent);
        assert!(done && !said.is_empty(), "{asks:?}: {why}");
        folder.assert_empty(&asks);
    }
    for (arguments, file) in [
        (["import", "needs", "absent.csv"], "absent.csv"),
        (["catalogue", "import", "absent.csv"], "absent.csv"),
        (["places", "import", "absent.csv"], "absent.csv"),
        (["catalogue", "evaluate", "absent.csv"], "absent.csv"),
    ] {
        let why = folder.refused(&arguments, &absent);
        assert!(why.starts_with(file), "{why}");
    }
}

pub fn what_is_wrong_is_said_in_a_sentence() {
    let folder = Folder::new("say");
    let why = folder.refused(&["catalogue", "find", "--language", "xx", "boots"], &[]);
    assert!(why.contains("xx") && why.contains("known are uk, en, fr, de, pl, nl"), "{why}");
    let why = folder.refused(&["verify"], &[("HOLD_DAYS", "soon"), ("WORKERS", "0")]);
    assert!(why.contains("HOLD_DAYS is \"soon\"") && why.contains("WORKERS is \"0\""), "{why}");
    let (done, said, why) = folder.run(&["places", "find", "Charkiw"], &[("RATE_PER_SECONDS", "9")]);
    assert!(done && !said.is_empty() && why.contains("is RATE_PER_SECOND meant?"), "{why}");
    let database = [("DATABASE_URL", "sqlite://office.db")];
    for (arguments, name) in [(vec!["administrator", ""], "office: "), (vec!["administrator", "X", "ZZ"], "country: ")]
    {
        let (done, said, why) = folder.run(&arguments, &database);
        assert!(!done && said.is_empty() && why.starts_with(name) && why.contains('.'), "{why}");
    }
}

pub fn an_address_in_use_is_named_before_anything_is_printed() {
    let folder = Folder::new("listen");
    let taken = TcpListener::bind("127.0.0.1:0").expect("an address");
    let address = taken.local_addr().expect("its port").to_string();
    for command in ["demo", "serve"] {
        let why = folder.refused(&[command], &[("LISTEN", &address)]);
        assert!(why.starts_with(&format!("LISTEN is \"{address}\": ")), "{why}");
    }
}
