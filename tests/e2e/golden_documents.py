"""The documents of the shipped days as text: `python -m tests.e2e.golden_documents OUT` keeps what a play left there.

What differs from play to play is masked: hashes, report numbers, ids, and the annex with the heads of the logs, whose
order is that of their ids. Look at the documents themselves before keeping their text.
"""

import re
import sys
from pathlib import Path

from tests.unit.reports.pdf_text import pages_of

KEPT = Path(__file__).with_name("documents")
DOCUMENTS = (
    "rapport-linde", "afschrift-linde", "report-linde-en", "concept-kade", "rapport-arbeid-kade",
    "afschrift-arbeid-kade", "rapport-hercontrole-linde", "uitreikblad-v1", "exit-sheet-v2-nla",
)  # fmt: skip

YEAR = ("rapport-oudjaar", "rapport-nieuwjaar")
"""Those of the shipped day of New Year, which is played alone."""

_NUMBER = re.compile(r"\b((?:NLA-)?\d{4})-[0-9A-F]{8}\b")
_HASH = re.compile(r"\b(?:[0-9a-f]{4,8}(?:[ \u200b]+|\b)){3,}(?:…|(?::\d+))?")
_CHAIN = re.compile(r"(?:Bijlage|Annex) [A-Z]\. (?:Waarborgen van het dossier|Safeguards of the file).*", re.DOTALL)
_SENTENCE = re.compile(r"(?<=[.:?]) (?=[A-Z0-9])")


def text_of(document: bytes) -> str:
    """The pages of a document, a sentence a line, without what no two plays have alike."""
    pages = _CHAIN.sub("", "\n\n".join(pages_of(document)))
    return _SENTENCE.sub("\n", _HASH.sub("# ", _NUMBER.sub(r"\1-#", pages))).strip() + "\n"


def kept(name: str) -> str:
    """The text that a document of the day had when somebody looked at it last."""
    return (KEPT / f"{name}.txt").read_text(encoding="utf-8")


if __name__ == "__main__":
    for each in (each for each in (*DOCUMENTS, *YEAR) if (Path(sys.argv[1]) / f"{each}.pdf").exists()):
        text = text_of((Path(sys.argv[1]) / f"{each}.pdf").read_bytes())
        (KEPT / f"{each}.txt").write_text(text, encoding="utf-8", newline="\n")
