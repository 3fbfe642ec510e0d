"""The one-file checker of the bundle: loaded as a module, and run as a judge runs it."""

import importlib.util
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import ModuleType

from inspector.reports.resources import REPORTS

SCRIPT = REPORTS / "verify.py"


def load_script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("verify_script_under_test", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


_MODULE = load_script()


def script_lines(files: Mapping[str, bytes], expected: Iterable[str] = ()) -> list[str] | None:
    """What the script says of these files, None when it refuses them, however it does."""
    return lines_by(_MODULE, files, frozenset(expected))


def lines_by(module: ModuleType, files: Mapping[str, bytes], expected: frozenset[str]) -> list[str] | None:
    """The same by a script that was loaded already."""
    missing = module.FIXED - files.keys()
    strange = [name for name in files if name not in module.FIXED and not module.NAMES.fullmatch(name)]
    if missing or strange:
        return None
    try:
        return "\n".join(module.lines_about(module.check(files, expected))).splitlines()
    except Exception:  # noqa: BLE001 - the script's own main does the same
        return None


def script_reads_log(name: str, data: bytes, files: Mapping[str, bytes]) -> bool:
    """Whether the script takes these bytes for a log of one of the people of the bundle."""
    return log_is_read_by(_MODULE, name, data, files)


def log_is_read_by(module: ModuleType, name: str, data: bytes, files: Mapping[str, bytes]) -> bool:
    """The same by a script that was loaded already."""
    roots = module.read_roots(files["root.txt"])
    stated = (content for found, content in files.items() if found.startswith("statements/"))
    statements = {one["id"]: one for one in (module.read_statement(content, roots) for content in stated)}
    try:
        module.read_log(name[5:37], data, statements, files["dictionary.bin"], [module.ITEMS_OF_LOGS])
    except Exception:  # noqa: BLE001 - as above
        return False
    return True


def script_counts(data: bytes, most: int) -> int | None:
    """How many CBOR items the script counts in a value, None when it refuses it."""
    try:
        count: int = _MODULE.count_items(data, most)
    except Exception:  # noqa: BLE001 - as above
        return None
    return count


def script_reads_time(token: bytes, message: bytes) -> str:
    """When the script says that a third party stamped a message; nothing when it reads no such thing."""
    try:
        return str(_MODULE.stamped_at(token, message))
    except Exception:  # noqa: BLE001 - as above
        return ""


def run_script(folder: Path, *arguments: str, script: Path = SCRIPT) -> "subprocess.CompletedProcess[str]":
    """The script as the README tells to run it: isolated, in a process of its own."""
    command = [sys.executable, "-I", str(script), str(folder), *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def unpack_to(folder: Path, files: Mapping[str, bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder
