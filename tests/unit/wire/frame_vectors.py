"""wire-frame.json: frames, and what is no frame. Long ones are given in pieces, each so many times."""

from dataclasses import replace

from inspector.wire.event import FIRST_HEAD, HASH_BYTES, MAY_BE_SUPERSEDED, MAY_END, NO_KEY, Header, RawEvent
from inspector.wire.frames import Frame
from inspector.wire.scopes import EventClass
from tests.fakes.frames_of import without_body
from tests.unit.wire.vector_parts import (
    DEVICE,
    KEY,
    LOG,
    OTHER,
    STREAM,
    Json,
    Piece,
    an_event,
    in_pieces,
    refused,
    signed,
)

DIRECTORY = b"\x01\x01" + bytes(14)

FULL = (262_096, 262_096, 262_096, 262_098)
"""How long the four bodies of a frame are that has exactly 1 MiB."""


def a_key(number: int) -> bytes:
    """A key id of its own."""
    return b"key of a vector" + bytes([number % 256]) if number < 256 else b"one key too many"


def a_run(
    *lengths: int,
    first: int = 2,
    keys: tuple[bytes, ...] = (KEY,),
    uses: tuple[int, ...] = (),
    event_class: EventClass = EventClass.SEALED,
    is_erased: bool = False,
    flags: int = 0,
) -> list[Piece]:
    """A frame made by hand, nothing checked: events with bodies of zeros, under the first key or those it uses."""
    places = uses or (0,) * len(lengths)
    head = b"IFR1" + LOG + STREAM + first.to_bytes(8) + len(keys).to_bytes(2) + b"".join(keys)
    pieces: list[Piece] = [(head + len(lengths).to_bytes(4), 1)]
    for length, place in zip(lengths, places, strict=True):
        start = (
            bytes([event_class | is_erased << 7]) + flags.to_bytes(2) + bytes([place]) + bytes(8) + length.to_bytes(3)
        )
        size = HASH_BYTES if is_erased else length
        pieces += [(start, 1), (b"\x00", size)] if size > HASH_BYTES else [(start + bytes(size), 1)]
    return [*pieces, (bytes(64), 1)]


def frame_vectors() -> Json:
    whole = signed(Frame(LOG, STREAM, 1, tuple(an_event(seq) for seq in range(1, 5)), b""), FIRST_HEAD)
    later = signed(Frame(LOG, STREAM, 5, (an_event(5), an_event(6, key_id=OTHER)), b""), whole.heads(FIRST_HEAD)[-1])
    second = whole.events[1]
    erased = replace(
        whole, events=(whole.events[0], RawEvent.erased(second.header, second.body_hash), *whole.events[2:])
    )
    packed = whole.pack()
    changed_flags = signed(
        replace(later, events=tuple(replace(e, header=replace(e.header, flags=0xFFFE)) for e in later.events)),
        whole.heads(FIRST_HEAD)[-1],
    )
    listed, ends = _of_a_register(MAY_BE_SUPERSEDED), _of_a_register(MAY_END)
    return {
        "format": "inspector-frame/1",
        "public_key": DEVICE.public.hex(),
        "cases": [
            _frame_case("a log from its first event", whole, FIRST_HEAD),
            _frame_case("what comes after, with a second key", later, whole.heads(FIRST_HEAD)[-1]),
            _frame_case("flags nobody knows yet", changed_flags, whole.heads(FIRST_HEAD)[-1]),
            _frame_case("the same log after an erasure: same heads, same signature", erased, FIRST_HEAD),
            _frame_case("a list of a directory", listed, FIRST_HEAD),
            _frame_case(
                "the same without its body",
                replace(listed, events=tuple(e.without_body() for e in listed.events)),
                FIRST_HEAD,
            ),
            _frame_case("what else a directory says of a register", ends, FIRST_HEAD),
            _frame_case(
                "the same after its end",
                replace(ends, events=tuple(e.without_body() for e in ends.events)),
                FIRST_HEAD,
            ),
        ],
        "longest": [
            in_pieces("2,000 events", a_run(*(1,) * 2_000)),
            in_pieces("a body of 262,144 bytes", a_run(262_144)),
            in_pieces("256 keys", a_run(*(1,) * 256, keys=tuple(map(a_key, range(256))), uses=tuple(range(256)))),
            in_pieces("exactly 1 MiB", a_run(*FULL)),
            in_pieces("the last place there is", a_run(1, first=2**63 - 1)),
        ],
        "refused": [
            refused("empty", b""),
            refused("cut by one byte", packed[:-1]),
            refused("a byte too many", packed + b"\x00"),
            refused("another format", b"IFR2" + packed[4:]),
            refused("seq 0", packed[:36] + bytes(8) + packed[44:]),
            refused("a log that does not open with log_opened", packed[:36] + (9).to_bytes(8) + packed[44:]),
            refused("no events", packed[:78] + bytes(4) + packed[82:]),
            refused("an unknown class", packed[:82] + b"\x09" + packed[83:]),
            refused("a key that is not listed", packed[:85] + b"\x07" + packed[86:]),
            refused("a later opening", packed[:36] + (2).to_bytes(8) + packed[44:]),
            in_pieces("a sealed event with the key id of zeros", a_run(1, keys=(NO_KEY,))),
            *(
                in_pieces(f"{each.name.lower()} with a key", a_run(1, event_class=each))
                for each in (EventClass.GRANT, EventClass.ERASE, EventClass.DIRECTORY)
            ),
            refused("log_opened with a key", packed[:46] + KEY + packed[62:]),
            refused("an opening without its body", without_body(packed, 1)),
            *(
                in_pieces(
                    f"{each.name.lower()} without its body", a_run(1, keys=(NO_KEY,), event_class=each, is_erased=True)
                )
                for each in (EventClass.GRANT, EventClass.ERASE, EventClass.DIRECTORY)
            ),
            *(
                in_pieces(
                    f"{each.name.lower()} without its body, with the flag of {of}, in no directory",
                    a_run(1, keys=(NO_KEY,), event_class=each, is_erased=True, flags=flag),
                )
                for of, flag in (("lists", MAY_BE_SUPERSEDED), ("what ends", MAY_END))
                for each in (EventClass.GRANT, EventClass.ERASE, EventClass.DIRECTORY)
            ),
            in_pieces("place 2^63", a_run(1, first=2**63)),
            in_pieces("two events from the last place there is", a_run(1, 1, first=2**63 - 1)),
            in_pieces("a key id twice", a_run(1, 1, keys=(KEY, KEY), uses=(0, 1))),
            in_pieces("a key id that no event uses", a_run(1, keys=(KEY, OTHER))),
            in_pieces("key ids in another order than that of use", a_run(1, 1, keys=(KEY, OTHER), uses=(1, 0))),
            in_pieces("no key id", a_run(1, keys=())),
            in_pieces("257 keys", a_run(*(1,) * 256, keys=tuple(map(a_key, range(257))), uses=tuple(range(256)))),
            in_pieces("an empty body", a_run(0)),
            in_pieces("a body of 262,145 bytes", a_run(262_145)),
            in_pieces("2,001 events", a_run(*(1,) * 2_001)),
            in_pieces("a byte over 1 MiB", a_run(*FULL[:3], FULL[3] + 1)),
        ],
        "unproven": [
            refused("another signature", packed[:-1] + bytes([packed[-1] ^ 1])),
            refused("another body", _with_other_body(whole).pack()),
        ],
    }


def _of_a_register(flags: int) -> Frame:
    header = Header(EventClass.DIRECTORY, DIRECTORY, LOG, 2, NO_KEY, 0, 9, flags)
    return signed(Frame(LOG, DIRECTORY, 2, (RawEvent.of(header, b"of a day\n"),), b""), FIRST_HEAD)


def _with_other_body(frame: Frame) -> Frame:
    last = frame.events[-1]
    return replace(frame, events=(*frame.events[:-1], RawEvent.of(last.header, bytes(last.header.body_len))))


def _frame_case(name: str, frame: Frame, previous: bytes) -> Json:
    return {
        "name": name,
        "frame": frame.pack().hex(),
        "log": frame.log.hex(),
        "stream": frame.stream.hex(),
        "first_seq": frame.first_seq,
        "events": [
            {
                "header": event.header.pack().hex(),
                "body": None if event.body is None else event.body.hex(),
                "body_hash": event.body_hash.hex(),
                "leaf": event.leaf().hex(),
            }
            for event in frame.events
        ],
        "previous": previous.hex(),
        "heads": [head.hex() for head in frame.heads(previous)],
    }
