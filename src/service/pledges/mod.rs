//! Pledges: drafted, opened or made straight to a need; authorised by the donor's council;
//! withdrawn.

pub mod draft;
pub mod open;
pub mod read;
pub mod take_back;
pub mod to_need;

pub use draft::{NewPledge, NewPledgeLine, add, create, rewritten, update, write};
pub use open::open;
pub use read::{DisclosedPledge, get, list, subject, telling};
pub use take_back::{lapse, locked_with_needs, take_back, withdraw};
pub use to_need::{PledgeToNeed, PledgeToNeedLine, PledgedToNeed, pledge_to_need};
