"""A third party puts a time on the hub's tree; a device proves its receipts under it, and a court sees so alone."""

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from inspector.crypto.ids import SystemIds
from inspector.crypto.timestamps import query
from inspector.hub.errors import HubError
from inspector.hub.office.stamping import CERTIFICATES_FILE, URL_FILE, StampingAuthority, authority_of, stamp
from inspector.hub.relay import opened
from inspector.hub.rows import tree
from inspector.wire.messages import Known
from inspector.wire.receipts import open_receipt
from inspector.wire.scopes import Agency, Role, StreamKind
from inspector.wire.stamps import Stamp, is_under
from tests.fakes.postgres import NewDatabase
from tests.fakes.time_authority import TimeAuthority, a_time_authority
from tests.unit.hub.relays import InProcess, TurnedClock, a_home

INSPECTOR = (Agency.GEMEENTE, Role.INSPECTOR)


@pytest.fixture(scope="module")
def time_authority(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TimeAuthority]:
    with a_time_authority(tmp_path_factory.mktemp("authority")) as found:
        yield found


@pytest.fixture
def authority(time_authority: TimeAuthority) -> TimeAuthority:
    time_authority.status, time_authority.instead, time_authority.hangs_up = 200, None, False
    return time_authority


@pytest.fixture
def hub(tmp_path: Path, new_database: NewDatabase) -> Iterator[InProcess]:
    with opened(a_home(tmp_path, new_database()).path, clock=TurnedClock(), ids=SystemIds()) as relay:
        yield InProcess(relay, TurnedClock())


def asked(hub: InProcess, authority: TimeAuthority) -> StampingAuthority:
    """The authority as the hub's folder names it."""
    (hub.relay.home.path / URL_FILE).write_text(authority.url + "\n", encoding="ascii")
    shutil.copy(authority.certificates, hub.relay.home.path / CERTIFICATES_FILE)
    found = authority_of(hub.relay.home.path)
    assert found is not None
    return found


def pushes(hub: InProcess) -> bytes:
    device = hub.enrol(*INSPECTOR)
    reply = hub.sync(device, device.opens(StreamKind.FINDINGS, Agency.GEMEENTE).frame())
    assert reply.receipt is not None
    return reply.receipt


def test_a_hub_whose_folder_names_nobody_asks_nobody(hub: InProcess) -> None:
    assert authority_of(hub.relay.home.path) is None


def test_half_of_whom_to_ask_is_said(hub: InProcess) -> None:
    (hub.relay.home.path / URL_FILE).write_text("http://127.0.0.1:1/", encoding="ascii")

    with pytest.raises(HubError):
        authority_of(hub.relay.home.path)


def test_a_tree_is_stamped_when_it_grew_and_only_then(hub: InProcess, authority: TimeAuthority) -> None:
    pushes(hub)
    whom, before = asked(hub, authority), authority.asked

    assert stamp(hub.relay, whom)
    assert not stamp(hub.relay, whom)
    pushes(hub)
    assert stamp(hub.relay, whom)

    assert authority.asked == before + 2


def test_a_device_that_asks_is_shown_its_receipts_under_the_stamp(hub: InProcess, authority: TimeAuthority) -> None:
    public = hub.relay.hub_key.public
    receipts = [open_receipt(pushes(hub), public) for _ in range(5)]
    stamp(hub.relay, asked(hub, authority))
    pushes(hub)
    device = hub.enrol(*INSPECTOR)
    sizes = tuple(receipt.logged.size for receipt in receipts)

    told = hub.sync(device, known=Known(hub.relay.incarnation, 1))
    reply = hub.sync(device, known=Known(hub.relay.incarnation, 1), unstamped=(*sizes, 99))

    assert (told.stamped, told.stamp) == (5, None)
    assert reply.stamp is not None
    stamped = reply.stamp.check(public)
    assert [size for size, _ in reply.stamp.paths] == list(sizes)
    for receipt, (_, path) in zip(receipts, reply.stamp.paths, strict=True):
        assert is_under(receipt.checkpoint, stamped, path)
        assert not is_under(receipts[0].checkpoint, stamped, path) or receipt is receipts[0]


@pytest.mark.parametrize("status", [302, 404, 500])
def test_an_authority_that_does_not_answer_stops_nothing(hub: InProcess, authority: TimeAuthority, status: int) -> None:
    pushes(hub)
    authority.status = status

    with pytest.raises(HubError):
        stamp(hub.relay, asked(hub, authority))

    assert hub.relay.store.read(tree.standing).stamped == 0
    pushes(hub)


def test_an_authority_that_hangs_up_in_the_middle_of_its_reply_stops_nothing(
    hub: InProcess, authority: TimeAuthority
) -> None:
    pushes(hub)
    authority.hangs_up = True

    with pytest.raises(HubError):
        stamp(hub.relay, asked(hub, authority))

    authority.hangs_up = False
    assert stamp(hub.relay, asked(hub, authority))


def test_a_smaller_stamp_of_a_slower_process_replaces_no_larger_one(hub: InProcess) -> None:
    for size in (9, 7):
        later = Stamp(bytes([size]), b"token", ())
        hub.relay.store.write(partial(tree.keep_stamp, size=size, stamp=later)).result()

    assert hub.relay.store.read(tree.standing).stamped == 9


def test_a_stamp_for_another_question_or_by_somebody_else_is_not_kept(
    hub: InProcess, authority: TimeAuthority, tmp_path: Path
) -> None:
    pushes(hub)
    whom = asked(hub, authority)
    authority.instead = authority.answers(query(b"another question", 1))
    with pytest.raises(HubError):
        stamp(hub.relay, whom)

    with a_time_authority(tmp_path / "stranger") as stranger:
        (hub.relay.home.path / URL_FILE).write_text(stranger.url, encoding="ascii")
        lied_to = authority_of(hub.relay.home.path)
        assert lied_to is not None
        with pytest.raises(HubError):
            stamp(hub.relay, lied_to)

    assert hub.relay.store.read(tree.standing).stamped == 0
