"""Pages as they are written, and taken apart again without a browser."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from io import StringIO
from typing import Any

from leaddev.media.formats import RenderOptions
from leaddev.media.html import write_html
from leaddev.report import Report

VOID = {"meta", "br", "link", "img", "input", "hr"}
Attributes = dict[str, str]


def one_line(text: str) -> str:
    """Text as it is compared: blanks of every kind are one."""
    return " ".join(text.split())


def page(report: Report, by: str | None = None) -> str:
    """The report as a page."""
    stream = StringIO()
    write_html(report, stream, RenderOptions(by=by))
    return stream.getvalue()


class Parsed(HTMLParser):
    """Elements in their order, the text within each that has an id, and what was said wrongly."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, Attributes]] = []
        self.texts: dict[str, str] = {}
        self.by_tag: dict[str, list[str]] = {}
        self.open: list[tuple[str, str, list[str]]] = []
        self.numbers: list[int] = []
        self.feed(text)
        self.close()
        assert not self.open, "every element ends"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        attributes = {name: value or "" for name, value in attrs}
        assert len(attributes) == len(attrs), "no attribute stands twice"
        self.elements.append((tag, attributes))
        if tag in ("ol", "ul"):
            self.numbers.append(0)
        if tag not in VOID:
            self.open.append((tag, attributes.get("id", ""), []))
        if tag == "li" and self.open[-2][0] == "ol":  # the number that a browser writes
            self.numbers[-1] += 1
            self.handle_data(f"{self.numbers[-1]}.")

    def handle_endtag(self, tag: str) -> None:
        """The innermost element ends."""
        began, name, parts = self.open.pop()
        assert began == tag, f"{began} ends as {tag}"
        if tag in ("ol", "ul"):
            self.numbers.pop()
        text = "".join(parts) if tag == "script" else one_line(" ".join(parts))
        self.by_tag.setdefault(tag, []).append(text)
        if name:
            assert name not in self.texts, f"{name} stands once"
            self.texts[name] = text
        if self.open and tag not in ("script", "style"):
            self.open[-1][2].extend(parts)

    def handle_data(self, data: str) -> None:
        """Text."""
        if self.open:
            self.open[-1][2].append(data)

    def all(self, tag: str) -> list[Attributes]:
        """The attributes of every element of a kind."""
        return [attributes for name, attributes in self.elements if name == tag]

    @property
    def data(self) -> Any:
        """What is inlined for programs."""
        return json.loads(self.texts["report"])
