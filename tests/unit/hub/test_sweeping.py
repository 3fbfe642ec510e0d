"""A hub that starts takes away what a crash left among its blobs, and nothing else."""

import hashlib
import os
import secrets
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from inspector.crypto.ids import SystemIds
from inspector.hub.relay import opened
from inspector.hub.rows.blobs import BlobFolder
from inspector.hub.running.sweeping import sweep
from inspector.wire import routes
from inspector.wire.scopes import Agency, Role, StreamKind
from tests.fakes.backups import backed_up, restored
from tests.fakes.device import Device, Log
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.unit.hub.relays import DAY_MS, TurnedClock


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RealHub]:
    yield from a_real_hub(tmp_path)


@pytest.fixture
def folder(hub: RealHub) -> BlobFolder:
    return BlobFolder(hub.home / "blobs")


@pytest.fixture
def inspector(hub: RealHub) -> Device:
    return hub.device(Agency.GEMEENTE, Role.INSPECTOR)


@pytest.fixture
def findings(inspector: Device) -> Log:
    log = inspector.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    inspector.syncs(log.frame())
    return log


def a_file_without_a_row(folder: BlobFolder, content: bytes) -> Path:
    """As a crash leaves it between the two."""
    blob = hashlib.sha256(content).digest()
    with folder.writing(blob, bytes(16), 0) as part:
        part.append(content)
    assert folder.keep(blob, bytes(16))
    return folder.file(blob)


def turned(home: Path, by_days: float) -> None:
    """Sweep as a hub does that starts so much later."""
    clock = TurnedClock(int(time.time() * 1000 + by_days * DAY_MS))
    with opened(home, clock=clock, ids=SystemIds()) as relay:
        sweep(relay)


def test_a_file_that_no_row_speaks_of_is_gone_after_a_restart_and_what_was_received_is_served(
    hub: RealHub, folder: BlobFolder, inspector: Device, findings: Log
) -> None:
    photos = [secrets.token_bytes(1000) for _ in range(20)]
    for photo in photos:
        assert inspector.puts_blob(photo, findings.stream).status_code == requests.codes.created
    left = a_file_without_a_row(folder, b"nobody's")

    hub.restart()

    assert not left.exists()
    for photo in photos:
        answer = inspector.sends("GET", routes.blob_path(hashlib.sha256(photo).digest()))
        assert answer.content == photo


def test_the_tables_that_a_killed_check_had_copied_are_in_no_backup_and_go_at_the_next_start(
    hub: RealHub, tmp_path: Path
) -> None:
    left = hub.home / "looking-x" / "hub.db"
    left.parent.mkdir(mode=0o700)
    left.write_bytes(b"a body that is erased later")
    with opened(hub.home, clock=TurnedClock(), ids=SystemIds()) as relay:
        copy = backed_up(relay, tmp_path / "copies").file

    hub.restart()

    assert not list(restored(copy, tmp_path / "again", ids=SystemIds()).home.path.glob("looking-*"))
    assert not left.parent.exists()


def test_the_device_whose_photo_was_swept_sends_it_again(
    hub: RealHub, folder: BlobFolder, inspector: Device, findings: Log
) -> None:
    photo = secrets.token_bytes(1000)
    a_file_without_a_row(folder, photo)
    hub.restart()

    assert inspector.puts_blob(photo, findings.stream).status_code == requests.codes.created


def test_what_is_newer_than_the_start_and_what_is_not_a_blob_is_left_alone(hub: RealHub, folder: BlobFolder) -> None:
    newer = a_file_without_a_row(folder, b"its row is on its way")
    other = newer.with_name("LEESMIJ")
    other.touch()

    turned(hub.home, -1)
    assert newer.exists()
    turned(hub.home, 1)

    assert not newer.exists()
    assert other.exists()


def test_an_upload_that_was_cut_can_go_on_for_a_week(hub: RealHub, folder: BlobFolder) -> None:
    blob, sender = hashlib.sha256(b"photo").digest(), bytes(16)
    with folder.writing(blob, sender, 0) as part:
        part.append(b"pho")

    turned(hub.home, 6.9)
    assert folder.received(blob, sender) == 3
    os.utime(folder.part(blob, sender), (0, 0))
    turned(hub.home, 6.9)
    assert folder.received(blob, sender) == 3, "whatever the file says, it was touched just now"

    turned(hub.home, 7.1)
    assert folder.received(blob, sender) is None


def test_other_commands_beside_a_hub_that_serves_sweep_nothing(hub: RealHub, folder: BlobFolder) -> None:
    waiting = a_file_without_a_row(folder, b"its row is on its way")

    hub.status()

    assert waiting.exists()
