"""The lock files name exactly what is installed, and nobody's server."""

import json
import re
import sys
from importlib.metadata import packages_distributions
from itertools import pairwise
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture.project import files, imported_by, lines, texts

LOCKS = ("requirements.lock", "requirements-dev.lock")
OF_A_CLUSTER = "docs/deployment/cluster/patroni.txt"
PINNED = re.compile(r"^([a-z0-9._-]+)==(\S+)( ; .+)? \\$")
HASHED = re.compile(r"^    --hash=sha256:[0-9a-f]{64}( \\)?$")


def pins(lock: str) -> dict[str, str]:
    found = {match[1]: match[2] for line in lines(Path(lock)) if (match := PINNED.match(line))}
    assert found, f"{lock} pins nothing"
    return found


def asked(*extras: str) -> list[Requirement]:
    named = texts("project", "dependencies")
    for extra in extras:
        named += texts("project", "optional-dependencies", extra)
    return [Requirement(name) for name in named]


@pytest.mark.parametrize("lock", LOCKS)
def test_every_line_of_a_lock_is_a_pin_a_hash_or_a_reason(lock: str) -> None:
    strange = [
        line for line in lines(Path(lock)) if not (PINNED.match(line) or HASHED.match(line) or "    #" in line[:5])
    ]

    assert not strange


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_a_hash(lock: str) -> None:
    text = lines(Path(lock))

    bare = [line for line, following in pairwise(text) if PINNED.match(line) and "--hash" not in following]

    assert not bare


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_host(lock: str) -> None:
    named = [
        line for line in lines(Path(lock)) if "://" in line or " @ " in line or re.search(r"\.(com|org|net|nl)\b", line)
    ]

    assert not named


@pytest.mark.parametrize(
    ("lock", "extras"), [("requirements.lock", ("hub",)), ("requirements-dev.lock", ("hub", "dev"))]
)
def test_a_lock_keeps_what_pyproject_asks(lock: str, extras: tuple[str, ...]) -> None:
    locked = pins(lock)

    broken = [
        str(requirement)
        for requirement in asked(*extras)
        if not requirement.specifier.contains(locked.get(canonicalize_name(requirement.name), "0"))
    ]

    assert not broken


def test_tests_run_on_the_versions_that_are_delivered() -> None:
    delivered, tested = pins("requirements.lock"), pins("requirements-dev.lock")

    assert delivered.items() <= tested.items()


def test_every_dependency_has_a_lower_bound() -> None:
    unbounded = [str(requirement) for requirement in asked("hub", "dev") if ">=" not in str(requirement.specifier)]

    assert not unbounded


@pytest.mark.parametrize("lock", [*LOCKS, OF_A_CLUSTER])
def test_every_package_that_somebody_installs_stands_in_the_list_of_licences(lock: str) -> None:
    listed = {
        canonicalize_name(line.split("|")[1].strip())
        for line in lines(Path("docs/third-party.md"))
        if line.startswith("| ")
    }

    assert pins(lock).keys() <= listed


@pytest.mark.parametrize(("folder", "extras"), [("inspector", ("hub",)), ("tests", ("hub", "dev"))])
def test_every_library_that_is_imported_is_asked_for(folder: str, extras: tuple[str, ...]) -> None:
    named = {canonicalize_name(requirement.name) for requirement in asked(*extras)}
    sold_as = packages_distributions()

    unasked = {
        f"{path}: {name}"
        for path in files(f"{folder}/**/*.py")
        for name in {module.partition(".")[0] for module in imported_by(path)}
        if name not in sys.stdlib_module_names | {"inspector", "tests"}
        and not named & {canonicalize_name(package) for package in sold_as.get(name, ())}
    }

    assert not unasked


def test_what_the_benchmark_installs_from_npm_is_named_by_hash_and_by_no_host() -> None:
    text = Path("tests/benchmarks/npm/package-lock.json").read_text(encoding="utf-8")
    packages = {name: each for name, each in json.loads(text)["packages"].items() if name}

    assert len(packages) > 100
    assert all(each.get("integrity", "").startswith("sha512-") for each in packages.values())
    assert "://" not in text
