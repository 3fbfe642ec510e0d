"""A code is never dead because something broke: the line at any byte, the program at any step, the disk."""

import base64
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.app.clock import SystemClock
from inspector.app.opening import Enrolment, VaultPlace, open_desk
from inspector.crypto.ids import SystemIds
from inspector.crypto.slots import unlock
from inspector.crypto.stretching import FLOOR
from inspector.sync.enrolling import Enrolled, enrol
from inspector.sync.invitation import typed_invitation
from inspector.sync.pending_keys import PREFIX, keys_for
from inspector.vault.making.assembling import second_copy_of
from inspector.viewmodels.door.enrolment_wizard import EnrolmentFailedError, Problem
from inspector.wire.enrolment import format_code, parse_code
from inspector.wire.scopes import Agency, Role
from tests.fakes.chaos import chaos_before
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.vault_pages import all_plaintext

PASSPHRASE = b"vier losse woorden samen"


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RealHub]:
    yield from a_real_hub(tmp_path)


def a_place(folder: Path) -> VaultPlace:
    return VaultPlace(folder, SystemClock(), SystemIds(), lambda _vault: (), argon2=FLOOR)


def tries(folder: Path, url: str, code: str, text: str = "") -> Problem | None:
    """The program is started, the code is typed; what went wrong, or nothing: then the vault is there."""
    try:
        desk = Enrolment(a_place(folder)).desk(text, url, code, bytearray(PASSPHRASE))
    except EnrolmentFailedError as error:
        return error.problem
    desk.vault.close()
    return None


def test_a_line_that_breaks_at_any_byte_and_a_program_that_starts_anew_leave_the_code_alive(
    hub: RealHub, tmp_path: Path
) -> None:
    folder, code = tmp_path / "tablet", hub.code(Agency.GEMEENTE, Role.INSPECTOR)
    with chaos_before(hub.process.port) as line:
        problems = []
        for cut in (0, 100, 400, 1200):
            line.cut_up, line.cut_down = cut, None
            problems.append(tries(folder, line.url, code))
        for cut in (0, 1, 100, 300, 1000):
            line.cut_up, line.cut_down = None, cut
            problems.append(tries(folder, line.url, code))
        line.heal()

        assert set(problems) == {Problem.UNREACHABLE}
        assert tries(folder, line.url, code) is None
    assert len([each for each in hub.status().installations if each.number == "N001"]) == 1
    assert not list(folder.glob(f"{PREFIX}*"))
    open_desk(a_place(folder), bytearray(PASSPHRASE)).vault.close()


def test_a_program_that_dies_between_the_reply_and_the_vault_goes_on_with_the_same_code(
    hub: RealHub, tmp_path: Path
) -> None:
    folder, code = tmp_path / "tablet", hub.code(Agency.GEMEENTE, Role.INSPECTOR)
    invitation = typed_invitation(hub.url, code)
    folder.mkdir()
    keys = keys_for(folder, invitation.secret, SystemIds())
    answer = enrol(invitation, keys, clock=SystemClock(), ids=SystemIds())
    (folder / "vault.db.making").write_bytes(b"half a vault")
    del keys

    assert isinstance(answer, Enrolled)
    assert tries(folder, hub.url, code) is None


def test_a_mistyped_code_in_between_does_not_lose_the_keys_of_the_right_one(hub: RealHub, tmp_path: Path) -> None:
    folder, code = tmp_path / "tablet", hub.code(Agency.GEMEENTE, Role.INSPECTOR)
    other = hub.code(Agency.POLITIE, Role.POLICE)
    with chaos_before(hub.process.port) as line:
        line.cut_down = 100
        assert tries(folder, line.url, code) is Problem.UNREACHABLE
        assert tries(folder, line.url, other) is Problem.UNREACHABLE
        line.heal()
        assert tries(folder, line.url, code) is None


def test_the_keys_that_wait_are_of_no_use_without_the_code(hub: RealHub, tmp_path: Path) -> None:
    folder, code = tmp_path / "tablet", hub.code(Agency.GEMEENTE, Role.INSPECTOR)
    folder.mkdir()
    secret = typed_invitation(hub.url, code).secret
    keys = keys_for(folder, secret, SystemIds())
    (file,) = folder.glob(f"{PREFIX}*")

    assert keys_for(folder, secret, SystemIds()) == keys
    assert keys.signing_seed not in file.read_bytes()
    assert keys_for(folder, bytes(16), SystemIds()) != keys


def is_found(code: str, device: Path, vault: Path) -> bool:
    """Whether the code stands in a name or a byte of the device, for who has the vault's key too, however written."""
    there = [path for path in device.rglob("*") if path.is_file()]
    bytes_there = [str(path).encode() for path in there] + [path.read_bytes() for path in there]
    if (vault / "vault.db").exists():
        key = unlock((vault / "slots.cbor").read_bytes(), bytearray(PASSPHRASE))
        copies = second_copy_of(vault, key, SystemIds()).things()
        bytes_there += [all_plaintext(vault, PASSPHRASE), *(value for _, values in copies for value in values)]
    secret, plain = parse_code(code), code.replace("-", "")
    exact = (secret, base64.b64encode(secret).rstrip(b"="), base64.urlsafe_b64encode(secret).rstrip(b"="))
    texts = (text.lower() for text in (code, plain, secret.hex()))
    typed = [text.encode(coding) for text in texts for coding in ("utf-8", "utf-16-le")]
    return any(
        any(each in data for each in exact) or any(each in data.lower() for each in typed) for data in bytes_there
    )


@pytest.mark.parametrize("is_scanned", [False, True], ids=["typed", "scanned"])
def test_the_code_stands_nowhere_on_the_device_before_and_after_it_was_used(
    hub: RealHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_scanned: bool
) -> None:
    device, code = tmp_path / "device", hub.code(Agency.GEMEENTE, Role.INSPECTOR)
    vault, home, temporary = (device / name for name in ("vault", "home", "tmp"))
    for folder in (home, temporary):
        folder.mkdir(parents=True)
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(home))
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    with chaos_before(hub.process.port) as line:
        line.cut_down = 100
        text = typed_invitation(line.url, code).text() if is_scanned else ""
        assert tries(vault, line.url, code, text) is Problem.UNREACHABLE
        assert list(vault.glob(f"{PREFIX}*"))
        assert not is_found(code, device, vault)
        line.heal()
        assert tries(vault, line.url, code, text) is None
    assert not is_found(code, device, vault)

    desk = open_desk(a_place(vault), bytearray(PASSPHRASE))
    assert not is_found(code, device, vault)
    desk.vault.put_draft("planted", code.replace("-", "").encode())
    desk.vault.close()
    assert is_found(code, device, vault)


@pytest.mark.parametrize("how", ["text", "lower", "wide", "bytes", "hex"])
def test_the_search_for_a_code_finds_one_that_lies_there(tmp_path: Path, how: str) -> None:
    secret = SystemIds().token(16)
    code = format_code(secret)
    forms = {
        "text": code.encode(),
        "lower": code.lower().replace("-", "").encode(),
        "wide": code.encode("utf-16-le"),
        "bytes": secret,
        "hex": secret.hex().upper().encode(),
    }
    (tmp_path / "log").write_bytes(b"before" + forms[how] + b"after")

    assert is_found(code, tmp_path, tmp_path)
    assert not is_found(format_code(SystemIds().token(16)), tmp_path, tmp_path)


def test_on_another_device_a_used_code_still_enrols_nobody(hub: RealHub, tmp_path: Path) -> None:
    code = hub.code(Agency.GEMEENTE, Role.INSPECTOR)

    assert tries(tmp_path / "tablet", hub.url, code) is None
    assert tries(tmp_path / "another", hub.url, code) is Problem.REFUSED
