# Shortcuts for who works on Poruch: `just` lists them. Each is one line that can be typed without `just` too.

[private]
default:
    @just --list --unsorted

# The service on the sample board, with a token for each kind of user
demo:
    cargo run --release -- demo

# The rules alone: quantities, states, the ledger, policy
rules *ARGS:
    cargo test -p domain {{ARGS}}

# The walls of the house
walls:
    cargo test --test architecture

# All tests; on PostgreSQL too when PORUCH_TEST_POSTGRES names a server
test *ARGS:
    cargo test {{ARGS}}

# Stages of CI (format, lint, deny, test, tls, clients, random, mutated), or all of it as root
ci *STAGES:
    .ci/run {{STAGES}}

# What to run before a commit
ready:
    .ci/run format lint test

# Renews every file that is made from the code; read the differences before they are committed
renew:
    cargo run -q -- openapi > api-spec/openapi.json
    PORUCH_RENEW_MATRIX=1 cargo test --test api -- matrix
    INSTA_UPDATE=always cargo test --test api -- snapshots
    PORUCH_SHRINK_EXCEPTIONS=1 cargo test --test architecture

# Changes the rules in small ways, one at a time, and says which of them no test notices (cargo install cargo-mutants)
mutants *ARGS:
    cargo mutants --package domain --timeout 60 {{ARGS}}

# The documentation of the code, its front page first
docs:
    cargo doc --workspace --no-deps --open
