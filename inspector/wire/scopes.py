"""Who may read and write which kind of stream: the one table that the devices and the blind hub both obey.

Standard library only. The keys enforce the same table a second time; this one lets the hub refuse early and lets a
device refuse to grant.
"""

from enum import IntEnum, StrEnum
from functools import cache


class Agency(StrEnum):
    """An organisation with its own root key."""

    GEMEENTE = "gemeente"
    POLITIE = "politie"
    ARBEIDSINSPECTIE = "arbeidsinspectie"
    BELASTINGDIENST = "belastingdienst"
    GGD = "ggd"
    HULP = "hulp"


class Role(StrEnum):
    """What somebody is enrolled as; one per installation."""

    INSPECTOR = "inspector"
    POLICE = "police"
    LABOUR = "labour"
    TAX = "tax"
    HYGIENE = "hygiene"
    AID = "aid"
    SUPERVISOR = "supervisor"
    ADMINISTRATOR = "administrator"
    PRIVACY_OFFICER = "privacy_officer"


class StreamKind(IntEnum):
    """What a stream is about; the number stands in the first event of each log."""

    DIRECTORY = 1
    PLAN = 2
    BUSINESS = 3
    VISIT = 4
    FINDINGS = 5
    LABOUR = 6
    POLICE = 7
    HYGIENE = 8
    TAX = 9
    ENVELOPE = 10
    LOGBOOK = 11
    ANSWER = 12
    INVESTIGATION = 13


class EventClass(IntEnum):
    """How an event's body is to be read; the number stands in the header."""

    SEALED = 1
    GRANT = 2
    ERASE = 3
    DIRECTORY = 4
    LOG_OPENED = 5


class Purpose(StrEnum):
    """What an agency's shared reader key opens."""

    COMMON = "common"
    FINDINGS = "findings"
    LABOUR = "labour"
    INBOX = "inbox"
    ERASING = "erasing"
    INVESTIGATION = "investigation"


class Access(StrEnum):
    """What a role may do with a kind of stream. COUNTERS: it learns totals when the owner sends them, nothing else."""

    NONE = "none"
    COUNTERS = "counters"
    READ = "read"
    WRITE = "write"
    WRITE_ONLY = "write_only"
    DESIGNATED = "designated"
    """As WRITE for whoever was designated to investigate, as NONE for everybody else; `access` says which."""


_LETTERS = {
    "-": Access.NONE,
    "C": Access.COUNTERS,
    "R": Access.READ,
    "W": Access.WRITE,  # reads and writes
    "S": Access.WRITE_ONLY,
    "D": Access.DESIGNATED,
}

# A cell is what the role may do in a stream that belongs to its own agency or, for a compartment, to that compartment's
# one keeper. What is left of it in a stream of another agency is decided in `access`. The columns are `StreamKind`s.
_ROWS = """
                                  dir plan business visit find labour police hygiene tax envel logbook answer inv
gemeente         inspector         W   R      R       W    W     -      -       R     -    S      W      R      D
gemeente         supervisor        W   W      W       W    W     C      -       C     -    S      W      W      -
gemeente         administrator     W   -      -       -    -     -      -       -     -    -      W      -      -
gemeente         privacy_officer   W   -      -       -    -     -      -       -     -    -      W      W      -
politie          police            W   R      R       W    C     -      W       -     -    W      W      W      -
politie          supervisor        W   W      R       W    C     -      W       -     -    S      W      W      -
politie          administrator     W   -      -       -    -     -      -       -     -    -      W      -      -
politie          privacy_officer   W   -      -       -    -     -      -       -     -    -      W      W      -
arbeidsinspectie labour            W   R      R       W    -     W      -       -     -    W      W      W      D
arbeidsinspectie supervisor        W   W      R       W    -     W      -       -     -    S      W      W      -
arbeidsinspectie administrator     W   -      -       -    -     -      -       -     -    -      W      -      -
arbeidsinspectie privacy_officer   W   -      -       -    -     -      -       -     -    -      W      W      -
belastingdienst  tax               W   R      -       -    -     -      -       -     W    R      W      W      -
belastingdienst  administrator     W   -      -       -    -     -      -       -     -    -      W      -      -
ggd              hygiene           W   R      -       W    -     -      -       W     -    -      W      R      -
ggd              administrator     W   -      -       -    -     -      -       -     -    -      W      -      -
hulp             aid               W   -      -       -    -     -      -       -     -    -      W      -      -
hulp             administrator     W   -      -       -    -     -      -       -     -    -      W      -      -
"""


_WRITING = frozenset({Access.WRITE, Access.WRITE_ONLY})


def _read_rows(rows: str) -> dict[tuple[Agency, Role, StreamKind], Access]:
    table: dict[tuple[Agency, Role, StreamKind], Access] = {}
    for line in rows.splitlines()[2:]:
        agency, role, *cells = line.split()
        for kind, cell in zip(StreamKind, cells, strict=True):
            table[Agency(agency), Role(role), kind] = _LETTERS[cell]
    return table


_TABLE = _read_rows(_ROWS)

INVESTIGATING = frozenset(agency for (agency, _, _), cell in _TABLE.items() if cell is Access.DESIGNATED)
"""The agencies of which somebody can be designated to investigate."""

KEEPERS: dict[StreamKind, Agency] = {
    StreamKind.BUSINESS: Agency.GEMEENTE,
    StreamKind.FINDINGS: Agency.GEMEENTE,
    StreamKind.LABOUR: Agency.ARBEIDSINSPECTIE,
    StreamKind.POLICE: Agency.POLITIE,
    StreamKind.HYGIENE: Agency.GGD,
    StreamKind.TAX: Agency.BELASTINGDIENST,
}
"""The only agency a stream of this kind can belong to."""

COMPARTMENTS = frozenset(KEEPERS) - {StreamKind.BUSINESS}
"""What agencies find in a visit, each in its own part."""

PART_KINDS = COMPARTMENTS | {StreamKind.INVESTIGATION}
"""The streams of a visit that not everybody there reads."""

VISIT_KINDS = PART_KINDS | {StreamKind.VISIT}
"""The streams that make up a visit."""


def keeper_of(kind: StreamKind, owner: Agency) -> Agency:
    """The agency that a stream of this kind says it belongs to.

    A visit's shared part is everybody's who takes part; its id names the agency that licenses what is visited.
    """
    return Agency.GEMEENTE if kind is StreamKind.VISIT else KEEPERS.get(kind, owner)


INBOXES = frozenset({Agency.POLITIE, Agency.ARBEIDSINSPECTIE, Agency.BELASTINGDIENST})
"""The agencies an envelope can be sealed to."""

_ANSWERED = frozenset(
    agency for (agency, _, kind), cell in _TABLE.items() if kind is StreamKind.ANSWER and cell is not Access.NONE
)
"""The agencies of which somebody can be told something in a stream of his own."""

_PURPOSES: dict[Purpose, frozenset[tuple[Agency, Role]]] = {
    Purpose.COMMON: frozenset(
        {
            (Agency.GEMEENTE, Role.INSPECTOR),
            (Agency.GEMEENTE, Role.SUPERVISOR),
            (Agency.POLITIE, Role.POLICE),
            (Agency.POLITIE, Role.SUPERVISOR),
            (Agency.ARBEIDSINSPECTIE, Role.LABOUR),
            (Agency.ARBEIDSINSPECTIE, Role.SUPERVISOR),
            (Agency.BELASTINGDIENST, Role.TAX),
            (Agency.GGD, Role.HYGIENE),
        }
    ),
    Purpose.FINDINGS: frozenset({(Agency.GEMEENTE, Role.SUPERVISOR)}),
    Purpose.LABOUR: frozenset({(Agency.ARBEIDSINSPECTIE, Role.LABOUR), (Agency.ARBEIDSINSPECTIE, Role.SUPERVISOR)}),
    Purpose.INBOX: frozenset(
        {(Agency.POLITIE, Role.POLICE), (Agency.ARBEIDSINSPECTIE, Role.LABOUR), (Agency.BELASTINGDIENST, Role.TAX)}
    ),
    Purpose.ERASING: frozenset(
        (agency, role)
        for agency in (Agency.GEMEENTE, Agency.POLITIE, Agency.ARBEIDSINSPECTIE)
        for role in (Role.SUPERVISOR, Role.PRIVACY_OFFICER)
    ),
    Purpose.INVESTIGATION: frozenset(
        (agency, role) for (agency, role, _), cell in _TABLE.items() if cell is Access.DESIGNATED
    ),
}


def exists(agency: Agency, role: Role) -> bool:
    """Whether an agency can enrol anybody in this role."""
    return (agency, role, StreamKind.DIRECTORY) in _TABLE


def roles_of(agency: Agency) -> frozenset[Role]:
    """The roles an agency can enrol somebody in."""
    return frozenset(role for role in Role if exists(agency, role))


def may_be_designated(agency: Agency, role: Role) -> bool:
    """Whether an agency can designate somebody of this role to investigate; police do so by law, others never."""
    return (agency, role) in _PURPOSES[Purpose.INVESTIGATION]


def decides(agency: Agency, role: Role, kind: StreamKind, *, designated: bool = False) -> bool:
    """Whether somebody decides for his agency what a stream of this kind keeps: supervisors, but of investigations."""
    if kind is StreamKind.INVESTIGATION:
        return designated and may_be_designated(agency, role)
    return role is Role.SUPERVISOR


_ASKING = frozenset({(Agency.GEMEENTE, Role.INSPECTOR), (Agency.POLITIE, Role.POLICE)})


def may_ask_register(agency: Agency, role: Role) -> bool:
    """Whether somebody of an agency and role may ask the register about a person who is present."""
    return (agency, role) in _ASKING


def access(agency: Agency, role: Role, kind: StreamKind, owner: Agency, *, designated: bool = False) -> Access:
    """What somebody of an agency and role, designated or not, may do in a stream of that kind of the owner."""
    cell = _TABLE.get((agency, role, kind), Access.NONE)
    if cell is Access.DESIGNATED:
        return Access.WRITE if designated and agency is owner else Access.NONE
    if kind is StreamKind.VISIT:
        return cell
    if kind is StreamKind.ENVELOPE:
        return _sealed(cell, own=agency is owner) if owner in INBOXES else Access.NONE
    if kind is StreamKind.ANSWER:
        return _sealed(cell, own=agency is owner) if agency is owner or owner in _ANSWERED else Access.NONE
    if kind in KEEPERS:
        return cell if owner is KEEPERS[kind] else Access.NONE
    if agency is owner:
        return cell
    if kind is StreamKind.LOGBOOK or cell is Access.NONE:
        return Access.NONE
    return Access.READ


def _sealed(cell: Access, *, own: bool) -> Access:
    if own:
        return cell
    return Access.WRITE_ONLY if cell in _WRITING else Access.NONE


def may_read(agency: Agency, role: Role, kind: StreamKind, owner: Agency, *, designated: bool = False) -> bool:
    """Whether events of the stream may be given to this reader."""
    return access(agency, role, kind, owner, designated=designated) in {Access.READ, Access.WRITE}


@cache
def may_write(agency: Agency, role: Role, kind: StreamKind, owner: Agency, *, designated: bool = False) -> bool:
    """Whether this writer may open a log in the stream."""
    return access(agency, role, kind, owner, designated=designated) in _WRITING


def purposes(agency: Agency, role: Role, *, designated: bool = False) -> frozenset[Purpose]:
    """The shared reader keys of its own agency that somebody of this role, designated or not, may hold."""
    found = frozenset(purpose for purpose, holders in _PURPOSES.items() if (agency, role) in holders)
    return found if designated else found - {Purpose.INVESTIGATION}


def holders(agency: Agency, purpose: Purpose) -> frozenset[Role]:
    """The roles of an agency that may hold the reader key of a purpose; for `investigation` once designated."""
    return frozenset(role for keeper, role in _PURPOSES[purpose] if keeper is agency)
