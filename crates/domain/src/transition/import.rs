//! The states of an import, and what becomes of each.

use self::ImportState::{Applied, Applying, Discarded, Previewed};
use super::Machine;
use crate::Code;

vocabulary! {
    /// Where an import stands.
    pub enum ImportState {
        /// It says what it would do, line by line; nothing is done.
        Previewed = "previewed",
        /// Its lines are being taken over, piece by piece.
        Applying = "applying",
        /// Every line was taken over, or left for a reason that it says.
        Applied = "applied",
        /// Given up; nothing was done.
        Discarded = "discarded",
    }
}

vocabulary! {
    /// What can be done with an import, or happens to it.
    pub enum ImportVerb {
        /// Who sent it has it taken over.
        Apply = "apply",
        /// Who sent it gives it up.
        Discard = "discard",
        /// Its last line was taken over.
        Finish = "finish",
    }
}

impl Machine for ImportState {
    type Verb = ImportVerb;
    const OF: &'static str = "import";
    const ASKED: &'static [ImportVerb] = &[ImportVerb::Apply, ImportVerb::Discard];

    fn step(self, verb: ImportVerb) -> Result<Self, Code> {
        use ImportVerb as V;
        match (verb, self) {
            (V::Apply, Previewed) => Ok(Applying),
            (V::Discard, Previewed) => Ok(Discarded),
            (V::Apply | V::Discard, _) => Err(Code::OnlyPreviewsAreApplied),
            (V::Finish, Applying) => Ok(Applied),
            (V::Finish, _) => Err(Code::OnlyRunningImportsEnd),
        }
    }
}
