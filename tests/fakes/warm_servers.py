"""Hubs, registers and processes without keys that begin with their modules read: copies of programs that wait for that.

A real one spends up to a second of a processor on its imports, and tests start hundreds. What a copy does is the real
program's: a process of its own with the words, the streams and the surroundings that it would have; it is killed,
waited for and counted as any. Tests of how a program starts begin a real one, `begun_cold`.
"""

import atexit
import functools
import gc
import importlib
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from ctypes import CDLL
from typing import Any, AnyStr

from inspector.cli.main import main as inspector
from inspector.hub.running import process
from inspector.keyless import process as keyless

SERVERS, KEYLESS = "servers", "keyless"
READ = {
    SERVERS: (
        "concurrent.futures.thread",
        "inspector.cli.hub",
        "inspector.cli.hub_office.serving",
        "inspector.cli.register",
        "uvicorn.lifespan.off",
        "uvicorn.lifespan.on",
        "uvicorn.loops.auto",
        "uvicorn.loops.uvloop",
        "uvicorn.protocols.http.auto",
        "uvicorn.protocols.http.h11_impl",
    ),
    KEYLESS: (
        "PIL.JpegImagePlugin",
        "PIL.PngImagePlugin",
        "inspector.cli.keyless",
        "inspector.keyless.chosen",
        "inspector.keyless.codes",
        "inspector.keyless.worker",
        "typst",
    ),
}
"""The one never has what only the other needs."""
_BEGUN, _STARTED = process._begun, keyless._started
_ORDER_BYTES = 1 << 20
_SET_CHILD_SUBREAPER = 36
_INPUT, _OUTPUT, _ERRORS = 9, 12, 2
"""Where Popen names the ends of its pipes that are the child's."""
_LEFT_OPEN = 3
_LOCK = threading.Lock()


class WarmProcess(subprocess.Popen[AnyStr]):
    """What `subprocess` begins, but for how."""

    def _execute_child(self, args: list[str], *how: Any) -> None:  # noqa: ANN401 - as it is called
        theirs: list[int] = [how[_INPUT], how[_OUTPUT]]
        order = {"words": args, "folder": os.getcwd(), "around": dict(os.environ)}  # noqa: PTH109 - as text
        with _LOCK:
            self.pid = _waiting(KEYLESS if args == [KEYLESS] else SERVERS).begins(
                json.dumps(order).encode(), [*theirs, _ERRORS]
            )
        vars(self)["_child_created"] = True
        for stream in theirs:
            os.close(stream)


class CopiedProcess(subprocess.Popen[AnyStr]):
    """The same as a copy of this very process, with whatever was changed in its memory."""

    def _execute_child(self, args: list[str], *how: Any) -> None:  # noqa: ANN401 - as it is called
        order = {"words": args, "folder": os.getcwd(), "around": dict(os.environ)}  # noqa: PTH109 - as text
        theirs: list[int] = [how[_INPUT], how[_OUTPUT]]
        self.pid = os.fork()
        if self.pid == 0:
            kept: list[int] = [*map(os.dup, theirs), os.dup(_ERRORS)]
            for stream in {int(each) for each in os.listdir("/proc/self/fd")} - {*range(_LEFT_OPEN), *kept}:  # noqa: PTH208 - as numbers
                with suppress(OSError):
                    os.close(stream)
            os._exit(_does(order, kept))
        vars(self)["_child_created"] = True
        for stream in theirs:
            os.close(stream)


class Waiting:
    """A program that waits, seen from the tests."""

    def __init__(self, kind: str) -> None:
        self._line, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        command = [sys.executable, "-m", __name__, str(theirs.fileno()), kind]
        self._process = subprocess.Popen(command, stdin=subprocess.DEVNULL, pass_fds=[theirs.fileno()])
        theirs.close()

    def begins(self, order: bytes, streams: list[int]) -> int:
        """The process that now does what was ordered: a child of this one, for the one between them has ended."""
        _adopt(orphans=True)
        try:
            socket.send_fds(self._line, [order], streams)
            begun, ended = self._line.recv(64), self._line.recv(64)
            assert ended == b"ended"
            return int(begun)
        finally:
            _adopt(orphans=False)

    def ends(self) -> None:
        self._line.close()
        self._process.wait()


@functools.cache
def _waiting(kind: str) -> Waiting:
    made = Waiting(kind)
    atexit.register(made.ends)
    return made


def _adopt(*, orphans: bool) -> None:
    """Whether what a child leaves behind becomes a child of this process."""
    assert CDLL(None).prctl(_SET_CHILD_SUBREAPER, int(orphans), 0, 0, 0) == 0


def begin_warm() -> None:
    """From now on in this process."""
    vars(process)["_begun"] = lambda *words: WarmProcess[str](
        list(words), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    vars(keyless)["_started"] = lambda: WarmProcess[bytes]([KEYLESS], stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def begin_from_here() -> None:
    """From now on hubs and registers of this process are copies of it; processes without keys are as before."""
    vars(process)["_begun"] = lambda *words: CopiedProcess[str](
        list(words), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


@contextmanager
def begun_cold() -> Iterator[None]:
    """Meanwhile each is the program as it is started anywhere."""
    before = vars(process)["_begun"], vars(keyless)["_started"]
    vars(process)["_begun"], vars(keyless)["_started"] = _BEGUN, _STARTED
    try:
        yield
    finally:
        vars(process)["_begun"], vars(keyless)["_started"] = before


def _wait(line: socket.socket, kind: str) -> None:
    for name in READ[kind]:
        importlib.import_module(name)
    gc.collect()
    gc.freeze()
    while True:
        order, streams, _, _ = socket.recv_fds(line, _ORDER_BYTES, 3)
        if not order:
            return
        between = os.fork()
        if between == 0:
            begun = os.fork()
            if begun == 0:
                line.close()
                os._exit(_does(json.loads(order), streams))
            line.send(str(begun).encode())
            os._exit(0)
        for stream in streams:
            os.close(stream)
        os.waitpid(between, 0)
        line.send(b"ended")


def _does(order: dict[str, Any], streams: list[int]) -> int:
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    os.chdir(order["folder"])
    os.environ.clear()
    os.environ.update(order["around"])
    try:
        return inspector(order["words"])
    except SystemExit as error:
        return error.code if isinstance(error.code, int) else 1
    except BaseException:  # noqa: BLE001 - as the interpreter does
        traceback.print_exc()
        return 1
    finally:
        sys.stdout.flush()
        sys.stderr.flush()


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)
    _wait(socket.socket(fileno=int(sys.argv[1])), sys.argv[2])
