"""A day on which a supervisor records decisions, puts them right, takes them back, and edits a business."""

from pathlib import Path

import pytest

from inspector.demo.summary import DecisionSummary
from tests.fakes.day import BEGUN, C1, SIGNED, T1, plays, step

pytestmark = pytest.mark.usefixtures("qapp")

REFUSED = {"expect": "refused"}
FOUND = {"visit": "v1", "condition": "UV-V-01"}
MADE = step("c1", "decide", **FOUND, measure="last onder dwangsom", date="2026-11-24", term_days=14)
JANSEN = {"name": "P. Jansen", "from": "2024-01-01", "until": "2025-12-31"}


def test_decisions_and_registers_are_played_by_the_taps_of_the_screens(tmp_path: Path) -> None:
    day = plays(
        tmp_path,
        BEGUN[0] | {"at": "2026-11-24T09:00:00+01:00"},
        *BEGUN[1:],
        step("t1", "assess", **FOUND, outcome="overtreding", facts="Knop werkt niet.", severity="zwaar", term_days=7),
        MADE | REFUSED,
        step("t1", "close_visit", **SIGNED),
        step("t1", "sync"),
        step("c1", "sync"),
        MADE | {"date": "2026-11-25"} | REFUSED,
        MADE | {"condition": "UV-V-07"} | REFUSED,
        MADE,
        MADE | REFUSED,
        MADE | {"term_days": 7, "reason": "Er staan zeven dagen in."},
        step("c1", "decide", **FOUND, measure="sluiting", date="2026-11-24", until="2026-12-24", objection=False),
        step("c1", "take_back_decision", **FOUND, reason="Ander dossier."),
        step("c1", "edit_business", business="linde", kvk="123", **REFUSED),
        step("c1", "edit_business", business="linde", address="Kade 1", **REFUSED),
        step("c1", "edit_business", business="linde", kvk="12345678", district="Centrum", managers=[JANSEN],
             hours="vr-za 20:00-04:00"),
        officers=[T1, C1],
    )  # fmt: skip

    assert day.ended_well
    assert day.visit("c1").decisions == (
        DecisionSummary(
            by="c1",
            condition="UV-V-01",
            measure="last onder dwangsom",
            date="2026-11-24",
            until="2026-12-01",
            objection_until="2027-01-05",
        ),
    )
    whys = [refusal.why for refusal in day.played.summary.refusals]
    parts = ("op dit apparaat", "vanaf de bekendmaking", "geen overtreding", "staat al in", "acht cijfers", "Straat")
    for why, part in zip(whys, parts, strict=True):
        assert part in why, why
