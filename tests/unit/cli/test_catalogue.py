from pathlib import Path

import pytest

from inspector.app.catalogues import catalogue_files
from inspector.app.resources import resource
from inspector.cli.main import main
from inspector.crypto.signatures import SigningKey


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    copy = tmp_path / "voorwaarden.json"
    copy.write_bytes(catalogue_files()[0].read_bytes())
    return copy


def test_a_catalogue_signed_with_the_root_holds_under_it_and_under_no_other(
    catalogue: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = SigningKey(b"\x07" * 32)
    secret, public, other = tmp_path / "root.key", tmp_path / "root.pub", tmp_path / "other.pub"
    secret.write_text((b"\x07" * 32).hex() + "\n")
    public.write_text(root.public.hex() + "\n")
    other.write_text(SigningKey(b"\x08" * 32).public.hex() + "\n")

    signed = main(["catalogue", "sign", "--root-key", str(secret), "--issuer", "Voorbeeldstad", str(catalogue)])

    assert signed == 0
    assert main(["catalogue", "check", "--root", str(public), str(catalogue)]) == 0
    assert "70 conditions" in capsys.readouterr().out
    assert main(["catalogue", "check", "--root", str(other), str(catalogue)]) == 1
    assert main(["catalogue", "check", "--demo", str(catalogue)]) == 1
    assert "the signature does not hold for demo" in capsys.readouterr().err


def test_a_demonstration_signature_holds_only_for_demonstrations(catalogue: Path) -> None:
    assert main(["catalogue", "sign", "--demo", str(catalogue)]) == 0
    assert main(["catalogue", "check", "--demo", str(catalogue)]) == 0
    assert main(["catalogue", "check", "--root", str(resource("demo", "catalogue-root.pub")), str(catalogue)]) == 1


def test_without_a_root_only_the_shape_is_checked_and_that_is_said(
    catalogue: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["catalogue", "check", str(catalogue)]) == 0
    assert "signature not checked" in capsys.readouterr().out


def test_a_wrong_catalogue_is_neither_signed_nor_held(catalogue: Path, capsys: pytest.CaptureFixture[str]) -> None:
    catalogue.write_bytes(catalogue.read_bytes().replace(b'"severity": "zwaar"', b'"severity": "erg"', 1))

    assert main(["catalogue", "check", str(catalogue)]) == 1
    assert main(["catalogue", "sign", "--demo", str(catalogue)]) == 1
    assert "severity: unknown 'erg'" in capsys.readouterr().err
    assert not catalogue.with_suffix(".sig").exists()


def test_a_key_that_is_none_is_wrong_use(catalogue: Path, tmp_path: Path) -> None:
    (tmp_path / "short.key").write_text("abcd\n")

    for key in (tmp_path / "short.key", tmp_path / "missing.key"):
        assert main(["catalogue", "sign", "--root-key", str(key), "--issuer", "V", str(catalogue)]) == 2
    assert main(["catalogue", "sign", "--root-key", str(tmp_path / "short.key"), str(catalogue)]) == 2


def test_two_versions_differ_by_what_was_added_removed_and_changed(
    catalogue: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    newer = tmp_path / "nieuw.json"
    text = catalogue.read_text(encoding="utf-8").replace('"2026.1"', '"2027.1"').replace("UV-G-01", "UV-G-99")
    newer.write_text(text.replace("Schoonmaakschema", "Schoonmaakrooster"), encoding="utf-8")

    assert main(["catalogue", "diff", str(catalogue), str(newer)]) == 1
    assert capsys.readouterr().out.split("\n") == ["- UV-G-01", "+ UV-G-99", "~ version", "~ UV-G-02", ""]
    assert main(["catalogue", "diff", str(catalogue), str(catalogue)]) == 0
