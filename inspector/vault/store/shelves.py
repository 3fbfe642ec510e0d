"""What cannot go into the log is put aside whole: frames that wait, frames that are refused, and branches of a log."""

import hashlib
from collections.abc import Callable, Iterator
from typing import Literal

from inspector.vault.store.database import Table
from inspector.vault.store.rows import Fork, Quarantined
from inspector.wire.limits import LIMITS

_SHELVES = ("waiting", "quarantine", "forks")


class Shelves(Table):
    """Rows of `waiting`, `quarantine` and `forks`."""

    def wait(self, frame: bytes, log: bytes, first_seq: int, author: bytes | None) -> list[bytes]:
        """Keep a frame until its writer is known or the gap before it is closed; the frames it took the room of."""
        self._connection.execute(
            "INSERT OR IGNORE INTO waiting (id, log, first_seq, author, frame) VALUES (?, ?, ?, ?, ?)",
            (_name(frame), log, first_seq, author, frame),
        )
        return self._make_room("waiting")

    def waiting(self) -> list[bytes]:
        """The frames that wait; they stay."""
        return self._column(bytes, "SELECT frame FROM waiting ORDER BY place")

    def take_waiting_of(self, author: bytes) -> list[bytes]:
        """Take the frames whose writer is known now, in the order of their logs."""
        rows = self._connection.execute(
            "SELECT place, frame FROM waiting WHERE author = ? ORDER BY log, first_seq", (author,)
        ).fetchall()
        return self._take_off(rows)

    def take_waiting_for(self, log: bytes, next_seq: int) -> list[bytes]:
        """Take the frames that can follow on a log now."""
        rows = self._connection.execute(
            "SELECT place, frame FROM waiting WHERE log = ? AND first_seq <= ? ORDER BY first_seq", (log, next_seq)
        ).fetchall()
        return self._take_off(rows)

    def take_waiting_for_later_program(self, is_known_now: Callable[[bytes], bool]) -> list[bytes]:
        """Take the frames of streams that the program knows now and did not when they came, log by log."""
        rows = self._connection.execute(
            "SELECT place, frame FROM waiting WHERE author IS NULL ORDER BY log, first_seq"
        ).fetchall()
        return self._take_off([row for row in rows if is_known_now(row[1])])

    def waiting_author(self, log: bytes) -> bytes | None:
        """Who opened a log of which nothing but waiting frames is here."""
        return self._first(
            bytes, "SELECT author FROM waiting WHERE log = ? AND author IS NOT NULL ORDER BY first_seq LIMIT 1", log
        )

    def waiting_authors(self) -> frozenset[bytes]:
        """The writers nobody has vouched for yet."""
        return frozenset(self._column(bytes, "SELECT DISTINCT author FROM waiting WHERE author IS NOT NULL"))

    def quarantine(self, frame: bytes, reason: str, at_ms: int) -> list[bytes]:
        """Keep refused bytes, so that somebody can look at them; the bytes they took the room of."""
        self._connection.execute(
            "INSERT OR IGNORE INTO quarantine (id, at, reason, frame) VALUES (?, ?, ?, ?)",
            (_name(frame), at_ms, reason, frame),
        )
        return self._make_room("quarantine")

    def quarantined(self) -> tuple[Quarantined, ...]:
        """Everything refused."""
        rows = self._connection.execute("SELECT reason, at, frame FROM quarantine ORDER BY place")
        return tuple(Quarantined(*row) for row in rows)

    def quarantine_size(self) -> int:
        """How much was refused; no frame is read for it."""
        return self._first(int, "SELECT count(*) FROM quarantine") or 0

    def fork(self, frame: bytes, log: bytes, seq: int, at_ms: int) -> bool:
        """Keep a branch; whether it is a new one. Of a log with many, those that came after the first ones are not."""
        if (self._first(int, "SELECT count(*) FROM forks WHERE log = ?", log) or 0) >= LIMITS.forks_per_log:
            return False
        cursor = self._connection.execute(
            "INSERT OR IGNORE INTO forks (id, at, log, seq, frame) VALUES (?, ?, ?, ?, ?)",
            (_name(frame), at_ms, log, seq, frame),
        )
        return cursor.rowcount > 0

    def forks(self) -> tuple[Fork, ...]:
        """Every branch beside a log."""
        rows = self._connection.execute("SELECT log, seq, at, frame FROM forks ORDER BY place")
        return tuple(Fork(*row) for row in rows)

    def _make_room(self, shelf: Literal["waiting", "quarantine"]) -> list[bytes]:
        """Let the oldest frames go that do not fit any more."""
        sizes = self._connection.execute(f"SELECT place, length(frame) FROM {shelf} ORDER BY place DESC")  # noqa: S608
        room, gone = LIMITS.shelf_bytes, []
        for number, (place, size) in enumerate(sizes, start=1):
            room -= size
            if room < 0 or number > LIMITS.shelf_frames:
                gone.append((place,))
        frames = [
            bytes(frame)
            for place in gone
            for (frame,) in self._connection.execute(f"SELECT frame FROM {shelf} WHERE place = ?", place)  # noqa: S608
        ]
        self._connection.executemany(f"DELETE FROM {shelf} WHERE place = ?", gone)  # noqa: S608
        return frames

    def take_quarantined(self, reason: str, is_right: Callable[[bytes], bool]) -> list[bytes]:
        """Take back what was refused for a reason that does not hold any more."""
        rows = self._connection.execute(
            "SELECT place, frame FROM quarantine WHERE reason = ? ORDER BY place", (reason,)
        ).fetchall()
        right = [(place, frame) for place, frame in rows if is_right(frame)]
        self._connection.executemany("DELETE FROM quarantine WHERE place = ?", [(place,) for place, _ in right])
        return [frame for _, frame in right]

    def every(self) -> Iterator[bytes]:
        """What lies on any shelf."""
        for table in _SHELVES:
            for (frame,) in self._connection.execute(f"SELECT frame FROM {table} ORDER BY place"):  # noqa: S608 - ours
                yield frame

    def rewrite(self, change: Callable[[bytes], bytes]) -> bool:
        """Change frames wherever they lie; whether any was changed."""
        has_changed = False
        for table in _SHELVES:
            rows = self._connection.execute(f"SELECT place, frame FROM {table}").fetchall()  # noqa: S608 - ours
            for place, frame in rows:
                changed = change(frame)
                if changed != frame:
                    has_changed = True
                    self._connection.execute(
                        f"UPDATE OR REPLACE {table} SET id = ?, frame = ? WHERE place = ?",  # noqa: S608 - ours
                        (_name(changed), changed, place),
                    )
        return has_changed

    def _take_off(self, rows: list[tuple[int, bytes]]) -> list[bytes]:
        self._connection.executemany("DELETE FROM waiting WHERE place = ?", [(place,) for place, _ in rows])
        return [frame for _, frame in rows]


def _name(frame: bytes) -> bytes:
    return hashlib.sha256(frame).digest()
