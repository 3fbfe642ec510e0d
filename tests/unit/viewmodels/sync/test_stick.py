"""What an officer is told of a stick: a sentence for each thing that can be wrong with a file, and what came of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtGui import QGuiApplication

from inspector.app.tongue import Tongue
from inspector.casework.visiting import notes
from inspector.domain.ids import VisitId
from inspector.sync.by_stick.file_bundle import MOST_BYTES, FileFault, receipt_path
from inspector.sync.by_stick.file_carrier import Imported
from inspector.sync.by_stick.photo_files import photo_folder, photo_path
from inspector.sync.by_stick.photos import PhotosWritten
from inspector.sync.by_stick.stick import Taken, Written
from inspector.vault.files.blobs import DOWNLOADS
from inspector.vault.model.changes import Changes
from inspector.viewmodels.screen.session import Session
from inspector.viewmodels.screen.work import Work
from inspector.viewmodels.sync.stick import StickViewModel
from inspector.viewmodels.sync.stick_words import fault_text, taken_notice, written_notice
from inspector.wire.scopes import StreamKind
from tests.stories.officers import Team, an_open_team, done
from tests.stories.test_photos_by_share import keeps

TORN = "Het bestand is niet heel: wat heel was, is ingelezen. Vraag om een nieuwe kopie."


@dataclass
class Cellar:
    """Two inspectors with a visit, a stick between them, and no network."""

    folder: Path
    work: Work
    team: Team = field(init=False)
    visit: VisitId = field(init=False)
    sticks: dict[str, StickViewModel] = field(default_factory=dict)

    def opens(self) -> None:
        self.team = an_open_team(self.folder / "world", "c1", "t1", "t2", "a1")
        self.visit = self.team.starts("t1", partner="t2")
        done(notes.write_note(self.team.desk("t1"), self.visit, "De achterdeur was op slot."))

    def stick(self, number: str) -> StickViewModel:
        if number not in self.sticks:
            self.sticks[number] = StickViewModel(Session(self.team.desk(number), self.work))
        return self.sticks[number]

    def saves(self, number: str) -> Path:
        path = self.folder / f"{number}.uitwisseling"
        self.stick(number).saveFile(str(path))
        self.waits()
        return path

    def reads(self, number: str, path: Path) -> tuple[str, str]:
        self.stick(number).readFile(str(path))
        self.waits()
        props = self.stick(number).props
        return props.notice, props.tone

    def waits(self) -> None:
        """Until the vault's thread is idle and no stick has photos under way."""
        assert self.work.wait_idle(20_000)
        deadline = QDeadlineTimer(20_000)
        while any(each.props.busy for each in self.sticks.values()):
            assert not deadline.hasExpired()
            QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            assert self.work.wait_idle(20_000)

    def snaps(self, *sizes: int) -> list[str]:
        """Photos of t1 in the part that the own agency reads."""
        vault = self.team.desk("t1").vault

        def kept() -> list[str]:
            findings = next(each.id for each in vault.streams_of(self.visit) if each.kind is StreamKind.FINDINGS)
            return [keeps(vault, findings, size) for size in sizes]

        return self.work.run(kept)


@pytest.fixture
def cellar(tmp_path: Path, qapp: QGuiApplication) -> Iterator[Cellar]:
    assert qapp.platformName()
    cellar = Cellar(tmp_path, Work("vault"))
    cellar.work.run(cellar.opens)
    yield cellar
    cellar.work.run(cellar.team.ends)
    cellar.work.close()


def test_a_saved_file_says_what_to_do_with_it_and_what_is_not_in_it(cellar: Cellar) -> None:
    path = cellar.saves("t1")

    assert path.exists()
    assert cellar.stick("t1").props.notice == (
        "Opgeslagen, met 1 bezoek. Laat een collega het inlezen of breng de stick naar kantoor."
    )


@pytest.fixture
def tongue() -> Iterator[Tongue]:
    tongue = Tongue()
    yield tongue
    tongue.speak("nl")


def test_what_was_said_of_a_stick_follows_the_language(cellar: Cellar, tongue: Tongue) -> None:
    path = cellar.saves("t1")
    cellar.reads("t2", path)
    damaged = cellar.folder / "stuk.uitwisseling"
    damaged.write_bytes(b"niets")
    cellar.reads("a1", damaged)
    tongue.speak("en")

    for number in ("t1", "t2", "a1"):
        cellar.stick(number).retranslate()

    said = [cellar.stick(number).props.notice for number in ("t1", "t2", "a1")]
    for notice, start in zip(said, ("Saved, with 1 visit.", "", "This file"), strict=True):
        assert notice.startswith(start), said
        assert "bestand" not in notice
        assert "ingelezen" not in notice


def test_a_colleague_reads_it_and_his_receipt_stands_beside_it(cellar: Cellar) -> None:
    path = cellar.saves("t1")

    notice, tone = cellar.reads("t2", path)
    back = receipt_path(path, "t2")
    first = cellar.reads("t1", back)

    assert "nieuwe wijzigingen ingelezen." in notice
    assert notice.endswith("Naast het bestand staat nu uw bewijs van ontvangst voor de collega.")
    assert (tone, first) == ("ok", ("Een collega heeft een tweede kopie van uw werk.", "ok"))
    assert cellar.work.run(lambda: cellar.team.desk("t1").vault.sync_state().outbox_events) > 0


def test_the_same_file_again_says_that_all_of_it_was_here(cellar: Cellar) -> None:
    path = cellar.saves("t1")
    cellar.reads("t2", path)

    notice, tone = cellar.reads("t2", path)

    assert notice.startswith("Alles in dit bestand was hier al.")
    assert tone == "neutral"


def test_somebody_elses_file_says_that_nothing_in_it_is_for_this_officer(cellar: Cellar) -> None:
    notice, tone = cellar.reads("a1", cellar.saves("t1"))

    assert (notice, tone) == ("In dit bestand staat niets voor u.", "neutral")


def test_a_torn_file_gives_what_was_whole_and_says_so(cellar: Cellar) -> None:
    path = cellar.saves("t1")
    path.write_bytes(path.read_bytes()[:-200])

    notice, tone = cellar.reads("t2", path)

    assert "nieuwe wijzigingen ingelezen." in notice
    assert (notice.endswith(TORN), tone) == (True, "warn")
    assert not receipt_path(path, "t2").exists()


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"PK\x03\x04 een heel ander bestand", FileFault.FOREIGN),
        (b"", FileFault.FOREIGN),
        (None, FileFault.UNREADABLE),
        (MOST_BYTES + 1, FileFault.TOO_LARGE),
    ],
)
def test_each_file_that_cannot_be_taken_is_told_in_a_sentence_of_its_own(
    cellar: Cellar, content: bytes | int | None, fault: FileFault
) -> None:
    path = cellar.folder / "vreemd.uitwisseling"
    if isinstance(content, bytes):
        path.write_bytes(content)
    elif content is not None:
        with path.open("wb") as file:
            file.truncate(content)

    assert cellar.reads("t1", path) == (fault_text(fault), "bad")


def test_a_stick_that_takes_nothing_is_told(cellar: Cellar) -> None:
    path = cellar.folder / "weg" / "t1.uitwisseling"

    cellar.stick("t1").saveFile(str(path))
    cellar.waits()

    assert cellar.stick("t1").props.notice == fault_text(FileFault.NOT_WRITTEN)


def test_a_stick_that_may_only_be_read_is_read(cellar: Cellar) -> None:
    path = cellar.saves("t1")
    back = receipt_path(path, "t2")
    back.with_name(back.name + ".part").mkdir()  # as when the stick takes no new file

    notice, _ = cellar.reads("t2", path)

    assert "nieuwe wijzigingen ingelezen." in notice
    assert "bewijs van ontvangst" not in notice


def test_a_receipt_from_before_a_restored_hub_is_told() -> None:
    notice = taken_notice(Taken(Imported(Changes(), 0, 0), Changes(), is_whole=True, stale=1), signed=False)

    assert notice.tone == "warn"
    assert notice.text == ("De server is na dit ontvangstbewijs hersteld: het telt niet meer. Maak eerst verbinding.")


def test_photos_go_along_and_come_out_and_both_are_told_how_many(cellar: Cellar) -> None:
    cellar.snaps(900, 1_000)
    path = cellar.saves("t1")
    saved = cellar.stick("t1").props

    first, again = cellar.reads("t2", path), cellar.reads("t2", path)

    assert (saved.notice, saved.tone) == (
        "Opgeslagen, met 1 bezoek en 2 foto's. Laat een collega het inlezen of breng de stick naar kantoor.",
        "ok",
    )
    assert first[0].endswith(" 2 foto's ingelezen: hier staat nu een tweede kopie.")
    assert first[1] == "ok"
    assert "foto" not in again[0]
    assert cellar.work.run(lambda: cellar.team.desk("t1").vault.sync_state().outbox_photos) == 2


def test_damaged_and_missing_photos_are_told_and_the_others_come(cellar: Cellar) -> None:
    torn, missing, _ = cellar.snaps(900, 1_000, 1_100)
    path = cellar.saves("t1")
    photo_path(photo_folder(path), torn).write_bytes(b"IFP1")
    photo_path(photo_folder(path), missing).unlink()

    notice, tone = cellar.reads("t2", path)

    assert notice.endswith(
        " 1 foto ingelezen: hier staat nu een tweede kopie. 1 fotobestand is beschadigd en niet ingelezen. Vraag om een"
        " nieuwe kopie. 1 foto van deze bezoeken ontbreekt hier nog en staat niet op de stick."
    )
    assert tone == "warn"


def test_a_stick_that_takes_no_photos_is_told_in_one_sentence_with_what_is_on_it(cellar: Cellar) -> None:
    cellar.snaps(900)
    (cellar.folder / "t1.fotos").write_bytes(b"no folder can be made here")

    cellar.saves("t1")

    props = cellar.stick("t1").props
    assert props.notice == (
        "De stick is vol: de tekst staat er helemaal op, met 0 van de 1 foto's. Er is niets verloren; de rest wacht"
        " hier."
    )
    assert props.tone == "warn"


def test_a_disk_that_takes_no_photos_is_told(cellar: Cellar) -> None:
    cellar.snaps(900)
    path = cellar.saves("t1")
    downloads = cellar.work.run(lambda: cellar.team.desk("t2").vault.folder / DOWNLOADS)
    downloads.write_bytes(b"no folder can be made here")

    notice, tone = cellar.reads("t2", path)

    assert notice.endswith("Niet alle foto's pasten op dit apparaat. Maak ruimte en lees de stick opnieuw in.")
    assert tone == "bad"


def test_what_did_not_go_along_is_told_by_what_it_is() -> None:
    written = Written(visits=1, for_hub=0, photos=2)

    assert written_notice(written, PhotosWritten(2, 2, left=1)).text == (
        "De tekst en 2 foto's staan op de stick, maar niet elk origineel. Wat er niet op staat, wacht hier."
    )
    assert written_notice(written, PhotosWritten(1, 2, left=1)).text == (
        "De tekst staat op de stick, met 1 van de 2 foto's. De andere zijn op dit apparaat niet te lezen: laat het"
        " nakijken."
    )
    assert written_notice(written, PhotosWritten(1, 2), is_over=False).text == (
        "De tekst staat op de stick. Nu de foto's, 1 van 2: laat de stick zitten."
    )


def test_the_hubs_receipt_for_photos_is_told() -> None:
    notice = taken_notice(Taken(Imported(Changes(), 0, 0), Changes(), is_whole=True, photos_left=5), signed=False)

    assert (notice.text, notice.tone) == ("De server bevestigde de ontvangst van 5 foto's.", "ok")
