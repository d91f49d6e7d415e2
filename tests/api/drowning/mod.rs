//! What a client could make the service read, hold, count or wait for, and cannot.

pub mod connections;
pub mod cursors;
pub mod gate;
pub mod headers;
pub mod rates;
pub mod shares;
