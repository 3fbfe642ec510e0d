"""Whatever a released version left, today's program opens, reads alike, proves, takes in and goes on with."""

import hashlib
import zipfile
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from inspector.app.about import VERSION
from inspector.casework import settling
from inspector.casework.desk import Desk
from inspector.casework.documents import documents
from inspector.hub.answering.exchange import exchange
from inspector.hub.relay import Relay
from inspector.reports import stored_zip
from inspector.reports.bundle_reading import read_bundle as read_court_bundle
from inspector.reports.verification import verify_bundle
from inspector.sync.by_stick.file_bundle import read_bundle
from inspector.sync.by_stick.file_carrier import take_in
from inspector.sync.courier import Courier
from inspector.sync.failures import Failure
from inspector.sync.outcomes import Outcome, SyncResult
from inspector.sync.ports import Upload
from inspector.vault.model.changes import Changes
from inspector.wire.http_signature import SignedBy
from inspector.wire.messages import decode_sync_request
from tests.unit.reports.verify_script import run_script
from tests.vaults.golden import (
    BUNDLE,
    EXPECTED,
    FILES,
    FOLDER,
    OFFICERS,
    STICK,
    Golden,
    Told,
    proven_by,
    told_by,
    told_of,
    versions,
)

MOST_BYTES = 27 << 16


@pytest.fixture(params=versions(), ids=lambda version: version.name)
def version(request: pytest.FixtureRequest) -> Path:
    found: Path = request.param
    return found


@pytest.fixture
def golden(version: Path, tmp_path: Path) -> Golden:
    return Golden.lay_out(version, tmp_path / "golden")


@pytest.fixture
def expected(version: Path) -> Told:
    told: Told = msgspec.json.decode((version / EXPECTED).read_bytes())
    return told


def test_this_version_left_its_disks() -> None:
    """Missing for a new version: `python -m tests.vaults.make`, once its formats are settled."""
    assert FOLDER / VERSION in versions()


def test_a_version_takes_little_room_and_nothing_strange(version: Path) -> None:
    files = list(version.iterdir())

    assert {path.name for path in files} == FILES
    assert sum(path.stat().st_size for path in files) < MOST_BYTES


@pytest.mark.parametrize("officer", OFFICERS)
def test_a_vault_opens_whole_and_says_what_it_said(golden: Golden, expected: Told, officer: str) -> None:
    with golden.desk(officer) as desk:
        assert desk.vault.check().findings == ()
        assert told_by(desk) == expected[officer]
        desk.vault.rebuild()
        assert told_by(desk) == expected[officer]


def test_a_hub_starts_and_holds_what_it_held(golden: Golden, expected: Told) -> None:
    with golden.hub() as relay:
        assert told_of(relay) == expected["hub"]


def test_a_court_bundle_holds_by_the_old_checker_and_by_both_new_ones(
    golden: Golden, expected: Told, tmp_path: Path
) -> None:
    proof = verify_bundle(read_court_bundle(golden.folder / BUNDLE))
    with zipfile.ZipFile(golden.folder / BUNDLE) as archive:
        archive.extractall(tmp_path / "bundle")
    new, old = (run_script(tmp_path / "bundle", **script) for script in ({}, {"script": tmp_path / "bundle/verify.py"}))

    assert proven_by(proof) == expected["bundle"]
    assert (new.returncode, old.returncode) == (0, 0), new.stderr + old.stderr


def test_a_bundle_can_still_be_made_of_an_old_visit(golden: Golden, expected: Told) -> None:
    with golden.desk("c1") as desk:
        (visit,) = desk.vault.visits()
        bundle = documents.court_bundle(desk, visit.id)

    assert isinstance(bundle, bytes)
    made, before = proven_by(verify_bundle(stored_zip.unpack(bundle))), expected["bundle"]
    assert isinstance(before, dict)
    assert made["logs"] == before["logs"]
    assert made["photos"] == before["photos"]


def test_a_stick_brings_the_supervisor_what_it_held(golden: Golden, expected: Told) -> None:
    with golden.desk("c1") as desk:
        imported = take_in(desk.vault, read_bundle(golden.folder / STICK), lambda: settling.settle(desk))

        assert imported.passed_over == 0
        assert told_by(desk) == expected["c1_with_stick"] != expected["c1"]


def test_old_vaults_go_on_with_their_old_hub(golden: Golden, expected: Told) -> None:
    with golden.hub() as relay:
        with golden.desk("t1") as desk:
            sent = syncs(desk, relay, golden.folder)
            assert desk.vault.sync_state().outbox_events == 0
        with golden.desk("c1") as desk:
            received = syncs(desk, relay, golden.folder)
            told, with_stick = told_by(desk), expected["c1_with_stick"]

    assert isinstance(with_stick, dict)
    assert (sent.outcome, received.outcome) == (Outcome.OK, Outcome.OK)
    assert received.events_in > 0
    assert told["reads"] == with_stick["reads"]


def syncs(desk: Desk, relay: Relay, folder: Path) -> SyncResult:
    """One sync without a network between."""
    return Courier(
        desk.vault,
        InProcess(desk, relay),
        hub_public=desk.vault.identity.hub_public,
        downloads=folder / "downloads",
        run=lambda task: task(),
        settle=lambda: settling.settle(desk),
        on_changes=_nothing,
    ).sync_once()


class InProcess:
    """Hands a request to the hub as if it had come, signed, over the network; no blob is on its way."""

    def __init__(self, desk: Desk, relay: Relay) -> None:
        self._desk = desk
        self._relay = relay

    def sync(self, body: bytes) -> bytes | Failure:
        nonce, created = self._desk.ids.token(16).hex(), round(self._relay.clock() / 1000)
        signed = SignedBy(self._desk.vault.signing_key.id, nonce, created, hashlib.sha256(body).digest())
        return exchange(self._relay, signed, decode_sync_request(body)).encode()

    def uploaded(self, upload: Upload) -> int | Failure:
        raise AssertionError(upload)

    def upload(self, upload: Upload, offset: int) -> bytes | Failure:
        raise AssertionError((upload, offset))

    def download(self, blob: bytes, stream: bytes, offset: int, write: Callable[[bytes], object]) -> Failure | None:
        raise AssertionError((blob, stream, offset, write))

    def cancel(self) -> None:
        """Nothing can be broken off."""


def _nothing(_changes: Changes) -> None:
    """No screen is open."""
