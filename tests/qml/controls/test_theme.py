"""The theme changes under everything on screen at once, and its colours are far enough apart to read."""

import pytest
from PySide6.QtGui import QColor

from tests.qml.pages import Page
from tests.qml.stage import Stage

TONES = ["ok", "bad", "warn", "neutral", "signal", "primary"]
GROUNDS = ["canvas", "surface", "surfaceAlt", "sunken"]
TEXT, TONE, EDGE = 7.0, 4.5, 3.0

PAIRS = [
    *[("text", ground, TEXT) for ground in GROUNDS],
    *[("text", f"{tone}Soft", TEXT) for tone in TONES],
    *[("textMuted", ground, TONE) for ground in GROUNDS],
    *[(tone, ground, TONE) for tone in TONES for ground in ("canvas", "surface", "surfaceAlt")],
    *[(tone, f"{tone}Soft", TONE) for tone in TONES],
    *[(f"{tone}On", tone, TONE) for tone in TONES],
    *[(f"{tone}On", f"{tone}Pressed", TONE) for tone in TONES],
    ("inverseOn", "inverse", TEXT),
    ("railOn", "rail", TEXT),
    ("railOn", "railActive", TEXT),
    ("railMuted", "rail", TONE),
    *[("borderStrong", ground, EDGE) for ground in GROUNDS],
    *[("focus", ground, EDGE) for ground in GROUNDS],
    *[("borderStrong", f"{tone}Soft", EDGE) for tone in TONES],
    ("captionOn", "caption", TEXT),
]


def luminance(colour: QColor) -> float:
    channels = (
        value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4
        for value in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return sum(weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), channels, strict=True))


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_measured_as_the_guideline_says() -> None:
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("#ffffff")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS, ids=[f"{ink} on {ground}" for ink, ground, _ in PAIRS])
def test_a_pair_of_colours_can_be_told_apart(stage: Stage, dark: bool, ink: str, ground: str, least: float) -> None:
    stage.set_theme(dark=dark)

    assert contrast(stage.theme.property(ink), stage.theme.property(ground)) >= least


@pytest.mark.parametrize("tone", TONES)
def test_a_tone_is_found_by_its_name(stage: Stage, page: Page, tone: str) -> None:
    stage.play(
        f"""Rectangle {{
            objectName: "patch"
            color: Theme.tone("{tone}")
            Rectangle {{ objectName: "soft"; width: 9; height: 9; color: Theme.toneSoft("{tone}") }}
            Rectangle {{ objectName: "upon"; width: 9; height: 9; color: Theme.toneOn("{tone}") }}
            Rectangle {{ objectName: "down"; width: 9; height: 9; color: Theme.tonePressed("{tone}") }}
        }}"""
    )

    for name, token in (("patch", ""), ("soft", "Soft"), ("upon", "On"), ("down", "Pressed")):
        assert page.item(name).property("color") == stage.theme.property(tone + token)


def test_night_falls_on_what_is_already_on_screen(stage: Stage, page: Page) -> None:
    stage.play(
        'Rectangle { objectName: "ground"; color: Theme.canvas; AppText { objectName: "words"; text: "Vandaag" } }'
    )
    day = page.item("ground").property("color"), page.item("words").property("color")

    stage.set_theme(dark=True)

    night = page.item("ground").property("color"), page.item("words").property("color")
    assert luminance(night[0]) < luminance(day[0])
    assert luminance(night[1]) > luminance(day[1])
    assert stage.view.grabWindow().pixelColor(600, 400) == night[0]


def test_reduced_motion_leaves_no_movement(stage: Stage) -> None:
    stage.set_theme(reducedMotion=True)

    assert stage.theme.property("pressTime") == 0
    assert stage.theme.property("panelTime") == 0
