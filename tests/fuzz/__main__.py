"""Coverage-guided fuzzing of every parser: `python -m tests.fuzz --seconds 60`, or `make fuzz SECONDS=600`.

Each family runs in a process of its own. What it finds stops it, is shown, and lies in the folder it names.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import atheris

SEED_MOST = 64 * 1024
MOST_SECONDS = 20
MOST_MEMORY_MB = 2048
FOUND = Path("out/fuzz")
FAMILIES = {
    "crypto": ("crypto",),
    "wire": ("crypto", "passes", "wire"),
    "vault": ("casework", "crypto", "domain", "sync", "vault", "wire"),
    "documents": ("app", "casework", "demo", "domain"),
    "bundle": ("crypto", "reports", "wire"),
}
"""In which rooms of the program the fuzzer of a family follows what is reached; each costs time to prepare."""


def main() -> int:
    arguments = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__.splitlines()[0])
    arguments.add_argument("--seconds", type=int, default=60, help="for all families together")
    arguments.add_argument("--seed", type=int, default=1, help="of the chance in it; 0 draws one")
    arguments.add_argument("--family", choices=[*FAMILIES], action="append", help="this one only, or several")
    arguments.add_argument("--corpus", type=Path, help=argparse.SUPPRESS)
    wanted = arguments.parse_args()
    families = wanted.family or [*FAMILIES]
    if wanted.corpus:
        _fuzz(families[0], wanted.corpus, wanted.seconds, wanted.seed)
    each = str(max(1, wanted.seconds // len(families)))
    failed = [family for family in families if _runs(family, "--seconds", each, "--seed", str(wanted.seed))]
    if failed:
        sys.stderr.write(f"Found something in: {', '.join(failed)}; the inputs lie in {FOUND.resolve()}\n")
    return bool(failed)


def _runs(family: str, *options: str) -> int:
    """How the process of one family ends; what it leaves beside its finds is taken away."""
    with tempfile.TemporaryDirectory(prefix="fuzz-") as corpus:
        command = [sys.executable, "-m", "tests.fuzz", *options, "--family", family, "--corpus", corpus]
        return subprocess.run(command, check=False, env=os.environ | {"TMPDIR": corpus}).returncode


def _fuzz(family: str, folder: Path, seconds: int, seed: int) -> None:
    """Never comes back: libFuzzer ends the process."""
    with atheris.instrument_imports(include=["inspector"], exclude=_beside(family), enable_loader_override=False):
        from tests.fuzz import families, near  # noqa: PLC0415 - instrumented while they are imported

    parsers = [parser for parser in families.FAMILIES[family] if not parser.is_dear]
    tried = [near.trial(parser) for parser in parsers]

    def try_one(data: bytes) -> None:
        """The first byte names the parser and whether the rest is what it reads or what that is drawn from."""
        if not data:
            return
        place, is_drawn = divmod(data[0], 2)
        if is_drawn:
            tried[place % len(tried)](data[1:])
        else:
            parsers[place % len(parsers)].attempt(data[1:])

    corpus = folder / "corpus"
    corpus.mkdir()
    for place, parser in enumerate(parsers):
        for number, content in enumerate(parser.seeds):
            if len(content) <= SEED_MOST:
                Path(corpus, f"{place}-{number}").write_bytes(bytes([2 * place]) + content)
    FOUND.mkdir(parents=True, exist_ok=True)
    options = [
        f"-max_total_time={seconds}",
        f"-seed={seed}",
        f"-max_len={SEED_MOST}",
        f"-timeout={MOST_SECONDS}",
        f"-rss_limit_mb={MOST_MEMORY_MB}",
        "-print_final_stats=1",
        "-verbosity=0",
        f"-artifact_prefix={FOUND}/{family}-",
    ]
    atheris.Setup([family, *options, str(corpus)], try_one)
    atheris.Fuzz()


def _beside(family: str) -> list[str]:
    """The modules of the program in which nothing is followed for a family."""
    every = [path.with_suffix("").parts for path in Path("inspector").rglob("*.py")]
    return [".".join(parts).removesuffix(".__init__") for parts in every if parts[1] not in FAMILIES[family]]


if __name__ == "__main__":
    sys.exit(main())
