"""ZIP files of one form only: stored, no extras, one fixed date. What is read must be what would be written.

That one comparison refuses every trick a ZIP can play: two files of one name, links, hidden bytes, wrong sizes.
"""

import struct
import zlib
from collections.abc import Mapping

from inspector.reports.errors import BundleError

FILES_LIMIT = 10_000
TOTAL_LIMIT = 1 << 30

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_LOCAL_MAGIC, _CENTRAL_MAGIC, _END_MAGIC = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_VERSION, _UNIX = 20, 3 << 8 | 20
_FIRST_OF_1980 = 1 << 5 | 1
_READABLE_FILE = 0o100644 << 16


def pack(files: Mapping[str, bytes]) -> bytes:
    """The only ZIP of these files; names are ASCII."""
    local, central = bytearray(), bytearray()
    for name in sorted(files):
        content, path = files[name], name.encode("ascii")
        sizes = (zlib.crc32(content), len(content), len(content), len(path), 0)
        offset = len(local)
        local += _LOCAL.pack(_LOCAL_MAGIC, _VERSION, 0, 0, 0, _FIRST_OF_1980, *sizes) + path + content
        stamp = (_UNIX, _VERSION, 0, 0, 0, _FIRST_OF_1980)
        central += _CENTRAL.pack(_CENTRAL_MAGIC, *stamp, *sizes, 0, 0, 0, _READABLE_FILE, offset) + path
    count = len(files)
    return bytes(local + central + _END.pack(_END_MAGIC, 0, 0, count, count, len(central), len(local), 0))


def unpack(data: bytes) -> dict[str, bytes]:
    """The files of a ZIP that `pack` made.

    Raises:
        BundleError: it is any other ZIP, or none.
    """
    if len(data) > TOTAL_LIMIT:
        raise BundleError("de bundel is te groot")
    files: dict[str, bytes] = {}
    at = 0
    try:
        while data[at : at + 4] == _LOCAL_MAGIC and len(files) <= FILES_LIMIT:
            size, length = _LOCAL.unpack_from(data, at)[8:10]
            at += _LOCAL.size
            name = data[at : at + length].decode("ascii")
            files[name] = data[at + length : at + length + size]
            at += length + size
        if len(files) > FILES_LIMIT or pack(files) != data:
            raise BundleError("geen bundel zoals dit programma die maakt")
    except (struct.error, UnicodeError) as error:
        raise BundleError("geen bundel zoals dit programma die maakt") from error
    return files
