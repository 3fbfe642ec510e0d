"""What a day script cannot make the program do, and what the officer reads instead."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from inspector.domain.values import VisitState
from tests.fakes.day import A1, BEGUN, C1, P1, PHOTO, SIGNED, T1, T2, Fields, plays, step

pytestmark = pytest.mark.usefixtures("qapp")

VIOLATION = step("t1", "assess", visit="v1", condition="UV-V-01", outcome="overtreding")


def close(**changes: object) -> Fields:
    return step("t1", "close_visit", **{key: value for key, value in (SIGNED | changes).items() if value is not None})


def test_a_visit_is_not_closed_before_everything_is_there(tmp_path: Path) -> None:
    begun, card, enter = BEGUN
    expected = {"expect": "refused"}

    day = plays(
        tmp_path,
        begun,
        close() | expected,
        card,
        step("t1", "enter", visit="v1", place="bedrijfsruimte") | {"name": "zolder"},
        close() | expected,
        enter,
        VIOLATION,
        close() | expected,
        VIOLATION | {"facts": "Knop werkt niet.", "severity": "zwaar"},
        close(operator=None) | expected,
        close(operator="refuses") | expected,
        close(rest=None) | expected,
        close(operator="absent", reason="Is weg.") | expected,
        officers=[T1, C1],
    )

    assert day.ended_well
    whys = [refusal.why for refusal in day.played.summary.refusals]
    for why, part in zip(
        whys,
        ("legitimatiebewijs", "grond van betreden", "kies de ernst", "exploitant tekent", "de reden", "Nog niet"),
        strict=False,
    ):
        assert part in why, why
    assert "UV-V-07" in whys[5]
    # The dwelling still has no ground: whatever else is filled in, that stays in the way.
    assert all("grond van betreden" in why for why in whys[1:])
    assert day.visit("t1").state is VisitState.OPEN


def test_a_role_does_nothing_that_is_not_its_own(tmp_path: Path) -> None:
    day = plays(
        tmp_path,
        *BEGUN,
        step("t1", "plan_visit", plan="p", business="linde", for_=["t1"], kind="regulier", expect="refused"),
        step("t1", "edit_business", business="linde", name="Anders", expect="refused"),
        step("c1", "start_visit", visit="v2", business="linde", kind="regulier", expect="refused"),
        step("c1", "join_visit", visit="v1", expect="refused"),
        step("p1", "note", visit="v1", text="Niet van mij.", expect="refused"),
        step("a1", "close_visit", **SIGNED, expect="refused"),
        step("t1", "cosign", visit="v1", expect="refused"),
        step("t1", "amend", visit="v1", condition="UV-V-01", reason="Zomaar.", facts="Iets.", expect="refused"),
        step("t1", "resubmit", visit="v1", expect="refused"),
        step("t1", "release_visit", visit="v1", expect="refused"),
        step("c1", "report", visit="v1", file="te-vroeg.pdf", expect="refused"),
        step("t1", "signal", visit="v1", receiver="ggd", facts="Naar niemand.", expect="refused"),
        step("t1", "resolve", visit="v1", condition="UV-V-01", outcome="voldoet", reason="Geen.", expect="refused"),
        step("t1", "assess", visit="v1", condition="AR-WML-02", outcome="voldoet", expect="refused"),
        step("t1", "photo", visit="v1", file="is-er-niet.jpg", expect="refused"),
        step("t1", "note", visit="v1", text="Nummer 999993653.", expect="refused"),
        officers=[T1, P1, A1, C1],
    )

    assert day.ended_well
    assert len(day.played.summary.refusals) == 16
    assert all(refusal.expected and refusal.why for refusal in day.played.summary.refusals)
    assert day.visit("t1").notes == ()
    assert not (day.out / "te-vroeg.pdf").exists()


def test_whoever_is_not_on_the_spot_records_nothing_of_the_visit(tmp_path: Path) -> None:
    b1: Fields = {"key": "b1", "name": "Beheerder 1", "agency": "gemeente", "role": "administrator"}
    f1: Fields = {"key": "f1", "name": "Functionaris 1", "agency": "politie", "role": "privacy_officer"}

    day = plays(
        tmp_path,
        *BEGUN,
        step("t1", "sync"),
        step("c1", "sync"),
        step("b1", "join_visit", visit="v1", expect="refused"),
        step("f1", "join_visit", visit="v1", expect="refused"),
        step("c1", "show_card", visit="v1", to="beheerder", expect="refused"),
        step("c1", "enter", visit="v1", place="woning", ground="Awb 5:15", expect="refused"),
        step("c1", "count", visit="v1", check="ID-03", outcome="paspoort", expect="refused"),
        step("c1", "note", visit="v1", text="Vanaf kantoor.", expect="refused"),
        officers=[T1, C1, b1, f1],
    )

    assert day.ended_well
    assert day.visit("c1") == replace(day.visit("t1"), hat=None)  # nobody wears one at the office
    assert day.officer("c1").outbox == 0
    assert day.officer("b1").visits == day.officer("f1").visits == {}


def test_what_stands_in_the_way_at_the_door_and_on_the_list_can_be_set_right(tmp_path: Path) -> None:
    begun, card, enter = BEGUN
    room = step("t1", "enter", visit="v1", place="bedrijfsruimte", name="kamer 1")
    violation = step("t1", "assess", visit="v1", condition="UV-Z-13", outcome="overtreding", severity="zwaar")
    violation |= {"facts": "Geen procedure."}

    day = plays(
        tmp_path,
        begun,
        card,
        enter,
        room,
        close() | {"expect": "refused"},
        room | {"ground": "Awb 5:15"},
        step("t1", "photo", visit="v1", condition="UV-Z-13", file=PHOTO.name, expect="refused"),
        violation | {"photos": [PHOTO.name], "expect": "refused"},
        violation,
        close(),
        officers=[T1, C1],
    )

    assert day.ended_well
    bare, *pictures = (refusal.why for refusal in day.played.summary.refusals)
    assert "bedrijfsruimte (kamer 1)" in bare
    assert pictures == ["Bij UV-Z-13 hoort geen foto. Beschrijf wat u ziet bij de feiten."] * 2
    assert day.visit("t1").state is VisitState.CLOSED
    assert day.visit("t1").conditions["UV-Z-13"].values[0].photos == ()


def test_an_unexpected_refusal_ends_the_play_with_what_was_done_so_far(tmp_path: Path) -> None:
    day = plays(
        tmp_path,
        *BEGUN,
        close(rest=None),
        step("t1", "note", visit="v1", text="Komt niet meer."),
        officers=[T1, C1],
    )

    assert day.played.stopped is not None
    assert str(day.played.stopped).startswith("step 4 (line ")
    assert "Nog niet beantwoord: UV-B-01" in str(day.played.stopped)
    (refusal,) = day.played.summary.refusals
    assert (refusal.step, refusal.expected) == (4, False)
    assert day.visit("t1").notes == ()


def test_a_step_that_was_to_be_refused_and_succeeds_is_the_failure(tmp_path: Path) -> None:
    day = plays(tmp_path, step("t1", "sync", expect="refused"), step("t1", "sync"), officers=[T1, C1])

    assert day.played.stopped is not None
    assert "was expected to be refused" in str(day.played.stopped)
    assert day.played.summary.refusals == ()
    assert len(day.syncs) == 1


def test_what_was_recorded_by_mistake_is_taken_back_until_the_signature(tmp_path: Path) -> None:
    correct = step("t1", "correct", visit="v1")

    day = plays(
        tmp_path,
        *BEGUN,
        step("t1", "enter", visit="v1", place="woning", consent={"by": "bewoner"}, name="zolder"),
        step("t1", "count", visit="v1", check="ID-10", outcome="ja", number=3),
        correct | {"what": "place", "name": "zolder", "reason": "Verkeerd aangetikt."},
        correct | {"what": "place", "name": "zolder", "expect": "refused"},
        correct | {"what": "count", "name": "ID-10"},
        correct | {"what": "count", "name": "ID-10", "expect": "refused"},
        correct | {"what": "card", "name": "beheerder"},
        close() | {"expect": "refused"},
        step("t1", "show_card", visit="v1", to="exploitant"),
        close(),
        correct | {"what": "place", "expect": "refused"},
        officers=[T1, C1],
    )

    assert day.ended_well
    assert day.visit("t1").state is VisitState.CLOSED
    assert day.visit("t1").counts == {}


@pytest.mark.long
def test_a_visit_begun_by_mistake_is_abandoned_until_something_is_recorded(tmp_path: Path) -> None:
    abandon = step("t1", "abandon_visit", visit="v1", reason="Verkeerd bedrijf.")

    given_up = plays(
        tmp_path / "a", *BEGUN, step("c1", "abandon_visit", visit="v1", reason="Nee.", expect="refused"), abandon
    )
    revived = plays(tmp_path / "b", *BEGUN, abandon, step("t1", "note", visit="v1", text="Toch aan de deur."))

    assert given_up.ended_well
    assert revived.ended_well
    assert (given_up.visit("t1").abandoned, given_up.visit("t1").state) == (True, VisitState.OPEN)
    assert not revived.visit("t1").abandoned


def test_a_colleague_goes_on_with_a_visit_that_was_handed_over(tmp_path: Path) -> None:
    day = plays(
        tmp_path,
        *BEGUN,
        step("t2", "note", visit="v1", text="Te vroeg.", expect="refused"),
        step("c1", "hand_over_visit", visit="v1", to="t2", expect="refused"),
        step("t1", "hand_over_visit", visit="v1", to="p1", expect="refused"),
        step("t1", "hand_over_visit", visit="v1", to="t2"),
        step("t1", "sync"),
        step("t2", "sync"),
        step("t2", "note", visit="v1", text="Overgenomen."),
        close() | {"as": "t2"},
        step("t2", "sync"),
        step("c1", "sync"),
        officers=[T1, T2, P1, C1],
    )

    assert day.ended_well
    assert day.visit("c1").state is VisitState.CLOSED
    assert [note.by for note in day.visit("c1").notes] == ["t2"]
