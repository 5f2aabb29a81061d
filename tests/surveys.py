"""Small surveys for tests: a model of `tests/cases/models`, answers drawn with a fixed seed, the file around it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Any

import yaml

from leaddev.errors import InvalidInput, Problem
from leaddev.pipeline import Options, analyze
from leaddev.report import Reason, Report
from leaddev.wording import Wording

ROOT = Path(__file__).resolve().parent.parent
CASES = ROOT / "tests" / "cases"
MODELS = CASES / "models"
EXAMPLES = ROOT / "examples"
TINY, HOSPITAL = EXAMPLES / "tiny.yaml", EXAMPLES / "st-elsewhere" / "survey.yaml"

SMALL = {"knowledge": ("k1", "k2"), "skill": ("s1", "s2"), "values": ("v1", "v2", "v3")}
SMALL_REVERSED = ("s2",)
SEVEN = {
    "facts": ("fact1", "fact2"),
    "methods": ("meth1", "meth2"),
    "routines": ("rout1", "rout2"),
    "attitude": ("atti1", "atti2"),
    "dialogue": ("dial1", "dial2"),
    "values": ("valu1", "valu2"),
    "personality": ("pers1", "pers2"),
}
LIST = (
    {"title": "Hygiene", "rings": {"knowledge": 1}, "hours": 4, "participants": 50, "cost": 2000},
    {"title": "Feedback", "rings": {"skill": 0.7, "values": 0.3}, "hours": 8, "participants": 10, "cost": 900},
    {"title": "Fire safety", "rings": {"knowledge": 1}, "hours": 2, "participants": 60, "cost": 600, "mandatory": True},
)

Row = dict[str, str]


def answers(
    n: int,
    rings: Mapping[str, Sequence[str]] = SMALL,
    *,
    seed: int = 1,
    level: tuple[int, int] = (1, 5),
    importance: tuple[int, int] = (2, 5),
    **columns: Sequence[str],
) -> list[Row]:
    """Answers of `n` people to the items of some rings; each of `columns` is repeated until there are enough."""
    random = Random(seed)
    rows = []
    for number in range(n):
        row = {name: values[number % len(values)] for name, values in columns.items()}
        for items in rings.values():
            row |= {item: str(random.randint(*level)) for item in items}
            row |= {f"{item}imp": str(random.randint(*importance)) for item in items}
        rows.append(row)
    return rows


def csv_text(rows: Sequence[Mapping[str, str]], header: Iterable[str] | None = None) -> str:
    """The rows as CSV."""
    stream = io.StringIO()
    writer = csv.DictWriter(stream, list(header if header is not None else rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue()


def survey_file(
    folder: Path, rows: Sequence[Mapping[str, str]] | str | bytes | None, *, model: str = "small.yaml", **changes: Any
) -> Path:
    """A survey file in `folder` with its answers beside it; `changes` are keys of the survey file."""
    document: dict[str, Any] = {
        "leaddev": "survey/1",
        "title": "Test",
        "organization": {"name": "Test House"},
        "model": model if "/" in model or not model.endswith(".yaml") else str(MODELS / model),
        "responses": {"file": "answers.csv"},
        "confidentiality": {"minimum_group": 5},
    }
    document |= {key: value for key, value in changes.items() if value is not None}
    if rows is not None:
        content = rows if isinstance(rows, str | bytes) else csv_text(rows)
        octets = content.encode() if isinstance(content, str) else content
        (folder / "answers.csv").write_bytes(octets)
    path = folder / "survey.yaml"
    path.write_text(yaml.safe_dump(document, sort_keys=False, allow_unicode=True), encoding="utf-8")
    return path


def why(reason: Reason | None, language: str = "en") -> str:
    """The sentence of a reason."""
    return "" if reason is None else Wording(language).because(reason)


def report_of(folder: Path, rows: Any, *, options: Options | None = None, **changes: Any) -> Report:
    """The report of a small survey."""
    return analyze(str(survey_file(folder, rows, **changes)), options)


def problems_of(folder: Path, rows: Any, *, options: Options | None = None, **changes: Any) -> tuple[Problem, ...]:
    """The problems for which a small survey is refused."""
    try:
        report_of(folder, rows, options=options, **changes)
    except InvalidInput as invalid:
        return invalid.problems
    raise AssertionError("the survey was analyzed although it has problems")


def codes(problems: Iterable[Problem]) -> list[str]:
    """The codes of problems, in their order."""
    return [problem.code for problem in problems]


def figures(value: Any) -> Iterator[dict[str, Any]]:
    """Every figure of a JSON report that has an interval or room for one."""
    if isinstance(value, dict):
        if {"estimate", "low", "high"} <= set(value):
            yield value
        for each in value.values():
            yield from figures(each)
    elif isinstance(value, list):
        for each in value:
            yield from figures(each)
