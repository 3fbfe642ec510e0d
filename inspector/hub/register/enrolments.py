"""One-time codes that wait for a device. The code itself is not here, only what both ends derive from it."""

from dataclasses import dataclass, replace

from sqlalchemy import Connection, delete, insert, select, update

from inspector.crypto.designations import pack, unpack
from inspector.hub.register.registrar import Officer
from inspector.hub.rows import tables
from inspector.hub.rows.reading import reading_back
from inspector.wire.enrolment import CodeKeys
from inspector.wire.limits import LIMITS
from inspector.wire.scopes import Agency, Role


@dataclass(frozen=True, slots=True)
class Enrolment:
    """A code that was given out for an officer, and the installation that used it, if one did."""

    keys: CodeKeys
    officer: Officer
    expires_ms: int
    wrong_tries: int = 0
    installation: bytes | None = None

    def is_open(self, now_ms: int) -> bool:
        """Whether the code still counts."""
        return now_ms < self.expires_ms and self.wrong_tries < LIMITS.enrol_tries


def offer(connection: Connection, keys: CodeKeys, officer: Officer, *, now_ms: int) -> int:
    """Let one device enrol as this officer with a code; gives until when. Codes that are over are forgotten."""
    table = tables.enrolments
    offered = Enrolment(keys, officer, now_ms + LIMITS.enrol_code_seconds * 1000)
    connection.execute(delete(table).where(table.c.expires_ms < now_ms))
    connection.execute(insert(table).values(_columns(offered)))
    return offered.expires_ms


@reading_back("what the hub knows of a code")
def find(connection: Connection, enrolment: bytes) -> Enrolment | None:
    """The enrolment with this id."""
    table = tables.enrolments
    row = connection.execute(select(table).where(table.c.enrolment == enrolment)).one_or_none()
    if row is None:
        return None
    return Enrolment(
        CodeKeys(row.enrolment, row.request_key, row.reply_key),
        Officer(
            *(Agency(row.agency), Role(row.role), row.number, row.name, row.oath, unpack(row.designations)),
            tables.day_of(row.trained_until),
        ),
        row.expires_ms,
        row.wrong_tries,
        row.installation,
    )


def count_wrong_try(connection: Connection, enrolment: Enrolment) -> None:
    """One more request that did not prove the code."""
    _change(connection, replace(enrolment, wrong_tries=enrolment.wrong_tries + 1))


def use(connection: Connection, enrolment: Enrolment, installation: bytes) -> None:
    """The code belongs to this installation now and to no other."""
    _change(connection, replace(enrolment, installation=installation))


def _change(connection: Connection, known: Enrolment) -> None:
    table = tables.enrolments
    connection.execute(update(table).where(table.c.enrolment == known.keys.enrolment).values(_columns(known)))


def _columns(known: Enrolment) -> dict[str, bytes | str | int | None]:
    return {
        "enrolment": known.keys.enrolment,
        "request_key": known.keys.request_key,
        "reply_key": known.keys.reply_key,
        "agency": known.officer.agency.value,
        "role": known.officer.role.value,
        "number": known.officer.number,
        "name": known.officer.name,
        "oath": known.officer.oath,
        "designations": pack(known.officer.designations),
        "trained_until": tables.day_text(known.officer.trained_until),
        "expires_ms": known.expires_ms,
        "wrong_tries": known.wrong_tries,
        "installation": known.installation,
    }
