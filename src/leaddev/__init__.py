"""leaddev: does an organization's leadership training go where its need is?

>>> import leaddev
>>> report = leaddev.analyze("examples/tiny.yaml")
>>> report.balance.verdict
'taught-heavy'
>>> [finding.code for finding in report.findings if finding.severity == "high"]
['LD101']

A file with problems raises `leaddev.errors.InvalidInput`, whose `problems` say where and what to do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from os import PathLike

    from leaddev.read.survey_file import LoadedSurvey
    from leaddev.report import Report

__version__ = "0.1.0"

__all__ = ["__version__", "analyze", "load_survey"]


def analyze(
    path: str | PathLike[str],
    *,
    language: str | None = None,
    unit: str | None = None,
    select: str | Iterable[str] = (),
    ignore: str | Iterable[str] = (),
) -> Report:
    """The report of the survey file at `path`, as `leaddev analyze` makes it.

    `language` overrides that of the survey file, `unit` reports on one unit and those below it, `select` and `ignore`
    are finding codes or the start of codes, one or several. Raises `leaddev.errors.InvalidInput` with all problems of
    all files, and `ValueError` for a language or a code that does not exist.
    """
    from os import fspath

    from leaddev.analysis import analyze as analyzed
    from leaddev.analysis import checked_options

    return analyzed(fspath(path), checked_options(language, unit, select, ignore))


def load_survey(path: str | PathLike[str]) -> LoadedSurvey:
    """The survey file at `path` with its model, checked; reads neither answers nor training list.

    Raises `leaddev.errors.InvalidInput` with all problems of both files.
    """
    from os import fspath

    from leaddev.read.survey_file import load_survey as loaded

    return loaded(fspath(path))
