"""`inspector register`, as whoever runs it types it: nothing that names a person is an argument."""

import io
import socket
import sys
from datetime import timedelta
from pathlib import Path

import pytest
import requests
import zxingcpp
from PIL import Image

from inspector.cli.main import main
from inspector.crypto.signatures import SigningKey
from inspector.crypto.signed_document import (
    DocumentKeyStatement,
    DocumentScope,
    issue_document_key,
    sign_document,
    verify_document,
)
from inspector.crypto.validity import Validity
from inspector.register.operations import STATUS_LIST
from inspector.register.register import system_now
from tests.fakes.register_process import served
from tests.fakes.seeded_ids import SeededIds
from tests.unit.register.registers import ANNA, a_country

Terminal = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "landelijk.key"
    root.write_text(SeededIds("national root").key32().hex())
    made = tmp_path / "register"
    assert main(["register", "init", str(made), "--root", str(root), "--issuer", "Proefregister"]) == 0
    assert main(["register", "renew", str(made), "--root", str(root), "--issuer", "Proefregister"]) == 0
    return made


def asked(monkeypatch: pytest.MonkeyPatch, words: list[str], *lines: str) -> int:
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
    return main(["register", *words])


def test_a_pass_is_made_as_a_picture_that_a_camera_reads_and_taken_back(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Terminal
) -> None:
    picture = folder.parent / "pas.png"
    words = ["issue", str(folder), "--document", "paspoort", "--picture", str(picture)]

    assert asked(monkeypatch, words, ANNA, "SPECI2014", "10031990") == 0

    (code,) = zxingcpp.read_barcodes(
        Image.open(picture).convert("L"), formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    )
    assert code.text.startswith("N1:")
    assert asked(monkeypatch, ["revoke", str(folder)], ANNA) == 0
    assert asked(monkeypatch, ["revoke", str(folder)], ANNA) == 1
    said = capsys.readouterr()
    assert ANNA not in said.out + said.err


def test_a_law_that_its_root_stands_behind_says_from_which_age_one_registers(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Terminal
) -> None:
    words = ["issue", str(folder), "--document", "paspoort"]
    now = system_now()
    nineteen = f"0101{now.year - 19}"
    assert asked(monkeypatch, words, ANNA, "SPECI2014", nineteen) == 1
    law, root = folder.parent / "landelijk.json", SigningKey(SeededIds("national root").key32())
    law.write_bytes(a_country(18))
    key = SigningKey(SeededIds("laws").key32())
    validity = Validity.starting(now, timedelta(days=30))
    said = issue_document_key(DocumentKeyStatement("Rijk", key.public, DocumentScope.REGIMES, validity), root)
    signature = sign_document(law.read_bytes(), key, said, DocumentScope.REGIMES, at=now)
    law.with_suffix(".sig").write_bytes(signature)
    trusted, other = folder.parent / "root.pub", folder.parent / "other.pub"
    trusted.write_text(root.public.hex())
    other.write_text(key.public.hex())

    assert main(["register", "law", str(folder), str(law), "--root", str(other)]) == 1
    assert asked(monkeypatch, words, ANNA, "SPECI2014", nineteen) == 1
    assert main(["register", "law", str(folder), str(law), "--root", str(trusted)]) == 0
    assert asked(monkeypatch, words, ANNA, "SPECI2014", nineteen) == 0
    (folder / "laws" / f"{bytes(32).hex()}.json").write_bytes(b"{}")
    assert asked(monkeypatch, words, ANNA, "SPECI2014", nineteen) == 1
    assert "a law in the folder cannot be read" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "lines", "status"),
    [
        (["--document", "paspoort"], ("999993848", "SPECI2014", "10031990"), 1),
        (["--document", "paspoort"], (), 1),
        (["--document", "paspoort", "--picture", "pas.pdf"], (ANNA, "SPECI2014", "10031990"), 2),
    ],
)
def test_what_cannot_be_is_refused_in_one_line(
    folder: Path,
    words: list[str],
    lines: tuple[str, ...],
    status: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Terminal,
) -> None:
    capsys.readouterr()

    assert asked(monkeypatch, ["issue", str(folder), *words], *lines) == status
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_the_list_of_the_day_is_written_with_its_signature(folder: Path) -> None:
    out = folder.parent / "lijst.rsw"

    assert main(["register", "status", str(folder), "--out", str(out)]) == 0
    assert out.stat().st_size > 16_384
    assert out.with_suffix(".sig").stat().st_size < 1024
    assert main(["register", "status", str(folder), "--out", str(out.with_suffix(".txt"))]) == 2
    assert main(["register", "status", str(folder.parent / "nergens")]) == 1


def test_a_register_serves_as_a_process_of_its_own_and_listens_to_nobody_else(folder: Path) -> None:
    with served(folder) as address:
        assert requests.get(f"{address}{STATUS_LIST}", timeout=20).status_code == 200
    for host in ("0.0.0.0", "register.example"):  # noqa: S104 - refused, that is the point
        assert main(["register", "serve", str(folder), "--host", host]) == 1
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert main(["register", "serve", str(folder), "--host", "localhost", "--port", port]) == 1


def test_an_agency_is_answered_by_the_word_of_its_hub_and_devices_get_the_key(folder: Path, capsys: Terminal) -> None:
    words = ["register", "accept", str(folder), "--agency", "gemeente", "--hub"]

    assert main([*words, "ab" * 32, "--budget", "7"]) == 0
    assert main([*words, "ab" * 32, "--budget", "0"]) == 0
    assert main([*words, "ab" * 31]) == 1
    assert main([*words, "hub"]) == 2
    assert main(["register", "accept", str(folder), "--agency", "ggd", "--hub", "ab" * 32]) == 1
    out = folder.parent / "vragen.rsw"
    assert main(["register", "questions", str(folder), "--out", str(out)]) == 0
    assert main(["register", "questions", str(folder), "--out", str(out.with_suffix(".txt"))]) == 2
    signature = out.with_suffix(".sig").read_bytes()
    root = SigningKey(SeededIds("national root").key32()).public
    verify_document(out.read_bytes(), signature, root, DocumentScope.REGISTER, at=system_now())
    assert "7 a day" in capsys.readouterr().out
