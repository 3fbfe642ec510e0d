"""What precedes a write on a labour inspector's list of documents."""

from inspector.casework.visiting import saying
from inspector.domain.labour_events import DocumentListed, DocumentStep
from inspector.viewmodels.screen.visit_inputs import read_visit
from inspector.viewmodels.visit.listing import ListingViewModel
from tests.unit.viewmodels.busy_office import Office


def lists(office: Office, made: ListingViewModel) -> None:
    """One document, and the tab as it is read again."""
    desk, visit = office.team.desk("a1"), office.visits["labour"]
    office.work.run(lambda: saying.record(desk, visit, DocumentListed(DocumentStep.ASKED, text="Rooster.")))
    _reads_again(office, made)


def withdraws(_office: Office, made: ListingViewModel) -> None:
    made.withdraw(str(made.props.rows[0].steps[0]["key"]), "Verkeerd.")


def takes_back(office: Office, made: ListingViewModel) -> None:
    withdraws(office, made)
    office.waits()
    _reads_again(office, made)


def brings_back(_office: Office, made: ListingViewModel) -> None:
    made.bringBack(made.props.withdrawn_rows[0].item)


def _reads_again(office: Office, made: ListingViewModel) -> None:
    known = made.session.wait_for(lambda desk: read_visit(desk, office.visits["labour"]))
    assert known is not None
    made.show_visit(known)
