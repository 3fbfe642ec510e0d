"""How much goes into one request: enough to be quick on a good line, little enough to lose little on a bad one."""

from dataclasses import dataclass, replace

from inspector.wire.limits import LIMITS

FIRST_BYTES = 256 * 1024
LEAST_BYTES = 16 * 1024
MOST_BYTES = 1024 * 1024
SUCCESSES_TO_DOUBLE = 4
PULLED_FOR_PUSHED = 16


@dataclass(frozen=True, slots=True)
class Pacing:
    """The bytes to risk in the next request. What a cut costs is never more than this."""

    size: int = FIRST_BYTES
    successes: int = 0

    def after_success(self) -> "Pacing":
        """Trust the line with twice as much after four requests in a row came through."""
        if self.successes + 1 < SUCCESSES_TO_DOUBLE:
            return replace(self, successes=self.successes + 1)
        return Pacing(min(self.size * 2, MOST_BYTES))

    def after_cut(self) -> "Pacing":
        """Risk half as much after a request or its reply was lost."""
        return Pacing(max(self.size // 2, LEAST_BYTES))

    @property
    def room(self) -> int:
        """The bytes of news to ask for at once. A cut costs only the time, for the hub keeps what it gave."""
        return min(self.size * PULLED_FOR_PUSHED, LIMITS.reply_bytes)

    @property
    def is_least(self) -> bool:
        """There is nothing smaller to try."""
        return self.size == LEAST_BYTES
