"""`inspector recovery key`, `inspector hub custodians` and what `inspector vault recover` refuses, from a terminal."""

import io
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from inspector.cli.main import main
from inspector.crypto.ids import SystemIds
from inspector.crypto.readerkeys import ReaderKey
from inspector.crypto.slots import create_slots, unlock
from inspector.crypto.stretching import FLOOR
from inspector.wire.custodian import Custodian, decode_custodian, encode_custodian
from tests.fakes.certificates import a_certificate
from tests.fakes.seeded_ids import SeededIds
from tests.fakes.world import PASSPHRASE, World, a_world

PASSPHRASES = [f"bewaarder nummer {n} waakt" for n in ("een", "twee", "drie")]
KEYS = [ReaderKey(SeededIds(f"bewaarder {n}").key32()) for n in range(3)]

Terminal = pytest.CaptureFixture[str]
Patch = pytest.MonkeyPatch


def types(monkeypatch: Patch, *lines: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(line + "\n" for line in lines)))


@pytest.fixture
def keys(tmp_path: Path) -> list[Path]:
    """The folders of three custodians, with keys that cost little to open."""
    folders = [tmp_path / f"bewaarder-{n}" for n in range(3)]
    for folder, key, passphrase in zip(folders, KEYS, PASSPHRASES, strict=True):
        folder.mkdir()
        data = create_slots(bytes(16), bytearray(key.seed), bytearray(passphrase.encode()), FLOOR, SystemIds())
        (folder / "custodian.key").write_bytes(data)
        (folder / "custodian.pub").write_bytes(encode_custodian(Custodian(folder.name, key.public)))
    return folders


@pytest.fixture
def world(tmp_path: Path) -> World:
    """A vault that these custodians open."""
    made = a_world(tmp_path / "world", "t1")
    made.officer("t1").starts_visit()
    made.names_custodians(tuple(Custodian(f"Bewaarder {n}", key.public) for n, key in enumerate(KEYS)))
    made.reopens(made.officer("t1"))
    made.closes()
    return made


def recover(world: World, *keys: Path) -> int:
    named = [word for key in keys for word in ("--key", str(key / "custodian.key"))]
    return main(["vault", "recover", str(world.folder / "t1"), *named])


# --- a custodian's key


def test_a_custodian_gets_a_key_under_a_passphrase_and_a_public_half_with_a_name(
    tmp_path: Path, monkeypatch: Patch, capsys: Terminal
) -> None:
    types(monkeypatch, PASSPHRASES[0])
    folder = tmp_path / "nieuw"

    assert main(["recovery", "key", "--out", str(folder), "--name", "J. de Vries, CISO"]) == 0

    custodian = decode_custodian((folder / "custodian.pub").read_bytes())
    key = ReaderKey(bytes(unlock((folder / "custodian.key").read_bytes(), bytearray(PASSPHRASES[0].encode()))))
    assert (custodian.name, custodian.public_key) == ("J. de Vries, CISO", key.public)
    assert capsys.readouterr().out.splitlines()[-1] == custodian.fingerprint
    assert custodian.fingerprint.replace(" ", "") == key.id.hex()[:20]
    assert stat.S_IMODE((folder / "custodian.key").stat().st_mode) == 0o600


@pytest.mark.parametrize("there", ["custodian.key", "custodian.pub"])
def test_a_key_is_never_written_over(keys: list[Path], monkeypatch: Patch, capsys: Terminal, there: str) -> None:
    (keys[0] / ({"custodian.key", "custodian.pub"} - {there}).pop()).unlink()
    before = (keys[0] / there).read_bytes()
    types(monkeypatch, PASSPHRASES[0])

    assert main(["recovery", "key", "--out", str(keys[0]), "--name", "Iemand"]) == 2

    assert "already" in capsys.readouterr().err
    assert [each.name for each in keys[0].iterdir()] == [there]
    assert (keys[0] / there).read_bytes() == before


@pytest.mark.parametrize(
    ("name", "passphrase", "why"),
    [("Iemand", "te kort", "too short"), ("", PASSPHRASES[0], "no name"), ("Jan\udcff", PASSPHRASES[0], "no text")],
)
def test_a_weak_passphrase_or_no_name_makes_no_key(
    tmp_path: Path, monkeypatch: Patch, capsys: Terminal, name: str, passphrase: str, why: str
) -> None:
    types(monkeypatch, passphrase)

    assert main(["recovery", "key", "--out", str(tmp_path / "x"), "--name", name]) == 2

    said = capsys.readouterr().err
    assert why in said
    assert said.count("\n") == 1
    assert not (tmp_path / "x").exists()


def test_a_folder_that_cannot_be_made_says_so_in_one_line(tmp_path: Path, monkeypatch: Patch, capsys: Terminal) -> None:
    (tmp_path / "file").touch()
    types(monkeypatch, PASSPHRASES[0])

    assert main(["recovery", "key", "--out", str(tmp_path / "file" / "x"), "--name", "Iemand"]) == 1

    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="no ceiling for files there")
@pytest.mark.parametrize(("ceiling", "fits"), [(100, "nothing"), (600, "custodian.key alone")])
def test_a_disk_that_takes_one_half_keeps_none_and_the_next_try_succeeds(
    tmp_path: Path, monkeypatch: Patch, ceiling: int, fits: str
) -> None:
    folder = tmp_path / fits
    words = ["recovery", "key", "--out", str(folder), "--name", "Iemand"]
    program = (
        "import resource, sys; from inspector.cli.main import main; "
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({ceiling}, {ceiling})); sys.exit(main({words!r}))"
    )

    # Without bytecode: under the ceiling Python would keep a torn one of the command, which no test could import then.
    refused = subprocess.run(
        [sys.executable, "-B", "-c", program], input=PASSPHRASES[0] + "\n", text=True, capture_output=True, check=False
    )

    assert (refused.returncode, refused.stderr.count("\n")) == (1, 1)
    assert list(folder.iterdir()) == []
    types(monkeypatch, PASSPHRASES[0])
    assert main(words) == 0
    assert 100 < (folder / "custodian.key").stat().st_size < 600 < (folder / "custodian.pub").stat().st_size


# --- naming custodians


def test_the_administrator_names_three_and_sees_their_fingerprints(
    keys: list[Path], tmp_path: Path, capsys: Terminal
) -> None:
    hub = tmp_path / "hub"
    assert main(["hub", "init", str(hub), "--agency", "gemeente"]) == 0
    capsys.readouterr()
    files = [str(each / "custodian.pub") for each in keys]

    assert main(["hub", "custodians", str(hub), "--agency", "gemeente", *files]) == 0

    said = capsys.readouterr().out
    for folder, key in zip(keys, KEYS, strict=True):
        assert f"{Custodian('', key.public).fingerprint}  {folder.name}\n" in said
    assert "once that has synced and was then unlocked" in said
    assert "after this hub was restored" in said


def test_a_file_that_is_no_public_half_or_one_twice_is_wrong_use(
    keys: list[Path], tmp_path: Path, capsys: Terminal
) -> None:
    hub = tmp_path / "hub"
    assert main(["hub", "init", str(hub), "--agency", "gemeente"]) == 0
    files = [str(each / "custodian.pub") for each in keys]
    namesake = tmp_path / "namesake.pub"
    namesake.write_bytes(encode_custodian(Custodian(keys[0].name.upper(), KEYS[2].public)))
    for wrong in (str(keys[2] / "custodian.key"), str(tmp_path / "nothing"), files[0], str(namesake)):
        capsys.readouterr()

        assert main(["hub", "custodians", str(hub), "--agency", "gemeente", *files[:2], wrong]) == 2

        assert capsys.readouterr().err.count("\n") == 1


# --- what opens no vault


def test_two_keys_are_needed(world: World, keys: list[Path], monkeypatch: Patch, capsys: Terminal) -> None:
    types(monkeypatch, PASSPHRASES[0], PASSPHRASES[0])
    for named in (keys[:1], keys, [keys[0], keys[0]]):
        assert recover(world, *named) == 2
        assert capsys.readouterr().err.startswith("inspector vault: two custodians are needed")


def test_a_wrong_passphrase_a_stranger_and_what_is_no_key_open_nothing(
    world: World, keys: list[Path], monkeypatch: Patch, capsys: Terminal
) -> None:
    stranger = ReaderKey(SeededIds("stranger").key32())
    (keys[1] / "custodian.key").write_bytes(
        create_slots(bytes(16), bytearray(stranger.seed), bytearray(PASSPHRASES[1].encode()), FLOOR, SystemIds())
    )
    (keys[2] / "custodian.key").write_bytes(b"nothing")
    for named, typed, why in (
        (keys[:2], ("iets heel anders hier", PASSPHRASES[1]), "the passphrase opens nothing"),
        (keys[:2], PASSPHRASES[:2], "these two custodians cannot open this vault"),
        ([keys[0], keys[2]], PASSPHRASES[:2], "no custodian's key"),
        ([keys[0], keys[0].parent / "nobody"], PASSPHRASES[:2], "cannot be read"),
    ):
        types(monkeypatch, *typed)
        assert recover(world, *named) == 2
        said = capsys.readouterr().err
        assert why in said
        assert said.count("\n") == 1


def test_a_folder_without_a_vault_asks_for_no_passphrase(tmp_path: Path, keys: list[Path], capsys: Terminal) -> None:
    named = [word for key in keys[:2] for word in ("--key", str(key / "custodian.key"))]

    assert main(["vault", "recover", str(tmp_path), *named]) == 2

    assert "no vault" in capsys.readouterr().err


def test_without_a_hub_nothing_is_handed_in_and_the_vault_stays_as_it_is(
    world: World, keys: list[Path], monkeypatch: Patch, capsys: Terminal
) -> None:
    types(monkeypatch, *PASSPHRASES[:2])
    world.opens(world.officer("t1"))
    heads, unsent = world.officer("t1").vault.heads(), world.officer("t1").vault.sync_state().outbox_events
    world.officer("t1").vault.close()

    assert recover(world, *keys[:2]) == 1

    assert "the hub gave no answer" in capsys.readouterr().err
    world.opens(world.officer("t1"))
    assert world.officer("t1").vault.heads() == heads
    assert world.officer("t1").vault.sync_state().outbox_events == unsent
    world.closes()


def test_certificates_that_are_gone_stop_it_and_the_check_finds_them_gone(
    world: World, keys: list[Path], tmp_path: Path, monkeypatch: Patch, capsys: Terminal
) -> None:
    a_certificate(tmp_path)[0].rename(world.folder / "t1" / "hub.copy")
    types(monkeypatch, *PASSPHRASES[:2])

    assert recover(world, *keys[:2]) == 1

    assert f"{world.folder / 't1' / 'hub.pem'}: gone, and hub.copy still has it" in capsys.readouterr().err
    types(monkeypatch, PASSPHRASE.decode())
    assert main(["vault", "check", str(world.folder / "t1")]) == 1
    assert "hub.pem: gone" in capsys.readouterr().out


def test_certificates_that_cannot_be_read_stop_it_with_one_line(
    world: World, keys: list[Path], monkeypatch: Patch, capsys: Terminal
) -> None:
    pin = world.folder / "t1" / "hub.pem"
    pin.write_text("garbage")
    types(monkeypatch, *PASSPHRASES[:2])

    assert recover(world, *keys[:2]) == 1

    said = capsys.readouterr().err
    assert f"{pin}: not as an administrator put it there" in said
    assert said.count("\n") == 1
