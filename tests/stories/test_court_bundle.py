"""What a court is handed: the visit as it was released, to the event, and nothing that opens more of it."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from inspector.casework.documents import documents
from inspector.casework.documents.documents import NOT_HERE, DocumentRefused
from inspector.casework.judging import reviews
from inspector.casework.visiting import closings
from inspector.crypto.joincode import join_secret, visit_stream_key
from inspector.domain.ids import VisitId
from inspector.reports import stored_zip
from inspector.reports.proof import BundleProof
from inspector.reports.proof_lines import lines_about
from inspector.reports.verification import verify_bundle
from inspector.vault.sides.vault import Vault
from inspector.wire.scopes import StreamKind
from tests.stories.officers import ALONE, EXIT, LOCKED, Team, a_team, done
from tests.stories.test_after_a_release import OPEN


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "t1", "t2", "a1", "c1")
    yield team
    team.ends()


def visited(team: Team) -> VisitId:
    """A joint visit: t1 signs without having heard t2's answer."""
    visit = team.starts("t1", partner="t2")
    team.joins("t2", "t1", visit)
    team.joins("a1", "t1", visit)
    team.is_at_the_door("t1", visit)
    team.meets("t1", "t2", "a1")
    team.judges("t1", visit, EXIT, LOCKED)
    team.closes("t1", visit)
    return visit


@pytest.fixture
def visit(team: Team) -> VisitId:
    return team.goes_on_from(visited)


def bundle_of(team: Team, visit: VisitId) -> BundleProof:
    return verify_bundle(files_of(team, visit))


def files_of(team: Team, visit: VisitId) -> dict[str, bytes]:
    made = documents.court_bundle(team.desk("c1"), visit)
    assert isinstance(made, bytes), made
    return stored_zip.unpack(made)


def test_the_visit_key_is_never_shown_nor_follows_from_anything_that_is(team: Team, visit: VisitId) -> None:
    team.meets("t1", "t2", "a1", "c1")
    done(reviews.release_visit(team.desk("c1"), visit, ALONE))
    files = files_of(team, visit)
    secret = team.desk("t1").vault.join_secret(visit)
    assert secret is not None
    key = visit_stream_key(secret)
    shown = {value for log in verify_bundle(files).logs for value in bytes_in(log.payloads)}
    starters = {log.author.installation for log in verify_bundle(files).logs}

    assert len([value for value in shown if len(value) == 16]) > 0  # the proof of who began is among them
    for value in shown:
        assert key not in {value, *(visit_stream_key(part) for part in windows(value))}
        assert all(
            visit_stream_key(join_secret(starter, part)) != key for starter in starters for part in windows(value)
        )
    everything = b"".join(files.values())
    for hidden in (key, secret, key.hex().encode(), secret.hex().encode()):
        assert hidden not in everything


def test_a_released_bundle_is_what_was_released_though_more_came_in_since(team: Team, visit: VisitId) -> None:
    team.meets("t1", "a1", "c1")
    done(reviews.release_visit(team.desk("c1"), visit, ALONE))
    before = documents.court_bundle(team.desk("c1"), visit)
    team.judges("t2", visit, EXIT, OPEN)
    team.meets("t1", "t2", "c1")

    assert documents.court_bundle(team.desk("c1"), visit) == before
    assert OPEN.facts.encode() not in files_of(team, visit)["events.json"]


def test_what_came_in_beside_the_signature_is_in_the_bundle_as_not_shown_to_the_operator(
    team: Team, visit: VisitId
) -> None:
    team.judges("t2", visit, EXIT, OPEN)
    team.meets("t1", "t2", "a1", "c1")

    proof = bundle_of(team, visit)

    late = next(log for log in proof.logs if any(OPEN.facts in str(payload) for payload in log.payloads.values()))
    assert proof.binding.signed.get(late.log, 0) < late.last
    assert any(
        "na of naast de ondertekening; zo niet voorgelegd aan de exploitant" in line for line in lines_about(proof)
    )
    assert any(line.startswith("CONCEPT: ondertekend, niet vrijgegeven") for line in lines_about(proof))


def test_whoever_cosigns_after_the_release_is_in_the_bundle(team: Team, visit: VisitId) -> None:
    team.hears("c1", "t1")
    done(reviews.release_visit(team.desk("c1"), visit, ALONE))
    team.meets("t1", "t2", "c1")
    done(closings.cosign(team.desk("t2"), visit))
    team.meets("t2", "c1")

    proof = bundle_of(team, visit)

    assert proof.binding.is_released
    assert proof.binding.later


def test_a_device_that_lacks_what_a_signature_names_makes_no_bundle_until_it_comes(team: Team) -> None:
    visit = team.starts("t1", partner="t2")
    team.joins("t2", "t1", visit)
    team.is_at_the_door("t1", visit)
    team.judges("t2", visit, EXIT, LOCKED)
    team.meets("t1", "t2")
    team.closes("t1", visit)
    t1, t2, c1 = (team.desk(number).vault for number in ("t1", "t2", "c1"))
    others = {frame[4:20] for frame in t1.frames_beyond({}) if author_of(t1, frame) == t2.me.number}
    c1.ingest([frame for frame in t1.frames_beyond({}) if frame[4:20] not in others])

    missing = documents.court_bundle(team.desk("c1"), visit)
    team.meets("t1", "c1")

    assert missing == DocumentRefused("bundle", NOT_HERE)
    assert isinstance(documents.court_bundle(team.desk("c1"), visit), bytes)


def author_of(vault: Vault, frame: bytes) -> str:
    """The number of who wrote what is in a frame, in a visit."""
    logs = (log for row in vault.visits() for log in vault.logs_of(row.id))
    return next((log.author.number for log in logs if log.log == frame[4:20].hex() and log.author), "")


def test_every_log_of_a_visit_says_first_which_part_it_is_about(team: Team, visit: VisitId) -> None:
    team.meets("t1", "t2", "a1", "c1")
    done(reviews.release_visit(team.desk("c1"), visit, ALONE))

    named = {(log.scope.kind, str(log.payloads[2][0])) for log in bundle_of(team, visit).logs}

    assert named == {(StreamKind.VISIT, "part_named"), (StreamKind.FINDINGS, "part_named")}
    assert ZipFile(BytesIO(stored_zip.pack(files_of(team, visit)))).testzip() is None


def bytes_in(value: object) -> Iterator[bytes]:
    """Every byte string in a decoded payload, and every text of hexadecimal digits as bytes."""
    match value:
        case bytes():
            yield value
        case str() if len(value) % 2 == 0:
            try:
                yield bytes.fromhex(value)
            except ValueError:
                return
        case dict():
            for key, item in value.items():
                yield from bytes_in(key)
                yield from bytes_in(item)
        case list() | tuple():
            for item in value:
                yield from bytes_in(item)


def windows(value: bytes) -> Iterator[bytes]:
    """Each 16 bytes in a row."""
    return (value[at : at + 16] for at in range(len(value) - 15))
