"""Small wrongs that a test ought to notice, one at a time, at every place of a module where one fits.

for mutant in mutants(source):
    compile(mutant.tree(), path, "exec")
"""

import ast
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

_COMPARED: Mapping[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
_COUNTED: Mapping[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.LShift: ast.RShift,
    ast.RShift: ast.LShift,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}


Wrong = Callable[[ast.AST], None]


@dataclass(frozen=True, slots=True)
class Mutant:
    """A module with one wrong in it."""

    operator: str
    line: int
    text: str
    """The line as it was, without the space around it."""
    number: int
    """Of the wrongs of this kind in lines that read the same, from 0."""
    source: str = field(repr=False)
    place: int
    """Of the node that is wrong, in the order of `_asked`."""
    wrong: Wrong = field(repr=False)

    @property
    def name(self) -> tuple[str, str, int]:
        """What stays when lines above come or go."""
        return self.operator, self.text, self.number

    def tree(self) -> ast.Module:
        """The module with the wrong in it."""
        tree = ast.parse(self.source)
        self.wrong(next(islice(_asked(tree), self.place, None)))
        return ast.fix_missing_locations(tree)


def mutants(source: str) -> Iterator[Mutant]:
    """Every module that this one becomes by one wrong."""
    lines, count = source.splitlines(), Counter[tuple[str, str]]()
    for place, node in enumerate(_asked(ast.parse(source))):
        for operator, line, wrong in _wrongs(node):
            text = lines[line - 1].strip()
            yield Mutant(operator, line, text, count[operator, text], source, place, wrong)
            count[operator, text] += 1


def _asked(node: ast.AST) -> Iterator[ast.AST]:
    """Every node whose meaning a test can notice; annotations, decorators and docstrings have none here."""
    yield node
    for name, value in ast.iter_fields(node):
        if name in {"annotation", "returns", "decorator_list", "type_params", "bases", "keywords"} and not isinstance(
            node, ast.Call
        ):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not _is_docstring(child):
                yield from _asked(child)


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _wrongs(node: ast.AST) -> Iterator[tuple[str, int, Wrong]]:
    for operator, wrong in _wrongs_of(node):
        yield operator, _line_of(node), wrong
    for name, value in ast.iter_fields(node):
        if name in {"body", "orelse", "finalbody"} and isinstance(value, list):
            for place, statement in enumerate(value):
                for operator, other in _instead_of(statement):
                    yield operator, statement.lineno, _swapping(name, place, other)


def _line_of(node: ast.AST) -> int:
    """A `for` within brackets has no line of its own."""
    return node.target.lineno if isinstance(node, ast.comprehension) else int(getattr(node, "lineno", 1))


def _instead_of(statement: ast.stmt) -> Iterator[tuple[str, ast.stmt]]:
    match statement:
        case ast.Break():
            yield "loop", ast.Continue()
        case ast.Continue():
            yield "loop", ast.Break()
        case ast.Raise() | ast.Delete() | ast.Assert():
            yield "removal", ast.Pass()
        case ast.Expr(value=value) if not isinstance(value, ast.Constant):
            yield "removal", ast.Pass()


def _wrongs_of(node: ast.AST) -> Iterator[tuple[str, Wrong]]:  # noqa: C901 - a case for each operator
    match node:
        case ast.Compare(ops=ops):
            for place, op in enumerate(ops):
                yield "comparison", _swapping("ops", place, _COMPARED[type(op)]())
        case ast.BoolOp(op=op):
            yield "and-or", _setting("op", ast.Or() if isinstance(op, ast.And) else ast.And())
        case ast.BinOp(op=op) | ast.AugAssign(op=op) if type(op) in _COUNTED:
            yield "arithmetic", _setting("op", _COUNTED[type(op)]())
        case ast.Constant(value=bool() as value):
            yield "constant", _setting("value", not value)
        case ast.Constant(value=int() as value):
            yield "constant", _setting("value", value + 1)
        case ast.Constant(value=bytes() as value):
            yield "constant", _setting("value", value + b"?")
        case ast.If() | ast.While() | ast.IfExp():
            yield "condition", _negating("test")
        case ast.comprehension(ifs=ifs):
            for place in range(len(ifs)):
                yield "filter", _swapping("ifs", place, ast.Constant(value=True))


def _setting(name: str, value: object) -> Wrong:
    return lambda node: setattr(node, name, value)


def _swapping(name: str, place: int, value: ast.AST) -> Wrong:
    def swap(node: ast.AST) -> None:
        getattr(node, name)[place] = value

    return swap


def _negating(name: str) -> Wrong:
    return lambda node: setattr(node, name, ast.UnaryOp(op=ast.Not(), operand=getattr(node, name)))
