"""Delen, as two officers see it: a code on one screen, typed or scanned on the other, and what both are told."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread
from threading import enumerate as enumerate_threads
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop
from PySide6.QtGui import QGuiApplication

from inspector.casework.visiting import notes
from inspector.crypto.ids import SystemIds
from inspector.domain.ids import VisitId
from inspector.sync.lan.outcomes import Ended, ShareEvent, Visited, VisitFault
from inspector.sync.lan.own_addresses import OwnAddress, _sixes, own_addresses
from inspector.viewmodels.screen.session import Session
from inspector.viewmodels.screen.work import Work
from inspector.viewmodels.sync.share import ShareViewModel
from inspector.viewmodels.sync.share_words import ended_notice, visited_notice
from tests.fakes.two_laptops import LOOPBACK
from tests.stories.officers import Team, an_open_team, done

T = TypeVar("T")
WAIT_MS = 20_000


@dataclass
class Cellar:
    """Two inspectors in a visit, their laptops on one cable."""

    folder: Path
    work: Work
    team: Team = field(init=False)
    visit: VisitId = field(init=False)
    sheets: dict[str, ShareViewModel] = field(default_factory=dict)

    def opens(self) -> None:
        self.team = an_open_team(self.folder, "c1", "t1", "t2", "t3")
        self.visit = self.team.starts("t1", partner="t2")
        done(notes.write_note(self.team.desk("t1"), self.visit, "De achterdeur was op slot."))

    def sheet(self, number: str) -> ShareViewModel:
        if number not in self.sheets:
            session = Session(self.team.desk(number), self.work)
            cable = lambda: (OwnAddress(LOOPBACK, "kabel"),)  # noqa: E731 - one value
            self.sheets[number] = ShareViewModel(session, SystemIds(), cable)
            self.sheets[number].openSheet()
        return self.sheets[number]

    def shares(self, number: str) -> ShareViewModel:
        sheet = self.sheet(number)
        sheet.share()
        waits(lambda: sheet.props.sharing)
        return sheet

    def notes(self, number: str) -> list[str]:
        visit = self.work.run(lambda: self.team.desk(number).vault.visit(self.visit))
        return [] if visit is None else [note.event.text for note in visit.notes]


def waits(until: Callable[[], object]) -> None:
    deadline, loop = QDeadlineTimer(WAIT_MS), QEventLoop()
    while not until():
        assert not deadline.hasExpired()
        loop.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


@pytest.fixture
def cellar(tmp_path: Path, qapp: QGuiApplication) -> Iterator[Cellar]:
    assert qapp.platformName()
    cellar = Cellar(tmp_path, Work("vault"))
    cellar.work.run(cellar.opens)
    yield cellar
    for sheet in cellar.sheets.values():
        sheet.end()
    cellar.work.run(cellar.team.ends)
    cellar.work.close()


def test_the_code_is_typed_and_both_are_told_what_came(cellar: Cellar) -> None:
    sharer, visitor = cellar.shares("t1"), cellar.sheet("t2")

    visitor.visit(sharer.props.address, sharer.props.code.lower())
    waits(lambda: visitor.props.notice and sharer.props.notice)

    assert visitor.props.notice.startswith("Klaar met Ambtenaar t1. ")
    assert "nieuwe wijzigingen ontvangen." in visitor.props.notice
    assert sharer.props.notice == (
        "Klaar met Ambtenaar t2. Er was niets nieuws voor u. Uw collega heeft een tweede kopie van wat u opschreef."
    )
    assert cellar.notes("t2") == ["De achterdeur was op slot."]
    assert not sharer.props.sharing
    assert not visitor.props.busy


def test_the_code_is_scanned(cellar: Cellar) -> None:
    sharer, visitor = cellar.shares("t2"), cellar.sheet("t1")
    assert sharer._inputs.code is not None

    said = visitor.scanned(sharer._inputs.code.text().encode())
    waits(lambda: visitor.props.notice)

    assert said == ""
    assert cellar.notes("t2") == ["De achterdeur was op slot."]


def test_another_code_is_told_and_the_camera_goes_on(cellar: Cellar) -> None:
    said = cellar.sheet("t1").scanned(b"inspector-enrol:1?code=x&hub=y")

    assert said == "Dit is geen code van Delen. Richt op de code op het scherm van uw collega."


@pytest.mark.parametrize(("address", "code"), [("192.168.1", "A" * 30), ("10.0.0.1:80", "A" * 30), ("", "")])
def test_what_was_mistyped_is_told_before_anything_is_connected(cellar: Cellar, address: str, code: str) -> None:
    sheet = cellar.sheet("t1")
    sheet.visit(address, code)

    assert sheet.props.typed_error == "Dit adres of deze code klopt niet. Kijk ze na."
    assert not sheet.props.busy


def test_leaving_the_sheet_ends_the_sharing(cellar: Cellar) -> None:
    sharer = cellar.shares("t1")
    address, code = sharer.props.address, sharer.props.code
    sharer.leave()
    visitor = cellar.sheet("t2")

    visitor.visit(address, code)
    waits(lambda: visitor.props.notice)

    assert not sharer.props.sharing
    assert visitor.props.notice.startswith(("Dit adres is niet te bereiken.", "De code past niet"))
    assert cellar.notes("t2") == []


def test_locking_ends_the_sharing(cellar: Cellar) -> None:
    sharer = cellar.shares("t1")
    assert sharer._sharing is not None
    thread = sharer._sharing._thread

    sharer.end()
    thread.join(5)

    assert not thread.is_alive()


def listening() -> list[Thread]:
    return [thread for thread in enumerate_threads() if thread.name == "sharing"]


@pytest.mark.parametrize("how", ["stop", "end", "leave"])
def test_what_is_stopped_before_it_listens_never_listens(cellar: Cellar, how: str) -> None:
    sheet = cellar.sheet("t1")
    sheet.share()
    cellar.work.run(lambda: None)
    QCoreApplication.processEvents()  # the thread that begins to listen runs now

    getattr(sheet, how)()
    waits(lambda: not [thread for thread in enumerate_threads() if thread.name in {"share", "sharing"}])

    QCoreApplication.processEvents()
    assert not sheet.props.sharing


def test_two_taps_on_code_tonen_leave_one_that_listens(cellar: Cellar) -> None:
    sheet = cellar.sheet("t1")
    sheet.share()
    sheet.share()
    waits(lambda: sheet.props.sharing and not [each for each in enumerate_threads() if each.name == "share"])
    waits(lambda: len(listening()) == 1)

    sheet.end()

    waits(lambda: not listening())


def test_a_device_on_no_network_is_told(cellar: Cellar) -> None:
    sheet = ShareViewModel(cellar.sheet("t1").session, SystemIds(), tuple)
    sheet.openSheet()
    sheet.share()

    assert sheet.props.notice.startswith("Dit apparaat hangt aan geen netwerk.")


def test_the_addresses_of_this_machine_are_never_its_own_loop() -> None:
    assert all(not each.address.startswith("127.") for each in own_addresses())


def test_where_an_interface_has_no_ipv4_its_ipv6_address_is_told_and_that_of_a_bare_cable_with_its_name() -> None:
    listed = (
        "00000000000000000000000000000001 01 80 10 80       lo\n"
        "fe80000000000000000000fffe000001 04 40 20 80     eth0\n"
        "fd000000000000000000000000000002 04 40 00 82     eth0\n"
        "fe80000000000000000000fffe000002 05 40 20 80    wlan0\n"
        "fe80000000000000000000fffe000003 06 40 20 80     usb0\n"
    )

    found = _sixes(listed, {"wlan0"})

    assert found == [OwnAddress("fd00::2", "eth0"), OwnAddress("fe80::ff:fe00:3%usb0", "usb0")]


@pytest.mark.parametrize("fault", list(VisitFault))
def test_each_way_it_can_fail_has_a_sentence_of_its_own(fault: VisitFault) -> None:
    texts = {visited_notice(Visited(fault=each)).text for each in VisitFault}

    assert len(texts) == len(VisitFault)
    assert visited_notice(Visited(fault=fault)).tone in {"warn", "bad"}


@pytest.mark.parametrize("ended", [each for each in Ended if each is not Ended.STOPPED])
def test_each_end_is_told(ended: Ended) -> None:
    assert ended_notice(ShareEvent("Ambtenaar t2", None, ended)).text
