"""Every text of the terminal stands in every language and keeps its blanks; every text of all is used."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import leaddev
import leaddev.present
from leaddev.present.presenter import Presenter
from leaddev.report import Figure
from leaddev.wording import LANGUAGES, Wording
from leaddev.wording.sentences import all_texts
from leaddev.wording.terminal import TEXTS

from .sample_report import sample_report


def _said(tree: ast.AST) -> Iterator[str]:
    """Every string of a module; a star stands for what a formatted string fills in."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.JoinedStr):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "*" for part in node.values)


PRESENT = Path(leaddev.present.__file__).parent
SAID = {
    text.removeprefix("terminal.")
    for path in PRESENT.rglob("*.py")
    for text in _said(ast.parse(path.read_text("utf-8")))
}

PACKAGE = Path(leaddev.__file__).parent
EVERYWHERE = {
    text
    for path in PACKAGE.rglob("*.py")
    if path.parent.name != "wording" or path.stem == "sentences"
    for text in _said(ast.parse(path.read_text("utf-8")))
}
PATTERNS = [
    re.escape(text.removeprefix("terminal.")).replace(r"\*", "[^.]+")
    for text in EVERYWHERE
    if re.fullmatch(r"[a-zA-Z0-9-]+\.[a-z.-]*\*[a-z.-]*", text)
]


def test_every_text_stands_in_every_language_with_the_same_blanks() -> None:
    for key, versions in ((key, all_texts()[key]) for key in TEXTS):
        assert set(versions) == set(LANGUAGES), key
        blanks = {frozenset(name for _, name, _, _ in Formatter().parse(text) if name) for text in versions.values()}
        assert len(blanks) == 1, key
        assert all(text.strip() == text for text in versions.values()), key


def test_every_text_of_every_catalogue_is_used() -> None:
    assert [key for key in all_texts() if not _is_said(key.removeprefix("terminal."))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_ends_between_a_number_and_its_sign(language: str) -> None:
    said = Wording(language).say("verdict.excess.more", excess="42", low="39", high="46")
    assert "95\u00a0%" in said
    assert "95 %" not in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_below_0_has_a_minus_sign_and_no_plus(language: str) -> None:
    write = Presenter(report=sample_report(), wording=Wording(language))
    assert write.number(-16) == "\u221216"
    assert write.number(-0.2) == "0"
    assert [write.signed(write.number(value)) for value in (-3, 0, 3)] == ["\u22123", "0", "+3"]


def test_an_interval_with_a_number_below_0_is_no_row_of_lines() -> None:
    write = Presenter(report=sample_report(), wording=Wording("en"))
    spans = [write.excess(Figure(estimate=0.1, low=low, high=0.2)) for low in (-0.05, 0.05)]
    assert [span.replace("\u00a0", " ") for span in spans] == ["+10 (\u22125 to 20)", "+10 (5–20)"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_apostrophe_is_curved(language: str) -> None:
    said = [Wording(language).set_in_type(texts[language]) for texts in all_texts().values()]
    assert [text for text in said if re.search(r"\w'[\w{]", text)] == []


def test_every_text_that_is_asked_for_exists() -> None:
    asked = {text for text in SAID if re.fullmatch(r"[a-z-]+(\.[a-z-]+)+", text)}
    beginnings = {key.removeprefix("terminal.").split(".")[0] for key in TEXTS}
    known = {re.sub(r"\.(one|other)$", "", key.removeprefix("terminal.")) for key in TEXTS}
    assert {text for text in asked if text.split(".")[0] in beginnings} <= known


def _is_said(key: str) -> bool:
    """Whether the key stands in the code, whole or with one part of it filled in after a fixed beginning."""
    whole = re.sub(r"\.(one|other)$", "", key)
    if whole in EVERYWHERE or re.fullmatch(r"LD\d+\.(statement|advice)", whole):
        return True
    return any(re.fullmatch(pattern, whole) for pattern in PATTERNS)


def test_dutch_has_one_word_for_what_is_lived() -> None:
    assert [key for key, versions in all_texts().items() if "geleefd" in versions["nl"].casefold()] == []


def test_a_cover_that_has_no_verdict_asks_no_board_to_edit_a_file() -> None:
    assert [text for text in all_texts()["verdict.reason.no-list"].values() if "`" in text] == []
