"""Media lay out and decide nothing: no sentence, no threshold, no figure that is made of the report."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import leaddev.media
from leaddev.wording import Wording

MEDIA = Path(leaddev.media.__file__).parent
WITHOUT_CHOICES = [path for path in sorted(MEDIA.rglob("*.py")) if not path.stem.startswith("json")]
WITHOUT_SENTENCES = [path for path in sorted(MEDIA.rglob("*.py")) if path.stem != "json_meanings"]
"""What the keys of the JSON mean is said where the JSON is written, because no other medium has keys."""

WORDING = {name for name in vars(Wording) if not name.startswith("_")}
REASON = "# said here"


def name_of(path: Path) -> str:
    return path.relative_to(MEDIA).as_posix()


def nodes(path: Path) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", WITHOUT_CHOICES, ids=name_of)
def test_nothing_is_worded_and_no_field_of_the_report_is_read(path: Path) -> None:
    called = {node.func.attr for node in nodes(path) if isinstance(node, ast.Call) and hasattr(node.func, "attr")}
    assert not called & WORDING
    read = [node.value for node in nodes(path) if isinstance(node, ast.Attribute)]
    assert not [each for each in read if isinstance(each, ast.Name) and each.id == "report"]


@pytest.mark.parametrize("path", WITHOUT_CHOICES, ids=name_of)
def test_no_number_decides(path: Path) -> None:
    """Nothing, one and two are counted; every other number has a name, and is one of cells or characters."""
    compared = [
        part for node in nodes(path) if isinstance(node, ast.Compare) for part in (node.left, *node.comparators)
    ]
    values = [part.value for part in compared if isinstance(part, ast.Constant)]
    assert {value for value in values if isinstance(value, int | float)} <= {0, 1, 2}


@pytest.mark.parametrize("path", WITHOUT_SENTENCES, ids=name_of)
def test_no_sentence_is_said_without_a_reason(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    tree = ast.parse("\n".join(lines))
    about = {
        id(part)
        for node in ast.walk(tree)
        for part in ast.walk(node)
        if isinstance(node, ast.Raise) or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
    }
    said = [
        (node.lineno, node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in about
        if " " in node.value and re.search("[a-z]{2}", node.value) and not re.fullmatch("bold [a-z]+", node.value)
    ]
    assert [each for each in said if REASON not in "".join(lines[max(each[0] - 3, 0) : each[0]])] == []
