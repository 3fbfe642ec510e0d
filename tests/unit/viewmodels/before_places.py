"""What precedes the slots of the places that write."""

from inspector.casework.visiting import places
from inspector.domain.place_events import Consent, PlaceEntered
from inspector.domain.values import PlaceKind, SiteRole
from inspector.viewmodels.screen.visit_inputs import read_visit
from inspector.viewmodels.visit.places import PlacesViewModel
from tests.unit.viewmodels.busy_office import Office

ATTIC = PlaceEntered(
    PlaceKind.DWELLING, "Awbi 1", "zolder", Consent(SiteRole.RESIDENT, card_shown=True, explained=True)
)
KITCHEN = PlaceEntered(PlaceKind.BUSINESS, "Awb 5:15", "keuken")


def in_attic(office: Office, made: PlacesViewModel) -> None:
    _enters(office, made, ATTIC)


def in_kitchen(office: Office, made: PlacesViewModel) -> None:
    _enters(office, made, KITCHEN)


def withdraws(_office: Office, made: PlacesViewModel) -> None:
    made.withdrawConsent(made.props.inside_key)


def refused(_office: Office, made: PlacesViewModel) -> None:
    """On nothing; the disk is not asked."""
    made.consider("woning")
    made.enter({"name": "zolder"})


def _enters(office: Office, made: PlacesViewModel, entry: PlaceEntered) -> None:
    desk, visit = office.team.desk("t1"), office.visits["going_on"]
    office.work.run(lambda: places.enter(desk, visit, entry))
    known = made.session.wait_for(lambda desk: read_visit(desk, visit))
    assert known is not None
    made.show_visit(known)
