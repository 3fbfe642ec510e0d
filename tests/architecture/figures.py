"""How large the house is and how its rooms hang together: `python -m tests.architecture.figures` says it in figures."""

import ast
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import grimp

from tests.architecture.project import ROOT
from tests.architecture.walks import PROGRAM, walks
from tests.fakes.stretching import remember_argon2id

_LONGEST = 5


def main() -> None:
    """Print every figure, a line each."""
    say = sys.stdout.write
    modules = {path: ast.parse(path.read_text("utf-8")) for path in sorted(PROGRAM.rglob("*.py"))}
    say(f"lines of Python in inspector/: {sum(len(path.read_text('utf-8').splitlines()) for path in modules)}\n")
    for length, path, name in sorted(_functions(modules), reverse=True)[:_LONGEST]:
        say(f"  {length} lines: {name} in {path.relative_to(ROOT)}\n")
    graph = grimp.build_graph("inspector", cache_dir=None)
    for floor in ("vault", "viewmodels"):
        imports = list(_imports(graph, f"inspector.{floor}"))
        arrows = {(importer, imported) for importer, imported in imports if importer != imported}
        packages = {room for room in (room for arrow in arrows for room in arrow) if (PROGRAM / floor / room).is_dir()}
        between = sum(set(arrow) <= packages for arrow in arrows)
        say(f"{floor}: {len(imports)} imports from module to module, {len(arrows)} arrows from room to room, ")
        say(f"{between} of them between packages\n")
    remember_argon2id()
    with tempfile.TemporaryDirectory() as folder:
        for door, walk in walks(Path(folder)).items():
            for what, part in (("modules of the vault", walk.within("vault/")), ("modules in all", walk)):
                say(f"{door}: {part.modules} {what}, {part.returns} returns\n")


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


if __name__ == "__main__":
    main()
