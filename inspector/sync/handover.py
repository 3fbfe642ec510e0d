"""What one round trip takes from the vault and gives to it, in turns short enough for an officer's tap between two."""

from collections.abc import Callable, Iterator

from inspector.crypto.errors import CryptoError
from inspector.sync.failures import Failure, FailureKind
from inspector.sync.ports import OnVaultThread, VaultPort
from inspector.sync.steps import News, Parcel, Store, Wants
from inspector.vault.errors import NotSavedError
from inspector.vault.model import Changes
from inspector.wire.errors import WireError
from inspector.wire.limits import LIMITS

TURN_BYTES = 256 * 1024


class Handover:
    """The vault's side of a round."""

    def __init__(self, port: VaultPort, run: OnVaultThread, on_changes: Callable[[Changes], None]) -> None:
        self._port = port
        self._run = run
        self._on_changes = on_changes

    def gather(self, wants: Wants) -> Parcel:
        """What the next request is made of."""
        return self._run(lambda: self._parcel(wants))

    def store(self, store: Store) -> int | Failure:
        """Save what a reply brought; gives how many events came in, or why nothing of it may be counted."""
        events = 0
        try:
            self._on_changes(self._run(lambda: self._take_proofs(store)))
            for news in _turns(store.news):
                changes = self._take_news(news)
                events += len(changes.events)
                self._on_changes(changes)
        except NotSavedError:
            return Failure(FailureKind.NOT_SAVED)
        except (WireError, CryptoError):
            return Failure(FailureKind.NOT_TRUSTED)
        return events

    def settle(self, settle: Callable[[], Changes]) -> Failure | None:
        """Let the officer's side react to the news."""
        try:
            self._on_changes(self._run(settle))
        except NotSavedError:
            return Failure(FailureKind.NOT_SAVED)
        return None

    def _parcel(self, wants: Wants) -> Parcel:
        port = self._port
        if wants.logs_from is not None:
            until = wants.logs_from + LIMITS.request_logs
            return Parcel(port.cursor, port.incarnation, logs=port.own_logs()[wants.logs_from : until])
        frames = port.outbox(wants.max_bytes, without=wants.without)
        return Parcel(port.cursor, port.incarnation, frames, port.backfill())

    def _take_proofs(self, store: Store) -> Changes:
        changes = Changes()
        if store.receipt is not None:
            changes |= self._port.apply_receipt(store.receipt)
        if store.have:
            changes |= self._port.apply_have(store.have)
        if store.renewal is not None:
            changes |= self._port.renew_statement(store.renewal.statement, store.renewal.chain)
        return changes

    def _take_news(self, news: News) -> Changes:
        return self._run(
            lambda: self._port.ingest(
                news.frames,
                cursor=news.cursor,
                incarnation=news.incarnation,
                backfilled=news.backfilled,
                invited=news.invited,
            )
        )


def _turns(news: News | None) -> Iterator[News]:
    """Cut the news into turns. Only the last brings the cursor, so a crash between two costs a repetition, no news."""
    if news is None:
        return
    frames: list[bytes] = []
    size = 0
    for frame in news.frames:
        if frames and size + len(frame) > TURN_BYTES:
            yield News(tuple(frames))
            frames, size = [], 0
        frames.append(frame)
        size += len(frame)
    yield News(tuple(frames), news.cursor, news.incarnation, news.backfilled, news.invited)
