"""Telling every device that this hub is reached at another address: signed by each agency's enrolment key."""

from datetime import UTC, datetime

from sqlalchemy import Connection

from inspector.crypto.statements import ENROLMENT_LIFE, HubAddressStatement, issue_key
from inspector.crypto.validity import Validity
from inspector.hub.relay import Relay
from inspector.hub.rows import installations
from inspector.wire.directory import DocumentPublished
from inspector.wire.documents import HUB_ADDRESS, pack_document
from inspector.wire.scopes import Agency


def announce_address(relay: Relay, address: str) -> tuple[Agency, ...]:
    """Put into each agency's directory where this hub is from now on; gives the agencies.

    Raises:
        EnrolmentOverError: an agency's enrolment key can vouch for nothing now.
        HubError: a directory does not take it.
    """
    now_ms = relay.clock()
    validity = Validity.starting(datetime.fromtimestamp(now_ms // 1000, UTC), ENROLMENT_LIFE)

    def work(connection: Connection) -> tuple[Agency, ...]:
        served = installations.agencies(connection)
        for entry in served:
            vouched = relay.registrar.check_enrolment(entry, now_ms=now_ms)
            stated = HubAddressStatement(entry.agency.value, relay.hub_key.public, validity, address)
            statement = issue_key(stated, relay.home.agency_keys(entry.agency).enrolment)
            said = DocumentPublished(HUB_ADDRESS, pack_document(statement), vouched)
            relay.registrar.declare(connection, entry.agency, said, now_ms=now_ms)
            relay.note(connection, "address moved", agency=entry.agency.value, to=address)
        return tuple(entry.agency for entry in served)

    return relay.store.write(work).result()
