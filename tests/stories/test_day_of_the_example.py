"""The example of the day script, played by the real program: what everybody can read at the end, and nobody else."""

import hashlib
import os
import socket
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from PySide6.QtGui import QGuiApplication, QImage

from inspector.app.clock import SystemClock
from inspector.crypto.ids import SystemIds
from inspector.demo.script.cast import DEFAULT_PASSPHRASE
from inspector.demo.script.day import read_day_script
from inspector.domain.values import Outcome, Severity, VisitState
from inspector.vault.making.keeping import open_vault
from tests.fakes.day import EXAMPLE, PHOTO, PlayedDay, plays_script, the_catalogues
from tests.fakes.summary_reader import summary_schema
from tests.unit.demo.given import document_of

DARK, LIGHT = 70, 150


@pytest.fixture(scope="module")
def day(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> PlayedDay:
    assert qapp.platformName() == "offscreen"
    return _played(tmp_path_factory.mktemp("example"), pictures=False)


def _played(folder: Path, *, pictures: bool) -> PlayedDay:
    return plays_script(read_day_script(EXAMPLE, the_catalogues()[-1]), folder / "out", pictures=pictures)


def test_the_day_is_played_to_its_end(day: PlayedDay) -> None:
    assert day.ended_well
    Draft202012Validator(summary_schema()).validate(document_of(day.out / "summary.json"))


def test_the_supervisor_reads_the_released_visit_with_what_it_went_through(day: PlayedDay) -> None:
    visit = day.visit("c1")

    assert (visit.state, visit.closed, visit.business, visit.kind) == (VisitState.RELEASED, True, "linde", "regulier")
    assert visit.catalogue == "2026.1"
    exit_door = visit.conditions["UV-V-07"]
    (answer,) = exit_door.values
    assert answer.facts == "Achteruitgang eerste verdieping op slot, sleutel niet aanwezig."
    assert (answer.outcome, answer.severity, answer.term_days, answer.by) == (
        Outcome.VIOLATION,
        Severity.ACUTE,
        0,
        "t1",
    )
    assert (exit_door.history, exit_door.comments) == (2, ("Welke deur?",))
    assert visit.counts == {"ID-08": {"niet_vast_te_stellen": 2}}
    assert [(note.by, note.text) for note in visit.notes] == [("t1", "Beheerder was rustig en werkte mee.")]
    assert visit.chain == "verified"


def test_a_photo_is_known_by_the_hash_of_the_file_that_was_given(day: PlayedDay) -> None:
    (photo,) = day.visit("c1").conditions["UV-V-07"].values[0].photos

    assert photo.name == PHOTO.name
    assert photo.sha256 == hashlib.sha256(PHOTO.read_bytes()).hexdigest()
    assert photo.shared_sha256 != photo.sha256


def test_what_two_officers_found_apart_was_settled_and_both_answers_stay(day: PlayedDay) -> None:
    for officer in ("t1", "t2", "c1"):
        alarm = day.visit(officer).conditions["UV-V-01"]

        assert [(value.outcome, value.by) for value in alarm.values] == [(Outcome.VIOLATION, "t1")]
        assert alarm.history == 3
        assert day.visit(officer).conflicts == ()


def test_each_officer_reads_the_own_compartment_and_nothing_of_others(day: PlayedDay) -> None:
    assert day.visit("t1").streams == day.visit("t2").streams == day.visit("c1").streams == ("visit", "findings")
    assert day.visit("a1").streams == ("visit", "labour")
    assert set(day.visit("a1").conditions) == {"AR-WML-02"}
    assert not any(name.startswith("AR-") for key in ("t1", "t2", "c1") for name in day.visit(key).conditions)
    assert day.visit("a1").notes == ()
    assert day.visit("a1").counts == {}
    assert day.visit("a1").state is VisitState.CLOSED, "a1 signed nothing and knows that the visit is over"
    assert day.officer("p1").visits == {}


def test_only_the_police_read_the_signal(day: PlayedDay) -> None:
    (signal,) = day.officer("p1").signals

    assert (signal.number, signal.indicators) == (1, ("MH-12",))
    assert signal.facts == "Paspoort lag in de kluis van de beheerder."
    assert all(day.officer(key).signals == () for key in ("t1", "t2", "a1", "c1"))


def test_nothing_waits_and_nothing_was_set_aside(day: PlayedDay) -> None:
    officers = day.played.summary.officers.values()

    assert {(officer.outbox, officer.quarantine) for officer in officers} == {(0, 0)}
    assert {sync.result for sync in day.syncs} == {"ok"}
    assert sum(sync.receipts for sync in day.syncs) > 0


def test_the_one_refusal_that_was_expected_is_told_in_words(day: PlayedDay) -> None:
    (refusal,) = day.played.summary.refusals

    assert (refusal.actor, refusal.do, refusal.expected) == ("c1", "open_signal", True)
    assert "verzegeld" in refusal.why


def test_the_hub_has_everything_and_the_timings_are_measured(day: PlayedDay) -> None:
    hub, timings = day.played.summary.hub, day.played.summary.timings_ms

    assert hub.streams > 5
    assert hub.events > 50
    assert hub.blobs == 2
    assert hub.bytes > 10_000
    assert timings.start > 0
    assert timings.unlock > 0
    assert 0 < timings.tap_to_saved.median <= timings.tap_to_saved.p99


@pytest.mark.usefixtures("qapp")
def test_the_pictures_are_named_and_show_enough_of_it_in_the_dark_and_upright_too(tmp_path: Path) -> None:
    day = _played(tmp_path, pictures=True)
    paths = sorted((day.out / "screens").iterdir())
    pictures = [QImage(str(path)) for path in paths]
    sizes = [(picture.width(), picture.height()) for picture in pictures]

    assert day.ended_well
    assert len(pictures) >= 14
    assert sum(height > width for width, height in sizes) >= 2
    assert set(sizes) == {(1280, 800), (800, 1280)}
    assert sum(_brightness(picture) < DARK for picture in pictures) >= 3
    assert sum(_brightness(picture) > LIGHT for picture in pictures) >= 9
    names = sorted(path.stem.split("-", 2) for path in paths)
    assert [int(number) for number, _, _ in names] == list(range(1, len(names) + 1))
    assert {officer for _, officer, _ in names} <= {"t1", "t2", "p1", "a1", "c1"}
    assert {"unlock", "checklist", "closing", "review", "inbox"} <= {page for _, _, page in names}


def test_the_bundle_holds_for_whoever_has_python_only(day: PlayedDay, tmp_path: Path) -> None:
    with zipfile.ZipFile(day.out / "bundel-v1.zip") as bundle:
        bundle.extractall(tmp_path)

    verified = subprocess.run(
        [sys.executable, "-I", str(tmp_path / "verify.py"), str(tmp_path)],
        check=False,
        capture_output=True,
        text=True,
        env={"PATH": os.environ["PATH"], "PYTHONIOENCODING": "utf-8"},
    )

    assert verified.returncode == 0, verified.stdout + verified.stderr
    confirmed = [line for line in verified.stdout.splitlines() if "door de server bevestigd op" in line]
    assert len(confirmed) >= verified.stdout.count("\nLogboek ")
    assert not any("LET OP" in line for line in confirmed)
    assert (day.out / "rapport-v1.pdf").read_bytes().startswith(b"%PDF")


def test_vaults_are_locked_and_processes_ended(day: PlayedDay) -> None:
    for officer in ("t1", "t2", "p1", "a1", "c1"):
        folder = day.out / "state" / officer
        assert not (folder / "vault.db-wal").exists() or not (folder / "vault.db-wal").stat().st_size
        vault = open_vault(folder, bytearray(DEFAULT_PASSPHRASE.encode()), clock=SystemClock(), ids=SystemIds())
        port = int(vault.identity.hub_url.rpartition(":")[2])
        vault.close()
        with socket.socket() as line, pytest.raises(OSError, match="refused"):
            line.connect(("127.0.0.1", port))
    assert {path.name for path in (day.out / "state").iterdir()} == {"hub", "t1", "t2", "p1", "a1", "c1"}


def test_nothing_that_anybody_wrote_can_be_read_on_any_disk_or_in_the_log(day: PlayedDay) -> None:
    secrets = {
        value.facts
        for officer in day.played.summary.officers.values()
        for visit in officer.visits.values()
        for condition in visit.conditions.values()
        for value in condition.values
        if value.facts
    } | {
        "Paspoort lag in de kluis van de beheerder.",
        "Beheerder was rustig en werkte mee.",
        "De beheerder opent de deur vandaag.",
        "Verduidelijkt na vraag.",
        "Welke deur?",
        "Huis De Linde",
        "Voorbeeldgracht",
        "Linde Exploitatie",
        "uitgang.jpg",
    }
    spellings = [spelled for secret in secrets for spelled in (secret.encode(), secret.encode("utf-16-le"))]

    for path in (*day.files("state"), day.out / "log.jsonl"):
        content = path.read_bytes()
        assert not [spelled for spelled in spellings if spelled in content], path
    assert len(secrets) > 10


def test_the_log_names_no_officer_and_no_passphrase(day: PlayedDay) -> None:
    log = (day.out / "log.jsonl").read_text(encoding="utf-8")

    assert log.count('"what": "step"') == 49
    for name in ("Toezichthouder", "Rechercheur", "Coördinator", "VB-2023", DEFAULT_PASSPHRASE):
        assert name not in log


def _brightness(picture: QImage) -> float:
    small = picture.scaled(16, 16)
    shades = [small.pixelColor(x, y).lightness() for x in range(16) for y in range(16)]
    return sum(shades) / len(shades)
