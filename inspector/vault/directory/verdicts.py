"""What was decided about the logs of revoked devices: to count up to a head, or set aside with a reason."""

from collections.abc import Iterable
from dataclasses import dataclass

from inspector.domain.values import Officer
from inspector.vault.directory.declared import Declared
from inspector.wire.directory import HandInAccepted, HandInSetAside
from inspector.wire.scopes import Agency, StreamKind, decides


@dataclass(frozen=True, slots=True)
class Verdict:
    """Somebody let a log of a revoked installation count, or lie, up to this head."""

    seq: int
    head: bytes
    at_ms: int
    agency: Agency
    by: bytes
    reason: str = ""
    """Why it lies."""


def may_judge(judge: Officer, writer: Officer, kind: StreamKind) -> bool:
    """Whether somebody decides about what a revoked installation of this writer wrote in a stream of this kind.

    A supervisor of the agency; of an investigation a colleague who is designated: nobody judges his own.
    """
    if judge.agency is not writer.agency or (kind is StreamKind.INVESTIGATION and judge.person == writer.person):
        return False
    return decides(judge.agency, judge.role, kind, designated=judge.is_designated)


Verdicts = dict[bytes, tuple[Verdict, ...]]
"""For each log what was decided; whether the log is that one, whoever has it must compare."""


def fold_accepted(believed: Iterable[Declared]) -> Verdicts:
    """What counts after all."""
    found: Verdicts = {}
    for each in believed:
        if isinstance(said := each.declaration, HandInAccepted):
            verdict = Verdict(said.head.seq, said.head.head, said.at_ms, each.owner, each.author)
            found[said.head.log] = (*found.get(said.head.log, ()), verdict)
    return found


def fold_set_aside(believed: Iterable[Declared]) -> Verdicts:
    """What was looked at and lies; accepting it later is stronger."""
    found: Verdicts = {}
    for each in believed:
        if isinstance(said := each.declaration, HandInSetAside):
            verdict = Verdict(said.head.seq, said.head.head, said.at_ms, each.owner, each.author, said.reason)
            found[said.head.log] = (*found.get(said.head.log, ()), verdict)
    return found
