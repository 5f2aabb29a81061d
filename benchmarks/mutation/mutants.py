"""Small changes to a module that a test should notice: where they can be made, and the changed text. Runs nothing.

Annotations, decorators, messages, what is raised or asserted, and imports for types alone are left as they are.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
}  # fmt: skip
CALCULATED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult,
}  # fmt: skip
EXTREMES = {"min": "max", "max": "min", "minimum": "maximum", "maximum": "minimum"}
CONSTANTS = {0: 1, 1: 2, 0.5: 0.6, 0.95: 0.9}
TYPES_ONLY = "TYPE_CHECKING"
MESSAGES = frozenset({"message", "hint"})
LOGGING = frozenset({"logging", "logger", "warnings"})
UNTOUCHED = frozenset({"annotation", "returns", "decorator_list"})


class Mutant(NamedTuple):
    """A change of one module: the lines that it touches, its place in bytes, and what stands there before and after."""

    path: str
    lines: tuple[int, int]
    statement: int
    place: tuple[int, int]
    before: str
    after: str

    def applied(self, octets: bytes) -> bytes:
        """The whole module with the change."""
        return octets[: self.place[0]] + self.after.encode() + octets[self.place[1] :]

    def __str__(self) -> str:
        shown = [text if len(text) <= 90 else f"{text[:87]}..." for text in (self.before, self.after)]
        return f"{self.path}:{self.lines[0]}: `{shown[0]}` → `{shown[1]}`"


def mutants_of(path: str, octets: bytes) -> list[Mutant]:
    """Every change that can be made to the module, in the order of the text."""
    starts = [0]
    for line in octets.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    found = {}
    for node, statement in _touched(ast.parse(octets), 0):
        for target, after in _changes(node):
            first, last = target.lineno, target.end_lineno or target.lineno
            place = (starts[first - 1] + target.col_offset, starts[last - 1] + (target.end_col_offset or 0))
            found[place, after] = Mutant(path, (first, last), statement, place, ast.unparse(target), after)
    return [found[key] for key in sorted(found)]


def mutants_in(source: Path, rooms: list[str]) -> list[Mutant]:
    """Every change that can be made to the rooms, which are folders or modules of the package; those that exist."""
    folders = [source / "leaddev" / room for room in rooms]
    files = [path for folder in folders for path in sorted(folder.rglob("*.py"))]
    files += [path for folder in folders if (path := folder.with_suffix(".py")).is_file()]
    return [each for path in files for each in mutants_of(path.relative_to(source).as_posix(), path.read_bytes())]


def _touched(node: ast.AST, statement: int) -> Iterator[tuple[ast.AST, int]]:
    """The nodes that may be changed, each with the line in which its statement begins."""
    if isinstance(node, (ast.JoinedStr, ast.Raise, ast.Assert)) or _is_message(node):
        return
    if isinstance(node, ast.If) and TYPES_ONLY in ast.unparse(node.test):
        return
    if isinstance(node, ast.stmt):
        statement = node.lineno
    yield node, statement
    for name, value in ast.iter_fields(node):
        if name in UNTOUCHED or (isinstance(node, ast.ClassDef) and name == "keywords"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield from _touched(child, statement)


def _is_message(node: ast.AST) -> bool:
    if isinstance(node, ast.Assign):
        return any(isinstance(target, ast.Name) and target.id in MESSAGES for target in node.targets)
    function = node.func if isinstance(node, ast.Call) else None
    return isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name) and function.value.id in LOGGING


def _changes(node: ast.AST) -> Iterator[tuple[ast.expr, str]]:
    """What is replaced, and by which text."""
    if isinstance(node, ast.expr):
        yield from _changed_values(node)
    if isinstance(node, (ast.If, ast.IfExp)) and not isinstance(node.test, ast.UnaryOp):
        yield node.test, f"(not {_text(node.test)})"
    if isinstance(node, ast.Return) and node.value is not None and not isinstance(node.value, ast.Constant):
        yield node.value, "None"
    if isinstance(node, ast.arguments):
        for default in (*node.defaults, *node.kw_defaults):
            if isinstance(default, ast.Constant) and isinstance(default.value, bool):
                yield default, repr(not default.value)
            elif isinstance(default, ast.Constant) and isinstance(default.value, (int, float)):
                yield default, repr(default.value + 1)


def _changed_values(node: ast.expr) -> Iterator[tuple[ast.expr, str]]:
    match node:
        case ast.Compare():
            for number, operator in enumerate(node.ops):
                if type(operator) in COMPARED:
                    ops = [*node.ops[:number], COMPARED[type(operator)](), *node.ops[number + 1 :]]
                    yield node, _text(node, ops=ops)
        case ast.BinOp() if type(node.op) in CALCULATED and not (_is_text(node.left) or _is_text(node.right)):
            yield node, _text(node, op=CALCULATED[type(node.op)]())
        case ast.BoolOp():
            yield node, _text(node, op=ast.Or() if isinstance(node.op, ast.And) else ast.And())
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield node, _text(operand)
        case ast.Call(func=ast.Name(id=name) as function) if name in EXTREMES:
            yield function, EXTREMES[name]
        case ast.Call(func=ast.Attribute(value=owner, attr=name) as function) if name in EXTREMES:
            yield function, f"{ast.unparse(owner)}.{EXTREMES[name]}"
        case ast.Constant(value=int(number) | float(number)) if type(number) is not bool and number in CONSTANTS:
            yield node, repr(type(number)(CONSTANTS[number]))


def _text(node: ast.expr, **changed: object) -> str:
    """The expression in parentheses, with some of its fields changed."""
    other = copy.copy(node)
    for name, value in changed.items():
        setattr(other, name, value)
    return f"({ast.unparse(other)})"


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))
