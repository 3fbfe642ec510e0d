"""What the program says about the law: `python -m tests.architecture.law_page` draws the catalogue's part of the page.

The part above it is written by hand, one row a statement. A test finds each statement of the program by the words that
statements about the law have.
"""

import ast
import functools
import json
import re
from collections.abc import Iterator
from dataclasses import asdict

from inspector.app.shipped_cards import shipped_cards, shipped_protocols
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.catalogue.indicators import Indicator
from inspector.domain.catalogue.items import Condition, IdentityCheck, LabourCheck
from inspector.domain.catalogue.sanctions import LABOUR_LADDER, LADDER, Ladder
from tests.architecture.project import ROOT, files
from tests.unit.demo.given import the_catalogue

PAGE = ROOT / "docs" / "law.md"
BEGIN = "## The catalogue"
"""From here on the page is drawn."""

ABOUT_RIGHTS = frozenset(f"K-{number}" for number in range(1, 9))
"""The cards for the person who is present that say what somebody may, must or gets."""

_LAWS = (
    "Awb", "Awbi", "AVG", "UAVG", "Wpg", "Bpg", "Wabb", "WID", "Wav", "Wml", "Atw", "Arbowet", "Arbobesluit", "Bbl",
    "Bal", "APV", "Wrp", "Wgts", "WGS", "Opiumwet", "WWM", "Gemeentewet", "Politiewet", "Omgevingswet", "Archiefwet",
    "BW", "Sr", "Sv", "Stb", "ECLI", "Wbtv", "ABRvS",
)  # fmt: skip
_ABOUT_THE_LAW = re.compile(
    rf"\b(?:{'|'.join(_LAWS)})\b|\bart(?:ikel|\.) ?\d|\bwet(?:telijke?)?\b|\bconvenant|\bbezwaar\b"
    r"|\b(?:in|na|van) het besluit\b|geen besluit|\brechten\b|strafbaar|\bcautie|ambtseed|ambtsbelofte|naar waarheid"
    r"|bevoegd|binnentreden|mee ?werken|mee te werken|niet juridisch|minderjarig|vermoedelijk|zienswijze"
    r"|toestemming van de|bewaartermijn (?:loopt|verstreken)|geldig op de dag|dwangsom|bestuursdwang|boeterapport"
    r"|stillegging",
    re.IGNORECASE,
)
_QT_TEXT = re.compile(r'qsTr\("((?:[^"\\]|\\.)*)"')
_ROW = re.compile(r"^\| (?!---|statement)(.*?) \| ", re.MULTILINE)


def written() -> str:
    """The part of the page that is written by hand."""
    return PAGE.read_text(encoding="utf-8").partition(BEGIN)[0]


def quoted() -> set[str]:
    """The statements that have a row there."""
    return set(_ROW.findall(written()))


def statements() -> set[str]:
    """What the screens, the refusals and the documents say about the law."""
    said = {_even(text) for text in _every_text() if _ABOUT_THE_LAW.search(text)}
    return {text for text in said if "_" not in text} | {line for card, line in _card_lines() if card in ABOUT_RIGHTS}


def every_text() -> set[str]:
    """Everything that the program can say."""
    return {_even(text) for text in _every_text()}


def texts_where(hint: re.Pattern[str]) -> set[str]:
    """The same without what is said in Python files whose source has no such place: these are not parsed."""
    return {_even(text) for text in _read_texts(hint)}


def _even(text: str) -> str:
    return " ".join(text.replace("\\n", " ").replace('\\"', '"').split())


@functools.cache
def _every_text() -> tuple[str, ...]:
    return tuple(_read_texts())


def _read_texts(hint: re.Pattern[str] = re.compile("")) -> Iterator[str]:
    for path in files("inspector/**/*.qml", "inspector/*.qml"):
        yield from _QT_TEXT.findall((ROOT / path).read_text(encoding="utf-8"))
    for path in files("inspector/**/*.py"):
        source = (ROOT / path).read_text(encoding="utf-8")
        if hint.search(source):
            yield from _texts_in(ast.parse(source))
    words = json.loads((ROOT / "resources/reports/words.nl.json").read_text(encoding="utf-8"))
    for value in words.values():
        yield from value.values() if isinstance(value, dict) else value if isinstance(value, list) else [value]
    yield from (ROOT / "resources/reports/LEESMIJ.txt").read_text(encoding="utf-8").split("\n\n")
    yield from (line for _, line in _card_lines())
    for protocol in (each for one in shipped_protocols() for each in one.protocols):
        yield protocol.title.nl
        yield from (step.text.nl for step in protocol.steps)
    yield from asdict(next(each for each in shipped_cards() if each.code == "nl").words.help).values()


def _card_lines() -> Iterator[tuple[str, str]]:
    for card in next(each for each in shipped_cards() if each.code == "nl").cards:
        for line in card.lines:
            yield card.id, line.text


def _texts_in(tree: ast.Module) -> Iterator[str]:
    """The Dutch of each text, without what documents the code; in a `Wording` the English one stands beside it."""
    nodes = tuple(ast.walk(tree))
    left_out = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    for call in nodes:
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "Wording":
            left_out |= {id(node) for english in call.args[1:] for node in ast.walk(english)}
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in left_out:
            yield node.value


def drawn() -> str:
    """The part of the page that the catalogue and the ladders make."""
    catalogue = the_catalogue()
    return "\n".join(
        (
            BEGIN,
            "",
            f'Drawn from version {catalogue.version}, which says of itself: "{catalogue.disclaimer.nl}"',
            "It shows in the checklist, beside each condition, and in the report.",
            "",
            "### Regimes",
            "",
            "Under which one a business falls stands in its data.",
            "",
            "| code | name | register | youngest age |",
            "|---|---|---|---|",
            *(
                f"| `{each.regime}` | {each.name.nl} | {'yes' if each.registration else 'no'} | {each.minimum_age} |"
                for each in catalogue.regimes
            ),
            "",
            "### Sources",
            "",
            "| code | source |",
            "|---|---|",
            *(f"| {source.code} | {source.name.nl} |" for source in catalogue.sources),
            "",
            "### Licence conditions",
            "",
            "| condition | what it asks | what it rests on | state |",
            "|---|---|---|---|",
            *(line for condition in catalogue.conditions for line in _bases(condition)),
            "",
            "### Labour checks",
            "",
            "| check | what it asks | what it rests on | state |",
            "|---|---|---|---|",
            *(
                f"| {check.id} | {check.title.nl} | {check.basis.nl} | {_state(is_verified=check.verified)} |"
                for check in catalogue.labour_checks
            ),
            "",
            "### Notes beside conditions, checks and signs",
            "",
            "From the same sources; no lawyer read them.",
            "",
            "| where | note |",
            "|---|---|",
            *(f"| {item.id} | {item.note.nl} |" for item in _noted(catalogue) if item.note.nl),
            "",
            "### Measures that the report proposes",
            "",
            "From general knowledge and from notes of municipalities, **not checked**; each fixes its own.",
            "",
            "| severity | time | municipality | who decides | Labour Inspectorate |",
            "|---|---|---|---|---|",
            *_rungs(LADDER, LABOUR_LADDER),
            "",
        )
    )


def _bases(condition: Condition) -> Iterator[str]:
    for basis in condition.bases:
        said = f"{basis.source}: {basis.reference.nl}"
        yield f"| {condition.id} | {condition.title.nl} | {said} | {_state(is_verified=basis.verified)} |"


def _state(*, is_verified: bool) -> str:
    return "source seen" if is_verified else "**not checked**"


def _noted(catalogue: Catalogue) -> Iterator[Condition | LabourCheck | IdentityCheck | Indicator]:
    yield from catalogue.conditions
    yield from catalogue.labour_checks
    yield from catalogue.identity_checks
    yield from catalogue.indicators


def _rungs(ladder: Ladder, labour: Ladder) -> Iterator[str]:
    for severity, rungs in ladder.items():
        for time, rung in enumerate(rungs, 1):
            measure = f"{rung.name.nl} ({rung.term.nl})"
            other = labour[severity][time - 1]
            yield f"| {severity} | {time} | {measure} | {rung.decided_by.nl} | {other.name.nl} ({other.term.nl}) |"


if __name__ == "__main__":
    PAGE.write_text(written() + drawn(), encoding="utf-8", newline="\n")
