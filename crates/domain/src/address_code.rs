//! The six digits that a recipient gives the driver by another way, and that open the address of its needs to a driver's
//! code. Six digits are guessed in a million tries: so few are looked at.

use crate::{AddressCodeId, Instant, MemberId, OrganisationId, ShipmentId};

/// How many wrong tries void it.
pub const TRIES: i32 = 5;
/// How many digits it has.
pub const DIGITS: usize = 6;
/// How many there are.
const NUMBERS: u128 = 1_000_000;

/// What is known of the digits, without the digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddressCode {
    pub id: AddressCodeId,
    /// The shipment whose driver may ask.
    pub shipment: ShipmentId,
    /// Whose needs' address it opens.
    pub recipient: OrganisationId,
    /// What is hashed with the digits, so that equal ones do not look equal.
    pub salt: [u8; 32],
    pub digest: [u8; 32],
    /// How many wrong ones it still takes; void at none.
    pub tries_left: i32,
    pub made_by: MemberId,
    pub made_at: Instant,
    /// When another took its place.
    pub replaced_at: Option<Instant>,
}

impl AddressCode {
    /// Whether digits are still held against it.
    pub const fn is_good(&self) -> bool {
        self.tries_left > 0 && self.replaced_at.is_none()
    }
}

/// The digits that random bytes stand for. Of 2^128 numbers none of a million is likelier by more than one in 10^32.
pub fn digits(random: &[u8; 32]) -> String {
    let number = random.first_chunk::<16>().map_or(0, |bytes| u128::from_be_bytes(*bytes)) % NUMBERS;
    format!("{number:0DIGITS$}")
}

/// Whether a text has the form of such a code.
pub fn is_code(text: &str) -> bool {
    text.len() == DIGITS && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_six_digits_whatever_the_number() {
        let mut random = [0; 32];
        assert_eq!(digits(&random), "000000");
        random[15] = 7;
        assert_eq!(digits(&random), "000007");
        random[16] = 9;
        assert_eq!(digits(&random), "000007", "what lies behind is of no account");
        assert_eq!(digits(&[0xff; 32]), "211455", "2^128 - 1 modulo a million");
        for text in ["12345", "1234567", "12345x", "１２３４５６", "-12345", ""] {
            assert!(!is_code(text), "{text}");
        }
        assert!(is_code("000000"));
    }
}
