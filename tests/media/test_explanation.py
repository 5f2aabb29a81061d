"""What `leaddev explain` prints."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from leaddev.media.terminal import print_sections
from leaddev.present.cards import Explanation, code_sections, explanation_sections

from .streams import Terminal

EXPLANATION = Explanation(
    "LD101",
    "taught-heavy-portfolio",
    (
        ("", "More is invested in what is taught\nthan is needed there."),
        ("How it is decided", "First [red]paragraph[/red].\n\n- one point\n  goes on\n- another point"),
    ),
)
HEADLINE = Explanation("LD101", "taught-heavy-portfolio", (("", "The headline, " * 9),))


def long_named(code: str) -> Explanation:
    return Explanation(code, "n" * 40, (("", "About it. And more."),))


def test_sections_are_wrapped_anew() -> None:
    stream = Terminal()
    print_sections(explanation_sections(EXPLANATION), stream)
    assert stream.written() == (
        "LD101 taught-heavy-portfolio\n"
        "\n"
        "  More is invested in what is taught than is needed there.\n"
        "\n"
        "How it is decided\n"
        "  First [red]paragraph[/red].\n"
        "\n"
        "  - one point goes on\n"
        "  - another point\n"
    )


@pytest.mark.parametrize("width", ["60", "80", "130"])
def test_the_list_of_codes_fits(width: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", width)
    stream = Terminal()
    print_sections(code_sections((HEADLINE, long_named("LD-E101")), "en"), stream)
    text = stream.written()
    assert text.startswith("Findings: investment against need\n  LD101  taught-heavy-portfolio")
    assert text.count("headline") == 9
    assert "About it." in text
    assert "And more." not in text
    assert max(cell_len(line) for line in text.splitlines()) <= int(width)


def test_families_share_the_room_of_the_longest_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    stream = Terminal()
    print_sections(code_sections((HEADLINE, long_named("LD201")), "en"), stream)
    begin = len("  LD101  taught-heavy-portfolio  ")
    texts = [line[begin:] for line in stream.written().splitlines() if "headline" in line]
    assert max(map(len, texts)) <= 100 - len(f"  LD201  {'n' * 40}  ")
