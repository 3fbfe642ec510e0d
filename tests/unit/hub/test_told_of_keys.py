"""What a hub tells of its keys fits in one message, however often somebody says it."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from inspector.crypto.ids import SystemIds
from inspector.crypto.signatures import SigningKey
from inspector.crypto.statements import ENROLMENT_LIFE, HubSuccessorStatement, issue_key
from inspector.crypto.validity import Validity
from inspector.hub.register.successors import said_of_keys, told_of_keys
from inspector.hub.relay import opened
from inspector.hub.rows.home import read_key
from inspector.wire.directory import DocumentPublished
from inspector.wire.documents import HUB_SUCCESSOR, pack_document
from inspector.wire.of_hub.hub_keys import MOST_SAID, SaidOfHub, decode_said, encode_said
from inspector.wire.scopes import Agency
from tests.unit.hub.relays import InProcess, TurnedClock, a_home


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[InProcess]:
    clock = TurnedClock()
    with opened(a_home(tmp_path).path, clock=clock, ids=SystemIds()) as relay:
        yield InProcess(relay, clock)


def publishes(hub: InProcess, agency: Agency, minutes: int) -> SaidOfHub:
    root = read_key(hub.relay.home.offline_roots / f"{agency.value}.key")
    since = datetime.fromtimestamp(hub.clock() // 1000, UTC) + timedelta(minutes=minutes)
    new, old = SigningKey(bytes([1, minutes]) * 16).public, SigningKey(bytes([2, minutes]) * 16).public
    told = HubSuccessorStatement(agency.value, new, Validity.starting(since, ENROLMENT_LIFE), old)
    statement = issue_key(told, root)
    said = DocumentPublished(HUB_SUCCESSOR, pack_document(statement), b"")
    hub.relay.store.write(
        lambda connection: hub.relay.registrar.declare(connection, agency, said, now_ms=hub.clock())
    ).result()
    return SaidOfHub(statement, b"")


def test_one_agency_that_says_too_much_keeps_no_device_from_reading_what_is_told(hub: InProcess) -> None:
    of_police = publishes(hub, Agency.POLITIE, 0)
    of_town = [publishes(hub, Agency.GEMEENTE, minutes) for minutes in range(MOST_SAID + 1)]
    publishes(hub, Agency.GEMEENTE, MOST_SAID)  # the same once more

    told = hub.relay.store.read(told_of_keys)

    assert len(hub.relay.store.read(said_of_keys)) > MOST_SAID
    assert decode_said(encode_said(told)) == told
    assert of_police in told
    assert [each for each in told if each != of_police] == of_town[-(MOST_SAID // 2) :]
