"""Two tablets at the door hear each other by codes, or by a file: what is signed then is what both saw."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from inspector.casework.visiting import checklists, closings, visits
from inspector.domain.acts.assessing import Judgement
from inspector.domain.ids import VisitId
from inspector.domain.values import Outcome, Severity
from inspector.domain.visits.beside import beside
from inspector.viewmodels.closing.closing_props import ClosingInputs, derive_closing_props
from inspector.viewmodels.closing.closing_rows import colleague_row
from inspector.viewmodels.closing.hearing import HearingViewModel
from inspector.viewmodels.screen.session import Session
from inspector.viewmodels.screen.visit_inputs import read_visit
from inspector.viewmodels.screen.work import Work
from inspector.wire.scopes import StreamKind
from tests.stories.officers import ALARM, EXIT, LOCKED, Team, an_open_team, done

LETTERS = str.maketrans("0123456789", "ghijklmnop")
SILENT = Judgement(Outcome.VIOLATION, "Het brandalarm doet niets.", Severity.SERIOUS, 14)


@dataclass
class Door:
    """Two officers of one agency and one of another in a visit, and nobody has a network."""

    folder: Path
    work: Work
    team: Team = field(init=False)
    visit: VisitId = field(init=False)
    sheets: dict[str, HearingViewModel] = field(default_factory=dict)

    def opens(self) -> None:
        self.team = team = an_open_team(self.folder, "c1", "t1", "t2", "a1")
        self.visit = team.starts("t1", partner="t2")
        team.joins("t2", "t1", self.visit)
        team.joins("a1", "t1", self.visit)
        team.is_at_the_door("t1", self.visit)
        team.judges("t1", self.visit, EXIT, LOCKED)
        team.meets("t1", "t2", "a1", "c1")

    def hears(self, number: str, other: str) -> HearingViewModel:
        """The officer opens the sheet for a colleague."""
        session = Session(self.team.desk(number), self.work)
        inputs = session.wait_for(lambda desk: read_visit(desk, self.visit))
        assert inputs is not None
        sheet = self.sheets[number] = HearingViewModel(session, self.visit, inputs)
        sheet.hear(self.team.world.people[other].vault.me.installation)
        self.waits()
        return sheet

    def scans(self, number: str, other: str) -> str:
        """The officer holds the camera before the other's screen until the last code."""
        said = ""
        for code in self.sheets[other]._inputs.codes:
            said = self.sheets[number].scanned(code)
        self.waits()
        return said

    def waits(self) -> None:
        assert self.work.wait_idle(20_000)


@pytest.fixture
def door(tmp_path: Path, qapp: QGuiApplication) -> Iterator[Door]:
    assert qapp.platformName()
    door = Door(tmp_path, Work("vault"))
    door.work.run(door.opens)
    yield door
    door.work.run(door.team.ends)
    door.work.close()


def heard_at(door: Door, number: str, other: str = "t2") -> object:
    inputs = Session(door.team.desk(number), door.work).wait_for(lambda desk: read_visit(desk, door.visit))
    assert inputs is not None
    return next(each for each in inputs.heard if each.name.endswith(other)).at


def test_what_a_colleague_found_is_heard_before_signing_and_is_signed(door: Door) -> None:
    door.work.run(lambda: door.team.judges("t2", door.visit, ALARM, SILENT))
    door.hears("t1", "t2")
    door.hears("t2", "t1")

    said = [door.scans("t2", "t1"), door.scans("t1", "t2")]
    door.work.run(lambda: door.team.closes("t1", door.visit))

    assert said == ["", ""]
    assert door.sheets["t1"].props.is_heard
    assert door.work.run(lambda: beside(door.team.visit("t1", door.visit))) == ()


def test_the_second_officer_signs_at_the_door_what_the_first_one_signed(door: Door) -> None:
    door.work.run(lambda: door.team.closes("t1", door.visit))
    door.hears("t1", "t2")
    door.hears("t2", "t1")
    door.scans("t1", "t2")
    door.scans("t2", "t1")
    door.work.run(lambda: done(closings.cosign(door.team.desk("t2"), door.visit)))
    door.hears("t2", "t1")
    door.scans("t2", "t1")
    door.scans("t1", "t2")

    visit = door.work.run(lambda: door.team.visit("t1", door.visit))

    assert [each.author.number for each in visit.cosigned] == ["t2"]


def test_it_is_remembered_up_to_when_a_device_was_heard(door: Door) -> None:
    before = heard_at(door, "t1")
    door.team.world.clock.passes(minutes=20)
    door.hears("t1", "t2")
    door.hears("t2", "t1")
    door.scans("t1", "t2")
    after = heard_at(door, "t1")

    assert isinstance(before, type(after))
    assert after > before  # type: ignore[operator] # both are times
    assert after == door.team.world.clock.now()


def test_a_clock_that_is_certainly_wrong_says_nothing_of_when_a_device_was_heard(door: Door) -> None:
    clock = door.team.world.clock
    right = clock.now()

    def hears_the_hub() -> None:
        for number in ("t1", "t2"):
            door.team.desk(number).vault.note_hub_time(round(right.timestamp() * 1000))

    door.work.run(hears_the_hub)
    clock.is_set_to(right + timedelta(days=60))
    door.hears("t1", "t2")
    door.hears("t2", "t1")
    door.scans("t1", "t2")

    assert heard_at(door, "t1") == right


def test_nobody_counts_as_heard_who_has_more_than_came(door: Door) -> None:
    door.hears("t1", "t2")
    door.work.run(lambda: door.team.judges("t2", door.visit, ALARM, SILENT))
    door.hears("t2", "t1")
    before = heard_at(door, "t1")
    door.scans("t1", "t2")

    assert not door.sheets["t1"].props.is_heard
    assert heard_at(door, "t1") == before


def test_a_code_of_another_device_or_of_no_device_is_told(door: Door) -> None:
    door.hears("t1", "t2")
    own = door.sheets["t1"]._inputs.codes

    assert "geen code" in door.sheets["t1"].scanned(b"https://example.org")
    assert [door.sheets["t1"].scanned(code) for code in own][-1].startswith("Dit is een code van een ander apparaat")


def test_a_code_says_nothing_of_another_compartment(door: Door) -> None:
    def logs(number: str) -> dict[str, StreamKind]:
        return {log.log: log.stream for log in door.team.desk(number).vault.logs_of(door.visit)}

    labour = door.work.run(lambda: set(logs("a1")) - set(logs("t1")))
    shared = door.work.run(lambda: {log for log, kind in logs("a1").items() if kind is StreamKind.VISIT})
    sheet = door.hears("a1", "t1")

    said = b"".join(sheet._inputs.codes)
    assert labour
    assert shared
    assert not any(bytes.fromhex(log) in said for log in labour)
    assert all(bytes.fromhex(log) in said for log in shared)


def test_a_partner_of_another_agency_is_heard_as_far_as_the_shared_part_goes(door: Door) -> None:
    door.team.world.clock.passes(minutes=20)
    door.work.run(lambda: done(visits.show_card(door.team.desk("a1"), door.visit, "nl")))
    before = heard_at(door, "t1", "a1")
    door.hears("t1", "a1")
    door.hears("a1", "t1")

    said = [door.scans("a1", "t1"), door.scans("t1", "a1")]
    after = heard_at(door, "t1", "a1")

    assert said == ["", ""]
    assert before != after == door.team.world.clock.now()
    assert door.sheets["t1"].props.is_heard
    visit = door.work.run(lambda: door.team.visit("t1", door.visit))
    assert "a1" in {each.author.number for each in visit.known.values() if each.at == after}


def test_partners_stand_behind_the_colleagues_with_their_agency(door: Door) -> None:
    inputs = Session(door.team.desk("t1"), door.work).wait_for(lambda desk: read_visit(desk, door.visit))
    assert inputs is not None

    rows = [colleague_row(each, inputs) for each in inputs.heard]

    assert [row.officer for row in rows] == ["Ambtenaar t2", "Ambtenaar a1 (Arbeidsinspectie)"]


def test_before_closing_an_officer_sees_which_colleague_was_never_heard(door: Door) -> None:
    visit = door.work.run(lambda: door.team.starts("t1", partner="t2"))
    inputs = Session(door.team.desk("t1"), door.work).wait_for(lambda desk: read_visit(desk, visit))
    assert inputs is not None

    (row,) = derive_closing_props(ClosingInputs(inputs)).colleagues

    assert (row.officer, row.at, row.never) == ("Ambtenaar t2", "Nog niets gehoord", True)


def test_a_file_carries_what_is_too_long_for_codes(door: Door, tmp_path: Path) -> None:
    def finds(count: int) -> None:
        """Facts that cannot be made short."""
        for number in range(count):
            digests = (sha256(f"{number} {n}".encode()).hexdigest().translate(LETTERS) for n in range(20))
            facts = Judgement(Outcome.VIOLATION, " ".join(digests), Severity.SERIOUS, 14)
            done(checklists.assess(door.team.desk("t2"), door.visit, ALARM, facts))

    door.work.run(lambda: finds(40))
    door.hears("t1", "t2")
    door.hears("t2", "t1")
    door.scans("t2", "t1")
    needs_file = door.sheets["t2"].props.needs_file
    path = tmp_path / "Huis De Linde.uitwisseling"
    door.sheets["t2"].saveFile(str(path))
    door.waits()
    door.sheets["t1"].readFile(str(path))
    door.waits()

    assert needs_file
    register = door.work.run(lambda: door.team.visit("t1", door.visit)).register(ALARM)
    assert len(register.writes) == 40


def test_a_file_that_cannot_be_read_is_told(door: Door, tmp_path: Path) -> None:
    sheet = door.hears("t1", "t2")
    sheet.readFile(str(tmp_path / "weg.uitwisseling"))
    door.waits()

    assert sheet.props.notice == "Dit bestand is niet te lezen."
