"""A pass on a picture from a file, which somebody may have made to break its reader: one without keys reads it."""

from pathlib import Path

from inspector.keyless.limits import MAX_FILE_BYTES
from inspector.keyless.process import KeylessProcess
from inspector.passes.code import PREFIX

ENDINGS = (".jpg", ".jpeg", ".png")


def passes_on(path: Path) -> tuple[str, ...]:
    """The different codes on it that may be passes; when none is, all there are. Nothing of the picture is held."""
    try:
        data = path.read_bytes() if path.stat().st_size <= MAX_FILE_BYTES else b""
    except OSError:
        return ()
    with KeylessProcess() as helper:
        found = dict.fromkeys(code.decode("ascii", "replace") for code in helper.codes_on(data))
    return tuple(code for code in found if code.startswith(PREFIX)) or tuple(found)
