"""`python -m tests.mutation [TARGET...]`: put one wrong after the other into the code and look whether a test notices.

The wrong is in memory only. Exits with 1 when too few were noticed. What was tried before stays tried as long as the
module is the same (`out/mutants/TARGET.jsonl`); `--again` tries what survived once more, after tests were written.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

import pytest

from tests.mutation.anew import ARGUMENTS
from tests.mutation.operators import Mutant, mutants
from tests.mutation.replay import try_in_one_process
from tests.mutation.targets import LEAST_KILLED, MOST_EQUIVALENT, TARGETS, Target
from tests.mutation.warm import Tried, Warm, tried_so_far

_OUT = Path("out/mutants")

T = TypeVar("T")


def main() -> int:
    """Try every wrong of the named targets and say what survived."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("targets", nargs="*", choices=[*TARGETS, []], help="what to try (default: everything)")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only each Nth wrong, to have it quicker")
    parser.add_argument("--sample", type=int, metavar="N", help="only N wrongs, drawn by chance from all of a target")
    parser.add_argument("--seed", type=int, default=0, help="the same seed draws the same ones (default: %(default)s)")
    parser.add_argument("--again", action="store_true", help="try also those that survived before")
    parser.add_argument("--tell", action="store_true", help="try nothing, say what is known")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    arguments = parser.parse_args()
    _OUT.mkdir(parents=True, exist_ok=True)
    holds = True
    for name in arguments.targets or TARGETS:
        target, file = TARGETS[name], _OUT / f"{name}.jsonl"
        all_of_them = [(path, mutant) for path in target.modules for mutant in mutants(path.read_text())]
        wrongs = drawn(all_of_them, arguments.sample, arguments.seed)[:: arguments.every]
        known = tried_so_far(file, target.modules)
        left = [
            (path, mutant)
            for path, mutant in wrongs
            if (found := known.get((str(path), mutant.name))) is None or (arguments.again and not found.is_noticed)
        ]
        if left and not arguments.tell:
            _try(target, left, file, arguments.workers)
        known = tried_so_far(file, target.modules)
        tried = [known[str(path), mutant.name] for path, mutant in wrongs if (str(path), mutant.name) in known]
        if len(wrongs) < len(all_of_them):
            how = f"each of {arguments.every}" if arguments.sample is None else f"with seed {arguments.seed}"
            sys.stdout.write(f"{name}: sampled {len(wrongs)} of {len(all_of_them)}, {how}\n")
        holds = _tell(name, target, tried, len(wrongs)) and holds
    return 0 if holds else 1


def drawn(wrongs: Sequence[T], count: int | None, seed: int) -> Sequence[T]:
    """So many of them by chance, in their order; the same for the same seed. Without a count all."""
    if count is None or count >= len(wrongs):
        return wrongs
    lots = {place: sha256(f"{seed}/{place}".encode()).digest() for place in range(len(wrongs))}
    return [wrongs[place] for place in sorted(sorted(lots, key=lots.__getitem__)[:count])]


def _try(target: Target, wrongs: Sequence[tuple[Path, Mutant]], file: Path, workers: int) -> None:
    child = os.fork()
    if not child and target.is_replayed:
        try_in_one_process(target, wrongs, file, workers)
        os._exit(0)
    if not child:
        os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = os.devnull
        chosen = ["-k", f"not ({target.but})"] if target.but else []
        plugin = Warm(target, wrongs, file, workers)
        os._exit(int(pytest.main([*ARGUMENTS, "--no-summary", *chosen, *target.tests], plugins=[plugin])))
    if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]):
        raise SystemExit(f"the tests fail without a wrong: {' '.join(target.tests)}")


def _tell(name: str, target: Target, tried: Sequence[Tried], all_of_them: int) -> bool:
    survived = [each for each in tried if not each.is_noticed]
    equal = [each for each in survived if each.name in target.equivalents]
    counted = max(len(tried) - len(equal), 1)
    killed = (len(tried) - len(survived)) / counted
    holds = killed >= LEAST_KILLED and len(equal) <= MOST_EQUIVALENT * max(len(tried), 1)
    sys.stdout.write(
        f"{name}: {len(tried)} of {all_of_them} wrongs tried, {len(survived)} unnoticed, {len(equal)} of them listed "
        f"as equivalent: {killed:.1%} killed{'' if holds else ' - TOO FEW'}\n"
    )
    for each in survived:
        if each not in equal:
            operator, text, number = each.name
            sys.stdout.write(f"  {each.module}:{each.line} {operator} {number}: {text}\n")
    return holds


if __name__ == "__main__":
    sys.exit(main())
