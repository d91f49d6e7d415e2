//! Words as people write them: folded, stemmed and compared across six languages and two
//! alphabets; the item catalogue and the look-up of free text in it; the places of Ukraine; and
//! what in a text is somebody's personal data. Knows no database, no network and no clock.

pub mod catalogue;
pub mod names;
pub mod places;
pub mod text;
