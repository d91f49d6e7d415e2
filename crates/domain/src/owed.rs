//! Whose word is missing on what stands by.

vocabulary! {
    /// Who owes a word on an allocation that stands by.
    pub enum Owed {
        /// The donor.
        Donor = "donor",
        /// The recipient.
        Recipient = "recipient",
        /// Both of them: an aid office proposed it.
        Both = "both",
        /// The council that decides on the pledge.
        Council = "council",
    }
}
