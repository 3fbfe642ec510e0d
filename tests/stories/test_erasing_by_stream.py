"""What is read of one stream's erasures is what a fold of all that directories say gives, whatever came when."""

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.app.resources import resource
from inspector.casework.visiting import notes, photos
from inspector.casework.visiting.photos import PersonOnPhoto, Photo
from inspector.vault.directory.erased import place_of_log
from inspector.vault.directory.erasing import declared
from inspector.vault.directory.trust import is_believed
from inspector.vault.sides.vault import Vault, _learn_again
from inspector.vault.store.directory_rows import SaidEvent
from inspector.vault.store.pages import digest_projections
from inspector.vault.store.rows import LogRow, StoredEvent
from inspector.vault.taking.intake import reconsider
from inspector.vault.transaction import Transaction
from inspector.wire.directory import (
    Declaration,
    ErasureApplied,
    ErasureConfirmed,
    HoldLifted,
    HoldPlaced,
    InstallationRevoked,
    encode_declaration,
)
from inspector.wire.erasure import ErasedTarget, Erasure
from inspector.wire.erasures import ABOUT_ERASURE, Erasures, Said, Speaker, body_hash_of, fold_applied, fold_erasures
from inspector.wire.event import NO_KEY, Header, LogPlace
from inspector.wire.scopes import EventClass, StreamKind
from tests.stories.officers import Team, a_team, done
from tests.stories.revoking import office

PICTURE = resource("demo", "foto", "uitgang-op-slot.jpg").read_bytes()
SPEAKERS = ("t1", "c1", "c2", "f1", "f2", "p1")
MOST = 12


class Step(NamedTuple):
    """Something that somebody says: of the stream or of what was said earlier that `of` leads to."""

    speaker: str
    verb: str
    of: int


AT_LEAST = ("propose c1", "propose c2", "confirm f1", "confirm f2")
OFTEN = (*AT_LEAST, "hold f1", "hold c2", "lift f2", "lift c1", "sign t1", "sign c1")
VERBS = ("propose", "confirm", "hold", "lift", "sign", "mistake", "revoke")
ANYTHING = st.builds("{} {}".format, st.sampled_from(VERBS), st.sampled_from(SPEAKERS))


def a_step(said: st.SearchStrategy[str]) -> st.SearchStrategy[Step]:
    return st.builds(lambda what, of: Step(what.split()[1], what.split()[0], of), said, st.integers(0, MOST))


STEPS = st.tuples(
    st.tuples(*(a_step(st.just(what)) for what in AT_LEAST)),
    st.lists(a_step(st.one_of(st.sampled_from(OFTEN), ANYTHING)), max_size=MOST),
).map(lambda steps: [*steps[0], *steps[1]])


@dataclass
class Directories:
    """Logs in a vault in which anything may be said, signed by nobody."""

    team: Team
    tx: Transaction
    logs: dict[str, LogRow]
    sealed: dict[bytes, list[LogPlace]]
    """The events of the visit here by their stream."""

    @classmethod
    def of(cls, team: Team, tx: Transaction, sealed: dict[bytes, list[LogPlace]]) -> "Directories":
        store = tx.store
        directories = {log.owner: store.streams.at(log.stream) for log in store.logs.of_kind(StreamKind.DIRECTORY)}
        logs = {}
        for number in (*SPEAKERS, office()):
            me = team.world.people[number].vault.me
            name = hashlib.sha256(number.encode()).digest()[:16]
            logs[number] = store.logs.add(name, directories[me.agency], bytes.fromhex(me.installation), own=False)
        return cls(team, tx, logs, sealed)

    def made_of(self, steps: Sequence[Step]) -> list[tuple[LogRow, StoredEvent]]:
        """What these say, each in its place."""
        places = [LogPlace(self._log(step).id, at) for at, step in enumerate(steps, 2)]
        held = [place for place, step in zip(places, steps, strict=True) if step.verb == "hold"]
        said: dict[LogPlace, Erasure] = {}
        made = []
        for at, step in enumerate(steps):
            what = self._what(step, places, said, held)
            if isinstance(what, Erasure):
                said[places[at]] = what
            made.append((self._log(step), self._event(self._log(step), at + 2, what)))
        return made

    def _log(self, step: Step) -> LogRow:
        return self.logs[office() if step.verb == "revoke" else step.speaker]

    def _what(
        self, step: Step, places: list[LogPlace], said: dict[LogPlace, Erasure], held: list[LogPlace]
    ) -> Declaration | Erasure:
        streams = sorted(self.sealed)
        stream, named = streams[step.of % len(streams)], places[step.of % len(places)]
        proposed = sorted(said, key=lambda place: place.seq)
        named = proposed[step.of % len(proposed)] if proposed and step.verb in {"confirm", "sign"} else named
        named = held[step.of % len(held)] if held and step.verb == "lift" else named
        match step.verb:
            case "propose":
                other = streams[(step.of + 1) % len(streams)]
                events = (*self.sealed[stream][step.of % 2 :], self.sealed[other][0])
                return Erasure(stream, tuple(map(ErasedTarget, events)), (), "verzoek", "", stream)
            case "confirm" if named in said:
                return ErasureConfirmed(named, body_hash_of(said[named]))
            case "confirm" | "mistake":
                return ErasureConfirmed(named, bytes(32))
            case "hold":
                return HoldPlaced(stream, "bezwaar")
            case "lift":
                return HoldLifted(named)
            case "sign":
                return ErasureApplied(named)
            case _:
                log = self.logs[step.speaker]
                return InstallationRevoked(log.author, 1, (LogPlace(log.id, 2 + step.of // 2),))

    def _event(self, log: LogRow, seq: int, what: Declaration | Erasure) -> StoredEvent:
        body = what.encode() if isinstance(what, Erasure) else encode_declaration(what)
        stream = self.tx.store.streams.at(log.stream).id
        kind = EventClass.ERASE if isinstance(what, Erasure) else EventClass.DIRECTORY
        header = Header(kind, stream, log.id, seq, NO_KEY, seq, len(body)).pack()
        return StoredEvent(seq, header, body, hashlib.sha256(body).digest())

    def hear(self, log: LogRow, event: StoredEvent) -> None:
        self.tx.store.logs._connection.execute(
            "INSERT INTO events VALUES (?, ?, ?, ?, ?)", (log.no, event.seq, event.header, event.body, event.body_hash)
        )
        self.tx.store.directory_rows.note(log.no, [event])


# --- all of it, folded whole


class Whole(NamedTuple):
    erasures: Erasures
    applied: dict[LogPlace, frozenset[bytes]]


def folded_whole(tx: Transaction) -> Whole:
    said = list(_all_said(tx))
    return Whole(fold_erasures(said), dict(fold_applied(said)))


def _all_said(tx: Transaction) -> Iterator[Said]:
    trust = tx.authority.trust
    for log in tx.store.logs.of_kind(StreamKind.DIRECTORY):
        for event in tx.store.logs.events(log.no):
            each = declared(tx.store, SaidEvent(log.no, event.seq, event.header, event.body))
            if each is not None and isinstance(each.declaration, ABOUT_ERASURE) and is_believed(each, trust):
                officer = trust.members[each.author].officer
                by = Speaker(each.author, each.owner, officer.number, officer.is_designated)
                yield Said(LogPlace(each.log, each.seq), by, each.declaration)


def compare(tx: Transaction, streams: frozenset[bytes]) -> None:
    """Everything that is asked of a stream, and every list, against the whole."""
    whole, erasing, rows = folded_whole(tx), tx.authority.erasing, tx.store.erasure_rows
    erasures, own = whole.erasures, tx.authority.me.agency
    for stream in streams:
        found = erasing.in_stream(stream)
        known = {name: said for name, said in erasures.known.items() if said.erasure.stream == stream}
        assert found.erasures.known == known
        assert found.erasures.holds == tuple(hold for hold in erasures.holds if hold.stream == stream)
        targets = {
            event: tuple(each for each in named if each[0] in known)
            for event, named in erasures.targets.items()
            if any(name in known for name, _ in named)
        }
        assert found.erasures.targets == targets
        assert {name: found.applied.get(name) for name in known} == {name: whole.applied.get(name) for name in known}
    mine = {name: said for name, said in erasures.known.items() if said.agency is own}
    assert {named(tx, at) for at in rows.all()} == mine.keys()
    gone = {
        (said.erasure.stream, target.event)
        for said in erasures.in_force()
        if said.agency is own
        for target in said.erasure.targets
    }
    waiting = {
        name
        for name, said in mine.items()
        if said.confirmed_by is None
        and not all((said.erasure.stream, target.event) in gone for target in said.erasure.targets)
    }
    assert {named(tx, at) for at in rows.open(is_apart=False)} == waiting
    me = bytes.fromhex(tx.authority.me.installation)
    assert set(rows.due()) == {
        said.erasure.stream
        for said in erasures.in_force()
        if me not in whole.applied.get(said.id, frozenset()) and any(_stands_here(tx, said.agency, said.erasure))
    }


def named(tx: Transaction, at: tuple[bytes, int, int]) -> LogPlace:
    return LogPlace(tx.store.logs.at(at[1]).id, at[2])


def _stands_here(tx: Transaction, agency: object, erasure: Erasure) -> Iterator[bool]:
    for target in erasure.targets:
        log = tx.store.logs.find(target.event.log)
        place = None if log is None else place_of_log(tx.authority, log)
        yield place is not None and place.is_erased_by(agency, erasure.stream)  # type: ignore[arg-type]


def in_force_now(tx: Transaction, sealed: dict[bytes, list[LogPlace]]) -> set[LogPlace]:
    erasures, found = folded_whole(tx).erasures, set()
    for event in (each for events in sealed.values() for each in events):
        log = tx.store.logs.find(event.log)
        place = None if log is None else place_of_log(tx.authority, log)
        if place is not None and erasures.in_force_for(event, place):
            found.add(event)
    return found


def emptied(tx: Transaction, sealed: dict[bytes, list[LogPlace]]) -> set[LogPlace]:
    found = set()
    for event in (each for events in sealed.values() for each in events):
        log = tx.store.logs.find(event.log)
        stored = None if log is None else tx.store.logs.event(log.no, event.seq)
        if stored is not None and stored.body is None:
            found.add(event)
    return found


@contextmanager
def follows(vault: Vault) -> Iterator[Transaction]:
    """One more change of those that are undone together."""
    step = vault._transaction()
    yield step
    step.finish()


@pytest.fixture(scope="module")
def team(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Team, dict[bytes, list[LogPlace]]]]:
    team = a_team(Path(tmp_path_factory.mktemp("team")), *SPEAKERS)
    for _ in range(2):
        visit = team.starts("t1")
        for text in ("Een.", "Twee."):
            done(notes.write_note(team.desk("t1"), visit, text))
        done(photos.attach_photo(team.desk("t1"), visit, Photo("uitgang.jpg", PICTURE, PersonOnPhoto.NO)))
    team.meets(*SPEAKERS)
    vault = team.desk("t1").vault
    sealed: dict[bytes, list[LogPlace]] = {}
    for log in vault._store.logs.all():
        events = [event for event in vault._store.logs.events(log.no) if event.header[1] == EventClass.SEALED]
        if events and log.kind in {StreamKind.VISIT, StreamKind.FINDINGS}:
            stream = vault._store.streams.at(log.stream).id
            sealed.setdefault(stream, []).extend(LogPlace(log.id, event.seq) for event in events)
    yield team, sealed
    team.world.closes()


@settings(max_examples=40)
@given(steps=STEPS, data=st.data())
def test_each_stream_is_judged_as_if_all_were_folded_whole(
    team: tuple[Team, dict[bytes, list[LogPlace]]], steps: list[Step], data: st.DataObject
) -> None:
    people, sealed = team
    vault = people.desk("t1").vault
    streams = frozenset(sealed)
    assert emptied_nothing(vault, sealed)
    with vault._transaction().undone() as tx:
        directories = Directories.of(people, tx, sealed)
        order = data.draw(st.permutations(directories.made_of(steps)))
        gone = set[LogPlace]()
        while order:
            together = data.draw(st.integers(1, 4))
            for log, event in order[:together]:
                directories.hear(log, event)
            order = order[together:]
            with follows(vault) as step:
                reconsider(step)
                gone |= in_force_now(step, sealed)
                compare(step, streams)
                assert emptied(step, sealed) == gone
        before = digest_projections(vault._connection)
        with follows(vault) as step:
            _learn_again(step)
        after = digest_projections(vault._connection)
        assert [table for table in before if before[table] != after[table]] == []


def test_what_a_hold_kept_goes_as_soon_as_it_is_known_that_whoever_placed_it_was_revoked_before(
    team: tuple[Team, dict[bytes, list[LogPlace]]],
) -> None:
    people, sealed = team
    vault = people.desk("t1").vault
    steps = [Step("c1", "propose", 0), Step("f1", "confirm", 0), Step("c2", "hold", 0), Step("c2", "revoke", 0)]
    with vault._transaction().undone() as tx:
        directories = Directories.of(people, tx, sealed)
        *held, revocation = directories.made_of(steps)
        for log, event in held:
            directories.hear(log, event)
        reconsider(tx)
        before = emptied(tx, sealed)

        directories.hear(*revocation)
        reconsider(tx)

        assert in_force_now(tx, sealed) == emptied(tx, sealed) != before


def emptied_nothing(vault: Vault, sealed: dict[bytes, list[LogPlace]]) -> bool:
    with vault._transaction().undone() as tx:
        return not emptied(tx, sealed)
