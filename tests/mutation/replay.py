"""What tests ask of `verify.py`, noted once and asked again of a copy with a wrong in it, within one process.

Every test of a bundle lays the words of the script beside those of the program, so an answer other than the one noted
is a test that fails; of a refusal only that it is one. Curve and cipher, the slow part, are remembered by what they
are asked, unless the wrong lies in them.
"""

import ast
import contextlib
import io
import os
import resource
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from types import FrameType, ModuleType
from typing import cast

import pytest

from tests.mutation.anew import ARGUMENTS
from tests.mutation.operators import Mutant
from tests.mutation.targets import Target
from tests.mutation.warm import Tried, digest
from tests.unit.reports import verify_script

_LINES_BY, _LOG_IS_READ_BY = verify_script.lines_by, verify_script.log_is_read_by
_REFUSED = "refused"
_REMEMBERED = ("signed_by", "aes_gcm_open")
_SLOW = {
    "recover_x",
    "add",
    "times",
    "point_of",
    "signed_by",
    "make_tables",
    "expand_key",
    "aes",
    "ghash",
    "aes_gcm_open",
}
_SECONDS = 6.0
_MEMORY = 4 << 30
_FEW = 60
"""So many questions are asked of a wrong in curve or cipher besides those about these alone."""


class _TooLongError(BaseException):
    """Nothing in the script may catch it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question of a test, and what the right script answers."""

    what: str
    arguments: tuple[object, ...]
    answer: object


class Replay:
    """The questions of some tests, to be asked of wrong scripts."""

    def __init__(self, tests: Sequence[str], but: str = "") -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="wrong-bundles-"))
        self._memory: dict[tuple[str, tuple[object, ...]], object] = {}
        self._right = verify_script.load_script()
        self._asked = self._note(tests, but)
        fresh = self._remembering(verify_script.load_script())
        for each in self._asked:
            found = self._answer(fresh, each)
            if found != each.answer:
                raise SystemExit(f"the right script answers otherwise in one process: {each.what}: {found!r}")

    def __len__(self) -> int:
        return len(self._asked)

    def close(self) -> None:
        """Leave no bundle behind."""
        shutil.rmtree(self._folder)

    def notices(self, tree: ast.Module, line: int) -> str:
        """The question to which a script with a wrong in this line answers otherwise; nothing when to none."""
        is_slow = any(name in _SLOW for name in _around(verify_script.SCRIPT, line))
        code = compile(tree, str(verify_script.SCRIPT), "exec")
        with _no_longer_than(_SECONDS):
            module = ModuleType("wrong")
            try:
                exec(code, vars(module))  # noqa: S102 - it is ours
            except (Exception, SystemExit, _TooLongError):  # noqa: BLE001 - whoever loads it fails
                return "load"
            if not is_slow:
                self._remembering(module)
            for place, each in enumerate(self._ordered(is_slow=is_slow)):
                with _no_longer_than(_SECONDS):
                    if self._answer(module, each) != each.answer:
                        self._asked.remove(each)
                        self._asked.insert(0, each)
                        return f"{each.what} {place}"
        return ""

    def _ordered(self, *, is_slow: bool) -> list[Asked]:
        if not is_slow:
            return list(self._asked)
        alone = [each for each in self._asked if each.what in _SLOW or each.what in _REMEMBERED]
        return alone + [each for each in self._asked if each not in alone and each.what == "lines"][:_FEW]

    def _remembering(self, module: ModuleType) -> ModuleType:
        for name in _REMEMBERED:
            setattr(module, name, self._remembered(name, module))
        return module

    def _remembered(self, name: str, module: ModuleType) -> Callable[..., object]:
        def remembered(*arguments: object) -> object:
            try:
                known = (name, arguments) in self._memory
            except TypeError:
                return getattr(self._right, name)(*arguments)
            if not known:
                try:
                    self._memory[name, arguments] = (getattr(self._right, name)(*arguments), None)
                except self._right.Refused as error:
                    self._memory[name, arguments] = (None, str(error))
            value, refusal = cast("tuple[object, str | None]", self._memory[name, arguments])
            if refusal is not None:
                raise module.Refused(refusal)
            return value

        return remembered

    def _answer(self, module: ModuleType, asked: Asked) -> object:
        """What a script says, as the helper says it that the test asked."""
        try:
            if asked.what in {"run", "main"}:
                status, said = _run(
                    module, asked.arguments if asked.what == "run" else cast("list[object]", asked.arguments[0])
                )
                return (status, said) if asked.what == "run" else status
            if asked.what == "lines":
                files, expected = asked.arguments
                return _LINES_BY(module, files, expected)  # type: ignore[arg-type] # as noted
            if asked.what == "log":
                name, data, files = asked.arguments
                return _LOG_IS_READ_BY(module, name, data, files)  # type: ignore[arg-type] # as noted
            found = getattr(module, asked.what)
            if not callable(found):
                return found
            given = deepcopy(asked.arguments)
            said = found(*given)
            return list(said) if isinstance(said, Iterator) else said, given
        except _TooLongError:
            return "hangs"
        except (Exception, SystemExit):  # noqa: BLE001 - the script's own main refuses on any of them
            return _REFUSED

    # --- noting

    def _note(self, tests: Sequence[str], but: str) -> list[Asked]:  # noqa: C901 - one for each way to ask
        found: dict[object, Asked] = {}
        kept = ("load_script", "lines_by", "log_is_read_by", "run_script", "_MODULE")
        usual = {name: getattr(verify_script, name) for name in kept}

        def note(what: str, *arguments: object, key: object = None) -> None:
            asked = Asked(what, arguments, None)
            name = (what, repr(arguments) if key is None else key)
            if name not in found:
                found[name] = Asked(what, arguments, self._answer(self._right, asked))

        def lines_by(_module: ModuleType, files: dict[str, bytes], expected: frozenset[str]) -> object:
            note("lines", dict(files), expected, key=(tuple(sorted(files.items())), expected))
            return usual["lines_by"](self._right, files, expected)

        def log_is_read_by(_module: ModuleType, name: str, data: bytes, files: dict[str, bytes]) -> object:
            if len(data) < 1 << 20:
                note("log", name, data, dict(files), key=(name, data, len(files)))
            return usual["log_is_read_by"](self._right, name, data, files)

        def run_script(folder: Path, *arguments: str, script: Path = verify_script.SCRIPT) -> object:
            kept = folder
            if folder.is_dir():
                kept = Path(tempfile.mkdtemp(dir=self._folder)) / "bundel"
                shutil.copytree(folder, kept, symlinks=True)
            if script.read_bytes() == verify_script.SCRIPT.read_bytes():
                note("run", str(kept), *arguments)
            return usual["run_script"](folder, *arguments, script=script)

        verify_script.load_script = lambda: cast("ModuleType", _Noting(usual["load_script"](), note))
        verify_script._MODULE = cast("ModuleType", _Noting(self._right, note))
        verify_script.lines_by, verify_script.log_is_read_by = lines_by, log_is_read_by  # type: ignore[assignment] # as above
        verify_script.run_script = run_script  # type: ignore[assignment] # as above
        try:
            chosen = ["-k", f"not ({but})"] if but else []
            if pytest.main([*ARGUMENTS, "--no-summary", "-m", "not long", *chosen, *tests]):
                raise SystemExit(f"the tests fail without a wrong: {' '.join(tests)}")
        finally:
            for name, function in usual.items():
                setattr(verify_script, name, function)
        holding = [each for each in found.values() if each.answer != _REFUSED and each.answer is not None]
        return holding + [each for each in found.values() if each not in holding]


def try_in_one_process(target: Target, wrongs: Sequence[tuple[Path, Mutant]], file: Path, workers: int) -> None:
    """Try each wrong, a share of them in a fork for each worker."""
    replay, of = Replay(target.tests, target.but), digest(verify_script.SCRIPT)
    sys.stdout.write(f"{len(replay)} questions\n")
    sys.stdout.flush()
    shares = [list(wrongs[worker::workers]) for worker in range(workers)]
    children = []
    for share in shares:
        child = os.fork()
        if not child:
            _try_all(replay, share, file, of)
            os._exit(0)
        children.append(child)
    died = [child for child in children if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])]
    replay.close()
    if died:
        raise SystemExit("a wrong ended the process that tried it: begin once more, and it goes on")


def _try_all(replay: Replay, wrongs: Sequence[tuple[Path, Mutant]], file: Path, of: str) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    for path, mutant in wrongs:
        by = replay.notices(mutant.tree(), mutant.line)
        tried = Tried(str(path), of, mutant.name, mutant.line, bool(by), by)
        with file.open("a", encoding="utf-8") as out:
            out.write(tried.as_line() + "\n")


class _Noting:
    """The script as a test has it in hand: each function that is called from outside is noted."""

    def __init__(self, module: ModuleType, note: Callable[..., None]) -> None:
        self._module, self._note = module, note

    def __getattr__(self, name: str) -> object:
        usual = getattr(self._module, name)
        if not callable(usual):
            self._note(name)
        if not callable(usual) or isinstance(usual, type):
            return usual

        def noted(*arguments: object) -> object:
            self._note(name, *deepcopy(arguments))
            return usual(*arguments)

        return noted


def _run(module: ModuleType, arguments: Sequence[object]) -> tuple[object, str]:
    """Status and words of the script as a program; not which words it refuses with."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = module.main(list(arguments))
        said = []
        for stream in (out, err):
            stream.flush()
            said.append(stream.buffer.getvalue().decode())
    return status, said[0]


def _around(path: Path, line: int) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef) and node.lineno <= line <= (node.end_lineno or line):
            yield node.name
        if isinstance(node, ast.Assign) and node.lineno == line and isinstance(node.targets[0], ast.Name):
            yield "signed_by" if node.targets[0].id in {"P", "L", "D", "ROOT", "BASE_Y", "BASE"} else ""


@contextlib.contextmanager
def _no_longer_than(seconds: float) -> Iterator[None]:
    def stop(_number: int, _frame: FrameType | None) -> None:
        raise _TooLongError

    signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
