"""Officers in the field of a cluster: each a process with the real vault and courier, who writes and sends."""

import json
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from threading import Event
from typing import Any

from inspector.sync.hub_certificates import CERTIFICATES
from inspector.wire.scopes import Agency, Role
from tests.ha.certificates import CA
from tests.ha.cluster import HUBS, Cluster, waits
from tests.raid.raiders import Raider

Said = dict[str, Any]
PAUSE_SECONDS = 0.15
REST_SECONDS = 120
PHOTO_BYTES = 200_000
OK = "ok"


@dataclass(frozen=True, slots=True)
class Moment:
    """How a sync ended, and what its officer reads of what waits then."""

    began: float
    ended: float
    outcome: str
    outbox: int
    blobs: int
    heads: frozenset[tuple[str, int, str]]

    @property
    def is_safe(self) -> bool:
        """Whether the device says that the hub has all of it."""
        return self.outbox == self.blobs == 0


@dataclass
class Officer:
    """One officer and everything he wrote and was told."""

    raider: Raider
    visit: str = ""
    notes: list[str] = field(default_factory=list)
    photos: list[str] = field(default_factory=list)
    moments: list[Moment] = field(default_factory=list)
    over: Event = field(default_factory=Event)
    working: "Future[None] | None" = None

    def writes(self) -> None:
        """One more note; every tenth time a photo beside it."""
        text = f"{self.raider.key} {len(self.notes)}"
        self.raider.does("note", visit=self.visit, text=text)
        self.notes.append(text)
        if len(self.notes) % 10 == 0:
            self.photos.append(self.raider.does("photo", visit=self.visit, size=PHOTO_BYTES)["blob"])

    def sends(self) -> Moment:
        """Sync once, and look at what waits."""
        began = time.monotonic()
        outcome = self.raider.syncs()
        ended, said = time.monotonic(), self.raider.does("state", visit=self.visit)
        heads = frozenset((log, seq, head) for kind in said["heads"].values() for log, seq, head in kind)
        moment = Moment(began, ended, outcome, said["outbox"], said["blobs"], heads)
        self.moments.append(moment)
        return moment

    def is_lost_at_its_best(self) -> dict[str, int]:
        """Write, send until all is safe, and die; gives how far each log reached that the hub receipted."""
        self.writes()
        waits(self.is_at_rest, REST_SECONDS)
        self.raider.dies()
        return {log: seq for log, seq, _ in self.moments[-1].heads}

    def works(self) -> None:
        """Write and send until told that it is over."""
        while not self.over.is_set():
            self.writes()
            self.sends()
            self.over.wait(PAUSE_SECONDS)

    def is_at_rest(self) -> bool:
        """Whether all of it is safe after one more sync."""
        moment = self.sends()
        return moment.outcome == OK and moment.is_safe

    def receipted_after(self, at: float) -> float | None:
        """How long after a moment a sync that began later had left nothing written without a receipt."""
        assert self.working is not None
        if self.working.done():
            self.working.result()
        return next((each.ended - at for each in self.moments if each.began >= at and not each.outbox), None)

    def said_after(self, at: float) -> Counter[str]:
        """How each sync ended since then."""
        return Counter(each.outcome for each in self.moments if each.ended >= at)


@dataclass
class Crew:
    """Officers of one visit, and a supervisor who reads what they wrote."""

    cluster: Cluster
    officers: dict[str, Officer]
    reader: Officer
    pool: ThreadPoolExecutor

    def __getitem__(self, key: str) -> Officer:
        return self.officers[key]

    @contextmanager
    def working(self, *keys: str) -> Iterator[Sequence[Officer]]:
        """Some officers, or all, write and send as long as the block lasts."""
        some = [self.officers[key] for key in keys or self.officers]
        for officer in some:
            officer.over.clear()
            officer.working = self.pool.submit(officer.works)
        try:
            yield some
        finally:
            for officer in some:
                officer.over.set()
        for officer in some:
            if officer.working is not None:
                officer.working.result(REST_SECONDS)
            officer.working = None

    def is_back(self, at: float, *, within: float, what: str) -> None:
        """Wait until each has a receipt for what he wrote after a moment, and say how long the last one waited."""
        waits(lambda: None not in self._receipted_after(at), 3 * within)
        longest = max(each or 0 for each in self._receipted_after(at))
        sys.stderr.write(f"\n{what}: {longest:.1f} s\n")
        assert longest <= within

    def is_refused(self, at: float) -> bool:
        """Whether somebody was not served since a moment."""
        return any(each.ended > at and each.outcome != OK for who in self.officers.values() for each in who.moments)

    def everybody_noticed(self, at: float, *keys: str) -> None:
        """Each of these was told since a moment that sending did not work, and that what he wrote waits."""
        for key in keys:
            said = self.officers[key].moments
            assert any(each.ended > at and each.outcome != OK and each.outbox for each in said), key

    def _receipted_after(self, at: float) -> list[float | None]:
        return [each.receipted_after(at) for each in self.officers.values() if each.working is not None]

    def comes_home(self) -> None:
        """Everybody sends until nothing waits; then the reader has all of it once, to the bit, and the hub holds."""
        for officer in (*self.officers.values(), self.reader):
            waits(officer.is_at_rest, REST_SECONDS)
        for officer in (self.reader, *self.officers.values()):
            waits(officer.is_at_rest, REST_SECONDS)
        said = {key: each.raider.does("state", visit=each.visit) for key, each in self.officers.items()}
        read = self.reader.raider.does("state", visit=self.reader.visit)
        written = Counter(text for each in self.officers.values() for text in each.notes)
        assert Counter(read["notes"]) == written
        for key, state in said.items():
            assert state["heads"] == read["heads"], key
            assert (state["refused"], state["forks"]) == (0, 0), key
        assert self.cluster.hub_says("check").strip() == "Everything holds."
        assert json.loads(self.cluster.hub_says("status", "--json"))["forks"] == 0
        for each in self.officers.values():
            assert set(each.said_after(0)) <= {OK, "offline", "busy"}, each.raider.key


@contextmanager
def a_crew(cluster: Cluster, keys: Sequence[str]) -> Iterator[Crew]:
    """Enrol officers and a supervisor, who are in one visit."""
    with ExitStack() as ending:
        people = {key: _enrolled(cluster, key, Role.INSPECTOR, ending) for key in keys}
        reader = _enrolled(cluster, "c1", Role.SUPERVISOR, ending)
        reader.raider.does("record")
        for _ in range(3):
            for officer in (*people.values(), reader):
                assert officer.raider.syncs() == OK
        first, *others = people.values()
        visit = first.raider.does("start")["visit"]
        code = first.raider.does("code", visit=visit)["code"]
        for other in others:
            other.raider.does("join", code=code)
        for officer in (*people.values(), reader):
            officer.visit = visit
        for _ in range(3):
            for officer in (*people.values(), reader):
                assert officer.raider.syncs() == OK
        pool = ending.enter_context(ThreadPoolExecutor(len(people)))
        yield Crew(cluster, people, reader, pool)


def _enrolled(cluster: Cluster, key: str, role: Role, ending: ExitStack) -> Officer:
    machine = cluster[key]
    vault = machine.folder / "vault"
    vault.mkdir()
    (vault / CERTIFICATES).write_bytes((cluster[HUBS[0]].folder / CA).read_bytes())
    root = cluster.home / "offline-roots" / "gemeente.key"
    who = ("--agency", "gemeente", "--role", role.value, "--number", key, "--name", key, "--root", str(root))
    code = json.loads(cluster.hub_says("enrol", "--json", *who))["code"]
    raider = Raider(machine.street, key, Agency.GEMEENTE, role, vault, "cellar_program")
    ending.callback(raider.dies)
    raider.begins()
    raider.installation = raider.does("enrol", url=cluster.url, code=code)["installation"]
    raider.dies()
    raider.opens()
    return Officer(raider)
