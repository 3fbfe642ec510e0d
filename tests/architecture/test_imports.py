"""Which package may import which: the contracts hold, and each of them would notice."""

import shutil
import sys
from pathlib import Path

import pytest

from tests.architecture.project import BIN, ROOT, as_texts, contracts, files, imported_by, layers_of, run

# For each contract an import it must refuse: (importing module, statement).
BREACHES = {
    "register-by-itself": ("inspector.register.app", "import inspector.vault.sides.vault"),
    "answers-nowhere": ("inspector.casework.visiting.visits", "import inspector.passes.code"),
    "aside-without-cases": ("inspector.aside.screen", "import inspector.vault.sides.vault"),
    "layers": ("inspector.domain.visits.visit", "import inspector.casework.visiting.visits"),
    "offline-first": ("inspector.casework.visiting.visits", "import inspector.sync.courier"),
    "no-network-in-actions": ("inspector.vault.sides.vault", "import requests"),
    "pure-domain": ("inspector.domain.visits.visit", "import inspector.wire.frames"),
    "pure-reports": ("inspector.reports.finding_report", "import inspector.vault.sides.vault"),
    "no-qt-below-the-screen": ("inspector.sync.courier", "from PySide6.QtCore import QObject"),
    "pictures-without-keys": ("inspector.casework.visiting.visits", "import PIL"),
    "no-qt-in-commands": ("inspector.cli.main", "import PySide6"),
    "blind-hub": ("inspector.wire.frames", "import inspector.crypto.sealing"),
    "one-door-to-the-vault": ("inspector.casework.visiting.visits", "import sqlcipher3"),
    "one-door-to-the-hub-store": ("inspector.vault.sides.vault", "import sqlalchemy"),
    "acyclic": ("inspector.crypto.sealing", "import inspector.crypto.grants"),
    "rooms-of-the-domain": ("inspector.domain.ids", "import inspector.domain.visits.visit"),
    "rooms-of-the-vault": ("inspector.vault.store.logs", "import inspector.vault.transaction"),
    "rooms-of-casework": ("inspector.casework.desk", "import inspector.casework.visiting.visits"),
    "rooms-of-the-screens": ("inspector.viewmodels.screen.session", "import inspector.viewmodels.window.application"),
    "rooms-of-the-hub": ("inspector.hub.relay", "import inspector.hub.answering.app"),
}

# A tree in which every contract is kept; each breach adds one line to it.
KEPT = {
    "inspector.cli.main": "import inspector.app.main",
    "inspector.demo.player": "",
    "inspector.aside.screen": "",
    "inspector.app.main": "import PySide6",
    "inspector.register.app": "import inspector.passes.code",
    "inspector.passes.code": "",
    "inspector.hub.answering.app": "import inspector.wire.frames",
    "inspector.hub.relay": "",
    "inspector.views": "",
    "inspector.viewmodels.screen.session": "import inspector.casework.visiting.visits",
    "inspector.casework.visiting.visits": "import inspector.vault.sides.vault",
    "inspector.casework.desk": "",
    "inspector.sync.courier": "import inspector.vault.sides.vault",
    "inspector.reports.finding_report": "import inspector.keyless.process",
    "inspector.keyless.process": "",
    "inspector.vault.sides.vault": "import inspector.domain.visits.visit, sqlcipher3",
    "inspector.domain.visits.visit": "import inspector.wire.scopes",
    "inspector.vault.store.logs": "",
    "inspector.domain.ids": "",
    "inspector.wire.scopes": "",
    "inspector.wire.frames": "",
    "inspector.crypto.sealing": "",
    "inspector.crypto.grants": "import inspector.crypto.sealing",
}


def packages() -> list[str]:
    return [name for layer in layers_of(contracts()["layers"]) for name in layer]


def modules(package: str) -> list[Path]:
    return [path for path in files(f"inspector/{package}/*.py") if path.name != "__init__.py"]


def rooms() -> list[str]:
    """Every package and module that a contract gives a place: a contract asks that all of them are there."""
    return [
        f"{container}.{name}"
        for contract in contracts().values()
        for container in as_texts(contract.get("containers", []))
        for layer in layers_of(contract)
        for name in layer
        if container != "inspector"
    ]


def lay(tree: dict[str, str], folder: Path) -> None:
    holding = {room for room in rooms() if any(module.startswith(f"{room}.") for module in tree)}
    empty = {room: "" for room in rooms() if room not in holding}
    for module, source in (empty | tree).items():
        path = folder.joinpath(*module.split("."))
        if module.count(".") == 1:
            path = path / "__init__"
        path.parent.mkdir(parents=True, exist_ok=True)
        (folder / "inspector" / "__init__.py").touch()
        (path.parent / "__init__.py").touch()
        path.with_suffix(".py").write_text(source + "\n", encoding="utf-8")
    shutil.copy(ROOT / "pyproject.toml", folder)


def test_every_contract_is_kept() -> None:
    told = run(BIN / "lint-imports", "--no-cache")

    assert told.returncode == 0, told.stdout


def test_every_contract_has_a_breach_to_prove_it() -> None:
    assert set(BREACHES) == set(contracts())


def test_a_tree_without_a_breach_is_accepted(tmp_path: Path) -> None:
    lay(KEPT, tmp_path)

    told = run(BIN / "lint-imports", "--no-cache", cwd=tmp_path)

    assert told.returncode == 0, told.stdout


@pytest.mark.parametrize("contract", BREACHES)
def test_a_contract_refuses_its_breach(contract: str, tmp_path: Path) -> None:
    importer, statement = BREACHES[contract]
    lay(KEPT | {importer: f"{KEPT[importer]}\n{statement}"}, tmp_path)

    told = run(BIN / "lint-imports", "--no-cache", "--contract", contract, cwd=tmp_path)

    assert told.returncode == 1, told.stdout
    assert "BROKEN" in told.stdout


@pytest.mark.parametrize("package", sorted(set(packages()) - {"views"}))
def test_a_contract_looks_at_code_that_is_there(package: str) -> None:
    assert modules(package), f"inspector/{package} holds no module: the contracts prove nothing about it"


def test_the_domain_needs_the_standard_library_only() -> None:
    foreign = {
        f"{path}: {name}"
        for path in modules("domain")
        for name in imported_by(path)
        if name.partition(".")[0] not in sys.stdlib_module_names
        and not name.startswith("inspector.domain")
        and name != "inspector.wire.scopes"
    }

    assert not foreign


def test_what_domain_and_hub_share_needs_the_standard_library_only() -> None:
    shared = files("inspector/wire/scopes.py")

    foreign = {
        name for path in shared for name in imported_by(path) if name.partition(".")[0] not in sys.stdlib_module_names
    }

    assert not foreign


def test_view_models_need_no_part_of_qt_that_draws() -> None:
    drawing = {
        f"{path}: {name}"
        for path in modules("viewmodels")
        for name in imported_by(path)
        if name.startswith("PySide6") and name not in {"PySide6.QtCore", "PySide6.QtQml"}
    }

    assert not drawing


def test_a_relative_import_is_never_used() -> None:
    for path in files("inspector/**/*.py"):
        imported_by(path)
