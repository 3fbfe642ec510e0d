"""What an officer, an operator or a judge reads is said in their words, never in those of the machinery."""

import json
import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pytest

from tests.architecture.project import ROOT

MACHINERY = {
    "nl": r"hubs?|keten|hash\w*|outbox|wachtrij|synchroni\w*|gesynchroni\w*|events?|gebeurtenis\w*|logboek\w*|vaults?|"
    r"streams?|compartiment\w*|envelop\w*|statements?|je|jij|jouw|officier\w*|binnentred\w*|stillegg\w*",
    "en": r"hubs?|chain|hash\w*|outbox|queue|sync\w*|events?|logs?|vaults?|streams?|compartments?|envelopes?",
}
"""Words of the machinery, the familiar form, and terms of law that mean something else: an `officier` is a public
prosecutor to a judge, `binnentreden` is of dwellings, `stillegging` is labour law."""

LOST = (
    "Bel meteen de functioneel beheerder en zeg van wie het is. Alleen de beheerder trekt een apparaat in, met de"
    " opdracht inspector hub revoke op de server; in deze app kan dat niet."
)
ASK_FIRST = (
    "Kan een ambtenaar niet verder omdat de tablet kwijt is? Vraag de functioneel beheerder die in te trekken (met"
    " inspector hub revoke). Daarna draagt u het bezoek hier over."
)
ALLOWED = {
    "binnentreden": {
        ("VisitPlaces", "Verslag van binnentreden opslaan"): "the name by law of the report on entering a dwelling",
    },
    "hub": {
        ("LostDevice", LOST): "the command that is to be given, as the administrator types it",
        ("Visit", ASK_FIRST): "the same command",
    },
}
IN_DOCUMENTS = {
    "gebeurtenis": "the course of a visit is a list of what happened",
    "logboek": "the annex names each record as the verifier does, which knows no other word for it",
    "event": "the course of a visit is a list of what happened",
    "log": "the annex names each record as the verifier does",
}
"""Words of the machinery in report and bundle, and why they are needed there."""

OF_ONE_AGENCY = {"Toezichthouder": "the word for the role itself"}
"""Where a text may say inspector of the municipality: everything else is read by other agencies too."""


def machinery(text: str, language: str) -> list[str]:
    return [found.group(0).lower() for found in re.finditer(rf"\b(?:{MACHINERY[language]})\b", text, re.IGNORECASE)]


def shown(language: str) -> Iterator[tuple[str, str, str]]:
    """Where a text of the screens stands, the Dutch, and the text in this language."""
    tree = ET.parse(ROOT / "resources" / "i18n" / "inspector_en.ts")  # noqa: S314 - ours
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            dutch = message.findtext("source", "")
            text = dutch if language == "nl" else message.findtext("translation", "")
            yield context.findtext("name", ""), dutch, text


def printed(language: str) -> Iterator[str]:
    """The words of the documents."""
    waiting = [json.loads((ROOT / "resources" / "reports" / f"words.{language}.json").read_text(encoding="utf-8"))]
    while waiting:
        value = waiting.pop()
        waiting += value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
        if isinstance(value, str):
            yield value


@pytest.mark.parametrize("language", MACHINERY)
def test_no_screen_speaks_of_the_machinery(language: str) -> None:
    found = {
        (place, dutch): words
        for place, dutch, text in shown(language)
        if (words := [w for w in machinery(text, language) if (place, dutch) not in ALLOWED.get(w, {})])
    }

    assert found == {}


@pytest.mark.parametrize("language", MACHINERY)
def test_no_document_speaks_of_the_machinery(language: str) -> None:
    found = {text: machinery(text, language) for text in printed(language)}

    assert {text: words for text, words in found.items() if set(words) - IN_DOCUMENTS.keys()} == {}


def test_the_verifier_and_its_manual_name_the_officer_as_a_judge_does() -> None:
    for name in ("LEESMIJ.txt", "verify.py"):
        text = (ROOT / "resources" / "reports" / name).read_text(encoding="utf-8")

        assert re.findall(r"\bofficier\w*|\bde hub\b|\bcentrale opslag\b", text, re.IGNORECASE) == [], name


def test_no_agency_is_addressed_as_the_inspectors_of_the_municipality() -> None:
    found = [dutch for _, dutch, _ in shown("nl") if re.search(r"\btoezichthouders?\b", dutch, re.IGNORECASE)]

    assert [dutch for dutch in found if dutch not in OF_ONE_AGENCY] == []


def test_each_allowed_word_is_still_said_where_it_is_allowed() -> None:
    every = {(place, dutch) for place, dutch, _ in shown("nl")}
    in_documents = {word for language in MACHINERY for text in printed(language) for word in machinery(text, language)}

    assert {place for places in ALLOWED.values() for place in places} <= every
    assert IN_DOCUMENTS.keys() <= in_documents
