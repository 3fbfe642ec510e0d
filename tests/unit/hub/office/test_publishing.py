"""Signed documents go into a directory: under the agency's root or the national one, once, in every life of the hub."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from inspector.crypto.ids import SystemIds
from inspector.crypto.readerkeys import ReaderKey
from inspector.crypto.signatures import SigningKey
from inspector.crypto.signed_document import (
    DOCUMENT_KEY_LIFE,
    DocumentKeyStatement,
    DocumentScope,
    issue_document_key,
    sign_document,
)
from inspector.crypto.validity import Validity
from inspector.hub.errors import HubError
from inspector.hub.office.custodians import name_custodians, name_keepers
from inspector.hub.office.publishing import name_national_root, publish_document
from inspector.hub.relay import opened
from inspector.hub.rows import acts
from inspector.hub.rows.home import NATIONAL_ROOT, read_key
from inspector.wire import frames
from inspector.wire.custodian import Custodian
from inspector.wire.directory import DocumentPublished, decode_declaration
from inspector.wire.documents import unpack_document
from inspector.wire.scopes import Agency, EventClass, Purpose, Role
from tests.fakes.backups import backed_up, restored
from tests.fakes.postgres import NewDatabase
from tests.fakes.seeded_ids import SeededIds
from tests.unit.hub.relays import START_MS, InProcess, TurnedClock, a_home

DOCUMENT = b'{"format": "inspector-catalogue/1"}'
AT = datetime.fromtimestamp(START_MS // 1000 - 60, UTC)


@pytest.fixture
def hub(tmp_path: Path, new_database: NewDatabase) -> Iterator[InProcess]:
    clock = TurnedClock()
    with opened(a_home(tmp_path, new_database()).path, clock=clock, ids=SystemIds()) as relay:
        yield InProcess(relay, clock)


def signed(root: SigningKey, document: bytes = DOCUMENT, scope: DocumentScope = DocumentScope.CATALOGUE) -> bytes:
    key = SigningKey(SeededIds("document").key32())
    statement = DocumentKeyStatement("Wie tekent", key.public, scope, Validity.starting(AT, DOCUMENT_KEY_LIFE))
    return sign_document(document, key, issue_document_key(statement, root), scope, at=AT)


def root_of(hub: InProcess, name: str = "gemeente.key") -> SigningKey:
    return read_key(hub.relay.home.offline_roots / name)


def heard(hub: InProcess, agency: Agency = Agency.GEMEENTE) -> list[bytes]:
    """The documents that a new device of the agency is given with its first sync."""
    reply = hub.sync(hub.enrol(agency, Role.SUPERVISOR))
    said = [
        decode_declaration(event.body)
        for frame in reply.frames
        for event in frames.parse(frame).events
        if event.header.event_class is EventClass.DIRECTORY and event.body is not None
    ]
    assert not reply.more
    return [unpack_document(each.packed) for each in said if isinstance(each, DocumentPublished)]


def test_what_the_agencys_root_signed_reaches_the_devices_of_every_agency(hub: InProcess) -> None:
    publish_document(hub.relay, Agency.GEMEENTE, "a.json", DOCUMENT, signed(root_of(hub)))

    assert heard(hub) == heard(hub, Agency.POLITIE) == [DOCUMENT]


def test_what_the_national_root_signed_is_taken_by_every_agency_that_named_it(hub: InProcess) -> None:
    publish_document(hub.relay, Agency.POLITIE, "a.json", DOCUMENT, signed(root_of(hub, NATIONAL_ROOT)))

    assert heard(hub) == [DOCUMENT]


def test_another_national_root_counts_from_when_the_agencys_root_named_it_and_the_old_one_no_more(
    hub: InProcess,
) -> None:
    new, own = SigningKey(bytes(32)), root_of(hub)
    with pytest.raises(HubError, match="neither"):
        publish_document(hub.relay, Agency.GEMEENTE, "a.json", DOCUMENT, signed(new))

    name_national_root(hub.relay, Agency.GEMEENTE, new.public, own)

    publish_document(hub.relay, Agency.GEMEENTE, "a.json", DOCUMENT, signed(new))
    with pytest.raises(HubError, match="neither"):
        publish_document(hub.relay, Agency.GEMEENTE, "b.json", b"{}", signed(root_of(hub, NATIONAL_ROOT), b"{}"))
    with pytest.raises(HubError, match="not the root key"):
        name_national_root(hub.relay, Agency.POLITIE, new.public, own)


@pytest.mark.parametrize(
    ("name", "document", "signature", "reason"),
    [
        ("a.json", DOCUMENT, lambda root: signed(root, b"other"), "neither"),
        ("a.json", DOCUMENT, lambda _: signed(SigningKey(b"\x05" * 32)), "neither"),
        ("a.json", DOCUMENT, lambda root: signed(root, scope=DocumentScope.DEMO), "neither"),
        ("a.json", DOCUMENT, lambda root: signed(root, scope=DocumentScope.REGIMES), "neither"),
        ("a.json", DOCUMENT, lambda _: b"", "neither"),
        ("hub-address", DOCUMENT, signed, "a hub uses itself"),
        ("hub-key", DOCUMENT, signed, "a hub uses itself"),
        ("", DOCUMENT, signed, "1 to 120"),
        ("n" * 121, DOCUMENT, signed, "1 to 120"),
        ("a.json", SeededIds("noise").token(1_000), lambda root: signed(root, b""), "neither"),
    ],
)
def test_the_hub_takes_no_document_that_devices_would_refuse(
    hub: InProcess, name: str, document: bytes, signature: object, reason: str
) -> None:
    assert callable(signature)
    with pytest.raises(HubError, match=reason):
        publish_document(hub.relay, Agency.GEMEENTE, name, document, signature(root_of(hub)))
    assert heard(hub) == []


def test_a_municipalitys_law_is_taken_under_a_municipalitys_root_only(hub: InProcess) -> None:
    def law(root: SigningKey) -> bytes:
        return signed(root, scope=DocumentScope.MUNICIPALITY)

    for root in (root_of(hub, "politie.key"), root_of(hub, NATIONAL_ROOT)):
        with pytest.raises(HubError, match="neither"):
            publish_document(hub.relay, Agency.POLITIE, "a.json", DOCUMENT, law(root))
    publish_document(hub.relay, Agency.GEMEENTE, "a.json", DOCUMENT, law(root_of(hub)))

    assert heard(hub) == [DOCUMENT]


def test_a_key_that_was_made_for_another_kind_of_document_signs_nothing(hub: InProcess) -> None:
    name, signature = "a.json", signed(root_of(hub))

    with pytest.raises(HubError, match="neither"):
        publish_document(hub.relay, Agency.GEMEENTE, name, DOCUMENT, signature, purpose=DocumentScope.REGIMES)
    assert heard(hub) == []


def test_what_is_published_and_who_is_named_stands_in_the_list_of_what_was_done(hub: InProcess) -> None:
    own, three = root_of(hub), tuple(Custodian(name, ReaderKey(name.encode() * 32).public) for name in "abc")

    publish_document(hub.relay, Agency.GEMEENTE, "a.json", DOCUMENT, signed(own))
    name_national_root(hub.relay, Agency.GEMEENTE, bytes(32), own)
    name_custodians(hub.relay, Agency.GEMEENTE, three)
    name_keepers(hub.relay, Agency.GEMEENTE, Purpose.COMMON, three, own)

    done = hub.relay.store.read(lambda connection: [*acts.read(connection, hub.relay.hub_key.public)])
    assert [(each.what, dict(each.facts)) for each in done] == [
        ("document published", {"agency": "gemeente", "name": "a.json"}),
        ("national root named", {"agency": "gemeente", "public": "00" * 32}),
        ("custodians named", {"agency": "gemeente", "names": "a, b, c"}),
        ("keepers named", {"agency": "gemeente", "purpose": "common", "names": "a, b, c"}),
    ]


def test_a_document_that_no_event_can_hold_is_refused_before_anything_is_written(hub: InProcess) -> None:
    noise = SeededIds("noise").token(300_000)

    with pytest.raises(HubError, match="larger than a directory takes"):
        publish_document(hub.relay, Agency.GEMEENTE, "a.json", noise, signed(root_of(hub), noise))


def test_the_same_document_is_published_once(hub: InProcess) -> None:
    publish_document(hub.relay, Agency.GEMEENTE, "a.json", DOCUMENT, signed(root_of(hub)))

    with pytest.raises(HubError, match="published already"):
        publish_document(hub.relay, Agency.GEMEENTE, "again.json", DOCUMENT, signed(root_of(hub)))


def test_a_restored_hub_has_them_still(hub: InProcess, tmp_path: Path) -> None:
    publish_document(hub.relay, Agency.GEMEENTE, "a.json", DOCUMENT, signed(root_of(hub)))
    copy = backed_up(hub.relay, tmp_path / "copies").file

    again = restored(copy, tmp_path / "again", ids=SystemIds()).home

    with opened(again.path, clock=hub.clock, ids=SystemIds()) as relay:
        assert heard(InProcess(relay, hub.clock)) == [DOCUMENT]
