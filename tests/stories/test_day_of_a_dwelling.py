"""A day on which a dwelling is entered with consent, at night on a warrant, in an emergency, and once as it may not."""

from pathlib import Path

from inspector.domain.entry_grounds import Basis
from inspector.domain.values import VisitState
from tests.fakes.day import BEGUN, C1, PHOTO, SIGNED, T1, Fields, plays, step

ATTIC = {"visit": "v1", "place": "woning", "name": "zolder"}
WARRANT = {"number": "M-12", "by": "A. de Boer", "capacity": "burgemeester", "issued": "2026-11-24"}
REFUSED = {"expect": "refused"}
ANSWER = step("t1", "assess", visit="v1", condition="UV-V-07", outcome="voldoet")
DEMAND = step("t1", "demand", visit="v1", role="bewoner", text="Uw huurcontract.", answer="pending")
RECEIPT = step("t1", "receipt", visit="v1", text="Map met roosters")
PICTURE = step("t1", "photo", visit="v1", file=PHOTO.name)


def at(moment: str, one: Fields) -> Fields:
    return one | {"at": f"2026-11-{moment}+01:00"}


def test_a_routine_visit_with_a_dwelling_and_the_consent_taken_back(tmp_path: Path) -> None:
    day = plays(
        tmp_path,
        at("24T13:00:00", BEGUN[0]),
        *BEGUN[1:],
        step("t1", "enter", **ATTIC) | REFUSED,
        step("t1", "enter", **ATTIC, consent={"by": "exploitant"}) | REFUSED,
        at("24T13:34:00", step("t1", "enter", **ATTIC, consent={"by": "bewoner"})),
        ANSWER,
        at("24T13:41:00", step("t1", "leave", **ATTIC, withdrawn=True)),
        PICTURE,
        step("t1", "leave", **ATTIC) | REFUSED,
        step("t1", "close_visit", **SIGNED),
        officers=[T1, C1],
    )

    assert day.ended_well
    room, attic = day.visit("t1").places
    assert (room.place, room.basis, room.out) == ("bedrijfsruimte", Basis.POWER, None)
    assert (attic.name, attic.basis, attic.withdrawn, attic.unlawful) == ("zolder", Basis.CONSENT, True, False)
    assert (attic.came_in, attic.out) == ("2026-11-24T13:34:00+01:00", "2026-11-24T13:41:00+01:00")
    assert day.visit("t1").state is VisitState.CLOSED


def test_a_warrant_at_night_and_on_the_fourth_day_after_an_emergency_and_a_room_that_turned_out_a_dwelling(
    tmp_path: Path,
) -> None:
    by_night, cellar = WARRANT | {"night": True}, ATTIC | {"name": "kelder"}
    smoke = {"emergency": "Rook onder de deur.", "companions": [{"role": "brandweer", "reason": "blussen"}]}
    first = (
        *BEGUN,
        step("t1", "enter", **ATTIC, **smoke),
        step("t1", "leave", **ATTIC),
        step("t1", "enter", **(cellar | {"place": "bedrijfsruimte"}), ground="Awb 5:15"),
        step("t1", "enter", **cellar, turned_out=True),
        ANSWER | REFUSED,
        step("t1", "enter", **cellar, turned_out=True, consent={"by": "bewoner"}),
        ANSWER,
        step("t1", "leave", **cellar),
    )
    day = plays(
        tmp_path,
        *(each | {"visit": "v0"} for each in first),
        at("24T18:00:00", BEGUN[0]),
        *BEGUN[1:],
        at("25T00:00:00", step("t1", "enter", **ATTIC, warrant=WARRANT) | REFUSED),
        step("t1", "enter", **ATTIC, warrant=by_night),
        step("t1", "leave", **ATTIC),
        step("t1", "enter", **ATTIC, warrant=WARRANT | {"absent": True}, resident_absent=True) | REFUSED,
        at("27T23:59:00", step("t1", "enter", **ATTIC, warrant=WARRANT | {"absent": True}, resident_absent=True)),
        step("t1", "leave", **ATTIC),
        at("28T10:00:00", step("t1", "enter", **ATTIC, warrant=WARRANT) | REFUSED),
        step("t1", "enter", **ATTIC, warrant=WARRANT, unlawful=True),
        ANSWER | REFUSED,
        PICTURE | REFUSED,
        DEMAND | REFUSED,
        RECEIPT | REFUSED,
        RECEIPT | {"returned": True},
        step("t1", "statement", visit="v1", role="bewoner", text="Gaat u weg."),
        step("t1", "note", visit="v1", text="De bewoner wees ons de deur."),
        step("t1", "leave", **ATTIC),
        DEMAND,
        ANSWER,
        officers=[T1, C1],
    )

    assert day.ended_well
    found = day.visit("t1", "v0").places
    assert [each.basis for each in found] == [Basis.POWER, Basis.EMERGENCY, Basis.CONSENT]
    assert all(each.ground for each in found)
    assert [each.unlawful for each in day.visit("t1").places] == [False, False, False, True]
    _, *whys = [refusal.why for refusal in day.played.summary.refusals]
    assert "Tussen middernacht en zes uur" in whys[0]
    assert "27-11-2026" in whys[2]
    assert whys[3] == whys[4]
    assert whys[3:] == whys[3:4] * 4
    assert whys[3].startswith("U betrad zolder zonder geldige grond")
