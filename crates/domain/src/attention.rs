//! Why a need wants somebody's attention. It follows from where the need stands and from its lines.

use crate::need::{Need, NeedState};

vocabulary! {
    /// Why a need wants attention.
    pub enum AttentionReason {
        /// Its time ran out while help for it is under way.
        ExpiredUnderWay = "expired_under_way",
        /// It was closed, and help for it is under way again.
        ClosedUnderWay = "closed_under_way",
        /// More came or is coming than is needed, and nobody has decided what becomes of it.
        Excess = "excess",
    }
}

impl AttentionReason {
    /// The one state of a need that can have it, where there is one.
    pub const fn state(self) -> Option<NeedState> {
        match self {
            Self::ExpiredUnderWay => Some(NeedState::Verified),
            Self::ClosedUnderWay => Some(NeedState::Closed),
            Self::Excess => None,
        }
    }
}

impl Need {
    /// Why it wants attention now.
    pub fn attention_reasons(&self) -> Vec<AttentionReason> {
        let under_way = [AttentionReason::ExpiredUnderWay, AttentionReason::ClosedUnderWay]
            .into_iter()
            .filter(|reason| self.attention && reason.state() == Some(self.state));
        let undecided = self.lines.iter().any(|line| line.excess > 0 && line.excess_decision.is_none());
        under_way.chain(undecided.then_some(AttentionReason::Excess)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use AttentionReason as R;

    use crate::need::{ExcessDecision, NeedLine};
    use crate::transition::tests::things::{need, need_line};

    #[test]
    fn a_need_says_why_it_wants_attention() {
        let line = |excess, excess_decision| NeedLine { excess, excess_decision, ..need_line(10) };
        let (none, undecided) = (line(0, None), line(2, None));
        let decided = line(2, Some(ExcessDecision::Keep));
        for (state, attention, lines, expected) in [
            (NeedState::Verified, false, vec![none.clone(), decided.clone()], &[][..]),
            (NeedState::Verified, true, vec![none.clone()], &[R::ExpiredUnderWay]),
            (NeedState::Closed, true, vec![none.clone()], &[R::ClosedUnderWay]),
            (NeedState::Closed, true, vec![decided, undecided.clone()], &[R::ClosedUnderWay, R::Excess]),
            (NeedState::Verified, false, vec![none, undecided], &[R::Excess]),
        ] {
            let need = Need { attention, lines, ..need(state) };
            assert_eq!(need.attention_reasons(), expected, "{state} {attention}");
        }
    }
}
