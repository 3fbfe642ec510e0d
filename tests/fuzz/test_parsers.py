"""Each parser keeps its promise for what nobody would send, drawn by chance and steered by coverage."""

import subprocess
import sys
import tracemalloc
from typing import Any

import pytest
from hypothesis import given, settings

from tests.fuzz.families import EVERY, FAMILIES
from tests.fuzz.near import near
from tests.fuzz.parser import ROOT, Parser

BOMB_BYTES = 16 * 1024
MOST_MEMORY = 12 * 1024 * 1024

# What says that much more follows than does, nests, repeats or unpacks to much.
BOMBS = {
    "an array of arrays in each other": b"\x81" * BOMB_BYTES,
    "arrays without end": b"\x9f" * BOMB_BYTES,
    "an array of 2^32 items": b"\x9a\xff\xff\xff\xff" + b"\x80" * BOMB_BYTES,
    "many empty arrays": b"\x9a" + BOMB_BYTES.to_bytes(4) + b"\x80" * BOMB_BYTES,
    "a map of 2^64 items": b"\xbb" + b"\xff" * 8 + b"\x00" * BOMB_BYTES,
    "a text of 2^63 bytes": b"\x7b\x7f" + b"\xff" * 7 + b"a" * BOMB_BYTES,
    "tags in each other": b"\xc1" * BOMB_BYTES,
    "JSON in itself": b"[" * BOMB_BYTES,
    "JSON objects in each other": b'{"a":' * (BOMB_BYTES // 5),
    "a number of many digits": b"9" * BOMB_BYTES,
    "quotes": b'"' * BOMB_BYTES,
    "lines": b"\n" * BOMB_BYTES,
    "separators": b";," * (BOMB_BYTES // 2),
    "percent signs": b"inspector-enrol:1?" + b"%25&" * (BOMB_BYTES // 4),
    "zeros": bytes(BOMB_BYTES),
    "files of no size": b"PK\x03\x04" + bytes(26) + (b"PK\x03\x04" + bytes(26)) * (BOMB_BYTES // 30),
    "spaces": b" " * BOMB_BYTES,
}


def name(parser: Parser[Any]) -> str:
    return parser.name


@pytest.mark.parametrize("parser", [each for each in EVERY if each.seeds], ids=name)
def test_a_parser_comes_past_its_first_check_with_one_of_its_seeds(parser: Parser[Any]) -> None:
    read = [parser.attempt(seed) for seed in parser.seeds]

    assert any(read)


@pytest.mark.parametrize("parser", EVERY, ids=name)
def test_a_parser_gives_a_value_or_its_refusal_for_all_that_is_drawn(parser: Parser[Any]) -> None:
    @settings(max_examples=1 if parser.is_dear else 30)
    @given(near(parser.seeds))
    def drawn(data: bytes) -> None:
        parser.attempt(data)

    drawn()


@pytest.mark.parametrize("parser", [each for each in EVERY if not each.is_dear], ids=name)
def test_a_parser_spends_little_on_a_bomb(parser: Parser[Any]) -> None:
    for said, bomb in BOMBS.items():
        for data in (bomb, *(seed[: len(seed) // 2] + bomb for seed in parser.seeds[:1])):
            tracemalloc.start()
            try:
                parser.attempt(data)
                _, most = tracemalloc.get_traced_memory()
            finally:
                tracemalloc.stop()
            assert most < MOST_MEMORY, f"{said}: {most} bytes"


@pytest.mark.skipif(sys.platform != "linux", reason="atheris has no wheel for other systems")
@pytest.mark.parametrize("family", FAMILIES)
def test_a_fuzzer_that_follows_coverage_finds_nothing(family: str) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "tests.fuzz", "--family", family, "--seconds", "5"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.returncode == 0, run.stdout[-4000:] + run.stderr[-1000:]
