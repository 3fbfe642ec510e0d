"""`python -m tests.benchmarks --out out/bench.json`: every measurement, one after the other.

Each module has `measure(folder)`, which gives figures; name modules to run only those.
"""

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from tests.benchmarks import (
    asking,
    cards,
    crowd,
    directory,
    hubs,
    moments,
    opening,
    passes,
    peers,
    saving,
    starting,
    syncing,
    tapping,
    wire,
    years,
)
from tests.benchmarks.figure import as_row, this_machine, write
from tests.benchmarks.quiet import others_share, wait_until_quiet

PARTS = {
    "starting": starting.measure,
    "saving": saving.measure,
    "tapping": tapping.measure,
    "cards": cards.measure,
    "passes": passes.measure,
    "opening": opening.measure,
    "directory": directory.measure,
    "syncing": syncing.measure,
    "peers": peers.measure,
    "first_pull": syncing.measure_first_pull,
    "hubs": hubs.measure,
    "crowd": crowd.measure,
    "wire": wire.measure,
    "years": years.measure,
    "asking": asking.measure,
    "moments": moments.measure,
}
PATIENCE_SECONDS = 15


def main() -> int:
    """Measure, print, and write the file."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], help="what to measure (default: everything)")
    parser.add_argument("--out", type=Path, metavar="FILE", help="where the figures go as JSON")
    arguments = parser.parse_args()
    say(this_machine())
    rows: list[dict[str, object]] = []
    for name in arguments.parts or PARTS:
        wait_until_quiet(PATIENCE_SECONDS)
        started = monotonic()
        with TemporaryDirectory(prefix="inspector-bench-") as folder, others_share() as others:
            found = list(PARTS[name](Path(folder)))
        noise = f"{others.percent:.0f} % of the processors was others' meanwhile"
        say(f"\n{name} ({monotonic() - started:.0f} s; {noise})")
        for figure in found:
            say(str(figure))
        rows += [as_row(figure, f"{this_machine()}; {noise}") for figure in found]
    if arguments.out is not None:
        write(arguments.out, rows)
    return 0


def say(line: str) -> None:
    """One line for whoever waits."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
