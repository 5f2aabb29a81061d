"""The circle on the terminal."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from leaddev.media.terminal import print_sections
from leaddev.present.cards import CirclePlan, CircleRing, circle_section

from .streams import Terminal, golden

TITLES = ("knowledge", "skill", "dialogue", "values", "personality", "六", "[b]seven[/b]", "eight\n", "nine")


def plan(count: int, language: str = "en") -> CirclePlan:
    rings = tuple(
        CircleRing(title, number, number * 3 - 2, 4, "taught" if number < 3 else "lived")
        for number, title in enumerate(TITLES[:count], start=1)
    )
    return CirclePlan("Leadership circle", "A reading of the source.", rings, language)


def drawn(plan: CirclePlan, encoding: str = "utf-8", width: int = 80) -> str:
    stream = Terminal(encoding)
    print_sections([circle_section(plan)], stream, width=width)
    return stream.written()


def test_golden_circle() -> None:
    text = drawn(plan(5))
    assert text == golden("circle-5.txt", text)


@pytest.mark.parametrize("count", range(2, 10))
@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_every_ring_is_drawn_round_and_named(count: int, encoding: str) -> None:
    text = drawn(plan(count), encoding, 60)
    picture = text.split("\n\n")[1].splitlines()
    assert all(str(number) in text for number in range(1, count + 1))
    assert max(cell_len(line) for line in text.splitlines()) <= 60
    half = picture[len(picture) // 2 + 1 :]
    mirrored = picture[: len(picture) // 2][::-1]
    assert all(above.startswith(below.rstrip()) for above, below in zip(mirrored, half, strict=True))


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_languages_and_months(language: str) -> None:
    assert {"nl": "1 maand\u00a0", "fr": "1 mois"}[language].strip("\u00a0") in drawn(plan(5, language))
