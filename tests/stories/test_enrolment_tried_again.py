"""A code is never dead because something broke: the line at any byte, the program at any step, the disk."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.app.clock import SystemClock
from inspector.app.opening import Enrolment, VaultPlace, open_desk
from inspector.crypto.ids import SystemIds
from inspector.crypto.stretching import FLOOR
from inspector.sync.enrolling import Enrolled, enrol
from inspector.sync.invitation import typed_invitation
from inspector.sync.pending_keys import PREFIX, keys_for
from inspector.viewmodels.door.enrolment_wizard import EnrolmentFailedError, Problem
from inspector.wire.scopes import Agency, Role
from tests.fakes.chaos import chaos_before
from tests.fakes.hub_process import RealHub, a_real_hub

PASSPHRASE = b"vier losse woorden samen"


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RealHub]:
    yield from a_real_hub(tmp_path)


def a_place(folder: Path) -> VaultPlace:
    return VaultPlace(folder, SystemClock(), SystemIds(), lambda _vault: (), argon2=FLOOR)


def tries(folder: Path, url: str, code: str) -> Problem | None:
    """The program is started, the code is typed; what went wrong, or nothing: then the vault is there."""
    try:
        desk = Enrolment(a_place(folder)).desk("", url, code, bytearray(PASSPHRASE))
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


def test_on_another_device_a_used_code_still_enrols_nobody(hub: RealHub, tmp_path: Path) -> None:
    code = hub.code(Agency.GEMEENTE, Role.INSPECTOR)

    assert tries(tmp_path / "tablet", hub.url, code) is None
    assert tries(tmp_path / "another", hub.url, code) is Problem.REFUSED
