//! Tests over HTTP: a real client, a real server, a real database for each test, and every answer
//! held against the OpenAPI document.
#![allow(
    clippy::pedantic,
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::missing_panics_doc,
    clippy::unused_async,
    reason = "a test says what it expects by panicking"
)]

#[path = "../support/mod.rs"]
mod support;

mod allocation_plans;
mod at_once;
mod bad_input;
mod board;
mod client;
mod council;
mod days;
mod disclosure;
mod driver;
mod drowning;
mod events;
mod every_change;
mod folding;
mod markers;
mod steps;
mod world;

mod imports;
mod interface;
mod item_classes;
mod ledger;
mod location;
mod locks;
mod lots;
mod main_job;
mod needs;
mod organisations;
mod outage;
mod places;
mod pledges;
mod policy;
mod public;
mod public_text;
mod receipts;
mod references;
mod shape;
mod shipments;
mod snapshots;
mod spec;
mod states;
mod suggestions;
mod suspended;
mod tags;
mod tasks;
mod versions;

use std::process::ExitCode;

use support::Case;

fn main() -> ExitCode {
    let cases: Vec<Case> = [
        the_job(),
        shipments(),
        receipts(),
        driver::cases(),
        references::cases(),
        suspended::cases(),
        receipts::unasked::cases(),
        shipments::endings::cases(),
        ledger(),
        states(),
        catalogue(),
        interface(),
        drowning(),
        matching(),
        council::cases(),
        needs::cases(),
        tasks::cases(),
        events::cases(),
        public_text::cases(),
        imports::cases(),
        snapshots(),
    ]
    .into_iter()
    .flatten()
    .collect();
    let once: &[(&str, fn())] = &[
        ("spec::committed", spec::the_committed_description_is_what_the_code_serves),
        ("spec::reader", spec::a_reader_that_goes_away_is_no_failure),
        ("spec::policy", spec::policy_names_every_operation_and_no_other),
        ("spec::examples", spec::every_example_is_of_its_schema),
        ("spec::optional", spec::a_body_that_may_be_left_out_is_described_so),
        ("spec::links", spec::links_lead_from_what_is_new_to_what_takes_its_id),
        ("spec::names", spec::nothing_in_it_is_without_a_name_or_a_type),
        ("spec::bodies", spec::bodies_have_examples_and_refuse_unknown_fields),
        ("policy::matrix", policy::the_matrix_is_the_reviewed_one),
        ("disclosure::matrix", disclosure::the_matrix_is_the_reviewed_one),
        ("disclosure::fields", disclosure::every_field_of_an_answer_stands_in_a_row),
        ("disclosure::one_place", disclosure::nobody_else_decides_who_may_see),
    ];
    support::run(&cases, once)
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
        pledges::ask::what_is_hidden_is_answered_as_what_is_not_there,
        pledges::ask::to_ask_for_one_unit_does_not_show_what_a_gift_is_worth,
    ]
}

fn snapshots() -> Vec<Case> {
    cases![snapshots::of_the_main_job, snapshots::of_what_is_refused]
}

fn shipments() -> Vec<Case> {
    cases![
        shipments::partial::a_second_shipment_and_receipt_change_exactly_what_they_should,
        shipments::partial::a_shipment_is_counted_in_parts,
        shipments::partial::a_surplus_stands_apart_and_covers_nothing,
        shipments::lines::a_held_line_does_not_stop_the_rest,
        shipments::lines::a_diverted_line_is_diverted_alone,
        shipments::consent::collusion_is_refused_at_each_step,
        shipments::consent::another_carrier_needs_a_new_agree,
        shipments::consent::a_donor_that_drives_is_agreed_to_as_such,
        shipments::consent::each_recipient_agrees_for_its_own_address_and_sees_what_became,
        shipments::consent::nothing_said_at_once_is_lost,
        shipments::loading::a_donors_own_country_is_no_way_around_customs,
        shipments::loading::goods_bought_in_ukraine_are_named_so_by_the_recipient,
        shipments::loading::it_is_a_country_and_may_be_a_third_one,
        shipments::consignee::another_than_the_recipient_is_named_by_it_and_must_agree,
        shipments::consignee::nobody_responsible_means_no_dispatch,
        shipments::consignee::only_committed_units_of_one_donor_to_one_consignee_travel,
        shipments::elsewhere::who_has_it_counts_it,
        shipments::elsewhere::every_recipient_on_board_agrees_to_the_place,
        shipments::elsewhere::units_go_to_another_need_of_the_same_recipient_at_once,
        shipments::elsewhere::another_recipient_is_asked_first,
        shipments::elsewhere::who_was_asked_may_say_no_or_take_a_part,
        shipments::elsewhere::who_asked_in_vain_waits_no_longer,
        shipments::elsewhere::the_donor_is_asked_about_what_it_had_earmarked,
        shipments::elsewhere::another_model_stands_beside_what_was_on_the_papers,
        shipments::amendments::are_of_who_knows_it,
        shipments::amendments::keep_what_was_there_before,
        shipments::correcting::a_plan_is_corrected_until_it_leaves,
        shipments::correcting::what_cannot_be_planned_corrects_nothing,
        shipments::correcting::what_comes_on_board_meanwhile_is_not_passed_by,
        shipments::correcting::whom_a_party_named_to_take_over_only_it_replaces,
        shipments::correcting::who_is_not_verified_corrects_no_plan,
        days::half_past_midnight_in_kyiv_a_declaration_of_today_stops_no_lorry,
        days::half_past_eleven_in_the_winter_is_still_today,
        days::until_the_30th_of_beaufort_holds_to_midnight_there,
        days::a_draft_is_not_opened_once_its_day_is_over_there,
        days::a_need_stands_for_days_of_its_recipients_calendar,
        days::what_is_needed_and_renewed_is_judged_where_it_is_needed,
        days::a_council_decides_by_its_own_calendar,
        days::a_zone_is_set_by_who_verifies_and_touches_later_days_only,
        shipments::customs::another_load_wants_another_word,
        shipments::customs::codes_follow_one_another_and_each_is_kept,
        shipments::customs::a_code_has_its_time,
        shipments::customs::its_days_can_have_been,
        shipments::customs::only_the_recipients_side_files_it,
        shipments::customs::one_code_serves_one_shipment,
        shipments::customs::events_have_their_time,
    ]
}

fn receipts() -> Vec<Case> {
    cases![
        receipts::without_papers::are_a_reported_pledge_and_a_signed_count,
        receipts::without_papers::are_spoken_for_and_decided_on_afterwards,
        receipts::without_papers::make_room_and_leave_an_excess,
        receipts::without_papers::called_enough_lack_again_without_their_count,
        receipts::without_papers::stand_for_a_promise_only_as_long_as_they_are_counted,
        receipts::without_papers::that_nobody_asked_for_cover_nothing,
        receipts::without_papers::tell_every_fault_at_once,
        receipts::reverse::a_wrong_count_is_counted_anew,
        receipts::reverse::promises_give_way_to_the_correction,
        receipts::reverse::a_fulfilled_pledge_opens_again,
        receipts::facts::two_lines_of_one_receipt_do_not_count_the_same_free_unit,
        receipts::facts::a_second_no_leaves_the_agreement_of_what_stepped_back,
        receipts::facts::promises_step_back_the_least_binding_and_the_newest_first,
        receipts::facts::excess::what_no_promise_makes_room_for_is_the_excess,
        receipts::facts::excess::every_later_change_lowers_the_excess,
        receipts::facts::excess::the_recipient_decides_on_the_excess,
        receipts::facts::excess::what_is_decided_is_of_the_excess_that_was_read,
        receipts::facts::excess::what_is_to_be_released_goes_back_when_it_comes_off_its_shipment,
        receipts::facts::excess::what_is_meant_for_another_need_steps_back_and_the_intent_is_kept,
        receipts::facts::excess::a_line_that_allows_a_surplus_has_no_excess,
        receipts::facts::a_fulfilled_need_opens_again,
        receipts::facts::a_need_closed_otherwise_takes_the_fact_and_wants_attention,
        receipts::facts::attention_ends_when_a_coordinator_releases_what_came_back,
        receipts::facts::what_took_place_is_counted_though_its_promise_stepped_back,
        receipts::facts::what_took_place_is_counted_though_its_pledge_lapsed,
        receipts::facts::a_surplus_beyond_all_measure_is_said_to_be_meant,
        receipts::facts::a_draft_is_discarded_or_signed_and_never_both,
        receipts::driver::who_drove_does_not_sign,
        receipts::signed::one_call_counts_and_signs,
        receipts::signed::the_carrier_signs_no_such_call_either,
        receipts::signed::what_took_place_has_its_time_of_signing_too,
        receipts::signed::only_a_signed_count_has_a_time,
        receipts::seats::the_driver_signs_through_no_seat_that_it_gave,
        receipts::seats::nor_through_the_seat_that_gave_its_own,
        receipts::seats::nor_with_a_token_for_a_colleague,
        receipts::seats::nor_with_a_token_that_its_giver_gives_meanwhile,
        receipts::seats::who_ends_the_others_is_not_the_only_seat,
        receipts::seats::the_only_seat_that_can_signs_and_it_is_logged,
        receipts::kinds::expertise,
        receipts::kinds::training,
        receipts::kinds::a_visit,
        receipts::kinds::goods_are_counted_by_shipment,
    ]
}

fn ledger() -> Vec<Case> {
    cases![
        ledger::parts::a_partial_yes_lowers_it_for_both_sides,
        ledger::parts::what_a_partial_yes_frees_moves_others_up,
        ledger::parts::a_late_yes_may_be_to_a_part_that_fits,
        ledger::parts::a_part_is_at_least_one_unit_and_its_reason_is_plain,
        ledger::rules::rule_1_no_more_is_promised_than_was_pledged,
        ledger::rules::rule_2_no_more_is_promised_than_is_needed,
        ledger::rules::rule_2_unless_the_recipient_allowed_a_surplus,
        ledger::rules::rule_3_no_more_is_shipped_than_is_committed,
        ledger::rules::rule_4_a_final_count_accounts_for_every_unit,
        ledger::rules::rule_5_remaining_is_needed_less_received_less_live,
        ledger::rules::rule_6_what_comes_to_nothing_reopens_the_need,
        ledger::rules::rule_7_the_excess_is_refused_or_stands_by,
        ledger::rules::rule_8_every_change_is_in_the_log_with_who_when_what_and_why,
        ledger::traps::a_pledge_for_one_of_two_equal_lines_counts_once,
        ledger::traps::a_pledge_in_cases_meets_a_need_in_pieces,
        ledger::traps::a_cancelled_pledge_counts_no_more,
        ledger::traps::fifty_for_a_need_of_ten_are_not_stored_as_covered,
        ledger::traps::what_was_lost_is_no_longer_on_the_way,
        ledger::traps::two_donors_at_once_are_not_promised_the_same_units,
        ledger::traps::a_second_partial_shipment_lowers_the_remainder,
        ledger::standby::the_oldest_moves_up_first_and_only_as_far_as_there_is_room,
        ledger::standby::standby_holds_nothing_and_can_be_taken_back,
        ledger::standby::an_offers_freed_units_serve_what_waits_elsewhere,
        ledger::standby::a_moved_up_one_is_in_the_log,
        ledger::waiting::what_nobody_answered_is_passed_by_until_a_late_yes,
        ledger::waiting::a_late_yes_to_an_offer_that_went_elsewhere_is_refused,
        ledger::waiting::what_a_coordinator_proposed_waits_for_both,
        ledger::waiting::a_silent_council_is_waited_for_sixty_days,
        ledger::waiting::a_decision_puts_it_back_in_the_row_where_there_is_no_room,
        ledger::authorisation::the_keys_turn_in_any_order,
        ledger::authorisation::a_refusal_frees_everything_and_can_be_reconsidered,
        ledger::authorisation::a_refused_pledge_gives_nothing_more,
        ledger::authorisation::a_gift_above_the_cap_is_not_covered,
        ledger::authorisation::a_granted_pledge_does_not_grow_behind_the_councils_back,
        ledger::authorisation::a_decision_lies_in_the_past,
        ledger::closing::never_as_fulfilled_while_something_remains,
        ledger::closing::never_while_agreed_goods_are_live,
        ledger::closing::only_time_expires_a_need,
        ledger::closing::a_surplus_received_closes_it_too,
        ledger::time::a_proposal_holds_for_fourteen_days_and_then_stands_by,
        ledger::time::an_agreed_one_has_no_hold,
        ledger::time::a_pledge_lapses_past_its_day_and_what_is_under_way_goes_on,
        ledger::time::a_need_expires_unless_confirmed,
        ledger::time::an_expiry_with_goods_under_way_asks_a_coordinator,
    ]
}

fn states() -> Vec<Case> {
    cases![states::needs, states::pledges, states::allocations, states::shipments, states::receipts,]
}

fn catalogue() -> Vec<Case> {
    cases![
        item_classes::find::a_text_is_understood_with_its_score_its_label_and_why,
        item_classes::find::a_class_is_read_by_its_key_or_its_full_code,
        item_classes::find::every_class_is_listed_once,
        item_classes::find::bad_questions_are_named,
        item_classes::lines::a_description_that_is_sure_names_its_class,
        item_classes::lines::in_doubt_the_likely_ones_are_named,
        item_classes::lines::an_unsorted_line_stays_a_draft,
        item_classes::lines::arms_are_refused_with_the_reason,
        item_classes::lines::what_is_of_dual_use_is_shown,
        item_classes::propose::an_accepted_word_is_found_at_once_on_every_node,
        item_classes::propose::an_accepted_class_can_be_asked_for,
        item_classes::propose::a_rejected_one_changes_nothing_and_says_why,
        item_classes::propose::bad_proposals_name_every_fault,
        folding::needs_are_found_however_their_words_are_typed,
        folding::classes_and_places_are_found_however_their_words_are_typed,
        places::are_found_in_any_languages_spelling,
        places::a_community_is_chosen_by_its_code,
        places::the_codifier_is_imported_and_old_names_stay,
        places::a_bad_codifier_changes_nothing,
        places::the_official_list_is_imported_beside_the_own_classes,
    ]
}

fn drowning() -> Vec<Case> {
    cases![
        drowning::connections::a_slow_head_is_cut_off_also_a_later_one,
        drowning::connections::a_slow_body_is_cut_off,
        drowning::connections::who_never_reads_is_cut_off,
        drowning::connections::who_reads_slowly_but_steadily_gets_all,
        drowning::connections::many_requests_at_once_are_all_answered,
        drowning::connections::idle_connections_end_and_are_few,
        drowning::connections::trickling_bodies_keep_nobody_out,
        drowning::connections::no_other_protocol_gets_around_it,
        drowning::connections::a_request_is_answered_in_time,
        drowning::connections::the_end_of_a_long_answer_does_not_wait,
        drowning::gate::nothing_compressed_is_taken,
        drowning::gate::a_token_comes_before_everything_that_can_be_wrong,
        drowning::gate::a_hundred_faults_are_told,
        drowning::gate::a_revoked_token_ends_at_once,
        drowning::headers::what_may_stand_once_is_refused_twice,
        drowning::headers::lists_may_stand_in_several_lines,
        drowning::shares::bodies_of_one_member_leave_room_for_others,
        drowning::shares::a_body_of_the_largest_size_fits,
        drowning::shares::a_crowd_at_work_leaves_places_for_probes,
        drowning::rates::a_member_has_one_rate_under_all_its_tokens,
        drowning::rates::made_up_tokens_are_one_neighbour,
        drowning::rates::failed_tokens_wait_longer_each_time,
        drowning::rates::only_trusted_proxies_name_their_clients,
        drowning::rates::health_is_outside_of_it,
        drowning::rates::metrics_do_not_grow_with_what_is_made_up,
        drowning::cursors::a_bad_one_is_named_by_every_list,
        drowning::cursors::one_belongs_to_its_list_and_its_order,
    ]
}

fn matching() -> Vec<Case> {
    cases![
        board::the_demo_gives_its_generators_to_four_regions_and_keeps_every_earmark,
        board::an_exported_board_is_an_instance_of_the_benchmark,
        suggestions::the_best_comes_first_with_its_reasons_in_the_readers_language,
        suggestions::a_declined_or_released_gift_is_back_at_once,
        suggestions::partners_and_those_with_nothing_come_first,
        suggestions::what_a_rule_forbids_comes_on_request,
        suggestions::each_sees_of_the_other_side_what_it_may,
        suggestions::what_is_asked_must_be_one_open_thing,
        allocation_plans::compute::a_hundred_and_two_generators_are_planned_for_four_regions,
        allocation_plans::compute::what_stays_unserved_says_for_lack_of_what,
        allocation_plans::compute::the_same_board_has_the_same_plan,
        allocation_plans::compute::a_part_of_the_board_can_be_planned,
        allocation_plans::compute::plans_are_the_coordinators,
        allocation_plans::compute::what_is_asked_for_must_make_sense,
        lots::lots_are_written_read_and_corrected,
        lots::promises_keep_to_lots,
        lots::nobody_gets_round_them_by_waiting_or_by_a_part,
        lots::suggestions_and_plans_keep_to_lots,
        lots::a_gift_that_leaves_later_is_planned_so,
        lots::a_general_gift_is_a_proposal_that_may_be_declined,
        lots::an_accepted_substitute_needs_no_further_word,
        allocation_plans::apply::its_allocations_are_proposed_to_both_sides,
        allocation_plans::apply::twice_does_nothing_twice,
        allocation_plans::apply::two_at_once_propose_once,
        allocation_plans::apply::what_changed_since_is_skipped_with_its_reason,
        allocation_plans::apply::components_stand_alone,
        allocation_plans::apply::only_what_is_done_is_applied,
        allocation_plans::edits::fixed_and_forbidden_pairs_are_kept,
        allocation_plans::edits::weights_move_within_bounds,
        allocation_plans::edits::edits_name_lines_of_the_board_once,
        allocation_plans::explain::every_verdict_has_its_code_and_its_sentence,
        allocation_plans::explain::equals_are_told_apart_from_worse,
        allocation_plans::explain::what_is_not_on_the_board_is_not_explained,
        allocation_plans::background::a_plan_left_behind_is_taken_up_again,
        allocation_plans::background::a_plan_that_ends_its_node_again_and_again_has_failed,
        allocation_plans::background::a_cancelled_plan_stays_cancelled,
        allocation_plans::background::many_who_take_up_compute_each_plan_once,
        allocation_plans::background::cancelling_while_it_is_computed_leaves_nothing_behind,
    ]
}

fn interface() -> Vec<Case> {
    cases![
        outage::the_service_recovers_when_the_database_comes_back,
        outage::a_frozen_server_hangs_nobody,
        outage::a_missing_standby_stops_no_reader,
        locks::a_lock_of_another_costs_only_those_who_need_it,
        locks::a_lock_that_ends_in_time_is_waited_for,
        locks::a_commit_whose_end_is_unknown_says_so,
        locks::a_server_that_takes_no_writes_is_503_until_one_does,
        policy::a_stranger_stands_before_every_door,
        policy::an_intermediary_acts_only_for_those_who_agreed,
        policy::tokens_end,
        organisations::one_record::eleven_spellings_of_a_name_are_one_organisation,
        organisations::one_record::a_name_is_not_changed_into_one_that_is_there,
        organisations::one_record::a_register_number_is_one_organisations,
        organisations::one_record::what_an_organisation_is_comes_from_the_list,
        organisations::one_record::two_records_of_one_become_one,
        organisations::one_record::two_that_face_each_other_are_not_one,
        organisations::one_record::what_happens_beside_a_merge_is_whole,
        organisations::one_record::what_came_from_one_to_the_other_keeps_them_two,
        organisations::one_record::a_customs_code_of_both_serves_both_shipments,
        organisations::one_record::what_is_made_beside_a_merge_is_the_others,
        organisations::one_record::it_is_found_by_words_of_its_name,
        organisations::reported::a_press_lists_ambulance_waits_for_its_donor,
        organisations::reported::a_donors_own_seat_speaks_for_it_once_there_is_one,
        organisations::reported::an_equal_own_word_comes_first,
        organisations::reported::a_coordinator_completes_what_was_only_reported,
        organisations::reported::a_reported_answer_has_a_source_and_one_seat_turns_one_key,
        organisations::exchange::each_gives_what_it_knows_and_asks_for_what_it_lacks,
        organisations::exchange::never_to_its_own_need,
        organisations::exchange::the_seeds_hold_both_directions,
        organisations::giving::no_token_is_wider_than_its_makers,
        organisations::giving::an_overseers_seat_is_kept_by_itself_and_by_administrators,
        organisations::giving::a_seat_has_a_role_that_was_verified,
        organisations::giving::a_coordinator_invites_the_first_member,
        organisations::giving::the_first_office_can_begin,
        organisations::verifying::says_which_roles_seats_may_hold,
        organisations::verifying::is_taken_back_from_donors_with_a_name_kind_or_country,
        organisations::verifying::is_taken_back_from_recipients_but_never_from_facts,
        organisations::verifying::a_seat_of_a_role_taken_away_drafts,
        organisations::verifying::silence_keeps_the_community,
        location::is_disclosed_by_relation,
        markers::nothing_is_read_by_whom_it_is_not_for,
        markers::lists_hold_what_can_be_read_alone,
        public::nothing_that_happened_within_the_delay_is_told,
        public::what_is_covered_is_listed_on_request_and_a_loss_is_told_late,
        public::pages_hold_each_need_once_whether_open_or_closed_lately,
        public::a_need_that_opens_again_is_told_as_late_as_one_that_opens,
        public::a_name_is_told_late_and_taken_back_at_once,
        public::a_recipient_is_named_only_if_it_said_so,
        bad_input::of_every_operation_is_refused_and_changes_nothing,
        bad_input::ids_of_others_are_refused,
        bad_input::in_queries_and_paths_is_refused,
        bad_input::in_place_of_no_body_is_refused,
        bad_input::of_no_length_is_no_body,
        interface::every_fault_is_told_at_once_in_the_readers_language,
        shape::of_every_body_each_fault_is_named,
        shape::of_every_field_each_misfit_is_refused,
        shape::of_every_query_each_fault_is_named,
        shape::no_body_and_no_json_say_so,
        interface::a_member_is_answered_in_its_own_language,
        interface::no_sentence_has_debug_text,
        interface::changes_need_the_version_that_was_read,
        interface::a_retry_gets_the_same_answer_and_does_nothing_twice,
        interface::the_same_key_at_once_has_one_effect,
        interface::pages_have_no_gap_and_no_repeat,
        interface::lists_are_narrowed_by_what_is_asked,
        interface::too_often_and_too_full_say_when_to_come_back,
        interface::every_answer_has_its_headers,
        interface::head_and_options_are_answered,
        interface::pages_of_others_may_read_what_is_public,
        interface::lists_have_a_tag_a_whole_link_and_are_sent_small,
        every_change::needs_its_version_and_can_be_sent_again,
        at_once::every_change_is_made_once,
        at_once::one_mandate_is_in_force,
        tags::a_tag_holds_while_only_the_other_side_acts,
        tags::what_is_stale_is_told_what_would_be_right,
        tags::a_reader_sees_what_changed_and_takes_no_answer_for_another,
        versions::the_second_of_two_updates_is_stale,
        versions::what_was_decided_on_another_version_is_decided_again,
        every_change::makes_rows_that_every_list_pages_through,
    ]
}
