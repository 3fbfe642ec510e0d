"""How often a text stayed as it was while it was asked whether a name stands in it: each signs his own number."""

from collections.abc import Iterator

import pytest

from inspector.casework.drafts import Draft, key_of
from inspector.casework.visiting import closings, name_questions, notes
from inspector.domain.ids import VisitId
from inspector.viewmodels.review.review_steps import timeline
from tests.stories.officers import Team, a_team, done

NAMED = "Sekswerker Anna had een eigen sleutel."
EVERYBODY = ("t1", "t2", "c1")
ASKED = "{} keer bleef een tekst staan na de vraag of er een naam in staat."


@pytest.fixture
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Team]:
    team = a_team(tmp_path_factory.mktemp("names"), *EVERYBODY)
    yield team
    team.ends()


def leaves_names(town: Team, number: str, visit: VisitId, times: int) -> None:
    for _ in range(times):
        done(name_questions.count(town.desk(number), visit))


def told(town: Team, visit: VisitId) -> list[str]:
    """What the coordinator reads of the signatures."""
    return [str(step["title"]) for step in timeline(town.visit("c1", visit)) if step["icon"] == "signature"]


def test_the_coordinator_reads_of_each_who_signed_how_often_and_nothing_of_the_text(town: Team) -> None:
    visit = town.starts("t1", partner="t2")
    town.joins("t2", "t1", visit)
    town.is_at_the_door("t1", visit)
    done(notes.write_note(town.desk("t1"), visit, NAMED))
    leaves_names(town, "t1", visit, 2)
    leaves_names(town, "t2", visit, 1)
    before = key_of(Draft.NAMES, visit), dict(town.desk("t1").vault.drafts(key_of(Draft.NAMES, "")))
    town.closes("t1", visit)
    town.meets(*EVERYBODY)
    done(closings.cosign(town.desk("t2"), visit))
    town.meets(*EVERYBODY)
    leaves_names(town, "t1", visit, 3)

    assert before[1] == {before[0]: b"2"}, "kept is the number, of no text and at no time"
    assert sorted(told(town, visit)) == [f"Meegetekend. {ASKED.format(1)}", f"Ondertekend. {ASKED.format(2)}"]
    for number in ("t1", "t2"):
        assert name_questions.counted(town.desk(number), visit) == 0, "signed, and nothing is counted after that"


def test_who_was_asked_nothing_signs_as_before(town: Team) -> None:
    visit = town.starts("t1")
    town.is_at_the_door("t1", visit)
    town.closes("t1", visit)
    town.meets(*EVERYBODY)

    assert told(town, visit) == ["Ondertekend"]
