"""The process without keys: what it gives, what it cannot do, and what becomes of one that was broken into."""

import io
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from time import sleep

import pytest
import segno
from PIL import Image, ImageChops

from inspector.keyless.messages import Measured, Pixels, Refused, Typeset
from inspector.keyless.process import KeylessProcess


@pytest.fixture
def helper() -> Iterator[KeylessProcess]:
    with KeylessProcess() as helper:
        yield helper


def a_picture(kind: str = "JPEG", size: tuple[int, int] = (64, 32)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, (200, 10, 10)).save(out, kind)
    return out.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_photo_is_decoded_and_made_as_small_as_asked(helper: KeylessProcess, kind: str) -> None:
    small = helper.scaled(a_picture(kind), 16)

    assert isinstance(small, Pixels)
    assert (small.width, small.height) == (16, 8)
    assert abs(small.data[0] - 200) < 4
    assert helper.measured(a_picture(kind)) == Measured(f"image/{kind.lower()}", 64, 32)


@pytest.mark.parametrize("kind", ["GIF", "TIFF", "BMP", "ICNS", "WEBP"])
def test_no_other_format_is_decoded(helper: KeylessProcess, kind: str) -> None:
    assert helper.scaled(a_picture(kind, (64, 64)), 16) is None
    assert helper.measured(a_picture(kind, (64, 64))) is None


def test_a_picture_that_is_cut_off_or_too_large_is_none_and_the_next_one_is_decoded(helper: KeylessProcess) -> None:
    bomb = io.BytesIO()
    Image.new("1", (8_000, 8_000)).save(bomb, "PNG")

    assert helper.measured(a_picture()[:-40]) is None
    assert helper.scaled(bomb.getvalue(), 16) is None
    assert helper.scaled(b"", 16) is None
    assert helper.scaled(a_picture(), 16) is not None


def test_a_process_that_dies_costs_one_picture(helper: KeylessProcess) -> None:
    helper.scaled(a_picture(), 16)
    assert helper._process is not None
    os.kill(helper._process.pid, signal.SIGKILL)
    helper._process.wait()

    assert helper.scaled(a_picture(), 16) is None
    assert helper.scaled(a_picture(), 16) is not None


def test_nobody_who_ends_it_waits_for_a_picture_that_keeps_it_busy(
    helper: KeylessProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("inspector.keyless.process.PATIENCE_S", 3600)
    helper._process = subprocess.Popen(
        [sys.executable, "-c", "import time; time.sleep(3600)"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    given: list[Pixels | None] = []
    asking = Thread(target=lambda: given.append(helper.scaled(a_picture(), 16)))
    asking.start()
    while not helper._lock.locked():
        sleep(0.01)

    helper.end()

    asking.join()
    assert given == [None]
    assert helper.scaled(a_picture(), 16) is not None


@pytest.mark.parametrize(
    "says",
    [
        "b''",
        "b'\\x00\\x00\\x00\\x01\\xc1'",
        "b'\\xff\\xff\\xff\\xff'",
        "msgspec.msgpack.encode(Pixels(9, 9, b'too few'))",
        "msgspec.msgpack.encode(Pixels(1_000_000, 1, bytes(4_000_000)))",
        "msgspec.msgpack.encode(Measured('text/html', 1, 1))",
    ],
)
def test_whatever_a_process_that_was_broken_into_says_is_a_picture_of_the_size_asked_or_none(
    helper: KeylessProcess, says: str
) -> None:
    program = f"""
import sys, msgspec
from inspector.keyless.messages import Measured, Pixels
said = {says}
framed = said if said[:1] in (b"", b"\\x00", b"\\xff") else len(said).to_bytes(4) + said
sys.stdout.buffer.write(framed); sys.stdout.flush(); sys.stdin.buffer.read(1)
"""
    for ask in (lambda: helper.scaled(a_picture(), 16), lambda: helper.measured(a_picture())):
        helper._process = subprocess.Popen(
            [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        assert ask() is None
        helper.end()


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_the_process_has_no_file_open_and_ends_with_whoever_started_it(helper: KeylessProcess, tmp_path: Path) -> None:
    with (tmp_path / "vault").open("wb"):
        helper.scaled(a_picture(), 16)
        assert helper._process is not None
        files = [str(each.readlink()) for each in Path(f"/proc/{helper._process.pid}/fd").iterdir()]
    assert not any(str(tmp_path) in each or each.startswith("socket") for each in files)
    process = helper._process
    assert process.stdin is not None
    process.stdin.close()

    assert process.wait(10) == 0


def test_a_document_that_cannot_be_made_is_told(helper: KeylessProcess, tmp_path: Path) -> None:
    made = helper.typeset(Typeset({"main.typ": b"#panic()"}, str(tmp_path), str(tmp_path), 0))

    assert isinstance(made, Refused)
    assert "panic" in made.why


def a_code(text: str = "N1:ABC", *, kind: str = "PNG", paper: str | None = "white") -> bytes:
    drawn, out = io.BytesIO(), io.BytesIO()
    segno.make_qr(text).save(drawn, kind="png", scale=6, light=paper)
    picture = Image.open(drawn)
    (picture if kind == "PNG" else picture.convert("RGB")).save(out, kind)
    return out.getvalue()


@pytest.mark.parametrize(("kind", "paper"), [("PNG", "white"), ("PNG", None), ("JPEG", "white")])
def test_a_code_on_a_picture_is_read_also_where_its_paper_is_see_through(
    helper: KeylessProcess, kind: str, paper: str | None
) -> None:
    assert helper.codes_on(a_code(kind=kind, paper=paper)) == (b"N1:ABC",)


@pytest.mark.parametrize("kind", ["GIF", "TIFF", "BMP", "WEBP"])
def test_of_no_other_format_and_of_no_damaged_picture_a_code_is_read(helper: KeylessProcess, kind: str) -> None:
    assert helper.codes_on(a_code(kind=kind)) == ()
    assert helper.codes_on(a_code()[:200]) == ()
    assert helper.codes_on(b"") == ()
    assert helper.codes_on(a_picture()) == ()


def test_a_code_on_a_dark_and_noisy_photo_is_read(helper: KeylessProcess) -> None:
    drawn = Image.open(io.BytesIO(a_code("N1:" + "A9" * 160))).convert("L").resize((420, 420), Image.Resampling.LANCZOS)
    photo = Image.new("L", (1280, 720), 120)
    photo.paste(drawn, (400, 150))
    dark = ImageChops.add(photo.point(lambda value: value * 0.25), Image.effect_noise(photo.size, 12), offset=-128)
    out = io.BytesIO()
    dark.save(out, "PNG")

    assert helper.codes_on(out.getvalue()) == (b"N1:" + b"A9" * 160,)
