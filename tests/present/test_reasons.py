"""Reasons are codes: each that the program gives has a sentence in every language, with the same places."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

import leaddev
from leaddev.report import Reason
from leaddev.stats.reliability import Refusal
from leaddev.wording import LANGUAGES, Wording
from leaddev.wording.reasons import TEXTS
from surveys import why

PACKAGE = Path(leaddev.__file__).parent
PLACE = re.compile(r"{(\w+)}")


def given(source: Path) -> Iterator[tuple[str, frozenset[str] | None]]:
    """The codes that a module gives, `*` for what is filled in, with the names of their values where spelled."""
    for node in ast.walk(ast.parse(source.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Reason":
            code, *values = node.args
            names: frozenset[str] | None = frozenset()
            if values:
                keys = values[0].keys if isinstance(values[0], ast.Dict) else [None]
                spelled = [key.value if isinstance(key, ast.Constant) else None for key in keys]
                names = None if None in spelled else frozenset(map(str, spelled))
            if isinstance(code, ast.Constant):
                yield str(code.value), names
            elif isinstance(code, ast.JoinedStr):
                yield "".join(str(p.value) if isinstance(p, ast.Constant) else "*" for p in code.values), names


GIVEN = sorted({each for source in PACKAGE.rglob("*.py") for each in given(source)}, key=str)


def keys_of(code: str) -> list[str]:
    pattern = re.compile(re.escape(f"reason.{code}").replace(r"\*", r"[\w-]+"))
    return [key for key in TEXTS if pattern.fullmatch(key)]


@pytest.mark.parametrize(("code", "names"), GIVEN)
def test_every_reason_that_is_given_has_its_sentence(code: str, names: frozenset[str] | None) -> None:
    assert keys_of(code)
    for key in keys_of(code):
        assert names is None or set(PLACE.findall(TEXTS[key]["en"])) <= names


def test_every_sentence_is_given() -> None:
    """Those of the fit of one factor are given by its own name; the others where a reason is made."""
    named = {key for code, _ in GIVEN for key in keys_of(code)} | {f"reason.{code}" for code in get_args(Refusal)}
    spelled = {"collinear", "no-variance-between", "three-keys", "two-keys"}  # by a variable
    assert set(TEXTS) == named | {f"reason.{code}" for code in spelled}


@pytest.mark.parametrize("key", sorted(TEXTS))
def test_a_reason_has_the_same_places_in_every_language(key: str) -> None:
    places = {language: sorted(PLACE.findall(TEXTS[key][language])) for language in LANGUAGES}
    assert len(set(map(tuple, places.values()))) == 1
    assert len(set(TEXTS[key].values())) == len(LANGUAGES)


def test_values_are_said_as_the_language_writes_them() -> None:
    low = Reason("low-icc", {"needed": 0.7})
    assert why(low, "nl").startswith("ICC(2) ligt onder 0,7: ")
    assert why(low, "fr").startswith("ICC(2) est inférieur à 0,7\u00a0: ")
    assert why(Reason("few-respondents", {"respondents": 1200, "needed": 3000})).startswith(
        "too few respondents: 1,200,"
    )
    shares = Reason("low-response", {"response_share": 0.595, "least_share": 0.6})
    assert why(shares) == "response 59.5\u00a0% is below 60\u00a0%"
    units = Reason("headcounts-partly-unknown", {"units": ("North", "South")})
    assert "North en South" in why(units, "nl")


def test_a_reason_within_a_reason() -> None:
    said = why(Reason("two-keys", {"kind": "values", "why": "within-needs", "n": 20, "needed": 98}))
    assert said.endswith(why(Reason("within-needs", {"n": 20, "needed": 98})))


def test_equal_reasons_are_one() -> None:
    assert len({Reason("few-units", {"needed": 3}), Reason("few-units", {"needed": 3}), Reason("no-need")}) == 2
    assert Wording("en").because(Reason("withheld")) == "not shown, to protect people"
