"""Who is who, read on from what was known: the same as folded from everything, and at the same cost."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from random import Random  # noqa: TID251 - the same histories each time
from typing import cast

import pytest

from inspector.domain.ids import StreamId
from inspector.vault.directory.authority import Authority
from inspector.vault.directory.claims import Credential, StatementBook, claim_of
from inspector.vault.directory.members import Member, proven_members
from inspector.vault.directory.office import Office
from inspector.vault.directory.said_here import said_here
from inspector.vault.directory.trust import Trust
from inspector.vault.model.batch import Batch
from inspector.vault.model.changes import Changes
from inspector.wire.asking.tokens import token_day
from inspector.wire.directory import (
    Declaration,
    DocumentPublished,
    ErasureApplied,
    InstallationEnrolled,
    InstallationRevoked,
    PartnerRoot,
    TokenKeyNamed,
    WipeOrdered,
)
from inspector.wire.event import LogPlace
from inspector.wire.frames import parse
from inspector.wire.scopes import Agency, Role, roles_of
from tests.fakes.counting import Cost, Counter, Watched
from tests.fakes.frames_of import without_body
from tests.fakes.many_enrolled import are_enrolled, enrolment
from tests.fakes.officer import OfficerAtWork
from tests.fakes.world import World

GEMEENTE, POLITIE = Agency.GEMEENTE, Agency.POLITIE
FEW, SOME, MANY = 100, 1_000, 10_000
_DAYS = 3


class _InterruptedError(Exception):
    """Nothing of what came is saved."""


class _History:
    """Whatever directories say, in any order, to four vaults."""

    def __init__(self, world: World, seed: int) -> None:
        self._world = world
        self._chance = Random(seed)  # noqa: S311 - as above
        self._listeners = [*world.officers("t1", "c1", "p1"), world.administrator(GEMEENTE)]
        self._second = world.enrols("second", GEMEENTE, Role.ADMINISTRATOR)
        self._numbers = ["t1", "c1", "p1", "second", "p7"]
        self.acts: list[Callable[[], object]] = [
            self.enrols_somebody, self.renews_somebody, self.renews_somebody, self.changes_somebody,
            self.revokes_somebody, self.says_something_else, self.waits, self.is_interrupted, self.reopens,
            self.lets_an_administrator_go, self.hears_of_a_key_without_its_body, self.enrols_a_stranger,
            self.names_a_partner,
        ]  # fmt: skip

    def goes_on(self) -> None:
        """Something is said, or happens; who had asked who is who before is told the same as then."""
        before = [(each, each.trust, _enrolled(each)) for each in self._authorities()]
        for _, trust, enrolled in before:
            for installation in self._chance.sample([*enrolled], min(2, len(enrolled))):
                assert trust.members[installation] == enrolled[installation]
        self._chance.choice(self.acts)()
        self._world.spreads_directories()
        still_open = self._authorities()
        assert all(_all_of(trust) == enrolled for each, trust, enrolled in before if each in still_open)

    def is_as_if_read_at_once(self) -> bool:
        return all(map(_says_what_all_says, self._authorities()))

    def _authorities(self) -> list[Authority]:
        return [each.vault._authority for each in self._listeners]

    def enrols_somebody(self) -> None:
        self._numbers.append(f"{self._chance.choice('tcfp')}{len(self._numbers) + 10}")
        self._says(self._enrolment(self._numbers[-1]))

    def renews_somebody(self) -> None:
        self._says(self._enrolment(self._chance.choice(self._numbers)))

    def changes_somebody(self) -> None:
        until = date(2027, 1, 1) + timedelta(days=self._chance.randrange(100))
        self._says(self._enrolment(self._chance.choice(self._numbers), until))

    def revokes_somebody(self) -> None:
        about = self._enrolment(
            self._chance.choice([*self._numbers[4:], f"{self._chance.choice('tp')}{self._chance.randrange(10, 30)}"])
        )
        installation = self._installation(about)
        at_ms = round(self._world.clock.now().timestamp() * 1000)
        self._says(InstallationRevoked(installation, at_ms, ()), WipeOrdered(installation, at_ms))

    def says_something_else(self) -> None:
        said: list[Declaration] = [
            DocumentPublished(f"law {self._chance.random()}", b"packed", b"signature"),
            ErasureApplied(LogPlace(self._chance.randbytes(16), 2)),
            TokenKeyNamed(self._chance.randrange(1_000), self._chance.randbytes(32)),
            _key_of_today(self._world, self._chance.randbytes(32)),
            DocumentPublished(f"register-list 2026-01-{self._chance.randrange(10, 30)}", b"packed", b"signature"),
        ]
        self._says(self._chance.choice(said))

    def waits(self) -> None:
        self._world.clock.passes(days=self._chance.randrange(3))

    def is_interrupted(self) -> None:
        """Somebody hears of a colleague and of a revocation, and nothing of it is saved."""
        listener = self._chance.choice(self._listeners)
        with self._world.together():
            self._says(self._enrolment(self._chance.choice(self._numbers)))
            self.enrols_somebody()
            frames = tuple(self._world.administrator(GEMEENTE).vault.outbox(1 << 24))

            def take() -> Changes:
                listener.vault.ingest(frames)
                raise _InterruptedError

            with pytest.raises(_InterruptedError):
                listener.vault.together(take)
            assert self.is_as_if_read_at_once()

    def reopens(self) -> None:
        self._world.reopens(self._chance.choice(self._listeners))

    def lets_an_administrator_go(self) -> None:
        """Somebody who published a law or named a key is an inspector from now on, or an administrator again."""
        role = self._chance.choice((Role.ADMINISTRATOR, Role.INSPECTOR))
        law = DocumentPublished(f"law {self._chance.random()}", b"packed", b"signature")
        said = self._chance.choice((law, _key_of_today(self._world, self._chance.randbytes(32))))
        self._second.vault.append(Batch(declarations=(said,)))
        self._world.clock.passes(days=1)
        self._says(self._enrolment("second", role=role))

    def enrols_a_stranger(self) -> None:
        """Somebody of an agency that may be no partner yet, or he again."""
        about = (f"w{self._chance.randrange(3)}", Agency.ARBEIDSINSPECTIE, Role.LABOUR)
        self._says(enrolment(self._world, *about))

    def names_a_partner(self) -> None:
        root, few = self._world.office(Agency.ARBEIDSINSPECTIE).root.public, (Role.SUPERVISOR,)
        roles = self._chance.choice((few, tuple(roles_of(Agency.ARBEIDSINSPECTIE))))
        self._says(PartnerRoot(Agency.ARBEIDSINSPECTIE, root, tuple(sorted(roles))))

    def hears_of_a_key_without_its_body(self) -> None:
        """Somebody hears of a day's key once no municipality has a register any more."""
        listener, directory = self._chance.choice(self._listeners[:3]), self._world.office(GEMEENTE).directory
        with self._world.together():
            self._says(_key_of_today(self._world, self._chance.randbytes(32)))
            have = {head.log: head.seq for head in listener.vault.heads()}
            said = self._world.administrator(GEMEENTE).vault.frames_beyond(have, [StreamId(directory.hex())])
            last = parse(said[-1])
            listener.vault.ingest([*said[:-1], without_body(said[-1], last.last_seq)])

    def _says(self, *declarations: Declaration) -> None:
        self._world.declares(GEMEENTE, *declarations)

    def _enrolment(
        self, number: str, trained_until: date | None = None, role: Role | None = None
    ) -> InstallationEnrolled:
        roles = {"t": Role.INSPECTOR, "c": Role.SUPERVISOR, "f": Role.PRIVACY_OFFICER, "p": Role.POLICE}
        role = role or roles.get(number[0], Role.ADMINISTRATOR)
        return enrolment(self._world, number, POLITIE if role is Role.POLICE else GEMEENTE, role, trained_until)

    @staticmethod
    def _installation(said: InstallationEnrolled) -> bytes:
        return claim_of(Credential(said.statement, said.chain)).installation


def _enrolled(authority: Authority) -> dict[bytes, Member]:
    """Everybody at once, whatever was asked before."""
    said = said_here(authority.store.statements, authority._own.now[0])
    return proven_members(said.all(), authority.trust.roots, StatementBook())


def _all_of(trust: Trust) -> dict[bytes, Member]:
    """Everybody, asked of a copy: who is not known yet there stays so."""
    return dict(trust.members.since(trust.members._said, ()))


def _says_what_all_says(authority: Authority) -> bool:
    """Whether every question about who is who is answered as a fold of everything answers it."""
    trust, enrolled = authority.trust, _enrolled(authority)
    whole = authority._fold().trust
    assert dict(whole.members) == enrolled
    assert (_all_of(trust), [*_all_of(trust)]) == (enrolled, sorted(enrolled))
    copy = trust.members.since(trust.members._said, ())
    for installation, member in enrolled.items():
        beside = {each for each, other in enrolled.items() if other.reader.id == member.reader.id}
        assert set(copy.reading_with(member.reader.id)) == beside
        readers = {
            Office(other.officer.agency, other.officer.role, other.officer.is_designated)
            for each in beside
            if (other := enrolled[each]).reader == member.reader and each not in whole.revoked
        }
        assert replace(trust, members=copy).readers(member.reader) == readers
        assert replace(trust, members=copy).officer(installation) == member.officer
    return replace(trust, members=whole.members) == whole


@pytest.mark.parametrize("seed", range(6))
def test_who_is_who_is_the_same_as_if_everything_was_read_at_once_whatever_was_heard_in_which_order(
    world: World, seed: int
) -> None:
    history = _History(world, seed)
    for _ in range(25):
        history.goes_on()
        assert history.is_as_if_read_at_once()


def test_the_key_of_a_day_is_nobody_s_word_once_who_named_it_keeps_no_directory_any_more(world: World) -> None:
    t1, second = world.officer("t1"), world.enrols("second", GEMEENTE, Role.ADMINISTRATOR)
    named = _key_of_today(world, bytes(32))
    second.vault.append(Batch(declarations=(named,)))
    world.spreads_directories()
    assert t1.vault.token_keys_named(named.day) == {bytes(32)}

    world.clock.passes(days=1)
    world.declares(GEMEENTE, enrolment(world, "second", GEMEENTE, Role.INSPECTOR))

    assert t1.vault.token_keys_named(named.day) == frozenset()


def test_where_a_log_ends_that_lost_the_key_of_a_day_is_judged_again_when_it_goes_on(world: World) -> None:
    t1, second = world.officer("t1"), world.enrols("second", GEMEENTE, Role.ADMINISTRATOR)
    directory, named = StreamId(world.office(GEMEENTE).directory.hex()), _key_of_today(world, bytes(32))
    second.vault.append(Batch(declarations=(named,)))
    have = {head.log: head.seq for head in t1.vault.heads()}
    (frame,) = second.vault.frames_beyond(have, [directory])
    written = parse(frame)
    t1.vault.ingest([without_body(frame, written.last_seq)])
    world.revokes(second, at={written.log: written.last_seq})
    assert t1.vault.token_keys_named(named.day) == {b""}, "it may have been another one"

    second.vault.append(Batch(declarations=(ErasureApplied(LogPlace(bytes(16), 2)),)))
    t1.vault.ingest(second.vault.frames_beyond({written.log: written.last_seq}, [directory]))

    assert t1.vault.token_keys_named(named.day) == frozenset()
    assert t1.vault._authority.trust == t1.vault._authority._fold().trust


@pytest.mark.parametrize("devices", [SOME, pytest.param(MANY, marks=pytest.mark.long)])
def test_hearing_of_a_colleague_an_erasure_a_day_s_key_or_a_document_costs_the_same_however_many_were_ever_enrolled(
    world: World, devices: int
) -> None:
    t1, c1 = world.officers("t1", "c1")
    are_enrolled(world, t1, range(FEW))
    _hearing(world, t1)  # what was never said before is asked for in more ways once it was
    few = _hearing(world, t1)
    are_enrolled(world, t1, range(FEW, devices))

    more = _hearing(world, t1)

    assert [what for what, cost in more.items() if not cost.is_as_flat_as(few[what])] == []
    assert len(t1.vault._authority.trust.token_keys) == _DAYS, "a key of each day that was counted"
    known = {each.officer.number: each.officer for each in t1.vault.directory.colleagues.values()}
    assert len(known) > devices
    assert known["c1"] == c1.me


def _hearing(world: World, listener: OfficerAtWork) -> Mapping[str, Cost]:
    """What it costs to hear each of these things from the administrator."""
    number = f"t{len(listener.vault.directory.colleagues)}x"
    world.clock.passes(days=1)
    said: dict[str, Declaration] = {
        "somebody is renewed": enrolment(world, "c1", GEMEENTE, Role.SUPERVISOR),
        "a colleague": enrolment(world, number, GEMEENTE, Role.INSPECTOR),
        "the key of a day": _key_of_today(world, number.encode().ljust(32)),
        "somebody carried out an erasure": ErasureApplied(LogPlace(number.encode().ljust(16), 2)),
        "a document": DocumentPublished(f"law {number}", b"packed", b"signature"),
        "a revocation": InstallationRevoked(number.encode().ljust(16), 1, ()),
    }
    counter, found = Counter(cast("Watched", listener.vault._connection)), dict[str, Cost]()
    administrator = world.administrator(GEMEENTE).vault
    for name, each in said.items():
        have = {head.log: head.seq for head in listener.vault.heads()}
        administrator.append(Batch(declarations=(each,)))
        frames = administrator.frames_beyond(have, [StreamId(world.office(GEMEENTE).directory.hex())])
        found[name] = counter.cost(partial(listener.vault.ingest, frames))
    return found


def _key_of_today(world: World, key_hash: bytes) -> TokenKeyNamed:
    return TokenKeyNamed(token_day(round(world.clock.now().timestamp() * 1000)), key_hash)
