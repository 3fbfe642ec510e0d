"""The rules the checkers apply are not loosened without somebody noticing here."""

import re
from pathlib import Path

from tests.architecture.project import as_texts, files, lines, setting, tables, texts

# Rules of ruff that are off, with their reasons in pyproject.toml. To let the set grow, say why in the review.
RULES_OFF = {
    "COM812",
    "CPY001",
    "D105",
    "D107",
    "D203",
    "D213",
    "D401",
    "DOC201",
    "DOC402",
    "DOC501",
    "EM101",
    "EM102",
    "FBT001",
    "FBT002",
    "ISC001",
    "PLR0911",
    "PLR0913",
    "PLR0917",
    "TC001",
    "TC002",
    "TC003",
    "TC006",
    "TRY003",
}
RULES_OFF_IN_TESTS = {"S101", "D", "PLR2004", "INP001", "S603", "S607", "S105", "S106", "SLF001"}

UNTYPED_LIBRARIES = {"atheris.*", "sqlcipher3.*", "pi_heif.*", "typst.*", "segno.*", "http_message_signatures.*"}

FORBIDDEN_CALLS = {
    "datetime.datetime.now",
    "datetime.datetime.utcnow",
    "uuid.uuid4",
    "random",
    "sqlite3.connect",
    "sqlite_utils.Database",
}


def test_ruff_applies_every_rule_but_the_excused() -> None:
    assert texts("tool", "ruff", "lint", "select") == ["ALL"]
    assert set(texts("tool", "ruff", "lint", "ignore")) <= RULES_OFF


def test_only_tests_and_names_that_qml_reads_have_rules_of_their_own() -> None:
    own = setting("tool", "ruff", "lint", "per-file-ignores")

    assert isinstance(own, dict)
    assert own.keys() == {"tests/**", "inspector/viewmodels/**"}
    assert set(texts("tool", "ruff", "lint", "per-file-ignores", "inspector/viewmodels/**")) == {"N802", "N815"}
    assert set(texts("tool", "ruff", "lint", "per-file-ignores", "tests/**")) <= RULES_OFF_IN_TESTS


def test_the_one_place_for_time_ids_and_databases_stays_the_one() -> None:
    banned = setting("tool", "ruff", "lint", "flake8-tidy-imports", "banned-api")

    assert isinstance(banned, dict)
    assert banned.keys() >= FORBIDDEN_CALLS


def test_mypy_is_strict_everywhere() -> None:
    mypy = setting("tool", "mypy")

    assert isinstance(mypy, dict)
    assert mypy["strict"] is True
    assert mypy["warn_unreachable"] is True
    assert mypy["files"] == ["inspector", "tests"]
    assert mypy.keys() <= {"python_version", "strict", "warn_unreachable", "enable_error_code", "files", "overrides"}


def test_mypy_excuses_only_libraries_without_types() -> None:
    for override in tables("tool", "mypy", "overrides"):
        assert override.keys() == {"module", "ignore_missing_imports"}
        assert set(as_texts(override["module"])) <= UNTYPED_LIBRARIES


def test_no_contract_on_imports_has_an_exception_but_the_shared_scopes_and_the_sealing_of_letters() -> None:
    contracts = tables("tool", "importlinter", "contracts")

    exceptions = [contract["ignore_imports"] for contract in contracts if "ignore_imports" in contract]

    assert exceptions == [
        ["inspector.domain.** -> inspector.wire.scopes"],
        ["inspector.aside.helping -> inspector.crypto.letters"],
    ]


def test_a_warning_fails_a_test() -> None:
    assert setting("tool", "pytest", "ini_options", "filterwarnings") == ["error"]
    assert setting("tool", "pytest", "ini_options", "qt_log_level_fail") == "WARNING"
    assert setting("tool", "pytest", "ini_options", "xfail_strict") is True


def test_no_file_switches_a_checker_off() -> None:
    switch = re.compile(
        r"#\s*(?:ruff: noqa(?!: [A-Z])|flake8: noqa|mypy: |type: ignore(?!\[)|noqa(?!: [A-Z]))|qmllint disable\s*$"
    )

    switched = [
        f"{path}:{number}"
        for path in files("inspector", "tests")
        if path.suffix in {".py", ".qml"} and path != Path("tests/architecture/test_rules.py")
        for number, line in enumerate(lines(path), start=1)
        if switch.search(line)
    ]

    assert not switched
