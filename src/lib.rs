//! Poruch follows what communities under attack need, what partners abroad pledge, and every
//! promised item until its recipient has signed for it.
//!
//! # The rooms
//!
//! Each uses only what stands above it here. A front translates; it never decides.
//!
//! | room | what it holds |
//! |---|---|
//! | [`domain`] | quantities, states and their transitions, the ledger, events; [`domain::access`]: who may do what, which rows a list holds, which fields somebody sees |
//! | [`lexicon`] | words as people type them, the item catalogue, places |
//! | [`matching`] | a board in, the optimal plan and its reasons out |
//! | [`clock`] | the only place that asks for the time, a new id or chance |
//! | [`store`] | the only place with diesel: connections, threads, rows, queries; one schema for both engines |
//! | [`service`] | one function per use case; [`service::board`] and [`service::plans`] bring matching to the board |
//! | [`messages`] | what the program says to people, by code, in six languages |
//! | [`limits`], [`wire`] | how often somebody may ask; connections, their deadlines, what is held in memory |
//! | [`api`] | REST: bodies, views, handlers, problems, the OpenAPI document |
//! | [`import`], [`demo`] | needs and offers from CSV; the sample board |
//! | [`worker`] | what happens as time goes by |
//! | [`telemetry`], [`config`], [`server`] | logs and metrics; settings, read once; all of it put together |
//! | [`cli`] | the commands, a file each |
//!
//! The first three are crates of their own (`crates/`), which know no database, no network and no clock. `tests/architecture`
//! reads the sources and holds these walls; `docs/adr` says why they stand where they do.
//!
//! # The way of one request
//!
//! `POST /api/v1/allocations/{id}/accept`:
//!
//! 1. [`wire`] has a place for the connection and gives its head ten seconds; [`telemetry`] gives the request an id.
//! 2. [`limits`] asks how often its sender asks; a bad or missing token is refused before any body is read.
//! 3. The handler in [`api::allocations`] reads the shape of the body and the version in `If-Match`, and hands a use case, and
//!    what is made of its outcome, to [`service::Service::change`], which under an `Idempotency-Key` keeps what was answered.
//! 4. The use case waits in the queue of [`store::engine::pool`]; a thread of the database begins a transaction, finds the actor
//!    behind the token, and runs it on a [`service::Tx`]: a connection, the time it began, and what will be logged.
//! 5. The use case ([`service::allocations::accept`]) locks in the one order ([`service::locks`]), loads, asks
//!    [`domain::access`], moves the state by a transition of [`domain::allocation`], saves with the version it decided on, and
//!    notes what was done.
//! 6. What was noted is appended to the log, all of it is committed, and what comes free for other needs is moved up in
//!    transactions after that ([`service::ledger`]).
//! 7. What the use case gave, cut to what its reader may see ([`domain::access::disclosure`]), is made an answer by the thread
//!    that serves the connection (under a key still inside the transaction) and goes out with its `ETag`; a failure becomes a
//!    problem with a stable code and a sentence in the reader's language ([`api::problem`]).

pub mod api;
pub mod cli;
pub mod clock;
pub mod config;
pub mod demo;
pub mod hex;
pub mod import;
pub mod limits;
pub mod messages;
pub mod server;
pub mod service;
#[macro_use]
pub mod store;
pub mod telemetry;
pub mod wire;
pub mod worker;
