"""Puts one wrong into a process where everything is imported, or into the next one that imports it."""

import ast
import gc
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType, FunctionType
from typing import TypeGuard

_Place = tuple[str, int, int]
"""Of a function: its name within the module, its first line, and which of those on that line."""


def fits_into_functions(path: Path, tree: ast.Module) -> bool:
    """Whether the wrong lies inside functions alone, so that it can be put into those that are there."""
    right, wrong = _codes(path, ast.parse(path.read_text())), _codes(path, tree)
    changed = _changed(right, wrong)
    return bool(changed) and all(right[place].co_freevars == wrong[place].co_freevars for place in changed)


def put_into_functions(path: Path, tree: ast.Module) -> None:
    """Give every function of the module that is in memory, under whatever name, the code with the wrong in it."""
    right, wrong = _codes(path, ast.parse(path.read_text())), _codes(path, tree)
    instead = {right[place]: wrong[place] for place in _changed(right, wrong)}
    for each in _objects():
        if _is_function_of(each, path) and each.__code__ in instead:
            each.__code__ = instead[each.__code__]


def named_by(tree: ast.Module, line: int) -> str | None:
    """The name that the module gives to what stands on a line of its own, outside functions and classes."""
    for each in tree.body:
        if isinstance(each, ast.Assign | ast.AnnAssign) and each.lineno <= line <= (each.end_lineno or each.lineno):
            target = each.targets[0] if isinstance(each, ast.Assign) else each.target
            return target.id if isinstance(target, ast.Name) else None
    return None


def put_into_name(path: Path, tree: ast.Module, name: str) -> None:
    """Let every module that knows the name, by an import too, have the wrong value; a default keeps the right one."""
    modules = [each for each in list(sys.modules.values()) if hasattr(each, "__dict__")]
    own = {id(each.__globals__): each.__globals__ for each in _objects() if _is_function_of(each, path)}
    right = [space[name] for space in own.values() if name in space]
    anew = {**next(iter(own.values()), {"__name__": "wrong"})}
    exec(compile(tree, str(path.resolve()), "exec"), anew)  # noqa: S102 - it is ours
    for space in (*own.values(), *(vars(each) for each in modules)):
        if any(space.get(name) is each for each in right):
            space[name] = anew[name]


def _objects() -> list[object]:
    """Everything in memory; what is frozen (`inspector.app.garbage`) is not among what Python counts up."""
    gc.unfreeze()
    return gc.get_objects()


def _is_function_of(each: object, path: Path) -> TypeGuard[FunctionType]:
    return isinstance(each, FunctionType) and _is_of(each.__code__, path)


def import_instead(path: Path, tree: ast.Module) -> None:
    """Let whoever imports the module from here get the one with the wrong in it."""
    code, usual = compile(tree, str(path.resolve()), "exec"), SourceFileLoader.get_code

    def get_code(loader: SourceFileLoader, fullname: str) -> CodeType | None:
        return code if Path(loader.path).resolve() == path.resolve() else usual(loader, fullname)

    SourceFileLoader.get_code = get_code  # type: ignore[method-assign,assignment] # in a child that runs tests and ends


def run_instead(path: Path, tree: ast.Module) -> None:
    """Let programs that are started with this file, or with a copy of it, run the one with the wrong in it."""
    with tempfile.NamedTemporaryFile("w", suffix=path.suffix, delete=False, encoding="utf-8") as file:
        file.write(ast.unparse(tree))
    instead, genuine, usual = file.name, path.read_bytes(), subprocess.Popen.__init__

    def begin(popen: "subprocess.Popen[str]", args: object, *others: object, **said: object) -> None:
        if isinstance(args, list):
            args = [instead if _is_copy(each, genuine) else each for each in args]
        usual(popen, args, *others, **said)  # type: ignore[call-overload] # as it came

    subprocess.Popen.__init__ = begin  # type: ignore[method-assign,assignment] # as above


def note_programs(path: Path, started: "list[bool]") -> None:
    """Append to the list whenever a program is started with this file or a copy of it."""
    genuine, usual = path.read_bytes(), subprocess.Popen.__init__

    def begin(popen: "subprocess.Popen[str]", args: object, *others: object, **said: object) -> None:
        if isinstance(args, list) and any(_is_copy(each, genuine) for each in args):
            started.append(True)
        usual(popen, args, *others, **said)  # type: ignore[call-overload] # as it came

    subprocess.Popen.__init__ = begin  # type: ignore[method-assign,assignment] # in a process that runs tests and ends


def _is_copy(argument: object, genuine: bytes) -> bool:
    if not isinstance(argument, str | os.PathLike) or not str(argument).endswith(".py"):
        return False
    path = Path(argument)
    return path.is_file() and path.read_bytes() == genuine


def _changed(right: dict[_Place, CodeType], wrong: dict[_Place, CodeType]) -> set[_Place]:
    """The outermost functions that differ; nothing when the module or a class differs beside them."""
    if right.keys() != wrong.keys():
        return set()
    return {place for place in right if right[place] != wrong[place]}


def _codes(path: Path, tree: ast.Module) -> dict[_Place, CodeType]:
    found: dict[_Place, CodeType] = {}
    for code in _functions(compile(tree, str(path.resolve()), "exec")):
        number = sum(place[:2] == (code.co_qualname, code.co_firstlineno) for place in found)
        found[code.co_qualname, code.co_firstlineno, number] = code
    return found


def _functions(code: CodeType) -> Iterator[CodeType]:
    for each in code.co_consts:
        if isinstance(each, CodeType):
            if each.co_flags & 0x2:  # a body of a class is none
                yield each
            yield from _functions(each)


def _is_of(code: CodeType, path: Path) -> bool:
    return code.co_filename in {str(path), str(path.resolve())}


def lines_of(path: Path, line: int, within: ast.Module | None = None) -> range:
    """The lines of the statement that a line belongs to, without those of the statements inside it."""
    tree = ast.parse(path.read_text()) if within is None else within
    best = range(line, line + 1)
    smallest = sys.maxsize
    for node in ast.walk(tree):
        if isinstance(node, ast.stmt) and node.lineno <= line <= (node.end_lineno or line):
            inner = [each.lineno for each in ast.walk(node) if isinstance(each, ast.stmt) and each is not node]
            end = min([*(each - 1 for each in inner if each > node.lineno), node.end_lineno or line])
            if line <= end and end - node.lineno < smallest:
                best, smallest = range(node.lineno, end + 1), end - node.lineno
    return best
