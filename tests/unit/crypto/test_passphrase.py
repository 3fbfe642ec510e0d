from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from inspector.crypto.passphrase import PASSPHRASE_MOST, PassphraseProblem, delay_after, passphrase_problem
from inspector.crypto.stretching import FLOOR, StretchError, StretchParameters, stretch_into
from inspector.crypto.wiping import wipe, wiped_after


def problem(passphrase: str) -> PassphraseProblem | None:
    """What is wrong with it."""
    return passphrase_problem(bytearray(passphrase.encode()))


@pytest.mark.parametrize(
    "passphrase",
    [
        "demo-wachtzin-voor-test",
        "fiets klomp tulp dijk",
        "molen stroopwafel gracht kaas",
        "éénmaal ünïek é",
        "Zeven kleine geitjes zwommen",
        "x7Kq!9vB2m@Rt4Lp",
    ],
)
def test_a_long_passphrase_of_ones_own_is_accepted(passphrase: str) -> None:
    assert problem(passphrase) is None


@pytest.mark.parametrize(
    ("passphrase", "expected"),
    [
        ("", PassphraseProblem.TOO_SHORT),
        ("korte wachtzin", PassphraseProblem.TOO_SHORT),
        ("ééééééééé", PassphraseProblem.TOO_SHORT),
        ("x" * (PASSPHRASE_MOST + 1), PassphraseProblem.TOO_LONG),
        ("aaaaaaaaaaaaaaaaaaaa", PassphraseProblem.TOO_UNIFORM),
        ("abababababababababab", PassphraseProblem.TOO_UNIFORM),
        ("1234567890123456", PassphraseProblem.TOO_UNIFORM),
        ("9876543210987654", PassphraseProblem.TOO_UNIFORM),
        ("WachtwoordVergeten", PassphraseProblem.COMMON),
        ("welkom welkom welkom", PassphraseProblem.COMMON),
        ("Wachtwoord-2026!!", PassphraseProblem.COMMON),
        ("hoedje van papier", PassphraseProblem.COMMON),
        ("qwertyuiopasdfgh", PassphraseProblem.COMMON),
        ("De kat krabt de krollen van de trap", PassphraseProblem.COMMON),
        ("gemeente gemeente 2026", PassphraseProblem.COMMON),
        ("toezichthouder01", PassphraseProblem.COMMON),
    ],
)
def test_a_passphrase_others_would_guess_is_refused(passphrase: str, expected: PassphraseProblem) -> None:
    assert problem(passphrase) is expected


def test_judging_leaves_the_passphrase_as_it_was() -> None:
    typed = bytearray(b"fiets klomp tulp dijk")

    passphrase_problem(typed)

    assert typed == b"fiets klomp tulp dijk"


def test_the_wait_after_wrong_tries_grows_to_15_minutes_and_never_further() -> None:
    minutes = [delay_after(misses) / timedelta(minutes=1) for misses in range(12)]

    assert minutes == [0, 0, 0, 0, 0, 1, 2, 5, 15, 15, 15, 15]
    assert delay_after(1_000_000) == timedelta(minutes=15)


def test_the_library_reproduces_rfc_9106() -> None:
    argon2 = Argon2id(
        salt=b"\x02" * 16,
        length=32,
        iterations=3,
        lanes=4,
        memory_cost=32,
        ad=b"\x04" * 12,
        secret=b"\x03" * 8,
    )

    assert argon2.derive(b"\x01" * 32).hex() == "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"


def test_stretching_is_argon2id_with_these_parameters() -> None:
    key = bytearray(32)
    expected = Argon2id(salt=bytes(16), length=32, iterations=3, lanes=4, memory_cost=64 * 1024).derive(b"wachtzin")

    stretch_into(bytearray(b"wachtzin"), bytes(16), FLOOR, key)

    assert key == expected


def test_the_usual_cost_is_three_passes_over_a_quarter_of_a_gigabyte() -> None:
    assert StretchParameters() == StretchParameters(iterations=3, lanes=4, memory_kib=256 * 1024)


@pytest.mark.parametrize(
    ("iterations", "lanes", "memory_kib"),
    [(2, 4, 262144), (17, 4, 262144), (3, 0, 262144), (3, 17, 262144), (3, 4, 65535), (3, 4, 2097153)],
)
def test_a_cost_below_the_floor_or_above_reason_cannot_be_asked_for(
    iterations: int, lanes: int, memory_kib: int
) -> None:
    with pytest.raises(StretchError):
        StretchParameters(iterations, lanes, memory_kib)


def test_a_wiped_secret_is_gone_in_place() -> None:
    secret = bytearray(b"secret")

    wipe(secret)

    assert secret == bytes(6)


def test_a_buffer_is_wiped_whatever_happens_in_its_block() -> None:
    kept: list[bytearray] = []

    def fails_midway() -> None:
        with wiped_after(4) as held:
            kept.append(held)
            held[:] = b"1234"
            raise ValueError("midway")

    with pytest.raises(ValueError, match="midway"):
        fails_midway()
    assert kept == [bytearray(4)]
