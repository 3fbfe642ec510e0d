"""The next version of the program, as far as anybody can tell one: this one, changed as its successor would be.

    python -m tests.versions.next_program CHANGES inspector hub serve ...    any command
    python -m tests.versions.next_program CHANGES sync FOLDER URL            one sync of a vault
    python -m tests.versions.next_program CHANGES share FOLDER               says its code, and waits for a colleague
    python -m tests.versions.next_program CHANGES visit FOLDER CODE          goes where the code leads
    python -m tests.versions.next_program CHANGES writes FOLDER STICK        writes the file of the page Verzenden
    python -m tests.versions.next_program CHANGES takes FOLDER STICK         takes one in, and says how much that was

CHANGES, with commas: `protocol` speaks another one; `paths` has that in the paths it is asked at; `tables` keeps more
in the database of a vault and of a hub.
"""

import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Queue

from inspector.wire import messages, routes

STEPS = ("m9001_what_the_next_version_keeps", "m9002_more_of_it")
PASSPHRASE = b"vier losse woorden samen"


def speak_another_protocol() -> None:
    messages.PROTOCOL += 1
    messages.INTERFACE = f"{messages.PROTOCOL}.0.0"


def have_it_in_the_paths() -> None:
    for name in ("SYNC", "BLOBS", "ENROL", "MEET", "OPENAPI"):
        setattr(routes, name, getattr(routes, name).replace("/v1/", "/v2/"))


def keep_more() -> None:
    from inspector.hub.rows import tables  # noqa: PLC0415 - not before the protocol is another one

    tables.VERSION += 1
    add_steps()


def add_steps() -> None:
    """Two steps, each of which makes a table."""
    from inspector.vault.store.migrations import _steps  # noqa: PLC0415 - as above

    for name in STEPS:
        _steps(name=name)(lambda db, name=name: db.execute(f"CREATE TABLE {name} (id INTEGER)"))


CHANGES: dict[str, Callable[[], None]] = {
    "protocol": speak_another_protocol,
    "paths": have_it_in_the_paths,
    "tables": keep_more,
}


def main(changes: str, what: str, words: Sequence[str]) -> int:
    for change in changes.split(","):
        CHANGES[change]()
    match what:
        case "inspector":
            from inspector.cli.main import main as inspector  # noqa: PLC0415 - changed first, like all below

            return inspector(list(words))
        case "sync":
            from tests.fakes.sync_program import main as sync  # noqa: PLC0415

            sync(Path(words[0]), words[1])
        case _:
            _meets(what, Path(words[0]), *words[1:])
    return 0


def _meets(what: str, folder: Path, *code: str) -> None:
    from inspector.casework.desk import Desk  # noqa: PLC0415
    from inspector.crypto.ids import SystemIds  # noqa: PLC0415
    from inspector.sync.by_stick.file_bundle import read_bundle  # noqa: PLC0415
    from inspector.sync.by_stick.stick import take_stick, write_stick  # noqa: PLC0415
    from inspector.sync.lan.outcomes import ShareEvent  # noqa: PLC0415
    from inspector.sync.lan.share_code import read_share_code  # noqa: PLC0415
    from inspector.vault.making.keeping import open_vault  # noqa: PLC0415
    from tests.fakes.clock import DrivenClock  # noqa: PLC0415
    from tests.fakes.two_laptops import Laptop  # noqa: PLC0415

    clock, ids, told = DrivenClock(), SystemIds(), Queue[ShareEvent]()
    with ThreadPoolExecutor(1) as thread:
        vault = thread.submit(lambda: open_vault(folder, bytearray(PASSPHRASE), clock=clock, ids=ids)).result()
        laptop = Laptop(Desk(vault, clock, ids, ()), thread, told)
        if what == "writes":
            thread.submit(lambda: write_stick(vault, Path(code[0]), now_ms=0)).result()
        elif what == "takes":
            taken = thread.submit(lambda: take_stick(vault, read_bundle(Path(code[0])), laptop.host.settle)).result()
            say(len(taken.changes.events))
        elif what == "visit":
            say(laptop.visits(read_share_code(code[0])).fault)
        else:
            sharing = laptop.shares()
            say(sharing.code.text())
            sys.stdin.readline()
            sharing.close()
        thread.submit(vault.close).result()


def say(what: object) -> None:
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
