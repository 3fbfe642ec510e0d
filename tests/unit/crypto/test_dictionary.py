import hashlib
import shutil
from pathlib import Path

import pytest

from inspector.crypto import dictionary
from inspector.crypto.dictionary import DICTIONARY_FILE, DICTIONARY_SHA256, DictionaryError, payload_dictionary
from tests.unit.crypto.compile_dictionary import compile_dictionary


def test_the_dictionary_is_version_1_and_compiled_from_its_source() -> None:
    source = DICTIONARY_FILE.with_suffix(".txt").read_text(encoding="utf-8")

    assert compile_dictionary(source) == payload_dictionary()
    assert hashlib.sha256(payload_dictionary()).hexdigest() == DICTIONARY_SHA256


def test_the_dictionary_fits_the_window_of_deflate() -> None:
    assert 8 * 1024 <= len(payload_dictionary()) <= 32 * 1024


def test_its_hash_stands_on_the_format_page() -> None:
    page = Path(__file__).parents[3] / "docs" / "formats" / "event.md"

    assert DICTIONARY_SHA256 in page.read_text(encoding="utf-8")


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / DICTIONARY_FILE.name
    monkeypatch.setattr(dictionary, "DICTIONARY_FILE", file)
    payload_dictionary.cache_clear()
    return file


def test_an_altered_dictionary_is_refused(elsewhere: Path) -> None:
    shutil.copy(DICTIONARY_FILE, elsewhere)
    with elsewhere.open("ab") as file:
        file.write(b"x")

    with pytest.raises(DictionaryError):
        payload_dictionary()


def test_a_missing_dictionary_is_refused(elsewhere: Path) -> None:
    assert not elsewhere.exists()
    with pytest.raises(DictionaryError):
        payload_dictionary()


def test_a_line_of_the_source_is_text_or_a_value() -> None:
    source = '# remark\n\n de beheerder\n{"0":"kind","2":{"facts":""}}\n["hex:0102",null,true,-1]\n'

    assert compile_dictionary(source) == b" de beheerder" + bytes.fromhex(
        "a200646b696e6402a1656661637473608442" + "0102f6f520"
    )


def test_a_line_with_a_fraction_is_refused() -> None:
    with pytest.raises(TypeError):
        compile_dictionary("[1.5]")
