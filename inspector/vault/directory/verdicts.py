"""What supervisors decided about the logs of revoked devices: to count up to a head, or set aside with a reason."""

from collections.abc import Iterable
from dataclasses import dataclass

from inspector.vault.directory.declared import Declared
from inspector.wire.directory import HandInAccepted, HandInSetAside
from inspector.wire.scopes import Agency


@dataclass(frozen=True, slots=True)
class Verdict:
    """A supervisor let a log of a revoked installation count, or lie, up to this head."""

    seq: int
    head: bytes
    at_ms: int
    agency: Agency
    by: bytes
    reason: str = ""
    """Why it lies."""


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
