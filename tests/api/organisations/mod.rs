//! Who is who: seats, tokens, and what an organisation was verified for.

pub mod giving;
pub mod verifying;
