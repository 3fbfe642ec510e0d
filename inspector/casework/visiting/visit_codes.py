"""The code that everybody who is present at a visit may take along, on each device of who takes part."""

from inspector.casework.desk import Desk, known_visit
from inspector.casework.drafts import Draft, key_of
from inspector.crypto import visit_code
from inspector.crypto.joincode import visit_stream_key
from inspector.domain.ids import VisitId
from inspector.domain.refusals import Refusal, UnknownThing


def code_of(desk: Desk, visit: VisitId) -> str | Refusal:
    """The code of a visit, the same for everybody there."""
    found = known_visit(desk, visit)
    if isinstance(found, Refusal):
        return found
    secret = desk.vault.join_secret(visit)
    code = None if secret is None else visit_code.visit_code(proof_of(desk, visit), visit_stream_key(secret))
    return UnknownThing("invitation", visit) if code is None else visit_code.as_typed(code)


def proof_of(desk: Desk, visit: VisitId) -> bytes:
    """What the beginning hides by the visit's key: as its starter says, or a join code that was scanned here."""
    found = desk.vault.visit(visit)
    start = None if found is None else found.start
    return (b"" if start is None else start.event.proof) or desk.vault.draft(key_of(Draft.CODE, visit)) or b""
