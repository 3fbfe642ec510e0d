"""A small world without a hub: agencies with roots, administrators with directories, officers with real vaults.

    world = a_world(tmp_path)
    t1, c1 = world.officer("t1"), world.officer("c1")
    visit = t1.starts_visit()
    t1.assesses(visit, "UV-V-07", Outcome.VIOLATION)
    deliver(t1.vault, c1.vault)

The first letter of a number says who it is: t inspector and c supervisor of the gemeente, p police, q supervisor of the
police, a labour inspector, b supervisor of the Arbeidsinspectie, w tax, g hygiene, f privacy officer, o an inspector of
the gemeente who may investigate too.
"""

import copy
import functools
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

from inspector.crypto.designations import Designation
from inspector.crypto.readerkeys import ReaderKey
from inspector.crypto.signatures import SigningKey
from inspector.crypto.statements import (
    STATEMENT_LIFE,
    EnrolmentStatement,
    HubStatement,
    Statement,
    issue_key,
    issue_statement,
)
from inspector.crypto.stretching import FLOOR
from inspector.crypto.validity import Validity
from inspector.vault.directory.identity import Identity
from inspector.vault.making.keeping import create_vault, open_vault
from inspector.vault.model.batch import Batch, PublishReaderKey
from inspector.vault.model.changes import Changes
from inspector.vault.sides.vault import Vault
from inspector.wire.custodian import Custodian
from inspector.wire.directory import (
    HUB_ADMINISTRATOR,
    Declaration,
    HubDeclared,
    InstallationEnrolled,
    InstallationRevoked,
    PartnerRoot,
    RecoveryCustodians,
)
from inspector.wire.event import LogHead, LogPlace
from inspector.wire.frames import parse
from inspector.wire.receipt_lines import ReceiptLine
from inspector.wire.receipts import Receipt
from inspector.wire.scopes import Agency, Purpose, Role, StreamKind, exists
from inspector.wire.stream_id import stream_id
from tests.fakes.cast import CAST
from tests.fakes.clock import DrivenClock
from tests.fakes.delivering import deliver, deliver_of_all
from tests.fakes.due_grants import due_reader_grants
from tests.fakes.growing_tree import GrowingTree
from tests.fakes.kept_folder import kept_folder
from tests.fakes.officer import OfficerAtWork
from tests.fakes.seeded_ids import SeededIds

DESIGNATION = Designation("Akte 2026-0417", "domein I, openbare ruimte", "APV", date(2027, 11, 30))
PASSPHRASE = b"vier losse woorden samen"


@dataclass
class Office:
    """One agency's offline root, enrolment key and directory, and the administrator who writes in it."""

    agency: Agency
    root: SigningKey
    enrolment: SigningKey
    chain: tuple[bytes, ...]
    directory: bytes
    administrator: OfficerAtWork | None = None
    introduced: set[Agency] = field(default_factory=set)


@dataclass
class World:
    """Everybody and everything a story needs."""

    folder: Path
    seed: str
    clock: DrivenClock = field(default_factory=DrivenClock)
    offices: dict[Agency, Office] = field(default_factory=dict)
    people: dict[str, OfficerAtWork] = field(default_factory=dict)
    tree: GrowingTree = field(default_factory=GrowingTree)
    _waits_to_spread: bool = False

    def __post_init__(self) -> None:
        self.ids = SeededIds(self.seed)
        self.hub = SigningKey(self.ids.key32())
        self.incarnation = self.ids.id16()

    # --- people

    def officer(self, number: str) -> OfficerAtWork:
        """The officer with this number; enrolled, given the shared keys and known to everybody at the first call."""
        return self.officers(number)[0]

    def officers(self, *numbers: str) -> tuple[OfficerAtWork, ...]:
        """The same for several, whose vaults are then open on this thread."""
        self.knows(*numbers)
        self.opens_those_of(*numbers)
        return tuple(self.people[number] for number in numbers)

    def knows(self, *numbers: str) -> None:
        """Have these too: in a world in which nothing happened they come as closed copies of what was made once."""
        if self._is_untouched():
            vars(self).update(vars(again(self.folder, _with_these(numbers, self.seed, self.clock.now()), self.clock)))
        for number in numbers:
            if number not in self.people:
                self.adds(number)

    def adds(self, number: str) -> None:
        """One more officer who holds the shared keys and is known to everybody."""
        agency, role = CAST[number[0]]
        self.enrols(number, agency, role)
        self.shares_keys()

    def _is_untouched(self) -> bool:
        """Whether nothing happened in it yet, but that its clock was set."""
        new = World(self.folder, self.seed, DrivenClock(self.clock.now()))
        return self == new and vars(self.ids) == vars(new.ids)

    def administrator(self, agency: Agency) -> OfficerAtWork:
        """Who keeps an agency's directory."""
        office = self.office(agency)
        if office.administrator is None:
            office.administrator = self.enrols(f"admin-{agency.value}", agency, Role.ADMINISTRATOR)
        return office.administrator

    def enrols(self, number: str, agency: Agency, role: Role) -> OfficerAtWork:
        """Give somebody a vault and publish the statement; nobody has granted anything yet."""
        office = self.office(agency)
        if role is not Role.ADMINISTRATOR:
            self.administrator(agency)
        identity = self.identity(number, agency, role)
        ids = SeededIds(f"{self.seed}/{number}")
        vault = create_vault(
            self.folder / number, bytearray(PASSPHRASE), identity, clock=self.clock, ids=ids, argon2=FLOOR
        )
        person = OfficerAtWork(number, vault, self.clock, ids)
        self.people[number] = person
        if office.administrator is None:
            office.administrator = person
            self.declares(agency, HubDeclared(self._hub_statement(office), office.chain))
        self.declares(agency, InstallationEnrolled(identity.statement, identity.chain))
        self._introduce_partners()
        return person

    def identity(self, number: str, agency: Agency, role: Role, trained_until: date | None = None) -> Identity:
        """What enrolment would give an officer today; the same number has the same keys.

        What follows a plus tells the tablets of one officer apart.
        """
        office = self.office(agency)
        keys = SeededIds(f"{self.seed}/keys/{number}")
        signing_seed, reader_seed = keys.key32(), keys.key32()
        statement = Statement(
            agency.value,
            number.partition("+")[0],
            f"Ambtenaar {number.partition('+')[0]}",
            role.value,
            SigningKey(signing_seed).public,
            ReaderKey(reader_seed).public,
            Validity.starting(self.clock.now(), STATEMENT_LIFE),
            designations=(DESIGNATION,) if number.startswith("o") else (),
            trained_until=trained_until,
        )
        return Identity(
            signing_seed,
            reader_seed,
            issue_statement(statement, office.enrolment),
            office.chain,
            office.root.public,
            "https://hub.invalid",
            self.hub.public,
            office.directory,
        )

    def office(self, agency: Agency) -> Office:
        """An agency with its keys."""
        if agency not in self.offices:
            keys = SeededIds(f"{self.seed}/office/{agency.value}")
            root, enrolment = SigningKey(keys.key32()), SigningKey(keys.key32())
            validity = Validity.starting(self.clock.now() - timedelta(days=1), timedelta(days=400))
            stated = EnrolmentStatement(agency.value, enrolment.public, validity, frozenset(Role))
            vouched = issue_key(stated, root)
            directory = stream_id(StreamKind.DIRECTORY, agency, keys.id16())
            self.offices[agency] = Office(agency, root, enrolment, (vouched,), directory)
        return self.offices[agency]

    def _hub_statement(self, office: Office) -> bytes:
        validity = Validity.starting(self.clock.now() - timedelta(hours=1), timedelta(days=390))
        return issue_key(HubStatement(office.agency.value, self.hub.public, validity), office.enrolment)

    # --- directories

    def declares(self, agency: Agency, *declarations: Declaration) -> None:
        """The administrator says something, and everybody hears it."""
        administrator = self.administrator(agency)
        administrator.vault.append(Batch(declarations=declarations))
        if not self._waits_to_spread:
            self.spreads_directories()

    @contextmanager
    def together(self) -> Iterator[None]:
        """Let everybody hear at the end what is said meanwhile."""
        self._waits_to_spread = True
        try:
            yield
        finally:
            self._waits_to_spread = False
        self.spreads_directories()

    def revokes(self, person: OfficerAtWork, *, at: dict[bytes, int] | None = None, at_ms: int | None = None) -> None:
        """Revoke an installation; its logs stand up to where they are now in the hub's eyes, by default nowhere."""
        heads = tuple(LogPlace(log, seq) for log, seq in (at or {}).items())
        installation = bytes.fromhex(person.vault.me.installation)
        said = round(self.clock.now().timestamp() * 1000) if at_ms is None else at_ms
        self.declares(person.vault.me.agency, InstallationRevoked(installation, said, heads))

    def names_custodians(self, custodians: tuple[Custodian, ...], number: int = 1) -> None:
        """The hub's administrator of the gemeente says who opens vaults two by two, and everybody hears it."""
        if HUB_ADMINISTRATOR not in self.people:
            self.enrols(HUB_ADMINISTRATOR, Agency.GEMEENTE, Role.ADMINISTRATOR)
        hub = self.people[HUB_ADMINISTRATOR]
        hub.vault.append(Batch(declarations=(RecoveryCustodians(custodians, number),)))
        self.spreads_directories()

    def spreads_directories(self) -> None:
        """Everybody gets every directory."""
        heard = {office.directory: office.administrator for office in self.offices.values()}
        written = {directory: by.vault for directory, by in heard.items() if by is not None}
        people = [person.vault for person in self.people.values()]
        for _ in range(2):
            for directory, administrator in written.items():
                deliver_of_all(people, administrator, only=(directory,))
            for person in people:
                deliver_of_all(written.values(), person, only=tuple(written))

    def shares_keys(self) -> None:
        """Whoever may hold a purpose's key gets it; the first one makes it."""
        published: set[tuple[Agency, Purpose]] = set()
        for person in self.people.values():
            agency = person.vault.me.agency
            for purpose in sorted(person.vault.me.purposes):
                if (agency, purpose) not in published and not person.vault.directory.purpose(agency, purpose):
                    published.add((agency, purpose))
                    person.vault.append(Batch(publish=(PublishReaderKey(purpose),)))
        if published:
            self.spreads_directories()
        granted = False
        for person in list(self.people.values()):
            grants = due_reader_grants(person.vault)
            if grants:
                person.vault.append(Batch(reader_grants=grants))
                self._tells_colleagues(person)
                granted = True
        if granted:
            self.spreads_directories()

    def _tells_colleagues(self, person: OfficerAtWork) -> None:
        """Whoever might give the same keys hears at once that they were given."""
        directory = self.office(person.vault.me.agency).directory
        for other in self.people.values():
            if other is not person and other.vault.me.agency is person.vault.me.agency:
                deliver(person.vault, other.vault, only=(directory,))

    def _introduce_partners(self) -> None:
        """Each administrator names the roots of the other agencies."""
        offices = [office for office in self.offices.values() if office.administrator is not None]
        for office in offices:
            assert office.administrator is not None
            known = {c.officer.agency for c in office.administrator.vault.directory.colleagues.values()}
            roots = [
                PartnerRoot(other.agency, other.root.public, tuple(role for role in Role if exists(other.agency, role)))
                for other in offices
                if other is not office and other.agency not in known | office.introduced
            ]
            office.introduced.update(root.agency for root in roots)
            if roots:
                self.declares(office.agency, *roots)

    # --- the hub's signature, without a hub

    def receipt(self, *heads: LogHead) -> bytes:
        """What the hub would sign for these heads now."""
        at_ms = round(self.clock.now().timestamp() * 1000)
        lines = tuple(ReceiptLine(head, at_ms) for head in heads)
        seed = self.ids.key32()
        return Receipt(self.incarnation, lines, at_ms, seed, self.tree.grow_with(lines, seed)).sign(self.hub)

    def confirms(self, vault: Vault) -> Changes:
        """Sign for everything in a vault's outbox, as a hub that got it would."""
        sent = {frame.log: frame.last_seq for frame in map(parse, vault.outbox(1 << 24))}
        logs = vault._store.logs  # up to where it leaves, which may be before its end
        found = ((log, seq, logs.find(log)) for log, seq in sent.items())
        heads = [LogHead(log, seq, logs.head_at(row.no, seq) or b"") for log, seq, row in found if row is not None]
        return vault.apply_receipt(self.receipt(*heads))

    # --- vaults as files

    def reopens(self, person: OfficerAtWork) -> OfficerAtWork:
        """Close a vault, as locking does, and open it again with the passphrase."""
        person.vault.close()
        return self.opens(person)

    def opens(self, person: OfficerAtWork, *, read_only_when_damaged: bool = False) -> OfficerAtWork:
        """Open a vault that is closed, or whose process was killed."""
        person.vault = self.opened(person, read_only_when_damaged=read_only_when_damaged)
        return person

    def opened(self, person: OfficerAtWork, *, read_only_when_damaged: bool = False) -> Vault:
        """A vault from its file."""
        return open_vault(
            self.folder / person.number,
            bytearray(PASSPHRASE),
            clock=self.clock,
            ids=person.ids,
            read_only_when_damaged=read_only_when_damaged,
        )

    def opens_those_of(self, *numbers: str) -> None:
        """Open these vaults on this thread; an administrator's is opened by whoever first asks it."""
        for number in numbers:
            if not self.people[number].was_asked_for:
                self.opens(self.people[number])

    def opens_all(self) -> None:
        """Open every vault on this thread, which is then the one that may ask them."""
        for person in self.people.values():
            self.opens(person)

    def closes(self) -> None:
        """Close every vault that is open."""
        for person in self.people.values():
            if person.was_asked_for:
                person.vault.close()


def a_world(folder: Path, *numbers: str, seed: str = "world") -> World:
    """A world with these officers, or an empty one that fills as officers are named."""
    if not numbers:
        return World(folder, seed)
    world = a_closed_world(folder, *numbers, seed=seed)
    world.opens_those_of(*numbers)
    return world


def a_closed_world(folder: Path, *numbers: str, seed: str = "world") -> World:
    """A world with these officers, whose vaults are opened when somebody asks them."""
    return again(folder, _with_officers(numbers, seed))


def again(folder: Path, before: World, clock: DrivenClock | None = None) -> World:
    """A world as this one was when it was closed: each vault is a copy of what it had, opened when it is asked for."""
    keys = (key for office in before.offices.values() for key in (office.root, office.enrolment))
    shared = (before.hub, *keys, *(person._vault for person in before.people.values()))
    known: dict[int, object] = {id(each): each for each in shared}
    world = copy.deepcopy(before, known if clock is None else known | {id(before.clock): clock})
    world.folder = folder
    shutil.copytree(before.folder, folder, dirs_exist_ok=True)
    for person in world.people.values():
        person.vault = functools.partial(world.opened, person)
    return world


@functools.cache
def _with_officers(numbers: tuple[str, ...], seed: str) -> World:
    """Made once in a run, and closed."""
    world = World(kept_folder(), seed)
    with world.together():
        for number in numbers:
            agency, role = CAST[number[0]]
            world.enrols(number, agency, role)
    world.shares_keys()
    world.closes()
    return world


@functools.cache
def _with_these(numbers: tuple[str, ...], seed: str, at: datetime) -> World:
    """The same for officers who are named when nobody else was, one after the other."""
    world = World(kept_folder(), seed, DrivenClock(at))
    for number in numbers:
        world.adds(number)
    world.closes()
    return world
