from PIL import Image, ImageChops, ImageStat

from tests.unit.reports.looks import KEPT, drawn

MOST = 0.3
"""How far a page may differ on average, of 255: the width of a letter more or less, not a line."""


def test_the_documents_look_as_they_did_when_somebody_looked_at_them() -> None:
    pages = drawn()

    assert set(pages) == {path.name for path in KEPT.iterdir()}, "look, then: python -m tests.unit.reports.looks"
    for name, page in pages.items():
        with Image.open(KEPT / name) as kept:
            differ = ImageStat.Stat(ImageChops.difference(kept.convert("L"), page)).mean[0]
        assert differ < MOST, (name, differ)
