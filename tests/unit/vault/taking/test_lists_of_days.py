"""What directories say of a register: two or three lists of days keep their bodies; what was taken out comes back."""

from datetime import date, timedelta

import pytest

from inspector.vault.model.batch import Batch
from inspector.wire.directory import DocumentPublished
from inspector.wire.frames import parse
from inspector.wire.scopes import Agency, StreamKind
from tests.fakes.frames_of import piece_of, without_body
from tests.fakes.vault_checks import assert_sound
from tests.fakes.world import World

GEMEENTE = Agency.GEMEENTE


class Register:
    """An administrator who publishes, and an inspector who hears it only by the frames that he is given."""

    def __init__(self, world: World) -> None:
        self.t1 = world.officer("t1").vault
        self.keeper = world.administrator(GEMEENTE).vault
        (log,) = self.keeper._store.logs.own_of_kind(StreamKind.DIRECTORY)
        self.log, self.no = log.id, log.no

    def publishes(self, name: str) -> bytes:
        """The frame in which it stands alone, with its body."""
        self.keeper.append(Batch(declarations=(DocumentPublished(name, b"inhoud", b""),)))
        end = self.keeper._store.logs.tail(self.no).seq
        return piece_of(self.keeper, self.log, end, end)

    def publishes_lists(self, days: int) -> list[bytes]:
        return [self.publishes(f"register-list {date(2026, 1, 1) + timedelta(day)}") for day in range(days)]

    def bodies(self) -> list[bool]:
        """Of each list that the inspector has, whether its body is there."""
        log = self.t1._store.logs.find(self.log)
        assert log is not None
        events = [event.raw() for event in self.t1._store.logs.events(log.no)]
        return [event.body is not None for event in events if event.header.may_be_superseded]

    def names(self) -> list[str]:
        return [each.name for each in self.t1.published_documents if each.name.startswith("register-")]


@pytest.fixture
def register(world: World) -> Register:
    return Register(world)


def emptied(frame: bytes) -> bytes:
    """As a carrier hands it on who keeps what it says to himself."""
    return without_body(frame, parse(frame).first_seq)


def test_the_lists_before_the_last_two_lose_their_bodies_as_the_next_ones_come(register: Register) -> None:
    for frame in register.publishes_lists(4):
        register.t1.ingest([frame])

    assert register.bodies() == [False, False, True, True]
    assert register.names() == ["register-list 2026-01-03", "register-list 2026-01-04"]
    assert_sound(register.t1)


def test_an_old_copy_brings_no_older_list_back(register: Register) -> None:
    frames = register.publishes_lists(4)
    register.t1.ingest(frames)

    register.t1.ingest(frames)

    assert register.bodies() == [False, False, True, True]
    assert register.names() == ["register-list 2026-01-03", "register-list 2026-01-04"]


def test_a_list_that_somebody_took_out_counts_as_soon_as_a_whole_copy_comes(register: Register) -> None:
    first, second = register.publishes_lists(2)
    register.t1.ingest([first, emptied(second)])
    assert register.bodies() == [True, False]
    assert register.names() == [], "which one it was that is withheld nobody can know"

    changes = register.t1.ingest([second])

    assert changes.directory
    assert register.bodies() == [True, True]
    assert register.names() == ["register-list 2026-01-01", "register-list 2026-01-02"]
    assert_sound(register.t1)


def test_what_a_register_said_is_lacked_no_more_once_a_whole_copy_comes(register: Register) -> None:
    said = register.publishes("register-key")
    register.t1.ingest([emptied(said)])
    assert register.t1.lacks_of_register

    register.t1.ingest([said])

    assert register.names() == ["register-key"]
    (log,) = (log for log in register.t1._store.logs.of_kind(StreamKind.DIRECTORY) if log.id == register.log)
    assert not register.t1._authority.lacks_of_register(log)
