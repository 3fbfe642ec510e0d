"""The draft of the report on entering a dwelling: what one officer entered, on what, and what is filled in by hand."""

from pathlib import Path

from tests.fakes.day import BEGUN, C1, T1, T2, TOGETHER, Fields, plays, step
from tests.unit.reports.pdf_text import pages_of

ATTIC = {"visit": "v1", "place": "woning", "name": "zolder"}
CELLAR = ATTIC | {"name": "kelder"}
WARRANT = {"number": "M-12", "by": "A. de Boer", "capacity": "burgemeester", "issued": "2026-11-24"}


def text_of(path: Path) -> str:
    return " ".join(" ".join(pages_of(path.read_bytes())).split())


def at(moment: str, one: Fields) -> Fields:
    return one | {"at": f"2026-11-24T{moment}:00+01:00"}


def test_a_draft_tells_of_each_dwelling_on_what_when_and_with_whom(tmp_path: Path) -> None:
    along = [{"role": "tolk", "reason": "vertalen"}]
    day = plays(
        tmp_path,
        at("13:00", BEGUN[0]),
        *BEGUN[1:],
        step("t1", "entry_report", visit="v1", file="leeg.pdf", expect="refused"),
        at("13:34", step("t1", "enter", **ATTIC, consent={"by": "bewoner"}, companions=along)),
        at("13:41", step("t1", "leave", **ATTIC, withdrawn=True)),
        at("14:00", step("t1", "enter", **CELLAR, warrant=WARRANT)),
        at("14:10", step("t1", "leave", **CELLAR)),
        step("t1", "entry_report", visit="v1", file="alles.pdf"),
        step("t1", "entry_report", visit="v1", file="kelder.pdf", name="kelder"),
        step("t1", "entry_report", visit="v1", file="nergens.pdf", name="berging", expect="refused"),
        step("c1", "entry_report", visit="v1", file="coordinator.pdf", expect="refused"),
        officers=[T1, C1],
    )

    assert day.ended_well
    every, cellar = text_of(tmp_path / "out" / "alles.pdf"), text_of(tmp_path / "out" / "kelder.pdf")
    for said in (
        "Verslag van binnentreden",
        "Concept.",
        "Binnen: 24-11-2026, 13:34 uur",
        "Buiten: 24-11-2026, 13:41 uur",
        "Toestemming van: bewoner.",
        "Toestemming ingetrokken om 13:41.",
        "Mee: tolk (vertalen).",
        "Machtiging M-12 van 24-11-2026, gegeven door A. de Boer (burgemeester), geldig tot en met 27-11-2026.",
        "dit verslag is verplicht (Awbi 10)",
        "Naam van de bewoner, met de hand in te vullen: ____",
        "Afschrift aan de bewoner uiterlijk op 28-11-2026 (Awbi 11, niet juridisch getoetst).",
        "Naar waarheid opgemaakt op ambts",
    ):
        assert said in every, said
    assert "zolder" not in cellar
    assert "kelder" in cellar


def test_a_draft_says_whose_where_no_source_was_seen_and_that_it_is_compulsory_when_a_resident_agreed_only_later(
    tmp_path: Path,
) -> None:
    """Three visits: an emergency; two officers of whom each reports what he entered; consent after a warrant."""

    def at_another(visit: str, *steps: Fields) -> tuple[Fields, ...]:
        return tuple(each | {"visit": visit} for each in steps)

    day = plays(
        tmp_path,
        *BEGUN,
        step("t1", "enter", **ATTIC, emergency="Rook onder de deur."),
        step("t1", "entry_report", visit="v1", file="nood.pdf"),
        *at_another(
            "v2",
            *TOGETHER,
            step("t2", "join_visit"),
            step("t1", "enter", **ATTIC, consent={"by": "bewoner"}),
            step("t2", "enter", **CELLAR, unlawful=True),
            step("t1", "entry_report", file="t1.pdf"),
            step("t2", "entry_report", file="t2.pdf"),
        ),
        *at_another(
            "v3",
            at("13:00", BEGUN[0]),
            *BEGUN[1:],
            step("t1", "enter", **ATTIC, warrant=WARRANT),
            step("t1", "enter", **ATTIC, consent={"by": "bewoner"}, turned_out=True),
            step("t1", "entry_report", file="later.pdf"),
            step("t1", "enter", **CELLAR, consent={"by": "bewoner"}),
            step("t1", "entry_report", file="kelder.pdf", name="kelder"),
        ),
        officers=[T1, T2, C1],
    )

    assert day.ended_well
    told = {name: text_of(tmp_path / "out" / f"{name}.pdf") for name in ("nood", "t1", "t2", "later", "kelder")}
    assert "Grond: Awbi 2 lid 3, ernstig en onmiddellijk gevaar (niet juridisch getoetst)" in told["nood"]
    assert ("zolder" in told["t1"], "kelder" in told["t1"]) == (True, False)
    assert ("zolder" in told["t2"], "kelder" in told["t2"]) == (False, True)
    assert "Onrechtmatig" in told["t2"]
    assert "Buiten: niet vastgelegd" in told["t2"]
    assert "dit verslag is verplicht" in told["later"]
    assert "dit verslag is verplicht" not in told["kelder"]
