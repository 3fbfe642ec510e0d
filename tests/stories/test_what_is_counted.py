"""Which answers about the people present become a number, and which never do, whoever asks for it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.casework.drafts import totals_of
from inspector.casework.judging import reviews
from inspector.casework.visiting import corrections, persons
from inspector.domain.refusals import NoCount, NotCounted
from tests.stories.officers import EXIT, LOCKED, Team, a_team, done

NEVER: list[tuple[str, str, NoCount]] = [
    ("ID-06", "ja", "of_another_agency"),
    ("ID-06", "nee", "of_another_agency"),
    ("ID-07", "ja", "never_kept"),
    ("ID-07", "geen_bsn", "never_kept"),
    ("ID-08", "ja", "only_by_machine"),
    ("ID-08", "nee", "only_by_machine"),
    ("ID-09", "geldig", "never_kept"),
    ("ID-09", "niet_getoond", "never_kept"),
    ("ID-12", "wij_leggen_contact", "never_kept"),
]


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "c1", "t1", "a1", "p1")
    yield team
    team.ends()


@pytest.mark.parametrize(("check", "outcome", "because"), NEVER)
def test_the_municipality_counts_no_answer_that_only_a_pass_the_police_or_nobody_may_give(
    team: Team, check: str, outcome: str, because: NoCount
) -> None:
    visit = team.starts("t1")

    refused = persons.count_persons(team.desk("t1"), visit, check, outcome, 1)

    assert refused == NotCounted(check, because)
    assert totals_of(team.desk("t1"), visit) == {}


def test_no_correction_brings_in_what_could_not_be_counted(team: Team) -> None:
    visit = team.starts("t1")
    team.is_at_the_door("t1", visit)
    team.judges("t1", visit, EXIT, LOCKED)
    done(persons.count_persons(team.desk("t1"), visit, "ID-08", "niet_vast_te_stellen", 2))
    team.closes("t1", visit)
    team.meets("t1", "c1")
    done(reviews.return_answer(team.desk("c1"), visit, EXIT, "Welke deur?"))
    team.meets("t1", "c1")

    for check, outcome, because in NEVER:
        wanted = {check: {outcome: 1}}
        refused = corrections.correct_count(team.desk("t1"), visit, wanted, "Verkeerd geteld.")
        assert refused == NotCounted(check, because)
    assert team.visit("t1", visit).totals == {"ID-08": {"niet_vast_te_stellen": 2}}


def test_what_cannot_be_established_is_counted(team: Team) -> None:
    visit = team.starts("t1")

    done(persons.count_persons(team.desk("t1"), visit, "ID-08", "niet_vast_te_stellen", 2))

    assert totals_of(team.desk("t1"), visit) == {"ID-08": {"niet_vast_te_stellen": 2}}


def test_labour_does_not_count_registration_at_all(team: Team) -> None:
    visit = team.starts("t1")
    team.joins("a1", "t1", visit)

    refused = persons.count_persons(team.desk("a1"), visit, "ID-08", "niet_vast_te_stellen", 1)

    assert refused == NotCounted("ID-08", "of_another_agency")
