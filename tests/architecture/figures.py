"""How large the house is and how its rooms hang together: `python -m tests.architecture.figures` says it in figures."""

import ast
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType

import grimp

from tests.architecture.project import ROOT
from tests.fakes.delivering import deliver
from tests.fakes.stretching import remember_argon2id
from tests.fakes.world import a_world

_PROGRAM = ROOT / "inspector"
_LONGEST = 5


def main() -> None:
    """Print every figure, a line each."""
    say = sys.stdout.write
    modules = {path: ast.parse(path.read_text("utf-8")) for path in sorted(_PROGRAM.rglob("*.py"))}
    say(f"lines of Python in inspector/: {sum(len(path.read_text('utf-8').splitlines()) for path in modules)}\n")
    for length, path, name in sorted(_functions(modules), reverse=True)[:_LONGEST]:
        say(f"  {length} lines: {name} in {path.relative_to(ROOT)}\n")
    graph = grimp.build_graph("inspector", cache_dir=None)
    for floor in ("vault", "viewmodels"):
        imports = list(_imports(graph, f"inspector.{floor}"))
        arrows = {(importer, imported) for importer, imported in imports if importer != imported}
        packages = {room for room in (room for arrow in arrows for room in arrow) if (_PROGRAM / floor / room).is_dir()}
        between = sum(set(arrow) <= packages for arrow in arrows)
        say(f"{floor}: {len(imports)} imports from module to module, {len(arrows)} arrows from room to room, ")
        say(f"{between} of them between packages\n")
    remember_argon2id()
    with tempfile.TemporaryDirectory() as folder:
        world = a_world(Path(folder), "t1", "c1")
        writer, reader = world.officer("t1"), world.officer("c1")
        visit = writer.starts_visit()
        deliver(writer.vault, reader.vault)
        _tell("Vault.append", "vault/writing/batches", "write", lambda: writer.notes(visit, "Een."))
        _tell("SyncSide.ingest", "vault/taking/intake", "take_frames", lambda: deliver(writer.vault, reader.vault))
        world.closes()


def _functions(modules: dict[Path, ast.Module]) -> Iterator[tuple[int, Path, str]]:
    for path, tree in modules.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                yield (node.end_lineno or node.lineno) - node.lineno + 1, path, node.name


def _imports(graph: grimp.ImportGraph, floor: str) -> Iterator[tuple[str, str]]:
    """Each import of a module of the floor by another of it, as the rooms that the two stand in."""
    within = f"{floor}."
    for importer in graph.modules:
        for imported in graph.find_modules_directly_imported_by(importer):
            if importer.startswith(within) and imported.startswith(within):
                room, other = (name.removeprefix(within).partition(".")[0] for name in (importer, imported))
                yield room, other


def _tell(what: str, module: str, begins: str, action: Callable[[], object]) -> None:
    """The modules that are reached from a function on, each function followed where it is called first."""
    walk: list[str] = []
    seen: set[tuple[str, str]] = set()
    is_on = False

    def follow(frame: FrameType, event: str, _argument: object) -> None:
        nonlocal is_on
        path, name = Path(frame.f_code.co_filename), frame.f_code.co_name
        if not path.is_relative_to(_PROGRAM) or name.startswith("<"):
            return
        here = path.relative_to(_PROGRAM).with_suffix("").as_posix()
        is_first = (here, name) == (module, begins)
        is_on = (is_on or is_first) and not (is_first and event == "return")
        if is_on and event == "call" and (here, name) not in seen:
            seen.add((here, name))
            walk.append(here)

    sys.setprofile(follow)
    try:
        action()
    finally:
        sys.setprofile(None)
    for within in ("vault/", ""):
        stays = [here for here in walk if here.startswith(within)]
        stays = [here for at, here in enumerate(stays) if not at or stays[at - 1] != here]
        reached = len(set(stays))
        say = f"{reached} modules{' of the vault' if within else ' in all'}, {len(stays) - reached} returns"
        sys.stdout.write(f"{what}: {say}\n")


if __name__ == "__main__":
    main()
