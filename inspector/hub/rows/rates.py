"""How often each installation may ask: a number of requests at once, which fills up again with time."""

from dataclasses import dataclass
from typing import ClassVar, Protocol

from inspector.wire.limits import LIMITS


class Rates(Protocol):
    """What is left to each installation."""

    is_elsewhere: ClassVar[bool]
    """Whether asking waits for a database."""

    def take(self, installation: bytes, now_ms: int) -> bool:
        """Let an installation make one request; False when it asks too often."""

    def add(self, installation: bytes, requests: int, now_ms: int) -> None:
        """Leave it so many requests more, or fewer."""


@dataclass(slots=True)
class _Left:
    requests: float
    filled_ms: int


class OwnRates:
    """The count of a process that serves alone."""

    is_elsewhere: ClassVar[bool] = False

    def __init__(self) -> None:
        self._left: dict[bytes, _Left] = {}

    def take(self, installation: bytes, now_ms: int) -> bool:
        """Let an installation make one request; False when it asks too often."""
        left = self._filled(installation, now_ms)
        if left.requests < 1:
            return False
        left.requests -= 1
        return True

    def add(self, installation: bytes, requests: int, now_ms: int) -> None:
        """Leave it so many requests more, or fewer."""
        self._filled(installation, now_ms).requests += requests

    def _filled(self, installation: bytes, now_ms: int) -> _Left:
        left = self._left.setdefault(installation, _Left(LIMITS.request_burst, now_ms))
        refill = max(0, now_ms - left.filled_ms) * LIMITS.requests_per_second / 1000
        left.requests, left.filled_ms = min(LIMITS.request_burst, left.requests + refill), now_ms
        return left
