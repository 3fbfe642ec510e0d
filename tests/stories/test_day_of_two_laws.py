"""The shipped day of New Year: a municipality with rules of its own goes from the register to its ordinance."""

from pathlib import Path

import pytest

from inspector.demo.script.day import read_day_script
from tests.e2e.golden_documents import YEAR, kept, text_of
from tests.fakes.day import plays_script, the_catalogues
from tests.unit.demo.given import YEAR_DAY
from tests.unit.reports.pdf_text import pages_of

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_visit_on_each_side_of_new_year_asks_what_the_law_of_its_day_has(tmp_path: Path) -> None:
    day = plays_script(read_day_script(YEAR_DAY, the_catalogues()[-1]), tmp_path / "out")

    assert day.ended_well
    (refusal,) = day.played.summary.refusals
    assert (refusal.expected, refusal.do) == (True, "count"), "nobody asks about 21 where 18 is the age"
    assert (day.visit("c1", "oudjaar").catalogue, day.visit("c1", "nieuwjaar").catalogue) == ("2026.1", "2027.1")
    files = {name: (day.out / f"{name}.pdf").read_bytes() for name in YEAR}
    before, after = (" ".join(pages_of(each)) for each in files.values())
    assert "Wet regulering prostitutie met registratie" in before
    assert "Gemeentelijke verordening (APV)" in after
    assert "registr" not in after.casefold()
    for report, rule, article in (
        (before, "Telefoonnummer bij de deur (lokaal)", "artikel 7"),
        (after, "Sluitingstijd (lokaal)", "artikel 4"),
    ):
        assert rule in report
        assert f"Nadere regels seksbedrijven, {article}" in report
    for name, document in files.items():
        assert text_of(document) == kept(name), "look at it, then: python -m tests.e2e.golden_documents OUT"
