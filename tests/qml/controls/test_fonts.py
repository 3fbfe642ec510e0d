"""Everything is drawn with the fonts that come with the program."""

import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QFont

from inspector.app.fonts import FontMissingError, load_fonts
from tests.qml.pages import Page
from tests.qml.screen_lint import OUR_FAMILIES, foreign_families
from tests.qml.stage import Stage

SPOKEN = {
    "Dutch": "Controle vóór 10:21, coördinator, één",
    "Bulgarian": "Вашите права по време на тази проверка",
    "Romanian": "Drepturile dumneavoastră în timpul acestei verificări, ș ț",
    "Hungarian": "Az Ön jogai az ellenőrzés során, ő ű",
    "Polish": "Twoje prawa podczas tej kontroli, ł ż ź",
    "Turkish": "Bu denetim sırasındaki haklarınız, ğ ş İ",  # noqa: RUF001 - the letters themselves are meant
    "Ukrainian": "Ваші права під час цієї перевірки, ґ є ї",
    "Vietnamese": "Quyền của bạn trong cuộc kiểm tra này",
    "Arabic": "حقوقك أثناء هذه الزيارة، حتى بدون تصريح إقامة",
    "Chinese": "您的身份证件属于您，任何人都不得扣留。也可以要求口译员。",  # noqa: RUF001 - the letters themselves are meant
    "Thai": "สิทธิของคุณระหว่างการตรวจสอบนี้",
    "signs": "€ § · … - — “ ” ‘ ’ • → ×",  # noqa: RUF001 - the letters themselves are meant
}


@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.DemiBold, QFont.Weight.Bold])
@pytest.mark.parametrize("language", SPOKEN)
def test_a_language_a_person_may_need_has_our_letters(families: frozenset[str], language: str, weight: int) -> None:
    font = QFont("Inter")
    font.setWeight(QFont.Weight(weight))

    assert families
    assert foreign_families(SPOKEN[language], font) == set()


def test_a_letter_we_do_not_have_is_noticed(families: frozenset[str]) -> None:
    assert families
    assert foreign_families("ᚠᚢᚦ", QFont("Inter"))


def test_the_families_the_screens_name_are_shipped(families: frozenset[str]) -> None:
    assert families >= OUR_FAMILIES


def test_a_damaged_installation_is_told_and_not_papered_over(
    families: frozenset[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "resources" / "fonts" / "Inter_400Regular.ttf"
    broken.parent.mkdir(parents=True)
    broken.write_bytes(b"not a font")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)

    assert families
    with pytest.raises(FontMissingError):
        load_fonts()


def test_an_icon_is_one_glyph_of_the_icon_font(stage: Stage, page: Page) -> None:
    stage.play(
        """Item { Icon { objectName: "outline"; name: "check-circle" }
            Icon { objectName: "full"; name: "x"; fill: true } }"""
    )

    for name, family in (("outline", "Phosphor-Bold"), ("full", "Phosphor-Fill")):
        icon = page.item(name)
        font = QFont(icon.property("font"))
        assert font.family() == family
        assert len(icon.property("text")) == 1
        assert foreign_families(icon.property("text"), font) == set()


def test_every_icon_of_the_table_can_be_drawn(stage: Stage, page: Page) -> None:
    stage.play(
        """Item { AppText { objectName: "all"
            text: [...Glyphs.codePoints.keys()].map(name => Glyphs.glyph(name)).join("") } }"""
    )
    every = page.item("all").property("text")

    assert len(every) > 1000
    for family in ("Phosphor-Bold", "Phosphor-Fill"):
        assert foreign_families(every, QFont(family)) == set()
