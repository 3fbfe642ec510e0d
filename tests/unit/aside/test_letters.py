"""Where a font is missing, whoever is present reads a calm sentence and the cards in letters that are here."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

from inspector.app.processes.cards import told
from inspector.aside.letters import SENTENCE, Language, in_letters_that_are_here
from inspector.viewmodels.window.surroundings import CardsWish

NL = {"code": "nl", "name": "Nederlands", "standing": "", "cards": ["Hulp"]}
EN = {"code": "en", "name": "English", "standing": "Not reviewed", "cards": ["Help"]}
TH = {"code": "th", "name": "ไทย", "standing": "ยังไม่ได้ตรวจ", "cards": ["ช่วย"]}


def latin_only(text: str) -> bool:
    return all(ord(sign) < 0x250 for sign in text)


def test_a_language_without_letters_keeps_its_place_under_a_name_that_can_be_read() -> None:
    nl, en, th = in_letters_that_are_here((NL, EN, TH), latin_only)

    assert (nl, en) == (NL, EN)
    assert th == {**EN, "name": "Thai", "standing": f"{SENTENCE} Not reviewed"}


def test_without_english_another_language_that_can_be_drawn_takes_its_place() -> None:
    without: tuple[Language, ...] = in_letters_that_are_here((TH, NL), latin_only)

    assert without[0] == {**NL, "name": "Thai", "standing": SENTENCE}


def test_where_nothing_can_be_drawn_everything_stays_as_it_is() -> None:
    assert in_letters_that_are_here((TH,), latin_only) == (TH,)


SHOWN = """
import json, sys
from PySide6.QtGui import QGuiApplication
from inspector.app import fonts
from inspector.aside.letters import in_letters_that_are_here
every = fonts.font_files
fonts.font_files = lambda: tuple(each for each in every() if "Thai" not in each.name and "SC" not in each.name)
application = QGuiApplication([])
missing = fonts.load_what_is_there()[1]
shown = in_letters_that_are_here(json.load(sys.stdin))
print(json.dumps([missing, [each["name"] for each in shown], [each["cards"][0]["title"] for each in shown]]))
"""


def test_the_cards_of_thai_and_chinese_stand_in_english_without_their_fonts(tmp_path: Path) -> None:
    bare = tmp_path / "fonts.conf"
    bare.write_text(f"<fontconfig><dir>{tmp_path}</dir></fontconfig>")
    languages = told(CardsWish(date(2026, 12, 1), registration=True, dark=False))["languages"]
    around = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "FONTCONFIG_FILE": str(bare)}
    done = subprocess.run(
        [sys.executable, "-c", SHOWN],
        input=json.dumps(languages), capture_output=True, text=True, check=True, timeout=60, env=around,
    )  # fmt: skip
    missing, names, titles = json.loads(done.stdout)
    english = titles[names.index("English")]

    assert missing == ["Noto Sans SC", "Noto Sans Thai"]
    assert {name for name, title in zip(names, titles, strict=True) if title == english} == {
        "English",
        "Thai",
        "Chinese",
    }
    assert {"Русский", "Tiếng Việt", "Български"} <= set(names), "their letters are in the font of the program"
