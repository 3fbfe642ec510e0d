"""What a finding costs on the wire, everything included: compression, padding, commitment, tag and frame."""

import json
from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path

from inspector.casework.desk import Desk
from inspector.casework.visiting import checklists
from inspector.domain.acts.assessing import Judgement
from inspector.domain.codec import encode_fields
from inspector.domain.events import ConditionAssessed
from inspector.domain.ids import EventId, VisitId
from inspector.domain.values import Outcome, Severity
from inspector.vault.model.changes import Changes
from inspector.wire.frames import parse
from tests.benchmarks.figure import Figure, middle
from tests.benchmarks.findings import FINDINGS
from tests.benchmarks.people import an_office, at_work, starts_visit

COUNT = 100
JSON_BYTES = 565
GOAL = 320


def measure(folder: Path) -> Iterator[Figure]:
    """A hundred findings of 565 bytes of JSON each, as the outbox sends them."""
    business = an_office(folder).linde
    with at_work(folder) as desk:
        visit = starts_visit(desk, business)
        known = {head.log: head.seq for head in desk.vault.heads()}
        sizes = [_writes_a_finding(desk, visit, number) for number in range(COUNT)]
        frames = desk.vault.frames_beyond(known)
    bodies = [len(event.body or b"") for frame in frames for event in parse(frame).events]
    wire = sum(map(len, frames))
    yield middle("compact JSON of a finding", "bytes", sizes)
    yield middle("sealed body of that finding", "bytes", bodies)
    yield Figure(f"that finding on the wire, its frame shared by {len(bodies)}", wire / COUNT, "bytes", GOAL)
    yield Figure("that finding on the wire / its JSON", wire / sum(sizes), "x")


def _writes_a_finding(desk: Desk, visit: VisitId, number: int) -> int:
    """Gives the length of the finding as JSON."""
    found = desk.vault.visit(visit)
    assert found is not None
    condition = next(islice(cycle(desk.checklist(found)), number, None))
    seen = found.register(condition).current_ids
    bare = len(_as_json(ConditionAssessed(condition, Outcome.VIOLATION, "x", Severity.MODERATE, 14), seen)) - 1
    facts = _text(number, JSON_BYTES - bare)
    done = checklists.assess(desk, visit, condition, Judgement(Outcome.VIOLATION, facts, Severity.MODERATE, 14))
    assert isinstance(done, Changes), done
    return len(_as_json(ConditionAssessed(condition, Outcome.VIOLATION, facts, Severity.MODERATE, 14), seen))


def _text(number: int, size: int) -> str:
    """So many bytes of different sentences, each finding with others in another order."""
    order = (FINDINGS[(number * 7 + step * (1 + number % 5)) % len(FINDINGS)] for step in range(len(FINDINGS)))
    return " ".join(order).encode()[:size].decode(errors="replace").replace("�", "e")


def _as_json(event: ConditionAssessed, seen: Sequence[EventId]) -> bytes:
    """The same content as a system without our formats would send it."""
    content = {
        "kind": event.KIND,
        "schema": event.SCHEMA,
        "fields": encode_fields(event),
        "replaces": [[each.log, each.seq, each.mark.hex()] for each in seen],
        "wall_ms": 1_795_500_000_000,
        "monotonic_ms": 86_400_000,
        "boot_id": "01234567",
    }
    return json.dumps(content, separators=(",", ":"), ensure_ascii=False).encode()
