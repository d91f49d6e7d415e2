//! What a `PostgreSQL` URL asks of libpq: its hosts, its encryption, and what is added where it
//! names none. Pure; taken apart as libpq takes it apart, so that both read the same hosts in it.

use std::net::IpAddr;

/// What is added to a URL that does not name it: a server that is gone without a word is noticed
/// within seconds, and of several servers the one that takes writes is used.
const DEFAULTS: &[(&str, &str)] = &[
    ("connect_timeout", "3"),
    ("keepalives_idle", "5"),
    ("keepalives_interval", "2"),
    ("keepalives_count", "3"),
    ("tcp_user_timeout", "10000"),
    ("target_session_attrs", "read-write"),
    ("application_name", "poruch"),
];

/// Variables from which libpq would take where it connects, as whom and how, behind the back of
/// `DATABASE_URL`. `PGPASSWORD` and `PGPASSFILE` are not among them: they keep a secret out of the
/// URL and change nothing else. `PGSYSCONFDIR` and `PGLOCALEDIR` name folders of files that are not
/// read.
pub const REFUSED_VARIABLES: &[&str] = &[
    "PGHOST",
    "PGHOSTADDR",
    "PGPORT",
    "PGDATABASE",
    "PGUSER",
    "PGSERVICE",
    "PGSERVICEFILE",
    "PGOPTIONS",
    "PGAPPNAME",
    "PGCLIENTENCODING",
    "PGDATESTYLE",
    "PGTZ",
    "PGGEQO",
    "PGCONNECT_TIMEOUT",
    "PGTARGETSESSIONATTRS",
    "PGLOADBALANCEHOSTS",
    "PGREQUIREAUTH",
    "PGREQUIREPEER",
    "PGCHANNELBINDING",
    "PGREQUIRESSL",
    "PGSSLMODE",
    "PGSSLNEGOTIATION",
    "PGSSLCOMPRESSION",
    "PGSSLCERT",
    "PGSSLKEY",
    "PGSSLCERTMODE",
    "PGSSLROOTCERT",
    "PGSSLCRL",
    "PGSSLCRLDIR",
    "PGSSLSNI",
    "PGSSLMINPROTOCOLVERSION",
    "PGSSLMAXPROTOCOLVERSION",
    "PGMINPROTOCOLVERSION",
    "PGMAXPROTOCOLVERSION",
    "PGGSSENCMODE",
    "PGGSSLIB",
    "PGGSSDELEGATION",
    "PGKRBSRVNAME",
];

/// Parameters of a URL that would have libpq read others from a file.
const SERVICE_PARAMETERS: &[&str] = &["service", "servicefile"];

/// How a connection is encrypted, as `sslmode` says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Encryption {
    /// Never.
    Off,
    /// Perhaps, and nobody is told when it is not: `prefer` (which libpq takes when none is named)
    /// and `allow`.
    Perhaps,
    /// Always: `require`, `verify-ca`, `verify-full`.
    On,
}

/// A URL taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostgresUrl {
    text: String,
    hosts: Vec<String>,
    parameters: Vec<(String, String)>,
    has_query: bool,
}

impl PostgresUrl {
    /// Takes a URL apart.
    ///
    /// # Errors
    /// A sentence that says what is wrong with it; it never repeats the URL, which may hold a
    /// password.
    pub fn parse(text: &str) -> Result<Self, String> {
        let rest = text
            .strip_prefix("postgres://")
            .or_else(|| text.strip_prefix("postgresql://"))
            .ok_or("DATABASE_URL must begin with postgres:// or postgresql://")?;
        if text.contains(|c: char| c.is_whitespace() || c.is_control()) {
            return Err("DATABASE_URL holds a blank or a hidden character; write it as %20 and the like".to_owned());
        }
        // whoever stands before an @ that comes before the first slash is the user
        let upto_slash = rest.split('/').next().unwrap_or_default();
        let rest = upto_slash.find('@').map_or(Some(rest), |at| rest.get(at + 1..)).unwrap_or_default();
        let (authority, rest) = authority(rest)?;
        let (has_query, query) = match rest.split_once('?') {
            Some((_database, query)) => (true, query),
            None => (false, ""),
        };
        let mut parameters = Vec::new();
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) =
                pair.split_once('=').ok_or("DATABASE_URL has a parameter without a value; write it as name=value")?;
            parameters.push((decoded(key)?, decoded(value)?));
        }
        Ok(Self { text: text.to_owned(), hosts: list(&decoded(&authority)?), parameters, has_query })
    }

    /// The last value of a parameter, which is the one that libpq takes.
    fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().rev().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Every host and address that it names; an empty one is the socket.
    fn all_hosts(&self) -> Vec<String> {
        let hosts = self.parameter("host").map_or_else(|| self.hosts.clone(), list);
        hosts.into_iter().chain(self.parameter("hostaddr").map(list).unwrap_or_default()).collect()
    }

    fn encryption(&self) -> Result<Encryption, String> {
        // `ssl=true` is how JDBC writes it, and libpq understands that
        let jdbc = self.parameter("ssl").is_some_and(|value| value == "true").then_some("require");
        match self.parameter("sslmode").or(jdbc) {
            None | Some("prefer" | "allow") => Ok(Encryption::Perhaps),
            Some("disable") => Ok(Encryption::Off),
            Some("require" | "verify-ca" | "verify-full") => Ok(Encryption::On),
            Some(other) => Err(format!(
                "DATABASE_URL has sslmode={other:?}; known are disable, allow, prefer, require, verify-ca and verify-full"
            )),
        }
    }

    /// Refuses what would send the ledger in clear text to another host without anybody having said
    /// so, and what a build without `tls` cannot do.
    ///
    /// # Errors
    /// A sentence that names the setting and what would be right.
    pub fn check(&self, tls: bool) -> Result<(), String> {
        if let Some(name) = SERVICE_PARAMETERS.iter().find(|name| self.parameter(name).is_some()) {
            return Err(format!(
                "DATABASE_URL has the parameter {name}; name host and sslmode in the URL itself, a service file is not read"
            ));
        }
        let encryption = self.encryption()?;
        if encryption == Encryption::On && !tls {
            return Err(
                "DATABASE_URL asks for an encrypted connection, and this build has none; build with --features tls (libssl-dev)"
                    .to_owned(),
            );
        }
        let other = self.all_hosts().into_iter().find(|host| !is_local(host));
        match other {
            Some(host) if encryption == Encryption::Perhaps => Err(format!(
                "DATABASE_URL names the host {host:?}, which is neither this machine nor a socket, and does not insist on \
                 encryption; add sslmode=verify-full with sslrootcert=FILE (or sslmode=require{}), or sslmode=disable if clear \
                 text may pass there",
                if tls { "" } else { "; both need a build with --features tls (libssl-dev)" }
            )),
            _ => Ok(()),
        }
    }

    /// The URL with the connection defaults that it does not name itself.
    #[must_use]
    pub fn with_defaults(&self) -> String {
        let mut url = self.text.clone();
        let mut separator = match (self.has_query, url.ends_with(['?', '&'])) {
            (false, _) => "?",
            (true, true) => "",
            (true, false) => "&",
        };
        for (name, value) in DEFAULTS.iter().filter(|(name, _)| self.parameter(name).is_none()) {
            url.push_str(separator);
            url.push_str(name);
            url.push('=');
            url.push_str(value);
            separator = "&";
        }
        url
    }
}

/// The hosts of the authority, without ports and brackets, separated by commas; and what follows
/// them.
fn authority(text: &str) -> Result<(String, &str), String> {
    let mut hosts = String::new();
    let mut rest = text;
    loop {
        let host = if let Some(inside) = rest.strip_prefix('[') {
            let (host, after) =
                inside.split_once(']').ok_or("DATABASE_URL opens a bracket around an address and does not close it")?;
            if !(after.is_empty() || after.starts_with([':', '/', '?', ','])) {
                return Err(
                    "DATABASE_URL goes on after the bracket around an address; a port begins with a colon".to_owned()
                );
            }
            rest = after;
            host
        } else {
            let (host, after) = rest.split_at(rest.find([':', '/', '?', ',']).unwrap_or(rest.len()));
            rest = after;
            host
        };
        hosts.push_str(host);
        if rest.starts_with(':') {
            rest = rest.get(rest.find(['/', '?', ',']).unwrap_or(rest.len())..).unwrap_or_default();
        }
        match rest.strip_prefix(',') {
            Some(next) => {
                hosts.push(',');
                rest = next;
            }
            None => return Ok((hosts, rest)),
        }
    }
}

fn list(text: &str) -> Vec<String> {
    text.split(',').map(str::to_owned).collect()
}

/// Percent-encoding undone.
fn decoded(text: &str) -> Result<String, String> {
    let fault =
        || "DATABASE_URL has a percent sign that is not followed by two hexadecimal digits; write it as %25".to_owned();
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    let digit =
        |byte: Option<u8>| byte.and_then(|byte| char::from(byte).to_digit(16)).and_then(|d| u8::try_from(d).ok());
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let high = digit(rest.next()).ok_or_else(fault)?;
        let low = digit(rest.next()).ok_or_else(fault)?;
        bytes.push(high << 4 | low);
    }
    match String::from_utf8(bytes) {
        Ok(text) if !text.contains('\0') => Ok(text),
        _ => Err("DATABASE_URL has percent-encoded bytes that are no text".to_owned()),
    }
}

/// Whether a host is this machine or a socket on it. A name other than `localhost` is not asked of
/// anybody: what it means may change.
fn is_local(host: &str) -> bool {
    if host.is_empty() || host.starts_with(['/', '@']) || host.eq_ignore_ascii_case("localhost") {
        return true;
    }
    host.parse::<IpAddr>().is_ok_and(|address| address.to_canonical().is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(url: &str, tls: bool) -> Result<(), String> {
        PostgresUrl::parse(url)?.check(tls)
    }

    #[test]
    fn this_machine_and_sockets_need_no_encryption() {
        for url in [
            "postgres://localhost/poruch",
            "postgresql://user:secret@LOCALHOST:5433/poruch",
            "postgres://127.0.0.1,127.8.9.1:6000/poruch?application_name=x",
            "postgres://[::1]:5432/poruch",
            "postgres://[::ffff:127.0.0.1]/poruch",
            "postgres:///poruch",
            "postgres://",
            "postgres://user@/poruch",
            "postgres://%2Fvar%2Frun%2Fpostgresql/poruch",
            "postgres:///poruch?host=/var/run/postgresql",
            "postgres:///poruch?host=%2Fvar%2Frun%2Fpostgresql&hostaddr=",
            "postgres://localhost?hostaddr=127.0.0.1,::1",
            "postgres://user:p%40ss%2Fword@localhost/poruch",
            // the last one is taken
            "postgres://db.example/poruch?host=localhost",
            "postgres://localhost/poruch?sslmode=prefer",
        ] {
            assert_eq!(check(url, false), Ok(()), "{url}");
            assert_eq!(check(url, true), Ok(()), "{url}");
        }
    }

    #[test]
    fn every_other_host_must_be_encrypted_or_said_not_to_be() {
        for url in [
            "postgres://db.example/poruch",
            "postgres://10.0.0.7",
            "postgres://localhost,db.example/poruch",
            "postgres://localhost:1,db.example:2/poruch",
            "postgres://localhost%2Cdb.example/poruch",
            "postgres://[::1],[2001:db8::1]/poruch",
            "postgres:///poruch?host=db.example",
            "postgres:///poruch?h%6Fst=db.example",
            "postgres://localhost/poruch?host=localhost,db.example",
            "postgres://localhost/poruch?hostaddr=10.0.0.7",
            "postgres://localhost/poruch?hostaddr=127.0.0.1,10.0.0.7",
            "postgres://localhost/poruch?host=localhost&host=db.example",
            // libpq takes everything before an @ for the user, as long as no slash comes first
            "postgres://localhost?sslmode=disable@db.example/poruch",
            "postgres://localhost:5432@db.example/poruch",
            "postgres://localhost.example/poruch",
            "postgres://localhost./poruch",
            "postgres://0/poruch",
            "postgres://0.0.0.0/poruch",
            "postgres://%6Cocalhos%74s/poruch",
            "postgres:///poruch?host=%20localhost",
        ] {
            for (tls, sslmode) in [(false, ""), (true, ""), (false, "prefer"), (true, "prefer"), (true, "allow")] {
                let url = match (sslmode, url.rsplit_once('/').is_some_and(|(_, end)| end.contains('?'))) {
                    ("", _) => url.to_owned(),
                    (mode, true) => format!("{url}&sslmode={mode}"),
                    (mode, false) => format!("{url}?sslmode={mode}"),
                };
                let fault = check(&url, tls).expect_err(&url);
                assert!(fault.contains("sslmode=verify-full") && fault.contains("sslmode=disable"), "{fault}");
                assert_eq!(fault.contains("--features tls"), !tls, "{fault}");
            }
        }
        for mode in ["disable", "require", "verify-ca", "verify-full", "%64isable"] {
            assert_eq!(check(&format!("postgres://db.example/poruch?sslmode={mode}"), true), Ok(()));
        }
        assert_eq!(check("postgres://db.example/poruch?ssl=true", true), Ok(()));
        assert_eq!(check("postgres://db.example/poruch?sslmode=disable", false), Ok(()));
    }

    #[test]
    fn a_build_without_tls_says_how_to_have_it() {
        for url in [
            "postgres://db.example/poruch?sslmode=require",
            "postgres://db.example/poruch?sslmode=verify-ca",
            "postgres://localhost/poruch?sslmode=verify-full",
            "postgres://db.example/poruch?ssl=true",
        ] {
            let fault = check(url, false).expect_err(url);
            assert!(fault.contains("build with --features tls (libssl-dev)"), "{fault}");
        }
    }

    #[test]
    fn what_is_not_understood_is_named() {
        for (url, word) in [
            ("postgres://localhost/poruch?sslmode=REQUIRE", "REQUIRE"),
            ("postgres://localhost/poruch?sslmode=", "sslmode"),
            ("postgres:///poruch?service=db", "service"),
            ("postgres:///poruch?servicefile=/etc/x", "servicefile"),
            ("postgres://local host/poruch", "%20"),
            ("postgres://localhost/poruch?sslmode=disable\n", "hidden"),
            ("postgres://localhost/poruch?sslmode", "name=value"),
            ("postgres://%zz/poruch", "%25"),
            ("postgres://localhost%00.example/poruch", "no text"),
            ("postgres://[::1/poruch", "bracket"),
            ("postgres://[::1]5432/poruch", "bracket"),
            ("postgresq://localhost/poruch", "postgres://"),
        ] {
            let fault = check(url, true).expect_err(url);
            assert!(fault.contains("DATABASE_URL") && fault.contains(word), "{url}: {fault}");
        }
    }

    #[test]
    fn a_fault_does_not_repeat_the_password() {
        for url in ["postgres://me:sesame@db.example/x", "postgres://me:sesame@localhost/x?sslmode=maybe"] {
            assert!(!check(url, true).expect_err(url).contains("sesame"));
        }
    }

    #[test]
    fn defaults_are_added_where_none_is_named() {
        let with = |url: &str| PostgresUrl::parse(url).expect(url).with_defaults();
        let all = "connect_timeout=3&keepalives_idle=5&keepalives_interval=2&keepalives_count=3\
                   &tcp_user_timeout=10000&target_session_attrs=read-write&application_name=poruch";
        assert_eq!(with("postgres://localhost/poruch"), format!("postgres://localhost/poruch?{all}"));
        assert_eq!(with("postgres:///poruch?host=/run"), format!("postgres:///poruch?host=/run&{all}"));
        assert_eq!(with("postgres://localhost/poruch?"), format!("postgres://localhost/poruch?{all}"));
        let named = with("postgres://localhost/poruch?connect_timeout=30&target_session_attrs=any");
        assert!(
            named.starts_with(
                "postgres://localhost/poruch?connect_timeout=30&target_session_attrs=any&keepalives_idle=5"
            )
        );
        assert_eq!(named.matches("connect_timeout").count(), 1);
    }
}
