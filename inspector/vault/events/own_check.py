"""Whether the own logs hold: the newest are recomputed at opening, each before it is written in, the rest bit by bit.

What does not hold makes the vault read-only from then on. `docs/adr/0045-recompute-old-logs-after-the-first-page.md`.
"""

from collections.abc import Callable, Iterable
from itertools import islice

from inspector.vault.directory.authority import Authority
from inspector.vault.errors import Damage, ReadOnlyError
from inspector.vault.events.chains import check_chain
from inspector.vault.store.database import DatabaseError
from inspector.vault.store.rows import LogRow

AT_OPENING = 400
"""Own logs, some two hundred visits: a tenth of a second."""
AT_ONCE = 8
"""Own logs between two other things the vault has to do: two or three milliseconds, for a tap waits for each."""


class OwnCheck:
    """Remembers which own logs were not recomputed yet, and what did not hold."""

    __slots__ = ("_authority", "_store", "_waiting", "damage")

    def __init__(self, authority: Authority) -> None:
        self.damage = Damage()
        self._authority = authority
        self._store = authority.store
        self._waiting: dict[int, None] = {}

    @property
    def is_complete(self) -> bool:
        """Whether every own log was recomputed."""
        return not self._waiting

    def begin(self, *, thorough: bool) -> None:
        """Recompute the newest own logs, or all of them."""
        newest_first = self._store.logs.own_newest_first()
        self._waiting = dict.fromkeys(newest_first)
        self._recompute(newest_first if thorough else newest_first[:AT_OPENING], self._holds)

    def go_on(self) -> None:
        """Recompute some more."""
        self._recompute(tuple(islice(self._waiting, AT_ONCE)), self._holds_if_read)

    def before_writing(self, log: LogRow) -> None:
        """Return only when the log holds.

        Raises:
            ReadOnlyError: it does not; from now on nothing is written.
        """
        if log.no in self._waiting:
            self._recompute((log.no,), self._holds_if_read)
            if self.damage:
                raise ReadOnlyError("this vault is open for reading only")

    def _recompute(self, numbers: Iterable[int], judge: Callable[[LogRow], bool]) -> None:
        findings = []
        for no in numbers:
            log = self._store.logs.at(no)
            if not judge(log):
                findings.append(f"log {log.name} does not hold")
            self._waiting.pop(no, None)
        if findings:
            self.damage = Damage(self.damage.findings + tuple(findings))
            self._store.read_only = True

    def _holds(self, log: LogRow) -> bool:
        return check_chain(self._authority, log).holds

    def _holds_if_read(self, log: LogRow) -> bool:
        """A page that cannot be read does not stop a vault that is open already; it stops the writing."""
        try:
            return self._holds(log)
        except DatabaseError:
            return False
