import hashlib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from inspector.app.small_files import SmallFile, misses_in
from inspector.viewmodels.screen.device import Doorplate, Misses, Preferences
from inspector.wire.scopes import Agency, Role


@pytest.mark.parametrize(
    "value",
    [
        Preferences(dark=True, language="en", idle_minutes=5),
        Misses(3, "0a0b0c0d", 17_000),
        Doorplate("Sanne Visser", Agency.GEMEENTE, Role.INSPECTOR, 7, datetime(2026, 11, 24, tzinfo=UTC)),
    ],
)
def test_a_value_comes_back_as_it_was_saved(tmp_path: Path, value: object) -> None:
    file = tmp_path / "new" / "value.json"

    SmallFile(file, value).save(value)

    assert SmallFile(file, value).load() == value


def test_without_a_file_the_default_counts(tmp_path: Path) -> None:
    assert SmallFile(tmp_path / "none.json", Preferences()).load() == Preferences()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"dark": "ja"}', b"\xff\xfe", b'{"a":' * 9000])
def test_a_damaged_file_counts_as_the_default(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "preferences.json"
    file.write_bytes(content)

    small = SmallFile(file, Preferences())
    assert small.load() == Preferences()
    assert small.was_damaged


def test_every_flipped_bit_counts_as_the_default_and_is_told_once(tmp_path: Path) -> None:
    file = tmp_path / "preferences.json"
    SmallFile(file, Preferences()).save(Preferences(dark=True, idle_minutes=5))
    whole = file.read_bytes()

    for at in range(len(whole) - 1):
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1 << at % 8]) + whole[at + 1 :])
        small = SmallFile(file, Preferences())
        assert small.load() == Preferences(), at
        assert (small.mend(), small.mend()) == (True, False), at
        assert SmallFile(file, Preferences()).load() == Preferences(), at


def test_damage_is_told_though_the_file_is_whole_by_now_and_what_it_holds_stays(tmp_path: Path) -> None:
    (tmp_path / "preferences.json").write_bytes(b'{"dark": tr')
    small = SmallFile(tmp_path / "preferences.json", Preferences())
    small.load()
    small.save(Preferences(language="en"))
    small.load()

    assert (small.mend(), small.mend()) == (True, False)
    assert small.load() == Preferences(language="en")


def test_a_file_that_was_never_there_is_no_damage(tmp_path: Path) -> None:
    small = SmallFile(tmp_path / "none.json", Preferences())
    small.load()

    assert not small.mend()
    assert not list(tmp_path.iterdir())


def test_what_another_version_added_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "preferences.json"
    said = b'{"dark": true, "voice": "low"}'
    file.write_bytes(said + b"\n" + hashlib.sha256(said).hexdigest().encode() + b"\n")

    assert SmallFile(file, Preferences()).load() == Preferences(dark=True)


def test_nothing_but_the_file_stays_behind(tmp_path: Path) -> None:
    SmallFile(tmp_path / "misses.json", Misses()).save(Misses(1))

    assert [path.name for path in tmp_path.iterdir()] == ["misses.json"]


@pytest.mark.parametrize("lost", ["misses.json", "elsewhere"])
def test_the_delay_outlasts_the_loss_of_one_of_the_two_places_it_is_kept_in(tmp_path: Path, lost: str) -> None:
    folder, elsewhere = tmp_path / "vault", tmp_path / "elsewhere"
    misses_in(folder, elsewhere).save(Misses(7, "0a0b", 5))
    (beside,), (away,) = folder.iterdir(), elsewhere.iterdir()

    (beside if lost == "misses.json" else away).unlink()

    assert misses_in(folder, elsewhere).load() == Misses(7, "0a0b", 5)
    assert misses_in(tmp_path / "another", elsewhere).load() == Misses()


@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize("way", ["lost", "damaged", "lost and counted on"])
def test_the_owner_is_told_once_of_a_place_that_lost_the_delay(tmp_path: Path, place: int, way: str) -> None:
    folder, elsewhere = tmp_path / "vault", tmp_path / "elsewhere"
    misses_in(folder, elsewhere).save(Misses(7, "0a0b", 5))
    (file,) = (folder, elsewhere)[place].iterdir()
    file.write_bytes(b'{"count": ') if way == "damaged" else file.unlink()
    kept = misses_in(folder, elsewhere)
    known = kept.load()
    if way == "lost and counted on":
        kept.save(Misses(8, "0a0b", 6))

    assert known == Misses(7, "0a0b", 5)
    assert (kept.mend(), kept.mend(), misses_in(folder, elsewhere).mend()) == (True, False, False)
    assert SmallFile(file, Misses()).load().count == (8 if way == "lost and counted on" else 7)


def test_of_no_wrong_passphrase_yet_and_of_a_place_that_takes_no_file_nothing_is_told(tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "vault", tmp_path / "elsewhere"
    assert not misses_in(folder, elsewhere).mend()
    elsewhere.write_bytes(b"no folder")
    kept = misses_in(folder, elsewhere)

    kept.save(Misses(2))

    assert (kept.load().count, kept.mend()) == (2, False)


def test_a_place_that_cannot_be_written_leaves_the_other_and_both_forgive(
    tmp_path: Path,
) -> None:
    folder, elsewhere = tmp_path / "vault", tmp_path / "elsewhere"
    elsewhere.write_bytes(b"no folder")
    kept = misses_in(folder, elsewhere)

    kept.save(Misses(2))

    assert kept.load() == Misses(2)
    elsewhere.unlink()
    kept.save(Misses(5))
    kept.save(Misses())
    assert kept.load() == Misses()
    folder.joinpath("misses.json").unlink()
    assert kept.load() == Misses()
