"""What is drawn when the tests are asked whether they notice a change of the source."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from benchmarks.mutation.__main__ import drawn_of
from benchmarks.mutation.mutants import mutants_in, mutants_of

TOY = '''"""A module with 1 docstring, 0 of which is changed."""
from typing import TYPE_CHECKING
if TYPE_CHECKING:
    LONGEST = 1

def shared(parts: "list[1]", *, whole=True, most=3) -> "0 < 1":
    """Add 1 to 1."""
    if not parts:
        raise ValueError(f"{1 + 1} parts" if 1 < 2 else "none")
    message = "no" if len(parts) == 1 else "yes"
    assert len(parts) > 0, message
    logging.info("%s", 1 + 1)
    return min(parts) * 100 if parts[0] < 10 and whole else "é" + message
'''
CHANGES = {
    ("True", "False"),
    ("3", "4"),
    ("not parts", "(parts)"),
    ("min", "max"),
    ("min(parts) * 100", "(min(parts) / 100)"),
    ("0", "1"),
    ("parts[0] < 10", "(parts[0] <= 10)"),
    ("parts[0] < 10 and whole", "(parts[0] < 10 or whole)"),
    ("parts[0] < 10 and whole", "(not (parts[0] < 10 and whole))"),
    ("min(parts) * 100 if parts[0] < 10 and whole else 'é' + message", "None"),
}


def test_what_is_changed_and_what_is_left_alone() -> None:
    found = mutants_of("toy.py", TOY.encode())
    assert {(each.before, each.after) for each in found} == CHANGES
    assert {each.lines[0] for each in found} == {6, 8, 13}


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("a < b", "a <= b"), ("a <= b", "a < b"), ("a > b", "a >= b"), ("a >= b", "a > b"), ("a == b", "a != b"),
        ("a != b", "a == b"), ("a + b", "a - b"), ("a - b", "a + b"), ("a * b", "a / b"), ("a / b", "a * b"),
        ("max(a, b)", "min(a, b)"), ("a.min()", "a.max()"), ("np.maximum(a, b)", "np.minimum(a, b)"),
        ("a or b", "a and b"), ("not a", "a"), ("0", "1"), ("1", "2"), ("0.5", "0.6"), ("0.95", "0.9"), ("0.0", "1.0"),
        ("(é\n  # why\n  + b)", "é - b"),
    ],
)  # fmt: skip
def test_each_change_makes_another_program(text: str, after: str) -> None:
    (mutant,) = mutants_of("toy.py", f"x = {text}\n".encode())
    changed = mutant.applied(f"x = {text}\n".encode())
    assert ast.dump(ast.parse(changed)) == ast.dump(ast.parse(f"x = {after}"))


def test_the_same_seed_draws_the_same_and_a_larger_sample_holds_the_smaller(tmp_path: Path) -> None:
    (tmp_path / "leaddev" / "room").mkdir(parents=True)
    (tmp_path / "leaddev" / "room" / "toy.py").write_text(TOY, encoding="utf-8")
    (tmp_path / "leaddev" / "analysis.py").write_text("x = a < b\n", encoding="utf-8")
    possible = mutants_in(tmp_path, ["room", "analysis", "absent"])
    assert len(possible) == len(CHANGES) + 1
    assert drawn_of(possible, 5, seed=1) == drawn_of(possible, 9, seed=1)[:5]
    assert drawn_of(possible, 9, seed=1) != drawn_of(possible, 9, seed=2)
