"""One measured figure as `out/bench.json` holds it, and how figures are made of runs."""

import json
import os
import platform
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter_ns

_CPU = Path("/proc/cpuinfo")
_MEMORY = Path("/proc/meminfo")


@dataclass(frozen=True, slots=True)
class Figure:
    """A value with its goal, at or below which it has to stay; a missed goal stays in the list as missed."""

    name: str
    value: float
    unit: str
    goal: float | None = None
    spread: tuple[float, float] | None = None
    """The least and the most that were seen."""
    is_floor: bool = False
    """The goal is one to reach and not one to stay under."""

    @property
    def met(self) -> bool | None:
        if self.goal is None:
            return None
        return self.value >= self.goal if self.is_floor else self.value <= self.goal

    def __str__(self) -> str:
        verdict = "" if self.goal is None else f"goal {self.goal:g}: {'met' if self.met else 'MISSED'}"
        between = "" if self.spread is None else f"[{self.spread[0]:.4g} - {self.spread[1]:.4g}]"
        return f"{self.name:<76} {self.value:>10.4g} {self.unit:<9} {between:<22} {verdict}".rstrip()


def middle(name: str, unit: str, values: Sequence[float], goal: float | None = None) -> Figure:
    """The median of some runs."""
    return Figure(name, median(values), unit, goal, (min(values), max(values)))


def ninety_ninth(name: str, unit: str, values: Sequence[float], goal: float | None = None) -> Figure:
    """What all but one of a hundred stay under."""
    return Figure(name, quantiles(values, n=100)[98], unit, goal, (min(values), max(values)))


def most(name: str, unit: str, values: Sequence[float], goal: float | None = None) -> Figure:
    """The worst of all."""
    return Figure(name, max(values), unit, goal, (min(values), max(values)))


@dataclass
class Stopwatch:
    """Milliseconds of whatever ran inside `running`, one after another."""

    times: list[float] = field(default_factory=list)

    @contextmanager
    def running(self) -> Iterator[None]:
        start = perf_counter_ns()
        yield
        self.times.append((perf_counter_ns() - start) / 1e6)


def as_row(figure: Figure, machine: str) -> dict[str, object]:
    """The figure as the file holds it, with the machine it was made on."""
    return asdict(figure) | {"met": figure.met, "machine": machine}


def write(path: Path, rows: Sequence[dict[str, object]]) -> None:
    """All figures of a run."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(rows, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def this_machine() -> str:
    """What ran this, in one line."""
    memory = int(_line(_MEMORY, "MemTotal").split()[0]) / 2**20
    return (
        f"{_line(_CPU, 'model name')}, {os.cpu_count()} cores, {memory:.0f} GiB, "
        f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
    )


def _line(path: Path, name: str) -> str:
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return next((line.partition(":")[2].strip() for line in lines if line.startswith(name)), "0 unknown")
