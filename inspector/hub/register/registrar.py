"""The administrator's hand at the hub: issues statements and writes the agencies' directories.

What it writes goes through the same intake as any frame, so there is one rule for what counts.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import Connection, select

from inspector.crypto import statements
from inspector.crypto.cbor import CborError
from inspector.crypto.designations import Designation, pack
from inspector.crypto.validity import Validity
from inspector.hub.errors import EnrolmentOverError, HubError
from inspector.hub.frames import intake
from inspector.hub.frames.clear_events import root_of
from inspector.hub.rows import installations, logs, tables
from inspector.hub.rows.home import AgencyKeys
from inspector.hub.rows.installations import AgencyEntry, Installation
from inspector.hub.rows.reading import reading_back
from inspector.wire import scopes
from inspector.wire.directory import (
    HUB_ADMINISTRATOR,
    Declaration,
    HubDeclared,
    InstallationEnrolled,
    InstallationRevoked,
    encode_declaration,
)
from inspector.wire.event import FIRST_HEAD, NO_KEY, Header, LogHead, LogPlace, RawEvent, head_message
from inspector.wire.frames import Frame
from inspector.wire.log_opened import LogOpened
from inspector.wire.messages import Credentials
from inspector.wire.scopes import Agency, EventClass, Role
from inspector.wire.superseding import flags_of

RENEWED_WHEN_LEFT = timedelta(days=17)
RENEWED_UNTIL_AFTER = timedelta(days=35)
"""How long after its end a statement is still renewed without the administrator."""

_BACKDATED = timedelta(days=1)  # for devices whose clock is behind
_LOGICAL_BITS = 16


@dataclass(frozen=True, slots=True)
class Officer:
    """Who is to be enrolled."""

    agency: Agency
    role: Role
    number: str
    name: str
    oath: str = ""
    """`eed` or `belofte`, which of the two the officer took; empty when neither."""
    designations: tuple[Designation, ...] = ()
    trained_until: date | None = None
    """The last day on which the officer's training in talks counts; nothing when there was none."""


def is_reserved(number: str) -> bool:
    """Whether this is the number of the hub's own administrator, however it is written."""
    return number.strip().casefold() == HUB_ADMINISTRATOR


def check_number(number: str) -> None:
    """Keep the number of the hub's own administrator for that one: what it names counts.

    Raises:
        HubError: it is that number.
    """
    if is_reserved(number):
        raise HubError(f"the number {HUB_ADMINISTRATOR} is the hub's own: give the officer another")


def check_designations(officer: Officer) -> None:
    """Let only somebody be designated who can investigate apart from what he supervises, in words a statement can say.

    Raises:
        HubError: the role does not investigate, or the words are empty, too long, too many or twice the same.
    """
    if officer.designations and not scopes.may_be_designated(officer.agency, officer.role):
        raise HubError(f"nobody designates a {officer.role.value} of {officer.agency.value} to investigate")
    try:
        pack(officer.designations)
    except CborError as error:
        raise HubError("a designation needs a deed, a domain and offences, each short and said once") from error


def is_over_for_good(installation: Installation, *, now_ms: int) -> bool:
    """Whether its statement ended so long ago that only a code, and whoever gives one, lets the device in again."""
    return timedelta(milliseconds=now_ms) - timedelta(seconds=installation.expires_s) > RENEWED_UNTIL_AFTER


class Registrar:
    """Signs for the agencies this hub serves."""

    def __init__(self, incarnation: bytes, keys: Mapping[Agency, AgencyKeys]) -> None:
        self._incarnation = incarnation
        self._keys = keys

    def enrol(
        self, connection: Connection, officer: Officer, signing_public: bytes, reader_public: bytes, *, now_ms: int
    ) -> Credentials:
        """State that this officer works with these keys, and tell everybody in the directory.

        Raises:
            EnrolmentOverError: the agency can enrol nobody now.
            HubError: the number is not for officers.
        """
        check_number(officer.number)
        entry = installations.served(connection, officer.agency)
        credentials = self._issue(entry, officer, signing_public, reader_public, now_ms)
        self.declare(
            connection,
            officer.agency,
            InstallationEnrolled(credentials.statement, credentials.chain),
            now_ms=now_ms,
        )
        return credentials

    def renew(self, connection: Connection, installation: Installation, *, now_ms: int) -> Credentials | None:
        """A new statement when the old one is in its second half and not long over; never for a revoked one."""
        left = timedelta(seconds=installation.expires_s) - timedelta(milliseconds=now_ms)
        if installation.revoked_ms is not None or left >= RENEWED_WHEN_LEFT:
            return None
        if is_over_for_good(installation, now_ms=now_ms):
            return None
        if is_reserved(installation.number):
            return None
        with suppress(EnrolmentOverError):  # what it hands in is taken all the same
            return self.say_again(connection, installation, installation.trained_until, now_ms=now_ms)
        return None

    def say_again(
        self, connection: Connection, who: Installation, trained_until: date | None, *, now_ms: int
    ) -> Credentials:
        """A new statement of the same officer on the same device, with this day for the training in talks.

        Raises:
            EnrolmentOverError: the agency can enrol nobody now.
        """
        officer = Officer(who.agency, who.role, who.number, who.name, who.oath, who.designations, trained_until)
        later_ms = max(now_ms, (who.issued_s + 1) * 1000)  # of two statements of one second another than this may count
        return self.enrol(connection, officer, who.signing_public, who.reader_public, now_ms=later_ms)

    def revoke(self, connection: Connection, installation: Installation, *, now_ms: int) -> None:
        """Give an installation nothing any more, and tell everybody how far its logs stand."""
        table = tables.logs
        rows = connection.execute(
            select(table.c.log, table.c.seq).where(table.c.installation == installation.id).order_by(table.c.log)
        )
        heads = tuple(LogPlace(row.log, row.seq) for row in rows)
        self.declare(
            connection, installation.agency, InstallationRevoked(installation.id, now_ms, heads), now_ms=now_ms
        )

    def declare(self, connection: Connection, agency: Agency, declaration: Declaration, *, now_ms: int) -> None:
        """Write one declaration in the agency's directory.

        Raises:
            EnrolmentOverError: the administrator's own statement ended and cannot be renewed.
            HubError: the directory does not take it.
        """
        entry = installations.served(connection, agency)
        self._keep_administrator(connection, entry, now_ms)
        frame = self._frame(connection, entry, declaration, now_ms)
        if intake.take(connection, frame, now_ms=now_ms) is not None:
            raise HubError(f"the directory of {agency.value} refuses its own administrator")

    @reading_back("what the root said of the enrolment key")
    def enrolment(self, entry: AgencyEntry) -> statements.EnrolmentStatement:
        """What the root says of the key that enrols."""
        return statements.verify_enrolment(self._keys[entry.agency].enrolment_statement, root_of(entry))

    def check_enrolment(self, entry: AgencyEntry, *, now_ms: int) -> bytes:
        """The statement that everything the enrolment key signs now is to be chained to.

        Raises:
            EnrolmentOverError: what it signs would be worth nothing.
        """
        vouched = self._keys[entry.agency].enrolment_statement
        validity = self.enrolment(entry).validity
        if not validity.holds_at(datetime.fromtimestamp(now_ms // 1000, UTC)):
            raise EnrolmentOverError(
                f"the enrolment statement of {entry.agency.value} holds from {validity.not_before:%Y-%m-%d} until "
                f"{validity.expires:%Y-%m-%d}, not now: use `inspector hub renew`"
            )
        return vouched

    def declare_hub(self, connection: Connection, agency: Agency, hub_public: bytes, *, now_ms: int) -> None:
        """Write in the agency's directory whose receipts count.

        Raises:
            EnrolmentOverError: nobody can vouch for the hub now.
            HubError: the directory does not take it.
        """
        vouched = self.check_enrolment(installations.served(connection, agency), now_ms=now_ms)
        validity = Validity.starting(datetime.fromtimestamp(now_ms // 1000, UTC), statements.ENROLMENT_LIFE)
        statement = statements.issue_key(
            statements.HubStatement(agency.value, hub_public, validity), self._keys[agency].enrolment
        )
        self.declare(connection, agency, HubDeclared(statement, (vouched,)), now_ms=now_ms)

    def administrator(self, entry: AgencyEntry, reader_public: bytes, *, now_ms: int) -> Installation:
        """The administrator's installation at the hub, with a fresh statement.

        Raises:
            EnrolmentOverError: the agency can enrol nobody now.
        """
        signing_public = self._keys[entry.agency].administrator.public
        officer = Officer(entry.agency, Role.ADMINISTRATOR, HUB_ADMINISTRATOR, "Functioneel beheerder")
        credentials = self._issue(entry, officer, signing_public, reader_public, now_ms)
        root = root_of(entry)
        statement = statements.authenticate_statement(credentials.statement, credentials.chain, root)
        return Installation.stated(statement, credentials)

    def _keep_administrator(self, connection: Connection, entry: AgencyEntry, now_ms: int) -> None:
        known = installations.find(connection, entry.administrator)
        if known is None:
            raise HubError(f"the administrator of {entry.agency.value} was never enrolled")
        left = timedelta(seconds=known.expires_s) - timedelta(milliseconds=now_ms)
        if left >= RENEWED_WHEN_LEFT:
            return
        try:
            fresh = self.administrator(entry, known.reader_public, now_ms=now_ms)
        except EnrolmentOverError:
            if left > timedelta():
                return
            raise
        installations.put(connection, fresh)
        declaration = InstallationEnrolled(fresh.credentials.statement, fresh.credentials.chain)
        intake.take(connection, self._frame(connection, entry, declaration, now_ms), now_ms=now_ms)

    def _frame(self, connection: Connection, entry: AgencyEntry, declaration: Declaration, now_ms: int) -> Frame:
        """The declaration as the next events of this incarnation's log, opened when it is the first."""
        key = self._keys[entry.agency].administrator
        log = LogOpened(entry.administrator, self._incarnation).log
        stored = logs.find(connection, log)
        seq, head = (0, FIRST_HEAD) if stored is None else (stored.seq, stored.head)
        bodies = [(EventClass.DIRECTORY, flags_of(declaration), encode_declaration(declaration))]
        if not seq:
            previous = self._previous_log(connection, entry)
            opened = LogOpened(
                entry.administrator, self._incarnation, previous, "" if previous is None else "hub restored"
            )
            bodies.insert(0, (EventClass.LOG_OPENED, 0, opened.encode()))
        events = tuple(
            RawEvent.of(
                Header(event_class, entry.directory, log, place, NO_KEY, now_ms << _LOGICAL_BITS, len(body), flags),
                body,
            )
            for place, (event_class, flags, body) in enumerate(bodies, seq + 1)
        )
        unsigned = Frame(log, entry.directory, seq + 1, events, b"")
        signature = key.sign(head_message(log, unsigned.last_seq, unsigned.heads(head)[-1]))
        return Frame(log, entry.directory, seq + 1, events, signature)

    def _previous_log(self, connection: Connection, entry: AgencyEntry) -> LogHead | None:
        table = tables.logs
        row = connection.execute(
            select(table.c.log, table.c.seq, table.c.head)
            .where(table.c.installation == entry.administrator, table.c.stream == entry.directory)
            .order_by(table.c.opened_at.desc())
            .limit(1)
        ).one_or_none()
        return None if row is None else LogHead(row.log, row.seq, row.head)

    def _issue(
        self, entry: AgencyEntry, officer: Officer, signing_public: bytes, reader_public: bytes, now_ms: int
    ) -> Credentials:
        vouched = self.check_enrolment(entry, now_ms=now_ms)
        now = datetime.fromtimestamp(now_ms // 1000, UTC)
        validity = Validity(now, now - _BACKDATED, now - _BACKDATED + statements.STATEMENT_LIFE)
        statement = statements.Statement(
            officer.agency.value,
            officer.number,
            officer.name,
            officer.role.value,
            signing_public,
            reader_public,
            validity,
            officer.oath,
            officer.designations,
            officer.trained_until,
        )
        return Credentials(statements.issue_statement(statement, self._keys[officer.agency].enrolment), (vouched,))
