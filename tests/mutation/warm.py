"""Collects a target's tests once, looks which test runs which line, and tries each wrong in a fork of that process.

A fork asks the tests that run the wrong's statement, the one that noticed the last wrong first, and ends at the first
that fails. What was tried is a line of `out/mutants/TARGET.jsonl`, so that the rest can be tried another day.
"""

import ast
import importlib
import json
import mmap
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from time import monotonic, process_time, sleep
from types import CodeType, FrameType
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

from tests.fakes.warm_servers import READ, SERVERS, begin_from_here
from tests.mutation import wrong
from tests.mutation.operators import Mutant
from tests.mutation.targets import LONGEST, Target

_Follows = Callable[[FrameType, str, Any], Any]
_SLACK = 10, 8
"""Seconds, and times what a test takes: who needs more computing hangs."""
_MEMORY = 8 << 30
_FOLLOWED = 40
"""Calls of one function by one test whose lines are looked at: arithmetic is called a hundred thousand times."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One test, as it ran without a wrong."""

    name: str
    seconds: float
    lines: frozenset[tuple[str, int]]
    starts_program: bool


@dataclass(frozen=True, slots=True)
class Tried:
    """What became of one wrong."""

    module: str
    of: str
    """The digest of the module that it was put into."""
    name: tuple[str, str, int]
    line: int
    is_noticed: bool
    by: str
    """The test that failed, or why there was none."""

    def as_line(self) -> str:
        return json.dumps([self.module, self.of, *self.name, self.line, self.is_noticed, self.by], ensure_ascii=False)


def tried_so_far(file: Path, modules: Iterable[Path]) -> dict[tuple[str, tuple[str, str, int]], Tried]:
    """What the file says of the modules as they are now; of a wrong tried twice the last."""
    of = {str(path): digest(path) for path in modules}
    found: dict[tuple[str, tuple[str, str, int]], Tried] = {}
    for line in file.read_text(encoding="utf-8").splitlines() if file.exists() else ():
        module, tried_of, operator, text, number, at, is_noticed, by = json.loads(line)
        if of.get(module) == tried_of:
            name = operator, text, number
            found[module, name] = Tried(module, tried_of, name, at, is_noticed, by)
    return found


def digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()[:16]


class Warm:
    """A plugin of pytest that tries wrongs where pytest would run tests."""

    def __init__(self, target: Target, wrongs: Sequence[tuple[Path, Mutant]], file: Path, workers: int) -> None:
        self._target, self._wrongs, self._file, self._workers = target, list(wrongs), file, workers
        self._items: Sequence[pytest.Item] = ()
        self._asked: list[Asked] = []
        self._recent: list[str] = []
        self._started: list[bool] = []
        self._followed = _Followed(target.modules)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run each test without a wrong, then the wrongs."""
        if session.testsfailed:
            raise session.Interrupted("the tests cannot be collected")
        self._items = session.items
        for path in self._target.modules:
            wrong.note_programs(path, self._started)
        # A hub that a test starts is a copy of whoever asks: followed as the test is, and with the wrong in it.
        for name in READ[SERVERS]:
            importlib.import_module(name)
        begin_from_here()
        self._asked = [
            self._looks_at(item, following)
            for item, following in zip(session.items, [*session.items[1:], session.items[0]], strict=True)
        ]
        waiting, running = list(self._wrongs), dict[int, tuple[Path, Mutant, float, Path]]()
        while waiting or running:
            while waiting and len(running) < self._workers:
                path, mutant = waiting.pop(0)
                child, told, patience = self._begin(path, mutant)
                running[child] = path, mutant, monotonic() + patience, told
            for child in _ended(running):
                path, mutant, _, told = running.pop(child)
                self._keep(path, mutant, told.read_text(encoding="utf-8"))
                told.unlink()
            sleep(0.01)
        return True

    def _keep(self, path: Path, mutant: Mutant, by: str) -> None:
        if by in self._recent:
            self._recent.remove(by)
        if by != "":
            self._recent.insert(0, by)
        tried = Tried(str(path), digest(path), mutant.name, mutant.line, by != "", by)
        with self._file.open("a", encoding="utf-8") as file:
            file.write(tried.as_line() + "\n")

    # --- without a wrong

    def _looks_at(self, item: pytest.Item, following: pytest.Item) -> Asked:
        self._started.clear()
        self._followed.begin()
        begun = process_time()
        with self._followed:
            failed = _fails(item, following)
        if failed:
            raise SystemExit(f"this test fails without a wrong: {item.nodeid}")
        return Asked(item.nodeid, process_time() - begun, self._followed.lines(), bool(self._started))

    # --- with one

    def _begin(self, path: Path, mutant: Mutant) -> tuple[int, Path, float]:
        tree = mutant.tree()
        in_functions = wrong.fits_into_functions(path, tree)
        name = None if in_functions else wrong.named_by(tree, mutant.line)
        chosen = self._chosen(path, mutant) if in_functions else self._at_their_price(path)
        told = Path(tempfile.mkstemp(prefix="wrong-")[1])
        told.write_text("it took too long", encoding="utf-8")
        child = os.fork()
        if child:
            return child, told, 60 + 30 * sum(each.seconds for each in self._asked if each.name in set(chosen))
        os.setsid()
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        os.dup2(silence, 2)
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        if in_functions:
            wrong.put_into_functions(path, tree)
            wrong.run_instead(path, tree)
            by = self._asks(chosen)
        elif name is not None:
            wrong.put_into_name(path, tree, name)
            wrong.run_instead(path, tree)
            by = self._asks(chosen)
        else:
            by = _asks_anew(path, tree, chosen)
        told.write_text(by, encoding="utf-8")
        os._exit(0)

    def _chosen(self, path: Path, mutant: Mutant) -> list[str]:
        """Those who run the statement, file by file so that what a file's tests share is made once."""
        at = {(str(path), line) for line in wrong.lines_of(path, mutant.line)}
        running = [each for each in self._asked if each.lines & at]
        running += [each for each in self._asked if each.starts_program and each not in running]
        price: dict[str, float] = {}
        for each in running:
            price[_file_of(each.name)] = price.get(_file_of(each.name), 0) + each.seconds
        recent = {name: place for place, name in enumerate(self._recent[:3])}
        return [
            each.name
            for each in sorted(
                (each for each in running if each.seconds <= LONGEST),
                key=lambda each: (recent.get(each.name, 9), price[_file_of(each.name)], each.seconds),
            )
        ]

    def _at_their_price(self, path: Path) -> list[str]:
        """All that run anything of the module, the quickest first."""
        running = [each for each in self._asked if any(module == str(path) for module, _ in each.lines)]
        return [each.name for each in sorted(running, key=lambda each: each.seconds) if each.seconds <= LONGEST]

    def _asks(self, chosen: Sequence[str]) -> str:
        """The first test that fails."""
        by_name = {item.nodeid: item for item in self._items}
        seconds = {each.name: each.seconds for each in self._asked}
        base = _own_folder(self._items)
        if chosen:  # what the tests before left standing, as far as this one has no part in it
            self._items[0].session._setupstate.teardown_exact(by_name[chosen[0]])
        for place, name in enumerate(chosen):
            _limits(seconds[name])
            following = by_name[chosen[min(place + 1, len(chosen) - 1)]]
            if _fails(by_name[name], following):
                shutil.rmtree(base, ignore_errors=True)
                return name
        shutil.rmtree(base, ignore_errors=True)
        return ""


def _asks_anew(path: Path, tree: ast.Module, chosen: Sequence[str]) -> str:
    """The same in a new interpreter, for a wrong in what is run once at the import."""
    base = tempfile.mkdtemp(prefix="wrong-base-")
    command = [sys.executable, "-m", "tests.mutation.anew", str(path), f"--basetemp={base}/t", *chosen]
    done = subprocess.run(
        command, input=ast.unparse(tree), text=True, check=False,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    shutil.rmtree(base, ignore_errors=True)
    return "" if done.returncode == 0 else "at import"


def _file_of(name: str) -> str:
    return name.split("::", maxsplit=1)[0]


def _own_folder(items: Sequence[pytest.Item]) -> Path:
    base = Path(tempfile.mkdtemp(prefix="wrong-base-"))
    items[0].config._tmp_path_factory._basetemp = base  # type: ignore[attr-defined]
    return base


def _limits(seconds: float) -> None:
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_PROF, _SLACK[0] + _SLACK[1] * seconds)


def _fails(item: pytest.Item, following: pytest.Item) -> bool:
    return any(report.failed for report in runtestprotocol(item, log=False, nextitem=following))


class _Followed:
    """The lines of some files that one test after the other runs, in whatever thread or copy of this process.

    Of each function its first calls in a test.
    """

    def __init__(self, modules: Sequence[Path]) -> None:
        self._modules = {str(path.resolve()): place for place, path in enumerate(modules)}
        self._names = [str(path) for path in modules]
        self._room = 1 + max(len(path.read_bytes().splitlines()) for path in modules)
        self._seen = mmap.mmap(-1, self._room * len(modules))
        self._test = mmap.mmap(-1, 4)
        self._calls = Counter[tuple[CodeType, bytes]]()

    def begin(self) -> None:
        """Another test."""
        self._seen[:] = bytes(len(self._seen))
        self._test[:] = (int.from_bytes(self._test[:]) + 1).to_bytes(4)

    def lines(self) -> frozenset[tuple[str, int]]:
        places = (divmod(place, self._room) for place, is_seen in enumerate(self._seen[:]) if is_seen)
        return frozenset((self._names[module], line) for module, line in places)

    def __enter__(self) -> None:
        threading.settrace(self._call)
        sys.settrace(self._call)

    def __exit__(self, *_: object) -> None:
        sys.settrace(None)
        threading.settrace(None)

    def _call(self, frame: FrameType, _event: str, _value: object) -> "_Follows | None":
        module = self._modules.get(frame.f_code.co_filename)
        if module is None:
            return None
        call = frame.f_code, self._test[:]
        self._calls[call] += 1
        return self._line_of(module * self._room) if self._calls[call] <= _FOLLOWED else None

    def _line_of(self, begin: int) -> "_Follows":
        def line(frame: FrameType, _event: str, _value: object) -> "_Follows":
            self._seen[begin + frame.f_lineno] = 1
            return line

        return line


def _ended(running: Mapping[int, tuple[Path, Mutant, float, Path]]) -> Iterator[int]:
    for child, (_, _, deadline, _) in list(running.items()):
        if os.waitpid(child, os.WNOHANG)[0]:
            yield child
        elif monotonic() > deadline:
            os.killpg(child, signal.SIGKILL)
            os.waitpid(child, 0)
            yield child
