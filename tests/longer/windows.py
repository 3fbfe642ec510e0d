"""Tests of windows that wait for the long run, each with what says the same for less."""

from collections.abc import Mapping

BESIDE: Mapping[str, str] = {
    "tests/qml/erasures/test_erasure_sheet.py::test_nothing_is_cut_off_in_any_look": (
        "tests/qml/erasures/test_erasures_page.py::test_nothing_is_cut_off_in_any_look"
    ),
    "tests/qml/visit/test_own_parts.py::test_a_labour_inspector_makes_an_eis_on_a_violation": (
        "tests/stories/test_an_eis.py::test_an_eis_rests_on_a_violation_of_the_arbowet_that_stands"
    ),
    "tests/qml/visit/test_own_parts.py::"
    "test_a_labour_inspector_says_first_how_people_work_and_then_sees_what_to_check": (
        "tests/stories/test_how_people_work.py::"
        "test_before_the_relations_are_stated_only_what_holds_for_everybody_is_checked_then_what_goes_with_them"
    ),
    "tests/qml/visit/test_own_parts.py::test_police_sign_without_anything_to_read_back": (
        "tests/qml/visit/test_own_parts.py::test_a_labour_inspector_reads_back_and_signs"
    ),
    "tests/qml/window/test_officer_screens.py::test_longer_sentences_fit_on_every_screen": (
        "tests/qml/window/test_supervisor_looks.py::test_longer_words_fit"
    ),
}
