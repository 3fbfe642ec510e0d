"""The disk breaks under every view model that can write: nothing changes, and the officer is told each time."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from inspector.domain.refusals import NotSaved
from inspector.viewmodels.screen.refusal_text import refusal_text
from inspector.viewmodels.screen.shown import Shown
from inspector.viewmodels.screen.work import Work
from inspector.viewmodels.settings.passphrase import PassphraseViewModel
from tests.unit.viewmodels.busy_office import Office
from tests.unit.viewmodels.every_write import WRITES
from tests.unit.viewmodels.write import Write
from tests.unit.viewmodels.writing_slots import writers, writing_slots

ENDS_A_DRAFT = {
    "BusinessViewModel.join",
    "TypedJoinViewModel.join",
    "ChecklistViewModel.finishDrafts",
    "NotesViewModel.finishDrafts",
    "ClosingViewModel.close",
    "ReviewViewModel.comment",
    "ReviewViewModel.decide",
    "ReviewViewModel.readFor",
    "ReviewViewModel.takeBackDecision",
    "VisitViewModel.showCard",
    "BusinessesViewModel.save",
    "PlanningViewModel.plan",
    "PlanningViewModel.cancelPlan",
    "HandInsViewModel.setAside",
    "SignalKeeper.look",
}


@pytest.fixture(scope="module")
def office(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    assert qapp.platformName()
    office = Office(tmp_path_factory.mktemp("office"), Work("vault"))
    office.work.run(office.opens)
    yield office
    office.closes()


def is_refused(office: Office, write: Write[Any], disk: Callable[[str, bool], None]) -> None:
    """Tap while the disk is broken: nothing changes, and it is told."""
    made = write.prepared(office)
    told = hears(made)
    before = office.state(write.number)

    disk(write.number, False)  # noqa: FBT003 - it takes nothing
    try:
        write.tap(office, made)
        office.waits()
        after = office.state(write.number)
    finally:
        disk(write.number, True)  # noqa: FBT003 - it takes everything again

    shown = str(made.props) if isinstance(made, Shown) else ""
    why = "niet gewijzigd" if isinstance(made, PassphraseViewModel) else refusal_text(NotSaved())
    assert why in " ".join([*told, shown])
    assert after == before


@pytest.mark.parametrize("write", WRITES, ids=str)
def test_a_refused_write_changes_nothing_and_is_told(office: Office, write: Write[Any]) -> None:
    is_refused(office, write, office.disk_takes_anything)


@pytest.mark.parametrize("write", [each for each in WRITES if each.slot in ENDS_A_DRAFT], ids=str)
def test_where_only_the_end_of_a_draft_is_refused_nothing_changes_and_it_is_told(
    office: Office, write: Write[Any]
) -> None:
    is_refused(office, write, office.disk_drops_drafts)


def hears(made: QObject) -> list[str]:
    """What a view model says in passing."""
    told: list[str] = []
    for name in ("refused", "told"):
        if hasattr(made, name):
            getattr(made, name).connect(lambda text, *_tone: told.append(text))
    return told


def test_every_slot_that_can_write_is_tried() -> None:
    asked_elsewhere = {
        "Workplace._move_hub",  # the yes to a hub that moves; tests/e2e/test_hub_moves.py taps it
        "Workplace._follow_key",  # the yes to another key of the hub; tests/e2e/test_hub_key.py taps it
        "AskingViewModel.ask",  # it writes a file of its own; tests/stories/test_asking_the_register.py breaks it
    }

    assert {each.slot for each in WRITES} == writing_slots() - asked_elsewhere | {"SignalKeeper.look"}


def test_what_writes_without_a_slot_is_known() -> None:
    slotless = writers() - {each.slot.partition(".")[0] for each in WRITES}

    assert slotless == {"VisitTab", "Workplace"}, "every tab has rows of its own; closing the vault asks nobody"
