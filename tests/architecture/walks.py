"""Which modules a tap and a pulled frame reach, in their order, each function followed where it is called first."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from tests.architecture.project import ROOT
from tests.fakes.delivering import deliver
from tests.fakes.world import a_world

PROGRAM = ROOT / "inspector"


@dataclass(frozen=True, slots=True)
class Walk:
    """The modules in the order in which they were reached, without a step from one to itself."""

    stays: tuple[str, ...]

    def within(self, floor: str) -> "Walk":
        """What of it lies in one floor."""
        here = [stay for stay in self.stays if stay.startswith(floor)]
        return Walk(tuple(stay for at, stay in enumerate(here) if not at or here[at - 1] != stay))

    @property
    def modules(self) -> int:
        """How many are reached."""
        return len(set(self.stays))

    @property
    def returns(self) -> int:
        """How often one is reached again that was left before."""
        return len(self.stays) - self.modules


def walks(folder: Path) -> dict[str, Walk]:
    """From the function that takes the batch or the frames apart, until it returns."""
    world = a_world(folder, "t1", "c1")
    writer, reader = world.officer("t1"), world.officer("c1")
    visit = writer.starts_visit()
    deliver(writer.vault, reader.vault)
    found = {
        "Vault.append": _walk("vault/writing/batches", "write", lambda: writer.notes(visit, "Een.")),
        "SyncSide.ingest": _walk("vault/taking/intake", "take_frames", lambda: deliver(writer.vault, reader.vault)),
    }
    world.closes()
    return found


def _walk(module: str, begins: str, action: Callable[[], object]) -> Walk:
    reached: list[str] = []
    seen: set[tuple[str, str]] = set()
    is_on = False

    def follow(frame: FrameType, event: str, _argument: object) -> None:
        nonlocal is_on
        path, name = Path(frame.f_code.co_filename), frame.f_code.co_name
        if not path.is_relative_to(PROGRAM) or name.startswith("<"):
            return
        here = path.relative_to(PROGRAM).with_suffix("").as_posix()
        is_first = (here, name) == (module, begins)
        is_on = (is_on or is_first) and not (is_first and event == "return")
        if is_on and event == "call" and (here, name) not in seen:
            seen.add((here, name))
            reached.append(here)

    before = sys.getprofile()
    sys.setprofile(follow)
    try:
        action()
    finally:
        sys.setprofile(before)
    return Walk(tuple(reached)).within("")
