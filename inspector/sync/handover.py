"""What one round trip takes from the vault and gives to it, in turns short enough for an officer's tap between two."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from itertools import accumulate

from inspector.crypto.errors import CryptoError
from inspector.sync.failures import Failure, FailureKind
from inspector.sync.garbage import left_alone
from inspector.sync.ports import OnVaultThread, VaultPort
from inspector.sync.steps import News, Parcel, SaveReply, Stored, Wants, log_of, sent_together, stream_of
from inspector.vault.directory.identity import IdentityError
from inspector.vault.model.changes import Changes
from inspector.vault.model.errors import NotSavedError, ReadOnlyError, VaultError
from inspector.wire.errors import WireError
from inspector.wire.event import LogHead
from inspector.wire.limits import LIMITS
from inspector.wire.scopes import StreamKind

TURN_BYTES = 256 * 1024

AT_ONCE_BYTES = 32 * 1024
"""Up to so much news is saved together with what the hub signed: the disk is waited for once."""

_LOGS_AT_ONCE = 50


class Handover:
    """The vault's side of a round."""

    def __init__(self, port: VaultPort, run: OnVaultThread, on_changes: Callable[[Changes], None]) -> None:
        self._port = port
        self._run = run
        self._on_changes = on_changes

    def list_heads(self) -> None:
        """Let the outbox say how far the own logs reach. A disk that refuses keeps nothing from leaving."""
        with suppress(NotSavedError):
            self._on_changes(self._run(self._port.list_heads))

    def gather(self, wants: Wants) -> Parcel:
        """What the next request is made of."""
        return self._run(lambda: self._parcel(wants))

    def store(self, store: SaveReply) -> Stored | Failure:
        """Save what a reply brought; gives what it came to, or why nothing of it may be counted."""
        try:
            if _is_small(store):
                return self._store_at_once(store)
        except (NotSavedError, ReadOnlyError):
            return Failure(FailureKind.NOT_SAVED)
        except (WireError, IdentityError):
            pass  # what the hub signed does not hold; the news proves itself
        return self._store_in_turns(store)

    def _store_at_once(self, store: SaveReply) -> Stored:
        dropped: list[int] = []
        refused: list[int] = []

        def take() -> Changes:
            changes = Changes()
            if store.news is not None:
                before = self._port.quarantine_size()
                changes = self._take_news(store.news)
                refused.append(self._port.quarantine_size() - before)
            return changes | self._take_proofs(store, dropped)

        stored = self._turn(lambda: self._port.together(take))
        if store.news is not None and sum(refused) > 0:
            self._turn(partial(self._ask_again, store.news))
        return stored + Stored(dropped=sum(dropped))

    def _store_in_turns(self, store: SaveReply) -> Stored | Failure:
        stored = Stored()
        try:
            for news in _turns(store.news):
                turn = self._turn(partial(self._take_news, news))
                if turn.distrusted:
                    self._turn(partial(self._ask_again, news))
                stored += turn
            # Last: with a receipt but without the life of the hub that gave it, a restored hub would go unnoticed.
            dropped: list[int] = []
            stored += self._turn(lambda: self._take_proofs(store, dropped))
            stored += Stored(dropped=sum(dropped))
        except (NotSavedError, ReadOnlyError):
            return Failure(FailureKind.NOT_SAVED)
        except (WireError, IdentityError):
            return Failure(FailureKind.NOT_TRUSTED)
        return stored

    def settle(self, settle: Callable[[], Changes]) -> Failure | None:
        """Let the officer's side react to the news."""
        try:
            self._on_changes(self._run(settle))
        except NotSavedError:
            return Failure(FailureKind.NOT_SAVED)
        except (VaultError, CryptoError, WireError):
            return Failure(FailureKind.UNSETTLED)
        return None

    def _parcel(self, wants: Wants) -> Parcel:
        port = self._port
        if wants.logs_from is not None:
            until = wants.logs_from + LIMITS.request_logs
            return Parcel(
                port.cursor,
                port.incarnation,
                logs=tuple(each.log for each in port.heads()[wants.logs_from : until]),
                checkpoint=port.checkpoint,
            )
        if wants.beyond is not None:
            frames = self._lacking(wants.beyond, wants)
            return Parcel(port.cursor, port.incarnation, frames, checkpoint=port.checkpoint)
        frames = self._frames(wants)
        return Parcel(
            port.cursor,
            port.incarnation,
            frames,
            port.backfill(),
            checkpoint=port.checkpoint,
            unstamped=port.unstamped,
        )

    def _frames(self, wants: Wants) -> tuple[bytes, ...]:
        """What is due, past the logs the hub refuses: one of those must not hold up the others."""
        room, seen = wants.max_bytes, 0
        while True:
            frames = self._port.outbox(room)
            kept = tuple(frame for frame in frames if log_of(frame) not in wants.without)
            size = sum(map(len, frames))
            if kept or size == seen:
                return sent_together(kept, wants.after_kind)
            room, seen = room * 2, size

    def _lacking(self, have: Mapping[bytes, int], wants: Wants) -> tuple[bytes, ...]:
        """The next frames of what somebody lacks who has this: directories first, for they say who wrote the rest."""
        heads = self._port.heads()
        lacking = [each.log for each in heads if each.seq > have.get(each.log, 0) and each.log not in wants.without]
        directories = [stream.id for stream in self._port.streams(StreamKind.DIRECTORY)]
        frames = self._port.frames_beyond(_only(heads, lacking, have), directories)
        if not frames:
            frames = self._port.frames_beyond(_only(heads, lacking[:_LOGS_AT_ONCE], have))
        return sent_together(_up_to(wants.max_bytes, frames))

    def _turn(self, take: Callable[[], Changes]) -> Stored:
        """One call on the vault's thread, and how much of what it was given the vault refused."""

        def taken() -> tuple[Changes, int]:
            before = self._port.quarantine_size()
            with left_alone():
                changes = take()
            return changes, max(0, self._port.quarantine_size() - before)

        changes, refused = self._run(taken)
        self._on_changes(changes)
        return Stored(len(changes.events), refused)

    def _take_proofs(self, store: SaveReply, dropped: list[int]) -> Changes:
        changes = Changes()
        if store.receipt is not None:
            changes |= self._port.apply_receipt(store.receipt)
        dropped.append(self._port.dropped(store.have, store.incarnation))
        if store.stamp is not None:
            self._port.keep_stamp(store.stamp)
        if store.refused:
            self._port.let_go(store.refused)
        if store.have:
            self._port.apply_have(store.have)
        if store.renewal is not None:
            changes |= self._port.renew_statement(store.renewal.statement, store.renewal.chain)
        return changes

    def _ask_again(self, news: News) -> Changes:
        """What was refused may have been changed on its way: its streams are fetched once more, from the beginning."""
        return self._port.ingest((), invited=tuple({stream_of(frame) for frame in news.frames}))

    def _take_news(self, news: News) -> Changes:
        port = self._port
        invited = news.invited
        if news.incarnation is not None and news.incarnation != port.incarnation:
            # Places in another life of the hub mean nothing in this one.
            invited += tuple(each.stream for each in port.backfill() if each.stream not in invited)
        return port.ingest(
            news.frames,
            cursor=news.cursor,
            incarnation=news.incarnation,
            backfilled=news.backfilled,
            invited=invited,
            checkpoint=news.checkpoint,
            stamped=news.stamped,
        )


def _only(heads: Sequence[LogHead], logs: Collection[bytes], have: Mapping[bytes, int]) -> dict[bytes, int]:
    """As if somebody had all logs but these, and these as far as they have them."""
    chosen = set(logs)
    return {each.log: have.get(each.log, 0) if each.log in chosen else each.seq for each in heads}


def _up_to(most_bytes: int, frames: Sequence[bytes]) -> tuple[bytes, ...]:
    sizes = accumulate(len(frame) for frame in frames)
    fitting = sum(size <= most_bytes for size in sizes)
    return tuple(frames[: max(fitting, 1)])


def _is_small(store: SaveReply) -> bool:
    """Whether all of it fits into one turn. A renewed statement may have everything made again."""
    frames = () if store.news is None else store.news.frames
    return store.renewal is None and sum(map(len, frames)) <= AT_ONCE_BYTES


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
    yield replace(news, frames=tuple(frames))
