"""A hub whose blobs are in a bucket of a real object store has what that says to have, and tells when it is gone."""

import hashlib
import secrets
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import requests

from inspector.cli.main import main
from inspector.crypto.ids import SystemIds
from inspector.hub.clock import system_ms
from inspector.hub.errors import HubError, StoreDownError, UnsafeError
from inspector.hub.office.checking import check
from inspector.hub.office.founding import found
from inspector.hub.relay import opened
from inspector.hub.rows.blobs import BlobFolder
from inspector.hub.rows.bucket import BlobBucket, open_bucket
from inspector.hub.rows.databases import open_blobs
from inspector.hub.rows.home import CREDENTIALS_FILE, Home
from inspector.hub.running.process import start_hub
from inspector.hub.running.sweeping import sweep
from inspector.wire import routes
from inspector.wire.receipts import open_blob_receipt
from inspector.wire.scopes import Agency, Role, StreamKind
from tests.fakes.backups import backed_up, restored
from tests.fakes.bucket import KEY, SECRET, a_bucket, a_weed, address_in, credentials
from tests.fakes.device import Device, Log
from tests.fakes.hub_process import AGENCIES, RealHub
from tests.unit.hub.relays import TurnedClock


def a_hub(folder: Path, address: str) -> RealHub:
    home = found(folder / "hub", AGENCIES, ids=SystemIds(), now_ms=system_ms(), blobs=address)
    credentials(home.credentials_file)
    return RealHub(home.path, start_hub(home.path))


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RealHub]:
    hub = a_hub(tmp_path, a_bucket())
    try:
        yield hub
    finally:
        hub.kill()


@pytest.fixture
def inspector(hub: RealHub) -> Device:
    return hub.device(Agency.GEMEENTE, Role.INSPECTOR)


@pytest.fixture
def visit(inspector: Device) -> Log:
    return visit_of(inspector)


def visit_of(device: Device) -> Log:
    log = device.opens(StreamKind.VISIT, Agency.GEMEENTE)
    device.syncs(log.frame())
    return log


def a_photo() -> bytes:
    return secrets.token_bytes(300_000)


def path_of(photo: bytes) -> str:
    return routes.blob_path(hashlib.sha256(photo).digest())


def test_a_photo_is_in_the_bucket_before_its_receipt_and_not_on_the_hubs_disk(
    hub: RealHub, inspector: Device, visit: Log
) -> None:
    photo = a_photo()

    answer = inspector.puts_blob(photo, visit.stream)
    hub.kill()

    assert open_blob_receipt(answer.content, inspector.hub_public).blobs[0].size == len(photo)
    assert open_blobs(Home(hub.home)).holds(hashlib.sha256(photo).digest(), len(photo))
    assert not [path for path in (hub.home / "blobs").rglob("*") if path.is_file()]
    hub.restart()
    assert inspector.sends("GET", path_of(photo)).content == photo
    part = inspector.sends("GET", path_of(photo), headers={"range": "bytes=100-199"})
    assert part.content == photo[100:200]
    assert check(hub.home, is_served=True) == ()


@pytest.mark.long
def test_a_store_that_is_gone_makes_a_hub_unready_and_costs_no_photo(tmp_path: Path) -> None:
    """The device keeps what got no receipt; what had arrived is not sent again; events go on meanwhile."""
    weed = a_weed(tmp_path / "weed")
    hub = a_hub(tmp_path, address_in(weed))
    try:
        inspector = hub.device(Agency.GEMEENTE, Role.INSPECTOR)
        visit, photo = visit_of(inspector), a_photo()
        assert hub.comes_to(requests.codes.ok)
        weed.stop()

        refused = inspector.puts_blob(photo, visit.stream)

        assert refused.status_code == requests.codes.service_unavailable
        assert refused.headers["retry-after"] == "5"
        assert inspector.sends("HEAD", path_of(photo)).headers[routes.UPLOAD_COMPLETE] == routes.INCOMPLETE
        assert inspector.sends("HEAD", path_of(photo)).headers[routes.UPLOAD_OFFSET] == str(len(photo))
        assert hub.comes_to(requests.codes.service_unavailable)
        assert inspector.syncs(visit.frame()).have
        hub.restart()
        assert hub.comes_to(requests.codes.service_unavailable)
        assert main(["hub", "status", str(hub.home)]) == 0

        weed.start()
        assert hub.comes_to(requests.codes.ok)
        assert inspector.puts_blob(photo, visit.stream).status_code == requests.codes.created
        assert inspector.sends("GET", path_of(photo)).content == photo
    finally:
        hub.kill()
        weed.stop()


@pytest.mark.long
def test_of_two_copies_in_the_store_one_may_be_lost_and_no_photo_is_said_to_be_safe_with_one(tmp_path: Path) -> None:
    """What two servers had, one gives; until there are two again nothing new is receipted, and then all of it is."""
    weed = a_weed(tmp_path / "weed", keeps_two=True)
    hub = a_hub(tmp_path, address_in(weed))
    try:
        inspector = hub.device(Agency.GEMEENTE, Role.INSPECTOR)
        inspector.patience_seconds = 90  # a store that waits for a second copy lets the hub wait too
        visit, before, after = visit_of(inspector), a_photo(), a_photo()
        assert inspector.puts_blob(before, visit.stream).status_code == requests.codes.created
        weed.lose_second_copies()

        kept = inspector.sends("GET", path_of(before))
        refused = inspector.puts_blob(after, visit.stream)
        told = inspector.sends("HEAD", path_of(after))
        notes = inspector.syncs(visit.frame())

        assert kept.content == before
        assert refused.status_code == requests.codes.service_unavailable
        assert told.headers[routes.UPLOAD_COMPLETE] == routes.INCOMPLETE
        assert notes.have
        weed.keep_second_copies()
        until = time.monotonic() + 60
        while (answer := inspector.puts_blob(after, visit.stream)).status_code != requests.codes.created:
            assert answer.status_code == requests.codes.service_unavailable
            assert time.monotonic() < until
            time.sleep(1)
        assert inspector.sends("GET", path_of(after)).content == after
    finally:
        hub.kill()
        weed.stop()


def test_the_key_of_the_store_stands_in_no_log_and_no_answer(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    hub = a_hub(tmp_path, a_bucket())
    wrong = "quite-another-secret"
    try:
        credentials(hub.home / CREDENTIALS_FILE, wrong)
        hub.restart()
        inspector = hub.device(Agency.GEMEENTE, Role.INSPECTOR)
        refused = inspector.puts_blob(a_photo(), visit_of(inspector).stream)
        assert hub.comes_to(requests.codes.service_unavailable)
        words = Path(f"/proc/{hub.process.process.pid}/cmdline").read_bytes()
    finally:
        hub.kill()

    told = capfd.readouterr()
    assert refused.status_code == requests.codes.service_unavailable
    assert "the store of blobs refuses this hub" in told.err
    for text in (told.out, told.err, refused.text, words.decode()):
        assert not any(each in text for each in (KEY, wrong, SECRET))


@pytest.mark.long
def test_blobs_move_to_a_bucket_and_back_with_every_receipt_valid(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = found(tmp_path / "hub", AGENCIES, ids=SystemIds(), now_ms=system_ms())
    hub = RealHub(home.path, start_hub(home.path))
    credentials(home.credentials_file)
    try:
        inspector = hub.device(Agency.GEMEENTE, Role.INSPECTOR)
        visit, photo, lost = visit_of(inspector), a_photo(), a_photo()
        for each in (photo, lost):
            inspector.puts_blob(each, visit.stream)
        hub.stop()
        open_blobs(home).remove([hashlib.sha256(lost).digest()])

        bucket = a_bucket()
        assert main(["hub", "migrate", str(home.path), "--blobs", bucket]) == 0
        BlobFolder(home.blobs).write(hashlib.sha256(photo).digest(), [photo])  # as a crash before the end leaves it
        assert main(["hub", "migrate", str(home.path), "--blobs", bucket]) == 0
        assert main(["hub", "migrate", str(home.path), "--blobs", bucket]) == 2
        assert [path for path in home.blobs.rglob("*") if path.is_file()] == []
        assert "1 blob" in capsys.readouterr().err
        assert [each.refill for each in check(home.path, is_served=False)] != []
        hub.process = start_hub(home.path, port=hub.process.port)
        assert inspector.sends("GET", path_of(photo)).content == photo
        hub.stop()

        assert main(["hub", "migrate", str(home.path), "--blobs", "folder"]) == 0
        assert main(["hub", "migrate", str(home.path), "--blobs", "folder"]) == 2
        assert not home.blobs_address_file.exists()
        hub.process = start_hub(home.path, port=hub.process.port)
        assert inspector.sends("GET", path_of(photo)).content == photo
    finally:
        hub.kill()


def test_a_backup_holds_the_photos_of_a_bucket(hub: RealHub, inspector: Device, visit: Log, tmp_path: Path) -> None:
    photo = a_photo()
    inspector.puts_blob(photo, visit.stream)

    with opened(hub.home, clock=system_ms, ids=SystemIds()) as relay:
        copy = backed_up(relay, tmp_path / "copies")
    again = restored(copy.file, tmp_path / "again", ids=SystemIds())

    assert (copy.blobs, again.lacking) == (1, 0)
    assert again.home.blobs_address is None
    assert not again.home.credentials_file.exists()
    assert open_blobs(again.home).holds(hashlib.sha256(photo).digest(), len(photo))


def test_what_a_crash_left_in_a_bucket_goes_a_day_later_for_another_hub_may_be_about_to_name_it(hub: RealHub) -> None:
    hub.stop()
    content = a_photo()
    blob = hashlib.sha256(content).digest()
    place = open_blobs(Home(hub.home))
    assert isinstance(place, BlobBucket)
    place.put(blob, content)

    for days, is_there in ((0.9, True), (1.1, False)):
        clock = TurnedClock(int(time.time() * 1000 + timedelta(days=days).total_seconds() * 1000))
        with opened(hub.home, clock=clock, ids=SystemIds()) as relay:
            sweep(relay)
        assert place.holds(blob, len(content)) is is_there


def test_a_store_that_hangs_holds_up_few_uploads(hub: RealHub) -> None:
    """No more than four wait for it; who comes then is told at once to come again."""
    place = open_blobs(Home(hub.home))
    assert isinstance(place, BlobBucket)
    blob = hashlib.sha256(b"x").digest()
    with place.writing(blob, bytes(16), 0) as part:
        part.append(b"x")
    taken = [place.turns.acquire() for _ in range(4)]

    with pytest.raises(StoreDownError):
        place.keep(blob, bytes(16))
    for _ in taken:
        place.turns.release()

    assert place.keep(blob, bytes(16))
    for _ in range(16):
        place.asking.acquire()
    with pytest.raises(StoreDownError):
        place.pieces(blob)


@pytest.mark.parametrize(
    ("address", "error"),
    [
        ("s3://bucket/hub?endpoint=http://192.0.2.1:8333", UnsafeError),
        ("s3://bucket/hub?endpoint=http://store.example", UnsafeError),
        ("http://bucket/hub", HubError),
        ("s3://", HubError),
        ("s3://key:secret@bucket/hub", HubError),
        ("s3://bucket/hub?endpoint=https://key:secret@store.example", HubError),
        ("s3://bucket/hub?secret=x", HubError),
    ],
)
def test_an_address_that_is_none_or_tells_others_stops_the_hub(
    tmp_path: Path, address: str, error: type[HubError]
) -> None:
    keys = {"AWS_ACCESS_KEY_ID": KEY, "AWS_SECRET_ACCESS_KEY": SECRET}

    with pytest.raises(error):
        open_bucket(address, tmp_path, tmp_path / "none", keys)


def test_without_a_key_there_is_no_bucket_and_others_may_not_read_it(hub: RealHub, tmp_path: Path) -> None:
    with pytest.raises(HubError, match="with which key"):
        open_bucket("s3://bucket/hub", tmp_path, tmp_path / "none", {})

    (hub.home / CREDENTIALS_FILE).chmod(0o640)
    with pytest.raises(UnsafeError):
        Home(hub.home).check()
