"""A decision that is typed, recorded and taken back, for the tests of what a broken disk refuses."""

from itertools import count

from inspector.viewmodels.review.review import ReviewViewModel
from tests.stories.officers import EXIT
from tests.unit.viewmodels.busy_office import Office

DAYS = count(1)
"""Each decision is another one: the same again is refused."""


def selects(office: Office, made: ReviewViewModel) -> None:
    made.select(office.visits["returned"])


def keeps(_office: Office, made: ReviewViewModel) -> None:
    made.keepDecision(EXIT, {"measure": "Last"})


def decides(office: Office, made: ReviewViewModel) -> None:
    day = office.team.world.clock.now().date().isoformat()
    words: dict[str, object] = {"measure": "last onder dwangsom", "day": day, "term": "days", "days": str(next(DAYS))}
    made.decide(office.visits["returned"], EXIT, words)


def decided(made: ReviewViewModel) -> str:
    """The decision that stands."""
    found = next(row for row in made.props.answers if row.condition == EXIT)
    return str(found.decisions[0]["key"])


def says_why(_office: Office, made: ReviewViewModel) -> None:
    made.keepDecision(f"{EXIT}/{decided(made)}", {"reason": "Tikf"})


def takes_back(office: Office, made: ReviewViewModel) -> None:
    made.takeBackDecision(office.visits["returned"], EXIT, decided(made), "Tikfout.")
