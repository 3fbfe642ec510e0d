"""Two laptops on one cable: both end with what they may hold, nobody else gets anything, and no clock has a say."""

import socket
import ssl
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from ipaddress import IPv6Address
from pathlib import Path
from typing import TypeVar

import pytest

from inspector.casework.visiting import notes
from inspector.crypto.ids import SystemIds
from inspector.sync.lan.outcomes import Ended, VisitFault
from inspector.sync.lan.pinned_tls import visitor_context
from inspector.sync.lan.share_code import read_share_code, typed_share_code
from inspector.sync.lan.turns import Hello, Party, Side, StrangerError, Turn, greet, recognise
from inspector.sync.lan.visiting import Visiting
from inspector.vault.model.streams import SyncState
from inspector.vault.sides.vault import Vault
from inspector.wire import frames as wire_frames
from inspector.wire.event import LogHead
from inspector.wire.scopes import Agency, StreamKind
from tests.fakes.delivering import deliver
from tests.fakes.two_laptops import LOOPBACK, Laptop, meet
from tests.stories.officers import EXIT, LOCKED, Team, a_team, done

T = TypeVar("T")
BOTH, EVERYBODY = ("t1", "t2"), ("t1", "t2", "t3", "a1", "p1")


class Cellar:
    """A visit of t1 with t2, and others who have no part in it; nobody has a network, and c1 is not there."""

    def __init__(self, folder: Path, people: Sequence[str] = BOTH) -> None:
        self.thread = ThreadPoolExecutor(1)
        self.team: Team = self.on(lambda: a_team(folder, "c1", *people))
        desks = self.on(lambda: {number: self.team.desk(number) for number in people})
        self.visit = self.on(lambda: self.team.starts("t1", partner="t2"))
        self.laptops = {number: Laptop(desk, self.thread) for number, desk in desks.items()}

    def __getitem__(self, number: str) -> Laptop:
        return self.laptops[number]

    def on(self, task: Callable[[], T]) -> T:
        """Do something on the one thread that asks vaults."""
        return self.thread.submit(task).result()

    def vault(self, number: str) -> Vault:
        return self.team.desk(number).vault

    def writes(self, number: str, text: str) -> None:
        self.on(lambda: done(notes.write_note(self.team.desk(number), self.visit, text)))

    def notes(self, number: str) -> list[str]:
        visit = self.on(lambda: self.vault(number).visit(self.visit))
        return [] if visit is None else [note.event.text for note in visit.notes]

    def heads(self, number: str) -> set[LogHead]:
        """How far everything of the visit is there."""
        vault = self.vault(number)
        return self.on(lambda: set(vault.all_heads_in([stream.id for stream in vault.streams_of(self.visit)])))

    def logs(self, number: str) -> dict[bytes, bytes]:
        """Every log that is there, and its stream."""
        frames = self.on(lambda: self.vault(number).frames_beyond({}))
        return {frame.log: frame.stream for frame in map(wire_frames.parse, frames)}

    def state(self, number: str) -> SyncState:
        return self.on(self.vault(number).sync_state)

    def closes(self) -> None:
        self.on(self.team.ends)
        self.thread.shutdown()


@pytest.fixture
def cellar(tmp_path: Path) -> Iterator[Cellar]:
    made = Cellar(tmp_path)
    yield made
    made.closes()


@pytest.fixture
def crowd(tmp_path: Path) -> Iterator[Cellar]:
    made = Cellar(tmp_path, EVERYBODY)
    yield made
    made.closes()


def test_both_end_with_the_union_of_what_they_may_hold(cellar: Cellar) -> None:
    cellar.writes("t1", "De achterdeur was op slot.")
    meet(cellar["t1"], cellar["t2"])
    cellar.on(lambda: cellar.team.joins("t2", "t1", cellar.visit))
    cellar.writes("t2", "De nooduitgang ook.")
    cellar.writes("t1", "De sleutel lag binnen.")

    visited = meet(cellar["t2"], cellar["t1"])

    assert visited.fault is None
    assert sorted(cellar.notes("t1")) == sorted(cellar.notes("t2")) == [
        "De achterdeur was op slot.", "De nooduitgang ook.", "De sleutel lag binnen."
    ]  # fmt: skip
    assert cellar.heads("t1") == cellar.heads("t2")


def test_each_signs_that_it_has_a_copy_and_no_outbox_gets_shorter(cellar: Cellar) -> None:
    cellar.writes("t1", "De achterdeur was op slot.")
    waiting = cellar.state("t1").outbox_events

    visited = meet(cellar["t2"], cellar["t1"])

    assert visited.moved is not None
    assert visited.moved.has_copy
    assert cellar.state("t1").outbox_events == waiting
    assert cellar.on(cellar.vault("t1").copies_of_waiting) == {cellar.visit: {cellar.vault("t2").me.installation}}
    assert cellar.state("t2").carried_events > 0


def test_a_clock_two_years_off_on_either_side_changes_nothing(cellar: Cellar) -> None:
    cellar.writes("t1", "De achterdeur was op slot.")
    clock = cellar.team.world.clock
    clock.is_set_to(clock.now() - timedelta(days=2 * 365))

    visited = meet(cellar["t1"], cellar["t2"])

    assert visited.fault is None
    assert cellar.notes("t2") == ["De achterdeur was op slot."]


def test_a_colleague_who_has_no_part_in_the_visit_gets_nothing_of_it(crowd: Cellar) -> None:
    crowd.writes("t1", "De achterdeur was op slot.")

    visited = meet(crowd["t1"], crowd["t3"])

    assert visited.fault is None
    assert crowd.on(crowd.vault("t3").visits) == ()
    assert crowd.heads("t3") == set()


def test_a_partner_gets_the_shared_part_and_not_that_there_is_another(crowd: Cellar) -> None:
    crowd.on(lambda: crowd.team.judges("t1", crowd.visit, EXIT, LOCKED))
    crowd.on(lambda: crowd.team.joins("a1", "t1", crowd.visit))

    before = crowd.logs("a1")

    visited = meet(crowd["t1"], crowd["a1"])

    came = {log: stream for log, stream in crowd.logs("a1").items() if log not in before and log in crowd.logs("t1")}
    kinds = {stream[0] for stream in came.values()}
    assert visited.fault is None
    assert StreamKind.VISIT in kinds
    assert crowd.on(lambda: crowd.team.visit("a1", crowd.visit)).started is not None
    assert StreamKind.FINDINGS not in kinds
    assert StreamKind.ENVELOPE not in kinds


def test_who_does_not_know_the_secret_does_not_get_past_the_handshake(cellar: Cellar) -> None:
    sharing = cellar["t1"].shares()
    wrong = replace(sharing.code, secret=bytes(8))

    faults = [cellar["t2"].visits(wrong).fault for _ in range(3)]

    assert faults == [VisitFault.WRONG_CODE] * 3
    assert cellar["t1"].heard_last().ended is Ended.WRONG_CODES
    assert cellar["t2"].visits(sharing.code).fault is VisitFault.UNREACHABLE
    sharing.close()


def test_who_only_looks_who_listens_ends_nothing(cellar: Cellar) -> None:
    """A scanner of the network shows no certificate, and is no wrong code."""
    sharing = cellar["t1"].shares()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    for _ in range(4):
        plain = socket.create_connection((LOOPBACK, sharing.code.port))
        with plain, context.wrap_socket(plain) as line, pytest.raises(ssl.SSLError):
            line.recv(1)

    assert cellar["t2"].visits(sharing.code).fault is None
    sharing.close()


@pytest.mark.parametrize("where", ["this machine", "one link"])
def test_two_laptops_without_any_ipv4_meet_all_the_same(cellar: Cellar, where: str) -> None:
    """A bare cable gives a laptop the address of its link and no other; the code tells it without whose link it is."""
    address = "::1" if where == "this machine" else next(iter(own_links()), "")
    if not address:
        pytest.skip("this machine has no address of a link")
    cellar.writes("t1", "De achterdeur was op slot.")
    sharing = cellar["t1"].shares(address=address)
    code = read_share_code(sharing.code.text())
    typed = typed_share_code(sharing.code.address, sharing.code.code)

    visited = cellar["t2"].visits(code)
    sharing.close()

    assert code.host == address.partition("%")[0]
    assert (typed.host, typed.port) == (code.host, code.port)
    assert visited.fault is None
    assert cellar.notes("t2") == ["De achterdeur was op slot."]


def own_links() -> list[str]:
    """The addresses of this machine that only who is on the same link reaches."""
    listed = Path("/proc/net/if_inet6")
    lines = [line.split() for line in listed.read_text().splitlines()] if listed.exists() else []
    return [f"{IPv6Address(bytes.fromhex(line[0]))}%{line[-1]}" for line in lines if line[0].startswith("fe80")]


def test_who_has_the_code_and_is_no_colleague_is_told_nothing(cellar: Cellar) -> None:
    """Somebody who read the code from the screen, with a program of his own."""
    cellar.writes("t1", "De achterdeur was op slot.")
    sharing = cellar["t1"].shares()
    context = visitor_context(sharing.code.secret, SystemIds())
    with socket.create_connection((LOOPBACK, sharing.code.port)) as plain, context.wrap_socket(plain) as line:
        body = Hello(bytes(16), bytes(64), ()).encode()
        line.sendall(b"POST /v1/meet HTTP/1.1\r\ncontent-length: %d\r\n\r\n" % len(body) + body)
        hello = line.recv(10_000)
    with socket.create_connection((LOOPBACK, sharing.code.port)) as plain, context.wrap_socket(plain) as line:
        line.sendall(b"POST /v1/sync HTTP/1.1\r\ncontent-length: 9\r\n\r\n\xa4\x00\x80\x01\x80\x02\xf6\x03\xf4")
        turn = line.recv(10_000)
    sharing.close()

    assert hello.startswith(b"HTTP/1.1 403")
    assert not turn.startswith(b"HTTP/1.1 200")


def test_who_has_the_code_gets_nothing_behind_a_colleague_who_greeted(cellar: Cellar) -> None:
    """The one who greets and the one who asks must be on the same line."""
    cellar.writes("t1", "De achterdeur was op slot.")
    sharing = cellar["t1"].shares()
    code, host = sharing.code, cellar["t2"].host
    context = visitor_context(code.secret, SystemIds())
    with socket.create_connection((LOOPBACK, code.port)) as plain, context.wrap_socket(plain) as line:
        body = cellar.on(lambda: greet(host.vault, Side.VISITOR, code.pin)).encode()
        line.sendall(b"POST /v1/meet HTTP/1.1\r\ncontent-length: %d\r\n\r\n" % len(body) + body)
        hello = line.recv(10_000)
        with socket.create_connection((LOOPBACK, code.port)) as other, context.wrap_socket(other) as second:
            second.sendall(b"POST /v1/sync HTTP/1.1\r\ncontent-length: 9\r\n\r\n\xa4\x00\x80\x01\x80\x02\xf6\x03\xf4")
            turn = second.recv(10_000)
    sharing.close()

    assert hello.startswith(b"HTTP/1.1 200")
    assert turn.startswith(b"HTTP/1.1 403")


def test_a_revoked_colleague_is_a_stranger(cellar: Cellar) -> None:
    def is_revoked() -> None:
        world = cellar.team.world
        world.revokes(world.officer("t2"))
        deliver(world.administrator(Agency.GEMEENTE).vault, cellar.vault("t1"))

    before = cellar.heads("t2")
    cellar.on(is_revoked)

    visited = meet(cellar["t1"], cellar["t2"])

    assert visited.fault is VisitFault.STRANGER
    assert cellar.heads("t2") == before


def test_who_is_revoked_after_the_greeting_gets_nothing_more(cellar: Cellar) -> None:
    cellar.writes("t1", "De achterdeur was op slot.")
    taker, guest = cellar["t1"].host, cellar["t2"].host
    hello = cellar.on(lambda: greet(guest.vault, Side.VISITOR, bytes(32)))
    party = Party(taker, cellar.on(lambda: recognise(taker.vault, hello, Side.VISITOR, bytes(32))), bytes(32))
    before = party.turn(Turn())

    def is_revoked() -> None:
        world = cellar.team.world
        world.revokes(world.officer("t2"))
        deliver(world.administrator(Agency.GEMEENTE).vault, taker.vault)

    cellar.on(is_revoked)

    assert before.frames
    with pytest.raises(StrangerError):
        party.turn(Turn())


def test_stopping_does_not_wait_for_who_never_answers(cellar: Cellar) -> None:
    sharing = cellar["t1"].shares()
    sharing.close()
    with socket.create_server((LOOPBACK, 0)) as silent, ThreadPoolExecutor(1) as beside:
        silent.settimeout(10)
        visiting = Visiting(cellar["t2"].host, replace(sharing.code, port=silent.getsockname()[1]), SystemIds())
        going = beside.submit(visiting.go)
        with silent.accept()[0] as line:
            assert line.recv(1)  # its first word of the handshake
            visiting.cancel()

            assert going.result(timeout=5).fault is VisitFault.CUT


@pytest.mark.parametrize("has_heard", [False, True])
def test_who_is_put_out_at_the_door_before_a_word_is_not_told_that_his_code_is_wrong(
    cellar: Cellar, *, has_heard: bool
) -> None:
    sharing = cellar["t1"].shares()
    sharing.close()
    with socket.create_server((LOOPBACK, 0)) as crowded, ThreadPoolExecutor(1) as beside:
        crowded.settimeout(10)
        code = replace(sharing.code, port=crowded.getsockname()[1])
        going = beside.submit(cellar["t2"].visits, code)
        with crowded.accept()[0] as line:
            if has_heard:
                assert line.recv(1 << 16)

        assert going.result(timeout=5).fault is VisitFault.CUT


def test_a_code_serves_one_colleague(crowd: Cellar) -> None:
    sharing = crowd["t1"].shares()
    first = crowd["t2"].visits(sharing.code)
    second = crowd["t3"].visits(sharing.code)
    sharing.close()

    assert first.fault is None
    assert second.fault in {VisitFault.STRANGER, VisitFault.UNREACHABLE}


def test_another_laptop_at_the_address_is_not_believed(crowd: Cellar) -> None:
    sharing, other = crowd["t1"].shares(), crowd["t3"].shares()
    led_astray = replace(sharing.code, port=other.code.port)

    visited = crowd["t2"].visits(led_astray)
    sharing.close()
    other.close()

    assert visited.fault is VisitFault.WRONG_CODE


def test_it_ends_after_its_time_and_by_a_tap(cellar: Cellar) -> None:
    short = cellar["t1"].shares(seconds=0.1)
    ended = cellar["t1"].heard_last().ended
    short.close()
    tapped = cellar["t1"].shares()
    tapped.close()

    assert ended is Ended.TIME
    assert cellar["t1"].heard_last().ended is Ended.STOPPED
    assert cellar["t2"].visits(tapped.code).fault is VisitFault.UNREACHABLE


def test_who_holds_the_line_and_says_nothing_does_not_outlive_the_sharing(cellar: Cellar) -> None:
    sharing = cellar["t1"].shares()
    context = visitor_context(sharing.code.secret, SystemIds())
    with (
        socket.create_connection((LOOPBACK, sharing.code.port)) as before_a_word,
        socket.create_connection((LOOPBACK, sharing.code.port)) as plain,
        context.wrap_socket(plain) as line,
    ):
        line.sendall(b"POST /v1/meet HTTP/1.1\r\ncontent-length: 9\r\n\r\n.")
        sharing.end(Ended.STOPPED)

        ended = cellar["t1"].told.get(timeout=5).ended

        assert ended is Ended.STOPPED
        assert not any(line.is_there for line in sharing._lines)
        assert before_a_word.recv(1) == b""
    sharing.close()


def test_tls_below_1_3_is_refused(cellar: Cellar) -> None:
    sharing = cellar["t1"].shares()
    context = visitor_context(sharing.code.secret, SystemIds())
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.maximum_version = ssl.TLSVersion.TLSv1_2

    with socket.create_connection((LOOPBACK, sharing.code.port)) as plain, pytest.raises(ssl.SSLError):
        context.wrap_socket(plain)
    sharing.close()


def test_a_code_is_the_same_scanned_and_typed(cellar: Cellar) -> None:
    sharing = cellar["t1"].shares()
    code = sharing.code
    sharing.close()

    assert read_share_code(code.text()) == code
    assert typed_share_code(code.address, code.code.lower()) == replace(code, pin=code.pin[:8])
