import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path, PurePosixPath

import pytest

from inspector.demo.script.business_steps import EditBusiness
from inspector.demo.script.cast import DEFAULT_PASSPHRASE, Language
from inspector.demo.script.day import DayScript, DayScriptError, parse_day_script, read_day_script
from inspector.demo.script.steps import (
    AddPhoto,
    Assess,
    ClearAnswer,
    CloseVisit,
    CountPersons,
    CutNetwork,
    ExportBundle,
    ImportBundle,
    Kill,
    Lock,
    OpenSignal,
    SendSignal,
    SetClock,
    StartVisit,
    Step,
    Unlock,
)
from inspector.domain.values import Capacity, Outcome, Regime, Severity, VisitKind
from inspector.wire.scopes import Agency
from tests.unit.demo.given import EXAMPLE, HERE, the_catalogue

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def script(*steps: str, officers: str = "", businesses: str = "") -> bytes:
    """A day with these steps, one a line, from line 5 on."""
    return (
        '{"format": "inspector-day/1", "municipality": {"name": "Voorbeeldstad", "regime": "WRP_REGISTER"},\n'
        ' "officers": [{"key": "t1", "name": "T", "agency": "gemeente", "role": "inspector"},'
        f' {{"key": "t2", "name": "U", "agency": "gemeente", "role": "inspector"}}{officers}],\n'
        ' "businesses": [{"key": "linde", "name": "De Linde", "sector": "privehuis", "address": "Gracht 1"},'
        f' {{"key": "club", "name": "Club", "sector": "seksclub", "address": "Kade 2"}}{businesses}],\n'
        ' "steps": [\n  ' + ",\n  ".join(steps) + "\n ]}\n"
    ).encode()


START = '{"as": "t1", "do": "start_visit", "visit": "v1", "business": "linde", "kind": "regulier"}'
FOLLOW_UP = (
    '{"as": "t1", "do": "start_visit", "visit": "v2", "business": "linde", "kind": "hercontrole", "follows": "v1"}'
)


def parsed(*steps: str, folder: Path = HERE) -> DayScript:
    return parse_day_script(script(*steps), folder, the_catalogue())


def last(*steps: str, folder: Path = HERE) -> Step:
    return parsed(*steps, folder=folder).steps[-1]


OWN_CONDITION = b'"conditions": [{"id": "%s", "title": "a", "question": "b", "severity": "licht"}], "regime"'


def test_a_condition_of_the_municipality_s_own_can_be_answered_under_a_name_of_its_own_alone() -> None:
    answer = '{"as": "t1", "do": "assess", "visit": "v1", "condition": "LO-01", "outcome": "voldoet"}'
    day = script(START, answer)

    read = parse_day_script(day.replace(b'"regime"', OWN_CONDITION % b"LO-01"), HERE, the_catalogue())

    assert [each.id for each in read.municipality.law().conditions] == ["LO-01"]
    with pytest.raises(DayScriptError, match=r"municipality\.conditions\[0\]\.id: must start with LO-"):
        parse_day_script(day.replace(b'"regime"', OWN_CONDITION % b"UV-V-01"), HERE, the_catalogue())
    with pytest.raises(DayScriptError, match="LO-01"):
        parse_day_script(day, HERE, the_catalogue())


def test_the_published_example_is_read_whole() -> None:
    day = read_day_script(EXAMPLE, the_catalogue())

    assert day.municipality.regime is Regime.WRP_REGISTER
    assert day.municipality.language is Language.DUTCH
    assert [officer.key for officer in day.officers] == ["t1", "t2", "p1", "a1", "c1"]
    assert day.officers[2].agency is Agency.POLITIE
    assert day.officers[0].passphrase == DEFAULT_PASSPHRASE
    assert day.businesses[0].licence is not None
    assert day.businesses[0].licence.workrooms == 6
    assert len(day.steps) == 49
    assert [step.number for step in day.steps] == list(range(1, 50))


def test_a_step_knows_its_line_and_all_it_says() -> None:
    day = read_day_script(EXAMPLE, the_catalogue())

    assert day.steps[13] == Assess(
        number=14,
        line=25,
        actor="t1",
        visit="v1",
        condition=the_catalogue().conditions[22].id,
        outcome=Outcome.VIOLATION,
        facts="Achteruitgang op slot, sleutel niet aanwezig.",
        severity=Severity.ACUTE,
        term_days=0,
        photos=(PurePosixPath("foto/uitgang.jpg"),),
    )
    assert day.steps[37] == OpenSignal(number=38, line=39, actor="c1", signal=1, expect="refused")


def test_what_a_step_leaves_out_gets_its_default() -> None:
    started = last(START)
    assert isinstance(started, StartVisit)
    assert (started.capacity, started.partner, started.plan) == (Capacity.SUPERVISION, None, None)

    counted = last(START, '{"as": "t1", "do": "count", "visit": "v1", "check": "ID-10", "outcome": "ja"}')
    assert isinstance(counted, CountPersons)
    assert counted.persons == 1

    signal = last(START, '{"as": "t1", "do": "signal", "visit": "v1", "facts": "Gezien."}')
    assert isinstance(signal, SendSignal)
    assert (signal.receiver, signal.indicators, signal.signal) == (Agency.POLITIE, (), 1)

    closed = last(START, '{"as": "t1", "do": "close_visit", "visit": "v1"}')
    assert isinstance(closed, CloseVisit)
    assert (closed.rest, closed.operator, closed.partner, closed.reaction) == (None, None, None, "")


def test_null_is_the_same_as_leaving_out() -> None:
    photo = last(
        START, '{"as": "t1", "do": "photo", "visit": "v1", "condition": null, "file": "foto/uitgang.jpg"}'
    )  # fmt: skip

    assert isinstance(photo, AddPhoto)
    assert photo.condition is None


def test_a_follow_up_names_the_visit_it_follows_and_has_its_own_answers() -> None:
    day = parsed(
        START,
        FOLLOW_UP,
        '{"as": "t1", "do": "assess", "visit": "v2", "condition": "UV-V-07", "outcome": "hersteld"}',
        '{"as": "t1", "do": "close_visit", "visit": "v2", "rest": "niet_te_beoordelen"}',
    )

    started = day.steps[1]
    assert isinstance(started, StartVisit)
    assert (started.kind, started.follows) == (VisitKind.FOLLOW_UP, "v1")


def test_every_further_step_is_known() -> None:
    day = parsed(
        START,
        '{"as": "t1", "do": "clear_answer", "visit": "v1", "condition": "UV-V-07"}',
        '{"as": "t1", "do": "cut_network", "after_bytes": 4096}',
        '{"as": "t1", "do": "lock"}',
        '{"as": "t1", "do": "unlock"}',
        '{"as": "t1", "do": "kill"}',
        '{"as": "t1", "do": "export_bundle", "file": "stick.ifb"}',
        '{"as": "t2", "do": "import_bundle", "file": "stick.ifb"}',
        '{"as": "t1", "do": "edit_business", "business": "linde", "name": "Nieuw"}',
        '{"as": "t1", "do": "set_clock", "offset": -7200}',
    )

    kinds: list[type[Step]] = [
        ClearAnswer, CutNetwork, Lock, Unlock, Kill, ExportBundle, ImportBundle, EditBusiness, SetClock,
    ]  # fmt: skip
    assert [type(step) for step in day.steps[1:]] == kinds


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("-7200", timedelta(hours=-2)),
        ('"-02:00"', timedelta(hours=-2)),
        ('"+00:05:30"', timedelta(minutes=5, seconds=30)),
        ('"90s"', timedelta(seconds=90)),
        ('"-3h"', timedelta(hours=-3)),
        ('"400d"', timedelta(days=400)),
    ],
)
def test_a_clock_is_wrong_by_seconds_or_by_a_written_time(text: str, offset: timedelta) -> None:
    step = last(f'{{"as": "t1", "do": "set_clock", "offset": {text}}}')

    assert isinstance(step, SetClock)
    assert step.offset == offset


def test_clocks_move_twenty_seconds_a_step_and_never_back() -> None:
    sync = '{"as": "t1", "do": "sync"}'
    day = parsed(
        sync,
        '{"at": "2026-11-24T09:00:00+01:00", "as": "t1", "do": "sync"}',
        sync,
        '{"at": "2026-11-24T09:00:10+01:00", "as": "t1", "do": "sync"}',
        '{"at": "2026-11-24T08:30:00+00:00", "as": "t1", "do": "sync"}',
    )

    moments = [moment.astimezone(UTC).strftime("%H:%M:%S") for moment in day.moments(NOON)]

    assert moments == ["07:59:40", "08:00:00", "08:00:20", "08:00:20", "08:30:00"]


def test_a_day_without_any_moment_begins_at_the_given_one() -> None:
    day = parsed('{"as": "t1", "do": "sync"}', '{"as": "t1", "do": "sync"}')

    assert day.moments(NOON) == (NOON, NOON + timedelta(seconds=20))


def test_a_byte_order_mark_is_no_mistake() -> None:
    content = b"\xef\xbb\xbf" + script(START)

    assert len(parse_day_script(content, HERE, the_catalogue()).steps) == 1


def test_signals_are_numbered_over_the_file_and_a_refused_one_has_no_number() -> None:
    day = parsed(
        START,
        '{"as": "t1", "do": "signal", "visit": "v1", "facts": "Een.", "expect": "refused"}',
        '{"as": "t2", "do": "signal", "visit": "v1", "facts": "Twee."}',
        '{"as": "t1", "do": "signal", "visit": "v1", "facts": "Drie.", "receiver": "belastingdienst"}',
        '{"as": "t1", "do": "open_signal", "signal": 2}',
        '{"as": "t1", "do": "take_over", "signal": 2}',
    )

    assert [step.signal for step in day.steps if isinstance(step, SendSignal)] == [1, 1, 2]


@pytest.mark.parametrize(
    "step",
    [
        '{"as": "t1", "do": "assess", "visit": "v1", "condition": "UV-V-07", "outcome": "hersteld"',
        '{"as": "t1", "do": "close_visit", "visit": "v1", "rest": "overtreding"',
        '{"as": "t1", "do": "start_visit", "visit": "v2", "business": "linde", "kind": "hercontrole"',
        '{"as": "t1", "do": "photo", "visit": "v1", "file": "foto/ontbreekt.jpg"',
    ],
)
def test_what_the_program_refuses_may_stand_in_a_script_that_expects_it(step: str) -> None:
    assert last(START, step + ', "expect": "refused"}').expect_refused

    with pytest.raises(DayScriptError):
        parsed(START, step + "}")


def test_a_refused_start_leaves_its_key_free() -> None:
    day = parsed(
        '{"as": "t1", "do": "start_visit", "visit": "v1", "business": "club", "kind": "regulier", "expect": "refused"}',
        START,
    )

    assert len(day.steps) == 2


def test_a_script_that_cannot_be_read_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(DayScriptError, match=r"nergens\.json: cannot be read"):
        read_day_script(tmp_path / "nergens.json", the_catalogue())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name are a Unix thing")
def test_a_script_that_is_a_pipe_or_a_folder_is_refused_at_once_and_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(tmp_path / "pijp.json")
    monkeypatch.chdir(tmp_path)

    with pytest.raises(DayScriptError, match=r"^pijp\.json: is not a file$"):
        read_day_script(tmp_path / "pijp.json", the_catalogue())
    with pytest.raises(DayScriptError, match=r"^\.: is not a file$"):
        read_day_script(Path(), the_catalogue())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "foto").mkdir()
    (tmp_path / "foto" / "deur.jpg").write_bytes(b"\xff\xd8 not really")
    return tmp_path


def photo_step(path: str) -> str:
    return f'{{"as": "t1", "do": "photo", "visit": "v1", "file": "{path}"}}'


def test_a_photo_is_found_beside_the_script(folder: Path) -> None:
    step = last(START, photo_step("foto/deur.jpg"), folder=folder)

    assert isinstance(step, AddPhoto)
    assert step.file == PurePosixPath("foto/deur.jpg")


def a_link(folder: Path) -> str:
    (folder / "link.jpg").symlink_to(folder / "foto" / "deur.jpg")
    return "link.jpg"


def a_linked_folder(folder: Path) -> str:
    (folder / "andere").symlink_to(folder / "foto", target_is_directory=True)
    return "andere/deur.jpg"


def a_large_file(folder: Path) -> str:
    with (folder / "groot.jpg").open("wb") as file:
        file.truncate(25_000_001)
    return "groot.jpg"


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda _: "../deur.jpg", r"must be a relative path without \.\."),
        (lambda _: "/etc/hostname", r"must be a relative path without \.\."),
        (lambda _: "foto//deur.jpg", r"must be a relative path without \.\."),
        (lambda _: "foto\\\\deur.jpg", r"must be a relative path with /"),
        (lambda _: "C:/deur.jpg", r"must be a relative path with /"),
        (lambda _: "foto/weg.jpg", "no such file"),
        (lambda _: "foto", "is not a file"),
        (lambda _: "x" * 280, "no such file"),
        (a_link, "goes through a link"),
        (a_linked_folder, "goes through a link"),
        (a_large_file, "has 25000001 bytes; at most 25000000 are allowed"),
    ],
)
def test_a_photo_elsewhere_linked_missing_or_huge_is_refused(
    folder: Path, make: Callable[[Path], str], reason: str
) -> None:
    path = make(folder)

    with pytest.raises(DayScriptError, match=reason) as raised:
        parsed(START, photo_step(path), folder=folder)

    assert (raised.value.line, raised.value.field) == (6, "steps[1].file (step 2)")
