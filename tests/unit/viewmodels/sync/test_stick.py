"""What an officer is told of a stick: a sentence for each thing that can be wrong with a file, and what came of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from inspector.casework.visiting import notes
from inspector.domain.ids import VisitId
from inspector.sync.by_stick.file_bundle import MOST_BYTES, FileFault, receipt_path
from inspector.sync.by_stick.file_carrier import Imported
from inspector.sync.by_stick.stick import Taken
from inspector.vault.model.changes import Changes
from inspector.viewmodels.screen.session import Session
from inspector.viewmodels.screen.work import Work
from inspector.viewmodels.sync.stick import StickViewModel
from inspector.viewmodels.sync.stick_words import fault_text, taken_notice
from tests.stories.officers import Team, a_team, done

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
        self.team = a_team(self.folder / "world", "c1", "t1", "t2", "a1")
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
        assert self.work.wait_idle(20_000)


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
        "Opgeslagen, met 1 bezoek. Laat een collega het inlezen of breng de stick naar kantoor. Foto's gaan niet mee."
    )


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
