"""An officer whose program was changed: the key is genuine, what it writes is not."""

from inspector.domain.ids import VisitId
from inspector.wire.scopes import EventClass
from tests.fakes.officer import OfficerAtWork


def seals(officer: OfficerAtWork, visit: VisitId, payload: bytes) -> None:
    """Write these bytes in the own compartment as if they were an event."""
    parts = officer.vault._parts
    row = parts.streams.find(bytes.fromhex(officer.compartment(visit)))
    assert row is not None
    with parts.door.writing():
        parts.own_logs.pen(row).write_sealed(payload, parts.keys.of(row.no)[-1].key, 1)
        parts.own_logs.write_out()
    officer.vault.rebuild()


def says(officer: OfficerAtWork, visit: VisitId, body: bytes) -> None:
    """Write these bytes there in the clear as if they were a declaration."""
    parts = officer.vault._parts
    row = parts.streams.find(bytes.fromhex(officer.compartment(visit)))
    assert row is not None
    with parts.door.writing():
        parts.own_logs.clear(parts.own_logs.pen(row), EventClass.DIRECTORY, body)
        parts.own_logs.write_out()
    officer.vault.rebuild()
