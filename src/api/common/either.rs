//! Bodies that hold one of two.

use validator::ValidationError;

use crate::api::text;
use domain::Code;

/// A check of a whole body: exactly one of two fields.
pub fn one_of_two(a: bool, b: bool) -> Result<(), ValidationError> {
    if a == b { Err(text::whole(Code::OneOfTwo)) } else { Ok(()) }
}
