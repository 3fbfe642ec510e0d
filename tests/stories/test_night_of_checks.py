"""A night on which people show passes or not, and the register is asked about some: played by the real program."""

from datetime import UTC, datetime
from itertools import count, islice
from pathlib import Path

import pytest
import segno

from inspector.crypto.ids import SystemIds
from inspector.crypto.signatures import SigningKey
from inspector.domain.citizen_number import passes_eleven_test
from inspector.passes.binding import DocumentKind
from inspector.register.passes import issue
from inspector.register.register import make_register, opened
from tests.fakes.day import BEGUN, P1, T1, Fields, plays, step

pytestmark = pytest.mark.usefixtures("qapp")

ANNA: Fields = {"key": "anna", "bsn": "999993847", "document": "SPECI2014", "birth": "1990-03-10"}
BEA: Fields = {"key": "bea", "bsn": "999992077", "document": "SPECI2015", "birth": "1985-11-30"}
CARL: Fields = {"key": "carl", "bsn": "999990019", "document": "SPECI2016", "birth": "1979-01-02"}
REFUSED: Fields = {"expect": "refused"}
EVENING, LATE, NEXT = "2026-11-25T20:%02d:00+01:00", "2026-11-25T23:%02d:00+01:00", "2026-11-26T11:%02d:00+01:00"


def people(number: int) -> list[Fields]:
    """As many with numbers of the proof set, each with a document and a birth that nobody else has."""
    numbers = (f"{each:09}" for each in count(999_990_019) if passes_eleven_test(f"{each:09}"))
    return [
        {"key": f"p{place}", "bsn": bsn, "document": f"SPECI{4000 + place}", "birth": f"19{60 + place}-11-{place:02}"}
        for place, bsn in enumerate(islice(numbers, number), 1)
    ]


def pictured(file: Path, code: str) -> None:
    """A picture of a code."""
    file.parent.mkdir(parents=True, exist_ok=True)
    segno.make_qr(code, error="m").save(str(file), scale=8, border=4)


def foreign_pass(folder: Path) -> str:
    """A pass of a register for which nobody here vouches."""
    ids = SystemIds()
    make_register(folder, ids).vouch(SigningKey(ids.key32()), "Elders", datetime(2026, 11, 24, tzinfo=UTC))
    with opened(folder, ids, lambda: datetime(2026, 11, 24, 12, tzinfo=UTC)) as register:
        return issue(register, "999993847", DocumentKind.PASSPORT, "SPECI2014", "10031990")


def test_passes_and_questions_of_a_day_are_counted_by_what_was_shown(tmp_path: Path) -> None:
    day = plays(
        tmp_path,
        step("register", "issue_pass", person="anna", at="2026-11-24T20:00:00+01:00"),
        *BEGUN,
        step("t1", "check_pass", visit="v1", person="anna"),
        step("t1", "check_pass", visit="v1", person="anna", document="ANDER1"),
        step("t1", "check_pass", visit="v1", person="bea"),
        step("t1", "ask_register", visit="v1", person="anna"),
        step("t1", "ask_register", visit="v1", person="bea") | REFUSED,
        step("t1", "ask_register", visit="v1", person="bea", at="2026-11-24T20:10:00+01:00"),
        step("t1", "sync"),
        step("register", "revoke_pass", person="anna"),
        step("register", "revoke_pass", person="carl") | REFUSED,
        step("t1", "fetch_status_list", at="2026-11-25T08:00:00+01:00"),
        step("t1", "check_pass", visit="v1", person="anna"),
        step("t1", "close_visit", visit="v1", rest="niet_gecontroleerd", rest_reason="Tijd.", operator="signs"),
        step("t1", "ask_register", visit="v1", person="bea") | REFUSED,
        officers=[T1, P1],
        register={"people": [ANNA, BEA, CARL]},
    )

    assert day.ended_well
    shown = {"registered": 2, "other_document": 1, "not_shown": 1, "not_registered": 1, "withdrawn": 1}
    assert day.played.summary.checks == {"v1": dict(sorted(shown.items()))}
    assert day.visit("t1").counts["ID-08"] == {"ja": 2, "nee": 1, "niet_vast_te_stellen": 3}
    whys = [refusal.why for refusal in day.played.summary.refusals]
    assert [why.partition(".")[0] for why in whys] == [
        "U stelde net een vraag",
        "Het register doet dit niet",
        "Dit bezoek is afgesloten",
    ]
    assert (day.out / "state" / "register" / "register.db").is_file()
    assert b"token_keys" in next(file for file in day.files() if file.name == "hub.db").read_bytes()


@pytest.mark.long
def test_a_night_with_thirty_people_says_how_often_what_was_shown_and_keeps_nothing_of_anybody(tmp_path: Path) -> None:
    thirty = people(30)
    pictured(tmp_path / "script" / "vreemd.png", foreign_pass(tmp_path / "elders"))
    pictured(tmp_path / "script" / "vals.png", "N1:" + "ABC" * 100)

    def checks(*places: int, officer: str = "t1", **more: object) -> list[Fields]:
        return [step(officer, "check_pass", visit="v1", person=f"p{place}", **more) for place in places]

    def asks(*places: int, officer: str, when: str) -> list[Fields]:
        who = enumerate(places)
        return [
            step(officer, "ask_register", visit="v1", person=f"p{place}", at=when % minute) for minute, place in who
        ]

    evening, *rest = BEGUN
    day = plays(
        tmp_path,
        *(step("register", "issue_pass", person=f"p{place}", at="2026-11-24T18:00:00+01:00") for place in range(1, 21)),
        evening | {"at": EVENING % 0},
        *rest,
        step("p1", "join_visit", visit="v1"),
        *checks(1, 2),  # the list is of yesterday
        step("t1", "ask_register", visit="v1", person="p21") | REFUSED,  # and so are the tokens
        step("register", "revoke_pass", person="p3"),
        step("t1", "fetch_status_list", at=EVENING % 20),
        step("p1", "sync"),
        *checks(3, *range(4, 12)),
        *checks(12, 13, document="VANEENANDER"),
        *checks(21, 22, 23),
        step("t1", "check_pass", visit="v1", file="vreemd.png"),
        step("t1", "check_pass", visit="v1", file="vals.png"),
        *checks(*range(14, 21), officer="p1"),
        *asks(21, 22, 2, officer="t1", when=LATE),
        step("t1", "sync", at=LATE % 10),
        step("t1", "go_offline"),
        step("p1", "go_offline"),
        *asks(24, 25, 26, officer="t1", when="2026-11-25T23:2%d:30+01:00"),
        *asks(27, 28, officer="p1", when="2026-11-25T23:3%d:30+01:00"),
        step("t1", "sync"),
        step("t1", "go_online", at="2026-11-26T02:00:00+01:00"),
        step("t1", "sync"),
        step("p1", "go_online", at=NEXT % 30),
        step("p1", "sync"),
        officers=[T1, P1],
        register={"people": thirty},
    )

    assert day.ended_well
    assert day.played.summary.checks["v1"] == {
        "cut_short": 1,
        "nobody_answered": 2,
        "not_opened": 1,
        "not_registered": 5,
        "not_shown": 3,
        "old_list": 2,
        "other_document": 2,
        "registered": 8 + 7 + 1,
        "withdrawn": 1,
    }
    # Each sees what his own part has: neither says about whom.
    assert day.visit("t1").counts["ID-08"] == {"ja": 9, "nee": 5, "niet_vast_te_stellen": 10}
    assert day.visit("p1").counts["ID-08"] == {"ja": 7, "niet_vast_te_stellen": 2}
    secrets = [str(each[name]).encode() for each in thirty for name in ("bsn", "document", "birth")]
    secrets += [b"".join(reversed(str(each["birth"]).encode().split(b"-"))) for each in thirty]
    for file in day.files():
        kept = file.read_bytes()
        assert not [each for each in secrets if each in kept], file
