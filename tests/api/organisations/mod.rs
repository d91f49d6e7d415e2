//! Who is who: seats, tokens, and what an organisation was verified for.

pub mod exchange;
pub mod giving;
pub mod one_record;
pub mod reported;
pub mod verifying;
