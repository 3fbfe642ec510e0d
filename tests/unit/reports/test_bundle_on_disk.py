"""A bundle as it lies on a disk: an archive that somebody made anew, a folder in which more lies than belongs to it."""

from pathlib import Path

import pytest

from inspector.reports import stored_zip
from inspector.reports.bundle_reading import read_bundle
from inspector.reports.errors import BundleError
from inspector.reports.verification import verify_bundle
from tests.unit.reports.test_bundle_attacks import FILES, verdict
from tests.unit.reports.verify_script import run_script, unpack_to

ARCHIVE = stored_zip.pack(FILES)


def test_an_archive_of_any_other_making_is_refused() -> None:
    for place in range(0, len(ARCHIVE), 97):
        changed = bytearray(ARCHIVE)
        changed[place] ^= 0x20
        with pytest.raises(BundleError):
            verify_bundle(stored_zip.unpack(bytes(changed)))


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_no_changed_byte_of_the_archive_goes_unseen() -> None:
    for place in range(len(ARCHIVE)):
        changed = bytearray(ARCHIVE)
        changed[place] ^= 1 << place % 8
        with pytest.raises(BundleError):
            verify_bundle(stored_zip.unpack(bytes(changed)))


def test_a_link_in_the_folder_is_not_followed(tmp_path: Path) -> None:
    folder = unpack_to(tmp_path / "bundel", FILES)
    outside = tmp_path / "buiten.pdf"
    outside.write_bytes(FILES["report.pdf"])
    (folder / "report.pdf").unlink()
    (folder / "report.pdf").symlink_to(outside)

    with pytest.raises(BundleError):
        read_bundle(folder)
    assert run_script(folder).returncode == 1


def test_what_a_desktop_leaves_in_a_folder_does_no_harm(tmp_path: Path) -> None:
    folder = unpack_to(tmp_path / "bundel", FILES)
    (folder / ".DS_Store").write_bytes(b"finder")
    (folder / "photos" / "Thumbs.db").write_bytes(b"explorer")

    assert verdict(read_bundle(folder)) is not None
    assert run_script(folder).returncode == 0
