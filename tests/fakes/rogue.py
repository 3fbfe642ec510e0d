"""An officer whose program was changed: the key is genuine, what it writes is not."""

from inspector.domain.ids import VisitId
from inspector.wire.scopes import EventClass
from tests.fakes.officer import OfficerAtWork


def seals(officer: OfficerAtWork, visit: VisitId, payload: bytes) -> None:
    """Write these bytes in the own compartment as if they were an event."""
    row = officer.vault._stream_row(officer.compartment(visit))
    with officer.vault._saving() as tx:
        tx.pens.pen(row).write_sealed(payload, tx.store.keys.of(row.no)[-1].key, 1)
    officer.vault.rebuild()


def says(officer: OfficerAtWork, visit: VisitId, body: bytes) -> None:
    """Write these bytes there in the clear as if they were a declaration."""
    row = officer.vault._stream_row(officer.compartment(visit))
    with officer.vault._saving() as tx:
        tx.pens.write_clear(row, EventClass.DIRECTORY, body)
    officer.vault.rebuild()
