"""Runs one sync: text first, then what settling wrote, then blobs. Start reading here.

Everything that waits for the network happens on the thread that calls `sync_once`; everything that touches the vault
goes through `run`. What a sync does next is decided in round.py, which knows neither.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import Protocol, assert_never

from inspector.crypto.letters import AT_ONCE
from inspector.sync.blob_transfer import BlobTransfer
from inspector.sync.failures import Failure
from inspector.sync.handover import Handover
from inspector.sync.outcomes import OF_FAILURE, Outcome, SyncResult
from inspector.sync.pacing import Pacing
from inspector.sync.ports import Carrier, OnVaultThread, VaultPort
from inspector.sync.register.errand import Questions, exchange_questions
from inspector.sync.round import Round
from inspector.sync.steps import Again, Done, Send, Settle
from inspector.vault.model.changes import Changes

_MAY_SEND_BLOBS = frozenset({Outcome.OK, Outcome.REFUSED, Outcome.REVOKED, Outcome.EXPIRED, Outcome.STALLED})
_MAY_GET_BLOBS = frozenset({Outcome.OK, Outcome.REFUSED, Outcome.STALLED})


class LetterCarrier(Protocol):
    """A way to the hub that takes letters."""

    def bring_letters(self, packets: Sequence[bytes], /) -> Failure | None:
        """Bring some together; why not."""
        ...


@dataclass(frozen=True, slots=True)
class LetterBox:
    """The packets of one vault that may leave, each named; whoever sends sees no difference between them."""

    carrier: LetterCarrier
    run: OnVaultThread
    leaving: Callable[[], dict[str, bytes]]
    left: Callable[[tuple[str, ...]], object]

    def empty(self, should_stop: Callable[[], bool]) -> Failure | None:
        """Bring all that may leave; gives what came between."""
        waiting = list(self.run(self.leaving).items())
        for first in range(0, len(waiting), AT_ONCE):
            if should_stop():
                return None
            names, packets = zip(*waiting[first : first + AT_ONCE], strict=True)
            failure = self.carrier.bring_letters(packets)
            if failure is not None:
                return failure
            self.run(lambda names=names: self.left(names))  # type: ignore[misc]  # bound at once
        return None


class Courier:
    """Carries one vault's outbox to one hub and the hub's news back."""

    def __init__(
        self,
        port: VaultPort,
        carrier: Carrier,
        *,
        hub_public: bytes,
        downloads: Path,
        run: OnVaultThread,
        settle: Callable[[], Changes],
        on_changes: Callable[[Changes], None],
        questions: Questions | None = None,
        letters: LetterBox | None = None,
        following: Callable[[], bytes | None] | None = None,
    ) -> None:
        """`settle` and whatever touches the port run through `run`; `on_changes` is called on the sync thread."""
        self._carrier = carrier
        self._hub_public = hub_public
        self._settle = settle
        self._letters = letters
        self._following = following
        self._pacing = Pacing()
        self._last_kind = 0
        self._cancelled = Event()
        self._run, self._on_changes = run, on_changes
        self._questions = questions
        self._handover = Handover(port, run, on_changes)
        self._blobs = BlobTransfer(
            port, carrier, hub_public=hub_public, downloads=downloads, run=run, on_changes=on_changes
        )

    def sync_once(self, should_pause: Callable[[], bool] = lambda: False, *, is_patient: bool = False) -> SyncResult:
        """Push and pull until both sides have everything, or something stands in the way.

        `should_pause` is asked between two blobs and between two pieces of one: true ends the sync there, so that new
        text need not wait for photos.
        A patient sync sends streams of one kind, and its result says whether others wait for the next.
        """
        text = self._sync_text(is_patient=is_patient)
        if text.outcome is Outcome.NOT_TRUSTED and text.hub is None and self._follows():
            text = self._sync_text(is_patient=is_patient)
        if text.rests or text.outcome not in _MAY_SEND_BLOBS:
            return text
        fault = text.hub
        if self._questions is not None and text.outcome in _MAY_GET_BLOBS:
            fault = fault or exchange_questions(
                self._carrier, self._questions, self._run, self._on_changes, should_stop=self._cancelled.is_set
            )
        if text.outcome in _MAY_GET_BLOBS and self._letters is not None:
            self._letters.empty(self._cancelled.is_set)  # what did not get through leaves with the next sync
        failure, moved = self._blobs.exchange(
            may_download=text.outcome in _MAY_GET_BLOBS,
            should_stop=lambda: self._cancelled.is_set() or should_pause(),
        )
        outcome = text.outcome if failure is None else OF_FAILURE[failure.kind]
        return SyncResult.of(outcome, text + moved, None if failure is None else failure.wait, fault)

    def _follows(self) -> bool:
        """Whether the hub has another key by now that may be believed: then what was asked is asked once more."""
        public = None if self._following is None or self._cancelled.is_set() else self._following()
        if public is None:
            return False
        self._hub_public = public
        self._blobs.trust(public)
        return True

    def cancel(self) -> None:
        """End the running sync and every later one soon; may be called from any thread."""
        self._cancelled.set()
        self._carrier.cancel()

    def _sync_text(self, *, is_patient: bool) -> SyncResult:
        turn = Round(self._hub_public, self._pacing, self._last_kind, is_patient)
        self._handover.list_heads()
        while True:
            turn, step = turn.next_request(self._handover.gather(turn.wants))
            match step:
                case Send():
                    turn, ended = self._exchange(turn, step)
                case Settle():
                    turn, ended = self._ended_by(turn, self._handover.settle(self._settle))
                case Again():
                    ended = None
                case Done():
                    ended = step
                case _:
                    assert_never(step)
            self._pacing = turn.pacing
            self._last_kind = turn.kind or turn.last_kind
            if ended is not None:
                return ended.result

    def _exchange(self, turn: Round, step: Send) -> tuple[Round, Done | None]:
        answer = self._carrier.sync(step.body)
        if isinstance(answer, Failure):
            return self._ended_by(turn, answer)
        turn, judged = turn.on_reply(answer)
        if isinstance(judged, Done):
            return turn, judged
        stored = self._handover.store(judged)
        if isinstance(stored, Failure):
            return self._ended_by(turn, stored)
        return turn.on_stored(stored), None

    def _ended_by(self, turn: Round, failure: Failure | None) -> tuple[Round, Done | None]:
        if failure is None:
            return turn, None
        turn, step = turn.on_failure(failure)
        match step:
            case Again():
                return turn, None
            case Done():
                return turn, step
            case _:
                assert_never(step)
