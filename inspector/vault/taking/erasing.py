"""Carries out what was decided: bodies, copies on the shelves and blobs go; headers and hashes stay, so chains hold."""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace

from inspector.vault.directory.authority import Authority
from inspector.vault.directory.erased import place_of_frame, place_of_log
from inspector.vault.store.rows import StreamRow
from inspector.vault.transaction import Transaction
from inspector.wire.erasures import ErasurePlace, SaidErasure
from inspector.wire.errors import MalformedError
from inspector.wire.event import HASH_BYTES, LogPlace
from inspector.wire.frames import Frame, parse
from inspector.wire.log_opened import opening_in
from inspector.wire.scopes import StreamKind
from inspector.wire.superseding import list_in, superseded


def erase(tx: Transaction, streams: Iterable[bytes]) -> None:
    """Empty whatever the erasures in force name in these streams and is still here."""
    decided = {stream: tx.authority.erasing.in_stream(stream).erasures for stream in sorted(streams)}
    if not any(erasures.targets for erasures in decided.values()):
        return
    for erasures in decided.values():
        for event in sorted(erasures.targets):
            log = tx.store.logs.find(event.log)
            place = None if log is None else place_of_log(tx.authority, log)
            if log is not None and place is not None and erasures.in_force_for(event, place):
                tx.bodies_gone |= tx.store.logs.empty(log, event.seq)
    tx.bodies_gone |= tx.store.shelves.rewrite(lambda data: _stripped(tx.authority, data))
    for erasures in decided.values():
        for said in erasures.in_force():
            tx.bodies_gone |= _let_blobs_go(tx, said)


def let_lists_go(tx: Transaction, stream: StreamRow) -> None:
    """Empty the lists in a directory behind which there are later ones, so that two or three stay of each log."""
    for log in tx.store.logs.in_stream(stream.no):
        lists: dict[int, str] = {}
        for each in tx.store.logs.that_may_go(log.no):
            with suppress(MalformedError):
                if name := list_in(each.body):
                    lists[each.seq] = name
        gone = superseded(lists)
        if gone:
            tx.store.logs.let_go(log, gone)
            tx.authority.forget(log)


def let_register_go(tx: Transaction) -> None:
    """Empty all that directories say of a register, on the shelves too: nobody has one any more."""
    for log in tx.store.logs.of_kind(StreamKind.DIRECTORY):
        gone = frozenset(each.seq for each in tx.store.logs.that_may_go(log.no))
        if gone:
            tx.store.logs.let_go(log, gone)
            tx.authority.forget(log)
            tx.bodies_gone = True
    tx.bodies_gone |= tx.store.shelves.rewrite(_without_register)


def has_register(data: bytes) -> bool:
    """Whether bytes that lie aside are a frame in which a body says something of a register."""
    return _without_register(data) != data


def carried_out(authority: Authority) -> Iterator[LogPlace]:
    """The erasures in force of which something was here and nothing is any more, and that are not signed for."""
    erasing = authority.erasing
    due = (said for stream in authority.store.erasure_rows.due() for said in erasing.confirmed_in(stream))
    found = sorted((said for said in due if erasing.is_due(said)), key=lambda said: said.id)
    shelved = _shelved(authority) if found else frozenset()
    for said in found:
        if shelved.isdisjoint((said.erasure.stream, target.event) for target in said.erasure.targets):
            yield said.id


def _let_blobs_go(tx: Transaction, said: SaidErasure) -> bool:
    """The blobs of a stream in which the erasure empties something here."""
    stream = tx.store.streams.find(said.erasure.stream)
    if stream is None or not any(
        tx.authority.erasing.is_about(said, log) for log in tx.store.logs.in_stream(stream.no)
    ):
        return False
    left = [blob for blob in said.erasure.blobs if tx.store.blobs.let_go(stream.no, blob)]
    return bool(left)


def _shelved(authority: Authority) -> frozenset[tuple[bytes, LogPlace]]:
    """Stream and name of each event with content that lies aside and of which nobody can say who may erase it."""
    found: set[tuple[bytes, LogPlace]] = set()
    for data in authority.store.shelves.every():
        with suppress(MalformedError):
            frame = parse(data)
            if _place_of(authority, frame) is None:
                found.update((frame.stream, event.id) for event in frame.events if event.can_be_erased)
    return frozenset(found)


def _stripped(authority: Authority, data: bytes) -> bytes:
    try:
        frame = parse(data)
    except MalformedError:
        # Whatever it was, it proves nothing and may hold anything.
        return data if len(data) <= HASH_BYTES else hashlib.sha256(data).digest()
    place = _place_of(authority, frame)
    left = authority.erasing.at(place).strip(frame, place)
    return data if left == frame else left.pack()


def _without_register(data: bytes) -> bytes:
    try:
        frame = parse(data)
    except MalformedError:
        return data
    if not any(event.header.may_be_let_go and event.body is not None for event in frame.events):
        return data
    left = (event.without_body() if event.header.may_be_let_go else event for event in frame.events)
    return replace(frame, events=tuple(left)).pack()


def _place_of(authority: Authority, frame: Frame) -> ErasurePlace | None:
    opened = None
    with suppress(MalformedError):
        opened = opening_in(frame.events[0])
    return place_of_frame(authority, frame, authority.store.logs.find(frame.log), opened)
