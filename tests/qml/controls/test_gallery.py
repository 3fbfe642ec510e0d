"""Every control in every state, in both themes and orientations, has nothing wrong with it."""

from pathlib import Path

import pytest

from tests.qml.screen_lint import faults
from tests.qml.stage import LANDSCAPE, PORTRAIT, Stage

GALLERY = sorted((Path(__file__).parents[2] / "screenshots" / "gallery").glob("*.qml"))


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("sheet", GALLERY, ids=lambda sheet: sheet.stem)
def test_a_sheet_of_the_gallery_has_no_fault(stage: Stage, sheet: Path, dark: bool, size: tuple[int, int]) -> None:
    stage.set_theme(dark=dark)

    stage.play(sheet, size=size)

    assert faults(stage.view) == []


@pytest.mark.parametrize("sheet", GALLERY, ids=lambda sheet: sheet.stem)
def test_a_sheet_read_from_right_to_left_has_no_fault(stage: Stage, sheet: Path) -> None:
    stage.play(
        f"""Item {{ Loader {{ anchors.fill: parent; source: "{sheet.as_uri()}"
            LayoutMirroring.enabled: true; LayoutMirroring.childrenInherit: true }} }}"""
    )

    assert faults(stage.view) == []
