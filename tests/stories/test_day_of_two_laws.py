"""A day script that runs over New Year, when a municipality goes from the register to its ordinance."""

from pathlib import Path

import pytest

from tests.fakes.day import BEGUN, C1, SIGNED, T1, plays, step
from tests.unit.reports.pdf_text import pages_of

pytestmark = pytest.mark.usefixtures("qapp")

TWO_LAWS = {
    "name": "Voorbeeldstad",
    "language": "nl",
    "regimes": [
        {"regime": "WRP_REGISTER", "from": "2026-01-01", "until": "2026-12-31"},
        {"regime": "APV_NU", "from": "2027-01-01"},
    ],
    "conditions": [
        {
            "id": "LO-01",
            "title": "Sluitingstijd",
            "question": "Is het bedrijf dicht tussen twee en zes uur?",
            "severity": "middel",
            "term_days": 14,
            "article": "nadere regels, artikel 4",
        }
    ],
}
LATE = "Om drie uur waren er klanten."


def test_a_visit_on_each_side_of_new_year_asks_what_the_law_of_its_day_has(tmp_path: Path) -> None:
    begun, *rest = BEGUN

    day = plays(
        tmp_path,
        begun | {"at": "2026-12-31T23:30:00+01:00"},
        *rest,
        step("t1", "count", visit="v1", check="ID-05", outcome="ja", number=2),
        step("t1", "assess", visit="v1", condition="LO-01", outcome="voldoet"),
        step("t1", "close_visit", **SIGNED),
        begun | {"visit": "v2", "at": "2027-01-01T00:30:00+01:00"},
        *(each | {"visit": "v2"} for each in rest),
        step("t1", "count", visit="v2", check="ID-05", outcome="ja", number=2, expect="refused"),
        step("t1", "count", visit="v2", check="ID-10", outcome="ja", number=2),
        step("t1", "assess", visit="v2", condition="LO-01", outcome="overtreding", facts=LATE, severity="middel"),
        step("t1", "close_visit", **SIGNED | {"visit": "v2"}),
        step("t1", "sync"),
        step("c1", "sync"),
        *(step("c1", "release_visit", visit=visit) for visit in ("v1", "v2")),
        *(step("c1", "report", visit=visit, file=f"rapport-{visit}.pdf") for visit in ("v1", "v2")),
        officers=[T1, C1],
        municipality=TWO_LAWS,
    )

    assert day.ended_well
    assert len(day.played.summary.refusals) == 1
    before, after = (" ".join(pages_of((day.out / f"rapport-{visit}.pdf").read_bytes())) for visit in ("v1", "v2"))
    assert "Wet regulering prostitutie met registratie" in before
    assert "seksbedrijven 2026.1" in before
    assert "Gemeentelijke verordening (APV)" in after
    assert "seksbedrijven 2027.1" in after
    assert "registr" not in after.casefold()
    assert "Sluitingstijd" not in before
    for said in ("Sluitingstijd (lokaal)", LATE, "nadere regels, artikel 4"):
        assert said in after, said
