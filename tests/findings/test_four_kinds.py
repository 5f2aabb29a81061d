"""Every rule has a test in which it fires, one in which it is silent, one at its boundary, one without its evidence.

A test says so with `@pytest.mark.rule("LD101", "fires", "boundary")`. The marks are read from the text of all tests,
so that this answer does not depend on which of them are run.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

from leaddev.findings import RULES

KINDS = ("fires", "silent", "boundary", "missing")


def marks_of(tree: ast.Module) -> Iterator[tuple[str, ...]]:
    """Code and kinds of each mark of a test; a mark on what pytest does not run as a test counts for nothing."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            for mark in node.decorator_list:
                if isinstance(mark, ast.Call) and ast.unparse(mark.func) == "pytest.mark.rule":
                    yield tuple(ast.literal_eval(each) for each in mark.args)


@cache
def kinds_of_rules() -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for path in sorted(Path(__file__).parents[1].rglob("test_*.py")):
        for code, *kinds in marks_of(ast.parse(path.read_text(encoding="utf-8"))):
            found[code].update(kinds)
    return dict(found)


@pytest.mark.parametrize("code", sorted(RULES))
def test_a_rule_has_its_four_kinds_of_test(code: str) -> None:
    assert [kind for kind in KINDS if kind not in kinds_of_rules().get(code, ())] == []


def test_marks_name_rules_and_kinds_that_exist() -> None:
    assert set(kinds_of_rules()) == set(RULES)
    assert set().union(*kinds_of_rules().values()) == set(KINDS)


def test_a_mark_counts_on_a_test_only() -> None:
    marked = '@pytest.mark.rule("LD101", "fires", "silent")\ndef {name}(): ...'
    assert list(marks_of(ast.parse(marked.format(name="test_it")))) == [("LD101", "fires", "silent")]
    assert list(marks_of(ast.parse(marked.format(name="helper")))) == []
