"""What an officer of the receiving agency does with a signal: reads it, takes it over, and so answers its writer.

An answer is of one size and in a stream of its own, sealed to the writer's own reader key, and holds a token that only
inbox and writer know: nothing in it names a visit. With it go answers of the same form, with tokens that fit nothing,
to others who may send here, so that the hub cannot tell who wrote, nor whose signal was taken over (ADR 0113).
"""

from inspector.casework.desk import Desk, check_role, write
from inspector.domain.actions import Action, may
from inspector.domain.ids import EventId, InstallationId
from inspector.domain.office_events import SignalAnswered, SignalRead, SignalTaken
from inspector.domain.refusals import AlreadyYours, Refusal, UnknownThing
from inspector.vault.model.batch import Answer, Batch
from inspector.vault.model.changes import Changes
from inspector.vault.model.signals import Signal

TOKEN_SIZE = 16
_MOST_COVERS = 7


def note_read(desk: Desk, signal: EventId | None) -> Changes | Refusal:
    """Let the colleagues at this inbox know that this officer read it; once."""
    found = _in_inbox(desk, signal)
    if isinstance(found, Refusal):
        return found
    if any(done.officer.installation == desk.vault.me.installation for done in found.read):
        return Changes()
    return write(desk, Batch(answers=(Answer(SignalRead(found.event)),)))


def take_over(desk: Desk, signal: EventId | None) -> Changes | Refusal:
    """Handle it from now on; its colleagues see who does, its writer that somebody does."""
    found = _in_inbox(desk, signal)
    if isinstance(found, Refusal):
        return found
    me = desk.vault.me.installation
    if [done.officer.installation for done in found.taken] == [me]:
        return AlreadyYours()
    taken = Answer(SignalTaken(found.event), replaces=tuple(done.event for done in found.taken))
    answers = () if found.answered else _answers(desk, found)
    return write(desk, Batch(answers=(taken, *answers)))


def can_answer(desk: Desk, installation: InstallationId) -> bool:
    """Whether a device counts and may send signals."""
    known = desk.vault.directory.colleagues.get(installation)
    return known is not None and not known.revoked and may(known.officer, Action.SEND_SIGNAL)


def _in_inbox(desk: Desk, signal: EventId | None) -> Signal | Refusal:
    refusal = check_role(desk, Action.OPEN_SIGNAL)
    if refusal is not None:
        return refusal
    found = None if signal is None else desk.vault.signal(signal)
    return found or UnknownThing("signal", "")


def _answers(desk: Desk, signal: Signal) -> tuple[Answer, ...]:
    """The answer to its writer, and as many of the same form as are let go with it to others who may send here.

    Whether they ever sealed a signal says nothing: whoever may send covers this inbox is given one.
    """
    writer, colleagues = signal.author.installation, desk.vault.directory.colleagues
    if not can_answer(desk, writer):
        return ()
    others = [each for each in sorted(colleagues) if each != writer and can_answer(desk, each)]
    others.sort(key=lambda _: desk.ids.token(TOKEN_SIZE))
    covers = (Answer(SignalAnswered(desk.ids.token(TOKEN_SIZE)), to=each) for each in others[:_MOST_COVERS])
    return (Answer(SignalAnswered(signal.token), to=writer), *covers)
