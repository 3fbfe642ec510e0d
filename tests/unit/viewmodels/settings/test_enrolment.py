"""The settings say as whom the agency enrolled the officer, and what he may investigate until when."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from inspector.domain.values import Designation, Oath
from inspector.viewmodels.settings.enrolment import Enrolled, derive_enrolment_props
from inspector.wire.scopes import Role
from tests.stories.officers import an_open_team
from tests.unit.domain.examples import P1, T1

DEED = Designation("Akte 2026-0417", "domein I", "APV", date(2027, 11, 30))


@pytest.mark.parametrize(
    ("today", "words", "tone"),
    [(DEED.until, "Geldig tot en met 30-11-2027", "ok"), (date(2027, 12, 1), "Verlopen na 30-11-2027", "warn")],
)
def test_a_designation_is_shown_with_its_last_day(today: date, words: str, tone: str) -> None:
    props = derive_enrolment_props(Enrolled(replace(T1, oath=Oath.PROMISED, designations=(DEED,)), today))

    assert props.office.endswith("ambtsbelofte")
    assert props.designations == ({"title": DEED.deed, "detail": f"domein I\nAPV\n{words}", "tone": tone},)
    assert not props.none


def test_who_has_none_and_could_is_told_what_it_means() -> None:
    assert "alleen toezicht" in derive_enrolment_props(Enrolled(T1, DEED.until)).none
    assert not derive_enrolment_props(Enrolled(P1, DEED.until)).none


@pytest.mark.parametrize(
    ("until", "title", "tone"),
    [
        (date(2027, 11, 30), "Training in gesprekken tot en met 30-11-2027", "ok"),
        (date(2026, 12, 31), "Training in gesprekken tot en met 31-12-2026", "warn"),
        (date(2026, 11, 30), "Training in gesprekken afgelopen na 30-11-2026", "warn"),
        (None, "Niet in uw inschrijving", "neutral"),
    ],
)
def test_until_when_the_training_in_talks_counts_is_shown_with_who_extends_it(
    until: date | None, title: str, tone: str
) -> None:
    training = derive_enrolment_props(
        Enrolled(replace(T1, trained_until=until), certain_day=date(2026, 12, 1))
    ).training

    assert (training["title"], training["tone"]) == (title, tone)
    assert "functioneel beheerder" in training["detail"]


def test_who_goes_on_no_visit_reads_of_no_training() -> None:
    supervisor = replace(T1, role=Role.SUPERVISOR)
    assert not derive_enrolment_props(Enrolled(supervisor, certain_day=date(2026, 12, 1))).training


def test_a_device_knows_the_designation_from_the_statement_alone(tmp_path: Path) -> None:
    team = an_open_team(tmp_path, "c1", "o1", "t1")
    known = {number: team.desk(number).vault.me.designations for number in ("o1", "t1")}
    colleague = team.desk("t1").vault.directory.colleagues[team.desk("o1").vault.me.installation]
    team.ends()

    assert known == {"o1": colleague.officer.designations, "t1": ()}
    assert [each.deed for each in colleague.officer.designations] == ["Akte 2026-0417"]
