"""Which of many logs differ between two laptops: groups are compared by digests, then by heads where they differ.

In which group a log is follows from the pin of this one sharing, so nobody can crowd a group with logs made for it.
"""

import hashlib
from collections.abc import Collection, Iterable

from inspector.vault.model.streams import SharedLog
from inspector.wire.colleague_receipts import MOST_HEADS
from inspector.wire.event import LogHead

FEW_LOGS = 500
"""So many are simply listed at each turn."""
GROUPS = 1_024
DIGEST_BYTES = 16
SUMMARY_BYTES = GROUPS * DIGEST_BYTES
_NONE_HERE = bytes(DIGEST_BYTES)


class SharedLogs:
    """Every log that both may hold and how far it is here; kept up to date with what moves."""

    def __init__(self, pin: bytes) -> None:
        self._pin = pin
        self._groups: dict[int, dict[bytes, SharedLog]] = {}
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def put(self, logs: Iterable[SharedLog]) -> frozenset[bytes]:
        """These logs are here so far; those of which that is new."""
        changed = set()
        for each in logs:
            group = self._groups.setdefault(self.group_of(each.head.log), {})
            before = group.get(each.head.log)
            if before is None or before.head != each.head:
                changed.add(each.head.log)
            self._count += before is None
            group[each.head.log] = each
        return frozenset(changed)

    def group_of(self, log: bytes) -> int:
        """In which group a log is, during this sharing."""
        return int.from_bytes(hashlib.sha256(b"inspector/share-group/1" + self._pin + log).digest()[:4]) % GROUPS

    def within(self, groups: Collection[int] | None) -> Iterable[SharedLog]:
        """The logs of these groups, or all."""
        for number in sorted(self._groups) if groups is None else groups:
            yield from self._groups.get(number, {}).values()

    def size_of(self, group: int) -> int:
        """How many logs are in a group here."""
        return len(self._groups.get(group, ()))

    def summary(self) -> bytes:
        """A digest of each group."""
        return b"".join(self._digest(self._groups.get(number, {})) for number in range(GROUPS))

    def behind(self, heads: Iterable[LogHead]) -> frozenset[int]:
        """The groups of those of these logs that lack here, or are here less far."""
        found = set()
        for head in heads:
            group = self.group_of(head.log)
            here = self._groups.get(group, {}).get(head.log)
            if here is None or here.head.seq < head.seq:
                found.add(group)
        return frozenset(found)

    def differing(self, summary: bytes) -> frozenset[int]:
        """The groups in which somebody with this summary has something else."""
        own, places = self.summary(), range(0, SUMMARY_BYTES, DIGEST_BYTES)
        differ = (own[at : at + DIGEST_BYTES] != summary[at : at + DIGEST_BYTES] for at in places)
        return frozenset(group for group, is_other in enumerate(differ) if is_other)

    def differing_from(self, heads: Iterable[LogHead]) -> frozenset[int]:
        """The groups in which somebody who has exactly these logs has something else."""
        other = SharedLogs(self._pin)
        other.put(SharedLog(head) for head in heads)
        return self.differing(other.summary())

    def _digest(self, group: dict[bytes, SharedLog]) -> bytes:
        if not group:
            return _NONE_HERE
        heads = (group[log].head for log in sorted(group))
        said = b"".join(head.log + head.seq.to_bytes(8) + head.head for head in heads)
        return hashlib.sha256(said).digest()[:DIGEST_BYTES]


class Pages:
    """The groups whose heads are listed one page after another, each until the other had nothing more for it."""

    def __init__(self) -> None:
        self._left: list[int] = []
        self._now: tuple[int, ...] = ()

    def add(self, groups: Iterable[int]) -> None:
        """These are to be listed too."""
        self._left += sorted(set(groups) - set(self._left))

    def answered(self, *, gave: bool) -> None:
        """The other answered the page that was shown last, and gave something or nothing."""
        if not gave:
            self._left = self._left[len(self._now) :]
            self._now = ()

    def show(self, logs: SharedLogs) -> tuple[int, ...]:
        """The groups of the page that is to be answered next; none when all were."""
        room = MOST_HEADS
        now: list[int] = []
        for group in self._left:
            room -= logs.size_of(group)
            if now and room < 0:
                break
            now.append(group)
        self._now = tuple(now)
        return self._now

    @property
    def is_over(self) -> bool:
        """Whether every page was answered."""
        return not self._left
