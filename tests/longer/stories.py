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
        "tests/stories/test_sync_counted.py::test_a_hundred_changes_leave_in_two_requests_and_less_than_thirty_kilobytes"
    ),
    "tests/stories/test_sync_when_the_hub_is_in_trouble.py::test_a_hub_killed_between_two_requests_loses_nothing": (
        "tests/stories/test_sync_when_the_hub_is_in_trouble.py::"
        "test_a_hub_killed_with_a_push_in_its_hands_loses_nothing_and_doubles_nothing"
    ),
    "tests/stories/test_sync_when_the_hub_is_in_trouble.py::"
    "test_requests_that_come_twice_and_out_of_order_change_nothing": (
        "tests/histories/test_sync_histories.py::test_random_histories_of_sync_lose_nothing_and_repeat_nothing"
    ),
}
