from datetime import UTC, datetime
from pathlib import Path

import pytest

from inspector.app.catalogues import (
    CatalogueRefusedError,
    catalogue_files,
    sound_catalogue,
    trusted_catalogue,
    trusted_catalogues,
)
from inspector.app.demo_catalogues import (
    SIGNED_AT,
    demo_catalogues,
    demo_root,
    published_demo_root,
    sign_for_demo,
)
from inspector.crypto.signed_document import DocumentScope

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def test_the_shipped_catalogues_hold_for_a_demonstration_at_any_time() -> None:
    assert [catalogue.version for catalogue in demo_catalogues(at=NOON)] == ["2026.1"]
    assert demo_catalogues(at=SIGNED_AT) == demo_catalogues(at=NOON)


def test_a_real_program_refuses_what_a_demonstration_signed_even_under_its_root() -> None:
    with pytest.raises(CatalogueRefusedError, match="signature does not hold for catalogue"):
        trusted_catalogues(published_demo_root(), DocumentScope.CATALOGUE, at=NOON)


def test_the_published_root_is_the_one_that_signs_and_signs_the_same_every_time() -> None:
    assert published_demo_root() == demo_root().public
    for path in catalogue_files():
        assert path.with_suffix(".sig").read_bytes() == sign_for_demo(path.read_bytes())


def a_copy(folder: Path) -> Path:
    original = catalogue_files()[0]
    copy = folder / "catalogue.json"
    copy.write_bytes(original.read_bytes())
    copy.with_suffix(".sig").write_bytes(original.with_suffix(".sig").read_bytes())
    return copy


def test_one_changed_byte_is_refused(tmp_path: Path) -> None:
    copy = a_copy(tmp_path)
    copy.write_bytes(copy.read_bytes().replace(b'"zwaar"', b'"licht"', 1))

    with pytest.raises(CatalogueRefusedError, match="signature does not hold"):
        trusted_catalogue(copy, published_demo_root(), DocumentScope.DEMO, at=NOON)


def test_a_catalogue_without_its_signature_is_refused(tmp_path: Path) -> None:
    copy = a_copy(tmp_path)
    copy.with_suffix(".sig").unlink()

    with pytest.raises(CatalogueRefusedError, match=r"catalogue\.sig: cannot be read"):
        trusted_catalogue(copy, published_demo_root(), DocumentScope.DEMO, at=NOON)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is no sound JSON"),
        (b"[]", "must be an object"),
        (b"\xff", "is no sound JSON"),
        (b'{"a": 1, "a": 2}', "the field a stands twice in one object"),
        (b"[" * 100_000, "is no sound JSON"),
        (b"{}", "format: is missing"),
    ],
)
def test_bytes_that_are_no_catalogue_are_refused_by_one_error(content: bytes, reason: str) -> None:
    with pytest.raises(CatalogueRefusedError, match=reason):
        sound_catalogue(content, "x.json")
