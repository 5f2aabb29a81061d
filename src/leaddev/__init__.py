"""leaddev: does an organization's leadership training go where its need is?

>>> import leaddev
>>> report = leaddev.analyze("examples/tiny.yaml")
>>> report.balance.verdict
'taught-heavy'
>>> [finding.code for finding in report.findings if finding.severity == "high"]
['LD101']

The survey may be a mapping, and the answers a table that a program has: `docs/python.md` shows both. A file with
problems raises `leaddev.errors.InvalidInput`, whose `problems` say where and what to do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from os import PathLike

    from leaddev.face import AnalyzedReport
    from leaddev.read.survey_file import LoadedSurvey

__version__ = "0.1.0"

__all__ = ["__version__", "analyze", "load_survey", "read_report"]


class ArrowTable(Protocol):
    """What speaks the Arrow protocol: a frame of polars or pandas, a table of pyarrow, a relation of DuckDB."""

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Its rows."""


def analyze(
    survey: str | PathLike[str] | Mapping[str, object],
    *,
    answers: ArrowTable | Mapping[str, Iterable[object]] | None = None,
    folder: str | PathLike[str] | None = None,
    language: str | None = None,
    unit: str | None = None,
    select: str | Iterable[str] = (),
    ignore: str | Iterable[str] = (),
) -> AnalyzedReport:
    """The report of a survey, as `leaddev analyze` makes it: of the file at a path, or of what such a file says.

    Paths in a mapping are relative to `folder`, the working folder without it. `answers` is a table that takes the
    place of the answers that the survey names: what speaks the Arrow protocol, a frame of pandas, or a mapping of
    headings to columns. `language` overrides that of the survey, `unit` reports on one unit and those below it,
    `select` and `ignore` are finding codes or the start of codes, one or several.

    Raises `leaddev.errors.InvalidInput` with all problems of all files, `ValueError` for a language or a code that does
    not exist, `TypeError` where `answers` is no table. Nothing is written: this is a look, not a publication.
    """
    from os import fspath

    from leaddev.analysis import analyze as analyzed
    from leaddev.analysis import checked_options
    from leaddev.face import AnalyzedReport
    from leaddev.read.given import given_survey

    options = checked_options(language, unit, select, ignore)
    written = fspath(survey) if isinstance(survey, str) or hasattr(survey, "__fspath__") else survey
    found = given_survey(written, None if folder is None else fspath(folder), answers)
    return AnalyzedReport.of(analyzed(found, options))


def read_report(path: str | PathLike[str]) -> AnalyzedReport:
    """The report in a JSON file of leaddev; raises `OSError`, and `InvalidInput` where the file holds no report."""
    from os import fspath
    from pathlib import Path

    from leaddev.face import AnalyzedReport
    from leaddev.media.json import read_report as read

    return AnalyzedReport.of(read(Path(path).read_bytes(), fspath(path)))


def load_survey(path: str | PathLike[str]) -> LoadedSurvey:
    """The survey file at `path` with its model, checked; reads neither answers nor training list.

    Raises `leaddev.errors.InvalidInput` with all problems of both files.
    """
    from os import fspath

    from leaddev.read.survey_file import load_survey as loaded

    return loaded(fspath(path))
