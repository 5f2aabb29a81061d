"""Reasons that scores give in English are known in every language of the report."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import leaddev
from leaddev.wording.reasons import REASONS, in_words

PACKAGE = Path(leaddev.__file__).parent


def written(tree: ast.AST) -> Iterator[str]:
    """Sentences in code, with 7 for what is filled in; no docstrings and no parts of other strings."""
    if isinstance(tree, ast.Raise) or (isinstance(tree, ast.Expr) and isinstance(tree.value, ast.Constant)):
        return
    if isinstance(tree, ast.JoinedStr):
        yield "".join(str(part.value) if isinstance(part, ast.Constant) else "7" for part in tree.values)
        return
    if isinstance(tree, ast.Constant) and isinstance(tree.value, str):
        yield tree.value
    for child in ast.iter_child_nodes(tree):
        yield from written(child)


SOURCES = [*sorted((PACKAGE / "score").rglob("*.py")), PACKAGE / "stats" / "reliability.py"]
SENTENCES = sorted(
    {text for source in SOURCES for text in written(ast.parse(source.read_text("utf-8"))) if text.count(" ") > 1}
)


def test_reasons_are_found() -> None:
    assert "not asked, or answered by too few" in SENTENCES
    assert "fewer than 7 units with answers" in SENTENCES


@pytest.mark.parametrize("reason", SENTENCES)
def test_every_reason_of_the_scores_is_translated(reason: str) -> None:
    assert in_words(reason, "en") == reason
    assert len({in_words(reason, language) for language in ("en", "nl", "fr")}) == 3


def test_numbers_and_signs_are_those_of_the_language() -> None:
    reason = "ICC(2) is below 0.7: an order of units would mostly be chance"
    assert in_words(reason, "nl").startswith("ICC(2) ligt onder 0,7: ")
    assert in_words(reason, "fr").startswith("ICC(2) est inférieur à 0,7\u00a0: ")
    assert in_words("too few items: 1, at least 3 are needed", "nl") == (
        "te weinig vragen: 1, er zijn er minstens 3 nodig"
    )
    assert "l’importance" in in_words("importance was not asked, or rated by too few", "fr")


def test_what_is_not_known_stays_as_it_is() -> None:
    assert in_words("because it is so", "fr") == "because it is so"
    assert in_words("niet bekend", "nl") == "niet bekend"


def test_places_are_the_same_in_every_language() -> None:
    for english, others in REASONS.items():
        for other in others:
            assert {place for place in ("{0}", "{1}") if place in other} == {
                place for place in ("{0}", "{1}") if place in english
            }
