"""Somebody who is offered help at a check answers A, B, C or D: what of it reaches whom, played by the real program."""

from pathlib import Path

import pytest

from inspector.cli.aid import Letter, letters_of
from inspector.demo.playing.company import Company, acting
from inspector.demo.playing.playing import play_step
from tests.fakes.day import BEGUN, P1, T1, Fields, PlayedDay, plays_script, script_of, step
from tests.fakes.vault_pages import all_plaintext

pytestmark = pytest.mark.usefixtures("qapp")

H1: Fields = {"key": "h1", "name": "Inloophuis De Haven", "agency": "hulp", "role": "aid"}
H2: Fields = {"key": "h2", "name": "Steunpunt Zuid", "agency": "hulp", "role": "aid"}
REFUSED: Fields = {"expect": "refused"}
WORDS = "Bel als ik alleen ben, ik ben Mirjam."
LOST = (
    "De schijf weigert: een vraag om hulp gaat van deze tablet niet mee. Zeg dat wie gebeld wil worden nu zelf belt, "
    "of een andere tablet neemt."
)
OPEN = step("t1", "open_cards", language="ro", card="K-7")
CLOSE = step("t1", "close_cards")
ASKS = step("t1", "refer", choice="B", organisation="h1", text=WORDS)
SIGNED = step("t1", "close_visit", visit="v1", rest="niet_gecontroleerd", rest_reason="Tijd.", operator="signs")


def played(folder: Path, *steps: Fields) -> tuple[PlayedDay, dict[str, tuple[Letter, ...]]]:
    """The day, and what each organisation reads at its end."""
    read: dict[str, tuple[Letter, ...]] = {}

    def reads(company: Company) -> None:
        for key in ("h1", "h2"):
            actor = acting(company, key)
            assert actor is not None
            read[key] = actor.look(lambda desk: letters_of(desk.vault, desk.clock))

    script = script_of(folder / "script", (*BEGUN, *steps), officers=[T1, P1, H1, H2])
    return plays_script(script, folder / "out", afterwards=reads), read


def test_each_answer_to_help_is_counted_for_its_agency_and_quarter_and_only_a_request_reaches_anybody(
    tmp_path: Path,
) -> None:
    day, read = played(
        tmp_path,
        step("t1", "refer", choice="A") | REFUSED,  # the officer has the tablet
        OPEN,
        step("t1", "refer", choice="A"),
        step("t1", "note", visit="v1", text="Ziet iemand dit?") | REFUSED,  # somebody else has it
        CLOSE,
        OPEN | {"language": "xx"} | REFUSED,
        OPEN | {"card": "K-99"} | REFUSED,
        OPEN | {"card": "K-10"},
        ASKS,
        ASKS | REFUSED,  # one request leaves the screen
        CLOSE,
        OPEN,
        step("t1", "refer", choice="C"),
        step("t1", "refer", choice="B", organisation="p1", text=WORDS) | REFUSED,
        CLOSE,
        OPEN,
        step("t1", "refer", choice="D"),
        CLOSE,
        SIGNED,
        step("t1", "sync"),
        step("t1", "sync"),
    )

    assert day.ended_well
    assert day.played.summary.referrals == {"gemeente": {"2026-Q4": {"A": 1, "B": 1, "C": 1, "D": 1}}}
    assert day.played.summary.cards == {"gemeente": {"2026-Q4": {"K-10": 1, "K-7": 3}}}
    assert [each.words for each in read["h1"]] == [WORDS]
    assert [each.language for each in read["h1"]] == ["ro"]
    assert read["h2"] == ()
    left = [each.read_bytes() for each in day.out.rglob("*") if each.is_file()]
    left += [all_plaintext(day.out / "state" / key, b"demo-wachtzin-voor-test") for key in ("t1", "p1", "h1")]
    assert not [data for data in left if b"Mirjam" in data]


def test_a_disk_that_refuses_what_left_the_screen_is_told_to_the_officer_whether_somebody_asked_or_not(
    tmp_path: Path,
) -> None:
    told: list[list[str]] = []

    def refuses(company: Company) -> None:
        actor = acting(company, "t1")
        assert actor is not None
        steps = company.setting.script.steps
        for asked in (True, False):
            told.append([])
            actor.device.app.notice.connect(lambda text, *_: told[-1].append(text))
            actor.look(lambda desk: desk.vault._connection.execute("PRAGMA query_only = ON"))
            for one in steps[-3:] if asked else (steps[-3], steps[-1]):
                assert play_step(company, one) is None
            actor.look(lambda desk: desk.vault._connection.execute("PRAGMA query_only = OFF"))

    script = script_of(tmp_path / "script", (*BEGUN, OPEN, ASKS, CLOSE), officers=[T1, H1])
    assert plays_script(script, tmp_path / "out", afterwards=refuses).ended_well

    # Whatever else the program would have written meanwhile is told too.
    assert [LOST in each for each in told] == [True, True]


def test_a_request_that_is_withdrawn_with_its_code_reaches_nobody(tmp_path: Path) -> None:
    day, read = played(
        tmp_path,
        OPEN,
        ASKS,
        CLOSE,
        OPEN,
        step("t1", "withdraw_referral", code=1),
        CLOSE,
        SIGNED,
        step("t1", "sync"),
        step("t1", "sync"),
    )

    assert day.ended_well
    assert read == {"h1": (), "h2": ()}
