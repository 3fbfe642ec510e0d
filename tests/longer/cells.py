"""Cells of a test that stay in `make test` while its others wait for the long run."""

from collections.abc import Mapping

STAY: Mapping[str, tuple[str, ...]] = {
    "tests/architecture/test_imports.py::test_a_contract_refuses_its_breach": (
        "layers",
        "blind-hub",
        "one-door-to-the-vault",
    ),
    "tests/architecture/test_locks.py::test_every_library_that_is_imported_is_asked_for": ("inspector",),
    "tests/attacks/hub/test_interface_fuzz.py::test_whatever_is_asked_the_answer_is_one_of_the_document": (
        "POST /v1/sync",
        "POST /v1/enrol",
        "GET /v1/blobs",
        "PUT /v1/blobs",
        "GET /v1/tokens",
    ),
    "tests/fuzz/test_parsers.py::test_a_fuzzer_that_follows_coverage_finds_nothing": ("wire",),
    "tests/fuzz/test_parsers.py::test_a_parser_spends_little_on_a_bomb": (
        "app.",
        "crypto.",
        "demo.",
        "passes.",
        "sync.",
        "vault.",
        "wire.",
        "reports.stored_zip",
        "reports.events_view",
        "verify_bundle events.json",
        "verify_bundle manifest.sig",
        "verify_log logs/2fc3",
    ),
    "tests/qml/aside/test_cards_screen.py::test_no_line_is_clipped_in_any_language_and_orientation": (
        "nl-",
        "ru-",
        "th-",
    ),
    "tests/qml/erasures/test_erasure_sheet.py::test_a_date_that_is_none_is_never_proposed": ("31-02-2026",),
    "tests/qml/signals/test_signal_drafts.py::test_the_signs_stay_in_sight_however_many_facts_were_written": (
        "size0",
        "size3",
    ),
    "tests/qml/visit/test_help.py::test_both_ways_to_help_are_two_taps_from_every_tab": ("t1",),
    "tests/qml/visit/test_help.py::test_doubt_about_a_document_leads_everybody_but_the_police_to_the_police": (
        "t1",
        "p1",
    ),
    "tests/qml/visit/test_help.py::test_the_police_check_of_minors_stops_the_routine_at_any_doubt": (
        "twijfel",
        "nee",
    ),
    "tests/qml/visit/test_pass.py::test_without_a_camera_the_page_says_why_and_leads_back_to_where_a_code_is_typed": (
        "absent",
    ),
    "tests/qml/window/test_every_page_in_english.py::test_every_place_of_the_menu": (
        "c1",
        "t1",
    ),
    "tests/qml/window/test_every_role.py::test_each_page_of_a_role_has_something_to_do_or_says_when_it_will": (
        "c1",
        "f1",
        "p1",
        "t1",
    ),
    "tests/qml/window/test_narrow_roles.py::test_every_part_of_a_visit_fits_for_partners": ("a1",),
    "tests/qml/window/test_narrow_roles.py::test_every_place_of_the_menu_fits_for_every_role": ("c1",),
    "tests/qml/window/test_narrow_screens.py::test_every_part_of_a_visit_fits": (
        "1024x768",
        "1280x800 at 150 %",
    ),
    "tests/qml/window/test_narrow_screens.py::test_the_door_and_the_first_pages_fit": (
        "1024x768",
        "1280x800 at 150 %",
    ),
    "tests/qml/window/test_officer_screens.py::test_nothing_is_wrong_with_any_screen": ("nl-False-size1",),
    "tests/stories/test_a_lost_passphrase.py::"
    "test_a_damaged_vault_is_salvaged_by_custodians_and_what_holds_is_handed_in": ("0]",),
    "tests/stories/test_abandonment.py::test_any_later_record_revives_it": (
        "who-had-not-heard-answer",
        "who-heard-signature",
    ),
    "tests/stories/test_asking_the_register.py::test_a_hub_that_says_it_of_no_key_costs_the_sync_nothing": (
        "modulus0",
    ),
    "tests/stories/test_asking_the_register.py::test_a_hub_whose_day_is_another_one_costs_no_day_of_tokens": ("-1]",),
    "tests/stories/test_day_anywhere.py::test_the_shortest_day_has_its_pictures_too": ("inspector",),
    "tests/stories/test_day_of_damage.py::"
    "test_what_holds_of_a_damaged_storage_reaches_the_supervisor_and_the_officer_goes_on": ("vault.db-20000",),
    "tests/stories/test_decisions.py::test_of_two_who_decide_unheard_nobody_is_shown_the_last_and_both_are_told": (
        "c2",
    ),
    "tests/stories/test_documents.py::test_a_colleague_whose_program_seals_rubbish_stops_no_document": (
        "note_written",
    ),
    "tests/stories/test_entering_places.py::"
    "test_while_inside_unlawfully_no_answer_photo_or_count_is_taken_and_words_are": (
        "on nothing",
        "on an old warrant",
    ),
    "tests/stories/test_holds.py::test_every_ground_of_a_hold_can_be_said": ("juridische procedure",),
    "tests/stories/test_laptop_to_laptop.py::test_two_laptops_without_any_ipv4_meet_all_the_same": ("one link",),
    "tests/stories/test_newer_program.py::test_nothing_can_be_written_beside_it_and_nothing_changes": (
        "an answer",
        "the end",
    ),
    "tests/stories/test_newer_program.py::test_the_flag_counts_only_when_something_is_not_known": (
        "PlainNote",
        "RoomSealed",
        "SecretNote",
    ),
    "tests/stories/test_own_documents.py::test_reports_and_the_operators_copies_name_the_own_agency_alone": (
        "begun by the municipality-b1-a",
        "begun by the police-c1-t",
    ),
    "tests/stories/test_parts_of_a_visit.py::test_in_a_joint_visit_each_part_is_closed_and_released_on_its_own": (
        "order0",
    ),
    "tests/stories/test_referrals.py::test_what_is_no_packet_is_refused_and_kept_nowhere": (
        "long",
        "none",
    ),
    "tests/stories/test_report_times.py::"
    "test_a_clock_that_was_wrong_for_one_answer_dates_that_answer_and_nothing_else": ("off0",),
    "tests/stories/test_revoked_devices.py::test_one_role_alone_wipes_nothing": (
        "two supervisors",
        "administrator]",
    ),
    "tests/stories/test_signal_taken_over.py::test_each_receiver_answers": ("belastingdienst",),
    "tests/stories/test_signed_documents.py::test_the_hub_publishes_nothing_that_devices_would_refuse": (
        "another root",
    ),
    "tests/stories/test_sync_killed.py::test_killed_anywhere_it_goes_on_where_it_was": (
        "1",
        "4",
    ),
    "tests/stories/test_sync_on_a_bad_line.py::"
    "test_a_reply_cut_at_any_byte_is_offline_and_its_repetition_doubles_nothing": (
        "110",
        "300",
        "5]",
    ),
    "tests/stories/test_sync_on_a_bad_line.py::test_a_request_cut_at_any_byte_is_offline_and_then_arrives_once": (
        "10]",
        "1500",
        "3000",
    ),
    "tests/stories/test_sync_photos.py::test_a_download_that_was_cut_goes_on_at_the_byte": ("500000",),
    "tests/stories/test_sync_photos.py::test_an_upload_that_was_cut_goes_on_at_the_byte": ("400000",),
    "tests/stories/test_sync_through_a_hub.py::test_a_clock_that_is_years_off_still_syncs": ("off0",),
    "tests/stories/test_training_in_talks.py::test_no_clock_alone_ends_a_training_or_begins_to_ask_for_one": ("off0",),
    "tests/stories/test_wrong_clocks.py::"
    "test_no_visit_begins_on_another_day_or_under_other_rules_for_a_clock_that_was_set": (
        "behind",
        "ten years",
    ),
    "tests/unit/hub/running/test_audit.py::test_what_was_changed_is_told_and_so_is_all_after_it": (
        "UPDATE acts SET number",
        "DELETE FROM acts",
    ),
    "tests/unit/hub/running/test_proxy.py::test_a_proxy_that_names_nonsense_is_counted_as_itself": (
        "nonsense",
        "eth0",
    ),
    "tests/unit/hub/test_blob_quota.py::test_of_a_revoked_device_all_days_since_then_count_together": ("False-201",),
    "tests/unit/hub/test_push.py::test_branches_of_one_log_do_not_fill_the_hub": ("sqlite",),
    "tests/unit/reports/test_bundle_attacks.py::test_an_entry_cannot_be_given_another_meaning": (
        "1-",
        "2-",
    ),
    "tests/unit/reports/test_what_the_report_says.py::"
    "test_a_chapter_without_a_record_is_absent_and_the_others_are_numbered_without_a_gap": (
        "agreements",
        "findings",
        "notes",
    ),
    "tests/unit/vault/files/test_slots_file.py::"
    "test_who_takes_one_of_the_two_files_away_opens_nothing_with_a_passphrase_that_counts_no_more": (
        "3-after1-dies-slots.cbor",
        "4-after2-refuses-slots.cbor",
    ),
    "tests/unit/vault/making/test_salvaging.py::test_what_holds_of_a_damaged_vault_is_read_and_taken_over": (
        "vault.db-begins_foreign",
        "vault.db-ends",
        "second.copy",
        "slots.cbor",
    ),
    "tests/unit/vault/test_failing_disk.py::test_a_statement_that_fails_before_the_commit_was_never_there": (
        "answers_a_condition",
        "begins_a_visit",
        "hears_of_a_visit",
        "obeys_an_erasure",
        "revokes_a_colleague",
    ),
    "tests/unit/vault/test_failing_disk.py::"
    "test_what_follows_the_commit_is_never_undone_and_is_finished_at_the_next_opening": (
        "answers_a_condition",
        "begins_a_visit",
        "hears_of_a_visit",
        "obeys_an_erasure",
        "revokes_a_colleague",
    ),
    "tests/unit/vault/test_failing_disk.py::"
    "test_when_the_commit_fails_nothing_more_is_written_and_the_next_opening_decides": (
        "answers_a_condition",
        "begins_a_visit",
        "hears_of_a_visit",
        "obeys_an_erasure",
        "revokes_a_colleague",
    ),
    "tests/unit/viewmodels/test_what_the_catalogue_changes.py::test_a_changed_field_is_seen": (
        "UV-V-01",
        "SZ-10",
    ),
}
"""Each by a part of its name."""
