"""Runs of the program as its users run it, and what each medium says; a new medium is one line in `READERS`."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.attack.organizations import Organization, write
from leaddev.cli.entry import run

NUMBER = re.compile(r"(?<![\w.])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\w])|(?<![\w.])\d+(?:\.\d+)?(?![\w])")
YEAR = re.compile(r"(19|20)\d\d")
"""Of a publication that a text names."""


@dataclass(frozen=True)
class Choice:
    """What somebody may choose between two runs of the same answers."""

    name: str = ""
    minimum: int | None = None
    exclude_careless: bool = False
    unit: str | None = None
    splits: tuple[str, ...] | None = None
    late: int = 0
    """How many of the last people had not answered yet."""


@dataclass(frozen=True)
class Written:
    """What a run wrote: the JSON report, the text of every other medium by its ending; and who had answered."""

    report: dict[str, Any]
    texts: dict[str, str]
    organization: Organization
    choice: Choice


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


class _Visible(HTMLParser):
    """The texts of a page that a reader sees or hears."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.is_shown = True
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """A script or a style begins, which nobody sees; what an element is called is heard."""
        self.is_shown = tag not in ("script", "style")
        self.texts.extend(value for name, value in attributes if name in ("aria-label", "title", "alt") and value)

    def handle_endtag(self, _: str) -> None:
        """It ends."""
        self.is_shown = True

    def handle_data(self, data: str) -> None:
        """A text."""
        if self.is_shown:
            self.texts.append(data)


def visible(page: str) -> str:
    """What is said on a page of HTML, to eyes and ears, a line for each piece."""
    return "\n".join(_Visible(page).texts)


def _page(path: Path) -> str:
    return visible(_text(path))


def _cells(path: Path) -> str:
    """All but where a figure stands in the JSON."""
    with path.open(encoding="utf-8", newline="") as stream:
        return "\n".join(cell for _, *cells in csv.reader(stream) for cell in cells)


READERS: dict[str, Callable[[Path], str]] = {"md": _text, "txt": _text, "html": _page, "csv": _cells}
"""The numbers of a medium as text, whatever it is made of."""


def publish(
    organization: Organization, folder: Path, choice: Choice | None = None, endings: Sequence[str] = tuple(READERS)
) -> Written | None:
    """Write the survey and its reports into the folder; None where the program refuses."""
    chosen = choice or Choice()
    asked = organization if chosen.minimum is None else replace(organization, minimum=chosen.minimum)
    asked = replace(asked, people=asked.people[: len(asked.people) - chosen.late])
    if chosen.splits is not None:
        asked = replace(asked, splits={name: asked.splits[name] for name in chosen.splits})
        asked = replace(asked, margin={name: each for name, each in asked.margin.items() if name in chosen.splits})
        asked = replace(asked, asks_more=asked.asks_more and "split1" in chosen.splits)
    path = write(asked, folder, exclude_careless=chosen.exclude_careless)
    files = [folder / f"report{chosen.name}.{ending}" for ending in ("json", *endings)]
    unit = ["--unit", chosen.unit] if chosen.unit else []
    if run(["analyze", str(path), "--quiet", *unit, *(part for file in files for part in ("-o", str(file)))]):
        return None
    texts = {file.suffix[1:]: READERS[file.suffix[1:]](file) for file in files[1:]}
    return Written(json.loads(files[0].read_text(encoding="utf-8")), texts, asked, chosen)


def leaves(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every number, word or null of a JSON document with its place."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield from leaves(each, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for place, each in enumerate(value):
            yield from leaves(each, f"{path}[{place}]")
    else:
        yield path, value


def unexplained(text: str, report: dict[str, Any]) -> list[str]:
    """Numbers of a text that say something, or say it more exactly, than the JSON report does."""
    known, words = {0.0}, list[str]()
    for _, value in leaves(report):
        if isinstance(value, str):
            words.append(value)
        elif isinstance(value, int | float) and not isinstance(value, bool):
            known |= {abs(value), abs(value) * 100}
    said = {token.replace(",", "") for token in NUMBER.findall("\n".join(words))}
    tokens = {token.replace(",", "") for token in NUMBER.findall(text)} - said
    numbers = np.array(sorted(known))
    return sorted(token for token in tokens if not YEAR.fullmatch(token) and not _is_known(token, numbers))


def _is_known(token: str, known: NDArray[np.float64]) -> bool:
    return bool(np.abs(known - float(token)).min() <= 0.5 * 10.0 ** -len(token.partition(".")[2]) + 1e-9)


def small_counts(report: dict[str, Any], k: int) -> list[str]:
    """Places where a count of people (or of answers that few people left out) is printed that is below the minimum."""
    found = []
    for path, value in leaves(report):
        if "associations[1]" in path:
            continue  # between units: its n counts units
        said = SAID.search(value) if isinstance(value, str) else None
        count = int(said[1]) if said else value if isinstance(value, int) and COUNTS.search(path) else 0
        if 0 < count < k:
            found.append(path)
    return found


COUNTS = re.compile(
    r"(\.n|\.reports|respondents|\.flagged|\.screened|by_family\.\w+|\.answered|own_group_answers|left_out.*\.count"
    r"|answers\.(empty|not_applicable|not_shown)|programmes\[\d+\]\.participants)$"
)
SAID = re.compile(r"(?<![\d.,≥<])\b(\d+) (?:people|person|respondents?|answers)\b(?! (?:are|is) needed)")
