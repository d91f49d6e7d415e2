//! Tests over HTTP: a real client, a real server, a real database for each test, and every answer
//! held against the OpenAPI document.

#[path = "../support/mod.rs"]
mod support;

mod client;
mod steps;
mod world;

mod main_job;
mod pledges;
mod receipts;
mod shipments;

use std::process::ExitCode;

use support::Case;

fn main() -> ExitCode {
    let cases = [the_job(), shipments(), receipts()].into_iter().flatten().collect();
    support::run(cases, vec![])
}

fn the_job() -> Vec<Case> {
    cases![
        main_job::from_need_to_signed_receipt,
        pledges::open::a_hundred_and_two_generators_go_to_four_regions,
        pledges::open::a_coordinators_proposal_needs_both_where_nothing_was_delegated,
        pledges::open::an_earmark_holds,
        pledges::open::another_class_is_given_knowingly_only,
        pledges::ask::the_donor_agrees,
        pledges::ask::the_donor_declines,
        pledges::ask::only_for_ones_own_need,
    ]
}

fn shipments() -> Vec<Case> {
    cases![
        shipments::partial::a_second_shipment_and_receipt_change_exactly_what_they_should,
        shipments::partial::a_shipment_is_counted_in_parts,
        shipments::partial::a_surplus_stands_apart_and_covers_nothing,
        shipments::endings::a_lost_one_reopens_the_need,
        shipments::endings::a_returned_one_can_be_sent_again,
        shipments::endings::a_cancelled_one_can_be_planned_again,
        shipments::lines::a_held_line_does_not_stop_the_rest,
        shipments::lines::a_diverted_line_is_diverted_alone,
        shipments::consignee::another_than_the_recipient_must_agree,
        shipments::consignee::nobody_responsible_means_no_dispatch,
        shipments::consignee::only_committed_units_of_one_donor_and_one_recipient_travel,
        shipments::customs::a_code_has_its_time,
    ]
}

fn receipts() -> Vec<Case> {
    cases![
        receipts::reverse::a_wrong_count_is_counted_anew,
        receipts::reverse::proposals_give_way_to_the_correction_and_agreed_ones_forbid_it,
        receipts::reverse::a_fulfilled_pledge_opens_again,
        receipts::driver::who_drove_does_not_sign,
        receipts::kinds::expertise,
        receipts::kinds::training,
        receipts::kinds::a_visit,
        receipts::kinds::goods_are_counted_by_shipment,
    ]
}
