"""The same answers in other structures, one row an answer or spread over files, and what is said of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from leaddev.analysis import analyze, check
from leaddev.errors import InvalidInput, Problem
from surveys import Row, answers, csv_text, survey_file

UNITS = [{"id": "ward", "name": "Ward"}, {"id": "home", "name": "Home care"}]
SPLITS = {"job": {"nurse": "Nurse", "aide": "Aide"}}
PEOPLE = ("respondent", "unit", "job")
LONG = {"respondent": "Who", "question": "Question", "rating": "Rating", "value": "Answer"}
JOIN = {"file": "staff.csv", "by": "respondent"}


def sound(n: int = 20, seed: int = 1) -> list[Row]:
    ids = [f"{number:05}" for number in range(101, 101 + n)]
    return answers(n, seed=seed, unit=["Ward", "Home care"], job=["Nurse", "Nurse", "Aide"], respondent=ids)


def long_of(rows: Sequence[Row]) -> list[Row]:
    """One row an answer, with what is known of people in each."""
    return [
        {
            "Who": row["respondent"],
            **{key: row[key] for key in PEOPLE[1:] if key in row},
            "Question": code.removesuffix("imp"),
            "Rating": "Importance" if code.endswith("imp") else "Level",
            "Answer": answer,
        }
        for row in rows
        for code, answer in row.items()
        if code not in PEOPLE
    ]


def only(rows: Sequence[Row], *columns: str) -> list[Row]:
    return [{key: row[key] for key in columns} for row in rows]


def without(rows: Sequence[Row], *columns: str) -> list[Row]:
    return [{key: text for key, text in row.items() if key not in columns} for row in rows]


def survey(folder: Path, files: Mapping[str, Sequence[Row] | str], **responses: Any) -> str:
    """A survey file with its files of answers, the first of them named."""
    for name, content in files.items():
        (folder / name).write_text(content if isinstance(content, str) else csv_text(content), encoding="utf-8")
    told = {"file": next(iter(files), None), **responses}
    return str(survey_file(folder, None, units=UNITS, splits=SPLITS, responses=told))


def problems(folder: Path, files: Mapping[str, Sequence[Row] | str], **responses: Any) -> tuple[Problem, ...]:
    return check(survey(folder, files, **responses))


def said(path: str) -> Any:
    """A report without what tells how the answers were stored; or the codes of the problems."""
    try:
        told = msgspec.to_builtins(analyze(path))
    except InvalidInput as invalid:
        return sorted({problem.code for problem in invalid.problems})
    for key in ("inputs", "notes"):
        del told[key]
    del told["quality"]["columns_not_used"]
    return _without_columns(told)


def _without_columns(value: Any) -> Any:
    """Nor the headings of questions."""
    if isinstance(value, dict):
        return {key: _without_columns(each) for key, each in value.items() if key != "column"}
    if isinstance(value, list | tuple):
        return [_without_columns(each) for each in value]
    return re.sub("column “[^”]*”", "column", value) if isinstance(value, str) else value


def texts(found: Sequence[Problem]) -> Iterator[str]:
    return (f"{problem.message} {problem.hint} {problem.location}" for problem in found)
