"""Days for tests: a script from steps, its play by the real player, and looking at what it left behind.

played = plays(tmp_path, *VISIT_BEGUN, step("t1", "kill"), step("t1", "sync"))
assert played.visit("t1").conditions["UV-V-01"].history == 1
"""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from inspector.app.demo_catalogues import demo_catalogues
from inspector.demo.player import Played, Wanted, play_day
from inspector.demo.playing.company import Company
from inspector.demo.script.day import DayScript, parse_day_script
from inspector.demo.summary import OfficerSummary, SyncSummary, VisitSummary
from inspector.domain.catalogue.catalogue import Catalogue
from tests.fakes.stretching import opened_here_only
from tests.fakes.summary_reader import decode_summary

EXAMPLE = Path(__file__).parents[1] / "unit" / "demo" / "example.json"
PHOTO = EXAMPLE.parent / "foto" / "uitgang.jpg"
GIVEN_AT = datetime(2026, 11, 24, tzinfo=UTC)

Fields = dict[str, object]

T1: Fields = {"key": "t1", "name": "Toezichthouder 1", "agency": "gemeente", "role": "inspector"}
T2: Fields = {"key": "t2", "name": "Toezichthouder 2", "agency": "gemeente", "role": "inspector"}
P1: Fields = {"key": "p1", "name": "Rechercheur 1", "agency": "politie", "role": "police"}
A1: Fields = {"key": "a1", "name": "Arbeidsinspecteur 1", "agency": "arbeidsinspectie", "role": "labour"}
C1: Fields = {"key": "c1", "name": "Coördinator 1", "agency": "gemeente", "role": "supervisor"}
EVERYBODY = (T1, T2, P1, A1, C1)

LINDE: Fields = {
    "key": "linde",
    "name": "Huis De Linde",
    "sector": "privehuis",
    "address": "Voorbeeldgracht 12, 1000 AA Voorbeeldstad",
    "licence": {
        "number": "VB-2023-0417",
        "holder": "Linde Exploitatie B.V.",
        "valid_from": "2023-04-17",
        "valid_until": "2028-04-16",
        "workrooms": 6,
    },
}


def step(actor: str, do: str, **fields: object) -> Fields:
    """One step; `for_` is the field `for`."""
    return {"as": actor, "do": do, **{name.rstrip("_"): value for name, value in fields.items()}}


BEGUN = (
    step("t1", "start_visit", visit="v1", business="linde", kind="regulier"),
    step("t1", "show_card", visit="v1", to="beheerder"),
    step("t1", "enter", visit="v1", place="bedrijfsruimte", ground="Awb 5:15"),
)
"""A visit of t1 that only needs its answers."""

TOGETHER = (BEGUN[0] | {"partner": "t2"}, *BEGUN[1:])
"""The same with a second officer."""

SIGNED = {"visit": "v1", "rest": "niet_gecontroleerd", "rest_reason": "Geen tijd meer.", "operator": "signs"}
"""Everything that closing that visit takes."""


@cache
def the_catalogues() -> tuple[Catalogue, ...]:
    """What demonstrations work with."""
    return demo_catalogues(at=GIVEN_AT)


@dataclass(frozen=True, slots=True)
class PlayedDay:
    """A day that was played, by what lies in its folder."""

    out: Path
    played: Played

    def officer(self, key: str) -> OfficerSummary:
        """What this officer can read at the end."""
        return self.played.summary.officers[key]

    def visit(self, key: str, visit: str = "v1") -> VisitSummary:
        """A visit as this officer can read it."""
        return self.officer(key).visits[visit]

    @property
    def syncs(self) -> tuple[SyncSummary, ...]:
        """How each sync ended."""
        return self.played.summary.syncs

    @property
    def ended_well(self) -> bool:
        """Whether the last step was played, and the file says what the player said."""
        content = (self.out / "summary.json").read_bytes()
        return self.played.stopped is None and decode_summary(content) == self.played.summary

    def files(self, folder: str = "") -> tuple[Path, ...]:
        """Every file that was left, or those of a folder."""
        return tuple(path for path in (self.out / folder).rglob("*") if path.is_file())


def script_of(folder: Path, steps: tuple[Fields, ...], **changes: object) -> DayScript:
    """The script with these steps, read by the real reader; one photo lies beside it."""
    document: Fields = {
        "format": "inspector-day/1",
        "municipality": {"name": "Voorbeeldstad", "regime": "WRP_REGISTER", "language": "nl"},
        "officers": list(EVERYBODY),
        "businesses": [LINDE],
        "steps": list(steps),
    }
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(PHOTO, folder / PHOTO.name)
    content = json.dumps(document | changes).encode()
    return parse_day_script(content, folder, the_catalogues()[-1])


def plays(folder: Path, *steps: Fields, pictures: bool = False, **changes: object) -> PlayedDay:
    """Play these steps with everybody, or with the officers given."""
    return plays_script(script_of(folder / "script", steps, **changes), folder / "out", pictures=pictures)


def plays_script(
    script: DayScript,
    out: Path,
    *,
    pictures: bool = False,
    screens: bool = False,
    afterwards: Callable[[Company], None] = lambda _: None,
) -> PlayedDay:
    """Play a script in this process; screens and pictures, which take most of the time, only for who looks at them."""
    wanted = Wanted(pictures=pictures, dark=not screens, afterwards=afterwards)
    with opened_here_only():
        return PlayedDay(out, play_day(script, out, the_catalogues(), wanted))
