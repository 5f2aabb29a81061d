"""Streams that tests write to, and the golden texts that they compare with."""

from __future__ import annotations

import os
import re
from collections import Counter
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path

from leaddev.media.screen import MAX_WIDTH
from leaddev.media.terminal import print_report, print_sections
from leaddev.present.blocks import Section
from leaddev.report import Report

GOLDEN = Path(__file__).parent / "golden"


class Terminal(TextIOWrapper):
    """A stream of an encoding that says whether it is a terminal."""

    def __init__(self, encoding: str = "utf-8", *, is_terminal: bool = False) -> None:
        self.bytes = BytesIO()
        self.is_terminal = is_terminal
        super().__init__(self.bytes, encoding=encoding, newline="\n")

    def isatty(self) -> bool:
        """What it says."""
        return self.is_terminal

    def written(self) -> str:
        """All that was written."""
        self.flush()
        return self.bytes.getvalue().decode(self.encoding)


def drawn(
    report: Report, width: int = 100, encoding: str = "utf-8", *, color: bool | None = None, by: str | None = None
) -> str:
    """The terminal report as text."""
    stream = Terminal(encoding)
    print_report(report, stream, color=color, width=width, by=by)
    return stream.written()


def words(text: str) -> Counter[str]:
    """Words and figures, without what is drawn around them."""
    return Counter(word for word in text.split() if re.search(r"\w", word))


def lost_words(section: Section, text: str) -> list[str]:
    """Words and figures of a section on a wide terminal that another medium's `text` of it lacks."""
    stream = StringIO()
    print_sections([section], stream, color=False, width=MAX_WIDTH)
    drawn = words(re.sub("[▁▂▃▄▅▆▇█▏▎▍▌▋▊▉]", " ", stream.getvalue()))
    if section.id == "preconditions":  # the steps of its table are numbered where titles have no room
        drawn = Counter({word: count for word, count in drawn.items() if len(word) > 1})
    return [word for word in drawn - words(text) if word.isdigit() or word not in text]


def golden(name: str, text: str) -> str:
    """The golden text; written anew when LEADDEV_UPDATE_GOLDEN is set."""
    path = GOLDEN / name
    if os.environ.get("LEADDEV_UPDATE_GOLDEN"):
        path.write_text(text, encoding="utf-8", newline="\n")
    return path.read_text(encoding="utf-8")
