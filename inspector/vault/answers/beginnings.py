"""What leads to a visit's shared part: the key of the plan it begins from, and the secret behind its join code."""

from inspector.crypto.grant_bodies import Wrap
from inspector.crypto.joincode import JOIN_SECRET_SIZE, join_secret, starter_proof
from inspector.crypto.plan_keys import open_plan_key
from inspector.domain.office_events import VisitPlanned
from inspector.domain.visits.visit import Visit
from inspector.vault.directory.authority import Authority
from inspector.vault.events.recorded import origin_of


def key_of_plan(authority: Authority, planned: VisitPlanned) -> bytes | None:
    """The key that the visits of a plan follow from, for an officer to whom it was sealed."""
    if planned.key is None:
        return None
    plan, name = bytes.fromhex(planned.plan), planned.key.name
    for each in planned.key.sealed:
        reader = authority.store.readers.find(each.reader)
        key = None if reader is None else open_plan_key(Wrap(each.reader, each.sealed), reader, plan, name)
        if key is not None:
            return key
    return None


def secret_of_visit(authority: Authority, visit: Visit) -> bytes | None:
    """The secret that a visit follows from, once its beginning and the key of its shared part are known."""
    store, start = authority.store, visit.start
    shared = store.streams.shared_part(visit.id)
    held = None if shared is None else store.keys.to_write_with(shared.no)
    if start is None or held is None or len(start.event.proof) != JOIN_SECRET_SIZE:
        return None
    origin = origin_of(start.author.installation, start.event)
    return None if origin is None else join_secret(origin, starter_proof(start.event.proof, held.key))
