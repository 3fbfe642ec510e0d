"""Whether a name stands in a text is asked where one does, and seldom where none does."""

import re
from itertools import product
from time import process_time

import pytest

from inspector.domain.name_guard import find_names
from tests.architecture.project import ROOT
from tests.unit.domain.name_sentences import WITH_A_NAME, WITHOUT_A_NAME

BEFORE = (
    *("sekswerker", "sekswerkster", "mevrouw", "mevr.", "mw.", "mw", "meneer", "mijnheer", "dhr.", "dhr", "de heer"),
    *("juffrouw", "genaamd", "geheten", "heet", "heette", "noemt zich", "naam is", "naam:", "werknaam", "bekend als"),
    *("sex worker", "Mr.", "Mrs.", "Ms.", "Miss", "named", "called", "name is", "known as", "prostituee", "alias"),
)


@pytest.mark.parametrize(
    ("before", "name"), list(product(BEFORE, ("Anna", "Özlem", "van der Berg-Smit", "D'Angelo", "Łucja")))
)
def test_a_name_after_each_of_these_words_is_found(before: str, name: str) -> None:
    text = f"Kamer 3, {before} {name} deed open."

    assert [text[start:end] for start, end in find_names(text)] == [name]


@pytest.mark.parametrize(
    "gap",
    [" ", "  ", "\n", "\u00a0", "\t", ": ", ' "', " (", " \u201c", ", ", " \u200b", "\u200b", "\ufeff ", " \u00ad"],
    ids=ascii,
)
def test_what_stands_between_hides_no_name(gap: str) -> None:
    assert find_names(f"sekswerker{gap}Anna")


@pytest.mark.parametrize("text", ["mevrouw " * 1000, f"mevrouw {'a' * 60} " * 100], ids=("words", "long words"))
def test_a_text_made_to_be_slow_is_looked_at_while_somebody_types(text: str) -> None:
    assert find_names(text)
    assert min(map(_seconds, [text] * 5)) < 0.02


def _seconds(text: str) -> float:
    began = process_time()
    find_names(text)
    return process_time() - began


@pytest.mark.parametrize("role", ["exploitant", "beheerder", "vergunninghouder", "tolk"])
def test_it_is_not_asked_of_whose_role_in_the_business_is_said_beside_the_name(role: str) -> None:
    for text in (f"{role} mevrouw Jansen", f"de {role}, de heer Jansen", f"Mevrouw J. de Vries ({role})"):
        assert not find_names(text), text


def test_how_well_names_are_found_is_said_with_these_figures() -> None:
    caught = sum(map(bool, map(find_names, WITH_A_NAME)))
    alarms = sum(map(bool, map(find_names, WITHOUT_A_NAME)))

    said = re.sub(r"\s+", " ", (ROOT / "docs" / "threat-model.md").read_text(encoding="utf-8"))
    assert (
        f"Of {len(WITH_A_NAME)} sentences with a name it asks at {caught}, "
        f"of {len(WITHOUT_A_NAME)} without one at {alarms}"
    ) in said
