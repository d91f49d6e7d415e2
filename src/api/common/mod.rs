//! What the bodies and views of several resources share.

mod address;
mod either;
mod reason;
mod source;

pub use address::AddressView;
pub use either::one_of_two;
pub use reason::ReasonBody;
pub use source::SourceBody;
