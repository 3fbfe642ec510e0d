"""Every text of the program is there in every language it speaks."""

import re
import shutil
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.architecture.project import ROOT, run

PLACEHOLDER = re.compile(r"%(?:\d|n)")
LANGUAGES = ["en", "nl"]


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The translations, brought up to date with the texts in the source."""
    folder = tmp_path_factory.mktemp("i18n")
    for file in (ROOT / "resources" / "i18n").glob("*.ts"):
        shutil.copy(file, folder)
    done = run("make", "--silent", "--assume-old=.venv/.installed", "i18n", f"I18N={folder}")
    assert done.returncode == 0, done.stderr
    return folder


def messages(folder: Path, language: str) -> list[tuple[str, str, list[str]]]:
    """Where a text stands, the text, and its translation: one form, or one for each number."""
    found = []
    for context in ET.parse(folder / f"inspector_{language}.ts").getroot().iter("context"):  # noqa: S314 - ours
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            if translation.get("type") == "unfinished":
                forms = [""]
            found.append((context.findtext("name", ""), message.findtext("source", ""), forms))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_left_untranslated(collected: Path, language: str) -> None:
    every = messages(collected, language)

    assert every
    assert [(place, source) for place, source, forms in every if not all(forms)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_fills_in_what_the_source_fills_in(collected: Path, language: str) -> None:
    for place, source, forms in messages(collected, language):
        wanted = sorted(set(PLACEHOLDER.findall(source)))
        for form in forms:
            assert sorted(set(PLACEHOLDER.findall(form))) == wanted, (place, source)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_program_has_no_text_its_translations_do_not_know_of(collected: Path, language: str) -> None:
    kept = {(place, source) for place, source, _ in messages(ROOT / "resources" / "i18n", language)}
    needed = {(place, source) for place, source, _ in messages(collected, language)}

    assert needed - kept == set()
    assert kept - needed == set()
