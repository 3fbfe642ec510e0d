"""What precedes a write of statements and of how answers are known."""

from inspector.casework.visiting import saying
from inspector.domain.said_events import AgreementMade
from inspector.viewmodels.checklist.measuring import MeasuringViewModel
from inspector.viewmodels.screen.visit_inputs import read_visit
from inspector.viewmodels.visit.saying import SayingViewModel
from tests.stories.officers import EXIT
from tests.unit.viewmodels.busy_office import Office


def opens_a_form(_office: Office, made: SayingViewModel) -> None:
    made.open("agreement_made")


def says(office: Office, made: SayingViewModel) -> None:
    """An agreement, and the tab as it is read again."""
    desk, visit = office.team.desk("t1"), office.visits["going_on"]
    office.work.run(lambda: saying.record(desk, visit, AgreementMade("De deur blijft open.")))
    _reads_again(office, made)


def withdraws(office: Office, made: SayingViewModel) -> None:
    made.withdraw(made.props.rows[0].key, "Verkeerd.")
    office.waits()
    _reads_again(office, made)


def brings_back(_office: Office, made: SayingViewModel) -> None:
    made.bringBack(made.props.withdrawn_rows[0].item)


def measures(_office: Office, made: MeasuringViewModel) -> None:
    made.keep(EXIT, {"method": "gemeten", "value": "61", "unit": "cm", "instrument": "rolmaat"})


def _reads_again(office: Office, made: SayingViewModel) -> None:
    known = made.session.wait_for(lambda desk: read_visit(desk, office.visits["going_on"]))
    assert known is not None
    made.show_visit(known)
