"""What a report says of time: when somebody acted, never what the furthest clock of the visit said."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from inspector.casework.documents import documents
from inspector.casework.judging import reviews
from inspector.casework.visiting import places
from inspector.domain.ids import VisitId
from inspector.domain.place_events import PlaceEntered
from inspector.domain.values import PlaceKind
from tests.stories.officers import AGREED, ALONE, EXIT, LOCKED, Team, a_team, done
from tests.unit.reports.pdf_text import pages_of


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "c1", "t1")
    yield team
    team.ends()


def the_report(team: Team, number: str, visit: VisitId) -> bytes:
    report = documents.finding_report(team.desk(number), visit)
    assert isinstance(report, bytes), report
    return report


@pytest.mark.parametrize(
    ("off", "found", "said"),
    [
        (timedelta(days=300), "28 december 2026, 09:02, t1", "300 dagen voor"),
        (timedelta(days=-1), "2 maart 2026, 09:02, t1", "1 dag achter"),
    ],
)
def test_a_clock_that_was_wrong_for_one_answer_dates_that_answer_and_nothing_else(
    team: Team, off: timedelta, found: str, said: str
) -> None:
    clock = team.world.clock
    visit = team.starts("t1")
    clock.passes(minutes=1)
    team.is_at_the_door("t1", visit)
    clock.passes(minutes=1)
    clock.is_set_to(clock.now() + off)
    team.judges("t1", visit, EXIT, LOCKED)
    clock.is_set_to(clock.now() - off)
    clock.passes(minutes=30)
    team.closes("t1", visit)
    team.meets("t1", "c1")
    clock.passes(hours=5)
    done(reviews.release_visit(team.desk("c1"), visit, ALONE))

    report = the_report(team, "c1", visit)
    text = " ".join(pages_of(report))

    assert report == the_report(team, "c1", visit)
    assert "Opgemaakt 3 maart 2026, 14:32" in text
    assert "Bezoek 3 maart 2026" in text
    assert "09:00 Begin van het bezoek" in text
    assert f"{found} (de klok van dit apparaat liep toen {said})" in text
    assert f"liep zij {said}" in text


def test_what_happened_in_a_dwelling_after_midnight_is_printed_with_its_date(team: Team) -> None:
    clock, t1 = team.world.clock, team.desk("t1")
    visit = team.starts("t1")
    team.is_at_the_door("t1", visit)
    clock.passes(hours=14, minutes=40)
    done(places.enter(t1, visit, PlaceEntered(PlaceKind.DWELLING, "Awbi 1", "zolder", AGREED)))
    inside = team.visit("t1", visit).places[-1]
    clock.passes(minutes=30)
    done(places.withdraw_consent(t1, visit, inside.id))
    done(places.leave(t1, visit, inside.id))
    team.closes("t1", visit)

    text = " ".join(pages_of(the_report(team, "t1", visit)))

    assert "23:40" in text
    assert "Toestemming ingetrokken om 00:10 (04-03-2026)." in text
