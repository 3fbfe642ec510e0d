"""Make the payload dictionary from its source: `python -m tests.unit.crypto.compile_dictionary SOURCE TARGET`.

A line that begins with `{` or `[` is JSON and becomes CBOR, so that field names carry their heads; any other line is
text as it stands; `#` begins a remark. The likeliest lines stand last, where a reference to them is shortest.
"""

import hashlib
import json
import sys
from pathlib import Path

from inspector.crypto.cbor import Cbor, encode


def compile_dictionary(source: str) -> bytes:
    """Give the dictionary this source describes."""
    return b"".join(
        encode(_value(json.loads(line))) if line[0] in "{[" else line.encode()
        for line in source.splitlines()
        if line and not line.startswith("#")
    )


def _value(value: object) -> Cbor:
    """Turn JSON into a value of ours; keys of digits are integers, `hex:` text is bytes."""
    if isinstance(value, dict):
        return {int(key) if key.isdigit() else key: _value(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_value(item) for item in value]
    if isinstance(value, str) and value.startswith("hex:"):
        return bytes.fromhex(value.removeprefix("hex:"))
    if value is None or isinstance(value, (bool, int, str)):
        return value
    raise TypeError("a dictionary line holds no such value")


if __name__ == "__main__":
    compiled = compile_dictionary(Path(sys.argv[1]).read_text(encoding="utf-8"))
    Path(sys.argv[2]).write_bytes(compiled)
    sys.stdout.write(f"{len(compiled)} bytes, SHA-256 {hashlib.sha256(compiled).hexdigest()}\n")
