//! Receipts: the consignee counts and signs. What is damaged or missing re-opens the need by
//! itself; a wrong count is taken back by a reversing receipt.

pub mod draft;
pub mod read;
pub mod sign;
pub mod without_papers;

pub use draft::{Counted, NewReceipt, NewReceiptLine, create};
pub use read::{get, list, reading};
pub use sign::{confirm, create_signed, discard, reverse};
pub use without_papers::{NewDelivery, NewWithoutPapers, without_papers};
