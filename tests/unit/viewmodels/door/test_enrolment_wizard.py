from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from pytestqt.qtbot import QtBot

from inspector.viewmodels.door.enrolment_wizard import (
    EnrolInputs,
    EnrolmentFailedError,
    EnrolStep,
    EnrolViewModel,
    Problem,
    derive_enrol_props,
)
from inspector.viewmodels.screen.work import Work

GOOD = "paarse fiets onder water"


@dataclass
class PaperEnroller:
    """Takes every invitation, unless something is wrong."""

    refuses: Problem | None = None
    fails: Problem | None = None
    checked: list[tuple[str, str, str]] = field(default_factory=list)
    asked: list[tuple[str, str, str]] = field(default_factory=list)
    buffers: list[bytearray] = field(default_factory=list)

    def check_invitation(self, text: str, hub: str, code: str) -> str:
        self.checked.append((text, hub, code))
        if self.refuses is not None:
            raise EnrolmentFailedError(self.refuses)
        return hub or "https://server.voorbeeld.nl"

    def enrol(self, text: str, hub: str, code: str, passphrase: bytearray) -> object:
        self.asked.append((text, hub, code))
        self.buffers.append(passphrase)
        if self.fails is not None:
            raise EnrolmentFailedError(self.fails)
        return bytes(passphrase).decode()


class Setting:
    """A wizard and somebody who fills it in."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.work = Work("vault")
        self.enroller = PaperEnroller()
        self.wizard = EnrolViewModel(self.enroller, self.work)

    def invited(self) -> None:
        self.wizard.setText("inspector-enrol:1?...")
        self.wizard.proceed()
        self.rests()

    def types(self, passphrase: str) -> None:
        for sign in passphrase:
            self.wizard.typed(sign)
        self.wizard.accepted()

    def rests(self) -> None:
        self.qtbot.waitUntil(lambda: self.work.pending == 0)


@pytest.fixture
def setting(qtbot: QtBot) -> Iterator[Setting]:
    setting = Setting(qtbot)
    yield setting
    setting.work.close()


def test_an_invitation_and_a_passphrase_typed_twice_enrol(setting: Setting) -> None:
    setting.invited()
    assert setting.wizard.props.step == EnrolStep.CHOOSE

    setting.types(GOOD)
    assert setting.wizard.props.step == EnrolStep.REPEAT
    with setting.qtbot.waitSignal(setting.wizard.enrolled) as enrolled:
        setting.types(GOOD)

    assert enrolled.args == [GOOD]
    assert setting.enroller.buffers == [bytearray(len(GOOD))]


def test_address_and_code_can_be_typed_instead(setting: Setting) -> None:
    setting.wizard.setHub("https://hub.elders.nl")
    half = setting.wizard.props
    setting.wizard.setCode("ABCD")
    whole = setting.wizard.props
    setting.wizard.proceed()
    setting.rests()

    assert (half.may_continue, whole.may_continue) == (False, True)
    assert setting.enroller.checked == [("", "https://hub.elders.nl", "ABCD")]
    assert setting.wizard.props.address == "https://hub.elders.nl"


@pytest.mark.parametrize("problem", [Problem.NO_INVITATION, Problem.UNSAFE_ADDRESS])
def test_a_text_that_is_no_invitation_goes_no_further(setting: Setting, problem: Problem) -> None:
    setting.enroller.refuses = problem

    setting.invited()

    assert setting.wizard.props.step == EnrolStep.CODE
    assert setting.wizard.props.error


@pytest.mark.parametrize(
    ("passphrase", "word"), [("kort", "te kort"), ("wachtwoord123456", "te makkelijk"), ("a" * 20, "te makkelijk")]
)
def test_a_weak_passphrase_is_refused_with_the_reason(setting: Setting, passphrase: str, word: str) -> None:
    setting.invited()

    setting.types(passphrase)

    assert setting.wizard.props.step == EnrolStep.CHOOSE
    assert word in setting.wizard.props.error


def test_it_counts_down_to_the_least_length(setting: Setting) -> None:
    setting.invited()

    for sign in "paarse":
        setting.wizard.typed(sign)

    assert "Nog 9 tekens" in setting.wizard.props.help


def test_another_second_passphrase_begins_again(setting: Setting) -> None:
    setting.invited()
    setting.types(GOOD)

    setting.types(GOOD + "x")

    assert setting.wizard.props.step == EnrolStep.CHOOSE
    assert "verschillen" in setting.wizard.props.error
    assert setting.enroller.asked == []


@pytest.mark.parametrize("problem", [Problem.UNREACHABLE, Problem.REFUSED, Problem.NOT_TRUSTED, Problem.NOT_SAVED])
def test_what_went_wrong_is_said_and_the_invitation_still_stands(setting: Setting, problem: Problem) -> None:
    setting.enroller.fails = problem
    setting.invited()
    setting.types(GOOD)

    setting.types(GOOD)
    setting.rests()

    assert setting.wizard.props.step == EnrolStep.CODE
    assert setting.wizard.props.error
    assert setting.wizard.props.text
    assert setting.enroller.buffers == [bytearray(len(GOOD))]


@pytest.mark.parametrize(
    ("problem", "scanned", "typed"),
    [
        (Problem.NO_INVITATION, "invitation", "code"),
        (Problem.REFUSED, "invitation", "code"),
        (Problem.UNSAFE_ADDRESS, "invitation", "hub"),
        (Problem.UNREACHABLE, "", "hub"),
        (Problem.NOT_TRUSTED, "", "hub"),
        (Problem.NOT_SAVED, "", ""),
        (Problem.OUTDATED, "", ""),
        (Problem.HUB_OUTDATED, "", ""),
    ],
)
def test_an_error_stands_at_the_field_that_it_is_about(problem: Problem, scanned: str, typed: str) -> None:
    by_hand = derive_enrol_props(EnrolInputs(hub="https://server.voorbeeld.nl", code="ABCD", problem=problem))
    by_scan = derive_enrol_props(EnrolInputs(text="inspector-enrol:1?...", problem=problem))

    assert (by_scan.error_at, by_hand.error_at) == (scanned, typed)
    assert derive_enrol_props(EnrolInputs(step=EnrolStep.CHOOSE, problem=Problem.DIFFERENT)).error_at == "passphrase"


def test_going_back_forgets_what_was_typed(setting: Setting) -> None:
    setting.invited()
    setting.types(GOOD)

    setting.wizard.goBack()
    assert (setting.wizard.props.step, setting.wizard.props.filled) == (EnrolStep.CHOOSE, 0)

    setting.wizard.goBack()
    assert setting.wizard.props.step == EnrolStep.CODE
