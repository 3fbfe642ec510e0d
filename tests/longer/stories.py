"""Stories that wait for the long run, each with what says the same for less."""

from collections.abc import Mapping

BESIDE: Mapping[str, str] = {
    "tests/stories/test_day_in_trouble.py::test_a_wrong_device_clock_changes_nothing_but_the_times_shown": (
        "tests/stories/test_wrong_clocks.py"
    ),
    "tests/stories/test_day_of_refusals.py::test_a_colleague_goes_on_with_a_visit_that_was_handed_over": (
        "tests/stories/test_handing_over.py"
    ),
    "tests/stories/test_day_of_refusals.py::test_a_role_does_nothing_that_is_not_its_own": (
        "tests/stories/test_who_may_do_what.py"
    ),
    "tests/stories/test_day_anywhere.py::test_a_follow_up_looks_only_at_what_was_open": (
        "tests/stories/test_follow_ups.py::test_a_follow_up_asks_only_what_is_still_open"
    ),
    "tests/stories/test_flat_cost.py::test_what_an_officer_waits_for_costs_the_same_after_years": (
        "tests/stories/test_business_history_counted.py::"
        "test_what_is_done_at_a_business_costs_the_same_after_any_number_of_visits"
    ),
    "tests/stories/test_sync_through_a_hub.py::test_a_thousand_events_do_not_take_a_thousand_requests": (
        "tests/stories/test_sync_counted.py::"
        "test_a_hundred_changes_leave_in_two_requests_and_less_than_thirty_kilobytes"
    ),
    "tests/stories/test_sync_when_the_hub_is_in_trouble.py::test_a_hub_killed_between_two_requests_loses_nothing": (
        "tests/stories/test_sync_when_the_hub_is_in_trouble.py::"
        "test_a_hub_killed_with_a_push_in_its_hands_loses_nothing_and_doubles_nothing"
    ),
    "tests/stories/test_sync_when_the_hub_is_in_trouble.py::"
    "test_requests_that_come_twice_and_out_of_order_change_nothing": (
        "tests/histories/test_sync_histories.py::test_random_histories_of_sync_lose_nothing_and_repeat_nothing"
    ),
    "tests/stories/test_day_of_each_agency.py::"
    "test_no_page_that_somebody_is_offered_is_without_work_or_a_sentence_that_says_why": (
        "tests/qml/window/test_every_role.py::test_each_page_of_a_role_has_something_to_do_or_says_when_it_will"
    ),
    "tests/stories/test_day_of_the_example.py::"
    "test_the_pictures_are_named_and_show_enough_of_it_in_the_dark_and_upright_too": (
        "tests/stories/test_day_anywhere.py::test_the_shortest_day_has_its_pictures_too"
    ),
    "tests/stories/test_day_of_a_revocation.py::"
    "test_a_colleague_goes_on_for_a_revoked_officer_once_the_hand_in_is_accepted": (
        "tests/stories/test_handing_over.py::"
        "test_a_supervisor_lets_another_go_on_once_the_old_device_is_revoked_and_its_hand_in_accepted"
    ),
    "tests/stories/test_day_of_a_revocation.py::"
    "test_a_part_that_is_named_is_accepted_and_no_other_that_belongs_to_no_visit": (
        "tests/stories/test_hand_in_after_revocation.py::"
        "test_each_log_is_decided_about_alone_and_a_new_visit_has_a_name_before"
    ),
    "tests/stories/test_day_in_trouble.py::"
    "test_a_colleague_who_came_in_by_the_code_alone_reads_the_findings_of_a_file": (
        "tests/stories/test_sync_by_file.py::"
        "test_who_came_in_by_the_code_alone_reads_the_findings_once_a_stick_told_of_it"
    ),
    "tests/stories/test_day_in_trouble.py::test_a_cut_network_loses_and_repeats_nothing": (
        "tests/stories/test_sync_on_a_bad_line.py::test_a_line_that_is_cut_again_and_again_still_moves_forward"
    ),
    "tests/stories/test_day_in_trouble.py::test_a_colleague_who_came_in_by_the_code_alone_signs_at_the_door_too": (
        "tests/stories/test_day_in_trouble.py::test_two_officers_without_a_network_pass_files_and_sign_at_the_door"
    ),
    "tests/stories/test_day_anywhere.py::test_two_tablets_that_hear_each_other_at_the_door_sign_the_same": (
        "tests/stories/test_what_was_signed.py::test_the_summary_says_what_each_signature_was_given_to"
    ),
    "tests/stories/test_day_of_refusals.py::test_whoever_is_not_on_the_spot_records_nothing_of_the_visit": (
        "tests/stories/test_who_may_do_what.py::test_what_is_refused_for_a_role_is_what_the_table_does_not_give_it"
    ),
    "tests/stories/test_day_of_refusals.py::test_a_visit_is_not_closed_before_everything_is_there": (
        "tests/stories/test_a_joint_visit.py::test_closing_names_what_is_missing_and_changes_nothing"
    ),
    "tests/stories/test_day_of_refusals.py::test_what_was_recorded_by_mistake_is_taken_back_until_the_signature": (
        "tests/stories/test_corrections.py"
    ),
    "tests/stories/test_day_of_one_plan.py::test_a_plan_that_was_started_already_gives_the_same_visit": (
        "tests/stories/test_one_visit_of_a_plan.py::test_officers_who_start_one_plan_offline_are_in_one_visit"
    ),
    "tests/stories/test_day_of_one_plan.py::test_a_typed_code_with_a_wrong_character_is_refused_with_its_place": (
        "tests/qml/today/test_officer_day.py::test_a_colleagues_visit_is_joined_by_typing_the_code"
    ),
    "tests/stories/test_follow_ups.py::test_a_day_on_which_a_colleague_comes_back_before_the_release": (
        "tests/stories/test_follow_ups.py::test_a_plan_lets_a_colleague_follow_up_on_a_visit_that_is_not_released"
    ),
    "tests/stories/test_day_of_a_training_in_talks.py::test_a_training_in_talks": (
        "tests/stories/test_training_in_talks.py::"
        "test_nobody_without_the_training_begins_or_joins_a_visit_where_it_is_asked"
    ),
    "tests/stories/test_sync_when_the_hub_is_in_trouble.py::"
    "test_a_hub_that_comes_back_from_an_old_copy_gets_everything_again": (
        "tests/stories/test_sync_when_the_hub_is_in_trouble.py::"
        "test_a_hub_that_goes_back_without_saying_so_is_named_and_believed_in_nothing_until_it_says_so"
    ),
}
