"""Draws the floors as they are built: `python -m tests.architecture.floor_pictures` writes docs/floors.md.

A floor is a package, its rooms are the packages and modules in it, an arrow is one or more imports from room to room.
"""

import ast

import grimp

from tests.architecture.project import ROOT, contracts, layers_of

PAGE = ROOT / "docs" / "floors.md"

HEAD = """# Floors

One picture per floor: its rooms, what each knows, and who asks whom. An arrow points from the room that
imports to the room that is imported. `python -m tests.architecture.floor_pictures` draws this page anew from
the code; a test compares it. `architecture.md` tells what happens in these rooms.
"""


def page() -> str:
    """The page as the code would have it."""
    graph = grimp.build_graph("inspector", cache_dir=None)
    floors = [name for name in _floors() if len(_rooms(graph, name)) > 1]
    return "\n".join([HEAD, *(_floor(graph, name) for name in floors)])


def _floors() -> list[str]:
    return [name for layer in layers_of(contracts()["layers"]) for name in layer]


def _rooms(graph: grimp.ImportGraph, floor: str) -> list[str]:
    """The rooms of a floor, those at the top of its order first."""
    rooms = {name.rpartition(".")[2] for name in graph.find_children(f"inspector.{floor}")}
    order = [room for room in _order(floor) if room in rooms]
    return [*order, *sorted(rooms - set(order))]


def _order(floor: str) -> list[str]:
    """The rooms that the floor's own contract names, when it has one."""
    own = (each for each in contracts().values() if each.get("containers") == [f"inspector.{floor}"])
    return [room for contract in own for layer in layers_of(contract) for room in layer]


def _floor(graph: grimp.ImportGraph, floor: str) -> str:
    rooms = _rooms(graph, floor)
    lines = [f"## {floor}", "", _says(f"inspector/{floor}/__init__.py"), "", "```mermaid", "flowchart TD"]
    arrows = sorted(_arrows(graph, floor))
    lines += [f"  {room}" for room in rooms if not any(room in arrow for arrow in arrows)]
    lines += [f"  {upper} --> {lower}" for upper, lower in arrows]
    lines += ["```", ""]
    packages = [room for room in rooms if (ROOT / "inspector" / floor / room).is_dir()]
    if packages:
        lines += ["| room | what it knows |", "|---|---|"]
        lines += [f"| `{room}` | {_says(f'inspector/{floor}/{room}/__init__.py')} |" for room in packages]
        lines += [""]
    return "\n".join(lines)


def _arrows(graph: grimp.ImportGraph, floor: str) -> set[tuple[str, str]]:
    prefix = f"inspector.{floor}."
    pairs = {
        (importer.removeprefix(prefix).partition(".")[0], imported.removeprefix(prefix).partition(".")[0])
        for importer in graph.modules
        if importer.startswith(prefix)
        for imported in graph.find_modules_directly_imported_by(importer)
        if imported.startswith(prefix)
    }
    return {(upper, lower) for upper, lower in pairs if upper != lower}


def _says(path: str) -> str:
    said = ast.get_docstring(ast.parse((ROOT / path).read_text(encoding="utf-8"))) or ""
    return " ".join(said.partition("\n\n")[0].split())


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
