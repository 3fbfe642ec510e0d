import io
import warnings
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.reports.errors import BundleError
from inspector.reports.stored_zip import pack, unpack

NAMES = st.text("abcdefghijklmnop./-_0123456789", min_size=1, max_size=20)


@given(st.dictionaries(NAMES, st.binary(max_size=100), max_size=6))
def test_what_was_packed_comes_out_and_any_zip_program_agrees(files: dict[str, bytes]) -> None:
    data = pack(files)

    assert unpack(data) == files
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == files
        assert archive.testzip() is None


def made_by_zipfile(*entries: tuple[str, bytes], comment: bytes = b"", mode: int = 0o100644) -> bytes:
    out = io.BytesIO()
    with warnings.catch_warnings(action="ignore"), zipfile.ZipFile(out, "w") as archive:
        archive.comment = comment
        for name, content in entries:
            info = zipfile.ZipInfo(name)
            info.create_system, info.external_attr = 3, mode << 16
            archive.writestr(info, content)
    return out.getvalue()


def test_a_zip_program_can_only_make_what_we_would_have_made() -> None:
    assert unpack(made_by_zipfile(("a", b"1"), ("b", b"2"))) == {"a": b"1", "b": b"2"}


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"PK\x03\x04", id="cut short"),
        pytest.param(made_by_zipfile(("a", b"1"), ("a", b"2")), id="two files of one name"),
        pytest.param(made_by_zipfile(("b", b"1"), ("a", b"2")), id="another order"),
        pytest.param(made_by_zipfile(("a", b"target"), mode=0o120777), id="a link"),
        pytest.param(made_by_zipfile(("a", b"1"), comment=b"see elsewhere"), id="a comment"),
        pytest.param(pack({"a": b"1"}) + b"\x00", id="bytes after the end"),
        pytest.param(b"MZ" + pack({"a": b"1"}), id="a program before the beginning"),
        pytest.param(pack({"a": b"12"}).replace(b"12PK", b"13PK"), id="a wrong checksum"),
    ],
)
def test_a_zip_of_any_other_form_is_refused(data: bytes) -> None:
    with pytest.raises(BundleError):
        unpack(data)


def test_a_size_that_points_past_the_end_is_refused() -> None:
    data = bytearray(pack({"a": b"1"}))
    data[18:22] = b"\xff\xff\xff\xff"

    with pytest.raises(BundleError):
        unpack(bytes(data))
