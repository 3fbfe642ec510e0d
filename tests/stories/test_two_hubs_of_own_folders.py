"""Two hubs on two machines, each with a copy of the folder of keys: one database and one bucket make them one hub."""

import hashlib
import secrets
import shutil
from collections.abc import Iterator
from contextlib import closing
from functools import partial

import pytest

from inspector.crypto.ids import SystemIds
from inspector.hub.clock import system_ms
from inspector.hub.office.founding import found
from inspector.hub.rows import tree
from inspector.hub.rows.databases import open_store
from inspector.hub.rows.home import Home
from inspector.hub.running.process import start_hub
from inspector.wire import routes
from inspector.wire.messages import Standing, SyncRequest
from inspector.wire.scopes import Agency, Role, StreamKind
from inspector.wire.tree import is_consistent
from tests.fakes.bucket import a_bucket, credentials
from tests.fakes.device import Device
from tests.fakes.hub_process import AGENCIES, RealHub
from tests.fakes.postgres import a_database


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[RealHub, RealHub]]:
    """The second folder is a copy of the first, made once both keys and addresses stood in it."""
    folder = tmp_path_factory.mktemp("machines")
    home = found(folder / "hub1", AGENCIES, ids=SystemIds(), now_ms=system_ms(), address=a_database(), blobs=a_bucket())
    credentials(home.credentials_file)
    shutil.copytree(home.path, folder / "hub2")
    hubs = [RealHub(path, start_hub(path)) for path in (home.path, folder / "hub2")]
    yield hubs[0], hubs[1]
    for hub in hubs:
        hub.kill()


def at(device: Device, hub: RealHub) -> Device:
    device.url = hub.url
    return device


def test_what_one_machine_said_the_other_knows_and_goes_on_alone(two: tuple[RealHub, RealHub]) -> None:
    first, second = two
    device = first.device(Agency.GEMEENTE, Role.INSPECTOR)
    other = second.device(Agency.GEMEENTE, Role.INSPECTOR)  # a code of the one is good at the other, and its statement
    log = device.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    photo = secrets.token_bytes(300_000)
    told = []
    for number in range(6):
        log.seal()
        asked = at(device, two[number % 2]).asks(SyncRequest(0, frames=(log.frame(),), room=0))
        told.append(device.receipt(asked))

    began = at(device, first).puts_blob(photo, log.stream, upto=100_000)
    elsewhere = at(device, second).puts_blob(photo, log.stream, offset=100_000)
    whole = at(device, second).puts_blob(photo, log.stream)
    got = at(device, first).sends("GET", routes.blob_path(hashlib.sha256(photo).digest()))
    first.revoke(other)
    first.kill()  # with its disk: nothing but what was not whole was on it alone
    shutil.rmtree(first.home)
    log.seal()
    after = at(device, second).asks(SyncRequest(0, frames=(log.frame(),), room=0))

    assert (began.status_code, elsewhere.status_code, elsewhere.headers[routes.UPLOAD_OFFSET]) == (202, 409, "0")
    assert whole.status_code == 201
    assert got.content == photo
    assert at(other, second).asks(SyncRequest(0)).standing is Standing.REVOKED
    assert device.receipt(after).logged.size > told[-1].logged.size
    with closing(open_store(Home(second.home))) as store:
        for receipt in told:
            now = store.read(partial(tree.standing, before=receipt.logged.size))
            assert is_consistent(receipt.logged.size, receipt.logged.tree, now.logged.size, now.logged.tree, now.grown)
    assert [receipt.logged.size for receipt in told] == sorted({receipt.logged.size for receipt in told})
