"""Random days through the real program, held against an oracle that knows the steps and the documents only.

A failure names its seed; the day lies as `dag.json` in the test's folder and plays with `inspector demo --day`.
"""

import json
import shutil
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import cast

import pytest
from PIL import Image

from inspector.casework import keys
from inspector.demo.script.day import read_day_script
from inspector.demo.script.steps import STEP_KINDS
from inspector.domain.visits import released, visit
from inspector.domain.visits.registers import ConditionRegister
from tests.fakes.day import Fields, plays_script, the_catalogues
from tests.histories.day_chances import PHOTOS
from tests.histories.day_events import Event
from tests.histories.day_judge import Judge
from tests.histories.day_maker import make_day
from tests.histories.day_rules import BROKEN_PHOTO
from tests.histories.day_view import View

pytestmark = pytest.mark.usefixtures("qapp")

QUICK = (817, 975, 431, 656)
LENGTH = 50
"""Four days that together do nearly everything; one of them is played with every commit, without a window."""
REVOKING = {"wipe", "accept_hand_in", "recover_agency"}
"""`test_day_of_a_revocation.py` and `test_day_of_a_successor.py` of `tests/stories` play all three."""
DAMAGING = {"damage", "salvage"}
"""`tests/stories/test_day_of_damage.py` plays it."""

OF_THE_POLICE = {"draft_administrative", "issue_administrative"}
OF_LISTS = {"document", "water_sample", "water_result"}
"""`tests/stories/test_day_of_each_agency.py` plays both."""

OF_THE_REGISTER = {"issue_pass", "revoke_pass", "check_pass", "ask_register", "fetch_status_list"}
"""`tests/stories/test_night_of_checks.py` plays it."""

OF_HELP = {"open_cards", "close_cards", "refer", "withdraw_referral"}
"""`tests/stories/test_day_of_help.py` plays it."""

OF_ERASING = {"propose_erasing", "confirm_erasing"}
"""`tests/stories/test_day_of_a_switch.py` plays both."""


def steps_of(seed: int) -> list[Fields]:
    return cast("list[Fields]", make_day(seed, LENGTH)[0]["steps"])


def plays_as_the_oracle_says(folder: Path, seed: int, length: int, *, pictures: bool = True) -> None:
    day, town = make_day(seed, length)
    for number, name in enumerate(PHOTOS):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (160, 120), (40 * number, 90, 120)).save(folder / name)
    (folder / BROKEN_PHOTO).write_text("geen foto", encoding="utf-8")
    (folder / "dag.json").write_text(json.dumps(day, indent=1, ensure_ascii=False), encoding="utf-8")

    played = plays_script(read_day_script(folder / "dag.json", the_catalogues()[-1]), folder / "out", pictures=pictures)

    assert played.ended_well, f"seed {seed}: {played.played.stopped}"
    Judge(day, town, played, folder).judges()
    assert not pictures or len(played.files("screens")) >= 14
    shutil.rmtree(folder / "out")


@pytest.mark.timeout(600)
@pytest.mark.parametrize(
    ("seed", "pictures"),
    [(QUICK[0], False), *(pytest.param(each, True, marks=pytest.mark.long) for each in QUICK)],
)
def test_a_random_day_leaves_what_its_steps_say(tmp_path: Path, seed: int, *, pictures: bool) -> None:
    plays_as_the_oracle_says(tmp_path, seed, LENGTH, pictures=pictures)


def test_the_quick_days_do_most_of_what_a_day_can() -> None:
    played = {step["do"] for seed in QUICK for step in steps_of(seed) if "expect" not in step}

    by_story = REVOKING | DAMAGING | OF_THE_POLICE | OF_LISTS | OF_THE_REGISTER | OF_HELP | OF_ERASING
    assert len(played) >= len(STEP_KINDS.keys() - by_story) - 5, STEP_KINDS.keys() - played


def test_the_same_seed_makes_the_same_day() -> None:
    assert make_day(7, 45)[0] == make_day(7, 45)[0] != make_day(8, 45)[0]


# On a busy machine a page goes while Qt still makes a row of it or fetches a picture for it, and Qt says so.
GONE_MEANWHILE = ["DelegateModel::cancel: index out range", "Failed to get image from provider"]


def test_who_left_anything_in_a_visit_took_a_step_there_though_it_was_refused() -> None:
    day, town = make_day(157, 110)
    left = {
        (each.by, each.place.visit)
        for device in town.network.devices.values()
        for each in device.have.values()
        if isinstance(each, Event)
    }
    taken = {(step["as"], step.get("visit")) for step in cast("list[Fields]", day["steps"])}
    assert ("t1", "v1") in left
    assert left <= taken, left - taken


@pytest.mark.long
@pytest.mark.qt_log_ignore(*GONE_MEANWHILE, extend=True)
@pytest.mark.parametrize("seed", range(100, 220))
def test_many_random_days_leave_what_their_steps_say(tmp_path: Path, seed: int) -> None:
    plays_as_the_oracle_says(tmp_path, seed, length=110)


def grants_nothing_later(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(keys, "_due_stream_grants", lambda _desk: ((), None))


def lets_the_last_word_win(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(ConditionRegister, "current", property(lambda register: register.writes[-1:]))


def takes_late_answers_for_timely_ones(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(visit, "unseen_by_signers", lambda _by_kind: frozenset())


def releases_whatever_comes(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(released, "_reaches", lambda _seen, _event: True)


def would_stand_otherwise_in_time(view: View) -> bool:
    """Whether other answers would stand if none had come too late."""
    if not view.late:
        return False
    timely = View(view.events, view.part)
    vars(timely)["late"] = frozenset()
    return any(view.values(each).keys() != timely.values(each).keys() for each in view.answered)


@pytest.mark.long
@pytest.mark.parametrize(
    ("breaks", "shows"),
    [
        (grants_nothing_later, lambda view: len(view.parts) > 1 and len({event.by for event in view.events}) > 1),
        (lets_the_last_word_win, lambda view: view.conflicts),
        (takes_late_answers_for_timely_ones, would_stand_otherwise_in_time),
        (releases_whatever_comes, lambda view: view.released and view.released.facts != view.facts),
    ],
)
def test_random_days_find_out_a_program_that(
    breaks: Callable[[pytest.MonkeyPatch], None],
    shows: Callable[[View], object],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    telling = (seed for seed in range(1000) if any(shows(view) for view in views_at_the_end(seed)))
    breaks(monkeypatch)

    with pytest.raises(AssertionError):
        play_all(tmp_path, islice(telling, 5))


def play_all(folder: Path, seeds: Iterable[int]) -> None:
    for seed in seeds:
        plays_as_the_oracle_says(folder / str(seed), seed, length=60)


def views_at_the_end(seed: int) -> Iterator[View]:
    _, town = make_day(seed, 60)
    return (device.view(each) for device in town.network.devices.values() for each in device.visits)
