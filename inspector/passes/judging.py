"""What a device says of a pass that somebody shows, without asking anybody; nothing of it is kept but a count.

First look at the code alone (`look_at`); only where the answer depends on it is the document asked for (`compare`).
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from inspector.passes.binding import is_bound
from inspector.passes.code import Fault, Pass, PassError, as_scanned, no_code_of_a_pass, read_code
from inspector.passes.days import day_of
from inspector.passes.status_list import FRESH, LIST_LIFE, StatusList

AHEAD = timedelta(minutes=10)
"""How far the clock of a register may be ahead of the device's."""


class Verdict(StrEnum):
    """What the screen says; no two situations share one."""

    REGISTERED = "registered"
    OLD_LIST = "old_list"
    NO_LIST = "no_list"
    NO_CARD_KEY = "no_card_key"
    WRONG_CLOCK = "wrong_clock"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    OTHER_DOCUMENT = "other_document"
    CUT_SHORT = "cut_short"
    NOT_OPENED = "not_opened"
    NOT_PROVEN = "not_proven"
    OTHER_CODE = "other_code"
    TOO_LONG = "too_long"
    NOT_SHOWN = "not_shown"


@dataclass(frozen=True, slots=True)
class Known:
    """What a device holds to judge passes by: card keys, the newest list, and whose signature counts."""

    card_keys: tuple[bytes, ...] = ()
    registers: tuple[bytes, ...] = ()
    newest: StatusList | None = None


NO_PASSES = frozenset({Verdict.OTHER_CODE, Verdict.TOO_LONG})
"""What was shown is no pass at all: that is no answer, and nothing is counted."""

_FAULTS = {
    Fault.OTHER_CODE: Verdict.OTHER_CODE,
    Fault.TOO_LONG: Verdict.TOO_LONG,
    Fault.CUT_SHORT: Verdict.CUT_SHORT,
    Fault.NOT_OPENED: Verdict.NOT_OPENED,
    Fault.NOT_PROVEN: Verdict.NOT_PROVEN,
}

_REGISTERED, _PASS = "ID-08", "ID-09"
_UNKNOWN = "niet_vast_te_stellen"


def counted(verdict: Verdict) -> dict[str, str]:
    """Of which check which outcome a verdict counts as; never that somebody is not registered."""
    match verdict:
        case Verdict.REGISTERED:
            return {_REGISTERED: "ja", _PASS: "geldig"}
        case Verdict.WITHDRAWN | Verdict.EXPIRED:
            return {_REGISTERED: _UNKNOWN, _PASS: "verlopen_of_ingetrokken"}
        case Verdict.OTHER_CODE | Verdict.TOO_LONG:
            return {}
        case Verdict.OTHER_DOCUMENT | Verdict.CUT_SHORT | Verdict.NOT_OPENED | Verdict.NOT_PROVEN:
            return {_REGISTERED: _UNKNOWN, _PASS: "ongeldig"}
        case Verdict.NOT_SHOWN:
            return {_REGISTERED: _UNKNOWN, _PASS: "niet_getoond"}
        case _:
            return {_REGISTERED: _UNKNOWN}


def look_at(given: str, known: Known, now: datetime) -> Pass | Verdict:
    """The pass, where only the document that it is tied to is missing; else what the screen says."""
    code = as_scanned(given)
    if (fault := no_code_of_a_pass(code)) is not None:
        return _FAULTS[fault]
    if known.newest is None:
        return Verdict.NO_LIST
    if not known.card_keys:
        return Verdict.NO_CARD_KEY
    if known.newest.issued > now + AHEAD:
        return Verdict.WRONG_CLOCK
    age = now - known.newest.issued
    if age > LIST_LIFE:  # or the clock is ahead: then a pass would only seem to be over
        return Verdict.NO_LIST
    try:
        said = read_code(code, known.card_keys, known.registers)
    except PassError as error:
        return _FAULTS[error.fault]
    if said.issued > day_of(now + AHEAD):
        return Verdict.WRONG_CLOCK
    if day_of(now) >= said.expires:
        return Verdict.EXPIRED
    if known.newest.is_withdrawn(said.index):
        return Verdict.WITHDRAWN
    return Verdict.OLD_LIST if age > FRESH else said


def compare(said: Pass, number: bytearray, born: bytearray) -> Verdict:
    """Whether the pass is tied to the document with this number and day of birth; both buffers are wiped.

    Raises:
        BindingError: what was typed is no number with a day of birth.
    """
    return Verdict.REGISTERED if is_bound(said.binding, number, born, said.salt) else Verdict.OTHER_DOCUMENT
