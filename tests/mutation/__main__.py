"""`python -m tests.mutation [TARGET...]`: put one wrong after the other into the code and look whether a test notices.

The wrong is in memory only: a child of this process compiles the changed module in place of the file and runs the
target's tests. Exits with 1 when too few were noticed. `out/mutants.json` lists what survived.
"""

import argparse
import ast
import json
import os
import signal
import sys
from collections.abc import Sequence
from importlib.machinery import SourceFileLoader
from pathlib import Path
from time import monotonic
from types import CodeType

import pytest

from tests.mutation.operators import Mutant, mutants
from tests.mutation.targets import LEAST_KILLED, MOST_EQUIVALENT, TARGETS, Target

_PATIENCE = 4
"""So many times as long as the tests take without a wrong; whatever takes longer was noticed."""
_OUT = Path("out/mutants.json")


def main() -> int:
    """Try every wrong of the named targets and say what survived."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("targets", nargs="*", choices=[*TARGETS, []], help="what to try (default: everything)")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only each Nth wrong, to have it quicker")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    arguments = parser.parse_args()
    found, holds = dict[str, object](), True
    for name in arguments.targets or TARGETS:
        tried = _try(TARGETS[name], arguments.every, arguments.workers)
        holds = _tell(name, TARGETS[name], tried, found) and holds
    _OUT.parent.mkdir(exist_ok=True)
    _OUT.write_text(json.dumps(found, indent=1, ensure_ascii=False))
    return 0 if holds else 1


def _tell(name: str, target: Target, tried: Sequence[tuple[Path, Mutant, bool]], found: dict[str, object]) -> bool:
    survived = [(path, mutant) for path, mutant, is_killed in tried if not is_killed]
    equal = [mutant for _, mutant in survived if mutant.name in target.equivalents]
    most = max(len(tried), 1)
    killed = (len(tried) - len(survived)) / max(most - len(equal), 1)
    holds = killed >= LEAST_KILLED and len(equal) <= MOST_EQUIVALENT * most
    found[name] = {
        "tried": len(tried),
        "killed": len(tried) - len(survived),
        "equivalent": len(equal),
        "survived": [[str(path), mutant.line, *mutant.name] for path, mutant in survived if mutant not in equal],
    }
    sys.stdout.write(
        f"{name}: {len(tried)} wrongs, {len(survived)} unnoticed, {len(equal)} of them listed as equivalent: "
        f"{killed:.0%} killed{'' if holds else ' - TOO FEW'}\n"
    )
    for path, mutant in survived:
        if mutant not in equal:
            sys.stdout.write(f"  {path}:{mutant.line} {mutant.operator} {mutant.number}: {mutant.text}\n")
    return holds


def _try(target: Target, every: int, workers: int) -> list[tuple[Path, Mutant, bool]]:
    started = monotonic()
    if not _ended(_begun(target, None), started + 3600):
        raise SystemExit(f"the tests fail without a wrong: {' '.join(target.tests)}")
    patience = 10 + _PATIENCE * (monotonic() - started)
    waiting = [(path, mutant) for path in target.modules for mutant in mutants(path.read_text())][::every]
    running, tried = dict[int, tuple[Path, Mutant, float]](), list[tuple[Path, Mutant, bool]]()
    while waiting or running:
        while waiting and len(running) < workers:
            path, mutant = waiting.pop()
            running[_begun(target, (path, mutant.tree()))] = path, mutant, monotonic() + patience
        child = next(iter(running))
        path, mutant, deadline = running.pop(child)
        tried.append((path, mutant, not _ended(child, deadline)))
    return sorted(tried, key=lambda each: (str(each[0]), each[1].line))


def _begun(target: Target, changed: tuple[Path, ast.Module] | None) -> int:
    """A child that runs the tests with this change and nothing else of ours in its memory."""
    child = os.fork()
    if child:
        return child
    os.setsid()
    if changed is not None:
        _compile_instead(changed[0].resolve(), compile(changed[1], str(changed[0].resolve()), "exec"))
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = os.devnull
    os._exit(int(pytest.main(["-x", "-q", "-p", "no:cacheprovider", "-p", "no:randomly", "-n0", *target.tests])))


def _compile_instead(path: Path, code: CodeType) -> None:
    usual = SourceFileLoader.get_code

    def get_code(loader: SourceFileLoader, fullname: str) -> CodeType | None:
        return code if Path(loader.path).resolve() == path else usual(loader, fullname)

    SourceFileLoader.get_code = get_code  # type: ignore[method-assign,assignment] # in a child that runs these tests and ends


def _ended(child: int, deadline: float) -> bool:
    """Whether every test passed in time."""
    signal.signal(signal.SIGALRM, lambda *_: os.killpg(child, signal.SIGKILL))
    signal.setitimer(signal.ITIMER_REAL, max(deadline - monotonic(), 0.01))
    try:
        _, status = os.waitpid(child, 0)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    return os.waitstatus_to_exitcode(status) == 0


if __name__ == "__main__":
    sys.exit(main())
