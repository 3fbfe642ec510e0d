"""The card of places: what is offered, what is said of a warrant, and the banner inside a dwelling."""

from collections.abc import Iterator
from datetime import date

import pytest

from inspector.app.tongue import Tongue
from inspector.domain.entry_grounds import GROUNDS, Basis, grounds_for
from inspector.domain.place_events import Consent, ConsentWithdrawn, PlaceEntered, PlaceLeft
from inspector.domain.recorded import NewEvent
from inspector.domain.values import PlaceKind, SiteRole
from inspector.viewmodels.screen.place_words import ground_text, recorded_ground
from inspector.viewmodels.visit.place_forms import entered_of
from inspector.viewmodels.visit.places import PlacesInputs, PlacesProps, derive_places_props
from inspector.wire.scopes import Agency, StreamKind
from tests.unit.domain.examples import Device
from tests.unit.viewmodels.given import at_work, known

AGREED = PlaceEntered(
    PlaceKind.DWELLING, "Awbi 1", "zolder", Consent(SiteRole.RESIDENT, card_shown=True, explained=True)
)


@pytest.fixture
def english() -> Iterator[None]:
    tongue = Tongue()
    tongue.speak("en")
    yield
    tongue.speak("nl")


@pytest.fixture
def dutch() -> None:
    Tongue().speak("nl")


def shown(device: Device) -> PlacesProps:
    return derive_places_props(PlacesInputs(known(device)))


@pytest.mark.parametrize("place", [PlaceKind.DWELLING, PlaceKind.UNCLEAR])
def test_for_a_dwelling_nothing_is_chosen_and_no_ground_filled_in(place: PlaceKind) -> None:
    props = derive_places_props(PlacesInputs(known(at_work()), place))

    assert (props.basis, props.usual_ground, props.grounds) == ("", "", ())
    assert [each["key"] for each in props.bases] == ["toestemming", "machtiging", "nood"]


def test_a_dwelling_is_never_entered_on_the_general_ground() -> None:
    offered = {each.text for agency in GROUNDS for basis in Basis for each in grounds_for(agency, basis)}
    of_dwellings = {each.text for agency in GROUNDS for b in list(Basis)[1:] for each in grounds_for(agency, b)}

    assert "Awb 5:15" in offered
    assert "Awb 5:15" not in of_dwellings
    assert not any("onduidelijk" in text for text in offered)


def test_the_police_are_offered_no_power_of_the_municipality() -> None:
    assert grounds_for(Agency.POLITIE, Basis.POWER) == ()
    assert all(grounds_for(agency, Basis.CONSENT) for agency in GROUNDS)


@pytest.mark.usefixtures("qapp", "dutch")
def test_the_last_day_of_a_warrant_is_said_in_words() -> None:
    props = derive_places_props(PlacesInputs(known(at_work()), issued=date(2026, 12, 24)))

    assert props.validity.startswith("Geldig van donderdag 24 december 2026 tot en met zondag 27 december 2026.")


@pytest.mark.usefixtures("qapp", "english")
def test_a_ground_that_was_tapped_in_english_stands_in_the_report_s_language() -> None:
    every = [each.text for agency in GROUNDS for basis in Basis for each in grounds_for(agency, basis)]

    assert [recorded_ground(ground_text(ground)) for ground in every] == every
    assert ground_text("Awbi 1, met toestemming van de bewoner") != "Awbi 1, met toestemming van de bewoner"
    assert recorded_ground("warrant 12") == "warrant 12"


def test_a_form_says_of_the_chosen_ground_only() -> None:
    words = {"ground": "Awbi 1", "name": " zolder ", "card_shown": "ja", "explained": "ja", "emergency": "brand"}

    assert entered_of(PlaceKind.DWELLING, Basis.CONSENT, words, ()) == AGREED
    assert entered_of(PlaceKind.DWELLING, None, words, ()) == PlaceEntered(PlaceKind.DWELLING, "Awbi 1", "zolder")


def test_inside_a_dwelling_one_tap_takes_the_consent_back_and_then_only_leaving_is_left() -> None:
    device = at_work()
    entered = device.record(NewEvent(StreamKind.FINDINGS, AGREED))
    inside = shown(device)
    device.record(NewEvent(StreamKind.FINDINGS, ConsentWithdrawn(entered.id)))
    stopped = shown(device)
    device.record(NewEvent(StreamKind.FINDINGS, PlaceLeft(entered.id)))
    outside = shown(device)

    assert (inside.may_withdraw, inside.stop_title, inside.inside_title) == (True, "", "Woning: zolder")
    assert (stopped.may_withdraw, stopped.stop_title) == (False, "Stop: de toestemming is ingetrokken")
    assert "ga meteen naar buiten" in stopped.stop_text
    assert (outside.inside_key, outside.stop_title) == ("", "")
    assert outside.rows[-1].mark == "Toestemming ingetrokken"


def test_what_the_law_did_not_allow_is_marked_where_it_is_listed() -> None:
    device = at_work()
    device.record(NewEvent(StreamKind.FINDINGS, PlaceEntered(PlaceKind.DWELLING, "", "zolder", unlawful=True)))

    row = shown(device).rows[-1]

    assert (row.mark, row.inside, row.stopped) == ("Onrechtmatig betreden", True, True)
