"""Training lists for tests: a list of rows or a text, the survey file around it, what was read and what was refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from leaddev.errors import InvalidInput, Problem
from leaddev.read.portfolio import PortfolioData, read_portfolio
from leaddev.read.survey_file import load_survey

MODELS = Path(__file__).resolve().parent / "cases" / "models"
UNITS = "units: [{id: ward, name: Residential ward}, {id: home, name: Home care}]\n"


def read(
    folder: Path,
    content: str | list[list[Any]] | openpyxl.Workbook,
    more: str = "",
    *,
    top: str = "",
    merged: str = "",
    units: str = UNITS,
    currency: str = "EUR",
) -> PortfolioData:
    """The programmes of a CSV text, of the rows of a workbook or of a workbook."""
    name = "list.csv" if isinstance(content, str) else "list.xlsx"
    if isinstance(content, str):
        (folder / name).write_text(content, encoding="utf-8")
    elif isinstance(content, openpyxl.Workbook):
        content.save(folder / name)
    else:
        book = openpyxl.Workbook()
        assert book.active is not None
        for row in content:
            book.active.append(row)
        if merged:
            book.active.merge_cells(merged)
        book.save(folder / name)
    (folder / "survey.yaml").write_text(
        f"leaddev: survey/1\ntitle: T\norganization: {{name: T, currency: {currency}}}\n"
        f"model: {MODELS / 'small.yaml'}\n{units}{top}"
        f"responses: {{rows: []}}\ntraining:\n  file: {name}\n{more}",
        encoding="utf-8",
    )
    return read_portfolio(load_survey(str(folder / "survey.yaml")))


def refused(
    folder: Path, content: str | list[list[Any]] | openpyxl.Workbook, more: str = "", merged: str = ""
) -> tuple[Problem, ...]:
    with pytest.raises(InvalidInput) as caught:
        read(folder, content, more, merged=merged)
    return caught.value.problems


def shown(data: PortfolioData) -> list[tuple[str, float | None, float | None, float | None, str | None]]:
    return [(each.title, each.hours, each.participants, each.cost, each.unit) for each in data.programmes]
