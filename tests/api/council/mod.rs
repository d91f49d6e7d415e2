//! The donor's key, who may speak for whom, and what nobody may promise.

mod intermediary;
mod key;
mod own_need;

use crate::support::Case;

pub fn cases() -> Vec<Case> {
    crate::cases![
        key::a_cap_is_compared_in_its_own_currency,
        key::a_value_can_be_given_while_the_lines_are_fixed,
        key::a_no_after_the_grant_turns_the_key_back,
        key::a_partly_shipped_one_splits_and_what_is_planned_wants_attention,
        key::units_off_a_shipment_wait_for_the_council_too,
        key::another_value_after_the_commitment_turns_the_key_back,
        key::a_second_no_takes_no_agreement_away,
        key::what_the_council_took_back_does_not_leave,
        key::a_recommendation_turns_no_key,
        key::a_promised_day_is_not_in_the_past,
        intermediary::what_it_pledges_is_a_draft_that_holds_nothing,
        intermediary::a_draft_that_no_longer_fits_says_what_remains,
        intermediary::what_it_proposes_is_agreed_by_nobody,
        intermediary::it_binds_nobody,
        own_need::is_never_given_to,
    ]
}
