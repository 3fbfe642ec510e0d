"""After a sync: fetch a day's tokens and bring sealed questions to the register. It can read neither.

Whatever goes wrong here leaves the sync as it was: what could not be asked waits for the next one, or ends after its
twelve hours.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from inspector.sync.failures import Failure, FailureKind
from inspector.sync.ports import OnVaultThread
from inspector.sync.witness import HubFault
from inspector.vault.model.changes import Changes
from inspector.wire.asking.questions import split_answers
from inspector.wire.errors import MalformedError


@runtime_checkable
class BringsQuestions(Protocol):
    """A carrier that has a hub on its other end; a stick or a laptop brings no question."""

    def token_key(self) -> bytes | Failure:
        """What the hub says of the key of today's tokens."""

    def signed_tokens(self, sheet: bytes) -> bytes | Failure:
        """A sheet of hidden tokens, signed."""

    def bring(self, questions: Sequence[bytes]) -> bytes | Failure:
        """The sealed answers of the register to sealed questions, one after the other."""


@dataclass(frozen=True, slots=True)
class Questions:
    """What the device does about questions; each call is made on the vault's thread."""

    is_singled_out: Callable[[bytes | None], bool]
    wants_tokens: Callable[[], bool]
    sheet_for: Callable[[bytes], bytes | None]
    take_signed: Callable[[bytes], bool]
    take_refusal: Callable[[], None]
    unanswered: Callable[[], tuple[bytes, ...]]
    keep_answers: Callable[[Mapping[bytes, bytes]], Changes]


def exchange_questions(
    carrier: object,
    questions: Questions,
    run: OnVaultThread,
    on_changes: Callable[[Changes], None],
    should_stop: Callable[[], bool],
) -> HubFault | None:
    """Fetch the tokens of the day if they are wanted, then ask all that waits at once; what the hub did to this one."""
    if not isinstance(carrier, BringsQuestions):
        return None
    is_singled_out = run(lambda: questions.is_singled_out(None))
    if run(questions.wants_tokens) and not should_stop():
        is_singled_out |= _fetch_tokens(carrier, questions, run)
    waiting = run(questions.unanswered)
    fault = HubFault.SINGLED_OUT if is_singled_out else None
    if not waiting or should_stop():
        return fault
    said = carrier.bring(waiting)
    if isinstance(said, Failure):
        return fault  # the register, or the hub, does not answer now
    with suppress(MalformedError):
        answers = dict(zip(waiting, split_answers(said, len(waiting)), strict=True))
        on_changes(run(lambda: questions.keep_answers(answers)))
    return fault


def _fetch_tokens(carrier: BringsQuestions, questions: Questions, run: OnVaultThread) -> bool:
    """Whether the hub told this device of another key than its directory names."""
    statement = carrier.token_key()
    if isinstance(statement, Failure):
        return False
    if run(lambda: questions.is_singled_out(statement)):
        return True
    _take_tokens(carrier, questions, run, statement)
    return False


def _take_tokens(carrier: BringsQuestions, questions: Questions, run: OnVaultThread, statement: bytes) -> None:
    sheet = run(lambda: questions.sheet_for(statement))
    if sheet is None:
        return
    signed = carrier.signed_tokens(sheet)
    if isinstance(signed, Failure):
        if signed.kind is FailureKind.UNKNOWN:  # the officer has another sheet of this day
            run(questions.take_refusal)
        return
    run(lambda: questions.take_signed(signed))
