"""The rows in pages of a SQLite file whose tree nobody follows. A row does not say of which table it is.

https://www.sqlite.org/fileformat2.html, "B-tree Pages" and "Record Format".
"""

import struct
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from inspector.vault.files.pages import RESERVED_BYTES
from inspector.vault.files.write_ahead import PAGE_BYTES

_USABLE = PAGE_BYTES - RESERVED_BYTES
_FIRST_HEADER = 100
_TABLE_LEAF, _INDEX_LEAF, _INDEX_INTERIOR = 0x0D, 0x0A, 0x02
_LEAST_LOCAL = (_USABLE - 12) * 32 // 255 - 23
_MOST_LOCAL = {_TABLE_LEAF: _USABLE - 35, _INDEX_LEAF: (_USABLE - 12) * 64 // 255 - 23}
_MOST_LOCAL[_INDEX_INTERIOR] = _MOST_LOCAL[_INDEX_LEAF]
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}

Value = int | str | bytes | None


class LooseRow(NamedTuple):
    """What stands in a row, in the order of its columns."""

    no: int | None
    """Its number, which stands in no column."""
    values: tuple[Value, ...]


def loose_rows(pages: Mapping[int, bytes]) -> Iterator[LooseRow]:
    """Every row of which all bytes are in these pages."""
    for number, page in pages.items():
        yield from _rows_on(page, _FIRST_HEADER if number == 1 else 0, pages)


def _rows_on(page: bytes, at: int, pages: Mapping[int, bytes]) -> Iterator[LooseRow]:
    kind = page[at]
    if kind not in _MOST_LOCAL:
        return
    (cells,) = struct.unpack_from(">H", page, at + 3)
    first = at + (12 if kind == _INDEX_INTERIOR else 8)
    for place in range(first, min(first + 2 * cells, len(page) - 1), 2):
        try:
            yield _row(page, struct.unpack_from(">H", page, place)[0], kind, pages)
        except (IndexError, KeyError, ValueError, struct.error):
            continue  # a free block, an overview of other pages, or a row that ends on a page that is gone


def _row(page: bytes, at: int, kind: int, pages: Mapping[int, bytes]) -> LooseRow:
    at += 4 if kind == _INDEX_INTERIOR else 0
    size, at = _varint(page, at)
    if size > len(pages) * PAGE_BYTES:
        raise ValueError("longer than everything together")
    no = None
    if kind == _TABLE_LEAF:
        no, at = _varint(page, at)
    local = _local(size, _MOST_LOCAL[kind])
    payload = page[at : at + local]
    if local < size:
        (overflow,) = struct.unpack_from(">I", page, at + local)
        payload += _overflow(overflow, size - local, pages)
    return LooseRow(no, tuple(_values(payload)))


def _local(size: int, most: int) -> int:
    if size <= most:
        return size
    some = _LEAST_LOCAL + (size - _LEAST_LOCAL) % (_USABLE - 4)
    return some if some <= most else _LEAST_LOCAL


def _overflow(number: int, left: int, pages: Mapping[int, bytes]) -> bytes:
    parts = []
    while left > 0:
        page = pages[number]
        (number,) = struct.unpack_from(">I", page)
        parts.append(page[4 : 4 + left])
        left -= len(parts[-1])
    return b"".join(parts)


def _values(payload: bytes) -> Iterator[Value]:
    end, at = _varint(payload, 0)
    body = end
    while at < end:
        kind, at = _varint(payload, at)
        size = _size(kind)
        data = payload[body : body + size]
        if len(data) < size:
            raise ValueError("a value that is cut off")
        body += size
        yield _value(kind, data)


def _size(kind: int) -> int:
    if kind >= 12:  # noqa: PLR2004 - from here on an even number is bytes, an odd one text
        return (kind - 12) // 2
    if kind in {0, 8, 9}:
        return 0
    return _INTEGERS[kind]


def _value(kind: int, data: bytes) -> Value:
    if kind in {0, 8, 9}:
        return {0: None, 8: 0, 9: 1}[kind]
    if kind in _INTEGERS:
        return int.from_bytes(data, signed=True)
    return data.decode() if kind % 2 else data


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for place in range(8):
        byte = data[at + place]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:  # noqa: PLR2004 - the highest bit says that more follows
            return value, at + place + 1
    return value << 8 | data[at + 8], at + 9
