"""Days on which something goes wrong: nothing that was saved is lost, and nothing arrives twice."""

from pathlib import Path

import pytest

from inspector.demo.playing.refused import COLLEAGUE_LOCKED, NO_SECOND_OFFICER
from inspector.domain.values import Outcome, VisitState
from tests.fakes.day import BEGUN, C1, P1, PHOTO, SIGNED, T1, T2, TOGETHER, plays, step

pytestmark = pytest.mark.usefixtures("qapp")

WITH_SUPERVISOR = [T1, T2, C1]


def test_a_program_that_is_killed_between_steps_loses_nothing(tmp_path: Path) -> None:
    day = plays(
        tmp_path,
        step("t1", "go_offline"),
        *TOGETHER,
        step("t1", "assess", visit="v1", condition="UV-V-01", outcome="voldoet"),
        step("t1", "kill"),
        step("t1", "assess", visit="v1", condition="UV-V-07", outcome="voldoet", photos=[PHOTO.name]),
        step("t1", "count", visit="v1", check="ID-10", outcome="ja", number=2),
        step("t1", "kill"),
        step("t1", "note", visit="v1", text="Nog steeds hier."),
        step("t1", "kill"),
        step("t1", "close_visit", **SIGNED),
        step("t1", "kill"),
        step("t1", "go_online"),
        step("t1", "sync"),
        step("t1", "kill"),
        step("t1", "sync"),
        step("c1", "sync"),
        officers=WITH_SUPERVISOR,
    )

    assert day.ended_well
    for officer in ("t1", "c1"):
        visit = day.visit(officer)
        assert visit.state is VisitState.CLOSED
        assert visit.conditions["UV-V-01"].history == visit.conditions["UV-V-07"].history == 1
        assert [photo.name for photo in visit.conditions["UV-V-07"].values[0].photos] == [PHOTO.name]
        assert visit.counts == {"ID-10": {"ja": 2}}
        assert [note.text for note in visit.notes] == ["Nog steeds hier."]
        assert visit.chain == "verified"
    assert (day.officer("t1").outbox, day.officer("t1").quarantine) == (0, 0)
    assert {sync.result for sync in day.syncs} == {"ok"}


@pytest.mark.parametrize("after_bytes", [pytest.param(0, marks=pytest.mark.long), 2_500])
def test_a_cut_network_loses_and_repeats_nothing(tmp_path: Path, after_bytes: int) -> None:
    answers = ["UV-V-01", "UV-V-02", "UV-V-03", "UV-V-08"]

    day = plays(
        tmp_path,
        step("t1", "go_offline"),
        *BEGUN,
        *(step("t1", "assess", visit="v1", condition=each, outcome="voldoet") for each in answers),
        step("t1", "photo", visit="v1", file=PHOTO.name),
        step("t1", "go_online"),
        step("t1", "cut_network", after_bytes=after_bytes),
        step("t1", "sync"),
        step("t1", "sync"),
        step("c1", "sync"),
        officers=[T1, C1],
    )

    assert day.ended_well
    assert [sync.result for sync in day.syncs] == ["offline", "ok", "ok"]
    assert day.officer("t1").outbox == 0
    for officer in ("t1", "c1"):
        visit = day.visit(officer)
        assert {name: condition.history for name, condition in visit.conditions.items()} == dict.fromkeys(answers, 1)
        assert [photo.name for photo in visit.photos] == [PHOTO.name]
        assert visit.chain == "verified"
        assert day.officer(officer).quarantine == 0


def test_a_sync_that_cannot_be_is_recorded_and_a_cut_waits_for_no_later_one(tmp_path: Path) -> None:
    day = plays(
        tmp_path,
        step("t1", "cut_network", after_bytes=500_000),
        step("t1", "sync"),
        *BEGUN,
        step("t1", "go_offline"),
        step("t1", "sync"),
        step("t1", "go_online"),
        step("t1", "sync"),
        officers=[T1, C1],
    )

    assert day.ended_well
    assert [(sync.step, sync.result) for sync in day.syncs] == [(2, "ok"), (7, "offline"), (9, "ok")]
    assert (day.syncs[1].requests, day.syncs[1].receipts) == (0, 0)
    assert day.officer("t1").outbox == 0


def test_a_locked_device_does_nothing_until_the_right_passphrase(tmp_path: Path) -> None:
    day = plays(
        tmp_path,
        *BEGUN,
        step("t1", "lock"),
        step("t1", "sync", expect="refused"),
        step("t1", "note", visit="v1", text="Vergrendeld.", expect="refused"),
        step("t1", "lock", expect="refused"),
        step("t1", "kill"),
        step("t1", "unlock", passphrase="vier heel andere woorden", expect="refused"),
        step("t1", "unlock"),
        step("t1", "unlock", expect="refused"),
        step("t1", "note", visit="v1", text="Weer open."),
        officers=[T1, C1],
    )

    assert day.ended_well
    assert [note.text for note in day.visit("t1").notes] == ["Weer open."]
    assert [refusal.why for refusal in day.played.summary.refusals if refusal.do == "unlock"] == [
        "Deze wachtzin klopt niet. Let op spaties en hoofdletters.",
        "Dit apparaat is al ontgrendeld.",
    ]


def test_two_officers_without_a_network_pass_files_and_sign_at_the_door(tmp_path: Path) -> None:
    day = plays(
        tmp_path,
        *(step(officer, "go_offline") for officer in ("t1", "t2")),
        *TOGETHER,
        step("t2", "join_visit", visit="v1"),
        step("t2", "assess", visit="v1", condition="UV-G-01", outcome="voldoet"),
        step("t2", "count", visit="v1", check="ID-10", outcome="ja"),
        step("t2", "export_bundle", file="van-t2.ifb"),
        step("t1", "import_bundle", file="van-t2.ifb"),
        step("t1", "import_bundle", file="van-t2.ifb"),
        step("t1", "close_visit", **SIGNED, partner="signs"),
        step("t2", "cosign", visit="v1", expect="refused"),  # signed at the door already
        officers=WITH_SUPERVISOR,
    )

    assert day.ended_well
    (value,) = day.visit("t1").conditions["UV-G-01"].values
    assert value.by == "t2"
    assert day.visit("t1").conditions["UV-G-01"].history == 1
    assert day.visit("t2").closed
    assert day.visit("t2").counts == {"ID-10": {"ja": 1}}


def test_a_colleague_who_came_in_by_the_code_alone_signs_at_the_door_too(tmp_path: Path) -> None:
    day = plays(
        tmp_path,
        *(step(officer, "go_offline") for officer in ("t1", "t2")),
        *BEGUN,
        step("t2", "join_visit", visit="v1"),
        step("t2", "assess", visit="v1", condition="UV-G-01", outcome="voldoet"),
        step("t1", "close_visit", **SIGNED, partner="signs"),
        officers=WITH_SUPERVISOR,
    )

    assert day.ended_well
    for officer in ("t1", "t2"):
        visit = day.visit(officer)
        assert (visit.state, visit.conflicts) == (VisitState.CLOSED, ())
        assert [value.by for value in visit.conditions["UV-G-01"].values] == ["t2"]


def test_a_colleague_who_came_in_by_the_code_alone_reads_the_findings_of_a_file(tmp_path: Path) -> None:
    day = plays(
        tmp_path,
        *(step(officer, "go_offline") for officer in ("t1", "t2")),
        *BEGUN,
        step("t2", "join_visit", visit="v1"),
        step("t1", "assess", visit="v1", condition="UV-G-01", outcome="voldoet"),
        step("t2", "export_bundle", file="heen.ifb"),
        step("t1", "import_bundle", file="heen.ifb"),
        step("t1", "export_bundle", file="terug.ifb"),
        step("t2", "import_bundle", file="terug.ifb"),
        officers=WITH_SUPERVISOR,
    )

    assert day.ended_well
    assert [value.by for value in day.visit("t2").conditions["UV-G-01"].values] == ["t1"]


def test_nothing_is_signed_where_the_second_officer_cannot(tmp_path: Path) -> None:
    second = (step("t1", "start_visit", visit="v2", business="linde", kind="regulier", partner="p1"),)

    day = plays(
        tmp_path,
        *TOGETHER,
        *second,
        step("t2", "join_visit", visit="v1"),
        step("t2", "lock"),
        step("t1", "close_visit", **SIGNED, partner="signs", expect="refused"),
        step("t1", "close_visit", **SIGNED | {"visit": "v2"}, partner="signs", expect="refused"),
        officers=[T1, T2, P1, C1],
    )

    assert day.ended_well
    assert [refusal.why for refusal in day.played.summary.refusals] == [COLLEAGUE_LOCKED.words, NO_SECOND_OFFICER.words]
    assert {visit.state for visit in day.officer("t1").visits.values()} == {VisitState.OPEN}


def test_a_wrong_device_clock_changes_nothing_but_the_times_shown(tmp_path: Path) -> None:
    day = plays(
        tmp_path,
        step("t1", "set_clock", offset="-400d") | {"at": "2026-11-24T08:50:00+01:00"},
        step("t2", "set_clock", offset="+03:00"),
        *TOGETHER,
        step("t2", "join_visit", visit="v1"),
        step("t1", "assess", visit="v1", condition="UV-V-01", outcome="voldoet"),
        step("t1", "sync"),
        step("t2", "sync"),
        step("t2", "assess", visit="v1", condition="UV-V-01", outcome="niet_van_toepassing"),
        step("t2", "sync"),
        step("t1", "sync"),
        officers=WITH_SUPERVISOR,
    )

    assert day.ended_well
    assert {sync.result for sync in day.syncs} == {"ok"}
    for officer in ("t1", "t2"):
        alarm = day.visit(officer).conditions["UV-V-01"]
        assert [(value.outcome, value.by) for value in alarm.values] == [(Outcome.NOT_APPLICABLE, "t2")]
        assert day.visit(officer).chain == "verified"
