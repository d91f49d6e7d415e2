//! Connections: who may open one, how long each may take for what, and how much of it is kept in
//! memory. HTTP/1.1 only; there is no way to another protocol on these sockets.

pub mod answers;
pub mod connection;
pub mod deadlines;
pub mod server;
pub mod stream;
pub mod totals;

pub use answers::{connection, has_body};
pub use connection::Connection;
pub use deadlines::{Bounds, Deadlines};
pub use totals::Totals;
