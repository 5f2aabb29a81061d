"""What streams can show, and text made harmless for them."""

from __future__ import annotations

from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddev.media.escape import plain
from leaddev.media.screen import Screen, screen_of
from leaddev.media.terminal.paper import width_of, wrap
from leaddev.media.terminal.pictures import bar

from .streams import Terminal


@given(st.text(st.characters(exclude_categories=[])))
def test_plain_text_is_harmless(text: str) -> None:
    harmless = plain(text)
    assert harmless.encode("utf-8").decode("utf-8") == harmless
    assert not any(ord(char) < 0x20 or 0x7F <= ord(char) < 0xA0 for char in harmless)
    assert not any(char in harmless for char in "\u2028\u2029\u202a\u202e\u2066\u2069")
    assert plain(harmless) == harmless


@pytest.mark.parametrize(
    ("text", "harmless"),
    [
        ("a\r\nb\tc", "a b c"),
        ("\x1b[31m", "␛[31m"),
        ("\x7f\x9b", "␡\ufffd"),
        ("\u202eשלום\u2069", "שלום"),
        ("é 🏥", "é 🏥"),
    ],
)
def test_plain_text(text: str, harmless: str) -> None:
    assert plain(text) == harmless


@given(st.text(st.characters(exclude_categories=[])), st.sampled_from(["ascii", "latin-1", "cp1252", "cp437", "utf-8"]))
def test_fitted_text_can_be_written(text: str, encoding: str) -> None:
    assert Screen(80, False, encoding).fit(text).encode(encoding) is not None


def test_characters_are_spelled_before_they_are_given_up() -> None:
    assert Screen(80, False, "ascii").fit("élevé – “2 ×” €\u00a05 → œuvre 日") == 'eleve - "2 x" EUR 5 -> oeuvre ?'


@given(st.text(st.sampled_from("ab \u00a0日🏥é"), max_size=60), st.integers(min_value=2, max_value=20))
def test_wrapping_keeps_every_word_and_the_width(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(width_of(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_no_line_starts_with_a_french_sign() -> None:
    assert wrap("(56 % ; 2 %)", 6) == ["(56", "% ; 2", "%)"]
    assert wrap("« oui »", 5) == ["«", "oui »"]


@given(st.floats(min_value=-1, max_value=2), st.sampled_from(["ascii", "utf-8"]))
def test_a_bar_has_its_width(share: float, encoding: str) -> None:
    assert width_of(bar(share, 10, Screen(80, False, encoding))) == 10


def test_bars_show_that_there_is_something() -> None:
    screen = Screen(80, False, "ascii")
    assert [bar(share, 4, screen) for share in (0, 0.001, 0.5, 1)] == ["    ", "#   ", "##  ", "####"]


def test_width_of_streams(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    assert screen_of(StringIO()).width == 100
    assert screen_of(Terminal(is_terminal=True)).width == 100
    monkeypatch.setenv("COLUMNS", "72")
    assert screen_of(StringIO()).width == 72
    assert screen_of(StringIO(), width=10).width == 60
    assert screen_of(StringIO(), width=1000).width == 140


def test_a_closed_stream_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    stream = StringIO()
    stream.close()
    assert not screen_of(stream).color


def test_color_that_is_asked_for_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert screen_of(StringIO(), True).color
