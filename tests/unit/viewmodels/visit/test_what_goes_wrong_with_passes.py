"""What a screen says when a pass, list, clock, question or camera is not as it should be: calm, and of nobody."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from xml.etree.ElementTree import parse

import pytest
from PySide6.QtGui import QGuiApplication

from inspector.app.tongue import Tongue
from inspector.casework.visiting.asking import AskingState
from inspector.domain import asking_refusals as refusals
from inspector.passes.code import as_letters
from inspector.passes.judging import Known, Verdict, compare, counted, look_at
from inspector.passes.status_list import LIST_BYTES, StatusList
from inspector.viewmodels.camera.camera_port import Phase
from inspector.viewmodels.camera.camera_words import trouble_text, trouble_title
from inspector.viewmodels.screen.asking_words import AskingRefusal, asking_refusal_text
from inspector.viewmodels.visit.asking import Said, _lines, _waiting_text
from inspector.viewmodels.visit.pass_words import detail_of, file_problem, title_of
from inspector.wire.asking.questions import RegisterAnswer
from tests.unit.passes.passes import A_PASS, BORN, CARD_KEY, NUMBER, REGISTER, STRANGER, TODAY, a_code

NOW = datetime(TODAY.year, TODAY.month, TODAY.day, 22, tzinfo=UTC)
FRESH = StatusList(NOW - timedelta(hours=3), bytes(LIST_BYTES))
OTHER_CARD_KEY = bytes(reversed(CARD_KEY))
TRANSLATIONS = Path("resources/i18n/inspector_en.ts")
SAYS_IT = re.compile("geregistreerd|registered", re.IGNORECASE)


def known(newest: StatusList | None = FRESH, *card_keys: bytes) -> Known:
    return Known(card_keys or (CARD_KEY,), (REGISTER.public,), newest)


def listed(hours: float, *withdrawn: int) -> StatusList:
    bits = bytearray(LIST_BYTES)
    for index in withdrawn:
        bits[index >> 3] |= 1 << (index & 7)
    return StatusList(NOW - timedelta(hours=hours), bytes(bits))


def of_pass(code: str, held: Known, now: datetime = NOW) -> Verdict:
    """The whole way of a pass, with the document that it is tied to."""
    found = look_at(code, held, now)
    return found if isinstance(found, Verdict) else compare(found, bytearray(NUMBER, "ascii"), bytearray(BORN, "ascii"))


@dataclass(frozen=True)
class Shown:
    """What stands on the screen, and what is counted for it."""

    text: str
    outcome: str = ""


def shown(verdict: Verdict) -> Shown:
    return Shown(f"{title_of(verdict)}. {detail_of(verdict, NOW)}", counted(verdict).get("ID-08", ""))


def asked(*said: Said) -> Shown:
    (line,) = _lines(said)
    return Shown(line, said[0].outcome)


def other_document() -> Verdict:
    found = look_at(a_code(), known(), NOW)
    assert not isinstance(found, Verdict)
    return compare(found, bytearray(b"ANDER1"), bytearray(BORN, "ascii"))


CODES = {
    "forged": (a_code(register=STRANGER), Verdict.NOT_PROVEN),
    "foreign": (a_code(card_key=OTHER_CARD_KEY), Verdict.NOT_OPENED),
    "damaged": (a_code()[:-4] + "0000", Verdict.NOT_OPENED),
    "truncated": (a_code()[:-20], Verdict.CUT_SHORT),
    "truncated letters": (as_letters(a_code())[:-20], Verdict.CUT_SHORT),
    "nothing behind the sign": ("N1:", Verdict.CUT_SHORT),
    "oversized": (a_code() + "A" * 1_000_000, Verdict.TOO_LONG),
    "oversized letters": ("A" * 1_000, Verdict.TOO_LONG),
    "another code": ("https://example.nl", Verdict.OTHER_CODE),
    "another long code": ("https://example.nl/" + "a" * 1_000_000, Verdict.OTHER_CODE),
    "a code of this program": ("IMC1\x00", Verdict.OTHER_CODE),
    "nothing": ("", Verdict.OTHER_CODE),
}
"""What somebody holds before the camera or types, and what it is; none of it is an accusation."""


def everything() -> dict[str, Shown]:
    """What the officer reads, by what went wrong."""
    passes = {
        "forged": of_pass(CODES["forged"][0], known()),
        "foreign, or damaged": of_pass(CODES["foreign"][0], known()),
        "truncated": of_pass(CODES["truncated"][0], known()),
        "oversized": of_pass(CODES["oversized"][0], known()),
        "another code": of_pass(CODES["another code"][0], known()),
        "expired": of_pass(a_code(), known(replace(FRESH, issued=NOW + timedelta(days=40))), NOW + timedelta(days=40)),
        "withdrawn": of_pass(a_code(), known(listed(3, A_PASS.index))),
        "another document": other_document(),
        "a stale list": of_pass(a_code(), known(listed(30))),
        "no list, or one that is put back": of_pass(a_code(), known(listed(60))),
        "a clock that is behind": of_pass(a_code(), known(), NOW - timedelta(hours=5)),
        "no card key": look_at(a_code(), replace(known(), card_keys=()), NOW),
        "no pass": Verdict.NOT_SHOWN,
    }
    answers = {
        "the register lies, or is another": asked(Said(None)),
        "nobody answered": asked(Said(None, is_over=True)),
        "the budget is spent": asked(Said(RegisterAnswer.BUDGET_SPENT)),
        "the token was used": asked(Said(RegisterAnswer.TOKEN_USED)),
        "too late": asked(Said(RegisterAnswer.TOO_LATE)),
        "not accepted": asked(Said(RegisterAnswer.NOT_ACCEPTED)),
    }
    waiting = {"the register is down or slow": Shown(_waiting_text(AskingState(offered=True, waiting=1)))}
    not_asked: dict[str, AskingRefusal] = {
        "no register": refusals.NoRegisterHere(),
        "nobody present": refusals.NobodyPresent(),
        "mistyped": refusals.MistypedNumber(),
        "too soon": refusals.AskedTooSoon(),
        "too much": refusals.AskedTooMuch(40),
        "too many wait": refusals.AlreadyAsked(),
        "no tokens": refusals.NoTokens(),
    }
    cameras = {
        f"camera {phase.name}": Shown(f"{trouble_title(phase)}. {trouble_text(phase, is_photo=False)}")
        for phase in (Phase.ABSENT, Phase.FORBIDDEN, Phase.BUSY, Phase.GONE)
    }
    files = {f"file {is_empty}": Shown(file_problem(is_empty=is_empty)) for is_empty in (True, False)}
    return {
        **{name: shown(verdict) for name, verdict in passes.items() if isinstance(verdict, Verdict)},
        **answers,
        **waiting,
        **{name: Shown(asking_refusal_text(refusal)) for name, refusal in not_asked.items()},
        **cameras,
        **files,
    }


def test_a_good_pass_is_read_as_what_it_is() -> None:
    assert of_pass(a_code(), known()) is Verdict.REGISTERED


@pytest.mark.parametrize("name", list(CODES))
def test_a_code_that_is_no_pass_is_called_what_it_is(name: str) -> None:
    code, verdict = CODES[name]

    assert of_pass(code, known()) is verdict


def test_a_code_of_something_else_says_so_whatever_this_device_lacks() -> None:
    for held in (known(None), known(listed(60)), replace(known(), card_keys=())):
        assert of_pass("https://example.nl", held) is Verdict.OTHER_CODE
        assert of_pass(CODES["forged"][0], held) in {Verdict.NO_LIST, Verdict.NO_CARD_KEY}


def test_what_is_no_pass_is_counted_as_none() -> None:
    assert [each for each in Verdict if not counted(each)] == [Verdict.OTHER_CODE, Verdict.TOO_LONG]
    assert {each for each in Verdict if counted(each).get("ID-09") == "ongeldig"} == {
        *(Verdict.CUT_SHORT, Verdict.NOT_OPENED, Verdict.NOT_PROVEN, Verdict.OTHER_DOCUMENT),
    }


@pytest.fixture(params=["nl", "en"])
def tongue(qapp: QGuiApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    """The language in which the officer reads."""
    assert qapp is not None
    spoken = Tongue()
    spoken.speak(request.param)
    yield request.param
    spoken.speak("nl")


def test_each_thing_that_goes_wrong_has_a_sentence_of_its_own_and_none_says_whether_somebody_is_registered(
    tongue: str,
) -> None:
    assert title_of(Verdict.REGISTERED) == {"nl": "Geregistreerd", "en": "Registered"}[tongue]
    table = everything()

    assert len(table) == 13 + 6 + 1 + 7 + 4 + 2
    assert len({each.text for each in table.values()}) == len(table)
    for name, each in table.items():
        assert each.text.strip(" .%"), name
        assert not SAYS_IT.search(each.text), (name, each.text)
        assert "!" not in each.text, (name, each.text)
        assert each.outcome in {"", "niet_vast_te_stellen"}, name


@pytest.mark.usefixtures("tongue")
def test_nothing_but_a_registered_pass_and_the_two_answers_says_so() -> None:
    verdicts = [each for each in Verdict if SAYS_IT.search(shown(each).text)]
    answers = [each for each in RegisterAnswer if SAYS_IT.search(asked(Said(each)).text)]

    assert verdicts == [Verdict.REGISTERED]
    assert answers == [RegisterAnswer.REGISTERED, RegisterAnswer.NOT_REGISTERED]


@pytest.mark.parametrize("written", ["source", "translation"])
def test_no_sentence_of_passes_and_questions_says_it_but_the_answers_themselves(written: str) -> None:
    said = [
        (context.findtext("name"), message.findtext(written) or "")
        for context in parse(TRANSLATIONS).iter("context")  # noqa: S314 - our own file
        if context.findtext("name") in {"PassCheck", "Asking", "PassSheet", "AskingSheet", "AgeCheck"}
        for message in context.iter("message")
    ]

    assert len(said) > 50
    assert [text.casefold() for _, text in said if SAYS_IT.search(text)] == {
        "source": ["geregistreerd", "niet geregistreerd", "geregistreerd"],
        "translation": ["registered", "not registered", "registered"],
    }[written]
