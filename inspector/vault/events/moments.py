"""All clocks at once: wall, monotonic, the hub's last word on the time, and the hybrid clock that orders for show."""

from inspector.crypto.cbor import decode, encode
from inspector.crypto.shapes import a_list, an_int, some_bytes
from inspector.domain.wall_clock import ClockReading, reading_of
from inspector.vault.events.payload import LAST_MS
from inspector.vault.model.clock import Clock, Moment, following, moment_at, pulled
from inspector.vault.store.store import Store
from inspector.wire.event import hlc_of

_LIMIT = 64


class Moments:
    """Reads the clocks for new events."""

    def __init__(self, clock: Clock, store: Store) -> None:
        self._clock = clock
        self._meta = store.meta
        told = map(hlc_of, store.logs.last_in_own_directories())
        self._last = store.memory.value(max(*told, *store.opened.newest_times(), store.meta.number("clock") or 0, 0))
        self._anchor = store.memory.value(_read_anchor(store.meta.get("anchor"), clock.boot_id))

    def now(self) -> Moment:
        """This moment by every clock; a wall clock that stands where no event can be is taken at the nearest time."""
        wall_ms = min(max(0, round(self._clock.now().timestamp() * 1000)), LAST_MS)
        return Moment(wall_ms, self._clock.monotonic_ms(), self._clock.boot_id, self._anchor.now)

    def reading(self) -> ClockReading:
        """What is certain of the wall clock now."""
        return _reading(self.now())

    def now_ms(self) -> int:
        """The time to go by: the wall clock, unless it is certainly wrong."""
        return _to_go_by(self.now())

    def next(self) -> tuple[Moment, int]:
        """This moment by every clock, and the hybrid time of the own event that is written now."""
        moment = self.now()
        self._last.now = following(self._last.now, _to_go_by(moment))
        return moment, self._last.now

    def keep(self) -> None:
        """Remember the time of an own event that cannot be read here any more."""
        self._meta.put_number("clock", self._last.now)

    def observe(self, hlc: int) -> None:
        """Stay ahead of another device's events."""
        last = pulled(self._last.now, hlc, self.now_ms())
        if last != self._last.now:
            self._last.now = last
            self._meta.put_number("clock", last)

    def anchor(self, hub_ms: int) -> None:
        """Remember what the hub signed as its time, and when by the monotonic clock."""
        monotonic_ms = self._clock.monotonic_ms()
        self._anchor.now = hub_ms, monotonic_ms
        self._meta.put("anchor", encode([self._clock.boot_id, hub_ms, monotonic_ms]))


def _reading(moment: Moment) -> ClockReading:
    return reading_of(moment_at(moment.wall_ms), moment.ticks)


def _to_go_by(moment: Moment) -> int:
    return round(_reading(moment).at.timestamp() * 1000)


def _read_anchor(stored: bytes | None, boot_id: bytes) -> tuple[int, int | None] | None:
    """The monotonic part means something as long as that clock goes on; the hub's time stays a time that has been."""
    if stored is None:
        return None
    boot, hub_ms, monotonic_ms = a_list(decode(stored, limit=_LIMIT), length=3)
    return an_int(hub_ms), an_int(monotonic_ms) if some_bytes(boot) == boot_id else None
