"""A line between model vaults and a model hub that loses, repeats and delays what is sent."""

from collections.abc import Callable
from enum import StrEnum

from inspector.sync.failures import Failure, FailureKind
from inspector.sync.ports import Upload
from tests.histories.model_hub import ModelHub
from tests.histories.model_vault import ModelVault


class Fate(StrEnum):
    """What happens to one request."""

    ARRIVES = "arrives"
    UNREACHABLE = "unreachable"
    LOSES_REQUEST = "loses_request"
    LOSES_REPLY = "loses_reply"
    ARRIVES_TWICE = "arrives_twice"
    OLD_ONE_ARRIVES_TOO = "old_one_arrives_too"
    BUSY = "busy"
    HUB_GOES_BACK = "hub_goes_back"


class ModelNetwork:
    """One vault's line to the hub. Fates are used up one per request; without any left, all goes well."""

    def __init__(self, hub: ModelHub, vault: ModelVault) -> None:
        self._hub = hub
        self._vault = vault
        self._earlier: list[bytes] = []
        self.fates: list[Fate] = []
        self.requests = 0

    def sync(self, body: bytes) -> bytes | Failure:
        self.requests += 1
        fate = self.fates.pop(0) if self.fates else Fate.ARRIVES
        match fate:
            case Fate.UNREACHABLE:
                return Failure(FailureKind.UNREACHABLE)
            case Fate.BUSY:
                return Failure(FailureKind.BUSY)
            case Fate.LOSES_REQUEST:
                self._earlier.append(body)
                return Failure(FailureKind.CUT)
            case Fate.LOSES_REPLY:
                self._deliver(body)
                return Failure(FailureKind.CUT)
            case Fate.ARRIVES_TWICE:
                self._deliver(body)
            case Fate.OLD_ONE_ARRIVES_TOO if self._earlier:
                self._deliver(self._earlier[0])
            case Fate.HUB_GOES_BACK:
                self._hub.restore()
            case _:
                pass
        return self._deliver(body)

    def uploaded(self, upload: Upload) -> int | Failure:
        raise NotImplementedError

    def upload(self, upload: Upload, offset: int) -> bytes | Failure:
        raise NotImplementedError

    def download(self, blob: bytes, stream: bytes, offset: int, write: Callable[[bytes], object]) -> Failure | None:
        raise NotImplementedError

    def cancel(self) -> None:
        raise NotImplementedError

    def _deliver(self, body: bytes) -> bytes:
        self._earlier.append(body)
        return self._hub.answer(self._vault.name, set(self._vault.own), body)
