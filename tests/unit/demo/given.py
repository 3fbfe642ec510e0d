"""What the tests of day scripts start from."""

import json
from functools import cache
from pathlib import Path
from typing import cast

from inspector.domain.catalogue.catalogue import Catalogue, parse_catalogue

ROOT = Path(__file__).resolve().parents[3]
HERE = Path(__file__).resolve().parent
EXAMPLE = HERE / "example.json"
DEMO = ROOT / "resources" / "demo"
DAY = DEMO / "dag.json"
YEAR_DAY = DEMO / "jaarwisseling.json"
CATALOGUE = ROOT / "resources" / "catalogues" / "uniforme-voorwaarden-2026.1.json"

Document = dict[str, object]


def document_of(path: Path) -> Document:
    """The JSON object in a file."""
    return cast("Document", json.loads(path.read_text(encoding="utf-8")))


@cache
def the_catalogue() -> Catalogue:
    """The catalogue that the program ships."""
    return parse_catalogue(document_of(CATALOGUE), CATALOGUE.read_bytes())
