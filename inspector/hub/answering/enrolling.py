"""A device turns its one-time code into a statement. Every refusal looks the same from outside."""

from sqlalchemy import Connection

from inspector.crypto.readerkeys import ReaderKeyError, load_reader_public, reader_key_id
from inspector.crypto.statements import installation_id
from inspector.hub.errors import HubError
from inspector.hub.register import enrolments
from inspector.hub.register.enrolments import Enrolment
from inspector.hub.register.registrar import check_number
from inspector.hub.relay import Relay
from inspector.hub.rows import installations
from inspector.hub.rows.installations import AgencyEntry
from inspector.wire.enrolment import EnrolReply, ProvenEnrolRequest, decode_enrol_request
from inspector.wire.errors import MalformedError, UnprovenError
from inspector.wire.messages import Credentials


def enrol(relay: Relay, body: bytes) -> bytes | None:
    """Answer a request to enrol; None when the code does not count, is over, was used, or is not proven."""
    try:
        proven = decode_enrol_request(body)
        load_reader_public(proven.request.reader_public)
    except (MalformedError, ReaderKeyError):
        return None
    now_ms = relay.clock()
    return relay.store.write(lambda connection: _enrol(relay, connection, proven, now_ms)).result()


def _enrol(relay: Relay, connection: Connection, proven: ProvenEnrolRequest, now_ms: int) -> bytes | None:
    request = proven.request
    enrolment = enrolments.find(connection, request.enrolment)
    if enrolment is None or not enrolment.is_open(now_ms):
        return None
    try:
        proven.check(enrolment.keys.request_key)
    except UnprovenError:
        enrolments.count_wrong_try(connection, enrolment)
        return None
    entry = installations.find_agency(connection, enrolment.officer.agency)
    credentials = None if entry is None else _credentials(relay, connection, entry, enrolment, proven, now_ms)
    if credentials is None or entry is None:
        return None
    reply = EnrolReply(
        credentials=credentials,
        agency_root=entry.root_public,
        hub_public=relay.hub_key.public,
        incarnation=relay.incarnation,
        directory=entry.directory,
        hub_ms=now_ms,
    )
    return reply.encode(enrolment.keys.reply_key, request.nonce)


def _credentials(
    relay: Relay,
    connection: Connection,
    entry: AgencyEntry,
    enrolment: Enrolment,
    proven: ProvenEnrolRequest,
    now_ms: int,
) -> Credentials | None:
    """A new statement for a new installation, or the same again for the one whose reply was lost."""
    request = proven.request
    installation = installation_id(enrolment.officer.agency, request.signing_public)
    known = installations.find(connection, installation)
    if known is not None:
        is_same = enrolment.installation == installation and known.reader_public == request.reader_public
        return known.credentials if is_same and known.revoked_ms is None else None
    reader_id = reader_key_id(request.reader_public)
    if enrolment.installation is not None or installations.is_anothers_reader(connection, reader_id, installation):
        return None
    try:
        check_number(enrolment.officer.number)
        relay.registrar.check_enrolment(entry, now_ms=now_ms)
    except HubError:
        return None
    enrolments.use(connection, enrolment, installation)
    return relay.registrar.enrol(
        connection, enrolment.officer, request.signing_public, request.reader_public, now_ms=now_ms
    )
